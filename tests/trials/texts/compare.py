"""Holds what a hostile project gives against what its harmless twin gives: the shape is the same,
and where the twin has a text, the other has its own."""

import re
from collections import Counter

import reading

TOKEN = re.compile(r"Harmless (\d{3})")
MORE = re.compile(r"and \d+ more")


def make_token(number):
    return f"Harmless {number:03d}"


def squeeze(text):
    """TEXT with each run of blanks as one: between columns there are as many as it takes."""
    return re.sub("[ \n]+", " ", text).strip(" ")


def substitute(text, texts, change=lambda t: t):
    return TOKEN.sub(lambda match: change(texts[int(match.group(1))]), text)


def expect(text, texts):
    """How TEXT of the twin may read with TEXTS: first composed, or first read."""
    return {squeeze(reading.read(substitute(text, texts))),
            squeeze(substitute(text, texts, reading.read))}


def compare_shapes(export, twin, found, texts):
    if export.kind in ("svg", "svgs"):
        more = Counter(found.shape) - Counter(twin.shape)
        return [f"more than in the harmless one: {sorted(more.items())[:3]}"] if more else []
    if export.varies:
        more = set(found.shape) - set(twin.shape)
        return [f"another shape: {sorted(map(str, more))[:3]}"] if more else []
    if export.kind == "pdf":
        return [] if found.shape else ["no pages"]  # longer texts may take more of them
    if found.shape == twin.shape or (export.sorts and Counter(found.shape) == Counter(twin.shape)):
        return []
    missing = any(not reading.read(text) for text in texts)
    if missing and export.kind in ("md", "html") and not Counter(found.shape) - Counter(twin.shape):
        return []  # what reads as nothing may be left out
    return [f"another shape: {sorted(map(str, set(found.shape) ^ set(twin.shape)))[:3]}"]


def find_lost(export, twin, found, wanted):
    """What of the twin does not stand where it should; WANTED (twin's, theirs) decides."""
    if len(twin.texts) != len(found.texts):
        return []  # the shape says so already
    if not export.sorts:
        return [f"{theirs!r} in place of {ours!r}"
                for ours, theirs in zip(twin.texts, found.texts) if not wanted(ours, theirs)]
    # The program's own words first, and then what is surely somewhere: what may be left out would take their places.
    left, missing = list(found.texts), sorted(twin.texts, key=lambda text: bool(TOKEN.search(str(text))))
    for is_there in (getattr(wanted, "surely", wanted), wanted):
        still = []
        for ours in missing:
            place = next((n for n, theirs in enumerate(left) if is_there(ours, theirs)), None)
            if place is None:
                still.append(ours)
            else:
                del left[place]
        missing = still
    return [f"nothing in place of {ours!r}" for ours in missing]


def list_numbers(text):
    return [int(number) for number in TOKEN.findall(text)]


def is_read(texts):
    """A text that reads as nothing may be left out, with what leads to it, and something of the program's stand for
    it; then only the others must be there."""
    def is_there(ours, theirs):
        return press(theirs) in {press(option) for option in expect(ours, texts)}

    def check(ours, theirs):
        if is_there(ours, theirs):
            return True
        readings = [press(reading.read(texts[number])) for number in list_numbers(ours)]
        return not all(readings) and all(one in press(theirs) for one in readings)

    check.surely = is_there
    return check


def is_row(is_guarded, texts):
    """A cell holds the text as it is, but for the guard; and no cell begins a formula."""
    def check_cell(ours, theirs):
        if is_guarded and reading.is_formula(theirs) and not theirs.startswith("'"):
            return False
        bare = reading.without_guard(theirs) if is_guarded else theirs
        return bare == substitute(ours, texts)
    return lambda ours, theirs: len(ours) == len(theirs) and all(map(check_cell, ours, theirs))


def is_same(texts):
    return lambda ours, theirs: theirs == substitute(ours, texts)


def compare_titles(twin, found, texts):
    """A picture may leave things out where there is no room, but what it names it names in full."""
    wanted = [option for text in twin.texts for option in expect(text, texts)]
    strange = Counter(map(squeeze, found.texts)) - Counter(wanted)
    return [f"{text!r} names nothing" for text in strange]


def press(text):
    return "".join(text.split())


def is_drawn_in_pieces(text, lines):
    """Whether TEXT is there line by line, with lines of a column beside it between."""
    for line in map(press, lines):
        if line and text.startswith(line):
            text = text[len(line):]
        elif line.endswith("…") and text.startswith(line[:-1]):
            return True
    return not text


def compare_drawn(twin, found, texts):
    """Each text is drawn in whole, or cut with an ellipsis, or one of the "3 more"; what cannot be
    seen at all is nothing in a sentence."""
    drawn = press("".join(found.drawn))
    if any(MORE.search(line) for line in found.drawn):
        return []
    lost = []
    for number in {int(n) for n in TOKEN.findall(" ".join(twin.drawn))}:
        # A mark that combines has a letter to stand on where the text is quoted.
        ways = {press(reading.read(texts[number])), press(reading.read(f"“{texts[number]}"))[1:]}
        begins = any(f"{text[:end]}…" in drawn for text in ways for end in range(len(text) + 1))
        if not (any(text in drawn or is_drawn_in_pieces(text, found.drawn) for text in ways) or begins
                or reading.is_unseen(texts[number])):
            lost.append(f"{texts[number]!r} is not drawn")
    return lost


def compare(export, twin, found, texts):
    """What is wrong with what EXPORT made of TEXTS, as (what, details)."""
    kind = export.kind
    faults = [("unreadable", fault) for fault in found.faults]
    faults += [("shape", f) for f in compare_shapes(export, twin, found, texts)]
    if kind in ("svg", "svgs"):
        faults += [("lost", fault) for fault in compare_titles(twin, found, texts)]
        faults += [("lost", fault) for fault in compare_drawn(twin, found, texts)]
    elif kind in ("csv", "raw") and export.varies:
        faults += [("formula", cell) for row in found.texts for cell in row
                   if kind == "csv" and reading.is_formula(cell) and not cell.startswith("'")]
    elif not export.varies:
        wanted = (is_row(kind == "csv", texts) if kind in ("csv", "raw")
                  else is_same(texts) if kind in ("json", "project") else is_read(texts))
        faults += [("lost", fault) for fault in find_lost(export, twin, found, wanted)]
    return faults
