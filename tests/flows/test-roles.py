# SPDX-License-Identifier: GPL-3.0-or-later
"""A posting that came out well becomes a role, whose outline is changed, and the next posting begins with it: by keyboard alone."""
import json
import os
import re

import flow

MINE = 'Own models for hard problems, from the first sketch to the version people use.'
ROLE = 'data/vacancy/roles/research-engineer.json'


def duties(desk):
    role = json.loads(desk.read(ROLE))
    entries = next(section['blocks'] for section in role['sections'] if section['kind'] == 'duty')
    return [entry if isinstance(entry, str) else entry['block'] for entry in entries]


def tab_to(app, role, name, keys='Tab', limit=40):
    pattern = re.compile(name)
    for _ in range(limit):
        node = app.focused()
        if node and node.is_a(role, pattern):
            return node
        app.key(keys)
    raise flow.Missing(f'{keys} does not lead to {role} {name}')


def save_as_role(app, desk):
    app.key('F10')
    app.choose('^Save as Job Role')
    app.find(name=re.compile('^Save as Role'))
    app.key('ctrl+a')
    app.type('Research Engineer')
    app.key('Return')
    flow.wait('the role', lambda: os.path.exists(desk.path(ROLE)))
    app.find('label', re.compile('^Saved as a role'))


def change_outline(app, desk):
    """The first duty goes below the second, and is undone and done again."""
    app.key('ctrl+l')
    app.window('^Library')
    app.key('ctrl+2')
    app.key('ctrl+f')
    app.type('research')
    app.key('Return')
    before = duties(desk)
    first = desk.cli('library', 'show', before[0], '--format', 'json')
    title = re.escape(json.loads(first.stdout)['body']['en'][:30])
    tab_to(app, None, '^Section “What you will do')
    app.key('Tab')
    app.await_focus('^' + title)
    app.key('alt+Down')
    moved = [before[1], before[0], *before[2:]]
    flow.wait('the line below the next', lambda: duties(desk) == moved)
    app.key('ctrl+z')
    flow.wait('the line back', lambda: duties(desk) == before)
    app.key('ctrl+shift+z')
    flow.wait('the line below again', lambda: duties(desk) == moved)
    return moved


def role_of_posting_by_keyboard(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    desk.reword('posting.vacancy', {'ml-design-models': MINE})
    app = desk.edit('posting.vacancy')
    save_as_role(app, desk)
    moved = change_outline(app, desk)
    app.key('ctrl+w')
    app.window_gone('^Library')
    app.key('ctrl+n')
    app.window('New Posting')
    app.type('research e')
    tab_to(app, 'radio', 'Senior')
    app.key('space')
    tab_to(app, 'button', 'Further Levels')
    app.key('Tab')
    app.type('Northwind Analytics')
    app.key('Return')
    app.window('Research Engineer')
    shown = list(app.texts().values())
    assert MINE in shown, shown
    assert any(name.startswith('own-models') for name in moved), moved


def line_by_mouse(desk):
    """A line is dragged below the next one, which makes the role one's own."""
    path = 'data/vacancy/roles/accountant.json'
    app = desk.start('--library')
    app.window('^Library')
    app.key('ctrl+2')
    first, second = app.find('list item', re.compile('^Reconcile bank')), app.find('list item', re.compile('^Prepare your part'))
    app.drag(app.point(first, (0.3, 0.5)), app.point(second, (0.3, 0.8)))
    flow.wait('a role of one’s own', lambda: os.path.exists(desk.path(path)))
    entries = json.loads(desk.read(path))['sections'][1]['blocks']
    names = [entry if isinstance(entry, str) else entry['block'] for entry in entries]
    assert names[:3] == ['acct-invoices', 'acct-close', 'acct-bank'], names[:3]


flow.run(role_of_posting_by_keyboard, line_by_mouse)
