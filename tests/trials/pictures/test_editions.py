#!/usr/bin/python3
"""The candidate edition of everything says nothing that a candidate must not see. Each text of a project is
a word that stands nowhere else; every view is exported in every format, and the bytes are searched, also where
they are packed. TAP on standard output."""

import json
import os
import pathlib
import re
import subprocess
import sys
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[1:1] = [os.path.dirname(HERE), os.path.join(os.path.dirname(HERE), "texts")]
sys.dont_write_bytecode = True

import fields
import kinds
import trial
import unpack

# What a candidate may see, by the names in fields.py; whatever is not named here must not leave.
PUBLIC = [re.compile(pattern) for pattern in (
    "title", "c[0-9]/(name|description|group)", "(r[0-9]|em)/(name|alias|definition|not this.*|note on .*)",
    "(em|r[0-9])-r[0-9]/[0-9]/(topic|owned by .*|overlap)")]
# Numbers that are nobody's business, at places of the project.
NUMBERS = {
    "headcount": 7391173, "pm-count": 4817339, "effort": 8117371, "self": 71.3177, "other": 17.9133,
}
# What the internal edition shows somewhere today, of what a candidate must not see: that these are found
# shows that the others would be.
SHOWN_INSIDE = ["organization", "r2-r3/reason", "r1-r2/0/escalation"]

# There may be more, and they are tried too, but never fewer.
VIEWS = {"board", "matrix", "card", "cards", "comparison", "kite", "boundaries", "handbook",
         "validation", "hiring", "job-description", "interview", "calendar"}
# Those that no candidate gets at all.
INTERNAL = {"validation", "hiring", "calendar"}

VIEW_WORDS = {
    "board": [[], ["--role", "r1"]], "card": [["--role", "r1"], ["--role", "r2"]],
    "kite": [["--role", "r1"], ["--roles", "r1,r2,r3"]], "comparison": [["--roles", "r1,r2,r3"]],
    "job-description": [["--role", "r1"]], "interview": [["--role", "r1"]],
}


def make_marker(number):
    return f"zq{number:03d}x"


def is_public(name):
    return any(pattern.fullmatch(name) for pattern in PUBLIC)


def add_strangers(value, markers):
    """Members that no version knows yet, each with a word of its own, in every object but maps by id."""
    if isinstance(value, list):
        for element in value:
            add_strangers(element, markers)
    elif isinstance(value, dict) and ("id" in value or "version" in value or "roles" in value):
        for member in list(value.values()):
            add_strangers(member, markers)
        markers.append(make_marker(500 + len(markers)))
        value["stranger"] = markers[-1]


def make_project():
    """A project whose every text is a marker; {field: marker}."""
    markers = {field.name: make_marker(number) for number, field in enumerate(fields.FIELDS)}
    project = fields.build(lambda field: markers[field.name])
    for role in project["roles"]:
        if not role.get("external"):
            role["headcount"] = NUMBERS["headcount"]
    project["organization"]["pm-count"] = NUMBERS["pm-count"]
    project["people"][0]["ratings"]["c1"] = {"self": NUMBERS["self"], "other": NUMBERS["other"]}
    project["review"] = {"last": "2026-05-01"}
    for sample in project["samples"]:
        sample["effort"] = NUMBERS["effort"]
    # People are called by an id as well.
    project["people"][0]["id"] = markers["id of a person"] = make_marker(480)
    project["samples"][0]["id"] = markers["id of a sample"] = make_marker(481)
    project["dismissed"][0]["about"] = make_marker(481)
    project["snapshots"][0]["id"] = markers["id of a snapshot"] = make_marker(482)
    strangers = []
    add_strangers(project, strangers)
    markers.update({f"a stranger, {marker}": marker for marker in strangers})
    markers.update({name: str(number) for name, number in NUMBERS.items()})
    return project, markers


def list_formats(folder, view):
    """As the program itself lists them."""
    result = export(folder, view, [*VIEW_WORDS.get(view, [[]])[-1], "--format", "none"])
    said = result.stderr.decode()
    if "expected" not in said:
        raise RuntimeError(f"{view}: {said}")
    return re.findall("[a-z]+", said.split("expected", 1)[1].replace(" or ", " "))


def export(folder, view, words):
    return subprocess.run([kinds.CLI, "export", "p.fourfold.json", view, *words, *kinds.TODAY], cwd=folder,
                          capture_output=True, check=False)


def export_bytes(folder, view, words):
    """All bytes that an export writes, names of files included; or None where it is refused."""
    out = pathlib.Path(folder, "out")
    result = export(folder, view, words)
    if result.returncode == 0:
        return [result.stdout]
    if b"-o" not in result.stderr:
        return None
    result = export(folder, view, [*words, "-o", "out/"])
    if result.returncode != 0:
        return None
    written = []
    for file in sorted(out.iterdir()):
        written += [file.name.encode(), file.read_bytes()]
        file.unlink()
    return written


def list_exports(folder):
    """Every view in every format: (view, words)."""
    for view in kinds.list_views():
        for words in VIEW_WORDS.get(view, [[]]):
            for form in list_formats(folder, view):
                yield view, [*words, "--format", form]
                if form == "csv":
                    yield view, [*words, "--format", form, "--raw-csv"]


def search_all(folder, markers):
    """Which markers each edition says, by the export that says them; and what is refused."""
    said = {"internal": defaultdict(list), "candidate": defaultdict(list)}
    refused, count = [], 0
    words = {marker.encode(): name for name, marker in markers.items()}
    for view, options in list_exports(folder):
        for edition, by_name in said.items():
            if view in INTERNAL and edition == "candidate":
                continue
            written = export_bytes(folder, view, [*options, "--edition", edition])
            if written is None:
                refused.append(f"{view} {' '.join(options)} --edition {edition}")
                continue
            count += 1
            for marker in {found for data in written for found in unpack.find(words, data)}:
                by_name[words[marker]].append(f"{view} {' '.join(options)}")
    return said, refused, count


def check_refused(tap, folder):
    """What would bring more than the edition is not made at all."""
    for view in INTERNAL:
        result = export(folder, view, ["--edition", "candidate"])
        tap.test(result.returncode == 2 and not result.stdout, f"refused: {view}", result.stderr.decode())
    for view, words in (("comparison", ["--roles", "r1,r1@old"]), ("board", ["--embed-project"])):
        if "--embed-project" in words and not has_option("--embed-project"):
            tap.skip("a candidate gets no project", "there is no --embed-project yet")
            continue
        for form in ("svg", "png", "pdf"):
            result = export(folder, view, [*words, "--format", form, "--edition", "candidate"])
            tap.test(result.returncode == 2 and not result.stdout,
                     f"refused: {view} {' '.join(words)} as {form}", result.stderr.decode())


def has_option(option):
    return option in subprocess.run([kinds.CLI, "export", "--help"], capture_output=True, text=True,
                                    check=True).stdout


def check_search(tap):
    """The search sees what is hidden."""
    for how, data in unpack.hide(b"zq777x").items():
        tap.test(unpack.find([b"zq777x"], data), f"seen: a word {how}")


def run(tap, folder):
    project, markers = make_project()
    pathlib.Path(folder, "p.fourfold.json").write_text(json.dumps(project), encoding="utf-8")
    said, refused, count = search_all(folder, markers)
    tap.note(f"{count} exports, {len(markers)} markers, {len(kinds.list_views())} views")
    tap.test(VIEWS <= {view for view, _ in list_exports(folder)}, "no view is left out")
    tap.test(not refused, "every view is made in every format and edition", "\n".join(refused))
    secrets = [name for name in markers if not is_public(name)]
    leaks = [f"{name}: {said['candidate'][name][:3]}" for name in secrets if said["candidate"][name]]
    tap.test(not leaks, f"none of {len(secrets)} secrets is in a candidate's edition", "\n".join(leaks))
    inside = [name for name in secrets if said["internal"][name]]
    tap.note(f"in the internal edition: {', '.join(inside)}")
    missing = [name for name in SHOWN_INSIDE if name not in inside]
    tap.test(not missing, "the internal edition has them", ", ".join(missing))
    public = [name for name in markers if is_public(name)]
    lost = [name for name in public if said["internal"][name] and not said["candidate"][name]]
    tap.note(f"{sum(bool(said['candidate'][name]) for name in public)} of {len(public)} public texts are shown")
    tap.test(not lost, "a candidate sees what is for everybody", ", ".join(lost))
    check_refused(tap, folder)
    check_search(tap)


def main():
    tap = trial.Tap("editions")
    missing = trial.list_missing(["pdftotext"])
    if missing:
        tap.skip("editions", f"not installed: {', '.join(missing)}")
    else:
        with trial.Folder() as folder:
            run(tap, folder)
    tap.finish()


if __name__ == "__main__":
    main()
