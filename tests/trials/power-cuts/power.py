"""A disk that loses its power when it is told to. What it leaves and how it is told: disk.h and
control.c."""

import os
import subprocess
import time

import trial

STATES = ["nothing", "names", "data", "nuls", "torn"]


class Unavailable(Exception):
    """There is no such disk here; the reason is its text."""


class Power:
    """PROGRAM is power-fs, FOLDER where the disk is to be."""

    def __init__(self, program, folder):
        self.folder = folder
        self.control = os.path.join(folder, ".power")
        self.process = subprocess.Popen([program, folder], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.PIPE, text=True)
        while not os.path.ismount(folder):
            if self.process.poll() is not None:
                raise Unavailable(self.process.stderr.read().strip() or "FUSE does not work here")
            time.sleep(0.01)

    def tell(self, command):
        with open(self.control, "w", encoding="ascii") as control:
            control.write(command)

    def ask(self):
        """How many operations there were, and whether the power is on."""
        with open(self.control, encoding="ascii") as control:
            words = dict(word.split("=") for word in control.read().split())
        return int(words["operations"]), words["power"] == "on"

    def stop(self):
        """Whether it ended as it should."""
        subprocess.run(["umount", self.folder], check=False, capture_output=True)
        try:
            return self.process.wait(timeout=20) == 0
        except subprocess.TimeoutExpired:
            self.process.kill()
            return False


def on_a_disk(tap, programs, what, run):
    """RUN with such a disk, whose program is the last of PROGRAMS; where there can be none, WHAT is skipped
    with the reason."""
    if len(programs) < 2:
        tap.skip(what, "libfuse3 was not there when the build was set up (package libfuse3-dev)")
        return
    with trial.Folder() as folder:
        disk = os.path.join(folder, "disk")
        os.mkdir(disk)
        try:
            power = Power(programs[-1], disk)
        except Unavailable as reason:
            tap.skip(what, str(reason))
            return
        run(power)
        tap.test(power.stop(), "the disk ends in order", "it did not")
