"""Time-outs: working hours, reminders, escalation, the top; and what an admin does with a request that stopped."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from assistant.hub.domain.case import Sign, TaskState
from assistant.hub.domain.deeds import Approve, Resolve, Submit, TimeUp, Withdraw
from assistant.hub.domain.route import Timeout
from assistant.hub.domain.transitions import timers_of
from assistant.hub.problems import Forbidden, Invalid, Late
from tests.hub.engine.story import MONDAY, Story, draft, planned

NATURAL = Timeout(Decimal(10), natural=True)


def ring(story: Story, share: int, key: str = "manager"):
    """The clock stands where the timer of this share is due, and it rings."""
    step = story.step(key)
    story.now = next(
        each.not_before
        for each in story.timers.values()
        if each.body == {"step": step.id, "share": share}
    )
    return story.do("", TimeUp(step.id, share), minutes=0)


def test_reminded_at_50_and_90_then_it_goes_to_the_supervisor():
    """H-9, row 76. Eight hours from Monday 10:01 are Tuesday 10:01; lunch is no work."""
    story = Story(planned("manager", "dan")).submit()
    assert story.step("manager").due == MONDAY + timedelta(days=1, minutes=1)
    assert [each.body["kind"] for each in ring(story, 50).effects] == ["task.reminder.50"]
    assert story.now == MONDAY + timedelta(hours=5, minutes=1)
    assert not story.do(
        "", TimeUp(story.step("manager").id, 50)
    ).facts  # the second copy says nothing
    ring(story, 90)
    turn = ring(story, 100)
    assert (story.open(), turn.copies) == (["fay"], ("dan",))
    assert story.task("dan", TaskState.ESCALATED)
    assert (story.step("manager").escalations, story.step("manager").reminded) == (1, 0)
    assert story.step("manager").due > story.now
    assert story.approve("fay").state == "approved"


def test_a_timer_is_only_a_hint():
    story = Story(planned("manager", "dan")).submit()
    step = story.step("manager").id
    early = story.do("", TimeUp(step, 100))
    assert not early.facts
    assert [each.not_before for each in early.effects] == [story.step("manager").due]
    story.approve("dan")
    assert not story.do("", TimeUp(step, 100), minutes=9999).facts
    assert not story.do("", TimeUp("nowhere", 100)).facts


def test_nobody_but_the_clock_says_that_time_is_up():
    story = Story(planned("manager", "dan")).submit()
    with pytest.raises(Forbidden):
        story.do("dan", TimeUp(story.step("manager").id, 100))


def test_at_the_top_it_is_an_admin_s_and_never_a_yes():
    story = Story(planned("manager", "fay")).submit()
    ring(story, 100)
    assert story.open() == ["ada"]
    ring(story, 100)
    assert (story.state, story.open(), story.timers) == ("needs_admin", ["ada"], {})
    assert "auto_approved" not in story.did()
    assert not story.do("", TimeUp(story.step("manager").id, 100)).facts


def test_the_one_at_the_top_may_still_sign_late():
    story = Story(planned("manager", "ada"), planned("hr", "carol")).submit()
    ring(story, 100)
    assert story.approve("ada").state == "pending"
    assert story.open() == ["carol"]


def test_those_who_are_silent_together_go_up_together_and_nobody_is_asked_twice():
    story = Story(planned("manager", "dan", "gus", sign=Sign.ANY)).submit()
    ring(story, 100)  # both report to Fay
    assert story.open() == ["fay"]
    ring(story, 100)
    assert story.open() == ["ada"]


def test_the_requester_is_passed_over_on_the_way_up():
    story = Story(planned("manager", "eve"), request=draft(requester="dan"))
    story.do("dan", Submit())
    ring(story, 100)
    assert story.open() == ["fay"]


def test_remind_only_never_escalates():
    timeout = Timeout(Decimal(8), then="remind")
    story = Story(planned("manager", "dan", timeout=timeout)).submit()
    assert ring(story, 100).effects
    assert story.open() == ["dan"]


def test_hours_of_the_clock():
    story = Story(planned("manager", "dan", timeout=NATURAL)).submit()
    assert story.step("manager").due == MONDAY + timedelta(hours=10, minutes=1)


def test_added_signers_get_hours_of_their_own_and_the_old_timers_are_void():
    story = Story(planned("manager", "dan", timeout=NATURAL)).submit()
    story.now += timedelta(hours=3)
    turn = story.add("dan", "before", "ken")
    assert len(turn.cancel) == 3
    assert story.step("manager").due == story.now + timedelta(hours=10)
    assert {each.key for each in timers_of(story.case, story.world, story.now)} == set(story.timers)


def test_no_timer_outlives_the_request():
    story = Story(planned("manager", "dan"), planned("hr", "carol")).submit().approve("dan")
    assert len(story.timers) == 3
    story.do("chan", Withdraw())
    assert not story.timers


def test_an_admin_names_somebody_for_the_step_that_stopped():
    story = Story(planned("manager"), planned("hr", "carol"), admin=True).submit()
    story.do("judy", Resolve(("gus",), "Dan has left"))
    assert (story.state, story.open(), story.request.trouble) == ("pending", ["gus"], "")
    assert story.approve("gus").open() == ["carol"]


def test_an_admin_names_somebody_after_the_top_was_silent():
    story = Story(planned("manager", "ada"), admin=True).submit()
    ring(story, 100)
    story.do("judy", Resolve(("carol",)))
    assert (story.state, story.open(), len(story.timers)) == ("pending", ["carol"], 3)
    with pytest.raises(Late):
        story.do("ada", Approve(story.task("ada", TaskState.ESCALATED).id, 1))
    assert story.approve("carol").state == "approved"


def test_an_admin_gives_the_top_more_time():
    story = Story(planned("manager", "ada"), admin=True).submit()
    ring(story, 100)
    story.do("judy", Resolve())
    assert (story.state, story.open(), len(story.timers)) == ("pending", ["ada"], 3)


def test_an_admin_has_the_route_planned_anew():
    story = Story(planned("manager"), admin=True).submit()
    story.do("judy", Resolve())
    assert story.state == "needs_admin"  # nothing has changed
    story.set(plan=lambda _request: (planned("manager", "dan"),))
    story.do("judy", Resolve())
    assert story.open() == ["dan"]


def test_a_route_without_anybody_gets_a_step_of_the_admin_s():
    story = Story(planned("manager", "dan", runs=False), admin=True).submit()
    story.do("judy", Resolve(("fay",)))
    assert story.approve("fay").state == "approved"


def test_who_may_not_resolve():
    story = Story(planned("manager")).submit()
    with pytest.raises(Forbidden):
        story.do("judy", Resolve(("gus",)))
    story.set(admin=True)
    with pytest.raises(Forbidden):
        story.do("chan", Resolve(("gus",)))  # an admin's own request
    with pytest.raises(Invalid):
        story.do("judy", Resolve(("chan",)))
    story.do("judy", Resolve(("gus",)))
    with pytest.raises(Late):
        story.do("judy", Resolve(("fay",)))


def test_a_second_admin_is_too_late_and_told_who_was_quicker():
    story = Story(planned("manager"), admin=True).submit()
    story.do("judy", Resolve(("gus",)))
    story.set(resolved=("judy", story.now))
    with pytest.raises(Late) as caught:
        story.do("ken", Resolve(("carol",)))
    assert (caught.value.code, caught.value.values["who"]) == ("late_resolved", "Judy Zhao 赵小玉")
    assert caught.value.values["at"] == "2026-03-02T02:02:00Z"
    story.approve("gus")
    with pytest.raises(Late) as caught:
        story.do("ken", Resolve())
    assert caught.value.code == "late_request_approved"
