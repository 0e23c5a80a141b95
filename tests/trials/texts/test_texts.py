#!/usr/bin/python3
"""Nothing that a person types breaks an export or gets more into it than a text: hostile texts in
every field of a project, through everything that the command line writes, read back by parsers that
are not ours. TAP on standard output. The full trial brings each text into many fields; the short one
is a sample of it."""

import multiprocessing
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

import compare
import doors
import fields
import hostile
import program
import readers
from exports import EXPORTS

IS_FULL = os.environ.get("FF_TRIAL") == "full"
SEED = int(os.environ.get("FF_TRIAL_SEED", "1"))
TOOLS = ["xmllint", "rsvg-convert", "cmark", "cmark-gfm"]

RANDOM_TEXTS = 800
SHORT_PROJECTS = 3
FULL_FIELDS = 20  # that each text comes into, on the average
SHORT_LONG_TEXTS = 1
COSTLY_EVERY = 10
SHORT_COSTLY = [export for export in EXPORTS if export.costly][::5]
STRIDE = 7  # from the text of a field to that of the next
EXAMPLES = 3  # of each failure that are printed

# The processor's time that an export may take where every text is as long as it may be, a megabyte
# and a half in all.
MAX_SECONDS = 2.0

TWIN = {}  # what the exports of a harmless project give: {number: [Found, …]}


def is_tried(export, with_costly=True):
    return not export.costly or (with_costly and (IS_FULL or export in SHORT_COSTLY))


def make(export, folder):
    """What EXPORT gives of the project in FOLDER: documents, seconds, and what is wrong."""
    words = {"FILE": program.FILE, "OUT/": "out/"}
    arguments = [words.get(word, word) for word in export.arguments.split()]
    result, seconds = program.run(arguments, folder)
    if result.returncode not in ((0, 1) if export.arguments.startswith("check") else (0,)):
        return [], seconds, [f"exit {result.returncode}: {result.stderr[:200]!r}"]
    if export.kind != "svgs":
        return [result.stdout], seconds, []
    documents = [file.read_bytes() for file in sorted((folder / "out").iterdir())]
    shutil.rmtree(folder / "out")
    return documents, seconds, []


def lint(documents, folder):
    """What libxml2 says of the documents, all at once."""
    paths = [folder / f"{number}.xml" for number in range(len(documents))]
    for path, document in zip(paths, documents):
        path.write_bytes(document)
    result = subprocess.run(["xmllint", "--noout", "--nonet", *paths], capture_output=True,
                            check=False)
    return [f"xmllint: {result.stderr[:300]!r}"] if result.returncode else []


def render(document):
    """What librsvg says of the picture."""
    height = float(re.search(rb' height="([\d.]+)"', document).group(1))
    # librsvg takes no more pixels on a side than 32767.
    zoom = min(1, 32000 / height)
    result = subprocess.run(["rsvg-convert", "-z", f"{zoom}"], input=document, capture_output=True, check=False)
    if result.returncode or result.stderr:
        return [f"librsvg: {result.stderr[:200]!r}"]
    return readers.read_png(result.stdout).faults


def try_export(number, export, texts, folder, with_costly):
    """Every document that EXPORT makes of TEXTS, and what is wrong with it, as (what, details)."""
    documents, _, faults = make(export, folder)
    found = [("failed", fault) for fault in faults]
    if not faults and len(documents) != len(TWIN[number]):
        found.append(("failed", f"{len(documents)} files"))
    for twin, document in zip(TWIN[number], documents):
        read = readers.READERS[export.kind](document)
        found += compare.compare(export, twin, read, texts)
        if with_costly and export.kind == "svg":
            found += [("unreadable", fault) for fault in render(document)]
    return documents, found


def time_project(texts):
    """What is wrong with each export of a project with TEXTS, and the seconds it takes."""
    faults, times = [], {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        program.write_project(folder, fields.make_project(texts))
        for number, export in enumerate(EXPORTS):
            if export.kind in ("png", "pdf"):
                continue
            documents, times[number], found = make(export, folder)
            faults += [(number, "failed", fault) for fault in found]
            faults += [(number, "unreadable", fault) for document in documents
                       for fault in readers.READERS[export.kind](document).faults]
    return faults, times


def try_project(job):
    """What is wrong with each export of a project with TEXTS."""
    texts, with_costly = job
    faults, written = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        program.write_project(folder, fields.make_project(texts))
        for number, export in enumerate(EXPORTS):
            if not is_tried(export, with_costly):
                continue
            documents, found = try_export(number, export, texts, folder, with_costly)
            faults += [(number, *fault) for fault in found]
            written += documents if export.kind in ("svg", "svgs", "html") else []
        faults += [(0, "unreadable", fault) for fault in lint(written, folder)]
    return faults


def make_twin():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        program.write_project(folder, fields.make_project(doors.HARMLESS))
        for number, export in enumerate(EXPORTS):
            if not is_tried(export):
                continue
            documents, _, faults = make(export, folder)
            if faults:
                sys.exit(f"the harmless project cannot be exported: {export.arguments}: {faults}")
            TWIN[number] = [readers.READERS[export.kind](document) for document in documents]


def list_mixed(texts):
    """Projects whose fields have each a text of its own; in the full trial, each text has had so many fields."""
    n = -(-FULL_FIELDS * len(texts) // len(fields.FIELDS)) if IS_FULL else SHORT_PROJECTS
    step = len(texts) // n if IS_FULL else STRIDE * len(fields.FIELDS)
    for project in range(n):
        chosen = [fields.fit(texts[(project * step + number * STRIDE) % len(texts)], field)
                  for number, field in enumerate(fields.FIELDS)]
        yield chosen, project % COSTLY_EVERY == 0


def list_long():
    """Projects in which each text is as long as it may be."""
    units = hostile.make_long()
    for text in units if IS_FULL else units[::len(units) // SHORT_LONG_TEXTS + 1]:
        yield [fields.fit(text, field) for field in fields.FIELDS]


def try_all(mixed):
    """What is wrong, a list an export; and the most seconds that each took."""
    faults, slowest = defaultdict(list), Counter()
    with multiprocessing.Pool(2) as pool:
        for found in pool.imap_unordered(try_project, mixed):
            for number, *fault in found:
                faults[number].append(fault)
        for found, times in pool.imap_unordered(time_project, list_long()):
            for number, *fault in found:
                faults[number].append(fault)
            for number, seconds in times.items():
                slowest[number] = max(slowest[number], seconds)
    return faults, slowest


def report(number, name, faults):
    """A line of TAP; below it the failures by what they are, with a few of each."""
    print(f"{'not ok' if faults else 'ok'} {number} - {name}")
    for what, count in Counter(what for what, _ in faults).items():
        print(f"#   {what}: {count}")
        for details in [details for other, details in faults if other == what][:EXAMPLES]:
            print(f"#      {ascii(details)[:300]}")
    sys.stdout.flush()


def main():
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"1..0 # SKIP not installed: {', '.join(missing)}")
        return
    kinds = hostile.make_kinds(SEED, RANDOM_TEXTS)
    texts = [text for kind in kinds.values() for text in kind]
    mixed = list(list_mixed(texts))
    used = {text for chosen, _ in mixed for text in chosen}
    tests = doors.list_tests(kinds, EXPORTS, IS_FULL)

    make_twin()
    print(f"1..{len(EXPORTS) + 1 + len(tests)}")
    print(f"# seed {SEED}: {len(used)} texts, {len(mixed)} projects, {len(fields.FIELDS)} fields")
    faults, slowest = try_all(mixed)
    for number, export in enumerate(EXPORTS):
        name = f"{export.kind}: {export.arguments}"
        if number in TWIN:
            report(number + 1, name, faults[number])
        else:
            print(f"ok {number + 1} - {name} # SKIP only in the full trial")
    slow = [("slow", f"{seconds:.2f} s: {EXPORTS[number].arguments}")
            for number, seconds in slowest.items() if seconds > MAX_SECONDS]
    print(f"# the longest texts take at most {max(slowest.values()):.2f} s an export")
    report(len(EXPORTS) + 1, "no text takes seconds", [] if program.is_sanitized() else slow)
    for number, (name, test) in enumerate(tests.items(), len(EXPORTS) + 2):
        report(number, name, [("wrong", fault) for fault in test()])


if __name__ == "__main__":
    main()
