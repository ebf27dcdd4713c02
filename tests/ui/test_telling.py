"""Notices in words, in the program's own popup, and what their buttons do; no desktop is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPushButton

from assistant.model.command import Complete
from assistant.model.errors import SundownError
from assistant.model.reminder import Reminder
from assistant.model.telling import Do, Telling, Topic
from tests.flows.playing import Day
from ui.bridge import Bridge
from ui.popup import Popup
from ui.present.telling import words
from ui.telling import Teller
from ui.words import LANGUAGES

THURSDAY = date(2026, 11, 19)
TWO = datetime(2026, 11, 20, 6, tzinfo=UTC)
TALK = Reminder("a", "a", "", "event", "<b>Talk</b> {n} & %s", TWO, TWO, "Room 3")
ZONE = "Asia/Hong_Kong"
LIST = (("done", 6), ("open", 3), ("waiting", 2))


def card(topic: Topic, *counts: tuple[str, int], **fields) -> Telling:
    return Telling(f"{topic}:x", topic, counts=counts, **fields)


CARDS = (
    card(Topic.LIST, *LIST, days=(THURSDAY,)),
    card(Topic.ASK, *LIST, days=(THURSDAY,)),
    card(Topic.MISSED, ("lists", 1), days=(THURSDAY,)),
    card(Topic.MISSED, ("lists", 3), ("aside", 2), days=(THURSDAY, date(2026, 11, 20))),
    card(Topic.UNFINISHED, ("unfinished", 5), titles=("One", "Two", "Three")),
    card(Topic.REMINDERS, ("reminders", 1), reminders=(TALK,)),
    card(Topic.REMINDERS, ("reminders", 2), reminders=(TALK, TALK)),
    card(Topic.SUMMARY, ("reminders", 1), ("lists", 1), *LIST, reminders=(TALK,), days=(THURSDAY,)),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("telling", CARDS, ids=lambda each: each.topic.value)
def test_every_card_has_words_in_every_language(telling, language):
    title, body = words(telling, language, ZONE)
    assert title
    assert "{" not in (title + body).replace(TALK.title, "")


def test_the_words_of_the_specification():
    # L-13, L-20, L-21
    assert words(CARDS[0], "en", ZONE)[1] == "6 done, 3 open, 2 waiting for your answer"
    assert words(CARDS[2], "en", ZONE)[0] == "Thursday's list, not yet looked at"
    assert words(CARDS[3], "en", ZONE)[0] == "3 lists since Thu 19 Nov"
    assert words(CARDS[4], "en", ZONE) == ("5 not finished", "One, Two, Three and 2 more")
    assert words(CARDS[5], "en", ZONE) == (f"14:00 · {TALK.title}", "Room 3")


@pytest.mark.parametrize("telling", CARDS, ids=lambda each: each.topic.value)
def test_counts_only_names_nothing(telling):
    # R-24, the safe view
    said = " ".join(words(replace(telling, masked=True), "en", ZONE))
    assert not any(word in said for word in ("Talk", "Room", "One", "14:00"))


@pytest.fixture
def day(app, clock, monkeypatch) -> Day:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return Day(app, clock)


@pytest.fixture
def seen() -> set[str]:
    """The windows at which the user looks."""
    return set()


def at_once(job, done, failed):
    """In the thread of the test, so that what was asked for is on the screen when look() returns."""
    try:
        found = job()
    except SundownError as error:
        failed(str(error))
    else:
        done(found)


@pytest.fixture
def teller(day, qapp, seen):
    parent = QObject()
    bridge = Bridge(day.app)
    made = Teller(day.app, bridge, parent, lambda name: name in seen, at_once)
    yield made
    made.close()
    bridge.close()
    for popup in popups():
        popup.close()


def popups() -> list[Popup]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Popup) and w.isVisible()]


def press(popup: Popup, label: str) -> None:
    next(b for b in popup.findChildren(QPushButton) if b.text() == label).click()


def remind(day: Day, teller: Teller, title: str = "Call") -> Popup:
    day.todo(title, day.clock.now() + timedelta(minutes=1))
    day.app.set_setting("unfinished_at", "")
    day.clock.move(timedelta(minutes=1))
    teller.look()
    return popups()[-1]


def test_done_on_a_reminder_completes_the_todo(day, teller, qtbot):
    #
    press(remind(day, teller), "Done")
    qtbot.waitUntil(lambda: day.app.todos() == ())
    assert popups() == []


def test_dismiss_leaves_the_todo_open(day, teller, qtbot):
    #
    press(remind(day, teller), "Dismiss")
    qtbot.waitUntil(lambda: not popups())
    (todo,) = day.app.todos()
    assert todo.open


def test_ten_minutes_later_it_comes_back_once(day, teller, qtbot):
    #
    press(remind(day, teller), "10 min")
    qtbot.waitUntil(lambda: day.app.reminders()[1] is not None)
    day.clock.move(timedelta(minutes=9))
    teller.look()
    assert popups() == []
    day.clock.move(timedelta(minutes=1))
    teller.look()
    assert [each.windowTitle()[-4:] for each in popups()] == ["Call"]


def test_later_offers_the_other_hours_in_the_notice_itself(day, teller, qtbot):
    #
    press(remind(day, teller), "Later …")
    (again,) = popups()
    assert again.windowTitle()[-4:] == "Call"
    press(again, "Tomorrow")
    qtbot.waitUntil(lambda: day.app.reminders()[1] is not None)
    assert day.app.reminders()[1].date() > day.clock.now().date()
    assert popups() == []


@pytest.mark.parametrize(("line", "left"), [("tomorrow 9:30", 0), ("never mind", 2)])
def test_at_a_time_that_is_asked_for(day, teller, qtbot, line, left):
    #
    press(remind(day, teller), "Later …")
    press(popups()[0], "At a time …")
    sheet = teller._asks
    sheet.fields[0].setText(line)
    sheet.press.click()
    qtbot.waitUntil(lambda: len(popups()) == left)


def test_what_is_done_in_the_window_leaves_the_screen(day, teller, qtbot):
    # N-5
    remind(day, teller)
    (todo,) = day.app.todos()
    day.app.do(Complete(todo.id, day.app.now()))
    qtbot.waitUntil(lambda: not popups())


def test_popups_do_not_cover_each_other(day, teller):
    remind(day, teller)
    remind(day, teller, "Write")
    first, second = popups()
    assert not first.geometry().intersects(second.geometry())


def test_the_question_has_its_three_answers(day, teller, qtbot):
    # L-31
    teller.show(card(Topic.ASK, *LIST, days=(THURSDAY,), actions=(Do.STOP, Do.EARLIER, Do.LATER)))
    (popup,) = popups()
    press(popup, "Stop the list")
    qtbot.waitUntil(lambda: day.app.settings()["digest_enabled"] == "off")


def test_who_looks_at_the_list_needs_no_notice(day, teller, seen):
    # N-2
    seen.add("digest")
    day.clock.put(day.at("2026-11-20 17:40"))
    day.live.turn()
    teller.look()
    assert (popups(), day.app.tellings()) == ([], ())


def test_a_click_on_the_list_opens_it(day, teller, qtbot):
    teller.show(CARDS[0])
    with qtbot.waitSignal(teller.wants) as heard:
        popups()[0]._pressed("default")
    assert heard.args == ["digest"]


def test_on_a_locked_screen_no_popup_stands(day, teller):
    #
    teller.show(Telling("locked:x", Topic.REMINDERS, counts=(("reminders", 1),), masked=True))
    assert popups() == []


def test_only_the_newest_are_kept_in_mind(day, teller):
    for number in range(30):
        teller.show(Telling(f"list:{number}", Topic.REMINDERS, counts=(("reminders", 1),)))
    assert len(teller._shown) == 12


def test_a_locked_screen_has_one_number_however_often_it_rises(day, teller):
    #
    for number in (1, 2, 3):
        counts = (("reminders", number),)
        teller.show(Telling(f"locked:{number}", Topic.REMINDERS, counts=counts, masked=True))
    assert list(teller._shown) == ["locked:3"]


def test_the_next_alarm_of_a_meeting_takes_the_place_of_the_one_before(day, teller):
    # R-16, N-1: a VALARM that repeats twenty times is one card, not twenty
    for minute in range(3):
        again = replace(TALK, id=str(minute), item_id="same", title=f"Talk {minute}")
        key = f"remind:{minute}"
        teller.show(Telling(key, Topic.REMINDERS, (again,), counts=(("reminders", 1),)))
    assert [each.windowTitle() for each in popups()] == ["14:00 · Talk 2"]
