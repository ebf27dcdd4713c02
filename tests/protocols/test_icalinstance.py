"""One instance changed behind a RANGE=THISANDFUTURE: it keeps what that says, and its place in the index."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.model.command import Fields
from assistant.model.errors import NotFound
from assistant.protocols.ical import complete, delete_occurrence, edit, fields_of
from assistant.protocols.icalmerge import merge
from assistant.protocols.icalscan import scan
from assistant.protocols.recurrence import Instance, expand

from .icalsamples import NOW, says
from .icaltexts import again, resource, seconds

HK = ZoneInfo("Asia/Hong_Kong")
MONDAYS = (
    "SUMMARY:T",
    "DTSTART;TZID=Asia/Hong_Kong:20261102T090000",
    "DTEND;TZID=Asia/Hong_Kong:20261102T100000",
    "RRULE:FREQ=WEEKLY;COUNT=9",
)


def moved(start: datetime, length: timedelta = timedelta(minutes=30)) -> str:
    """The series, later and elsewhere from 16 November on."""
    return resource(
        *MONDAYS,
        *again(
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Hong_Kong:20261116T090000",
            "SUMMARY:T later",
            "LOCATION:Room 9",
            f"DTSTART;TZID=Asia/Hong_Kong:{start:%Y%m%dT%H%M%S}",
            f"DTEND;TZID=Asia/Hong_Kong:{start + length:%Y%m%dT%H%M%S}",
        ),
    )


def seen(raw: str) -> set[tuple[str, int, int, str]]:
    scanned = scan(raw)
    return {
        (one.recurrence_id, one.start, one.end, scanned.entries[one.entry].summary)
        for one in expand(scanned, seconds("2026-06-01"), seconds("2027-06-01"))
    }


def test_a_note_on_a_later_instance_keeps_the_rest():
    raw = moved(datetime(2026, 11, 16, 11))  # noqa: DTZ001 - wall time
    changed = edit(raw, Fields(note="bring it"), NOW, "20261123T010000Z")
    found = fields_of(changed, "20261123T010000Z")
    assert (found.summary, found.location, found.note) == ("T later", "Room 9", "bring it")
    assert found.start == datetime(2026, 11, 23, 11, tzinfo=HK)
    assert found.end == datetime(2026, 11, 23, 11, 30, tzinfo=HK)
    assert says(changed, "RECURRENCE-ID;TZID=Asia/Hong_Kong:20261123T090000")
    assert seen(changed) == seen(raw)


def test_an_instance_before_it_is_the_masters():
    raw = moved(datetime(2026, 11, 16, 11))  # noqa: DTZ001 - wall time
    found = fields_of(raw, "20261109T010000Z")
    assert (found.summary, found.start) == ("T", datetime(2026, 11, 9, 9, tzinfo=HK))


def test_the_latest_of_two_counts():
    raw = moved(datetime(2026, 11, 16, 11))  # noqa: DTZ001 - wall time
    second = again(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261130T010000Z",
        "SUMMARY:last",
        "DTSTART:20261130T050000Z",
    )
    raw = raw.replace("END:VEVENT\r\nEND:VC", "\r\n".join((*second, "END:VEVENT\r\nEND:VC")))
    assert fields_of(raw, "20261123T010000Z").summary == "T later"
    found = fields_of(raw, "20261207T010000Z")
    assert (found.summary, found.start) == ("last", datetime(2026, 12, 7, 5, tzinfo=UTC))


@pytest.mark.parametrize("days", [-40, -3, 3, 40])
def test_a_range_that_moves_by_days(days: int):
    raw = moved(datetime(2026, 11, 16, 11) + timedelta(days=days))  # noqa: DTZ001 - wall time
    changed = edit(raw, Fields(note="x"), NOW, "20261123T010000Z")
    assert seen(changed) == seen(raw)
    gone = delete_occurrence(raw, "20261123T010000Z", NOW)
    assert {one[0] for one in seen(raw) - seen(gone)} == {"20261123T010000Z"}
    with pytest.raises(NotFound):
        edit(raw, Fields(note="x"), NOW, "20261124T010000Z")


@given(st.integers(-90_000, 90_000), st.integers(0, 3_000), st.integers(3, 8))
def test_a_change_of_nothing_else_shows_nothing_else(shift: int, length: int, week: int):
    start = datetime(2026, 11, 16, 9) + timedelta(minutes=shift)  # noqa: DTZ001 - wall time
    raw = moved(start, timedelta(minutes=length))
    rid = f"{datetime(2026, 11, 2, 1, tzinfo=UTC) + timedelta(weeks=week):%Y%m%dT%H%M%SZ}"
    assume(any(one[0] == rid for one in seen(raw)))
    assert seen(edit(raw, Fields(note="x"), NOW, rid)) == seen(raw)


def test_a_day_of_an_all_day_series():
    raw = resource(
        "DTSTART;VALUE=DATE:20261102",
        "RRULE:FREQ=WEEKLY",
        *again("RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261116", "SUMMARY:two"),
    ).replace("SUMMARY:two", "SUMMARY:two\r\nDTSTART;VALUE=DATE:20261118\r\nDURATION:P2D")
    found = fields_of(edit(raw, Fields(note="x"), NOW, "20261123"), "20261123")
    assert (found.start, found.end) == (date(2026, 11, 25), date(2026, 11, 27))


def test_a_later_todo_done_and_open_again():
    raw = resource(
        "DUE:20261102T090000Z",
        "RRULE:FREQ=WEEKLY",
        *again(
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T090000Z",
            "SUMMARY:later",
            "DUE:20261120T100000Z",
            kind="VTODO",
        ),
        kind="VTODO",
    )
    done = complete(raw, NOW, True, NOW, "20261123T090000Z")
    assert says(done, "STATUS:COMPLETED", "DUE:20261127T100000Z", "RECURRENCE-ID:20261123T090000Z")
    assert seen(done) == seen(raw)
    assert complete(done, NOW, False, NOW, "20261123T090000Z") == raw


def test_two_devices_change_the_same_later_instance():
    raw = moved(datetime(2026, 11, 16, 11))  # noqa: DTZ001 - wall time
    mine = edit(raw, Fields(note="mine"), NOW, "20261123T010000Z")
    theirs = edit(raw, Fields(location="Room 4"), NOW, "20261123T010000Z")
    merged = merge(raw, mine, theirs)
    found = fields_of(merged.raw or "", "20261123T010000Z")
    assert (found.note, found.location, merged.clashes) == ("mine", "Room 4", ())


def test_an_instance_of_seconds_can_be_changed():
    raw = resource("DTSTART:19000101T000000", "RRULE:FREQ=SECONDLY")
    changed = edit(raw, Fields(note="x"), NOW, "20261123T090001")
    assert says(changed, "RECURRENCE-ID:20261123T090001")
    at = seconds("2026-11-23 09:00:01")
    assert Instance(1, "20261123T090001", 1, at, at) in expand(scan(changed), at, at + 1)
