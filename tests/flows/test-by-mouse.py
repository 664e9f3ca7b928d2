# SPDX-License-Identifier: GPL-3.0-or-later
"""The first posting by mouse: keys only where words are typed."""
import os
import re

import flow


def click(app, role, name, **more):
    app.click(app.find(role, re.compile(name)), **more)


def write_all_by_mouse(desk):
    app = desk.start()

    # New: a role out of the list, a level, the company.
    app.click(app.find('button', re.compile('^New Posting'), app.find('group', 'Start page')))
    app.window('New Posting')
    click(app, 'text box', '^Role')
    app.type('machine l')
    click(app, 'list item', '^Machine Learning Engineer')
    click(app, 'radio', '^Senior')
    click(app, 'text box', '^Company')
    app.type('Northwind Analytics')
    click(app, 'button', '^Create')
    app.window('Machine Learning')
    app.line('Duty 1 of')
    app.await_level('Senior')

    # Edit a line.
    app.go_to('Duty 1 of', -1)
    app.type(' We need reproducable results.')

    # Insert from the library, with a double click.
    click(app, 'search box', '^Search blocks')
    app.type('deploy')
    block = app.blocks('deploy')[1]
    before = len(app.lines())
    app.click(block, repeat=2)
    flow.wait('one line more', lambda: len(app.lines()) == before + 1)

    # Remove a line with its tools.
    app.go_to('Duty 2 of')
    second = app.line('Duty 2 of').text
    click(app, 'button', '^More for this block')
    app.choose('^R_?emove')
    flow.wait('the line gone', lambda: app.line('Duty 2 of').text != second)

    # Another level: the line with words of one's own is asked about.
    click(app, 'radio', '^Entry level')
    app.window('→|Change Level')
    click(app, 'button', '^Switch')
    app.window('Machine Learning')
    app.await_level('Entry level')

    # Correct the word by its menu.
    line = app.line('Duty 1 of')
    app.go_to('Duty 1 of', line.text.index('reproducable') + 3)
    app.key('Menu')
    app.choose('reproducible')
    flow.wait('the word corrected', lambda: 'reproducible' in app.line('Duty 1 of').text)

    # Export.
    click(app, 'button', '^Export')
    app.window('^Export$')
    export = flow.wait('the export window', lambda: next((child for child in app.tree().children if child.name == 'Export'), None))
    app.click(app.find('button', re.compile('^Save File'), export))
    app.window('Save File')
    save = flow.wait('where it is saved', lambda: next((child for child in app.tree().children if child.name == 'Save File'), None))
    app.click(app.find('button', re.compile(r'^_?Save\b'), save))
    page = flow.wait('the page', lambda: next((name for name in os.listdir(desk.path('Documents')) if name.endswith('.html')), None))
    assert b'reproducible results' in desk.read(f'Documents/{page}')


flow.run(write_all_by_mouse)
