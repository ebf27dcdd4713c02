"""The archive's rows: closed requests with the words they are found by, and the search over them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text

from assistant.hub.domain.case import Request
from assistant.hub.domain.findwords import Wanted, folded
from assistant.model.value import dataclass

from . import archive_index, archive_readers
from .columns import millis, moment
from .tables import archive


@dataclass(frozen=True, slots=True)
class Reach:
    """What a reader may find beside his own: `clauses` of forms and departments ("*" = all), `person` for the rest."""

    person: str
    clauses: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()

    def everything(self) -> bool:
        """Nothing is hidden from this reader."""
        return (("*",), ("*",)) in self.clauses


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for. Amounts in minor units, both ends included; `since` <= closed < `until`, UTC."""

    words: Wanted
    form: str = ""
    person: str = ""  # the requester's id
    amount_from: int | None = None
    amount_to: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: int = 0  # the cursor: rows filed before this number; 0 = from the newest


@dataclass(frozen=True, slots=True)
class Filed:
    """A row of the archive; `seq` counts in the order of filing, `closed` is UTC."""

    seq: int
    request: str
    no: str
    form: str
    title: str
    requester: str
    requester_name: str
    department: str
    amount: int | None
    outcome: str
    closed: datetime


def file(
    db: Connection,
    request: Request,
    requester_name: str,
    words: str,
    outcome: str,
    *,
    amount_hidden: bool = False,
) -> None:
    """File a closed request, or file it again with its new outcome. `words` come from fields that nobody has masked.

    `amount_hidden`: the form masks its amount, so nobody may find the request by it.
    """
    drop(db, request.id)
    found_by = folded(f"{request.no} {request.title} {requester_name} {words}")
    row = {
        "request": request.id,
        "no": request.no,
        "form": request.form,
        "title": request.title,
        "requester": request.requester,
        "requester_name": requester_name,
        "department": request.department,
        "region": request.region,
        "amount": None if amount_hidden else request.amount,
        "outcome": outcome,
        "closed": request.closed or request.updated,
        "words": found_by,
    }
    seq = db.execute(insert(archive).returning(archive.c.seq), row).scalar_one()
    archive_index.put(db, seq, found_by)
    archive_readers.admit(db, request.id)


def drop(db: Connection, request: str) -> None:
    """Take a request out of the archive and its indexes, if it is there."""
    held = db.execute(_HELD, {"r": request}).first()
    if held is not None:
        archive_index.remove(db, held.seq, held.words)
        archive_readers.dismiss(db, held.seq)
        db.execute(delete(archive).where(archive.c.seq == held.seq))


_HELD = select(archive.c.seq, archive.c.words).where(archive.c.request == bindparam("r"))


_FEW = 2_000  # rows that are looked through sooner than an index of words is asked


def search(
    db: Connection, reach: Reach, sought: Sought, limit: int, few: int = _FEW
) -> list[Filed]:
    """What the reader may find, the last filed first.

    The walk begins where the fewest rows are: those that concern the reader or are of the person asked for, if they are
    at most `few`, else those that hold the words. It ends as soon as the page is full.
    """
    values: dict[str, Any] = {"limit": limit, "me": reach.person}
    start = _start(db, reach, sought, few)
    near = _NEAR[: 1 + bool(sought.form)] if start is _Start.READER else ()
    where = [*near, *_filters(sought, values)]
    where += _words(db.dialect.name, sought.words, start, values)
    where += _allowed(reach, start, values, "archive_tri.rowid" if "tri" in values else "a.seq")
    source, order = _source(db.dialect.name, start, "tri" in values)
    lines = (
        f"select {_SHOWN} {source}",
        f"where {' and '.join(where)}" if where else "",
        f"order by {order} desc limit :limit",
    )
    return [_filed(tuple(row)) for row in db.execute(text("\n".join(lines)), values)]


class _Start(StrEnum):
    """From which rows a search sets out."""

    READER = "reader"
    PERSON = "person"
    WORDS = "words"


_NEAR = ("r.person = :me", "r.form = :form")
_CONCERNS = "exists (select 1 from archive_reader r where r.person = :me and r.seq = {seq})"
_SHOWN = ", ".join(f"a.{name}" for name in Filed.__slots__)


def _start(db: Connection, reach: Reach, sought: Sought, few: int) -> _Start:
    indexed = sought.words.long or sought.words.short
    if not reach.clauses:
        if not indexed or archive_readers.at_most(db, reach.person, few):
            return _Start.READER
        return _Start.WORDS
    return _Start.PERSON if sought.person else _Start.WORDS


def _source(dialect: str, start: _Start, by_trigrams: bool) -> tuple[str, str]:  # noqa: FBT001 - a fact beside another
    """The tables, and the number of filing by which the rows are sorted: on the outer table it costs no sorting."""
    if start is _Start.READER:
        join = "cross join" if dialect == "sqlite" else "join"  # SQLite's word for "in this order"
        return f"from archive_reader r {join} archive a on a.seq = r.seq", "r.seq"
    if by_trigrams:
        return (
            "from archive_tri cross join archive a on a.seq = archive_tri.rowid",
            "archive_tri.rowid",
        )
    return "from archive a", "+a.seq" if start is _Start.PERSON else "a.seq"


def _words(dialect: str, words: Wanted, start: _Start, values: dict[str, Any]) -> list[str]:
    if start is not _Start.WORDS:
        return archive_index.like((*words.long, *words.short, *words.odd), values, "word")
    return [
        *archive_index.long_words(dialect, words.long, values),
        *archive_index.short_words(dialect, words.short, values),
        *archive_index.like(words.odd, values, "odd"),
    ]


def _filters(sought: Sought, values: dict[str, Any]) -> list[str]:
    """Conditions on plain columns; each value is bound."""
    since, until = sought.since, sought.until
    asked = (
        ("a.form = :form", "form", sought.form or None),
        ("a.requester = :person", "person", sought.person or None),
        ("a.amount >= :least", "least", sought.amount_from),
        ("a.amount <= :most", "most", sought.amount_to),
        ("a.closed >= :since", "since", None if since is None else millis(since)),
        ("a.closed < :until", "until", None if until is None else millis(until)),
        ("a.seq < :before", "before", sought.before or None),
    )
    values.update({name: value for _, name, value in asked if value is not None})
    return [line for line, _, value in asked if value is not None]


def _allowed(reach: Reach, start: _Start, values: dict[str, Any], seq: str) -> list[str]:
    """Own, decided, copied; and what a role may search, by form and department."""
    if reach.everything() or start is _Start.READER:
        return []
    any_of = []
    for number, (forms, departments) in enumerate(reach.clauses):
        parts = (
            *_among("a.form", forms, f"f{number}_", values),
            *_among("a.department", departments, f"d{number}_", values),
        )
        any_of.append(f"({' and '.join(parts)})")
    any_of.append(_CONCERNS.format(seq=seq))
    return [f"({' or '.join(any_of)})"]


def _among(name: str, allowed: Sequence[str], key: str, values: dict[str, Any]) -> list[str]:
    if "*" in allowed:
        return []
    values.update({f"{key}{number}": each for number, each in enumerate(allowed)})
    return [f"{name} in ({', '.join(f':{key}{number}' for number in range(len(allowed)))})"]


def _filed(row: Sequence[Any]) -> Filed:
    values = dict(zip(Filed.__slots__, row, strict=True))
    return Filed(**{**values, "closed": moment(values["closed"])})
