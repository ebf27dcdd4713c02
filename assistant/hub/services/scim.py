"""People as an identity provider keeps them (SCIM 2.0): the same rules as for a file's lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from assistant.hub.access import scim, scim_patch
from assistant.hub.access.sheet import read_values
from assistant.hub.domain.records import Line, Plan
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


def list_users(
    hub: Hub,
    actor: Actor,
    base: str,
    query: str = "",
    start: int = 1,
    count: int = 100,
) -> dict[str, Any]:
    """A page of people (ListResponse). Raises Forbidden, Invalid (a filter we don't know)."""
    field, value = scim.filter_of(query)
    with hub.database.read() as db:
        hub.may(db, actor, "read", "people")
        size = min(max(count, 0), scim.MOST)
        found, total = rows.page(db, max(start, 1) - 1, size, field, value)
        shown = [_user(hub, db, each.id, base) for each in found]
    return scim.listed(shown, total, max(start, 1))


def get_user(hub: Hub, actor: Actor, person: str, base: str) -> dict[str, Any]:
    """One person. Raises Forbidden, Missing."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "people")
        return _user(hub, db, person, base)


def create_user(hub: Hub, actor: Actor, body: Mapping[str, Any], base: str) -> dict[str, Any]:
    """A new person (201). Raises Forbidden, Invalid, Late (409: the name, number or address is taken)."""
    fields = scim.fields_of(body)
    fields.setdefault("number", fields.get("external") or fields["email"])
    with hub.database.begin() as db:
        signed.alone(db, "directory")
        known = rows.company(db).records.values()
        taken = {
            name.casefold() for each in known for name in (each.email, each.number, each.external)
        }
        asked = (fields["email"], fields["number"], fields.get("external", ""))
        if any(name and name.casefold() in taken for name in asked):
            raise Late("access.taken")
        plan = _write(hub, db, actor, fields)
        return _user(hub, db, plan.changes[0].record.id, base)


def put_user(
    hub: Hub,
    actor: Actor,
    person: str,
    body: Mapping[str, Any],
    base: str,
) -> dict[str, Any]:
    """A person as the provider has him now. Raises Forbidden, Missing, Invalid, Late."""
    return _change(hub, actor, person, scim.fields_of(body), base)


def patch_user(
    hub: Hub,
    actor: Actor,
    person: str,
    body: Mapping[str, Any],
    base: str,
) -> dict[str, Any]:
    """Some of his fields; active=false signs him out everywhere. Raises Forbidden, Missing, Invalid, Late."""
    return _change(hub, actor, person, scim_patch.patched(body), base)


def delete_user(hub: Hub, actor: Actor, person: str) -> None:
    """He is deactivated; what he did stays in the trail. Raises Forbidden, Missing."""
    _change(hub, actor, person, {"active": "no"}, "")


def _change(
    hub: Hub,
    actor: Actor,
    person: str,
    fields: Mapping[str, str],
    base: str,
) -> dict[str, Any]:
    with hub.database.begin() as db:
        signed.alone(db, "directory")
        known = rows.record(db, person)
        if known is None:
            hub.may(db, actor, "read", "people")
            raise Missing("access.no_person")
        _check_free(db, person, fields)
        plan = _write(hub, db, actor, {"number": known.number, **fields}, person)
        shown = _user(hub, db, person, base)
    people.settled(hub, plan)
    return shown


def _check_free(db: Connection, person: str, fields: Mapping[str, str]) -> None:
    email, number = fields.get("email"), fields.get("number", "").casefold()
    others = [each for each in rows.company(db).records.values() if each.id != person]
    if any(email == each.email or (number and number == each.number.casefold()) for each in others):
        raise Late("access.taken")


def _write(
    hub: Hub,
    db: Connection,
    actor: Actor,
    fields: Mapping[str, str],
    person: str = "",
) -> Plan:
    """By the rules of a file's line; its first fault is raised."""
    values, wrong = read_values(0, dict(fields))
    if not wrong:
        plan = people.upsert(hub, db, actor, Line(0, values), person=person)
        wrong = list(plan.faults)
    if wrong:
        raise Invalid(wrong[0].code, **{"field": wrong[0].field, **wrong[0].values})
    return plan


def _user(hub: Hub, db: Connection, person: str, base: str) -> dict[str, Any]:
    found = rows.record(db, person)
    if found is None:
        raise Missing("access.no_person")
    rev, updated = rows.revised(db, person)
    return scim.user(found, hub.directory(db).name(found.supervisor), rev, updated, base)
