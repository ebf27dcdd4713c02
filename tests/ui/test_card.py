"""The card as a widget: one foot after another, nothing decided by accident, the second check, the sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from assistant.model.approval import Action, Fact, Place, Stage, Ticked
from assistant.model.errors import TryLater
from assistant.model.standin import Colleague
from tests.ui.approvalsamples import CHANGE, ENDS, EVIL, a_card, a_task, decided, here
from tests.ui.painted import colours_in
from tests.ui.samples import NOW
from ui.present.card import card_words
from ui.present.cardfacts import FactLine, field_lines
from ui.present.decision import foot_of, holding_words
from ui.style import dress
from ui.theme import DARK, LIGHT, Look
from ui.widgets.approvalcard import ApprovalCard
from ui.widgets.cardasking import ReasonSheet, SnoozeSheet
from ui.widgets.cardfoot import AWAKE_MS
from ui.widgets.cardparts import Amount, Route
from ui.widgets.cardpeople import PeopleSheet
from ui.widgets.cardverify import VerifyFoot
from ui.widgets.cardviewer import Shown, Viewer, how
from ui.widgets.layout import stack
from ui.widgets.returning import ReturnSheet
from ui.words import LANGUAGES


@pytest.fixture
def over(qtbot):
    """A window under what is tested."""
    window = QWidget()
    window.resize(460, 900)
    qtbot.addWidget(window)
    window.show()
    return window


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


def awake():
    QTest.qWait(AWAKE_MS + 50)


def words_in(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


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


# ---------------------------------------------------------------------- the second check


@pytest.fixture
def check(qtbot):
    made = VerifyFoot("Approve", "18000", "HKD\u00a018,000.00", "totp")
    qtbot.addWidget(made)
    made.answers = []
    made.answered.connect(lambda *answer: made.answers.append(answer))
    made.show()
    return made


def test_the_button_names_the_amount_and_wakes_when_both_are_right(check):
    """A-10."""
    assert check.go.text() == "Approve HKD\u00a018,000.00"
    assert not check.go.isEnabled()
    check.typed.setText("18,000")
    assert not check.go.isEnabled()
    check.code.setText("402 9")
    assert not check.go.isEnabled()
    check.code.setText("402 913")
    assert check.go.isEnabled()
    check.typed.setText("1,800")
    assert not check.go.isEnabled()


def test_enter_in_a_field_of_the_second_check_does_nothing(check):
    """A-12."""
    check.typed.setText("18000")
    check.code.setText("402913")
    awake()
    for field in (check.typed, check.code, check.go):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert not check.answers


def test_one_press_one_answer_and_a_wrong_code_is_typed_again(check):
    """A-10, A-13: one code is good for one decision."""
    check.typed.setText("18000")
    check.code.setText("402 913")
    awake()
    for _ in range(2):
        QTest.mouseClick(check.go, Qt.MouseButton.LeftButton)
    assert check.answers == [("18000", "402913")]
    check.refuse("That was not the code.")
    assert (check.typed.text(), check.code.text()) == ("18000", "")
    assert "That was not the code." in words_in(check)
    assert not check.go.isEnabled()


def test_a_password_is_not_shown_and_escape_goes_back(qtbot):
    made = VerifyFoot("Approve", "", "", "password")
    qtbot.addWidget(made)
    assert made.code.echoMode() is made.code.EchoMode.Password
    assert made.first() is made.code
    with qtbot.waitSignal(made.cancelled):
        QTest.keyClick(made.code, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("typed", "awake"), [("18.000,00", True), ("18,00", False), ("1800", False)]
)
def test_the_second_check_reads_an_amount_as_the_core_does(qtbot, typed, awake):
    made = VerifyFoot("Approve", "18000.00", "HKD 18,000.00", "password")
    qtbot.addWidget(made)
    made.code.setText("secret")
    made.typed.setText(typed)
    assert made.go.isEnabled() is awake


# ---------------------------------------------------------------------- sheets


def answers_of(sheet):
    got = []
    sheet.answered.connect(got.append)
    return got


def test_a_rejection_needs_a_reason_and_presets_fill_it(over):
    """A-26, P-6."""
    sheet = ReasonSheet(over, ("Reject", "", "Reject"), ("No receipt", EVIL))
    sheet.show()
    got = answers_of(sheet)
    assert not sheet.go.isEnabled()
    QTest.mouseClick(sheet.reasons[1], Qt.MouseButton.LeftButton)
    assert sheet.field.toPlainText() == EVIL
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert not got  # 600 ms
    awake()
    QTest.keyClick(sheet.go, Qt.Key.Key_Return)
    assert not got
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert got == [EVIL]


def test_at_tier_zero_a_reason_is_offered_not_required(over):
    """P-6."""
    sheet = ReasonSheet(over, ("Reject", "", "Reject"), needed=False)
    assert sheet.go.isEnabled()


def test_a_date_is_one_of_the_users_calendar():
    """As everywhere else; what is no date stays as the source wrote it."""
    facts = (Fact("/from", "From", "2026-12-01", "date"), Fact("/to", "To", "soon", "date"))
    lines = field_lines(replace(a_card(), fields=facts), "en")
    assert [line.value for line in lines] == ["1 Dec 2026", "soon"]


@pytest.fixture
def returning(over):
    places = (Place("", "May Ho"), Place("s1", "Head of Sales"))
    made = ReturnSheet(over, "May Ho", field_lines(a_card(), "en"), places)
    made.show()
    return made


def test_a_return_ticks_fields_with_words(returning):
    """A-26, row 59."""
    got = answers_of(returning)
    assert not returning.go.isEnabled()
    assert not returning.rows[1].note.isVisible()
    returning.rows[1].tick.setChecked(True)
    assert returning.rows[1].note.isVisible()
    QTest.keyClicks(returning.rows[1].note, "the signed one")
    returning.places.setCurrentIndex(1)
    awake()
    QTest.mouseClick(returning.go, Qt.MouseButton.LeftButton)
    assert got[0].fields == (Ticked("/receipt", "the signed one"),)
    assert got[0].to == "s1"


def test_a_return_needs_a_tick_or_words(returning):
    """A-26."""
    returning.comment.setPlainText("   ")
    assert not returning.go.isEnabled()
    returning.comment.setPlainText("See the mail")
    assert returning.go.isEnabled()


def test_where_the_source_wants_words_a_tick_is_not_enough(over):
    made = ReturnSheet(over, "", (FactLine("/a", "A", "1"),), needed=True)
    made.rows[0].tick.setChecked(True)
    assert not made.go.isEnabled()


def found(_words):
    return (Colleague("7", EVIL, "Finance"), Colleague("8", "Li"))


def test_colleagues_are_looked_for_beside_the_window(qtbot, over):
    """Rows 60 and 61."""
    sheet = PeopleSheet(over, Action.ADD_SIGN, found)
    sheet.show()
    got = answers_of(sheet)
    QTest.keyClicks(sheet.field, "li")
    qtbot.waitUntil(lambda: len(sheet.found) == 2)
    assert sheet.found[0].text().replace("&&", "&") == f"{EVIL} · Finance"
    for _ in range(2):
        sheet.field.setText("x")
        qtbot.waitUntil(lambda: len(sheet.found) == 2)
        QTest.mouseClick(sheet.found[_], Qt.MouseButton.LeftButton)
    sheet.where.setCurrentIndex(2)
    awake()
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert (got[0].people, got[0].where) == (("7", "8"), "parallel")


def test_one_person_takes_over_and_nobody_found_is_said(qtbot, over):
    def find(words):
        if words == "down":
            raise TryLater("The source does not answer.")
        return found(words) if words == "li" else ()

    sheet = PeopleSheet(over, Action.TRANSFER, find)
    sheet.show()
    for words, said in (("zz", "Nobody of that name."), ("down", "The source does not answer.")):
        sheet.field.setText(words)
        qtbot.waitUntil(lambda said=said: said in words_in(sheet))
    for at in (0, 1):
        sheet.field.setText("li")
        qtbot.waitUntil(lambda: len(sheet.found) == 2)
        QTest.mouseClick(sheet.found[at], Qt.MouseButton.LeftButton)
    assert list(sheet.chosen) == ["8"]


def test_a_snooze_says_its_limit(qtbot, over):
    """A-25."""
    hour = NOW + timedelta(hours=1)
    sheet = SnoozeSheet(over, "Deadline 17:00: goes to Wang", (("In an hour", "15:51", hour),))
    sheet.show()
    assert "Deadline 17:00: goes to Wang" in words_in(sheet)
    with qtbot.waitSignal(sheet.chosen) as caught:
        QTest.mouseClick(sheet.choices[0], Qt.MouseButton.LeftButton)
    assert caught.args == [hour]


# ---------------------------------------------------------------------- files


def test_what_a_file_is_its_bytes_say(tmp_path, qapp):
    picture = tmp_path / "receipt.txt"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(picture), "PNG")
    text, page, script, paper = (tmp_path / name for name in ("a.txt", "a.html", "a.sh", "a.pdf"))
    text.write_text("plain <b>words</b>")
    page.write_text("<html><script>1</script></html>")
    script.write_text("#!/bin/sh\nrm -r /\n")
    paper.write_bytes(b"%PDF-1.4 x")
    shown = {path: how(path)[0] for path in (picture, text, page, script, paper)}
    assert shown == {
        picture: Shown.IMAGE, text: Shown.TEXT, page: Shown.NOT, script: Shown.NOT, paper: Shown.OUTSIDE,
    }  # fmt: skip


def test_text_is_shown_plain_and_a_broken_picture_says_so(tmp_path, over):
    text = tmp_path / "a.txt"
    text.write_text(EVIL)
    viewer = Viewer(over, text, EVIL)
    assert viewer.findChild(QPlainTextEdit).toPlainText() == EVIL
    assert viewer.findChildren(QLabel)[0].text() == EVIL
    broken = tmp_path / "b.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    other = Viewer(over, broken, "b.png")
    other.show()
    assert other.shown in {Shown.IMAGE, Shown.NOT}


def test_undo_is_the_only_button_of_a_hold(card):
    put(card, decided(Stage.HELD))
    QTest.mouseClick(card.foot.buttons()[0], Qt.MouseButton.LeftButton)
    assert card.pressed_keys == ["undo"]
