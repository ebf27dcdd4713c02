"""Some days in one report: done by day, what is still open, the meetings; in every language (L-61)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assistant.model.history import Period
from assistant.planning.prose import markdown_of, text_of
from assistant.planning.rangereport import range_report
from tests.ui.samples import DAY, OPEN, a_digest, at, row

THURSDAY = DAY - timedelta(days=1)
BEFORE = replace(
    a_digest(0),
    date=THURSDAY,
    made_at=at(17, 40, THURSDAY),
    done=(
        row("x", "done", "Thursday's letter", at=at(10, 0, THURSDAY)),
        row(
            "m",
            "attended",
            "Stand-up",
            kind="event",
            at=at(9, 30, THURSDAY),
            end=at(10, 0, THURSDAY),
        ),
    ),
    open=(row("old", "planned", "Gone by Friday"),),
)
FRIDAY = replace(
    a_digest(0),
    done=(
        row("y", "done", "Friday's letter", at=at(11)),
        row("m", "attended", "Stand-up", kind="event", at=at(9, 30), end=at(10)),
    ),
)
PERIOD = Period(THURSDAY, DAY, (BEFORE, FRIDAY))


def test_done_by_day_then_open_then_meetings():
    told = range_report(PERIOD, "en")
    titles = [section.title for section in told.sections]
    assert titles == ["Done, Thu 19 Nov", "Done, Fri 20 Nov", "Still open", "Meetings"]
    assert told.headline == "2 done · 5 open · 2 meetings"


def test_open_is_what_the_last_list_left_open():
    told = range_report(PERIOD, "en")
    titles = [line.title for line in told.sections[2].lines]
    assert titles == [row.title for row in OPEN]


def test_since_a_meeting_leaves_out_what_was_before():
    since = replace(PERIOD, since=at(10, 0, THURSDAY), meeting="Stand-up")
    told = text_of(range_report(since, "en"))
    assert "since “Stand-up”, Thu 19 Nov 10:00" in told
    assert "Thursday's letter" not in told
    assert "Friday's letter" in told


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Still open"), ("zh_HK", "仍未完成"), ("zh_TW", "會議"), ("zh_CN", "会议")],
)
def test_every_language(language: str, words: str):
    assert words in markdown_of(range_report(PERIOD, language))


def test_days_without_anything_are_one_line():
    nothing = Period(DAY, DAY, (replace(FRIDAY, done=(), open=()),))
    assert range_report(nothing, "en").empty
    assert "\n" not in text_of(range_report(nothing, "en"))


def test_no_days_at_all():
    assert range_report(Period(date(2026, 1, 1), date(2026, 1, 2)), "zh_HK").empty
