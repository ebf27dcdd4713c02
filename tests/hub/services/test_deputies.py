"""Standing in: the deputy sees and signs it, and the trail says for whom (A-27)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.hub.domain.people import Deputy
from assistant.hub.problems import Missing
from assistant.hub.services import views
from assistant.hub.services.context import Actor
from assistant.hub.store import tables as t
from assistant.hub.store.database import Database
from tests.hub.company import company
from tests.hub.services.office import LEAVE, MONDAY, Office, open_hub, settle_in
from tests.hub.store.once import ONE

DAY = timedelta(days=1)


@pytest.fixture
def covered(database: Database, tmp_path: Path) -> Office:
    settle_in(database, company(Deputy("d1", "dan", "gus", MONDAY - DAY, MONDAY + DAY, ("leave",))))
    return Office(open_hub(database, tmp_path))


@ONE
def test_a_deputy_signs_in_the_principals_place(covered: Office):
    made = covered.ask("eve", "leave", LEAVE)
    assert covered.approve("gus", made["request"])["state"] == "approved"
    assert [
        (d.actor, d.on_behalf_of) for d in covered.rows(t.decision, t.decision.c.task != "")
    ] == [("gus", "dan")]
    said = [each["sentence"] for each in covered.see("eve", made["request"])["history"]]
    assert "For Dan Ho: Gus Wu 吳大同 approved." in said


def test_a_deputy_for_leave_sees_no_other_form_and_nothing_when_his_days_are_over(covered: Office):
    other, leave = covered.anything("eve"), covered.ask("eve", "leave", LEAVE)["request"]
    assert [each["request"] for each in covered.waiting("gus")] == [leave]
    with pytest.raises(Missing):
        covered.see("gus", other)
    covered.clock.move(2 * DAY)
    assert covered.waiting("gus") == []
    with pytest.raises(Missing):
        covered.see("gus", leave)


def test_who_is_back_has_what_his_deputy_was_asked(database: Database, tmp_path: Path):
    """An absence that simply ends: the principal finds it in his list, counted, and signs as himself."""
    away = Deputy("d1", "dan", "gus", MONDAY - DAY, MONDAY + DAY, absent=True)
    settle_in(database, company(away))
    office = Office(open_hub(database, tmp_path))
    request = office.anything("eve")
    assert [each["assignee"]["id"] for each in office.waiting("gus")] == ["gus"]
    office.clock.move(2 * DAY)
    assert [each["request"] for each in office.waiting("dan")] == [request]
    assert views.counts(office.hub, Actor("dan"))["to_decide"] == 1
    offered = {each["action"] for each in office.see("dan", request)["actions"] if each["task"]}
    assert {"approve", "reject", "return"} <= offered
    assert office.approve("dan", request)["state"] == "approved"
    pressed = office.rows(t.decision, t.decision.c.task != "")
    assert [(each.actor, each.on_behalf_of) for each in pressed] == [("dan", "")]
