"""Every system call of a save fails once in each of several ways, and is once the last before the
program is killed."""

import os
import random
import subprocess
from typing import NamedTuple

import tracing
from saver import find_fault, leftovers, look, write_old
from trial import FULL, SEED

ERRORS = ["EIO", "ENOSPC", "EPERM", "EACCES", "ENOENT", "EINVAL", "ENOMEM", "EINTR", "EDQUOT",
          "EROFS", "EBUSY", "ENOSYS"]
MODE = 0o640
# Without memory a program may end where it is.
MEMORY = {"brk", "mmap", "mprotect", "mremap", "munmap", "madvise"}


class Way(NamedTuple):
    name: str
    mode: str
    old: int | None   # how many bytes there were; None: no file
    new: int
    linked: bool = False
    torn: int = 0     # at how many calls a kill may leave a torn file: only where the caller agreed


WAYS = [
    Way("an existing file", "expected", 100_000, 300_000),
    Way("a new file", "expected", None, 300_000),
    Way("an export", "export", 300_000, 100_000),
    Way("a file in place, longer", "in-place", 100_000, 300_000, linked=True),
    Way("a file in place, shorter", "in-place", 300_000, 100_000, linked=True, torn=1),
]
CARELESS = Way("a careless save", "careless", 100_000, 300_000)


class Attempt:
    """WAY in FOLDER, as often as is asked."""

    def __init__(self, saver, folder, way):
        self.saver = saver
        self.folder = folder
        self.way = way
        self.path = os.path.join(folder, "file")

    def prepare(self):
        for name in os.listdir(self.folder):
            os.remove(os.path.join(self.folder, name))
        if self.way.old is not None:
            write_old(self.path, self.way.old)
            os.chmod(self.path, MODE)
        if self.way.linked:
            os.link(self.path, self.path + ".other")

    def trace(self, log):
        self.prepare()
        return tracing.trace(self.saver.command(self.way.mode, self.path, self.way.new), log)

    def is_wider(self):
        """Whether more people may use the file than before."""
        return self.way.old is not None and os.stat(self.path).st_mode & 0o777 & ~MODE != 0

    def run(self, call, error):
        """What is wrong after a save in which CALL fails with ERROR (None: is the last), and what the
        file is then."""
        self.prepare()
        result = self.saver.run(self.way.mode, self.path, self.way.new,
                                wrap=call.fail(error) if error else call.kill())
        content = look(self.path, self.way.old, self.way.new)
        fault = find_fault(result, content, self.way.old is not None, self.way.linked)
        litter = leftovers(self.folder)
        if len(litter) > 1 or (litter and not result.died and call.name != "unlinkat"):
            fault = fault or f"{len(litter)} leftovers"
        # An export that is told that there is no file is right to make a new one.
        if self.is_wider() and not (self.way.mode == "export" and error == "ENOENT"):
            fault = fault or "more people may read the file"
        if error and result.died and call.name not in MEMORY:
            fault = fault or f"it died, with {result.status}"
        again = self.saver.run(self.way.mode.replace("expected", "replace"), self.path,
                               self.way.new)
        if not again.ok or leftovers(self.folder):
            fault = fault or f"the next save: {again.text}, {len(leftovers(self.folder))} leftovers"
        return fault, content


def choose(rng, calls):
    """All, or for the short form a kill at each and one failure of each but those for memory."""
    for call in calls:
        if not FULL and call.name in MEMORY:
            continue
        yield call, None
        for error in ERRORS if FULL else rng.sample(ERRORS, 1):
            yield call, error


def attempt_all(tap, attempt, log):
    rng = random.Random(SEED)
    calls = attempt.trace(log)
    faults = []
    contents = {"fails": {}, "kill": {}}
    torn = 0
    for call, error in choose(rng, calls):
        fault, content = attempt.run(call, error)
        kind = contents["kill" if error is None else "fails"]
        kind[content.split(" ")[0]] = kind.get(content.split(" ")[0], 0) + 1
        if error is None and attempt.way.torn and content.startswith("TORN"):
            torn += 1
            continue
        if fault is not None:
            faults.append(f"{call.name} number {call.nth}, {error or 'killed'}: {fault}")
    tap.note(f"{attempt.way.name}: {len(calls)} calls; {sum(contents['fails'].values())} failures "
             f"left {contents['fails']}, {sum(contents['kill'].values())} kills "
             f"left {contents['kill']}")
    return calls, faults, torn


def run(tap, saver, folder):
    reason = tracing.find_reason()
    if reason is not None:
        tap.skip("every system call of a save fails, and is the last", reason)
        return
    log = os.path.join(folder, "trace")
    place = os.path.join(folder, "calls")
    os.mkdir(place)
    if not FULL:  # the same on a disk of memory, which is faster
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", place], check=False, capture_output=True)
    for way in WAYS:
        calls, faults, torn = attempt_all(tap, Attempt(saver, place, way), log)
        if torn > way.torn:
            faults.append(f"{torn} kills left a torn file, {way.torn} may")
        tap.test(calls and not faults, f"{way.name}: every call fails, and is the last",
                 "\n".join(faults) or "nothing was traced")
    _, faults, _ = attempt_all(tap, Attempt(saver, place, CARELESS), log)
    tap.test(faults, "the same finds fault with a careless save", "it found none")
    tap.note(f"a careless save: {len(faults)} violations, such as: {(faults or ['none'])[0]}")
