"""Pure decisions about approvals: tiers, hours, differences, what may be sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.amount import same_amount
from assistant.model.approval import Action, ApprovalTask, Attached, Bucket, Card, Fact, State, Tier
from assistant.planning import approve
from assistant.planning.approve import Differs, Go, Over, Prove

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
TASK = ApprovalTask(
    "id", "a", "Account", "paper", Bucket.TO_DECIDE, "t1", "r1", "v1", "Taxi",
    amount="8000.00", currency="HKD", actions=frozenset(Action), facts=(Fact("/day", "Day", "Monday"),),
)  # fmt: skip
CARD = Card(
    TASK, fields=(Fact("/day", "Day", "Monday"), Fact("/why", "Why", "Client")), read_at=NOW
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis wants it bare


@given(st.sampled_from(Tier), st.integers(-1, 9), st.booleans(), st.none() | st.integers(0, 9999))
def test_a_tier_is_only_ever_raised(tier: Tier, floor: int, verify: bool, limit: int | None):
    """A-8"""
    task = replace(TASK, tier=tier, verify=verify)
    bound = None if limit is None else Decimal(limit)
    assert approve.tier_of(task, floor, bound) >= tier
    assert not verify or approve.tier_of(task, floor, bound) >= Tier.HIGH


@pytest.mark.parametrize(
    ("amount", "tier"),
    [
        ("9999.99", 0),
        ("10000.00", 2),
        ("-10,000", 2),
        ("", 0),
        ("1E+4", 2),
        ("9999,99", 0),
        ("10.000,00", 2),
        ("•••", 2),
        ("٢٠٠٠٠", 2),
        ("−10000", 2),
        ("9" * 40, 2),
    ],
)
def test_equal_to_the_limit_is_tier_two(amount: str, tier: int):
    """P-5"""
    task = replace(TASK, tier=Tier.LOW, amount=amount)
    assert approve.tier_of(task, 0, Decimal(10000)) == tier


@pytest.mark.parametrize("typed", ["8000", "8,000.00", "８０００", "HK$ 8 000", "8000.0"])
def test_an_amount_may_be_typed_in_several_ways(typed: str):
    assert same_amount(typed, "8000.00")


@pytest.mark.parametrize(
    "typed", ["", "800", "80000", "80,00", "8E5", "-8000", "8.000", "eight", "8000-1", "NaN"]
)
def test_another_amount_is_another_amount(typed: str):
    """A-10"""
    assert not same_amount(typed, "8000.00")


@given(moments, st.none() | moments)
def test_a_decision_lives_a_day_or_until_the_deadline(now: datetime, due: datetime | None):
    """A-18"""
    end = approve.expiry(now, due)
    assert now < end <= now + timedelta(hours=24)
    assert due is None or due <= now or end <= due


@given(moments, st.integers(3, 60), st.none() | moments)
def test_the_hold_ends_before_the_deadline(now: datetime, hold: int, due: datetime | None):
    at = approve.leaves(now, timedelta(seconds=hold), due)
    assert now <= at <= now + timedelta(seconds=hold)
    assert due is None or due <= now or at <= due


@given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=30)), st.none() | moments)
def test_a_snooze_never_loses_the_deadline(now: datetime, off: timedelta, due: datetime | None):
    """A-25"""
    at = approve.snooze_end(now, now + off, due)
    assert now < at <= now + off
    assert due is None or due <= now or at <= due


def test_a_clock_that_was_set_back_ends_what_waits():
    assert approve.has_expired(NOW - timedelta(hours=1), NOW, NOW + timedelta(hours=24))
    assert not approve.has_expired(NOW - timedelta(seconds=30), NOW, NOW + timedelta(hours=24))
    assert approve.has_expired(NOW + timedelta(hours=24), NOW, NOW + timedelta(hours=24))


def test_urgent_ones_first_then_by_time_left_then_those_without_a_deadline():
    """row 53"""
    hour = timedelta(hours=1)
    rows = [
        replace(TASK, id="none", due=None, opened=NOW),
        replace(TASK, id="late", due=NOW + 9 * hour),
        replace(TASK, id="soon", due=NOW + hour),
        replace(TASK, id="over", due=NOW - hour),
        replace(TASK, id="urgent", due=None, urgent=True),
    ]
    wanted = ["urgent", "over", "soon", "late", "none"]
    assert [row.id for row in sorted(rows, key=approve.rank)] == wanted


def test_the_other_buckets_are_newest_first():
    old, new = (replace(TASK, bucket=Bucket.MINE, updated=NOW + timedelta(days=n)) for n in (0, 1))
    assert approve.rank(new) < approve.rank(old)


def test_what_is_as_it_was_seen_goes():
    assert approve.before_send(CARD, CARD, Action.APPROVE, tier=Tier.MIDDLE, proved=False) == Go()


def test_another_version_is_never_sent_even_if_nothing_differs_in_words():
    """A-15"""
    now = replace(CARD, task=replace(TASK, version="v2"))
    found = approve.before_send(CARD, now, Action.APPROVE, tier=Tier.MIDDLE, proved=False)
    assert found == Differs(())


def test_a_comment_is_about_no_version():
    now = replace(CARD, task=replace(TASK, version="v2"))
    assert approve.before_send(CARD, now, Action.COMMENT, tier=Tier.HIGH, proved=False) == Go()


def test_what_is_not_offered_any_more_is_over():
    """A-1, A-14"""
    now = replace(CARD, task=replace(TASK, actions=frozenset(), state=State.APPROVED))
    found = approve.before_send(CARD, now, Action.APPROVE, tier=Tier.LOW, proved=False)
    assert found == Over(State.APPROVED)


@pytest.mark.parametrize(("proved", "wanted"), [(False, Prove()), (True, Go())])
def test_tier_two_goes_with_its_proof_only(proved: bool, wanted: Prove | Go):
    """A-10"""
    found = approve.before_send(CARD, CARD, Action.APPROVE, tier=Tier.HIGH, proved=proved)
    assert found == wanted


def test_differences_name_what_a_person_looks_at():
    """A-2, row 55"""
    later = replace(
        CARD,
        task=replace(TASK, amount="18000.00", title="Taxi!"),
        fields=(Fact("/day", "Day", "Tuesday"), Fact("/new", "New", "x")),
        files=(Attached("f", "a.pdf"),),
    )
    found = {each.name: (each.before, each.after) for each in approve.differences(CARD, later)}
    assert found == {
        "amount": ("HKD 8000.00", "HKD 18000.00"),
        "title": ("Taxi", "Taxi!"),
        "/day": ("Monday", "Tuesday"),
        "/new": ("", "x"),
        "/why": ("Client", ""),
        "files": ("", "a.pdf"),
    }


def test_a_card_that_was_not_read_is_compared_by_its_decisive_fields():
    later = Card(replace(TASK, facts=(Fact("/day", "Day", "Tuesday"),)))
    assert [each.name for each in approve.differences(CARD, later)] == ["/day"]
