"""The four lists of the inbox, a page at a time behind a key (never by offset), and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    tuple_,
    type_coerce,
)
from sqlalchemy.types import BigInteger

from assistant.hub.domain.case import Request
from assistant.model.value import dataclass

from .cases import REQUEST_COLUMNS, request_from
from .columns import millis
from .tables import copy, request, step, task

_NEVER = 9_999_999_999_999  # milliseconds; a step without a due time comes last
_URGENCY = case((request.c.urgent, 0), else_=1)
_DUE = func.coalesce(type_coerce(step.c.due, BigInteger), _NEVER)
_UPDATED = type_coerce(request.c.updated, BigInteger)
_CLOSED = type_coerce(task.c.closed, BigInteger)
_COPIED = type_coerce(copy.c.at, BigInteger)


@dataclass(frozen=True, slots=True)
class Proxy:
    """Somebody whose tasks are mine too: `forms` empty = all forms."""

    person: str
    forms: tuple[str, ...] = ()


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


def to_decide(
    db: Connection,
    person: str,
    proxies: Sequence[Proxy],
    form: str,
    after: Sequence[int | str],
    many: int,
) -> list[Row]:
    """Open tasks that the person may press on: the urgent ones first, then by time left, soonest first."""
    wanted = (
        select(task.c.id, _URGENCY.label("u"), _DUE.label("d"))
        .select_from(task)
        .join(step, step.c.id == task.c.step)
        .join(request, request.c.id == task.c.request)
        .where(*_waiting(person, proxies, form))
        .order_by(_URGENCY, _DUE, task.c.id)
        .limit(many)
    )
    if after:
        wanted = wanted.where(
            tuple_(_URGENCY, _DUE, task.c.id)
            > tuple_(literal(after[0]), literal(after[1], BigInteger), literal(after[2]))
        )
    keys = [(row.u, row.d, row.id) for row in db.execute(wanted)]
    found = {row.task_id: row for row in db.execute(_TASK_ROWS, {"ids": [k[2] for k in keys]})}
    return [_row(found[key[2]], key) for key in keys]


def mine(
    db: Connection, person: str, form: str, after: Sequence[int | str], many: int
) -> list[Row]:
    """Requests of this person, the last changed first."""
    wanted = (
        select(*REQUEST_COLUMNS)
        .where(request.c.requester == person, *_of_form(form))
        .order_by(request.c.updated.desc(), request.c.id.desc())
        .limit(many)
    )
    rows = db.execute(_behind(wanted, _UPDATED, request.c.id, after))
    made = [request_from(row) for row in rows]
    return [Row(each, (millis(each.updated), each.id)) for each in made]


def handled(
    db: Connection, person: str, form: str, after: Sequence[int | str], many: int
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
    keys = [
        (row.closed_at, row.id) for row in db.execute(_behind(wanted, _CLOSED, task.c.id, after))
    ]
    found = {row.task_id: row for row in db.execute(_TASK_ROWS, {"ids": [k[1] for k in keys]})}
    return [_row(found[key[1]], key) for key in keys]


def copies(
    db: Connection, person: str, form: str, after: Sequence[int | str], many: int
) -> list[Row]:
    """Requests of which this person got a copy, the newest copy first."""
    wanted = (
        select(*REQUEST_COLUMNS, copy.c.at.label("copied"), copy.c.seen.label("looked"))
        .join(request, request.c.id == copy.c.request)
        .where(copy.c.person == person, *_of_form(form))
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
    waiting = db.execute(
        select(
            func.count(),
            func.coalesce(func.sum(1 - _URGENCY), 0),
            func.coalesce(func.sum(case((millis(now) > _DUE, 1), else_=0)), 0),
        )
        .select_from(task)
        .join(step, step.c.id == task.c.step)
        .join(request, request.c.id == task.c.request)
        .where(*_waiting(person, proxies, ""))
    ).one()
    own: dict[str, int] = {row[0]: row[1] for row in db.execute(_OWN_STATES, {"who": person})}
    return {
        "to_decide": int(waiting[0]),
        "urgent": int(waiting[1]),
        "overdue": int(waiting[2]),
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


def _waiting(person: str, proxies: Sequence[Proxy], form: str) -> list[ColumnElement[bool]]:
    """Assigned to him, or to be signed for him by another, or to those for whom he stands in; never his own request."""
    everybody = [person, *(each.person for each in proxies if not each.forms)]
    theirs = [task.c.assignee == person, _signed_for(everybody)]
    if len(everybody) > 1:
        theirs.append(and_(task.c.assignee.in_(everybody[1:]), task.c.on_behalf_of == ""))
    for each in proxies:
        if each.forms:
            own = and_(task.c.assignee == each.person, task.c.on_behalf_of == "")
            theirs.append(
                and_(or_(own, _signed_for([each.person])), request.c.form.in_(each.forms))
            )
    return [
        task.c.state == "open",
        or_(*theirs),
        request.c.requester != person,
        *_of_form(form),
    ]


def _signed_for(people: Sequence[str]) -> ColumnElement[bool]:
    return and_(task.c.on_behalf_of != "", task.c.state == "open", task.c.on_behalf_of.in_(people))


def _of_form(form: str) -> list[ColumnElement[bool]]:
    return [request.c.form == form] if form else []


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
