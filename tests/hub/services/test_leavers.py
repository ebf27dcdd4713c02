"""Somebody leaves, or is sent home as a deputy: what waited for him waits for another at once, by every door."""

from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.hub.domain.people import Grant
from assistant.hub.problems import Forbidden
from assistant.hub.services import leavers, people, scim
from assistant.hub.services.context import Actor
from assistant.hub.store import people as rows
from assistant.hub.store import people_tables as p
from assistant.hub.store import retention
from assistant.hub.store import tables as t
from tests.hub.services.office import LEAVE, MONDAY, Office
from tests.hub.store.once import ONE

JUDY = Actor("judy")
DAYS = (MONDAY, MONDAY.replace(day=30))


def who(office: Office, request: str) -> list[str]:
    steps = office.see("eve", request)["steps"]
    found = [each for step in steps for each in step["people"] if each["state"] == "open"]
    return [each["person"]["id"] for each in found]


def test_by_a_file_of_people_at_once_and_with_the_reason(office: Office):
    request = office.ask("eve", "leave", LEAVE)["request"]
    plan = people.apply(
        office.hub, JUDY, b"number,name,email,active\nE004,Dan Ho,dan@company.test,no\n"
    )
    assert not plan.faults
    assert who(office, request) == ["fay"]
    seen = office.see("eve", request)
    asked = [each["why"] for step in seen["steps"] for each in step["people"]]
    assert "Dan Ho has left the company." in asked
    assert office.approve("fay", request)["state"] == "approved"


@ONE
def test_by_the_identity_provider_too(office: Office):
    request = office.ask("eve", "leave", LEAVE)["request"]
    scim.delete_user(office.hub, JUDY, "dan")
    assert who(office, request) == ["fay"]
    with pytest.raises(StopIteration):
        office.task("dan", request)


@ONE
def test_above_the_top_an_admin_is_asked_and_told_why(office: Office):
    office.route("steps:\n  - {id: one, who: {person: ada}}\n")
    request = office.anything("eve")
    people.grant(office.hub, JUDY, "ken", "admin")
    scim.delete_user(office.hub, JUDY, "ada")
    seen = office.see("judy", request)
    assert seen["state"] == "needs_admin"
    assert "Ada Chan" in seen["trouble"]
    assert {"action": "resolve", "task": ""} in seen["actions"]


@ONE
def test_what_a_crash_left_behind_is_taken_up_at_the_next_start(office: Office):
    request = office.ask("eve", "leave", LEAVE)["request"]
    with office.hub.database.begin() as db:
        db.execute(p.person.update().where(p.person.c.id == "dan").values(active=False))
        rows.write_grants(db, [Grant("dan", "employee")], [])
    assert (leavers.relieve(office.hub), leavers.relieve(office.hub)) == (1, 0)
    assert who(office, request) == ["fay"]


@ONE
def test_a_deputy_who_is_sent_home_signs_no_more(office: Office):
    made = people.set_deputy(office.hub, Actor("dan"), "gus", DAYS, absent=True)
    request = office.ask("eve", "leave", LEAVE)["request"]
    assert who(office, request) == ["gus"]
    people.clear_deputy(office.hub, Actor("dan"), made.id)
    assert who(office, request) == ["dan"]
    assert office.waiting("gus") == []


@ONE
def test_who_keeps_people_does_not_make_himself_the_deputy_of_another(office: Office):
    """Carol (HR) may enter a deputy for Dan, and never herself."""
    people.set_deputy(office.hub, Actor("carol"), "gus", DAYS, principal="dan")
    with pytest.raises(Forbidden):
        people.set_deputy(office.hub, Actor("carol"), "carol", DAYS, principal="dan")


@ONE
def test_who_keeps_people_does_not_put_himself_above_the_cfo(office: Office):
    """Or what Ben leaves undone would be Carol's to sign; nor does she get the id he signs in by."""
    line = "number,name,email,{}\nE002,Ben Wong,ben@company.test,{}\n"
    for column, value in (("supervisor", "E003"), ("external", "carols-own")):
        plan = people.apply(office.hub, Actor("carol"), line.format(column, value).encode())
        assert [each.code for each in plan.faults] == ["access.holder_not_yours"]
    assert not people.apply(office.hub, JUDY, line.format("supervisor", "E003").encode()).faults


@ONE
def test_what_the_cfo_was_asked_as_the_cfo_is_the_next_ones(office: Office):
    """By a grant that is taken away, by a list of people, and with the reason."""
    office.route("steps:\n  - {id: one, who: {role: cfo}}\n")
    request = office.anything("eve")
    people.grant(office.hub, JUDY, "carol", "cfo")
    people.ungrant(office.hub, JUDY, "ben", "cfo")
    assert who(office, request) == ["carol"]
    assert office.waiting("ben") == []
    line = "number,name,email,roles\nE00{},{},{}@company.test,{}\n"
    people.apply(office.hub, JUDY, line.format(9, "Ivan Ma", "ivan", "cfo").encode())
    people.apply(office.hub, JUDY, line.format(3, "Carol Lee", "carol", "hr").encode())
    assert who(office, request) == ["ivan"]
    said = [each["sentence"] for each in office.see("eve", request)["history"]]
    assert said.count("An approver holds the role for it no longer; it went to another.") == 2
    assert office.approve("ivan", request)["state"] == "approved"


def test_what_a_leaver_never_sent_is_closed(office: Office):
    """So that retention reaches it; what waits for others goes on."""
    draft = office.ask("eve", "leave", LEAVE, submit=False)["request"]
    back = office.ask("eve", "leave", {"kind": "annual"})["request"]
    sent = office.ask("eve", "leave", LEAVE)["request"]
    scim.delete_user(office.hub, JUDY, "eve")
    found = {each.id: each for each in office.rows(t.request)}
    assert [found[each].state for each in (draft, back, sent)] == [
        "withdrawn",
        "withdrawn",
        "pending",
    ]
    office.clock.move(timedelta(days=1))
    with office.hub.database.read() as db:
        due = retention.due(db, "leave", office.clock.now(), 10)
    assert sorted(due) == sorted([draft, back])
    trail = [each.action for each in office.rows(t.audit, t.audit.c.request == draft)]
    assert trail == ["created", "requester_left", "request_withdrawn"]
