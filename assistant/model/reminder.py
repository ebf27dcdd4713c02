"""A reminder on the screen, as against an alarm, which is in the item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .item import When


@dataclass(frozen=True, slots=True)
class Reminder:
    """`id` is stable per (item, instance, trigger); `at` is when it was due, aware."""

    id: str
    item_id: str
    recurrence_id: str
    kind: str  # event | todo
    title: str
    at: datetime
    start: When | None = None
    location: str = ""
    links: tuple[str, ...] = ()
