"""H-5: what an incomplete form lacks, one by one, by field and reason."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from assistant.hub.domain.computed import completed
from assistant.hub.domain.form import FormDef, Lacking
from assistant.hub.domain.formcheck import check_sound, lacking, sentence, told
from assistant.hub.domain.formread import read_form
from assistant.hub.problems import Invalid
from assistant.hub.words import LANGUAGES, known
from assistant.planning.holidays import NO_HOLIDAYS
from tests.conftest import examples

from .filled import FORMS, GIVEN, LINE, PROFILE, definition, file, given, ready, with_note
from .test_definitions import JSON

RECEIPT = (file("/lines/0/receipt"),)


def found(form: str | FormDef, data: Any, *more: Any) -> list[tuple[str, str]]:
    known_form = FORMS[form] if isinstance(form, str) else form
    return [(each.field, each.reason) for each in lacking(known_form, data, *more)]


@pytest.mark.parametrize("name", FORMS)
def test_a_complete_form_lacks_nothing(name):
    assert found(name, ready(name), RECEIPT if name == "expense" else ()) == []


@pytest.mark.parametrize("name", FORMS)
def test_each_missing_field_is_told_by_itself(name):
    asked = [f"/{each}" for each in FORMS[name].schema["required"]]
    own = {row["pointer"] for row in FORMS[name].ui if "compute" in row}
    assert found(name, {}) == [(each, "missing") for each in asked if each not in own]


def test_empty_null_and_blank_are_as_good_as_nothing():
    data = {"subject": "  ", "text": None, "needed_by": ""}
    assert found("blank", data) == [("/subject", "missing"), ("/text", "missing")]


def test_items_of_a_list_are_told_one_by_one():
    lines = [LINE, {**LINE, "category": "yacht"}, {"date": "1.1.26", "amount": "12,5"}]
    files = [file(f"/lines/{n}/receipt") for n in range(3)]
    assert found("expense", ready("expense", lines=lines), files) == [
        ("/lines/1/category", "not_a_choice"),
        ("/lines/2/date", "not_date"),
        ("/lines/2/category", "missing"),
        ("/lines/2/description", "missing"),
        ("/lines/2/amount", "not_money"),
    ]


def test_each_line_needs_its_receipt_or_a_word_why_not():
    lines = [
        LINE,
        {**LINE, "no_receipt": "The machine was broken"},
        {**LINE, "receipt": "f9"},
        LINE,
    ]
    data = ready("expense", lines=lines)
    files = [file("/lines/0/receipt"), file(name="f9")]
    (lack,) = lacking(FORMS["expense"], data, files)
    assert (lack.field, lack.reason) == ("/lines/3/receipt", "receipt_missing")
    shown = told(FORMS["expense"], lack, "zh-HK")
    assert shown["title"] == "明細 4 · 收據"
    assert shown["message"] == "第 4 項欠收據；請附上，或說明沒有的原因。"


@pytest.mark.parametrize(
    ("currency", "amount", "reason"),
    [
        ("HKD", "10.005", "too_fine"), ("JPY", "10.5", "too_fine"), ("HKD", "0", "not_positive"), ("HKD", "-5", "not_money"),
        ("HKD", "1e9", "not_money"), ("HKD", "１２", "not_money"), ("HKD", 800, "not_money"), ("HKD", "NaN", "not_money"),
    ],
)  # fmt: skip
def test_amounts_are_digits_of_their_currency(currency, amount, reason):
    data = ready("expense", currency=currency, lines=[{**LINE, "amount": amount}])
    assert ("/lines/0/amount", reason) in found("expense", data, RECEIPT)


@pytest.mark.parametrize(
    ("more", "lack"),
    [
        ({"end": "2026-11-30"}, ("/end", "dates_order")),
        ({"end": "2026-12-01", "start_half": "afternoon", "end_half": "noon"}, ("/end", "dates_order")),
        ({"end": "2028-12-01"}, ("/end", "dates_long")),
        ({"start": "2026-12-05", "end": "2026-12-06"}, ("/start", "no_work_days")),
        ({"start": "2026-02-30"}, ("/start", "not_date")),
        ({"kind": "no_pay", "reason": ""}, ("/reason", "missing")),
    ],
)  # fmt: skip
def test_dates_of_leave(more, lack):
    assert found("leave", ready("leave", **more)) == [lack]


def test_two_days_of_illness_need_a_paper():
    assert found("leave", ready("leave", kind="sick")) == [("/attachments", "file_missing")]
    assert found("leave", ready("leave", kind="sick", end="2026-12-01")) == []
    assert found("leave", ready("leave", kind="sick"), [file()]) == []


def test_a_balance_that_is_kept_is_not_overdrawn():
    (lack,) = lacking(FORMS["leave"], ready("leave"), (), {2026: Decimal("1.5")})
    assert (lack.field, lack.reason) == ("/days", "balance_short")
    assert sentence(lack, "en") == "2 days are asked for, 1.5 are left in 2026."
    assert found("leave", ready("leave"), (), {2026: Decimal(2)}) == []
    assert found("leave", ready("leave"), (), {}) == []
    assert found("leave", ready("leave", kind="no_pay"), (), {2026: Decimal(0)}) == []


def test_a_purchase_of_5000_needs_two_quotes_and_a_paper():
    items = [{"name": "Desk", "quantity": 2, "price": "2500"}]
    data = ready("purchase", items=items)
    assert found("purchase", data) == [("/attachments", "file_missing")]
    (lack,) = lacking(FORMS["purchase"], data, [file()])
    assert lack.field == "/quotes"
    assert "两份报价" in sentence(lack, "zh-CN")
    assert found("purchase", ready("purchase", items=items, one_quote="Only maker"), [file()]) == []


def test_files_keep_the_limits_of_the_form():
    files = [file(size=99_000_000), file(mime="text/plain"), *[file()] * 12]
    assert {reason for _, reason in found("leave", ready("leave"), files)} == {
        "files_many", "file_big", "file_type",
    }  # fmt: skip


def test_what_the_form_does_not_name_is_refused():
    assert found("blank", given("blank", hidden="x")) == [("/hidden", "unknown_field")]


def test_a_rule_that_fails_is_no_rule_that_passed():
    check = {"when": "form.other > 1.0", "field": "/note", "texts": {"en": "No"}}
    form = read_form(definition(checks=[check]))
    assert found(form, {"note": "x"}) == [("/note", "check_failed")]


@pytest.mark.parametrize(
    ("schema", "value", "reason"),
    [
        ({"type": "integer"}, 1.5, "wrong_whole"), ({"type": "boolean"}, "yes", "wrong_yes_no"), ({"minimum": 3}, 2, "too_small"),
        ({"exclusiveMaximum": 3}, 3, "not_below"), ({"multipleOf": 0.5}, 0.3, "wrong_step"), ({"const": 1}, 2, "not_a_choice"),
        ({"anyOf": [{"minimum": 9}]}, 1, "not_allowed"), ({"not": {"const": 1}}, 1, "not_allowed"),
        ({"minLength": 3}, "ab", "too_short"), ({"maxLength": 3}, "abcd", "too_long"), ({"pattern": "^x"}, "y", "wrong_form_plain"),
        ({"format": "email"}, "nobody", "not_email"), ({"type": "object"}, [], "wrong_group"), ({"minItems": 2}, [1], "too_few"),
        ({"if": {"minimum": 5}, "then": {"maximum": 6}}, 7, "too_big"),
    ],
)  # fmt: skip
def test_reasons_by_keyword(schema, value, reason):
    body = definition(schema={"type": "object", "properties": {"note": schema}})
    (lack,) = lacking(read_form(body), {"note": value})
    assert (lack.field, lack.reason) == ("/note", reason)
    for language in LANGUAGES:
        assert "{" not in sentence(lack, language)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (float("nan"), "not_a_number"), (10**4_000, "number_too_big"), ("\ud800", "bad_text"), ("a\0b", "bad_text"),
        (b"bytes", "not_json"), ({"a": {1, 2}}, "not_json"), ({1: 2}, "bad_text"), ([0] * 301, "too_many"),
        ([[0] * 290] * 40, "too_much"), ("x" * 500_000, "too_much"),
    ],
)  # fmt: skip
def test_data_no_database_takes(value, reason):
    assert [each for _, each in found("blank", {"text": value})] == [reason]
    with pytest.raises(Invalid):
        check_sound({"text": value})


def test_data_a_thousand_levels_deep():
    deep: Any = "x"
    for _ in range(100_000):
        deep = [deep]
    assert [reason for _, reason in found("blank", {"text": deep})] == ["too_deep"]
    while isinstance(deep, list):  # taken apart by hand: the interpreter would recurse
        deep = deep[0]


def test_what_an_approver_wrote_stands_behind_the_reason():
    assert sentence(Lacking("/note", "ticked", {}, "Which client?"), "en").endswith("Which client?")


@for_all(st.sampled_from(sorted(FORMS)), st.data())
def test_any_data_never_raise(name, draw):
    """Any JSON in any place of a form: a list of what it lacks, each with a sentence we have."""
    form, data = FORMS[name], given(name)
    if draw.draw(st.booleans()):
        data = draw.draw(JSON)
    else:
        for field in draw.draw(st.lists(st.sampled_from(sorted(form.schema["properties"])))):
            data[field] = draw.draw(JSON)
    for value in (data, completed(form, data, PROFILE, NO_HOLIDAYS)):
        for lack in lacking(form, value):
            assert known(lack.reason) or "texts" in lack.values
            assert sentence(lack, "zh-Hans")
            assert told(form, lack, "zh-Hant")["title"]


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=5, max_size=40).filter(str.strip)  # fmt: skip
AMOUNT = st.decimals(Decimal("0.01"), Decimal("999999.99"), places=2).map(str)


@settings(max_examples=examples(40))
@for_all(
    st.lists(st.tuples(TEXT, AMOUNT), min_size=1, max_size=8),
    st.sampled_from(["HKD", "CNY", "USD"]),
)
def test_a_form_with_all_that_is_required_lacks_nothing(rows, currency):
    lines = [{**LINE, "description": text, "amount": amount} for text, amount in rows]
    data = ready("expense", currency=currency, lines=lines)
    assert found("expense", data, [file(f"/lines/{n}/receipt") for n in range(len(lines))]) == []
    assert Decimal(data["total"]) == sum(Decimal(amount) for _, amount in rows)


def test_a_note_of_any_pattern_is_checked_in_linear_time():
    form = with_note(type="string", pattern="^(([a-z])+.)+[A-Z]([a-z])+$")
    assert found(form, {"note": "a" * 3_000}) == [("/note", "wrong_form_plain")]


def test_the_ready_data_are_not_what_the_tests_changed():
    assert GIVEN["expense"]["lines"] == [LINE]
