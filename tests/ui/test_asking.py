"""Later, split, hand over: what a row's action asks for, and that it can be taken back. Over a real profile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from assistant.model.account import Component
from assistant.model.command import Create, Fields
from tests.ui.samples import DAY, EVIL
from ui.present.row import Kind
from ui.widgets.askpopup import AskPopup
from ui.windows.digest import DigestWindow

KEY = Qt.Key


@pytest.fixture
def home(app):
    where = app.find_collection(component=Component.TODO).id
    app.do(Create(where, Component.TODO, Fields(summary=EVIL, due=DAY)))
    return app


@pytest.fixture
def window(home, qtbot):
    made = DigestWindow(home)
    qtbot.addWidget(made)
    made.show()
    return made


def press(window, key):
    rows = window._list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    at = next(at for at, row in enumerate(rows.rows) if row.title == EVIL)
    rows.setCurrentIndex(rows.model().index(at, 0))
    QTest.keyClick(rows, key)


def popup(window):
    """What asks now; one that was answered waits to be deleted."""
    return next(one for one in window.findChildren(AskPopup) if one.isVisible())


def titles(app):
    return sorted(todo.summary for todo in app.todos())


def test_split_keeps_the_first_part_and_one_undo_takes_all_back(window, home):
    """L-43."""
    press(window, KEY.Key_S)
    popup(window).fields[0].setPlainText("Ask\n\n  Order \nPay")
    QTest.keyClick(popup(window).fields[0], KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert titles(home) == ["Ask", "Order", "Pay"]
    assert all(todo.due == DAY for todo in home.todos())
    QTest.keyClick(window._list, KEY.Key_Z)
    assert titles(home) == [EVIL]


def test_one_part_is_no_split(window, home):
    press(window, KEY.Key_S)
    popup(window).press.click()
    assert titles(home) == [EVIL]


def test_handed_over_stands_under_waiting_for_others(window, home):
    """L-36, L-43, P-14: the words for the person are on the clipboard, nothing is sent."""
    press(window, KEY.Key_H)
    QTest.keyClicks(popup(window).fields[0], "Carmen")
    QTest.keyClick(popup(window).fields[0], KEY.Key_Return)
    waiting = [row for row in window._list.rows if row.kind is Kind.WAITING]
    assert [row.person for row in waiting] == ["Carmen"]
    assert EVIL in QGuiApplication.clipboard().text()
    QTest.keyClick(window._list, KEY.Key_Z)
    assert [row.title for row in window._list.rows if row.kind is Kind.TODO] == [EVIL]


def test_remind_me_later_keeps_the_date(window, home):
    """L-43, R-10."""
    press(window, KEY.Key_L)
    entries = window.findChild(QMenu).actions()
    assert len(entries) >= 4
    entries[0].trigger()
    assert home.todos()[0].due == DAY
    assert "its date stays" in window.toast.text()


def test_escape_asks_no_more_and_does_nothing(window, home):
    press(window, KEY.Key_H)
    asks = popup(window)
    QTest.keyClick(asks, KEY.Key_Escape)
    assert not asks.isVisible()
    assert titles(home) == [EVIL]


@pytest.mark.parametrize("line", ["tomorrow 9:30", "明早九點半"])
def test_at_a_time_in_plain_words(window, home, line):
    press(window, KEY.Key_L)
    window.findChild(QMenu).actions()[-1].trigger()
    popup(window).fields[0].setText(line)  # keyClicks knows no Chinese
    QTest.keyClick(popup(window).fields[0], KEY.Key_Return)
    assert "its date stays" in window.toast.text()


def test_a_line_without_a_time_says_so(window, home):
    press(window, KEY.Key_L)
    window.findChild(QMenu).actions()[-1].trigger()
    QTest.keyClicks(popup(window).fields[0], "never mind")
    QTest.keyClick(popup(window).fields[0], KEY.Key_Return)
    assert "no time to come" in window.toast.text()
