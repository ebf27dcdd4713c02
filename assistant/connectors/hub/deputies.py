"""Who acts for whom at the hub, and colleagues by name."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from assistant.model.standin import Colleague, Deputy
from assistant.protocols.hubapi import Broken, Json, listed, moment, needed, obj, text, texts
from assistant.protocols.hubrows import About

from .link import Declined, Link, declined

_MOST = 20
_LONGEST = 80
_MISSING = 404


def deputies(link: Link, about: About) -> tuple[Deputy, ...]:
    """Those in force and to come, both ways."""
    try:
        return link.get(
            "/v1/me/deputies", lambda found: tuple(_deputy(each, about) for each in listed(found))
        )
    except Declined as error:
        declined(error, link.host)


def set_deputy(
    link: Link,
    about: About,
    delegate: str,
    between: tuple[datetime, datetime],
    forms: tuple[str, ...],
) -> Deputy:
    """Somebody acts for the user; he himself is not asked meanwhile."""
    start, end = (each.astimezone(UTC).isoformat() for each in between)
    wish = {"delegate": delegate, "start": start, "end": end, "forms": list(forms), "absent": True}
    try:
        return link.post("/v1/me/deputies", wish, lambda found: _deputy(obj(found), about))
    except Declined as error:
        declined(error, link.host)


def clear_deputy(link: Link, deputy_id: str) -> None:
    """He acts no longer; one that is gone already is no error."""
    try:
        link.delete(f"/v1/me/deputies/{deputy_id}")
    except Declined as error:
        if error.said.status != _MISSING:
            declined(error, link.host)


def people(link: Link, words: str) -> tuple[Colleague, ...]:
    """Colleagues whose name has these letters, or whose number begins with them."""
    wanted = words.strip()[:_LONGEST]
    if not wanted:
        return ()
    try:
        return link.get("/v1/people", _colleagues, q=wanted)
    except Declined as error:
        declined(error, link.host)


def _colleagues(found: Any) -> tuple[Colleague, ...]:
    rows = listed(found)[:_MOST]
    return tuple(
        Colleague(needed(each, "id"), needed(each, "name"), text(each, "department"))
        for each in rows
    )


def _deputy(found: Json, about: About) -> Deputy:
    start, end = moment(found.get("start")), moment(found.get("end"))
    if start is None or end is None:
        raise Broken("no hours")
    principal = needed(found, "principal")
    return Deputy(
        needed(found, "id"),
        principal,
        text(found, "principal_name"),
        needed(found, "delegate"),
        text(found, "delegate_name"),
        start,
        end,
        texts(found.get("forms")),
        principal == about.me.id,
    )
