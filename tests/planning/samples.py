"""A made-up office worker in Hong Kong, and short ways to say what is on her day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from assistant.model.account import SourceState
from assistant.model.digest import Snapshot
from assistant.model.item import Occurrence, Todo
from assistant.planning.holidays import Holidays, parse_holidays
from assistant.planning.workday import default_profile, next_workday, workday

HK = ZoneInfo("Asia/Hong_Kong")
FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
PROFILE = default_profile("Asia/Hong_Kong", "HK")
DATA = Path(__file__).parents[2] / "resources" / "holidays"


def holidays_of(region: str, language: str = "en") -> Holidays:
    return parse_holidays((DATA / f"{region}.json").read_text(encoding="utf-8"), language)


def at(text: str, day: date = FRIDAY) -> datetime:
    """A Hong Kong wall time as an instant in UTC."""
    return datetime.combine(day, time.fromisoformat(text), HK).astimezone(UTC)


NOW = at("17:40")


def todo(name: str, **fields) -> Todo:
    return Todo(id=name, uid=f"{name}@example.com", summary=name, **fields)


def done(name: str, when: str, **fields) -> Todo:
    return todo(name, status="COMPLETED", completed=at(when), **fields)


def event(name: str, start: str, end: str, day: date = FRIDAY, **fields) -> Occurrence:
    uid = f"{name}@example.com"
    return Occurrence(
        name, uid, "", at(start, day), at(end, day), all_day=False, summary=name, **fields
    )


def all_day(name: str, first: date, last: date, **fields) -> Occurrence:
    """`last` is exclusive, as in iCalendar."""
    return Occurrence(
        name, f"{name}@example.com", "", first, last, all_day=True, summary=name, **fields
    )


def source(name: str = "Work", synced: str = "17:39", **fields) -> SourceState:
    when = at(synced).isoformat() if synced else ""
    return SourceState(name.lower(), name, fields.pop("kind", "caldav"), when, **fields)


def snapshot(day: date = FRIDAY, **fields) -> Snapshot:
    return Snapshot(
        zone=PROFILE.zone, day=workday(day, PROFILE), next=next_workday(day, PROFILE), **fields
    )
