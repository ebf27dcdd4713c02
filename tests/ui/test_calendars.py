"""Local calendars in words and pickers: years of the Republic, lunar dates, make-up days, the first day (row 98)."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assistant.model.digest import DayKind, WorkBlock
from ui.present import when
from ui.present.hours import blocks_words, days_words, uniform
from ui.style import dress
from ui.theme import Look
from ui.widgets.datepick import DatePick
from ui.widgets.timefield import read_clock

FRIDAY = date(2026, 11, 20)


def test_years_of_the_republic():
    assert when.month_title(FRIDAY, "zh_TW@minguo") == "民國115年11月"
    assert when.near(date(2027, 2, 6), FRIDAY, "zh_TW@minguo") == "民國116年2月6日"
    assert when.near(date(1911, 2, 6), FRIDAY, "zh_TW@minguo") == "民國前1年2月6日"
    assert when.month_title(FRIDAY, "zh_TW") == "2026年11月"


def test_lunar_dates_beside_the_date():
    assert when.day_title(FRIDAY, "zh_HK@lunar") == "11月20日 星期五 · 十月十二"
    assert when.lunar_words(date(2025, 7, 25), "zh_CN@lunar") == "闰六月初一"
    assert when.lunar_words(date(2025, 7, 25), "zh_CN@lunar", short=True) == "闰六月"
    assert when.lunar_words(date(2026, 2, 17), "zh_HK") == ""


@pytest.mark.parametrize(
    ("day", "words"), [(10, "初十"), (20, "二十"), (21, "廿一"), (30, "三十"), (11, "十一")]
)
def test_days_of_the_moon(day, words):
    assert when._lunar_day(day) == words


def test_the_week_starts_where_people_start_it(app):
    assert when.start_of_week(FRIDAY, "en@sunday") == date(2026, 11, 15)
    assert when.start_of_week(FRIDAY, "en") == date(2026, 11, 16)
    for region, first in (("HK", 6), ("TW", 6), ("US", 6), ("CN", 0), ("GB", 0)):
        app.set_setting("region", region)
        assert when.week_start(app.tongue) == first


def test_the_calendar_is_part_of_the_language(app):
    app.set_setting("language", "zh_TW")
    app.set_setting("calendar_years", "minguo")
    app.set_setting("lunar_dates", "on")
    assert app.tongue == "zh_TW@minguo.lunar.sunday"
    app.set_setting("language", "en")
    assert app.tongue == "en@minguo"


def picker(qtbot, app, region, today, language="zh_CN"):
    app.set_setting("region", region)

    class Window(QWidget):
        def day_kinds(self, first: date, last: date) -> dict[date, DayKind]:
            return app.day_kinds(first, last)

    window = Window()
    qtbot.addWidget(window)
    return DatePick(window, today)


def cell(picked, day):
    return picked._days[(day - picked._first).days]


def test_make_up_days_and_holidays_are_marked(app, qapp, qtbot):
    dress(qapp, Look(language="zh_CN"))
    app.set_setting("language", "zh_CN")
    picked = picker(qtbot, app, "CN", date(2026, 9, 21))
    days = app.day_kinds(date(2026, 9, 21), date(2026, 10, 11))
    (made_up, *_more) = [day for day, kind in days.items() if kind.make_up]
    assert cell(picked, made_up).under == "班"
    assert cell(picked, date(2026, 10, 1)).under == "休"
    assert cell(picked, date(2026, 9, 22)).under == ""


def test_a_picker_shows_lunar_days_and_its_first_day(qapp, qtbot, app):
    dress(qapp, Look(language="zh_HK@lunar.sunday"))
    picked = picker(qtbot, app, "", date(2026, 2, 15))
    assert picked._first == date(2026, 2, 15)
    assert cell(picked, date(2026, 2, 17)).under == "正月"
    assert cell(picked, date(2026, 2, 18)).under == "初二"


def test_arrows_move_over_weeks_that_begin_on_sunday(qapp, qtbot, app):
    dress(qapp, Look(language="en@sunday"))
    picked = picker(qtbot, app, "", FRIDAY)
    picked.show()
    picked._focus(date(2026, 12, 12))
    assert picked._first == date(2026, 12, 6)
    qtbot.keyClick(picked.focusWidget(), Qt.Key.Key_Right)
    assert picked.focusWidget().text() == "13"


@pytest.mark.parametrize(
    ("typed", "hour"),
    [("9", time(9)), ("0930", time(9, 30)), ("9:30", time(9, 30)), ("９：３０", time(9, 30)), ("18.15", time(18, 15)),
     ("下午", None), ("25", None), ("9:61", None), ("24:00", time()), ("9點", time(9)), ("", None)],
)  # fmt: skip
def test_hours_are_read_by_the_clock_of_24(typed, hour):
    assert read_clock(typed) == hour


def test_work_hours_in_words():
    assert days_words(range(5), "en") == "Monday to Friday"
    assert days_words([0, 2, 3, 4], "en") == "Monday, Wednesday to Friday"
    assert days_words(range(5), "zh_HK@sunday") == "星期一至五"
    nine = (WorkBlock(time(9), time(13)), WorkBlock(time(14), time()))
    assert blocks_words(nine) == "09:00–13:00, 14:00–24:00"
    assert uniform((nine,) * 7) is None
