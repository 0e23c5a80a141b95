"""What every trial in Python needs: TAP, the long or the short form, a seed, and a place of its own."""

import os
import random
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import tap  # noqa: E402

FULL = os.environ.get("FF_TRIAL") == "full"
# The short form is the same each time, so that it fails for a change and not by chance.
SEED = int(os.environ.get("FF_TRIAL_SEED") or (random.SystemRandom().randrange(1 << 31) if FULL else 1))
BUILD = os.environ.get("FF_TEST_BUILD_DIR", "build")

INSIDE = "FF_TRIAL_NAMESPACE"


class Tap(tap.Tap):
    def __init__(self, name):
        super().__init__()
        self.note(f"{name}, {'full' if FULL else 'short'} form, seed {SEED}")


def enter_namespace():
    """Starts this program again where its mounts are nobody else's and end with it. True where that
    could be done."""
    if INSIDE in os.environ:
        return os.environ[INSIDE] == "yes"
    options = ["-m"] if os.geteuid() == 0 else ["-m", "-r"]
    command = ["unshare", *options, "--propagation", "private"]
    able = (shutil.which("unshare") is not None
            and subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0)
    os.environ[INSIDE] = "yes" if able else "no"
    os.environ["FF_TRIAL_SEED"] = str(SEED)
    if able:
        os.execvp(command[0], [*command, sys.executable, *sys.argv])
    return False


def can_be_others():
    """Whether programs can be run as another user here, and files given away."""
    with open("/proc/self/uid_map", encoding="ascii") as ranges:
        owned = sum(int(line.split()[2]) for line in ranges)
    return os.geteuid() == 0 and owned > 65534


def list_missing(programs):
    """Those of PROGRAMS that are not installed."""
    return [program for program in programs if shutil.which(program) is None]


class Folder:
    """A temporary folder that everybody may enter, gone afterwards with all that is mounted in it."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="fourfold-trial-")
        os.chmod(self.path, 0o755)
        return self.path

    def __exit__(self, *_exception):
        unmount_below(self.path)
        shutil.rmtree(self.path, ignore_errors=True)


def mounts_below(path):
    with open("/proc/self/mounts", encoding="utf-8", errors="surrogateescape") as mounts:
        points = [line.split()[1] for line in mounts]
    return [point for point in reversed(points) if (point + "/").startswith(path + "/")]


def unmount_below(path):
    for point in mounts_below(path):
        subprocess.run(["umount", "-l", point], check=False, capture_output=True)
