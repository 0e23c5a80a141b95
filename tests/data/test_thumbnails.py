#!/usr/bin/python3
"""The pictures that file managers show for projects; and that a file which is none gets no picture, and soon."""

import glob
import json
import os
import shutil
import struct
import subprocess

from cases import EXAMPLE, SOURCE, THUMBNAILER, case, main, need, read

PROJECTS = sorted(glob.glob(os.path.join(SOURCE, "data/examples/*.fourfold.json"))
                  + glob.glob(os.path.join(SOURCE, "data/packs/*.fourfold.json")))
LONGEST = 60  # seconds, on a busy machine with a sanitized program


def draw(project, picture, *options, **more):
    return subprocess.run([THUMBNAILER, *options, project, picture], capture_output=True, text=True, check=False,
                          timeout=LONGEST, **more)


def size_of(picture):
    with open(picture, "rb") as file:
        head = file.read(24)
    assert head[:8] == b"\x89PNG\r\n\x1a\n", f"{picture} is no PNG"
    return struct.unpack(">II", head[16:24])


def bytes_of(picture):
    with open(picture, "rb") as file:
        return file.read()


def refused(project, folder):
    """The project gets a sentence and no picture."""
    picture = os.path.join(folder, "refused.png")
    done = draw(project, picture)
    assert done.returncode == 1, f"{project}: ended with {done.returncode}: {done.stderr}"
    assert done.stderr.startswith("fourfold-thumbnailer: "), done.stderr
    left = [name for name in os.listdir(folder) if name.startswith("refused") or name.startswith(".refused")]
    assert not left, f"{project}: left {left}"


def many_competencies(count):
    quadrants = ["internal-strategic", "external-strategic", "internal-tactical", "external-tactical"]
    return json.dumps({"format": "fourfold-project", "version": 1, "competencies": [
        {"id": f"c{i}", "name": f"Competency {i}", "quadrant": quadrants[i % 4]} for i in range(count)]})


@case
def sizes(folder):
    """every project that comes with the program has a picture of the size asked for, as wide as it may be"""
    assert len(PROJECTS) >= 7, PROJECTS
    for project in PROJECTS:
        for size in (64, 128, 256, 1024):
            picture = os.path.join(folder, "picture.png")
            done = draw(project, picture, "--size", str(size))
            assert done.returncode == 0, f"{project}: {done.stderr}"
            assert done.stderr == "", done.stderr
            assert size_of(picture) == (size, size * 3 // 4), f"{project}: {size_of(picture)} for {size}"


@case
def different(folder):
    """projects with other notes have other pictures"""
    pictures = set()
    for name, count in (("none", 0), ("few", 5), ("many", 30)):
        project = os.path.join(folder, f"{name}.fourfold.json")
        with open(project, "w", encoding="utf-8") as file:
            file.write(many_competencies(count))
        assert draw(project, project + ".png").returncode == 0
        pictures.add(bytes_of(project + ".png"))
    assert len(pictures) == 3


@case
def no_fonts(folder):
    """neither fonts nor languages are needed: file managers draw where there are none"""
    plain, bare = os.path.join(folder, "plain.png"), os.path.join(folder, "bare.png")
    draw(EXAMPLE, plain)
    done = draw(EXAMPLE, bare, env={"FONTCONFIG_FILE": "/dev/null", "PATH": os.environ["PATH"], "HOME": "/nowhere"})
    assert done.returncode == 0 and done.stderr == "", done.stderr
    assert bytes_of(plain) == bytes_of(bare)


@case
def sandbox(folder):
    """it draws in the sandbox that file managers put it in"""
    need("bwrap", "bubblewrap")
    program = os.path.join(folder, "program")
    out = os.path.join(folder, "out")
    shutil.copy(THUMBNAILER, program)
    os.mkdir(out)
    box = ["bwrap", "--ro-bind", "/usr", "/usr", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
           "--ro-bind-try", "/etc/alternatives", "/etc/alternatives", "--proc", "/proc", "--dev", "/dev", "--chdir", "/",
           "--unshare-all", "--die-with-parent", "--bind", out, "/tmp", "--ro-bind", program, "/opt/program",
           "--ro-bind", EXAMPLE, "/tmp/in"]
    for name in ("lib", "lib64", "bin"):
        box += ["--symlink", f"usr/{name}", f"/{name}"]
    if subprocess.run(box + ["/usr/bin/true"], capture_output=True, check=False).returncode != 0:
        need("a sandbox that works", "the kernel's user namespaces")
    done = subprocess.run(box + ["/opt/program", "--size", "256", "/tmp/in", "/tmp/out.png"], capture_output=True,
                          text=True, check=False, timeout=LONGEST)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    assert size_of(os.path.join(out, "out.png")) == (256, 192)


@case
def largest(folder):
    """the largest board that there can be has a picture, and soon"""
    project = os.path.join(folder, "large.fourfold.json")
    with open(project, "w", encoding="utf-8") as file:
        file.write(many_competencies(10000))
    done = draw(project, project + ".png")
    assert done.returncode == 0, done.stderr
    assert size_of(project + ".png") == (256, 192)


@case
def hostile(folder):
    """what is no project gets a sentence and no picture"""
    text = read(EXAMPLE)
    texts = {
        "empty": "", "blank": "   \n", "brace": "{", "number": "42", "other": "{}", "garbage": "\0\1\2 not a project",
        "truncated": text[:len(text) // 2], "trailing": text + "x", "deep": "[" * 500000,
        "deep-member": text.replace('"title":', '"x":' + "[" * 100000 + "]" * 100000 + ',"title":', 1),
        "newer": text.replace('"version": 1', '"version": 2', 1),
        "twice": text.replace('"version": 1', '"version": 1, "version": 1', 1),
        "place": text.replace('"quadrant"', '"x": 1e400, "quadrant"', 1),
        "too-many": many_competencies(10001), "svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    for name, content in texts.items():
        assert content != text, f"{name} is the project itself"
        path = os.path.join(folder, f"{name}.fourfold.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(content)
        refused(path, folder)
    path = os.path.join(folder, "bytes.fourfold.json")
    with open(path, "wb") as file:
        file.write(text.encode().replace(b"Lumenly", b"\xff\xfe", 1))
    refused(path, folder)


@case
def no_file(folder):
    """what is no file that ends gets no picture: a pipe, a device, a folder, a loop, nothing, 65 MiB"""
    pipe, loop, long = (os.path.join(folder, name) for name in ("pipe", "loop", "long"))
    os.mkfifo(pipe)
    os.symlink(loop, loop)
    with open(long, "wb") as file:
        file.truncate(65 << 20)
    for path in (pipe, "/dev/zero", "/dev/null", folder, loop, os.path.join(folder, "nothing"), long):
        refused(path, folder)


@case
def bad_calls(folder):
    """sizes that nobody wants, and places where nothing can be written, are errors"""
    picture = os.path.join(folder, "picture.png")
    for options in (["--size", "0"], ["--size", "-5"], ["--size", "100000"], ["--size", "x"], ["--what"]):
        done = draw(EXAMPLE, picture, *options)
        assert done.returncode == 1 and done.stderr, options
    assert draw(EXAMPLE, os.path.join(folder, "no/such/folder.png")).returncode == 1
    assert not os.path.exists(picture)


if __name__ == "__main__":
    main()
