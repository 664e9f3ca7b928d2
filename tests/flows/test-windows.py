# SPDX-License-Identifier: GPL-3.0-or-later
"""Several windows, one file in one window, files that others change meanwhile, and closing with changes."""
import json
import os
import re
import subprocess

import flow

BAR = re.compile('^(Reload the File|Keep My Version|Compare With the File)')


def open_again(desk, name):
    """A second start with a file, as from the file manager: the running program takes it."""
    assert subprocess.run([os.environ['VACANCY'], desk.path(name)], env=desk.environment, timeout=flow.PATIENCE, capture_output=True).returncode == 0


def title_in_front(app):
    """Of the window that lies above the others: they are found from the bottom to the top."""
    return list(app.windows())[-1]


def the_same_file_twice(desk):
    """The window that has it comes to the front. Without a window manager: the small one here lets no window come by itself."""
    desk.make('one.vacancy')
    desk.make('two.vacancy', 'registered-nurse')
    os.symlink(desk.path('one.vacancy'), desk.path('link.vacancy'))
    flow.stop_window_manager()
    app = desk.edit('one.vacancy')
    first = next(iter(app.windows()))
    open_again(desk, 'two.vacancy')
    second = flow.wait('the second window', lambda: next((title for title in app.windows() if 'Nurse' in title), None))
    for name in ('one.vacancy', 'link.vacancy'):
        flow.xdo('windowraise', app.windows()[second])
        flow.wait('the second window in front', lambda: title_in_front(app) == second)
        open_again(desk, name)
        flow.wait('the first window in front', lambda: title_in_front(app) == first)
        assert set(app.windows()) == {first, second}, app.windows()


def windows_of_their_own(desk):
    """What is done in one window is not done in another."""
    desk.make('one.vacancy')
    desk.make('two.vacancy', 'registered-nurse')
    app = desk.edit('one.vacancy')
    first = app.windows()
    before = desk.read('one.vacancy')
    app.key('ctrl+n')
    app.window('New Posting')
    app.key('Escape')
    flow.wait('one window', lambda: len(app.windows()) == 1)
    open_again(desk, 'two.vacancy')
    second = flow.wait('the second window', lambda: next((title for title in app.windows() if 'Nurse' in title), None))
    app.activate(app.windows()[second])
    frame = next(child for child in app.tree().children if child.name == second)
    line = app.find('text box', re.compile('^Duty 1 of'), frame)
    app.click(line)
    app.key('End')
    app.type(' Only here.')
    app.key('ctrl+s')
    flow.wait('the save', lambda: b'Only here.' in desk.read('two.vacancy'))
    assert desk.read('one.vacancy') == before
    app.key('ctrl+w')
    flow.wait('one window', lambda: app.windows() == first)


def change_outside(desk, name, text):
    """As another program saves: a new file in place of the old one."""
    posting = desk.posting(name)
    section = next(section for section in posting['sections'] if section['id'] == 'duties')
    section['placements'][0].update(state='overridden', text=text)
    desk.write(f'{name}.new', json.dumps(posting, ensure_ascii=False, indent=2) + '\n')
    os.rename(desk.path(f'{name}.new'), desk.path(name))


def reload_what_others_saved(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    mine = app.line('Duty 1 of').text
    change_outside(desk, 'posting.vacancy', 'Theirs.')
    app.find('label', re.compile('changed by someone else'))
    app.find('button', re.compile('^Reload the File')).activate()
    flow.wait('their line', lambda: app.line('Duty 1 of').text == 'Theirs.')
    app.go_to('Duty 1 of')
    app.key('ctrl+z')
    flow.wait('mine back', lambda: app.line('Duty 1 of').text == mine)


def keep_mine(desk):
    """Saving does not write over what others saved, until that is decided."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 2 of', -1)
    app.type(' Mine.')
    change_outside(desk, 'posting.vacancy', 'Theirs.')
    bar = app.find('button', re.compile('^Keep My Version'))
    theirs = desk.read('posting.vacancy')
    app.key('ctrl+s')
    flow.stays('their file', lambda: desk.read('posting.vacancy') == theirs)
    bar.activate()
    app.gone('button', re.compile('^Keep My Version'))
    app.window('.')
    saved = app.save(desk, 'posting.vacancy', theirs).decode()
    assert 'Mine.' in saved and 'Theirs.' not in saved


def compare(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 2 of', -1)
    app.type(' Mine.')
    change_outside(desk, 'posting.vacancy', 'Theirs.')
    before = set(app.windows().values())
    app.find('button', re.compile('^Compare With the File')).activate()
    window = flow.wait('the comparison', lambda: set(app.windows().values()) - before).pop()
    app.activate(window)
    app.find(None, re.compile('Theirs'))
    app.find(None, re.compile('Mine'))
    app.key('Escape')
    flow.wait('its end', lambda: set(app.windows().values()) == before)


def close_with_changes(desk):
    """Nothing is lost on closing: it asks; cancelling stays, saving saves, discarding leaves the file and no draft."""
    desk.make('posting.vacancy')
    original = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    main = app.window('.')
    app.go_to('Duty 1 of', -1)
    app.type(' Changed.')
    for keys in ('ctrl+w', 'ctrl+q'):
        app.key(keys)
        app.activate(flow.wait('the question', lambda: set(app.windows().values()) - {main}).pop())
        app.find(None, re.compile('Save Changes'))
        app.key('Escape')
        flow.wait('the window again', lambda: set(app.windows().values()) == {main})
        app.activate(main)
    assert app.line('Duty 1 of').text.endswith(' Changed.')
    app.key('ctrl+w')
    app.activate(flow.wait('the question', lambda: set(app.windows().values()) - {main}).pop())
    app.key('Return')
    flow.wait('the end', lambda: app.process.poll() is not None)
    assert app.process.returncode == 0 and b' Changed.' in desk.read('posting.vacancy') != original

    saved = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    main = app.window('.')
    app.go_to('Duty 1 of', -1)
    app.type(' Not wanted.')
    app.key('ctrl+q')
    app.activate(flow.wait('the question', lambda: set(app.windows().values()) - {main}).pop())
    app.find('button', re.compile('Discard')).activate()
    flow.wait('the end', lambda: app.process.poll() is not None)
    assert app.process.returncode == 0 and desk.read('posting.vacancy') == saved and not desk.drafts()


def shortcuts_in_popovers(desk):
    """A shortcut pressed in a popover, or while it closes, gives what was typed there and does what it says."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')

    def popover(name, text, keys):
        app.find('dialog')
        app.await_focus(name, 'text box')
        app.key('ctrl+a')
        app.type(text)
        held = desk.read('posting.vacancy')
        flow.xdo('key', '--delay', 2, *keys)
        flow.wait(f'{text} in the file', lambda: desk.read('posting.vacancy') != held)
        assert text in desk.read('posting.vacancy').decode(), f'what was typed is not in what {keys} saved'
        app.gone('dialog')

    for text, keys in (('Southwind', ['ctrl+s']), ('Eastwind', ['Return', 'ctrl+s'])):
        app.press('^Company')
        popover('^Company', text, keys)
    for text, keys in (('5000', ['ctrl+s']), ('6000', ['Return', 'ctrl+s'])):
        app.go_to('Pay 1 of')
        app.all('button', re.compile('^(Add the pay|Pay: )'))[-1].activate()  # not that of the facts, which is out of sight
        popover('^Pay from', text, keys)
    app.go_to('Duty 1 of', 0)
    app.key('shift+Right', 'shift+Right', 'ctrl+k')
    popover('^Address', 'https://a.example', ['ctrl+s'])
    app.go_to('Duty 2 of', -1)
    app.type(' Changed.')
    held = desk.read('posting.vacancy')
    flow.xdo('mousemove_relative', 3, 0)  # typing hides the tools of a line until the pointer moves
    app.press('^More for this')
    app.find('menu item', re.compile('^Move Up'))
    app.key('ctrl+s')
    flow.wait('the file', lambda: desk.read('posting.vacancy') != held)
    app.gone('menu')


def begin_as_another(desk):
    """A copy, and another posting of the sort: each in a window of its own, saved beside the first under a name that is free; the first stays as it is."""
    desk.make('Documents/Machine Learning Engineer - Northwind Analytics.vacancy', 'machine-learning-engineer', 'entry', '--set', 'apply_by=2027-01-31')
    name = 'Documents/Machine Learning Engineer - Northwind Analytics.vacancy'
    before = desk.read(name)
    app = desk.edit(name)
    first = app.window('.')

    def postings():
        return {name for name in os.listdir(desk.path('Documents')) if name.endswith('.vacancy')}

    def save_new():
        app.key('ctrl+s')
        app.window('^Save')
        held = postings()
        app.key('Return')
        return flow.wait('a new file', lambda: postings() - held).pop()

    app.go_to('Duty 1 of', -1)
    app.type(' Not saved.')
    app.key('ctrl+shift+d')
    app.activate(flow.wait('the copy', lambda: set(app.windows().values()) - {first}).pop())
    copy = save_new()
    assert copy == 'Machine Learning Engineer - Northwind Analytics (2).vacancy', copy
    copied = desk.posting(f'Documents/{copy}')
    assert b' Not saved.' in desk.read(f'Documents/{copy}') and copied['facts']['apply_by'] == '2027-01-31'

    app.key('F10', 'm')
    app.window('^New From')
    app.all('radio', 'Senior')[-1].activate()  # the windows below have one, too
    flow.wait('the level', lambda: app.all('radio', 'Senior')[-1].state('checked'))
    app.key('Return')
    app.window('^Senior')
    new = save_new()
    made = desk.posting(f'Documents/{new}')
    assert made['level'] == 'senior' and 'apply_by' not in made['facts'], made['facts']
    assert b' Not saved.' in desk.read(f'Documents/{new}'), 'words of the writer are lost'
    assert len({posting['id'] for posting in (desk.posting(name), copied, made)}) == 3
    assert desk.read(name) == before


def library_alone(desk):
    """The library can be begun with, and asked for where the program runs already; a posting that is opened then gets a window of its own, and the program ends with the last window."""
    app = desk.start('--library')
    app.find(name=re.compile('^All blocks'))
    assert list(app.windows()) == ['Library'], app.windows()
    desk.make('one.vacancy')
    open_again(desk, 'one.vacancy')
    flow.wait('the posting', lambda: len(app.windows()) == 2)
    assert subprocess.run([os.environ['VACANCY'], '--library'], env=desk.environment, timeout=flow.PATIENCE, capture_output=True).returncode == 0
    flow.stays('two windows', lambda: len(app.windows()) == 2)
    app.window('^Library$')
    app.key('ctrl+q')
    flow.wait('the end', lambda: app.process.poll() is not None)
    assert app.process.returncode == 0


flow.run(library_alone, shortcuts_in_popovers, begin_as_another, the_same_file_twice, windows_of_their_own, reload_what_others_saved, keep_mine, compare, close_with_changes)
