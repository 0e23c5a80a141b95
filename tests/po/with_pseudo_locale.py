#!/usr/bin/python3
"""Runs a command in a language that nobody speaks: each text in brackets, with strange letters, and longer by
two fifths, so that it can be seen what is not translated and what has no room.

   with_pseudo_locale.py COMMAND [ARGUMENT …]"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import catalogue

LANGUAGE = "qps"
OPEN, CLOSE = "⟦", "⟧"
STRANGE = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
LONGER = 0.4
HEADER = ("Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
          "Plural-Forms: nplurals=2; plural=(n != 1);\n")

# What stays as it is within a text: directives, markup, entities, a mnemonic and its letter.
KEPT = re.compile(r"(%(?:\d+\$)?[-+'0-9.]*l?[a-zA-Z%]|\{\w+\}|<[^>]*>|&\w+;|_\w)")


def translate(text):
    if not text.strip() or not re.search("[a-zA-Z]", KEPT.sub("", text)):
        return text
    start, middle, end = re.fullmatch(r"(\s*)(.*?)(\s*)", text, re.DOTALL).groups()
    strange = "".join(part if KEPT.fullmatch(part) else part.translate(STRANGE)
                      for part in KEPT.split(middle))
    more = "·" * round(LONGER * len(KEPT.sub("", middle)))
    return start + OPEN + strange + more + CLOSE + end


def make_entry(entry):
    if entry["msgid"] == "":
        return {"msgid": "", "msgstr": HEADER}
    made = {member: entry[member] for member in ("msgctxt", "msgid", "msgid_plural") if member in entry}
    if "msgid_plural" in entry:
        made["msgstr[0]"] = translate(entry["msgid"])
        made["msgstr[1]"] = translate(entry["msgid_plural"])
    else:
        made["msgstr"] = translate(entry["msgid"])
    return made


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        messages = folder / LANGUAGE / "LC_MESSAGES"
        messages.mkdir(parents=True)
        catalogue.make_template(folder / "fourfold.pot")
        entries = [make_entry(entry) for entry in catalogue.read(folder / "fourfold.pot")]
        catalogue.write(entries, folder / "pseudo.po")
        subprocess.run(["msgfmt", "-o", messages / "fourfold.mo", folder / "pseudo.po"], check=True)
        environment = {**os.environ, "FOURFOLD_LOCALE_DIR": name, "LANGUAGE": LANGUAGE}
        return subprocess.run(sys.argv[1:], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
