"""The examples of quick add beside what is understood, and the short form in which they say it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from assistant.model.account import Component
from assistant.model.captured import Captured, Reading
from assistant.model.item import When
from assistant.protocols.quickadd import understand

Said = tuple[str, str]  # the title, and the rest as `told`


def wrong(examples: Iterable[tuple[str, str, str]], about: Reading) -> dict[str, tuple[Said, Said]]:
    """Each (line, title, rest) that is understood in another way: its line, what is, what should be."""
    found = {}
    for line, *wanted in examples:
        made = understand(line, about)
        if (made.title, told(made)) != tuple(wanted):
            found[line] = (made.title, told(made)), tuple(wanted)
    return found


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
