"""What robots read and write: requests for reports, rows of the hub's tables, messages to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert

from assistant.hub.domain.case import Request
from assistant.model.value import dataclass

from .cases import REQUEST_COLUMNS, request_from
from .people_tables import robot_message, sheet_row
from .tables import request, step, task

_NEW_ROW = {
    "sqlite": sqlite.insert(sheet_row).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(sheet_row).on_conflict_do_nothing(),
}
_SHEET = (sheet_row.c.seq, sheet_row.c.sheet, sheet_row.c.id, sheet_row.c.body, sheet_row.c.at)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a table of the hub. `at` is when it changed last, UTC."""

    seq: int
    sheet: str
    id: str
    body: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """What a robot said to a person; `request` "" if it is about none."""

    id: str
    robot: str
    run: str
    person: str
    request: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """A request with an open step, and since when it is due (None = no time-out)."""

    request: Request
    due: datetime | None


def closed(
    db: Connection, forms: Sequence[str], since: datetime, until: datetime, limit: int
) -> Sequence[Request]:
    """Requests that ended in this time (UTC, end exclusive), oldest first; none that were never sent to anybody."""
    asked = (
        select(*REQUEST_COLUMNS)
        .where(
            request.c.form.in_(forms),
            request.c.closed >= since,
            request.c.closed < until,
            request.c.submitted.is_not(None),
        )
        .order_by(request.c.closed, request.c.id)
        .limit(limit)
    )
    return [request_from(row) for row in db.execute(asked)]


def waiting(db: Connection, forms: Sequence[str], limit: int) -> Sequence[Waiting]:
    """Open requests, those that are due soonest first."""
    due = func.min(step.c.due).label("due_first")
    asked = (
        select(*REQUEST_COLUMNS, due)
        .join(step, step.c.request == request.c.id)
        .where(request.c.form.in_(forms), request.c.state == "pending", step.c.state == "open")
        .group_by(*REQUEST_COLUMNS)
        .order_by(due.is_(None), due, request.c.id)
        .limit(limit)
    )
    found: list[Row[Any]] = list(db.execute(asked))
    return [Waiting(request_from(row), row.due_first) for row in found]


def upsert(
    db: Connection, sheet: str, id: str, values: Mapping[str, Any], now: datetime, about: str = ""  # noqa: A002 - its own name
) -> None:  # fmt: skip
    """The row with this id gets these values; columns that are not named stay. Two at once: one after the other.

    `about` is the request whose data they are: with it they are erased.
    """
    new: Insert = _NEW_ROW[db.dialect.name]
    db.execute(new, {"sheet": sheet, "id": id, "body": {}, "at": now, "request": ""})
    one = (sheet_row.c.sheet == sheet, sheet_row.c.id == id)
    before = db.execute(select(sheet_row.c.body).where(*one).with_for_update()).scalar_one()
    row = {"body": {**before, **values}, "at": now, **({"request": about} if about else {})}
    db.execute(update(sheet_row).where(*one).values(row))


def rows(db: Connection, sheet: str, before: int, limit: int) -> Sequence[SheetRow]:
    """Rows of a table, newest first, below number `before`."""
    asked = select(*_SHEET).where(sheet_row.c.sheet == sheet, sheet_row.c.seq < before)
    return [
        SheetRow(*row) for row in db.execute(asked.order_by(sheet_row.c.seq.desc()).limit(limit))
    ]


def sheets(db: Connection) -> Mapping[str, int]:
    """The tables there are, with the number of their rows."""
    asked = select(sheet_row.c.sheet, func.count()).group_by(sheet_row.c.sheet)
    return {row[0]: row[1] for row in db.execute(asked.order_by(sheet_row.c.sheet))}


def say(db: Connection, messages: Sequence[Message]) -> None:
    """Keep what is said to people."""
    if messages:
        db.execute(
            insert(robot_message),
            [{n: getattr(each, n) for n in Message.__slots__} for each in messages],
        )


def messages(db: Connection, person: str, before: str, limit: int) -> Sequence[Message]:
    """What was said to somebody, newest first, behind the id `before`."""
    asked = select(robot_message).where(robot_message.c.person == person)
    if before:
        asked = asked.where(robot_message.c.id < before)
    return [
        Message(*row) for row in db.execute(asked.order_by(robot_message.c.id.desc()).limit(limit))
    ]


def forget(db: Connection, before: datetime) -> int:
    """Housekeeping: drops rows of tables that nothing has changed since (UTC); how many."""
    return db.execute(delete(sheet_row).where(sheet_row.c.at < before)).rowcount


def asked(db: Connection, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Whose signature each of these requests waits for now."""
    found: dict[str, tuple[str, ...]] = {}
    wanted = select(task.c.request, task.c.assignee).where(
        task.c.request.in_(ids), task.c.state == "open"
    )
    for name, person in db.execute(wanted.order_by(task.c.ord, task.c.id)):
        found[name] = (*found.get(name, ()), person)
    return found
