# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines and blocks of the library are moved with the mouse."""

import flow
from flow import xdo


def drag(app, start, end):
    """From one point of the window to another, as a hand does: the grip, small steps, the place, the release."""
    window = xdo('getactivewindow').strip()
    xdo('mousemove', '--window', window, *start)
    flow.time.sleep(0.1)
    xdo('mousedown', 1)
    for step in range(1, 11):
        xdo('mousemove', '--window', window, *(int(a + (b - a) * step / 10) for a, b in zip(start, end)))
        flow.time.sleep(0.03)
    flow.time.sleep(0.2)
    xdo('mouseup', 1)


def middle(node, at=0.5):
    x, y, width, height = node.box()
    return int(x + width / 2), int(y + height * at)


def a_line_by_its_handle(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    texts = [line.text for line in app.lines()]
    app.go_to('Duty 2 of')
    handle = app.find(None, 'Drag to move')
    drag(app, middle(handle), middle(app.line('Duty 5 of'), 0.9))
    flow.wait('the line at its place', lambda: [line.text for line in app.lines()][5] == texts[2])
    assert sorted(line.text for line in app.lines()) == sorted(texts)
    app.key('ctrl+z')
    flow.wait('the lines as they were', lambda: [line.text for line in app.lines()] == texts)


def a_block_out_of_the_library(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    before = len(app.lines())
    row = flow.wait('the blocks', lambda: [node for node in app.all('label', within=app.find('widget', 'Library')) if len(node.name) > 40 and '·' not in node.name])[1]
    text = row.name
    drag(app, middle(row), middle(app.line('Duty 3 of'), 0.9))
    flow.wait('one line more', lambda: len(app.lines()) == before + 1)
    assert app.line('Duty 4 of').text == text or app.line('Duty 3 of').text == text, (text, app.line('Duty 4 of').text)


flow.run(a_line_by_its_handle, a_block_out_of_the_library)
