"""The routes that come with the hub, walked by the engine: leave of 2 and of 5 days, expenses of 800 and of 12,000."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.hub.domain import resolve
from assistant.hub.domain.case import Request, StepState
from assistant.hub.domain.routeread import read_route, ready_routes
from tests.hub.engine.story import Story, draft


def on_route(form: str, **values) -> Story:
    route = read_route(ready_routes()[form])
    story = Story(request=draft(form=form, **values), verified=True, money=form == "expense")
    directory = story.world.directory

    def plan(request: Request):
        return resolve.plan(route, request, directory, story.now)

    story.set(
        route=replace(route, version=1),
        plan=plan,
        holds=lambda when, request: resolve.holds(when, route, request, directory),
        copies=lambda request, at: resolve.copies(route, request, directory, at, story.now),
    )
    return story.submit()


def walk(story: Story) -> list[str]:
    """Everybody whose turn it is approves; who did, in order."""
    people = []
    while story.state == "pending":
        people.append(story.open()[0])
        story.approve(people[-1])
    return people


@pytest.mark.parametrize(("days", "hr"), [("2", False), ("5", True)])
def test_leave_of_more_than_three_days_adds_hr(days, hr):
    """H-3."""
    story = on_route("leave", data={"days": days, "kind": "annual"})
    people = walk(story)
    assert story.state == "approved"
    assert people[0] == "dan"
    assert ("carol" in people) is hr


@pytest.mark.parametrize(("amount", "cfo"), [(80_000, False), (1_200_000, True)])
def test_ten_thousand_and_above_goes_to_the_cfo_and_on_to_the_erp(amount, cfo):
    """H-4."""
    data = {"total": str(amount / 100), "currency": "HKD"}
    story = on_route("expense", data=data, amount=amount)
    people = walk(story)
    assert story.state == "approved"
    assert people[0] == "dan"
    assert (story.step("cfo").state is StepState.DONE) is cfo
    assert bool([each for each in story.last.effects if each.kind == "webhook"]) is cfo
