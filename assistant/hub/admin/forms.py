"""The forms: the list, one with its versions, what a draft changes, publish, retire, the matrix as DMN."""

from __future__ import annotations

import re
from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.domain.dmn import to_dmn
from assistant.hub.domain.fields import in_language
from assistant.hub.domain.formread import ready_forms
from assistant.hub.problems import HubError, Invalid, Missing
from assistant.hub.services import definitions
from assistant.hub.services.definitions import Found

from .changes import Speaker, changes
from .failing import told
from .pages import back, page
from .people import directory_of
from .routerows import sheet_of
from .sheet import line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


@router.get("/forms")
def listing(guest: Guest) -> Response:
    """Every form with what is in force and whether there is a draft."""
    return _listing(guest)


def _listing(guest: Visitor, status: int = 200, **more: Any) -> Response:
    rows: dict[str, dict[str, Any]] = {}
    for each in definitions.versions(guest.hub, guest.actor):
        row = rows.setdefault(each.id, {"form": 0, "route": 0, "draft": False})
        if each.status == "draft":
            row["draft"] = True
        elif each.status == "published":
            row[each.kind] = max(row[each.kind], each.version)
    for name, row in rows.items():
        row["title"] = in_language(found_in(guest, name).form.titles, guest.language) or name
    values = {"rows": sorted(rows.items()), "trouble": ""}
    return page(guest, "forms.html", status, here="forms", **{**values, **more})


@router.post("/forms")
def new(press: Pressed) -> Response:
    """A new form, from the blank one."""
    try:
        name = _made(press)
    except Invalid as error:
        return _listing(
            press.visitor, error.status, typed=press.sheet, **told(press.visitor, error)
        )
    return back(f"/forms/{name}/fields")


def _made(press: Press) -> str:
    guest, sheet = press.visitor, press.sheet
    name, title = line(sheet, "name").lower(), line(sheet, "title", 100)
    if not _NAME.fullmatch(name):
        raise Invalid("admin.form_name")
    if any(each.id == name for each in definitions.versions(guest.hub, guest.actor)):
        raise Invalid("admin.form_taken", name=name)
    body = ready_forms()["blank"]
    prefix = "".join(each for each in name.upper() if each.isalpha())[:3]
    body |= {"id": name, "prefix": prefix, "titles": {guest.language: title or name}}
    definitions.draft_form(guest.hub, guest.actor, body)
    step = "{id: manager, name: {en: Supervisor, zh-Hant: 直屬主管, zh-Hans: 直属主管}, who: {supervisor: 1}}"
    definitions.draft_route(
        guest.hub, guest.actor, f"form: {name}\nstart: [employee]\nsteps:\n  - {step}\n"
    )
    return name


@router.get("/forms/{form}")
def one(guest: Guest, form: str) -> Response:
    """One form: the route in words, what a draft changes, every version."""
    return _one(guest, form)


@router.post("/forms/{form}")
def work(press: Pressed, form: str) -> Response:
    """Publish the draft, throw it away, or retire the form."""
    guest = press.visitor
    try:
        said = _work(press, form)
    except HubError as error:
        if error.code != "routes.not_publishable":
            raise
        return _one(guest, form, error.status)
    return back("/forms" if said == "said_gone" else f"/forms/{form}", said)


@router.get("/forms/{form}/matrix.dmn")
def matrix(guest: Guest, form: str) -> Response:
    """The decision table as DMN 1.3."""
    guest.need("route.read")
    name = {"content-disposition": f'attachment; filename="{form_id(form)}.dmn"'}
    return Response(to_dmn(found_in(guest, form).route), headers=name, media_type="application/xml")


@router.get("/forms/{form}/route.yaml")
def file(guest: Guest, form: str) -> Response:
    """The route as a file."""
    guest.need("route.read")
    name = {"content-disposition": f'attachment; filename="{form_id(form)}.yaml"'}
    return Response(found_in(guest, form).text, headers=name, media_type="application/yaml")


def _work(press: Press, form: str) -> str:
    guest = press.visitor
    match press.do:
        case "publish":
            definitions.publish(guest.hub, guest.actor, form)
            return "said_published"
        case "discard":
            definitions.discard(guest.hub, guest.actor, form)
            known = definitions.versions(guest.hub, guest.actor, form)
            return "said_discarded" if known else "said_gone"
        case "retire":
            definitions.retire(guest.hub, guest.actor, form)
            return "said_retired"
        case _:
            raise Invalid("admin.unreadable")


def _one(guest: Visitor, form: str, status: int = 200) -> Response:
    guest.need("route.read")
    found, old = found_in(guest, form), _published(guest, form)
    drafted = any(each.status == "draft" for each in found.versions)
    checked = definitions.check(guest.hub, guest.actor, found.body, found.text) if drafted else None
    directory = directory_of(guest)
    speaker = Speaker(guest, directory, found.form)
    return page(
        guest, "form.html", status, here="forms", form=found, name=form, old=old, drafted=drafted, checked=checked,
        title=in_language(found.form.titles, guest.language) or form,
        steps=[speaker.step(each) for each in sheet_of(found.route)["steps"]],
        changes=changes(guest, directory, old, found) if drafted else [], person=directory.name,
        field=lambda row: in_language(row["titles"], guest.language),
    )  # fmt: skip


def found_in(guest: Visitor, form: str) -> Found:
    """With the draft, if there is one; of a form that was retired, its last version."""
    try:
        return definitions.get(guest.hub, guest.actor, form_id(form), draft=True)
    except Missing:
        return _retired(guest, form)


def _retired(guest: Visitor, form: str) -> Found:
    from assistant.hub.domain.formread import form_body
    from assistant.hub.domain.routewrite import route_text

    known = definitions.versions(guest.hub, guest.actor, form)
    last = {
        kind: max((each.version for each in known if each.kind == kind), default=0)
        for kind in ("form", "route")
    }
    if not all(last.values()):
        raise Missing("routes.no_form", form=form[:40])
    with guest.hub.database.read() as db:
        kind, route = (
            guest.hub.form(db, form, last["form"]),
            guest.hub.route(db, form, last["route"]),
        )
    return Found(kind, form_body(kind), route, route_text(route), known)


def _published(guest: Visitor, form: str) -> Found | None:
    try:
        return definitions.get(guest.hub, guest.actor, form)
    except Missing:
        return None


def form_id(form: str) -> str:
    """The id, if it is shaped like one; raises Missing."""
    if not _NAME.fullmatch(form):
        raise Missing("routes.no_form", form=form[:40])
    return form
