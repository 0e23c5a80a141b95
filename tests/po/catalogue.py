"""The texts of the program as xgettext finds them, and catalogues made of them."""

import json
import os
import pathlib
import re
import subprocess

SOURCE = pathlib.Path(os.environ["FF_TEST_SOURCE_DIR"])

# What meson's preset for GLib looks for.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
FLAGS = ["N_:1:pass-c-format", "C_:2:pass-c-format", "NC_:2:pass-c-format", "g_dngettext:2:pass-c-format",
         "g_strdup_printf:1:c-format", "g_string_printf:2:c-format", "g_string_append_printf:2:c-format",
         "g_set_error:4:c-format"]

LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")$')


def make_template(path):
    """Writes the template of all translatable texts to PATH."""
    subprocess.run(["xgettext", "--from-code=UTF-8", "--add-comments", "--package-name=fourfold",
                    *(f"--keyword={keyword}" for keyword in KEYWORDS), *(f"--flag={flag}" for flag in FLAGS),
                    "--files-from=po/POTFILES", f"--directory={SOURCE}", "-o", str(path)],
                   check=True, cwd=SOURCE, capture_output=True)


def read(path):
    """The entries of a catalogue, each a map of "msgid" and its like to a text, the header first."""
    entries = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        entry, member = {}, None
        for line in block.split("\n"):
            if match := LINE.match(line):
                member = match[1]
                entry[member] = json.loads(match[2])
            elif line.startswith('"'):
                entry[member] += json.loads(line)
        if "msgid" in entry:
            entries.append(entry)
    return entries


def write(entries, path):
    text = "\n\n".join("\n".join(f"{member} {json.dumps(value, ensure_ascii=False)}"
                                 for member, value in entry.items()) for entry in entries)
    path.write_text(text + "\n", encoding="utf-8")
