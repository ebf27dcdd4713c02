"""Anchors: once a day one hash over the heads of all chains that moved, chained itself, signed by the caller."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from sqlalchemy import Connection, insert, select, text

from assistant.hub.domain.chain import GENESIS, Entry, anchored
from assistant.model.value import dataclass

from . import audit
from .tables import audit_anchor

ACTION = "anchored"  # what the hub's own chain says of an anchor
_LOCK = "select pg_advisory_xact_lock(4242, 3)"
_MOVED = (
    "insert into audit_anchor_head (day, request, rseq, hash) "
    "select :day, h.request, h.rseq, h.hash from audit_head h where not exists "
    "(select 1 from audit_anchor_head k where k.request = h.request and k.rseq >= h.rseq)"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """One day's anchor: `heads` chains had moved since `prev`, the hash of the anchor before; `day` is ISO."""

    day: str
    heads: int
    hash: str
    prev: str
    signature: str


def take(db: Connection, day: str, now: datetime, sign: Callable[[str], str]) -> Anchor | None:
    """Anchor all chains under this day (of the hub's zone); None if the day has its anchor, or a later one has."""
    if db.dialect.name == "postgresql":
        db.execute(text(_LOCK))
    last = newest(db)
    if last is not None and last.day >= day:
        return None
    prev = last.hash if last else GENESIS
    db.execute(text(_MOVED), {"day": day})
    heads, mark = anchored(day, prev, heads_of(db, day))
    made = Anchor(day, heads, mark, prev, sign(mark))
    db.execute(
        insert(audit_anchor),
        {name: getattr(made, name) for name in Anchor.__slots__} | {"at": now},
    )
    said = Entry("", "", ACTION, {"day": day, "hash": mark, "heads": heads}, "", "timer", now)
    audit.append(db, audit.HUB, [said])
    return made


def newest(db: Connection) -> Anchor | None:
    """The last anchor, if there is one."""
    found = db.execute(_ANCHORS.order_by(audit_anchor.c.day.desc()).limit(1)).first()
    return Anchor(*found) if found else None


def all_of(db: Connection) -> Iterator[Anchor]:
    """Every anchor, the oldest first; one a day, so they fit into memory."""
    for row in db.execute(_ANCHORS.order_by(audit_anchor.c.day)).all():
        yield Anchor(*row)


def heads_of(db: Connection, day: str) -> Iterator[tuple[str, int, str]]:
    """(request, rseq, hash) that the anchor of a day covers, by request, in an order no collation changes; streamed."""
    bytewise = ' collate "C"' if db.dialect.name == "postgresql" else ""
    line = text(
        f"select request, rseq, hash from audit_anchor_head where day = :day order by request{bytewise}"  # noqa: S608 - ours
    )
    for row in db.execute(line, {"day": day}, execution_options={"yield_per": 1000}):
        yield (row[0], row[1], row[2])


_ANCHORS = select(*(audit_anchor.c[name] for name in Anchor.__slots__))
