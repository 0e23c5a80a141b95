"""The main exercise through AT-SPI, as a screen reader or a voice control does it: what can be pressed is
pressed by its action, texts are set. Where GTK 4.8 has no action (a row of a list, a view, its own dialog for
files) the key is pressed that its user would press. The file is the same bytes as the command line's."""

import os

from exercise import QUADRANTS, Exercise, read_expected
from program import EDITABLE, Program, wait
from tap import Tap


def press(program, name):
    program.find(name, "push button", accept=lambda node: "click" in node.actions()).do("click")


def write(program, name, text):
    program.find(name, "text", accept=lambda node: node.has(EDITABLE)).set_text(text)


def enter(program, name, text):
    """Sets the text of an entry, which has the focus, and takes it: GTK 4.8 lists an action to activate an
    entry, says that it was done, and does nothing."""
    write(program, name, text)
    program.key("Return")


def show(program, key, view):
    program.view = view
    program.key(key)
    wait(lambda: any(node.name == view and node.has_extents for node in program.tree()), view)


def add_notes(program, exercise):
    press(program, "New Project")
    program.view = "FfBoardView"
    press(program, "Add the First Note")
    for name in exercise.names:
        enter(program, "Add a competency", name)
        program.find(name, "list item")


def place_notes(program, exercise):
    for name in exercise.names:
        quadrant = QUADRANTS[exercise.place_of(name)]
        words = " · ".join(word.capitalize() for word in quadrant.split("-"))
        program.find(name, "list item").do(f"note.move-{quadrant}")
        program.find(name, "list item", accept=lambda node: node.description.startswith(words))


def add_roles(program, exercise):
    show(program, "alt+2", "FfMatrixView")
    for name in exercise.roles:
        press(program, "Add the First Role" if name == exercise.roles[0] else "Role")
        enter(program, "Name of a role", name)
        program.find(f"Details of {name}", "push button")
        program.key("Escape")


def weigh(program, exercise):
    for role in exercise.roles:
        for name in exercise.names:
            weight = exercise.weight_of(role, name)
            program.find(f"{name}, {role}: not rated", "table cell").do(f"weight.{weight}")
            program.find(f"{name}, {role}: {weight}", "table cell")


def write_card(program, exercise):
    show(program, "alt+3", "FfCardsView")
    program.find("Definition", "text")
    if not any(node.role == "image" and node.name.startswith(exercise.roles[0]) for node in program.tree()):
        program.key("alt+Page_Up")
        wait(lambda: any(node.role == "image" and node.name.startswith(exercise.roles[0])
                         for node in program.tree()), exercise.roles[0])
    write(program, "Definition", exercise.texts["define"])
    write(program, next(node.name for node in program.tree() if "“Platform direction”" in node.name
                        and node.role == "text"), exercise.texts["note"])
    press(program, "Add a line")
    write(program, "Not this role, line 1", exercise.texts["not-this"])


def save(program):
    path = os.path.join(program.folder, "spoken.fourfold.json")
    front = program.front()
    program.tree().do("win.save")
    program.answer_chooser(path, front, saving=True)
    wait(lambda: os.path.exists(path), "the file")
    with open(path, "rb") as file:
        return file.read()


def main():
    tap = Tap()
    exercise = Exercise()
    with Program() as program:
        try:
            for step in (add_notes, place_notes, add_roles, weigh, write_card):
                step(program, exercise)
                tap.note(f"{step.__name__} done")
            tap.test(save(program) == read_expected(program.folder), "the exercise through AT-SPI, the same bytes")
        except AssertionError as error:
            tap.test(False, "the exercise through AT-SPI", str(error))
    tap.finish()


if __name__ == "__main__":
    main()
