"""The card as a widget: one foot after another, nothing decided by accident, the second check, the sheets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from assistant.model.approval import Fact, Stage
from tests.ui.approvaldriver import awake, words_in
from tests.ui.approvalsamples import CHANGE, ENDS, EVIL, a_card, a_task, decided, here
from tests.ui.painted import colours_in
from tests.ui.samples import NOW
from ui.present.card import card_words
from ui.present.decision import foot_of, holding_words
from ui.style import dress
from ui.theme import DARK, LIGHT, Look
from ui.widgets.approvalcard import ApprovalCard
from ui.widgets.cardparts import Amount, Route
from ui.widgets.layout import stack
from ui.words import LANGUAGES


@pytest.fixture
def card(over):
    made = ApprovalCard(lambda: NOW, lambda decision: holding_words(decision, here()))
    stack(made, None, parent=over)
    made.pressed_keys = []
    made.pressed.connect(made.pressed_keys.append)
    put(made, a_card())
    made.show()
    QTest.qWait(20)
    return made


def height(card):
    QTest.qWait(20)
    return card.height()


def put(made, card, changes=()):
    made.show_card(card_words(card, here(), changes), foot_of(card, here()))


# ---------------------------------------------------------------------- nothing by accident


def test_a_click_in_the_first_600_ms_decides_nothing(card):
    """A-12."""
    approve = card.foot.buttons()[0]
    QTest.mouseClick(approve, Qt.MouseButton.LeftButton)
    assert not card.pressed_keys
    awake()
    QTest.mouseClick(approve, Qt.MouseButton.LeftButton)
    assert card.pressed_keys == ["approve"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_never_approves(card, key):
    """A-12, N-15: not on the card, not on its button."""
    awake()
    approve = card.foot.buttons()[0]
    assert not approve.isDefault()
    assert not approve.autoDefault()
    for place in (card, approve):
        place.setFocus()
        QTest.keyClick(place, key)
    assert not card.pressed_keys


def test_letters_press_the_buttons_while_the_card_has_the_focus(card):
    awake()
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_B):
        QTest.keyClick(card, key)
    assert card.pressed_keys == ["approve", "reject", "return"]
    QTest.keyClick(card, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(card.pressed_keys) == 3


def test_a_button_that_was_pressed_sleeps(card):
    """A-13."""
    card.foot.sleep()
    awake()
    QTest.mouseClick(card.foot.buttons()[0], Qt.MouseButton.LeftButton)
    assert not card.pressed_keys
    card.foot.show_foot(card.foot.foot, anew=True)
    assert card.foot.buttons()[0].isEnabled()


def test_another_version_wakes_the_600_ms_again(card):
    """A-15: what changed under the pointer is not approved."""
    awake()
    put(card, a_card(a_task(version="v2", amount="99")))
    QTest.mouseClick(card.foot.buttons()[0], Qt.MouseButton.LeftButton)
    assert not card.pressed_keys


def test_the_same_foot_stays_as_it_stands(card):
    before = card.foot.buttons()
    put(card, a_card())
    assert card.foot.buttons() is before


# ---------------------------------------------------------------------- states in place


def test_holding_keeps_the_size_and_says_how_long(card):
    """A-3."""
    high_before = height(card)
    put(card, ENDS[Stage.HELD])
    assert card.foot._words.text() == "Approving in 8 s…"
    assert card.foot._bar.value() == 8000
    assert height(card) == high_before
    assert not card.folded


def test_the_bar_steps_once_a_second_with_less_motion(qapp, card):
    put(card, ENDS[Stage.HELD])
    assert card.foot._timer.interval() == 1000
    dress(qapp, Look())
    put(card, a_card())
    put(card, ENDS[Stage.HELD])
    assert card.foot._timer.interval() == 50


@pytest.mark.parametrize("stage", [Stage.DONE, Stage.ALREADY, Stage.CHANGED, Stage.WAITING])
def test_a_settled_state_folds_to_the_head(card, stage):
    """A-7."""
    high_before = height(card)
    put(card, ENDS[stage])
    assert card.folded
    assert height(card) < high_before
    assert foot_of(ENDS[stage], here()).text in words_in(card)


def test_details_unfold_and_a_question_unfolds_by_itself(card):
    put(card, ENDS[Stage.DONE])
    card.fold(on=False)
    assert not card.folded
    put(card, ENDS[Stage.CHANGED])
    put(card, a_card())
    assert not card.folded
    assert card._body.isVisible()


def test_folding_moves_where_motion_is_wanted(qapp, qtbot, card):
    dress(qapp, Look())
    put(card, ENDS[Stage.DONE])
    qtbot.waitUntil(lambda: not card._body.isVisible(), timeout=2000)


# ---------------------------------------------------------------------- what is on it


def test_text_of_others_is_shown_as_typed(card):
    task = a_task(title=EVIL, requester=EVIL)
    put(card, a_card(task, note=EVIL))
    shown = words_in(card)
    assert shown.count(EVIL) >= 3
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in card.findChildren(QLabel))


def test_a_long_fact_wraps_and_is_never_cut(card, qtbot):
    long = "China Foreign Trade Centre 中國對外貿易中心 " * 6
    before = height(card)
    put(card, a_card(field_of(long)))
    assert long in words_in(card)
    qtbot.waitUntil(lambda: card.height() > before)


def field_of(value):
    return a_task(
        facts=(Fact("/payee", "Payee", value), Fact("/b", "B", "2"), Fact("/c", "C", "3"))
    )


def test_an_amount_is_spoken_with_what_it_was(card):
    put(card, a_card(), (CHANGE,))
    spoken = card.findChild(Amount).accessibleName()
    assert spoken == "HKD\u00a018,000.00, before: 8,000.00"
    assert "before: 8,000.00" in card.accessibleName()
    assert card.findChild(Route).accessibleName().startswith("May Ho")


def test_a_very_long_amount_becomes_smaller_not_shorter(qtbot):
    made = Amount("HKD\u00a0123,456,789,012,345,678,901.00", "1.00")
    qtbot.addWidget(made)
    made.resize(412, 60)
    assert made._font().pixelSize() < 28
    assert made.heightForWidth(412) == 60


def test_the_history_is_folded_until_it_is_asked_for(card):
    assert "Before Friday please" not in words_in(card)
    turn = next(b for b in card.findChildren(QPushButton) if b.text() == "What happened (2)")
    QTest.mouseClick(turn, Qt.MouseButton.LeftButton)
    assert {"Before Friday please", EVIL} <= set(words_in(card))


def test_a_file_asks_to_be_opened(qtbot, card):
    with qtbot.waitSignal(card.file_opened) as caught:
        made = next(b for b in card.findChildren(QPushButton) if b.text() == "invoice.pdf")
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert caught.args == ["f1"]
    assert made.accessibleName() == "invoice.pdf, 120 kB"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_it_paints_in_its_own_colours(qapp, qtbot, language, colours):
    dress(qapp, Look(colours, language, calm=True))
    made = ApprovalCard(lambda: NOW, lambda decision: holding_words(decision, here(language)))
    qtbot.addWidget(made)
    made.show_card(card_words(a_card(), here(language)), foot_of(a_card(), here(language)))
    made.show()
    seen = colours_in(made.grab().toImage(), 2)
    assert {colours.paper.upper(), colours.fill.upper()} <= seen


def test_undo_is_the_only_button_of_a_hold(card):
    put(card, decided(Stage.HELD))
    QTest.mouseClick(card.foot.buttons()[0], Qt.MouseButton.LeftButton)
    assert card.pressed_keys == ["undo"]
