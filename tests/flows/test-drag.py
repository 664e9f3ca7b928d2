# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines and blocks of the library are moved with the mouse."""
import flow


def drag_line(app, line, target, at):
    app.go_to(line)
    app.drag(app.point(app.find(None, 'Drag to move')), app.point(app.line(target), (0.5, at)))


def a_line_by_its_handle(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    texts = [app.line(f'Duty {number} of').text for number in range(1, 6)]
    drag_line(app, 'Duty 2 of', 'Duty 5 of', 0.9)
    flow.wait('the line at its place', lambda: app.line('Duty 5 of').text == texts[1])
    assert [app.line(f'Duty {number} of').text for number in range(1, 5)] == [texts[0], *texts[2:5]]
    app.key('ctrl+z')
    flow.wait('the lines as they were', lambda: [app.line(f'Duty {number} of').text for number in range(1, 6)] == texts)


def a_line_into_another_section(desk):
    desk.make('posting.vacancy')
    original = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    text = app.line('Duty 8 of').text
    # Away from the lower edge, where what is dragged scrolls the page.
    app.go_to('Qualification 8 of')
    drag_line(app, 'Duty 8 of', 'Qualification 2 of', 0.1)
    flow.wait('the line in the other section', lambda: app.line('Qualification 2 of').text == text)
    app.line('Duty 7 of 7, What you will do')
    changed = app.save(desk, 'posting.vacancy')
    sections = {section['id']: section['placements'] for section in desk.posting('posting.vacancy')['sections']}
    assert len(sections['duties']) == 7, sections['duties']
    moved = sections['qualifications'][1]
    assert (moved['kind'], moved['base_kind'], moved['state']) == ('qualification', 'duty', 'linked'), moved
    app.key('ctrl+z')
    assert app.save(desk, 'posting.vacancy', changed) == original


def a_block_out_of_the_library(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    before = app.line('Duty 3 of').text
    block = app.blocks()[1]
    app.drag(app.point(block), app.point(app.line('Duty 3 of'), (0.5, 0.9)))
    app.line('Duty 4 of 9')
    assert app.line('Duty 3 of').text == before
    assert app.line('Duty 4 of').text in block.name, (block.name, app.line('Duty 4 of').text)


flow.run(a_line_by_its_handle, a_line_into_another_section, a_block_out_of_the_library)
