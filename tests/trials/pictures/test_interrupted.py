#!/usr/bin/python3
"""An export that is killed, told to end, or has no room leaves whole files or none: of a folder of cards and of
a long PDF, killed at random moments, on a full disk and in places that cannot be written. TAP on standard
output."""

import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import time
from collections import Counter

sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.dont_write_bytecode = True

import kinds
import projects
import trial

KILLS = 300 if trial.FULL else 15  # of each signal, for each export
N_ROLES = 12

PAGE = 4096  # of memory, and so of the disks here


class Export:
    """One that is interrupted again and again, and what it gives where it is not."""

    def __init__(self, name, project, words, out):
        self.name = name
        self.out = out  # in the folder it is given; with a "/" at the end a folder
        self.command = [kinds.CLI, "export", str(project), *words, *kinds.TODAY]
        self.whole = None
        self.seconds = 0

    def start(self, folder):
        return subprocess.Popen([*self.command, "-o", os.path.join(folder, self.out)],
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def learn(self, folder):
        """The whole files, and how long they take."""
        times = []
        for _ in range(5):
            began = time.monotonic()
            process = self.start(folder)
            if process.wait() != 0:
                raise RuntimeError(process.stderr.read())
            times.append(time.monotonic() - began)
        self.seconds = sorted(times)[2]
        self.whole = list_files(folder)

    def find_partial(self, folder):
        """Files that are not what they should be."""
        return [f"{name}: {len(data)} bytes" for name, data in list_files(folder).items()
                if not is_temporary(name) and not self.is_whole(name, data)]

    def is_whole(self, name, data):
        whole = self.whole.get(name)
        if whole is None or not data.startswith(b"%PDF-"):
            return data == whole
        # A PDF has the time in it, and so perhaps another byte or two.
        return data.rstrip().endswith(b"%%EOF") and abs(len(data) - len(whole)) < 64


def list_files(folder):
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in pathlib.Path(folder).rglob("*") if path.is_file()}


def is_temporary(name):
    return os.path.basename(name).startswith(".")


def clear(folder):
    """Everything out of FOLDER, which may be a disk."""
    for path in sorted(pathlib.Path(folder).rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()


def choose_moment(rng, export):
    """Half of them while files are written, at the end."""
    first = 0 if rng.random() < 0.5 else 0.85
    return rng.uniform(first, 1.1) * export.seconds


def kill_at_random(tap, export, folder, number, may_leave):
    rng = random.Random(trial.SEED)
    faults, found = [], Counter()
    for count in range(KILLS):
        clear(folder)
        process = export.start(folder)
        time.sleep(choose_moment(rng, export))
        process.send_signal(number)
        status = process.wait()
        files = list_files(folder)
        temporary = [name for name in files if is_temporary(name)]
        found["done" if status == 0 else "nothing" if not files else "some"] += 1
        faults += [f"{count}: {fault}" for fault in export.find_partial(folder)]
        faults += [] if may_leave else [f"{count}: {name} is left" for name in temporary]
        if status == 0 and set(files) - set(temporary) != set(export.whole):
            faults.append(f"{count}: done, but not all is there")
    name = signal.Signals(number).name
    tap.note(f"{export.name}, {export.seconds:.2f} s, {name}: {dict(found)}")
    tap.test(not faults, f"{export.name}: {KILLS} times {name}", "\n".join(faults[:10]))


def fail(tap, export, folder, name, wants_words=True):
    """An export that cannot be done says so, and leaves nothing that is not whole."""
    before = list_files(folder)
    process = export.start(folder)
    said = process.stderr.read().decode(errors="replace")
    status = process.wait()
    left = list_files(folder)
    faults = export.find_partial(folder) if before == {} else [
        f"{path} is not as it was" for path, data in before.items() if left.get(path) != data]
    faults += [f"{path} is left" for path in left if is_temporary(path)]
    tap.test(status == 2 and bool(said) == wants_words and not faults, f"{export.name}: {name}",
             f"status {status}, said: {said}\n" + "\n".join(faults))


def measure_disk(export):
    """The options of a disk with room for half of what EXPORT writes."""
    size = sum(len(data) for data in export.whole.values())
    return f"size={max(size // 2 // PAGE, 1) * PAGE}"


class Disk:
    """Memory as a disk, with OPTIONS."""

    def __init__(self, folder, options):
        self.path = os.path.join(folder, "disk")
        os.makedirs(self.path, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.path], check=True)

    def __enter__(self):
        return self.path

    def __exit__(self, *_exception):
        trial.unmount_below(self.path)


def fail_on_disks(tap, export, folder):
    with Disk(folder, measure_disk(export)) as path:
        fail(tap, export, path, "the disk is full")
    with Disk(folder, "size=4M") as path:
        subprocess.run(["mount", "-o", "remount,ro", path], check=True)
        fail(tap, export, path, "the disk can only be read")
    with Disk(folder, "size=4M,nr_inodes=4") as path:
        fail(tap, export, path, "no further file can be made") if export.out.endswith("/") else None


def fail_at_size(tap, export, folder):
    """A limit on the size of a file, as a shell may have it."""
    limited = Export(export.name, "", [], export.out)
    limited.whole = export.whole
    limited.command = ["prlimit", f"--fsize={8192}", *export.command]
    clear(folder)
    fail(tap, limited, folder, "files may not be as large")


def fill(path):
    """The disk, to its last page, by a file."""
    file = os.open(path, os.O_CREAT | os.O_WRONLY)
    try:
        while True:
            os.write(file, bytes(PAGE))
    except OSError:
        os.close(file)


def fail_over_old(tap, export, folder):
    """What was there stays where there is no room for what should replace it."""
    name = max(export.whole, key=lambda name: len(export.whole[name]))
    with Disk(folder, measure_disk(export)) as path:
        target = pathlib.Path(path, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"old" * 100)
        fill(os.path.join(path, "ballast"))
        before = target.read_bytes()
        process = export.start(path)
        process.communicate()
        now = target.read_bytes()
        tap.test(process.returncode == 2 and now == before, f"{export.name}: the old file stays")


def run(tap, folder, has_mounts):
    project = pathlib.Path(folder, "p.fourfold.json")
    content = projects.make("Cards", [f"Competency {n}" for n in range(20)],
                            [f"Role {n}" for n in range(N_ROLES)], "What it does, in a line or two of words.")
    project.write_text(json.dumps(content), encoding="utf-8")
    exports = [Export("cards", project, ["cards"], "cards/"),
               Export("cards as PNG", project, ["cards", "--format", "png", "--roles", "r0,r1,r2"], "cards/"),
               Export("a long PDF", project, ["cards", "--format", "pdf"], "cards.pdf")]
    out = os.path.join(folder, "out")
    os.mkdir(out)
    for export in exports:
        clear(out)
        export.learn(out)
        if "PNG" not in export.name:
            kill_at_random(tap, export, out, signal.SIGKILL, may_leave=True)
        kill_at_random(tap, export, out, signal.SIGTERM, may_leave=False)
        fail_at_size(tap, export, out)
        if has_mounts:
            fail_on_disks(tap, export, folder)
            fail_over_old(tap, export, folder)
        else:
            tap.skip(f"{export.name}: disks", "nothing can be mounted")


def main():
    has_mounts = trial.enter_namespace()
    tap = trial.Tap("interrupted")
    with trial.Folder() as folder:
        run(tap, folder, has_mounts)
    tap.finish()


if __name__ == "__main__":
    main()
