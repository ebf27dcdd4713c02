"""What a hub answers, read: whatever comes in, it is a value or Broken, and nothing that is missing is made up."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.approval import ApprovalTask, Bucket, Fact, State, Tier
from assistant.model.form import Draft, DraftFile, DraftStage, FormKind
from assistant.protocols import hubapi, hubcard, hubdrafts, hubfields, hubforms, hubrows
from assistant.protocols.hubapi import Broken, Me
from assistant.protocols.hubrows import About

ABOUT = About("a1", "Hub", Me("dan", "Dan Ho", "HKD"))
NOW = datetime(2026, 11, 22, tzinfo=UTC)
ROW: dict[str, Any] = {
    "request": "r1", "task": "t1", "no": "EX-1", "title": "Expense claim", "state": "pending",
    "data_rev": 3, "amount": 1200000, "currency": "USD", "tier": 2, "verify": False,
    "requester": {"id": "eve", "name": "Eve Lau"}, "assignee": {"id": "dan", "name": "Dan Ho"},
    "summary": [{"title": "Purpose", "value": "Visit"}, {"title": "Total", "value": "HKD 12,000.00"}],
}  # fmt: skip
NAMES = st.sampled_from([*ROW, "data", "steps", "people", "history", "actions", "ui", "pointer"])
JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=25,
)
DRAFT = Draft("d1", "a1", "expense", "Expense", "{}", DraftStage.DRAFT, NOW)


def task(**more: Any) -> ApprovalTask:
    return hubrows.row(ROW | more, Bucket.TO_DECIDE, ABOUT)


@pytest.mark.parametrize(
    "read",
    [
        hubapi.me,
        lambda value: hubrows.page(value, Bucket.MINE, ABOUT),
        lambda value: list(hubrows.of_request(value, ABOUT)),
        lambda value: hubcard.card(value, task(), value if isinstance(value, dict) else {}, ABOUT, "zh_HK"),
        lambda value: hubforms.form(value, FormKind("a", "A", "f", "F"), "en"),
        lambda value: hubforms.kinds(value, "a", "A"),
        lambda value: hubdrafts.trial(value, DRAFT, "HKD"),
        lambda value: hubdrafts.editing(value, "a"),
        hubdrafts.answer,
    ],
)  # fmt: skip
@given(value=JSON)
def test_whatever_comes_it_is_read_or_broken(read: Callable[[Any], object], value: Any) -> None:
    with contextlib.suppress(Broken):
        read(value)


@given(raw=st.binary(max_size=40))
def test_any_bytes_are_a_problem_of_some_kind(raw: bytes) -> None:
    assert hubapi.problem(502, raw).status == 502


@given(lost=st.sets(st.sampled_from(sorted(ROW))))
def test_a_row_needs_its_ids_and_nothing_else(lost: set[str]) -> None:
    row = {name: each for name, each in ROW.items() if name not in lost}
    if lost & {"request", "task"}:
        with pytest.raises(Broken):
            hubrows.row(row, Bucket.TO_DECIDE, ABOUT)
    else:
        assert hubrows.row(row, Bucket.TO_DECIDE, ABOUT).ref == "t1"


def test_the_amount_is_the_companys_and_stands_once() -> None:
    """The hub counts in the company's currency, whatever the form was filled in with."""
    made = task()
    assert (made.amount, made.currency) == ("12000.00", "HKD")
    assert [each.label for each in made.facts] == ["Purpose"]
    assert task(amount=None).amount == ""


def test_another_currency_stays_among_the_facts() -> None:
    summary = [{"title": "Total", "value": "USD 1,540.00", "pointer": "/total"}]
    assert task(summary=summary).facts == (Fact("/total", "Total", "USD 1,540.00"),)


@pytest.mark.parametrize(
    ("more", "tier"),
    [
        ({}, 2),
        ({"tier": 0}, 0),
        ({"tier": 9}, 1),
        ({"tier": 0, "verify": True}, 2),
        ({"tier": 3}, 3),
    ],
)
def test_the_tier_is_the_hubs_and_a_verification_is_high(more: dict[str, Any], tier: int) -> None:
    assert task(**more).tier == Tier(tier)


def test_an_old_hub_says_no_tier() -> None:
    row = {name: each for name, each in ROW.items() if name != "tier"}
    assert hubrows.row(row, Bucket.TO_DECIDE, ABOUT).tier == Tier.MIDDLE


def test_a_state_of_tomorrow_counts_as_under_way() -> None:
    assert task(state="pondering").state is State.PENDING


def test_a_masked_field_is_masked_and_leaves_no_hash() -> None:
    data = {"account": {"masked": True}, "purpose": "Visit"}
    found = {name: each.value for name, each in _facts(data).items()}
    assert found["/account"] == "•••"
    assert hubcard.digest({"data": data}) == ""
    assert hubcard.digest({"data": data, "data_sha256": "ab"}) == "ab"
    assert len(hubcard.digest({"data": {"purpose": "Visit"}})) == 64


def _facts(data: dict[str, Any]) -> dict[str, Fact]:
    return {each.name: each for each in hubfields.facts({"data": data}, {}, "en")}


def test_fields_of_a_form_nobody_may_see_are_named_as_in_the_data() -> None:
    found = _facts({"lines": [{"amount": "5", "ok": True}], "a/b": 1})
    assert found["/lines/0/amount"].value == "5"
    assert found["/lines/0/ok"].value == "yes"


@given(pointer=st.text(max_size=30), data=JSON)
def test_a_pointer_leads_somewhere_or_nowhere(pointer: str, data: Any) -> None:
    hubfields.lookup(data, "/" + pointer)


def test_what_was_typed_becomes_what_the_form_wants() -> None:
    schema = {
        "properties": {
            "n": {"type": "integer"}, "x": {"type": "number"}, "b": {"type": "boolean"},
            "lines": {"items": {"properties": {"q": {"type": "integer"}}}},
        }
    }  # fmt: skip
    typed = {
        "n": " 3",
        "x": "1.5",
        "b": "true",
        "t": " a ",
        "e": "  ",
        "lines": [{"q": "2", "z": ""}],
    }
    draft = Draft("d", "a", "f", "F", json.dumps(typed), DraftStage.DRAFT, NOW)
    made = hubdrafts.data_of(draft, {"schema": schema})
    assert made == {"n": 3, "x": 1.5, "b": True, "t": "a", "lines": [{"q": 2}]}


def test_what_is_no_number_goes_as_it_is_so_that_the_hub_can_say_so() -> None:
    draft = Draft("d", "a", "f", "F", '{"n": "three"}', DraftStage.DRAFT, NOW)
    schema = {"schema": {"properties": {"n": {"type": "integer"}}}}
    assert hubdrafts.data_of(draft, schema) == {"n": "three"}


def test_a_receipt_that_is_here_is_not_missing() -> None:
    lacking = [
        {"field": "/lines/0/receipt", "reason": "receipt_missing", "message": "The receipt …"}
    ]
    assert len(hubdrafts.trial({"lacking": lacking}, DRAFT, "HKD").lacks) == 1
    file = DraftFile("f", "/lines/0/receipt", "a.pdf", "application/pdf", 5)
    made = Draft("d", "a", "f", "F", "{}", DraftStage.DRAFT, NOW, files=(file,))
    assert hubdrafts.trial({"lacking": lacking}, made, "HKD").lacks == ()


@pytest.mark.parametrize(
    "body", [b"[" * 700 + b"]" * 700, b'{"a":' * 100 + b"1" + b"}" * 100, b"[" * 200_000]
)
def test_what_is_nested_without_end_is_no_reply(body: bytes) -> None:
    with pytest.raises(Broken):
        hubapi.decoded(body)


def test_texts_that_nothing_can_store_or_show_are_mended() -> None:
    """RFC 8259, 8.2: halves of surrogate pairs; and NUL, at which others end a text."""
    body = rb'{"a\ud800": ["x\u0000y", "\ud83d\ude00", "\udfff", "%s{}<b>"]}'
    found = hubapi.decoded(body)
    assert found == {"a\ufffd": ["x\ufffdy", "😀", "\ufffd", "%s{}<b>"]}


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"])
def test_a_moment_that_only_means_never_is_none(at: str) -> None:
    """In most zones it is no date."""
    assert hubapi.moment(at) is None


def test_a_number_that_no_database_takes_is_none() -> None:
    assert hubapi.number({"size": 10**30}, "size", 7) == 7
    assert hubapi.money(10**30, "HKD") == ""
    assert hubfields.lookup({"a": [1]}, "/a/" + "9" * 5000) is None


@pytest.mark.parametrize("typed", ["nan", "inf", "1e999", "1_000", "٣"])
def test_what_is_no_number_in_json_stays_as_it_was_typed(typed: str) -> None:
    form = {"schema": {"properties": {"n": {"type": "number"}, "i": {"type": "integer"}}}}
    draft = Draft("d", "a", "f", "F", json.dumps({"n": typed, "i": typed}), DraftStage.DRAFT, NOW)
    assert hubdrafts.data_of(draft, form) == {"n": typed, "i": typed}
