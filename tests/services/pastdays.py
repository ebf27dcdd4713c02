"""Filed lists of past days, for the tests of the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.app import Sundown
from assistant.model.digest import Digest
from assistant.services import digest as lists
from tests.ui.samples import a_digest, at

WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 11, day) for day in (18, 19, 20))


def past_list(day: date, done: int = 3) -> Digest:
    """The made-up list of a day before today."""
    made = a_digest(done)
    shift = day - made.date
    rows = tuple(replace(row, at=row.at + shift if row.at else None) for row in made.done)
    return replace(made, date=day, made_at=at(17, 40, day), done=rows, next=None)


def file_days(app: Sundown, *days: date) -> None:
    """File a list for each of these days."""
    for day in days:
        lists.file(app.core, past_list(day))
