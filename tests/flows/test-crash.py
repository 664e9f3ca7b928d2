# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed at any moment: the file is the old one or the new one, the draft holds all but the last seconds, and the next start offers it."""
import random
import re
import threading
import time

import flow

PROMISED = 3.0  # seconds of work at risk, by the default setting
SLACK = 1.0     # for a machine with two cores that does other things as well


def texts(posting):
    return ' '.join(placement.get('text', placement.get('base', '')) for section in posting['sections'] for placement in section['placements'])


def what_the_disk_holds(desk, name):
    """Everything that was typed and can be found again, in the file or a draft."""
    found = texts(desk.posting(name))
    for draft in desk.drafts():
        with open(draft, encoding='utf-8') as file:
            found += ' ' + file.read()
    return found


class Typist(threading.Thread):
    """Types numbered words without a pause, and knows when each was done."""

    def __init__(self, tag):
        super().__init__()
        self.tag = tag
        self.words = []
        self.stopped = threading.Event()

    def run(self):
        while not self.stopped.is_set():
            word = f'{self.tag}{len(self.words):03d}'
            flow.xdo('type', '--delay', 10, '--', f' {word}')
            self.words.append((time.monotonic(), word))


def kill_while_typing(desk, moment, tag, save=False):
    """Opens the posting, types for a while, saves in between when told, and kills. What was typed, and when it was killed."""
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 1 of', -1)
    typist = Typist(tag)
    begin = time.monotonic()
    typist.start()
    time.sleep(moment)
    if save:
        flow.xdo('key', 'ctrl+s')
        time.sleep(random.uniform(0, 0.08))
    end = time.monotonic()
    app.kill()
    typist.stopped.set()
    typist.join()
    return begin, end, typist.words


def check_words(desk, begin, end, words):
    held = what_the_disk_holds(desk, 'posting.vacancy')
    # The draft is due three seconds after the first change it does not hold.
    due = [word for when, word in words if when < end - PROMISED - SLACK]
    lost = [word for word in due if word not in held]
    assert not lost, f'lost {len(lost)} of {len(due)} words after {end - begin:.2f} s: {lost[:5]}'


def killed_while_typing(desk):
    desk.make('posting.vacancy')
    rng = random.Random(11)
    for round_number in range(4):
        begin, end, words = kill_while_typing(desk, rng.uniform(3.5, 6.5), f'q{round_number}x')
        check_words(desk, begin, end, words)


def killed_while_saving(desk):
    """The file is whole at any moment, before or after."""
    desk.make('posting.vacancy')
    rng = random.Random(12)
    for round_number in range(6):
        before = desk.read('posting.vacancy')
        kill_while_typing(desk, rng.uniform(0.3, 1.0), f's{round_number}x', save=True)
        after = desk.read('posting.vacancy')
        desk.posting('posting.vacancy')
        if after != before:
            assert f's{round_number}x000' in texts(desk.posting('posting.vacancy')), 'the new file does not hold what was saved'


def draft_is_offered(desk):
    desk.make('posting.vacancy')
    original = desk.read('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.go_to('Duty 1 of', -1)
    app.type(' Kept for you.')
    flow.wait('a draft', desk.drafts, 6)
    time.sleep(0.3)
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


flow.run(killed_while_typing, killed_while_saving, draft_is_offered)
