"""Calls the command line, as it was built."""

import json
import os
import resource
import subprocess

BUILD = os.environ.get("FF_TEST_BUILD_DIR", "build")
CLI = os.path.join(BUILD, "src/cli/fourfold-cli")
FILE = "p.fourfold.json"


def is_sanitized():
    """Whether the program is slow on purpose."""
    with open(CLI, "rb") as file:
        return b"__asan_init" in file.read()


def write_project(folder, project):
    (folder / FILE).write_text(json.dumps(project), encoding="utf-8")


def run(arguments, folder, **options):
    """The command's result, and the seconds of the processor that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run([CLI, *arguments], cwd=folder, capture_output=True, check=False,
                            **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
