"""The whole exercise by keyboard alone, to the same bytes as the command line's; then once round every view
with Tab in both directions. After each step something that is on the screen, and has a name, has the focus."""

import os
import sys

from exercise import Exercise, read_expected
from hands import Hands, find_lost, find_unreached, go_round
from program import Program, wait
from tap import Tap

# Keys that show a view, what is pressed in it, and whether both ways round lead to the same: a table is entered
# at the row where it was left, and beside the list of pairs is the one that was walked over last.
ROUNDS = (("alt+1", "FfBoardView", None, True), ("alt+1", "FfBoardView", "Show as a table", False),
          ("alt+2", "FfMatrixView", None, True), ("alt+2", "FfMatrixView", "Focus on one role", True),
          ("alt+3", "FfCardsView", None, True), ("alt+4", "FfSamplesView", None, True),
          ("alt+5", "FfBoundariesView", None, False), ("alt+7", "FfHiringView", None, True),
          ("alt+9", "FfReviewsView", None, True))


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
