"""Requests with their steps and tasks: the lock, the whole case, and writing only what a transition changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, insert, literal, or_, select, update
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as lite_insert

from assistant.hub.domain.case import (
    Case,
    Origin,
    Request,
    RequestState,
    Sign,
    Step,
    StepState,
    Task,
    TaskState,
)
from assistant.hub.domain.form import Lacking
from assistant.model.value import dataclass

from . import tables as t
from .people_tables import person

_REQUEST = tuple(each.name for each in fields(Request))
_STEP = tuple(each.name for each in fields(Step))
_TASK = tuple(each.name for each in fields(Task))
REQUEST_COLUMNS = [t.request.c[name] for name in _REQUEST]

_LOCK = (
    update(t.request)
    .where(t.request.c.id == bindparam("key"))
    .values(rev=t.request.c.rev + 1)
    .returning(*REQUEST_COLUMNS)
)
_READ = select(*REQUEST_COLUMNS).where(t.request.c.id == bindparam("key"))
_STEPS = (
    select(*(t.step.c[name] for name in _STEP))
    .where(t.step.c.request == bindparam("key"))
    .order_by(t.step.c.round, t.step.c.idx, t.step.c.id)
)
_TASKS = (
    select(*(t.task.c[name] for name in _TASK))
    .where(t.task.c.request == bindparam("key"))
    .order_by(t.task.c.step, t.task.c.ord, t.task.c.id)
)
_TASK_REQUEST = select(t.task.c.request).where(t.task.c.id == bindparam("key"))
_STEP_REQUEST = select(t.step.c.request, t.step.c.state, t.step.c.reminded, t.step.c.due).where(
    t.step.c.id == bindparam("key")
)
_REVOCATION = select(t.request.c.id, t.request.c.no, t.request.c.state).where(
    t.request.c.revokes == bindparam("key"), t.request.c.revokes != ""
)
_COPIES = select(t.copy.c.person).where(t.copy.c.request == bindparam("key"))
_WOUND = (  # its last timer waits: those before it were written in the same transaction
    select(t.outbox.c.seq)
    .where(
        t.outbox.c.request == t.step.c.request,
        t.outbox.c.kind == "timer",
        t.outbox.c.state == "queued",
        t.outbox.c.id.like(literal("timer:") + t.step.c.id + literal(":%:100:%")),
    )
    .exists()
)
_OPEN_STEPS = (
    select(t.step.c.id, t.step.c.request)
    .where(t.step.c.state == "open", t.step.c.due.is_not(None), t.step.c.id > bindparam("after"))
    .where(~_WOUND)
    .order_by(t.step.c.id)
    .limit(bindparam("many"))
)
_UNDECIDED = t.task.c.state.in_(("open", "waiting", "queued"))
_GONE = select(person.c.id).where(person.c.active.is_(False))
_OF_LEAVERS = (
    select(t.task.c.request)
    .where(
        _UNDECIDED,
        or_(t.task.c.assignee.in_(_GONE), t.task.c.on_behalf_of.in_(_GONE)),
        t.task.c.request > bindparam("after"),
    )
    .distinct()
    .order_by(t.task.c.request)
    .limit(bindparam("many"))
)
_SIGNED_FOR = (
    select(t.task.c.request)
    .where(
        _UNDECIDED,
        t.task.c.assignee == bindparam("who"),
        t.task.c.on_behalf_of == bindparam("whom"),
        t.task.c.request > bindparam("after"),
    )
    .distinct()
    .order_by(t.task.c.request)
    .limit(bindparam("many"))
)


StepNow = tuple[str, str, int, datetime | None]  # request, state, reminded, due


@dataclass(frozen=True, slots=True)
class Decision:
    """A press of a person as it is kept for ever; times are UTC."""

    id: str
    request: str
    task: str
    actor: str
    on_behalf_of: str
    action: str
    comment: str
    seen_data_rev: int | None
    data_sha256: str
    verified_at: datetime | None
    device: str
    at: datetime


def lock(db: Connection, request_id: str) -> Case | None:
    """The case under its lock until the transaction ends, read after the lock was had; None if there is none.

    The first statement of every press: on PostgreSQL the row's lock, on SQLite the file's is held already.
    """
    row = db.execute(_LOCK, {"key": request_id}).one_or_none()
    return None if row is None else _case(db, row)


def read(db: Connection, request_id: str) -> Case | None:
    """The case as it is now, for looking at; None if there is none."""
    row = db.execute(_READ, {"key": request_id}).one_or_none()
    return None if row is None else _case(db, row)


def request_of_task(db: Connection, task_id: str) -> str:
    """The id of the task's request (it never changes, so no lock is needed); "" for an unknown task."""
    return db.execute(_TASK_REQUEST, {"key": task_id}).scalar() or ""


def step_now(db: Connection, step_id: str) -> StepNow | None:
    """(request, state, reminded, due) of a step without a lock: enough to see that a timer is void."""
    row = db.execute(_STEP_REQUEST, {"key": step_id}).one_or_none()
    return None if row is None else (row.request, row.state, row.reminded, row.due)


def timed_steps(db: Connection, after: str, many: int) -> Sequence[tuple[str, str]]:
    """(step, request) of open steps whose due time no timer waits for, by step id, beginning behind `after`."""
    return [(r.id, r.request) for r in db.execute(_OPEN_STEPS, {"after": after, "many": many})]


def of_leavers(db: Connection, after: str, many: int) -> list[str]:
    """Requests, by id behind `after`, in which somebody is to sign, or is signed for, who has left the company."""
    return list(db.scalars(_OF_LEAVERS, {"after": after, "many": many}))


def signed_for(db: Connection, assignee: str, principal: str, after: str, many: int) -> list[str]:
    """Requests, by id behind `after`, in which one is to sign in the other's place."""
    values = {"who": assignee, "whom": principal, "after": after, "many": many}
    return list(db.scalars(_SIGNED_FOR, values))


def revocations(db: Connection, request_id: str) -> Sequence[tuple[str, str, str]]:
    """(id, number, state) of the requests that ask for this one to be taken back."""
    return [(r.id, r.no, r.state) for r in db.execute(_REVOCATION, {"key": request_id})]


def copies(db: Connection, request_id: str) -> frozenset[str]:
    """Who may read it as a copy."""
    return frozenset(db.scalars(_COPIES, {"key": request_id}))


def add(db: Connection, case: Case) -> None:
    """A request that did not exist."""
    db.execute(insert(t.request), _row(case.request))
    _write_rows(db, t.step, (), case.steps)
    _write_rows(db, t.task, (), case.tasks)


def write(db: Connection, before: Case, after: Case) -> None:
    """What differs between the two, and nothing else; `rev` was moved by the lock."""
    if changed := _changed(before.request, after.request):
        db.execute(update(t.request).where(t.request.c.id == after.request.id).values(**changed))
    _write_rows(db, t.step, before.steps, after.steps)
    _write_rows(db, t.task, before.tasks, after.tasks)


def decide(db: Connection, decision: Decision) -> None:
    """Keep a press; decisions are only ever added."""
    db.execute(
        insert(t.decision), {each.name: getattr(decision, each.name) for each in fields(Decision)}
    )


def copy_to(db: Connection, request_id: str, people: Iterable[str], now: datetime) -> None:
    """These may read it from now on; who could already keeps his older copy."""
    rows = [{"request": request_id, "person": each, "at": now} for each in dict.fromkeys(people)]
    if rows:
        made = pg_insert if db.dialect.name == "postgresql" else lite_insert
        db.execute(made(t.copy).on_conflict_do_nothing(), rows)


def copy_seen(db: Connection, request_id: str, person: str, now: datetime) -> None:
    """The copy was looked at."""
    db.execute(
        update(t.copy)
        .where(t.copy.c.request == request_id, t.copy.c.person == person, t.copy.c.seen.is_(None))
        .values(seen=now)
    )


def next_number(db: Connection, prefix: str, year: int) -> str:
    """The next number of a form in a year, e.g. LV-2026-000123; no gaps: it is taken back with the transaction."""
    made = pg_insert if db.dialect.name == "postgresql" else lite_insert
    name = f"{prefix}-{year}"
    counted = made(t.counter).values(name=name, value=1)
    value = db.execute(
        counted.on_conflict_do_update(
            index_elements=[t.counter.c.name], set_={"value": t.counter.c.value + 1}
        ).returning(t.counter.c.value)
    ).scalar_one()
    return f"{name}-{value:06d}"


def _case(db: Connection, row: Row[Any]) -> Case:
    request = request_from(row)
    key = {"key": request.id}
    return Case(
        request,
        tuple(map(_step, db.execute(_STEPS, key))),
        tuple(map(_task, db.execute(_TASKS, key))),
    )


def request_from(row: Row[Any]) -> Request:
    """A request from a row that has its columns by name, others beside them or not."""
    held = row._mapping  # noqa: SLF001 - public in SQLAlchemy, whatever its name
    values = {name: held[name] for name in _REQUEST}
    values["state"] = RequestState(values["state"])
    values["lacking"] = tuple(
        Lacking(each["field"], each["reason"], each["values"], each.get("note", ""))
        for each in values["lacking"]
    )
    return Request(**values)


def _step(row: Row[Any]) -> Step:
    values = row._asdict()
    values["sign"], values["state"] = Sign(values["sign"]), StepState(values["state"])
    return Step(**values)


def _task(row: Row[Any]) -> Task:
    values = row._asdict()
    values["origin"], values["state"] = Origin(values["origin"]), TaskState(values["state"])
    return Task(**values)


def _row(value: Request | Step | Task) -> dict[str, Any]:
    return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [
            {
                "field": each.field,
                "reason": each.reason,
                "values": dict(each.values),
                "note": each.note,
            }
            for each in value
        ]
    return dict(value) if isinstance(value, Mapping) else value


def _changed(before: Request, after: Request) -> dict[str, Any]:
    names = (name for name in _REQUEST if name not in {"id", "rev"})
    return {
        name: _plain(getattr(after, name))
        for name in names
        if getattr(before, name) != getattr(after, name)
    }


def _write_rows(
    db: Connection,
    table: Table,
    before: Sequence[Step] | Sequence[Task],
    after: Sequence[Step] | Sequence[Task],
) -> None:
    known = {each.id: each for each in before}
    if fresh := [_row(each) for each in after if each.id not in known]:
        db.execute(insert(table), fresh)
    moved = [_row(each) for each in after if each.id in known and each != known[each.id]]
    if moved:
        db.execute(_UPDATES[table.name], [{f"_{k}": v for k, v in row.items()} for row in moved])


def _update_of(table: Table, names: Sequence[str], fixed: frozenset[str]) -> Any:
    return (
        update(table)
        .where(table.c.id == bindparam("_id"))
        .values({name: bindparam(f"_{name}") for name in names if name not in fixed})
    )


_UPDATES = {
    "step": _update_of(t.step, _STEP, frozenset({"id", "request", "key", "idx", "round"})),
    "task": _update_of(t.task, _TASK, frozenset({"id", "request", "step", "origin", "parent"})),
}
