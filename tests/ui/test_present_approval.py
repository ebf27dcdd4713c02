"""Approvals in words: rows, card, foot. Pure, in every language; the text of others is shown as typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.approval import Action, Bucket, Card, Change, Fact, Stage, State, Tier
from assistant.model.decided import Counts
from tests.ui.approvalsamples import (
    CHANGE,
    ENDS,
    EVIL,
    MINE,
    a_card,
    a_decision,
    a_task,
    decided,
    here,
    high,
)
from tests.ui.samples import NOW, at
from ui.present.approval import (
    action_word,
    approval_row,
    approval_rows,
    bucket_counts,
    decision_words,
    money,
    time_left,
)
from ui.present.card import card_words, veil_card
from ui.present.cardfacts import field_lines, size_words
from ui.present.changes import amount_change, change_words, money_in
from ui.present.decision import foot_of, holding_words, late_words, question, web_host
from ui.words import LANGUAGES


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("18000", "HKD\u00a018,000.00"),
        ("0.5", "HKD\u00a00.50"),
        ("1234567.125", "HKD\u00a01,234,567.125"),
        ("", ""),
        ("about 5", "about 5"),
        ("NaN", "NaN"),
    ],
)
def test_an_amount_is_never_shortened(amount, shown):
    assert money(amount, "HKD") == shown


@given(st.text(max_size=20))
def test_any_text_may_stand_where_an_amount_should(text):
    assert isinstance(money(text, "HKD"), str)
    assert isinstance(money_in(text), str)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (5, "5 min left"),
        (120, "2 h left"),
        (130, "2 h 10 min left"),
        (3000, "2 days left"),
        (-1, ""),
    ],
)
def test_the_time_that_is_left(minutes, words):
    assert time_left(NOW + timedelta(minutes=minutes), NOW, "en") == words


# ---------------------------------------------------------------------- rows


def test_a_deadline_is_red_only_when_it_has_passed():
    """N-8, N-9."""
    assert approval_row(a_task(), here()).tone == "ink2"
    late = approval_row(a_task(due=at(9)), here())
    assert (late.chip, late.tone) == ("Due 09:00", "red")
    assert approval_row(a_task(due=None), here()).chip == ""


def test_a_row_says_who_for_whom_and_with_what_check():
    """A-27."""
    row = approval_row(high(for_whom="Chen"), here())
    assert row.guarded
    assert row.detail.startswith("for Chen, by you · May Ho")
    assert "second check" in row.spoken


@pytest.mark.parametrize(
    ("stage", "words", "undo"),
    [
        (Stage.HELD, "Approving…", True),
        (Stage.SENDING, "Approving…", False),
        (Stage.WAITING, "Not sent, waiting for network", True),
        (Stage.NOT_SENT, "Not sent", True),
        (Stage.ALREADY, "Already handled by Lin 14:40", False),
        (Stage.REFUSED, "Refused by the source", False),
    ],
)
def test_a_row_says_how_a_decision_stands(stage, words, undo):
    """A-7, A-13."""
    row = approval_row(ENDS[stage].task, here())
    assert row.state == words
    assert bool(row.decision) is undo


def test_what_was_undone_is_a_question_again():
    assert approval_row(decided(Stage.UNDONE).task, here()).state == ""


def test_mine_says_where_it_is_stuck():
    """Row 57."""
    mine = a_task(bucket=Bucket.MINE, standing="waits for Wang since Tue")
    assert "waits for Wang since Tue" in approval_row(mine, here()).detail
    other = a_task(bucket=Bucket.MINE, waiting_for=("Wang", "Li"))
    assert "with Wang, Li" in approval_row(other, here()).detail


def test_handled_says_what_was_decided_and_by_whom_it_was_asked():
    row = approval_row(a_task(bucket=Bucket.HANDLED, decided="approve"), here())
    assert row.chip == "Approved"
    assert "May Ho" in row.detail
    assert action_word("<i>vetoed</i>", "en") == "<i>vetoed</i>"


def test_only_what_asks_for_something_is_counted():
    """Row 52."""
    counts = bucket_counts(Counts(to_decide=3, mine=2, copies=1))
    assert counts == {Bucket.TO_DECIDE: 3, Bucket.MINE: 2, Bucket.HANDLED: 0, Bucket.COPIES: 1}


def test_the_safe_view_hides_names_and_amounts():
    """A-23."""
    (row,) = approval_rows((a_task(),), here(), safe=True)
    assert "18" not in f"{row.title}{row.detail}{row.amount}"
    assert "May" not in f"{row}"
    assert row.chip == "17:00"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", list(ENDS))
def test_every_end_has_its_words_in_every_language(stage, language):
    card = ENDS[stage]
    assert decision_words(card.task.decision, here(language))
    assert foot_of(card, here(language)).text


# ---------------------------------------------------------------------- the card


def test_the_amount_before_stands_beside_the_amount():
    """A-2."""
    words = card_words(a_card(high()), here(), (CHANGE,))
    assert (words.amount, words.was) == ("HKD\u00a018,000.00", "8,000.00")
    assert words.notes[0].tone == "amber"
    assert "second check" in words.notes[0].text


def test_a_change_of_other_fields_names_them():
    change = Change("/payee", "Payee", "Old Ltd", "New Ltd")
    words = card_words(a_card(), here(), (change,))
    assert words.was == ""
    assert "Payee" in words.notes[0].text
    assert words.facts[0].was == "Old Ltd"
    assert change_words((change,), "en") == "Payee Old Ltd → New Ltd"


def test_an_amount_is_found_among_the_changes():
    assert amount_change(a_task(), (Change("/x", "", "1", "2"),)) is None
    assert amount_change(a_task(), (Change("/x", "", "1", "18,000.00"),)) is not None


def test_what_happens_at_the_deadline_is_said():
    """Row 70, A-25."""
    words = card_words(a_card(), here())
    assert "Deadline 17:00: goes to Wang" in [note.text for note in words.notes]
    assert words.left == "2 h 9 min left"


def test_the_route_says_why_me_and_who_is_next():
    words = card_words(a_card(), here())
    assert [stop.name for stop in words.stops] == ["May Ho", "You", "Finance", "Paid"]
    assert words.why == "Why you: head of Sales. Next: Finance (陳國強)."


def test_a_card_that_could_not_be_read_now_says_as_of_when():
    assert card_words(a_card(), here(), (), "No answer.").as_of == "As of 14:50. No answer."
    assert card_words(a_card(), here()).as_of == ""


def test_the_history_names_deputies():
    """A-27."""
    words = card_words(a_card(), here())
    assert words.history[1][0] == "09:20 · Lin for Chen · commented"


def test_the_safe_view_keeps_no_text_of_anybody():
    """A-23."""
    words = f"{veil_card(card_words(a_card(), here(), (CHANGE,)))}"
    for secret in ("18,000", "May", "China", "HSBC", "invoice", "Before Friday", "陳國強"):
        assert secret not in words


def test_facts_fall_back_to_the_form_without_saying_the_head_twice():
    card = a_card(a_task(facts=()), fields=(Fact("/t", "", "x"), Fact("/a", "", "18000")))
    assert [fact.value for fact in card_words(card, here()).facts] == ["x"]


def test_fields_to_tick_are_all_of_the_form():
    """A-26."""
    lines = field_lines(a_card(), "en")
    assert [line.label for line in lines] == ["Amount", "Receipt", "Payee"]
    assert (lines[1].value, lines[1].lacking) == ("Empty", "Required above HKD 500")


@given(text=st.text(min_size=1, max_size=30))
def test_the_text_of_others_is_shown_as_typed(text):
    card = a_card(a_task(title=text, requester=text, facts=(Fact("/a", text, text),)), note=text)
    words = card_words(card, here())
    assert (words.what, words.who) == (text, text)
    assert words.facts[0].value == text


def test_markup_and_formats_stay_as_typed():
    words = card_words(a_card(a_task(title=EVIL, urgent=True, urgent_reason=EVIL)), here())
    assert words.what == EVIL
    assert words.notes[0].text == f"Urgent: {EVIL}"


@pytest.mark.parametrize(
    ("size", "words"), [(-1, ""), (9, "9 B"), (120_000, "120 kB"), (2e6, "2.0 MB")]
)
def test_the_size_of_a_file(size, words):
    assert size_words(size) == words


# ---------------------------------------------------------------------- the foot


def keys(foot):
    return [one.key for one in foot.buttons]


def test_the_question_offers_what_the_source_does():
    foot = question(a_task(), "en")
    assert keys(foot) == ["approve", "reject", "return"]
    assert [one.key for one in foot.more] == [
        "transfer", "delegate", "add_sign", "comment", "snooze", "open",
    ]  # fmt: skip
    less = question(a_task(actions=frozenset({Action.REJECT}), url=""), "en")
    assert keys(less) == ["reject"]


def test_one_button_is_filled_and_tier_two_has_a_lock():
    """A-10."""
    foot = question(high(), "en")
    assert [one.kind for one in foot.buttons] == ["primary", None, None]
    assert (foot.buttons[0].icon, foot.buttons[0].text) == ("lock", "Approve…")
    assert question(a_task(), "en").buttons[0].icon == ""


def test_tier_three_opens_its_source_and_names_the_host():
    """A-11."""
    foot = question(a_task(tier=Tier.SOURCE), "en")
    assert [(one.key, one.text) for one in foot.buttons] == [("open", "Open hub.harbour.example")]
    assert not keys(question(a_task(tier=Tier.SOURCE, url="javascript:alert(1)"), "en"))


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://me@erp.example/x", "erp.example"),
        ("http://erp:8069/", "erp"),
        ("file:///etc/passwd", ""),
        ("sundown:approve", ""),
        ("https://[::1", ""),
        ("https://x:99999999/", ""),
    ],
)
def test_only_web_addresses_are_opened(url, host):
    """A-17."""
    assert web_host(url) == host


def test_mine_can_be_urged_withdrawn_and_edited_when_returned():
    mine = a_task(bucket=Bucket.MINE, actions=MINE)
    assert keys(question(mine, "en")) == ["urge", "withdraw"]
    assert keys(question(replace(mine, state=State.RETURNED), "en"))[0] == "edit"


@pytest.mark.parametrize(
    ("stage", "text", "buttons"),
    [
        (Stage.HELD, "Approving in 8 s…", ["undo"]),
        (Stage.NOT_SENT, "Not sent", ["send", "undo"]),
        (Stage.WAITING, "Not sent, waiting for network", ["undo"]),
        (Stage.SENDING, "Approving…", []),
        (Stage.DONE, "Approved 14:42", ["details"]),
        (Stage.ALREADY, "Already handled by Lin 14:40", ["details"]),
        (Stage.CHANGED, "Changed since you looked", ["again"]),
        (Stage.REFUSED, "Harbour Hub said no", ["again"]),
        (Stage.EXPIRED, "Expired before it could be sent", ["again"]),
        (Stage.BROWSER, "Has to be done at the source", ["open"]),
    ],
)
def test_how_each_decision_ends(stage, text, buttons):
    """A-7, P-10, A-18."""
    foot = foot_of(ENDS[stage], here())
    assert (foot.text, keys(foot)) == (text, buttons)
    assert foot.fold is (stage not in {Stage.HELD, Stage.SENDING})


def test_a_change_names_both_values_and_a_refusal_is_quoted():
    """A-15."""
    changed = foot_of(ENDS[Stage.CHANGED], here()).detail
    assert changed == "Amount HKD\u00a08,000.00 → HKD\u00a018,000.00. Nothing was sent."
    assert foot_of(ENDS[Stage.REFUSED], here()).detail == f"Budget closed {EVIL}"


def test_the_hold_counts_down_to_nothing():
    """A-3."""
    decision = a_decision(Stage.HELD)
    later = replace(here(), now=NOW + timedelta(seconds=2, milliseconds=100))
    assert holding_words(decision, later) == "Approving in 6 s…"
    assert holding_words(decision, replace(here(), now=NOW + timedelta(hours=1))).endswith("0 s…")


def test_too_late_says_what_the_source_offers_or_that_there_is_nothing():
    """A-19, row 66."""
    offers = frozenset({Action.TAKE_BACK})
    assert "take it back while" in late_words(offers, "Hub", "en")
    assert "no way" in late_words(frozenset(), "Hub", "en")
    done = foot_of(ENDS[Stage.DONE], here(), offers)
    assert keys(done) == ["take_back", "details"]


def test_a_comment_leaves_the_question():
    """Row 62."""
    assert foot_of(decided(Stage.DONE, action=Action.COMMENT), here()).asks


def test_a_handled_one_stays_open_and_may_be_taken_back():
    task = a_task(
        bucket=Bucket.HANDLED,
        actions=frozenset({Action.TAKE_BACK}),
        decision=a_decision(Stage.DONE, at=NOW),
    )
    foot = foot_of(Card(task), here())
    assert not foot.fold
    assert keys(foot) == ["take_back", "details"]
