"""The editor of a form's fields."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.domain.fields import FILES, in_language
from assistant.hub.domain.filetypes import ENDINGS
from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.problems import HubError
from assistant.hub.services import definitions
from assistant.hub.services.definitions import Found

from .bricks import edited, touched
from .conditions import Field, fields, worded
from .fieldrows import FIXED, KINDS, body_of, sheet_of
from .forms import found_in
from .pages import back, page
from .people import directory_of, role_name, roles_known
from .sheet import line
from .visit import Guest, Pressed, Visitor

router = APIRouter()
_SUMS = ("money", "computed")


@router.get("/forms/{form}/fields")
def show(guest: Guest, form: str) -> Response:
    """The rows of the draft, else of what is in force."""
    guest.need("route.read")
    return _page(guest, form, sheet_of(found_in(guest, form).body))


@router.post("/forms/{form}/fields")
def press(press: Pressed, form: str) -> Response:
    """Change the rows, or save them as the draft."""
    guest, sheet = press.visitor, press.sheet
    guest.need("route.author")
    if press.do != "save":
        opened = touched(sheet, press.do)
        return _page(guest, form, edited(sheet, press.do), seen=line(sheet, "seen"), opened=opened)
    try:
        found = found_in(guest, form)
        body = body_of(sheet, found.body, _known(guest, found))
        definitions.draft_form(guest.hub, guest.actor, body, line(sheet, "seen"))
    except HubError as error:
        trouble = guest.say(error.code, **error.values)
        return _page(guest, form, sheet, error.status, trouble=trouble, seen=line(sheet, "seen"))
    return back(f"/forms/{form}", "said_draft")


def _page(
    guest: Visitor, form: str, sheet: dict[str, Any], status: int = 200, **more: Any
) -> Response:
    found = found_in(guest, form)
    known = _known(guest, found)
    seers = ["requester", "approver", *roles_known(directory_of(guest)), EMPLOYEE]
    drafts = [
        each.sha256 for each in found.versions if (each.kind, each.status) == ("form", "draft")
    ]
    values = {
        "name": form, "title": in_language(found.form.titles, guest.language) or form, "sheet": sheet,
        "kinds": KINDS, "fixed": FIXED, "seers": [(each, role_name(guest, each)) for each in seers],
        "money": [row for row in sheet.get("fields", ()) if row.get("widget") in _SUMS and row.get("pointer")],
        "types": [(mime, names[0].upper()) for mime, names in ENDINGS.items()], "opened": "",
        "known_kind": lambda kind: kind in (*KINDS, *FIXED),
        "called": lambda field, value: worded(known, field, value),
        "cond_fields": known, "files": FILES,
        "marked": [(each["pointer"], in_language(each["titles"], guest.language)) for each in found.form.ui],
        "seen": drafts[0] if drafts else "", "trouble": "", "may": "route.author" in guest.rights,
    }  # fmt: skip
    return page(guest, "fields.html", status, here="forms", **{**values, **more})


def _known(guest: Visitor, found: Found) -> tuple[Field, ...]:
    """What a check may ask about: the form's own fields, for no request is there yet."""
    return tuple(
        each for each in fields(found.form, guest.language) if each.name.startswith("form.")
    )
