"""Windows of occurrences: what reaches into them from far before, and invitations that wait."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from assistant.model.account import Account, Collection
from assistant.store import accounts, index, rows, window
from assistant.store.database import Database
from assistant.store.index import DAY

HK = ZoneInfo("Asia/Hong_Kong")
TODAY = date(2026, 11, 23)
MIDNIGHT = int(datetime(2026, 11, 23, tzinfo=UTC).timestamp())
SPAN = window.day_span(HK, TODAY, TODAY)
EMPTY = index.ComponentRow(
    *(0, "", "", 0, "", "", "", "", "", "", "", 0, "", None, 0),
    *(None, 0, 0, None, 0, 0, None, None, ""),
)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made = Database(tmp_path / "sundown.db")
    with made.write() as connection:
        accounts.add(connection, Account("a", "caldav", "a"))
        accounts.write_collections(connection, "a", [Collection("c", "a", "/c/", "c")], 0)
    return made


def put(database, name, start, length, clock=rows.ALL_DAY, times=(0,), **given):
    """An event that begins on each of `times` (seconds after `start`)."""
    row = EMPTY._replace(summary=name, start=start, start_clock=clock, **given)
    instances = [(0, start + at, "", start + at + length, clock) for at in times]
    item = index.Indexed(name, "c", name, "", (row,), tuple(instances))
    with database.write() as connection:
        index.write(connection, [item], pending=False)


def seen(database, span=SPAN):
    return [each.summary for each in window.occurrences(database.connection, span)]


@pytest.mark.parametrize("days", [1, 2, 31, 32, 33, 400, 4_000])
def test_whatever_its_length_an_event_is_in_its_last_day_and_not_in_the_next(database, days):
    put(database, "trip", MIDNIGHT - (days - 1) * DAY, days * DAY)
    tomorrow = TODAY + timedelta(days=1)
    assert seen(database) == ["trip"]
    assert seen(database, window.day_span(HK, tomorrow, tomorrow)) == []


def test_a_night_shift_of_33_days_ago_is_over(database):
    put(database, "night", MIDNIGHT - 33 * DAY, 10 * 3600, rows.ABSOLUTE)
    put(database, "late", MIDNIGHT - 9 * 3600, 3600, rows.ABSOLUTE)  # 23:00 to 24:00 in Hong Kong
    put(database, "early", MIDNIGHT - 8 * 3600, 3600, rows.ABSOLUTE)
    assert seen(database) == ["early"]


def test_all_day_events_stand_first_in_their_day(database):
    put(database, "dawn", MIDNIGHT, 3600, rows.FLOATING)
    put(database, "birthday", MIDNIGHT, DAY)
    put(database, "since yesterday", MIDNIGHT - 3600, 7200, rows.FLOATING)
    assert seen(database) == ["since yesterday", "birthday", "dawn"]


@pytest.mark.parametrize("days", [1, 5, 40, 400])
def test_an_invitation_waits_until_its_event_is_over(database, days):
    put(database, "fair", MIDNIGHT - (days - 1) * DAY, days * DAY, response="NEEDS-ACTION")
    put(database, "old", MIDNIGHT - days * DAY, days * DAY, response="NEEDS-ACTION")
    found = window.invitations(database.connection, SPAN)
    assert [each.summary for each in found] == ["fair"]


def test_of_an_invited_series_the_next_instance_is_shown(database):
    weekly = tuple(7 * DAY * n for n in range(10))
    series = {"recurring": 1, "response": "NEEDS-ACTION"}
    put(database, "weekly", MIDNIGHT - 10 * DAY, DAY, times=weekly, **series)
    (found,) = window.invitations(database.connection, SPAN)
    assert (found.start, found.recurrence_id) == (date(2026, 11, 27), "20261127")
