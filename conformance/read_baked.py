"""Reads the credentials of a baked PNG or SVG with the standard library of Python alone.

An independent reader: nothing here is shared with @openboat/bakery. Prints one line of JSON for each
credential: {"tag", "text"}.

    python3 read_baked.py badge.png
"""

import json
import struct
import sys
import zlib
from xml.etree import ElementTree

KEYWORDS = ("openbadges", "openbadgecredential", "clrcredential")
ELEMENTS = {
    "{http://openbadges.org}assertion": "openbadges",
    "{https://purl.imsglobal.org/ob/v3p0}credential": "openbadgecredential",
    "{https://purl.imsglobal.org/clr/v2p0}credential": "clrcredential",
}
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunks(png):
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        (stored,) = struct.unpack(">I", png[at + 8 + length : at + 12 + length])
        if stored != zlib.crc32(kind + data):
            raise ValueError(f"wrong checksum of the chunk at byte {at}")
        yield kind, data
        at += 12 + length


def read_png(png):
    for kind, data in chunks(png):
        keyword, _, rest = data.partition(b"\0")
        name = keyword.decode("latin-1")
        if name not in KEYWORDS:
            continue
        if kind == b"tEXt":
            yield name, rest.decode("latin-1")
        elif kind == b"zTXt":
            yield name, zlib.decompress(rest[1:]).decode("latin-1")
        elif kind == b"iTXt":
            compressed = rest[0] == 1
            _language, _, rest = rest[2:].partition(b"\0")
            _translated, _, text = rest.partition(b"\0")
            yield name, (zlib.decompress(text) if compressed else text).decode("utf-8")


def read_svg(svg):
    for element in ElementTree.fromstring(svg).iter():
        tag = ELEMENTS.get(element.tag)
        if tag is not None:
            text = (element.text or "").strip()
            yield tag, text or element.get("verify")


def main():
    with open(sys.argv[1], "rb") as file:
        image = file.read()
    read = read_png if image.startswith(SIGNATURE) else read_svg
    for tag, text in read(image):
        print(json.dumps({"tag": tag, "text": text}))


if __name__ == "__main__":
    main()
