"""The tables, for a terminal and for README.md."""

import growth
import window

BEGIN, END = "<!-- begin of the report -->\n", "<!-- end of the report -->\n"
HEAD = "| work | ours | beside | theirs | times | goal | |\n| --- | ---: | --- | ---: | ---: | ---: | --- |\n"


class Row:
    """A task and what was measured (None where nothing was, for the reason in REMARK)."""

    def __init__(self, task, pair, remark, is_wrong=False):
        self.task, self.pair, self.remark, self.is_wrong = task, pair, remark, is_wrong

    def is_missed(self):
        return self.pair is not None and self.task.goal is not None and self.pair.ratio < self.task.goal

    def get_verdict(self):
        if self.task.goal is None:
            return ""
        return "missed" if self.is_missed() else "reached"

    def get_cells(self):
        task, pair = self.task, self.pair
        goal = f"≥ {task.goal:.2g}" if task.goal else ""
        if pair is None:
            return [task.name, "", task.peer, "", "", goal, self.remark]
        return [task.name, f"{pair.ours:,.1f}", task.peer, f"{pair.theirs:,.1f}",
                f"{pair.ratio:.2f} ({pair.least:.2f}–{pair.most:.2f})", goal, self.get_verdict()]

    def say(self):
        name, ours, peer, theirs, times, goal, verdict = self.get_cells()
        return f"{name:<46} {ours:>9}  {peer:<28} {theirs:>9}  {times:<24} {goal:<8} {verdict}"


def write(path, machine, rows, sizes, frames):
    """Puts the report between the marks in the file PATH."""
    text = path.read_text(encoding="utf-8")
    before, after = text[:text.index(BEGIN)], text[text.index(END):]
    table = "".join("| " + " | ".join(row.get_cells()) + " |\n" for row in rows)
    parts = [f"Measured on {machine}. Times are milliseconds of whole processes, memory that of the largest process; "
             "“times” is how many times as long the other takes: the median of runs in turn, the least and the most.\n",
             HEAD + table, growth.make_section(path.parent, sizes), window.make_section(frames)]
    path.write_text(before + BEGIN + "\n" + "\n".join(parts) + "\n" + after, encoding="utf-8")
