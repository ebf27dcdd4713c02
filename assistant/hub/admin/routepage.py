"""The editor of a route: steps, the matrix, what follows; and the dry-run beside it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.domain.fields import in_language
from assistant.hub.domain.people import Directory
from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.domain.routeread import read_route
from assistant.hub.problems import Forbidden, HubError, Invalid
from assistant.hub.services import definitions, doors, trial
from assistant.hub.services.definitions import Found

from . import sample
from .bricks import edited, touched
from .changes import Speaker
from .conditions import OPERATORS, fields, worded
from .forms import found_in
from .pages import back, page
from .people import directory_of, role_name, roles_known
from .routerows import file_of, sheet_of
from .sheet import items, line
from .visit import Guest, Pressed, Visitor
from .whom import choices

router = APIRouter()


@router.get("/forms/{form}/route")
def show(guest: Guest, form: str) -> Response:
    """The rows of the draft, else of what is in force, with a dry-run for whoever looks."""
    guest.need("route.read")
    return _page(guest, form, sheet_of(found_in(guest, form).route))


@router.post("/forms/{form}/route")
def press(press: Pressed, form: str) -> Response:
    """Change the rows, try them, or save them as the draft."""
    guest, sheet = press.visitor, press.sheet
    guest.need("route.read")
    if press.do == "try":
        return _page(guest, form, sheet)
    guest.need("route.author")
    if press.do != "save":
        return _page(guest, form, edited(sheet, press.do), opened=touched(sheet, press.do))
    found = found_in(guest, form)
    try:
        text = file_of(sheet, form, fields(found.form, guest.language))
        definitions.draft_route(guest.hub, guest.actor, text, line(sheet, "seen"))
        _tidied(guest, found, text)
    except HubError as error:
        return _page(guest, form, sheet, error.status, trouble=_sentence(guest, error))
    return back(f"/forms/{form}", "said_draft")


def _tidied(guest: Visitor, found: Found, text: str) -> None:
    """What a step that is gone might correct in the form goes with it; else the two could not be published."""
    keys = {each.key for each in read_route(text).steps}
    edits = found.body.get("edits", {})
    kept = {step: given for step, given in edits.items() if step in keys}
    if kept != edits:
        definitions.draft_form(guest.hub, guest.actor, {**found.body, "edits": kept})


def _page(
    guest: Visitor, form: str, sheet: dict[str, Any], status: int = 200, **more: Any
) -> Response:
    found, directory = found_in(guest, form), directory_of(guest)
    today = guest.hub.clock.now().date()
    departments = {each.id: each.name for each in directory.departments.values()}
    asked = sheet.get("try")
    tried: dict[str, Any] = asked if isinstance(asked, dict) else {}
    given = {**sample.guessed(found.form, today), **_flat(tried.get("data") or {})}
    asker = line(tried, "person") or guest.actor.person
    (sentences, weighs), stopped = _explained(guest, found, sheet, given, asker)
    drafts = [
        each.sha256 for each in found.versions if (each.kind, each.status) == ("route", "draft")
    ]
    named = fields(found.form, guest.language, departments)
    values = {
        "called": lambda field, value: worded(named, field, value),
        "name": form, "title": in_language(found.form.titles, guest.language) or form, "sheet": sheet,
        "cond_fields": named, "opened": "",
        "lines": _lines(guest, directory, found, sheet), "operators": OPERATORS, "departments": departments,
        "whose": choices(guest, directory, found.form, _used(sheet)),
        "roles": [(each, role_name(guest, each)) for each in (EMPLOYEE, *roles_known(directory))],
        "hooks": _hooks(guest, sheet),
        "people": sorted((each for each in directory.people.values() if each.active), key=lambda each: each.name),
        "asker": asker, "inputs": sample.inputs(found.form, given, guest.language, today),
        "sentences": sentences, "weighs": weighs, "stopped": stopped,
        "seen": line(sheet, "seen") or (drafts[0] if drafts else ""),
        "trouble": "", "may": "route.author" in guest.rights, "currency": sheet.get("currency") or guest.hub.currency,
    }  # fmt: skip
    return page(guest, "route.html", status, here="forms", **{**values, **more})


def _lines(guest: Visitor, directory: Directory, found: Found, sheet: dict[str, Any]) -> list[str]:
    """Each step in a line, as far as it is filled in."""
    speaker = Speaker(guest, directory, found.form)
    return [speaker.half(each) for each in items(sheet, "steps") if isinstance(each, dict)]


def _explained(
    guest: Visitor, found: Found, sheet: dict[str, Any], given: dict[str, str], asker: str
) -> tuple[tuple[tuple[str, ...], str], str]:  # fmt: skip
    """A sentence per step for the rows as they stand and how much it weighs; or why there is none."""
    try:
        text = file_of(sheet, found.form.id, fields(found.form, guest.language))
        wanted = sample.data(found.form, given)
        return trial.explain(guest.hub, guest.actor, found.body, text, wanted, asker), ""
    except HubError as error:
        return ((), ""), _sentence(guest, error)


def _sentence(guest: Visitor, error: HubError) -> str:
    return guest.say(
        error.code, **{k: v for k, v in error.values.items() if k not in {"code", "language"}}
    )


def _flat(data: Any) -> dict[str, str]:
    """The sample's values by their names; names hold a slash, never a dot, so the sheet leaves them whole."""
    return {str(key): str(value) for key, value in data.items()} if isinstance(data, dict) else {}


def _used(sheet: dict[str, Any]) -> list[str]:
    rows = [
        each
        for name in ("steps", "matrix", "cc")
        for each in items(sheet, name)
        if isinstance(each, dict)
    ]
    return [str(word) for row in rows for name in ("who", "approvers") for word in items(row, name)]


def _hooks(guest: Visitor, sheet: dict[str, Any]) -> list[str]:
    try:
        known = doors.names(guest.hub, guest.actor)
    except (Forbidden, Invalid):
        known = ()
    used = [str(row.get("webhook", "")) for row in items(sheet, "after") if isinstance(row, dict)]
    return [each for each in dict.fromkeys([*known, *used]) if each]
