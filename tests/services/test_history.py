"""Past days over a real profile: browsing, correcting, reporting, keeping (L-61, L-63 to L-66)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Create, Fields
from assistant.model.errors import BadInput, NotFound
from assistant.model.history import ListState, Mark, row_key
from tests.services.pastdays import FRIDAY, THURSDAY, WEDNESDAY, file_days

HK = ZoneInfo("Asia/Hong_Kong")
MONDAY = date(2026, 11, 16)


@pytest.fixture
def days(app: Sundown) -> Sundown:
    file_days(app, MONDAY, WEDNESDAY, THURSDAY)
    app.mark_reviewed(WEDNESDAY)
    return app


def test_every_past_day_is_there_with_what_became_of_it(days: Sundown):
    found = {each.date: each.state for each in days.history(MONDAY, FRIDAY)}
    assert found == {
        MONDAY: ListState.NOT_REVIEWED,
        date(2026, 11, 17): ListState.MISSING,
        WEDNESDAY: ListState.REVIEWED,
        THURSDAY: ListState.NOT_REVIEWED,
    }


def test_a_week_has_seven_days_with_their_counts(days: Sundown):
    week = days.week(FRIDAY)
    assert [each.date for each in week] == [MONDAY + timedelta(days=n) for n in range(7)]
    assert [each.done for each in week] == [3, 0, 3, 3, 0, 0, 0]
    assert week[5].state is ListState.NONE


def test_yesterday_is_the_last_day_with_a_list(days: Sundown):
    assert days.yesterday() == THURSDAY


def test_yesterday_without_any_list_is_the_last_work_day(app: Sundown):
    assert app.yesterday() == THURSDAY


def test_a_correction_is_dated_and_the_original_stays(days: Sundown):
    before = days.past(THURSDAY).original
    line = row_key(before.open[0])
    days.correct(THURSDAY, Mark.DONE, line)
    days.correct(THURSDAY, Mark.ADDED, text="  Called \n 永豐 ")
    after = days.past(THURSDAY)
    assert after.original == before
    assert [row.title for row in after.corrected.done[-2:]] == [before.open[0].title, "Called 永豐"]
    assert [each.at for each in after.corrections] == [days.now()] * 2
    assert after.last_of(before.open[0]).mark is Mark.DONE


def test_a_correction_never_changes_the_item(app: Sundown, clock):
    """L-49."""
    place = app.find_collection(component=Component.TODO).id
    app.do(Create(place, Component.TODO, Fields(summary="Letter", due=THURSDAY)))
    app.digest(FRIDAY)
    clock.put(datetime(2026, 11, 23, 9, 0, tzinfo=HK))
    (row,) = app.past(FRIDAY).corrected.open
    app.correct(FRIDAY, Mark.DONE, row_key(row))
    assert [todo.summary for todo in app.todos()] == ["Letter"]


def test_a_correction_can_be_taken_back(days: Sundown):
    made = days.correct(THURSDAY, Mark.NOTE, text="Late")
    assert days.past(THURSDAY).corrected.note == "Late"
    assert days.take_back_correction(THURSDAY, made.id)
    assert days.past(THURSDAY).corrected.note == ""
    assert not days.take_back_correction(THURSDAY, made.id)


def test_the_counts_are_those_of_the_corrected_list(days: Sundown):
    days.correct(THURSDAY, Mark.ADDED, text="One more")
    (entry,) = days.history(THURSDAY, THURSDAY)
    assert (entry.done, entry.corrected) == (4, True)


@pytest.mark.parametrize(
    ("day", "mark", "row", "text", "error"),
    [
        (THURSDAY, Mark.DONE, "nobody", "", NotFound),
        (THURSDAY, Mark.ADDED, "", "  ", BadInput),
        (date(2026, 11, 17), Mark.NOTE, "", "x", NotFound),
    ],
)
def test_what_can_not_be_corrected_is_a_sentence(days, day, mark, row, text, error):
    with pytest.raises(error):
        days.correct(day, mark, row, text)


def test_todays_list_is_not_corrected(days: Sundown):
    days.digest(FRIDAY)
    with pytest.raises(BadInput, match="Today"):
        days.correct(FRIDAY, Mark.NOTE, text="x")


def test_old_lists_are_deleted_with_their_corrections(days: Sundown):
    days.correct(MONDAY, Mark.NOTE, text="x")
    assert days.delete_history(WEDNESDAY) == 1
    with pytest.raises(NotFound):
        days.past(MONDAY)
    assert days.core.database.read("SELECT count(*) FROM correction") == [(0,)]
    assert [each.date for each in days.history(MONDAY, FRIDAY) if each.done] == [
        WEDNESDAY,
        THURSDAY,
    ]


def test_lists_are_kept_for_as_long_as_the_user_says(days: Sundown):
    """L-66: 0 is for ever; what is older goes when a day is closed."""
    days.mark_reviewed(THURSDAY)
    assert days.past(MONDAY)
    days.set_setting("history_days", "2")
    days.mark_reviewed(THURSDAY)
    assert [each.date for each in days.history(MONDAY, FRIDAY) if each.done] == [
        WEDNESDAY,
        THURSDAY,
    ]


def test_too_many_days_are_refused(app: Sundown):
    with pytest.raises(BadInput, match="400"):
        app.history(date(2020, 1, 1), FRIDAY)
    with pytest.raises(BadInput, match="first day"):
        app.report(FRIDAY, THURSDAY)


def meeting(app: Sundown, title: str, start: datetime) -> None:
    place = app.find_collection().id
    fields = Fields(summary=title, start=start, end=start + timedelta(minutes=30))
    app.do(Create(place, Component.EVENT, fields))


def test_a_report_counts_from_the_end_of_the_last_meeting(days: Sundown):
    meeting(days, "Team sync", datetime(2026, 11, 11, 9, 0, tzinfo=HK))
    meeting(days, "Team sync", datetime(2026, 11, 18, 10, 30, tzinfo=HK))
    meeting(days, "Team sync", datetime(2026, 11, 25, 10, 30, tzinfo=HK))
    told = days.report_since("team", "text", "en")
    assert told.startswith("Wednesday 18 November 2026 to Friday 20 November 2026")
    assert "since “Team sync”, Wed 18 Nov 11:00" in told
    assert "Done, Wed 18 Nov (1)" in told  # two of that day's three were over before


def test_a_meeting_that_never_was_is_a_sentence(days: Sundown):
    with pytest.raises(NotFound, match="three months"):
        days.report_since("Nobody's meeting")
    with pytest.raises(BadInput):
        days.report_since("  ")


def test_a_report_makes_no_list_for_a_day_without_one(days: Sundown):
    days.report(MONDAY, FRIDAY)
    assert date(2026, 11, 17) not in days.filed_days()
    assert FRIDAY not in days.filed_days()
