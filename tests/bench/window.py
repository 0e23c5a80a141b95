"""What the window takes, told by the programs in window/."""

import collections
import os
import shutil
import subprocess
import sys
import tempfile

import tasks

Figure = collections.namedtuple("Figure", "program name value unit remark")

WINDOW = tasks.BENCH / "window"
FOURFOLD = str(tasks.BUILD / "src/app/fourfold")
STARTS = 7
# What is started, and the program that must be there.
OTHERS = [("an empty window", str(WINDOW / "empty-window"), []), ("gnome-text-editor", "gnome-text-editor", []),
          ("gnome-calculator", "gnome-calculator", [])]


def run_in_display(command, folder, manager):
    """What COMMAND says, in a display of its own."""
    display = [str(tasks.SOURCE / "tests/support/with-display"), "--size", "1400x1000"]
    environment = {**os.environ, "GSK_RENDERER": "cairo", "GDK_DEBUG": "gl-disable", "HOME": folder,
                   "XDG_DATA_HOME": f"{folder}/data", "XDG_CONFIG_HOME": f"{folder}/config",
                   "GSETTINGS_BACKEND": "memory", "GSETTINGS_SCHEMA_DIR": str(tasks.BUILD / "data")}
    result = subprocess.run([*display, *(["--wm", "openbox"] if manager else []), "--", *command],
                            capture_output=True, text=True, env=environment, check=False)
    if result.returncode != 0:
        print(result.stderr[-2000:], file=sys.stderr)
    return result.stdout


def read(program, said):
    rows = [line.split("\t") for line in said.splitlines() if line.count("\t") >= 2]
    return [Figure(program, row[0], row[1], row[2], row[3] if len(row) > 3 else "") for row in rows]


def measure_starts(folder, short):
    """Each program in turn, so often; the first time is not counted."""
    example = shutil.copy(tasks.EXAMPLE, folder)
    commands = [("fourfold with the example", FOURFOLD, [example]), *OTHERS]
    figures = []
    for number in range(2 if short else STARTS + 1):
        for name, program, arguments in commands:
            if shutil.which(program) is None:
                continue
            said = run_in_display([str(WINDOW / "first-frame"), "--as", name, "--", program, *arguments], folder, False)
            figures += read("first-frame", said) if number > 0 else []
    return figures


def measure_all(options):
    figures = []
    with tempfile.TemporaryDirectory(prefix="fourfold-bench-") as folder:
        figures += measure_starts(folder, options.short)
        for program in ("bench-frames", "bench-edits", "bench-stalls", "bench-samples"):
            full = [] if options.short else ["--full"]
            figures += read(program, run_in_display([str(WINDOW / program), *full], folder, True))
    return figures


def find_medians(figures):
    """Figures that were told several times are one: the median."""
    told = collections.OrderedDict()
    for figure in figures:
        told.setdefault(figure[:2] + figure[3:], []).append(figure.value)
    for (program, name, unit, remark), values in told.items():
        try:
            values = sorted(map(float, values))
            remark = remark.replace("median of 1", f"median of {len(values)}")
            yield Figure(program, name, f"{values[len(values) // 2]:,.1f}", unit, remark)
        except ValueError:
            yield Figure(program, name, values[0], unit, remark)


def say(figures):
    return [f"{one.name:<70} {one.value:>12} {one.unit:<4} {one.remark}" for one in find_medians(figures)]


def group(figures):
    """(name, unit, remark) → the figures of it, by what they are: "median", "95th", "max"; "" where there is one."""
    groups = collections.OrderedDict()
    for one in figures:
        name, _, which = one.name.rpartition(", ")
        if which not in ("median", "95th", "max"):
            name, which = one.name, ""
        groups.setdefault((name, one.unit, one.remark), {})[which] = one.value
    return groups


def make_section(figures):
    if not figures:
        return ""
    rows = "".join(f"| {name} | {values.get('', values.get('median', ''))} | {values.get('95th', '')} | "
                   f"{values.get('max', '')} | {unit} | {remark} |\n"
                   for (name, unit, remark), values in group(find_medians(figures)).items())
    return ("## The window\n\nBy the frame clock, with the software renderer; “work” is the processor's time of the main "
            "thread.\n\n| what | median | 95th | most | | |\n| --- | ---: | ---: | ---: | --- | --- |\n" + rows)
