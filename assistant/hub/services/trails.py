"""Reading the audit trail entry by entry, for those whose role lets them; others see the history in the request."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from assistant.hub.domain.chain import GENESIS, Link, flaws
from assistant.hub.problems import Invalid, Missing
from assistant.hub.store import audit, cases, overseeing
from assistant.hub.store.columns import moment

from . import dossier
from .context import Actor, Desk, Hub
from .views import Page

_DIGITS = 18


def trail(hub: Hub, actor: Actor, request: str, cursor: str = "", limit: int = 50) -> Page:
    """Entries of a request ("" = of the hub itself), oldest first; each says whether it holds.

    Bodies are left out where a field of the form is masked for the reader. Raises Forbidden without the right to
    read the trail, Missing, Invalid (cursor).
    """
    if cursor and not (cursor.isascii() and cursor.isdigit() and len(cursor) <= _DIGITS):
        raise Invalid("api.cursor")
    after = int(cursor or 0)
    with hub.database.read() as db:
        case = cases.read(db, request) if request else None
        hub.may(db, actor, "read", "audit", case.request.department if case else "")
        if request and case is None:
            raise Missing("cases.no_request")
        before = audit.trail(db, request, after - 1, 1) if after else []
        links = audit.trail(db, request, after, limit + 1)
        directory = hub.directory(db)
        veiled = case is not None and dossier.veiled(Desk(hub, db, actor, hub.clock.now()), case)
    place = (before[0].rseq, before[0].hash) if before else (after, GENESIS)
    rows = []
    for link in links[:limit]:
        row = row_of(link, directory.name(link.actor), flaws(link, place))
        rows.append({**row, "body": None} if veiled else row)
        place = (link.rseq, link.hash)
    return Page(tuple(rows), str(place[0]) if len(links) > limit else "")


def found(
    hub: Hub, actor: Actor, request: str, *,
    action: str = "", by: Collection[str] | None = None, before: int = 0, limit: int = 100,
) -> Page:  # fmt: skip
    """Entries of a request ("" = of the hub itself) that fit, newest first; `next` is the `before` of the page behind.

    `by` are the people who did it, None = anybody. Raises Forbidden, Missing.
    """
    with hub.database.read() as db:
        case = cases.read(db, request) if request else None
        hub.may(db, actor, "read", "audit", case.request.department if case else "")
        if request and case is None:
            raise Missing("cases.no_request")
        links = overseeing.found(db, request, action, by, before, limit + 1)
        places = overseeing.places(db, request, [each.rseq - 1 for each in links])
        directory = hub.directory(db)
        veiled = case is not None and dossier.veiled(Desk(hub, db, actor, hub.clock.now()), case)
    rows = []
    for link in links[:limit]:
        place = (link.rseq - 1, places.get(link.rseq - 1, GENESIS))
        row = row_of(link, directory.name(link.actor), flaws(link, place))
        rows.append({**row, "body": None} if veiled else row)
    return Page(tuple(rows), str(links[limit - 1].rseq) if len(links) > limit else "")


def actions(hub: Hub, actor: Actor, request: str) -> tuple[str, ...]:
    """Every action that the trail of a request, or of the hub itself (""), tells of. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "audit")
        return overseeing.actions(db, request)


def row_of(link: Link, name: str, wrong: tuple[str, ...]) -> dict[str, Any]:
    """An entry as it is read, with the codes of what does not hold about it."""
    return {
        "rseq": link.rseq, "actor": link.actor, "actor_name": name, "on_behalf_of": link.on_behalf_of,
        "action": link.action, "body": json.loads(link.body) if link.body else None,
        "device": link.device, "origin": link.origin, "at": moment(link.at), "hash": link.hash,
        "flaws": list(wrong),
    }  # fmt: skip
