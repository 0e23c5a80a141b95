#!/usr/bin/python3
"""Boards drawn by matplotlib: board_matplotlib.py FOLDER SEED…"""

import os
import sys

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plot

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
sys.dont_write_bytecode = True

import inputs


def draw(seed, path):
    figure, axes = plot.subplots(figsize=(8, 8))
    for _, label, color, right, top in inputs.QUADRANTS:
        axes.add_patch(plot.Rectangle((right / 2, top / 2), 0.5, 0.5, fc=color))
        axes.text(right / 2 + 0.01, top / 2 + 0.47, label)
    for name, _, x, y in inputs.list_points(seed):
        axes.plot(x, y, "o")
        axes.annotate(name, (x, y), xytext=(6, 0), textcoords="offset points")
    axes.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[], title=f"Board {seed}")
    figure.savefig(path)
    plot.close(figure)


for number in sys.argv[2:]:
    draw(int(number), f"{sys.argv[1]}/board-{number}.svg")
