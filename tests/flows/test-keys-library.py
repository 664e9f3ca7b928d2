# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of the library without mouse and screen: pages, menus and dialogs are opened by keys, and each says what it is and is left by
Escape, after which the keyboard is where it was. What Tab comes to in each is in tests/ui/test-library-keys.c and beside it, which take less time."""
import json
import os
import re

import flow
import walk

OWN = 'data/vacancy/library'
KINDS = {'summary': {}, 'about': {}, 'duty': {}, 'qualification': {'necessity': 'must', 'aspect': 'skill'}, 'benefit': {}, 'conditions': {}, 'process': {}, 'text': {},
         'legal': {'jurisdiction': 'US', 'lock': True},
         'salary': {'basis': 'reference', 'currency': 'EUR', 'period': 'year', 'rows': [{'level': 'senior', 'place': 'NL', 'min': 6000000, 'max': 7000000}]}}


def put(desk, folder, kind, name, body, **members):
    block = {'format': 1, 'id': name, 'kind': kind, 'title': name.capitalize(), 'body': {'en': body} if body else {}, 'variants': [], 'tags': ['own'], 'families': [], 'revision': 1, 'history': [], 'status': 'approved'}
    os.makedirs(desk.path(f'{folder}/{kind}'), exist_ok=True)
    desk.write(f'{folder}/{kind}/{name}.json', json.dumps({**block, **members}))


def own_library(desk):
    """A block of each kind, one with a past and with wordings for a level."""
    for kind, members in KINDS.items():
        put(desk, OWN, kind, f'zz-{kind}', f'Zebra {kind} for {{company}}.' if kind != 'salary' else None, **members)
    put(desk, OWN, 'duty', 'zz-past', 'Zebra lines are counted every day.', revision=3, variants=[{'when': {'level': ['intern']}, 'body': {'en': 'Zebra lines are watched.'}}],
        history=[{'revision': 2, 'on': '2026-11-12', 'by': 'Anna', 'why': 'Shorter', 'body': {'en': 'Zebra lines are counted.'}}, {'revision': 1, 'body': {'en': 'Zebra.'}}])


def start(desk):
    app = desk.start('--library')
    app.window('^Library')
    app.find(name=re.compile('^All blocks, [1-9]'))
    return app


def choose(app, *names):
    """The items of open menus, one in the other, by keys."""
    for name in names:
        app.tab_to('menu item', name, 'Down')
        app.key('Return')


def go_to(app, words):
    """To the first block that has these words, in the list."""
    app.key('ctrl+1', 'ctrl+f')
    app.type(words)
    app.await_focus('^Search blocks')
    app.key('Down')
    return app.await_focus('.', 'row')


def opened(app, title, what, check=walk.check):
    """The window of this title is looked at, and left by Escape."""
    app.window(title)
    check(app, what)
    app.key('Escape')
    app.window_gone(title)
    app.window('^Library')


def back_at(app, node):
    app.await_focus('^' + re.escape(node.name) + '$', node.role)


def pages(desk):
    """Tab goes round in the window, with a block that is chosen; all that can have the keyboard on the other pages says what it is."""
    own_library(desk)
    app = start(desk)
    go_to(app, 'zebra lines')
    walk.check(app, 'a block')
    app.key('ctrl+f')
    app.type('nothing says this')
    app.find('label', 'Nothing Found')
    walk.check_names(app, 'nothing found')
    for keys, name in (('ctrl+2', 'Roles'), ('ctrl+3', 'Levels')):
        app.key(keys)
        app.find('list', name)
        walk.check_names(app, name)


def menus(desk):
    own_library(desk)
    app = start(desk)
    for keys in ('F10', 'Menu', 'shift+F10', 'ctrl+t'):
        row = go_to(app, 'zebra lines')
        app.key(keys)
        app.find('menu item')
        walk.check_names(app, keys)
        app.key('Escape')
        back_at(app, row)


def check_form(app, what):
    """All has a name, and a field that has the keyboard again says so."""
    walk.check_names_in_newest(app, what)
    app.key('Tab', 'shift+Tab')
    app.await_focus('^Title$', 'text box')


def block_forms(desk):
    """The form of a block of each kind, from its row and back to it."""
    own_library(desk)
    app = start(desk)
    for kind in KINDS:
        row = go_to(app, f'zz-{kind}')
        app.key('Menu')
        choose(app, '^Edit')
        opened(app, '^Edit Block', kind, check_form)
        back_at(app, row)


def dialogs_of_blocks(desk):
    own_library(desk)
    app = start(desk)
    row = go_to(app, 'zz-past')
    for item, title in (('^Tags', '^(?!Library)'), ('^History', '^History'), ('^Export', '^(?!Library)')):
        app.key('Menu')
        choose(app, item)
        opened(app, title, item)
        back_at(app, row)


flow.run(pages, menus, block_forms, dialogs_of_blocks)
