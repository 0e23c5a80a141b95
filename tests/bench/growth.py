"""How time and memory grow with a project: no faster than its cells, or its samples."""

import collections
import math
import subprocess

import inputs
import measure
import tasks

Size = collections.namedtuple("Size", "kind count label cpu memory parts")

CELLS = [(20, 5), (200, 40), (2000, 200)]
SAMPLES = [1000, 10000, 50000, 100000, 250000]
COLORS = {"cells": "#1f6fb2", "samples": "#a84e18"}


def measure_one(kind, count, label, path, place, short):
    runs = [measure.run([tasks.CLI, "show", path, "summary"], place) for _ in range(1 if short else 5)]
    said = subprocess.run([tasks.BENCH / "method-times", path], capture_output=True, text=True, check=True).stdout
    parts = {name: float(microseconds) for name, microseconds in
             (line.split("\t") for line in said.splitlines())}
    return Size(kind, count, label, measure.median(runs, "cpu"), measure.median(runs, "memory"), parts)


def measure_all(given, place, options):
    path = given.get("growth.json")
    sizes = []
    for competencies, roles in CELLS[:2] if options.short else CELLS:
        inputs.write_project(path, competencies, roles)
        sizes.append(measure_one("cells", competencies * roles, f"{competencies:,}×{roles:,}", path, place,
                                 options.short))
    for samples in SAMPLES[:1] if options.short else SAMPLES:
        inputs.write_project(path, 20, 5, samples)
        sizes.append(measure_one("samples", samples, f"20×5, {samples:,} samples", path, place, options.short))
    return sizes


def find_slope(sizes, get):
    """How fast it grows between the last two sizes: 1 is as fast as the count."""
    before, last = sizes[-2:]
    return math.log(get(last) / get(before)) / math.log(last.count / before.count)


def make_table(sizes):
    names = list(sizes[0].parts) if sizes else []
    lines = ["| project | shown from the file, ms of the processor | MiB | "
             + " | ".join(f"{name}, µs" for name in names) + " |",
             "| --- |" + " ---: |" * (2 + len(names))]
    for size in sizes:
        lines.append(f"| {size.label} | {size.cpu:,.1f} | {size.memory:,.1f} | "
                     + " | ".join(f"{size.parts[name]:,.1f}" for name in names) + " |")
    return lines


def say(sizes):
    return make_table(sizes) if sizes else []


def draw_line(sizes, get, place):
    """A line through the points, and a mark at each."""
    points = [place(size.count, get(size)) for size in sizes]
    color = COLORS[sizes[0].kind]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    marks = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{color}"/>' for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>{marks}'


def draw_grid(left, top, side, low, high, unit, what):
    """A square with a line for each power of ten, both ways; lines from corner to corner grow as the count does."""
    parts = [f'<text x="{left}" y="{top - 12}" font-weight="700">{what}, {unit}</text>']
    for power in range(2, 7):
        x = left + side * (power - 2) / 4
        parts.append(f'<path d="M{x:.1f} {top}V{top + side}" stroke="#d9dde3"/>'
                     f'<text x="{x:.1f}" y="{top + side + 18}" text-anchor="middle">{10 ** power:,}</text>')
    for power in range(low, high + 1):
        y = top + side * (high - power) / (high - low)
        parts.append(f'<path d="M{left} {y:.1f}H{left + side}" stroke="#d9dde3"/>'
                     f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{10 ** power:,}</text>')
    return "".join(parts)


def draw(sizes):
    """Two plots, both axes by powers of ten."""
    side, top = 300, 50
    plots = [("time", "ms of the processor", 70, 0, 4, lambda size: size.cpu),
             ("memory", "MiB", 470, 0, 4, lambda size: size.memory)]
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" width="800" height="440" viewBox="0 0 800 440" '
             'font-family="Cantarell, sans-serif" font-size="12" fill="#1f2328">'
             '<title>How time and memory grow</title><rect width="800" height="440" fill="#ffffff"/>']
    for what, unit, left, low, high, get in plots:
        def place(count, value, left=left, low=low, high=high):
            return (left + side * (math.log10(count) - 2) / 4,
                    top + side * (high - math.log10(max(value, 1))) / (high - low))
        parts.append(draw_grid(left, top, side, low, high, unit, what))
        parts += [draw_line([size for size in sizes if size.kind == kind], get, place) for kind in COLORS]
    for index, kind in enumerate(COLORS):
        parts.append(f'<circle cx="{76 + 90 * index}" cy="412" r="4" fill="{COLORS[kind]}"/>'
                     f'<text x="{86 + 90 * index}" y="416">{kind}</text>')
    return "\n".join(parts) + "\n</svg>\n"


def make_section(folder, sizes):
    if not sizes:
        return ""
    (folder / "growth.svg").write_text(draw(sizes), encoding="utf-8")
    slopes = []
    for kind in COLORS:
        some = [size for size in sizes if size.kind == kind]
        slopes.append(f"{kind}: time {find_slope(some, lambda size: size.cpu):.2f}, "
                      f"memory {find_slope(some, lambda size: size.memory):.2f}")
    return ("## Growth\n\n" + "\n".join(make_table(sizes))
            + "\n\nBetween the last two sizes they grow with the power (1 is as fast as the count) "
            + "; ".join(slopes) + ".\n\n![Time and memory by cells and by samples](growth.svg)\n")
