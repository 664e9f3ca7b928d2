# SPDX-License-Identifier: GPL-3.0-or-later
"""What was sent where: exported for a job board it is put down, what changed since is told line by line, and where it stands is marked, which can be undone."""
import os
import re

import flow

POSTED = re.compile('^Posted at Indeed on')


def record(desk, *options):
    return desk.cli('evidence', 'list', desk.path('posting.vacancy'), *options).stdout


def recents(desk):
    file = desk.path('state/vacancy/recents.json')
    return desk.read('state/vacancy/recents.json').decode() if os.path.exists(file) else ''


def what_changed(app):
    app.press('^Main Menu')
    app.choose('^Sent and Posted')
    app.choose('^What Changed Since')
    app.window('^What Changed Since')


def sent_and_changed(desk):
    """Sent by the command line, changed in the window."""
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    desk.cli('export', desk.path('posting.vacancy'), '--board', 'text-box', '-o', desk.path('text.html'))
    app = desk.edit('posting.vacancy')
    what_changed(app)
    app.find('label', 'Nothing Changed')
    app.key('Escape')
    app.window_gone('^What Changed Since')
    app.go_to('Duty 2 of', -1)
    app.type(' Every day.')
    what_changed(app)
    app.find('list item', re.compile('^Was: .*Own models.*Is now: .*Every day'))
    flow.picture(desk, 'evidence-changes')
    app.key('Escape')
    app.window_gone('^What Changed Since')


def posted_and_closed(desk):
    """The posting is a posted one from then on; Undo takes the mark back, and so does the step of the history."""
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    desk.cli('export', desk.path('posting.vacancy'), '--board', 'indeed', '-o', desk.path('indeed.xml'))
    app = desk.edit('posting.vacancy')
    app.key('F10')
    app.find('menu item', re.compile('^Sent and Posted'))
    app.key('e')
    app.key('p')
    app.window('^Mark as Posted')
    flow.picture(desk, 'evidence-mark')
    app.press('^Mark$')
    app.window_gone('^Mark as Posted')
    app.find('label', POSTED)
    app.find('label', 'Marked as posted')
    flow.picture(desk, 'evidence-posted')
    assert re.search('^2\t.*\tposted\tIndeed', record(desk), re.MULTILINE), record(desk)
    app.key('ctrl+z')
    app.gone('label', POSTED)
    flow.wait('the mark taken back', lambda: re.search('^3\t.*\ttaken-back\t2$', record(desk), re.MULTILINE))
    app.key('ctrl+shift+z')
    app.find('label', POSTED)
    app.save(desk, 'posting.vacancy')
    assert desk.posting('posting.vacancy')['facts']['posted']
    app.press('^Main Menu')
    app.choose('^Sent and Posted')
    app.choose('^Mark as Closed')
    app.window('^Mark as Closed')
    app.press('^Mark$')
    app.window_gone('^Mark as Closed')
    app.find('label', re.compile('^Closed at Indeed'))
    app.find('button', re.compile('^_?Undo')).activate()  # of the message
    app.find('label', POSTED)


def past_its_days(desk):
    """The start page says of a posting whose last day is over, and of one that is older than the job board shows."""
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior', '--set', 'valid_through=2026-01-31')
    desk.make('other.vacancy', 'machine-learning-engineer', 'intern')
    desk.cli('evidence', 'mark', desk.path('other.vacancy'), '--target', 'jooble', '--on', '2025-02-03')
    for name in ('posting.vacancy', 'other.vacancy'):
        app = desk.edit(name)
        flow.wait('the list', lambda: name in recents(desk))
        app.kill()
    app = desk.start()
    app.find('label', re.compile('Expired on 31 January'))
    app.find('label', re.compile('Older than Jooble shows, since'))
    flow.picture(desk, 'evidence-start')


flow.run(sent_and_changed, posted_and_closed, past_its_days)
