# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a person does: keys and mouse through X (xdotool), and reads it as a screen reader does (AT-SPI).

A flow is a program with functions that take a Desk; run() calls them one by one, each on scratch folders of its own, and prints TAP.
Expects a display and a session bus of its own: in-session /usr/bin/python3 test-NAME.py, with VACANCY,
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
    from gi.repository import Gio, GLib
except ImportError as problem:
    print(f'1..0 # SKIP the flows need python3-gi: {problem}')
    sys.exit(0)

import atspi

PATIENCE = float(os.environ.get('FLOW_PATIENCE', '60'))  # seconds until what is waited for counts as missing; passing flows never use them up
TOP = 60  # below the header bar
APP_ID = 'io.github.vacancy_app.Vacancy'
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
        begin = time.monotonic()
        try:
            value = condition()
        except GLib.Error:  # it went away while it was looked at
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise Missing(f'waited in vain for {what}')
        # Looking costs the program time: at least as much is left to it.
        time.sleep(max(0.02, time.monotonic() - begin))


def is_on_bus():
    """Whether somebody owns the name of the program."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    answer = bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner', GLib.Variant('(s)', (APP_ID,)),
                           None, Gio.DBusCallFlags.NONE, -1, None)
    return answer.unpack()[0]


def stays(what, condition, seconds=0.5):
    """That something does not happen can only be watched for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert condition(), f'{what} did not last'
        time.sleep(0.05)


def xdo(*words):
    try:
        return subprocess.run(['xdotool', *map(str, words)], capture_output=True, text=True, timeout=PATIENCE).stdout
    except subprocess.TimeoutExpired:  # a --sync that waits for a window that is gone
        return ''


def agree(texts, others):
    """Whether lines that were asked both times say the same."""
    both = set(texts) & set(others)
    return bool(both) and all(texts[name] == others[name] for name in both)


class App:
    """One running Vacancy."""

    def __init__(self, desk, process, log):
        self.desk = desk
        self.process = process
        self.log = log
        self.root = wait('the program on the accessibility bus', self.look)
        self.editor = None
        self.harmless = None  # what warnings of GTK's own look like that this flow makes it say

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
        return self.activate(wait(f'a window called {title}', lambda: next((w for name, w in self.windows().items() if pattern.search(name)), None)))

    def activate(self, window):
        """Gives a window the keyboard, as a click on its title bar does."""
        begin = time.monotonic()

        def has_keys():
            if xdo('getwindowfocus').strip() == str(window):
                return True
            # One that the window manager does not have yet has no desktop either, and xdotool would go to that: to none, where no window is.
            if xdo('get_desktop_for_window', window).strip() == '0':
                xdo('windowactivate', window)
            # The small one here loses windows that come, go and come again while it looks at something else.
            elif time.monotonic() > begin + 2:
                xdo('windowfocus', window)
            return False
        wait(f'the keyboard in window {window}', has_keys)
        self.settle()
        return window

    def window_gone(self, title):
        """Until no window has this title (a regular expression)."""
        wait(f'the end of the window {title}', lambda: not any(re.search(title, name) for name in self.windows()))

    # ---- what is there ----

    def tree(self, within=None):
        return (within or self.root).look(whole=True)

    def all(self, role=None, name=None, within=None):
        return (within or self.root).look().all(role, name)

    def find(self, role=None, name=None, within=None, patience=None):
        return wait(f'{role or "anything"} called {name!r}', lambda: next(iter(self.all(role, name, within)), None), patience)

    def gone(self, role=None, name=None, within=None):
        wait(f'the end of {role} called {name!r}', lambda: not self.all(role, name, within))

    def focused(self, within=None):
        return self.desk.focus.of(self.root.owner, within) or next((node for node in (within or self.root).look().walk() if node.state('focused') and node.role not in ('frame', 'application', 'window', 'dialog')), None)

    def await_focus(self, name, role=None, within=None, patience=None):
        """Waits until what has the keyboard is called so (a regular expression)."""
        pattern = re.compile(name)

        def look():
            node = self.focused(within)
            return node if node and node.is_a(role, pattern) else None
        return wait(f'the focus on {name}', look, patience)

    # ---- keys ----

    def settle(self):
        """Until the program has taken the keys it was sent: they are in its queue when xdotool ends, and it answers only in between."""
        try:
            for _ in range(3):
                self.root.call('Accessible', 'GetRoleName')
        except GLib.Error:
            pass  # it ended; who waits for something will see

    def frames(self):
        """Until what changed was drawn, or would have made the program fail: for changes that show nothing to wait for."""
        for _ in range(4):
            time.sleep(0.05)
            self.settle()

    def key(self, *keys):
        xdo('key', '--delay', 15, *keys)
        self.settle()

    def tab_to(self, role, name, keys='Tab', limit=80):
        """Goes on with keys until what is called so (a regular expression) has the keyboard."""
        pattern = re.compile(name)
        for _ in range(limit):
            node = self.focused()
            if node and node.is_a(role, pattern):
                return node
            self.key(keys)
        raise Missing(f'{keys} does not lead to {role} {name}')

    def type(self, text, delay=8):
        xdo('type', '--delay', delay, '--', text)
        self.settle()

    def box(self, node):
        """Where a node is in its window, once it stands still."""
        def steady():
            first = node.box()
            time.sleep(0.04)
            self.settle()
            return first if node.box() == first else None
        return wait(f'{node} to stand still', steady)

    def point(self, node, at=(0.5, 0.5)):
        x, y, width, height = self.box(node)
        return int(x + width * at[0]), int(y + height * at[1])

    def click(self, node, button=1, at=(0.5, 0.5), window=None, repeat=1):
        xdo('mousemove', '--window', window or xdo('getactivewindow').strip(), *self.point(node, at), 'click', '--repeat', repeat, '--delay', 60, button)
        self.settle()

    def press(self, name, role='button', window=None):
        """A click on the control of this name (a regular expression) that is in sight, not on those of pages that are not shown or that were scrolled away."""
        pattern = re.compile(name)

        def in_sight(node):
            x, y, width, height = node.box()
            return width > 0 and y >= 0
        self.click(wait(f'{role} {name} in sight', lambda: next((node for node in self.all(role, pattern) if in_sight(node)), None)), window=window)

    def choose(self, name):
        """An item of the open menu; GTK does not tell where in the window it is."""
        self.find('menu item', re.compile(name)).activate()
        self.settle()

    def drag(self, start, end):
        """From one point of the window to another, as a hand does: the grip, small steps, the place, the release."""
        window = xdo('getactivewindow').strip()
        xdo('mousemove', '--window', window, *start)
        self.settle()
        xdo('mousedown', 1)
        for step in range(1, 11):
            xdo('mousemove', '--window', window, *(int(a + (b - a) * step / 10) for a, b in zip(start, end)))
            self.settle()
        # The place says at once, and again with the next move, whether it takes what is dragged; then it may be let go.
        for shake in (1, -1, 0) * 3:
            xdo('mousemove', '--window', window, end[0] + shake, end[1])
            self.settle()
            time.sleep(0.03)
        xdo('mouseup', 1)
        self.settle()

    # ---- the editor ----

    def page(self):
        """The editor: what is looked for in it is not looked for in the whole window."""
        if not self.editor:
            self.editor = self.find('group', re.compile('^(Posting|Stellenanzeige)$'))
        return self.editor

    def lines(self):
        """The lines of the page, in order: "Duty 3 of 8, What you will do". Those far out of sight may be no editors at the moment."""
        return [node for node in self.all(None, LINE, self.page()) if node.role == 'text box' or not any(child.is_a(None, LINE) for child in node.children)]

    def texts(self):
        """What the lines say, by name; those far out of sight are not asked."""
        return {line.name: line.text for line in self.lines() if line.role == 'text box'}

    def line(self, name):
        """A line by its name (a regular expression), brought so near that it is an editor."""
        pattern = re.compile(name)

        def look():
            found = [node for node in self.all(None, pattern, self.page())]
            return next((node for node in found if node.role == 'text box'), found[0] if found else None)
        line = wait(f'the line {name}', look)
        if line.role == 'text box':
            return line
        self.bring(line)
        return self.find('text box', pattern, self.page())

    def focused_line(self, name='.'):
        return self.await_focus(name, 'text box', self.page())

    def bring(self, line):
        """Scrolls until a line is in sight. Its box."""
        for _ in range(100):
            x, y, width, height = self.box(line)
            top, bottom = TOP, self.bottom()
            if y < top:
                self.scroll(-1, top - y)
            elif y + min(height, 24) > bottom:
                self.scroll(1, y + 24 - bottom)
            else:
                return x, y, width, height
        raise Missing(f'scrolling does not lead to {line}')

    def go_to(self, name, offset=None):
        """The keyboard into the line of this name, by a click, and the cursor to offset."""
        for further in reversed(range(5)):
            line = self.line(name)
            self.click(line, at=(0.5, min(0.5, 12 / self.bring(line)[3])))
            try:
                self.await_focus(re.escape(line.name), 'text box', self.page(), PATIENCE / 5)
                break
            except Missing:  # the page may have moved away under the mouse
                if not further:
                    raise
        if offset is not None:
            self.put_caret(line, offset if offset >= 0 else len(line.text))
        return line

    def put_caret(self, line, offset):
        """In the line that has the keyboard; by keys, where there is no other way."""
        def there():
            away = offset - line.caret()
            if away and not line.put_caret(offset):
                xdo('key', '--delay', 4, '--repeat', abs(away), 'Right' if away > 0 else 'Left')
                self.settle()
            return line.caret() == offset
        wait(f'the cursor at {offset} of {line}', there)

    def scroll(self, direction, distance=100):
        """The page under the mouse by steps of the wheel, about so many pixels."""
        x, y, width, height = self.page().box()
        xdo('mousemove', '--window', xdo('getactivewindow').strip(), x + 40, 300,
            'click', '--delay', 5, '--repeat', max(1, min(30, distance // 120)), 5 if direction > 0 else 4)
        self.settle()

    def bottom(self):
        x, y, width, height = self.page().box()
        return y + height

    def blocks(self, word='', within='Library'):
        """The blocks that are found in the library pane, or in the search in place, once the first of them has this word in it."""
        def look():
            around = self.find('group' if within == 'Library' else 'dialog', within)
            blocks = next(iter(self.all('list', 'Blocks', around)), atspi.Node(None, '', '')).all('list item')
            return blocks if blocks and word.lower() in blocks[0].name.lower() else None
        return wait(f'blocks with {word!r}', look)

    def level(self):
        return next((node.name for node in self.all('radio') if node.state('checked')), None)

    def await_level(self, level):
        wait(f'the level {level}', lambda: self.level() == level)

    def switch_level(self, level, answer='Return'):
        """To a level, past the question about words of one's own."""
        main = xdo('getactivewindow').strip()
        self.find('radio', level).activate()
        self.window('→|Change Level')
        self.key(answer)
        wait('the end of the question', lambda: len(self.windows()) == 1)
        self.activate(main)
        if answer == 'Return':
            self.await_level(level)

    def save(self, desk, name, held=None):
        """Saves; the bytes of the file, once they are others than it held."""
        held = held or desk.read(name)
        self.key('ctrl+s')
        return wait('another file', lambda: (data := desk.read(name)) != held and data)

    # ---- the end ----

    def messages(self):
        self.log.flush()
        with open(self.log.name, encoding='utf-8', errors='replace') as file:
            return file.read()

    def warnings(self):
        return [line for line in self.messages().splitlines() if ('WARNING' in line or 'CRITICAL' in line or 'ERROR' in line) and not (self.harmless and self.harmless.search(line))]

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
        self.focus = atspi.Focus(self.bus)
        self.folder = tempfile.mkdtemp(prefix=f'flow-{name}-')
        self.apps = []
        self.environment = dict(os.environ)
        for variable, part in (('HOME', ''), ('XDG_CONFIG_HOME', 'config'), ('XDG_DATA_HOME', 'data'), ('XDG_CACHE_HOME', 'cache'),
                               ('XDG_STATE_HOME', 'state')):
            path = os.path.join(self.folder, part)
            os.makedirs(path, exist_ok=True)
            self.environment[variable] = path
        self.environment.update(GSK_RENDERER='cairo', GDK_BACKEND='x11', LC_ALL='en_US.UTF-8', GSETTINGS_BACKEND='keyfile', GTK_USE_PORTAL='0', NO_AT_BRIDGE='0')
        self.environment.setdefault('LANGUAGE', 'en')
        self.environment.setdefault('G_DEBUG', 'fatal-warnings')
        os.makedirs(self.path('Documents'), exist_ok=True)
        os.makedirs(self.path('config/gtk-4.0'), exist_ok=True)
        self.write('config/gtk-4.0/settings.ini', SETTINGS_INI)
        self.write('config/user-dirs.dirs', 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')

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

    def revise(self, kind, block, text):
        """The person's own library says a block of the starter library anew."""
        os.makedirs(self.path(f'data/vacancy/library/{kind}'), exist_ok=True)
        self.write(f'data/vacancy/library/{kind}/{block}.json', json.dumps({
            'format': 1, 'id': block, 'kind': kind, 'title': block, 'body': {'en': text}, 'variants': [], 'tags': [], 'families': [], 'revision': 2,
            'history': [], 'status': 'approved'}))

    def reword(self, name, texts):
        """Lines of a posting file say something of their own, as if they had been edited and saved."""
        posting = self.posting(name)
        for section in posting['sections']:
            for line in section['placements']:
                if line['id'] in texts:
                    line.update(text=texts[line['id']], state='overridden')
        self.write(name, json.dumps(posting))

    def drafts(self):
        folder = self.path('data/vacancy/drafts')
        # What begins with a dot is not a draft yet, or no longer.
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if not name.startswith('.')] if os.path.isdir(folder) else []

    def start(self, *arguments, command=(), **environment):
        # On a busy machine the bus may notice late that a program was killed, and a new one would hand its work to the dead.
        if all(app.process.poll() is not None for app in self.apps):
            wait('the bus to notice the end', lambda: not is_on_bus())
        log = open(self.path(f'log-{len(self.apps)}'), 'w+', encoding='utf-8')
        environment['LD_PRELOAD'] = ':'.join(filter(None, (environment.get('LD_PRELOAD'), os.environ.get('PLACES_LIBRARY'))))
        process = subprocess.Popen([*command, os.environ['VACANCY'], *arguments], env={**self.environment, **environment}, stdout=log, stderr=log, cwd=self.folder)
        app = App(self, process, log)
        self.apps.append(app)
        xdo('mousemove', 1279, 899)  # where it points at nothing
        if window_managers:
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
        if app.process.poll() is None:
            app.frames()
        assert not app.warnings(), 'messages:\n' + '\n'.join(app.warnings())
        assert app.process.returncode in (None, 0, -signal.SIGKILL, -signal.SIGTERM), f'the program ended with {app.process.returncode}: {app.messages()}'


def picture(desk, name):
    """What was on the screen when a flow failed, where FLOW_PICTURES says."""
    folder = os.environ.get('FLOW_PICTURES')
    if folder and shutil.which('import'):
        subprocess.run(['import', '-window', 'root', os.path.join(folder, f'{name}.png')], check=False)


window_managers = []


def start_window_manager():
    """Dialogs are placed and get the keys as on a desktop."""
    if not window_managers:
        manager = ['openbox', '--sm-disable', '--config-file', os.path.join(os.path.dirname(os.path.abspath(__file__)), 'openbox.xml')]
        window_managers.append(subprocess.Popen(manager, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        wait('the window manager', lambda: xdo('get_num_desktops').strip())


def stop_window_manager():
    while window_managers:
        manager = window_managers.pop()
        manager.terminate()
        manager.wait()


class Skip(Exception):
    """Cannot be tried here."""


def run(*flows):
    wanted = sys.argv[1:]
    flows = [flow for flow in flows if not wanted or flow.__name__ in wanted]
    failed = 0
    print(f'1..{len(flows)}', flush=True)
    for number, flow in enumerate(flows, 1):
        desk = Desk(flow.__name__)
        label = f'{number} {flow.__name__}'
        begin = time.monotonic()
        try:
            start_window_manager()
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
    stop_window_manager()
    sys.exit(1 if failed else 0)
