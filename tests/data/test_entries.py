#!/usr/bin/python3
"""What the desktop is told of the program: the entry of the menu, what software centres say, the kind of file."""

import configparser
import glob
import os
import re
import shutil
import xml.etree.ElementTree as ET

from cases import BUILD, EXAMPLE, ID, MIME_TYPE, SOURCE, case, data, install_for_desktop, main, need, read, run

DESKTOP = data(f"{ID}.desktop")
METAINFO = data(f"{ID}.metainfo.xml")
MIME = data(f"{ID}.xml")


def read_entry(path, group):
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser[group]


def version():
    return re.search(r"^  version: '(.*)',$", read("meson.build"), re.MULTILINE)[1]


def content_type(path, share):
    """What GIO takes the file for, on a desktop with our kind of file."""
    env = {**os.environ, "XDG_DATA_HOME": share}
    out = run("gio", "info", "-a", "standard::content-type,standard::icon", path, env=env)
    return re.search(r"standard::content-type: (\S+)", out)[1], out


@case
def desktop_entry(_folder):
    """the entry of the menu is valid"""
    need("desktop-file-validate", "desktop-file-utils")
    assert run("desktop-file-validate", DESKTOP) == ""


@case
def metainfo(_folder):
    """what software centres say is valid"""
    need("appstreamcli", "appstream")
    run("appstreamcli", "validate", "--no-net", METAINFO)


@case
def well_formed(_folder):
    """all XML is well-formed"""
    need("xmllint", "libxml2-utils")
    icons = glob.glob(os.path.join(SOURCE, "data/icons/*/*/*.svg"))
    assert len(icons) >= 3, icons
    run("xmllint", "--noout", "--nonet", METAINFO, MIME, *icons)


@case
def names(_folder):
    """all of them mean the same program and the same kind of file"""
    entry = read_entry(DESKTOP, "Desktop Entry")
    component = ET.parse(METAINFO).getroot()
    mime = ET.parse(MIME).getroot()[0]
    service = read_entry(data(f"{ID}.service"), "D-BUS Service")
    thumbnailer = read_entry(os.path.join(SOURCE, "data/fourfold.thumbnailer"), "Thumbnailer Entry")
    define = re.search(r'#define FF_FORMAT_MIME_TYPE "(.*)"', read("src/core/file/format.h"))[1]

    assert component.findtext("id") == ID == entry["Icon"] == service["Name"]
    assert component.findtext("launchable") == f"{ID}.desktop"
    assert component.findtext("summary") == entry["Comment"]
    assert component.find("releases")[0].get("version") == version()
    kinds = {mime.get("type"), component.findtext("provides/mediatype"), define, MIME_TYPE}
    assert kinds == {MIME_TYPE}, kinds
    assert entry["MimeType"] == thumbnailer["MimeType"] == MIME_TYPE + ";"
    for action in entry["Actions"].strip(";").split(";"):
        assert f'{{ "{action}", ' in read("src/app/window/application.c"), f"no action {action}"


@case
def languages(_folder):
    """the menu, software centres and file managers have them in every language of the program"""
    entry = read_entry(DESKTOP, "Desktop Entry")
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    for language in read("po/LINGUAS").split():
        assert entry.get(f"Comment[{language}]"), f"no {language} in the menu"
        assert entry[f"Keywords[{language}]"].endswith(";"), f"{language}: {entry[f'Keywords[{language}]']}"
        for path, tag in ((METAINFO, "summary"), (METAINFO, "p"), (METAINFO, "caption"), (MIME, "comment")):
            found = [part for part in ET.parse(path).getroot().iter() if part.tag.endswith(tag)]
            assert any(part.get(lang) == language for part in found), f"no <{tag}> in {language} in {path}"


@case
def screenshots(_folder):
    """each screenshot is there, in the size that is said, and has a caption"""
    need("identify", "imagemagick")
    shots = ET.parse(METAINFO).getroot().findall("screenshots/screenshot")
    assert len(shots) >= 3
    for shot in shots:
        image = shot.find("image")
        path = os.path.join(SOURCE, "data/screenshots", os.path.basename(image.text))
        size = f"{image.get('width')}x{image.get('height')}"
        assert run("identify", "-format", "%wx%h", path) == size, f"{path} is not {size}"
        assert shot.findtext("caption")


@case
def recognised(folder):
    """a project is known by its name, and by what it begins with, and other JSON is not"""
    need("update-mime-database", "shared-mime-info")
    install_for_desktop(folder)
    unnamed = os.path.join(folder, "project")
    other = os.path.join(folder, "package.json")
    shutil.copy(EXAMPLE, unnamed)
    with open(other, "w", encoding="utf-8") as file:
        file.write('{\n  "format": "something-else"\n}\n')

    for path in glob.glob(os.path.join(SOURCE, "data/*/*.fourfold.json")) + [unnamed]:
        kind, out = content_type(path, folder)
        assert kind == MIME_TYPE, f"{path} is {kind}"
        assert f"{ID}-project" in out, out
    for path in [other, os.path.join(SOURCE, "data/project.schema.json")]:
        kind, _out = content_type(path, folder)
        assert kind != MIME_TYPE, f"{path} is {kind}"


@case
def opened_by(folder):
    """the program is what opens a project"""
    need("update-desktop-database", "desktop-file-utils")
    install_for_desktop(folder)
    bin_folder = os.path.join(folder, "bin")
    os.mkdir(bin_folder)
    os.symlink(os.path.join(BUILD, "src/app/fourfold"), os.path.join(bin_folder, "fourfold"))
    env = {**os.environ, "XDG_DATA_HOME": folder, "PATH": f"{bin_folder}:{os.environ['PATH']}"}
    out = run("gio", "mime", MIME_TYPE, env=env)
    assert f"{ID}.desktop" in out.splitlines()[0], out


if __name__ == "__main__":
    main()
