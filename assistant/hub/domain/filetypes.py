"""What a file is, by its first bytes and not by its word; and a name for it that no system stumbles over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from assistant.hub.problems import Invalid

HEAD = 8_192  # bytes from the start that are looked at
LONGEST_NAME = 120
MOST_PIXELS = 100_000_000
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."

# every type that is taken, with the endings its files may have; the first one is given to a name without
ENDINGS: dict[str, tuple[str, ...]] = {
    "application/pdf": ("pdf",),
    "image/jpeg": ("jpg", "jpeg", "jpe"),
    "image/png": ("png",),
    "image/gif": ("gif",),
    "image/webp": ("webp",),
    "image/heic": ("heic", "heif"),
    "image/tiff": ("tif", "tiff"),
    _OFFICE + "wordprocessingml.document": ("docx",),
    _OFFICE + "spreadsheetml.sheet": ("xlsx",),
    _OFFICE + "presentationml.presentation": ("pptx",),
    _OPEN + "text": ("odt",),
    _OPEN + "spreadsheet": ("ods",),
    _OPEN + "presentation": ("odp",),
    "application/ofd": ("ofd",),
    "application/zip": ("zip",),
    "text/plain": ("txt", "text", "log", "md"),
    "text/csv": ("csv",),
    "application/xml": ("xml",),
    "message/rfc822": ("eml",),
}
_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"PK\x03\x04", "application/zip"),
)
_HEIC = (b"heic", b"heix", b"mif1", b"msf1", b"heim", b"hevc")
_TEXTS = {
    ending: mime
    for mime in ("text/plain", "text/csv", "application/xml", "message/rfc822")
    for ending in ENDINGS[mime]
}
# what browsers and systems say instead; "" and octet-stream say nothing
_SILENT = frozenset({"", "application/octet-stream", "binary/octet-stream"})
_ALSO = {
    "image/jpeg": {"image/jpg", "image/pjpeg"},
    "image/heic": {"image/heif"},
    "application/pdf": {"application/x-pdf"},
    "application/zip": {"application/x-zip-compressed", "application/x-zip"},
    "application/ofd": {"application/zip", "application/x-ofd"},
    "text/csv": {"text/plain", "application/vnd.ms-excel", "application/csv"},
    "application/xml": {"text/xml", "text/plain"},
}
_ACTIVE = (
    b"<!doctype html",
    b"<html",
    b"<script",
    b"<svg",
    b"<?xml-stylesheet",
    b"<!entity",
    b"/1999/xhtml",
)
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"{\\rtf")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_FORBIDDEN = frozenset('/\\:*?"<>|')


def safe_name(name: str) -> str:
    """The name to keep and show: one line, no path, no tricks. Raises Invalid for a path or a name of a device.

    Invisible characters go: direction marks can make "gpj.exe" look like "exe.jpg".
    """
    text = unicodedata.normalize("NFC", "".join(filter(_encodable, name)))
    shown = "".join(each for each in text if unicodedata.category(each)[0] != "C")
    clean = " ".join(shown.split()).strip(". ")
    if not clean or _FORBIDDEN & set(clean) or _RESERVED.fullmatch(clean):
        raise Invalid("forms.file_name")
    if "\0" in name or ".." in name.replace("\\", "/").split("/"):
        raise Invalid("forms.file_name")
    stem, dot, ending = clean.rpartition(".")
    if len(clean) <= LONGEST_NAME:
        return clean
    return (
        f"{(stem or ending)[: LONGEST_NAME - 12]}…{dot}{ending[:10]}"
        if stem
        else clean[:LONGEST_NAME]
    )


def sniffed(head: bytes, name: str, members: Iterable[str] = ()) -> str:
    """The type of a content by its first bytes; of a zip by the names in it. Raises Invalid for what is not taken."""
    for magic, mime in _MAGIC:
        if head.startswith(magic):
            return _packed(members) if mime == "application/zip" else mime
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        return "image/heic"
    return _text(head, name)


def fitting(mime: str, name: str, declared: str) -> str:
    """The name with an ending. Raises Invalid if the ending or the declared type says something else than the bytes."""
    said = declared.split(";", maxsplit=1)[0].strip().lower()
    if said not in _SILENT | {mime} | _ALSO.get(mime, set()):
        raise Invalid("forms.file_fits")
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem:
        return f"{name}.{ENDINGS[mime][0]}"
    if ending.lower() not in ENDINGS[mime]:
        raise Invalid("forms.file_fits")
    return name


def huge_picture(head: bytes) -> bool:
    """A PNG that says it has more pixels than any scanner makes: it would fill the memory of whoever opens it."""
    width, height = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    return head.startswith(b"\x89PNG") and width * height > MOST_PIXELS


def _packed(members: Iterable[str]) -> str:
    names = set(members)
    if "OFD.xml" in names:
        return "application/ofd"
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", "wordprocessingml.document"), ("xl/", "spreadsheetml.sheet"),
                             ("ppt/", "presentationml.presentation")):  # fmt: skip
            if any(each.startswith(folder) for each in names):
                return _OFFICE + kind
    for each in names:  # the caller puts an OpenDocument's own type beside the names
        if each in ENDINGS and each.startswith(_OPEN):
            return each
    return "application/zip"


def _text(head: bytes, name: str) -> str:
    """Text is what can be read as text and holds nothing that a browser would run."""
    ending = name.rpartition(".")[2].lower()
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    plain = head.replace(b"\0", b"") if wide else head
    low = plain.lower()
    if head.startswith(_PROGRAMS) or b"\0" in plain or not _readable(head, wide=wide):
        raise Invalid("forms.file_type")
    shown = low.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    runs = any(each in low for each in _ACTIVE) if ending == "xml" else shown.startswith(b"<")
    if runs:
        raise Invalid("forms.file_type")
    if ending not in _TEXTS:
        raise Invalid("forms.file_type")
    return _TEXTS[ending]


def _readable(head: bytes, *, wide: bool) -> bool:
    controls = sum(each < ord(" ") and each not in b"\t\n\r\f\x1b" for each in head)
    if controls and not wide:
        return False
    cut = head[: len(head) // 2 * 2] if wide else head
    for encoding in ("utf-16",) if wide else ("utf-8", "gb18030", "big5"):
        for lost in range(4):  # the last character may be cut off
            try:
                cut[: len(cut) - lost].decode(encoding)
            except UnicodeDecodeError:
                continue
            return True
    return False


def _encodable(letter: str) -> bool:
    return not "\ud800" <= letter <= "\udfff"
