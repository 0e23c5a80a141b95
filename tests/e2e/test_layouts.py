"""The keys that are a letter or a digit, on keyboards whose layout types others: alone, and beside a Latin
layout that is not the one in use. Keys are pressed by their number, as a person finds them by their place."""

import subprocess

from program import Program, wait
from tap import Tap

# Numbers of the keys at the places of a Latin keyboard.
DIGITS = {"1": "10", "2": "11", "3": "12", "4": "13"}
LETTERS = {"primary": "33", "secondary": "39", "baseline": "56"}
DELETE = "119"

# The first of a list is in use.
LAYOUTS = (("us", ()), ("ru", ()), ("ara", ("-variant", "digits")), ("jp", ("-variant", "kana")), ("fr", ()),
           ("ru,us", ()))


def set_layout(layout, options):
    subprocess.run(["setxkbmap", "-layout", layout, *options], check=True)


def press(program, number, accept, what):
    """By keycode: xdotool takes a number for one."""
    program.key(number)
    wait(lambda: (node := program.get_focus()) and accept(node), what)


def check_matrix(program, switch):
    program.view = "FfMatrixView"
    program.key("alt+2")
    wait(lambda: any(node.role == "table cell" and node.has_extents for node in program.tree()), "the matrix")
    for _ in range(40):
        if program.get_focus().role == "table cell":
            break
        program.key("Tab")
    cell = wait(program.get_focus, "the focus")
    assert cell.role == "table cell", cell.role
    switch()
    for weight, number in LETTERS.items():
        press(program, DELETE, lambda node: node.name.endswith("not rated"), "no weight")
        press(program, number, lambda node: node.name.endswith(weight), weight)


def check_board(program, switch):
    program.view = "FfBoardView"
    program.key("alt+1")
    note = program.find("Product vision", "list item", inside="Board of competencies")
    note.do("note.move-tray")
    wait(lambda: (node := program.get_focus()) and node.name == "Add a competency", "the board")
    program.key("Down")
    switch()
    for number, place in ((DIGITS["2"], "External · Strategic"), (DIGITS["3"], "Internal · Tactical"),
                          (DIGITS["4"], "External · Tactical"), (DIGITS["1"], "Internal · Strategic")):
        press(program, number, lambda node: node.description.startswith(place), place)


def main():
    tap = Tap()
    for layout, options in LAYOUTS:
        name = " ".join([layout, *options[1:]])
        set_layout("us", ())
        with Program("b2b-saas") as program:
            for check in (check_matrix, check_board):
                set_layout("us", ())
                try:
                    check(program, lambda: set_layout(layout, options))
                    tap.test(True, f"{name}: {check.__name__}")
                except AssertionError as error:
                    tap.test(False, f"{name}: {check.__name__}", str(error))
    tap.finish()


if __name__ == "__main__":
    main()
