"""Words, buttons, form, date strip and toast: plain text, spoken names, keys."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from assistant.model.account import Field
from assistant.model.settings import SETTINGS
from tests.ui.samples import DAY, EVIL
from ui.paint import one_line
from ui.style import dress
from ui.theme import DARK, Look, Type
from ui.theme import look as look_now
from ui.widgets.buttons import Switch, button, menu
from ui.widgets.datepick import DatePick
from ui.widgets.form import Form
from ui.widgets.toast import Toast
from ui.widgets.words import LINE_END, Words, by_parts, plain_tip

FIELDS = (
    Field("name", "Name", required=True),
    Field("url", "Address", "url", help="Where the server is."),
    Field("password", "Password", "password", secret=True),
    Field("minutes", "Minutes", "number", default="5"),
    Field("wide", "Wide", "switch", default="on"),
    Field("kind", "Kind", "choice", choices=("a", "b"), default="b"),
    Field("file", "File", "path"),
)


def test_words_are_plain_whatever_they_hold(qtbot):
    words = Words(EVIL)
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words.sizeHint().width() > 300  # as typed: markup would leave "URGENT update price list"


def test_a_line_is_as_high_in_chinese_as_in_latin(qtbot):
    heights = {Words(text, Type.BODY).sizeHint().height() for text in ("Join", "收工", "a 收工 b")}
    assert heights == {20}


def test_wrapped_words_lose_nothing(qtbot):
    words = Words("long " * 40, wrap=True)
    qtbot.addWidget(words)
    assert words.heightForWidth(200) >= 5 * 20


@given(st.text(max_size=80))
def test_a_tooltip_never_shows_markup(text):
    tip = plain_tip(text)
    inner = tip.removeprefix("<qt>").removesuffix("</qt>")
    assert "<" not in inner
    assert ">" not in inner


@given(st.text(max_size=80))
def test_one_line_is_one_line(text):
    assert one_line(text).isprintable()


def test_enter_never_presses_a_button(qtbot):
    made = button("Close the day", "primary")
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.clicked, wait=50):
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert not made.autoDefault()


def test_an_ampersand_is_an_ampersand(qtbot):
    made = button("R&D")
    qtbot.addWidget(made)
    assert made.shortcut().isEmpty()
    assert made.accessibleName() == "R&D"
    parent = QWidget()
    qtbot.addWidget(parent)
    assert menu(parent, (("R&D", int),)).actions()[0].text() == "R&&D"


def test_a_form_is_made_of_fields_and_gives_text(qtbot):
    form = Form(FIELDS, {"name": "Office", "wide": "off"})
    qtbot.addWidget(form)
    assert form.values() == {
        "name": "Office",
        "url": "",
        "password": "",
        "minutes": "5",
        "wide": "off",
        "kind": "b",
        "file": "",
    }
    assert form.missing() == ()
    assert form.control("password").echoMode() == QLineEdit.EchoMode.Password
    assert all(
        form.control(field.name).accessibleName() == field.label
        for field in FIELDS
        if field.name not in {"url", "name", "password"}
    )


def test_a_form_says_what_changed_and_what_is_wrong(qtbot):
    form = Form(FIELDS)
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.changed) as told:
        form.control("wide").click()
    assert told.args == ["wide", "off"]
    form.show_problem("url", "No answer.")
    assert form.control("url").accessibleDescription() == "No answer."
    form.clear_problems()
    assert form.missing() == ("name",)


def test_the_settings_make_a_form_in_every_language(qapp, qtbot):
    dress(qapp, Look(language="zh_HK"))
    form = Form(SETTINGS, {"language": "zh_HK", "theme": "dark"}, beside=True, words="setting")
    qtbot.addWidget(form)
    theme = form.control("theme")
    assert isinstance(theme, QComboBox)
    assert theme.currentText() == "深色"
    assert set(form.values()) == {field.name for field in SETTINGS}


def test_a_switch_answers_to_the_space_key(qtbot):
    switch = Switch("Sound")
    qtbot.addWidget(switch)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()


@pytest.fixture
def strip(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = DatePick(parent, DAY, no_date=True)
    made.open_at(QPoint(400, 10))
    yield made
    del parent


def test_arrows_walk_over_days_and_weeks(strip, qtbot):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(strip.focusWidget(), key)
    with qtbot.waitSignal(strip.picked) as told:
        QTest.keyClick(strip.focusWidget(), Qt.Key.Key_Return)
    assert told.args == [date(2026, 11, 27)]


def test_the_past_cannot_be_picked(strip):
    assert [day.isEnabled() for day in strip.days()[:5]] == [False] * 4 + [True]
    QTest.keyClick(strip.focusWidget(), Qt.Key.Key_Up)
    assert strip.focusWidget().accessibleName() == "Friday 20 November"


def test_walking_on_turns_the_page(strip):
    for _week in range(5):
        QTest.keyClick(strip.focusWidget(), Qt.Key.Key_Down)
    assert strip.focusWidget().accessibleName() == "Friday 25 December"


def test_escape_picks_nothing(strip, qtbot):
    picked = []
    strip.picked.connect(picked.append)
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert picked == []


def test_a_toast_stays_while_it_is_used_and_never_takes_the_focus(qtbot):
    window = QWidget()
    window.resize(400, 300)
    qtbot.addWidget(window)
    field = QLineEdit(window)
    window.show()
    field.setFocus()
    toast = Toast(window, 12, 40)
    undone = []
    toast.say("Done", ("Undo", lambda: undone.append(1)))
    assert window.focusWidget() is field
    toast.buttons()[0].click()
    assert (undone, toast.isVisible()) == ([1], False)


def test_a_change_of_scheme_reaches_every_widget(qapp, qtbot):
    words = Words("x", tone="ink2")
    qtbot.addWidget(words)
    words.show()
    dress(qapp, Look(DARK))
    assert look_now().colours is DARK
    assert words.palette().windowText().color().name().upper() == DARK.ink2


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20
)
@given(st.text(max_size=200))
def test_any_text_can_be_painted(qtbot, text):
    words = Words(text)
    words.resize(120, 20)
    assert not words.grab().isNull()


def test_a_sentence_of_parts_is_never_broken_inside_one(qapp):
    whole = by_parts("還有 3 個會議 · 4 件待辦 · 只剩 1 小時 45 分", Type.NOTE, 2000)
    assert LINE_END not in whole
    broken = by_parts(whole, Type.NOTE, 120)
    assert broken.split(LINE_END) == ["還有 3 個會議", "4 件待辦", "只剩 1 小時 45 分"]
