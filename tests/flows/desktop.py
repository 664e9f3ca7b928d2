# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop offers to programs, as far as Vacancy asks for it: a session manager, and a viewer for help."""
import os
import threading

from gi.repository import Gio, GLib

MANAGER = 'org.gnome.SessionManager'
MANAGER_PATH = '/org/gnome/SessionManager'
CLIENT_PATH = f'{MANAGER_PATH}/Client1'
CLIENT = f'{MANAGER}.ClientPrivate'

INTERFACES = f'''<node>
  <interface name="{MANAGER}">
    <method name="RegisterClient"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
    <method name="UnregisterClient"><arg type="o" direction="in"/></method>
    <method name="Inhibit"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="in"/>
      <arg type="u" direction="out"/></method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
    <method name="IsInhibited"><arg type="u" direction="in"/><arg type="b" direction="out"/></method>
  </interface>
  <interface name="{CLIENT}">
    <method name="EndSessionResponse"><arg type="b" direction="in"/><arg type="s" direction="in"/></method>
    <signal name="QueryEndSession"><arg type="u"/></signal>
    <signal name="EndSession"><arg type="u"/></signal>
    <signal name="Stop"/>
  </interface>
</node>'''


class SessionManager(threading.Thread):
    """Registers clients, remembers what they say, and can announce the end of the session. On a thread, since programs wait for it while they start."""

    def __init__(self):
        super().__init__(daemon=True)
        self.calls = []  # of (method, arguments)
        self.inhibited = {}  # reasons by cookie
        self.context = GLib.MainContext.new()
        self.loop = GLib.MainLoop.new(self.context, False)
        self.ready = threading.Event()
        self.start()
        self.ready.wait()

    def run(self):
        self.context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(os.environ['DBUS_SESSION_BUS_ADDRESS'], flags, None, None)
        for path, interface in zip((MANAGER_PATH, CLIENT_PATH), Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces):
            self.bus.register_object(path, interface, self.take, None, None)
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName', GLib.Variant('(su)', (MANAGER, 0)), None, 0, -1, None)
        self.ready.set()
        self.loop.run()
        self.bus.close_sync(None)

    def take(self, bus, sender, path, interface, method, arguments, invocation):
        arguments = arguments.unpack()
        self.calls.append((method, arguments))
        answer = None
        if method == 'RegisterClient':
            answer = GLib.Variant('(o)', (CLIENT_PATH,))
        elif method == 'Inhibit':
            cookie = len(self.calls)
            self.inhibited[cookie] = arguments[2]
            answer = GLib.Variant('(u)', (cookie,))
        elif method == 'Uninhibit':
            self.inhibited.pop(arguments[0], None)
        elif method == 'IsInhibited':
            answer = GLib.Variant('(b)', (bool(self.inhibited),))
        invocation.return_value(answer)

    def called(self, method):
        return [arguments for name, arguments in self.calls if name == method]

    def announce(self, signal):
        self.bus.emit_signal(None, CLIENT_PATH, CLIENT, signal, None if signal == 'Stop' else GLib.Variant('(u)', (0,)))

    def stop(self):
        self.loop.quit()
        self.join()


def install_help_viewer(desk):
    """A viewer that writes down what it is to show. Its notes."""
    notes = desk.path('shown')
    os.makedirs(desk.path('data/applications'), exist_ok=True)
    desk.write('viewer', f'#!/bin/sh\nprintf "%s\\n" "$1" >> "{notes}"\n')
    os.chmod(desk.path('viewer'), 0o755)
    desk.write('data/applications/viewer.desktop', f'[Desktop Entry]\nType=Application\nName=Viewer\nExec={desk.path("viewer")} %u\nMimeType=x-scheme-handler/help;\n')
    desk.write('config/mimeapps.list', '[Default Applications]\nx-scheme-handler/help=viewer.desktop\n')
    return notes


def remove_help_viewers(desk):
    """As on a desktop without one: those that are installed are not asked."""
    desk.write('config/mimeapps.list', '[Removed Associations]\nx-scheme-handler/help=yelp.desktop;org.gnome.Yelp.desktop;\n')
