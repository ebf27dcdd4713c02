"""One version of a form or of a route, as it was published: what it asks, who signed."""

from __future__ import annotations

from fastapi import APIRouter, Response

from assistant.hub.domain.fields import in_language, spread
from assistant.hub.problems import Missing
from assistant.hub.services import definitions

from .changes import Speaker
from .forms import form_id
from .pages import page
from .people import directory_of, role_name
from .routerows import sheet_of
from .visit import Guest

router = APIRouter()


@router.get("/forms/{form}/versions/{kind}/{number}")
def version(guest: Guest, form: str, kind: str, number: int) -> Response:
    """What that version held; the titles of a route's conditions are those of the form in force now."""
    guest.need("route.read")
    known = definitions.versions(guest.hub, guest.actor, form_id(form))
    found = next((each for each in known if (each.kind, each.version) == (kind, number)), None)
    if found is None:
        raise Missing("routes.no_form", form=form)
    last = max((each.version for each in known if each.kind == "form"), default=0)
    with guest.hub.database.read() as db:
        asks = guest.hub.form(db, form, number if kind == "form" else last)
        route = guest.hub.route(db, form, number) if kind == "route" else None
    directory = directory_of(guest)
    speaker = Speaker(guest, directory, asks)
    return page(
        guest, "version.html", here="forms", name=form, version=found, author=directory.name(found.author),
        title=in_language(asks.titles, guest.language) or form, asks=None if route else asks,
        rows=list(spread(asks.ui)), steps=[speaker.step(each) for each in sheet_of(route)["steps"]] if route else [],
        field=lambda row: in_language(row["titles"], guest.language), role_name=lambda role: role_name(guest, role),
    )  # fmt: skip
