"""Rows of effects: written with the press, handed to the queue after the commit, followed until they are done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ARRAY, Connection, Text, any_, bindparam, delete, false, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from assistant.hub.domain.case import Effect
from assistant.model.value import dataclass

from .prepared import Prepared
from .tables import outbox

# done within our own database, in the order they are due; they need no queue to carry them
INNER = ("timer", "notify")
_WRITTEN = (
    "id", "kind", "request", "body", "not_before", "handed", "state", "tries", "error", "created", "updated",
)  # fmt: skip
_NEW = {
    name: Prepared(made.insert(outbox).on_conflict_do_nothing(index_elements=["id"]), _WRITTEN)
    for name, made in (("sqlite", sqlite), ("postgresql", postgresql))
}
_UNSENT = (
    select(outbox)
    .where(outbox.c.handed == false(), outbox.c.state == "queued")
    .order_by(outbox.c.seq)
    .limit(bindparam("many"))
)


def _ending(state: str) -> dict[str, Prepared]:
    """What waits comes to this end; on PostgreSQL in one statement for all."""
    made = update(outbox).where(outbox.c.state == "queued")
    made = made.values(state=state, handed=True, updated=bindparam("at"))
    each = outbox.c.id == bindparam("which")
    every = outbox.c.id == any_(bindparam("which", type_=ARRAY(Text)))
    return {"sqlite": Prepared(made.where(each)), "postgresql": Prepared(made.where(every))}


_CANCELLED, _CLOSED = _ending("cancelled"), _ending("done")
_WAITS = (outbox.c.kind == bindparam("which"), outbox.c.state == "queued")
_NEXT = Prepared(select(func.min(outbox.c.not_before)).where(*_WAITS))
_DUE = Prepared(
    select(outbox)
    .where(*_WAITS, outbox.c.not_before <= bindparam("now"))
    .order_by(outbox.c.not_before)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True)
)


@dataclass(frozen=True, slots=True)
class Row:
    """One effect as it stands. `seq` is the order of writing; times are UTC; `error` never holds a secret.

    `state`: queued, delivering (a try is under way or was cut off), done, failed (given up), waived (by a person),
    cancelled (void). `request` is "" for effects of the hub itself. `tries` counts those that were begun.
    """

    seq: int
    id: str
    kind: str
    request: str
    body: Mapping[str, Any]
    not_before: datetime | None
    handed: bool
    state: str
    tries: int
    error: str
    created: datetime
    updated: datetime


def add(db: Connection, request: str, effects: Iterable[Effect], now: datetime) -> None:
    """Write effects down within the caller's transaction; a key that is known already is passed over."""
    _NEW[db.dialect.name].many(db, [_fresh(request, each, now) for each in effects])


def cancel(db: Connection, keys: Iterable[str], now: datetime) -> None:
    """These are not to happen any more; what is being tried, or over, stays as it is."""
    _end(db, _CANCELLED, list(keys), now)


def _end(
    db: Connection, ending: Mapping[str, Prepared], keys: Sequence[str], now: datetime
) -> None:
    made = ending[db.dialect.name]
    if db.dialect.name == "sqlite":
        made.many(db, [{"which": each, "at": now} for each in keys])
    elif keys:
        made.run(db, {"which": list(keys), "at": now})


def unsent(db: Connection, limit: int) -> Sequence[Row]:
    """What the queue has not been given yet, in the order of writing."""
    return [Row(*row) for row in db.execute(_UNSENT, {"many": limit})]


def mark_handed(db: Connection, row: Row) -> None:
    """The queue has it; unless a person has asked for another go in between."""
    db.execute(
        update(outbox).where(outbox.c.id == row.id, outbox.c.tries == row.tries).values(handed=True)
    )


def next_due(db: Connection, kind: str) -> datetime | None:
    """When the next one of this inner kind is due, UTC; None if none waits."""
    found = _NEXT.all(db, {"which": kind})[0][0]
    return found if isinstance(found, datetime) else None


def due(db: Connection, kind: str, now: datetime, limit: int) -> Sequence[Row]:
    """Rows of an inner kind that are due and that nobody else has in hands, for this transaction."""
    return [Row(*line) for line in _DUE.all(db, {"which": kind, "now": now, "many": limit})]


def claim(db: Connection, kind: str, now: datetime, until: datetime, limit: int) -> Sequence[Row]:
    """Take due rows of an inner kind for oneself until `until`; whoever dies with them leaves them due again then."""
    rows = due(db, kind, now, limit)
    if rows:
        ids = [row.id for row in rows]
        db.execute(update(outbox).where(outbox.c.id.in_(ids)).values(not_before=until))
    return rows


def close(db: Connection, keys: Sequence[str], now: datetime) -> None:
    """These inner effects have happened."""
    _end(db, _CLOSED, keys, now)


def later(db: Connection, row: Row, error: str, at: datetime, now: datetime) -> None:
    """An inner effect did not work: once more at `at`."""
    db.execute(
        update(outbox)
        .where(outbox.c.id == row.id, outbox.c.state == "queued")
        .values(not_before=at, tries=row.tries + 1, error=error, updated=now)
    )


def begin(db: Connection, key: str, now: datetime) -> Row | None:
    """A try begins; None if it is over, waived or void by now, or nobody has heard of it."""
    begun = (
        update(outbox)
        .where(outbox.c.id == key, outbox.c.state.in_(("queued", "delivering")))
        .values(state="delivering", handed=True, tries=outbox.c.tries + 1, updated=now)
        .returning(outbox)
    )
    row = db.execute(begun).first()
    return Row(*row) if row else None


def follow(db: Connection, key: str, state: str, tries: int, error: str, now: datetime) -> None:
    """Where an effect stands now; what a person has waived stays waived."""
    db.execute(
        update(outbox)
        .where(outbox.c.id == key, outbox.c.state != "waived")
        .values(state=state, tries=tries, error=error, updated=now)
    )


def find(db: Connection, key: str) -> Row | None:
    """One effect."""
    row = db.execute(select(outbox).where(outbox.c.id == key)).first()
    return Row(*row) if row else None


def again(db: Connection, key: str, now: datetime) -> bool:
    """A failed effect is to be handed over once more; False if it is not failed."""
    inner = outbox.c.kind.in_(INNER)
    return _turn(db, key, ("failed",), {"state": "queued", "handed": inner, "not_before": now}, now)


def waive(db: Connection, key: str, now: datetime) -> bool:
    """A person says that it need not happen any more; False if it is over."""
    return _turn(
        db, key, ("queued", "delivering", "failed"), {"state": "waived", "handed": True}, now
    )


def page(db: Connection, state: str, before: int, limit: int) -> Sequence[Row]:
    """Effects for the monitor, newest first, below number `before`; "" = outer ones of every state."""
    shown = outbox.c.state == state if state else outbox.c.kind.not_in(INNER)
    asked = select(outbox).where(outbox.c.seq < before, shown)
    return [Row(*row) for row in db.execute(asked.order_by(outbox.c.seq.desc()).limit(limit))]


def stuck(db: Connection, before: datetime) -> Sequence[Row]:
    """Outer effects whose last try began, or that were asked for, before (UTC) and that are not over."""
    asked = select(outbox).where(
        outbox.c.state.in_(("queued", "delivering")),
        outbox.c.kind.not_in(INNER),
        outbox.c.updated < before,
    )
    return [Row(*row) for row in db.execute(asked.limit(1000))]


def counts(db: Connection) -> Mapping[tuple[str, str], int]:
    """How many effects there are by kind and state, without those that are done: for the monitor and metrics."""
    asked = (
        select(outbox.c.kind, outbox.c.state, func.count())
        .where(outbox.c.state.in_(("queued", "delivering", "failed")))
        .group_by(outbox.c.kind, outbox.c.state)
    )
    return {(kind, state): count for kind, state, count in db.execute(asked)}


def forget(db: Connection, before: datetime) -> int:
    """Housekeeping: drops timers and notices that were over before (UTC); how many. Outer effects stay."""
    return db.execute(
        delete(outbox).where(
            outbox.c.state.in_(("done", "cancelled")),
            outbox.c.kind.in_(INNER),
            outbox.c.updated < before,
        )
    ).rowcount


def _turn(
    db: Connection, key: str, states: Sequence[str], values: Mapping[str, Any], now: datetime
) -> bool:
    changed = db.execute(
        update(outbox)
        .where(outbox.c.id == key, outbox.c.state.in_(states))
        .values(updated=now, **values)
    )
    return changed.rowcount > 0


def _fresh(request: str, effect: Effect, now: datetime) -> dict[str, Any]:
    inner = effect.kind in INNER
    return {
        "id": effect.key,
        "kind": effect.kind,
        "request": request,
        "body": dict(effect.body),
        "not_before": (effect.not_before or now) if inner else effect.not_before,
        "handed": inner,
        "state": "queued",
        "tries": 0,
        "error": "",
        "created": now,
        "updated": now,
    }
