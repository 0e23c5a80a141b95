#!/usr/bin/python3
"""The power goes at every operation of an editing session, and every state is left that a disk may be in then. What the
disk said it keeps, by a sync or by a save, must be found again by whoever opens the project afterwards, and the file must be
a whole project all the time. TAP on standard output; its arguments are the programs kill-session and power-fs."""

import os
import subprocess
import sys

TRIALS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[1:1] = [TRIALS]
sys.dont_write_bytecode = True

import trial
from power import STATES, on_a_disk

EMPTY = '{\n  "format": "fourfold-project",\n  "version": 1\n}\n'
STEPS = 60


class Session:
    """A session of STEPS with SEED on the disk POWER."""

    def __init__(self, program, power, seed):
        self.program = program
        self.power = power
        self.seed = seed
        self.path = os.path.join(power.folder, "folder", "p.fourfold.json")
        self.environment = dict(os.environ, XDG_STATE_HOME=os.path.join(power.folder, "state"),
                                G_RANDOM_SEED=str(seed))

    def run(self, *words):
        return subprocess.run([self.program, *words], env=self.environment, check=False,
                              capture_output=True, text=True, timeout=120)

    def prepare(self):
        self.power.tell("empty")
        os.mkdir(os.path.dirname(self.path))
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(EMPTY)
        self.power.tell("sync")

    def edit(self):
        run = self.run("edit", self.path, str(self.seed), str(STEPS))
        lines = [line.split() for line in run.stdout.splitlines(keepends=True)
                 if line.endswith("\n")]
        return [line for line in lines if line]

    def look(self):
        """The digest of what is found."""
        run = self.run("look", self.path)
        return run.stdout.strip() or run.stderr.strip()

    def cut(self, operation, state):
        self.prepare()
        self.power.tell(f"seed {self.seed + operation}")
        self.power.tell(f"arm {operation} {state}" if operation else "arm")
        lines = self.edit()
        if self.power.ask()[1]:
            self.power.tell(f"cut {state}")
        self.power.tell("start")
        return lines, self.look()


def allowed_states(lines):
    """Digests of the state that the disk said last it keeps, and of all after it."""
    kept = 0
    saving = 0
    for index, (word, *_) in enumerate(lines):
        if word == "saving":
            saving = index
        elif word == "saved":
            kept = max(kept, saving)
        elif word == "synced":
            kept = index
    first = max((i for i in range(kept + 1) if lines[i][0] == "did"), default=0)
    return {line[1] for line in lines[first:] if line[0] in ("did", "will")}


def attempt_all(session, start, tap):
    session.prepare()
    session.power.tell("arm")
    session.edit()
    operations = session.power.ask()[0]
    step = 1 if trial.FULL else max(1, operations // 4)
    faults = []
    cuts = 0
    for operation in [*range(1, operations + 1, step), 0]:
        for state in STATES:
            lines, found = session.cut(operation, state)
            allowed = allowed_states(lines) if lines else {start}
            cuts += 1
            if found not in allowed | ({start} if not lines else set()):
                faults.append(f"seed {session.seed}, before operation {operation}, {state} left: "
                              f"found {found}; {[line[0] for line in lines][-8:]}")
    tap.note(f"session {session.seed}: {operations} operations, {cuts} power cuts, "
             f"{len(faults)} violations")
    return cuts, faults


def run(tap, program, power):
    total = 0
    for number in range(6 if trial.FULL else 1):
        session = Session(program, power, trial.SEED % 100_000 + number * 1000)
        session.prepare()
        start = session.look()
        cuts, faults = attempt_all(session, start, tap)
        total += cuts
        tap.test(not faults, f"session {number}: what was kept is found", "\n".join(faults[:10]))
    tap.note(f"{total} power cuts in editing sessions")


def main():
    trial.enter_namespace()
    tap = trial.Tap("journal-cuts")
    on_a_disk(tap, sys.argv[1:], "a power cut at every operation of an editing session",
              lambda power: run(tap, sys.argv[1], power))
    tap.finish()


if __name__ == "__main__":
    main()
