"""Reads what was exported with parsers that are not ours, by its kind."""

import csv
import io
import json
import re
import struct
import unicodedata
import zlib

from found import Found, decode
from markup import read_html, read_markdown, read_svg


def read_csv(data):
    found = Found()
    document = decode(data, found)
    try:
        rows = list(csv.reader(io.StringIO(document, newline=""), strict=True))
    except csv.Error as error:
        found.faults.append(f"not CSV: {error}")
        return found
    if not document.endswith("\r\n"):
        found.faults.append("no line end at the end")
    for row in rows:
        found.shape.append(len(row))
        found.texts.append(tuple(row))
    return found


def find_controls(document, allowed="\n\t"):
    return sorted({f"U+{ord(char):04X}" for char in document
                   if unicodedata.category(char) == "Cc" and char not in allowed})


def walk_json(value, path, found):
    if isinstance(value, dict):
        for name, member in value.items():
            walk_json(member, f"{path}.{name}", found)
    elif isinstance(value, list):
        for element in value:
            walk_json(element, f"{path}[]", found)
    elif isinstance(value, str):
        found.shape.append(path)
        found.texts.append(value)
    else:
        found.shape.append(path)


def read_project(data):
    """The project itself, in its canonical form: nothing is escaped that need not be."""
    found = Found()
    try:
        walk_json(json.loads(decode(data, found)), "", found)
    except json.JSONDecodeError as error:
        found.faults.append(f"not JSON: {error}")
    return found


def read_json(data):
    found = read_project(data)
    controls = find_controls(data.decode("utf-8", "replace"))
    if controls:
        found.faults.append(f"raw {controls}")
    return found


def read_text(data):
    """For a terminal. Cells that run from right to left are isolated; nothing else turns."""
    found = Found()
    document = decode(data, found)
    controls = find_controls(document)
    if controls:
        found.faults.append(f"raw {controls}")
    for line in document.split("\n"):
        bare = re.sub("\u2068([^\u2066-\u2069]*)\u2069", r"\1", line)
        if re.search("[\u202a-\u202e\u2066-\u2069]", bare):
            found.faults.append("a line turns direction")
        if any(0xE0000 <= ord(char) < 0xE0080 for char in bare.replace("\U0001f3f4", "")) \
                and "\U0001f3f4" not in bare:
            found.faults.append("tags in a line")
        found.shape.append("line")
        found.texts.append(bare)
    return found


def read_png(data):
    found = Found()
    at, pixels, header = 8, b"", (0, 0, 0, 0)
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        found.faults.append("no PNG")
        return found
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        checksum = struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0]
        if zlib.crc32(kind + body) != checksum:
            found.faults.append(f"a spoilt {kind}")
        if kind == b"IHDR":
            header = struct.unpack(">IIBB", body[:10])
        elif kind == b"IDAT":
            pixels += body
        elif kind in (b"tEXt", b"iTXt", b"zTXt"):
            found.faults.append("a text beside the picture")
        at += 12 + length
    width, height, depth, colour = header
    bytes_a_pixel = {2: 3, 6: 4}.get(colour, 0) * depth // 8
    if len(zlib.decompress(pixels)) != height * (width * bytes_a_pixel + 1):
        found.faults.append("another number of pixels")
    found.shape.append("picture")
    return found


def read_pdf(data):
    found = Found()
    if not data.startswith(b"%PDF-") or not data.rstrip().endswith(b"%%EOF"):
        found.faults.append("no PDF")
    bare = re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.S)
    bare = re.sub(rb"\((?:\\.|[^\\()])*\)", b"()", bare, flags=re.S)  # what is only said
    # Whole names: a subset of a font may be called /JSQPRX+Cantarell.
    names = set(re.findall(rb"/[^\s()<>\[\]{}/%]+", bare))
    found.faults += [f"{word.decode()} in a PDF" for word in (
        b"/URI", b"/JavaScript", b"/JS", b"/Launch", b"/Annot", b"/Annots", b"/OpenAction", b"/EmbeddedFile",
        b"/EmbeddedFiles") if word in names]
    found.shape += ["page"] * len(re.findall(rb"/Type\s*/Page\b", bare))
    return found


READERS = {
    "svg": read_svg, "svgs": read_svg, "html": read_html, "md": read_markdown, "csv": read_csv,
    "raw": read_csv, "json": read_json, "project": read_project, "text": read_text,
    "png": read_png, "pdf": read_pdf,
}
