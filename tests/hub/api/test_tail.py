"""The end of the event table: nothing is missed, whatever the order of commits."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.hub.api.tail import PATIENCE, Tail, read
from tests.conftest import examples


def test_the_mark_is_the_highest_number_when_nothing_is_missing() -> None:
    assert read(Tail(3), [4, 5], 0.0).mark == 5


def test_a_press_that_commits_late_holds_the_mark_back() -> None:
    """H-16: number 5 is under way while 6 is there: whoever comes back resumes from 4."""
    tail = read(Tail(4), [6], 0.0)
    assert (tail.mark, tail.missing) == (4, (5,))
    assert read(tail, [5], 1.0) == Tail(6)


def test_a_transaction_that_was_rolled_back_is_given_up() -> None:
    tail = read(Tail(4), [6], 0.0)
    assert read(tail, [], PATIENCE / 2).mark == 4
    assert read(tail, [], PATIENCE).mark == 6


@given(st.permutations(range(1, 12)), st.integers(1, 4))
@settings(max_examples=examples(60))
def test_no_order_of_commits_moves_the_mark_over_a_missing_number(
    order: list[int], size: int
) -> None:
    tail, seen = Tail(0), set[int]()
    for start in range(0, len(order), size):
        batch = order[start : start + size]
        seen |= set(batch)
        tail = read(tail, batch, 0.0)
        assert set(range(1, tail.mark + 1)) <= seen
    assert tail == Tail(11)
