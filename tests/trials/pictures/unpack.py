"""Everything that bytes may say to somebody who looks long enough: packed, encoded, drawn or aside."""

import base64
import binascii
import gzip
import html
import re
import shutil
import subprocess
import urllib.parse
import zlib

MAX_DEPTH = 4
BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
HEX = re.compile(rb"(?:[0-9a-fA-F]{2}){8,}")
SPLIT = re.compile(rb"[\r\n\t ]+")
TAG = re.compile(rb"<[^>]*>")


def inflate(data, bits):
    try:
        return zlib.decompressobj(bits).decompress(data)
    except zlib.error:
        return b""


def list_streams(data):
    """What is packed in a PDF, a PNG, or anywhere."""
    if data.startswith(b"%PDF-"):
        for match in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.S):
            yield inflate(match[1], 15) or match[1]
        yield read_pdf(data)
    if data.startswith(b"\x89PNG"):
        at = 8
        while at + 8 <= len(data):
            length = int.from_bytes(data[at:at + 4], "big")
            body = data[at + 8:at + 8 + length]
            if data[at + 4:at + 8] not in (b"IDAT", b"IHDR"):
                yield body
                yield inflate(body[body.find(b"\0") + 2:], 15)
            at += 12 + length
    at = data.find(b"\x1f\x8b\x08")
    while at >= 0:
        yield inflate(data[at:], 31)
        at = data.find(b"\x1f\x8b\x08", at + 1)


def read_pdf(data):
    """The letters of its pages."""
    if shutil.which("pdftotext") is None:
        return b""
    result = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=False)
    return result.stdout


def list_decoded(data):
    """What texts in it are another way of writing."""
    for match in BASE64.finditer(SPLIT.sub(b"", data) if len(data) < 1 << 20 else data):
        run = match[0].rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
        for start in range(4):
            part = run[start:start + (len(run) - start) // 4 * 4]
            yield base64.b64decode(part)
            if start == 0 and len(run) % 4 > 1:
                yield base64.b64decode(run + b"=" * (-len(run) % 4))
    for match in HEX.finditer(data):
        yield binascii.unhexlify(match[0])
    if b"%" in data:
        yield urllib.parse.unquote_to_bytes(data)
    if b"&" in data:
        yield html.unescape(data.decode("utf-8", "replace")).encode("utf-8", "replace")
    if b"\0" in data:
        yield data.replace(b"\0", b"")  # UTF-16 of such letters as markers have
    if b"\\" in data:
        yield re.sub(rb"\\u00([0-9a-fA-F]{2})", lambda match: bytes([int(match[1], 16)]), data)
    if b"<" in data:
        yield TAG.sub(b"", data)


def unpack(data, depth=0):
    """DATA and all that is in it. A text may be broken into lines."""
    yield data
    if depth == MAX_DEPTH:
        return
    seen = {data, b""}
    is_binary = data.startswith((b"%PDF-", b"\x89PNG"))
    for part in [*list_streams(data), *([] if is_binary else list_decoded(data))]:
        if part not in seen and len(part) >= 8:
            seen.add(part)
            yield from unpack(part, depth + 1)


def find(words, data):
    """Those of WORDS, bytes, that DATA says."""
    pattern = re.compile(b"|".join(sorted(map(re.escape, words), key=len, reverse=True)), re.I)
    return {match.lower() for part in unpack(data) for match in pattern.findall(part)}


def hide(word):
    """WORD, as this module has to find it: {how: bytes}."""
    text = b"some text around " + word + b" and after it, long enough"
    return {
        "plainly": text,
        "in base64": base64.b64encode(text),
        "in base64, in lines": base64.encodebytes(text * 4),
        "in an address": b"data:text/plain;base64," + base64.b64encode(b"x" + text),
        "packed, in base64": base64.b64encode(gzip.compress(text)),
        "packed": b"some bytes" + gzip.compress(text),
        "in hexadecimal": binascii.hexlify(text),
        "in a stream of a PDF": b"%PDF-1.5\nstream\n" + zlib.compress(text) + b"endstream",
        "in UTF-16": text.decode().encode("utf-16"),
        "in a chunk of a PNG": b"\x89PNG\r\n\x1a\n" + len(text).to_bytes(4, "big") + b"tEXt" + text + b"0000",
        "packed in a chunk": b"\x89PNG\r\n\x1a\n" + len(zlib.compress(text) + b"t\0\0").to_bytes(4, "big")
                             + b"zTXt" + b"t\0\0" + zlib.compress(text) + b"0000",
        "as characters by number": b"".join(b"&#%d;" % byte for byte in text),
        "in an attribute": b"<a b='" + text + b"'/>",
        "between elements": b"<b>" + word[:3] + b"</b><i>" + word[3:] + b"</i> and so on",
        "escaped": b'"' + b"".join(b"\\u00%02x" % byte for byte in text) + b'"',
    }
