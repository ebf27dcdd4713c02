"""Dates that do not fit one another stay as their writer left them, until a person gives other ones."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.command import Fields
from assistant.protocols.ical import edit, fields_of

from .icalsamples import NOW, says, vevent, vtodo

ZONED = "DTSTART;TZID=Europe/Berlin:20260710T090000"
ODD_TODOS = (
    (ZONED, "DUE;VALUE=DATE:20260701"),
    (ZONED, "DUE;VALUE=DATE:20260710"),
    (ZONED, "DUE;VALUE=DATE:20260801"),
    ("DTSTART;VALUE=DATE:20260710", "DUE:20260701T090000Z"),
    ("DTSTART;VALUE=DATE:20260710", "DUE;VALUE=DATE:20260701"),
    ("DTSTART:20260710T090000Z", "DUE:20260701T090000Z"),
)
ODD_EVENTS = (
    ("DTSTART;VALUE=DATE:20260710", "DTEND;VALUE=DATE:20260710"),
    ("DTSTART;VALUE=DATE:20260710", "DURATION:PT1H"),
    ("DTSTART:20260710T100000Z", "DTEND:20260710T090000Z"),
)
ODD = [vtodo(*lines, "SUMMARY:x") for lines in ODD_TODOS]
ODD += [vevent(*lines, "SUMMARY:x") for lines in ODD_EVENTS]


@pytest.mark.parametrize("raw", ODD)
def test_a_new_title_changes_no_date(raw: str) -> None:
    """A deadline that followed the start would be another deadline, and nobody asked for it."""
    edited = edit(raw, Fields(summary="y"), NOW)
    assert says(edited, "SUMMARY:y", *(line for line in raw.split("\r\n") if "202607" in line))
    assert fields_of(edited).due == fields_of(raw).due


@pytest.mark.parametrize("raw", ODD)
def test_what_the_form_shows_changes_nothing(raw: str) -> None:
    assert edit(raw, fields_of(raw), NOW) == raw


def test_a_new_deadline_still_takes_the_start_with_it() -> None:
    raw = vtodo("DTSTART;VALUE=DATE:20260710", "DUE;VALUE=DATE:20260720")
    edited = edit(raw, Fields(due=date(2026, 7, 1)), NOW)
    assert says(edited, "DTSTART;VALUE=DATE:20260621", "DUE;VALUE=DATE:20260701")
