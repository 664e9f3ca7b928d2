# SPDX-License-Identifier: GPL-3.0-or-later
"""From a messy Word document to a text for the web site by keyboard alone: it is read, two lines are put right by a letter, the posting is made, what the review finds is mended or silenced
until nothing is left, and the text has neither what was deleted in the document nor what was said in its margin."""
import os
import re

import flow
import messy
import walk

COMMENT = 'Jan: do we still pay for this?'
DELETED = 'lobster and caviar'
REASON = 'The name of our shop'
ABOUT = ('We are looking for a digital native who likes to cook for the guests of our harbour. Forty people eat here at noon and eighty in the evening, most of them from the boats and the '
         'market hall next door. Our menu is short and follows what the fishermen bring: each morning we meet, taste, and decide what goes on the board. You stand at your own station from the '
         'first week, and whoever is new has a colleague beside them for a month.')
KITCHEN = ('The kitchen is bright and has a window to the quay. We work with gas and with two new ovens, clean as we go, and close at ten, so that everyone gets home by train or bicycle.')


def write_document(desk):
    messy.write(desk.path('Line cook FINAL (2).docx'), [
        messy.bold('Line Cook'),
        messy.paragraph(messy.run('Employer: Harbour '), messy.run('Kitchen')),
        messy.paragraph(),
        messy.paragraph(messy.run(ABOUT)),
        messy.paragraph(messy.run(KITCHEN)),
        messy.paragraph(),
        messy.bold('What you will do'),
        messy.item(messy.run('Recieve the goods before '), messy.run('ser', '<w:i/>'), messy.run('vice')),
        messy.item(messy.run('Order '), messy.deleted(DELETED + ', '), messy.inserted('fish and '), messy.run('vegetables from the market')),
        messy.item(messy.run('Cook sauces and side dishes at your station and plate them in order to send them out hot')),
        messy.item(messy.run('Write down temperatures, and label what goes into the cold store')),
        messy.item(messy.commented('A free meal in every shift')),
        messy.paragraph(),
        messy.bold('What you bring'),
        messy.paragraph(messy.run('•\tTwo years of experience in a kitchen')),
        messy.paragraph(messy.run('•\tA second language')),
        messy.paragraph(),
        messy.bold('Pay and how to apply'),
        messy.paragraph(messy.run('Salary: 2,600 to 2,900 EUR gross per month, for 38 hours in a week of five days.')),
        messy.paragraph(messy.run('Send your CV to jobs@harbour.example.')),
        messy.paragraph(messy.run('Location: Utre'), messy.run('cht, NL')),
    ], COMMENT)
    return desk.path('Line cook FINAL (2).docx')


def mend(app, line, letter, mended):
    """A line of the text is about something else; the keyboard stays in it."""
    app.tab_to('list item', line, 'Down', 12)
    app.key(letter)
    app.await_focus(mended, 'list item')


def import_document(desk):
    """The window of import, up to the posting."""
    app = desk.start(write_document(desk))
    app.window('^Import a Posting$')
    app.await_focus('^Title: Line Cook$', 'list item')
    app.find('label', re.compile('^1 comment was left out\nTracked changes: 1 insertion, 1 deletion'))
    app.find('list item', re.compile('^Heading: What you will do$'))
    app.find('list item', re.compile('^Duty: Order fish and vegetables from the market$'))
    walk.check(app, 'the window of import')
    mend(app, '^Duty: A free meal', 'b', '^Benefit: A free meal')
    mend(app, '^(Skill|Must have): A second language', 'n', '^Nice to have: A second language')
    app.find('list item', re.compile('^What we offer$'))
    flow.wait('what becomes of the line, selected', lambda: any(row.state('selected') for row in app.all('list item', re.compile('^A second language, new$'))))
    app.tab_to('button', '^Make Posting$')
    app.key('Return')
    app.window_gone('^Import')
    app.window('^Line Cook')
    app.line('Qualification 2 of 2')
    return app


def walk_to(app, finding):
    """F8 leads from one thing that was found to the next, opens the menu at its words and selects it in the pane."""
    for _ in range(8):
        app.key('F8')
        app.frames()
        if app.all('menu item', re.compile('^Silence')) and any(row.state('selected') for row in app.all('list item', re.compile(finding))):
            return
    raise flow.Missing(f'F8 does not lead to {finding}')


def silence(app, finding, reason):
    """By the menu at its words: it is not told any more."""
    walk_to(app, finding)
    app.tab_to('menu item', '^Silence', 'Down')
    app.key('Return')
    app.find('text box', re.compile('^Reason'))
    app.type(reason)
    app.key('Return')
    app.window('^Line Cook')
    app.gone('list item', re.compile(finding))


def fix(app, word, button):
    """By its button in the list, from where the keyboard goes to the finding that is next."""
    app.tab_to('button', button)
    app.key('Return')
    app.gone('list item', re.compile(f'^“{word}”'))


def review(app):
    """One thing that was found is silenced with a reason, the others are mended by their buttons, and nothing is left."""
    app.key('ctrl+F9')
    app.find('group', 'Review')
    app.find('list item', re.compile('^“digital native”'))
    silence(app, '^“digital native”', REASON)
    fix(app, 'in order to', '^Replace “in order to” with “to”')
    fix(app, 'Recieve', '^Replace “Recieve” with “Receive”')
    app.gone('label', re.compile(r'^[1-9]\d* things? to look at$'))
    app.find('label', 'Nothing to Mend')
    app.find('button', re.compile('^1 silenced$'))
    assert app.line('Duty 1 of').text == 'Receive the goods before service', app.line('Duty 1 of').text


def export_text(desk, app):
    """The plain text, as it is written."""
    app.key('ctrl+shift+e')
    app.window('^Export$')
    app.tab_to('list item', '^Plain text', 'Down', 30)
    app.key('ctrl+s')
    app.window('Save File')
    app.find('text box', re.compile('^Name'))
    app.key('Return')
    name = flow.wait('the text', lambda: next((name for name in os.listdir(desk.path('Documents')) if name.endswith('.txt')), None))
    return desk.read(f'Documents/{name}').decode()


def word_to_text(desk):
    app = import_document(desk)
    review(app)
    flow.wait('the reason in the draft', lambda: any(REASON in flow.json.dumps(desk.posting(path), ensure_ascii=False) for path in desk.drafts()))
    text = export_text(desk, app)
    assert DELETED not in text and COMMENT not in text, text
    assert 'What you will do\n\n- Receive the goods before service\n- Order fish and vegetables from the market\n' in text, text
    assert '- Cook sauces and side dishes at your station and plate them to send them out hot\n' in text, text
    assert 'What we offer\n\n- A free meal in every shift\n' in text, text
    assert 'Nice to have\n\n- A second language\n' in text, text


flow.run(word_to_text)
