"""How a text should read where people meet it, said once more and apart from the program: what
core/text/plain.c decides, tried against it."""

import functools
import re
import unicodedata

MAX_MARKS = 8
MAX_STACKED = 3

TURNING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
DIRECTION_MARKS = {0x200E, 0x200F, 0x061C}
JOINERS = {0x200C, 0x200D}
HIDDEN = {
    0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, *range(0x2060, 0x2066),
    *range(0x206A, 0x2070), 0x3164, 0xFEFF, 0xFFA0, *range(0xFFF0, 0xFFFC),
    *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B),
}
SELECTORS = {*range(0x180B, 0x180E), 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,6}\U000e007f")


def is_space(char):
    return char in "\t\n\r\f\x85" or unicodedata.category(char) in ("Zs", "Zl", "Zp")


def is_blank(char):
    return is_space(char) or char == "\u2800"  # a letter of Braille without a dot


def is_lost(char):
    """Whether no document can hold the character."""
    code = ord(char)
    return unicodedata.category(char) == "Cc" or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def is_tag(char):
    return 0xE0000 <= ord(char) <= 0xE0FFF and ord(char) not in SELECTORS


def name(char):
    return f"⟨U+{ord(char):04X}⟩"


class Reading:
    """A text as it is read, a character at a time."""

    def __init__(self):
        self.out = []
        self.marks = self.stacked = 0  # on the last letter
        self.is_seen = False

    def put_base(self, text):
        self.marks = self.stacked = 0
        self.out.append(text)
        self.is_seen = self.is_seen or text != " "

    def put_mark(self, char):
        self.marks += 1
        self.stacked += unicodedata.combining(char) >= 200
        if self.marks > MAX_MARKS or self.stacked > MAX_STACKED:
            return
        if not self.out or self.out[-1] == " ":
            self.out.append("\u25cc")
        self.out.append(char)
        self.is_seen = True

    def put_unseen(self, char):
        """What is not seen itself stays where it can do something."""
        code = ord(char)
        before = ord(self.out[-1][-1]) if self.out else ord(" ")
        if code in JOINERS and (before < 0x80 or before in JOINERS):
            return
        if code in SELECTORS and (before in SELECTORS or before == ord(" ")):
            return
        self.out.append(char)

    def take(self, char):
        code = ord(char)
        if code in HIDDEN:
            return
        if is_blank(char):
            if self.out and self.out[-1] != " ":
                self.put_base(" ")
        elif is_lost(char):
            self.put_base("\ufffd")
        elif code in TURNING or is_tag(char):
            self.put_base(name(char))
        elif code in DIRECTION_MARKS or code in JOINERS or code in SELECTORS:
            self.put_unseen(char)
        elif unicodedata.category(char).startswith("M"):
            self.put_mark(char)
        else:
            self.put_base(char)


def take_all(text):
    reading = Reading()
    at = 0
    while at < len(text):
        flag = FLAG.match(text, at)
        if flag:
            reading.put_base(flag.group())
            at = flag.end()
        else:
            reading.take(text[at])
            at += 1
    return reading


def is_unseen(text):
    """Whether nothing of TEXT can be seen; in a sentence nothing stands for it."""
    return not take_all(text).is_seen


@functools.lru_cache(maxsize=10000)
def read(text):
    """TEXT on one line, as a picture, a document, a terminal and a window show it."""
    reading = take_all(text)
    if not reading.is_seen:
        return next((name(char) for char in text if not is_space(char)), "")
    return "".join(reading.out).rstrip(" ")


def is_formula(text):
    """Whether a spreadsheet would calculate TEXT, or what is left of it without apostrophes."""
    rest = text.lstrip("'")
    if rest[:1] in ("\t", "\r", "\n"):
        return True
    while rest and (is_space(rest[0]) or is_lost(rest[0]) or ord(rest[0]) in HIDDEN | TURNING
                    or is_tag(rest[0]) or unicodedata.category(rest[0]) == "Cf"):
        rest = rest[1:]
    return rest[:1] in tuple("=+-@＝＋－＠﹦﹢﹣﹫")


def without_guard(cell):
    return cell[1:] if cell.startswith("'") and is_formula(cell[1:]) else cell
