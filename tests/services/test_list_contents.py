"""What the actions of a row do to the day: its list, Today and the counts."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Fields
from assistant.model.digest import DigestRow
from assistant.system.clock import HeldClock
from tests.flows.profiles import find

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def add(app: Sundown, title: str, **fields: object) -> str:
    place = app.find_collection(component=Component.TODO)
    app.do(Create(place.id, Component.TODO, Fields(summary=title, **fields)))  # type: ignore[arg-type]  # fields by name
    return find(app, title).id


def titles(rows: tuple[DigestRow, ...]) -> list[str]:
    return [row.title for row in rows]


def test_what_waits_for_others_leaves_the_day_and_stands_apart(app: Sundown, clock: HeldClock):
    # L-36, L-44
    due, dateless = add(app, "Contract", due=FRIDAY), add(app, "Quote")
    app.hand_over(due, "Mei")
    clock.move(timedelta(minutes=1))
    app.not_done_because(dateless, "waiting", "Lee")
    made, today = app.digest(), app.today()
    assert (made.open, today.todos, today.open_count) == ((), (), 0)
    assert [(row.title, row.why, row.who, row.since) for row in made.others] == [
        ("Contract", "handed-over", "Mei", FRIDAY),
        ("Quote", "waiting", "Lee", FRIDAY),
    ]
    app.got_back(due)
    assert titles(app.digest().open) == ["Contract"]


def test_drop_and_set_aside_leave_an_empty_list_and_can_be_undone(app: Sundown):
    # L-43, L-57, complaint 9
    deeds = [
        app.drop(add(app, "One", due=FRIDAY)),
        app.set_aside(add(app, "Two", due=FRIDAY - DAY)),
        app.set_aside(add(app, "Three")),
    ]
    today = app.today()
    assert (app.digest().open, app.digest().aside, today.todos, today.open_count) == ((), (), (), 0)
    assert all(app.undo(deed) for deed in deeds)
    assert titles(app.digest().open) == ["Two", "One"]
    assert {todo.summary for todo in app.today().todos} == {"One", "Two", "Three"}


def test_what_was_set_aside_is_shown_on_the_first_work_day_of_the_week(
    app: Sundown, clock: HeldClock
):
    # L-57
    app.set_aside(add(app, "Archive"))
    shown = []
    for _ in range(8):
        shown.append(bool(app.digest().aside))
        clock.move(DAY)
    assert shown == [False, False, False, True, False, False, False, False]


def test_a_deadline_of_its_own_brings_it_back(app: Sundown, clock: HeldClock):
    app.set_aside(add(app, "Tax form", due=MONDAY + DAY))
    assert app.digest().open == app.digest().next.rows == ()  # type: ignore[union-attr]  # there is one
    clock.move(3 * DAY)
    assert titles(app.digest().next.rows) == ["Tax form"]  # type: ignore[union-attr]  # there is one
    clock.move(DAY)
    assert titles(app.digest().open) == ["Tax form"]
    assert [todo.summary for todo in app.today().todos] == ["Tax form"]


def test_worked_on_today_stands_under_not_finished_today_only(app: Sundown, clock: HeldClock):
    # L-34, complaint 8
    app.worked_on(add(app, "Report"))
    (row,) = app.digest().open
    assert (row.title, row.why) == ("Report", "worked")
    clock.move(DAY)
    assert app.digest().open == ()


def test_finished_work_stands_in_the_list_and_stays_in_it(app: Sundown, clock: HeldClock):
    # L-33, L-63, complaint 7
    app.do(Complete(add(app, "Invoice"), app.now()))
    app.digest()
    clock.move(3 * DAY)
    filed = app.filed_digest(FRIDAY)
    assert filed is not None
    assert titles(filed.done) == ["Invoice"]
    assert titles(app.digest(FRIDAY).done) == ["Invoice"]


def test_a_carry_says_from_where_it_came(app: Sundown, clock: HeldClock):
    # N-13
    app.plan(add(app, "Report"), FRIDAY)
    clock.move(3 * DAY)
    app.carry()
    (row,) = app.digest().open
    assert (row.carries, row.carried_from, row.ask) == (1, FRIDAY, False)


def test_after_three_carries_the_row_asks_unless_the_user_wants_no_questions(
    app: Sundown, clock: HeldClock
):
    # L-50, L-57
    app.plan(add(app, "Report"), FRIDAY)
    clock.move(3 * DAY)
    for _ in range(3):
        app.carry()
        clock.move(DAY)
    app.carry()
    assert [(row.carries, row.ask) for row in app.digest().open] == [(4, True)]
    app.set_setting("carry", "always")
    assert [row.ask for row in app.digest().open] == [False]


def test_a_mountain_of_overdue_to_dos_goes_down(app: Sundown, clock: HeldClock):
    # L-57, complaint 13: asked, set aside, and all of it can be taken back
    for number in range(12):
        add(app, f"Old {number}", due=FRIDAY - 30 * DAY)
    app.carry()
    for _ in range(7):
        clock.move(DAY)
        app.carry()
    assert (app.today().open_count, len(app.aside())) == (0, 12)
    for todo in app.aside():
        app.take_back(todo.id)
    assert app.today().open_count == 12


def test_the_list_of_all_to_dos_says_what_waits_and_what_was_set_aside(app: Sundown):
    first, second = add(app, "One"), add(app, "Two")
    app.set_aside(first)
    app.not_done_because(second, "blocked")
    assert {todo.summary: (todo.aside, todo.waiting) for todo in app.todos()} == {
        "One": (True, ""),
        "Two": (False, "blocked"),
    }


def test_what_was_set_aside_takes_no_place_in_a_long_list(app: Sundown):
    # L-57, complaint 13: behind the hundred that are listed there are more
    lines = (
        f"BEGIN:VTODO\r\nUID:old-{n}@example.com\r\nDTSTAMP:20261101T090000Z\r\nSUMMARY:Old {n}\r\n"
        f"DUE;VALUE=DATE:{FRIDAY - (n + 1) * DAY:%Y%m%d}\r\nEND:VTODO\r\n"
        for n in range(120)
    )
    app.import_ics(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{''.join(lines)}END:VCALENDAR\r\n")
    assert (len(app.digest().open), app.digest().unlisted) == (100, 20)
    for number in range(30):
        app.set_aside(find(app, f"Old {number}").id)
    assert (len(app.digest().open), app.digest().unlisted, app.today().open_count) == (90, 0, 90)
