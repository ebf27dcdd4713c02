"""Settings of the company: rates, how long requests are kept, the identity provider."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Response

from assistant.hub.access.oidc import Provider
from assistant.hub.problems import HubError, Invalid
from assistant.hub.services import oidc, rates, retention, verify

from .overview import titles
from .pages import back, page
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
        return _page(
            guest, error.status, trouble=guest.say(error.code, **error.values), typed=press.sheet
        )
    return back("/settings", "said_saved")


def _change(press: Press, what: str, which: str) -> None:
    guest, sheet = press.visitor, press.sheet
    hub, actor = guest.hub, guest.actor
    match what:
        case "rate":
            on = day(line(sheet, "day"))
            if on is None:
                raise Invalid("admin.day_missing")
            rates.put(hub, actor, line(sheet, "currency").upper(), on, line(sheet, "rate"))
        case "unrate":
            currency, _, text = which.partition(":")
            on = day(text)
            if on is not None:
                rates.remove(hub, actor, currency, on)
        case "retention":
            guest.need("settings.write")
            text = line(sheet, "years")
            if text and not text.isdigit():
                raise Invalid("archive.years")
            years = int(text[:4]) if text else None
            retention.set_rule(hub, press.verified(verify.SETTINGS), line(sheet, "form"), years)
        case "oidc" | "no_oidc":
            guest.need("settings.write")
            wanted = _provider(guest, sheet) if what == "oidc" else None
            oidc.configure(hub, press.verified(verify.SETTINGS), wanted)
        case _:
            raise Invalid("admin.unreadable")


def _provider(guest: Visitor, sheet: dict[str, Any]) -> Provider:
    """What was filled in; a secret that was left empty stays as it is."""
    before = oidc.provider(guest.hub)
    secret = str(sheet.get("secret") or "") or (before.secret if before else "")
    return Provider(
        line(sheet, "issuer").rstrip("/") if urlsplit(line(sheet, "issuer")).path == "/" else line(sheet, "issuer"),
        line(sheet, "client_id"), _callback(guest), secret, tuple(line(sheet, "scopes").split()),
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
        "trouble": "", "typed": {},
    }  # fmt: skip
    return page(guest, "settings.html", status, here="settings", **{**values, **more})
