"""Standing in: the deputy sees and signs it, and the trail says for whom (A-27)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.hub.domain.people import Deputy
from assistant.hub.problems import Missing
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
