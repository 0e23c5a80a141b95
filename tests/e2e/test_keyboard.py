"""The whole exercise by keyboard alone, to the same bytes as the command line's; then once round every view
with Tab in both directions. After each step something that is on the screen, and has a name, has the focus."""

import os
import sys

from exercise import Exercise, read_expected
from program import SENSITIVE, Program, acts, is_chosen_item, wait
from tap import Tap

ROWS = ("list item", "table row")
MOVES = ("Tab", "shift+Tab", "Up", "Down", "Left", "Right")
# A list itself takes the focus only while it is empty.
WITHIN = ("table cell", "row header", "list", "table", "scroll pane")
FRAME = ("Minimize", "Maximize", "Close")
# Keys that show a view, what is pressed in it, and whether both ways round lead to the same: a table is entered
# at the row where it was left, and beside the list of pairs is the one that was walked over last.
ROUNDS = (("alt+1", "FfBoardView", None, True), ("alt+1", "FfBoardView", "Show as a table", False),
          ("alt+2", "FfMatrixView", None, True), ("alt+2", "FfMatrixView", "Focus on one role", True),
          ("alt+3", "FfCardsView", None, True), ("alt+4", "FfSamplesView", None, True),
          ("alt+5", "FfBoundariesView", None, False), ("alt+7", "FfHiringView", None, True),
          ("alt+9", "FfReviewsView", None, True))
# More stops than any view has.
MOST = 130


class Hands:
    """Keys, and a look at the focus after each."""

    def __init__(self, program):
        self.program = program
        self.visited = []

    def look(self, after):
        """The focus, as soon as it is where it can be seen."""
        def seen():
            node = self.program.get_focus()
            if node is None:
                why.append("nothing has the focus")
                return None
            fault = ("has no name" if node.is_nameless else "has no role" if node.is_generic
                     else self.program.find_unseen(node))
            if fault is not None:
                why.append(f"{node.role} “{node.name}” {fault}")
            return node if fault is None else None
        why = []
        try:
            self.visited.append(wait(seen, "the focus", 5))
            return self.visited[-1]
        except AssertionError as error:
            raise AssertionError(f"after {after}: {why[-1] if why else error}") from None

    def press(self, *keys):
        changes = self.program.focus_changes
        self.program.key(*keys)
        if keys[-1] in MOVES:
            self.program.hear_focus(changes)
        return self.look(" ".join(keys))

    def show(self, key, view):
        self.program.view = view
        return self.press(key)

    def type(self, text):
        self.program.type(text)
        return self.look(f"“{text}”")

    def go(self, accept, what, key="Tab"):
        """Presses KEY until the focus is where ACCEPT says."""
        node = self.look(what)
        seen = []
        while len(seen) < MOST:
            if accept(node):
                return node
            seen.append(f"{node.role} “{node.name}”")
            node = self.press(key)
        raise AssertionError(f"{key} does not lead to {what}, only to " + ", ".join(dict.fromkeys(seen)))

    def go_to(self, name, key="Tab"):
        return self.go(lambda node: node.name == name, f"“{name}”", key)

    def wait_for(self, accept, what):
        return wait(lambda: (node := self.program.get_focus()) and accept(node) and node, what)


def add_notes(hands, exercise):
    hands.show("ctrl+n", "FfBoardView")
    hands.wait_for(lambda node: node.name == "Add the First Note", "the empty board")
    hands.press("alt+f")
    for name in exercise.names:
        hands.type(name)
        hands.press("Return")


def place_notes(hands, exercise):
    for name in exercise.names:
        hands.go(lambda node: node.name == "Add a competency", "the entry of the tray", "shift+Tab")
        hands.press("Down")
        hands.go_to(name, "Down")
        hands.press(str(exercise.place_of(name) + 1))


def add_roles(hands, exercise):
    hands.show("alt+2", "FfMatrixView")
    for name in exercise.roles:
        if name == exercise.roles[0]:
            hands.press("alt+r")
        else:
            hands.go_to("Role")
            hands.press("space")
        hands.wait_for(lambda node: node.name == "Name of a role", "the entry for a role")
        hands.type(name)
        hands.press("Return")
        if hands.look("adding a role").name == "Name of a role":
            hands.press("Escape")


def weigh(hands, exercise):
    hands.go(lambda node: node.role == "table cell", "the grid")
    for role in exercise.roles:
        hands.go(lambda node: f", {role}: " in node.name, role, "Right" if role != exercise.roles[0] else "Left")
        hands.go(lambda node: node.name.startswith(exercise.names[0]), exercise.names[0], "Up")
        for name in exercise.names:
            if name != exercise.names[0]:
                hands.press("Down")
            weight = exercise.weight_of(role, name)
            hands.program.key(weight[0])
            hands.wait_for(lambda node: node.name == f"{name}, {role}: {weight}", f"{name}: {weight}")


def write_card(hands, exercise):
    role = exercise.roles[0]
    hands.show("alt+3", "FfCardsView")
    hands.go(lambda node: node.role == "image", "the card")
    hands.go(lambda node: node.name.startswith(role), role, "alt+Page_Up")
    hands.go_to("Definition")
    hands.type(exercise.texts["define"])
    hands.go(lambda node: "“Platform direction”" in node.name and node.role == "text", "the note")
    hands.type(exercise.texts["note"])
    hands.go_to("Add a line")
    hands.press("space")
    hands.type(exercise.texts["not-this"])


def save(hands):
    path = os.path.join(hands.program.folder, "keys.fourfold.json")
    front = hands.program.front()
    hands.program.key("ctrl+s")
    hands.program.answer_chooser(path, front, saving=True)
    wait(lambda: os.path.exists(path), "the file")
    with open(path, "rb") as file:
        return file.read()


def do_exercise(tap):
    exercise = Exercise()
    with Program() as program:
        hands = Hands(program)
        for step in (add_notes, place_notes, add_roles, weigh, write_card):
            step(hands, exercise)
            tap.note(f"{step.__name__} done")
        saved = save(hands)
        hands.look("saving")
        tap.test(saved == read_expected(program.folder), "the exercise by keyboard, the same bytes")


def go_round(hands, key):
    """Every stop from one that is in no list or table, until it has the focus again."""
    first = hands.go_to("Main Menu", key)
    stops = [first]
    while len(stops) < MOST:
        node = hands.press(key)
        if node.path == first.path:
            return stops
        if node.path == stops[-1].path:
            raise AssertionError(f"{key} stays at {node.role} “{node.name}”")
        stops.append(node)
    raise AssertionError(f"{key} never comes back to {first.role} “{first.name}”")


def find_lost(stops, others):
    """Stops that OTHERS have not; a list is entered at the row that is chosen, or at its end."""
    paths = {node.path for node in others}
    return [node for node in stops if node.path not in paths and node.role not in ROWS]


def find_unreached(program, stops):
    """What can take the focus and is on the screen, and that no Tab came to. Cells, heads and items are gone
    through by arrow keys; the buttons of the frame are the window manager's keys."""
    paths = {node.path for node in stops}
    places = {(node.role, node.name, node.extents) for node in stops}
    return [node for node in program.tree()
            if acts(node) and node.has(SENSITIVE) and node.path not in paths
            # The start page's header bar lies below; a row to type in leaves the focus to its text.
            and (node.role, node.name, node.extents) not in places
            and not any(child.path in paths for child in node)
            and node.role not in (*ROWS, *WITHIN) and node.name not in FRAME and not is_chosen_item(node)
            and not node.inside("Roles and weights") and program.find_unseen(node, surely=True) is None]


def check_rounds(tap, program):
    hands = Hands(program)
    for key, view, button, is_steady in ROUNDS:
        try:
            hands.visited.clear()
            program.key(key)
            program.view = view
            wait(lambda: any(node.name == view and node.has_extents for node in program.tree()), view)
            if button is not None:
                changes = program.focus_changes
                program.find(button, "push button").do("click")
                program.hear_focus(changes)  # the page that held it goes
                program.seen.clear()
            forward = go_round(hands, "Tab")
            unreached = find_unreached(program, hands.visited)
            backward = go_round(hands, "shift+Tab")
            view += f", {button}" if button else ""
            tap.note(f"{view}: {len(forward)} stops, {len(backward)} backwards")
            lost = find_lost(forward, backward) + find_lost(backward, forward) if is_steady else []
            tap.test(not lost, f"{view}: " + ("the same stops both ways" if is_steady else "round both ways"),
                     "\n".join(f"{node.role} “{node.name}”" for node in lost))
            tap.test(not unreached, f"{view}: all that can be focused is reached",
                     "\n".join(node.lineage for node in unreached))
        except AssertionError as error:
            tap.test(False, f"{view}: once round", str(error))


def main():
    tap = Tap()
    if sys.argv[1:] != ["rounds"]:
        try:
            do_exercise(tap)
        except AssertionError as error:
            tap.test(False, "the exercise by keyboard", str(error))
    # Hundreds of stops, each waited for: a proof of its own, by ./dev trial reach-keyboard.
    if os.environ.get("FF_TRIAL") != "full" and sys.argv[1:] != ["rounds"]:
        tap.skip("every view once round", "runs as ./dev trial reach-keyboard")
    elif sys.argv[1:] != ["exercise"]:
        with Program("b2b-saas") as program:
            check_rounds(tap, program)
    tap.finish()


if __name__ == "__main__":
    main()
