# SPDX-License-Identifier: GPL-3.0-or-later
"""From the window of a posting to a job board by keyboard alone: what is missing is filled in from the export window, and the board's form is copied field by field, with Ctrl+C and Down."""
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree

import flow

BOARD = 'LinkedIn'
NOTHING = ('not given', 'fill in there')
FIELD = re.compile(r'^(.*?): (.*)$', re.DOTALL)


def clipboard():
    return subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True, text=True, timeout=flow.PATIENCE).stdout


def open_board(app, state):
    """The export window on the board, once it is known how the posting stands to it."""
    app.key('ctrl+shift+e')
    app.window('^Export$')
    app.find('list item', re.compile(f'^{BOARD}, {state}'))
    app.tab_to('list item', f'^{BOARD}, ', 'Down')


def fill_in(app, what, value):
    """What is missing is filled in in the window of the posting, to which the way leads."""
    app.find('button', re.compile(f'^Fill In: {what} has no value')).activate()
    app.window_gone('^Export$')
    app.window('Machine Learning')
    app.type(value)
    app.key('Return')


def missing_two(desk):
    """A posting that lacks two things the board asks for."""
    return desk.make('posting.vacancy', 'machine-learning-engineer', 'senior', '--set', 'apply=https://northwind.example/jobs', '--set', 'pay=78000-96000 EUR/year',
                     '--set', 'employment=full-time', '--set', 'workplace=hybrid')


def sent(desk):
    """What a file for the board holds, value by value."""
    result = desk.cli('export', 'posting.vacancy', '--board', BOARD.lower(), '-o', desk.path('sent.xml'))
    assert os.path.exists(desk.path('sent.xml')), result.stderr
    job = xml.etree.ElementTree.parse(desk.path('sent.xml')).getroot().find('.//job')
    return [element.text for element in job.iter() if element.text and not len(element)]


def copy_all(app):
    """What the clipboard has of each field of the form, from the first to the last, and what it is called."""
    copied = []
    app.tab_to('list item', '^Reference: NW-1042')
    while True:
        row = app.focused()
        label, shown = FIELD.match(row.name).groups()
        app.key('ctrl+c')
        if shown in NOTHING:
            app.find(name=f'Nothing to copy: {label}')
        else:
            app.find(name=f'“{label}” copied')
            copied.append((label, clipboard()))
        app.key('Down')
        if app.focused().path == row.path:
            return copied


def missing_is_filled_in_and_copied(desk):
    if not shutil.which('xclip'):
        raise flow.Skip('xclip is not installed')
    missing_two(desk)
    app = desk.edit('posting.vacancy')
    open_board(app, '2 missing')
    fill_in(app, 'Reference', 'NW-1042')
    open_board(app, '1 missing')
    fill_in(app, 'Contact e-mail', 'jobs@northwind.example')
    open_board(app, '(ready|[0-9]+ to look at)')
    assert not app.all('button', re.compile('^Fill In'))
    copied = copy_all(app)
    app.key('Escape')
    app.window('Machine Learning')
    app.save(desk, 'posting.vacancy')
    assert copied[0] == ('Reference', 'NW-1042'), copied[0]
    assert [value for label, value in copied] == sent(desk), copied


flow.run(missing_is_filled_in_and_copied)
