# SPDX-License-Identifier: GPL-3.0-or-later
"""A posting becomes a role, the role is changed in its ladder, and the next posting of it says what was changed: by keyboard, and as a screen reader tells it."""
import os
import re

import flow

ROLE = 'data/vacancy/roles/research-engineer.json'
BENEFIT = 'Health cover on the terms that apply'
WORDING = 'Turn open research questions into models that people can rely on.'


def save_as_role(app, desk):
    app.key('F10')
    app.choose('^Save as Job Role')
    app.find(name=re.compile('^Save as Role'))
    app.key('ctrl+a')
    app.type('Research Engineer')
    app.key('Return')
    flow.wait('the role', lambda: os.path.exists(desk.path(ROLE)))
    app.find('label', re.compile('^Saved as a role'))


def open_ladder(app):
    """From the posting to the first cell, which says its level, its line and what it says."""
    app.key('ctrl+l')
    app.window('^Library')
    app.key('ctrl+2', 'ctrl+f')
    app.type('research')
    app.key('Return')
    app.tab_to('tab', '^Ladder$')
    app.key('space')
    app.find(name=re.compile('^Senior, Years asked: '))
    app.tab_to(None, '^Intern, .*: ')
    app.key('ctrl+Home')
    app.await_focus('^Intern, .*: ')


def to_level(app, level):
    app.key('Home')
    return app.tab_to(None, f'^{level}, ', 'Right', 6)


def title_of(cell):
    """What the line is called: "Senior, Design models: own wording: …"."""
    return re.match(r'^[^,]+, (.*?): ', cell.name).group(1)


def own_wording(app):
    line = title_of(to_level(app, 'Senior'))
    app.key('Return')
    app.await_focus('.', 'text box')
    app.key('ctrl+a')
    app.type(WORDING)
    app.key('Return')
    app.await_focus(f'^Senior, {re.escape(line)}: own wording: {re.escape(WORDING)}$')


def begins_at_senior(app):
    """A line ends where the others follow from, and begins again at senior."""
    to_level(app, 'Entry level')
    line = re.escape(title_of(app.tab_to(None, f'^Entry level, .*: {BENEFIT}', 'Down', 80)))
    app.key('Delete')
    app.await_focus(f'^Entry level, {line}: not there')
    app.find(name=re.compile(f'^Senior, {line}: not there'))
    to_level(app, 'Senior')
    app.key('Menu')
    app.tab_to('menu item', '^Begins Here', 'Down', 6)
    app.key('Return')
    app.await_focus(f'^Senior, {line}: begins here: {BENEFIT}')
    app.find(name=re.compile(f'^Lead, {line}: as Senior$'))


def ask_years(app):
    app.tab_to(None, '^Senior, Years asked: ', 'Down', 60)
    app.key('Return')
    app.await_focus('.', 'text box')
    app.key('ctrl+a')
    app.type('7-9')
    app.key('Return')
    app.await_focus('^Senior, Years asked: 7–9')


def new_posting(app):
    app.key('ctrl+w')
    app.window_gone('Library')
    app.key('ctrl+n')
    app.window('New Posting')
    app.type('research e')
    app.tab_to('radio', 'Senior')
    app.key('space')
    app.tab_to('button', 'Further Levels')
    app.key('Tab')
    app.type('Northwind Analytics')
    app.key('Return')
    app.window('Research Engineer')


def exported(desk, level):
    desk.make(f'{level}.vacancy', 'research-engineer', level)
    return desk.cli('export', desk.path(f'{level}.vacancy'), '--format', 'text').stdout


def role_changed_in_ladder(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    app = desk.edit('posting.vacancy')
    save_as_role(app, desk)
    open_ladder(app)
    own_wording(app)
    begins_at_senior(app)
    ask_years(app)
    new_posting(app)
    flow.wait('the wording of the ladder', lambda: any(line.text == WORDING for line in app.all('text box', flow.LINE)))

    senior, entry = exported(desk, 'senior'), exported(desk, 'entry')
    assert WORDING in senior and WORDING not in entry, senior
    assert BENEFIT in senior and BENEFIT not in entry, entry
    assert '7' in senior and re.search('7.{0,8}years|seven', senior), senior


flow.run(role_changed_in_ladder)
