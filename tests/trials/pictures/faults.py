"""Pictures with a fault in them, such as a renderer or a change to the drawing may bring: what the measure
has to see. Each function takes the text of an SVG and returns it with the fault, or None where it has
nothing that could be spoilt so."""

import re

MOVED = 6  # pixels, half a letter: by 4, a grey text of 11 px is as far as what renderers differ in
TEXT = re.compile(r'<text x="(-?[\d.]+)"([^>]*)>([^<]*)</text>\n')
RECT = re.compile(r'<rect [^>]*width="([\d.]+)" height="([\d.]+)"[^>]*/>\n')
GROUP = re.compile(r"<g[^>]*>(?:(?!</?g[ >]).)*</g>\n", re.S)  # with no other in it

MIN_LETTERS = 4   # of a text that is moved: less may not be told from a smudge
MIN_SIDE = 12     # of a rectangle that is painted, for the same reason


def choose(found):
    """One from the middle, to be away from the titles."""
    found = list(found)
    return found[len(found) // 2] if found else None


def cut(svg, match, by=""):
    return svg[:match.start()] + by + svg[match.end():]


def is_legible(match):
    size = re.search(r'font-size="([\d.]+)"', match[2])
    return len(match[3]) >= MIN_LETTERS and float(size[1]) >= 10


def move_text(svg):
    match = choose(filter(is_legible, TEXT.finditer(svg)))
    if match is None:
        return None
    moved = f'<text x="{float(match[1]) + MOVED:g}"{match[2]}>{match[3]}</text>\n'
    return cut(svg, match, moved)


def lose_text(svg):
    match = choose(filter(is_legible, TEXT.finditer(svg)))
    return match and cut(svg, match)


def get_fill(match):
    return re.search(r'fill="([^"]*)"', match[0])[1]


def lose_note(svg):
    """A note, a row, or whatever else is a group of its own and says something."""
    match = choose(match for match in GROUP.finditer(svg)
                   if any(map(is_legible, TEXT.finditer(match[0]))))
    return match and cut(svg, match)


def swap_fill(svg):
    """The largest rectangle has a colour of another."""
    page, *rects = [match for match in RECT.finditer(svg) if get_fill(match) != "none"]
    largest = max(rects, key=lambda match: float(match[1]) * float(match[2]), default=None)
    fills = [get_fill(match) for match in rects if get_fill(match) != get_fill(page)]
    other = next((fill for fill in fills if largest and fill != get_fill(largest)), None)
    if other is None or min(float(largest[1]), float(largest[2])) < MIN_SIDE:
        return None
    return cut(svg, largest, largest[0].replace(get_fill(largest), other))


def change(pattern, by):
    def spoil(svg):
        spoilt = re.sub(pattern, by, svg)
        return spoilt if spoilt != svg else None
    return spoil


FAULTS = {
    f"a text moved by {MOVED} px": move_text,
    "a text missing": lose_text,
    "a note missing": lose_note,
    "a wrong fill": swap_fill,
    "the font missing": change(r'font-family="[^"]*"', 'font-family="DejaVu Serif"'),
    "text-anchor ignored": change(r' text-anchor="[^"]*"', ""),
    "letter-spacing lost": change(r' letter-spacing="[^"]*"', ""),
    "font-weight lost": change(r' font-weight="[^"]*"', ""),
    "direction ignored": change(r' direction="rtl"', ""),
}
