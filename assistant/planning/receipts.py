"""Receipts: what kind of file the bytes are, and a name that does no harm. Pure."""

from __future__ import annotations

import re
import unicodedata

OCTETS = "application/octet-stream"
HEAD = 64  # bytes that tell the kind
_LONGEST = 100  # characters of a name
_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"GIF8", "image/gif"),
)
_ZIPPED = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ofd": "application/ofd",
    "zip": "application/zip",
}
_NAMED = {"txt": "text/plain", "csv": "text/csv", "eml": "message/rfc822"}
_HEIC = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1"})
_BAD = re.compile(r'[<>:"/\\|?*]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)


def kind_of(head: bytes, name: str) -> str:
    """The MIME type, by the bytes where they tell, else by the name."""
    end = name.rpartition(".")[2].lower()
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        return "image/heic"
    if head.startswith(b"PK\x03\x04"):
        return _ZIPPED.get(end, "application/zip")
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") and end == "xml":
        return "application/xml"
    return _NAMED.get(end, OCTETS)


def harmless(name: str) -> str:
    """A file's name without a path, without control and direction characters, short, and never empty."""
    last = re.split(r"[/\\]", name)[-1]
    seen = "".join(
        each for each in unicodedata.normalize("NFC", last) if unicodedata.category(each)[0] != "C"
    )
    plain = " ".join(_BAD.sub("_", seen).split()).strip(". ")
    if _DEVICES.match(plain):
        plain = f"_{plain}"
    stem, dot, end = plain.rpartition(".")
    if len(plain) > _LONGEST and dot and len(end) < 10:  # noqa: PLR2004 - an ending is short
        return f"{stem[: _LONGEST - len(end) - 1]}.{end}"
    return plain[:_LONGEST] or "file"
