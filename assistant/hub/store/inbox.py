"""The four lists of the inbox, a page at a time behind a key (never by offset), and how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    func,
    literal,
    select,
    tuple_,
    type_coerce,
)
from sqlalchemy.types import BigInteger

from assistant.hub.domain.case import Request
from assistant.model.value import dataclass

from . import waiting
from .cases import REQUEST_COLUMNS, request_from
from .columns import millis
from .tables import copy, request, step, task
from .waiting import Proxy, Waiting

_UPDATED = type_coerce(request.c.updated, BigInteger)
_CLOSED = type_coerce(task.c.closed, BigInteger)
_COPIED = type_coerce(copy.c.at, BigInteger)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the request, and of a list of tasks the task and its step. `key` is the place to go on from.

    Times are UTC; `at` is when it was closed (handled) or copied.
    """

    request: Request
    key: tuple[int | str, ...]
    task: str = ""
    task_state: str = ""
    step: str = ""
    step_key: str = ""
    step_name: str = ""
    step_up: bool = False
    assignee: str = ""
    on_behalf_of: str = ""
    origin: str = ""
    opened: datetime | None = None
    due: datetime | None = None
    escalations: int = 0
    at: datetime | None = None
    seen: datetime | None = None


def tasks(db: Connection, wanted: Sequence[Waiting]) -> Iterator[Row]:
    """The rows of these, in whatever order."""
    keys = {each.task: each.key for each in wanted}
    for row in db.execute(_TASK_ROWS, {"ids": list(keys)}) if keys else ():
        yield _row(row, keys[row.task_id])


def mine(
    db: Connection, person: str, form: str, after: Sequence[int | str], many: int, one: str = ""
) -> list[Row]:
    """Requests of this person, the last changed first."""
    wanted = (
        select(*REQUEST_COLUMNS)
        .where(request.c.requester == person, *_narrowed(form, one))
        .order_by(request.c.updated.desc(), request.c.id.desc())
        .limit(many)
    )
    rows = db.execute(_behind(wanted, _UPDATED, request.c.id, after))
    made = [request_from(row) for row in rows]
    return [Row(each, (millis(each.updated), each.id)) for each in made]


def handled(
    db: Connection, person: str, form: str, after: Sequence[int | str], many: int, one: str = ""
) -> list[Row]:
    """Tasks that this person closed, the last one first."""
    wanted = (
        select(task.c.id, _CLOSED.label("closed_at"))
        .where(task.c.closed_by == person)
        .order_by(task.c.closed.desc(), task.c.id.desc())
        .limit(many)
    )
    if form:
        wanted = wanted.join(request, request.c.id == task.c.request).where(request.c.form == form)
    if one:
        wanted = wanted.where(task.c.request == one)
    keys = [
        (row.closed_at, row.id) for row in db.execute(_behind(wanted, _CLOSED, task.c.id, after))
    ]
    found = {row.task_id: row for row in db.execute(_TASK_ROWS, {"ids": [k[1] for k in keys]})}
    return [_row(found[key[1]], key) for key in keys]


def copies(
    db: Connection, person: str, form: str, after: Sequence[int | str], many: int, one: str = ""
) -> list[Row]:
    """Requests of which this person got a copy, the newest copy first."""
    wanted = (
        select(*REQUEST_COLUMNS, copy.c.at.label("copied"), copy.c.seen.label("looked"))
        .join(request, request.c.id == copy.c.request)
        .where(copy.c.person == person, *_narrowed(form, one))
        .order_by(copy.c.at.desc(), copy.c.request.desc())
        .limit(many)
    )
    rows = []
    for row in db.execute(_behind(wanted, _COPIED, copy.c.request, after)):
        made = request_from(row)
        rows.append(Row(made, (millis(row.copied), made.id), at=row.copied, seen=row.looked))
    return rows


def counts(db: Connection, person: str, proxies: Sequence[Proxy], now: datetime) -> dict[str, int]:
    """What waits for this person, how much of it is urgent or overdue, his own under way, unseen copies."""
    many, urgent, overdue = waiting.counts(db, person, proxies, now)
    own: dict[str, int] = {row[0]: row[1] for row in db.execute(_OWN_STATES, {"who": person})}
    return {
        "to_decide": many,
        "urgent": urgent,
        "overdue": overdue,
        "mine": sum(own.get(state, 0) for state in ("pending", "needs_admin")),
        "returned": own.get("returned", 0),
        "drafts": own.get("draft", 0),
        "copies": int(db.execute(_UNSEEN, {"who": person}).scalar_one()),
    }


_TASK_ROWS = (
    select(
        *REQUEST_COLUMNS,
        task.c.id.label("task_id"),
        task.c.state.label("task_state"),
        task.c.assignee.label("task_assignee"),
        task.c.on_behalf_of.label("task_for"),
        task.c.origin.label("task_origin"),
        task.c.opened.label("task_opened"),
        task.c.closed.label("task_closed"),
        step.c.id.label("step_id"),
        step.c.key.label("step_key"),
        step.c.name.label("step_name"),
        step.c.step_up.label("step_verified"),
        step.c.due.label("step_due"),
        step.c.escalations.label("step_escalations"),
    )
    .select_from(task)
    .join(step, step.c.id == task.c.step)
    .join(request, request.c.id == task.c.request)
    .where(task.c.id.in_(bindparam("ids", expanding=True)))
)
_OWN_STATES = (
    select(request.c.state, func.count())
    .where(
        request.c.requester == bindparam("who"),
        request.c.state.in_(("draft", "pending", "returned", "needs_admin")),
    )
    .group_by(request.c.state)
)
_UNSEEN = select(func.count()).where(copy.c.person == bindparam("who"), copy.c.seen.is_(None))


def _narrowed(form: str, one: str) -> list[ColumnElement[bool]]:
    """To one form, to one request."""
    wanted = ((request.c.form, form), (request.c.id, one))
    return [column == value for column, value in wanted if value]


def _behind(
    wanted: Select[Any], at: ColumnElement[int], id_: ColumnElement[str], after: Sequence[int | str]
) -> Select[Any]:
    if not after:
        return wanted
    return wanted.where(tuple_(at, id_) < tuple_(literal(after[0], BigInteger), literal(after[1])))


def _row(row: Any, key: tuple[int | str, ...]) -> Row:
    return Row(
        request_from(row),
        key,
        row.task_id,
        row.task_state,
        row.step_id,
        row.step_key,
        row.step_name,
        row.step_verified,
        row.task_assignee,
        row.task_for,
        row.task_origin,
        row.task_opened,
        row.step_due,
        row.step_escalations,
        row.task_closed,
    )
