"""What was moved by itself from one day to the next, as people see it."""

from __future__ import annotations

from datetime import date, datetime

from .value import dataclass


@dataclass(frozen=True, slots=True)
class Carried:
    """One automatic move. `to_day` is None where the to-do was set aside, or its old plan was cleared (fresh start).

    `undo_id` is what `undo` takes, empty once it was undone or is older than 30 days; `carries` counts work days.
    """

    item_id: str
    title: str
    from_day: date
    to_day: date | None
    at: datetime
    carries: int = 0
    aside: bool = False
    undo_id: str = ""
