#!/usr/bin/python3
"""What Fourfold takes, beside peers and floors, in one run: a table of ratios, the growth with the size of a project, and
what the window takes. `bench.py --report` puts them into README.md; `--short --tap` only sees that everything works."""

import argparse
import os
import pathlib
import sys

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../support"))
sys.dont_write_bytecode = True

import growth
import machine
import measure
import report
import tasks
import window
from tap import Tap


def read_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="once, and with small projects")
    parser.add_argument("--tap", action="store_true", help="as a test: whether it works, and never how fast")
    parser.add_argument("--report", action="store_true", help="put the tables into README.md, and draw the plot")
    parser.add_argument("--only", default="", metavar="WORD", help="only what has WORD in its name")
    return parser.parse_args()


def measure_task(task, place, short):
    """A row of the table."""
    if not task.is_there():
        return report.Row(task, None, f"no {task.peer} here")
    faults = [who for who, command in (("ours", task.ours), (task.peer, task.theirs))
              if measure.run(command, place).status != 0 or not task.check()]
    if faults:
        return report.Row(task, None, f"wrong output: {', '.join(faults)}", is_wrong=True)
    pair = measure.alternate(task.ours, task.theirs, place, task.count_runs(short), task.field)
    return report.Row(task, pair, "")


def measure_all(options, tap):
    inputs = tasks.Inputs(short=options.short)
    rows = []
    with measure.Place() as place, inputs:
        for task in tasks.list_tasks(inputs):
            if options.only not in task.name:
                continue
            if not options.short and not measure.wait_until_idle(20):
                print(f"(the machine was busy before: {task.name})", file=sys.stderr)
            rows.append(measure_task(task, place, options.short))
            show(rows[-1], options, tap)
        sizes = growth.measure_all(inputs, place, options) if not options.only else []
    return rows, sizes


def show(row, options, tap):
    if not options.tap:
        print(row.say(), flush=True)
    elif row.pair is None and not row.is_wrong:
        tap.skip(row.task.name, row.remark)
    else:
        tap.test(not row.is_wrong, f"{row.task.name}, beside {row.task.peer}", row.remark)


# What tests ask of the toolkit is nobody's usual work, and peers end at warnings that they have.
STRICT = ["G_DEBUG", "G_SLICE", "G_ENABLE_DIAGNOSTIC", "MALLOC_PERTURB_"]


def main():
    options = read_options()
    for name in STRICT:
        os.environ.pop(name, None)
    tap = Tap()
    rows, sizes = measure_all(options, tap)
    readme = pathlib.Path(__file__).parent / "README.md"
    if options.report:
        report.write(readme, machine.describe(), rows, sizes, [])
    frames = [] if options.only or options.tap else window.measure_all(options)
    if options.tap:
        tap.test(len(sizes) > 0, "growth is measured")
        tap.finish()
    print("\n".join(growth.say(sizes) + window.say(frames)))
    if options.report:
        report.write(readme, machine.describe(), rows, sizes, frames)
    sys.exit(1 if any(row.is_wrong or row.is_missed() for row in rows) else 0)


if __name__ == "__main__":
    main()
