"""How far two renderings of a picture are apart to the eye. Not a sum over the page, which one missing
word would not change, but the place where they differ most, looked at twice: closely, where a word that
stands elsewhere is seen, and from afar, where a tint is that is not the right one."""

import io
from collections import namedtuple

import numpy
from PIL import Image

# What is compared are means over so many pixels squared, at a step between two of them: the eye does not
# see where in a pixel an edge falls, nor is it the picture's fault how dark a renderer makes a stem.
CLOSE, CLOSE_STEP = 8, 4
AFAR, AFAR_STEP = 32, 8
# From afar a hue says more than how dark letters come out, which is each renderer's own, most of all on a dark
# ground.
AFAR_WEIGHTS = numpy.array([0.5, 1, 1], dtype=numpy.float32)
# Chromium puts lines of text on whole pixels, and others do not: closely each place is held against those up
# to a pixel beside it, and the nearest counts.
SLACK = (0, -0.5, 0.5, -1, 1)
# What is nearer than this need not be looked for beside.
NEAR = 1.0

# From linear sRGB to what the eye has, and from that to OKLab (B. Ottosson, 2020), in which equal distances
# look equal.
TO_CONES = numpy.array([[0.4122214708, 0.5363325363, 0.0514459929],
                        [0.2119034982, 0.6806995451, 0.1073969566],
                        [0.0883024619, 0.2817188376, 0.6299787005]], dtype=numpy.float32)
TO_LAB = numpy.array([[0.2104542553, 0.7936177850, -0.0040720468],
                      [1.9779984951, -2.4285922050, 0.4505937099],
                      [0.0259040371, 0.7827717662, -0.8086757660]], dtype=numpy.float32)
LEVELS = numpy.arange(256)
LINEAR = numpy.where(LEVELS <= 0.04045 * 255, LEVELS / 255 / 12.92,
                     ((LEVELS / 255 + 0.055) / 1.055) ** 2.4)

# The greatest distances, and where the close one is, in pixels.
Distance = namedtuple("Distance", "close afar place")


class Look:
    """A picture as the eye takes it, from PNG."""

    def __init__(self, png):
        pixels = numpy.asarray(Image.open(io.BytesIO(png)).convert("RGB"))
        self.size = pixels.shape[1], pixels.shape[0]
        # The sum of all pixels above and left of each corner, with room for the slack around.
        sums = pixels.cumsum(axis=0, dtype=numpy.int64).cumsum(axis=1)
        self.sums = numpy.pad(sums, ((1, 1), (1, 1), (0, 0)))
        self.sums[-1], self.sums[:, -1] = self.sums[-2], self.sums[:, -2]

    def sum_to(self, y, x):
        """The sums to the corners Y and X, which may lie between pixels."""
        top, left = numpy.floor(y).astype(int), numpy.floor(x).astype(int)
        down, right = (y - top)[:, None], (x - left)[:, None]
        upper = self.sums[top, left] * (1 - right) + self.sums[top, left + 1] * right
        if not down.any():
            return upper
        lower = self.sums[top + 1, left] * (1 - right) + self.sums[top + 1, left + 1] * right
        return upper * (1 - down) + lower * down

    def means(self, y, x, size):
        """The colours of the cells whose corners are at Y and X, in OKLab, lightness 0 to 100."""
        total = (self.sum_to(y + size, x + size) - self.sum_to(y, x + size)
                 - self.sum_to(y + size, x) + self.sum_to(y, x))
        linear = numpy.interp(total / size ** 2, LEVELS, LINEAR).astype(numpy.float32)
        return 100 * numpy.cbrt(linear @ TO_CONES.T) @ TO_LAB.T


def list_cells(size, cell, step):
    """The corners of all cells in a picture, a pixel away from its edge."""
    width, height = size
    y, x = numpy.mgrid[1:max(height - cell, 2):step, 1:max(width - cell, 2):step]
    return y.ravel().astype(float), x.ravel().astype(float)


def measure(ours, theirs):
    apart = ours - theirs
    return numpy.sqrt((apart * apart).sum(axis=1))


def look_closely(one, other, size):
    """The greatest distance of a cell of ONE from the nearest of OTHER's, and where it is."""
    y, x = list_cells(size, CLOSE, CLOSE_STEP)
    ours = one.means(y, x, CLOSE)
    nearest = measure(ours, other.means(y, x, CLOSE))
    for down in SLACK:
        for right in SLACK:
            far = numpy.flatnonzero(nearest > NEAR)
            theirs = other.means(y[far] + down, x[far] + right, CLOSE)
            nearest[far] = numpy.minimum(nearest[far], measure(ours[far], theirs))
    worst = nearest.argmax()
    return float(nearest[worst]), (int(x[worst]), int(y[worst]))


def look_from_afar(one, other, size):
    y, x = list_cells(size, AFAR, AFAR_STEP)
    ours, theirs = one.means(y, x, AFAR), other.means(y, x, AFAR)
    return float(measure(ours * AFAR_WEIGHTS, theirs * AFAR_WEIGHTS).max())


def compare(one, other):
    """What part of a pixel at the end is a row of its own is the renderer's choice."""
    size = tuple(map(min, one.size, other.size))
    if any(max(pair) - least > 1 for pair, least in zip(zip(one.size, other.size), size)):
        return Distance(100, 100, (0, 0))
    close, place = look_closely(one, other, size)
    return Distance(close, look_from_afar(one, other, size), place)
