#!/usr/bin/python3
"""The power goes at every operation of a save, and every state is left that a disk may be in then.
Before the save said that it was done the file must be the old one or the new one, after that always the
new one. TAP on standard output; its arguments are the programs save-once and power-fs."""

import collections
import os
import random
import stat
import sys
from typing import NamedTuple

TRIALS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[1:1] = [TRIALS, os.path.join(TRIALS, "saves")]
sys.dont_write_bytecode = True

import trial
from power import STATES, on_a_disk
from saver import Saver, leftovers, look, write_old

OLD = 50_000
NEW = 60_000
MODE = 0o640
LEFTOVER = ".fourfold-save-0123456789abcdef"


class Way(NamedTuple):
    name: str
    mode: str             # of save-once
    existed: bool = True
    link: bool = False    # the save goes through a symbolic link in another folder
    other: bool = False   # the file has another name, and so is written in place: that may tear it
    leftover: bool = False
    new: int = NEW


WAYS = [
    Way("an existing file", "expected"),
    Way("a new file", "expected", existed=False),
    Way("an existing file, shorter", "expected", new=30_000),
    Way("a link to an existing file", "expected", link=True),
    Way("an existing file beside a leftover", "expected", leftover=True),
    Way("an export over an existing file", "export"),
    Way("an export, new", "export", existed=False),
    Way("a file made for the first time", "create", existed=False),
    Way("a file in place", "in-place", other=True),
]
CARELESS = [Way("a careless save of an existing file", "careless"),
            Way("a careless save of a new file", "careless", existed=False)]


class Cut(NamedTuple):
    operation: int  # 0: after all of them
    state: str
    seed: int


class Attempt:
    """One way to save on the disk POWER."""

    def __init__(self, saver, power, way):
        self.saver = saver
        self.power = power
        self.way = way
        self.folder = os.path.join(power.folder, "folder")
        self.path = os.path.join(self.folder, "file")
        self.named = os.path.join(power.folder, "link") if way.link else self.path

    def prepare(self):
        self.power.tell("empty")
        os.mkdir(self.folder)
        if self.way.existed:
            write_old(self.path, OLD)
            os.chmod(self.path, MODE)
            os.setxattr(self.path, "user.tag", b"blue")
        if self.way.other:
            os.link(self.path, self.path + ".other")
        if self.way.link:
            os.symlink("folder/file", self.named)
        if self.way.leftover:
            write_old(os.path.join(self.folder, LEFTOVER), 1000)
        self.power.tell("sync")

    def save(self):
        return self.saver.run(self.way.mode, self.named, self.way.new)

    def count_operations(self):
        self.prepare()
        self.power.tell("arm")
        if not self.save().ok:
            raise AssertionError(f"{self.way.name}: the save fails even with power")
        return self.power.ask()[0]

    def run(self, cut):
        """What the save said, and what the file is once the power is back."""
        self.prepare()
        self.power.tell(f"seed {cut.seed}")
        self.power.tell(f"arm {cut.operation} {cut.state}" if cut.operation else "arm")
        result = self.save()
        if self.power.ask()[1]:
            self.power.tell(f"cut {cut.state}")
        self.power.tell("start")
        return result, look(self.path, OLD if self.way.existed else None, self.way.new)

    def find_fault(self, result, content):
        before = "OLD" if self.way.existed else "ABSENT"
        if result.ok and content != "NEW":
            return f"said ok, but the file is {content}"
        if content not in (before, "NEW") and not self.way.other:
            return f"the file is {content}, and the save said: {result.text}"
        return self.find_loss() or self.find_trouble_afterwards()

    def find_loss(self):
        """What else there was of the file."""
        if self.way.link and not os.path.islink(self.named):
            return "the link is gone"
        if not self.way.existed:
            return None
        mode = stat.S_IMODE(os.stat(self.path).st_mode)
        if mode != MODE:
            return f"the mode is {mode:o}"
        return None if os.listxattr(self.path) == ["user.tag"] else "the attribute is gone"

    def find_trouble_afterwards(self):
        """The disk can be used as if nothing had been."""
        mode = {"expected": "replace", "create": "export"}.get(self.way.mode, self.way.mode)
        again = self.saver.run(mode, self.named, self.way.new)
        if not again.ok or look(self.path, None, self.way.new) != "NEW":
            return f"the next save: {again.text}"
        left = leftovers(self.folder)
        return f"the next save leaves {left}" if left and self.way.mode != "careless" else None


def list_cuts(operations, rng):
    """Every operation and state; in the short form the last operations, and one of those before."""
    last = operations - 3
    chosen = range(1 if trial.FULL else last, operations + 1)
    for operation in [*chosen, 0] if trial.FULL else [rng.randrange(1, last), *chosen, 0]:
        for state in STATES:
            for i in range(3 if state == "torn" and trial.FULL else 1):
                yield Cut(operation, state, trial.SEED % 1_000_000 + operation * 10 + i)


def attempt_all(attempt, tap):
    contents = collections.Counter()
    faults = []
    operations = attempt.count_operations()
    for cut in list_cuts(operations, random.Random(trial.SEED)):
        result, content = attempt.run(cut)
        contents[content.split(" ")[0]] += 1
        fault = attempt.find_fault(result, content)
        if fault is not None:
            when = f"before operation {cut.operation}" if cut.operation else "after all"
            faults.append(f"power cut {when}, {cut.state} left, seed {cut.seed}: {fault}")
    tap.note(f"{attempt.way.name}: {operations} operations, {sum(contents.values())} power cuts "
             f"left {dict(contents)}: {len(faults)} violations")
    return sum(contents.values()), faults


def run(tap, saver, power):
    total = 0
    violations = 0
    for way in WAYS:
        cuts, faults = attempt_all(Attempt(saver, power, way), tap)
        total += cuts
        violations += len(faults)
        tap.test(not faults, f"{way.name}: the old or the new, and after ok the new",
                 "\n".join(faults))
    tap.note(f"{total} power cuts, {violations} violations")
    for way in CARELESS:
        _, faults = attempt_all(Attempt(saver, power, way), tap)
        tap.test(faults, f"{way.name}: the same finds fault with it", "it found none")


# What a cut leaves of a file "old" that was synced and then written on, of a file "new" that was never
# synced, and of a file "renamed" that was "synced" when its folder was.
LEFT = {
    "nothing": {"old": b"AAAA", "synced": b"S"},
    "names": {"old": b"AAAA", "new": b"", "renamed": b"S"},
    "data": {"old": b"AAAABB", "synced": b"S"},
    "nuls": {"old": b"AAAA\0\0", "new": b"\0", "renamed": b"S"},
}


def write(path, data, flags=0, sync=False):
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | flags)
    os.write(fd, data)
    if sync:
        os.fsync(fd)
    os.close(fd)


def read_all(folder):
    found = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            found[name] = file.read()
    return found


def check_disk(tap, power):
    """The disk forgets what it should, and nothing else."""
    for state, expected in LEFT.items():
        power.tell("empty")
        write(os.path.join(power.folder, "old"), b"AAAA", sync=True)
        write(os.path.join(power.folder, "synced"), b"S", sync=True)
        folder = os.open(power.folder, os.O_RDONLY | os.O_DIRECTORY)
        os.fsync(folder)
        os.close(folder)
        write(os.path.join(power.folder, "old"), b"BB", os.O_APPEND)
        write(os.path.join(power.folder, "new"), b"N")
        os.rename(os.path.join(power.folder, "synced"), os.path.join(power.folder, "renamed"))
        power.tell(f"cut {state}")
        power.tell("start")
        found = read_all(power.folder)
        tap.test(found == expected, f"the disk leaves {state}", f"{found}, expected {expected}")


def main():
    trial.enter_namespace()
    tap = trial.Tap("power-cuts")
    on_a_disk(tap, sys.argv[1:], "a power cut at every operation of a save",
              lambda power: run(tap, Saver(sys.argv[1]), power))
    tap.finish()


if __name__ == "__main__":
    main()
