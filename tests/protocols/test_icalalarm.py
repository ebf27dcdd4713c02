"""Answers to alarms, in the text: RFC 9074 for the calendar programs that know it, X-MOZ lines for Thunderbird."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import Refused
from assistant.protocols.icalalarm import acknowledge, declared, has_place, snooze
from assistant.protocols.icalmerge import merge
from assistant.protocols.icalpacked import packed
from assistant.protocols.icalscan import scan
from assistant.protocols.icaltext import unfold

from .icalsamples import SAMPLES
from .icaltexts import again, resource, seconds

NOW = datetime(2026, 11, 20, 8, 50, 3, tzinfo=UTC)
LATER = NOW + timedelta(minutes=10)
START = "DTSTART:20261120T090000Z"
ALARM = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT10M", "END:VALARM")
MAIL = ("BEGIN:VALARM", "ACTION:EMAIL", "TRIGGER:-PT1H", "END:VALARM")
INVITED = ("ORGANIZER:mailto:boss@example.com", "ATTENDEE:mailto:me@example.com")
PLAIN = resource(START, "SEQUENCE:2", "DTSTAMP:20261101T000000Z", *ALARM)


def lines(text: str, name: str) -> list[str]:
    return [line for line in unfold(text) if line.split(":")[0].split(";")[0] == name]


def alarms(text: str, anchor: str = "2026-11-20 09:00") -> list[list[object]]:
    entries = scan(text).entries
    said = packed(entries[-1], seconds(anchor), entries[0].acknowledged)
    return json.loads(said) if said else []


def test_a_dismissal_is_in_the_alarm_and_says_it_to_thunderbird_too():
    # R-6; RFC 9074, 6.1
    text = acknowledge(PLAIN, NOW)
    assert lines(text, "ACKNOWLEDGED") == ["ACKNOWLEDGED:20261120T085003Z"]
    assert lines(text, "X-MOZ-LASTACK") == ["X-MOZ-LASTACK:20261120T085003Z"]
    assert alarms(text) == [[-600, None, False, 0, 0, seconds("2026-11-20 08:50") + 3]]


def test_nothing_that_others_are_told_of_moves():
    for text in (acknowledge(PLAIN, NOW), snooze(PLAIN, NOW, LATER)):
        assert lines(text, "SEQUENCE") == ["SEQUENCE:2"]
        assert lines(text, "DTSTAMP") == ["DTSTAMP:20261101T000000Z"]
        assert lines(text, "LAST-MODIFIED") == []


def test_where_people_are_invited_only_the_alarm_changes():
    text = acknowledge(resource(START, *INVITED, *ALARM), NOW)
    assert (len(lines(text, "ACKNOWLEDGED")), lines(text, "X-MOZ-LASTACK")) == (1, [])
    bare = resource(START, *INVITED)
    assert acknowledge(bare, NOW) == bare
    assert not has_place(bare)


def test_an_item_without_alarms_is_answered_beside_them():
    text = snooze(resource(START), NOW, LATER)
    assert lines(text, "X-MOZ-SNOOZE-TIME") == ["X-MOZ-SNOOZE-TIME:20261120T090003Z"]
    default, put_off = alarms(text)
    assert default[:2] == [None, None]
    assert put_off[1] == seconds("2026-11-20 09:00") + 3
    assert alarms(acknowledge(text, LATER)) == [[None, None, False, 0, 0, put_off[1]]]


def test_an_older_dismissal_never_takes_a_later_one_back():
    text = acknowledge(PLAIN, LATER)
    assert acknowledge(text, NOW) == text


def test_a_snooze_is_an_alarm_beside_the_one_it_stands_for():
    # RFC 9074, 7
    text = snooze(PLAIN, NOW, LATER)
    calendar = icalendar.Calendar.from_ical(text)
    original, snoozed = calendar.walk("VALARM")
    assert snoozed["RELATED-TO"] == original["UID"]
    assert snoozed["RELATED-TO"].params["RELTYPE"] == "SNOOZE"
    assert snoozed["TRIGGER"].dt == LATER
    assert original["ACKNOWLEDGED"].dt == NOW
    at = int(NOW.timestamp())
    assert alarms(text)[1][1:] == [int(LATER.timestamp()), False, 0, 0, at, 0, None]


def test_put_off_again_there_is_still_one_snooze():
    twice = snooze(snooze(PLAIN, NOW, LATER), LATER, LATER + timedelta(hours=1))
    assert [row[1] for row in alarms(twice)] == [None, int(LATER.timestamp()) + 3600]


def test_a_dismissed_snooze_is_taken_out():
    text = acknowledge(snooze(PLAIN, NOW, LATER), LATER)
    assert len(alarms(text)) == 1
    assert len(lines(text, "BEGIN")) == 3


def test_a_snooze_that_has_not_rung_stays_when_another_alarm_is_dismissed():
    text = acknowledge(snooze(PLAIN, NOW, LATER), NOW + timedelta(minutes=1))
    assert len(alarms(text)) == 2


def test_a_snooze_of_the_time_before_a_move_is_forgotten():
    #
    moved = snooze(PLAIN, NOW, LATER).replace(START, "DTSTART:20261121T090000Z")
    assert len(alarms(moved, "2026-11-21 09:00")) == 1


def test_a_later_alarm_that_is_dismissed_leaves_the_snooze_of_the_first():
    early = tuple(line.replace("-PT10M", "-PT1H") for line in ALARM)
    put_off = snooze(resource(START, *early, *ALARM), NOW - timedelta(minutes=50), LATER)
    text = acknowledge(put_off, NOW)
    assert [row[1] for row in alarms(text)] == [None, None, int(LATER.timestamp())]


def test_what_others_write_of_one_instance():
    rid = "RECURRENCE-ID:20261127T090000Z"
    series = resource(
        START, "RRULE:FREQ=WEEKLY", *ALARM, *again(rid, "DTSTART:20261127T100000Z", *ALARM)
    )
    text = acknowledge(series, NOW, "20261127T090000Z")
    master, own = scan(text).entries
    assert (master.alarms[0].acknowledged, own.alarms[0].acknowledged is not None) == (None, True)
    of_all = acknowledge(series, NOW, "20261204T090000Z")
    assert [e.alarms[0].acknowledged is not None for e in scan(of_all).entries] == [True, False]


def test_thunderbirds_snooze_of_one_instance_is_read():
    at = seconds("2026-11-27 09:00")
    text = resource(
        START,
        "RRULE:FREQ=WEEKLY",
        "X-MOZ-LASTACK:20261127T085500Z",
        f"X-MOZ-SNOOZE-TIME-{at}000000:20261127T091500Z",
        "X-MOZ-SNOOZE-TIME-x:20261127T091500Z",
        "X-MOZ-SNOOZE-TIME-1:never",
        *ALARM,
    )
    plain, *put_off = alarms(text)
    assert plain[5] == seconds("2026-11-27 08:55")
    assert put_off[0] == [None, seconds("2026-11-27 09:15"), False, 0, 0, None, 0, at]


def test_an_alarm_that_only_sends_mail_shows_nothing_and_stays_as_it_is():
    text = resource(START, *MAIL)
    assert packed(scan(text).entries[0], None) == "[]"
    assert lines(acknowledge(text, NOW), "ACKNOWLEDGED") == []


@pytest.mark.parametrize(
    ("trigger", "far"),
    [
        ("TRIGGER:-PT10M", False),
        ("TRIGGER:-P60D", True),
        ("TRIGGER;RELATED=END:-PT5M", True),
        ("TRIGGER;VALUE=DATE-TIME:20261119T000000Z", True),
    ],
)
def test_the_text_of_far_alarms_begins_with_a_blank(trigger: str, far: bool):
    text = resource(START, "BEGIN:VALARM", "ACTION:DISPLAY", trigger, "END:VALARM")
    assert packed(scan(text).entries[0], None).startswith(" ") == far


def test_an_alarm_without_a_uid_gets_the_same_one_on_every_device():
    here, there = acknowledge(PLAIN, NOW), snooze(PLAIN, LATER, LATER)
    assert lines(here, "UID")[1] == lines(there, "UID")[1]


def test_only_what_the_text_declares_is_a_conference():
    link = "https://jitsi.corp.example/Room"
    assert declared(resource(START, f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{link}"), link)
    assert not declared(resource(START, f"URL:{link}"), link)


def test_damaged_text_is_refused():
    with pytest.raises(Refused):
        acknowledge("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n", NOW)


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_real_texts_lose_nothing(sample: str):
    for text in (acknowledge(sample, NOW), snooze(sample, NOW, LATER)):
        kept = iter(unfold(text))
        ignored = ("ACKNOWLEDGED", "X-MOZ-", "UID")
        wanted = [line for line in unfold(sample) if not line.startswith(ignored)]
        assert all(line in kept for line in wanted)


moments = st.integers(0, 10_000).map(lambda minutes: NOW + timedelta(minutes=minutes))
others = st.lists(st.sampled_from(["SUMMARY:A", "LOCATION:B", "X-C:1"]), unique=True, max_size=3)


@given(moments, moments, others)
def test_both_sides_may_answer_without_a_conflict(one: datetime, two: datetime, more: list[str]):
    # the later dismissal stays, and whatever else the other side changed
    base = resource(START, *ALARM)
    mine, theirs = acknowledge(base, one), acknowledge(resource(START, *more, *ALARM), two)
    merged = merge(base, mine, theirs)
    assert merged.clashes == ()
    (alarm,) = scan(merged.raw or "").entries[0].alarms
    assert alarm.acknowledged == int(max(one, two).timestamp())
    assert all(line in unfold(merged.raw or "") for line in more)


@given(moments, moments, st.booleans())
def test_a_snooze_here_and_an_answer_there_meet_in_one_alarm(
    one: datetime, two: datetime, also: bool
):
    base = resource(START, *ALARM)
    mine = snooze(base, one, one + timedelta(hours=1))
    theirs = snooze(base, two, two + timedelta(hours=2)) if also else acknowledge(base, two)
    merged = merge(base, mine, theirs)
    assert merged.clashes == ()
    found = scan(merged.raw or "").entries[0].alarms
    assert len([alarm for alarm in found if not alarm.snooze]) == 1
    assert max(alarm.acknowledged or 0 for alarm in found) == int(max(one, two).timestamp())


def test_put_off_on_two_devices_it_rings_once():
    #
    mine, theirs = (snooze(PLAIN, NOW, NOW + timedelta(minutes=m)) for m in (5, 9))
    merged = merge(PLAIN, mine, theirs).raw or ""
    assert [row[1] for row in alarms(merged)[1:]] == [int(NOW.timestamp()) + 540]


def test_another_program_that_names_no_uid_meets_ours_in_one_alarm():
    theirs = PLAIN.replace("TRIGGER:-PT10M", "TRIGGER:-PT10M\r\nACKNOWLEDGED:20261120T085500Z")
    merged = merge(PLAIN, snooze(PLAIN, NOW, LATER), theirs)
    assert merged.clashes == ()
    assert len(lines(merged.raw or "", "ACKNOWLEDGED")) == 2
    assert len(alarms(merged.raw or "")) == 1  # theirs is the later answer
