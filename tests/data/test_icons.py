#!/usr/bin/python3
"""The icons: each is square, can be seen at every size that a desktop asks for, and has our colours."""

import glob
import os
import re

from cases import ID, SOURCE, case, main, need, read, run

FOLDER = os.path.join(SOURCE, "data/icons")
APPLICATION = f"{FOLDER}/scalable/apps/{ID}.svg"
PROJECT = f"{FOLDER}/scalable/mimetypes/{ID}-project.svg"
SYMBOLIC = f"{FOLDER}/symbolic/apps/{ID}-symbolic.svg"
SIZES = (16, 24, 32, 48, 64, 96, 128, 512)


def draw(icon, size, folder):
    """The icon as PNG: how much of it is covered, and by how many colours."""
    picture = os.path.join(folder, f"{size}.png")
    run("rsvg-convert", "-w", str(size), "-h", str(size), icon, "-o", picture)
    width, height, colours = run("convert", picture, "-format", "%w %h %k", "info:").split()
    covered = run("convert", picture, "-alpha", "extract", "-format", "%[fx:mean]", "info:")
    assert (int(width), int(height)) == (size, size), f"{icon} is {width} × {height} at {size}"
    return float(covered), int(colours)


def view_box(icon):
    return re.search(r'viewBox="([^"]*)"', read(icon))[1].split()


@case
def all_known(_folder):
    """there are an icon of the program, one of its files, and a symbolic one"""
    assert set(glob.glob(f"{FOLDER}/*/*/*.svg")) == {APPLICATION, PROJECT, SYMBOLIC}


@case
def square(_folder):
    """each is square, in the size that a theme wants"""
    for icon, side in ((APPLICATION, "128"), (PROJECT, "128"), (SYMBOLIC, "16")):
        assert view_box(icon) == ["0", "0", side, side], icon


@case
def visible(folder):
    """each can be seen from 16 to 512 pixels"""
    need("rsvg-convert", "librsvg2-bin")
    need("convert", "imagemagick")
    for icon in (APPLICATION, PROJECT, SYMBOLIC):
        for size in SIZES:
            covered, colours = draw(icon, size, folder)
            assert 0.3 < covered < 0.95, f"{icon} covers {covered:.0%} at {size}"
            assert colours >= (3 if icon == SYMBOLIC else 20), f"{icon} has {colours} colours at {size}"


@case
def palette(_folder):
    """the quadrants have the colours that they have in pictures"""
    light = re.search(r"light = \{(.*?)\n\};", read("src/diagram/palette.c"), re.DOTALL)[1]
    strong = re.findall(r"#\w+", re.search(r"\.strong = \{(.*?)\}", light)[1])
    assert len(strong) == 4
    for icon in (APPLICATION, PROJECT):
        missing = [colour for colour in strong if f'fill="{colour}"' not in read(icon)]
        assert not missing, f"{icon} lacks {missing}"


@case
def recoloured(_folder):
    """the symbolic one has the one colour that themes replace"""
    assert set(re.findall(r"#\w+", read(SYMBOLIC))) == {"#2e3436"}


if __name__ == "__main__":
    main()
