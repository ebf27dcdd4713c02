from __future__ import annotations

import pytest

from tests.protocols.icaltexts import instances, resource, seconds, starts


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("DUE:20261122T090000Z",), [(0, "2026-11-22 09:00")]),
        (("DUE;VALUE=DATE:20261122",), [(2, "2026-11-22 00:00")]),
        (("DTSTART:20261122T090000Z", "DURATION:PT2H"), [(0, "2026-11-22 11:00")]),
        (("DTSTART:20261122T090000Z",), [(0, "2026-11-22 09:00")]),
        (("DTSTART:20261122T090000Z", "DUE;VALUE=DATE:20261124"), [(2, "2026-11-24 00:00")]),
        (("DTSTART;VALUE=DATE:20261122", "DUE:20261124T090000Z"), [(0, "2026-11-24 09:00")]),
        (("DTSTART:20261124T090000Z", "DUE:20261122T090000Z"), [(0, "2026-11-22 09:00")]),
        (("SUMMARY:some day",), []),
    ],
)
def test_a_todo_is_where_it_is_due(lines, expected):
    found = instances(resource(*lines, kind="VTODO"), "2026-01-01", "2027-01-01")
    assert [(one.clock, one.start) for one in found] == [
        (clock, seconds(at)) for clock, at in expected
    ]
    assert all(one.start == one.end for one in found)


def test_a_recurring_todo_is_named_by_its_start_and_shown_when_due():
    text = resource(
        "DTSTART;VALUE=DATE:20261120",
        "DUE;VALUE=DATE:20261122",
        "RRULE:FREQ=WEEKLY;COUNT=2",
        kind="VTODO",
    )
    assert starts(text) == ["2026-11-22 00:00", "2026-11-29 00:00"]
    assert [one.recurrence_id for one in instances(text, "2026-01-01", "2027-01-01")] == [
        "20261120",
        "20261127",
    ]


def test_a_recurring_todo_with_only_a_due_date():
    text = resource(
        "DUE;TZID=Europe/London:20260601T170000", "RRULE:FREQ=MONTHLY;COUNT=2", kind="VTODO"
    )
    assert starts(text) == ["2026-06-01 16:00", "2026-07-01 16:00"]
