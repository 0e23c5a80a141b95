#!/usr/bin/python3
"""The program as a desktop starts it: by the kind of a file, from the menu, by the bus; on a display of its own."""

import os
import re
import shutil
import subprocess
import time

from cases import APPLICATION, EXAMPLE, ID, case, data, install_for_desktop, main, run

SHARE = os.environ["XDG_DATA_HOME"]
PATIENCE = 30  # seconds


def list_windows():
    """The titles of the program's windows."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "fourfold", "getwindowname", "%@"],
                           capture_output=True, text=True, check=False)
    return found.stdout.splitlines()


def wait_for(windows):
    """Until there are as many WINDOWS."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        titles = list_windows()
        if len(titles) == windows:
            return titles
        time.sleep(0.1)
    raise AssertionError(f"not {windows} windows: {titles}")


def quit_program():
    run("gapplication", "action", ID, "quit")
    wait_for(0)


def install():
    """The desktop's files, with our build where an installation has its program."""
    service = os.path.join(SHARE, "dbus-1/services")
    os.makedirs(service, exist_ok=True)
    with open(data(f"{ID}.service"), encoding="utf-8") as file:
        text = re.sub(r"Exec=\S+", f"Exec={APPLICATION}", file.read())
    with open(os.path.join(service, f"{ID}.service"), "w", encoding="utf-8") as file:
        file.write(text)
    install_for_desktop(SHARE)
    os.environ["PATH"] = f"{os.path.dirname(APPLICATION)}:{os.environ['PATH']}"
    run("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus",
        "--method", "org.freedesktop.DBus.ReloadConfig")


@case
def by_kind(folder):
    """a project is opened by its kind, as by a double click"""
    project = os.path.join(folder, "roles.fourfold.json")
    shutil.copy(EXAMPLE, project)
    run("gio", "open", project)
    assert "Lumenly" in wait_for(1)[0]
    quit_program()


@case
def from_menu(_folder):
    """the entry of the menu starts the program, and its action makes another window"""
    # The program may be a child of this one, and would hold its output open.
    subprocess.run(["gio", "launch", os.path.join(SHARE, f"applications/{ID}.desktop")], check=True, timeout=PATIENCE,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(1)
    run("gapplication", "action", ID, "new-window")
    wait_for(2)
    quit_program()


@case
def once_more(_folder):
    """started again, the program uses the window that it has, and with --new-window another"""
    first = subprocess.Popen([APPLICATION])
    wait_for(1)
    run(APPLICATION)
    time.sleep(0.5)
    wait_for(1)
    run(APPLICATION, "--new-window")
    wait_for(2)
    run(APPLICATION, "--new-window", EXAMPLE)
    titles = wait_for(3)
    end = time.monotonic() + PATIENCE
    while not any("Lumenly" in title for title in titles) and time.monotonic() < end:
        time.sleep(0.1)
        titles = list_windows()
    assert sum("Lumenly" in title for title in titles) == 1, titles
    quit_program()
    assert first.wait(PATIENCE) == 0


@case
def first_with_window(_folder):
    """--new-window makes one window where the program does not run yet"""
    first = subprocess.Popen([APPLICATION, "--new-window"])
    wait_for(1)
    time.sleep(0.5)
    wait_for(1)
    quit_program()
    assert first.wait(PATIENCE) == 0


if __name__ == "__main__":
    install()
    main()
