"""The monitor of effects: their state, their tries, retry and waive."""

from __future__ import annotations

from fastapi import APIRouter, Response

from assistant.hub.problems import Invalid
from assistant.hub.services import monitor

from .pages import back, page
from .sheet import line
from .visit import Guest, Pressed

router = APIRouter()


@router.get("/effects")
def effects(guest: Guest, state: str = "", cursor: str = "") -> Response:
    """One page, newest first."""
    found = monitor.effects(guest.hub, guest.actor, state, cursor, 50)
    return page(
        guest, "effects.html", here="effects", rows=found.rows, next=found.next, state=state,
        states=monitor.STATES, counts=monitor.counts(guest.hub, guest.actor),
    )  # fmt: skip


@router.get("/effect")
def one(guest: Guest, key: str) -> Response:
    """What came of each try of one effect."""
    found = monitor.tries(guest.hub, guest.actor, key)
    return page(guest, "effect.html", here="effects", key=key[:300], tries=found)


@router.post("/effects")
def press(press: Pressed) -> Response:
    """Try again, or let it be."""
    guest, key = press.visitor, line(press.sheet, "key")
    match press.do:
        case "retry":
            monitor.retry(guest.hub, guest.actor, key)
        case "waive":
            monitor.waive(guest.hub, guest.actor, key)
        case _:
            raise Invalid("admin.unreadable")
    return back("/effects", "said_retry" if press.do == "retry" else "said_waived")
