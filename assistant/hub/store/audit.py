"""The audit trail: entries are appended to their request's chain inside the press, and read again. Never changed."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnClause,
    Connection,
    Text,
    bindparam,
    column,
    insert,
    select,
    table,
    type_coerce,
    update,
)
from sqlalchemy.types import TypeEngine

from assistant.hub.domain.chain import GENESIS, Entry, Link, canonical, linked, salted

from .prepared import Line, Prepared, ask
from .tables import request as requests
from .trail_tables import audit_head

__all__ = ["HUB", "Entry", "append", "as_row", "rows_of", "sealed", "trail"]

HUB = ""  # the chain of the hub itself: people, routes, settings, exports

# what of a request's row the trail vouches for; `rev`, `updated`, `urged` move without a word to anybody
SEALED = (
    "no", "form", "form_version", "route_version", "requester", "department", "region", "amount", "currency",
    "title", "state", "round", "data_rev", "data", "urgent", "urgent_reason", "revokes", "created", "closed",
)  # fmt: skip
_RAW: dict[str, TypeEngine[Any]] = {"data": Text(), "created": BigInteger(), "closed": BigInteger()}
LINKS = table(
    "audit", *(column(name) for name in Link.__slots__)
)  # without types: rows as they lie
VOUCHED = tuple(
    type_coerce(requests.c[name], _RAW[name]) if name in _RAW else requests.c[name]
    for name in SEALED
)
DECIDED: tuple[ColumnClause[Any], ...] = tuple(
    column(name)
    for name in (
        "id", "task", "actor", "on_behalf_of", "action", "comment", "seen_data_rev", "data_sha256", "verified_at",
        "device", "at",
    )
)  # fmt: skip
ATTACHED: tuple[ColumnClause[Any], ...] = tuple(
    map(column, ("id", "owner", "sha256", "name", "size", "mime", "tag"))
)
_REQUEST = Prepared(select(*VOUCHED).where(requests.c.id == bindparam("r")))
_DECISIONS = Prepared(
    select(*DECIDED).select_from(table("decision")).where(column("request") == bindparam("r"))
)
_ATTACHED = Prepared(
    select(*ATTACHED).select_from(table("attachment")).where(column("request") == bindparam("r"))
)
_HEAD_LOCKED = Prepared(
    select(audit_head.c.rseq, audit_head.c.hash)
    .where(audit_head.c.request == bindparam("r"))
    .with_for_update()
)
_MOVE = Prepared(
    update(audit_head)
    .where(audit_head.c.request == bindparam("r"))
    .values(rseq=bindparam("n"), hash=bindparam("h"))
)
_BEGIN = Prepared(insert(audit_head), ("request", "rseq", "hash"))
_ADD = Prepared(insert(LINKS), Link.__slots__)
_SEALING = (_REQUEST, _DECISIONS, _ATTACHED)


def append(db: Connection, request: str, entries: Sequence[Entry]) -> None:
    """Add entries to the chain of a request (id), or of the hub (""), in this transaction.

    Call it last: the rows of the request, its decisions and attachments must be written, for the last entry seals
    them as they stand. The request's row is locked by the caller; the hub's own chain is locked here.
    """
    if not entries:
        return
    wanted = (_HEAD_LOCKED, *(_SEALING if request != HUB else ()))
    (head, *held) = ask(db, [(each, {"r": request}) for each in wanted])
    rows = _spelled(*held) if held else {}
    place = (head[0][0], head[0][1]) if head else (0, GENESIS)
    links = []
    for number, entry in enumerate(entries, 1):
        salt = secrets.token_hex(16)
        seal = sealed(salt, rows) if number == len(entries) and rows else None
        links.append(linked(request, place, entry, salt, seal))
        place = (links[-1].rseq, links[-1].hash)
    _ADD.many(db, [as_row(link) for link in links])
    if head:
        _MOVE.run(db, {"r": request, "n": place[0], "h": place[1]})
    else:
        _BEGIN.run(db, {"request": request, "rseq": place[0], "hash": place[1]})


def rows_of(db: Connection, request: str) -> dict[str, str]:
    """Canonical JSON of the rows the trail vouches for: {"request", "decisions", "attachments"}; {} if it is gone."""
    return _spelled(*ask(db, [(each, {"r": request}) for each in _SEALING]))


def sealed(salt: str, rows: Mapping[str, str]) -> dict[str, str]:
    """The seal of such rows; the state stands in it readably, for a draft may change without a word."""
    state = json.loads(rows["request"])[SEALED.index("state")]
    return {"state": state, **{name: salted(salt, each) for name, each in rows.items()}}


def trail(db: Connection, request: str, after: int = 0, limit: int = 1000) -> list[Link]:
    """The chain of a request or of the hub (""), oldest first, from the entry behind number `after`."""
    rows = db.execute(
        select(LINKS)
        .where(LINKS.c.request == request, LINKS.c.rseq > after)
        .order_by(LINKS.c.rseq)
        .limit(limit)
    )
    return [Link(*row) for row in rows]


def as_row(link: Link) -> dict[str, Any]:
    """The link by column."""
    return {name: getattr(link, name) for name in Link.__slots__}


def _spelled(
    found: Sequence[Line], decisions: Sequence[Line], attachments: Sequence[Line]
) -> dict[str, str]:
    """In an order that no collation changes."""
    if not found:
        return {}
    return {
        "request": canonical(list(found[0])),
        "decisions": canonical(sorted(map(list, decisions))),
        "attachments": canonical(sorted(map(list, attachments))),
    }
