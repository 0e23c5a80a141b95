"""The real program, driven and read from outside: keys by xdotool, the accessibility tree by AT-SPI, spoken
over its bus directly so that many questions can be under way at once.

What GTK 4.8 does not do there: a widget without a name of its own is called by its type in C; only windows
are SHOWING, so a page that was never shown is told by having no extents; there is no GrabFocus."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

SOURCE = os.environ.get("FF_TEST_SOURCE_DIR", ".")
BUILD = os.environ.get("FF_TEST_BUILD_DIR", "build")
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))

APPLICATION = os.path.abspath(os.path.join(BUILD, "src", "app", "fourfold"))
CLI = os.path.join(BUILD, "src", "cli", "fourfold-cli")
EXAMPLES = os.path.join(SOURCE, "data", "examples")
PATIENCE = 20

TYPE_NAME = re.compile(r"^(Gtk|Adw|Ff)[A-Z]\w+$")
# Roles that say nothing of what can be done.
GENERIC = {"filler", "panel", "unknown", "invalid", "redundant object", "section"}

# The bits of a state set (AtspiStateType).
ACTIVE, EDITABLE, FOCUSABLE, FOCUSED, MODAL, SELECTED, SENSITIVE, SHOWING = 1, 7, 11, 12, 16, 23, 24, 25

VIEWS = {"FfStartPage", "FfBoardView", "FfMatrixView", "FfCardsView", "FfSamplesView", "FfBoundariesView",
         "FfHiringView", "FfReviewsView"}

ATSPI = "org.a11y.atspi."
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
WINDOW_COORDINATES = 1


class Bus:
    """The bus of AT-SPI."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.pending = 0

    def ask(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(name, path, interface, method, arguments, None,
                                         Gio.DBusCallFlags.NONE, 10000, None).unpack()

    def ask_later(self, name, path, interface, method, arguments, answered):
        """Calls ANSWERED with what comes, or with None where the object has gone."""
        def done(connection, result):
            self.pending -= 1
            try:
                answered(connection.call_finish(result).unpack())
            except GLib.Error:
                answered(None)
        self.pending += 1
        self.connection.call(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 10000,
                             None, done)

    def settle(self):
        while self.pending > 0:
            GLib.MainContext.default().iteration(True)


def pump():
    """Hears what was said so far."""
    while GLib.MainContext.default().iteration(False):
        pass


def wait(condition, what, patience=PATIENCE):
    """What CONDITION gives as soon as it is true."""
    end = time.monotonic() + patience
    while True:
        pump()
        begin = time.monotonic()
        try:
            found = condition()
        except GLib.Error:  # it went while it was looked at
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what() if callable(what) else what}")
        time.sleep(0.02 + time.monotonic() - begin)


class Node:
    """One accessible, as it was when it was read."""

    def __init__(self, bus, reference, above=None):
        self.bus = bus
        self.sender, self.path = reference
        self.above = above
        self.name = self.description = self.role = ""
        self.states = 0
        self.extents = (0, 0, 0, 0)
        self.children = []
        self.skipped = above.skipped if above is not None else ()
        self.waiting = 0
        self.gone = False

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def ask(self, interface, method, arguments=None):
        return self.bus.ask(self.sender, self.path, ATSPI + interface, method, arguments)

    def read(self, deep=True):
        """Asks for all of it, and for what is below, without waiting for the answers."""
        def later(interface, method, arguments, take):
            def answered(answer):
                self.waiting -= 1
                if answer is None:
                    self.gone = True
                else:
                    take(answer)
                if deep and self.waiting == 0 and not self.is_hidden_page():
                    self.bus.ask_later(self.sender, self.path, ATSPI + "Accessible", "GetChildren", None,
                                       self.take_children)
            self.waiting += 1
            self.bus.ask_later(self.sender, self.path, interface, method, arguments, answered)
        later(PROPERTIES, "GetAll", GLib.Variant("(s)", (ATSPI + "Accessible",)), self.take_properties)
        later(ATSPI + "Accessible", "GetRole", None, self.take_role)
        later(ATSPI + "Accessible", "GetState", None, self.take_states)
        later(ATSPI + "Component", "GetExtents", GLib.Variant("(u)", (WINDOW_COORDINATES,)),
              self.take_extents)
        return self

    def take_properties(self, answer):
        self.name = answer[0].get("Name", "")
        self.description = answer[0].get("Description", "")

    def take_role(self, answer):
        self.role = Atspi.role_get_name(Atspi.Role(answer[0]))

    def take_states(self, answer):
        self.states = answer[0][0] | answer[0][1] << 32

    def take_extents(self, answer):
        self.extents = answer[0]

    def take_children(self, answer):
        if answer is not None:
            self.children = [Node(self.bus, reference, self).read() for reference in answer[0]]

    def has(self, state):
        return bool(self.states >> state & 1)

    def is_hidden_page(self):
        """A child of a page, which itself has no place, that was never given one either; or a view that was
        not asked for."""
        return ((self.above is not None and self.above.gone and not self.has_extents)
                or self.name in self.skipped)

    @property
    def has_extents(self):
        return self.extents[2] > 0 and self.extents[3] > 0

    @property
    def is_nameless(self):
        return not self.name.strip() or TYPE_NAME.match(self.name) is not None

    @property
    def is_generic(self):
        return self.role in GENERIC

    @property
    def lineage(self):
        names = []
        node = self
        while node is not None:
            names.append(f"{node.role} “{node.name}”")
            node = node.above
        return " in ".join(names[:6])

    def inside(self, name):
        """Whether it is within something called NAME."""
        node = self
        while node is not None and node.name != name:
            node = node.above
        return node is not None

    def actions(self):
        try:
            return [(action[0] or action[1]).lower() for action in self.ask("Action", "GetActions")[0]]
        except GLib.Error:
            return []

    def do(self, action):
        actions = self.actions()
        assert action in actions, f"no {action} at {self.lineage}, only {actions}"
        assert self.ask("Action", "DoAction", GLib.Variant("(i)", (actions.index(action),)))[0]

    def set_text(self, text):
        assert self.ask("EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))[0]

    def text(self):
        return self.ask("Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]


def acts(node):
    return node.has(FOCUSABLE) and node.has_extents and node.role != "scroll pane"


def is_toolkit_dialog(node):
    return node.role == "dialog" and node.has(MODAL) and node.has_extents


def is_chosen_item(node):
    """What a drop-down of GTK 4.8 shows inside its button, to which no key leads."""
    return node.role == "filler" and node.above is not None and any(
        above.role == "combo box" for above in ancestors(node))


def ancestors(node):
    while node.above is not None:
        node = node.above
        yield node


def run_cli(*arguments):
    subprocess.run([CLI, *arguments], check=True, stdout=subprocess.DEVNULL)


class Program:
    """A process of Fourfold, opened on a copy of EXAMPLE, on the file PATH, or on nothing."""

    def __init__(self, example=None, path=None):
        self.folder = tempfile.mkdtemp(prefix="fourfold-reach-")
        self.path = path
        if example is not None:
            self.path = shutil.copy(os.path.join(EXAMPLES, example + ".fourfold.json"), self.folder)
        arguments = [self.path] if self.path is not None else []
        self.bus = Bus()
        self.view = "FfStartPage" if example is None else "FfBoardView"
        self.focus = None
        self.focus_changes = 0
        self.parents = {}
        self.seen = set()
        self.bus.connection.signal_subscribe(None, ATSPI + "Event.Object", "StateChanged", None, "focused",
                                             Gio.DBusSignalFlags.NONE, self.heard)
        self.process = subprocess.Popen([APPLICATION, *arguments], cwd=self.folder)
        self.sender = wait(self.find_sender, "the program")
        wait(self.windows, "its window")
        wait(self.get_focus, "the focus")

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def heard(self, _connection, sender, path, _interface, _signal, arguments):
        if arguments.unpack()[1]:
            self.focus = (sender, path)
            self.focus_changes += 1

    def find_sender(self):
        assert self.process.poll() is None, "the program ended"
        for sender, _path in self.bus.ask(ATSPI + "Registry", ROOT, ATSPI + "Accessible", "GetChildren")[0]:
            pid = self.bus.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                               "GetConnectionUnixProcessID", GLib.Variant("(s)", (sender,)))[0]
            if pid == self.process.pid:
                return sender
        return None

    def windows(self):
        """Top-level windows that are on the screen, flat. GTK 4.8 does not say it of dialogs of its own kind,
        which are in the tree only while they are."""
        assert self.process.poll() is None, "the program ended"
        answer = self.bus.ask(self.sender, ROOT, ATSPI + "Accessible", "GetChildren")
        nodes = [Node(self.bus, reference).read(deep=False) for reference in answer[0]]
        self.bus.settle()
        return [node for node in nodes if node.has(SHOWING) or is_toolkit_dialog(node)]

    def active_window(self):
        """The one that has the keys; a dialog of GTK's own kind never says so, and lets no other have them."""
        windows = self.windows()
        return next((window for window in windows if window.has(ACTIVE)),
                    next((window for window in windows if is_toolkit_dialog(window)), None))

    def tree(self):
        """The tree of the window in front, with the view that is shown."""
        window = wait(self.active_window, "an active window")
        node = Node(self.bus, (window.sender, window.path))
        node.skipped = VIEWS - {self.view}
        node.read()
        self.bus.settle()
        return node

    def find(self, name, role=None, inside=None, accept=None):
        """The first that is called NAME, as soon as it is there."""
        def look():
            return next((node for node in self.tree()
                         if node.name == name and role in (None, node.role) and node.has_extents
                         and (inside is None or node.inside(inside)) and (accept is None or accept(node))),
                        None)
        return wait(look, f"{role or 'something'} “{name}”")

    def get_focus(self):
        """What has the focus, or None where nothing has. It is not always said which got it: a window that
        opens has given it away before anybody could hear."""
        pump()
        if self.focus is not None:
            node = Node(self.bus, self.focus).read(deep=False)
            self.bus.settle()
            if node.has(FOCUSED) and not node.gone:
                return node
        return next((node for node in self.tree() if node.has(FOCUSED)), None)

    def hear_focus(self, changes, patience=1):
        """Waits until the focus has moved since there were CHANGES; it need not."""
        try:
            wait(lambda: self.focus_changes > changes, "the focus to move", patience)
        except AssertionError:
            pass

    def find_unseen(self, node, surely=False):
        """Why a person does not see that NODE has the focus, or None. What is at its middle must be it or in
        it: a page that is hidden keeps its place in the tree. SURELY: not where that cannot be told."""
        window = self.active_window()
        x, y, width, height = node.extents
        if width <= 0 or height <= 0:
            return "has no extents"
        line = self.line(node)
        if window is None or window.path not in line or any(is_popover for is_popover in line.values()):
            return None
        # The names of the board's left and right side are turned, which GTK 4.8 leaves out of the extents.
        points = [(x + width // 2, y + height // 2), (x + height // 2, y - width // 2),
                  (x - height // 2, y + width // 2)]
        inside = [point for point in points if 0 <= point[0] < window.extents[2] and 0 <= point[1] < window.extents[3]]
        for point in inside:
            found = self.pick(window, point)
            if node.path in self.line(found) or (found is None and not surely):
                return None
        return f"is not to be seen at {node.extents}"

    def pick(self, window, point):
        """What is at POINT, or None: GTK 4.8 has no path for the text inside an entry, nor for what was never
        read."""
        if self.view not in self.seen:
            self.tree()
            self.seen.add(self.view)
        reference = window.ask("Component", "GetAccessibleAtPoint",
                               GLib.Variant("(iiu)", (*point, WINDOW_COORDINATES)))[0]
        return Node(self.bus, reference) if reference[0] else None

    def line(self, node):
        """NODE and all above, by their paths, and whether each is a surface of its own in the window."""
        paths = {}
        reference = (node.sender, node.path) if node is not None else ("", "")
        while reference[0] and reference[1] not in paths and reference[1] != ROOT:
            if reference[1] not in self.parents:
                said = self.bus.ask(*reference, PROPERTIES, "GetAll",
                                    GLib.Variant("(s)", (ATSPI + "Accessible",)))[0]
                self.parents[reference[1]] = (said["Parent"], "Popover" in said["Name"])
            above, is_popover = self.parents[reference[1]]
            paths[reference[1]] = is_popover
            reference = above
        return paths

    def front(self):
        """The X window in front: GTK 4.8's own dialog for files is no window to AT-SPI."""
        answer = subprocess.run(["xdotool", "getactivewindow"], check=False, capture_output=True)
        return answer.stdout

    def answer_chooser(self, path, front, saving=False):
        """Types PATH into the dialog for files that came over the window FRONT."""
        wait(lambda: self.front() not in (front, b""), "the dialog for files")
        time.sleep(0.5)  # it reads its folder before it listens
        if saving:
            self.key("ctrl+a")
        self.type(path)
        time.sleep(0.3)
        self.key("Return")

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)
