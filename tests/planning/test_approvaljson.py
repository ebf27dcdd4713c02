"""Values as JSON and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.approval import (
    Action,
    ApprovalTask,
    Bucket,
    Card,
    Change,
    Decide,
    Decision,
    Fact,
    Origin,
    Stage,
    Ticked,
)
from assistant.planning.approvaljson import pack, unpack

FIRST, LAST = (datetime(year, 1, 1) for year in (1990, 2100))  # noqa: DTZ001 - Hypothesis wants them bare
moment = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
times = st.none() | moment
texts = st.text(max_size=8)
facts = st.lists(st.builds(Fact, texts, texts, texts), max_size=3).map(tuple)
tasks = st.builds(
    ApprovalTask,
    *[texts] * 4,
    st.sampled_from(Bucket),
    *[texts] * 4,
    facts=facts,
    due=times,
    opened=times,
    urgent=st.booleans(),
    amount=texts,
)


@given(tasks)
def test_a_row_comes_back_as_it_was(task: ApprovalTask):
    assert unpack(ApprovalTask, pack(task)) == task


@given(st.builds(Card, tasks, fields=facts, note=texts, read_at=times))
def test_a_card_comes_back_as_it_was(card: Card):
    assert unpack(Card, pack(card)) == card


changes = st.lists(st.builds(Change, texts, texts, texts, texts), max_size=2).map(tuple)
decided = st.builds(
    Decision, texts, texts, st.sampled_from(Action), st.sampled_from(Stage), st.sampled_from(Origin),
    moment, moment, moment, changes=changes, at=st.none() | moment,
    next=st.lists(texts, max_size=2).map(tuple),
)  # fmt: skip
ticked = st.lists(st.builds(Ticked, texts, texts), max_size=2).map(tuple)
wishes = st.builds(
    Decide, texts, st.sampled_from(Action), texts, st.sampled_from(Origin), texts, ticked
)


@given(decided)
def test_a_decision_comes_back_as_it_was(decision: Decision):
    assert unpack(Decision, pack(decision)) == decision


@given(wishes)
def test_equal_values_have_one_text(wish: Decide):
    assert unpack(Decide, pack(wish)) == wish
    assert pack(unpack(Decide, pack(wish))) == pack(wish)


def test_fields_of_another_release_are_passed_over():
    held = json.loads(pack(Change("a", "b", "c", "d"))) | {"colour": "red"}
    assert unpack(Change, json.dumps(held)) == Change("a", "b", "c", "d")
