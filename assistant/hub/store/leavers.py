"""Requests to look at after a change of people: whose signature is asked, and what leavers have left lying."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, or_, select

from .people_tables import person
from .tables import request, task

_UNDECIDED = ("open", "waiting", "queued")
_UNSENT = ("draft", "returned")
_GONE = select(person.c.id).where(person.c.active.is_(False))
_OF_LEAVERS = (
    select(task.c.request)
    .where(
        task.c.state.in_(_UNDECIDED),
        or_(task.c.assignee.in_(_GONE), task.c.on_behalf_of.in_(_GONE)),
        task.c.request > bindparam("after"),
    )
    .distinct()
    .order_by(task.c.request)
    .limit(bindparam("many"))
)
_SIGNED_FOR = (
    select(task.c.request)
    .where(
        task.c.state.in_(_UNDECIDED),
        task.c.assignee == bindparam("who"),
        task.c.on_behalf_of == bindparam("whom"),
        task.c.request > bindparam("after"),
    )
    .distinct()
    .order_by(task.c.request)
    .limit(bindparam("many"))
)


def asked(db: Connection, people: Collection[str], after: str, many: int) -> list[str]:
    """Requests, by id behind `after`, in which one of these is to sign, or is signed for."""
    names = sorted(people)
    found = (
        select(task.c.request)
        .where(
            task.c.state.in_(_UNDECIDED),
            or_(task.c.assignee.in_(names), task.c.on_behalf_of.in_(names)),
            task.c.request > after,
        )
        .distinct()
        .order_by(task.c.request)
        .limit(many)
    )
    return list(db.scalars(found))


def unsent(db: Connection, after: str, many: int) -> list[str]:
    """Drafts and returned requests, by id behind `after`, of people who have left the company."""
    gone = select(person.c.id).where(person.c.active.is_(False))
    found = (
        select(request.c.id)
        .where(request.c.requester.in_(gone), request.c.state.in_(_UNSENT), request.c.id > after)
        .order_by(request.c.id)
        .limit(many)
    )
    return list(db.scalars(found))


def of_leavers(db: Connection, after: str, many: int) -> list[str]:
    """Requests, by id behind `after`, in which somebody is to sign, or is signed for, who has left the company."""
    return list(db.scalars(_OF_LEAVERS, {"after": after, "many": many}))


def signed_for(db: Connection, assignee: str, principal: str, after: str, many: int) -> list[str]:
    """Requests, by id behind `after`, in which one is to sign in the other's place."""
    values = {"who": assignee, "whom": principal, "after": after, "many": many}
    return list(db.scalars(_SIGNED_FOR, values))
