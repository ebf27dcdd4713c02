"""What waits for a person, in the order of its urgency: found and sorted in indexes alone, a page behind a key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    Subquery,
    Text,
    bindparam,
    case,
    func,
    or_,
    select,
    tuple_,
    type_coerce,
    union,
)
from sqlalchemy.types import BigInteger, Integer

from assistant.model.value import dataclass

from .columns import millis
from .tables import request, step, task

_NEVER = 9_999_999_999_999  # milliseconds; a step without a due time comes last
_FIRST = (-1, 0, "")  # before every place
_URGENCY = case((request.c.urgent, 0), else_=1)
_DUE = func.coalesce(type_coerce(step.c.due, BigInteger), _NEVER)


@dataclass(frozen=True, slots=True)
class Proxy:
    """Somebody whose tasks are mine too: `forms` empty = all forms."""

    person: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A task in its place of the list: `urgency` 0 or 1, `due` in milliseconds since 1970."""

    task: str
    request: str
    urgency: int
    due: int

    @property
    def key(self) -> tuple[int | str, ...]:
        """The place to go on from."""
        return (self.urgency, self.due, self.task)


def page(
    db: Connection,
    person: str,
    proxies: Sequence[Proxy],
    form: str,
    after: Sequence[int | str],
    many: int,
) -> list[Waiting]:
    """Open tasks that the person may press on: the urgent ones first, then by time left, soonest first."""
    begin = after or _FIRST
    values = {
        **_whose(person, proxies), "form": form, "many": many,
        "urgency": begin[0], "due": begin[1], "behind": begin[-1],
    }  # fmt: skip
    return [Waiting(*row) for row in db.execute(_wanted(_tasks_of(proxies)), values)]


def revs(db: Connection, requests: Sequence[str]) -> Mapping[str, int]:
    """The number of each request that rises with every press on it."""
    found = db.execute(_REVS, {"ids": list(dict.fromkeys(requests))})
    return {row.id: row.rev for row in found}


def counts(
    db: Connection, person: str, proxies: Sequence[Proxy], now: datetime
) -> tuple[int, int, int]:
    """How many there are, how many of them are urgent, how many are late."""
    values = {**_whose(person, proxies), "now": millis(now)}
    row = db.execute(_counted(_tasks_of(proxies)), values).one()
    return int(row[0]), int(row[1]), int(row[2])


_REVS = select(request.c.id, request.c.rev).where(
    request.c.id.in_(bindparam("ids", expanding=True))
)


def _text(name: str) -> BindParameter[str]:
    return bindparam(name, type_=Text)


_BEHIND = (
    bindparam("urgency", type_=Integer),
    bindparam("due", type_=BigInteger),
    bindparam("behind", type_=Text),
)


def _whose(person: str, proxies: Sequence[Proxy]) -> dict[str, Any]:
    """The values for `_tasks_of`."""
    principals = [each.person for each in proxies if not each.forms]
    values: dict[str, Any] = {
        "me": person,
        "principals": principals,
        "signed": [person, *principals],
    }
    for number, each in enumerate(proxies):
        if each.forms:
            values |= {f"whom{number}": each.person, f"forms{number}": list(each.forms)}
    return values


def _tasks_of(proxies: Sequence[Proxy]) -> tuple[int, ...]:
    """The places of those proxies that hold for some forms only: what a statement differs by."""
    return tuple(number for number, each in enumerate(proxies) if each.forms)


@lru_cache(maxsize=64)
def _wanted(partly: tuple[int, ...]) -> Select[Any]:
    held = _open_tasks(partly)
    return (
        _joined(select(held.c.id, request.c.id, _URGENCY, _DUE), held)
        .where(
            or_(_text("form") == "", request.c.form == _text("form")),
            tuple_(_URGENCY, _DUE, held.c.id) > tuple_(*_BEHIND),
        )
        .order_by(_URGENCY, _DUE, held.c.id)
        .limit(bindparam("many", type_=Integer))
    )


@lru_cache(maxsize=64)
def _counted(partly: tuple[int, ...]) -> Select[Any]:
    late = case((bindparam("now", type_=BigInteger) > _DUE, 1), else_=0)
    total = select(
        func.count(), func.coalesce(func.sum(1 - _URGENCY), 0), func.coalesce(func.sum(late), 0)
    )
    return _joined(total, _open_tasks(partly))


def _joined(wanted: Select[Any], held: Subquery) -> Select[Any]:
    """With the step and the request of each task; never the person's own request."""
    return (
        wanted.select_from(held)
        .join(step, step.c.id == held.c.step)
        .join(request, request.c.id == held.c.request)
        .where(request.c.requester != bindparam("me"))
    )


def _open_tasks(partly: tuple[int, ...]) -> Subquery:
    """Assigned to him, or to be signed for him by another, or to those for whom he stands in.

    Each part of the union is one look into an index that holds all that is asked of it.
    """
    signed = task.c.on_behalf_of.in_(bindparam("signed", expanding=True))
    parts = [
        _part(task.c.assignee == bindparam("me")),
        _part(task.c.on_behalf_of != "", signed),
        _part(
            task.c.assignee.in_(bindparam("principals", expanding=True)), task.c.on_behalf_of == ""
        ),
    ]
    for number in partly:
        whom = _text(f"whom{number}")
        for way in (
            (task.c.assignee == whom, task.c.on_behalf_of == ""),
            (task.c.on_behalf_of != "", task.c.on_behalf_of == whom),
        ):
            inside = request.c.form.in_(bindparam(f"forms{number}", expanding=True))
            parts.append(_part(*way).join(request, request.c.id == task.c.request).where(inside))
    return union(*parts).subquery("held")


def _part(*where: ColumnElement[bool]) -> Select[Any]:
    return select(task.c.id, task.c.step, task.c.request).where(task.c.state == "open", *where)
