"""Asks a source for one thing now: the card, an attachment, a colleague. What is known stays if it does not answer."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from assistant.connectors.approvals import Knows, Source
from assistant.model.approval import ApprovalTask, Card
from assistant.model.errors import NotFound, Refused
from assistant.model.notice import Kind
from assistant.model.standin import Colleague
from assistant.services.core import Core
from assistant.store import approvals

from . import inbox

FOLDER = "attachments"
LARGEST = 64 << 20  # bytes
LONGEST_NAME = 80
RUNS = frozenset(  # endings that a desktop might start instead of showing
    (
        *("app", "bat", "cmd", "com", "cpl", "desktop", "dmg", "exe", "hta", "jar", "js", "lnk"),
        *("msi", "pkg", "ps1", "py", "reg", "scr", "sh", "url", "vbs", "wsf"),
    )
)


@contextmanager
def source_of(core: Core, account_id: str) -> Iterator[Source]:
    """A connection of its own, for this question. Raises NotFound for an account without approvals."""
    account = core.account(account_id)
    with closing(core.connect(account)) as link:
        if link.source is None:
            raise NotFound("This account has no approvals.")
        yield link.source


def card(core: Core, task_id: str) -> Card:
    """The card as it is now, kept for later, with what changed since the user knew it."""
    about = inbox.task(core, task_id)
    with source_of(core, about.account_id) as source:
        found = source.card(about)
    with core.database.write() as connection:
        now = core.epoch()
        approvals.write_card(connection, task_id, found, now)
        changed = found.task.id == task_id and bool(found.task.actions)
        changed = changed and bool(approvals.write(connection, found.task, now))
    if changed:
        core.bus.changed(Kind.APPROVALS)
    return inbox.card(core, task_id)


def colleagues(core: Core, account_id: str, words: str) -> tuple[Colleague, ...]:
    """Colleagues whose name or number has these words."""
    with source_of(core, account_id) as source:
        return source.people(words) if isinstance(source, Knows) else ()


def file(core: Core, task_id: str, file_id: str) -> Path:
    """An attachment in the profile's own folder. Its name is the source's, made harmless. Raises NotFound, Refused."""
    about = inbox.task(core, task_id)
    known = {each.id: each.name for each in inbox.card(core, task_id).files}
    folder = core.home / FOLDER / about.account_id / about.id
    path = folder / f"{_short(file_id)}-{harmless(known.get(file_id, 'file'))}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with source_of(core, about.account_id) as source:
            _write(path, _capped(source, about, file_id))
    except OSError as error:
        raise Refused(
            "The file could not be kept in the profile folder. Make room, then try again."
        ) from error
    return path


def forget(core: Core, account_id: str) -> None:
    """The files of an account that goes. What the system holds open stays until it lets go."""
    shutil.rmtree(core.home / FOLDER / account_id, ignore_errors=True)


def _capped(source: Source, about: ApprovalTask, file_id: str) -> Iterator[bytes]:
    size = 0
    for piece in source.file(about, file_id):
        size += len(piece)
        if size > LARGEST:
            raise Refused("The file is larger than 64 MB. Open it at its source.")
        yield piece


def _write(path: Path, pieces: Iterator[bytes]) -> None:
    """Whole or not at all; for the user's eyes only."""
    part = path.with_name(path.name + ".part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            for piece in pieces:
                out.write(piece)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _short(file_id: str) -> str:
    from hashlib import sha256

    return sha256(file_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def harmless(name: str) -> str:
    """A file name of letters, digits and ._- that nothing takes for a path, a switch or a program."""
    plain = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    kept = "".join(sign if sign.isalnum() or sign in "._-" else "_" for sign in plain)
    stem, dot, ending = kept.lstrip("._-").rpartition(".")
    if not stem:
        stem, dot, ending = ending or "file", "", ""
    tail = f"{dot}{ending[:10]}" + (".txt" if ending.casefold() in RUNS else "")
    return stem[:LONGEST_NAME] + tail
