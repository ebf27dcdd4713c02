from __future__ import annotations

from datetime import UTC, datetime

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.account import Component
from assistant.protocols.icalscan import Alarm, Scanned, Stamp, scan
from tests.gen_calendar import events, todos
from tests.protocols.icaltexts import again, resource

SAMPLES = [text for _, text in [*events(60, seed=5), *todos(30, seed=5)]]


def entry(*lines: str, kind: str = "VEVENT", top: tuple[str, ...] = ()):
    return scan(resource(*lines, kind=kind, top=top)).entries[0]


def start_of(line: str) -> Stamp | None:
    return entry(line).start


def test_an_event_with_everything():
    found = entry(
        "DTSTART;TZID=Europe/London:20261122T090000",
        "DURATION:P1DT1H30M",
        "SUMMARY:Plan\\, then act",
        "LOCATION:Room 1",
        "DESCRIPTION:one\\ntwo",
        "STATUS:confirmed",
        "ORGANIZER;CN=Amy:mailto:Amy@Example.com",
        'ATTENDEE;CN="Chan; Amy";PARTSTAT=ACCEPTED:mailto:amy@example.com',
        "ATTENDEE:mailto:bob@example.com",
        "CATEGORIES:work,a\\,b",
        "PRIORITY:5",
        "SEQUENCE:3",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
        "CONFERENCE;VALUE=URI:https://meet.example.com/x",
        "URL:javascript:alert(1)",
        "CREATED:20260101T000000Z",
    )
    assert found.start == Stamp("20261122T090000", "Europe/London", date=False)
    assert (found.duration_days, found.duration) == (1, 5400)
    assert (found.summary, found.note, found.status) == ("Plan, then act", "one\ntwo", "CONFIRMED")
    assert found.organizer == "amy@example.com"
    assert found.attendees == (("amy@example.com", "ACCEPTED"), ("bob@example.com", "NEEDS-ACTION"))
    assert found.categories == ("work", "a,b")
    assert (found.priority, found.sequence, found.transparent) == (5, 3, True)
    assert (found.busy_kind, found.links) == ("OOF", ("https://meet.example.com/x",))
    assert found.created == int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())


def test_a_todo():
    found = scan(
        resource(
            "DUE;VALUE=DATE:20261122",
            "PERCENT-COMPLETE:40",
            "COMPLETED:20261121T080000Z",
            "RRULE:FREQ=WEEKLY",
            kind="VTODO",
        )
    )
    one = found.entries[0]
    assert found.component is Component.TODO
    assert (one.due, one.percent, one.rrule) == (
        Stamp("20261122", "", date=True),
        40,
        ("FREQ=WEEKLY",),
    )
    assert one.completed is not None


def test_alarms_keep_to_their_component():
    found = entry(
        "BEGIN:VALARM",
        "ACTION:display",
        "TRIGGER;RELATED=END:-PT15M",
        "REPEAT:2",
        "DURATION:PT5M",
        "UID:alarm-1",
        "ACKNOWLEDGED:19700101T000010Z",
        "END:VALARM",
        "BEGIN:VALARM",
        "TRIGGER;VALUE=DATE-TIME:19700101T000100Z",
        "END:VALARM",
        "BEGIN:VALARM",
        "TRIGGER:nonsense",
        "END:VALARM",
        "DTSTART:20261122T090000Z",
    )
    assert found.uid == "made-up@example.com"
    assert found.duration is None
    assert found.alarms == (
        Alarm(-900, None, True, 2, 300, 10, "DISPLAY", "alarm-1"),
        Alarm(None, 60, False, 0, 0, None, "", ""),
    )


@pytest.mark.parametrize(
    ("text", "days", "exact"),
    [
        *(("P1DT", 1, 0), ("-P2DT", -2, 0), ("PT1D", 1, 0), ("-PT2D", -2, 0), ("PT1W", 7, 0)),
        *(("P1DT2H", 1, 7_200), ("PT1D2H", 1, 7_200), ("P", 0, 0), ("-P", 0, 0), ("PT", 0, 0)),
    ],
)
def test_a_duration_whose_t_is_out_of_place_keeps_its_length(text, days, exact):
    """Seen in the wild: Apple's own CalDAV tests have P1DT, DAVx5 and Nextcloud mend the others."""
    found = entry(
        "DTSTART:20261122T090000Z",
        f"DURATION:{text}",
        *("BEGIN:VALARM", f"TRIGGER:{text}", "END:VALARM"),
    )
    assert (found.duration_days, found.duration) == (days, exact)
    assert [alarm.trigger for alarm in found.alarms] == [days * 86_400 + exact]


@pytest.mark.parametrize("text", ["", "T", "P1H", "P1M", "3600", "PT-2H", "P1Y", "P1DT1D"])
def test_what_is_no_duration_is_none(text):
    assert entry("DTSTART:20261122T090000Z", f"DURATION:{text}").duration is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("DTSTART:20261122T090000Z", Stamp("20261122T090000", "UTC", date=False)),
        ("DTSTART:20261122T090000", Stamp("20261122T090000", "", date=False)),
        ("DTSTART;VALUE=DATE:20261122", Stamp("20261122", "", date=True)),
        ("DTSTART:20261122", Stamp("20261122", "", date=True)),
        ("DTSTART;VALUE=DATE:20261122T000000", Stamp("20261122", "", date=True)),
        (
            'DTSTART;TZID="Europe/London":20261122T090000',
            Stamp("20261122T090000", "Europe/London", date=False),
        ),
        ('DTSTART;X="a:b;c";TZID=Q:20261122T090000', Stamp("20261122T090000", "Q", date=False)),
        ("DTSTART;TZID=Q:20261122T090000Z", Stamp("20261122T090000", "UTC", date=False)),
        ("dtstart;tzid=Q:20261122T090000", Stamp("20261122T090000", "Q", date=False)),
        ("DTSTART:2026-11-22T09:00:00Z", Stamp("20261122T090000", "UTC", date=False)),
        ("DTSTART:20261122T0900", Stamp("20261122T090000", "", date=False)),
        ("DTSTART:20261122T235960Z", Stamp("20261122T235959", "UTC", date=False)),
        ("DTSTART:20260230T090000", None),
        ("DTSTART:00000101", None),
        ("DTSTART:20261122T250000", None),
        ("DTSTART:", None),
        ("DTSTART", None),
        ("DTSTART:٢٠٢٦١١٢٢", None),
    ],
)
def test_dates(line, expected):
    assert start_of(line) == expected


def test_a_colon_in_an_unquoted_tzid_loses_only_the_zone():
    found = start_of("DTSTART;TZID=(UTC+01:00) Paris:20261122T090000")
    assert found is not None
    assert found.text == "20261122T090000"


def test_the_first_line_of_a_property_that_can_be_read_counts():
    assert entry("DTSTART:junk", "DTSTART:20261122", "SUMMARY:a", "SUMMARY:b").summary == "a"
    assert entry("DTSTART:junk", "DTSTART:20261122").start == Stamp("20261122", "", date=True)


def test_rdate_periods_give_starts_and_lengths():
    found = entry(
        "DTSTART:20261122T090000Z",
        "RDATE;VALUE=PERIOD:20261123T090000Z/PT2H,20261124T090000Z/20261124T093000Z",
        "RDATE:20261125T090000Z,junk",
    )
    assert [one.text[:8] for one in found.rdate] == ["20261123", "20261124", "20261125"]
    assert found.rdate_ends == (("20261123T090000", 7200), ("20261124T090000", 1800))


def test_an_override_names_its_occurrence():
    found = entry("RECURRENCE-ID;RANGE=THISANDFUTURE:20261122T090000Z", "DTSTART:20261122T100000Z")
    assert found.recurrence == Stamp("20261122T090000", "UTC", date=False)
    assert found.this_and_future


def test_zones_keep_their_text():
    zone = (
        "BEGIN:VTIMEZONE",
        "TZID:Mine",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "END:STANDARD",
        "END:VTIMEZONE",
    )
    found = scan(resource("DTSTART;TZID=Mine:20261122T090000", top=zone))
    assert found.zones["Mine"].startswith("BEGIN:VTIMEZONE\nTZID:Mine")
    assert found.entries[0].start == Stamp("20261122T090000", "Mine", date=False)


def test_the_zone_of_a_feed_and_a_tzid_property_place_floating_times_only():
    feed = resource(
        "DTSTART:20261122T090000", "DTEND:20261122T100000Z", top=("X-WR-TIMEZONE:Asia/Tokyo",)
    )
    placed = scan(feed).entries[0]
    assert placed.start == Stamp("20261122T090000", "Asia/Tokyo", date=False)
    assert placed.end == Stamp("20261122T100000", "UTC", date=False)
    own = entry("TZID:Europe/Paris", "DTSTART:20261122T090000", "EXDATE:20261122T090000")
    assert {own.start, *own.exdate} == {Stamp("20261122T090000", "Europe/Paris", date=False)}


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("fold", [" ", "\t"])
def test_line_ends_folds_and_a_byte_order_mark(ending, fold):
    text = resource("DTSTART:20261122", f"SUMMARY:Long\r\n{fold}er").replace("\r\n", ending)
    assert scan("\ufeff" + text).entries[0].summary == "Longer"


def test_only_real_line_ends_divide_lines():
    assert entry("DTSTART:20261122", "SUMMARY:a\u2028b\x0bc\x85d").summary == "a\u2028b\x0bc\x85d"


def test_a_resource_is_one_uid_and_one_kind():
    text = resource("DTSTART:20261122", *again("DTSTART:20261123", "RECURRENCE-ID:20261122"))
    stranger = text.replace(
        "END:VCALENDAR", "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260101\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    assert len(scan(text).entries) == len(scan(stranger).entries) == 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no event"),
        ("<html>Sign in</html>", "no event"),
        ("BEGIN:VCALENDAR\nBEGIN:VJOURNAL\nUID:1\nEND:VJOURNAL\nEND:VCALENDAR", "neither"),
        ("BEGIN:VEVENT\nDTSTART:20261122\nEND:VEVENT", "no UID"),
        ("BEGIN:VEVENT\nUID:1\nDTSTART:junk\nEND:VEVENT", "no start"),
        ("BEGIN:VTODO\nUID:1\nEND:VTODO", ""),
        ("BEGIN:VEVENT\nUID:1\nDTSTART:20261122", ""),
    ],
)
def test_what_cannot_be_shown_says_why(text, problem):
    found = scan(text).problem
    assert problem in found
    assert bool(found) == bool(problem)


def test_torn_components_end_where_the_next_begins():
    torn = "BEGIN:VEVENT\nUID:1\nDTSTART:20261122\nBEGIN:VALARM\nTRIGGER:PT0S\nBEGIN:VEVENT\nUID:1\nRECURRENCE-ID:20261123"
    found = scan(torn)
    assert [one.start is None for one in found.entries] == [False, True]
    assert found.entries[0].alarms


def test_other_components_inside_are_passed_over():
    found = entry(
        "BEGIN:X-NEST",
        "BEGIN:X-NEST",
        "SUMMARY:no",
        "END:X-NEST",
        "END:X-NEST",
        "SUMMARY:yes",
        "DTSTART:20261122",
    )
    assert found.summary == "yes"


def test_huge_values_are_capped():
    found = entry(
        "DTSTART:20261122",
        "DESCRIPTION:" + "x\\n" * 1_000_000,
        "PRIORITY:" + "9" * 10_000,
        "DURATION:P" + "9" * 99,
    )
    assert len(found.note) == 4_000
    assert (found.priority, found.duration) == (0, None)


@given(st.text())
def test_no_text_raises(text):
    assert isinstance(scan(text), Scanned)


@given(
    st.sampled_from(SAMPLES),
    st.integers(0, 3_000),
    st.integers(0, 60),
    st.text(alphabet='":;,=\r\n \\ZT0123456789BEGINDVALRM', max_size=40),
)
def test_damaged_text_never_raises(text, place, length, junk):
    place %= len(text)
    assert isinstance(scan(text[:place] + junk + text[place + length :]), Scanned)


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VTIMEZONE\n" * 200_000,
        "BEGIN:VEVENT\n" * 200_000,
        resource(*["BEGIN:X"] * 200_000),
        resource("DTSTART;TZID=" + '"' * 1_000_000 + ":20261122"),
        resource("ATTENDEE;" + 'CN="a";' * 200_000 + ":mailto:a@example.com"),
        resource("CATEGORIES:" + "a\\,b," * 200_000),
        resource("RDATE:" + "20261122," * 200_000),
        resource("DESCRIPTION:" + "\r\n x" * 500_000),
    ],
    ids=["zones", "events", "nested", "quotes", "parameters", "list", "rdates", "folds"],
)
def test_hostile_text_is_read_in_one_pass(text):
    assert isinstance(scan(text), Scanned)


@pytest.mark.parametrize("text", SAMPLES)
def test_it_reads_what_icalendar_reads(text):
    library = icalendar.Calendar.from_ical(text)
    theirs = [one for one in library.subcomponents if one.name in {"VEVENT", "VTODO"}]
    ours = scan(text)
    assert not ours.problem
    for one, other in zip(ours.entries, theirs, strict=True):
        assert one.summary == str(other["SUMMARY"])
        assert one.note == str(other.get("DESCRIPTION", ""))
        assert one.location == str(other.get("LOCATION", ""))
        assert one.created == int(other["CREATED"].dt.timestamp())
        assert len(one.alarms) == len(other.walk("VALARM"))
        assert bool(one.rrule) == ("RRULE" in other)
        if one.start:
            assert one.start.text in other["DTSTART"].to_ical().decode()
