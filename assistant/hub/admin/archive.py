"""The archive: a search over closed requests, with the filters of the shelf."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Response

from assistant.hub.domain.money import amount, digits
from assistant.hub.problems import HubError, Invalid
from assistant.hub.services import archive

from .overview import titles
from .pages import page
from .people import directory_of
from .person import day
from .visit import Guest, Visitor

router = APIRouter()
_OUTCOMES = {"approved": "green", "rejected": "red", "withdrawn": "", "revoked": "amber"}


@router.get("/archive")
def search(  # noqa: PLR0913, PLR0917 - one for each filter of the page
    guest: Guest,
    q: str = "",
    form: str = "",
    who: str = "",
    least: str = "",
    most: str = "",
    since: str = "",
    until: str = "",
    cursor: str = "",
) -> Response:
    """What fits all the filters, the last closed first."""
    asked = {
        "q": q[:200], "form": form[:64], "who": who[:80], "least": least[:20], "most": most[:20],
        "since": since[:10], "until": until[:10],
    }  # fmt: skip
    rows: tuple[Mapping[str, Any], ...] = ()
    onward, trouble = "", ""
    try:
        found = archive.search(
            guest.hub, guest.actor, words=asked["q"], form=asked["form"], person=_person(guest, asked["who"]),
            amount_from=_sum(guest, asked["least"]), amount_to=_sum(guest, asked["most"]),
            date_from=day(asked["since"]), date_to=day(asked["until"]), cursor=cursor, limit=50,
        )  # fmt: skip
        rows, onward = found.rows, found.next
    except HubError as error:
        trouble = guest.say(error.code, **error.values)
    return page(
        guest, "archive.html", here="archive", rows=rows, next=onward, asked=asked, titles=titles(guest),
        trouble=trouble, tones=_OUTCOMES, money=lambda value: money(guest, value), name=directory_of(guest).name,
        at=datetime.fromisoformat,
    )  # fmt: skip


def money(guest: Visitor, value: int | None) -> str:
    """An amount in the company's currency, never shortened."""
    if value is None:
        return ""
    places = digits(guest.hub.currency)
    return f"{guest.hub.currency}\N{NO-BREAK SPACE}{value / 10**places:,.{places}f}"


def _sum(guest: Visitor, text: str) -> int | None:
    if not text.strip():
        return None
    found = amount(text.replace(",", "").strip())
    if found is None:
        raise Invalid("forms.amount", given=text[:40])
    return int(found.scaleb(digits(guest.hub.currency)))


def _person(guest: Visitor, text: str) -> str:
    """The person of a name or a number; the text itself where there is none, so that nothing is found."""
    part = text.strip().casefold()
    if not part:
        return ""
    people = directory_of(guest).people.values()
    exact = [each.id for each in people if part in (each.number.casefold(), each.name.casefold())]
    near = [each.id for each in people if part in each.name.casefold()]
    return (exact or near or [part])[0]
