"""Hands in dialogs: a dialog comes, all of it is walked through, and when it goes the focus is where it was."""

from hands import ROWS, WITHIN, Hands, find_lost, find_unreached, go_round
from program import wait

CHOICES = ("check box", "radio button")

# The tabs of GTK 4.8's notebook are one stop, which has a name but no role, and no program can give it one.
OF_THE_TOOLKIT = {("Print", "panel")}


class DialogHands(Hands):
    """Hands that know the window they came from, and what GTK's own dialogs lack."""

    def __init__(self, tap, program):
        super().__init__(program)
        self.tap = tap
        self.part = self.window = self.before = None
        self.lacking = set()

    def find_fault(self, node):
        if self.part is not None and self.is_behind(node):
            self.program.focus = None  # a menu says so late, of the window behind
            return f"is not in {self.part}"
        if (self.part, node.role) not in OF_THE_TOOLKIT or node.is_nameless:
            return super().find_fault(node)
        self.lacking.add(f"{self.part}: “{node.name}” is a {node.role}, which is no role")
        return self.program.find_unseen(node)

    def is_behind(self, node):
        window = self.program.active_window()
        return window is not None and window.path not in self.program.line(node)

    def is_back(self):
        window = self.program.active_window()
        return window is not None and window.path == self.window

    def is_away(self):
        window = self.program.active_window()
        return window is not None and window.path != self.window

    def open(self, part, *keys):
        """Presses KEYS, and PART comes."""
        self.window = wait(self.program.active_window, "an active window").path
        self.before = self.look(f"opening {part}")
        self.program.key(*keys)
        self.come(part)

    def come(self, part):
        wait(self.is_away, part)
        self.part = part
        self.program.seen.clear()
        return self.look(f"{part} came")

    def leave(self, *keys):
        """Presses KEYS, and what was open goes."""
        self.program.key(*keys)
        wait(self.is_back, lambda: f"{self.part} to go by {' '.join(keys)}")
        self.part = None
        self.program.seen.clear()

    def leave_for(self, view, *keys):
        """The same, and VIEW has come meanwhile with the focus in it."""
        self.leave(*keys)
        self.program.view = view
        self.look(" ".join(keys))

    def close(self, *keys):
        """The same; the focus is where it was before."""
        part = self.part
        self.leave(*keys)
        wait(lambda: self.look(part).path == self.before.path,
             lambda: f"the focus to be on {self.before.lineage} after {part}, not on {self.look(part).lineage}", 5)

    def refuse(self, part, key, letter):
        """Twice KEY opens PART; Escape ends it after a walk round, and then LETTER."""
        self.open(part, key)
        self.walk()
        self.close("Escape")
        self.open(part, key)
        self.close(letter)

    def choose(self, path, *keys, saving=False):
        """Presses KEYS, and types PATH into the desktop's dialog for files."""
        front = self.program.front()
        self.program.key(*keys)
        self.program.answer_chooser(path, front, saving)

    def end(self, *keys):
        """Presses KEYS, and the program ends."""
        self.program.key(*keys)
        wait(lambda: self.program.process.poll() is not None, f"the program to end by {' '.join(keys)}")

    def walk(self):
        """Round all of it, both ways."""
        self.visited.clear()
        forward = go_round(self, "Tab", is_plain)
        unreached = find_unreached(self.program, self.visited)
        backward = go_round(self, "shift+Tab", is_plain)
        left = [node for node in find_lost(forward, backward) + find_lost(backward, forward) + unreached
                if not self.is_of_choice(node, forward)]
        self.tap.note(f"{self.part}: " + ", ".join(node.name for node in forward))
        self.tap.test(not left, f"{self.part}: all of it is reached, both ways",
                      "\n".join(node.lineage for node in left))

    def is_of_choice(self, node, stops):
        """Of several that exclude each other Tab leads to the chosen one."""
        return node.role in CHOICES and any(stop.role in CHOICES and self.parent(stop) == self.parent(node)
                                            for stop in stops)

    def parent(self, node):
        return [*self.program.line(node)][1]


def is_plain(node):
    return node.role == "scroll pane" or node.role not in (*ROWS, *WITHIN)
