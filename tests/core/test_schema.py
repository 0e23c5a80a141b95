#!/usr/bin/python3
"""The JSON Schema of the project file, held against a validator that is not ours: it takes what the
program takes, and refuses what the program refuses. TAP on standard output."""

import copy
import json
import os
import sys

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP there is no jsonschema for Python (package python3-jsonschema)")
    sys.exit(0)

SOURCE = os.environ.get("FF_TEST_SOURCE_DIR", ".")
FILES = [
    "tests/core/everything.fourfold.json",
    "data/examples/b2b-saas.fourfold.json",
    "data/packs/starter.fourfold.json",
    "data/packs/role-pack.fourfold.json",
    "data/packs/tpm-wheel.fourfold.json",
]

# Changes to the file with every member: (path, value), DELETE takes the member away.
DELETE = object()
REFUSED = [
    ("format", "other"), ("format", DELETE), ("version", 2), ("version", DELETE), ("title", 1),
    ("title", "x" * 201), ("description", "x" * 10001), ("organization/pm-count", -1),
    ("organization/constraint", "middle"), ("review/interval-months", 5),
    ("review/interval-months", 13), ("review/last", "yesterday"), ("competencies", {}),
    ("competencies/0/id", "API"), ("competencies/0/id", "x" * 65), ("competencies/0/id", DELETE),
    ("competencies/0/name", ""), ("competencies/0/name", DELETE),
    ("competencies/0/quadrant", "top"),
    ("competencies/0/x", 1.1), ("competencies/0/x", DELETE), ("roles/1/status", "new"),
    ("roles/1/headcount", -1), ("roles/1/headcount", 1.5), ("roles/1/external", "yes"),
    ("roles/1/weights/api-design", "essential"), ("roles/1/weights/Bad id", "primary"),
    ("roles/1/aliases", "TPM"), ("roles/1/card/gaps", 1), ("boundaries/0/roles", ["em"]),
    ("boundaries/0/roles", ["em", "em"]), ("boundaries/0/adjacent", "maybe"),
    ("boundaries/0/rules/0/topic", " "), ("boundaries/0/rules/0/kind", "party"),
    ("samples/0/effort", 0), ("samples/0/source", "hearsay"), ("samples/0/title", DELETE),
    ("samples/0/competencies", ["api-design", "api-design"]), ("samples/0/date", "2026-9-2"),
    ("time-splits/0/shares", DELETE), ("time-splits/0/shares/middle", 1),
    ("time-splits/0/shares/internal-tactical", -1), ("decisions/0/verdict", "heavy"),
    ("decisions/0/answer", "maybe"), ("feedback/0/mark", "perhaps"), ("feedback/0/mark", DELETE),
    ("feedback/0/group", "friends"), ("feedback/0/about", {}),
    ("feedback/0/about/section", "definition"),
    ("feedback/0/about/rule", "api-changes-k3x9wq"), ("feedback/2/about/rule", DELETE),
    ("feedback/0/weight", "heavy"), ("people/0/ratings/api-design/self", 101),
    ("people/0/ratings/api-design/other", -1), ("people/0/goals/0/text", ""),
    ("hiring/demand/internal-tactical", -1), ("hiring/hand-over/external-tactical", "sell"),
    ("hiring/strength/external-tactical", "so-so"), ("dismissed/0/check", DELETE),
    ("snapshots/0/title", DELETE), ("snapshots/0/competencies/0/quadrant", "top"),
    ("snapshots/0/roles/0/weights/old", "essential"),
]
TAKEN = [
    ("x-new", {"deep": [1]}), ("title", DELETE), ("organization/pm-count", None),
    ("organization/constraint", None), ("review/last", ""), ("competencies/0/quadrant", None),
    ("competencies/0/x", 0), ("roles/1/status", DELETE), ("roles/1/weights", {}),
    ("samples/0/kind", "whatever"), ("samples/0/role", ""), ("samples/0/date", ""),
    ("decisions/0/person", DELETE), ("feedback/0/group", None),
    ("people/0/ratings/api-design/self", None), ("hiring", {}), ("snapshots", []),
]


def changed(document, path, value):
    """DOCUMENT with the value at PATH replaced."""
    result = copy.deepcopy(document)
    node = result
    steps = [int(step) if step.isdigit() else step for step in path.split("/")]
    for step in steps[:-1]:
        node = node[step]
    if value is DELETE:
        del node[steps[-1]]
    else:
        node[steps[-1]] = value
    return result


def load(path):
    with open(os.path.join(SOURCE, path), encoding="utf-8") as file:
        return json.load(file)


def main():
    schema = load("data/project.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    everything = load(FILES[0])
    results = []

    for path in FILES:
        errors = [f"{list(e.path)}: {e.message}" for e in validator.iter_errors(load(path))]
        results.append((path, errors[:3]))
    for path, value in TAKEN:
        errors = [e.message for e in validator.iter_errors(changed(everything, path, value))]
        results.append((f"takes another {path}", errors[:3]))
    for path, value in REFUSED:
        valid = validator.is_valid(changed(everything, path, value))
        results.append((f"refuses another {path}", ["it was taken"] if valid else []))

    print(f"1..{len(results)}")
    for number, (name, errors) in enumerate(results, 1):
        print(f"{'not ok' if errors else 'ok'} {number} - {name}")
        for error in errors:
            print(f"# {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
