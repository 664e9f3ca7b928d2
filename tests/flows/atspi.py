# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees of a program, over D-Bus: the protocol is spoken directly, a whole level of the tree at a time, which
is twenty times faster than asking node by node."""
import re

from gi.repository import Gio, GLib

ACCESSIBLE = 'org.a11y.atspi.Accessible'
ROOT = '/org/a11y/atspi/accessible/root'
# Bits of AtspiStateType, as far as flows ask for them.
STATES = {'active': 1, 'checked': 4, 'editable': 7, 'enabled': 8, 'expanded': 10, 'focusable': 11, 'focused': 12, 'pressed': 20, 'selected': 23, 'sensitive': 24,
          'visible': 30}


def session_bus():
    """The accessibility bus of this session."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    address = bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, -1, None).unpack()[0]
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def property_of(name):
    return 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (ACCESSIBLE, name))


def property_of_call(name):
    return *property_of(name), None, 0, 10000, None


class Node:
    """An accessible as it was when it was looked at; text and box are asked for anew. Name and role are asked for when they are needed, since most of a tree is passed by."""

    def __init__(self, bus, owner, path, parent=None):
        self.bus, self.owner, self.path, self.parent = bus, owner, path, parent
        self.bits, self.children = 0, []
        self.known = {}

    @property
    def name(self):
        return self.ask('name')

    @property
    def role(self):
        return self.ask('role')

    def ask(self, field):
        ask_all(self.bus, [self], field)
        return self.known[field]

    def call(self, interface, method, arguments=None):
        return self.bus.call_sync(self.owner, self.path, f'org.a11y.atspi.{interface}', method, arguments, None, 0, 10000, None).unpack()

    def call_property(self, interface, name):
        return self.bus.call_sync(self.owner, self.path, 'org.freedesktop.DBus.Properties', 'Get', GLib.Variant('(ss)', (f'org.a11y.atspi.{interface}', name)),
                                  None, 0, 10000, None).unpack()[0]

    def look(self, whole=False):
        """States and children of it and of all below it that is visible; with their names and roles when it is to be whole."""
        level = [self]
        while level:
            look_at(self.bus, level)
            level = [child for node in level for child in node.children]
        if whole:
            seen = [node for node in self.walk() if node.state('visible')]
            ask_all(self.bus, seen, 'role')
            ask_all(self.bus, seen, 'name')
        return self

    def state(self, name):
        return bool(self.bits >> STATES[name] & 1)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def has_role(self, role):
        """Buttons that stay down and those of menus are toggle buttons to newer GTKs."""
        return self.role == role or role == 'button' and self.role == 'toggle button'

    def is_a(self, role=None, name=None):
        if not self.state('visible') or role and not self.has_role(role):
            return False
        return name is None or (name.search(self.name) is not None if isinstance(name, re.Pattern) else self.name == name)

    def all(self, role=None, name=None):
        found = [node for node in self.walk() if node.state('visible')]
        if role:
            ask_all(self.bus, found, 'role')
            found = [node for node in found if node.has_role(role)]
        if name is not None:
            ask_all(self.bus, found, 'name')
        return [node for node in found if node.is_a(role, name)]

    def ancestors(self):
        node = self.parent
        while node:
            yield node
            node = node.parent

    @property
    def description(self):
        return self.call_properties('Description')

    def call_properties(self, name):
        interface, method, arguments = property_of(name)
        return self.bus.call_sync(self.owner, self.path, interface, method, arguments, None, 0, 10000, None).unpack()[0]

    # ---- what it can do ----

    @property
    def text(self):
        return self.call('Text', 'GetText', GLib.Variant('(ii)', (0, -1)))[0]

    @text.setter
    def text(self, value):
        assert self.call('EditableText', 'SetTextContents', GLib.Variant('(s)', (value,)))[0], f'{self} took no text'

    def insert(self, offset, text):
        assert self.call('EditableText', 'InsertText', GLib.Variant('(isi)', (offset, text, len(text.encode()))))[0], f'{self} took no text'

    def caret(self):
        return self.call_property('Text', 'CaretOffset')

    def put_caret(self, offset):
        """Whether it was taken: GTK from 4.10 on does not let it be put from outside."""
        try:
            return self.call('Text', 'SetCaretOffset', GLib.Variant('(i)', (offset,)))[0]
        except GLib.Error:
            return False

    def attributes(self, offset):
        """The attributes of the text at offset, with the start and end of their run."""
        return self.call('Text', 'GetAttributeRun', GLib.Variant('(ib)', (offset, False)))

    def box(self):
        """x, y, width, height in its window."""
        return self.call('Component', 'GetExtents', GLib.Variant('(u)', (1,)))[0]

    def activate(self):
        return self.call('Action', 'DoAction', GLib.Variant('(i)', (0,)))[0]

    def interfaces(self):
        return self.call('Accessible', 'GetInterfaces')[0]

    def __str__(self):
        return f'{self.role} “{self.name}”'


class Focus:
    """What got the keyboard last, as the programs tell it, by owner: so that nobody has to walk a whole tree for it. And what they announced; older GTKs cannot."""

    def __init__(self, bus):
        self.bus = bus
        self.paths = {}
        self.announced = []
        bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'StateChanged', None, 'focused', Gio.DBusSignalFlags.NONE, self.take)
        bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'Announcement', None, None, Gio.DBusSignalFlags.NONE, self.hear)

    def hear(self, bus, owner, path, interface, signal, arguments):
        self.announced.append(arguments.unpack()[3])

    def heard(self, text):
        """Whether this (a regular expression) was announced; forgets all before it."""
        while GLib.MainContext.default().iteration(False):
            pass
        found = next((i for i, said in enumerate(self.announced) if re.search(text, said)), None)
        if found is not None:
            del self.announced[:found + 1]
        return found is not None

    def take(self, bus, owner, path, interface, signal, arguments):
        if arguments.unpack()[1]:
            self.paths[owner] = path

    def of(self, owner, within=None):
        """The node of this program that has the keyboard, when it is below within; None when that cannot be told so easily."""
        while GLib.MainContext.default().iteration(False):
            pass
        if owner not in self.paths:
            return None
        node = Node(self.bus, owner, self.paths[owner])
        look_at(self.bus, [node])
        if not node.state('focused') or within and not self.is_below(owner, node.path, within.path):
            return None
        return node

    def is_below(self, owner, path, above):
        while path not in (above, ROOT, '/org/a11y/atspi/null'):
            path = self.bus.call_sync(owner, path, *property_of_call('Parent')).unpack()[0][1]
        return path == above


def call_all(bus, nodes, request, take):
    """Asks all nodes the same at once; take(node, answer) for each that is still there."""
    waiting = len(nodes)

    def answer(connection, result, node):
        nonlocal waiting
        waiting -= 1
        try:
            take(node, connection.call_finish(result).unpack()[0])
        except GLib.Error:
            pass
    for node in nodes:
        bus.call(node.owner, node.path, *request, None, 0, 10000, None, answer, node)
    while waiting:
        GLib.MainContext.default().iteration(True)


REQUESTS = {'role': (ACCESSIBLE, 'GetRoleName', None), 'name': property_of('Name')}


def ask_all(bus, nodes, field):
    """Name or role of nodes, of those alone that were not asked yet. One that went away meanwhile has an empty one."""
    nodes = [node for node in nodes if field not in node.known]
    for node in nodes:
        node.known[field] = ''
    call_all(bus, nodes, REQUESTS[field], lambda node, text: node.known.update({field: text}))


def look_at(bus, nodes):
    """States of the nodes and, where they are visible, children; all of them at once. One that went away meanwhile is not visible."""
    def take_states(node, words):
        node.bits = words[0]

    def take_children(node, refs):
        node.children = [Node(bus, owner, path, node) for owner, path in refs if path != '/org/a11y/atspi/null']
    for node in nodes:
        node.bits, node.children, node.known = 0, [], {}
    call_all(bus, nodes, (ACCESSIBLE, 'GetState', None), take_states)
    call_all(bus, [node for node in nodes if node.state('visible') or node.path == ROOT], (ACCESSIBLE, 'GetChildren', None), take_children)


def process_of(bus, owner):
    return bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', GLib.Variant('(s)', (owner,)),
                         None, 0, -1, None).unpack()[0]


def program(bus, pid):
    """The root of a process's tree, not looked at yet; None while there is none."""
    children = bus.call_sync('org.a11y.atspi.Registry', ROOT, ACCESSIBLE, 'GetChildren', None, None, 0, -1, None).unpack()[0]
    return next((Node(bus, owner, path) for owner, path in children if process_of(bus, owner) == pid), None)
