"""The short form in which the examples of quick add say what was understood."""

from __future__ import annotations

from datetime import datetime

from assistant.model.account import Component
from assistant.model.captured import Captured
from assistant.model.item import When


def told(made: Captured) -> str:
    """For example "event 2026-11-21 15:00 > 2026-11-21 15:30 #a !1", "todo by 2026-11-25", "todo 30m"."""
    event = made.component is Component.EVENT
    words = ["event" if event else "todo", "by" if made.deadline else ""]
    words.append(f"{moment(made.start)} > {moment(made.end)}" if event else moment(made.due))
    words.append(f"{made.minutes}m" if made.minutes and not event else "")
    words += [made.rrule, *(f"#{tag}" for tag in made.tags)]
    words += [f"!{made.priority}" if made.priority else "", f"@{made.place}" if made.place else ""]
    return " ".join(filter(None, (*words, *made.links)))


def moment(when: When | None) -> str:
    """A day, or a day and a time."""
    if when is None:
        return ""
    return f"{when:%Y-%m-%d %H:%M}" if isinstance(when, datetime) else when.isoformat()
