"""The first page: what runs, what stopped, what is late, what could not be sent."""

from __future__ import annotations

from fastapi import APIRouter, Response

from assistant.hub.domain.fields import in_language
from assistant.hub.services import overseeing, verify

from .pages import page
from .visit import Guest, Visitor

router = APIRouter()


@router.get("/")
def overview(guest: Guest) -> Response:
    """The live monitor; for who may not see it only what is his own."""
    seen = overseeing.overview(guest.hub, guest.actor) if "effects.read" in guest.rights else None
    factor = verify.methods(guest.hub, guest.actor.person)
    return page(
        guest, "overview.html", here="overview", seen=seen, titles=titles(guest), factor=factor
    )


def titles(guest: Visitor) -> dict[str, str]:
    """What every form that was ever published is called, by id."""
    from assistant.hub.store import definitions

    with guest.hub.database.read() as db:
        newest: dict[str, int] = {}
        for each in definitions.versions(db):
            if (
                each.kind == "form"
                and each.version >= newest.get(each.id, 0)
                and each.status != "draft"
            ):
                newest[each.id] = each.version
        return {
            name: in_language(guest.hub.form(db, name, version).titles, guest.language) or name
            for name, version in sorted(newest.items())
        }
