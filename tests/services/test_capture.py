"""Capture: where a line's item goes, what is written, and how it is taken back (rows 11 to 13)."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from assistant.model.account import Component
from assistant.model.errors import BadInput
from assistant.services import capture


def texts(app):
    return app.export_ics()


def test_a_line_becomes_a_todo_and_undo_takes_it_back(app):
    done, made = app.capture("明天下午三點 交報表 #財務 !1")
    (todo,) = app.todos()
    assert (todo.summary, todo.priority, made.title) == ("交報表", 1, "交報表")
    assert todo.due == datetime(2026, 11, 21, 15, tzinfo=ZoneInfo("Asia/Hong_Kong"))
    assert "CATEGORIES:財務" in texts(app)
    assert app.undo(done)
    assert app.todos() == ()


def test_a_line_with_a_length_becomes_an_event(app):
    app.capture("next fri 3pm call the bank for 30m")
    (event,) = app.agenda(date(2026, 11, 27), date(2026, 11, 27))
    assert (event.summary, (event.end - event.start).seconds) == ("call the bank", 1800)


def test_flip_makes_the_other_kind(app):
    _, made = app.capture("next fri 3pm call the bank", flip=True)
    assert made.component is Component.EVENT
    assert app.todos() == ()


def test_what_repeats_repeats(app):
    app.capture("gym every mon and wed at 10")
    app.capture("每月1號 交租")
    app.capture("standup every weekday at 9:15 for 15m")
    assert len(app.agenda(date(2026, 11, 23), date(2026, 11, 27))) == 5
    assert {todo.summary: todo.due for todo in app.todos()}["交租"] == date(2026, 12, 1)


def test_a_link_becomes_url_a_length_an_estimate_the_rest_a_note(app):
    app.capture("read https://example.org/a for 2h", note="from Ann\nsecond")
    text = texts(app)
    assert "URL:https://example.org/a" in text
    assert "ESTIMATED-DURATION:PT120M" in text
    assert "DESCRIPTION:from Ann\\nsecond" in text
    assert "SUMMARY:read" in text


def test_a_blank_line_is_refused(app):
    with pytest.raises(BadInput):
        app.capture("   ")


def test_the_place_is_the_one_named_else_that_of_the_settings(app):
    here = app.find_collection().name
    assert app.capture_place(app.understand(f"x @{here.lower()}")) == here
    app.set_setting("capture_list", "gone long ago")
    assert app.capture_place(app.understand("x")) == here
    assert app.understand("x @nobody").title == "x @nobody"


def test_a_text_from_elsewhere_is_not_read_for_dates(app):
    app.capture_text("Tomorrow 3pm <b>x</b>\nsee https://example.org/y\nbye")
    (todo,) = app.todos()
    assert (todo.summary, todo.due) == ("Tomorrow 3pm <b>x</b>", None)
    assert "URL:https://example.org/y" in texts(app)


def test_a_link_ends_where_it_can_not_be_read(app):
    app.capture_text("see https://example.org/y\x00\x01\x07z")
    assert "URL:https://example.org/y\r\n" in texts(app)
    assert not [char for char in "\x00\x01\x07" if char in texts(app)]


def test_a_long_text_is_cut_in_the_title_only():
    made, note = capture.of_text("w" * 5000)
    assert len(made.title) == capture.TITLE
    assert note == "w" * 5000
    with pytest.raises(BadInput):
        capture.of_text(" \n ")


@pytest.mark.parametrize(
    ("order", "language", "region", "zone", "first"),
    [
        ("", "en", "", "Europe/London", True),
        ("", "en", "US", "Europe/London", False),
        ("", "en", "", "America/New_York", False),
        ("", "zh_TW", "", "Europe/London", False),
        ("dmy", "zh_TW", "", "Asia/Taipei", True),
        ("mdy", "en", "GB", "Europe/London", False),
    ],
)
def test_the_order_of_day_and_month(order, language, region, zone, first):
    assert capture.day_first(order, language, region, zone) is first


def test_the_next_work_day_knows_holidays(app):
    app.set_setting("region", "HK")
    assert app.understand("x next work day").due == date(2026, 11, 23)


@pytest.mark.parametrize("value", ["Space", "Shift+A", "Ctrl+", "Ctrl+Alt+Insert", "Q"])
def test_a_hot_key_that_would_take_all_typing_is_refused(app, value):
    with pytest.raises(BadInput):
        app.set_setting("hotkey", value)


def test_a_hot_key_may_be_none_or_another(app):
    for value in ("", "ctrl+shift+F9", "Win+N"):
        app.set_setting("hotkey", value)
        assert app.settings()["hotkey"] == value


def test_the_doctor_knows_whether_another_program_has_the_keys(app, monkeypatch):
    def said():
        return next(check for check in app.doctor() if check.name == "hot-key")

    monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
    assert said().ok
    app.hotkey_taken("Ctrl+Alt+Space")
    assert "another program" in said().message
    app.hotkey_taken("")
    assert said().ok
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    assert "add --window" in said().remedy
