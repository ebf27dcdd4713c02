"""Presses at the same moment, on both databases: one outcome, and a sentence for whoever came second."""

from __future__ import annotations

import pytest

from assistant.hub.domain.deeds import Approve, Reject, Withdraw
from assistant.hub.problems import HubError, Invalid, Late
from assistant.hub.services import requests, timers
from assistant.hub.services.context import Actor
from assistant.hub.store import tables as t
from assistant.hub.words import say
from tests.hub.services.office import EXPENSE, LEAVE, MONDAY, Office, at_once
from tests.hub.store.once import ONE

BOTH = (
    "steps:\n  - {id: both, who: [{person: fay}, {person: gus}], sign: %s, timeout: {hours: 1}}\n"
)


def told(error: HubError) -> str:
    return say(error.code, "en", **error.values)


def test_two_last_countersigners_end_the_step_together(office: Office):
    office.route(BOTH % "all")
    for _ in range(5):
        request = office.anything("eve")
        deeds = {who: Approve(office.task(who, request), 1) for who in ("fay", "gus")}
        at_once(*(lambda w=w, d=d: office.press(w, d) for w, d in deeds.items()))
        assert office.see("eve", request)["state"] == "approved"
        assert len(office.rows(t.archive, t.archive.c.request == request)) == 1


def test_of_two_who_may_sign_one_does_and_the_other_is_told_who_was_quicker(office: Office):
    office.route(BOTH % "any")
    for _ in range(5):
        request = office.anything("eve")
        deeds = {who: Approve(office.task(who, request), 1) for who in ("fay", "gus")}
        found = at_once(*(lambda w=w, d=d: office.press(w, d) for w, d in deeds.items()))
        late = [each for each in found if isinstance(each, Late)]
        assert len(late) == 1
        winner = office.rows(
            t.decision, t.decision.c.request == request, t.decision.c.action == "approve"
        )
        assert len(winner) == 1
        name = {"fay": "Fay Lin 林小菲", "gus": "Gus Wu 吳大同"}[winner[0].actor]
        assert late[0].values["who"] == name
        assert name in told(late[0])


def test_approve_against_withdraw_thirty_times(office: Office):
    office.route("steps:\n  - {id: one, who: {person: fay}}\n")
    for _ in range(30):
        request = office.anything("eve")
        deed = Approve(office.task("fay", request), 1)
        found = at_once(
            lambda d=deed: office.press("fay", d),
            lambda r=request: office.act("eve", r, Withdraw()),
        )
        state = office.rows(t.request, t.request.c.id == request)[0].state
        late = [each for each in found if isinstance(each, Late)]
        assert len(late) == 1
        assert state == ("withdrawn" if late[0] is found[0] else "approved")


def test_the_same_key_twice_at_once_is_one_press(office: Office):
    office.route("steps:\n  - {id: one, who: {person: fay}}\n")
    for number in range(5):
        request = office.anything("eve")
        deed = Approve(office.task("fay", request), 1)
        found = at_once(*[lambda d=deed, n=number: office.press("fay", d, key=f"k{n}")] * 3)
        done = [each for each in found if not isinstance(each, HubError)]
        assert sum(not each.replayed for each in done) == 1
        assert all(isinstance(each, Late) for each in found if each not in done)
        again = office.press("fay", deed, key=f"k{number}")
        assert again.replayed
        assert again.body == done[0].body
        assert len(office.rows(t.decision, t.decision.c.task == deed.task)) == 1


def test_the_same_new_request_twice_at_once_is_one_request(office: Office):
    def ask():
        return requests.create(
            office.hub, Actor("eve"), form="leave", data=LEAVE, key="k", fingerprint="f"
        )

    at_once(ask, ask, ask)
    assert ask().replayed
    assert [each.no for each in office.rows(t.request)] == ["LV-2026-000001"]


@ONE
def test_a_key_with_another_body_is_refused(office: Office):
    request = office.anything("eve")
    task = office.task("dan", request)
    office.press("dan", Approve(task, 1), key="k")
    with pytest.raises(Invalid) as caught:
        office.press("dan", Reject(task, 1, "No."), key="k")
    assert (caught.value.status, caught.value.code) == (422, "cases.key_used")


@ONE
def test_a_key_belongs_to_one_person(office: Office):
    first, second = office.anything("eve"), office.anything("ken")
    office.press("dan", Approve(office.task("dan", first), 1), key="k")
    answer = office.press("judy", Approve(office.task("judy", second), 1), key="k")
    assert not answer.replayed


def test_one_person_on_two_devices_decides_once(office: Office):
    office.route("steps:\n  - {id: one, who: {person: fay}}\n")
    request = office.anything("eve")
    task = office.task("fay", request)
    found = at_once(
        lambda: office.press("fay", Approve(task, 1), key="a", device="phone"),
        lambda: office.press("fay", Reject(task, 1, "No."), key="b", device="desk"),
    )
    late = [each for each in found if isinstance(each, Late)]
    assert len(late) == 1
    assert "Fay Lin" in told(late[0])
    assert len(office.rows(t.decision, t.decision.c.task == task)) == 1


def test_an_escalation_fired_twice_happens_once(office: Office):
    office.route("steps:\n  - {id: one, who: {person: dan}, timeout: {hours: 1}}\n")
    request = office.anything("eve")
    step = office.see("eve", request)["steps"][0]["id"]
    assert not timers.time_up(office.hub, step, 100)  # early: only a hint
    office.clock.put(MONDAY.replace(hour=4))
    found = at_once(*[lambda: timers.time_up(office.hub, step, 100)] * 3)
    assert sorted(found) == [False, False, True]
    assert [each["assignee"]["id"] for each in office.waiting("fay")] == ["fay"]
    assert office.waiting("dan") == []


def test_numbers_have_no_gaps(office: Office):
    wrong = lambda: office.ask("eve", "expense", EXPENSE, urgent=True)  # noqa: E731 - refused: no reason
    right = [
        lambda who=who: office.ask(who, "leave", LEAVE) for who in ("eve", "ken", "chan", "hana")
    ]
    at_once(*right, wrong, *right)
    numbers = sorted(each.no for each in office.rows(t.request))
    assert numbers == [f"LV-2026-{n:06}" for n in range(1, 9)]
