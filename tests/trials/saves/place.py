"""A folder in which a save is to find things difficult, and what may be said of it afterwards."""

import os
import shutil
import stat
import subprocess
import time

import tracing
from saver import find_fault, leftovers, look, write_old
from trial import unmount_below

OLD = 100_000
NEW = 300_000


class Skipped(Exception):
    """The situation cannot be had here; the reason is its text."""


class Fault(Exception):
    """The save did not do what it should."""


class Place:
    """The file is "file" unless a situation says otherwise. With MODE every save is of that mode, and
    only damage is a fault."""

    def __init__(self, saver, root, abilities, mode=None):
        self.saver = saver
        self.root = root
        self.abilities = abilities  # what can be had: "mounts", "others", "trace"
        self.mode = mode
        self.path = os.path.join(root, "file")
        self.result = None
        os.mkdir(root)

    def clear(self):
        unmount_below(self.root)
        if os.path.exists(os.path.join(self.root, "fixed")):
            subprocess.run(["chattr", "-i", os.path.join(self.root, "fixed")], check=False)
        shutil.rmtree(self.root)
        if os.path.exists(self.root + ".trace"):
            os.remove(self.root + ".trace")

    # What there is.

    def need(self, ability, reason):
        if ability not in self.abilities:
            raise Skipped(reason)

    def command(self, *words):
        if shutil.which(words[0]) is None:
            raise Skipped(f"there is no {words[0]}")
        done = subprocess.run(words, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            raise Skipped(done.stderr.strip() or f"{words[0]} does not work here")

    def mount(self, options, on=None):
        """Memory as a disk, with room as OPTIONS say."""
        self.need("mounts", "nothing can be mounted")
        self.command("mount", "-t", "tmpfs", "-o", f"mode=755,{options}", "tmpfs",
                     on or self.root)

    def old(self, name="file", mode=0o644, owner=None):
        self.path = os.path.join(self.root, name)
        write_old(self.path, OLD)
        if owner is not None:
            self.need("others", "only root can give files away")
            os.chown(self.path, *owner)
        os.chmod(self.path, mode)

    def folder(self, name, mode=0o755):
        path = os.path.join(self.root, name)
        os.mkdir(path)
        os.chmod(path, mode)
        return path

    # What is done.

    def save(self, mode="replace", path=None, size=NEW, **options):
        if options.get("user") is not None:
            self.need("others", "only root can be somebody else")
        try:
            self.result = self.saver.run(self.mode or mode, path or self.path, size, **options)
        except subprocess.TimeoutExpired as error:
            raise Fault("the save hangs") from error

    def save_while(self, change):
        """A save of the expected file; CHANGE happens once all is written, before the rename."""
        self.need("trace", "nothing can be traced")
        process = self.saver.start(self.mode or "expected", self.path, NEW,
                                   tracing.inject("fsync:delay_enter=400000:when=1"))
        while process.poll() is None and NEW not in self.sizes_of_leftovers():
            time.sleep(0.005)
        change()
        self.result = self.saver.finish(process)

    def sizes_of_leftovers(self):
        folder = os.path.dirname(self.path)
        return [os.path.getsize(os.path.join(folder, name)) for name in leftovers(folder)]

    def trace(self, mode):
        """The calls of a save."""
        self.need("trace", "nothing can be traced")
        return tracing.trace(self.saver.command(mode, self.path, NEW), self.root + ".trace")

    def save_failing(self, find, error, mode="replace"):
        """A save in which the call that FIND picks from all of them fails with ERROR."""
        existed = os.path.exists(self.path)
        calls = self.trace(mode)
        if existed:
            write_old(self.path, OLD)
        else:
            os.remove(self.path)
        self.save(mode, wrap=find(calls).fail(error))

    # What must be true.

    def check(self, passed, why):
        if not passed and self.mode is None:
            raise Fault(f"{why}; said: {self.result and self.result.text}")

    def expect(self, content, says="ok", existed=True, path=None, litter=0):
        found = look(path or self.path, OLD if existed else None, NEW)
        fault = find_fault(self.result, found, existed)
        if fault is not None:
            raise Fault(fault)
        self.check(found == content, f"the file is {found}, expected {content}")
        said = self.result.text
        self.check(said == "ok" if says == "ok" else says in said, f"expected to hear \"{says}\"")
        folder = os.path.dirname(os.path.realpath(path or self.path))
        if os.path.isdir(folder):
            self.check(len(leftovers(folder)) == litter, f"{len(leftovers(folder))} leftovers")

    def expect_refused(self, says):
        """Where there is no file to look at."""
        self.check(says in self.result.text, f"expected to hear \"{says}\"")

    def expect_mode(self, mode):
        found = stat.S_IMODE(os.stat(self.path).st_mode)
        self.check(found == mode, f"the mode is {found:o}, expected {mode:o}")

    def expect_owner(self, owner):
        info = os.stat(self.path)
        self.check((info.st_uid, info.st_gid) == owner,
                   f"the owner is {info.st_uid}:{info.st_gid}, expected {owner}")

    def expect_link(self, path):
        self.check(os.path.islink(path), "the link was replaced")
