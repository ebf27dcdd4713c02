"""/v1/people: finding a colleague to transfer to, to add, to mention."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import AfterValidator

from assistant.hub.domain.people import Directory, Person

from .caller import Caller
from .face import TheFace
from .models import Given, sound
from .out import reply

router = APIRouter(prefix="/v1/people", tags=["people"])
_MOST = 20
Wanted = Annotated[
    str,
    Query(min_length=1, max_length=80, description="Part of a name, or a number."),
    AfterValidator(sound),
]


class PersonRow(Given):
    """A colleague: enough to choose him, no more."""

    id: str
    name: str
    department: str


@router.get("", response_model=list[PersonRow])
def search(here: TheFace, actor: Caller, q: Wanted) -> Response:  # noqa: ARG001 - whoever is signed in may look
    """Active colleagues whose name has these letters, or whose number or address begins with them; at most 20."""
    with here.hub.database.read() as db:
        directory = here.hub.directory(db)
    return reply([row(directory, each) for each in found(directory, q)])


def found(directory: Directory, wanted: str) -> list[Person]:
    """The people that fit, those whose name begins so first."""
    part = wanted.strip().casefold()
    fits = [each for each in directory.people.values() if each.active and _fits(each, part)]
    fits.sort(key=lambda each: (not each.name.casefold().startswith(part), each.name, each.id))
    return fits[:_MOST]


def row(directory: Directory, person: Person) -> dict[str, Any]:
    """A person as others see him."""
    branch = directory.departments.get(person.department)
    return {"id": person.id, "name": person.name, "department": branch.name if branch else ""}


def _fits(person: Person, part: str) -> bool:
    return bool(part) and (
        part in person.name.casefold()
        or person.number.casefold().startswith(part)
        or person.email.startswith(part)
    )
