"""Contents on the disk: files named by their SHA-256 under the hub's folder, written whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

from assistant.hub.problems import Invalid, Unavailable
from assistant.model.value import dataclass

_PIECE = 262_144
_MEGABYTE = 1_048_576
_SHA = re.compile(r"[0-9a-f]{64}")
_FOLDER, _INCOMING = "files", "incoming"


class Source(Protocol):
    """Bytes that come in: an upload, a file."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, none at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Received:
    """A content that has come in whole and lies beside the others, not among them yet. `size` in bytes."""

    path: Path
    sha256: str
    size: int
    head: bytes


@contextlib.contextmanager
def received(folder: Path, source: Source, most: int, head: int) -> Iterator[Received]:
    """Take a content in; gone again at the end unless it was settled. `head` is how many first bytes to keep.

    Raises Invalid if it is empty or has more than `most` bytes, Unavailable if the disk does not take it.
    """
    path = _made(folder / _FOLDER / _INCOMING) / secrets.token_hex(16)
    try:
        yield _copy(source, path, most, head)
    finally:
        path.unlink(missing_ok=True)


def place(folder: Path, sha256: str) -> Path:
    """Where a content lies. Raises ValueError for what is no SHA-256, so that no path can be made up."""
    if not _SHA.fullmatch(sha256):
        raise ValueError(sha256)
    return folder / _FOLDER / sha256[:2] / sha256[2:]


def settle(folder: Path, content: Received) -> None:
    """Put it among the others; durable afterwards. One that is there already is the same."""
    target = place(folder, content.sha256)
    with _disk():
        if target.is_file() and target.stat().st_size == content.size:
            return
        _made(target.parent)
        content.path.replace(target)
        _flush_folder(target.parent)


def remove(folder: Path, sha256: str) -> bool:
    """Delete a content; whether it was there."""
    path = place(folder, sha256)
    there = path.is_file()
    with _disk():
        path.unlink(missing_ok=True)
    return there


def older(folder: Path, before: datetime) -> Iterator[str]:
    """The SHA-256 of contents that were last touched before this moment; half-received ones are deleted on the way."""
    for path in sorted((folder / _FOLDER).glob("*/*")):
        if not _touched_before(path, before):
            continue
        name = path.parent.name + path.name
        if path.parent.name == _INCOMING:
            path.unlink(missing_ok=True)
        elif _SHA.fullmatch(name):
            yield name


def _touched_before(path: Path, before: datetime) -> bool:
    try:
        return path.lstat().st_mtime < before.timestamp()
    except FileNotFoundError:
        return False


def _copy(source: Source, path: Path, most: int, head: int) -> Received:
    digest, size, first = hashlib.sha256(), 0, b""
    with _disk():
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(number, "wb") as file:
            while piece := source.read(_PIECE):
                size += len(piece)
                if size > most:
                    raise Invalid("forms.file_size", most=most // _MEGABYTE)
                first = (first + piece)[:head] if len(first) < head else first
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    if not size:
        raise Invalid("forms.file_empty")
    return Received(path, digest.hexdigest(), size, first)


def _made(folder: Path) -> Path:
    with _disk():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _flush_folder(folder: Path) -> None:
    """The name, too, must survive a power cut; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextlib.contextmanager
def _disk() -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise Unavailable("forms.disk") from fault
