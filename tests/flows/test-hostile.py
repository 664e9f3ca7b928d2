# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is typed or pasted anywhere is text: markup, other directions, pictures, and far too much of it."""
import re
import unicodedata

import flow

TEXTS = ('R&D <b>bold</b> & "quotes" %s %n {unknown} **x** [a](javascript:alert(1))',
         'مهندس برمجيات \u202eenglish\u202c שלום',
         '👩🏽\u200d💻 🇳🇱 👍 e\u0301',
         'Long ' * 2000)


def put(node, text):
    """All of the field."""
    node.text = text


def letters(text):
    """Without spaces and what has no shape, which is taken out."""
    return re.sub(r'\W', '', unicodedata.normalize('NFC', text))


def lines(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    for number, text in enumerate(TEXTS, 1):
        put(app.line(f'Duty {number} of'), text)
    put(app.find('text box', 'Job title', app.page()), TEXTS[0])
    put(app.all('text box', re.compile('^Heading'), app.page())[0], TEXTS[1])
    app.key('ctrl+s')
    flow.wait('the save', lambda: 'R&D <b>' in desk.read('posting.vacancy').decode())
    shown = [app.line(f'Duty {number} of').text for number in range(1, 5)]
    for text, line in zip(TEXTS, shown):
        assert line.split() == text.split() or letters(line) == letters(text), (text[:80], line[:80])
    app.key('ctrl+shift+p')
    flow.wait('the preview', lambda: 'R&D <b>' in app.find('text box', 'The page as it will look').text)
    app.key('ctrl+F9')
    app.find('group', 'Review')
    app.key('ctrl+shift+e')
    app.window('^Export$')
    page = desk.cli('export', 'posting.vacancy', '--format', 'html').stdout
    assert 'R&amp;D &lt;b&gt;' in page and 'javascript:' not in re.sub(r'>[^<]*<', '><', page)


def pasted(desk):
    """From one line to another through the clipboard."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    for text in TEXTS:
        put(app.line('Duty 1 of'), text)
        app.go_to('Duty 1 of')
        app.key('ctrl+a', 'ctrl+c')
        put(app.line('Duty 3 of'), 'x')
        app.go_to('Duty 3 of')
        app.key('ctrl+a', 'ctrl+v')
        flow.wait('what was pasted', lambda: letters(app.line('Duty 3 of').text) == letters(app.line('Duty 1 of').text))


def searches(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    search = app.find('search box', re.compile('Search blocks'))
    for text in TEXTS[:-1]:
        put(search, text)
        app.find(None, 'Nothing Found')
    put(search, TEXTS[-1])
    app.blocks()
    put(search, 'deploy')
    app.blocks('deploy')
    app.go_to('New line, What you will do')
    app.type('/', 30)
    words = app.find('text box', 'Words of a block', app.page())
    for text in TEXTS:
        put(words, text)
        app.frames()
    app.key('Escape')


def entries(app):
    """Every entry of the window in front, with every text."""
    for text in TEXTS:
        for node in app.all('text box') + app.all('spin button'):
            if 'Job title' in node.name or 'Heading' in node.name or flow.LINE.match(node.name) or node.name.startswith('New line'):
                continue
            try:
                put(node, text)
            except (AssertionError, flow.GLib.Error):
                pass  # takes no text, such as a figure
        app.frames()


def dialogs(desk):
    app = desk.start()
    app.key('ctrl+n')
    app.window('New Posting')
    entries(app)
    app.find('text box', re.compile('^Role')).text = TEXTS[0]
    app.find('text box', re.compile('^Company')).text = TEXTS[0]
    app.find('text box', re.compile('^Location')).text = TEXTS[1]
    app.find('button', re.compile('^Create')).activate()
    flow.wait('the posting', lambda: app.all('text box', 'Job title'))
    main = app.window('.')
    for keys, name in (('ctrl+shift+e', 'Export'), ('ctrl+comma', 'Preferences')):
        app.activate(main)
        app.key(keys)
        app.window(f'^{name}')
        entries(app)
        app.key('Escape')
        flow.wait('the end of the dialog', lambda: len(app.windows()) == 1)
    app.activate(main)
    for fact in ('Company', 'Location'):
        app.all('button', re.compile(f'^({fact}|Add)'))[0].activate()
        app.frames()
        entries(app)
        app.key('Return')
        app.frames()


def small_editors(desk):
    """The form of the variables, the pay, the link, and the headings."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    main = app.window('.')
    app.press('^Main Menu')
    app.choose('^Fill In')
    app.window('^Variables')
    entries(app)
    app.key('Escape')
    flow.wait('the end of the form', lambda: len(app.windows()) == 1)
    app.activate(main)
    app.go_to('Pay 1 of')
    app.press('^(Add|Change) the pay')
    app.find('button', re.compile('^Set Pay'))
    entries(app)
    app.find('button', re.compile('^Set Pay')).activate()
    app.frames()
    app.key('Escape')
    app.go_to('Duty 1 of')
    app.key('ctrl+a', 'ctrl+k')
    app.await_focus('^Address of the link')
    entries(app)
    app.key('Return')
    app.frames()
    app.key('Escape')
    for text in TEXTS:
        for heading in app.all('text box', re.compile('^Heading'), app.page())[:3]:
            put(heading, text)
        app.frames()
    app.key('ctrl+s')
    flow.wait('the save', lambda: b'Long Long' in desk.read('posting.vacancy'))
    assert 'javascript:' not in desk.cli('export', 'posting.vacancy', '--format', 'html').stdout.replace('(javascript:', '')


flow.run(lines, pasted, searches, dialogs, small_editors)
