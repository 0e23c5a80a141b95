"""Runs save-once, and says what is in the file afterwards."""

import os
import subprocess
from typing import NamedTuple

NOBODY = 65534
# A program under strace cannot look for leaks.
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}


class Result(NamedTuple):
    status: int  # of the exit; negative: the signal
    text: str    # what was printed after "begin"

    @property
    def ok(self):
        return self.status == 0 and self.text == "ok"

    @property
    def died(self):
        """Before it could say what became of the save."""
        return not self.text


class Saver:
    """The program at PROGRAM, which SIZE bytes are written with."""

    def __init__(self, program):
        self.program = program

    def command(self, mode, path, size):
        return [self.program, mode, path, str(size)]

    def start(self, mode, path, size, wrap=(), user=None, umask=-1):
        """WRAP: the start of a command that runs another."""
        other = {} if user is None else {"user": user, "group": user, "extra_groups": []}
        return subprocess.Popen([*wrap, *self.command(mode, path, size)], text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                env=ENVIRONMENT, umask=umask, **other)

    def finish(self, process, seconds=60):
        with process:
            try:
                output, _ = process.communicate(timeout=seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return Result(process.returncode, output.removeprefix("begin\n").strip())

    def run(self, mode, path, size, **options):
        return self.finish(self.start(mode, path, size, **options))


def write_old(path, size):
    with open(path, "wb") as file:
        file.write(b"O" * size)


def look(path, old, new):
    """OLD, NEW or ABSENT; whatever else it says is damage. OLD and NEW: how many bytes of each."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        return "ABSENT"
    if old is not None and data == b"O" * old:
        return "OLD"
    if data == b"N" * new:
        return "NEW"
    return "EMPTY" if not data else f"TORN ({data.count(b'O')} old, {data.count(b'N')} new bytes)"


def leftovers(folder):
    return [name for name in os.listdir(folder) if name.startswith(".fourfold-save-")]


def find_fault(result, content, existed, in_place=False):
    """What is wrong with RESULT and the CONTENT that it left, None where nothing is."""
    before = "OLD" if existed else "ABSENT"
    if result.ok:
        return None if content == "NEW" else f"said ok, but the file is {content}"
    if content not in (before, "NEW"):
        if in_place and "the file may be damaged" in result.text:
            return None
        return f"the file is {content} after: {result.text or result.status}"
    if not result.died:
        untouched = any(words in result.text
                        for words in ("the file is as it was", "nothing was written"))
        written = "it was written, but may not survive" in result.text
        if not (untouched and content == before or written and content == "NEW"):
            return f"the file is {content}, but was told: {result.text}"
    return None
