"""Rows of files: each names one use of a content, which lies in a file of the hub's folder under its SHA-256."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, delete, func, insert, select, text, update

from assistant.hub.domain.form import Attached
from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

from .tables import attachment
from .trail_tables import erasure

REMOVED = "removed"  # the tag of a file that is no part of the form any more, and stays as evidence
_LOCKS = 4244
_MOST = 200
_BIT_31 = 2**31


@dataclass(frozen=True, slots=True)
class Kept:
    """A file with whose it is: `request` is "" until it is attached, `owner` who brought it."""

    file: Attached
    request: str
    owner: str


def add(db: Connection, file: Attached, owner: str, now: datetime) -> None:
    """A file that nobody has attached yet."""
    db.execute(
        insert(attachment).values(
            id=file.id,
            request="",
            owner=owner,
            sha256=file.sha256,
            name=file.name,
            size=file.size,
            mime=file.mime,
            tag=file.tag,
            at=now,
        )
    )


def find(db: Connection, id: str) -> Kept | None:  # noqa: A002 - the file's own name
    """The file of this id; None if there is none."""
    row = db.execute(select(attachment).where(attachment.c.id == id)).one_or_none()
    return Kept(_file(row), row.request, row.owner) if row else None


def of(db: Connection, request: str) -> tuple[Attached, ...]:
    """The files of a request, in the order they came; without those that were taken out."""
    asked = (
        select(attachment)
        .where(attachment.c.request == request, attachment.c.tag != REMOVED)
        .order_by(attachment.c.at, attachment.c.id)
    )
    return tuple(map(_file, db.execute(asked))) if request else ()


def offered(db: Connection, ids: Sequence[str], owner: str) -> tuple[Attached, ...]:
    """Files that this person may attach to a new request. Raises Invalid if one is not his, or is in use."""
    found = _rows(db, ids)
    if len(found) < len(set(ids)) or any(row.owner != owner or row.request for row in found):
        raise Invalid("forms.file_taken")
    return tuple(map(_file, found))


def attach(db: Connection, ids: Sequence[str], owner: str, request: str) -> None:
    """`ids` are the files of the request from now on, all of them; those it had and has no more are kept as evidence.

    Raises Invalid for a file that is neither the person's own and free, nor the request's already.
    """
    found = _rows(db, ids)
    right = (row.request == request or (row.owner == owner and not row.request) for row in found)
    if len(found) < len(set(ids)) or not all(right):
        raise Invalid("forms.file_taken")
    here = attachment.c.request == request
    out = update(attachment).where(here, attachment.c.id.not_in(list(ids)))
    db.execute(out.values(tag=REMOVED))
    free = attachment.c.request == ""
    taken = update(attachment).where(free, attachment.c.id.in_(list(ids)))
    db.execute(taken.values(request=request))


def waiting(db: Connection, owner: str) -> tuple[int, int]:
    """How many files of this person are attached to nothing yet, and their bytes."""
    size = func.coalesce(func.sum(attachment.c.size), 0)
    asked = select(func.count(), size).where(
        attachment.c.owner == owner, attachment.c.request == ""
    )
    row = db.execute(asked).one()
    return int(row[0]), int(row[1])


def hold(db: Connection, sha256: str) -> None:
    """Until the end of this transaction nobody else brings or removes this content (SQLite has one writer anyway)."""
    if db.dialect.name == "postgresql":
        key = int(sha256[:8], 16) - _BIT_31
        db.execute(text("select pg_advisory_xact_lock(:a, :b)"), {"a": _LOCKS, "b": key})


def used(db: Connection, sha256: str) -> bool:
    """Whether any row still names this content; those of erased requests only say that there was one."""
    kept = attachment.c.request.not_in(select(erasure.c.request))
    asked = select(attachment.c.id).where(attachment.c.sha256 == sha256, kept).limit(1)
    return db.execute(asked).first() is not None


def stale(db: Connection, before: datetime, limit: int = 500) -> tuple[tuple[str, str], ...]:
    """(id, SHA-256) of files that were brought before this moment and attached to nothing."""
    asked = (
        select(attachment.c.id, attachment.c.sha256)
        .where(attachment.c.request == "", attachment.c.at < before)
        .limit(limit)
    )
    return tuple((row.id, row.sha256) for row in db.execute(asked))


def drop(db: Connection, id: str) -> bool:  # noqa: A002 - the file's own name
    """Forget a file that is still attached to nothing; whether it was there."""
    row = delete(attachment).where(attachment.c.id == id, attachment.c.request == "")
    return db.execute(row).rowcount > 0


def drop_all(db: Connection, request: str) -> tuple[str, ...]:
    """Forget every file of a request that is kept no longer; the SHA-256 of their contents."""
    named = select(attachment.c.sha256).where(attachment.c.request == request).distinct()
    found = tuple(row.sha256 for row in db.execute(named))
    db.execute(delete(attachment).where(attachment.c.request == request))
    return found


def _rows(db: Connection, ids: Sequence[str]) -> list[Row[tuple[str, ...]]]:
    """The rows of these ids, locked; raises Invalid for more than a form may have."""
    if len(ids) > _MOST:
        raise Invalid("forms.file_many")
    asked = select(attachment).where(attachment.c.id.in_(list(ids))).with_for_update()
    rows = {row.id: row for row in db.execute(asked)}
    return [rows[each] for each in dict.fromkeys(ids) if each in rows]


def _file(row: Row[tuple[str, ...]]) -> Attached:
    return Attached(row.id, row.name, row.size, row.mime, row.sha256, row.tag)
