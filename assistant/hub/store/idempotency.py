"""Answers that were given to keyed presses, so that the same press again gets the same answer."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, delete, func, insert, select

from assistant.model.value import dataclass

from .prepared import Line, Prepared, ask
from .tables import idempotency

_FIND = Prepared(
    select(
        idempotency.c.fingerprint, idempotency.c.status, idempotency.c.answer, idempotency.c.at
    ).where(idempotency.c.actor == bindparam("who"), idempotency.c.key == bindparam("what"))
)
_KEEP = Prepared(insert(idempotency), ("actor", "key", "fingerprint", "status", "answer", "at"))
_TRY = Prepared(select(func.pg_try_advisory_xact_lock(4243, bindparam("number", type_=Integer))))
_SIGN = 2**31


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer given at `at` (UTC) to the body with this fingerprint."""

    fingerprint: str
    status: int
    answer: Mapping[str, Any]
    at: datetime


def taken(db: Connection, actor: str, key: str) -> tuple[bool, Kept | None]:
    """Whether another process is at the same press right now; and the answer to this actor's key, if it was used.

    Other processes there are on PostgreSQL only: its lock is held until the transaction ends, and what is read after
    it was had is what they wrote. On SQLite the file's lock is held already.
    """
    wanted = {"who": actor, "what": key}
    if db.dialect.name != "postgresql":
        return False, _kept(_FIND.all(db, wanted))
    number = zlib.crc32(f"{actor}\0{key}".encode()) - _SIGN
    got, rows = ask(db, [(_TRY, {"number": number}), (_FIND, wanted)])
    return not (got and got[0][0]), _kept(rows)


def find(db: Connection, actor: str, key: str) -> Kept | None:
    """The answer to this actor's key, if it was used."""
    return _kept(_FIND.all(db, {"who": actor, "what": key}))


def _kept(rows: Sequence[Line]) -> Kept | None:
    return Kept(*rows[0]) if rows else None


def keep(db: Connection, actor: str, key: str, kept: Kept) -> None:
    """Written in the transaction of the press itself."""
    _KEEP.run(
        db,
        {
            "actor": actor,
            "key": key,
            "fingerprint": kept.fingerprint,
            "status": kept.status,
            "answer": dict(kept.answer),
            "at": kept.at,
        },
    )


def forget(db: Connection, before: datetime) -> int:
    """Housekeeping: drops answers from before (UTC); how many."""
    return db.execute(delete(idempotency).where(idempotency.c.at < before)).rowcount
