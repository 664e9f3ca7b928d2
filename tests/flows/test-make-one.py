# SPDX-License-Identifier: GPL-3.0-or-later
"""Two blocks that say almost the same are made one in the window of the library, and that is taken back: without the mouse."""
import json
import os

import flow

FOLDER = 'data/vacancy/library/duty'


def block(desk, name, text):
    desk.write(f'{FOLDER}/{name}.json', json.dumps({'format': 1, 'id': name, 'kind': 'duty', 'title': name, 'body': {'en': text}, 'tags': [name], 'families': [], 'revision': 1, 'history': [],
                                                    'status': 'approved'}))


def there(desk):
    return sorted(os.listdir(desk.path(FOLDER)))


def made_one_and_taken_back(desk):
    os.makedirs(desk.path(FOLDER))
    block(desk, 'near-one', 'Plan the work of the whole team for each week.')
    block(desk, 'near-two', 'Plan the work of the entire team for each week.')
    held = {name: desk.read(f'{FOLDER}/{name}') for name in there(desk)}
    app = desk.start('--library')
    app.window('^Library')
    app.find(name='Almost the same, 1', patience=60)

    # From the search to the left, down to what needs care, and over to it.
    app.tab_to(None, '^All blocks', 'F6')
    app.tab_to(None, '^Almost the same', 'Down')
    app.key('F6')
    app.tab_to(None, '^Keep .*the whole team')
    app.key('Down')
    app.await_focus('^Keep .*the entire team')
    app.key('Tab')
    app.await_focus('^Make One')
    app.key('Return')
    flow.wait('one block', lambda: there(desk) == ['near-two.json'])
    kept = json.loads(desk.read(f'{FOLDER}/near-two.json'))
    assert sorted(kept['tags']) == ['near-one', 'near-two']

    app.find(name='Almost the same, 0')
    app.key('ctrl+z')
    flow.wait('both again', lambda: there(desk) == sorted(held) and {name: desk.read(f'{FOLDER}/{name}') for name in held} == held)


flow.run(made_one_and_taken_back)
