"""The archive's rows: closed requests with the words they are found by, and the search over them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, text

from assistant.hub.domain.case import Request
from assistant.hub.domain.findwords import Wanted, folded
from assistant.model.value import dataclass

from . import archive_index
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


def drop(db: Connection, request: str) -> None:
    """Take a request out of the archive and its indexes, if it is there."""
    held = db.execute(_HELD, {"r": request}).first()
    if held is not None:
        archive_index.remove(db, held.seq, held.words)
        db.execute(delete(archive).where(archive.c.seq == held.seq))


_HELD = select(archive.c.seq, archive.c.words).where(archive.c.request == bindparam("r"))


def search(db: Connection, reach: Reach, sought: Sought, limit: int) -> list[Filed]:
    """What the reader may find, the last filed first.

    Who reads widely is served from the word indexes, and the walk ends as soon as the page is full. Who reads but
    his own has few rows: those are looked through, whatever the words.
    """
    values: dict[str, Any] = {"limit": limit, "me": reach.person}
    narrow = not reach.clauses
    where = [*_filters(sought, values), *_allowed(reach, values)]
    words = sought.words
    if narrow:
        every = (*words.long, *words.short, *words.odd)
        where += archive_index.like(every, values, "word")
    else:
        where += archive_index.long_words(db.dialect.name, words.long, values)
        where += archive_index.short_words(db.dialect.name, words.short, values)
        where += archive_index.like(words.odd, values, "odd")
    lines = (
        f"with visible (request) as ({_VISIBLE})",
        f"select {', '.join(f'a.{name}' for name in Filed.__slots__)}",
        _source(db.dialect.name, "tri" in values, narrow=narrow),
        f"where {' and '.join(where)}" if where else "",
        f"order by {'archive_tri.rowid' if 'tri' in values else 'a.seq'} desc limit :limit",
    )
    return [_filed(tuple(row)) for row in db.execute(text("\n".join(lines)), values)]


_VISIBLE = (
    "select request from archive where requester = :me "
    "union select request from decision where actor = :me "
    "union select request from task where assignee = :me "
    "union select request from task where closed_by = :me "
    "union select request from task where on_behalf_of = :me and on_behalf_of <> '' "
    "union select request from copy where person = :me"
)


def _source(dialect: str, by_trigrams: bool, *, narrow: bool) -> str:  # noqa: FBT001 - two facts of one question
    if dialect == "sqlite" and narrow:
        return "from visible v cross join archive a on a.request = v.request"
    if by_trigrams:
        return "from archive_tri cross join archive a on a.seq = archive_tri.rowid"
    return "from archive a"


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


def _allowed(reach: Reach, values: dict[str, Any]) -> list[str]:
    """Own, decided, copied; and what a role may search, by form and department."""
    if reach.everything():
        return []
    any_of = ["a.request in (select request from visible)"]
    for number, (forms, departments) in enumerate(reach.clauses):
        parts = (
            *_among("a.form", forms, f"f{number}_", values),
            *_among("a.department", departments, f"d{number}_", values),
        )
        any_of.append(f"({' and '.join(parts)})")
    return [f"({' or '.join(any_of)})"]


def _among(name: str, allowed: Sequence[str], key: str, values: dict[str, Any]) -> list[str]:
    if "*" in allowed:
        return []
    values.update({f"{key}{number}": each for number, each in enumerate(allowed)})
    return [f"{name} in ({', '.join(f':{key}{number}' for number in range(len(allowed)))})"]


def _filed(row: Sequence[Any]) -> Filed:
    values = dict(zip(Filed.__slots__, row, strict=True))
    return Filed(**{**values, "closed": moment(values["closed"])})
