"""People who leave, and deputies who stand in no longer: what they had to sign goes on at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.hub.domain.case import RequestState, Sign, TaskState
from assistant.hub.domain.deeds import Approve, Delegate, Relieve, Resolve, TimeUp, Transfer
from assistant.hub.domain.people import Deputy, Grant
from assistant.hub.domain.reasons import read_why
from assistant.hub.domain.route import Chosen, Why
from assistant.hub.problems import Forbidden, Invalid, Late
from tests.hub.engine.story import MONDAY, Story, draft, planned

DAY = timedelta(days=1)


def test_an_open_task_goes_to_the_supervisor_with_the_reason():
    story = Story(planned("manager", "dan"), planned("hr", "carol")).submit().leave("dan")
    assert story.open() == ["fay"]
    assert read_why(story.task("fay").why) == Why("why_left", {"from": "Dan Ho"})
    assert [each.due for each in story.case.steps if each.due] != []
    assert story.approve("fay", "carol").state == "approved"


def test_a_queued_signer_who_left_does_not_stop_the_others():
    story = Story(planned("board", "gus", "dan", sign=Sign.SEQ)).submit().leave("dan")
    assert story.open() == ["gus"]
    assert story.approve("gus").open() == ["fay"]


def test_who_waits_for_those_added_before_him_is_stood_in_for():
    story = Story(planned("manager", "dan")).submit()
    story.add("dan", "before", "ivan")
    story.leave("dan").approve("ivan")
    assert story.open() == ["fay"]
    assert story.approve("fay").state == "approved"


def test_the_supervisor_who_is_asked_already_is_not_asked_twice():
    story = Story(planned("board", "dan", "fay")).submit().leave("dan")
    assert story.open() == ["fay"]
    assert story.approve("fay").state == "approved"


def test_an_added_signer_who_left_is_no_end_of_the_step():
    story = Story(planned("manager", "dan")).submit()
    story.add("dan", "after", "gus", "ivan", sign=Sign.SEQ)
    story.leave("gus", "ivan")
    assert story.open() == ["fay"]
    assert story.approve("fay").open() == ["ben"]


def test_at_the_top_the_request_waits_for_an_admin_who_must_name_somebody():
    story = Story(planned("board", "ada", "ben"), admin=True).submit().leave("ada")
    assert (story.state, read_why(story.request.trouble).code) == ("needs_admin", "trouble_left")
    assert story.approve("ben").state == "needs_admin"
    with pytest.raises(Invalid):
        story.do("judy", Resolve())
    story.do("judy", Resolve(("carol",)))
    assert (story.state, story.open()) == ("pending", ["carol"])
    assert story.timers
    assert story.approve("carol").state == "approved"


def test_a_queued_place_that_nobody_above_can_take_is_filled_by_an_admin():
    board = planned("board", "gus", "ada", sign=Sign.SEQ)
    story = Story(board, admin=True).submit().leave("ada")
    assert story.state == "needs_admin"
    story.do("judy", Resolve(("carol",)))
    assert (story.state, story.open()) == ("pending", ["gus"])
    assert story.approve("gus", "carol").state == "approved"


def test_what_a_delegate_had_goes_back_and_what_he_signed_for_a_leaver_goes_up():
    for gone, now in (("gus", "dan"), ("dan", "fay")):
        story = Story(planned("manager", "dan")).submit()
        story.do("dan", Delegate(story.task("dan").id, "gus"))
        assert story.leave(gone).open() == [now]


def test_a_deputy_does_not_sign_for_somebody_who_left():
    deputy = Deputy("D", "dan", "gus", MONDAY - DAY, MONDAY + 9 * DAY)
    story = Story(planned("manager", "dan"), deputies=(deputy,)).submit()
    task = story.task("dan").id
    people = story.world.directory.people
    gone = {**people, "dan": replace(people["dan"], active=False)}
    story.set(directory=replace(story.world.directory, people=gone))
    with pytest.raises(Forbidden):
        story.do("gus", Approve(task, 1))
    story.do("", TimeUp(story.step("manager").id, 50))  # any turn at all looks again
    assert story.open() == ["fay"]


def test_a_deputy_sent_home_gives_the_task_back():
    one = planned("manager", "gus")
    chosen = (Chosen("gus", Why("routes.for_absent", {}), on_behalf_of="dan"),)
    story = Story(replace(one, people=chosen)).submit()
    story.do("", Relieve("gus", "dan"))
    assert story.open() == ["dan"]
    assert story.task("dan").on_behalf_of == ""


def test_only_the_hub_itself_relieves():
    story = Story(planned("manager", "dan")).submit()
    with pytest.raises(Forbidden):
        story.do("gus", Relieve("dan", "dan"))
    story.do("", Relieve())
    assert not story.last.facts


def test_a_principal_who_delegates_what_his_deputy_had_stays_the_principal():
    """Row 68: the signature is the principal's, never the deputy's."""
    one = planned("manager", "gus")
    chosen = (Chosen("gus", Why("routes.for_absent", {}), on_behalf_of="dan"),)
    story = Story(replace(one, people=chosen)).submit()
    story.do("dan", Delegate(story.task("gus").id, "ivan"))
    assert story.task("ivan").on_behalf_of == "dan"
    assert story.task("gus", TaskState.DELEGATED)


def by_role(*people: str, key: str = "money", sign: Sign = Sign.ALL, role: str = "finance"):
    chosen = tuple(Chosen(each, Why("routes.by_role", {"role": role})) for each in people)
    return replace(planned(key, sign=sign), people=chosen)


def regrant(story: Story, *grants: Grant) -> Story:
    """Nobody but these holds a role, and the hub looks again."""
    story.set(directory=replace(story.world.directory, grants=grants))
    story.do("", Relieve())
    return story


def test_what_was_asked_of_the_former_cfo_goes_to_the_new_one():
    story = Story(by_role("ben", role="cfo")).submit()
    task = story.task("ben").id
    regrant(story, Grant("ivan", "cfo"))
    assert story.open() == ["ivan"]
    assert read_why(story.task("ivan").why) == Why("routes.by_role", {"role": "cfo"})
    with pytest.raises(Late):
        story.do("ben", Approve(task, 1))
    regrant(story, Grant("gus", "cfo"))  # and on, if he loses it too
    assert story.open() == ["gus"]
    assert story.approve("gus").state == "approved"


@pytest.mark.parametrize("sign", [Sign.ALL, Sign.ANY, Sign.SEQ])
def test_the_other_holder_who_is_asked_already_is_enough(sign: Sign):
    story = Story(by_role("ben", "ivan", sign=sign)).submit()
    regrant(story, Grant("ivan", "finance"))
    assert story.open() == ["ivan"]
    assert story.approve("ivan").state == "approved"


def test_a_signature_given_as_a_holder_stands_and_ends_the_step():
    story = Story(by_role("ben", "ivan")).submit().approve("ivan")
    assert regrant(story, Grant("ivan", "finance")).state == "approved"


def test_without_another_holder_it_goes_up_and_above_the_top_to_an_admin():
    story = regrant(Story(by_role("ivan")).submit())
    assert story.open() == ["ben"]
    assert read_why(story.task("ben").why).code == "why_role_lost"
    assert regrant(story).open() == ["ben"]  # asked as the supervisor now
    top = regrant(Story(by_role("ada", role="ceo"), admin=True).submit())
    assert (top.state, read_why(top.request.trouble).code) == ("needs_admin", "trouble_nobody")
    top.do("judy", Resolve(("carol",)))
    assert top.approve("carol").state == "approved"


def test_a_holder_s_deputy_and_delegate_lose_it_with_him():
    inner = {"code": "routes.by_role", "values": {"role": "cfo"}}
    for_ben = Chosen("ivan", Why("routes.for_absent", {"because": inner}), on_behalf_of="ben")
    deputised = Story(replace(by_role("ben"), people=(for_ben,))).submit()
    assert regrant(deputised, Grant("gus", "cfo")).open() == ["gus"]
    delegated = Story(by_role("ben", role="cfo")).submit()
    delegated.do("ben", Delegate(delegated.task("ben").id, "ivan"))
    assert regrant(delegated, Grant("gus", "cfo")).open() == ["gus"]


def test_who_was_asked_for_another_reason_keeps_it():
    """By name, or because a colleague handed it to him."""
    named = Story(planned("manager", "ben")).submit()
    assert regrant(named).open() == ["ben"]
    handed = Story(by_role("ben", role="cfo")).submit()
    handed.do("ben", Transfer(handed.task("ben").id, "carol", ""))
    assert regrant(handed).open() == ["carol"]


@pytest.mark.parametrize("state", [RequestState.DRAFT, RequestState.RETURNED])
def test_what_a_leaver_left_lying_is_closed(state: RequestState):
    story = Story(planned("manager", "dan"), request=draft(state=state)).leave("chan")
    assert (story.state, story.did()) == ("withdrawn", ["requester_left", "request_withdrawn"])
    assert story.request.closed


def test_what_a_leaver_had_sent_goes_on():
    story = Story(planned("manager", "dan")).submit().leave("chan")
    assert story.approve("dan").state == "approved"
