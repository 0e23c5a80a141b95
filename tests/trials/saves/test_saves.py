#!/usr/bin/python3
"""Saving is hindered in every way that can be had here, and the file is looked at afterwards: it must
be the old one or the new one, and what was said of it must be true. TAP on standard output; its
argument is the program save-once."""

import os
import shutil
import sys

sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.dont_write_bytecode = True

import kills
import situations
import syscalls
import trial
from saver import Saver


def main():
    mounts = trial.enter_namespace()
    tap = trial.Tap("saves")
    with trial.Folder() as folder:
        # Where every user can run it.
        program = shutil.copy(sys.argv[1], os.path.join(folder, "save-once"))
        saver = Saver(program)
        situations.run(tap, saver, folder, mounts)
        syscalls.run(tap, saver, folder)
        kills.run(tap, saver, folder, 1000 if trial.FULL else 30)
    tap.finish()


if __name__ == "__main__":
    main()
