#!/usr/bin/python3
"""The packages, as far as they can be checked without building them: that is done by ./dev package."""

import json
import os
import re

from cases import ID, SOURCE, Skip, case, main, need, read, run

FLATPAK = os.path.join(SOURCE, f"data/packaging/{ID}.yml")


def list_build_packages():
    return re.search(r"build_packages='(.*?)'", read("dev"), re.DOTALL)[1].split()


def read_field(name):
    """The words of a field of debian/control, without versions."""
    text = re.search(rf"^{name}:((?:.*\n)(?: .*\n)*)", read("data/packaging/debian/control"), re.MULTILINE)[1]
    return [re.sub(r"\s*\(.*\)", "", word).strip() for word in text.split(",") if word.strip()]


def read_manifest():
    try:
        import yaml
    except ImportError as missing:
        raise Skip("there is no YAML for Python (package python3-yaml)") from missing
    return yaml.safe_load(read(FLATPAK))


@case
def debian_version(_folder):
    """the Debian package has the version of the program"""
    version = re.search(r"^  version: '(.*)',$", read("meson.build"), re.MULTILINE)[1]
    assert read("data/packaging/debian/changelog").startswith(f"fourfold ({version}) ")


@case
def debian_needs(_folder):
    """what the Debian package is built with is what everything is built with"""
    needed = [package for package in read_field("Build-Depends") if package != "debhelper-compat"]
    assert len(needed) >= 7, needed
    missing = set(needed) - set(list_build_packages())
    assert not missing, missing


@case
def debian_icons(_folder):
    """the Debian package brings what draws the program's own icons: without it there are holes in the window"""
    assert "librsvg2-common" in read_field("Depends")


@case
def flatpak_names(_folder):
    """the Flatpak is the program's, with a runtime that has all it needs"""
    manifest = read_manifest()
    assert manifest["id"] == ID and manifest["command"] == "fourfold"
    assert (manifest["runtime"], manifest["sdk"]) == ("org.gnome.Platform", "org.gnome.Sdk")
    assert int(manifest["runtime-version"]) >= 43
    assert [module["name"] for module in manifest["modules"]] == ["fourfold"]
    for module in manifest["modules"]:
        for option in module["config-opts"]:
            name = re.match(r"-D(\w+)=", option)[1]
            assert name == "werror" or f"option('{name}'" in read("meson_options.txt"), option
        for source in module["sources"]:
            top = os.path.join(os.path.dirname(FLATPAK), source["path"], "meson.build")
            assert source["type"] == "dir" and os.path.exists(top), f"not from here: {source}"


@case
def flatpak_permissions(_folder):
    """the Flatpak asks for a display and the person's files, and for no network"""
    asked = set(read_manifest()["finish-args"])
    assert asked == {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri", "--filesystem=home"}, (
        asked)


@case
def flatpak_exports(_folder):
    """what Flatpak exports begins with the program's id, else it would be left out"""
    installed = [f"{ID}.desktop.in", f"{ID}.metainfo.xml.in", f"{ID}.service.in", f"{ID}.xml.in"]
    for name in installed:
        assert os.path.exists(os.path.join(SOURCE, "data", name)), name
    for _folder_name, _folders, icons in os.walk(os.path.join(SOURCE, "data/icons")):
        for icon in icons:
            assert re.match(rf"{re.escape(ID)}[.-]", icon), icon


@case
def flatpak_read(_folder):
    """flatpak-builder reads the manifest; that it builds cannot be seen without a network"""
    need("flatpak-builder", "flatpak-builder")
    assert json.loads(run("flatpak-builder", "--show-manifest", FLATPAK))["id"] == ID


if __name__ == "__main__":
    main()
