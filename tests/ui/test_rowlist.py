"""The list: focus, keys, the bar of buttons, speech."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from tests.ui.samples import EVIL, a_digest, a_today
from ui.present.digest import digest_rows
from ui.present.row import Kind
from ui.present.today import today_rows
from ui.widgets.rowlist import RowList
from ui.widgets.rows import ROW

BAR = ("Done", "Next work day", "Pick a date", "Remind me later", "Split", "Hand over", "Drop")


@pytest.fixture
def rows(qtbot):
    made = RowList(32, "End of day")
    qtbot.addWidget(made)
    made.resize(720, 600)
    made.show_rows(digest_rows(a_digest(), "en"))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.clearFocus()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def current(rows):
    return rows.currentIndex().data(ROW)


def hover(rows, at):
    spot = QPointF(rows.visualRect(rows.model().index(at, 0)).center())
    no = Qt.MouseButton.NoButton
    rows.mouseMoveEvent(
        QMouseEvent(QEvent.Type.MouseMove, spot, spot, no, no, Qt.KeyboardModifier.NoModifier)
    )


def test_the_focus_lands_on_a_row_and_passes_over_headings(rows):
    assert current(rows).kind is Kind.TODO
    for _step in range(5):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert current(rows).kind is Kind.WAITING


def test_the_row_with_the_focus_has_real_buttons(rows):
    names = [made.accessibleName() for made in rows._bar.buttons()]
    assert names == [f"{name}: {current(rows).title}" for name in BAR]
    assert all(made.isVisible() and made.toolTip() for made in rows._bar.buttons())


def test_the_bar_goes_with_the_arrows_in_its_full_width(rows):
    # L-43: the buttons of the next row count in the width at once
    QTest.keyClick(rows, Qt.Key.Key_Down)
    before = rows.stage.room
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.stage.room == before > 0
    assert rows._bar.width() == before


def test_tab_goes_into_the_bar_and_arrows_back(rows, qtbot):
    QTest.keyClick(rows, Qt.Key.Key_Tab)
    assert rows._bar.buttons()[0].hasFocus()
    assert rows._bar.isVisible()
    QTest.keyClick(rows._bar.buttons()[0], Qt.Key.Key_Down)
    assert rows.hasFocus()


def test_the_pointer_moves_the_bar(rows):
    at = next(at for at, row in enumerate(rows.rows) if row.title == EVIL)
    hover(rows, at)
    assert rows._bar.row.title == EVIL
    QTest.mouseClick(rows._bar.buttons()[1], Qt.MouseButton.LeftButton)


def test_a_button_says_what_and_for_which_row(rows, qtbot):
    with qtbot.waitSignal(rows.acted) as told:
        rows._bar.buttons()[-1].click()
    assert told.args == ["drop", current(rows)]


def test_a_row_that_cannot_be_changed_hears_no_key(qtbot, rows):
    rows._go_to(len(rows.rows) - 1)
    with qtbot.assertNotEmitted(rows.acted, wait=20):
        QTest.keyClick(rows, Qt.Key.Key_X)


def test_the_menu_has_the_same_actions_in_words(rows):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    rows.contextMenuEvent(event)
    shown = rows.findChild(QMenu)
    assert [action.text() for action in shown.actions()] == [
        *BAR,
        "Worked on it today",
        "Blocked",
        "Waiting for someone",
        "Not important",
    ]
    shown.close()


def test_headings_carry_real_buttons(rows):
    texts = [made.text() for made in rows.viewport().findChildren(QPushButton) if made.text()]
    assert "Move 2 planned to Monday" in texts
    assert "4 meetings · 5 to-dos" in texts


def test_each_row_is_one_spoken_sentence(rows):
    spoken = [
        rows.model().index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for at in range(len(rows.rows))
    ]
    assert any("Due Wed" in sentence for sentence in spoken)
    assert any("carried 3 times" in sentence for sentence in spoken)
    assert all(spoken)


def test_the_focus_stays_on_its_row_when_others_leave(rows):
    QTest.keyClick(rows, Qt.Key.Key_Down)
    title = current(rows).title
    rows.show_rows(tuple(row for row in rows.rows if row.chip != "Due Wed"))
    assert current(rows).title == title


def test_chips_go_under_a_title_that_would_be_too_short(qtbot):
    narrow = RowList(20, "Today")
    qtbot.addWidget(narrow)
    narrow.resize(230, 400)
    narrow.show_rows(today_rows(a_today(), "en")[:6])
    heights = [narrow.sizeHintForRow(at) for at in range(6)]
    assert 44 in heights[1:2]


def test_a_list_knows_its_height(rows):
    assert rows.sizeHint().height() == sum(rows.sizeHintForRow(at) for at in range(len(rows.rows)))


def test_rows_have_the_height_of_their_present_width(rows, qapp):
    rows.resize(260, 900)  # chips go under the title
    qapp.processEvents()
    narrow = rows.visualRect(rows.currentIndex()).height()
    rows.resize(720, 900)
    qapp.processEvents()
    assert rows.visualRect(rows.currentIndex()).height() == 36 < narrow
