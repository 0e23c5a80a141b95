#!/usr/bin/python3
"""No text of a picture lies over another, over the edge of what it stands on, or off the page: measured where
Chromium puts it, on random projects, in the family that the picture was laid out with, in another, and in
one that is wider by what is promised. TAP on standard output."""

import json
import os
import pathlib
import random
import sys
from collections import defaultdict

sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.dont_write_bytecode = True

import boxes
import fonts
import kinds
import projects
import trial
from chromium import Chromium

PROJECTS = 500 if trial.FULL else 10
SHOWN = 6  # faults of a kind that are printed

# Another font may be so much wider than the one a picture was laid out with: FONT_ROOM in diagram/text.c,
# but for what is rounded.
ROOM = 1.07
FACTORS = [1 + percent / 100 for percent in range(0, 42, 2)]

# The families that a picture is read in, and why.
FAMILIES = {
    fonts.LATIN: "the widest that is named, which it was laid out with",
    fonts.FIRST: "the first that is named",
    fonts.OTHER: "one that is not named",
}


def read_in(chromium, family):
    chromium.evaluate(f"document.documentElement.setAttribute('font-family', {json.dumps(family)})")


class Measure:
    def __init__(self):
        self.faults = defaultdict(list)  # by family and kind
        self.room = defaultdict(lambda: FACTORS[-1])  # by the same: how much wider a font may be
        self.n_texts = 0

    def take(self, chromium, svg, kind, name):
        """The picture that Chromium has open."""
        for family in FAMILIES:
            read_in(chromium, family)
            found = boxes.Boxes(chromium.evaluate(boxes.SCRIPT), kinds.get_size(svg))
            self.n_texts += len(found.texts)
            self.faults[family, kind] += [f"{name}: {fault}" for fault in found.find_faults()]
            if found.find_faults(self.room[family, kind]):
                self.room[family, kind] = find_room(found)


def find_room(found):
    """The widest font before the first fault."""
    fitting = FACTORS[0] - FACTORS[1] + FACTORS[0]
    for factor in FACTORS:
        if found.find_faults(factor):
            break
        fitting = factor
    return fitting


def measure_random(folder):
    measure = Measure()
    rng = random.Random(trial.SEED)
    project, picture = (pathlib.Path(folder, name) for name in ("random.fourfold.json", "x.svg"))
    with Chromium() as chromium:
        for number in range(PROJECTS):
            project.write_text(json.dumps(projects.make_random(rng)), encoding="utf-8")
            for kind in kinds.KINDS:
                svg = kinds.export(project, kind)
                picture.write_bytes(svg)
                chromium.open(picture)
                measure.take(chromium, svg, kind, f"project {number}")
    return measure


def run(tap, folder):
    measure = measure_random(folder)
    tap.note(f"{PROJECTS} projects, {len(kinds.KINDS)} kinds, {measure.n_texts} texts")
    for family, reason in FAMILIES.items():
        for kind in kinds.KINDS:
            faults = measure.faults[family, kind]
            tap.note(f"{len(faults)} faults; a font may be {measure.room[family, kind]:.2f} as wide")
            tap.test(not faults, f"{kind} in {family}, {reason}", "\n".join(faults[:SHOWN]))
    for kind in kinds.KINDS:
        room = measure.room[fonts.LATIN, kind]
        tap.test(room >= ROOM, f"{kind}: there is room for a wider font", f"{room:.2f}, not {ROOM}")


def main():
    tap = trial.Tap("fits")
    missing = trial.list_missing(["chromium"]) + fonts.list_missing(fonts.WITH_FIRST)
    if missing:
        tap.skip("fits", f"not installed: {', '.join(missing)}")
    else:
        with trial.Folder() as folder:
            fonts.choose(folder, fonts.WITH_FIRST)
            run(tap, folder)
    tap.finish()


if __name__ == "__main__":
    main()
