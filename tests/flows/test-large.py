# SPDX-License-Identifier: GPL-3.0-or-later
"""Five hundred blocks: it opens, scrolls and takes keys."""
import json

import flow


def five_hundred(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    posting = desk.posting('posting.vacancy')
    section = next(section for section in posting['sections'] if section['id'] == 'duties')
    pattern = section['placements'][0]
    for number in range(500 - len(section['placements'])):
        section['placements'].append({'id': f'line-{number}', 'kind': 'duty', 'state': 'detached', 'base': '', 'why': {'from': 'edit'},
                                      'text': f'Number {number}: {pattern["base"]}'})
    with open(desk.path('posting.vacancy'), 'w', encoding='utf-8') as file:
        json.dump(posting, file, ensure_ascii=False, indent=2)
        file.write('\n')
    begin = flow.time.monotonic()
    app = desk.edit('posting.vacancy')
    assert flow.time.monotonic() - begin < 15
    assert len([line for line in app.lines() if line.name.startswith('Duty')]) == 500
    app.go_to('Duty 1 of', -1)
    app.key(*['Next'] * 15)
    app.key('ctrl+End')
    # The focus comes there once the line is drawn.
    flow.wait('the last line', lambda: not app.focused_line().name.startswith('Duty'))
    app.key('ctrl+Home')
    app.await_focus('Job title', within=app.page())
    app.go_to('Duty 1 of', -1)
    before = app.line('Duty 1 of').text
    app.type(' quick', 0)
    flow.wait('what was typed', lambda: app.line('Duty 1 of').text == before + ' quick')
    app.find('radio', 'Intern').activate()
    app.window('→|Change Level')
    app.key('Escape')


flow.run(five_hundred)
