"""An approval taken back (row 66), and what was approved revoked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.hub.domain.case import Case, RequestState, Sign, StepState, TaskState
from assistant.hub.domain.deeds import Comment, Edit, Submit, TakeBack, Withdraw
from assistant.hub.domain.revoking import revoke_original
from assistant.hub.domain.route import After
from assistant.hub.problems import Forbidden, Late
from tests.hub.engine.story import Story, draft, planned


def take_back(story: Story, person: str):
    return story.do(person, TakeBack(story.task(person, TaskState.APPROVED).id))


def test_taken_back_while_the_next_has_not_decided():
    story = Story(planned("manager", "dan"), planned("hr", "carol")).submit().approve("dan")
    take_back(story, "dan")
    assert (story.open(), story.step("hr").state) == (["dan"], StepState.QUEUED)
    assert len(story.timers) == 3
    assert story.approve("dan").open() == ["carol"]
    assert len(story.timers) == 3
    assert story.approve("carol").state == "approved"


def test_not_after_somebody_decided_and_the_sentence_says_who():
    story = Story(planned("a", "dan"), planned("b", "carol", "ben"), planned("c", "ada"))
    story.submit().approve("dan", "carol")
    with pytest.raises(Late) as late:
        take_back(story, "dan")
    assert late.value.values["who"] == "Carol Lee"
    take_back(story, "carol")
    take_back(story, "dan")
    assert story.open() == ["dan"]


def test_not_after_the_next_one_added_others():
    story = Story(planned("a", "dan"), planned("b", "carol")).submit().approve("dan")
    story.add("carol", "before", "ken")
    with pytest.raises(Late):
        take_back(story, "dan")


def test_not_once_it_is_final_nor_by_somebody_else():
    story = Story(planned("a", "dan"), planned("b", "carol")).submit().approve("dan")
    with pytest.raises(Forbidden):
        story.do("carol", TakeBack(story.task("dan", TaskState.APPROVED).id))
    story.approve("carol")
    with pytest.raises(Late) as late:
        take_back(story, "carol")
    assert late.value.code == "late_request_approved"


def test_whom_the_approval_made_needless_is_asked_again():
    story = Story(planned("a", "dan", "gus", sign=Sign.ANY), planned("b", "carol")).submit()
    story.approve("dan")
    take_back(story, "dan")
    assert story.open() == ["dan", "gus"]
    assert story.approve("gus").open() == ["carol"]


def test_the_next_in_turn_waits_again():
    story = Story(planned("a", "dan", "gus", sign=Sign.SEQ)).submit().approve("dan")
    take_back(story, "dan")
    assert story.open() == ["dan"]
    assert story.approve("dan").open() == ["gus"]


def test_signatures_added_before_and_after_are_as_they_were():
    story = Story(planned("a", "dan")).submit()
    story.add("dan", "before", "ken")
    story.approve("ken")
    take_back(story, "ken")
    assert (story.open(), len(story.timers)) == (["ken"], 3)
    story.approve("ken").add("dan", "after", "ivan")
    take_back(story, "dan")
    assert story.open() == ["dan"]
    assert story.approve("dan").state == "approved"


def revocation(first: Story) -> Story:
    request = draft(id="R2", revokes="R1", state=RequestState.DRAFT, created=first.now)
    story = Story(planned("manager", "nobody"), request=request, original=first.case)
    story.now = first.now
    return story


def test_a_revocation_asks_those_who_approved_and_then_compensates_once():
    after = (After("erp.invoice"), After("erp.cancel", "revoked"))
    first = Story(
        planned("manager", "dan", "gus", sign=Sign.ANY), planned("hr", "carol"), after=after
    )
    first.submit().approve("gus", "carol")
    story = revocation(first)
    story.set(route=first.world.route)
    story.submit()
    assert story.open() == ["gus"]
    assert story.approve("gus").open() == ["carol"]
    story.approve("carol")
    assert story.state == "approved"
    assert not [each for each in story.last.effects if each.kind == "webhook"]
    turn = revoke_original(first.case, story.request, "carol", story.now, first.world)
    assert turn.case.request.state is RequestState.REVOKED
    assert [each.body["endpoint"] for each in turn.effects if each.kind == "webhook"] == [
        "erp.cancel"
    ]
    again = revoke_original(turn.case, story.request, "carol", story.now, first.world)
    assert (again.facts, again.effects) == ((), ())


def test_only_an_approved_request_is_revoked():
    first = Story(planned("manager", "dan")).submit()
    with pytest.raises(Late):
        revocation(first).submit()
    first.do("chan", Withdraw())
    turn = revoke_original(first.case, draft(revokes="R1"), "", first.now, first.world)
    assert turn.case.request.state is RequestState.WITHDRAWN


def test_an_approver_who_left_is_stood_in_for_by_his_supervisor():
    first = Story(planned("manager", "dan")).submit().approve("dan")
    story = revocation(first)
    people = dict(story.world.directory.people)
    people["dan"] = replace(people["dan"], active=False)
    story.set(directory=replace(story.world.directory, people=people))
    assert story.submit().open() == ["fay"]


def test_a_comment_is_possible_after_the_end():
    story = Story(planned("manager", "dan")).submit().approve("dan")
    assert story.do("dan", Comment("Enjoy")).facts
    with pytest.raises(Late):
        story.do("chan", Submit())
    assert isinstance(story.case, Case)


def test_not_after_the_form_changed():
    story = Story(planned("finance", "dan", "ben"), request=draft(data={"amount": "1"})).submit()
    story.approve("dan")
    story.do("ben", Edit({"amount": "2"}, task=story.task("ben").id))
    with pytest.raises(Late):
        take_back(story, "dan")


def test_a_step_open_again_on_the_same_weekend_has_timers_of_its_own():
    """Its due instant is the same, and a name that was void once would start nothing."""
    story = Story(planned("manager", "dan"), planned("hr", "carol"))
    story.now += timedelta(days=5)  # Saturday
    story.submit()
    first = set(story.timers)
    story.approve("dan")
    take_back(story, "dan")
    assert len(story.timers) == 3
    assert not first & set(story.timers)
