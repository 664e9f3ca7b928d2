# SPDX-License-Identifier: GPL-3.0-or-later
"""One history for everything: undo leads back to the very bytes, redo forward again."""
import flow


def keys_reach_the_history(desk):
    """Ctrl+Z while a text has the focus is the posting's undo, not the text's."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    first, second = app.lines()[1].text, app.lines()[2].text
    app.go_to('Duty 1 of', -1)
    app.key('alt+Down')
    flow.wait('the move', lambda: app.line('Duty 1 of').text == second)
    app.go_to('Duty 4 of')
    app.key('ctrl+z')
    flow.wait('the move back', lambda: app.line('Duty 1 of').text == first)
    app.key('ctrl+shift+z')
    flow.wait('the move again', lambda: app.line('Duty 1 of').text == second)


def back_to_the_first_bytes(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    original = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 2 of', -1)
    app.type(' With two words more.')
    app.key('Return')
    app.focused_line('Duty 3 of')
    app.type('A line of our own')
    app.key('alt+Up')
    app.focused_line('Duty 2 of')
    app.key('End', 'Delete')
    app.go_to('Summary 1 of', 0)
    app.type('Read this: ')
    app.switch_level('Intern')
    changed = app.save(desk, 'posting.vacancy', original)
    assert desk.posting('posting.vacancy')['level'] == 'intern'
    app.go_to('Duty 1 of')
    app.key(*['ctrl+z'] * 40)
    undone = app.save(desk, 'posting.vacancy', changed)
    assert undone == original, 'undo did not lead back to the first bytes'
    app.key(*['ctrl+shift+z'] * 40)
    redone = app.save(desk, 'posting.vacancy', original)
    assert redone == changed, 'redo did not lead forward to the same bytes'


flow.run(keys_reach_the_history, back_to_the_first_bytes)
