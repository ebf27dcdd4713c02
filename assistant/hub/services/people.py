"""Keeping the company: imports with their preview, roles, departments, and who stands in for whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from assistant.hub.access.ldif import read_ldif
from assistant.hub.access.reconcile import plan as planned
from assistant.hub.access.sheet import read_sheet
from assistant.hub.domain.people import Deputy, Grant
from assistant.hub.domain.policies import ANYWHERE, EMPLOYEE
from assistant.hub.domain.records import Company, Fault, Line, Plan
from assistant.hub.problems import Forbidden, Invalid, Missing, Stale
from assistant.hub.store import access as signed
from assistant.hub.store import people as rows
from assistant.hub.store.audit import Entry, append
from assistant.hub.store.ids import new_id

from . import leavers
from .context import Actor, Hub
from .guarding import held_back
from .signin import doors

if TYPE_CHECKING:
    from sqlalchemy import Connection

_READERS: dict[str, Callable[[bytes], tuple[tuple[Line, ...], tuple[Fault, ...]]]] = {
    "csv": read_sheet,
    "ldif": read_ldif,
}
_LOCK = "directory"


def preview(
    hub: Hub, actor: Actor, raw: bytes, kind: str = "csv", *, whole: bool = False
) -> tuple[Plan, int]:
    """What a file would do, and the directory's rev that `apply` wants back. Nothing is written.

    `whole`: the file is the whole company, so who is not in it has left. Raises Forbidden, Invalid (kind).
    """
    with hub.database.read() as db:
        hub.may(db, actor, "write", "people")
        found = rows.company(db)
        rev, roles = hub.directory(db).rev, hub.allows(db, actor, "write", "roles")
    return _plan(hub, actor, found, _read(raw, kind), whole=whole, roles=roles), rev


def apply(
    hub: Hub, actor: Actor, raw: bytes, kind: str = "csv", *, whole: bool = False, rev: int = -1
) -> Plan:
    """Do what the preview showed, all of it or (with faults) nothing. `rev` as the preview gave it; -1 = whatever.

    Who left is signed out everywhere. Raises Forbidden, Stale when the company changed since the preview.
    """
    found = _read(raw, kind)
    with hub.database.begin() as db:
        signed.alone(db, _LOCK)
        hub.may(db, actor, "write", "people")
        if rev not in (-1, hub.directory(db).rev):
            raise Stale("access.changed_since")
        roles = hub.allows(db, actor, "write", "roles")
        plan = _plan(hub, actor, rows.company(db), found, whole=whole, roles=roles)
        carry_out(hub, db, actor, plan)
    settled(hub, plan)
    return plan


def upsert(hub: Hub, db: Connection, actor: Actor, line: Line, *, person: str = "") -> Plan:
    """One person by the same rules as a file's line, in the caller's transaction; the plan may hold faults.

    `person` says whom the line speaks of, whatever number it gives; "" = by the number.
    The caller calls `settled` after the commit. Raises Forbidden.
    """
    signed.alone(db, _LOCK)
    hub.may(db, actor, "write", "people")
    roles = hub.allows(db, actor, "write", "roles")
    found = rows.company(db)
    plan = planned(found, [line], new_id, whole=False, zone=hub.zone, known={0: person})
    plan = plan if roles else held_back(found, plan, actor)
    carry_out(hub, db, actor, plan)
    return plan


def carry_out(hub: Hub, db: Connection, actor: Actor, plan: Plan) -> None:
    """Write a plan without faults, sign out who left, and say so in the trail."""
    if plan.faults or not (plan.changes or plan.departments or plan.granted or plan.revoked):
        return
    now = hub.clock.now()
    rows.write(db, plan, now)
    signed.shut_out(db, [each.record.id for each in plan.changes if not each.record.active], now)
    entries = [
        _entry(actor, f"person.{each.kind}", now, person=each.record.id, before=each.before, after=each.after)
        for each in plan.changes
    ]  # fmt: skip
    entries += [_entry(actor, "department.set", now, **_named(each)) for each in plan.departments]
    entries += [_entry(actor, "role.granted", now, **_named(each)) for each in plan.granted]
    entries += [_entry(actor, "role.revoked", now, **_named(each)) for each in plan.revoked]
    append(db, "", entries)


def settled(hub: Hub, plan: Plan) -> None:
    """After the commit: who left is signed out in this process at once, and what he had to sign goes on to others.

    So does what somebody had to sign as the holder of a role that he has lost.
    """
    if any(not each.record.active for each in plan.changes):
        doors(hub).tokens.forget()
        leavers.relieve(hub)
    leavers.roles_lost(hub, {each.person for each in plan.revoked})


def grant(hub: Hub, actor: Actor, person: str, role: str, scope: str = ANYWHERE) -> None:
    """Give a role for a department and those below it. Raises Forbidden, Missing, Invalid (the role everybody has)."""
    _change_role(hub, actor, Grant(person, role, scope), give=True)


def ungrant(hub: Hub, actor: Actor, person: str, role: str, scope: str = ANYWHERE) -> None:
    """Take a role; the last admin's stays. What was asked of its holder goes to others.

    Raises Forbidden, Missing, Invalid.
    """
    _change_role(hub, actor, Grant(person, role, scope), give=False)
    leavers.roles_lost(hub, {person})


def set_deputy(
    hub: Hub,
    actor: Actor,
    delegate: str,
    span: tuple[datetime, datetime],
    *,
    forms: Sequence[str] = (),
    absent: bool = False,
    principal: str = "",
) -> Deputy:
    """`delegate` stands in for the actor from `span[0]` to `span[1]` (UTC); for another, who keeps people may say so.

    Nobody makes himself another's deputy. Raises Forbidden, Missing, Invalid: oneself, an empty span, or one that is
    absent twice at once.
    """
    now = hub.clock.now()
    wanted = Deputy(
        new_id(now), principal or actor.person, delegate, span[0], span[1], tuple(dict.fromkeys(forms)), absent
    )  # fmt: skip
    with hub.database.begin() as db:
        signed.alone(db, f"deputy:{wanted.principal}")
        _may_stand_in(hub, db, actor, wanted.principal, wanted.delegate)
        _check_deputy(hub, db, wanted, now)
        rows.add_deputy(db, wanted)
        append(db, "", [_entry(actor, "deputy.set", now, **_deputy_body(wanted))])
    return wanted


def clear_deputy(hub: Hub, actor: Actor, deputy: str) -> None:
    """He stands in no longer: the principal's to say, or theirs who keep people. Raises Missing, Forbidden."""
    now = hub.clock.now()
    with hub.database.begin() as db:
        found = rows.deputy(db, deputy)
        if found is None:
            raise Missing("access.no_deputy")
        _may_stand_in(hub, db, actor, found.principal)
        rows.drop_deputy(db, deputy)
        append(db, "", [_entry(actor, "deputy.cleared", now, **_deputy_body(found))])
        others = hub.directory(db).deputies_of(found.principal, "", now)
    if found.absent and all(each.delegate != found.delegate for each in others):
        leavers.sent_home(hub, found.delegate, found.principal)


def deputies(hub: Hub, actor: Actor, person: str = "") -> tuple[Deputy, ...]:
    """The actor's own, both ways round; another's for who may read people."""
    with hub.database.read() as db:
        if person and person != actor.person:
            hub.may(db, actor, "read", "people")
        return rows.deputies(db, person or actor.person)


def _read(raw: bytes, kind: str) -> tuple[tuple[Line, ...], tuple[Fault, ...]]:
    if kind not in _READERS:
        raise Invalid("access.file_kind")
    return _READERS[kind](raw)


def _plan(
    hub: Hub,
    actor: Actor,
    found: Company,
    read: tuple[tuple[Line, ...], tuple[Fault, ...]],
    *,
    whole: bool,
    roles: bool,
) -> Plan:
    plan = planned(found, read[0], new_id, whole=whole, zone=hub.zone, faults=read[1])
    return plan if roles else held_back(found, plan, actor)


def _change_role(hub: Hub, actor: Actor, wanted: Grant, *, give: bool) -> None:
    now = hub.clock.now()
    with hub.database.begin() as db:
        signed.alone(db, _LOCK)
        hub.may(db, actor, "write", "roles")
        directory = hub.directory(db)
        if wanted.person not in directory.people:
            raise Missing("access.no_person")
        if wanted.scope != ANYWHERE and wanted.scope not in directory.departments:
            raise Missing("access.no_department", text=wanted.scope)
        if wanted.role == EMPLOYEE or not wanted.role:
            raise Invalid("access.bad_role")
        if not give and wanted.role == "admin" and rows.holders(db, "admin") == (wanted.person,):
            raise Invalid("access.last_admin")
        rows.write_grants(db, [wanted] if give else [], [] if give else [wanted])
        action = "role.granted" if give else "role.revoked"
        append(db, "", [_entry(actor, action, now, **_named(wanted))])


def _may_stand_in(
    hub: Hub, db: Connection, actor: Actor, principal: str, delegate: str = ""
) -> None:
    if actor.person != principal:
        if delegate == actor.person:
            raise Forbidden("access.deputy_of_another")
        hub.may(db, actor, "write", "people")
        holds = hub.directory(db).roles(principal) - {EMPLOYEE}
        if delegate and holds and not hub.allows(db, actor, "write", "roles"):
            raise Forbidden(
                "access.deputy_role"
            )  # else who keeps people could put a CFO's pen into any hand


def _check_deputy(hub: Hub, db: Connection, wanted: Deputy, now: datetime) -> None:
    directory = hub.directory(db)
    if not directory.active(wanted.principal) or not directory.active(wanted.delegate):
        raise Missing("access.no_person")
    if wanted.principal == wanted.delegate:
        raise Invalid("access.own_deputy")
    if not wanted.start < wanted.end or wanted.end <= now:
        raise Invalid("access.deputy_span")
    if wanted.absent and any(each.absent for each in rows.overlapping(db, wanted)):
        raise Invalid("access.absent_twice")


def _deputy_body(row: Deputy) -> dict[str, Any]:
    return {
        **_named(row), "start": row.start.isoformat(), "end": row.end.isoformat(), "forms": list(row.forms),
    }  # fmt: skip


def _named(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__slots__}


def _entry(actor: Actor, action: str, now: datetime, **body: Any) -> Entry:
    return Entry(actor.person, "", action, body, actor.device, actor.origin, now)
