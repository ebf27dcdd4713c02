"""The user's own absence: whole days, halves, and titles that are somebody else's."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from assistant.model.digest import WorkBlock
from assistant.model.item import Response
from assistant.planning.absence import is_absence, says_away
from assistant.planning.workday import workday
from tests.planning.samples import FRIDAY, MONDAY, PROFILE, all_day, at, event

SATURDAY = FRIDAY + timedelta(days=1)


@pytest.mark.parametrize("name", ["Annual leave", "年假", "out of office – dentist", "請假"])
def test_a_day_of_leave_is_no_work_day(name):
    # L-7, L-10
    found = workday(FRIDAY, PROFILE, absences=[all_day(name, FRIDAY, MONDAY)])
    assert (found.kind.work, found.kind.reason, found.fires) == (False, name, None)


def test_an_out_of_office_block_counts_whatever_it_is_called():
    block = all_day("Lisbon", FRIDAY, SATURDAY, busy_kind="OOF")
    assert not workday(FRIDAY, PROFILE, absences=[block]).kind.work
    assert workday(MONDAY, PROFILE, absences=[block]).kind.work


@pytest.mark.parametrize(
    ("absence", "hours"),
    [
        (event("Annual leave", "13:00", "18:00"), ("09:00", "13:00")),
        (event("年假", "09:00", "14:00"), ("14:00", "18:00")),
        (all_day("下午請假", FRIDAY, SATURDAY), ("09:00", "13:00")),
        (all_day("請假（上午）", FRIDAY, SATURDAY), ("13:00", "18:00")),
        (all_day("PM leave", FRIDAY, SATURDAY), ("09:00", "13:00")),
        (all_day("請假半天", FRIDAY, SATURDAY), ("09:00", "18:00")),  # which half is not said
    ],
)
def test_half_a_day_of_leave_moves_the_end_of_work(absence, hours):
    # L-9
    found = workday(FRIDAY, PROFILE, absences=[absence])
    assert (found.work_start, found.work_end) == tuple(map(at, hours))
    assert found.fires == found.work_end - timedelta(minutes=20)


def test_an_hour_off_at_noon_leaves_two_blocks():
    found = workday(FRIDAY, PROFILE, absences=[event("OOO", "12:00", "13:00")])
    assert found.kind.blocks == (WorkBlock(time(9), time(12)), WorkBlock(time(13), time(18)))
    assert found.fires == at("17:40")


@pytest.mark.parametrize(
    "title",
    [
        "Anna: annual leave",
        "陳大文 年假",
        "Leave for the airport",
        "年假申請截止",
        "Annual leave policy review",
        "Leaves and flowers",
        "Vacation planning",
        "Leave work early",
        "Leave feedback for Anna",
        "Annual leave balances",
        "PTO tracker review",
        "放假安排通知",
        "",
    ],
)
def test_titles_that_are_not_my_absence(title):
    assert not says_away(title)


@pytest.mark.parametrize(
    "title",
    [
        "Annual leave",
        "ANNUAL LEAVE (Lisbon)",
        "On leave",
        "on annual leave until Monday",
        "Leave",
        "Vacation (Lisbon)",
        "Day off",
        "PTO - moving house",
        "I'm out of the office",
        "[OOO] dentist",
        "Sick leave",
        "Half-day leave",
        "年假",
        "我請假",
        "休假（日本）",
        "病假 - 在家休息",
        "特休 1 天",
        "下午请假",
    ],
)
def test_titles_that_are(title):
    assert says_away(title)


def test_a_declined_or_cancelled_absence_is_none():
    leave = all_day("Annual leave", FRIDAY, MONDAY)
    assert is_absence(leave)
    assert not is_absence(replace(leave, response=Response.DECLINED))
    assert not is_absence(replace(leave, status="CANCELLED"))
