"""Somebody acts for the user while he is away: offered once, set at the source, taken back when he returns (69)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.connectors.paper import PaperServer
from assistant.model.account import Component
from assistant.model.command import Create, Delete, Edit, Fields
from assistant.model.errors import Refused
from assistant.model.telling import Do, Topic
from tests.approvals import ACCOUNT, paper_profile
from tests.flows.playing import Day

MONDAY = date(2026, 11, 23)
WEEK = timedelta(days=5)


@pytest.fixture
def server() -> PaperServer:
    return PaperServer()


@pytest.fixture
def day(tmp_path, clock, server):
    """Friday, 16:00 in Hong Kong."""
    app = paper_profile(tmp_path / "paper", (), clock, server)
    app.set_setting("unfinished_at", "")
    yield Day(app, clock)
    app.close()


def away(day: Day, first: date = MONDAY, days: int = 5, title: str = "Annual leave") -> str:
    where = day.app.find_collection("", Component.EVENT)
    fields = Fields(summary=title, start=first, end=first + timedelta(days=days))
    day.app.do(Create(where.id, Component.EVENT, fields))
    (found,) = (each for each in day.app.agenda(first, first) if each.summary == title)
    return found.id


def cover(day: Day):
    (offer,) = day.app.absences_to_cover()
    return day.app.set_deputy(ACCOUNT.id, "lin", offer.start, offer.end, offer=offer.key)


def test_leave_in_the_calendar_offers_a_deputy(day):
    away(day)
    (offer,) = day.app.absences_to_cover()
    assert (offer.title, offer.account_id, offer.deputy) == ("Annual leave", ACCOUNT.id, None)
    assert (offer.start, offer.end) == (day.at("2026-11-23"), day.at("2026-11-28"))


def test_nothing_is_offered_where_nobody_could_act(app, clock):
    away(Day(app, clock))
    assert app.absences_to_cover() == ()


def test_one_notice_for_one_absence(day):
    # N-17: at most one, and it needs no window to answer
    away(day)
    day.play("2026-11-20 17:30")
    day.play("2026-11-23 12:00")
    said = [each for _, each in day.said if each.topic is Topic.ABSENCE]
    assert [(each.titles, each.actions) for each in said] == [
        (("Annual leave",), (Do.COVER, Do.NOBODY))
    ]
    assert said[0].days == (MONDAY, MONDAY + timedelta(days=4))


def test_who_says_nobody_is_not_asked_again(day):
    away(day)
    day.turn()
    telling = day.said[-1][1]
    assert not day.app.telling_over(telling)
    day.app.telling_action(telling, Do.NOBODY)
    assert day.app.telling_over(telling)
    assert day.app.absences_to_cover() == ()


def test_the_deputy_is_set_at_the_source_and_kept_with_the_absence(day, server):
    #
    away(day)
    made = cover(day)
    assert [each.delegate for each in server.deputies.values()] == ["lin"]
    (offer,) = day.app.absences_to_cover()
    assert offer.deputy == made
    day.turn()
    assert not any(each.topic is Topic.ABSENCE for _, each in day.said)


def test_a_longer_leave_is_told_again(day):
    ident = away(day)
    cover(day)
    day.app.do(Edit(ident, Fields(end=MONDAY + timedelta(days=9))))
    day.turn()
    assert day.said[-1][1].topic is Topic.ABSENCE


def test_back_early_the_deputy_goes_by_itself(day, server):
    # the leave was taken out of the calendar
    ident = away(day)
    cover(day)
    day.app.do(Delete(ident))
    day.app.sync()
    assert server.deputies == {}
    assert "deputy cleared" in {each.kind for each in day.app.journal()}
    day.app.sync()


def test_a_leave_that_was_cut_short_ends_the_deputy(day, server):
    ident = away(day)
    cover(day)
    day.app.do(Edit(ident, Fields(end=MONDAY + timedelta(days=2))))
    day.app.sync()
    assert server.deputies
    day.clock.put(day.at("2026-11-25 09:00"))
    day.app.sync()
    assert server.deputies == {}


def test_while_the_leave_runs_the_deputy_stays(day, server):
    away(day)
    cover(day)
    day.clock.put(day.at("2026-11-27 23:00"))
    day.app.sync()
    assert server.deputies


def test_a_leave_that_begins_earlier_now_keeps_its_deputy(day, server):
    # its first entry is another one: the absence is the same
    away(day)
    cover(day)
    away(day, MONDAY - timedelta(days=3), 1)
    day.app.sync()
    assert len(server.deputies) == 1


def test_a_deputy_that_was_set_without_an_absence_is_left_alone(day, server):
    start = day.clock.now()
    made = day.app.set_deputy(ACCOUNT.id, "lin", start, start + WEEK)
    day.app.sync()
    assert day.app.deputies(ACCOUNT.id) == (made,)
    day.app.clear_deputy(ACCOUNT.id, made.id)
    assert server.deputies == {}


def test_an_account_without_deputies_says_so(app):
    (local,) = app.accounts()
    with pytest.raises(Refused):
        app.deputies(local.id)
