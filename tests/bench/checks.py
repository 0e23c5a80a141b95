"""Whether what was made is what was asked for: nothing is fast that is wrong."""

import os
import re
import struct
import subprocess
import xml.etree.ElementTree as xml


def has_labels(path, labels):
    """Whether the picture says each of LABELS, in any element."""
    said = re.sub(r"\s+", " ", " ".join(xml.parse(path).getroot().itertext()).replace("\u00a0", " "))
    # Letters may stand apart, each where it belongs.
    return all(label in said or label.replace(" ", "") in said.replace(" ", "") for label in labels)


def is_png(path, width):
    with open(path, "rb") as file:
        head = file.read(24)
    return head[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">I", head[16:20])[0] >= width


def is_pdf(path, word):
    with open(path, "rb") as file:
        if not file.read(5) == b"%PDF-":
            return False
    said = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=False).stdout
    return word in said


def has_files(folder, count):
    return sum(len(files) for _, _, files in os.walk(folder)) >= count


def is_large(path, size):
    return os.path.getsize(path) >= size
