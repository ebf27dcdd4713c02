"""Somebody's leave: what is left by kind and year, how it came to be, and days given by those who keep balances."""

from __future__ import annotations

import secrets
from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.domain.fields import in_language
from assistant.hub.domain.leave import Move
from assistant.hub.problems import Invalid
from assistant.hub.services import balances

from .failing import told
from .pages import back, page
from .people import directory_of
from .sheet import line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()
_DIGITS = 4


@router.get("/people/{person}/leave")
def one(guest: Guest, person: str, year: str = "") -> Response:
    """One year."""
    return _one(guest, person, _year(guest, year))


@router.post("/people/{person}/leave")
def give(press: Pressed, person: str) -> Response:
    """Days given, or with a minus taken."""
    guest, year = press.visitor, line(press.sheet, "year")
    try:
        _give(press, person, year)
    except Invalid as error:
        more = told(guest, error)
        return _one(guest, person, _year(guest, year), error.status, typed=press.sheet, **more)
    return back(f"/people/{person}/leave?year={int(year)}", "said_given")


def _give(press: Press, person: str, year: str) -> None:
    guest, sheet = press.visitor, press.sheet
    if not _fits(year):
        raise Invalid("admin.bad_year")
    balances.give(
        guest.hub, guest.actor, person, kind=line(sheet, "kind"), year=int(year), days=line(sheet, "days"),
        why=line(sheet, "why"), key=line(sheet, "key") or secrets.token_hex(8),
    )  # fmt: skip


def _one(guest: Visitor, person: str, year: int, status: int = 200, **more: Any) -> Response:
    account = balances.account(guest.hub, guest.actor, person, year)
    kinds = {
        kind: in_language(titles, guest.language) or kind
        for kind, titles in balances.kinds(guest.hub).items()
    }
    values = {
        "person": person, "name": directory_of(guest).name(person), "year": year, "kinds": kinds, "trouble": "",
        "left": [(kinds.get(kind, kind), f"{days:g}") for kind, days in account.left.items()],
        "moves": [(kinds.get(each.kind, each.kind), f"{each.half_days / 2:+g}", *_why(guest, each))
                  for each in account.moves],
        "may": balances.may_write(guest.hub, guest.actor, person), "key": secrets.token_hex(8),
    }  # fmt: skip
    return page(guest, "leave.html", status, here="people", **{**values, **more})


def _why(guest: Visitor, move: Move) -> tuple[str, str]:
    """What a move was for, and its request ("" = made by hand)."""
    if move.request.startswith(balances.GIVEN):
        return move.note.removeprefix(balances.GIVEN), ""
    return guest.say(
        "admin.move_revoked" if move.note.startswith("revoked") else "admin.move_request"
    ), move.request


def _year(guest: Visitor, text: str) -> int:
    return int(text) if _fits(text) else guest.hub.clock.now().year


def _fits(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) == _DIGITS
