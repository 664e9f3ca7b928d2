# SPDX-License-Identifier: GPL-3.0-or-later
"""A salary block by keyboard alone: made with a table of levels and places, cells copied from one place to another, undone and done again, and a posting that shows its pay."""
import os
import re

import flow


def walk(app, key, role, name, most=40):
    """Presses a key until what has the keyboard is called so."""
    seen = []
    for _ in range(most):
        node = app.focused()
        if node and node.is_a(role, re.compile(name)):
            return node
        seen.append(str(node))
        app.key(key)
    raise AssertionError(f'{key} does not lead to {name}: {seen}')


def rows(desk):
    path = desk.path('data/vacancy/library/salary/wage-bands.json')
    return [(row.get('level'), row.get('place'), row['min'], row['max']) for row in desk.posting(path)['rows']] if os.path.exists(path) else None


def make_block(app):
    walk(app, 'Tab', 'button', '^New Block')
    app.key('Return')
    walk(app, 'Down', None, '^Pay$')
    app.key('Return')
    app.window('^New Block')
    app.type('Wage bands')
    walk(app, 'Tab', None, '^Intern, Everywhere: not set')
    app.type('EUR 30000 a year')
    app.key('Return')
    app.await_focus('^Entry level, Everywhere: not set')
    app.type('40000-48000')
    app.key('Tab')
    app.find(name=re.compile('^Entry level, Everywhere: 40,000–48,000'))


def add_place(app):
    app.key('ctrl+Tab')
    walk(app, 'Tab', 'button', '^Add Place')
    app.key('Return')
    app.type('Utrecht, NL')
    app.find(name=re.compile('^Utrecht, Netherlands'))
    app.key('Return')
    app.await_focus(', Utrecht, Netherlands: not set')


def copy_to_place(app):
    app.key('ctrl+Home', 'shift+Down', 'ctrl+c', 'ctrl+Home', 'Right', 'ctrl+v')
    app.find(name=re.compile('^Entry level, Utrecht, Netherlands: 40,000–48,000'))
    app.key('ctrl+z')
    app.find(name=re.compile('^Entry level, Utrecht, Netherlands: not set, 40,000–48,000 holds'))
    app.key('ctrl+shift+z')
    app.find(name=re.compile('^Entry level, Utrecht, Netherlands: 40,000–48,000'))


def by_keyboard(desk):
    app = desk.start('--library')
    app.window('^Library')
    app.find(name=re.compile('^All blocks'))
    make_block(app)
    add_place(app)
    copy_to_place(app)
    app.key('alt+s')
    app.window_gone('New Block: Pay')
    expected = [('intern', None, 3000000, 3000000), ('intern', 'NL/Utrecht', 3000000, 3000000), ('entry', None, 4000000, 4800000), ('entry', 'NL/Utrecht', 4000000, 4800000)]
    flow.wait('the block in the library', lambda: rows(desk) == expected)
    app.window('^Library')
    app.key('ctrl+z')
    flow.wait('the end of the block', lambda: rows(desk) is None)
    app.key('ctrl+shift+z')
    flow.wait('the block again', lambda: rows(desk) == expected)
    app.kill()
    desk.make('posting.vacancy', 'machine-learning-engineer', 'entry')
    app = desk.edit('posting.vacancy')
    app.key('ctrl+shift+f')
    app.await_focus('[Ss]earch')
    app.type('wage bands')
    app.blocks('40,000')
    app.key('Down', 'Return')
    app.find(name=re.compile('€40,000'), within=app.page())
    app.save(desk, 'posting.vacancy')
    lines = [line for section in desk.posting('posting.vacancy')['sections'] for line in section['placements']]
    assert any(line.get('block') == 'wage-bands' and line['pay']['max'] == 4800000 for line in lines), lines
    assert '€40,000' in desk.cli('export', desk.path('posting.vacancy'), '--format', 'text').stdout


flow.run(by_keyboard)
