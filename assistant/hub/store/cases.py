"""Requests with their steps and tasks: the lock, the whole case, and writing only what a transition changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Table, Text, bindparam, insert, select, update
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
from .columns import millis
from .prepared import Line, Prepared, ask

_REQUEST = tuple(each.name for each in fields(Request))
_STEP = tuple(each.name for each in fields(Step))
_TASK = tuple(each.name for each in fields(Task))
_PLACE = ("urgency", "due")  # of a task: what waiting.py sorts by
_Placed = Sequence[tuple[Step | Task, Mapping[str, int]]]
_NAMES: dict[type, tuple[str, ...]] = {Request: _REQUEST, Step: _STEP, Task: _TASK}
REQUEST_COLUMNS = [t.request.c[name] for name in _REQUEST]

_LOCKED = update(t.request).values(rev=t.request.c.rev + 1).returning(*REQUEST_COLUMNS)
_STEPS = select(*(t.step.c[name] for name in _STEP)).order_by(
    t.step.c.round, t.step.c.idx, t.step.c.id
)
_TASKS = select(*(t.task.c[name] for name in _TASK)).order_by(
    t.task.c.step, t.task.c.ord, t.task.c.id
)
_KEY = bindparam("key", type_=Text)
_OF_TASK = select(t.task.c.request).where(t.task.c.id == _KEY)
_TASK_REQUEST = Prepared(_OF_TASK)
_THIS = _OF_TASK.scalar_subquery()


def _whole(head: Any, which: Any) -> tuple[Prepared, ...]:
    """The three questions for a case, `which` says of which request."""
    parts = (head.where(t.request.c.id == which), _STEPS.where(t.step.c.request == which))
    return (*map(Prepared, parts), Prepared(_TASKS.where(t.task.c.request == which)))


_LOCK, _LOCK_OF_TASK = _whole(_LOCKED, _KEY), _whole(_LOCKED, _THIS)
_READ = _whole(select(*REQUEST_COLUMNS), _KEY)
_REVOCATION = select(t.request.c.id, t.request.c.no, t.request.c.state).where(
    t.request.c.revokes == bindparam("key"), t.request.c.revokes != ""
)


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


_DECISION = tuple(each.name for each in fields(Decision))


def lock(db: Connection, request_id: str) -> Case | None:
    """The case under its lock until the transaction ends, read after the lock was had; None if there is none.

    The first look of every press at its request: on PostgreSQL the row's lock, on SQLite the file's is held already.
    """
    return _case(db, _LOCK, request_id)


def lock_of_task(db: Connection, task_id: str) -> Case | None:
    """The case of a task, the same way."""
    return _case(db, _LOCK_OF_TASK, task_id)


def read(db: Connection, request_id: str) -> Case | None:
    """The case as it is now, for looking at; None if there is none."""
    return _case(db, _READ, request_id)


def request_of_task(db: Connection, task_id: str) -> str:
    """The id of the task's request (it never changes, so no lock is needed); "" for an unknown task."""
    row = _TASK_REQUEST.first(db, {"key": task_id})
    return str(row[0]) if row else ""


def revocations(db: Connection, request_id: str) -> Sequence[tuple[str, str, str]]:
    """(id, number, state) of the requests that ask for this one to be taken back."""
    return [(r.id, r.no, r.state) for r in db.execute(_REVOCATION, {"key": request_id})]


def add(db: Connection, case: Case) -> None:
    """A request that did not exist."""
    _INSERTS["request"].run(db, _row(case.request))
    _write_rows(db, t.step, [], _steps_of(case))
    _write_rows(db, t.task, [], _tasks_of(case))


def write(db: Connection, before: Case, after: Case) -> None:
    """What differs between the two, and nothing else; `rev` was moved by the lock."""
    if changed := _changed(before.request, after.request):
        values = {f"_{name}": value for name, value in changed.items()}
        _moving(tuple(changed)).run(db, {**values, "_id": after.request.id})
    _write_rows(db, t.step, _steps_of(before), _steps_of(after))
    _write_rows(db, t.task, _tasks_of(before), _tasks_of(after))


def decide(db: Connection, decision: Decision) -> None:
    """Keep a press; decisions are only ever added."""
    _DECIDE.run(db, {name: getattr(decision, name) for name in _DECISION})


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


def _case(db: Connection, whole: Sequence[Prepared], key: str) -> Case | None:
    """The request, and what is read after it: under its lock, if that takes it."""
    rows, steps, tasks = ask(db, [(each, {"key": key}) for each in whole])
    if not rows:
        return None
    values = dict(zip(_REQUEST, rows[0], strict=True))
    return Case(_request(values), tuple(map(_step, steps)), tuple(map(_task, tasks)))


def request_from(row: Row[Any]) -> Request:
    """A request from a row that has its columns by name, others beside them or not."""
    held = row._mapping  # noqa: SLF001 - public in SQLAlchemy, whatever its name
    return _request({name: held[name] for name in _REQUEST})


def _request(values: dict[str, Any]) -> Request:
    values["state"] = RequestState(values["state"])
    values["lacking"] = tuple(
        Lacking(each["field"], each["reason"], each["values"], each.get("note", ""))
        for each in values["lacking"]
    )
    return Request(**values)


def _step(row: Line) -> Step:
    values: dict[str, Any] = dict(zip(_STEP, row, strict=True))
    values["sign"], values["state"] = Sign(values["sign"]), StepState(values["state"])
    return Step(**values)


def _task(row: Line) -> Task:
    values: dict[str, Any] = dict(zip(_TASK, row, strict=True))
    values["origin"], values["state"] = Origin(values["origin"]), TaskState(values["state"])
    return Task(**values)


def _row(value: Request | Step | Task) -> dict[str, Any]:
    return {name: _plain(getattr(value, name)) for name in _NAMES[type(value)]}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        names = ("field", "reason", "values", "note")
        return [{name: _plain(getattr(each, name)) for name in names} for each in value]
    return dict(value) if isinstance(value, Mapping) else value


def _changed(before: Request, after: Request) -> dict[str, Any]:
    names = (name for name in _REQUEST if name not in {"id", "rev"})
    return {n: _plain(getattr(after, n)) for n in names if getattr(before, n) != getattr(after, n)}


def _steps_of(case: Case) -> _Placed:
    return [(each, {}) for each in case.steps]


def _tasks_of(case: Case) -> _Placed:
    """With their places in an inbox: a step's new due time, or a request that turns urgent, moves its tasks."""
    urgency = 0 if case.request.urgent else 1
    due = {each.id: t.NEVER if each.due is None else millis(each.due) for each in case.steps}
    return [(each, {"urgency": urgency, "due": due[each.step]}) for each in case.tasks]


def _write_rows(db: Connection, table: Table, before: _Placed, after: _Placed) -> None:
    known = {each[0].id: each for each in before}
    new = [_line(*each) for each in after if each[0].id not in known]
    moved = [_line(*each) for each in after if known.get(each[0].id, each) != each]
    _INSERTS[table.name].many(db, new)
    _UPDATES[table.name].many(db, [{f"_{k}": v for k, v in line.items()} for line in moved])


def _line(value: Step | Task, place: Mapping[str, int]) -> dict[str, Any]:
    return {**_row(value), **place}


@lru_cache(maxsize=64)
def _moving(names: tuple[str, ...]) -> Prepared:
    return _update_of(t.request, names, frozenset())


def _update_of(table: Table, names: Sequence[str], fixed: frozenset[str]) -> Prepared:
    return Prepared(
        update(table)
        .where(table.c.id == bindparam("_id"))
        .values({name: bindparam(f"_{name}") for name in names if name not in fixed})
    )


_UPDATES = {
    "step": _update_of(t.step, _STEP, frozenset({"id", "request", "key", "idx", "round"})),
    "task": _update_of(
        t.task, (*_TASK, *_PLACE), frozenset({"id", "request", "step", "origin", "parent"})
    ),
}
_INSERTS = {
    "request": Prepared(insert(t.request), _REQUEST),
    "step": Prepared(insert(t.step), _STEP),
    "task": Prepared(insert(t.task), (*_TASK, *_PLACE)),
}
_DECIDE = Prepared(insert(t.decision), _DECISION)
