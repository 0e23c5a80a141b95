"""Every dialog by keyboard alone: keys open it from the window, Tab and Shift+Tab lead round all of it, each stop
is on the screen and has a name, its letters, Enter and Escape do what they say, and then the focus is where it was
before."""

import glob
import json
import os
import shutil
import subprocess
import sys
import time

from dialog_hands import DialogHands
from program import APPLICATION, EXAMPLES, Program, wait
from tap import Tap

IS_FULL = os.environ.get("FF_TRIAL") == "full"


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
    hands.go_to("Page Setup", "Left")
    hands.walk()
    hands.go_to("Page Setup")
    hands.press("Left")
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
    hands.refuse("Save Changes?", "ctrl+w", "alt+c")
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
    hands.go_to("Take Theirs")  # offered also to who saves before the program could see the change
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


def write_in_place(hands):
    """A file of several names cannot be replaced without parting them."""
    program = hands.program
    other = program.path + ".other"
    os.link(program.path, other)
    saved = read(program)
    edit(hands)
    hands.refuse("Write the File in Place?", "ctrl+s", "alt+c")
    hands.tap.test(read(program) == saved, "Write the File in Place?: Escape and Alt+C write nothing")
    hands.open("Write the File in Place?", "ctrl+s")
    hands.close("alt+w")
    wait(lambda: read(program) != saved, "the edit in the file")
    hands.tap.test(os.path.samefile(program.path, other), "Write the File in Place?: Alt+W writes it under both names")


def already_open(hands):
    """The same person has the file open in another session of the desktop."""
    program = hands.program
    path = shutil.copy(os.path.join(EXAMPLES, EXAMPLE + ".fourfold.json"), program.folder)
    front = program.front()
    hands.window = program.active_window().path
    other = subprocess.Popen(["dbus-run-session", "--", APPLICATION, path])
    try:
        wait(lambda: program.front() not in (front, b""), "the window of the other session")
        subprocess.run(["xdotool", "windowactivate", "--sync", front], check=True)
        hands.before = hands.look("the start page")
        for key in ("Escape", "alt+c"):
            hands.choose(path, "ctrl+o")
            hands.come("Already Open")
            if key == "Escape":
                hands.walk()
            hands.close(key)
        hands.tap.test(program.windows()[0].name == "Fourfold", "Already Open: Escape and Alt+C open nothing")
        hands.choose(path, "ctrl+o")
        hands.come("Already Open")
        hands.leave_for("FfBoardView", "Return")
        hands.tap.test(program.windows()[0].name != "Fourfold", "Already Open: Enter opens a copy")
    finally:
        other.terminate()
        other.wait()


def export(hands, what, path, **options):
    """From the board, all in files of the folder PATH or in one, WHAT is exported."""
    hands.open("Export", "ctrl+d")
    hands.go_to("What")
    hands.program.key("space")
    hands.wait_for(lambda node: node.role == "list item", "the choices")
    hands.go_to(what, "Down")
    hands.program.key("Return")
    hands.go_to("What")
    hands.choose(path, "alt+e", **options)


def replace_files(hands):
    program = hands.program
    folder = os.path.join(program.folder, "cards")
    os.mkdir(folder)
    hands.show("alt+1", "FfBoardView")
    export(hands, "All Cards", folder)
    cards = wait(lambda: len(paths := glob.glob(os.path.join(folder, "*.svg"))) == 3 and paths, "the cards")
    for card in cards:
        os.truncate(card, 0)
    for key in ("Escape", "Return", "alt+r"):
        export(hands, "All Cards", folder)
        hands.come("Replace Files")
        if key == "Escape":
            hands.walk()
        hands.close(key)
        if key != "alt+r":
            hands.tap.test(not any(map(os.path.getsize, cards)), f"Replace Files: {key} replaces none")
    wait(lambda: all(map(os.path.getsize, cards)), "the cards again")
    hands.tap.test(True, "Replace Files: Alt+R replaces them")


def make_large(path, n_samples=0):
    """A project whose handbook takes seconds, and that takes seconds to open with many samples."""
    names = [f"c{number}" for number in range(400)]
    project = {"format": "fourfold-project", "version": 1, "title": "Large",
               "competencies": [{"id": name, "name": f"Competency {name}", "quadrant": "internal-tactical"}
                                for name in sorted(names)],
               "roles": [{"id": f"r{number}", "name": f"Role {number}",
                          "weights": {name: "secondary" for name in sorted(names)}} for number in range(80)],
               "samples": [{"id": f"s{number}", "date": "2026-05-01", "title": f"Work {number}", "role": "r0"}
                           for number in range(n_samples)]}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(project, file)


def stop_opening(hands):
    path = os.path.join(hands.program.folder, "larger.fourfold.json")
    make_large(path, n_samples=300_000)
    hands.choose(path, "ctrl+o")
    hands.wait_for(lambda node: node.name == "Stop", "the page of what is being opened")
    hands.look("opening")
    hands.program.key("space")
    hands.wait_for(lambda node: node.name != "Stop", "the start page")
    hands.look("Stop")
    hands.tap.test(hands.program.windows()[0].name == "Fourfold", "opening a file: Space on Stop stops it")


def stop_export(hands):
    program = hands.program
    path = os.path.join(program.folder, "large.fourfold.json")
    make_large(path)
    hands.choose(path, "ctrl+o")
    wait(lambda: program.windows()[0].name == "Large", "the project")
    hands.show("alt+1", "FfBoardView")
    handbook = os.path.join(program.folder, "handbook.pdf")
    export(hands, "Handbook", handbook, saving=True)
    hands.come("Exporting")
    hands.walk()
    hands.close("Escape")
    program.find("The export was stopped, and nothing written")
    hands.tap.test(not os.path.exists(handbook), "Exporting: Escape stops it")
    export(hands, "Handbook", handbook, saving=True)
    hands.come("Exporting")
    hands.close("alt+s")
    hands.tap.test(not os.path.exists(handbook), "Exporting: Alt+S stops it")


def look_for_question(hands, part):
    """Whether PART comes within a moment."""
    try:
        wait(hands.is_away, part, 1)
    except AssertionError:
        return False
    hands.come(part)
    return True


def give_up_primary(hands):
    program = hands.program
    part = "a sixth primary"
    hands.before = go_to_cell(hands)
    hands.window = program.active_window().path
    while True:
        program.key("p")
        if look_for_question(hands, part):
            break
        hands.before = hands.press("Down")
    hands.walk()
    hands.close("Escape")
    hands.open(part, "p")
    hands.go(lambda node: node.role == "radio button", "what is given up")
    hands.press("space")
    hands.press("Down")
    hands.close("alt+g")
    hands.tap.test(hands.look(part).name.endswith(": primary"), "a sixth primary: Alt+G gives up the chosen one")


def weigh_many(hands):
    go_to_cell(hands)
    hands.press("ctrl+Home")
    for _ in range(12):
        hands.press("shift+Down")
    hands.open("too many primaries", "p")
    hands.walk()
    hands.close("Escape")
    hands.tap.test(hands.look("Escape").name == hands.before.name, "too many primaries: Escape sets none")
    hands.open("too many primaries", "p")
    hands.close("alt+s")
    hands.tap.test(hands.look("Alt+S").name.endswith(": primary"), "too many primaries: Alt+S sets them")


def split_candidate(hands):
    hands.show("alt+7", "FfHiringView")
    hands.go(lambda node: node.name.startswith("Split"), "a candidate’s split")
    hands.open("the split of a role", "space")
    hands.walk()
    hands.close("Escape")


# The keys that open each, and those that close it.
WINDOWS = (("Project Properties", "ctrl+i", "Escape"), ("Export", "ctrl+d", "Escape"), ("Export", "ctrl+d", "alt+c"),
           ("Keyboard shortcuts", "ctrl+question", "Escape"), ("Help", "F1", "Escape"),
           ("Comparison", "ctrl+k", "ctrl+w"))


def windows(hands):
    hands.show("alt+1", "FfBoardView")
    walked = set()
    for part, key, close in WINDOWS:
        hands.open(part, key)
        if part not in walked:
            hands.walk()
        walked.add(part)
        hands.close(close)


def open_from_menu(hands, item, part):
    """A menu gives the focus to its button when it goes."""
    hands.window = wait(hands.program.active_window, "an active window").path
    hands.before = hands.go_to("Main Menu")
    hands.program.key("F10")
    hands.wait_for(lambda node: node.role == "menu item", "the main menu")
    hands.go_to(item, "Up")
    hands.program.key("Return")
    hands.come(part)


def menu(hands):
    hands.show("alt+1", "FfBoardView")
    for item, part in (("About Fourfold", "About"), ("Unsaved Work", "Unsaved Work")):
        open_from_menu(hands, item, part)
        hands.walk()
        hands.close("Escape")
    open_from_menu(hands, "Start Page", "the start page")
    hands.close("ctrl+w")


def samples(hands):
    program = hands.program
    hands.show("alt+4", "FfSamplesView")
    hands.go(lambda node: node.name == "Type a time split", "the time split")
    hands.open("a time split", "space")
    hands.walk()
    hands.close("Escape")
    path = os.path.join(program.folder, "rows.csv")
    with open(path, "w", encoding="utf-8") as rows:
        rows.write("date,person,title\n2026-05-01,Ana,A decision on the road map\n")
    hands.before = hands.go(lambda node: node.name == "Import from a file", "the import")
    hands.choose(path, "space")
    hands.come("an import")
    hands.walk()
    hands.close("Escape")


def choosers(hands):
    """The dialogs for files are the desktop's, or GTK's own, whose inside is not ours: they come and go."""
    program = hands.program
    hands.show("alt+1", "FfBoardView")
    hands.window = program.active_window().path
    for part, key in (("Open Project", "ctrl+o"), ("Save Project As", "ctrl+shift+s")):
        hands.before = hands.look(f"before {part}")
        front = program.front()
        program.key(key)
        wait(lambda: program.front() not in (front, b""), part)
        hands.part = part
        hands.close("Escape")
        hands.tap.test(True, f"{part}: comes and goes")


def not_a_project(hands):
    program = hands.program
    path = os.path.join(program.folder, "broken.fourfold.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write("{ no project")
    hands.window = program.active_window().path
    hands.before = hands.look("the start page")
    hands.choose(path, "ctrl+o")
    hands.come("what could not be opened")
    hands.walk()
    hands.close("Return")


def recover(hands):
    program = hands.program
    edit(hands)
    time.sleep(1)  # the journal is written behind
    program.process.kill()
    program.process.wait()
    for key in ("Escape", "alt+r"):
        with Program(path=program.path) as after:
            again = DialogHands(hands.tap, after)
            again.window = next(window for window in after.windows() if window.name == "Fourfold").path
            again.come("Recover Unsaved Edits?")
            if key == "Escape":
                again.walk()
            again.leave_for("FfStartPage" if key == "Escape" else "FfBoardView", key)
            hands.tap.test(any(window.name == "Fourfold" for window in after.windows()) == (key == "Escape"),
                           f"Recover Unsaved Edits?: {key}")


EXAMPLE = "b2b-saas"
CASES = (print_project, snapshot, close_window, choose_version, recover)
# Minutes more: ./dev trial reach-dialogs.
FULL_CASES = (discard, give_up_primary, weigh_many, split_candidate, windows, menu, samples, choosers, not_a_project,
              write_in_place, already_open, replace_files, stop_opening, stop_export)
FROM_START = (not_a_project, already_open, stop_opening, stop_export)


def main():
    tap = Tap()
    every = CASES + FULL_CASES
    chosen = [case for case in every if case.__name__ in sys.argv[1:]] or (every if IS_FULL else CASES)
    for case in chosen:
        try:
            with Program(None if case in FROM_START else EXAMPLE) as program:
                hands = DialogHands(tap, program)
                case(hands)
                for lack in sorted(hands.lacking):
                    tap.note("of the toolkit: " + lack)
        except AssertionError as error:
            tap.test(False, case.__name__, str(error))
    tap.finish()


if __name__ == "__main__":
    main()
