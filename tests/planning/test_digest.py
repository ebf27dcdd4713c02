"""The end-of-day list: what stands where, in which order, and that nothing is doubled or lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from assistant.model.item import Response
from assistant.planning.digest import build_digest
from assistant.planning.moments import zone_of
from assistant.planning.room import needed as minutes
from assistant.planning.rows import OPEN, Place, place
from tests.planning.samples import (
    FRIDAY,
    MONDAY,
    NOW,
    all_day,
    at,
    done,
    event,
    snapshot,
    source,
    todo,
)
from tests.strategies import snapshots


def titles(rows):
    return [row.title for row in rows]


@given(snapshots())
def test_every_todo_stands_in_its_one_place(pair):
    # L-33, L-34, L-37: total and exclusive
    taken, now = pair
    digest, zone = build_digest(taken, now), zone_of(taken.zone)
    where = {one.id: place(one, taken, now, zone) for one in taken.todos}
    ids = [row.id for row in digest.done if row.kind == "todo"]
    assert sorted(ids) == sorted(key for key, spot in where.items() if spot is Place.DONE)
    assert {row.id: row.why for row in digest.open} == {k: s for k, s in where.items() if s in OPEN}
    for rows, spot in (
        (digest.next.rows, Place.NEXT),
        (digest.others, Place.OTHERS),
        (digest.aside, Place.ASIDE),
    ):
        assert sorted(row.id for row in rows) == sorted(k for k, s in where.items() if s is spot)


@given(snapshots())
def test_only_what_nobody_asks_for_is_left_out(pair):
    taken, now = pair
    day, coming, zone = taken.day, taken.next, zone_of(taken.zone)
    for one in taken.todos:
        if place(one, taken, now, zone) is not Place.OUT or not one.open:
            continue
        assert one.plan is None or one.plan > coming.date
        assert one.plan is not None or (not one.percent and one.status != "IN-PROCESS")
        if isinstance(one.due, date) and not hasattr(one.due, "hour"):
            assert one.due > coming.date
        elif one.due is not None:
            assert one.due >= min(day.closes, coming.closes)


@given(snapshots())
def test_the_same_snapshot_gives_the_same_list_in_any_order_of_rows(pair):
    # L-42
    taken, now = pair
    turned = replace(taken, todos=taken.todos[::-1])
    assert build_digest(taken, now) == build_digest(turned, now) == build_digest(taken, now)


@given(snapshots())
def test_a_meeting_in_the_list_was_attended(pair):
    taken, now = pair
    rows = {
        (row.id, row.recurrence_id) for row in build_digest(taken, now).done if row.kind == "event"
    }
    for one in taken.today:
        if (one.id, one.recurrence_id) in rows:
            assert not one.all_day
            assert one.end <= now
            assert one.response not in {Response.DECLINED, Response.NEEDS_ACTION}
            assert one.status != "CANCELLED"


def test_done_is_in_order_of_the_time_done():
    taken = snapshot(
        todos=(done("late", "16:00"), done("early", "09:10")),
        today=(event("meeting", "10:00", "11:00"),),
    )
    assert titles(build_digest(taken, NOW).done) == ["early", "meeting", "late"]


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({"response": Response.ACCEPTED, "organizer": "a@example.com"}, True),
        ({"response": Response.TENTATIVE, "organizer": "a@example.com"}, True),
        ({}, True),  # mine: nobody is invited
        ({"organizer": "a@example.com"}, True),  # in my own calendar: my address is not known there
        (
            {"organizer": "a@example.com", "read_only": True},
            False,
        ),  # a colleague's, in a shared one
        ({"response": Response.DECLINED}, False),
        ({"response": Response.NEEDS_ACTION}, False),
        ({"status": "CANCELLED"}, False),
        ({"transparent": True}, False),
    ],
)
def test_meetings_attended(fields, counts):
    # L-33
    digest = build_digest(snapshot(today=(event("m", "10:00", "11:00", **fields),)), NOW)
    assert titles(digest.done) == (["m"] if counts else [])


def test_a_running_meeting_and_an_all_day_event_are_not_attended():
    taken = snapshot(today=(event("running", "17:00", "18:30"), all_day("fair", FRIDAY, MONDAY)))
    assert build_digest(taken, NOW).done == ()
    assert titles(build_digest(taken, at("18:30")).done) == ["running"]


def test_work_after_hours_is_marked_and_belongs_to_the_day_until_four():
    # L-3, L-24
    night = todo("night", status="COMPLETED", completed=at("02:30", FRIDAY + timedelta(days=1)))
    dawn = todo("dawn", status="COMPLETED", completed=at("04:00", FRIDAY + timedelta(days=1)))
    rows = build_digest(snapshot(todos=(done("day", "17:59"), night, dawn)), NOW).done
    assert [(row.title, row.after_hours) for row in rows] == [("day", False), ("night", True)]


def test_unfinished_in_its_order():
    # L-34: (a) overdue, (b) due today, (c) started, (d) planned; inside deadline, priority, carries
    taken = snapshot(
        todos=(
            todo("planned, carried", plan=FRIDAY, carries=3),
            todo("planned", plan=FRIDAY),
            todo("planned, important", plan=FRIDAY, priority=1),
            todo("started, due later", status="IN-PROCESS", due=FRIDAY + timedelta(days=9)),
            todo("started", percent=40),
            todo("due today", due=FRIDAY),
            todo("due at 19", due=at("19:00")),
            todo("missed at 15", due=at("15:00")),
            todo("old", due=FRIDAY - timedelta(days=2)),
        )
    )
    assert [(row.title, row.why) for row in build_digest(taken, NOW).open] == [
        ("old", "overdue"),
        ("missed at 15", "overdue"),
        ("due at 19", "due"),
        ("due today", "due"),
        ("started, due later", "started"),
        ("started", "started"),
        ("planned, important", "planned"),
        ("planned, carried", "planned"),
        ("planned", "planned"),
    ]


def test_only_a_real_deadline_is_late():
    # L-34, N-9: a plan that slipped is not red
    rows = build_digest(
        snapshot(
            todos=(todo("due", due=at("12:00")), todo("plan", plan=FRIDAY - timedelta(days=4)))
        ),
        NOW,
    ).open
    assert [row.late for row in rows] == [True, False]


def test_what_was_moved_to_the_next_work_day_leaves_today():
    taken = snapshot(
        todos=(todo("moved", due=FRIDAY, plan=MONDAY), todo("far", plan=date(2026, 12, 9)))
    )
    digest = build_digest(taken, NOW)
    assert (digest.open, titles(digest.next.rows)) == ((), ["moved"])


def test_due_at_the_weekend_is_shown_under_monday():
    # L-37: the next *work* day
    digest = build_digest(snapshot(todos=(todo("sunday", due=FRIDAY + timedelta(days=2)),)), NOW)
    assert (digest.next.date, titles(digest.next.rows)) == (MONDAY, ["sunday"])


def test_invitations_wait_soonest_first_and_a_series_once():
    # L-35
    asked = {"response": Response.NEEDS_ACTION, "organizer": "a@example.com"}
    series = event("series", "09:00", "10:00", MONDAY, **asked)
    taken = snapshot(
        invitations=(
            replace(series, recurrence_id="20261123T010000Z"),
            replace(
                series, recurrence_id="20261124T010000Z", start=at("09:00", date(2026, 11, 24))
            ),
            event("tonight", "19:00", "20:00", **asked),
            event("over", "10:00", "11:00", **asked),
            event("answered", "19:00", "20:00", response=Response.ACCEPTED),
        )
    )
    rows = build_digest(taken, NOW).waiting
    assert [(row.title, row.recurrence_id) for row in rows] == [
        ("tonight", ""),
        ("series", "20261123T010000Z"),
    ]


def test_the_next_day_has_its_first_event_conflicts_and_free_time():
    # L-37
    taken = snapshot(
        next_day=(
            event("later", "10:30", "11:30", MONDAY),
            event("first", "09:30", "11:00", MONDAY),
            event("declined", "08:00", "09:00", MONDAY, response=Response.DECLINED),
            event("free", "08:00", "12:00", MONDAY, transparent=True),
            all_day("fair", MONDAY, MONDAY + timedelta(days=1)),
        )
    )
    coming = build_digest(taken, NOW).next
    assert coming.first.title == "first"
    assert coming.conflicts == (("first", "later"),)
    assert coming.free_minutes == 9 * 60 - 120
    assert not coming.too_full


def test_too_full_when_the_due_work_does_not_fit():
    todos = tuple(todo(f"t{n}", due=MONDAY) for n in range(3))
    busy = event("workshop", "09:00", "17:00", MONDAY)
    coming = build_digest(snapshot(todos=todos, next_day=(busy,)), NOW).next
    assert (coming.free_minutes, coming.too_full) == (60, True)


def test_sources_unsent_changes_and_account_names_come_through():
    # L-28, L-29, L-39
    taken = snapshot(
        todos=(todo("x", due=FRIDAY, account_id="work"),),
        sources=(source(complete=False),),
        unsent=2,
    )
    digest = build_digest(taken, NOW)
    assert (digest.sources, digest.unsent) == (taken.sources, 2)
    assert digest.open[0].account == "Work"


def test_five_thousand_items_are_all_there():
    # L-41: how fast is measured in tests/bench
    many = tuple(todo(f"t{n}", due=FRIDAY - timedelta(days=n % 9)) for n in range(5_000))
    assert len(build_digest(snapshot(todos=many), NOW).open) == 5_000


def test_the_first_event_is_one_that_starts_on_the_day():
    days = (at("13:00"), at("08:00", FRIDAY + timedelta(days=7)))
    conference = replace(event("conference", "13:00", "14:00"), start=days[0], end=days[1])
    real = event("real", "10:00", "11:00", MONDAY)
    coming = build_digest(snapshot(next_day=(conference, real)), NOW).next
    assert coming.first.title == "real"
    alone = build_digest(snapshot(next_day=(conference,)), NOW).next
    assert alone.first.title == "conference"


def test_worked_on_today_is_not_finished_and_stands_with_the_started():
    # L-34, complaint 8
    taken = snapshot(
        todos=(
            todo("planned", plan=FRIDAY),
            todo("worked on", plan=FRIDAY, worked=True),
            todo("begun", percent=10),
            todo("worked on, nothing else", worked=True),
        )
    )
    assert [(row.title, row.why) for row in build_digest(taken, NOW).open] == [
        ("begun", "started"),
        ("worked on", "worked"),
        ("worked on, nothing else", "worked"),
        ("planned", "planned"),
    ]


def test_three_carries_ask():
    # L-57
    rows = build_digest(
        snapshot(todos=tuple(todo(f"{n}", plan=FRIDAY, carries=n) for n in (2, 3, 4))), NOW
    ).open
    assert {row.title: row.ask for row in rows} == {"2": False, "3": True, "4": True}


def test_what_waits_for_others_leaves_the_day_and_says_for_whom_and_since_when():
    # L-36, L-44: the longest first
    taken = snapshot(
        todos=(
            todo("new", due=FRIDAY, waiting="waiting", who="Mei", since=FRIDAY),
            todo("old", waiting="handed-over", who="Lee", since=FRIDAY - timedelta(days=4)),
        ),
        sources=(source(),),
    )
    digest = build_digest(taken, NOW)
    assert digest.open == digest.next.rows == ()
    assert [(row.title, row.why, row.who, row.since) for row in digest.others] == [
        ("old", "handed-over", "Lee", FRIDAY - timedelta(days=4)),
        ("new", "waiting", "Mei", FRIDAY),
    ]


def test_a_deadline_brings_back_what_was_set_aside():
    # L-57: nothing is hidden until it is too late
    past = {"aside": True, "since": FRIDAY - timedelta(days=2)}
    taken = snapshot(
        todos=(
            todo("no deadline", **past),
            todo("long overdue", due=FRIDAY - timedelta(days=9), **past),
            todo("due since", due=FRIDAY, **past),
            todo("due on monday", due=MONDAY, **past),
            todo("due some day", due=MONDAY + timedelta(days=9), **past),
        )
    )
    digest = build_digest(taken, NOW)
    assert titles(digest.open) == ["due since"]
    assert titles(digest.next.rows) == ["due on monday"]
    assert sorted(titles(digest.aside)) == ["due some day", "long overdue", "no deadline"]


def test_the_length_of_a_to_do_counts_where_it_says_one():
    # L-37
    long = todo("workshop notes", start=at("09:00", MONDAY), due=at("12:00", MONDAY))
    begun = todo("half done", due=MONDAY, percent=50)
    window = todo("some time that day", start=at("09:00", MONDAY), due=at("18:00", MONDAY))
    assert [minutes(one) for one in (long, begun, window)] == [180, 15, 30]
    busy = event("workshop", "09:00", "15:30", MONDAY)
    assert build_digest(snapshot(todos=(long,), next_day=(busy,)), NOW).next.too_full
