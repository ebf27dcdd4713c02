"""Cron times in a zone, over clock changes, and the names of runs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.hub.effects.crontime import Cron, following, packed, queue_id, run_key, unpacked
from assistant.hub.effects.port import Again, Never
from assistant.hub.effects.tries import Outcome, attempt, effect_key, job_id, job_key, key_of

DAILY = Cron("daily", "0 9 * * mon-fri", "Asia/Shanghai", "report", {"robot": "r1"})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("expression", "zone", "after", "then"),
    [
        ("0 9 * * mon-fri", "Asia/Shanghai", "2026-03-06T00:59:59", "2026-03-06T01:00"),  # a Friday
        ("0 9 * * mon-fri", "Asia/Shanghai", "2026-03-06T01:00", "2026-03-09T01:00"),
        (
            "0 9 * * *",
            "Europe/Berlin",
            "2026-03-28T12:00",
            "2026-03-29T07:00",
        ),  # summer time begins that night
        ("0 9 * * *", "Europe/Berlin", "2026-10-24T12:00", "2026-10-25T08:00"),
        ("30 2 1 * *", "UTC", "2026-12-31T23:59", "2027-01-01T02:30"),
    ],
)
def test_next_time(expression: str, zone: str, after: str, then: str) -> None:
    """H-11: nine o'clock where the people are, also when the clocks change."""
    assert following(Cron("x", expression, zone, "report", {}), at(after)) == at(then)


@pytest.mark.parametrize(("expression", "zone"), [("0 9 * *", "UTC"), ("* * * * * *", "UTC"), ("61 * * * *", "UTC"), ("@daily", "UTC"), ("0 9 * * *", "Mars/Base"), ("0 9 * * *", "../etc")])  # fmt: skip
def test_what_can_not_be_read_is_refused(expression: str, zone: str) -> None:
    with pytest.raises(ValueError):
        following(Cron("x", expression, zone, "report", {}), at("2026-03-06T00:00"))


@given(st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - Hypothesis adds the zone
def test_always_later_and_the_same_for_every_hub(now: datetime) -> None:
    then = following(DAILY, now)
    assert now < then <= now + timedelta(days=4)
    assert run_key(DAILY, then) == f"daily@{then:%Y-%m-%dT01:00:00Z}"
    assert unpacked(packed(DAILY, then)) == (DAILY, then)
    assert queue_id(DAILY, then) != queue_id(
        Cron("daily", "0 9 * * *", *("Asia/Shanghai", "report", {})), then
    )


def test_an_outcome_for_every_fault() -> None:
    """H-15: the first try and three more; a Retry-After may stretch a pause, to an hour at most."""

    def tried(number: int, fault: Exception | None = None) -> Outcome:
        def run(*_: object) -> None:
            if fault:
                raise fault

        return attempt(run, "k", "webhook", {}, number, (10, 60, 300))

    assert tried(1) == Outcome()
    assert [tried(n, OSError("secret")).pause for n in (1, 2, 3)] == [10, 60, 300]
    assert tried(4, OSError("secret")) == Outcome("OSError", final=True)
    assert tried(1, Never("HTTP 400")) == Outcome("HTTP 400", final=True)
    assert [tried(1, Again("HTTP 503", after)).pause for after in (5, 50, 10**9)] == [10, 50, 3600]


@given(st.text("ab:@~#1", min_size=1, max_size=12).filter(lambda text: not text[-1].isdigit()), st.integers(1, 4), st.integers(0, 9))  # fmt: skip
def test_names_of_tries_lead_back_to_the_effect(key: str, number: int, tries: int) -> None:
    assert effect_key(key_of(job_id(job_key(key, tries), number))) == key
