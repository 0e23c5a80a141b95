"""Every dialog by keyboard alone: keys open it from the window, Tab and Shift+Tab lead round all of it, each stop
is on the screen and has a name, its letters, Enter and Escape do what they say, and then the focus is where it was
before."""

import glob
import json
import os
import sys

from hands import ROWS, WITHIN, Hands, find_lost, find_unreached, go_round
from program import Program, wait
from tap import Tap

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
        if (self.part, node.role) not in OF_THE_TOOLKIT or node.is_nameless:
            return super().find_fault(node)
        self.lacking.add(f"{self.part}: “{node.name}” is a {node.role}, which is no role")
        return self.program.find_unseen(node)

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

    def close(self, *keys):
        """Presses KEYS, and what was open goes; the focus is where it was before."""
        self.program.key(*keys)
        wait(self.is_back, lambda: f"{self.part} to go by {' '.join(keys)}")
        part, self.part = self.part, None
        self.program.seen.clear()
        wait(lambda: self.look(part).path == self.before.path,
             lambda: f"the focus to be on {self.before.lineage} after {part}, not on {self.look(part).lineage}", 5)

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
        return node.role == "check box" and any(stop.role == "check box" and self.parent(stop) == self.parent(node)
                                                for stop in stops)

    def parent(self, node):
        return [*self.program.line(node)][1]


def is_plain(node):
    return node.role not in (*ROWS, *WITHIN)


def is_cell(node):
    return node.role == "table cell"


def go_to_cell(hands):
    hands.show("alt+2", "FfMatrixView")
    return hands.go(is_cell, "the grid")


def edit(hands):
    """An edit that can be seen in the file."""
    cell = go_to_cell(hands)
    key = "s" if cell.name.endswith(": baseline") else "b"
    hands.program.key(key)
    hands.wait_for(lambda node: is_cell(node) and node.name != cell.name, "an edit")


def read(program):
    with open(program.path, encoding="utf-8") as file:
        return json.load(file)


def change_outside(program, title):
    """Somebody else writes the file."""
    project = read(program)
    project["title"] = title
    with open(program.path + ".new", "w", encoding="utf-8") as file:
        json.dump(project, file, indent=2)
    os.replace(program.path + ".new", program.path)


def wait_for_title(program, title):
    wait(lambda: any(window.name == title for window in program.windows()), f"“{title}” as the title")


def print_project(hands):
    program = hands.program
    hands.show("alt+1", "FfBoardView")
    hands.open("Print", "ctrl+p")
    hands.walk()
    hands.close("Escape")
    hands.open("Print", "ctrl+p")
    hands.go_to("General")
    tabs = {hands.press("Right").name for _ in range(9)}
    hands.tap.test(len(tabs) > 2, f"Print: the arrow keys lead to {', '.join(sorted(tabs))}")
    hands.go_to("General", "Left")
    hands.go_to("Print to File")
    hands.press("space")
    hands.close("alt+p")
    printed = wait(lambda: glob.glob(os.path.join(program.folder, "*.pdf")), "what is printed to a file")
    hands.tap.test(os.path.getsize(printed[0]) > 1000, f"Print: {os.path.basename(printed[0])}")


def snapshot(hands):
    hands.show("alt+9", "FfReviewsView")
    hands.go_to("Take Snapshot…")
    hands.open("Take a Snapshot", "space")
    hands.walk()
    hands.close("Escape")
    hands.open("Take a Snapshot", "Return")
    hands.close("alt+c")
    hands.open("Take a Snapshot", "space")
    hands.press("alt+t")
    hands.press("ctrl+a")
    hands.type("By keys alone")
    hands.close("Return")
    hands.program.find("By keys alone")
    hands.tap.test(True, "Take a Snapshot: Escape and Alt+C take none, Enter takes it")


def close_window(hands):
    program = hands.program
    saved = read(program)
    edit(hands)
    hands.open("Save Changes?", "ctrl+w")
    hands.walk()
    hands.close("Escape")
    hands.open("Save Changes?", "ctrl+w")
    hands.close("alt+c")
    hands.tap.test(read(program) == saved, "Save Changes?: Escape and Alt+C leave both")
    hands.open("Save Changes?", "ctrl+w")
    hands.end("Return")
    hands.tap.test(read(program) != saved, "Save Changes?: Enter saves, and the window closes")


def discard(hands):
    program = hands.program
    saved = read(program)
    edit(hands)
    hands.open("Save Changes?", "ctrl+q")
    hands.end("alt+d")
    hands.tap.test(read(program) == saved, "Save Changes?: Alt+D discards, and the window closes")


def choose_version(hands):
    program = hands.program
    edit(hands)
    change_outside(program, "Theirs")
    hands.open("Which Version Counts?", "ctrl+s")
    hands.walk()
    hands.close("Escape")
    hands.open("Which Version Counts?", "ctrl+s")
    hands.close("alt+l")
    hands.tap.test(read(program)["title"] == "Theirs", "Which Version Counts?: Escape and Alt+L leave both")
    hands.open("Which Version Counts?", "ctrl+s")
    hands.close("alt+t")
    wait_for_title(program, "Theirs")
    edit(hands)
    change_outside(program, "Theirs again")
    hands.open("Which Version Counts?", "ctrl+s")
    hands.close("alt+m")
    wait(lambda: read(program)["title"] == "Theirs", "mine in the file")
    beside = [path for path in glob.glob(os.path.join(program.folder, "*")) if path != program.path]
    hands.tap.test(len(beside) == 1, "Which Version Counts?: Alt+T takes theirs, Alt+M keeps mine and theirs beside")



CASES = (print_project, snapshot, close_window, discard, choose_version)


def main():
    tap = Tap()
    for case in CASES:
        if sys.argv[1:] and case.__name__ not in sys.argv[1:]:
            continue
        try:
            with Program("b2b-saas") as program:
                hands = DialogHands(tap, program)
                case(hands)
                for lack in sorted(hands.lacking):
                    tap.note("of the toolkit: " + lack)
        except AssertionError as error:
            tap.test(False, case.__name__, str(error))
    tap.finish()


if __name__ == "__main__":
    main()
