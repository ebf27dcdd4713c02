"""What waits for a person, in the order of its urgency: a page behind a key, read in the order of an index."""

from __future__ import annotations

from collections.abc import Sequence
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
    union,
    union_all,
)
from sqlalchemy.types import BigInteger, Integer

from assistant.model.value import dataclass

from .columns import millis
from .prepared import Prepared
from .tables import request, task

_FIRST = (-1, 0, "")  # before every place


@dataclass(frozen=True, slots=True)
class Proxy:
    """Somebody whose tasks are mine too: `forms` empty = all forms."""

    person: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A task in its place of the list: `urgency` 0 or 1, `due` in milliseconds since 1970.

    `rev` is the request's number that rises with every press on it.
    """

    task: str
    request: str
    urgency: int
    due: int
    rev: int

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
    one: str = "",
) -> list[Waiting]:
    """Open tasks that the person may press on: the urgent ones first, then by time left, soonest first.

    `form` and `one`, a request's id, narrow them; "" = any.
    """
    begin = after or _FIRST
    values = {
        **_whose(person, proxies), "form": form, "many": many,
        "urgency": begin[0], "due": begin[1], "behind": begin[-1],
    }  # fmt: skip
    if not proxies and not one:
        return [Waiting(*row) for row in _ALONE.all(db, values)]
    wanted = _wanted(_tasks_of(proxies), narrowed=bool(one))
    return [Waiting(*row) for row in db.execute(wanted, {**values, "one": one})]


def counts(
    db: Connection, person: str, proxies: Sequence[Proxy], now: datetime
) -> tuple[int, int, int]:
    """How many there are, how many of them are urgent, how many are late."""
    values = {**_whose(person, proxies), "now": millis(now)}
    if proxies:
        row: Any = db.execute(_counted(_tasks_of(proxies)), values).one()
    else:
        row = _COUNTED_ALONE.all(db, values)[0]
    return int(row[0]), int(row[1]), int(row[2])


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
def _wanted(partly: tuple[int, ...], *, narrowed: bool) -> Select[Any]:
    """A page of what is somebody else's too: found whole, then sorted."""
    held = _open_tasks(partly)
    where = [request.c.id == _text("one")] if narrowed else []
    return _page(
        select(held.c.id, held.c.request, held.c.urgency, held.c.due, request.c.rev)
        .join(request, request.c.id == held.c.request)
        .where(*where),
        (held.c.urgency, held.c.due, held.c.id),
    )


def _own_page() -> Select[Any]:
    """A page of who stands in for nobody: as many rows of an index as it has, however long the list is."""
    pages = [
        _page(
            select(task.c.id, task.c.request, task.c.urgency, task.c.due, request.c.rev)
            .join(request, request.c.id == task.c.request)
            .where(task.c.state == "open", *where),
            (task.c.urgency, task.c.due, task.c.id),
        ).subquery(name)
        for name, where in zip(("assigned", "signed"), _own(), strict=True)
    ]
    held = union_all(*map(select, pages)).subquery("held")
    return (
        select(held)
        .order_by(held.c.urgency, held.c.due, held.c.id)
        .limit(bindparam("many", type_=Integer))
    )


def _page(wanted: Select[Any], rank: tuple[ColumnElement[Any], ...]) -> Select[Any]:
    """Behind a key, in the order of `rank`; never the person's own request."""
    return (
        wanted.where(
            request.c.requester != _text("me"),
            or_(_text("form") == "", request.c.form == _text("form")),
            tuple_(*rank) > tuple_(*_BEHIND),
        )
        .order_by(*rank)
        .limit(bindparam("many", type_=Integer))
    )


@lru_cache(maxsize=64)
def _counted(partly: tuple[int, ...]) -> Select[Any]:
    return _numbers(_open_tasks(partly))


def _numbers(held: Subquery) -> Select[Any]:
    late = case((bindparam("now", type_=BigInteger) > held.c.due, 1), else_=0)
    return (
        select(
            func.count(),
            func.coalesce(func.sum(1 - held.c.urgency), 0),
            func.coalesce(func.sum(late), 0),
        )
        .join(request, request.c.id == held.c.request)
        .where(request.c.requester != _text("me"))
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
    columns = (task.c.id, task.c.request, task.c.urgency, task.c.due)
    return select(*columns).where(task.c.state == "open", *where)


def _own() -> tuple[tuple[ColumnElement[bool], ...], ...]:
    """Assigned to him, and to be signed for him by another; no task is in both."""
    me = _text("me")
    return (
        (task.c.assignee == me,),
        (task.c.on_behalf_of != "", task.c.on_behalf_of == me, task.c.assignee != me),
    )


_ALONE = Prepared(_own_page())
_COUNTED_ALONE = Prepared(
    _numbers(union_all(*(_part(*where) for where in _own())).subquery("held"))
)
