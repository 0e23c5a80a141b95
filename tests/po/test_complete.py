#!/usr/bin/python3
"""Every language has every text, as the sources have them now, and nothing that no source has. TAP on standard
output."""

import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../support"))
sys.dont_write_bytecode = True

import catalogue
from tap import Tap


def find_faults(language, template):
    """What is wrong with the catalogue of LANGUAGE."""
    path = catalogue.SOURCE / "po" / f"{language}.po"
    compared = subprocess.run(["msgcmp", path, template], capture_output=True, text=True, check=False)
    checked = subprocess.run(["msgfmt", "--check", "-o", "/dev/null", path], capture_output=True, text=True,
                             check=False)
    return [line for done in (compared, checked) if done.returncode != 0
            for line in done.stderr.splitlines()]


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, "fourfold.pot")
        catalogue.make_template(template)
        n = len(catalogue.read(template))
        tap.test(n > 1500, f"there are {n} texts")
        for language in (catalogue.SOURCE / "po/LINGUAS").read_text().split():
            faults = find_faults(language, template)
            tap.test(not faults, f"{language} is complete", "\n".join(faults[:40]))
    tap.finish()


if __name__ == "__main__":
    main()
