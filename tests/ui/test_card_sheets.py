"""What a card opens: the second check, the sheets that ask for more, and the files."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from assistant.model.approval import Action, Fact, Place, Ticked
from assistant.model.errors import TryLater
from assistant.model.standin import Colleague
from tests.ui.approvaldriver import awake, words_in
from tests.ui.approvalsamples import EVIL, a_card
from tests.ui.samples import NOW
from ui.present.cardfacts import FactLine, field_lines
from ui.widgets.cardasking import ReasonSheet, SnoozeSheet
from ui.widgets.cardpeople import PeopleSheet
from ui.widgets.cardverify import VerifyFoot
from ui.widgets.cardviewer import Shown, Viewer, how
from ui.widgets.returning import ReturnSheet

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
