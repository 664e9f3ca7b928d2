# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through a window as who has no mouse and sees nothing does: by Tab until it comes round, and back. What is found amiss is a list of sentences; an empty one is what a flow asks for."""
import re

import atspi
import flow

# What GTK gives to widgets nobody named: the type.
TYPE_NAME = re.compile(r'^(Gtk|Adw|Vacancy)[A-Z]\w*$')
NO_ROLE = ('', 'invalid', 'unknown', 'widget', 'generic', 'none')
# A control that has its name twice, by a property and by its label: "Role Role", "Pay from From", "_Cancel Cancel".
DOUBLED = re.compile(r'\b(\w.*) \1\b|^_', re.IGNORECASE)
# Of these, Tab comes to one, and arrows to its neighbours.
IN_ROWS = ('list item', 'row', 'radio', 'menu item', 'check menu item', 'radio menu item', 'table cell', 'table row', 'tab', 'tree item', 'page tab', 'grid cell')
# More stops than the largest window has.
MOST_STOPS = 260


# ---- names ----

def of_the_libraries(node):
    """What GTK and libadwaita have in their windows and do not name; nothing of ours is called so there."""
    windows = [parent.name for parent in node.ancestors() if parent.role in ('window', 'dialog')]
    # The button that shows the search, and the one of the pages, which is not shown when there is one page.
    if windows == ['Keyboard Shortcuts']:
        return (node.role, node.name) in (('button', 'GtkImage'), ('button', 'GtkMenuButton'), ('search box', 'GtkSearchEntry'))
    # The ways back from its pages, their texts and the buttons below these, and the number of the version, which leads to what is new in it.
    if windows == ['About']:
        return node.role == 'text box' or node.role == 'button' and node.name in ('GtkImage', 'GtkButton', '_Copy Text Copy Text', '_Save as… Save as…')
    return False


def hands_on(node):
    """Takes no keys itself: what is in it does, or it is not shown."""
    if any(parent.name.startswith('AdwViewSwitcher') for parent in node.ancestors()):  # of a preferences window with one page: not shown
        return True
    if node.role == 'widget' and node.name == 'GtkListItemWidget' and any(parent.role == 'combo box' for parent in node.ancestors()):  # what a drop-down shows as chosen
        return True
    if node.role == 'search box' and node.name == 'GtkSearchEntry' or 'GtkListView' in (node.name, node.parent.name):  # inside libadwaita's rows and windows
        return True
    # GTK's scrolled windows and libadwaita's lists of preferences: they hand the focus on and say nothing themselves.
    if node.role in ('group', 'generic') and node.name == '' and node.children or node.role == 'list' and node.name in ('GtkListBox', ''):
        return True
    # Newer libadwaitas make the name of a row with a field of what is in it, the field's title and what stands in for it; the field has the keyboard, and its own name.
    if node.role == 'list item' and any(node.name == f'{below.name} {below.name}' for below in node.walk() if below.role == 'text box'):
        return True
    # Rows that fold out: what they show is in it.
    if node.role == 'list item' and not node.name and node.children and all(child.role == 'group' for child in node.children):
        return True
    # The headings and the list inside of a column view, which has the name.
    if node.role in ('row', 'list') and any(parent.role == 'tree grid' and parent.name and not TYPE_NAME.match(parent.name) for parent in node.ancestors()) and TYPE_NAME.match(node.name):
        return True
    # Newer GTKs let the headings of a column view have the keyboard, and call their row by them: keys sort the list by other ways.
    if node.role == 'row' and node.children and all(child.role == 'column header' for child in node.children):
        return True
    # The buttons of the window manager, which has keys of its own for them.
    if any(parent.name == 'AdwGizmo' for parent in node.ancestors()) and node.name in ('Minimize', 'Maximize', 'Close'):
        return True
    # The button and the list inside GTK's drop-downs, which have the name.
    return any(parent.role == 'combo box' and parent.name and not TYPE_NAME.match(parent.name) for parent in node.ancestors())


def is_nameless(node):
    return not node.name.strip() or TYPE_NAME.match(node.name) or DOUBLED.search(node.name) and node.role != 'menu item' or node.role in NO_ROLE


def where(node):
    return f'{node} in ' + ' < '.join(str(parent) for parent in list(node.ancestors())[:6])


def is_seen(node):
    try:
        x, y, width, height = node.box()
    except flow.GLib.Error:  # it went away
        return False
    return width > 1 and height > 1


def nameless(tree):
    """What can have the keyboard and does not say what it is."""
    return [where(node) for node in tree.walk()
            if node.state('visible') and node.state('focusable') and not of_the_libraries(node) and not hands_on(node) and is_nameless(node) and is_seen(node)]


# ---- the way by Tab ----

def stops(app, key, window):
    """What has the keyboard, one key after the other, until it comes round; and whether it does. Whatever has it says so."""
    found, seen = [], set()
    for _ in range(MOST_STOPS):
        node = flow.wait('the keyboard somewhere', lambda: app.focused(window))
        if node.path in seen:
            return found, node.path == found[0].path
        seen.add(node.path)
        found.append(node)
        app.key(key)
    return found, False


def newest_window(app):
    """Not looked into yet, nor are the others."""
    atspi.look_at(app.desk.bus, [app.root])
    atspi.look_at(app.desk.bus, app.root.children)
    return [window for window in app.root.children if window.state('visible') and window.role in ('window', 'dialog')][-1]


def open_popover(app):
    """Around what has the keyboard."""
    return flow.wait('a popover', lambda: next((node for node in app.tree(newest_window(app)).walk() if node.role in ('dialog', 'menu') and node.state('visible') and any(below.state('focused') for below in node.walk())), None))


def at_point(window, x, y):
    """The path of what is there; None: nothing."""
    try:
        return window.call('Component', 'GetAccessibleAtPoint', flow.GLib.Variant('(iiu)', (int(x), int(y), 1)))[0][1]
    except flow.GLib.Error:
        return None


class Shown:
    """GTK 4.8 has what stands on pages of a stack that are not shown in its tree as well, as large as it was: what is shown is found where it stands."""

    def __init__(self, window):
        self.window = window
        self.width, self.height = window.box()[2:]
        self.nodes = {node.path: node for node in window.walk()}
        self.known = {}

    def is_shown(self, node):
        while node and node is not self.window:
            if node.path not in self.known:
                self.known[node.path] = self.look(node)
            if self.known[node.path] is not None:
                return self.known[node.path]
            node = node.parent  # scrolled away: as what it is in
        return True

    def look(self, node):
        """None: nothing of it is inside the window."""
        try:
            x, y, width, height = node.box()
        except flow.GLib.Error:  # it went away
            return False
        if width <= 1 or height <= 1:
            return False
        left, top, right, bottom = max(x, 0), max(y, 0), min(x + width, self.width), min(y + height, self.height)
        if left >= right or top >= bottom:
            return None
        there = self.nodes.get(at_point(self.window, (left + right) / 2, (top + bottom) / 2))
        return there is not None and (there is node or node in there.ancestors())


def is_reached(node, paths):
    """It, what is in it or what it is in; or a neighbour, to which arrows lead."""
    if node.path in paths or any(below.path in paths for below in node.walk()):
        return True
    if node.role in IN_ROWS and any(other.path in paths or any(below.path in paths for below in other.walk() if below.role == other.role) for other in node.parent.children if other.role == node.role):
        return True
    return any(parent.path in paths and parent.role in ('combo box', 'text box', 'button', 'toggle button', 'spin button') for parent in node.ancestors())


def unreached(tree, paths):
    shown = Shown(tree)
    return [where(node) for node in tree.walk()
            if node is not tree and node.state('visible') and node.state('focusable') and node.state('sensitive') and not of_the_libraries(node) and not hands_on(node)
            and node.role not in ('window', 'dialog', 'frame', 'group', 'list', 'scroll pane', 'table', 'grid', 'tree table', 'panel') and not is_reached(node, paths) and shown.is_shown(node)]


def faults(app, tree=None):
    """Of the newest window, or of a popover in it; it has the keyboard again at the same place when all is well."""
    tree = tree or newest_window(app)
    there, round_ = stops(app, 'Tab', tree)
    back, round_back = stops(app, 'shift+Tab', tree)
    tree = app.tree(tree)
    found = nameless(tree)
    if not round_ or not round_back:
        found.append(f'Tab does not come round: {" → ".join(map(str, there if not round_ else back))}')
    paths = {node.path for node in there}
    found += [f'by Tab without a name: {where(node)}' for node in tree.walk() if node.path in paths and is_nameless(node) and not of_the_libraries(node)]
    found += [f'not by Tab: {what}' for what in unreached(tree, paths)]
    lost = {node.path for node in back} ^ paths
    if round_ and round_back and lost:
        found.append('other stops on the way back: ' + ', '.join(str(node) for node in there + back if node.path in lost))
    return found


def check_names_in_newest(app, what):
    """What is below it was looked at before it was opened."""
    found = nameless(app.tree(newest_window(app)))
    assert not found, f'{what}:\n' + '\n'.join(found)


def check_names(app, what):
    """Of all that is open."""
    tree = app.tree()
    found = [f'{window} is no window' for window in tree.children if window.state('visible') and window.role not in ('window', 'dialog')] + nameless(tree)
    assert not found, f'{what}:\n' + '\n'.join(found)


def check(app, what, tree=None):
    found = faults(app, tree)
    assert not found, f'{what}:\n' + '\n'.join(found)
