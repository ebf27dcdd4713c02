"""What is told, recorded and taken back; planning decides, this reads and writes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Fields
from assistant.model.notice import TellingDue
from assistant.model.surroundings import Power, Surroundings
from assistant.model.telling import Do, Topic
from assistant.services import digest, telling
from tests.flows.playing import Day

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def day(app, clock) -> Day:
    """Friday, 16:00 in Hong Kong."""
    return Day(app, clock)


@pytest.fixture(autouse=True)
def no_grouped_reminder(app):
    """R-20 has tests of its own."""
    app.set_setting("unfinished_at", "")


def due(day: Day, kind: Component = Component.EVENT, title: str = "Talk") -> str:
    """Something that is due now; its key."""
    start = day.clock.now() + timedelta(minutes=11 if kind is Component.EVENT else 1)
    fields = {"start": start, "end": start + timedelta(minutes=30)}
    day.make(kind, title, **(fields if kind is Component.EVENT else {"due": start}))
    day.clock.move(timedelta(minutes=1))
    return next(each.key for each in day.app.tellings() if each.reminders)


def test_told_once_it_is_gone_for_good(day):
    # R-2, N-4
    key = due(day)
    assert day.app.told(key)
    assert not day.app.told(key)
    assert day.app.tellings() == ()
    assert Sundown.tellings(day.app) == ()


def test_what_was_not_given_out_is_not_told(day):
    assert not day.app.told("list:2026-11-20")


def test_a_reminder_held_while_another_is_shown_is_not_lost(day):
    # in a meeting the event's reminder is shown, the to-do's waits
    day.event("Now", "2026-11-20 15:30", 60)
    day.todo("Call", day.at("2026-11-20 16:01"))
    day.event("Next", "2026-11-20 16:15")
    day.play("2026-11-20 17:00")
    shown = [(f"{when:%H:%M}", [r.title for r in each.reminders]) for when, each in day.said]
    assert shown == [
        ("16:05", ["Next"]),
        ("16:47", ["Call"]),
    ]  # after both meetings, and two minutes


def test_a_locked_screen_gets_a_number_once_and_the_whole_after(day):
    #
    due(day)
    day.lock()
    for _ in range(3):
        day.turn()
    ((_, said),) = day.said
    assert (said.masked, said.count("reminders"), said.actions) == (True, 1, ())
    day.lock(on=False)
    assert day.app.telling_over(said)
    day.turn()
    assert day.said[-1][1].reminders[0].title == "Talk"


@pytest.mark.parametrize(
    ("name", "value"), [("notification_content", "counts"), ("safe_view", "on")]
)
def test_counts_only_where_the_user_wants_it_so(day, name, value):
    day.app.set_setting(name, value)
    due(day)
    (found,) = day.app.tellings()
    assert found.masked


def test_what_was_done_elsewhere_leaves_the_screen(day):
    # N-5, R-19
    key = due(day, Component.TODO)
    found = next(each for each in day.app.tellings() if each.key == key)
    day.app.told(key)
    assert not day.app.telling_over(found)
    day.app.do(Complete(found.reminders[0].item_id, day.app.now()))
    assert day.app.telling_over(found)


def test_a_list_that_was_looked_through_leaves_the_screen(day):
    day.play("2026-11-20 17:41")
    ((_, found),) = day.said
    assert not day.app.telling_over(found)
    day.app.mark_reviewed(FRIDAY)
    assert day.app.telling_over(found)


def test_the_list_counts_as_unasked_a_reminder_does_not(day):
    # N-17, P-2
    day.event("Talk", "2026-11-20 16:30")
    day.play("2026-11-20 18:00")
    rows = day.app.core.database.read("SELECT topic, unasked FROM told ORDER BY id")
    assert rows == [("reminders", 0), ("list", 1)]


def test_a_change_of_surroundings_is_told_to_whoever_listens(day):
    # nothing but the kind is published
    heard = []
    due(day)
    day.app.subscribe(heard.append)
    day.live.turn()
    assert TellingDue() in heard


def test_the_answers_move_the_hour_within_its_limits(day):
    # L-31
    for _ in range(4):
        day.app.digest_earlier()
    assert day.app.settings()["lead_minutes"] == "60"
    for _ in range(9):
        day.app.tell_action("ask:2026-11-20", Do.LATER)
    assert day.app.settings()["lead_minutes"] == "5"


def test_a_list_filed_early_is_brought_up_to_date_when_the_day_closes(day):
    # L-19, L-24: filed under a lid at noon, then a crash in the evening
    day.turn()
    day.todo("Late work", FRIDAY)
    day.app.power(Power.SUSPENDING)
    day.clock.move(timedelta(hours=2))
    (todo,) = day.app.todos()
    day.app.do(Complete(todo.id, day.app.now()))
    day.clock.put(day.at("2026-11-23 09:00"))
    day.app.missed_days()
    filed = day.app.filed_digest(FRIDAY)
    assert [row.title for row in filed.done] == ["Late work"]


def test_a_free_day_is_not_written_at_a_log_off(day):
    # L-10
    day.clock.put(day.at("2026-11-21 12:00"))
    day.app.power(Power.ENDING)
    assert day.app.filed_days() == {}


def test_a_bad_weekday_is_refused_and_an_old_one_harms_nothing(day):
    with pytest.raises(Exception, match="weekday"):
        day.app.set_setting("digest_off_days", "someday")
    assert not digest.is_off(day.app.core, FRIDAY)


def test_the_rest_after_a_presentation(day):
    # L-14
    day.see(presenting=True)
    day.see()
    around = telling.around(day.app.core, day.app.watch)
    assert around.rests_until == day.clock.now() + timedelta(minutes=2)
    assert around.hold() is not None
    assert replace(around, now=around.rests_until).hold() is None
    assert day.app.surroundings() == Surroundings()


def test_the_missed_card_is_a_notice_in_work_hours_only(day):
    # P-3, L-20
    day.clock.put(day.at("2026-11-19 09:00"))
    day.turn()
    day.clock.put(day.at("2026-11-20 07:00"))
    day.turn()
    assert day.said == []
    day.play("2026-11-20 09:30")
    ((when, card),) = day.said
    assert (f"{when:%H:%M}", card.topic, card.days) == (
        "09:00",
        Topic.MISSED,
        (date(2026, 11, 19),),
    )


def test_set_aside_is_one_line_a_week(day):
    # L-57
    with day.app.core.database.write() as connection:
        connection.execute("INSERT INTO aside (item_id, at) VALUES ('x', 0)")
    day.play("2026-11-20 18:00")
    day.clock.put(day.at("2026-11-23 17:30"))
    day.play("2026-11-24 18:00")
    said = [each.count("aside") for _, each in day.said if each.topic is Topic.LIST]
    assert said == [1, 1, 0]


def test_make_a_new_profile_says_nothing(app, clock):
    assert app.tellings() == ()
    where = app.find_collection("", Component.TODO)
    app.do(Create(where.id, Component.TODO, Fields(summary="Some day")))
    assert app.tellings() == ()


def test_on_a_full_disk_a_reminder_comes_and_comes_once(day):
    # a folder that cannot be written to stands for the disk that is full
    due(day)
    day.app.core.database.connection.execute("PRAGMA query_only = on")
    for _ in range(3):
        day.turn()
    assert [each.reminders[0].title for _, each in day.said] == ["Talk"]


def test_a_list_written_early_has_its_badge_when_its_notice_came_too_late(day):
    # L-14, L-15, L-17
    digest.write_at_once(day.app.core)
    day.clock.put(day.at("2026-11-20 18:40"))
    day.turn()
    assert (day.topics(), day.app.lists_waiting()) == ([], (FRIDAY,))


def test_a_night_shift_has_one_list_at_its_own_end(day):
    # L-3, L-12
    day.app.set_setting("work_week", "mon-fri 22:00-06:00")
    day.play("2026-11-21 12:00")
    assert [f"{when:%a %H:%M} {each.topic}" for when, each in day.said] == ["Sat 05:40 list"]
