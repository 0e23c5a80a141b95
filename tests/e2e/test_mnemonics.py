"""No two mnemonics of what is on the screen together are the same letter, in any language: a key that means
two things only goes round between them. Scopes are read from the .ui files (a menu, a popover, else the
window or the part of it) and from the functions in C that add buttons to a dialog or items to a menu."""

import gettext
import io
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

SOURCE = os.environ.get("FF_TEST_SOURCE_DIR", ".")
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
from tap import Tap  # noqa: E402

# What the window puts into its stack of views, and what views add in C to themselves.
INSIDE = {
    ("window/window.ui", "views"): [
        "board/board-view.ui", "matrix/matrix-view.ui", "matrix/matrix-focus.ui", "cards/cards-view.ui",
        "samples/samples-view.ui", "boundaries/boundaries-view.ui", "hiring/hiring-view.ui",
        "reviews/reviews-view.ui",
    ],
}
STACKS = ("GtkStack", "AdwViewStack")
FEWEST = 60


class Mnemonic:
    """A string with an underscore, and where it stands: the scope, and which page of which stacks."""

    def __init__(self, context, text, pages):
        self.context, self.text, self.pages = context, text, pages

    def meets(self, other):
        """Whether both can be on the screen together."""
        return all(other.pages.get(stack, page) == page for stack, page in self.pages.items())

    def letter(self, translation):
        text = (translation.pgettext(self.context, self.text) if self.context
                else translation.gettext(self.text))
        found = re.search(r"_(.)", text.replace("__", ""))
        return found.group(1).lower() if found else None


def is_popover(element):
    kind = element.get("parent") or element.get("class") or ""
    return kind.endswith("Popover")


class Reader:
    """Collects the scopes of all .ui files."""

    def __init__(self, folder):
        self.templates = {}
        self.files = {}
        self.scopes = []
        self.faults = []
        self.opened = set()
        for root, _folders, names in os.walk(folder):
            for name in sorted(name for name in names if name.endswith(".ui")):
                path = os.path.join(root, name)
                tree = xml.parse(path).getroot()
                self.files[os.path.relpath(path, folder)] = tree
                for template in tree.iter("template"):
                    self.templates[template.get("class")] = (os.path.relpath(path, folder), template)

    def read(self):
        embedded = {name for tree in self.files.values() for element in tree.iter("object")
                    for name in [element.get("class")] if name in self.templates}
        held = {name for names in INSIDE.values() for name in names}
        for path, tree in sorted(self.files.items()):
            for element in tree:
                if element.tag == "menu":
                    self.read_menu(path, element)
                elif element.tag == "template" and (element.get("class") in embedded or path in held):
                    continue
                elif element.tag in ("template", "object"):
                    self.open_scope(path, element)
        return self.scopes

    def read_menu(self, path, menu):
        scope = [Mnemonic(attribute.get("context"), attribute.text, {})
                 for attribute in menu.iter("attribute")
                 if attribute.get("translatable") == "yes" and attribute.get("name") == "label"]
        self.scopes.append((f"{path}, menu {menu.get('id')}", scope))

    def open_scope(self, path, element):
        scope = []
        name = f"{path}, {element.get('id') or element.get('class')}"
        if name in self.opened:  # a part that is in more than one
            return
        self.opened.add(name)
        self.scopes.append((name, scope))
        self.enter(path, element, {}, scope)

    def enter(self, path, element, pages, scope):
        """Reads the properties and children of an object."""
        self.read_label(path, element, pages, scope)
        for inside in INSIDE.get((path, element.get("id")), []):
            for template in self.files[inside].iter("template"):
                self.enter(inside, template, {**pages, "inside": inside}, scope)
        count = 0
        for child in element:
            here = pages
            if element.get("class") in STACKS and child.tag == "child":
                here = {**pages, id(element): count}
                count += 1
            for inner in child.findall("object"):
                self.enter_object(path, inner, here, scope)

    def enter_object(self, path, element, pages, scope):
        if is_popover(element):
            self.open_scope(path, element)
        elif element.get("class") in self.templates:
            inner_path, template = self.templates[element.get("class")]
            if is_popover(template):
                self.open_scope(inner_path, template)
            else:
                self.enter(inner_path, template, pages, scope)
                self.enter(path, element, pages, scope)
        else:
            self.enter(path, element, pages, scope)

    def read_label(self, path, element, pages, scope):
        properties = {child.get("name"): child for child in element if child.tag == "property"}
        underlined = properties.get("use-underline")
        is_underlined = underlined is not None and underlined.text.lower() in ("true", "1", "yes")
        for name in ("label", "title"):
            label = properties.get(name)
            if label is None or label.get("translatable") != "yes" or "_" not in (label.text or ""):
                continue
            if is_underlined:
                scope.append(Mnemonic(label.get("context"), label.text, pages))
            else:
                self.faults.append(f"{path}: “{label.text}” shows its underscore")


def read_functions(folder):
    """A scope for each function in C that makes a dialog's buttons or a menu's items."""
    text = r'"(?:[^"\\]|\\.)*"'
    for root, _folders, names in os.walk(folder):
        for name in sorted(names):
            if not name.endswith(".c"):
                continue
            path = os.path.join(root, name)
            with open(path, encoding="utf-8") as source:
                functions = re.split(r"^}", source.read(), flags=re.M)
            for function in functions:
                if not re.search(r"add_responses? \(|g_menu_append", function):
                    continue
                strings = [eval(found) for found in re.findall(r"\b_ \((" + text + r")\)", function)]
                strings = [string for string in strings if re.search(r"_\w", string)]
                head = re.findall(r"^(\w+) \(", function, flags=re.M)
                if len(strings) > 1 and head:
                    yield (f"{os.path.relpath(path, folder)}, {head[-1]}",
                           [Mnemonic(None, string, {}) for string in dict.fromkeys(strings)])


def load(language):
    if language == "en":
        return gettext.NullTranslations()
    path = os.path.join(SOURCE, "po", language + ".po")
    compiled = subprocess.run(["msgfmt", "-o", "-", path], check=True, capture_output=True).stdout
    return gettext.GNUTranslations(io.BytesIO(compiled))


def find_doubles(scopes, translation):
    for name, scope in scopes:
        for index, mnemonic in enumerate(scope):
            letter = mnemonic.letter(translation)
            for other in scope[:index]:
                if (letter is not None and letter == other.letter(translation) and mnemonic.meets(other)
                        and mnemonic.text != other.text):
                    yield f"{name}: {letter}: “{other.text}”, “{mnemonic.text}”"


def find_lost(scopes, translation):
    for name, scope in scopes:
        for mnemonic in scope:
            if "_" in mnemonic.text and mnemonic.letter(translation) is None:
                yield f"{name}: “{mnemonic.text}” has none"


def main():
    reader = Reader(os.path.join(SOURCE, "ui"))
    scopes = reader.read() + list(read_functions(os.path.join(SOURCE, "src", "app")))
    count = sum(len(scope) for _name, scope in scopes)
    with open(os.path.join(SOURCE, "po", "LINGUAS"), encoding="utf-8") as linguas:
        languages = ["en"] + [line for line in linguas.read().split() if not line.startswith("#")]
    tap = Tap()
    faults = reader.faults + ([] if count >= FEWEST else [f"fewer than {FEWEST}"])
    tap.test(not faults, f"{count} mnemonics in {len(scopes)} scopes, all underlined", "\n".join(faults))
    for language in languages:
        translation = load(language)
        for name, find in (("each has one", find_lost), ("no two alike", find_doubles)):
            faults = sorted(set(find(scopes, translation)))
            tap.test(not faults, f"{language}: {name}", "\n".join(faults))
    tap.finish()


if __name__ == "__main__":
    main()
