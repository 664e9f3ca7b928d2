# SPDX-License-Identifier: GPL-3.0-or-later
"""Another level: at once while nothing was edited here, after a question when it was, and always one step to undo."""
import flow


def level_of(app):
    return next(node.name for node in app.all('radio') if node.state('checked'))


def untouched_switches_at_once(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    app = desk.edit('posting.vacancy')
    title = app.find('text box', 'Job title')
    before = [line.text for line in app.lines()]
    app.find('radio', 'Intern').activate()
    flow.wait('the title of the level', lambda: title.text == 'Machine Learning Intern')
    assert len(app.windows()) == 1, app.windows()
    assert [line.text for line in app.lines()] != before
    app.find('button', flow.re.compile('^_?Undo')).activate()  # of the toast
    flow.wait('the lines as they were', lambda: [line.text for line in app.lines()] == before)
    assert level_of(app) == 'Senior'
    assert title.text == 'Senior Machine Learning Engineer'


def there_and_back_is_nothing(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'entry')
    original = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    for level in ('Senior', 'Intern', 'Entry level'):
        app.find('radio', level).activate()
        flow.wait(level, lambda level=level: level_of(app) == level)
    app.key('ctrl+s')
    flow.time.sleep(0.5)
    assert desk.read('posting.vacancy') == original


def local_edits_are_asked_about(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    app = desk.edit('posting.vacancy')
    main = app.window('.')
    app.go_to('Duty 2 of', -1)
    app.type(' Together with the grid team.')
    mine = app.line('Duty 2 of').text

    # Cancel leaves all as it was.
    app.find('radio', 'Entry level').activate()
    app.window('→|Change Level')
    app.key('Escape')
    flow.wait('the dialog gone', lambda: len(app.windows()) == 1)
    assert level_of(app) == 'Senior' and app.line('Duty 2 of').text == mine

    # Keep mine.
    app.find('radio', 'Entry level').activate()
    app.window('→|Change Level')
    app.key('Return')
    flow.wait('the level', lambda: level_of(app) == 'Entry level')
    assert mine in [line.text for line in app.lines()]
    flow.xdo('windowactivate', '--sync', main)
    app.go_to('Duty 1 of')
    app.key('ctrl+z')
    flow.wait('the level as it was', lambda: level_of(app) == 'Senior')

    # Take the level's.
    app.find('radio', 'Entry level').activate()
    app.window('→|Change Level')
    app.click(app.find('checkbox', flow.re.compile('^Take ')))
    app.find('button', flow.re.compile('^Switch')).activate()
    flow.wait('the level', lambda: level_of(app) == 'Entry level')
    assert mine not in [line.text for line in app.lines()]


flow.run(untouched_switches_at_once, there_and_back_is_nothing, local_edits_are_asked_about)
