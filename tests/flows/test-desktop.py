# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rest of the desktop is asked for: the end of the session, help, a printer."""
import os
import re
import signal

import desktop
import flow


def log_out(desk):
    """Unsaved changes hold the session up with a reason; when it ends all the same, they are in a draft."""
    desk.make('posting.vacancy')
    original = desk.read('posting.vacancy')
    manager = desktop.SessionManager()
    try:
        app = desk.edit('posting.vacancy')
        flow.wait('the registration', lambda: manager.called('RegisterClient'))
        assert not manager.inhibited
        app.go_to('Duty 1 of', -1)
        app.type(' Before logging out')
        flow.wait('the inhibitor', lambda: manager.inhibited)
        assert 'unsaved' in next(iter(manager.inhibited.values())), manager.inhibited
        app.save(desk, 'posting.vacancy')
        flow.wait('its end', lambda: not manager.inhibited)
        app.type(', and after saving.')
        flow.wait('what was typed', lambda: app.line('Duty 1 of').text.endswith(', and after saving.'))
        manager.announce('QueryEndSession')
        flow.wait('the answer', lambda: manager.called('EndSessionResponse'))
        assert manager.called('EndSessionResponse')[0][0] is True
        assert any(b'and after saving.' in desk.read(name) for name in desk.drafts()), 'no draft when the session ends'
        assert manager.inhibited, 'nothing holds the session up'
        manager.announce('EndSession')
        flow.wait('the end', lambda: app.process.poll() is not None)
        assert app.process.returncode == 0
    finally:
        for app in desk.apps:
            app.end()
        manager.stop()
    assert b'and after saving.' not in desk.read('posting.vacancy') != original
    app = desk.edit('posting.vacancy')
    app.find('label', re.compile('Recovered'))
    assert app.line('Duty 1 of').text.endswith(', and after saving.')


def write(app, text):
    app.go_to('Duty 1 of', -1)
    app.type(text)
    flow.wait('what was typed', lambda: app.line('Duty 1 of').text.endswith(text))


def is_kept(desk, text):
    return any(text.encode() in desk.read(name) for name in desk.drafts())


def session_ends_without_a_question(desk):
    """As some session managers do it: the words are in a draft although nobody asked."""
    desk.make('posting.vacancy')
    manager = desktop.SessionManager()
    try:
        for signal_name in ('EndSession', 'Stop'):
            app = desk.edit('posting.vacancy')
            flow.wait('the registration', lambda: manager.called('RegisterClient'))
            manager.calls.clear()
            write(app, f' Before {signal_name}.')
            manager.announce(signal_name)
            flow.wait('the end', lambda app=app: app.process.poll() is not None)
            assert app.process.returncode == 0 and is_kept(desk, f'Before {signal_name}.')
    finally:
        for app in desk.apps:
            app.end()
        manager.stop()


def ended_by_a_signal(desk):
    """What was just typed is in a draft."""
    desk.make('posting.vacancy')
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        app = desk.edit('posting.vacancy')
        write(app, f' Before {number.name}.')
        app.process.send_signal(number)
        flow.wait('the end', lambda app=app: app.process.poll() is not None)
        assert app.process.returncode == 0 and is_kept(desk, f'Before {number.name}.')


def no_help_viewer(desk):
    """It is said that there is none, and where the pages are."""
    desktop.remove_help_viewers(desk)
    app = desk.start()
    app.key('F1')
    app.find('label', 'Help Cannot Be Shown')
    app.find('label', re.compile('/help”'))
    app.window('^(?!Vacancy)|^$')
    app.key('Escape')
    app.gone('label', 'Help Cannot Be Shown')


def help_is_shown(desk):
    notes = desktop.install_help_viewer(desk)
    app = desk.start()
    app.key('F1')
    assert flow.wait('the viewer', lambda: os.path.exists(notes) and desk.read('shown')).decode().split() == ['help:vacancy']


def printing(desk):
    """GTK's dialog with its own preview; to a file."""
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    app.key('ctrl+p')
    app.window('^Print$')
    app.find('button', re.compile('[Pp]re_?view'))
    flow.wait('a printer', lambda: [node for node in app.tree().walk() if node.name == 'Print to File'])
    app.key('Escape')
    flow.wait('the end of the dialog', lambda: len(app.windows()) == 1)


flow.run(log_out, session_ends_without_a_question, ended_by_a_signal, no_help_viewer, help_is_shown, printing)
