# SPDX-License-Identifier: GPL-3.0-or-later
"""A block is edited in the window of the library, the postings it is news to are looked at, one takes it and another keeps what it says: without the mouse."""
import os
import re

import flow

BLOCK = 'ml-design-models'
BEFORE = 'Own models for complex problems, from the first sketch to the version people use.'
AFTER = 'Own models for complex problems, from the first sketch to the version people use every day.'


def wording(desk, name):
    """What the file says of the line, and whether it says no to newer wording."""
    lines = {line['id']: line for section in desk.posting(name)['sections'] for line in section['placements']}
    return lines[BLOCK].get('text') or lines[BLOCK]['base'], 'declined' in lines[BLOCK]


def edit_the_block(app):
    app.type('models complex problems')
    app.key('Down')
    app.tab_to('button', '^Edit')
    app.key('Return')
    app.window('^Edit Block')
    app.tab_to('text box', '^Wording: Senior')
    app.key('ctrl+End', 'BackSpace')
    app.type(' every day.')
    app.key('alt+s')


def open_newer(app, title, waiting):
    """From the list of what uses the block to the posting, and by its menu to what is new. So many postings wait with an earlier revision: rows that change under the keyboard lose it."""
    app.window('^Library')
    flow.wait(f'{waiting} that wait', lambda: len(app.all('label', 'earlier revision')) == waiting)
    app.tab_to(None, title)
    app.key('Return')
    app.window(title)
    app.find('label', re.compile('^1 line has newer wording'))
    app.key('F10')
    app.tab_to('menu item', '^Newer Wording', 'Down')
    app.key('Return')
    app.window('^Newer Wording')


def taken_in_one_and_kept_in_another(desk):
    os.makedirs(desk.path('Postings'))
    for name, title in (('one', 'First Modeller'), ('two', 'Second Modeller')):
        desk.make(f'Postings/{name}.vacancy', 'machine-learning-engineer', 'senior', '--set', f'title={title}')
    desk.settings(posting_folders=f"['{desk.path('Postings')}']")
    held = {name: desk.read(f'Postings/{name}.vacancy') for name in ('one', 'two')}
    app = desk.start('--library')
    app.window('^Library')
    edit_the_block(app)

    # Both are shown, and back again nothing is lost.
    app.window('^Affected Postings')
    app.find('label', '2 postings are offered this')
    app.key('Escape')
    app.window('^Edit Block')
    app.key('alt+s')
    app.window('^Affected Postings')
    app.key('Return')
    app.window_gone('^Affected Postings')
    app.window_gone('^Edit Block')
    app.window('^Library')
    app.find('label', re.compile('^Edit Block|^Save Block|^Change'))
    assert {name: desk.read(f'Postings/{name}.vacancy') for name in held} == held

    open_newer(app, '^First Modeller', 2)
    app.key('alt+a')
    app.window_gone('^Newer Wording')
    app.window('^First Modeller')
    flow.wait('the newer line', lambda: AFTER in app.texts().values())
    app.save(desk, 'Postings/one.vacancy', held['one'])
    assert wording(desk, 'Postings/one.vacancy') == (AFTER, False)

    open_newer(app, '^Second Modeller', 1)
    app.tab_to('radio', '^Take the library', 'shift+Tab')
    app.key('Right')
    app.await_focus('^Not this revision', 'radio')
    app.key('alt+a')
    app.window_gone('^Newer Wording')
    app.window('^Second Modeller')
    app.save(desk, 'Postings/two.vacancy', held['two'])
    assert wording(desk, 'Postings/two.vacancy') == (BEFORE, True)


flow.run(taken_in_one_and_kept_in_another)
