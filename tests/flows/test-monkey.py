# SPDX-License-Identifier: GPL-3.0-or-later
"""test-monkey.py [SECONDS [SEED [LANGUAGE]]]: keys, clicks, drags and words in no order on a posting, and no warning may come of it. As TAP.

In the suite it takes a minute, in German, whose words are longer. For longer: meson test -C _build/plain --test-args '1200 7' -t 3 flow-monkey
What failed is tried again with the seed that it prints; the last things done are printed, too. How fast the program answers is not in the seed, so that it may take several times."""
import collections
import random
import re
import signal
import subprocess
import sys
import time

import flow

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 60
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 1
LANGUAGE = sys.argv[3] if len(sys.argv) > 3 else 'de'
SCREEN = 1280, 900  # as in-session makes it

# GTK says it of its own: when a dialog closes under a pressed button, and when the wheel turns over a list that is not laid out yet.
KNOWN = re.compile('Broken accounting of active state|GtkListView failed to scroll to given position')

# What ends the program or starts others is not among them: a window that is closed by its button is opened again. Nor is saving, for which GTK 4.8 has a window of its own, with faults of its own.
KEYS = ('Return Return Return BackSpace BackSpace Delete Escape Escape Tab Tab shift+Tab Up Down Down Left Right Home End Page_Up Page_Down space F2 shift+F2 F3 shift+F3 F6 F7 shift+F7 F9 ctrl+F9 F10 '
        'Menu slash braceleft ctrl+Up ctrl+Down ctrl+Home ctrl+End alt+Up alt+Down shift+Up shift+Down ctrl+a ctrl+c ctrl+x ctrl+v ctrl+shift+v ctrl+z ctrl+z ctrl+shift+z ctrl+b ctrl+i ctrl+k ctrl+m '
        'ctrl+d ctrl+f ctrl+h ctrl+g ctrl+n ctrl+comma ctrl+question ctrl+shift+c ctrl+shift+e ctrl+shift+f ctrl+shift+h ctrl+shift+l ctrl+shift+p ctrl+shift+Delete ctrl+1 ctrl+2 ctrl+3 '
        'alt+1 alt+2 alt+3').split()
WORDS = ('a', 'pay ', 'The team ', '{company}', '[link](https://x.example) ', '- ', '/mod', '  ', 'Größe ', 'teh ', '50000-60000', '\u0301', 'x' * 200)


class Monkey:
    def __init__(self, desk, seed):
        self.desk = desk
        self.chance = random.Random(seed)
        self.done = collections.deque(maxlen=40)
        self.count = 0
        self.begin()

    def begin(self):
        self.app = self.desk.edit('posting.vacancy', G_DEBUG='fatal-criticals', LANGUAGE=LANGUAGE)

    def point(self):
        return self.chance.randrange(SCREEN[0]), self.chance.randrange(SCREEN[1])

    def managed(self):
        """The windows that the window manager has by now: no popovers, for one."""
        windows = flow.xdo('search', '--onlyvisible', '--pid', self.app.process.pid).split()
        return [window for window in windows if flow.xdo('get_desktop_for_window', window).strip() == '0']

    def act(self):
        """One thing, as words for xdotool."""
        kind = self.chance.choices(('key', 'type', 'click', 'menu', 'double', 'drag', 'wheel', 'window'), (45, 8, 25, 4, 4, 6, 6, 2))[0]
        x, y = self.point()
        if kind == 'key':
            return ['key', self.chance.choice(KEYS)]
        if kind == 'type':
            return ['type', '--delay', '2', '--', self.chance.choice(WORDS)]
        if kind == 'drag':
            to_x, to_y = self.point()
            way = [word for step in range(1, 6) for word in ('mousemove', x + (to_x - x) * step // 5, y + (to_y - y) * step // 5)]
            return ['mousemove', x, y, 'mousedown', 1, *way, 'mouseup', 1]
        if kind == 'wheel':
            return ['mousemove', x, y, 'click', '--repeat', 5, '--delay', 2, self.chance.choice((4, 5))]
        if kind == 'window':
            # One that the window manager does not have yet would take all others along (flow.App.activate).
            windows = sorted(self.managed())
            return ['windowactivate', self.chance.choice(windows)] if windows else ['key', 'Escape']
        return ['mousemove', x, y, 'click', '--repeat', 2 if kind == 'double' else 1, '--delay', 40, 3 if kind == 'menu' else 1]

    def bring_back(self):
        """All windows wholly on the screen: GTK 4.8 takes popovers on what no monitor shows amiss, and where its windows are no program knows."""
        for window in self.managed():
            place = dict(line.split('=') for line in flow.xdo('getwindowgeometry', '--shell', window).split())
            if not place:  # closed meanwhile
                continue
            x, y = (max(0, min(int(place[at]), most - int(place[size]))) for at, size, most in (('X', 'WIDTH', SCREEN[0]), ('Y', 'HEIGHT', SCREEN[1])))
            if (x, y) != (int(place['X']), int(place['Y'])):
                flow.xdo('windowmove', window, x, y)

    def step(self, words):
        self.done.append(' '.join(map(str, words)))
        self.count += 1
        flow.xdo(*words)
        if 'mousedown' in words:
            self.bring_back()
        if self.count % 10 == 0:
            flow.xdo('keyup', 'ctrl', 'keyup', 'shift', 'keyup', 'alt', 'mouseup', 1)
            self.app.settle()
        self.look()
        # It may have been told to end, by the button of its last window.
        if self.app.process.poll() == 0:
            self.begin()

    def look(self):
        """The program may not fall over, nor warn."""
        code = self.app.process.poll()
        assert code in (None, 0, -signal.SIGTERM), f'the program ended with {code}'
        warnings = [line for line in self.app.warnings() if ' **' in line and not KNOWN.search(line)]  # and not what a browser says that was opened
        assert not warnings, '\n'.join(warnings)


def nothing_warns(desk):
    desk.make('posting.vacancy', 'machine-learning-engineer', 'senior')
    monkey = Monkey(desk, SEED)
    end = time.monotonic() + SECONDS
    try:
        # New has least room for its words in German.
        monkey.step(['key', 'ctrl+n'])
        while time.monotonic() < end:
            monkey.step(monkey.act())
        monkey.app.end()
        monkey.look()
    except BaseException:
        print('# the last actions, the newest at the end:')
        for line in monkey.done:
            print(f'#   {line}')
        raise
    finally:
        print(f'# seed {SEED}, language {LANGUAGE}: {monkey.count} actions')


def main():
    print('1..1')
    desk = flow.Desk('monkey')
    # Not as flow.run() does it, which takes no warning at all.
    flow.start_window_manager()
    try:
        nothing_warns(desk)
        print('ok 1 nothing_warns', flush=True)
        failed = False
    except (AssertionError, flow.Missing, subprocess.SubprocessError) as problem:
        print('not ok 1 nothing_warns', flush=True)
        for line in f'{problem}\n{desk.apps[-1].messages() if desk.apps else ""}'.splitlines()[-40:]:
            print(f'# {line}', flush=True)
        failed = True
    desk.end()
    flow.stop_window_manager()
    sys.exit(failed)


main()
