"""Transfer, delegate, add signatures before, after and in parallel; comment, copy, urge."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from assistant.hub.domain.case import Sign, TaskState
from assistant.hub.domain.deeds import (
    AddSign,
    Approve,
    Comment,
    CopyTo,
    Delegate,
    Transfer,
    Urge,
)
from assistant.hub.domain.people import Deputy
from assistant.hub.problems import Forbidden, Invalid, Late, TooOften
from tests.hub.engine.story import MONDAY, Story, planned


def pass_on(story: Story, actor: str, person: str):
    return story.do(actor, Transfer(story.task(actor).id, person))


def test_a_transfer_is_for_good():
    """Row 60."""
    story = Story(planned("manager", "dan"), planned("hr", "carol")).submit()
    old = story.task("dan").id
    pass_on(story, "dan", "gus")
    assert story.open() == ["gus"]
    with pytest.raises(Late) as late:
        story.do("dan", Approve(old, 1))
    assert (late.value.code, late.value.values["to"]) == ("late_transferred", "Gus Wu 吳大同")
    assert story.approve("gus").open() == ["carol"]


@pytest.mark.parametrize(
    ("person", "code"),
    [
        ("chan", "person_is_requester"),
        ("ben", "person_signs_already"),
        ("dan", "person_signs_already"),
        ("nobody", "person_unknown"),
    ],
)
def test_not_to_the_requester_nor_to_somebody_who_signs_already(person, code):
    story = Story(planned("board", "dan", "ben")).submit()
    with pytest.raises(Invalid) as invalid:
        pass_on(story, "dan", person)
    assert invalid.value.code == code


def test_five_transfers_are_the_most():
    story = Story(planned("manager", "dan")).submit()
    people = ["dan", "gus", "fay", "ben", "ivan", "ken"]
    for actor, person in pairwise(people):
        pass_on(story, actor, person)
    with pytest.raises(Invalid) as invalid:
        pass_on(story, "ken", "judy")
    assert invalid.value.code == "transferred_too_often"


def test_either_signs_after_a_delegation():
    for actor in ("gus", "dan"):
        story = Story(planned("manager", "dan")).submit()
        story.do("dan", Delegate(story.task("dan").id, "gus"))
        task = story.task("gus")
        assert task.on_behalf_of == "dan"
        story.do(actor, Approve(task.id, 1))
        assert story.state == "approved"
        fact = next(each for each in story.last.facts if each.action == "approved")
        assert fact.on_behalf_of == ("dan" if actor == "gus" else "")


def test_a_delegate_or_deputy_cannot_pass_it_on():
    deputy = Deputy("D", "dan", "fay", MONDAY, MONDAY + timedelta(days=9))
    story = Story(planned("manager", "dan"), deputies=(deputy,)).submit()
    with pytest.raises(Forbidden):
        story.do("fay", Transfer(story.task("dan").id, "gus"))
    story.do("dan", Delegate(story.task("dan").id, "gus"))
    for deed in (Transfer, Delegate):
        with pytest.raises(Forbidden):
            story.do("gus", deed(story.task("gus").id, "ken"))
    with pytest.raises(Forbidden):  # one hop, for the principal too
        story.do("dan", Delegate(story.task("gus").id, "ken"))


def test_added_before_mine_waits_until_they_finish():
    """Row 61."""
    story = Story(planned("manager", "dan")).submit()
    story.add("dan", "before", "ken", "ivan")
    assert (story.open(), story.task("dan", TaskState.WAITING).id) == (["ivan", "ken"], "N00002")
    with pytest.raises(Late) as late:
        story.do("dan", Approve("N00002", 1))
    assert late.value.code == "late_waiting"
    assert story.approve("ken", "ivan").open() == ["dan"]
    assert story.approve("dan").state == "approved"


def test_added_before_any_one_of_them_is_enough():
    story = Story(planned("manager", "dan")).submit()
    story.add("dan", "before", "ken", "ivan", sign=Sign.ANY)
    assert story.approve("ken").open() == ["dan"]
    assert story.task("ivan", TaskState.SKIPPED)


def test_added_before_in_turn_is_really_in_turn():
    story = Story(planned("manager", "dan")).submit()
    story.add("dan", "before", "ken", "ivan", sign=Sign.SEQ)
    assert story.open() == ["ken"]
    assert story.approve("ken").open() == ["ivan"]
    assert story.approve("ivan").open() == ["dan"]


def test_added_after_my_press_approves_and_then_they_sign_in_turn():
    story = Story(planned("manager", "dan"), planned("hr", "carol")).submit()
    story.add("dan", "after", "ken", "ivan", sign=Sign.SEQ)
    assert story.task("dan", TaskState.APPROVED)
    assert story.open() == ["ken"]
    assert story.approve("ken").open() == ["ivan"]
    assert story.approve("ivan").open() == ["carol"]


def test_added_after_in_a_step_in_turn_the_next_one_waits_for_them():
    story = Story(planned("board", "dan", "carol", sign=Sign.SEQ)).submit()
    story.add("dan", "after", "ken")
    assert story.open() == ["ken"]
    assert story.approve("ken").open() == ["carol"]


def test_added_after_where_any_one_signs_the_others_need_not_but_those_added_must():
    story = Story(planned("board", "dan", "carol", sign=Sign.ANY)).submit()
    story.add("dan", "after", "ken")
    assert (story.state, story.open()) == ("pending", ["ken"])
    assert story.approve("ken").state == "approved"


def test_added_in_parallel_joins_the_step_now():
    story = Story(planned("manager", "dan")).submit()
    story.add("dan", "parallel", "ken")
    assert story.open() == ["dan", "ken"]
    assert story.approve("dan").open() == ["ken"]
    assert story.approve("ken").state == "approved"


def test_added_signers_add_others_and_reject_for_all():
    story = Story(planned("manager", "dan", "fay", sign=Sign.ANY)).submit()
    story.add("dan", "before", "ken")
    story.add("ken", "before", "ivan")
    assert story.open() == ["fay", "ivan"]
    other = Story(planned("manager", "dan")).submit()
    other.add("dan", "before", "ken")
    other.reject("ken")
    assert other.state == "rejected"
    story.approve("fay")  # any one: those who were to sign before Dan are not needed
    assert (story.state, story.open()) == ("approved", [])


def test_an_added_signer_passes_his_place_on():
    story = Story(planned("manager", "dan")).submit()
    story.add("dan", "before", "ken", "ivan", sign=Sign.SEQ)
    pass_on(story, "ken", "judy")
    assert story.approve("judy", "ivan").open() == ["dan"]


@pytest.mark.parametrize(
    ("people", "where"),
    [((), "before"), (("ken",), "beside"), (("chan",), "after"), (("dan",), "before")],
)
def test_adding_is_refused(people, where):
    story = Story(planned("manager", "dan")).submit()
    with pytest.raises(Invalid):
        story.do("dan", AddSign(story.task("dan").id, people, where, seen_data_rev=1))


def test_a_comment_decides_nothing_and_tells_those_who_are_mentioned():
    """Row 62."""
    story = Story(planned("manager", "dan")).submit()
    turn = story.do("dan", Comment("Which days?", mention=("chan", "nobody")))
    assert (story.state, story.open()) == ("pending", ["dan"])
    assert [each.body["person"] for each in turn.effects] == ["chan"]
    with pytest.raises(Invalid):
        story.do("dan", Comment("  "))
    with pytest.raises(Invalid):
        story.do("dan", Comment("x" * 4001))


def test_a_copy_is_a_right_to_read_and_blocks_nothing():
    story = Story(planned("manager", "dan")).submit()
    assert story.do("chan", CopyTo(("ken", "ken"))).copies == ("ken",)
    assert story.open() == ["dan"]
    with pytest.raises(Forbidden):
        story.do("judy", CopyTo(("judy",)))


def test_urging_is_for_the_requester_and_once_an_hour():
    story = Story(planned("manager", "dan")).submit()
    turn = story.do("chan", Urge())
    assert [each.body["kind"] for each in turn.effects] == ["task.urged"]
    with pytest.raises(TooOften) as often:
        story.do("chan", Urge(), minutes=59)
    assert often.value.values["after"] == 61
    story.do("chan", Urge())
    with pytest.raises(Forbidden):
        story.do("dan", Urge())
