# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds: every control of every window has a name and a role, and a line says what it is and where it stands."""
import re

import flow
import walk


def start_page(desk):
    desk.make('recent.vacancy')
    desk.edit('recent.vacancy').end()
    app = desk.start()
    row = app.find('list item', re.compile('Machine Learning Engineer'))
    walk.check_names(app, 'start page')
    app.press('^Menu: ')
    app.find('menu item', re.compile('^New From This'))
    walk.check_names(app, 'menu of a recent posting')
    app.choose('^Remove')
    app.gone('list item', row.name)
    app.await_focus('^New Posting', 'button')


def new_dialog(desk):
    app = desk.start()
    app.key('ctrl+n')
    app.window('New Posting')
    app.type('nurse')
    app.find('list item', re.compile('Registered Nurse'))
    for role, name in (('text box', 'Role'), ('list', 'Roles'), ('radio', 'Intern'), ('radio', 'Senior'), ('text box', 'Company'), ('text box', 'Location'),
                       ('combo box', 'Workplace'), ('button', 'Cancel'), ('button', 'Create')):
        app.find(role, re.compile(f'^{name}'))
    walk.check_names(app, 'new posting')


def new_from_dialog(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.press('^Main Menu')
    app.choose('^New From This')
    app.window('^New From')
    for role, name in (('text box', 'Title'), ('radio', 'Senior'), ('text box', 'Company'), ('text box', 'Location'), ('button', 'Create')):
        app.find(role, re.compile(f'^{name}'))
    assert not app.all('text box', re.compile('^Role'))
    walk.check_names(app, 'new posting from another')


def editor_with_panes(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.line('Duty 1 of')
    app.go_to('Duty 1 of', -1)
    app.type(' reproducable')
    app.key('Down')
    app.find('button', re.compile(r'^\d+ notes'))
    app.key('ctrl+F9')
    app.find('list item', re.compile('^“reproducable” is not in the dictionary'))
    app.find('group', 'Library')
    assert [node.has_role('button') for node in app.all(None, 'More Kinds of Blocks')] == [True, True], 'the button inside the menu button has another name'
    walk.check_names(app, 'editor')


def lines_say_what_and_where(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    posting = desk.posting('posting.vacancy')
    company = posting['facts']['company']
    placements = [(section['heading'].replace('{company}', company), placement) for section in posting['sections'] for placement in section['placements']]
    names = [line.name for line in app.lines()]
    assert len(names) == len(placements), (len(names), len(placements))
    for name, (heading, placement) in zip(names, placements):
        kind = {'salary': 'Pay', 'conditions': 'Condition', 'duty': 'Duty', 'qualification': 'Qualification', 'benefit': 'Benefit'}.get(placement['kind'], 'Line')
        assert re.fullmatch(rf'{kind}\w* \d+ of \d+, {re.escape(heading)}.*', name), (name, kind, heading)


def headings_and_words(desk):
    """Sections are found by their headings; lines far out of sight say what they say; the library comes before the page, as on the screen."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    posting = desk.posting('posting.vacancy')
    headings = [section['heading'].replace('{company}', posting['facts']['company']) for section in posting['sections']]
    assert [node.name for node in app.all('heading', None, app.page())] == headings, [node.name for node in app.all('heading', None, app.page())]
    asleep = [line for line in app.lines() if line.role != 'text box']
    assert asleep, 'all lines are awake'
    texts = [placement['base'] for section in posting['sections'] for placement in section['placements']]
    for line in asleep:
        words = line.description
        assert words and any(words[:20] == text[:20] or '{' in text for text in texts), (line.name, words)
    order = [node.name for node in app.tree().walk() if node.is_a('group', re.compile('^(Library|Posting)$'))]
    assert order == ['Library', 'Posting'], order


def what_happens_is_told(desk):
    """Whoever does not see the window hears of what was done, and of what was not, where the keyboard is."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')

    def told(text, within=None):
        flow.wait(f'{text!r} to be told', lambda: desk.focus.heard(text) or (node := app.focused(within)) and re.search(text, node.description))

    app.go_to('Duty 1 of', -1)
    app.type('.')
    app.key('ctrl+s')
    told('^Saved$')
    app.key('ctrl+shift+c')
    told('^Copied as rich text$')
    app.key('F7')
    told('^No spelling mistakes found$')
    app.key('ctrl+m')
    told('must-have or nice-to-have')
    app.key('ctrl+b')
    told('^Nothing to change here$')
    app.key('F2')
    told('^No variable')
    app.key('ctrl+shift+l')
    told('^Paragraph$')
    app.key('ctrl+z', 'ctrl+z', 'ctrl+z')
    told('^Nothing to undo$')
    app.key('F9')
    told('^Library hidden$')
    app.key('F9')
    told('^Library shown$')
    app.key('shift+Down')
    told('^2 lines selected$')
    app.key('ctrl+c')
    told('^2 lines copied$')
    app.key('Escape')
    app.key('ctrl+Home')
    app.focused_line('Job title')
    app.go_to('Duty 1 of')
    app.key('ctrl+shift+f')
    app.await_focus('.')
    app.type('clean')
    told(r'^\d+ blocks? found$')
    app.type('xyzxyz')
    told('^No blocks found$')
    app.go_to('New line, What you will do')
    app.key('slash')
    told(r'^\d+ blocks? found$')
    app.key('Down')
    told('^(?!.*found$).*, ')
    app.key('Escape')


def dialogs(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    main = app.window('.')
    for keys, title, controls in (('ctrl+shift+e', 'Export', [('list item', 'Web page'), ('list item', 'Plain text'), ('button', 'Copy$'), ('button', 'Other Ways to Copy$'), ('button', 'Save File…$'), ('button', 'Save Several Files$')]),
                                  ('ctrl+comma', 'Preferences', [('combo box', 'Style'), ('text box', 'Company')])):
        app.activate(main)
        before = set(app.windows().values())
        app.key(keys)
        app.window(f'^{title}')
        for role, name in controls:
            app.find(role, re.compile(f'^{name}'))
        walk.check_names(app, title)
        app.key('Escape')
        flow.wait(f'the end of {title}', lambda: set(app.windows().values()) == before)


def level_dialog(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 2 of', -1)
    app.type(' Together with the grid team.')
    app.find('radio', 'Entry level').activate()
    app.window('Change Level|→')
    app.find('button', re.compile('^Switch'))
    walk.check_names(app, 'change of level')


def update_dialog(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    desk.reword('posting.vacancy', {'ml-design-models': 'Own hard models.'})
    desk.revise('duty', 'ml-refine-objectives', 'Turn goals into objectives.')
    desk.revise('duty', 'ml-design-models', 'Own models for very complex problems.')
    app = desk.edit('posting.vacancy')
    app.find('button', re.compile('^Look at Newer'))
    walk.check_names(app, 'newer wording')
    app.press('^Look at Newer')
    app.window('^Newer Wording')
    app.find('button', re.compile('^Apply'))
    walk.check_names(app, 'what is newer')


def preview(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.key('ctrl+shift+p')
    app.find(name=re.compile('^Plain [Tt]ext'))
    walk.check_names(app, 'preview')


def no_trap(desk):
    """Tab leads out of the page at its start as well."""
    desk.settings(show_library='false')
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.key('ctrl+Home')
    app.focused_line('Job title')
    app.key('shift+Tab')
    app.await_focus('^(?!Job title)', 'button')


def other_windows(desk):
    """The form of the variables, and the question on closing; About and the list of shortcuts, which are the libraries' own inside."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    main = app.window('.')
    app.press('^Main Menu')
    app.find('menu item', re.compile('^Export'))
    walk.check_names(app, 'main menu')
    app.choose('^Fill In')
    app.window('^Variables')
    app.find('text box', re.compile('^How to apply'))
    walk.check_names(app, 'variables')
    app.key('Escape')
    flow.wait('the end of the form', lambda: set(app.windows().values()) == {main})
    for item, title, role, name in (('^Keyboard', '^Keyboard Shortcuts', 'label', re.compile('New posting$')), ('^About', '^About', 'list item', re.compile('^Details'))):
        app.activate(main)
        app.press('^Main Menu')
        app.choose(item)
        app.window(title)
        app.find(role, name)
        walk.check_names(app, title)
        app.key('Escape')
        flow.wait(f'the end of {title}', lambda: set(app.windows().values()) == {main})
    app.activate(main)
    app.go_to('Duty 1 of', -1)
    app.type(' Changed.')
    app.key('ctrl+w')
    flow.wait('the question', lambda: set(app.windows().values()) - {main})
    app.find('button', re.compile('Discard'))
    walk.check_names(app, 'closing with changes')


def popovers_and_menus(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 1 of')
    for button, role, name in (('^Language', 'list item', '^English'), ('^Section Menu', 'menu item', '^Rename'), ('^More for this', 'menu item', '^Move Up'),
                               ('^Add a fact', 'menu item', '^Workplace'), ('^Company', 'text box', '^Company'), ('^Employment', 'list item', '^Full-time'),
                               ('^Further Levels', 'menu item', '.')):
        app.press(button)
        app.find(role, re.compile(name))
        walk.check_names(app, button)
        if role != 'menu item':
            app.find('dialog', re.compile(button))
        app.key('Escape')
        app.frames()
    app.go_to('Duty 1 of')
    app.key('ctrl+k')
    app.find('text box', re.compile('^Address of the link'))
    walk.check_names(app, 'link')
    app.key('Escape')
    app.go_to('Pay 1 of')
    app.press('^(Add|Change) the pay')
    app.find('button', re.compile('^Set Pay$'))
    for role, name in (('dialog', 'Pay'), ('text box', 'Pay from'), ('text box', 'Pay to'), ('button', 'Period of the pay: per year')):
        app.find(role, name)
    walk.check_names(app, 'pay')


flow.run(no_trap, start_page, new_dialog, new_from_dialog, editor_with_panes, lines_say_what_and_where, headings_and_words, what_happens_is_told, dialogs, level_dialog, update_dialog, preview, other_windows, popovers_and_menus)
