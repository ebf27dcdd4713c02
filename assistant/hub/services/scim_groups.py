"""Roles as an identity provider keeps them (SCIM 2.0): its groups are the hub's roles for the whole company."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from assistant.hub.access import scim, scim_patch
from assistant.hub.access.branches import slug
from assistant.hub.access.scim_patch import Members
from assistant.hub.domain.people import Directory, Grant
from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.domain.records import Plan
from assistant.hub.problems import Invalid, Late, Missing
from assistant.hub.store import access as signed
from assistant.hub.store import people as rows

from . import people
from .context import Actor, Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

_GROUPS = (
    "scim_groups"  # the setting that keeps groups without members, and the names they were given
)


def list_groups(
    hub: Hub,
    actor: Actor,
    base: str,
    query: str = "",
    start: int = 1,
    count: int = scim.MOST,
) -> dict[str, Any]:
    """A page of the roles held for the whole company, with those who hold them. Raises Forbidden, Invalid."""
    name = scim.group_filter(query)
    with hub.database.read() as db:
        hub.may(db, actor, "read", "people")
        directory, named = hub.directory(db), _named(db)
        roles = {each.role for each in directory.grants if each.scope == "*"} | set(named)
        found = [_group(directory, named, each, base) for each in sorted(roles - {EMPLOYEE})]
    found = [
        each for each in found if not name or each["displayName"].casefold() == name.casefold()
    ]
    return scim.listed(found[scim.page(start, count)], len(found), max(start, 1))


def get_group(hub: Hub, actor: Actor, role: str, base: str) -> dict[str, Any]:
    """One role. Raises Forbidden, Missing."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "people")
        return _group(hub.directory(db), _named(db), _known(hub, db, role), base)


def create_group(hub: Hub, actor: Actor, body: Mapping[str, Any], base: str) -> dict[str, Any]:
    """A role, and who holds it. Raises Forbidden, Invalid, Late (409: there is one)."""
    name = body.get("displayName")
    role = slug(name) if isinstance(name, str) else ""
    if not role or role == EMPLOYEE:
        raise Invalid("access.scim_value", field="displayName")
    with hub.database.begin() as db:
        _begin(hub, db, actor)
        if role in _named(db) or any(each.role == role for each in hub.directory(db).grants):
            raise Late("access.taken")
        rows.put_setting(db, _GROUPS, {**_named(db), role: name})
        members = scim_patch.members_of(body["members"]) if body.get("members") else ()
        _regroup(hub, db, actor, role, Members(members))
        return _group(hub.directory(db), _named(db), role, base)


def patch_group(
    hub: Hub,
    actor: Actor,
    role: str,
    body: Mapping[str, Any],
    base: str,
) -> dict[str, Any]:
    """Members in or out, another name for the same role. Raises Forbidden, Missing, Invalid."""
    return _group_turn(hub, actor, role, scim_patch.patched_members(body), base)


def put_group(
    hub: Hub,
    actor: Actor,
    role: str,
    body: Mapping[str, Any],
    base: str,
) -> dict[str, Any]:
    """The members as the provider has them now. Raises Forbidden, Missing, Invalid."""
    members = scim_patch.members_of(body["members"]) if body.get("members") else ()
    wanted = Members(members, (), True, str(body.get("displayName") or ""))
    return _group_turn(hub, actor, role, wanted, base)


def delete_group(hub: Hub, actor: Actor, role: str) -> None:
    """Nobody holds the role for the whole company any more. Raises Forbidden, Missing, Invalid (the last admin)."""
    _group_turn(hub, actor, role, Members(instead=True), "", forget=True)


def _group_turn(
    hub: Hub,
    actor: Actor,
    role: str,
    wanted: Members,
    base: str,
    *,
    forget: bool = False,
) -> dict[str, Any]:
    with hub.database.begin() as db:
        _begin(hub, db, actor)
        _known(hub, db, role)
        _regroup(hub, db, actor, role, wanted)
        named = _named(db)
        if wanted.name:
            named = {**named, role: wanted.name}
        if forget:
            named = {each: name for each, name in named.items() if each != role}
        rows.put_setting(db, _GROUPS, named)
        return _group(hub.directory(db), named, role, base)


def _regroup(hub: Hub, db: Connection, actor: Actor, role: str, wanted: Members) -> None:
    directory = hub.directory(db)
    had = {each.person for each in directory.grants if each.role == role and each.scope == "*"}
    now = set(wanted.add) if wanted.instead else had | set(wanted.add)
    now -= set(wanted.remove)
    if any(each not in directory.people for each in now - had):
        raise Invalid("access.scim_value", field="members")
    if role == "admin" and not any(directory.active(each) for each in now):
        raise Invalid("access.last_admin")
    granted = tuple(Grant(each, role) for each in sorted(now - had))
    revoked = tuple(Grant(each, role) for each in sorted(had - now))
    people.carry_out(hub, db, actor, Plan(granted=granted, revoked=revoked))


def _begin(hub: Hub, db: Connection, actor: Actor) -> None:
    signed.alone(db, "directory")
    hub.may(db, actor, "write", "roles")


def _group(directory: Directory, named: Mapping[str, str], role: str, base: str) -> dict[str, Any]:
    members = sorted(
        (each.person, directory.name(each.person))
        for each in directory.grants
        if each.role == role and each.scope == "*"
    )
    return scim.group(role, named.get(role, role), members, base)


def _known(hub: Hub, db: Connection, role: str) -> str:
    held = any(each.role == role for each in hub.directory(db).grants)
    if role == EMPLOYEE or not (held or role in _named(db)):
        raise Missing("access.no_group")
    return role


def _named(db: Connection) -> dict[str, str]:
    return dict(rows.setting(db, _GROUPS) or {})
