"""What may be sent: limits, unknown members, characters that no column holds, brackets within brackets."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from assistant.hub.api.edge import DEEPEST, too_deep
from assistant.hub.api.models_requests import Decision, NewRequest
from assistant.hub.api.tasks import deed
from assistant.hub.domain.deeds import Approve, Return
from assistant.hub.domain.form import Lacking
from assistant.hub.problems import Invalid
from tests.conftest import examples

GOOD = {"form": "leave", "data": {"kind": "annual"}}


@pytest.mark.parametrize(
    "more",
    [
        {"extra": 1},
        {"form": "../leave"},
        {"data": {"a": "\0"}},
        {"data": {"a": ["\ud800"]}},
        {"data": {"\0": 1}},
        {"data": {"a": float("nan")}},
        {"data": {"a": 2**60}},
        {"data": {"a": "x" * 20_001}},
        {"attachments": ["a"] * 51},
        {"attachments": ["../../etc/passwd"]},
        {"urgent_reason": "x" * 201},
    ],
)
def test_what_does_not_fit_is_refused(more: dict[str, object]) -> None:
    """H-13: nothing unknown, nothing without an end, nothing that can't be kept."""
    with pytest.raises(ValidationError):
        NewRequest.model_validate(GOOD | more)


def test_what_fits_is_taken() -> None:
    assert NewRequest.model_validate(GOOD).submit is True


@given(
    st.recursive(
        st.none() | st.text('[]{}\\"a'),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("[{"), inner, max_size=2)
        ),
    )
)
@settings(max_examples=examples(80))
def test_brackets_in_strings_do_not_count(value: object) -> None:
    text = json.dumps(value)

    def depth(here: object) -> int:
        if isinstance(here, dict | list):
            inner = here.values() if isinstance(here, dict) else here
            return 1 + max(map(depth, inner), default=0)
        return 0

    assert too_deep(text.encode()) == (depth(value) > DEEPEST)


def test_a_tower_of_brackets_is_seen() -> None:
    assert too_deep(b"[" * (DEEPEST + 1))
    assert not too_deep(b"[" * DEEPEST + b"]" * DEEPEST)


def test_a_decision_becomes_a_deed() -> None:
    sent = Decision(action="return", seen_data_rev=3, fields=[{"field": "/a", "note": "again"}])  # type: ignore[list-item] - as JSON has it
    assert deed("t", sent) == Return("t", 3, fields=(Lacking("/a", "marked", {}, "again"),))
    assert deed("t", Decision(action="approve", seen_data_rev=2)) == Approve("t", 2)


def test_a_transfer_without_a_person_is_asked_for_one() -> None:
    with pytest.raises(Invalid, match="member"):
        deed("t", Decision(action="transfer"))
