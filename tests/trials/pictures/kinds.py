"""Every kind of picture, and how the command line is asked for it."""

import json
import os
import re
import subprocess

BUILD = os.environ.get("FF_TEST_BUILD_DIR", "build")
CLI = os.path.abspath(os.path.join(BUILD, "src/cli/fourfold-cli"))
TODAY = ["--today", "2026-11-21"]

# What stands for the project's first role, and for its first three.
ROLE, ROLES = "ROLE", "ROLES"
KINDS = {
    "board": ["board"],
    "board of a role": ["board", "--role", ROLE],
    "matrix": ["matrix"],
    "card": ["card", "--role", ROLE],
    "comparison": ["comparison", "--roles", ROLES],
    "kite": ["kite", "--role", ROLE],
    "kites": ["kite", "--roles", ROLES],
    "boundaries": ["boundaries"],
    "validation": ["validation"],
    "hiring": ["hiring"],
}
# Views that are the same pictures, or none.
OTHER_VIEWS = {"cards", "handbook", "job-description", "interview", "calendar"}


def list_views():
    """The views that the program says it has."""
    result = subprocess.run([CLI, "export", "--help"], capture_output=True, text=True, check=True)
    return re.findall(r"^  ([a-z-]+)  ", result.stdout.split("Views:")[1], re.M)


def find_untried():
    """Views that might be pictures and are none of KINDS."""
    tried = {words[0] for words in KINDS.values()} | OTHER_VIEWS
    return [view for view in list_views() if view not in tried]


def list_roles(path):
    with open(path, encoding="utf-8") as file:
        roles = json.load(file).get("roles", [])
    return [role["id"] for role in roles if not role.get("external")]


def export(path, kind, *options, roles_of=None):
    """The bytes of the picture KIND of the project at PATH, whose roles are those of ROLES_OF, where that is another
    file with the same project."""
    roles = list_roles(roles_of or path)
    values = {ROLE: roles[0], ROLES: ",".join(roles[:3])} if roles else {}
    words = [values.get(word, word) for word in KINDS[kind]]
    result = subprocess.run([CLI, "export", path, *words, *TODAY, *options], capture_output=True,
                            check=False)
    if result.returncode != 0:
        raise RuntimeError(f"{kind} of {path}: {result.stderr.decode(errors='replace')}")
    return result.stdout


def get_size(svg):
    """Width and height in whole pixels."""
    width, height = re.search(rb' width="([\d.]+)" height="([\d.]+)"', svg).groups()
    return round(float(width)), round(float(height))
