#!/usr/bin/python3
"""Files and what other programs read are the same in every locale; what people read is translated. TAP on
standard output. Locales are made for the test, as a machine need not have any."""

import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../support"))
sys.dont_write_bytecode = True

from tap import Tap

SOURCE = pathlib.Path(os.environ["FF_TEST_SOURCE_DIR"])
BUILD = pathlib.Path(os.environ["FF_TEST_BUILD_DIR"])
CLI = BUILD / "src/cli/fourfold-cli"
EXAMPLE = SOURCE / "data/examples/founder.fourfold.json"
REVIEWED = SOURCE / "data/examples/b2b-saas.fourfold.json"

# A comma in numbers, a letter that sorts elsewhere, another calendar's names, another script.
LOCALES = ["de_DE", "sv_SE", "fr_FR", "ja_JP", "ar_EG"]
LANGUAGES = {"ar": "رئيسي", "de": "Primär", "es": "Principal", "fr": "Primaire", "ja": "主要"}

SIDES = ["--roles", "technical-pm,growth-pm"]
MACHINES = [
    *(["show", EXAMPLE, what, "--format", "json"] for what in
      ["summary", "emphasis", "adjacency", "validation", "hiring", "checks"]),
    ["show", EXAMPLE, "comparison", *SIDES, "--format", "json"],
    ["check", EXAMPLE, "--format", "json"],
    *(["export", EXAMPLE, view, "-o", "{out}.svg"] for view in
      ["board", "matrix", "boundaries", "validation", "hiring"]),
    *(["export", EXAMPLE, view, "-o", "{out}.svg", *SIDES] for view in ["comparison", "kite"]),
    ["export", EXAMPLE, "card", "--role", "growth-pm", "-o", "{out}.svg"],
    *(["export", EXAMPLE, "handbook", "-o", "{out}." + format] for format in ["pdf", "html", "md"]),
    ["export", EXAMPLE, "matrix", "-o", "{out}.csv"],
    ["export", EXAMPLE, "validation", "-o", "{out}.csv"],
    ["export", EXAMPLE, "board", "-o", "{out}.md"],
    ["export", REVIEWED, "calendar", "-o", "{out}.ics"],
    ["format", EXAMPLE],
]


def make_locales(folder):
    """Those that could be made of LOCALES."""
    made = []
    for name in LOCALES:
        path = folder / f"{name}.UTF-8"
        done = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", path], capture_output=True, check=False)
        if path.is_dir() and done.returncode in (0, 1):
            made.append(path.name)
    return made


def run(arguments, out, environment):
    """What the command says and writes, and how it ends."""
    command = [CLI, *(str(argument).replace("{out}", str(out)) for argument in arguments)]
    done = subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=False)
    files = {path.name: path.read_bytes() for path in sorted(out.parent.iterdir())}
    for path in out.parent.iterdir():
        path.unlink()
    return done.returncode, done.stdout, done.stderr, files


def describe(arguments):
    return " ".join(pathlib.Path(str(argument)).name for argument in arguments)


def hold_against(tap, folder, out):
    """What is for machines, in each locale, against the plain one."""
    made = make_locales(folder / "locales")
    plain = {"LC_ALL": "C.UTF-8", "FOURFOLD_LOCALE_DIR": str(folder / "none")}
    for arguments in MACHINES:
        name = f"{describe(arguments)} is the same"
        if not made:
            tap.skip(name, "no locales can be made: is the package “locales” there?")
            continue
        expected = run(arguments, out, plain)
        different = [locale for locale in made
                     if run(arguments, out, {**plain, "LC_ALL": locale,
                                             "LOCPATH": str(folder / "locales")}) != expected]
        tap.test(expected[0] == 0 and not different, name,
                 f"exit {expected[0]}, {expected[2].decode()}; differs in {different}")


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        out = folder / "out/file"
        out.parent.mkdir()
        (folder / "locales").mkdir()
        hold_against(tap, folder, out)
        for language, word in LANGUAGES.items():
            _, said, _, _ = run(["show", EXAMPLE, "emphasis"], out,
                                {"LC_ALL": "C.UTF-8", "LANGUAGE": language,
                                 "FOURFOLD_LOCALE_DIR": str(BUILD / "po")})
            tap.test(word in said.decode(), f"a table is in {language}", said.decode())
    tap.finish()


if __name__ == "__main__":
    main()
