#!/usr/bin/python3
"""A picture with its project in it opens as that project, to the byte: the examples, projects with hostile texts in
every field, and random ones, in every kind of picture by turns. TAP on standard output."""

import json
import os
import pathlib
import random
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[1:1] = [os.path.dirname(HERE), os.path.join(os.path.dirname(HERE), "texts")]
sys.dont_write_bytecode = True

import fields
import hostile
import kinds
import projects
import trial

N_HOSTILE = 100 if trial.FULL else 10
N_RANDOM = 200 if trial.FULL else 50


def run(*words, **options):
    return subprocess.run([kinds.CLI, *map(str, words)], capture_output=True, check=False, **options)


def list_hostile(rng):
    texts = [text for kind in hostile.make_kinds(trial.SEED, 200).values() for text in kind]
    for number in range(N_HOSTILE):
        yield f"hostile {number}", fields.make_project(
            [fields.fit(rng.choice(texts), field) for field in fields.FIELDS])


def write_all(folder):
    """The projects as files, by name."""
    rng = random.Random(trial.SEED)
    paths = projects.write_all(folder)
    made = [*list_hostile(rng), *((f"random {n}", projects.make_random(rng)) for n in range(N_RANDOM))]
    for name, project in made:
        paths[name] = pathlib.Path(folder, f"{name.replace(' ', '-')}.fourfold.json")
        paths[name].write_text(json.dumps(project), encoding="utf-8")
    return paths


def find_fault(path, kind, folder):
    """What is wrong with the project at PATH once it was in a picture of KIND."""
    picture = pathlib.Path(folder, "picture.svg")
    canonical = run("format", path, "-o", "-").stdout
    with_project = kinds.export(path, kind, "--embed-project")
    picture.write_bytes(with_project)
    again = run("format", picture, "-o", "-")
    if not canonical or again.stdout != canonical:
        return f"another project: {again.stderr.decode(errors='replace')[:200]}"
    if run("format", "-", input=with_project).stdout != canonical:
        return "another project, by a pipe"
    # What is seen of it is the same, and from the picture the same picture can be made.
    if kinds.export(picture, kind, "--embed-project", roles_of=path) != with_project:
        return "another picture"
    return None


def check_refused(tap, path, folder):
    """A picture is never written over, and one without a project says so."""
    picture = pathlib.Path(folder, "kept.svg")
    picture.write_bytes(kinds.export(path, "board", "--embed-project"))
    before = picture.read_bytes()
    result = run("edit", picture, "add-competency", "X")
    tap.test(result.returncode == 2 and picture.read_bytes() == before, "a picture is not edited in place")
    picture.write_bytes(kinds.export(path, "board"))
    result = run("show", picture, "summary")
    tap.test(result.returncode == 2 and result.stderr, "a picture without a project is none")
    spoilt = before.replace(b"fourfold-project", b"fourfold-projekt", 1)
    tap.test(run("show", "-", "summary", input=spoilt).returncode == 2, "a spoilt project is none")
    half = before[:len(before) // 2]
    tap.test(run("show", "-", "summary", input=half).returncode == 2, "half a picture is none")


def main():
    tap = trial.Tap("reopen")
    with trial.Folder() as folder:
        paths = write_all(folder)
        faults = []
        for number, (name, path) in enumerate(paths.items()):
            kind = list(kinds.KINDS)[number % len(kinds.KINDS)]
            fault = find_fault(path, kind, folder)
            faults += [f"{name}, {kind}: {fault}"] if fault else []
        tap.test(not faults, f"{len(paths)} projects open again as they were", "\n".join(faults[:12]))
        check_refused(tap, next(iter(paths.values())), folder)
    tap.finish()


if __name__ == "__main__":
    main()
