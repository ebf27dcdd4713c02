"""Row 15 and 18: conflicts, free slots, and whether the work fits."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.item import Occurrence
from assistant.planning import room
from assistant.planning.workday import default_profile, workday
from tests.planning.samples import HK

PROFILE = default_profile("Asia/Hong_Kong", "")
FRIDAY = datetime(2026, 11, 20, tzinfo=HK)
DAY = workday(FRIDAY.date(), PROFILE)


def meeting(hour: float, length: float, **more):
    start = FRIDAY + timedelta(hours=hour)
    return Occurrence(
        f"{hour}",
        "u",
        "",
        start,
        start + timedelta(hours=length),
        all_day=False,
        summary="M",
        **more,
    )


def slots(*events, since=None):
    found = room.free_slots(DAY, room.busy(events, HK), HK, since)
    return [f"{start.astimezone(HK):%H:%M}-{end.astimezone(HK):%H:%M}" for start, end in found]


def test_an_empty_day_is_free_in_its_hours():
    assert slots() == ["09:00-18:00"]


def test_meetings_cut_the_day():
    assert slots(meeting(10, 1), meeting(10.5, 1), meeting(17, 3)) == ["09:00-10:00", "11:30-17:00"]


def test_what_is_over_is_not_free_any_more():
    assert slots(meeting(15, 1), since=FRIDAY + timedelta(hours=14)) == [
        "14:00-15:00",
        "16:00-18:00",
    ]


def test_an_overlap_is_a_conflict_and_a_touch_is_none():
    taken = room.busy([meeting(9, 1), meeting(9.5, 1), meeting(10.5, 1)], HK)
    assert len(room.overlapping(taken, HK)) == 1


@given(st.lists(st.tuples(st.floats(0, 23), st.floats(0.1, 5)), max_size=12))
def test_free_and_taken_never_overlap(pairs):
    events = room.busy([meeting(hour, length) for hour, length in pairs], HK)
    for start, end in room.free_slots(DAY, events, HK):
        assert start >= DAY.work_start
        assert end <= DAY.work_end
        assert not any(one.start < end and one.end > start for one in events)
