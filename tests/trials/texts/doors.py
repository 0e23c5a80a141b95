"""Where texts come in, and what is said of them: arguments, edits, files; and the terminal, to
which nothing goes that could command it."""

import json
import os
import pathlib
import pty
import re
import tempfile
import unicodedata

import fields
import hostile
import program
import readers

# What is printed may have nothing else of what commands or turns.
LOOSE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
HARMLESS = [f"Harmless {number:03d}" for number in range(len(fields.FIELDS))]

# How a text may be given as an argument, each of which has to be refused.
REFUSED = [
    ["show", program.FILE, "TEXT"], ["export", program.FILE, "TEXT"],
    ["export", program.FILE, "card", "--role", "TEXT"],
    ["export", program.FILE, "board", "--format", "TEXT"], ["show", "no TEXT", "summary"],
    ["show", program.FILE, "summary", "--today", "TEXT"],
    ["edit", program.FILE, "place", "TEXT", "unplaced"],
    ["edit", program.FILE, "place", "c1", "TEXT"], ["new", program.FILE, "--from", "TEXT"],
]
# Texts that mean something there.
ACCEPTED = ["--help", "2026-05-01"]


def find_loose(data):
    """What of the printed DATA is not text, or could command a terminal."""
    try:
        found = LOOSE.findall(data.decode("utf-8"))
    except UnicodeDecodeError:
        return ["not UTF-8"]
    return [f"U+{ord(char):04X}" for char in found]


def can_be_argument(text):
    return "\0" not in text and len(text) < 100000


def refuse_arguments(texts, folder):
    """Messages quote what was given, and never raw."""
    for text in filter(can_be_argument, texts):
        for command in REFUSED:
            arguments = [word.replace("TEXT", text) for word in command]
            if command[0] == "show" and "/" in text:
                continue
            result, _ = program.run(arguments, folder)
            if text not in ACCEPTED and (result.returncode != 2 or result.stdout):
                yield f"{arguments}: exit {result.returncode}"
            if find_loose(result.stderr):
                yield f"{arguments}: {result.stderr[:200]!r}"


def is_blank(text):
    """As the program has it: a control character is seen, as its number."""
    return all(char in "\t\r\n\f" or unicodedata.category(char) in ("Zs", "Zl", "Zp") for char in text)


def edit_texts(texts, folder):
    """What an edit takes is kept as it is; what a file could not hold is refused."""
    for text in filter(can_be_argument, texts):
        commands = {"set": ["set", "competency", "c1", "description", text],
                    "rename": ["rename", "competency", "c1", text]}
        for verb, words in commands.items():
            result, _ = program.run(["edit", program.FILE, "-o", "-", "--", *words], folder)
            if find_loose(result.stderr):
                yield f"{verb} {text!r}: {result.stderr[:200]!r}"
            kept = json.loads(result.stdout)["competencies"][0] if result.returncode == 0 else None
            wanted = {"set": text, "rename": re.sub("[\t\r\n]", " ", text).strip(" ")}[verb]
            refused = (any(char in text for char in hostile.FORBIDDEN) or len(text) > 10000
                       or (verb == "rename" and (is_blank(wanted) or len(wanted) > 200)))
            if refused != (result.returncode == 2):
                yield f"{verb} {text!r}: exit {result.returncode}, {result.stderr[:200]!r}"
            member = {"set": "description", "rename": "name"}[verb]
            if kept and kept.get(member, "") != wanted and (verb, text) != ("set", "null"):
                yield f"{verb} {text!r}: kept as {kept.get(member)!r}"


def refuse_ids(texts, folder):
    """A file is named after an id, so an id is no text."""
    for text in texts:
        project = fields.make_project(HARMLESS)
        project["competencies"].append({"id": text, "name": "x"})
        given = json.dumps(project).encode()
        result, _ = program.run(["show", "-", "summary"], folder, input=given)
        is_id = re.fullmatch("[a-z0-9][a-z0-9-]{0,63}", text)
        if (result.returncode == 0) != bool(is_id):
            yield f"{text!r}: exit {result.returncode}"
        if find_loose(result.stderr):
            yield f"{text!r}: {result.stderr[:200]!r}"


def refuse_files(numbers, folder):
    """What XML 1.0 cannot hold is refused wherever it stands, escaped or raw; so is no UTF-8."""
    spoils = [json.dumps(f"a{char}b").encode() for char in ["\0", *hostile.FORBIDDEN]]
    spoils += [b'"a%sb"' % char.encode() for char in ["\0", *hostile.FORBIDDEN]]
    spoils += [b'"\\ud800"', b'"\\udc00\\ud800"', b'"\xff"', b'"\xed\xa0\x80"',
               b'"\xc0\x80"', b'"\xf4\x90\x80\x80"']
    for spoil in spoils:
        for number in numbers:
            texts = list(HARMLESS)
            texts[number] = "TEXT"
            project = json.dumps(fields.make_project(texts)).encode().replace(b'"TEXT"', spoil)
            result, _ = program.run(["show", "-", "summary"], folder, input=project)
            if result.returncode != 2 or find_loose(result.stderr) or not result.stderr:
                yield f"{spoil!r}: exit {result.returncode}, {result.stderr[:200]!r}"


def run_in_terminal(arguments, folder):
    """The exit status, and all that a terminal got."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execv(program.CLI, [program.CLI, *arguments])
    out = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        out += part
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), out.replace(b"\r\n", b"\n")


def show_in_terminal(texts, exports, folder):
    """A terminal gets no control character and nothing that turns, but for isolated cells."""
    for start in range(0, len(texts), len(fields.FIELDS)):
        chosen = [fields.fit(texts[(start + number) % len(texts)], field)
                  for number, field in enumerate(fields.FIELDS)]
        program.write_project(folder, fields.make_project(chosen))
        for export in exports:
            if "OUT/" in export.arguments:
                continue
            arguments = export.arguments.replace("FILE", program.FILE).split()
            status, out = run_in_terminal(arguments, folder)
            out = re.sub("\u2068([^\u2066-\u2069]*)\u2069".encode(), rb"\1", out)
            loose = find_loose(out.replace(b"\r\n", b"\n"))
            if loose or (status == 2) != (export.kind in ("png", "pdf")):
                yield f"{export.arguments}: exit {status}, {sorted(set(loose))[:5]}"


def list_tests(kinds, exports, is_full):
    """What there is to try, by name: functions without arguments that yield what is wrong."""
    texts = [text for kind in kinds.values() for text in kind]
    few = texts if is_full else texts[::97]
    raw = [f"a{char}b" for char in hostile.FORBIDDEN]
    risky = kinds["terminal"] + kinds["direction"] + kinds["edges"] + kinds["formulas"]

    def within(function, *arguments):
        def call():
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                program.write_project(folder, fields.make_project(HARMLESS))
                yield from function(*arguments, folder)
        return call

    return {
        "texts as arguments are refused": within(
            refuse_arguments, few + raw[::1 if is_full else 6]),
        "texts that are typed are kept": within(edit_texts, few + raw),
        "texts are no ids": within(refuse_ids, few),
        "what no file may hold is refused": within(
            refuse_files, range(0, len(fields.FIELDS), 20) if is_full else [3]),
        "a terminal is not commanded": within(
            show_in_terminal, risky if is_full else risky[:len(fields.FIELDS)],
            [export for export in exports if is_full or not export.costly]),
    }
