"""An approver corrects what his step lets him, and leaves a form that could have been sent."""

from __future__ import annotations

import pytest

from assistant.hub.domain.deeds import Resolve
from assistant.hub.problems import Forbidden, Invalid, Late
from assistant.hub.services import people, requests
from assistant.hub.services.context import Actor
from tests.hub.services.office import MONDAY, Office
from tests.hub.services.test_path import spend
from tests.hub.store.once import ONE

IVAN = Actor("ivan")


@pytest.fixture
def claim(office: Office) -> str:
    request = office.ask("eve", "expense", spend("800.00"))["request"]
    office.approve("dan", request)
    return str(request)


def changed(office: Office, claim: str, **line: str) -> dict[str, object]:
    data = dict(office.see("ivan", claim)["data"])
    return {**data, "lines": [{**data["lines"][0], **line}]}


@ONE
def test_a_granted_field_is_corrected_and_the_requester_sees_by_whom(office: Office, claim: str):
    task = office.task("ivan", claim)
    requests.edit(office.hub, IVAN, claim, changed(office, claim, category="hotel"), task=task)
    line = next(e for e in office.see("eve", claim)["history"] if e["action"] == "edited")
    assert (line["actor"]["id"], len(line["changes"])) == ("ivan", 1)


@ONE
def test_what_no_requester_could_send_no_approver_can_either(office: Office, claim: str):
    task = office.task("ivan", claim)
    with pytest.raises(Invalid) as caught:
        requests.edit(office.hub, IVAN, claim, changed(office, claim, category="yacht"), task=task)
    assert [each.field for each in caught.value.values["lacking"]] == ["/lines/0/category"]


@ONE
def test_the_sum_is_not_his_to_change(office: Office, claim: str):
    task = office.task("ivan", claim)
    with pytest.raises(Forbidden):
        requests.edit(office.hub, IVAN, claim, changed(office, claim, amount="1.00"), task=task)


def test_the_deputies_of_an_absent_one_open_what_their_lists_show(office: Office):
    """A task that one deputy was asked for is another deputy's to sign too, and so to read."""
    span = (MONDAY, MONDAY.replace(day=30))
    people.set_deputy(office.hub, Actor("dan"), "gus", span, absent=True)
    people.set_deputy(office.hub, Actor("dan"), "hana", span)
    request = office.anything("eve")
    assert [each["request"] for each in office.waiting("hana")] == [request]
    assert office.see("hana", request)["id"] == request
    assert office.approve("hana", request)["state"] == "approved"


@ONE
def test_who_may_not_press_is_told_so_before_what_is_wrong_with_his_data(
    office: Office, claim: str
):
    task, data = office.task("ivan", claim), changed(office, claim, category="yacht")
    with pytest.raises(Forbidden):
        requests.edit(office.hub, Actor("dan"), claim, data, task=task)
    office.approve("ivan", claim)
    with pytest.raises(Late):
        requests.edit(office.hub, IVAN, claim, data, task=task)


@ONE
def test_a_second_admin_is_told_who_was_quicker_and_when(office: Office):
    office.route("steps:\n  - {id: one, who: {role: nobody}}\n")
    request = office.anything("eve")
    people.grant(office.hub, Actor("judy"), "ken", "admin")
    office.act("judy", request, Resolve(("gus",)))
    with pytest.raises(Late) as caught:
        office.act("ken", request, Resolve(("carol",)))
    values = caught.value.values
    assert (caught.value.code, values["person"], values["at"]) == (
        "late_resolved",
        "judy",
        "2026-11-23T02:00:00Z",
    )
    with pytest.raises(Forbidden):
        office.act("gus", request, Resolve(("carol",)))
