"""The plan in a to-do's own text: read as it was written, harmless to the rest, and the user's word wins a merge."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.protocols.icalmerge import merge
from assistant.protocols.icalplan import Planned, planned, with_carried, with_plan

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 9, tzinfo=UTC)
FRIDAY, MONDAY, TUESDAY = date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 24)
BARE = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VTODO\r\nUID:a@example.com\r\n"
    "DTSTAMP:20261101T090000Z\r\nSUMMARY:Report\r\nDUE;VALUE=DATE:20261120\r\nX-OTHER:kept\r\n"
    "END:VTODO\r\nEND:VCALENDAR\r\n"
)
days = st.dates(date(2, 1, 1), date(9998, 12, 31)).filter(lambda day: day.year >= 1000)


@given(st.none() | days, days, st.integers(0, 999))
def test_what_is_written_is_read(day, carried, carries):
    own = with_plan(BARE, day, NOW)
    assert planned(own) == Planned(day)
    moved = with_carried(own, carried, carries, LATER)
    assert planned(moved) == Planned(carried, carries, automatic=True)
    assert planned(with_plan(moved, day, LATER)) == Planned(day)


def test_nothing_else_changes():
    # L-58: the dates of others are theirs, and so is their sequence number
    own = with_carried(with_plan(BARE, FRIDAY, NOW), MONDAY, 1, LATER)
    left = [line for line in own.splitlines() if not line.startswith(("X-SUNDOWN", "LAST-MOD"))]
    stamped = BARE.replace("DTSTAMP:20261101T090000Z", "DTSTAMP:20261123T090000Z")
    assert left == stamped.splitlines()


def test_a_text_that_says_nothing_has_no_plan():
    assert planned(BARE) is None
    assert planned("X-SUNDOWN-PLAN:20261120") is None


def test_what_was_cleared_by_itself_says_so():
    cleared = with_carried(with_plan(BARE, FRIDAY, NOW), None, 0, LATER)
    assert planned(cleared) == Planned(None, 0, automatic=True)


@pytest.mark.parametrize("mine_is_human", [True, False])
def test_in_a_merge_the_user_s_plan_outdoes_a_carry(mine_is_human):
    # L-54, whichever side is the server's
    base = with_plan(BARE, FRIDAY, NOW)
    human, carried = with_plan(base, TUESDAY, LATER), with_carried(base, MONDAY, 1, LATER)
    mine, theirs = (human, carried) if mine_is_human else (carried, human)
    merged = merge(base, mine, theirs)
    assert (planned(merged.raw), merged.clashes) == (Planned(TUESDAY), ())


def test_two_plans_make_no_conflict_copy():
    merged = merge(BARE, with_plan(BARE, MONDAY, NOW), with_plan(BARE, TUESDAY, NOW))
    assert (planned(merged.raw), merged.clashes) == (Planned(TUESDAY), ())
