"""Whether the texts of a picture lie over each other, over an edge or off the page, where Chromium puts
them, and where it would with a font that is wider."""

import pathlib

import numpy

SCRIPT = pathlib.Path(__file__).with_name("boxes.js").read_text(encoding="utf-8")
# The part of a font's size that letters take above and below the baseline.
ASCENT, DESCENT = 0.80, 0.24
HAIR = 0.75  # pixels that nobody sees
EMPTY = numpy.zeros((0, 4))


class Boxes:
    """The boxes of a page: left, top, right, bottom."""

    def __init__(self, rows, size):
        self.page = numpy.array([0, 0, *size], dtype=float)
        texts = [row for row in rows if row["text"] is not None and row["right"] > row["left"]]
        self.texts = [row["text"] for row in texts]
        self.order = numpy.array([rows.index(row) for row in texts], dtype=int)
        self.drawn = numpy.array([make_box(row) for row in texts]) if texts else EMPTY
        self.turned = numpy.array([row["turned"] for row in texts], dtype=bool)
        self.grows = numpy.array([row["grows"] for row in texts], dtype=int)
        shown = [row for row in rows if row["text"] is None and row["fill"] != "none"]
        self.rect_order = numpy.array([rows.index(row) for row in shown], dtype=int)
        self.rects = numpy.array(
            [[row["left"], row["top"], row["right"], row["bottom"]] for row in shown]) \
            if shown else EMPTY

    def widen(self, factor):
        """The boxes of the texts in a font that is wider by FACTOR."""
        boxes = self.drawn.copy()
        for start, turned in ((0, False), (1, True)):
            here = self.turned == turned
            more = (boxes[here, start + 2] - boxes[here, start]) * (factor - 1)
            # What is turned runs up from its middle.
            grows = self.grows[here] * (not turned)
            boxes[here, start] -= more * (1 - grows) / 2
            boxes[here, start + 2] += more * (1 + grows) / 2
        return boxes

    def find_faults(self, factor=1.0):
        boxes = self.widen(factor)
        faults = [f"{self.texts[i]!r} over {self.texts[j]!r}" for i, j in find_overlaps(boxes)]
        faults += [f"{self.texts[i]!r} off the page" for i in find_outside(boxes, self.page)]
        faults += [f"{self.texts[i]!r} over the edge of a rectangle" for i in self.find_crossing(boxes)]
        faults += [f"{self.texts[i]!r} behind a rectangle" for i in self.find_hidden(boxes)]
        return faults

    def find_crossing(self, boxes):
        """Texts that begin on a rectangle and end off it; of several the uppermost counts, for it hides the
        edges of the others."""
        if not len(boxes) or not len(self.rects):
            return []
        middle = (self.drawn[:, :2] + self.drawn[:, 2:]) / 2
        on = ((middle[:, None] > self.rects[None, :, :2]) & (middle[:, None] < self.rects[None, :, 2:]))
        on = on.all(axis=2) & (self.rect_order[None] < self.order[:, None])
        # A bar that is lower than the letters is not what they stand on.
        across = self.turned
        heights = numpy.where(across, self.drawn[:, 2] - self.drawn[:, 0],
                              self.drawn[:, 3] - self.drawn[:, 1])
        room = numpy.where(across[:, None], self.rects[None, :, 2] - self.rects[None, :, 0],
                           self.rects[None, :, 3] - self.rects[None, :, 1])
        on &= room >= heights[:, None] * 0.9
        upper = self.rects[numpy.where(on, self.rect_order[None], -1).argmax(axis=1)]
        out = (boxes[:, 0] < upper[:, 0] - HAIR) | (boxes[:, 2] > upper[:, 2] + HAIR)
        return numpy.flatnonzero(on.any(axis=1) & out)

    def find_hidden(self, boxes):
        if not len(boxes) or not len(self.rects):
            return []
        meet = ((boxes[:, None, :2] + HAIR < self.rects[None, :, 2:])
                & (boxes[:, None, 2:] - HAIR > self.rects[None, :, :2])).all(axis=2)
        return sorted(set(numpy.nonzero(meet & (self.rect_order[None] > self.order[:, None]))[0]))


def make_box(row):
    above, below = row["baseline"] - ASCENT * row["size"], row["baseline"] + DESCENT * row["size"]
    if row["turned"]:
        return [above, row["top"], below, row["bottom"]]
    return [row["left"], above, row["right"], below]


def find_overlaps(boxes):
    if not len(boxes):
        return []
    meet = (boxes[:, None, :2] + HAIR < boxes[None, :, 2:]).all(axis=2)
    both = meet & meet.T
    return [(i, j) for i, j in zip(*numpy.nonzero(both)) if i < j]


def find_outside(boxes, page):
    out = (boxes[:, :2] < page[:2] - HAIR).any(axis=1) | (boxes[:, 2:] > page[2:] + HAIR).any(axis=1)
    return numpy.flatnonzero(out)


def read(chromium, path, size):
    """The boxes of the picture in the file PATH."""
    chromium.open(path)
    return Boxes(chromium.evaluate(SCRIPT), size)
