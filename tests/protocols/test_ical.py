"""Making, editing, finishing, answering and deleting: what a person sees, and what stays in the text."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from difflib import SequenceMatcher
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from assistant.model.account import Component
from assistant.model.command import Fields
from assistant.model.errors import BadInput, NotFound, Refused, SundownError
from assistant.model.item import Response
from assistant.protocols.ical import (
    complete,
    create,
    delete_occurrence,
    edit,
    fields_of,
    respond,
)
from assistant.protocols.icalfiles import split
from assistant.protocols.icalmerge import merge
from assistant.protocols.icaltext import unfold

from .icalsamples import (
    APPLE,
    GOOGLE,
    KORGANIZER,
    NEXTCLOUD,
    NOW,
    OUTLOOK,
    SAMPLES,
    says,
    vevent,
    vtodo,
)

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
FLOATING = datetime(2026, 1, 2, 9)  # noqa: DTZ001 - floating is the point
BOB = frozenset({"bob@example.com"})


def test_a_new_event_has_all_that_the_standard_asks_for() -> None:
    start = datetime(2026, 11, 23, 9, tzinfo=BERLIN)
    raw = create(Component.EVENT, Fields(summary="Lunch; with, Ann", start=start), "u1", NOW)
    assert says(raw, "UID:u1", "DTSTAMP:20261122T083000Z", "CREATED:20261122T083000Z", "SEQUENCE:0")
    assert says(raw, "PRODID:-//Sundown//Sundown 0.1//EN", "STATUS:CONFIRMED", "TZID:Europe/Berlin")
    assert says(raw, r"SUMMARY:Lunch\; with\, Ann", "DTSTART;TZID=Europe/Berlin:20261123T090000")
    read = Calendar.from_ical(raw).walk("VEVENT")[0]
    assert read.decoded("DTSTART") == start


def test_a_new_todo_may_have_nothing_but_a_title() -> None:
    raw = create(Component.TODO, Fields(summary="Call"), "u2", NOW)
    assert says(raw, "BEGIN:VTODO", "SUMMARY:Call", "STATUS:NEEDS-ACTION")
    assert "VTIMEZONE" not in raw
    assert fields_of(raw).due is None


def test_a_new_item_holds_every_field() -> None:
    fields = Fields(
        summary="s", start=date(2026, 11, 1), end=date(2026, 11, 3), location="l", note="n\nm", priority=2,
        status="TENTATIVE", rrule="freq=daily;count=3", categories=("a", "b,c"),
    )  # fmt: skip
    raw = create(Component.EVENT, fields, "u", NOW)
    assert says(raw, "RRULE:FREQ=DAILY;COUNT=3", r"CATEGORIES:a,b\,c", "DTEND;VALUE=DATE:20261103")
    shown = fields_of(raw)
    assert shown.note == "n\nm"
    assert shown.categories == ("a", "b,c")
    assert create(Component.EVENT, shown, "u", NOW) == raw


@pytest.mark.parametrize(
    ("component", "fields"),
    [
        (Component.EVENT, Fields(summary="no start")),
        (Component.EVENT, Fields(start=date(2026, 1, 2), end=date(2026, 1, 1))),
        (Component.EVENT, Fields(start=date(2026, 1, 2), end=datetime(2026, 1, 2, 9, tzinfo=UTC))),
        (Component.EVENT, Fields(start=FLOATING, end=datetime(2026, 1, 2, 9, tzinfo=UTC))),
        (Component.EVENT, Fields(start=date(2026, 1, 2), due=date(2026, 1, 2))),
        (Component.EVENT, Fields(start=date(2026, 1, 2), rrule="FREQ=DAILY\r\nEND:VEVENT")),
        (Component.EVENT, Fields(start=date(2026, 1, 2), rrule="EVERY DAY")),
        (Component.EVENT, Fields(start=date(2026, 1, 2), rrule="FREQ=WEEKLY;BYDAY=XX")),
        (Component.EVENT, Fields(start=date(2026, 1, 2), status="COMPLETED")),
        (Component.EVENT, Fields(start=date(2026, 1, 2), percent=5)),
        (Component.TODO, Fields(end=date(2026, 1, 2))),
        (Component.TODO, Fields(rrule="FREQ=DAILY")),
        (Component.TODO, Fields(priority=10)),
        (Component.TODO, Fields(percent=101)),
        (Component.TODO, Fields(start=date(2026, 1, 2), due=date(2026, 1, 1))),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_a_sentence(component: Component, fields: Fields) -> None:
    with pytest.raises(BadInput, match=r"^[A-Z].*\.$"):
        create(component, fields, "u", NOW)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_form_sent_back_unchanged_changes_nothing(name: str) -> None:
    assert edit(SAMPLES[name], fields_of(SAMPLES[name]), NOW) == SAMPLES[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_new_title_touches_the_title_and_the_stamps_only(name: str) -> None:
    before, after = unfold(SAMPLES[name]), unfold(edit(SAMPLES[name], Fields(summary="Neu"), NOW))
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    gone = [
        line
        for _, i, j, _, _ in (step for step in steps if step[0] != "equal")
        for line in before[i:j]
    ]
    names = {line.partition(":")[0].partition(";")[0] for line in gone}
    assert names <= {"SUMMARY", "DTSTAMP", "LAST-MODIFIED"}
    assert len(gone) <= 3
    Calendar.from_ical(edit(SAMPLES[name], Fields(summary="Neu"), NOW))


def test_parameters_of_an_edited_line_stay() -> None:
    assert says(edit(OUTLOOK, Fields(summary="Neu"), NOW), "SUMMARY;LANGUAGE=de:Neu")


def test_a_changed_note_is_told_to_outlook_too() -> None:
    raw = edit(OUTLOOK, Fields(note="a < b\nc"), NOW)
    rich = r"X-ALT-DESC;FMTTYPE=text/html:<html><body>a &lt\; b<br>c</body></html>"
    assert says(raw, r"DESCRIPTION:a < b\nc", rich)


def test_an_odd_time_zone_name_stays_where_the_zone_does() -> None:
    start = fields_of(OUTLOOK).start
    assert start == datetime(2026, 11, 2, 9, tzinfo=BERLIN)
    raw = edit(OUTLOOK, Fields(end=datetime(2026, 11, 2, 11, tzinfo=BERLIN)), NOW)
    assert says(raw, 'DTEND;TZID="W. Europe Standard Time":20261102T110000')
    assert raw.count("BEGIN:VTIMEZONE") == 1


def test_a_new_time_zone_comes_with_its_description() -> None:
    raw = edit(OUTLOOK, Fields(start=datetime(2026, 11, 2, 9, tzinfo=NEW_YORK)), NOW)
    assert says(raw, "TZID:America/New_York", "DTSTART;TZID=America/New_York:20261102T090000")
    assert fields_of(raw).end == datetime(2026, 11, 2, 10, tzinfo=NEW_YORK)


def test_a_zone_that_only_its_description_explains_is_kept() -> None:
    raw = SAMPLES["custom"]
    start = fields_of(raw).start
    assert isinstance(start, datetime)
    assert start.utcoffset() == timedelta(hours=2)
    moved = edit(raw, Fields(start=start + timedelta(hours=1)), NOW)
    assert says(moved, "DTSTART;TZID=Customized Time Zone:20260701T100000")
    assert says(moved, "DTEND;TZID=Customized Time Zone:20260701T103000")
    assert says(edit(raw, Fields(summary="x"), NOW, "20261215T080000Z"),
                "RECURRENCE-ID;TZID=Customized Time Zone:20261215T090000")  # fmt: skip


def test_times_without_a_zone_are_read_as_the_feed_says() -> None:
    raw = vevent("DTSTART:20261103T093000", "RRULE:FREQ=DAILY", "SUMMARY:x").replace(
        "VERSION:2.0", "VERSION:2.0\r\nX-WR-TIMEZONE:America/New_York"
    )
    assert fields_of(raw).start == datetime(2026, 11, 3, 9, 30, tzinfo=NEW_YORK)
    assert says(
        edit(raw, Fields(summary="y"), NOW, "20261104T143000Z"), "RECURRENCE-ID:20261104T093000"
    )


def test_an_unknown_zone_is_floating_and_keeps_its_name() -> None:
    raw = vevent("DTSTART;TZID=Nowhere:20261103T093000")
    start = fields_of(raw).start
    assert start == datetime(2026, 11, 3, 9, 30)  # noqa: DTZ001 - floating is the point
    assert says(
        edit(raw, Fields(start=FLOATING), NOW),
        "DTSTART;TZID=Nowhere:20260102T090000",
    )


def test_an_end_given_as_a_length_stays_a_length() -> None:
    raw = vevent("DTSTART:20261103T090000Z", "DURATION:PT1H", "SUMMARY:x")
    later = edit(raw, Fields(start=datetime(2026, 11, 4, 9, tzinfo=UTC)), NOW)
    assert says(later, "DTSTART:20261104T090000Z", "DURATION:PT1H")
    longer = edit(raw, Fields(end=datetime(2026, 11, 4, 11, 30, tzinfo=UTC)), NOW)
    assert says(longer, "DURATION:P1DT2H30M")
    assert "DTEND" not in longer


def test_a_moved_event_keeps_its_length() -> None:
    raw = vevent(
        "DTSTART;TZID=Europe/Berlin:20261024T220000", "DTEND;TZID=Europe/Berlin:20261025T060000"
    )
    moved = edit(raw, Fields(start=datetime(2026, 10, 25, 22, tzinfo=BERLIN)), NOW)
    assert fields_of(moved).end == datetime(2026, 10, 26, 6, tzinfo=BERLIN)


def test_an_event_can_turn_into_a_whole_day_and_back() -> None:
    raw = vevent(
        "DTSTART;TZID=Europe/Berlin:20261124T220000", "DTEND;TZID=Europe/Berlin:20261125T060000"
    )
    day = edit(raw, Fields(start=date(2026, 11, 24)), NOW)
    assert says(day, "DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125")
    again = edit(day, Fields(start=datetime(2026, 11, 24, 9, tzinfo=BERLIN)), NOW)
    assert fields_of(again).end == datetime(2026, 11, 24, 10, tzinfo=BERLIN)


def test_the_due_date_stays_when_a_todo_starts_later() -> None:
    raw = vtodo("DTSTART;VALUE=DATE:20261101", "DUE;VALUE=DATE:20261110", "SUMMARY:x")
    assert says(edit(raw, Fields(start=date(2026, 11, 5)), NOW), "DUE;VALUE=DATE:20261110")
    with pytest.raises(BadInput):
        edit(raw, Fields(start=date(2026, 11, 11)), NOW)


def test_a_due_date_before_the_start_takes_the_start_along() -> None:
    raw = vtodo("DTSTART;VALUE=DATE:20261105", "DUE;VALUE=DATE:20261110")
    moved = edit(raw, Fields(due=date(2026, 11, 2)), NOW)
    assert says(moved, "DUE;VALUE=DATE:20261102", "DTSTART;VALUE=DATE:20261028")


def test_start_and_due_date_agree_in_kind() -> None:
    raw = vtodo(
        "DTSTART;TZID=Europe/Berlin:20261105T090000", "DUE;TZID=Europe/Berlin:20261110T090000"
    )
    moved = edit(raw, Fields(due=date(2026, 11, 12)), NOW)
    assert says(moved, "DUE;VALUE=DATE:20261112", "DTSTART;VALUE=DATE:20261105")


def test_words_that_stay_keep_their_line() -> None:
    raw = edit(NEXTCLOUD, Fields(categories=("Home", "Weekly", "New, word")), NOW)
    assert says(raw, "CATEGORIES:Home", "CATEGORIES:Weekly", r"CATEGORIES:New\, word")
    assert "CATEGORIES" not in edit(NEXTCLOUD, Fields(categories=None), NOW)


def test_an_emptied_field_goes_and_the_title_stays_as_an_empty_line() -> None:
    raw = edit(OUTLOOK, Fields(location=None, note="", priority=None, summary=""), NOW)
    assert says(raw, "SUMMARY;LANGUAGE=de:") or says(raw, "SUMMARY:")
    assert not any(line.startswith(("LOCATION", "PRIORITY")) for line in unfold(raw))


def test_only_a_change_of_times_or_status_counts_as_a_new_version() -> None:
    assert "SEQUENCE:3" in edit(OUTLOOK, Fields(summary="x"), NOW)
    assert "SEQUENCE:4" in edit(OUTLOOK, Fields(end=datetime(2026, 11, 2, 12, tzinfo=BERLIN)), NOW)
    assert "SEQUENCE:4" in edit(OUTLOOK, Fields(status="CANCELLED"), NOW)


def test_one_occurrence_gets_a_component_of_its_own() -> None:
    raw = edit(GOOGLE, Fields(summary="Other", start=datetime(2026, 12, 1, 15, tzinfo=NEW_YORK)), NOW,
               "20261201T143000Z")  # fmt: skip
    assert says(raw, "RECURRENCE-ID;TZID=America/New_York:20261201T093000", "SUMMARY:Other")
    assert says(raw, "DTSTART;TZID=America/New_York:20261201T150000", "SUMMARY:Review")
    assert fields_of(raw, "20261201T143000Z").end == datetime(2026, 12, 1, 15, 30, tzinfo=NEW_YORK)
    assert raw.count("BEGIN:VALARM") == 2
    assert raw.count("RRULE:FREQ=MONTHLY") == 1


def test_an_override_is_found_whatever_zone_it_is_written_in() -> None:
    raw = edit(OUTLOOK, Fields(summary="Here"), NOW, "20261123T080000Z")
    assert raw.count("BEGIN:VEVENT") == 2
    assert "Jour fixe (later)" not in raw
    in_utc = OUTLOOK.replace(
        'RECURRENCE-ID;TZID="W. Europe Standard Time":20261123T090000',
        "RECURRENCE-ID:20261123T080000Z",
    )
    assert edit(in_utc, Fields(summary="Here"), NOW, "20261123T080000Z").count("BEGIN:VEVENT") == 2
    as_day = in_utc.replace("RECURRENCE-ID:20261123T080000Z", "RECURRENCE-ID;VALUE=DATE:20261123")
    assert edit(as_day, Fields(summary="Here"), NOW, "20261123T080000Z").count("BEGIN:VEVENT") == 2


def test_an_occurrence_that_is_not_there_cannot_be_edited() -> None:
    for raw, rid in (
        (OUTLOOK, "20261109T080000Z"),
        (vevent("DTSTART:20261109T080000Z"), "20261109T080000Z"),
    ):
        with pytest.raises(NotFound):
            edit(raw, Fields(summary="x"), NOW, rid)
    with pytest.raises(BadInput):
        edit(GOOGLE, Fields(rrule="FREQ=DAILY"), NOW, "20261201T143000Z")


def test_an_all_day_series_gets_all_day_exceptions() -> None:
    raw = delete_occurrence(APPLE, "20271125", NOW)
    assert says(raw, "EXDATE;VALUE=DATE:20271125", "SEQUENCE:2")
    raw = edit(APPLE, Fields(summary="Party"), NOW, "20271125")
    assert says(raw, "RECURRENCE-ID;VALUE=DATE:20271125", "DTEND;VALUE=DATE:20271126")


def test_deleting_an_occurrence_drops_its_override() -> None:
    raw = delete_occurrence(OUTLOOK, "20261123T080000Z", NOW)
    assert raw.count("BEGIN:VEVENT") == 1
    assert says(raw, "EXDATE;TZID=W. Europe Standard Time:20261123T090000")
    assert delete_occurrence(raw, "20261123T080000Z", NOW) == raw


def test_the_last_known_occurrence_cannot_be_deleted_alone() -> None:
    with pytest.raises(Refused):
        delete_occurrence(KORGANIZER, "20261125T090000Z", NOW)


def test_a_todo_is_done_in_all_its_properties() -> None:
    raw = vtodo("SUMMARY:x", "DUE;VALUE=DATE:20261120")
    done = complete(raw, NOW, True, NOW)
    assert says(done, "STATUS:COMPLETED", "PERCENT-COMPLETE:100", "COMPLETED:20261122T083000Z")
    again = complete(done, NOW, False, NOW)
    assert says(again, "STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:0")
    assert "COMPLETED:" not in again.replace("PERCENT-COMPLETE", "")
    assert complete(done, NOW, True, NOW) == done


def test_status_and_percentage_agree_after_an_edit() -> None:
    raw = vtodo("SUMMARY:x")
    assert says(
        edit(raw, Fields(status="COMPLETED"), NOW),
        "PERCENT-COMPLETE:100",
        "COMPLETED:20261122T083000Z",
    )
    assert says(edit(raw, Fields(percent=100), NOW), "STATUS:COMPLETED")
    assert says(edit(raw, Fields(percent=40), NOW), "STATUS:IN-PROCESS")
    done = complete(raw, NOW, True, NOW)
    part = edit(done, Fields(percent=40), NOW)
    assert says(part, "STATUS:IN-PROCESS", "PERCENT-COMPLETE:40")
    assert not any(line.startswith("COMPLETED") for line in unfold(part))


def test_one_instance_of_a_repeating_todo_is_done_and_opened_again() -> None:
    done = complete(NEXTCLOUD, NOW, True, NOW, "20261122T070000Z")
    assert says(done, "RECURRENCE-ID;TZID=Europe/Vienna:20261122T080000", "STATUS:COMPLETED")
    assert says(done, "DUE;TZID=Europe/Vienna:20261122T180000", "STATUS:IN-PROCESS")
    assert fields_of(done, "20261122T070000Z").percent == 100
    assert complete(done, NOW, False, NOW, "20261122T070000Z") == NEXTCLOUD


def test_an_instance_with_a_text_of_its_own_stays_when_it_is_opened_again() -> None:
    own = edit(NEXTCLOUD, Fields(summary="More water"), NOW, "20261122T070000Z")
    done = complete(own, NOW, True, NOW, "20261122T070000Z")
    opened = complete(done, NOW, False, NOW, "20261122T070000Z")
    assert says(opened, "SUMMARY:More water", "STATUS:NEEDS-ACTION")


def test_an_event_cannot_be_done() -> None:
    with pytest.raises(Refused):
        complete(GOOGLE, NOW, True, NOW)


def test_an_answer_is_mine_only() -> None:
    raw = respond(GOOGLE, Response.ACCEPTED, BOB, NOW)
    assert "PARTSTAT=ACCEPTED;RSVP=TRUE;CN=bob@example.com;X-NUM-GUESTS=0" in raw.replace(
        "\r\n ", ""
    )
    assert says(
        raw,
        "SEQUENCE:0",
        "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Cara;X-NUM-GUESTS=2:mailto:cara@example.com",
    )
    assert respond(raw, Response.ACCEPTED, BOB, NOW) == raw
    with pytest.raises(Refused):
        respond(GOOGLE, Response.ACCEPTED, frozenset({"zoe@example.com"}), NOW)


def test_an_answer_to_a_series_leaves_what_was_answered_apart() -> None:
    raw = respond(OUTLOOK, Response.DECLINED, frozenset({"MAILTO:Bob@Example.com"}), NOW)
    assert raw.count("PARTSTAT=DECLINED") == 1
    assert raw.count("PARTSTAT=TENTATIVE") == 1
    one = respond(raw, Response.ACCEPTED, BOB, NOW, "20261130T080000Z")
    assert one.count("PARTSTAT=ACCEPTED") == 1
    assert one.count("BEGIN:VEVENT") == 3


def test_no_answer_is_no_answer() -> None:
    with pytest.raises(BadInput):
        respond(GOOGLE, Response.NONE, BOB, NOW)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "hello",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
        "\x00" * 9,
    ],
)
def test_what_is_no_item_is_refused(raw: str) -> None:
    for change in (
        lambda: edit(raw, Fields(summary="x"), NOW),
        lambda: complete(raw, NOW, True, NOW),
        lambda: fields_of(raw),
        lambda: delete_occurrence(raw, "20261122", NOW),
    ):
        with pytest.raises(SundownError, match=r"^[A-Z].*\.$"):
            change()


def test_unreadable_values_do_not_stand_in_the_way_of_other_edits() -> None:
    raw = vevent("DTSTART:garbage", "DTEND:20269999", "RRULE:NONSENSE", "PRIORITY:" + "9" * 5000, "SEQUENCE:x",
                 "DURATION:P99999999999D", "EXDATE:a,b")  # fmt: skip
    assert says(
        edit(raw, Fields(summary="x"), NOW), "DTSTART:garbage", "RRULE:NONSENSE", "SUMMARY:x"
    )
    assert says(edit(raw, Fields(start=date(2026, 1, 1)), NOW), "DTSTART;VALUE=DATE:20260101")
    assert fields_of(raw).start is None


SHAPES = {
    "a lone quote": 'X;P="a:b\r\n',
    "quotes": '";a:',
    "folds": "a\r\n ",
    "line ends": "\r\n",
    "dates": "20261101T090000Z,",
    "alarms": "BEGIN:VALARM\r\nEND:VALARM\r\n",
    "unclosed": "BEGIN:VEVENT\r\n",
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("before", ["", "EXDATE:", "ATTENDEE;CN="])
def test_half_a_megabyte_of_anything_ends_soon(shape: str, before: str) -> None:
    """Linear work takes a second or two here, quadratic work runs into the time-out."""
    raw = vevent(
        "DTSTART:20261101T090000Z",
        "RRULE:FREQ=DAILY",
        before + SHAPES[shape] * ((100_000 if before else 500_000) // len(SHAPES[shape])),
    )
    edits = []
    for change in (
        lambda: edit(raw, Fields(summary="x"), NOW),
        lambda: edit(raw, Fields(start=datetime(2026, 11, 1, 10, tzinfo=UTC)), NOW),
        lambda: delete_occurrence(raw, "20261103T090000Z", NOW),
    ):
        with suppress(SundownError):
            edits.append(change())
    for edited in edits:
        assert merge(raw, edits[0], edited).raw
    split(raw)
