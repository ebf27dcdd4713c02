"""Erasing what is older than its form's rule allows: the data go, the trail with its hashes stays. Legal holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from . import archive_index
from .tables import archive, attachment
from .tables import request as requests
from .trail_tables import erasure, legal_hold

_DUE = (
    select(requests.c.id)
    .where(
        requests.c.form == bindparam("form"),
        requests.c.closed < bindparam("before"),
        requests.c.state.in_(("approved", "rejected", "withdrawn", "revoked")),
        ~select(erasure.c.request).where(erasure.c.request == requests.c.id).exists(),
        ~select(legal_hold.c.request).where(legal_hold.c.request == requests.c.id).exists(),
    )
    .order_by(requests.c.closed)
    .limit(bindparam("many"))
)


def due(db: Connection, form: str, before: datetime, many: int) -> Sequence[str]:
    """Requests of a form that were closed before (UTC), are not held and not yet erased; the oldest first."""
    return list(db.scalars(_DUE, {"form": form, "before": before, "many": many}))


def held(db: Connection, request: str) -> bool:
    """Whether a legal hold keeps it; asked again under the request's lock."""
    return (
        db.execute(select(legal_hold.c.at).where(legal_hold.c.request == request)).first()
        is not None
    )


def reason(db: Connection, request: str) -> str:
    """Why a legal hold keeps it, "" if none does."""
    return str(db.scalar(select(legal_hold.c.reason).where(legal_hold.c.request == request)) or "")


def holds(db: Connection, limit: int) -> list[tuple[str, str, str, str, datetime]]:
    """(request, its number, who, why, since when) of what is held, the newest first."""
    found = db.execute(
        select(legal_hold.c.request, requests.c.no, legal_hold.c.by, legal_hold.c.reason, legal_hold.c.at)
        .join(requests, requests.c.id == legal_hold.c.request)
        .order_by(legal_hold.c.at.desc())
        .limit(limit)
    )  # fmt: skip
    return [(row[0], row[1], row[2], row[3], row[4]) for row in found]


def hold(db: Connection, request: str, by: str, reason: str, now: datetime) -> None:
    """Keep a request whatever the rules say; a second hold takes the place of the first."""
    release(db, request)
    db.execute(insert(legal_hold), {"request": request, "by": by, "reason": reason, "at": now})


def release(db: Connection, request: str) -> bool:
    """End the hold; False if there was none."""
    return bool(db.execute(delete(legal_hold).where(legal_hold.c.request == request)).rowcount)


def erase(db: Connection, request: str, rule: str, now: datetime) -> tuple[str, ...]:
    """Empty everything the request said, in its rows, its decisions, its trail and the archive.

    Gives the hashes of files that nothing else uses now. Append to the trail afterwards: the last entry seals the
    emptied rows.
    """
    db.execute(insert(erasure), {"request": request, "rule": rule, "at": now})
    db.execute(
        update(requests)
        .where(requests.c.id == request)
        .values(data={}, title=requests.c.no, urgent_reason="", lacking=[], trouble="", amount=None)
    )
    for line in _EMPTY:
        db.execute(text(line), {"r": request})
    _forget_words(db, request)
    marks = set(db.scalars(select(attachment.c.sha256).where(attachment.c.request == request)))
    db.execute(update(attachment).where(attachment.c.request == request).values(name="", tag=""))
    used = select(attachment.c.sha256).where(
        attachment.c.sha256.in_(marks), attachment.c.request.not_in(select(erasure.c.request))
    )
    return tuple(sorted(marks - set(db.scalars(used))))


def _forget_words(db: Connection, request: str) -> None:
    """The archive still knows that there was such a request, and finds it by its number."""
    row = db.execute(
        select(archive.c.seq, archive.c.words, archive.c.no).where(archive.c.request == request)
    ).first()
    if row is None:
        return
    found_by = row.no.casefold()
    archive_index.remove(db, row.seq, row.words)
    db.execute(
        update(archive)
        .where(archive.c.seq == row.seq)
        .values(words=found_by, title=row.no, amount=None)
    )
    archive_index.put(db, row.seq, found_by)


_EMPTY = (
    "update audit set body = null, salt = '' where request = :r",
    "update decision set comment = '' where request = :r",
    "update robot_message set text = '' where request = :r",
    "update sheet_row set body = '{}' where request = :r",
    "update outbox set body = '{}' where request = :r and kind = 'report' and state not in ('queued', 'delivering')",
)
