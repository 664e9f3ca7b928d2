# SPDX-License-Identifier: GPL-3.0-or-later
"""The first posting, from the start page to the file for the web site, without touching the mouse."""
import os
import re

import flow


def write_all_by_keyboard(desk):
    app = desk.start()

    # New: role, level, the other facts, Enter.
    app.key('ctrl+n')
    app.window('New Posting')
    app.type('machine l')  # libadwaita's entry rows do not say that they have the keyboard
    app.tab_to('radio', 'Senior')
    app.key('space')
    app.tab_to('button', 'Further Levels')
    app.key('Tab')
    app.type('Northwind Analytics')
    app.key('Tab')
    app.type('Utrecht, NL')
    app.key('Return')
    app.window('Machine Learning')
    app.line('Duty 1 of')
    assert app.find('radio', 'Senior').state('checked')

    # Edit a line and move it.
    focus_line(app, 'Duty 1 of')
    app.key('End')
    first = app.line('Duty 1 of').text
    app.type(' We need reproducable results.')
    app.key('alt+Down')
    app.focused_line('Duty 2 of')
    assert app.line('Duty 2 of').text == first + ' We need reproducable results.', app.line('Duty 2 of').text

    # Insert from the library.
    before = len(app.lines())
    app.key('ctrl+shift+f')
    app.await_focus('[Ss]earch')
    app.type('deploy')
    app.blocks('deploy')
    app.key('Down', 'Down')
    app.key('Return')
    flow.wait('one line more', lambda: len(app.lines()) == before + 1)

    # In place: "/" in the empty line at the end of a section.
    focus_line(app, 'New line, What you will do')
    app.type('/', 30)
    app.await_focus('Words of a block', within=app.page())
    app.type('data')
    app.blocks('data', 'Search the library')
    app.key('Down')  # the first is in the posting
    app.key('Return')
    flow.wait('another line', lambda: len(app.lines()) == before + 2)

    # Another level: the line with words of one's own is asked about.
    app.key('ctrl+shift+f')
    app.tab_to('radio', 'Senior', 'shift+Tab')
    app.key('Left', 'space')
    app.window('→|Change Level')
    app.key('Return')
    app.window('Machine Learning')
    flow.wait('the level', lambda: app.find('radio', 'Entry level').state('checked'))

    # Correct the word.
    app.key('F7')  # opens the menu, its first suggestion in focus
    app.await_focus('reproducible')
    app.key('Return')
    flow.wait('the word corrected', lambda: any('reproducible' in text for text in app.texts().values()))

    # Save and export.
    app.key('ctrl+s')
    app.window('Save the Posting')
    app.find('text box', re.compile('^Name'))
    app.key('ctrl+a')
    app.type(desk.path('Documents/first.vacancy'))
    app.key('Return')
    flow.wait('the file', lambda: os.path.exists(desk.path('Documents/first.vacancy')))
    app.window('Machine Learning')
    app.key('ctrl+shift+e')
    app.window('^Export$')
    app.key('ctrl+s')
    app.window('Save File')
    app.find('text box', re.compile('^Name'))
    app.key('Return')
    page = flow.wait('the page', lambda: next((desk.path(f'Documents/{name}') for name in os.listdir(desk.path('Documents')) if name.endswith('.html')), None))

    posting = desk.posting('Documents/first.vacancy')
    assert (posting['role'], posting['level'], posting['facts']['company']) == ('machine-learning-engineer', 'entry', 'Northwind Analytics')
    texts = [placement.get('text', '') for section in posting['sections'] for placement in section['placements']]
    assert any('reproducible results' in text for text in texts), texts
    same = desk.cli('export', 'Documents/first.vacancy', '--format', 'html', '-o', desk.path('cli.html'))
    with open(page, 'rb') as file:
        assert file.read() == desk.read('cli.html'), 'the window and the command line export different pages' + same.stderr


def focus_line(app, name, keys='Tab'):
    """Into a line by Tab alone."""
    return app.tab_to('text box', name, keys)


flow.run(write_all_by_keyboard)
