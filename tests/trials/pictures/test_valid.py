#!/usr/bin/python3
"""Every picture is a document that the definition of SVG 1.1 allows, as libxml2 reads it, with what WAI-ARIA
adds; and nothing in it loads, links or runs. TAP on standard output."""

import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[1:1] = [os.path.dirname(HERE), os.path.join(os.path.dirname(HERE), "texts")]
sys.dont_write_bytecode = True

import fields
import hostile
import kinds
import program
import projects
import trial

# The definition, as the World Wide Web Consortium published it and Debian's w3c-sgml-lib has it.
DTD = "/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd"
# The definition leaves this entity for attributes of others. Those of WAI-ARIA that name other elements have
# to name some that are there. Metadata may be of others too: there a project is, where it was asked for.
DOCTYPE = f"""<!DOCTYPE svg SYSTEM "{DTD}" [
<!ENTITY % SVG.Core.extra.attrib "role CDATA #IMPLIED aria-label CDATA #IMPLIED
  aria-roledescription CDATA #IMPLIED aria-level CDATA #IMPLIED aria-hidden (true|false) #IMPLIED
  aria-labelledby IDREFS #IMPLIED aria-describedby IDREFS #IMPLIED aria-owns IDREFS #IMPLIED">
<!ENTITY % SVG.metadata.extra.content "| project">
<!ELEMENT project (#PCDATA)>
<!ATTLIST project xmlns CDATA #FIXED "urn:fourfold:project">
]>
"""
N_HOSTILE = 60 if trial.FULL else 6

# What loads, links or runs, wherever it stands.
ELEMENTS = {"script", "foreignObject", "a", "image", "use", "style", "iframe", "handler", "set", "animate",
            "animateTransform", "animateMotion", "feImage", "link", "audio", "video", "cursor", "font-face-uri"}
ATTRIBUTES = re.compile(r"(?:.*\})?(?:href|src|style|on[a-z]+|base|filter|clip-path|mask|class)$")
LIGATURES = ("style", "font-variant-ligatures: no-common-ligatures")  # the one style that there is
VALUES = re.compile(r"url\s*\(|@import|data:|javascript:|https?:|file:|expression\s*\(", re.I)
# Instructions and definitions before or in the document; its texts are escaped and hold no "<".
MARKUP = re.compile(rb"<[!?][^>]*>")

# What the checker has to see, as what is changed and by what.
SPOILS = {
    "an element that is none": (b"</desc>", b"</desc><box/>"),
    "an attribute that is none": (b"<rect ", b"<rect colour='red' "),
    "an attribute of another element": (b"<rect ", b"<rect d='M0 0' "),
    "a value that is none": (b" fill=", b" text-anchor='centre' fill="),
    "a name that is nowhere": (b"-title\"", b"-titel\""),
    "an element where none may be": (b"</text>", b"<rect/></text>"),
}
LOADS = {
    "a picture from elsewhere": (b"</desc>", b"</desc><image href='x.png'/>"),
    "a fill from elsewhere": (b" fill=\"", b" stroke='url(#x)' fill=\""),
    "a script": (b"</desc>", b"</desc><script>x</script>"),
    "an event": (b"<rect ", b"<rect onload='x' "),
    "a style sheet": (b"<svg ", b"<?xml-stylesheet href='x.css'?><svg "),
}


def validate(pictures, folder):
    """What libxml2 says of PICTURES, {name: bytes}, held against the definition."""
    paths = []
    for number, svg in enumerate(pictures.values()):
        paths.append(pathlib.Path(folder, f"{number}.svg"))
        paths[-1].write_bytes(DOCTYPE.encode() + svg)
    result = subprocess.run(["xmllint", "--noout", "--nonet", "--valid", *paths],
                            capture_output=True, text=True, check=False)
    said = result.stderr
    for number, name in enumerate(pictures):
        said = said.replace(f"{folder}/{number}.svg", name)
    return said.splitlines()[:20] if result.returncode or said else []


def find_loads(svg):
    """What of the picture could load, link or run."""
    found = [f"{markup[:60]!r}" for markup in MARKUP.findall(svg)]
    for element in xml.etree.ElementTree.fromstring(svg).iter():
        space, _, name = element.tag.rpartition("}")
        if name in ELEMENTS or (name != "project" and space != "{http://www.w3.org/2000/svg"):
            found.append(f"<{element.tag}>")
        for attribute, value in element.items():
            if (attribute, value) == LIGATURES:
                continue
            if ATTRIBUTES.match(attribute) or VALUES.search(value):
                found.append(f"{attribute}={value!r}")
    return found


def list_pictures(folder):
    """Every kind of every project, light and dark by turns: {name: bytes}."""
    pictures = {}
    for number, (name, path) in enumerate(projects.write_all(folder).items()):
        for kind in kinds.KINDS:
            theme = "dark" if number % 2 else "light"
            pictures[f"{kind} of {name}"] = kinds.export(path, kind, "--theme", theme)
        pictures[f"board of {name}, with its project"] = kinds.export(path, "board", "--embed-project")
    return pictures


def list_hostile(folder):
    """The same of projects whose texts would be more than texts."""
    texts = [text for kind in hostile.make_kinds(trial.SEED, 200).values() for text in kind]
    pictures, path = {}, pathlib.Path(folder, program.FILE)
    for number in range(N_HOSTILE):
        chosen = [fields.fit(texts[(number * 97 + place * 7) % len(texts)], field)
                  for place, field in enumerate(fields.FIELDS)]
        program.write_project(path.parent, fields.make_project(chosen))
        for kind in kinds.KINDS:
            pictures[f"{kind}, hostile {number}"] = kinds.export(path, kind, "--embed-project")
    return pictures


def try_all(tap, name, pictures, folder):
    said = validate(pictures, folder)
    tap.test(not said, f"{name}: {len(pictures)} pictures are valid SVG 1.1", "\n".join(said))
    loads = [f"{picture}: {found}" for picture, svg in pictures.items() for found in find_loads(svg)]
    tap.test(not loads, f"{name}: nothing loads, links or runs", "\n".join(loads[:20]))


def run(tap, folder):
    pictures = list_pictures(folder)
    try_all(tap, "every kind", pictures, folder)
    try_all(tap, "hostile texts", list_hostile(folder), folder)
    sound = pictures["card of b2b-saas"]
    for name, (old, new) in SPOILS.items():
        tap.test(validate({name: sound.replace(old, new, 1)}, folder), f"seen: {name}")
    for name, (old, new) in LOADS.items():
        tap.test(find_loads(sound.replace(old, new, 1)), f"seen: {name}")


def main():
    tap = trial.Tap("valid")
    missing = trial.list_missing(["xmllint"]) + ([] if os.path.exists(DTD) else ["w3c-sgml-lib"])
    if missing:
        tap.skip("valid", f"not installed: {', '.join(missing)}")
    else:
        with trial.Folder() as folder:
            run(tap, folder)
    tap.finish()


if __name__ == "__main__":
    main()
