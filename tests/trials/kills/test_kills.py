#!/usr/bin/python3
"""Kills editing sessions at random moments, and looks whether anything is lost that was said to be done.

Three ways of editing: the command line, a document that keeps a journal, and the window. Nothing is forgiven: the state
found afterwards is the last that was done, or the one that was being done."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import trial  # noqa: E402

SESSION, WINDOW_SESSION, WITH_DISPLAY = sys.argv[1:4]
APPLICATION = os.path.join(trial.BUILD, "src", "app", "fourfold")
CLI = os.path.join(trial.BUILD, "src", "cli", "fourfold-cli")
EMPTY = '{\n  "format": "fourfold-project",\n  "version": 1\n}\n'

# What a session says; a test program says more.
WORDS = ("pid", "did", "will", "saving", "saved", "failed", "synced")

N_COMMANDS = 1000 if trial.FULL else 60
N_SESSIONS = 1000 if trial.FULL else 40
SESSIONS_A_PROJECT = 25
N_WINDOWS = 60 if trial.FULL else 3


class Killed:
    """A program whose lines are read as it writes them, and that is killed."""

    def __init__(self, command, environment):
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, start_new_session=True)
        self.lines = []
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            if line.endswith("\n") and line.split()[:1] and line.split()[0] in WORDS:
                self.lines.append(line.split())

    def wait_for_lines(self, n, seconds):
        end = time.monotonic() + seconds
        while len(self.lines) < n and self.process.poll() is None and time.monotonic() < end:
            time.sleep(0.002)
        return len(self.lines) >= n

    def kill(self):
        """Whether it was still running. A program that runs inside another says its own number first."""
        running = self.process.poll() is None
        inner = [int(line[1]) for line in self.lines if line[0] == "pid"]
        if running:
            os.kill(inner[0] if inner else self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.reader.join()
        self.error = self.process.stderr.read()
        return running


class Place:
    def __init__(self, folder, name):
        self.path = os.path.join(os.path.realpath(folder), name + ".fourfold.json")
        self.environment = dict(os.environ, XDG_STATE_HOME=os.path.join(folder, name + "-state"),
                                G_RANDOM_SEED=str(trial.SEED))
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(EMPTY)

    def competencies(self):
        with open(self.path, encoding="utf-8") as file:
            return [each["id"] for each in json.load(file).get("competencies", [])]


def measure_command(place):
    """Seconds that one command takes when nobody kills it: the median of a few."""
    durations = []
    for _ in range(9):
        began = time.monotonic()
        subprocess.run([CLI, "edit", place.path, "set", "project", "-", "title", str(began)], check=True,
                       capture_output=True, env=place.environment)
        durations.append(time.monotonic() - began)
    return sorted(durations)[len(durations) // 2]


def kill_commands(tap, place, rng):
    """The command line: a project to which one note after another is added."""
    expected, bad, killed, done_all = [], [], 0, 0
    duration = measure_command(place)
    for number in range(N_COMMANDS):
        note = f"note-{number}"
        run = Killed([CLI, "edit", place.path, "add-competency", note], place.environment)
        time.sleep(rng.uniform(0, duration * 1.1))
        killed += run.kill()
        done = run.process.returncode == 0
        done_all += done
        try:
            found = place.competencies()
        except (OSError, ValueError) as error:
            bad.append(f"{note}: {error}")
            break
        if found not in ([expected + [note]] if done else [expected, expected + [note]]):
            bad.append(f"{note}: found {len(found)} notes, expected {len(expected)}")
        expected = found
        if len(expected) > 40:
            subprocess.run([CLI, "edit", place.path, "remove", "competency", expected[0]], check=True,
                           capture_output=True, env=place.environment)
            expected = expected[1:]
    tap.note(f"command line: {N_COMMANDS} edits, {killed} killed, {done_all} acknowledged")
    tap.test(not bad, "commands killed at random moments", "\n".join(bad[:10]))


def look(place):
    run = subprocess.run([SESSION, "look", place.path], env=place.environment, check=False,
                         capture_output=True, text=True)
    return run.stdout.strip() or run.stderr.strip()


def allowed_states(lines):
    """The last that was done, and what was begun after it."""
    done = [index for index, line in enumerate(lines) if line[0] == "did"][-1]
    return {lines[done][1]} | {line[1] for line in lines[done:] if line[0] == "will"}


def kill_sessions(tap, folder, rng):
    """A document with a journal: each session goes on with what the one before left, until a project is
    large; then there is another."""
    bad, edits, saves = [], 0, 0
    for number in range(N_SESSIONS):
        if number % SESSIONS_A_PROJECT == 0:
            place = Place(folder, f"sessions-{number}")
        run = Killed([SESSION, "edit", place.path, str(rng.randrange(1 << 31))], place.environment)
        started = run.wait_for_lines(1, 60)
        time.sleep(rng.expovariate(1 / 0.06))
        if not run.kill() or not started:
            bad.append(f"session {number} ended by itself: {run.error}")
            break
        edits += sum(line[0] == "did" for line in run.lines)
        saves += sum(line[0] == "saved" for line in run.lines)
        found = look(place)
        if found not in allowed_states(run.lines):
            bad.append(f"session {number}: found {found}, after {run.lines[-2:]}")
    tap.note(f"sessions: {N_SESSIONS} killed, {edits} edits acknowledged, {saves} saves")
    tap.test(not bad, "sessions killed at random moments", "\n".join(bad[:10]))


def kill_windows(tap, place, rng):
    """The window: notes are typed into it."""
    bad, typed = [], 0
    state = "XDG_STATE_HOME=" + place.environment["XDG_STATE_HOME"]
    expected = 0
    # One more looks at what the last one left.
    for number in range(N_WINDOWS + 1):
        run = Killed([WITH_DISPLAY, "--", "env", state, WINDOW_SESSION, place.path], place.environment)
        if not run.wait_for_lines(3, 120):
            run.kill()
            bad.append(f"window {number} did not start: {run.error}")
            break
        time.sleep(rng.uniform(0.05, 1.0))
        run.kill()
        counts = [int(line[1]) for line in run.lines if line[0] == "did"]
        if not expected <= counts[0] <= expected + 1:
            bad.append(f"window {number} found {counts[0]} notes, {expected} were acknowledged")
        expected = counts[-1]
        typed += len(counts) - 1
    tap.note(f"windows: {N_WINDOWS} killed, {typed} notes acknowledged")
    tap.test(not bad, "windows killed at random moments", "\n".join(bad[:10]))


def end_session(tap, place):
    """The desktop's session ends: nobody is asked, and nothing is lost."""
    before = look(place)
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "terminate.sh")
    state = "XDG_STATE_HOME=" + place.environment["XDG_STATE_HOME"]
    run = subprocess.run([WITH_DISPLAY, "--wm", "openbox", "--", "env", state, script, APPLICATION,
                          place.path], check=False, capture_output=True, text=True, timeout=120)
    tap.test(run.returncode == 0, "the program ends when it is told to",
             f"status {run.returncode}: {run.stderr}")
    tap.test(look(place) != before, "what was typed is found again", run.stderr)


def main():
    tap = trial.Tap("kills")
    rng = random.Random(trial.SEED)
    with trial.Folder() as folder:
        kill_commands(tap, Place(folder, "commands"), rng)
        kill_sessions(tap, folder, rng)
        kill_windows(tap, Place(folder, "windows"), rng)
        end_session(tap, Place(folder, "terminated"))
    tap.finish()


main()
