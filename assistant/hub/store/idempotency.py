"""Answers that were given to keyed presses, so that the same press again gets the same answer."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, delete, func, insert, select

from assistant.model.value import dataclass

from .prepared import Prepared
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


def running(db: Connection, actor: str, key: str) -> bool:
    """Whether another process is at the same press right now. PostgreSQL only; held until the transaction ends."""
    if db.dialect.name != "postgresql":
        return False
    number = zlib.crc32(f"{actor}\0{key}".encode()) - _SIGN
    row = _TRY.first(db, {"number": number})
    return row is None or not row[0]


def find(db: Connection, actor: str, key: str) -> Kept | None:
    """The answer to this actor's key, if it was used."""
    row = _FIND.first(db, {"who": actor, "what": key})
    return None if row is None else Kept(*row)


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
