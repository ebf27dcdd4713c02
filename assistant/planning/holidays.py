"""Public holidays, make-up work days and the company's own days: read from data, never guessed (L-8, L-11)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime, timedelta

from assistant.model.errors import BadInput
from assistant.model.item import Occurrence
from assistant.model.value import dataclass

CompanyDays = tuple[tuple[str, bool, str], ...]

_WORK = re.compile(r"[(（]\s*work\s*[)）]|make-?up|補班|补班|上班|補工|补工", re.IGNORECASE)
_LONGEST = 366


@dataclass(frozen=True, slots=True)
class Holidays:
    """The days of one region: ISO date -> (name, is a work day).

    `valid_until` is the last day which the data know; None where there are no data to run out.
    """

    region: str = ""
    days: Mapping[str, tuple[str, bool]] = field(default_factory=dict)
    valid_until: date | None = None

    def ran_out(self, day: date) -> bool:
        """Is this day beyond what was officially announced when the data were made?"""
        return self.valid_until is not None and day > self.valid_until


NO_HOLIDAYS = Holidays()


def parse_holidays(json_text: str, language: str = "en") -> Holidays:
    """Read one of resources/holidays/*.json; names come in `language` where the data have it.

    Raises BadInput where the text is not such a file.
    """
    try:
        data = json.loads(json_text)
        days = {
            date.fromisoformat(iso).isoformat(): (_name(row["names"], language), bool(row["work"]))
            for iso, row in data["days"].items()
        }
        return Holidays(str(data["region"]), days, date.fromisoformat(data["valid_until"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput("The holiday data can't be read; install Sundown again.") from error


def _name(names: Mapping[str, str], language: str) -> str:
    """Chinese readers would rather have the other script than English."""
    other = ("zh_HK", "zh_TW", "zh_CN") if language in {"zh_HK", "zh_TW"} else ("zh_CN", "zh_TW")
    order = (language, *(other if language.startswith("zh") else ()), "en")
    return next((names[one] for one in order if one in names), "")


def company_days(events: Iterable[Occurrence]) -> CompanyDays:
    """A company's own days for WorkProfile.company_days: all-day events, of several days one entry each.

    An event is a free day unless its name says work: "(work)", "make-up", 補班, 上班. Cancelled ones don't count.
    """
    found: dict[str, tuple[str, bool, str]] = {}
    for event in events:
        if event.all_day and event.status != "CANCELLED":
            work = _WORK.search(event.summary) is not None
            for day in _dates(event):
                found[day.isoformat()] = (day.isoformat(), work, event.summary)
    return tuple(found[iso] for iso in sorted(found))


def _dates(event: Occurrence) -> list[date]:
    first, last = _plain_date(event.start), _plain_date(event.end)
    days = min(max((last - first).days, 1), _LONGEST)
    return [first + timedelta(days=step) for step in range(days)]


def _plain_date(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
