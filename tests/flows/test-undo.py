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
    app.go_to('Line 1 of', 0)
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


def set_pay(app):
    app.go_to('Pay 1 of')
    app.press('^(Add|Change) the pay')
    app.find('text box', flow.re.compile('^Pay from')).text = '60000'
    app.find('text box', flow.re.compile('^Pay to')).text = '80000'
    app.find('button', flow.re.compile('^Set Pay')).activate()
    app.gone('text box', flow.re.compile('^Pay from'))


def fill_in_a_variable(app):
    main = app.window('.')
    app.press('^Main Menu')
    app.choose('^Fill In')
    app.window('^Variables')
    app.find('text box', flow.re.compile('^How to apply')).text = 'jobs@example.org'
    app.key('Escape')
    flow.wait('the end of the form', lambda: len(app.windows()) == 1)
    app.activate(main)


def change_a_fact(app):
    app.press('^Company')
    entry = app.find('text box', 'Company')
    app.await_focus('^Company', 'text box')
    entry.text = 'Southwind'
    app.key('Return')


def add_a_section(app):
    button = app.find('button', 'Add Section')
    app.bring(button)
    app.press('^Add Section')
    app.choose('^Benefits')
    app.focused_line('Heading')  # all of it is selected
    app.type('Extras')
    app.find('button', 'Section Menu, Extras')


def section_menu(app, section, item):
    button = app.find('button', f'Section Menu, {section}')
    app.bring(button)
    app.click(button)
    app.choose(item)


def move_a_section(app):
    section_menu(app, 'Extras', '^Move Up')


def remove_a_section(app):
    section_menu(app, 'Team and growth', '^Remove Section')
    app.gone('button', 'Section Menu, Team and growth')


def hide_a_line(app):
    app.go_to('Duty 2 of')
    app.key('ctrl+shift+h')


def must_or_nice(app):
    app.go_to('Qualification 1 of')
    app.key('ctrl+m')


def mark_words(app):
    app.go_to('Duty 3 of')
    app.key('ctrl+a', 'ctrl+b')


def link_words(app):
    app.go_to('Duty 4 of')
    app.key('ctrl+a', 'ctrl+k')
    app.await_focus('^Address of the link')
    app.type('https://example.org')
    app.key('Return')


def remove_lines(app):
    app.go_to('Duty 5 of')
    app.key('shift+Down', 'shift+Down', 'Delete')


EDITS = (change_a_fact, set_pay, fill_in_a_variable, add_a_section, move_a_section, remove_a_section, hide_a_line, must_or_nice, mark_words, link_words, remove_lines)


def every_kind_of_edit(desk):
    """Each changes the file; all of them are undone to its first bytes, and done again to its last."""
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    original = held = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    for edit in EDITS:
        edit(app)
        try:
            held = app.save(desk, 'posting.vacancy', held)
        except flow.Missing as missing:
            raise flow.Missing(f'{edit.__name__}: {missing}') from missing
    app.go_to('Duty 1 of')
    app.key(*['ctrl+z'] * 40)
    undone = app.save(desk, 'posting.vacancy', held)
    assert undone == original, 'undo did not lead back to the first bytes'
    app.key(*['ctrl+shift+z'] * 40)
    assert app.save(desk, 'posting.vacancy', original) == held, 'redo did not lead forward to the same bytes'


flow.run(keys_reach_the_history, back_to_the_first_bytes, every_kind_of_edit)
