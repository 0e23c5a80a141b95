"""One headless Chromium for many pictures, spoken to over a pipe by its DevTools protocol."""

import base64
import fcntl
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time

SECONDS = 60  # that an answer may take; the machine may be busy

# No network, nothing of its own to do, letters without hinting as on a dense screen.
OPTIONS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
           "--disable-background-networking", "--disable-component-update", "--disable-sync",
           "--disable-extensions", "--no-first-run", "--no-default-browser-check",
           "--force-color-profile=srgb", "--font-render-hinting=none", "--hide-scrollbars",
           "--disable-lcd-text", "--force-renderer-accessibility", "--remote-debugging-pipe",
           "about:blank"]


def find_program():
    return shutil.which("chromium") or shutil.which("chromium-browser")


class ChromiumError(Exception):
    """It does not answer, or says that something went wrong."""


# Starts a program that reads from descriptor 3 and writes to 4, as the protocol has it.
START = """import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])"""


def move_away(descriptor):
    """DESCRIPTOR as another that is neither 3 nor 4."""
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD, 100)
    os.close(descriptor)
    return moved


class Chromium:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="fourfold-chromium-")
        theirs, self.out = os.pipe()
        self.inp, ours = os.pipe()
        theirs, ours = move_away(theirs), move_away(ours)
        with open(os.path.join(self.folder.name, "log"), "wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", START, str(theirs), str(ours), find_program(),
                 f"--user-data-dir={self.folder.name}/profile", *OPTIONS],
                pass_fds=(theirs, ours), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={**os.environ, "HOME": self.folder.name})
        os.close(theirs)
        os.close(ours)
        self.unread = b""
        self.events = []
        self.number = 0
        self.session = None
        self.attach()

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        try:
            self.call("Browser.close")
        except (ChromiumError, OSError):
            self.process.kill()
        os.close(self.out)
        os.close(self.inp)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.folder.cleanup()

    def read_message(self, deadline):
        while b"\0" not in self.unread:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.inp], [], [], left)[0]:
                raise ChromiumError("it does not answer")
            part = os.read(self.inp, 1 << 20)
            if not part:
                log = pathlib.Path(self.folder.name, "log").read_text(errors="replace")
                raise ChromiumError(f"it is gone: {log[-500:]}")
            self.unread += part
        message, self.unread = self.unread.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **arguments):
        self.number += 1
        message = {"id": self.number, "method": method, "params": arguments}
        if self.session is not None:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        deadline = time.monotonic() + SECONDS
        while True:
            answer = self.read_message(deadline)
            if answer.get("id") != self.number:
                self.events.append(answer.get("method"))
            elif "error" in answer:
                raise ChromiumError(f"{method}: {answer['error']['message']}")
            else:
                return answer["result"]

    def attach(self):
        """Every call from now on is about the one page there is."""
        page = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Runtime.enable")

    def open(self, path):
        """Loads the file PATH, and waits until it is there."""
        self.events.clear()
        self.call("Page.navigate", url=pathlib.Path(path).absolute().as_uri())
        deadline = time.monotonic() + SECONDS
        while "Page.loadEventFired" not in self.events:
            self.events.append(self.read_message(deadline).get("method"))

    def evaluate(self, script):
        """What SCRIPT, an expression, is in the page; anything that JSON can hold."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise ChromiumError(json.dumps(result["exceptionDetails"])[:500])
        return result["result"].get("value")

    def picture(self, width, height):
        """The page as it looks now, as PNG, a pixel for a pixel."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)
        result = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                           clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1})
        return base64.b64decode(result["data"])

    def heard(self):
        """The tree that a screen reader gets of the page: a list of nodes."""
        return self.call("Accessibility.getFullAXTree")["nodes"]
