# SPDX-License-Identifier: GPL-3.0-or-later
"""What the library needs: a block that contradicts itself is listed, its form opens at the very wording, and once that is mended, nothing is listed any more."""
import json
import os
import re

import flow

FILE = 'data/vacancy/library/duty/tidy.json'
ONE, OTHER = 'See that the store is tidy.', 'Have the store kept tidy.'


def contradicting(desk):
    os.makedirs(desk.path('data/vacancy/library/duty'))
    desk.write(FILE, json.dumps({
        'format': 1, 'id': 'tidy', 'kind': 'duty', 'title': 'Tidy', 'body': {'en': 'Keep the store tidy.'}, 'variants': [{'when': {'level': ['senior']}, 'body': {'en': text}} for text in (ONE, OTHER)],
        'tags': [], 'families': [], 'revision': 1, 'history': [], 'status': 'approved'}))


def choose(app, name):
    """What is listed, by keyboard: it may be below the fold."""
    app.press('^All blocks', 'list item')
    app.key('End')
    app.tab_to('list item', name, 'Up')


def problem_is_mended(desk):
    contradicting(desk)
    app = desk.start('--library')
    app.window('^Library')
    app.find('list item', re.compile('^Problems, 1'))
    choose(app, '^Problems, 1')
    app.tab_to('button', '^Edit Block')
    app.key('Return')
    app.window('^Edit Block')
    app.await_focus('^Wording')
    assert app.focused().text == OTHER, app.focused().text
    app.tab_to('button', '^Remove This Wording', 'shift+Tab')
    app.key('Return', 'alt+s')
    app.window_gone('^Edit Block')
    app.window('^Library')
    app.gone('list item', re.compile('^Problems, 1'))
    assert [variant['body']['en'] for variant in json.loads(desk.read(FILE))['variants']] == [ONE]


flow.run(problem_is_mended)
