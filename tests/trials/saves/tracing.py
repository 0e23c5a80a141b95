"""The system calls of a save, to make one of them fail or be the last."""

import os
import re
import shutil
import subprocess
from typing import NamedTuple

from saver import ENVIRONMENT

LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\)\s+= (\S+)")


class Call(NamedTuple):
    name: str
    nth: int        # of this name since the start of the program, from 1
    arguments: str
    result: str

    def fail(self, error):
        """The start of a command in which this call fails with ERROR, an errno."""
        return inject(f"{self.name}:error={error}:when={self.nth}")

    def kill(self):
        """The start of a command that is killed before this call does anything."""
        return inject(f"{self.name}:signal=KILL:when={self.nth}")


def inject(what):
    return ["strace", "-f", "-o", os.devnull, "-e", "trace=all", "-e", f"inject={what}"]


def find_reason():
    """Why nothing can be traced here; None where it can."""
    if shutil.which("strace") is None:
        return "there is no strace"
    done = subprocess.run([*inject("getpid:error=EIO:when=9999"), "true"], check=False,
                          capture_output=True, text=True)
    return None if done.returncode == 0 else "strace cannot trace here"


def trace(command, log):
    """All calls between the two marks of save-once; LOG is a file to use."""
    subprocess.run(["strace", "-o", log, "-s", "4096", *command], check=False, env=ENVIRONMENT,
                   capture_output=True, timeout=60)
    with open(log, encoding="utf-8", errors="replace") as lines:
        found = [LINE.match(line) for line in lines]
    counts = {}
    calls = []
    inside = False
    for match in filter(None, found):
        name, arguments, result = match.groups()
        counts[name] = counts.get(name, 0) + 1
        if "/fourfold-save-ends" in arguments:
            break
        if inside:
            calls.append(Call(name, counts[name], arguments, result))
        inside = inside or "/fourfold-save-begins" in arguments
    return calls


def find(calls, name, text=""):
    return next(call for call in calls if call.name == name and text in call.arguments)


def find_close(calls):
    """The close of the temporary file that may tell of an error."""
    opened = find(calls, "openat", "O_CREAT|O_EXCL")
    return next(call for call in calls[calls.index(opened):]
                if call.name == "close" and call.arguments == opened.result)
