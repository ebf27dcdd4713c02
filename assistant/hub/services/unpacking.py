"""Looking into zip files (office documents, OFD invoices, archives) without being hurt by them. Nothing is kept."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from assistant.hub.problems import Invalid

MOST_BYTES = 150_000_000  # unpacked, all of it
MOST_MEMBERS = 3_000
_MOST_RATIO = 200  # of one member that unpacks to more than a megabyte
_MEGABYTE = 1_048_576
_DIRECTORY = 1_000_000  # bytes of the list of members
_TAIL = 65_557  # the end record with the longest comment
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED = 0x1
_FAULTS = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, ValueError, KeyError, OverflowError,
    OSError,
)  # fmt: skip
_PACKED = (".zip", ".rar", ".7z", ".gz", ".bz2", ".xz", ".tar", ".jar", ".cab", ".iso")
_RUNS = (
    ".exe", ".com", ".scr", ".bat", ".cmd", ".js", ".vbs", ".ps1", ".lnk", ".msi", ".dll", ".hta", ".html", ".svg",
)  # fmt: skip


def members(path: Path) -> tuple[str, ...]:
    """The names in a zip, and an OpenDocument's own type beside them. Raises Invalid for what is dangerous or broken.

    Everything is unpacked once, into nothing: what a zip says of its sizes may be a lie.
    """
    try:
        _small_directory(path)
        with zipfile.ZipFile(path) as packed:
            found = packed.infolist()
            _look(found, path.stat().st_size)
            _unpack(packed, found)
            return _named(packed, found)
    except _FAULTS as fault:
        raise Invalid("forms.file_bomb") from fault


def check_plain(names: tuple[str, ...]) -> None:
    """An archive for people, not a document: no archive in it, and nothing that runs."""
    low = [each.lower() for each in names]
    if any(each.endswith(_PACKED) for each in low):
        raise Invalid("forms.file_bomb")
    if any(each.endswith(_RUNS) for each in low):
        raise Invalid("forms.file_type")


def _small_directory(path: Path) -> None:
    """Before the library reads the list of members, which it does in one go."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22 or b"PK\x06\x07" in tail[max(0, at - 20) : at]:
        raise Invalid("forms.file_bomb")
    count, listed = struct.unpack_from("<HI", tail, at + 10)
    if count > MOST_MEMBERS or listed > _DIRECTORY:
        raise Invalid("forms.file_bomb")


def _look(found: list[zipfile.ZipInfo], size: int) -> None:
    for each in found:
        if "vbaproject" in each.filename.lower():
            raise Invalid("forms.file_macros")
        if each.flag_bits & _LOCKED:
            raise Invalid("forms.file_locked")
    packed = sum(each.compress_size for each in found)
    too_big = sum(each.file_size for each in found) > MOST_BYTES
    if len(found) > MOST_MEMBERS or too_big or packed > size or any(map(_suspect, found)):
        raise Invalid(
            "forms.file_bomb"
        )  # more packed bytes than the file has: members that share them


def _suspect(member: zipfile.ZipInfo) -> bool:
    steps = member.filename.replace("\\", "/").split("/")
    outside = steps[0] in {"", "~"} or ".." in steps or ":" in steps[0]
    dense = member.file_size > _MEGABYTE and member.file_size > _MOST_RATIO * member.compress_size
    return outside or dense or member.compress_type not in _PLAIN


def _unpack(packed: zipfile.ZipFile, found: list[zipfile.ZipInfo]) -> None:
    total = 0
    for each in found:
        with packed.open(each) as member:
            while piece := member.read(_MEGABYTE):
                total += len(piece)
                if total > MOST_BYTES:
                    raise Invalid("forms.file_bomb")


def _named(packed: zipfile.ZipFile, found: list[zipfile.ZipInfo]) -> tuple[str, ...]:
    names = tuple(each.filename for each in found)
    if names[:1] == ("mimetype",):
        with packed.open(found[0]) as member:
            return (*names, member.read(100).decode("ascii", "replace"))
    return names
