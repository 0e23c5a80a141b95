"""Walks the accessibility tree of every view, window, dialog and popover from outside, on each example and on
an empty project: whatever can be acted on has a role and a name, once and without an underscore."""

import os
import re
import sys

from program import EXAMPLES, Program, acts, is_chosen_item, wait
from tap import Tap

IS_FULL = os.environ.get("FF_TRIAL") == "full"
FULLEST = "b2b-saas"
# Fewer than these in a part mean that it was not read.
FLOOR = 3

NOTE = re.compile(r"^(Internal|External) · (Strategic|Tactical), (primary|secondary|baseline|not rated), "
                  r"note \d+ of \d+$")
CSV = "date,person,title\n2026-05-01,Ana,A decision on the road map\n"


def is_doubled(name):
    half = len(name) // 2
    return len(name) > 2 and name[half] == " " and name[:half] == name[half + 1:]


def find_fault(node):
    if node.is_nameless:
        return "has no name"
    if node.is_generic and not is_chosen_item(node):
        return "has no role"
    if "_" in node.name or is_doubled(node.name):
        return "is not called what it shows"
    return None


def list_acting(tree, view):
    """What can be acted on, as soon as VIEW is there."""
    if any(node.name == view and node.has_extents for node in tree):
        return [node for node in tree if acts(node)]
    return None


class Walk:
    """One project, walked through."""

    def __init__(self, tap, title, program):
        self.tap, self.title, self.program = tap, title, program
        self.faults = []
        self.counts = []

    def look(self, part):
        """Reads the window in front as it is now."""
        acting = [node for node in self.program.tree() if acts(node)]
        self.counts.append(f"{part} {len(acting)}")
        if len(acting) < FLOOR:
            self.faults.append(f"{part}: only {len(acting)} that can be acted on")
        for node in acting:
            fault = find_fault(node)
            if fault is not None:
                self.faults.append(f"{part}: {node.lineage} {fault}")

    def go(self, key, view):
        self.program.key(key)
        self.program.view = view
        return wait(lambda: list_acting(self.program.tree(), view), view)

    def show(self, key, view):
        self.go(key, view)
        self.look(view)

    def window(self, key, part, close="Escape"):
        """A window that KEY opens."""
        before = wait(self.program.active_window, "an active window").path
        self.program.key(key)
        wait(lambda: self.is_other(before), part)
        wait(self.program.get_focus, f"the focus in {part}")
        self.look(part)
        self.program.key(close)
        wait(lambda: self.is_active(before), f"{part} to close")

    def is_active(self, path):
        window = self.program.active_window()
        return window is not None and window.path == path

    def is_other(self, before):
        window = self.program.active_window()
        return window is not None and window.path != before

    def popover(self, node, action, part, close="Escape"):
        """What ACTION of NODE opens in the window."""
        changes = self.program.focus_changes
        node.do(action)
        wait(lambda: self.program.focus_changes > changes and self.program.get_focus(), f"the focus in {part}")
        self.look(part)
        self.program.key(close)
        wait(self.program.get_focus, f"the focus after {part}")

    def button(self, name):
        return self.program.find(name, "push button", accept=acts)

    def finish(self):
        self.tap.note(f"{self.title}: " + ", ".join(self.counts))
        faults = list(dict.fromkeys(self.faults))
        self.tap.test(not faults, f"{self.title}: all that acts has a role and a name", "\n".join(faults))


VIEWS = (("alt+1", "FfBoardView"), ("alt+2", "FfMatrixView"), ("alt+3", "FfCardsView"),
         ("alt+4", "FfSamplesView"), ("alt+5", "FfBoundariesView"), ("alt+7", "FfHiringView"),
         ("alt+9", "FfReviewsView"))


def walk_views(walk):
    for key, view in VIEWS:
        walk.show(key, view)


def walk_board(walk, notes):
    walk.go("alt+1", "FfBoardView")
    if notes:
        note = next(node for node in walk.program.tree() if "note.menu" in node.actions())
        walk.popover(note, "note.menu", "a note’s menu")
        walk.popover(note, "note.rename", "a note’s name")
        walk.popover(note, "note.ask-place", "a note’s place")
        walk.popover(walk.button("Strategic · quarters"), "click", "what strategic means")
        walk.button("Show as a table").do("click")
        wait(lambda: any(node.role == "table row" and node.has_extents for node in walk.program.tree()),
             "the table")
        walk.look("the board’s table")
        walk.button("Show as a table").do("click")


def walk_matrix(walk, roles):
    walk.go("alt+2", "FfMatrixView")
    if roles:
        heads = [node for node in walk.program.tree() if node.name.startswith("Details of ")]
        for node in (heads[0], heads[-1]):
            walk.popover(node, "click", node.name)
        walk.button("Focus on one role").do("click")
        walk.program.find("Leave", "push button")
        walk.look("one role")
        walk.button("Leave").do("click")


def walk_samples(walk):
    acting = walk.go("alt+4", "FfSamplesView")
    program = walk.program
    before = wait(program.active_window, "an active window").path
    next(node for node in acting if node.name.lower().startswith("type a time split")).do("click")
    wait(lambda: walk.is_other(before), "the split")
    walk.look("a time split")
    program.key("Escape")
    wait(lambda: walk.is_active(before), "the split to close")
    path = os.path.join(program.folder, "rows.csv")
    with open(path, "w", encoding="utf-8") as rows:
        rows.write(CSV)
    front = program.front()
    next(node for node in acting if node.name.lower().startswith("import from a file")).do("click")
    program.answer_chooser(path, front)
    wait(lambda: any(node.name.startswith("Import 1") for node in program.tree()), "the import")
    walk.look("an import")
    program.key("Escape")
    wait(lambda: walk.is_active(before), "the import to close")


def walk_windows(walk, roles):
    walk.window("ctrl+d", "the export")
    walk.window("ctrl+i", "the properties")
    walk.window("ctrl+question", "the shortcuts")
    if roles:
        walk.window("ctrl+k", "the comparison", "ctrl+w")
    for key, part in (("F10", "the main menu"), ("ctrl+e", "the checks")):
        changes = walk.program.focus_changes
        walk.program.key(key)
        wait(lambda: walk.program.focus_changes > changes and walk.program.get_focus(), part)
        walk.look(part)
        walk.program.key("Escape")
        wait(walk.program.get_focus, f"the focus after {part}")


def check_notes(tap, title, program):
    """Each note says its quadrant, its weight for the chosen role and its place."""
    program.key("alt+1")
    program.view = "FfBoardView"
    choice = program.find("Show weights of", "push button")
    changes = program.focus_changes
    choice.do("click")
    wait(lambda: program.focus_changes > changes, "the choice")
    program.key("Down", "Return")
    wait(lambda: any(NOTE.match(node.description) for node in program.tree()), "weights on the notes")
    notes = [node for node in program.tree() if node.role == "list item" and node.inside("Board of competencies")]
    strange = [f"{node.name}: {node.description}" for node in notes if not NOTE.match(node.description)]
    tap.test(len(notes) >= 8 and not strange, f"{title}: {len(notes)} notes say quadrant, weight and place",
             "\n".join(strange))


def walk_project(tap, title, example):
    with Program(example) as program:
        walk = Walk(tap, title, program)
        if example is None:
            walk.look("FfStartPage")
            program.key("ctrl+n")
        walk_views(walk)
        # What opens holds the same in every example; it takes minutes: ./dev trial reach-names.
        if IS_FULL and example in (None, FULLEST):
            walk_board(walk, example is not None)
            walk_matrix(walk, example is not None)
            walk_samples(walk)
            walk_windows(walk, example is not None)
        walk.finish()
        if example is not None:
            check_notes(tap, title, program)


def main():
    tap = Tap()
    examples = sorted(name.removesuffix(".fourfold.json") for name in os.listdir(EXAMPLES)
                      if name.endswith(".fourfold.json"))
    for example in sys.argv[1:] or [None, *examples]:
        title = example or "empty"
        try:
            walk_project(tap, title, example)
        except AssertionError as error:
            tap.test(False, f"{title}: walked through", str(error))
    tap.finish()


if __name__ == "__main__":
    main()
