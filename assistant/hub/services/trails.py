"""Reading the audit trail entry by entry, for those whose role lets them; others see the history in the request."""

from __future__ import annotations

import json
from typing import Any

from assistant.hub.domain.chain import GENESIS, Link, flaws
from assistant.hub.problems import Invalid, Missing
from assistant.hub.store import audit, cases
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
        row = _row(link, directory.name(link.actor), flaws(link, place))
        rows.append({**row, "body": None} if veiled else row)
        place = (link.rseq, link.hash)
    return Page(tuple(rows), str(place[0]) if len(links) > limit else "")


def _row(link: Link, name: str, wrong: tuple[str, ...]) -> dict[str, Any]:
    return {
        "rseq": link.rseq, "actor": link.actor, "actor_name": name, "on_behalf_of": link.on_behalf_of,
        "action": link.action, "body": json.loads(link.body) if link.body else None,
        "device": link.device, "origin": link.origin, "at": moment(link.at), "hash": link.hash,
        "flaws": list(wrong),
    }  # fmt: skip
