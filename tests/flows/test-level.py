# SPDX-License-Identifier: GPL-3.0-or-later
"""Another level: at once while nothing was edited here, after a question when it was, and always one step to undo."""
import flow


def untouched_switches_at_once(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    app = desk.edit('posting.vacancy')
    title = app.find('text box', 'Job title')
    before = app.texts()
    app.find('radio', 'Intern').activate()
    flow.wait('the title of the level', lambda: title.text == 'Machine Learning Intern')
    assert len(app.windows()) == 1, app.windows()
    flow.wait('other lines', lambda: not flow.agree(app.texts(), before))
    app.find('button', flow.re.compile('^_?Undo')).activate()  # of the toast
    flow.wait('the lines as they were', lambda: flow.agree(app.texts(), before))
    app.await_level('Senior')
    assert title.text == 'Senior Machine Learning Engineer'


def there_and_back_is_nothing(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'entry')
    original = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    for level in ('Senior', 'Intern', 'Entry level'):
        app.find('radio', level).activate()
        app.await_level(level)
    app.key('ctrl+s')
    flow.stays('the file', lambda: desk.read('posting.vacancy') == original)
    app.find('label', flow.re.compile('saved just now$'))
    assert desk.read('posting.vacancy') == original


def local_edits_are_asked_about(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 2 of', -1)
    app.type(' Together with the grid team.')
    mine = app.line('Duty 2 of').text

    # Cancel leaves all as it was.
    app.switch_level('Entry level', 'Escape')
    assert app.level() == 'Senior' and app.line('Duty 2 of').text == mine

    # Keep mine.
    app.switch_level('Entry level')
    flow.wait('my line', lambda: mine in app.texts().values())
    app.go_to('Duty 1 of')
    app.key('ctrl+z')
    app.await_level('Senior')

    # Take the level's.
    app.find('radio', 'Entry level').activate()
    app.window('→|Change Level')
    app.click(app.find('radio', flow.re.compile('^Take ')))
    app.find('button', flow.re.compile('^Switch')).activate()
    app.await_level('Entry level')
    flow.wait('the line of the level', lambda: mine not in app.texts().values())


flow.run(untouched_switches_at_once, there_and_back_is_nothing, local_edits_are_asked_about)
