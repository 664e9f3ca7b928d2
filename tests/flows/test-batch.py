# SPDX-License-Identifier: GPL-3.0-or-later
"""Many exports at once: one posting at several levels and places, looked at, written, and written again over what is there; and a folder of postings, whose export is stopped in the middle."""
import os
import re

import flow

MANY = 3000


def edit(desk):
    """The choosers that GTK 4.8 shows draw a button of their path before it has a place, once in fifty times. That is GTK's, and ends nothing here; other warnings still fail the flow."""
    app = desk.edit('cook.vacancy', G_DEBUG='fatal-criticals')
    app.harmless = re.compile('Trying to snapshot GtkButton 0x[0-9a-f]+ without a current allocation')
    return app


def open_page(app, name):
    """The page of the export window that is called so."""
    app.key('ctrl+shift+e')
    app.window('^Export')
    app.find('list item', re.compile('^Web page'))
    app.key('End')
    if name == 'Levels':
        app.key('Up')
    app.await_focus('^Levels' if name == 'Levels' else '^A folder')


def choose_boards(app):
    """None, so that there is a file for each level and place."""
    app.tab_to(None, '^Formats and job boards')
    app.key('space')
    for name in ('Indeed', 'LinkedIn', 'Plain text box', 'Google for Jobs'):
        check(app, f'^{name}$')


def choose_folder(app, title, path):
    """In the chooser of the system, by its path; a slash opens the field for it. What GTK proposed behind what was typed so far may stay there, and keys that come before the field are lost."""
    chooser = app.window(title)
    app.type('/')
    app.frames()
    app.await_focus('', 'text box')
    app.key('ctrl+a')
    app.type(path)
    app.key('shift+End', 'Delete')

    def is_gone():
        if chooser not in app.windows().values():
            return True
        # The window behind it would take an Enter too many.
        if flow.xdo('getwindowfocus').strip() == str(chooser):
            app.key('Return')
        return False
    flow.wait('the end of the chooser', is_gone)


def check(app, name):
    """A box with this name, by the keyboard."""
    app.tab_to('checkbox', name)
    app.key('space')


def names(desk, folder):
    return sorted(os.listdir(desk.path(folder))) if os.path.isdir(desk.path(folder)) else []


def one_posting_many_times(desk):
    desk.make('cook.vacancy', 'line-cook', 'senior', '--set', 'apply=jobs@example.com', '--set', 'pay=2400-2800 EUR/month')
    os.makedirs(desk.path('out'))
    app = edit(desk)
    open_page(app, 'Levels')
    app.find('button', re.compile('^Export 5 Files'))
    app.key('F6')
    app.tab_to(None, '^Levels')
    app.key('space')
    check(app, '^Intern')
    app.tab_to('text box', '^Add a place')
    app.type('Berlin, DE')
    app.key('Return')
    choose_boards(app)
    export = app.find('button', re.compile(r'^Export 4 Files'))
    app.find('label', re.compile('^4 files; something to look at in 2 of 4 rows'))
    export.activate()
    choose_folder(app, 'Export to Folder', desk.path('out'))
    app.find('label', re.compile('^4 files were written to “out”'))
    app.window('^Export$')
    written = names(desk, 'out')
    assert written == [f'{title} - Northwind Analytics - {level} - {place}.html' for title, level in (('Line Cook Trainee', 'Intern'), ('Senior Line Cook', 'Senior'))
                       for place in ('Berlin', 'Utrecht')], written
    desk.write('out/' + written[0], 'mine')
    app.tab_to('checkbox', '^Entry', 'shift+Tab')
    app.key('space')
    return app, written


def over_what_is_there(desk):
    app, written = one_posting_many_times(desk)
    app.find('button', re.compile(r'^Export 6 Files')).activate()
    choose_folder(app, 'Export to Folder', desk.path('out'))
    app.find(name=re.compile('^4 Files Are There Already'))
    app.find('button', re.compile('Keep Both')).activate()
    app.find('label', re.compile('^6 files were written'))
    assert desk.read('out/' + written[0]) == b'mine'
    assert written[0].replace('.html', ' (2).html') in names(desk, 'out')
    # What holds the same is not there twice.
    assert len(names(desk, 'out')) == 4 + 2 + 1, names(desk, 'out')


def folder_is_stopped(desk):
    desk.make('cook.vacancy', 'line-cook', 'senior', '--set', 'apply=jobs@example.com', '--set', 'pay=2400-2800 EUR/month')
    os.makedirs(desk.path('postings/more'))
    os.makedirs(desk.path('out'))
    for i in range(MANY):
        os.link(desk.path('cook.vacancy'), desk.path(f'postings/{"more/" if i % 2 else ""}{i:04}.vacancy'))
    app = edit(desk)
    open_page(app, 'A folder')
    app.find('label', re.compile('^Choose a folder of postings'))
    app.find('button', re.compile('^Choose the Folder of Postings')).activate()
    choose_folder(app, 'Folder of Postings', desk.path('postings'))
    app.find('button', re.compile(f'^Export {MANY * 2 + 3} Files'))
    app.find('button', re.compile(f'^Export {MANY * 2 + 3} Files')).activate()
    choose_folder(app, 'Export to Folder', desk.path('out'))
    app.find('button', re.compile('^Cancel$')).activate()
    app.find('label', re.compile(r'^Stopped\. \d+ files were written'))
    for ending in ('.html', '.txt'):
        whole = {desk.read('out/' + name) for name in names(desk, 'out') if name.endswith(ending)}
        assert len(whole) == 1, 'the files are not all whole'
    assert not any(name.endswith('.xml') for name in names(desk, 'out')), 'half a file for a job board'
    flow.stays('what was stopped', lambda: app.process.poll() is None)


flow.run(over_what_is_there, folder_is_stopped)
