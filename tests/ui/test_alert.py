"""The full-screen alert (R-15, R-28): it answers to keys, but never to those typed for another program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from assistant.model.reminder import Reminder
from tests.ui.painted import colours_in
from ui.style import dress
from ui.theme import DARK, LIGHT, Look
from ui.windows.alert import CLICK_MS, GUARD_MS, REST_MS, AlertWindow, show_alert
from ui.words import LANGUAGES

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
ARMED_MS = GUARD_MS + 200


def meeting(join: str = "https://zoom.us/j/1", title: str = "Review") -> Reminder:
    host = "zoom.us" if join else ""
    return Reminder(
        "r", "item", "", "event", title, NOW, NOW, "Room 3", (), NOW + timedelta(hours=1),
        join, host, meeting=True,
    )  # fmt: skip


@pytest.fixture
def alert(qtbot):
    window = AlertWindow(meeting(), "Asia/Hong_Kong")
    qtbot.addWidget(window)
    answers: list[str] = []
    window.answered.connect(answers.append)
    window.show_time(NOW)
    window.cover()
    qtbot.waitExposed(window)
    return window, answers


KEYS = [(Qt.Key.Key_J, "join"), (Qt.Key.Key_I, "joined"), (Qt.Key.Key_S, "snooze"),
        (Qt.Key.Key_D, "dismiss"), (Qt.Key.Key_Escape, "dismiss")]  # fmt: skip


@pytest.mark.parametrize(("key", "answer"), KEYS)
def test_each_button_has_its_key(alert, qtbot, key, answer):
    window, answers = alert
    qtbot.wait(ARMED_MS)
    QTest.keyClick(window, key)
    assert answers == [answer]


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape]
)
def test_keys_at_first_press_nothing(alert, key):
    #
    window, answers = alert
    for target in (window, *window.findChildren(QPushButton)):
        QTest.keyClick(target, key)
    assert answers == []
    assert window.isVisible()


def test_who_goes_on_typing_presses_nothing_however_long(alert, qtbot):
    # a sentence for another program, with a J in it
    window, answers = alert
    for _ in range(8):
        QTest.keyClick(window, Qt.Key.Key_J)
        qtbot.wait(REST_MS // 2)
    assert answers == []
    qtbot.wait(REST_MS + 100)
    QTest.keyClick(window, Qt.Key.Key_J)
    assert answers == ["join"]


def test_a_key_that_is_held_down_presses_nothing(alert, qtbot):
    window, answers = alert
    qtbot.wait(ARMED_MS)
    none = Qt.KeyboardModifier.NoModifier
    repeat = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_J, none, "j", autorep=True)
    QApplication.sendEvent(window, repeat)
    assert answers == []


def test_no_button_is_a_default_and_none_has_the_focus(alert, qtbot):
    window, answers = alert
    assert not any(
        each.isDefault() or each.autoDefault() for each in window.findChildren(QPushButton)
    )
    assert window.focusWidget() in {None, window}
    qtbot.wait(ARMED_MS)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert answers == []


def test_the_buttons_can_be_reached_by_tab(alert, qtbot):
    window, answers = alert
    qtbot.wait(ARMED_MS)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    focus = window.focusWidget()
    assert isinstance(focus, QPushButton)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert answers == ["join"]


def test_a_click_answers_once_it_is_meant(alert, qtbot):
    window, answers = alert
    snooze = next(each for each in window.findChildren(QPushButton) if each.text() == "In 5 min")
    QTest.mouseClick(snooze, Qt.MouseButton.LeftButton)
    assert answers == []
    qtbot.wait(CLICK_MS + 100)
    QTest.mouseClick(snooze, Qt.MouseButton.LeftButton)
    assert answers == ["snooze"]


def test_without_a_link_there_is_nothing_to_join(qtbot):
    window = AlertWindow(meeting(""), "Asia/Hong_Kong")
    qtbot.addWidget(window)
    assert [each.text() for each in window.findChildren(QPushButton)] == ["In 5 min", "Dismiss"]


def test_the_host_is_said_and_a_hostile_title_is_words(qtbot):
    window = AlertWindow(meeting(title="<img src='file:///etc/passwd'> {x} %s"), "Asia/Hong_Kong")
    qtbot.addWidget(window)
    texts = [each.text() for each in window.findChildren(type(window._soon))]
    assert "<img src='file:///etc/passwd'> {x} %s" in texts
    assert "Opens zoom.us in the browser" in texts


def test_a_very_long_title_leaves_room_for_the_buttons(qtbot):
    for title in ("很" * 9_000, "word " * 9_000):
        window = AlertWindow(meeting(title=title), "Asia/Hong_Kong")
        qtbot.addWidget(window)
        assert window.minimumSizeHint().height() < 600


def test_in_the_safe_view_titles_are_masked(qapp, qtbot):
    dress(qapp, Look(safe=True))
    window = AlertWindow(meeting(title="Layoffs"), "Asia/Hong_Kong")
    qtbot.addWidget(window)
    assert not [each for each in window.findChildren(type(window._soon)) if "Lay" in each.text()]


def test_where_notices_say_counts_only_the_title_is_masked(qtbot):
    #
    window = AlertWindow(meeting(title="Layoffs"), "Asia/Hong_Kong", masked=True)
    qtbot.addWidget(window)
    assert not [each for each in window.findChildren(type(window._soon)) if "Lay" in each.text()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_it_paints_in_its_own_colours(qapp, qtbot, language, colours):
    dress(qapp, Look(colours, language))
    window = AlertWindow(meeting(), "Asia/Hong_Kong")
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    seen = colours_in(window.grab().toImage(), 3)
    assert {colours.paper.upper(), colours.fill.upper()} <= seen


@pytest.mark.parametrize(
    ("minutes", "words"), [(-2, "Begins in 2 min"), (0, "Begins now"), (4, "Began 4 min ago")]
)
def test_it_says_how_soon(qtbot, minutes: int, words: str):
    window = AlertWindow(meeting(), "Asia/Hong_Kong")
    qtbot.addWidget(window)
    window.show_time(NOW + timedelta(minutes=minutes))
    assert window._soon.text() == words


MEETING = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:m\r\nDTSTAMP:20261101T000000Z\r\n"
    "DTSTART:20261120T081000Z\r\nDTEND:20261120T090000Z\r\nSUMMARY:Review\r\n"
    "LOCATION:https://zoom.us/j/1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize(
    ("key", "how"), [(Qt.Key.Key_I, "joined"), (Qt.Key.Key_S, "snooze"), (Qt.Key.Key_D, "dismiss")]
)
def test_what_is_answered_reaches_the_core(app, clock, qtbot, key, how):
    app.import_ics(MEETING)
    clock.move(timedelta(minutes=10))
    (reminder,) = app.reminders()[0]
    app.reminders_shown((reminder,))
    window = show_alert(app, reminder, lambda job: job())
    qtbot.wait(ARMED_MS)
    QTest.keyClick(window, key)
    assert app.reminders_over((reminder,)) == {reminder.id}
    clock.move(timedelta(minutes=5))
    assert [each.snoozed for each in app.reminders()[0]] == ([True] if how == "snooze" else [])
