"""The fonts that the pictures are drawn with: always the same, whatever the machine has."""

import os
import pathlib

# Debian's packages, and what they are needed for.
FOLDERS = {
    "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu",
    "fonts-lohit-deva": "/usr/share/fonts/truetype/lohit-devanagari",
    "fonts-droid-fallback": "/usr/share/fonts/truetype/droid",
    "fonts-cantarell": "/usr/share/fonts/opentype/cantarell",
}
# In the same folders, from other packages.
OTHERS = ["*Condensed*", "*ExtraLight*", "*Oblique*", "*MathTeX*"]
LATIN, FIRST, OTHER = "DejaVu Sans", "Cantarell", "DejaVu Serif"
DEFAULT = ["fonts-dejavu-core", "fonts-lohit-deva", "fonts-droid-fallback"]
WITH_FIRST = [*DEFAULT, "fonts-cantarell"]

# Letters as they are at any scale, without a hint that moves them.
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
<selectfont><rejectfont>{others}</rejectfont></selectfont>
<match target="pattern"><edit name="family" mode="append_last"><string>{latin}</string></edit></match>
<match target="font">
<edit name="hinting" mode="assign"><bool>false</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
<edit name="antialias" mode="assign"><bool>true</bool></edit>
<edit name="rgba" mode="assign"><const>none</const></edit>
</match>
<alias><family>sans-serif</family><prefer><family>{latin}</family></prefer></alias>
</fontconfig>
"""


def list_missing(packages=DEFAULT):
    return [package for package in packages if not os.path.isdir(FOLDERS[package])]


def make(folder, packages=DEFAULT):
    """The environment of a program that has the fonts of PACKAGES alone."""
    lines = "\n".join(f"<dir>{FOLDERS[package]}</dir>" for package in packages)
    others = "".join(f"<glob>{pattern}</glob>" for pattern in OTHERS)
    path = pathlib.Path(folder, f"fonts-{len(packages)}.conf")
    path.write_text(CONFIGURATION.format(folders=lines, others=others, latin=LATIN,
                                         cache=os.path.join(folder, "font-cache")),
                    encoding="utf-8")
    return {"FONTCONFIG_FILE": str(path)}


def choose(folder, packages=DEFAULT):
    """The same for this process, and those that it starts from now on."""
    os.environ.update(make(folder, packages))
