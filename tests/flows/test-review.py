# SPDX-License-Identifier: GPL-3.0-or-later
"""What the review found, at its words: the pointer over a mark and Shift+F10 in it say the same as the list, which can fix and silence it; by keyboard, and by mouse."""
import re

import flow

WORDS = 'In order to help, you listen.'
SAYS = 'More words than are needed'


def open_with_words(desk):
    desk.make('Documents/posting.vacancy', 'line-cook', 'entry', '--set', 'company=Harbour', '--set', 'apply=mailto:jobs@harbour.example')
    app = desk.edit('Documents/posting.vacancy')
    app.go_to('Duty 2 of', 0)
    app.key('ctrl+a')
    app.type(WORDS)
    app.key('ctrl+F9')
    app.find('list item', re.compile('^“In order to”'))
    return app


def by_keyboard(desk):
    app = open_with_words(desk)
    app.go_to('Duty 2 of', 4)
    app.key('shift+F10')
    app.find('menu item', re.compile('^Silence'))
    app.tab_to('menu item', '^To$', 'Down')
    app.key('Return')
    flow.wait('the fix in its place', lambda: app.line('Duty 2 of').text == 'To help, you listen.')
    app.gone('list item', re.compile('^“In order to”'))
    app.key('ctrl+z')
    flow.wait('the words again', lambda: app.line('Duty 2 of').text == WORDS)
    row = app.find('list item', re.compile('^“In order to”'))
    # A reader hears what, why and from where; and what a button does.
    assert SAYS in row.name, row.name
    assert 'Source: ' in row.description and 'What you will do' in row.description, row.description
    app.find('button', re.compile('^Replace “In order to” with “To”$'), row)


def by_mouse(desk):
    app = open_with_words(desk)
    line = app.line('Duty 2 of')
    flow.xdo('mousemove', '--window', flow.xdo('getactivewindow').strip(), *app.point(line, (0.04, 0.5)))
    app.find('label', re.compile(f'(?s){SAYS}.*→ To$'))
    row = app.find('list item', re.compile('^“In order to”'))
    app.click(app.find('button', 'More', row))
    app.choose('^Silence')
    app.find('text box', re.compile('^Reason'))
    app.type('We like it')
    app.press('^Silence$')
    app.window('^Line Cook')
    app.gone('list item', re.compile('^“In order to”'))
    app.click(app.find('button', re.compile('^1 silenced$')))
    app.find('list item', re.compile('^“In order to”'))
    app.press('^Show Again: “In order to”')
    app.find('button', re.compile('^Replace “In order to” with “To”$'))


# ---- all families ----

MANY = 'Recieve the the goods of [Company Name], in order to store them , and more.'
FAMILIES = re.compile('^(Pay and Law|Structure|Wording|Spelling|Reading|Placeholders|Typography)$')
# In the order of the page: what is about the whole posting, then the words of the line from left to right.
ON_PAGE = ('The posting does not say the pay', 'The posting does not say the pay', '“Recieve” is not', '“the” stands here twice', '“\\[Company Name\\]” was left', '“in order to”', '“them ,”', '“and more”')


def of_families(app):
    """The rows of what was found, by path."""
    return {row.path: row for view in app.all('list', FAMILIES, app.pane) for row in view.all('list item')}


def walk(app, key, count):
    """What as many keys lead to, one after the other: the list has it selected, and where it stands in a line, the menu says the same."""
    led_to = []
    for _ in range(count):
        app.key(key)
        row = flow.wait('another row, selected', lambda: next((row for row in of_families(app).values() if row.state('selected') and row.path not in [before.path for before in led_to[-1:]]), None))
        led_to.append(row)
    return led_to


def all_families(desk):
    desk.make('Documents/posting.vacancy', 'line-cook', 'entry')
    app = desk.edit('Documents/posting.vacancy')
    app.go_to('Duty 2 of', 0)
    app.key('ctrl+a')
    app.type(MANY)
    app.key('ctrl+F9')
    app.pane = app.find('group', 'Review')
    app.find('list item', re.compile('^“Recieve”'), app.pane)
    forth = walk(app, 'F8', len(ON_PAGE))
    assert len({row.path for row in forth}) == len(of_families(app)) == len(ON_PAGE), (forth, of_families(app))
    for row, words in zip(forth, ON_PAGE):
        assert re.search(words, row.name), forth
    # The menu at the last of them is about that alone; a word that stands twice is in every dictionary.
    app.find('menu item', re.compile('^Silence'))
    back = walk(app, 'shift+F8', len(ON_PAGE))
    assert [row.path for row in back] == [row.path for row in (forth[-1:] + forth)[-2::-1]], (forth, back)


# ---- silent here, in its block, everywhere ----

REASON = 'We say it so'
PADDED = re.compile('^“In order to”')


def await_told(app, told):
    """Whether the lists of what was found have it; the one of what is silent has it as well."""
    flow.wait('the finding' if told else 'silence', lambda: any(PADDED.search(row.name) for row in of_families(app).values()) == told)


def silence_by_keys(app, where=None):
    """The menu at the words, the reason, and how far that is to reach, where it is further than here."""
    app.go_to('Duty 1 of', 4)
    app.key('shift+F10')
    app.find('menu item', re.compile('^Silence'))
    app.tab_to('menu item', '^Silence', 'Down')
    app.key('Return')
    app.await_focus('^Reason', 'text box')
    app.type(REASON)
    if where:
        app.tab_to('combo box', '^Where')
        app.key('space')
        app.await_focus('^$', 'list item')
        app.key(*['Down'] * where, 'Return')
        app.tab_to('button', '^Silence$')
    app.key('Return')
    app.window('^Line Cook')
    await_told(app, False)


def show_again_by_keys(app):
    """From the heading below the lists, which unfolds."""
    app.tab_to('button', 'to read than', 'F6', 8)
    heading = app.tab_to('button', '^1 silenced$')
    if not heading.state('expanded'):
        app.key('Return')
    app.tab_to('button', '^Show Again: “In order to”')
    app.key('Return')
    await_told(app, True)


def silenced(desk):
    desk.revise('duty', 'cook-prep', WORDS)
    desk.make('Documents/posting.vacancy', 'line-cook', 'entry')
    app = desk.edit('Documents/posting.vacancy')
    app.key('ctrl+F9')
    app.pane = app.find('group', 'Review')
    await_told(app, True)
    # Here, and in its block: Undo takes back both, the one in the posting and the other in the library.
    for where in (0, 1):
        silence_by_keys(app, where)
        app.key('ctrl+z')
        await_told(app, True)
    # Everywhere: it is shown again from the list of what is silent.
    silence_by_keys(app, 2)
    show_again_by_keys(app)
    # In the block it is silent in another posting, too.
    silence_by_keys(app, 1)
    flow.wait('the block', lambda: REASON in desk.read('data/vacancy/library/duty/cook-prep.json').decode())
    desk.make('Documents/other.vacancy', 'line-cook', 'senior')
    found = desk.cli('check', desk.path('Documents/other.vacancy')).stdout
    assert 'pay-range' in found and 'In order to' not in found, found


flow.run(by_keyboard, by_mouse, all_families, silenced)
