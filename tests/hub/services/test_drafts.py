"""Before anybody is asked: drafts are private and sent by what is in force; a balance is asked for once."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.hub.domain.deeds import Comment, Submit, Withdraw
from assistant.hub.domain.leave import Move
from assistant.hub.problems import Invalid, Missing, Stale
from assistant.hub.services import people, requests, views
from assistant.hub.services.context import Actor
from assistant.hub.store import balances, definitions, rates
from assistant.hub.store import tables as t
from tests.hub.services.office import LEAVE, MONDAY, Office, at_once
from tests.hub.services.test_path import LONG, spend
from tests.hub.store.once import ONE

DESK = {"subject": "Desk", "text": "A desk, please."}


def given(office: Office, days: int) -> None:
    with office.hub.database.begin() as db:
        balances.write(db, [Move("eve", "annual", 2026, 2 * days, "", "given")], MONDAY)


@ONE
def test_a_draft_is_its_writers_alone(office: Office):
    draft = office.ask("eve", "leave", LEAVE, submit=False)["request"]
    for other in ("carol", "ken", "judy", "dan"):  # hr, auditor, admin, the supervisor
        with pytest.raises(Missing):
            office.see(other, draft)
    with pytest.raises(Invalid):
        office.act("eve", draft, Comment("Look.", mention=("hana",)))
    with pytest.raises(Missing):
        office.see("hana", draft)


@ONE
def test_a_draft_is_sent_by_the_route_in_force(office: Office):
    """Nobody keeps drafts of a route that asked fewer people."""
    draft = office.ask("eve", "blank", DESK, submit=False)["request"]
    office.route("steps:\n  - {id: one, who: {person: fay}}\n  - {id: two, who: {person: ben}}\n")
    assert office.act("eve", draft, Submit()).body["waiting_for"] == ["Fay Lin 林小菲"]
    kept = office.rows(t.request, t.request.c.id == draft)[0]
    assert kept.route_version == 2
    office.approve("fay", draft)
    assert [each["request"] for each in office.waiting("ben")] == [draft]


@ONE
def test_a_draft_of_a_retired_form_is_not_sent(office: Office):
    draft = office.ask("eve", "blank", DESK, submit=False)["request"]
    with office.hub.database.begin() as db:
        definitions.retire(db, "blank")
    with pytest.raises(Missing):
        office.act("eve", draft, Submit())


@ONE
def test_a_draft_is_sent_from_where_its_writer_is_now(office: Office):
    draft = office.ask("eve", "blank", DESK, submit=False)["request"]
    plan = people.apply(
        office.hub,
        Actor("judy"),
        b"number,name,email,department\nE005,Eve Lau,eve@company.test,it\n",
    )
    assert not plan.faults
    office.act("eve", draft, Submit())
    assert office.rows(t.request, t.request.c.id == draft)[0].department == "it"


@ONE
def test_a_draft_in_another_currency_is_asked_at_the_rate_of_the_day_it_is_sent(office: Office):
    """P-13: 1,500 USD are 9,000 HKD while it is written and 12,000 when it is sent: the CFO must see it."""
    with office.hub.database.begin() as db:
        rates.put(db, "USD", date(2026, 11, 1), "6")
    data = {**spend("1500.00"), "currency": "USD"}
    draft = office.ask("eve", "expense", data, submit=False)["request"]
    with office.hub.database.begin() as db:
        rates.put(db, "USD", date(2026, 11, 23), "8")
    office.act("eve", draft, Submit())
    assert office.rows(t.request, t.request.c.id == draft)[0].amount == 1_200_000
    asked = [each for each in office.see("eve", draft)["steps"] if each["key"] == "cfo"]
    assert [each["state"] for each in asked] == ["queued"]


@ONE
def test_days_that_another_request_asks_for_are_not_there_twice(office: Office):
    given(office, 6)
    assert office.ask("eve", "leave", LONG)["state"] == "pending"  # five days
    second = office.ask("eve", "leave", {**LEAVE, "start": "2026-12-14", "end": "2026-12-15"})
    assert (second["state"], [each["reason"] for each in second["lacking"]]) == (
        "returned",
        ["balance_short"],
    )
    found = views.dry_run(office.hub, Actor("eve"), "leave", LEAVE)
    assert [each["reason"] for each in found["lacking"]] == ["balance_short"]


def test_of_two_asked_for_at_once_the_balance_pays_one(office: Office):
    given(office, 6)
    found = at_once(*[lambda: office.ask("eve", "leave", LONG)] * 2)
    assert sorted(each["state"] for each in found) == ["pending", "returned"]


@ONE
def test_two_desks_do_not_overwrite_one_another(office: Office):
    draft = office.ask("eve", "blank", DESK, submit=False)["request"]
    requests.edit(office.hub, Actor("eve"), draft, {**DESK, "subject": "Chair"}, seen_data_rev=1)
    with pytest.raises(Stale):
        requests.edit(office.hub, Actor("eve"), draft, {**DESK, "text": "Two."}, seen_data_rev=1)


@ONE
def test_what_was_given_up_before_it_was_sent_is_found_by_nobody(office: Office):
    draft = office.ask("eve", "leave", LEAVE, submit=False)["request"]
    office.act("eve", draft, Withdraw())
    assert office.rows(t.archive) == []
    with pytest.raises(Missing):
        office.see("ken", draft)
