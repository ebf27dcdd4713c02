"""Corrections of a past list: laid over it, in their order; the list as it was filed stays (L-63, L-65)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.history import Correction, Mark, row_key
from assistant.planning.corrected import corrected, find
from tests.ui.samples import a_digest

LIST = a_digest(3)
OPEN = row_key(LIST.open[0])
DONE = row_key(LIST.done[0])
AT = datetime(2026, 11, 23, tzinfo=UTC)


def edit(mark: Mark, row: str = "", text: str = "", number: int = 1) -> Correction:
    return Correction(number, AT, mark, row, text)


def test_an_open_line_can_turn_out_done():
    made = corrected(LIST, [edit(Mark.DONE, OPEN)])
    assert OPEN in map(row_key, made.done)
    assert OPEN not in map(row_key, made.open)
    assert not find(made, OPEN).late


def test_a_done_line_can_turn_out_open():
    made = corrected(LIST, [edit(Mark.OPEN, DONE)])
    assert (len(made.done), len(made.open)) == (len(LIST.done) - 1, len(LIST.open) + 1)


def test_a_line_can_be_added_and_taken_off_again():
    added = corrected(LIST, [edit(Mark.ADDED, text="Called the bank")])
    assert added.done[-1].title == "Called the bank"
    both = [edit(Mark.ADDED, text="Called the bank"), edit(Mark.REMOVED, "added:1", number=2)]
    assert corrected(LIST, both).done == LIST.done


@pytest.mark.parametrize("key", [OPEN, DONE, row_key(LIST.waiting[0])])
def test_any_line_can_be_taken_off(key: str):
    assert find(corrected(LIST, [edit(Mark.REMOVED, key)]), key) is None


def test_the_last_note_counts():
    notes = [edit(Mark.NOTE, text="one"), edit(Mark.NOTE, text=" two ", number=2)]
    assert corrected(LIST, notes).note == "two"


def test_a_line_that_is_not_there_changes_nothing():
    assert corrected(LIST, [edit(Mark.DONE, "nobody")]) == LIST


MARKS = st.builds(
    edit,
    st.sampled_from(Mark),
    st.sampled_from([OPEN, DONE, "added:1", "nobody"]),
    st.text(max_size=9),
    st.integers(1, 3),
)


@given(st.lists(MARKS, max_size=8))
def test_no_line_ever_stands_twice_unless_it_did(edits: list[Correction]):
    unique = [replace(each, id=at) for at, each in enumerate(edits, 10)]
    made = corrected(LIST, unique)
    keys = [row_key(row) for row in (*made.done, *made.open, *made.waiting)]
    assert len(keys) == len(set(keys))
