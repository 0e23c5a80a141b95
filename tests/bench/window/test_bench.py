"""That a benchmark runs, and that what it prints is sane: never how long anything took.

    test_bench.py DISPLAY [--managed] FIGURE… -- PROGRAM [ARGUMENT …]

Each FIGURE is the beginning of a name that has to be there; --managed is for a window manager."""

import math
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.environ["FF_TEST_SOURCE_DIR"], "tests", "support"))
from tap import Tap  # noqa: E402

UNITS = {"ms", "MiB"}


def read(output):
    """The lines that are figures: what a library prints between them has no tabs."""
    return [line.split("\t") for line in output.splitlines() if "\t" in line]


def is_sane(figure):
    if len(figure) != 4 or not figure[0] or figure[2] not in UNITS:
        return False
    value = float(figure[1])
    return math.isfinite(value) and value >= 0


def are_in_order(figures):
    """A median is no more than the 95th percentile, nor that than the maximum."""
    values = {name: float(value) for name, value, _, _ in figures}
    for name in values:
        if name.endswith(", median"):
            thing = name[: -len(", median")]
            if not values[name] <= values[thing + ", 95th"] <= values[thing + ", max"]:
                return False
    return True


def main():
    split = sys.argv.index("--")
    display, wanted, program = sys.argv[1], sys.argv[2:split], sys.argv[split + 1 :]
    manager = ["--wm", "openbox"] if "--managed" in wanted else []
    wanted = [name for name in wanted if name != "--managed"]
    tap = Tap()
    run = subprocess.run(
        [display, "--size", "1400x1000", *manager, "--", *program],
        capture_output=True,
        text=True,
    )
    if run.returncode == 77:
        tap.skip("runs", run.stderr.strip())
        tap.finish()
    figures = read(run.stdout)
    tap.test(run.returncode == 0, "runs", f"status {run.returncode}\n{run.stdout}\n{run.stderr}")
    bad = [figure for figure in figures if not is_sane(figure)]
    tap.test(figures and not bad, "each figure is a number of a unit", bad)
    names = [figure[0] for figure in figures]
    tap.test(len(set(names)) == len(names), "no name twice", sorted(names))
    tap.test(not bad and are_in_order(figures), "percentiles are in order", figures)
    missing = [name for name in wanted if not any(own.startswith(name) for own in names)]
    tap.test(not missing, "all that was to be measured is there", missing)
    tap.finish()


main()
