"""Cursors: sealed, so that nobody outside reads or makes one; each is good for one person and one listing."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import Query

from assistant.hub.problems import HubError, Invalid
from assistant.hub.services.context import Actor, Hub

MOST = 100  # rows of a page
Cursor = Annotated[
    str,
    Query(max_length=2000, description="`next` of the page before; the first page has none."),
]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Rows of a page.")]


def page(hub: Hub, actor: Actor, scope: str, rows: Any, next_: str) -> dict[str, Any]:
    """A page as it goes out; `next` is null at the end."""
    inner = json.dumps([actor.person, scope, next_])
    return {"rows": rows, "next": hub.seal.seal(inner) if next_ else None}


def place(hub: Hub, actor: Actor, scope: str, cursor: str) -> str:
    """What the listing itself knows as its cursor, "" for the first page. Raises Invalid for any not of ours."""
    if not cursor:
        return ""
    try:
        person, where, inner = json.loads(hub.seal.open(cursor))
    except (HubError, ValueError, TypeError) as fault:
        raise Invalid("api.cursor") from fault
    if (person, where) != (actor.person, scope):
        raise Invalid("api.cursor")
    return str(inner)
