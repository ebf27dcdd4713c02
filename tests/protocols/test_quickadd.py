"""Quick add (rows 11, 12 and 98): what a line means, and what must hold for any line at all."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.account import Component
from assistant.model.captured import PieceKind, Reading
from assistant.model.lunar import LunarDate, lunar
from assistant.protocols.quickadd import MOST, flipped, understand
from tests.protocols.quickadd_examples import CHINESE, ENGLISH
from tests.protocols.quickadd_table import wrong

HONG_KONG = ZoneInfo("Asia/Hong_Kong")
ABOUT = Reading(datetime(2026, 11, 20, 16, 0, tzinfo=HONG_KONG))
WORDS = st.sampled_from([line for line, _, _ in (*CHINESE, *ENGLISH)])
CHARS = st.text(
    alphabet='今明後天週一二三四五六日點半分月號年前每下午晚在到至 0123456789:-/.!#@"「」ampfrintoev,，：３０',
    max_size=40,
)
LINES = st.one_of(st.text(max_size=60), CHARS, st.builds("{} {}".format, WORDS, WORDS), WORDS)


def test_chinese():
    assert wrong(CHINESE, ABOUT) == {}


def test_english():
    assert wrong(ENGLISH, ABOUT) == {}


def test_there_are_enough_examples():
    assert min(len(CHINESE), len(ENGLISH)) >= 200


@given(LINES)
def test_no_line_is_refused_and_no_character_is_invented(line):
    made = understand(line, ABOUT)
    rest = iter(line)
    assert all(char in rest for char in made.title if char != " ")
    assert made.title == made.title.strip()
    assert bool(made.title) == bool(line.strip())


@given(LINES)
def test_what_is_no_piece_stays_in_the_title(line):
    made = understand(line, ABOUT)
    inside = {at for piece in made.pieces for at in range(piece.start, piece.end)}
    left = [char for at, char in enumerate(line) if at not in inside and char.isalnum()]
    kept = [char for char in made.title if char.isalnum()]
    assert kept in (left, [char for char in line if char.isalnum()])


@given(LINES)
def test_pieces_stand_in_order_within_the_line(line):
    ends = [(piece.start, piece.end) for piece in understand(line, ABOUT).pieces]
    assert all(0 <= start < end <= len(line) for start, end in ends)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(ends))


@given(st.text(alphabet="abcdefgh 甲乙丙丁", max_size=30))
def test_a_line_without_anything_to_understand_is_its_title(line):
    made = understand(line, ABOUT)
    if not made.pieces:
        assert made.title == line.strip()
        assert understand(made.title, ABOUT).title == made.title


def test_a_title_of_the_examples_is_not_read_again():
    """Whole lines that were understood stay as titles; nothing else is taken from one a second time."""
    titles = [title for line, title, _ in (*CHINESE, *ENGLISH) if title != line.strip()]
    assert [title for title in titles if understand(title, ABOUT).title != title] == []


@given(LINES)
def test_nothing_lies_before_today_unless_its_year_month_or_week_was_said(line):
    made = understand(line, ABOUT)
    when = made.due or made.start
    day = when.date() if isinstance(when, datetime) else when
    said = any(
        word in line
        for word in ("年", "月", "這", "这", "本", "今", "-", "/", ".", "20", "oday", "ODAY", "his")
    )
    assert day is None or said or day >= date(2026, 11, 20)


@given(LINES)
def test_an_event_ends_after_it_starts_and_flipping_twice_keeps_the_title(line):
    made = understand(line, ABOUT)
    other = flipped(made, ABOUT)
    event = made if made.component is Component.EVENT else other
    assert event.start is not None
    assert event.end is not None
    assert type(event.start) is type(event.end)
    assert event.end > event.start
    assert other.component is not made.component
    assert flipped(other, ABOUT).component is made.component
    assert other.title == made.title


@given(st.integers(0, 36_000), WORDS)
def test_every_day_has_an_answer(days, line):
    assert understand(line, replace(ABOUT, now=ABOUT.now + timedelta(days=days))).line == line


def test_a_time_that_a_clock_change_leaves_out_is_an_hour_on():
    about = Reading(datetime(2027, 3, 13, 12, tzinfo=ZoneInfo("America/New_York")))
    due = understand("tomorrow 2:30am", about).due
    assert isinstance(due, datetime)
    assert (due.hour, due.minute) == (3, 30)


@pytest.mark.parametrize(("first", "month"), [(True, 12), (False, 3)])
def test_the_order_of_day_and_month_is_the_users(first, month):
    due = understand("3/12 x", replace(ABOUT, day_first=first)).due
    assert due is not None
    assert due.month == month


def test_the_work_week_decides_what_weekday_and_end_of_day_are():
    about = replace(ABOUT, workdays=(6, 0, 1), day_end=17 * 60 + 30)
    assert understand("gym every weekday", about).rrule == "FREQ=WEEKLY;BYDAY=SU,MO,TU" or (
        understand("gym every weekday", about).rrule == "FREQ=WEEKLY;BYDAY=MO,TU,SU"
    )
    due = understand("report by eod", about).due
    assert isinstance(due, datetime)
    assert (due.hour, due.minute) == (17, 30)


def test_only_known_lists_are_lists_and_names_may_have_blanks():
    about = replace(ABOUT, places=("Work", "Home things"))
    assert understand("ask @bob @home things", about).place == "home things"
    assert understand("ask @bob", about).title == "ask @bob"


def test_the_next_work_day_is_asked_of_the_calendar():
    about = replace(ABOUT, next_workday=date(2026, 11, 25))
    assert understand("回信 下個工作天", about).due == date(2026, 11, 25)
    assert understand("reply next work day", about).due == date(2026, 11, 25)


@pytest.mark.parametrize("year", range(2026, 2040))
def test_lunar_days_are_those_of_the_calendar(year):
    """Row 98: what the calendar calls the fifteenth of the eighth month is what the line means."""
    about = replace(ABOUT, now=datetime(year, 1, 1, tzinfo=HONG_KONG))
    for line, month, day in (("農曆八月十五", 8, 15), ("正月初一", 1, 1), ("臘月廿三", 12, 23)):
        due = understand(line, about).due
        assert isinstance(due, date)
        assert lunar(due) == LunarDate(due.year - (month == 12), month, day)
        assert date(year, 1, 1) <= due < date(year + 1, 2, 28)


def test_a_leap_month_is_itself():
    about = replace(ABOUT, now=datetime(2028, 1, 1, tzinfo=HONG_KONG))
    due = understand("農曆閏五月初三 x", about).due
    assert isinstance(due, date)
    assert lunar(due) == LunarDate(2028, 5, 3, leap=True)


def test_pieces_say_what_they_are():
    made = understand("明天下午三點 交報表 #財務 !1", ABOUT)
    assert [(made.line[p.start : p.end], p.kind) for p in made.pieces] == [
        ("明天", PieceKind.DAY),
        ("下午三點", PieceKind.TIME),
        ("#財務", PieceKind.TAG),
        ("!1", PieceKind.PRIORITY),
    ]


def test_beyond_a_limit_nothing_is_read_and_nothing_is_lost():
    line = "x" * MOST + " tomorrow"
    assert understand(line, ABOUT).title == line


def test_a_todo_becomes_an_event_for_an_hour():
    made = flipped(understand("call Ann tomorrow 3pm", ABOUT), ABOUT)
    assert isinstance(made.start, datetime)
    assert made.end == made.start + timedelta(hours=1)
    assert made.due is None
