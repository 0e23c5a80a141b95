"""What the tests of data/ share: cases that are functions, reported as TAP, and a desktop of their own."""

import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../support"))
from tap import Tap

SOURCE = os.environ.get("FF_TEST_SOURCE_DIR", ".")
BUILD = os.environ.get("FF_TEST_BUILD_DIR", "build")
CLI = os.path.join(BUILD, "src/cli/fourfold-cli")
APPLICATION = os.path.join(BUILD, "src/app/fourfold")
THUMBNAILER = os.path.join(BUILD, "src/thumbnailer/fourfold-thumbnailer")

ID = "org.fourfold.Fourfold"
MIME_TYPE = "application/vnd.fourfold+json"
EXAMPLE = os.path.join(SOURCE, "data/examples/b2b-saas.fourfold.json")

_cases = []


class Skip(Exception):
    """Raised where something is not installed that a case needs; the reason is its text."""


def case(function):
    """Makes the function one case, named by its first line of documentation."""
    _cases.append(function)
    return function


def need(program, package):
    if shutil.which(program) is None:
        raise Skip(f"there is no {program} (package {package})")


def run(*command, status=0, timeout=60, **options):
    """Runs the command, which must end with STATUS; gives its output."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False, **options)
    assert status is None or done.returncode == status, (
        f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def read(path, folder=SOURCE):
    with open(os.path.join(folder, path), encoding="utf-8") as file:
        return file.read()


def data(name):
    """The path of a file that the build made in data/."""
    return os.path.join(BUILD, "data", name)


def install_for_desktop(share):
    """Puts what a desktop reads into the folder SHARE, as an installation does, with its databases."""
    for name, place in ((f"{ID}.desktop", "applications"), (f"{ID}.xml", "mime/packages")):
        os.makedirs(os.path.join(share, place), exist_ok=True)
        shutil.copy(data(name), os.path.join(share, place))
    run("update-mime-database", os.path.join(share, "mime"))
    run("update-desktop-database", os.path.join(share, "applications"))


def main():
    tap = Tap()
    for function in _cases:
        name = function.__doc__.splitlines()[0]
        with tempfile.TemporaryDirectory(prefix="fourfold-data-") as folder:
            try:
                function(folder)
                tap.test(True, name)
            except Skip as reason:
                tap.skip(name, reason)
            except (AssertionError, OSError, subprocess.SubprocessError, LookupError) as why:
                tap.test(False, name, str(why) or repr(why))
    tap.finish()
