"""The exercise as exercise.script says it to the command line, for those who do it in the window."""

import os
import shlex

from program import SOURCE, run_cli

SCRIPT = os.path.join(SOURCE, "tests", "e2e", "exercise.script")
QUADRANTS = ["internal-strategic", "external-strategic", "internal-tactical", "external-tactical"]


def make_id(name):
    return name.lower().replace(" ", "-")


class Exercise:
    def __init__(self):
        self.names, self.roles = [], []
        self.places, self.weights = {}, {}
        self.texts = {}
        with open(SCRIPT, encoding="utf-8") as script:
            for line in script:
                self.take(shlex.split(line, comments=True))

    def take(self, words):
        match words:
            case ["add-competency", name]:
                self.names.append(name)
            case ["place", competency, quadrant]:
                self.places[competency] = QUADRANTS.index(quadrant)
            case ["add-role", name]:
                self.roles.append(name)
            case ["weigh", role, competency, weight]:
                self.weights[role, competency] = weight
            case [("define" | "note" | "not-this") as verb, _role, *_competency, text]:
                self.texts[verb] = text
            case [verb, *_rest]:
                raise AssertionError(f"{verb} is not known here")

    def place_of(self, name):
        return self.places[make_id(name)]

    def weight_of(self, role, name):
        return self.weights[make_id(role), make_id(name)]


def read_expected(folder):
    """The file that the command line makes of the script."""
    path = os.path.join(folder, "script.fourfold.json")
    run_cli("new", path)
    run_cli("edit", path, "--script", SCRIPT)
    with open(path, "rb") as file:
        return file.read()
