"""The whole story on real servers: what is done here arrives there, what is done there arrives here, once."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Delete, Edit, Fields
from assistant.model.errors import Refused
from assistant.model.item import Occurrence
from assistant.system.clock import HeldClock
from tests.flows.profiles import Open, Other, add, clean, event, find, place, sync, titles, todo
from tests.servers.program import CalendarServer

pytestmark = pytest.mark.server
HONG_KONG = ZoneInfo("Asia/Hong_Kong")
SERVERS = ("radicale_calendar", "xandikos_calendar")
MONDAY = date(2026, 11, 23)


@pytest.fixture(params=SERVERS, ids=lambda name: name.partition("_")[0])
def calendar(request: pytest.FixtureRequest) -> CalendarServer:
    found: CalendarServer = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def one(open_profile: Open) -> Sundown:
    app = open_profile("one")
    clean(app)
    return app


@pytest.fixture
def two(open_profile: Open) -> Sundown:
    app = open_profile("two")
    clean(app)
    return app


def exchange(*apps: Sundown) -> None:
    for app in apps:
        clean(app)


def seen(app: Sundown, first: date = MONDAY, days: int = 0) -> tuple[Occurrence, ...]:
    return app.agenda(first, first + timedelta(days=days))


def at(hour: int, day: date = MONDAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=HONG_KONG)


def test_an_event_made_here_is_changed_and_deleted_on_another_device(
    one: Sundown, two: Sundown, other: Other
) -> None:
    fields = Fields(
        summary="交報表, 「終稿」; v2",
        start=at(9),
        end=at(10),
        location="4/F",
        note="Line one\nLine two",
    )
    one.do(Create(place(one).id, Component.EVENT, fields))
    exchange(one, two)
    (there,) = seen(two)
    assert (there.summary, there.start, there.location) == ("交報表, 「終稿」; v2", at(9), "4/F")
    assert two.detail(there.id).fields.note == "Line one\nLine two"
    two.do(Edit(there.id, Fields(start=at(14), end=at(15))))
    exchange(two, one)
    assert [each.start for each in seen(one)] == [at(14)]
    one.do(Delete(seen(one)[0].id))
    exchange(one, two)
    assert (seen(one), seen(two), other.hrefs()) == ((), (), [])


def test_a_todo_lives_and_dies_on_both_devices(one: Sundown, two: Sundown, other: Other) -> None:
    add(one, "Write report", due=MONDAY)
    exchange(one, two)
    assert find(two, "Write report").due == MONDAY
    two.do(Complete(find(two, "Write report").id, two.now()))
    exchange(two, one)
    assert (one.todos(), find(one, "Write report").completed) == ((), one.now())
    assert other.values("STATUS") == ["COMPLETED"]
    one.do(Complete(find(one, "Write report").id, one.now(), done=False))
    exchange(one, two)
    assert find(two, "Write report").open
    two.do(Delete(find(two, "Write report").id))
    exchange(two, one)
    assert (titles(one), other.hrefs()) == ([], [])


def test_nothing_is_doubled_and_nothing_is_sent_when_nothing_happened(
    one: Sundown, other: Other
) -> None:
    add(one, "Only once")
    other.put("elsewhere", event("elsewhere@example.com"))
    sync(one)
    before = other.texts()
    for _ in range(2):
        report = clean(one)
        assert (report.pushed, report.pulled, report.removed) == (0, 0, 0)
    assert (other.texts(), titles(one), len(seen(one))) == (before, ["Only once"], 1)


def test_what_another_program_makes_arrives_changes_and_goes(one: Sundown, other: Other) -> None:
    other.put("meeting", event("m@example.com", "Stand-up"))
    other.put("errand", todo("e@example.com", "Buy milk", "DUE;VALUE=DATE:20261123\r\n"))
    clean(one)
    assert ([each.summary for each in seen(one)], find(one, "Buy milk").due) == (
        ["Stand-up"],
        MONDAY,
    )
    other.put("meeting", event("m@example.com", "Retro"))
    other.delete("errand")
    clean(one)
    assert ([each.summary for each in seen(one)], titles(one)) == (["Retro"], [])


def test_one_occurrence_is_moved_another_is_deleted(
    one: Sundown, two: Sundown, other: Other
) -> None:
    series = Fields(summary="Daily", start=at(9), end=at(10), rrule="FREQ=DAILY;COUNT=5")
    one.do(Create(place(one).id, Component.EVENT, series))
    exchange(one, two)
    third, fourth = seen(two, days=6)[2:4]
    two.do(
        Edit(
            third.id,
            Fields(
                summary="Later",
                start=at(16, MONDAY + timedelta(days=2)),
                end=at(17, MONDAY + timedelta(days=2)),
            ),
            third.recurrence_id,
        )
    )
    two.do(Delete(fourth.id, fourth.recurrence_id))
    exchange(two, one)
    expected = [
        ("Daily", at(9)),
        ("Daily", at(9, date(2026, 11, 24))),
        ("Later", at(16, date(2026, 11, 25))),
        ("Daily", at(9, date(2026, 11, 27))),
    ]
    assert [(each.summary, each.start) for each in seen(one, days=6)] == expected
    assert len(other.hrefs()) == 1


def test_a_recurring_todo_is_done_day_by_day(one: Sundown, two: Sundown, clock: HeldClock) -> None:
    friday = date(2026, 11, 20)
    one.do(
        Create(
            place(one).id,
            Component.TODO,
            Fields(summary="Water", due=friday, start=friday, rrule="FREQ=DAILY"),
        )
    )
    exchange(one, two)
    here = find(two, "Water")
    assert here.due == friday
    two.do(Complete(here.id, two.now(), recurrence_id=here.recurrence_id))
    exchange(two, one)
    clock.move(timedelta(days=1))
    assert [(each.summary, each.due) for each in one.todos()] == [("Water", date(2026, 11, 21))]


RICH = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Other program//EN
X-WR-CALNAME:Kept
BEGIN:VTIMEZONE
TZID:Office time
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
TZNAME:OT
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:rich@example.com
DTSTAMP:20261101T090000Z
DTSTART;TZID=Office time:20261123T090000
DURATION:PT1H
RRULE:FREQ=WEEKLY;COUNT=4
SUMMARY;LANGUAGE=en:Planning
X-EXAMPLE-MOOD;X-LEVEL="7":sunny\\, mostly
X-EXAMPLE-LONG:%s
CATEGORIES:A,B
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Soon
X-EXAMPLE-SOUND:bell
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:rich@example.com
RECURRENCE-ID;TZID=Office time:20261130T090000
DTSTAMP:20261101T090000Z
DTSTART;TZID=Office time:20261130T110000
DURATION:PT1H
SUMMARY:Planning\\, moved
X-EXAMPLE-MOOD:rainy
END:VEVENT
END:VCALENDAR
""" % ("很長的一行 " * 20)
OURS = re.compile("(SUMMARY|DTSTAMP|LAST-MODIFIED|SEQUENCE|CREATED)[:;]")


def lines(text: str) -> list[str]:
    """The content lines which our edit has no business with, unfolded."""
    found = re.sub(r"\r?\n[ \t]", "", text).splitlines()
    return sorted(line for line in found if line and not OURS.match(line))


def test_everything_of_another_program_survives_our_edit(one: Sundown, other: Other) -> None:
    other.put("rich", RICH.replace("\n", "\r\n"))
    before = other.only()
    clean(one)
    one.do(Edit(seen(one)[0].id, Fields(summary="Planning II")))
    clean(one)
    after = other.only()
    assert lines(after) == lines(before)
    assert "SUMMARY;LANGUAGE=en:Planning II" in after
    assert "SUMMARY:Planning\\, moved" in after
    assert [each.summary for each in seen(one, days=30)] == [
        "Planning II",
        "Planning, moved",
        "Planning II",
        "Planning II",
    ]


def test_both_changed_different_fields_and_both_survive(
    one: Sundown, two: Sundown, other: Other
) -> None:
    add(one, "Report")
    exchange(one, two)
    one.do(Edit(find(one, "Report").id, Fields(due=MONDAY)))
    two.do(Edit(find(two, "Report").id, Fields(note="Ask Wong")))
    exchange(one, two, one)
    for app in (one, two):
        here = find(app, "Report")
        assert (here.due, here.note, app.conflicts()) == (MONDAY, "Ask Wong", ())
    assert len(other.hrefs()) == 1


def test_both_changed_the_same_field_and_nothing_is_lost(
    one: Sundown, two: Sundown, other: Other
) -> None:
    add(one, "Report")
    exchange(one, two)
    one.do(Edit(find(one, "Report").id, Fields(summary="Report of one")))
    two.do(Edit(find(two, "Report").id, Fields(summary="Report of two")))
    clean(one)
    report = clean(two)
    exchange(one, two)
    assert report.conflicts == 1
    assert titles(two) == ["Report of one", "Report of two (conflict copy)"]
    assert (titles(one), other.values("SUMMARY")) == (["Report of one"], ["Report of one"])
    (note,) = two.conflicts()
    assert note.clashes == (("SUMMARY", "Report of two", "Report of one"),)
    assert "server's copy was kept" in two.detail(note.item_id).conflict
    assert two.journal(kind="conflict")


def test_an_edit_beats_a_delete_on_either_side(one: Sundown, two: Sundown, other: Other) -> None:
    for title in ("Kept by one", "Kept by two"):
        add(one, title)
    exchange(one, two)
    one.do(Edit(find(one, "Kept by one").id, Fields(note="needed")))
    one.do(Delete(find(one, "Kept by two").id))
    two.do(Delete(find(two, "Kept by one").id))
    two.do(Edit(find(two, "Kept by two").id, Fields(note="needed")))
    exchange(one, two, one, two)
    assert titles(one) == titles(two) == ["Kept by one", "Kept by two"]
    assert other.values("DESCRIPTION") == ["needed", "needed"]


def test_the_same_item_deleted_on_both_sides_is_no_conflict(one: Sundown, two: Sundown) -> None:
    add(one, "Gone")
    exchange(one, two)
    one.do(Delete(find(one, "Gone").id))
    two.do(Delete(find(two, "Gone").id))
    exchange(one, two, one)
    assert [(titles(app), app.outbox(), app.conflicts()) for app in (one, two)] == [
        ([], (), ())
    ] * 2


def test_what_was_sent_can_be_undone_on_the_server(one: Sundown, other: Other) -> None:
    item = add(one, "Undo me")
    clean(one)
    change = one.do(Delete(item))
    clean(one)
    assert other.hrefs() == []
    assert one.undo(change)
    clean(one)
    assert (other.values("SUMMARY"), titles(one)) == (["Undo me"], ["Undo me"])


def test_a_read_only_calendar_says_so_and_keeps_what_it_has(
    radicale_server: CalendarServer, open_profile: Open
) -> None:
    app = open_profile("reader", url=radicale_server.calendar.replace("/work/", "/holidays/"))
    clean(app)
    assert place(app).read_only
    with pytest.raises(Refused, match="only be read"):
        app.do(Create(place(app).id, Component.EVENT, Fields(summary="Mine", start=MONDAY)))
    assert app.outbox() == ()
