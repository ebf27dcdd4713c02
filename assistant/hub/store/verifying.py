"""What the check of the trail reads: chains link by link, the rows they seal, and what has no partner. Streamed.

All of it runs on one snapshot: call `snapshot` first, so that presses meanwhile are not taken for tampering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, column, select, table, text, tuple_

from assistant.hub.domain.chain import Link, canonical

from .audit import ATTACHED, DECIDED, LINKS, VOUCHED
from .tables import request as requests

_PAGE = 2_000  # links in memory at a time


def snapshot(db: Connection) -> None:
    """Make everything that this connection reads one moment; SQLite's transactions are so already."""
    if db.dialect.name == "postgresql":
        db.execute(text("set transaction isolation level repeatable read, read only"))


def links(db: Connection) -> Iterator[Link]:
    """Every entry of every chain, chain by chain, in the order of its numbers."""
    last: Link | None = None
    while True:
        page = [Link(*row) for row in db.execute(_FIRST if last is None else _NEXT, _place(last))]
        yield from page
        if len(page) < _PAGE:
            return
        last = page[-1]


def rows_of_many(db: Connection, requests: Sequence[str]) -> dict[str, dict[str, str]]:
    """For each request that is there what `audit.rows_of` gives for one."""
    asked = {"ids": list(requests)}
    found = {
        row[0]: {"request": canonical(list(row[1:])), "decisions": "[]", "attachments": "[]"}
        for row in db.execute(_REQUESTS, asked)
    }
    for name, statement in (("decisions", _DECISIONS), ("attachments", _FILES)):
        grouped: dict[str, list[list[Any]]] = {}
        for owner, *rest in db.execute(statement, asked):
            grouped.setdefault(owner, []).append(rest)
        for owner, rows in grouped.items():
            if owner in found:
                found[owner][name] = canonical(sorted(rows))
    return found


def numbers(db: Connection, requests: Sequence[str]) -> dict[str, str]:
    """The numbers people know the requests by."""
    rows = db.execute(_NUMBERS, {"ids": list(requests)})
    return {row[0]: row[1] for row in rows}


def partners(db: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """(code, values) of everything that stands alone: one row is one finding."""
    for code, line in _ALONE.items():
        rows = db.execute(text(line), execution_options={"yield_per": 500})
        for row in rows:
            yield code, dict(row._mapping)  # noqa: SLF001 - public in SQLAlchemy, whatever its name


def counted(db: Connection) -> Iterator[tuple[str, int, int]]:
    """(series, numbers given, requests there) of each series of request numbers, e.g. LV-2026; they have no gaps."""
    there = {row[0]: int(row[1]) for row in db.execute(text(_SERIES))}
    for name, given in db.execute(text("select name, value from counter order by name")).all():
        if _SERIES_NAME.fullmatch(name):
            yield name, int(given), there.get(name, 0)


def files(db: Connection) -> Iterator[tuple[str, str, str]]:
    """(sha256, name, request number) of every attached file whose content must be there."""
    line = text(
        "select a.sha256, a.name, r.no from attachment a join request r on r.id = a.request "
        "where not exists (select 1 from erasure e where e.request = a.request)"
    )
    for row in db.execute(line, execution_options={"yield_per": 500}):
        yield row[0], row[1], row[2]


def totals(db: Connection) -> dict[str, int]:
    """How many entries, chains and anchors there are."""
    tables_ = {"entries": "audit", "chains": "audit_head", "anchors": "audit_anchor"}
    return {
        name: int(db.execute(text(f"select count(*) from {table_}")).scalar_one())  # noqa: S608 - ours
        for name, table_ in tables_.items()
    }


def _place(last: Link | None) -> dict[str, Any]:
    return {} if last is None else {"r": last.request, "n": last.rseq}


_FIRST = select(LINKS).order_by(LINKS.c.request, LINKS.c.rseq).limit(_PAGE)
_NEXT = _FIRST.where(tuple_(LINKS.c.request, LINKS.c.rseq) > tuple_(bindparam("r"), bindparam("n")))
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_REQUESTS = select(requests.c.id, *VOUCHED).where(requests.c.id.in_(_IDS))
_DECISIONS = (
    select(column("request"), *DECIDED)
    .select_from(table("decision"))
    .where(column("request").in_(_IDS))
)
_FILES = (
    select(column("request"), *ATTACHED)
    .select_from(table("attachment"))
    .where(column("request").in_(_IDS))
)
_NUMBERS = select(requests.c.id, requests.c.no).where(requests.c.id.in_(_IDS))
_NUMBER_TAIL = 7  # -000123
_SERIES_NAME = re.compile(r"\w+-\d{4}")
_SERIES = (
    f"select substr(no, 1, length(no) - {_NUMBER_TAIL}) as series, count(*) from request "  # noqa: S608 - a number of ours
    f"where length(no) > {_NUMBER_TAIL} group by substr(no, 1, length(no) - {_NUMBER_TAIL})"
)
_ALONE = {
    # the end of a chain is not where its head says
    "tail": (
        "select h.request as request, h.rseq as rseq from audit_head h where not exists (select 1 from audit a "
        "where a.request = h.request and a.rseq = h.rseq and a.hash = h.hash)"
    ),
    "beyond": (
        "select a.request as request, max(a.rseq) as rseq from audit a left join audit_head h "
        "on h.request = a.request where h.request is null or a.rseq > h.rseq group by a.request"
    ),
    "no_chain": (
        "select r.id as request from request r where r.state <> 'draft' "
        "and not exists (select 1 from audit a where a.request = r.id)"
    ),
    "no_request": (
        "select a.request as request, count(*) as entries from audit a where a.request <> '' "
        "and not exists (select 1 from request r where r.id = a.request) group by a.request"
    ),
    "anchored": (
        "select k.request as request, k.rseq as rseq, k.day as day from audit_anchor_head k where not exists "
        "(select 1 from audit a where a.request = k.request and a.rseq = k.rseq and a.hash = k.hash)"
    ),
    "emptied": (
        "select a.request as request, count(*) as entries from audit a where a.body is null and not exists "
        "(select 1 from erasure e where e.request = a.request) group by a.request"
    ),
    "erased_silently": (
        "select e.request as request from erasure e where not exists "
        "(select 1 from audit a where a.request = e.request and a.action = 'erased')"
    ),
    "archive": (
        "select a.request as request, a.no as no from archive a left join request r on r.id = a.request "
        "where r.id is null or r.no <> a.no or r.form <> a.form or r.title <> a.title "
        "or r.requester <> a.requester or r.department <> a.department or r.closed <> a.closed "
        "or (a.amount is not null and (r.amount is null or r.amount <> a.amount))"
    ),
}
