"""Rows of one request that only its paper and its signed file want: presses and files, as plain values."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from .tables import attachment, decision, form_def
from .trail_tables import erasure


def decisions(db: Connection, request: str) -> list[dict[str, Any]]:
    """Every press on the request, the oldest first."""
    rows = db.execute(
        select(decision).where(decision.c.request == request).order_by(decision.c.at, decision.c.id)
    )
    return [row._asdict() for row in rows]


def last_press(db: Connection, request: str, action: str) -> tuple[str, datetime] | None:
    """Who did this to the request last, and when (UTC)."""
    found = db.execute(
        select(decision.c.actor, decision.c.at)
        .where(decision.c.request == request, decision.c.action == action)
        .order_by(decision.c.at.desc(), decision.c.id.desc())
        .limit(1)
    ).one_or_none()
    return (found.actor, found.at) if found else None


def attachments(db: Connection, request: str) -> list[dict[str, Any]]:
    """Every file of the request by name; contents lie in the hub's folder under their hash."""
    rows = db.execute(
        select(attachment)
        .where(attachment.c.request == request)
        .order_by(attachment.c.name, attachment.c.id)
    )
    return [row._asdict() for row in rows]


def erased(db: Connection, request: str) -> bool:
    """Whether a retention rule has erased the request's data."""
    return db.execute(select(erasure.c.at).where(erasure.c.request == request)).first() is not None


def forms(db: Connection) -> tuple[str, ...]:
    """The ids of every form there ever was, sorted."""
    return tuple(sorted(db.scalars(select(form_def.c.id).distinct())))
