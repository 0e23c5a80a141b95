"""How long a command takes, and how much memory: run in turn with another, each in an empty folder in memory."""

import collections
import os
import shutil
import statistics
import subprocess
import tempfile
import time

# MEMORY is of the largest process, in MiB; the rest in milliseconds.
Run = collections.namedtuple("Run", "wall cpu memory status")
Pair = collections.namedtuple("Pair", "ours theirs ratio least most")

LAUNCH = os.path.join(os.path.abspath(os.environ.get("FF_TEST_BUILD_DIR", "build")), "tests/bench/floors/launch")
RAM = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Place:
    """A folder that is empty before each run, and the place that commands start in."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix="fourfold-bench-", dir=RAM)
        self.before = os.getcwd()

    def __enter__(self):
        os.chdir(self.path)
        return self

    def __exit__(self, *_):
        os.chdir(self.before)
        shutil.rmtree(self.path, ignore_errors=True)

    def clear(self):
        for entry in os.scandir(self.path):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                os.unlink(entry.path)


def run(command, place):
    """COMMAND is a list of words. What it says is thrown away."""
    place.clear()
    said = subprocess.run([LAUNCH, *command], capture_output=True, text=True, check=False)
    if said.returncode != 0:
        return Run(0, 0, 0, 127)
    *numbers, status = said.stdout.split()
    return Run(*map(float, numbers), int(status))


def median(runs, field):
    return statistics.median(getattr(one, field) for one in runs)


def alternate(ours, theirs, place, times, field="wall"):
    """OURS and THEIRS in turn, so that what else happens on the machine happens to both. The ratio is theirs to
    ours, the median over the pairs."""
    pairs = [(run(ours, place), run(theirs, place)) for _ in range(times)]
    ratios = [max(getattr(b, field), 1e-3) / max(getattr(a, field), 1e-3) for a, b in pairs]
    return Pair(median([a for a, _ in pairs], field), median([b for _, b in pairs], field),
                statistics.median(ratios), min(ratios), max(ratios))


def is_busy():
    """Whether more than an eighth of the machine works at something else."""
    def read():
        with open("/proc/stat", encoding="ascii") as file:
            return [int(word) for word in file.readline().split()[1:8]]
    before = read()
    time.sleep(0.4)
    spent = [after - now for now, after in zip(before, read())]
    return 1 - spent[3] / max(sum(spent), 1) > 0.125


def wait_until_idle(seconds):
    """FALSE where it never was."""
    end = time.monotonic() + seconds
    while is_busy():
        if time.monotonic() > end:
            return False
    return True
