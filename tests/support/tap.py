"""Test Anything Protocol on standard output."""

import sys


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def note(self, text):
        for line in str(text).splitlines():
            print("#", line, flush=True)

    def test(self, passed, name, why=""):
        self.count += 1
        self.failed += not passed
        print("ok" if passed else "not ok", self.count, name, flush=True)
        if not passed:
            self.note(why)

    def skip(self, name, reason):
        self.count += 1
        print("ok", self.count, name, "# SKIP", reason, flush=True)

    def finish(self):
        print(f"1..{self.count}", flush=True)
        sys.exit(1 if self.failed else 0)
