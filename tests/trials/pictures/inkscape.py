"""One Inkscape for many pictures, told what to do by its own shell."""

import os
import select
import shutil
import subprocess
import tempfile
import time

SECONDS = 120  # that a picture may take; the machine may be busy
PROMPT = b"> "


def find_program():
    return shutil.which("inkscape")


class InkscapeError(Exception):
    """It does not answer, or makes no picture."""


class Inkscape:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="fourfold-inkscape-")
        # Without a display, and without what somebody set.
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "G_DEBUG")
        environment = {name: value for name, value in os.environ.items() if name not in hidden}
        self.process = subprocess.Popen(
            [find_program(), "--shell"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment, "HOME": self.folder.name, "INKSCAPE_PROFILE_DIR": self.folder.name})
        self.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.process.kill()
        self.process.communicate()
        self.folder.cleanup()

    def wait(self):
        """Until it asks for the next line."""
        deadline = time.monotonic() + SECONDS
        said = b""
        while not said.endswith(PROMPT):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                raise InkscapeError("it does not answer")
            part = os.read(self.process.stdout.fileno(), 65536)
            if not part:
                raise InkscapeError("it is gone")
            said += part

    def draw(self, path, width):
        """The picture in the file PATH, WIDTH pixels wide, as PNG."""
        out = os.path.join(self.folder.name, "out.png")
        if os.path.exists(out):
            os.remove(out)
        line = (f"file-open:{path}; export-type:png; export-area-page; export-width:{width};"
                f" export-filename:{out}; export-do; file-close\n")
        self.process.stdin.write(line.encode())
        self.process.stdin.flush()
        self.wait()
        if not os.path.exists(out):
            raise InkscapeError(f"no picture of {path}")
        with open(out, "rb") as file:
            return file.read()
