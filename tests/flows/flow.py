# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a person does: keys and mouse through X (xdotool), and reads it as a screen reader does (AT-SPI).

A flow is a program with functions that take a Desk; run() calls them one by one, each on scratch folders of its own, and prints TAP.
Expects a display and a session bus of its own: xvfb-run ... dbus-run-session -- /usr/bin/python3 test-NAME.py, with VACANCY,
VACANCY_CLI, VACANCY_DATA_DIR and GSETTINGS_SCHEMA_DIR in the environment."""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

try:
    from gi.repository import GLib
except ImportError as problem:
    print(f'1..0 # SKIP the flows need python3-gi: {problem}')
    sys.exit(0)

import atspi

PATIENCE = float(os.environ.get('FLOW_PATIENCE', '20'))  # seconds until what is waited for counts as missing
TOP = 60  # below the header bar
LINE = re.compile(r'^\S.* \d+ (of|von) \d+, .')

SETTINGS_INI = '''[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=0
gtk-cursor-blink=0
'''


class Missing(Exception):
    """What was waited for did not come."""


def wait(what, condition, patience=None):
    """The first true value of condition(); a Missing that says what when it does not come."""
    end = time.monotonic() + (patience or PATIENCE)
    while True:
        try:
            value = condition()
        except GLib.Error:  # it went away while it was looked at
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise Missing(f'waited in vain for {what}')
        time.sleep(0.03)


def xdo(*words):
    return subprocess.run(['xdotool', *map(str, words)], capture_output=True, text=True).stdout


class App:
    """One running Vacancy."""

    def __init__(self, desk, process, log):
        self.desk = desk
        self.process = process
        self.log = log
        self.root = wait('the program on the accessibility bus', self.look)
        self.editor = None

    def look(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with {self.process.returncode}: {self.messages()}')
        root = atspi.program(self.desk.bus, self.process.pid)
        return root if root and root.call('Accessible', 'GetChildren')[0] else None

    # ---- windows ----

    def windows(self):
        """The X windows with a title, by title."""
        found = xdo('search', '--onlyvisible', '--pid', self.process.pid).split()
        return {title: int(window) for window in found if (title := xdo('getwindowname', window).rstrip('\n'))}

    def window(self, title):
        """The X window with this title (a regular expression), focused."""
        pattern = re.compile(title)
        window = wait(f'a window called {title}', lambda: next((w for name, w in self.windows().items() if pattern.search(name)), None))
        xdo('windowactivate', '--sync', window)
        return window

    def window_gone(self, title):
        wait(f'the end of the window {title}', lambda: title not in self.windows())

    # ---- what is there ----

    def tree(self, within=None):
        return (within or self.root).look()

    def all(self, role=None, name=None, within=None):
        return self.tree(within).all(role, name)

    def find(self, role=None, name=None, within=None, patience=None):
        return wait(f'{role or "anything"} called {name!r}', lambda: next(iter(self.all(role, name, within)), None), patience)

    def gone(self, role=None, name=None, within=None):
        wait(f'the end of {role} called {name!r}', lambda: not self.all(role, name, within))

    def focused(self, within=None):
        return next((node for node in self.tree(within).walk() if node.state('focused') and node.role not in ('frame', 'application', 'window', 'dialog')), None)

    def await_focus(self, name, role=None, within=None):
        """Waits until what has the keyboard is called so (a regular expression)."""
        pattern = re.compile(name)

        def look():
            node = self.focused(within)
            return node if node and node.is_a(role, pattern) else None
        return wait(f'the focus on {name}', look)

    # ---- keys ----

    def key(self, *keys):
        xdo('key', '--delay', 15, *keys)

    def type(self, text, delay=8):
        xdo('type', '--delay', delay, '--', text)

    def click(self, node, button=1, at=(0.5, 0.5), window=None):
        x, y, width, height = node.box()
        window = window or xdo('getactivewindow').strip()
        xdo('mousemove', '--window', window, int(x + width * at[0]), int(y + height * at[1]), 'click', button)

    # ---- the editor ----

    def page(self):
        """The editor: what is looked for in it is not looked for in the whole window."""
        if not self.editor:
            self.editor = self.find(name='VacancyEditor')
        return self.editor

    def lines(self):
        """The block editors, in order: "Duty 3 of 8, What you will do"."""
        return self.all('text box', LINE, self.page())

    def line(self, name):
        return self.find('text box', re.compile(name), self.page())

    def focused_line(self, name='.'):
        return self.await_focus(name, 'text box', self.page())

    def go_to(self, name, offset=None):
        """The keyboard into the line of this name, by a click, and the cursor to offset."""
        line = self.line(name)
        for _ in range(60):
            x, y, width, height = line.box()
            if y < TOP:
                self.scroll(-1)
            elif y + min(height, 24) > self.bottom():
                self.scroll(1)
            else:
                break
        self.click(line, at=(0.5, min(0.5, 12 / height)))
        self.focused_line(re.escape(line.name))
        if offset is not None:
            line.caret(offset if offset >= 0 else len(line.text))
        return line

    def scroll(self, direction):
        """The page under the mouse by one step of the wheel."""
        window = xdo('getactivewindow').strip()
        xdo('mousemove', '--window', window, self.page().box()[0] + 40, 300, 'click', 5 if direction > 0 else 4)
        time.sleep(0.05)

    def bottom(self):
        x, y, width, height = self.page().box()
        return y + height

    # ---- the end ----

    def messages(self):
        self.log.flush()
        with open(self.log.name, encoding='utf-8', errors='replace') as file:
            return file.read()

    def warnings(self):
        return [line for line in self.messages().splitlines() if 'WARNING' in line or 'CRITICAL' in line or 'ERROR' in line]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()


class Desk:
    """Scratch folders, and the programs started on them."""

    def __init__(self, name):
        self.bus = atspi.session_bus()
        self.folder = tempfile.mkdtemp(prefix=f'flow-{name}-')
        self.apps = []
        self.environment = dict(os.environ)
        for variable, part in (('HOME', ''), ('XDG_CONFIG_HOME', 'config'), ('XDG_DATA_HOME', 'data'), ('XDG_CACHE_HOME', 'cache'),
                               ('XDG_STATE_HOME', 'state'), ('XDG_DOCUMENTS_DIR', 'Documents')):
            path = os.path.join(self.folder, part)
            os.makedirs(path, exist_ok=True)
            self.environment[variable] = path
        self.environment.update(GSK_RENDERER='cairo', GDK_BACKEND='x11', LC_ALL='C.UTF-8', GSETTINGS_BACKEND='keyfile', GTK_USE_PORTAL='0', NO_AT_BRIDGE='0')
        self.environment.setdefault('LANGUAGE', 'en')
        self.environment.setdefault('G_DEBUG', 'fatal-warnings')
        os.makedirs(self.path('Documents'), exist_ok=True)
        os.makedirs(self.path('config/gtk-4.0'), exist_ok=True)
        self.write('config/gtk-4.0/settings.ini', SETTINGS_INI)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), 'w', encoding='utf-8') as file:
            file.write(text)

    def read(self, name):
        with open(self.path(name), 'rb') as file:
            return file.read()

    def posting(self, name):
        return json.loads(self.read(name))

    def settings(self, **values):
        """GSettings before a start, as GVariant text."""
        os.makedirs(self.path('config/glib-2.0/settings'), exist_ok=True)
        lines = ['[io/github/vacancy_app/Vacancy]'] + [f'{key.replace("_", "-")}={value}' for key, value in values.items()]
        self.write('config/glib-2.0/settings/keyfile', '\n'.join(lines) + '\n')

    def cli(self, *words):
        return subprocess.run([os.environ['VACANCY_CLI'], *words], env=self.environment, capture_output=True, text=True, cwd=self.folder)

    def make(self, name, role='machine-learning-engineer', level='entry', *more):
        """A posting file made by the command line. Its path."""
        result = self.cli('new', '--role', role, '--level', level, '--set', 'company=Northwind Analytics', '--set', 'location=Utrecht, NL', *more,
                          '-o', self.path(name))
        assert os.path.exists(self.path(name)), result.stderr
        return self.path(name)

    def drafts(self):
        folder = self.path('data/vacancy/drafts')
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))] if os.path.isdir(folder) else []

    def start(self, *arguments, command=(), **environment):
        log = open(self.path(f'log-{len(self.apps)}'), 'w+', encoding='utf-8')
        process = subprocess.Popen([*command, os.environ['VACANCY'], *arguments], env={**self.environment, **environment}, stdout=log, stderr=log, cwd=self.folder)
        app = App(self, process, log)
        self.apps.append(app)
        xdo('mousemove', 1279, 899)  # where it points at nothing
        app.window('.')
        return app

    def edit(self, name, **environment):
        """Opens a posting and waits until its lines are there."""
        app = self.start(self.path(name), **environment)
        app.find('text box', LINE)
        return app

    def end(self):
        for app in self.apps:
            app.end()
            app.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def check_quiet(desk):
    for app in desk.apps:
        assert not app.warnings(), 'messages:\n' + '\n'.join(app.warnings())
        assert app.process.returncode in (None, 0, -signal.SIGKILL, -signal.SIGTERM), f'the program ended with {app.process.returncode}: {app.messages()}'


def picture(desk, name):
    """What was on the screen when a flow failed, where FLOW_PICTURES says."""
    folder = os.environ.get('FLOW_PICTURES')
    if folder and shutil.which('import'):
        subprocess.run(['import', '-window', 'root', os.path.join(folder, f'{name}.png')], check=False)


def start_window_manager():
    """Dialogs are placed and get the keys as on a desktop."""
    manager = subprocess.Popen(['evilwm', '-fn', 'fixed', '-bw', '0'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.2)
    return manager


class Skip(Exception):
    """Cannot be tried here."""


def run(*flows):
    wanted = sys.argv[1:]
    flows = [flow for flow in flows if not wanted or flow.__name__ in wanted]
    manager = start_window_manager()
    failed = 0
    print(f'1..{len(flows)}', flush=True)
    for number, flow in enumerate(flows, 1):
        desk = Desk(flow.__name__)
        label = f'{number} {flow.__name__}'
        begin = time.monotonic()
        try:
            flow(desk)
            check_quiet(desk)
            print(f'ok {label}', flush=True)
        except Skip as reason:
            print(f'ok {label} # SKIP {reason}', flush=True)
        except Exception:  # whatever goes wrong is this flow's failure and not the next one's
            failed += 1
            picture(desk, flow.__name__)
            print(f'not ok {label}', flush=True)
            for line in (traceback.format_exc() + ''.join(app.messages() for app in desk.apps)).splitlines():
                print(f'# {line}', flush=True)
        print(f'# {flow.__name__}: {time.monotonic() - begin:.1f} s', flush=True)
        desk.end()
    manager.terminate()
    manager.wait()
    sys.exit(1 if failed else 0)
