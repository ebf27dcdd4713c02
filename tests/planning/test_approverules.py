"""What may be decided from where, with what beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.model.approval import Action, Bucket, Decide, Origin, Ticked, Tier
from assistant.model.errors import BadInput, Refused, SundownError
from assistant.planning import approverules as rules
from tests.planning.test_approve import TASK

WISH = Decide("id", Action.APPROVE, "v1", Origin.CARD, "Fine")


def allowed(tier: Tier, origin: Origin, *, verified: bool = False) -> bool:
    try:
        wish = replace(WISH, origin=origin, typed="8000")
        rules.check(replace(TASK, tier=tier), wish, verified=verified)
    except SundownError:
        return False
    return True


@pytest.mark.parametrize(
    ("tier", "origins"),
    [
        (Tier.LOW, set(Origin)),
        (Tier.MIDDLE, set(Origin) - {Origin.TOAST}),
        (Tier.HIGH, set()),
        (Tier.SOURCE, set()),
    ],
)
def test_each_tier_has_its_places(tier: Tier, origins: set[Origin]):
    """A-9, A-11, A-20"""
    assert {origin for origin in Origin if allowed(tier, origin)} == origins


def test_a_second_verification_opens_the_card_and_nothing_else():
    """A-9, A-10"""
    opened = {origin for origin in Origin if allowed(Tier.HIGH, origin, verified=True)}
    assert opened == {Origin.CARD, Origin.COMMAND}
    assert not any(allowed(Tier.SOURCE, origin, verified=True) for origin in Origin)


def test_what_is_not_offered_is_refused():
    """A-1"""
    with pytest.raises(Refused):
        rules.check(replace(TASK, actions=frozenset()), WISH, verified=False)


@pytest.mark.parametrize(
    "wish",
    [
        replace(WISH, action=Action.REJECT, comment=" "),
        replace(WISH, action=Action.RETURN, comment=""),
        replace(WISH, action=Action.COMMENT, comment=""),
        replace(WISH, action=Action.TRANSFER),
        replace(WISH, action=Action.TRANSFER, people=("a", "b")),
        replace(WISH, action=Action.ADD_SIGN),
        replace(WISH, comment="x" * 4001),
    ],
)
def test_what_is_missing_is_said(wish: Decide):
    """A-26, P-6"""
    with pytest.raises(BadInput):
        rules.check(TASK, wish, verified=False)


def test_ticked_fields_are_a_reason_for_a_return():
    """A-26, row 59"""
    wish = replace(WISH, action=Action.RETURN, comment="", fields=(Ticked("/day"),))
    rules.check(TASK, wish, verified=False)


def test_a_request_of_mine_has_no_tier():
    mine = replace(TASK, bucket=Bucket.MINE, tier=Tier.HIGH)
    rules.check(mine, replace(WISH, action=Action.WITHDRAW, comment=""), verified=False)


def test_a_batch_of_nothing_that_may_is_shown_with_its_reasons():
    high = replace(TASK, tier=Tier.HIGH)
    made = rules.offer((high,))
    assert [(row.allowed, row.why) for row in made.rows] == [(False, "tier")]
    assert made.totals == ()
