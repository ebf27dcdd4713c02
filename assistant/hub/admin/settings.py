"""Settings of the company: rates, how long requests are kept, the identity provider."""

from __future__ import annotations

from datetime import date
from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.access.oidc import Provider
from assistant.hub.problems import HubError, Invalid
from assistant.hub.services import oidc, rates, retention, verify

from .failing import told
from .overview import titles
from .pages import back, page
from .people import directory_of
from .person import day
from .sheet import line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()


@router.get("/settings")
def settings(guest: Guest) -> Response:
    """Everything that can be set here."""
    return _page(guest)


@router.post("/settings")
def change(press: Pressed) -> Response:
    """One setting; all but the rates want a fresh second verification."""
    guest, (what, _, which) = press.visitor, press.do.partition(":")
    try:
        _change(press, what, which)
    except HubError as error:
        form = "oidc" if what == "no_oidc" else what
        near = "day" if (what, error.code) == ("rate", "admin.day_missing") else ""
        return _page(
            guest, error.status, typed=press.sheet, of=form, **told(guest, error, form, near)
        )
    return back("/settings", "said_released" if what == "release" else "said_saved")


def _change(press: Press, what: str, which: str) -> None:
    guest, sheet = press.visitor, press.sheet
    hub, actor = guest.hub, guest.actor
    match what:
        case "rate":
            currency, on = line(sheet, "currency").upper(), _day(line(sheet, "day"))
            rates.put(hub, actor, currency, on, line(sheet, "rate"))
        case "unrate":
            currency, _, text = which.partition(":")
            rates.remove(hub, actor, currency, _day(text))
        case "retention":
            guest.need("settings.write")
            years = _years(line(sheet, "years"))
            retention.set_rule(hub, press.verified(verify.SETTINGS), line(sheet, "form"), years)
        case "release":
            retention.release(hub, actor, which)
        case "oidc" | "no_oidc":
            guest.need("settings.write")
            wanted = _provider(guest, sheet) if what == "oidc" else None
            oidc.configure(hub, press.verified(verify.SETTINGS), wanted)
        case _:
            raise Invalid("admin.unreadable")


def _day(text: str) -> date:
    found = day(text)
    if found is None:
        raise Invalid("admin.day_missing")
    return found


def _years(text: str) -> int | None:
    if text and not (text.isascii() and text.isdigit()):
        raise Invalid("archive.years")
    return int(text[:4]) if text else None


def _provider(guest: Visitor, sheet: dict[str, Any]) -> Provider:
    """What was filled in; a secret that was left empty stays as it is."""
    before = oidc.provider(guest.hub)
    secret = str(sheet.get("secret") or "") or (before.secret if before else "")
    return Provider(
        line(sheet, "issuer"), line(sheet, "client_id"), _callback(guest), secret, tuple(line(sheet, "scopes").split()),
    )  # fmt: skip


def _callback(guest: Visitor) -> str:
    return f"{guest.site.public_url}/v1/auth/oidc/callback"


def _page(guest: Visitor, status: int = 200, **more: Any) -> Response:
    if guest.rights.isdisjoint({"settings.read", "rates.write"}):
        guest.need("settings.read")
    reads = "settings.read" in guest.rights
    values = {
        "rates": rates.table(guest.hub, guest.actor),
        "rules": retention.rules(guest.hub, guest.actor) if reads else {},
        "provider": oidc.provider(guest.hub) if reads else None,
        "callback": _callback(guest),
        "titles": titles(guest),
        "held": verify.methods(guest.hub, guest.actor.person),
        "zone": guest.hub.zone, "currency": guest.hub.currency,
        "today": guest.hub.clock.now().date().isoformat(),
        "holds": retention.holds(guest.hub, guest.actor) if reads else [], "person": directory_of(guest).name,
        "purpose": verify.SETTINGS, "trouble": "", "typed": {}, "of": "",
    }  # fmt: skip
    return page(guest, "settings.html", status, here="settings", **{**values, **more})
