"""A save of 5 MB is killed at random moments."""

import collections
import os
import random
import signal
import time

from saver import leftovers, look, write_old
from trial import SEED

SIZE = 5_000_000
OLD_SIZE = 4_000_000


def start(saver, path):
    """A save that has begun."""
    process = saver.start("replace", path, SIZE)
    process.stdout.readline()
    return process


def measure(saver, path):
    """How long a save takes, in seconds."""
    times = []
    for _ in range(5):
        process = start(saver, path)
        began = time.monotonic()
        saver.finish(process)
        times.append(time.monotonic() - began)
    return sorted(times)[2]


def kill_once(saver, path, after):
    """Whether it said that it was done, before it was killed AFTER so many seconds."""
    process = start(saver, path)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    return saver.finish(process).text == "ok"


def run(tap, saver, folder, count):
    """COUNT saves, half of them of a file that is there."""
    rng = random.Random(SEED)
    path = os.path.join(folder, "killed")
    took = measure(saver, path)
    found = collections.Counter()
    faults = []
    for i in range(count):
        existed = i % 2 == 0
        if os.path.exists(path):
            os.remove(path)
        if existed:
            write_old(path, OLD_SIZE)
        said_ok = kill_once(saver, path, rng.uniform(0, 1.2 * took))
        content = look(path, OLD_SIZE, SIZE)
        found["said ok" if said_ok else content] += 1
        if content not in ("NEW", "OLD" if existed else "ABSENT") or said_ok and content != "NEW":
            faults.append(f"kill {i + 1}: {content}{' after it said ok' if said_ok else ''}")
    litter = len(leftovers(folder))
    swept = saver.run("replace", path, SIZE).ok and not leftovers(folder)
    tap.note(f"a save of {SIZE} bytes takes {1000 * took:.1f} ms; {count} kills: {dict(found)}; "
             f"{litter} leftovers, {'all' if swept else 'NOT all'} gone with the next save")
    tap.test(not faults, f"{count} kills of a save of 5 MB damage nothing", "\n".join(faults))
    tap.test(swept, "the next save takes away what the killed ones left")
