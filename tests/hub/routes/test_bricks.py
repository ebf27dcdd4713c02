from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.hub.domain.rules import bricks, compile_rule, from_bricks
from assistant.hub.problems import Invalid
from tests.conftest import examples

TEXTS = st.text('abc 香港.-"', min_size=1, max_size=8)
NUMBERS = st.decimals(-10_000, 10_000, places=2)
FIELDS = st.sampled_from(["form.days", "form.trip.city", "request.amount", "form.if_any"])
ROWS = (
    st.tuples(FIELDS, st.sampled_from(["==", "!=", ">", ">=", "<", "<="]), NUMBERS)
    | st.tuples(FIELDS, st.sampled_from(["==", "!="]), TEXTS | st.booleans())
    | st.tuples(FIELDS, st.just("in"), st.lists(TEXTS | NUMBERS, min_size=1, max_size=4).map(tuple))
    | st.tuples(FIELDS, st.sampled_from(["contains", "startsWith", "endsWith"]), TEXTS)
)


@settings(max_examples=examples(80))
@given(st.lists(ROWS, min_size=1, max_size=4))
def test_rows_come_back_as_they_were(rows: list):
    text = from_bricks(rows)
    assert bricks(text) == rows
    assert compile_rule(text)


def test_double_around_a_field_is_no_matter_for_an_editor():
    assert bricks("double(form.days) > 3.0") == [("form.days", ">", Decimal("3.0"))]


@pytest.mark.parametrize(
    "text",
    ["form.a == 1 || form.b == 2", "!form.a", "has(form.a)", "form.a == form.b", "(form.a > 1.0)", "1.0 < form.a", "form.a[0] > 1.0", "form > 1.0", "int(form.a) > 1", "oops ("],
)  # fmt: skip
def test_free_rules_are_no_rows(text: str):
    assert bricks(text) is None


@pytest.mark.parametrize(
    "row",
    [("form.a; true", "==", 1), ("x.a", "==", 1), ("form.a", "matches", "x"), ("form.a", "==", "a'b\"c"), ("form.a", "==", "a\\"), ("form.a.map(x,x)", "==", 1), ("form.a", "==", "\n")],
)  # fmt: skip
def test_rows_that_would_break_out_are_refused(row: tuple):
    with pytest.raises(Invalid):
        from_bricks([row])


def test_a_number_typed_as_text_is_a_number():
    assert from_bricks([("form.days", ">", "3")]) == "form.days > 3.0"
