# SPDX-License-Identifier: GPL-3.0-or-later
"""The export window without mouse and screen: opened by a key and left by Escape, to where the keyboard was; what a target is, how the posting stands there, and which page of a PDF one is on is said. What
Tab comes to with each target is in tests/ui/test-export-keys.c, which takes less time."""
import re

import flow
import walk


def open_export(desk, *facts):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior', *facts)
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 1 of', 0)
    line = app.focused()
    app.key('ctrl+shift+e')
    app.window('^Export$')
    app.find('list item', re.compile('^LinkedIn, [0-9]+ missing'))
    return app, line


def leave(app, line):
    app.key('Escape')
    app.window_gone('^Export$')
    app.window('Machine Learning')
    app.await_focus('^' + re.escape(line.name), line.role)


def opened(app, title, what):
    app.window(title)
    walk.check_names(app, what)
    app.key('Escape')
    app.window_gone(title)
    app.window('^Export$')


def window(desk):
    """A file, a board, and both ways to look at it."""
    app, line = open_export(desk)
    app.await_focus('^Web page, ')
    walk.check_names(app, 'a web page')
    app.tab_to('list item', '^LinkedIn, [0-9]+ missing', 'Down', 30)
    walk.check_names(app, 'a job board')
    app.tab_to(None, '^Shown$')
    app.key('Right', 'space')
    app.find('text box', 'As it is sent to LinkedIn')
    leave(app, line)


def pages(desk):
    """The pages of a PDF are one stop, and the one that is looked at is said."""
    app, line = open_export(desk, '--set', 'company=Northwind', '--set', 'apply=jobs@northwind.example')
    app.tab_to('list item', '^PDF document, ', 'Down', 30)
    app.key('F6')
    page = app.await_focus('^Page 1 of 2$', 'image')
    app.key('Page_Down')
    app.await_focus('^Page 2 of 2$', 'image')
    app.key('Home')
    app.await_focus('^Page 1 of 2$', 'image')
    assert 'Northwind' in page.description, page.description
    walk.check_names(app, 'a PDF')
    leave(app, line)


def dialogs(desk):
    app, line = open_export(desk)
    app.await_focus('^Web page, ')
    app.key('Tab', 'space')
    opened(app, '^Job Boards', 'the boards')
    app.await_focus('^Choose')
    app.tab_to(None, '^Save Several Files', 'shift+Tab')
    app.key('space')
    app.tab_to('menu item', '^Save All', 'Down')
    app.key('Return')
    opened(app, '^Save All', 'several files')
    leave(app, line)


def many(desk):
    app, line = open_export(desk)
    app.await_focus('^Web page, ')
    app.key('End')
    app.await_focus('^A folder of postings')
    walk.check_names(app, 'a folder of postings')
    app.key('Up')
    app.await_focus('^Levels, places and languages')
    walk.check_names(app, 'levels, places and languages')
    leave(app, line)


flow.run(window, pages, dialogs, many)
