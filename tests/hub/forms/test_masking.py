"""Row 91 and H-13: who sees which field; what changed; the few fields that decide."""

from __future__ import annotations

from hypothesis import given as for_all
from hypothesis import settings

from assistant.hub.domain import masking
from assistant.hub.domain.formread import read_form
from tests.conftest import examples

from .filled import FORMS, LINE, READY, definition, ready
from .test_definitions import JSON

LEAVE, EXPENSE = FORMS["leave"], FORMS["expense"]
AMOUNTS = read_form({**READY["expense"], "masks": {"/lines/*/amount": ["finance"], "/total": ["finance"]}})  # fmt: skip


def test_a_field_is_masked_for_who_has_none_of_its_roles():
    data = ready("leave")
    assert masking.seen(LEAVE, data, frozenset({"employee"}))["reason"] == {"masked": True}
    assert masking.seen(LEAVE, data, frozenset({"employee", "hr"}))["reason"] == "Hiking"
    assert data["reason"] == "Hiking"


def test_nothing_is_masked_where_nothing_is():
    data = ready("leave", reason="")
    assert "reason" not in masking.seen(LEAVE, data, frozenset())


def test_masks_reach_into_every_item_of_a_list():
    data = ready("expense", lines=[LINE, {**LINE, "amount": "2"}])
    view = masking.seen(AMOUNTS, data, frozenset({"requester"}))
    assert [each["amount"] for each in view["lines"]] == [{"masked": True}] * 2
    assert view["lines"][1]["description"] == "Taxi"


def test_the_safe_view_does_not_even_name_what_is_masked():
    view = masking.safe(AMOUNTS, ready("expense"))
    assert "total" not in view
    assert "amount" not in view["lines"][0]
    assert "reason" not in masking.safe(LEAVE, ready("leave"))


def test_files_are_masked_with_their_field():
    nobody = frozenset({"employee"})
    assert masking.hidden(LEAVE, "", nobody)
    assert masking.hidden(LEAVE, "/attachments", nobody)
    assert not masking.hidden(LEAVE, "", frozenset({"approver"}))
    assert not masking.hidden(EXPENSE, "/lines/0/receipt", nobody)
    receipts = read_form({**READY["expense"], "masks": {"/attachments": ["finance"]}})
    assert masking.hidden(receipts, "/lines/0/receipt", nobody)


def test_who_could_not_see_a_field_can_not_change_it():
    old = ready("expense", lines=[LINE])
    sent = masking.seen(AMOUNTS, {**old, "project": "P-8"}, frozenset({"requester"}))
    kept = masking.restored(AMOUNTS, old, sent, frozenset({"requester"}))
    assert kept == {**old, "project": "P-8"}
    forged = {**sent, "total": "1", "lines": [{**LINE, "amount": "1"}]}
    assert masking.restored(AMOUNTS, old, forged, frozenset()) == {**old, "project": "P-8"}
    assert masking.restored(AMOUNTS, old, {"project": "x"}, frozenset())["total"] == "800.00"


def test_changes_are_told_field_by_field():
    old = ready("expense", lines=[LINE])
    new = ready("expense", lines=[{**LINE, "amount": "900"}, LINE])
    assert masking.changed(old, new) == (
        ("/lines/0/amount", "800", "900"),
        ("/lines/1", None, LINE),
        ("/total", "800.00", "1700.00"),
    )
    assert masking.changed({"a": 1}, {"a": True}) == (("/a", 1, True),)


def test_changes_in_words_do_not_give_masked_values_away():
    old, new = ready("leave"), ready("leave", reason="Surgery", kind="sick")
    shown = masking.shown_changes(LEAVE, masking.changed(old, new), frozenset(), "zh-HK")
    assert shown == (("假期類別", "年假", "病假"), ("原因", "已隱藏", "已隱藏"))
    group = read_form({**READY["purchase"], "masks": {"/vendor/name": ["finance"]}})
    told = masking.shown_changes(group, (("/vendor", None, {"name": "Secret Ltd"}),), frozenset(), "en")  # fmt: skip
    assert "Secret" not in str(told)


def test_a_step_may_change_only_what_it_grants():
    old, new = ready("expense"), ready("expense", project="P-9", purpose="Other")
    assert masking.beyond(EXPENSE, "finance", old, new) == ("/purpose",)
    assert masking.granted(EXPENSE, "finance", "/lines/4/category")
    assert not masking.granted(EXPENSE, "finance", "/lines/4/amount")
    assert not masking.granted(EXPENSE, "manager", "/project")


def test_four_to_six_fields_that_decide():
    assert masking.summary(LEAVE, ready("leave"), "zh-HK") == (
        ("假期類別", "年假"), ("開始日期", "2026-12-01"), ("結束日期", "2026-12-02"), ("天數", "2 天"), ("原因", "Hiking"),
    )  # fmt: skip
    assert masking.summary(EXPENSE, ready("expense"), "en")[-1] == ("Total", "HKD 800.00")
    masked = masking.seen(LEAVE, ready("leave"), frozenset())
    assert masking.summary(LEAVE, masked, "en")[-1] == ("Reason", "hidden")


def test_a_form_that_marks_nothing_shows_its_first_fields():
    assert masking.summary(read_form(definition()), {"note": "a\nb"}, "en") == (("Note", "a b"),)


@settings(max_examples=examples(60))
@for_all(JSON, JSON)
def test_any_data_can_be_masked_compared_and_summed_up(before, after):
    data = {"lines": before, "total": after, "reason": before, "currency": after}
    for form in (AMOUNTS, LEAVE):
        nobody = frozenset[str]()
        masking.seen(form, data, nobody)
        masking.safe(form, data)
        masking.restored(form, data, {"lines": after}, nobody)
        masking.shown_changes(form, masking.changed(before, after), nobody, "en")
        masking.summary(form, data, "zh-Hans")
