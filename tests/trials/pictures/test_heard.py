#!/usr/bin/python3
"""What somebody hears who cannot see a picture: its name and description, then its parts, named, in the order of
the method, and nothing that promises to do something. Read from Chromium's accessibility tree. TAP on standard
output."""

import os
import pathlib
import re
import sys
import xml.etree.ElementTree

sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.dont_write_bytecode = True

import fonts
import kinds
import projects
import trial
from chromium import Chromium

PROJECTS = None if trial.FULL else ["b2b-saas", "scripts"]
SVG = "{http://www.w3.org/2000/svg}"

# Roles of what can be done something with: a picture has none.
ACTIVE = {"button", "link", "textbox", "checkbox", "radio", "slider", "combobox", "menuitem", "tab", "switch"}
# Roles that need no name, for they have one by what is in them, or are not spoken of.
QUIET = {"generic", "none", "paragraph", "list", "listitem", "row", "StaticText", "InlineTextBox", "RootWebArea",
         "LineBreak", "graphics-document", "term", "definition"}

# Roles that are called by what is in them, so that it is said once.
BY_CONTENT = {"cell", "gridcell", "row", "rowheader", "columnheader", "listitem", "heading"}

# What comes before what, wherever it is heard, in the examples: the quadrants as the framework's author draws
# them, from left to right and down, but in tables in the method's order.
DRAWN = ["External · Strategic", "Internal · Strategic", "External · Tactical", "Internal · Tactical"]
LISTED = ["Internal · Strategic", "External · Strategic", "Internal · Tactical", "External · Tactical"]
ORDER = {
    "board": DRAWN,
    "board of a role": DRAWN,
    "matrix": LISTED,
    "card": ["Emphasis", "Primaries", "Secondaries", "Not this role"],
    "boundaries": ["Map of roles and pairs", "Generalist PM and Growth PM", "Growth PM and Technical PM"],
    "comparison": ["Generalist PM", "Technical PM", "Growth PM"],
    "kite": DRAWN,
    "kites": DRAWN,
}
ORDERED_PROJECT = "b2b-saas"


class Heard:
    """The nodes of the tree that are spoken of, in their order."""

    def __init__(self, nodes):
        by_id = {node["nodeId"]: node for node in nodes}
        root = next(node for node in nodes if "parentId" not in node)
        self.nodes = []  # (role, name, description, name of what it is in)
        self.walk(root, by_id, "")

    def walk(self, node, by_id, around):
        if not node.get("ignored"):
            role, name, description = (node.get(key, {}).get("value", "")
                                       for key in ("role", "name", "description"))
            self.nodes.append((role, squeeze(name), squeeze(description), around))
            around = around if role in BY_CONTENT else squeeze(name) or around
        for child in node.get("childIds", []):
            if child in by_id:
                self.walk(by_id[child], by_id, around)

    def names(self):
        return [name for role, name, _, _ in self.nodes if role not in ("StaticText", "InlineTextBox")]

    def everything(self):
        return " ".join(name for _, name, _, _ in self.nodes)


def squeeze(text):
    return " ".join(str(text).split())


def find_unheard(heard, svg):
    """What of the picture is not heard where it should."""
    root = xml.etree.ElementTree.fromstring(svg)
    title, description = (squeeze(root.findtext(f"{SVG}{name}")) for name in ("title", "desc"))
    pictures = [node for node in heard.nodes[1:2] if node[1] == title]
    if not pictures:
        yield f"the picture is not called {title!r}"
    elif pictures[0][2] != description:
        yield f"the picture is described as {pictures[0][2]!r}"
    names = iter(heard.names())
    for group in root.iter(f"{SVG}g"):
        wanted = squeeze(group.findtext(f"{SVG}title") or "")
        if wanted and wanted not in names:  # goes on from the last
            yield f"{wanted!r} is not heard, or not in its place"
            names = iter(heard.names())
    words = heard.everything()
    for text in root.iter(f"{SVG}text"):
        drawn = squeeze("".join(text.itertext())).rstrip("…")
        hidden = any(text in parent.iter() for parent in root.iter() if parent.get("aria-hidden") == "true")
        if drawn not in words and not hidden and len(drawn) > 1:
            yield f"{drawn!r} is drawn and not heard"


def find_noise(heard):
    """What is heard and says nothing, promises something, or is said twice at once."""
    title = heard.nodes[0][1]  # which a heading or a table may say once more
    for role, name, _, around in heard.nodes:
        if role in ACTIVE:
            yield f"a {role}"
        if not name and role not in QUIET:
            yield f"a {role} without a name"
        if name and name == around != title and role not in ("StaticText", "InlineTextBox", "graphics-document"):
            yield f"a {role} says {name!r} again"


def find_disorder(heard, order):
    """The first of each is heard in ORDER, and the picture's own name before all."""
    names = heard.names()
    places = [next((place for place, name in enumerate(names) if re.match(re.escape(word), name)), None)
              for word in order]
    if None in places:
        yield f"{order[places.index(None)]!r} is not heard"
    elif places != sorted(places):
        yield f"heard in another order: {[names[place] for place in sorted(places)]}"


def run(tap, folder):
    paths = projects.write_all(folder)
    picture = pathlib.Path(folder, "picture.svg")
    faults = {kind: [] for kind in kinds.KINDS}
    count = 0
    with Chromium() as chromium:
        for name in PROJECTS or paths:
            for kind in kinds.KINDS:
                svg = kinds.export(paths[name], kind)
                picture.write_bytes(svg)
                chromium.open(picture)
                heard = Heard(chromium.heard())
                count += len(heard.nodes)
                found = [*find_unheard(heard, svg), *find_noise(heard)]
                found += find_disorder(heard, ORDER.get(kind, [])) if name == ORDERED_PROJECT else []
                faults[kind] += [f"{name}: {fault}" for fault in found]
    tap.note(f"{count} nodes heard")
    for kind, found in faults.items():
        tap.test(not found, f"{kind} can be listened to", f"{len(found)} faults\n" + "\n".join(found[:12]))


def main():
    tap = trial.Tap("heard")
    missing = trial.list_missing(["chromium"]) + fonts.list_missing()
    if missing:
        tap.skip("heard", f"not installed: {', '.join(missing)}")
    else:
        with trial.Folder() as folder:
            fonts.choose(folder)
            run(tap, folder)
    tap.finish()


if __name__ == "__main__":
    main()
