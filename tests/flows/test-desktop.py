# SPDX-License-Identifier: GPL-3.0-or-later
"""What the rest of the desktop is asked for: the end of the session, help, a printer."""
import os
import re

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


flow.run(log_out, help_is_shown, printing)
