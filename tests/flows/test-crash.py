# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed at any moment: the file is the old one or the new one, the draft holds all but the last seconds, and the next start offers it."""
import json
import os
import re
import signal
import threading

import flow

ROUNDS = 3
STEPS = 4  # of a save, at which it is killed; tests/faults takes them all, without a window


def texts(posting):
    return ' '.join(placement.get('text', placement.get('base', '')) for section in posting['sections'] for placement in section['placements'])


def drafted(desk):
    """What the drafts hold; each is whole at any moment."""
    found = ''
    for name in desk.drafts():
        try:
            with open(name, encoding='utf-8') as file:
                found += ' ' + texts(json.load(file)['posting'])
        except FileNotFoundError:
            pass
    return found


class Typist(threading.Thread):
    """Types numbered words without a pause."""

    def __init__(self, tag):
        super().__init__()
        self.tag = tag
        self.words = []
        self.stopped = threading.Event()

    def run(self):
        while not self.stopped.is_set():
            word = f'{self.tag}{len(self.words):03d}'
            flow.xdo('type', '--delay', 10, '--', f' {word}')
            self.words.append(word)

    def stop(self):
        self.stopped.set()
        self.join()


def killed_while_typing(desk):
    """Typing on does not put the draft off, and what it once held, killing does not take away."""
    desk.make('posting.vacancy')
    for number in range(ROUNDS):
        app = desk.edit('posting.vacancy')
        app.go_to('Duty 1 of', -1)
        typist = Typist(f'q{number}x')
        typist.start()
        try:
            for _ in range(number + 1):  # the first draft, and those written over one
                word = flow.wait('a word more', lambda: typist.words and typist.words[-1])
                flow.wait('its draft while typing goes on', lambda word=word: word in drafted(desk))
            held = drafted(desk)
        finally:
            app.kill()
            typist.stop()
        lost = [word for word in typist.words if word in held and word not in drafted(desk)]
        assert not lost, f'lost {lost}'


def write(desk, tag, **environment):
    """Opens the posting, writes a word and asks for a save."""
    app = desk.start(desk.path('files/posting.vacancy'), LD_PRELOAD=os.environ['FAIL_LIBRARY'], FAIL_FOLDER=desk.path('files'), FAIL_HOW='kill', **environment)
    app.go_to('Duty 1 of', -1)
    app.type(f' {tag}')
    app.key('ctrl+s')
    return app


def killed_while_saving(desk):
    """The file is whole at any moment, before or after."""
    if not os.environ.get('FAIL_LIBRARY'):
        raise flow.Skip('the library that kills is not built')
    os.makedirs(desk.path('files'))
    desk.make('files/posting.vacancy')
    app = write(desk, 'counted', FAIL_LOG=desk.path('calls'))
    flow.wait('the save', lambda: b'counted' in desk.read('files/posting.vacancy'))
    app.find('label', re.compile('saved just now$'))
    app.end()
    calls = len(desk.read('calls').splitlines())
    assert calls > STEPS, desk.read('calls')
    for step in range(STEPS):
        before, tag = desk.read('files/posting.vacancy'), f'step{step}'
        app = write(desk, tag, FAIL_AT=str(1 + step * (calls - 1) // (STEPS - 1)))
        flow.wait('the end', lambda app=app: app.process.poll() is not None)
        assert app.process.returncode == -signal.SIGKILL, app.messages()
        after = desk.read('files/posting.vacancy')
        assert after == before or tag in texts(desk.posting('files/posting.vacancy')), 'the file is neither the old one nor the new one'


def draft_is_offered(desk):
    desk.make('posting.vacancy')
    original = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 1 of', -1)
    app.type(' Kept for you.')
    flow.wait('a draft', lambda: 'Kept for you.' in drafted(desk))
    app.kill()
    assert desk.read('posting.vacancy') == original
    app = desk.start()
    app.find('button', re.compile('Review Draft: .*Machine Learning Engineer')).activate()
    flow.wait('the words', lambda: 'Kept for you.' in app.line('Duty 1 of').text)
    app.find('label', re.compile('Recovered'))
    assert desk.read('posting.vacancy') == original
    app.window('.')
    app.key('ctrl+s')
    flow.wait('the words in the file', lambda: b'Kept for you.' in desk.read('posting.vacancy'))
    flow.wait('the end of the draft', lambda: not desk.drafts())


def make(desk):
    app = desk.start()
    app.key('ctrl+n')
    app.window('New Posting')
    app.type('machine l')
    app.key('Return')
    app.window('Machine Learning')
    app.line('Duty 1 of')
    return app


def made_is_kept(desk):
    """A posting somebody made has a draft before the first edit; closed without any, it leaves none."""
    app = make(desk)
    flow.wait('a draft', lambda: 'machine learning' in drafted(desk))
    app.kill()
    app = desk.start()
    app.find('button', re.compile('Review Draft: .*Machine Learning Engineer'))
    app.end()
    for name in desk.drafts():
        os.remove(name)
    app = make(desk)
    flow.wait('a draft', desk.drafts)
    app.key('ctrl+w')
    flow.wait('the end', lambda: app.process.poll() is not None)
    assert not desk.drafts(), desk.drafts()


flow.run(killed_while_typing, killed_while_saving, draft_is_offered, made_is_kept)
