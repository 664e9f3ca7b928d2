# SPDX-License-Identifier: GPL-3.0-or-later
"""A block that is edited in the window of the library while its file changes outside, and one beside which another version lies: both wordings are shown side by side and settled by keyboard alone, and
neither is lost."""
import json
import os
import re

import flow

FOLDER = 'data/vacancy/library/duty'
BEFORE, MINE, THEIRS = 'Bring models into production.', 'Bring every model into production.', 'Keep models in production.'
COPY = "watch (Anna's conflicted copy 2026-11-29)"


def block(desk, name, body, file=None, **members):
    now = {'format': 1, 'id': name, 'kind': 'duty', 'title': name.capitalize(), 'body': {'en': body}, 'variants': [], 'tags': [], 'families': [], 'revision': 1, 'history': [], 'status': 'approved'}
    os.makedirs(desk.path(FOLDER), exist_ok=True)
    desk.write(f'{FOLDER}/{file or name}.json', json.dumps({**now, **members}))


def held(desk, name):
    return json.loads(desk.read(f'{FOLDER}/{name}.json'))


def ever_said(said):
    return {said['body']['en'], *(revision['body']['en'] for revision in said['history'] if 'body' in revision)}


def both_sides(app, mine, theirs):
    """The choice of each, with what it says in its name, next to each other."""
    sides = [app.find('radio', f'Yours: {mine}'), app.find('radio', f'The other one: {theirs}')]
    left, right = (app.box(side) for side in sides)
    assert left[1] == right[1] and left[0] + left[2] <= right[0], f'not side by side: {left}, {right}'
    return sides


def start(desk):
    app = desk.start('--library')
    app.window('^Library')
    return app


def edited_here_and_outside(desk):
    block(desk, 'deploy', BEFORE)
    app = start(desk)
    app.type('deploy bring')
    app.key('Down')
    app.tab_to('button', '^Edit')
    app.key('Return')
    app.window('^Edit Block')
    app.tab_to('text box', '^Wording')
    app.key('ctrl+a')
    app.type(MINE)
    block(desk, 'deploy', THEIRS, title='Deployed', revision=2, history=[{'revision': 1, 'on': '2026-11-29', 'by': 'Anna', 'body': {'en': BEFORE}}])
    app.find('label', re.compile('Deployed'))
    assert app.focused().text == MINE, 'what is edited stays'

    # Saving asks first, and asks again when it was not answered.
    app.key('alt+s')
    app.window('^Settle Conflict')
    app.find('label', '1 place is open')
    both_sides(app, MINE, THEIRS)
    app.key('Escape')
    app.window_gone('^Settle Conflict')
    assert held(desk, 'deploy')['body']['en'] == THEIRS
    app.window('^Edit Block')
    app.key('alt+s')
    app.window('^Settle Conflict')
    app.await_focus('^Yours: ', 'radio')
    app.key('space')
    app.find('label', re.compile('^. places? differs?'))
    app.key('alt+s')
    app.window_gone('^Edit Block')
    said = flow.wait('the wording of here', lambda: (said := held(desk, 'deploy'))['body']['en'] == MINE and said)
    assert said['title'] == 'Deployed' and said['revision'] == 3, said
    assert ever_said(said) == {BEFORE, MINE, THEIRS}, said


def copy_beside_it(desk):
    block(desk, 'watch', MINE)
    block(desk, 'watch', THEIRS, COPY)
    before = {name: desk.read(f'{FOLDER}/{name}.json') for name in ('watch', COPY)}
    app = start(desk)
    app.find(name=re.compile('^Changed elsewhere, 1'))
    app.tab_to(None, '^All blocks', 'F6')
    app.tab_to(None, '^Changed elsewhere', 'Down')
    app.key('F6')
    app.tab_to('button', '^Settle: Watch')
    app.key('Return')
    app.window('^Settle Conflict')
    both_sides(app, MINE, THEIRS)
    app.tab_to('text box', '^What it shall say')
    app.key('ctrl+a')
    app.type('Bring models into production and keep them there.')
    app.find('label', re.compile('^. places? differs?'))
    app.key('alt+s')
    app.window_gone('^Settle Conflict')
    flow.wait('the end of the other file', lambda: not os.path.exists(desk.path(f'{FOLDER}/{COPY}.json')))
    said = held(desk, 'watch')
    assert ever_said(said) == {'Bring models into production and keep them there.', MINE, THEIRS}, said

    app.window('^Library')
    app.find('label', 'Nothing to Settle')
    app.key('ctrl+z')
    flow.wait('both files again', lambda: os.path.exists(desk.path(f'{FOLDER}/{COPY}.json')))
    app.find(name=re.compile('^Changed elsewhere, 1'))
    assert {name: desk.read(f'{FOLDER}/{name}.json') for name in before} == before


flow.run(edited_here_and_outside, copy_beside_it)
