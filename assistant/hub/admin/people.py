"""The list of people, with a search; and the choices that other pages offer."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.domain.people import Directory, Person
from assistant.hub.domain.policies import EMPLOYEE, ROLES

from .pages import page
from .visit import Guest, Visitor

router = APIRouter()
_SHOWN = 100


@router.get("/people")
def people(guest: Guest, q: str = "", gone: str = "") -> Response:
    """Everybody whose name, number or address has these letters."""
    guest.need("people.read")
    directory = directory_of(guest)
    part = q.strip().casefold()[:80]
    found = [
        each
        for each in directory.people.values()
        if (each.active or gone) and (not part or _fits(each, directory, part))
    ]
    found.sort(key=lambda each: (not each.active, each.name.casefold(), each.id))
    rows = [_row(directory, each) for each in found[:_SHOWN]]
    return page(
        guest, "people.html", here="people", rows=rows, q=q[:80], gone=bool(gone), total=len(found), shown=_SHOWN,
        role_name=lambda role: role_name(guest, role),
    )  # fmt: skip


def directory_of(guest: Visitor) -> Directory:
    """The company as it is now."""
    with guest.hub.database.read() as db:
        return guest.hub.directory(db)


def roles_known(directory: Directory) -> tuple[str, ...]:
    """Every role that the hub knows or that somebody holds; not the one everybody has."""
    held = {each.role for each in directory.grants}
    return tuple(sorted({*ROLES, *held} - {EMPLOYEE}))


def role_name(guest: Visitor, role: str) -> str:
    """What a role is called; a company's own roles are called what they are."""
    from assistant.hub.words import known

    code = f"admin.role_{role}"
    return guest.say(code) if known(code) else role


def _row(directory: Directory, person: Person) -> dict[str, Any]:
    branch = directory.departments.get(person.department)
    return {
        "id": person.id,
        "name": person.name,
        "number": person.number,
        "email": person.email,
        "department": branch.name if branch else "",
        "roles": sorted(directory.roles(person.id) - {EMPLOYEE}),
        "active": person.active,
    }


def _fits(person: Person, directory: Directory, part: str) -> bool:
    branch = directory.departments.get(person.department)
    held = (person.name, person.number, person.email, branch.name if branch else "")
    return any(part in each.casefold() for each in held)
