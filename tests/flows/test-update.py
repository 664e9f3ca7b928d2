# SPDX-License-Identifier: GPL-3.0-or-later
"""Newer wording: told in a bar, looked at and decided on in a dialog, by keyboard too, and always one step to undo. Where a block is used, in the window of the library."""
import os
import re

import flow

MINE = 'Own models for hard problems, from the first sketch to the version people use.'
BOTH = 'Own models for hard problems, from the first sketch to the version people use every day.'
NEWER = {'ml-refine-objectives': 'Turn business goals into objectives we can measure.',
         'ml-design-models': 'Own models for complex problems, from the first sketch to the version people use every day.'}


def open_posting(desk, *more):
    """One line follows its block, one was edited; the library says both anew."""
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior', *more)
    desk.reword('posting.vacancy', {'ml-design-models': MINE})
    for block, text in NEWER.items():
        desk.revise('duty', block, text)
    app = desk.edit('posting.vacancy')
    app.find('label', re.compile('^2 lines have newer wording'))
    return app


def says(app, text):
    return lambda: text in app.texts().values()


def merged_as_one_step(desk):
    app = open_posting(desk)
    before = app.texts()
    app.press('^Look at Newer Wording')
    app.window('^Newer Wording')
    app.find('radio', 'Take both')
    app.key('Return')
    app.window_gone('^Newer Wording')
    flow.wait('the newer line', says(app, NEWER['ml-refine-objectives']))
    assert BOTH in app.texts().values()
    app.gone('button', re.compile('^Look at Newer'))
    app.save(desk, 'posting.vacancy')
    lines = {line['id']: line for section in desk.posting('posting.vacancy')['sections'] for line in section['placements']}
    assert lines['ml-refine-objectives']['state'] == 'linked' and lines['ml-refine-objectives']['revision'] == 2
    assert lines['ml-design-models']['text'] == BOTH
    app.key('ctrl+z')
    flow.wait('the lines as they were', lambda: flow.agree(app.texts(), before))
    app.find('label', re.compile('^2 lines have newer wording'))


def not_this_revision_by_keyboard(desk):
    """From the menu; what was declined is remembered in the file, and told no more."""
    app = open_posting(desk)
    before = app.texts()
    app.press('^Main Menu')
    app.choose('^Newer Wording')
    app.window('^Newer Wording')
    app.press('^Keep All')
    app.key('alt+a')
    app.window_gone('^Newer Wording')
    app.find('label', re.compile('^All lines stay as they are'))
    assert flow.agree(app.texts(), before)
    app.save(desk, 'posting.vacancy')
    app.kill()
    app = desk.edit('posting.vacancy')
    flow.stays('no bar', lambda: not app.all('button', re.compile('^Look at Newer')), 3)
    assert flow.agree(app.texts(), before)


def posted_is_only_told(desk):
    app = open_posting(desk, '--set', 'posted=2026-11-01')
    app.press('^Look at Newer Wording')
    app.window('^Newer Wording')
    app.find('label', re.compile('so it stays as it is'))
    assert not app.all('radio', re.compile('^Take'))
    app.key('Escape')
    app.window_gone('^Newer Wording')
    app.press('^Hide')
    flow.wait('one bar less', lambda: len(app.all('button', re.compile('^Hide'))) == 1)
    app.press('^Hide')
    app.gone('label', re.compile('^2 lines have newer wording'))


def scroll_to(app, node):
    """What stands below the wordings of a block, by the wheel."""
    x = app.point(node)[0]
    for _ in range(20):
        if app.point(node)[1] < 600:
            return
        flow.xdo('mousemove', '--window', flow.xdo('getactivewindow').strip(), x, 400, 'click', 5)
        app.settle()
    raise flow.Missing(f'scrolling does not lead to {node}')


def where_used_opens_the_posting(desk):
    os.makedirs(desk.path('Postings/deep'))
    desk.make('Postings/deep/engineer.vacancy', 'machine-learning-engineer', 'senior')
    desk.settings(posting_folders=f"['{desk.path('Postings')}']")
    app = desk.start('--library')
    app.window('^Library')
    app.type('models complex problems')
    app.key('Down')
    app.find('label', re.compile('^engineer.vacancy'))
    scroll_to(app, app.find('label', re.compile('^Senior Machine Learning Engineer')))
    app.click(app.find('label', re.compile('^Senior Machine Learning Engineer')))
    app.window('^Senior Machine Learning Engineer')
    app.find('text box', flow.LINE)


flow.run(merged_as_one_step, not_this_revision_by_keyboard, posted_is_only_told, where_used_opens_the_posting)
