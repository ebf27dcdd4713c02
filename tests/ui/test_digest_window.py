"""The end-of-day list over a real profile: row actions, undo, closing the day."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from assistant.connectors.paper import PaperServer, Request
from assistant.model.account import Component
from assistant.model.command import Create, Fields
from tests.approvals import paper_profile
from tests.ui.samples import DAY, EVIL, MONDAY, a_digest
from ui.present.row import Kind
from ui.widgets.datepick import DatePick
from ui.windows.digest import DigestWindow


@pytest.fixture
def home(app):
    """One to-do due today, two that are only planned."""
    where = app.find_collection(component=Component.TODO).id
    app.do(Create(where, Component.TODO, Fields(summary=EVIL, due=DAY)))
    for title in ("Call the landlord", "Tidy the shelf"):
        app.do(Create(where, Component.TODO, Fields(summary=title)))
    for todo in app.todos():
        if todo.due is None:
            app.plan(todo.id, DAY)
    return app


@pytest.fixture
def window(home, qtbot):
    made = DigestWindow(home)
    qtbot.addWidget(made)
    made.show()
    return made


def titles(window):
    return [row.title for row in window._list.rows if row.kind is Kind.TODO]


def press(window, key, title):
    rows = window._list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    at = next(at for at, row in enumerate(rows.rows) if row.title == title)
    rows.setCurrentIndex(rows.model().index(at, 0))
    QTest.keyClick(rows, key)


def test_it_shows_what_is_not_finished(window):
    assert titles(window) == [EVIL, "Call the landlord", "Tidy the shelf"]


def test_done_and_back(window, home):
    press(window, Qt.Key.Key_D, EVIL)
    assert len(home.todos()) == 2
    QTest.keyClick(window._list, Qt.Key.Key_Z)
    assert len(home.todos()) == 3


def test_next_work_day_moves_the_plan_and_never_the_deadline(window, home):
    press(window, Qt.Key.Key_T, EVIL)
    moved = next(todo for todo in home.todos() if todo.summary == EVIL)
    assert (moved.plan, moved.due) == (MONDAY, DAY)
    QTest.keyClick(window._list, Qt.Key.Key_Z)
    assert next(todo for todo in home.todos() if todo.summary == EVIL).plan is None


def test_drop_keeps_it_and_can_be_taken_back(window, home):
    press(window, Qt.Key.Key_X, EVIL)
    assert EVIL not in titles(window)
    window.toast.buttons()[0].click()
    assert EVIL in titles(window)


def test_pick_a_date_by_keyboard(window, home):
    press(window, Qt.Key.Key_P, EVIL)
    strip = window.findChild(DatePick)
    QTest.keyClick(strip.focusWidget(), Qt.Key.Key_Return)  # the next work day has the focus
    assert next(todo for todo in home.todos() if todo.summary == EVIL).plan == MONDAY


def test_all_planned_ones_move_at_once_and_come_back(window, home):
    head = next(row for row in window._list.rows if row.press == "bulk")
    window._list.acted.emit("bulk", head)
    assert titles(window) == [EVIL]
    assert "2 moved" in window.toast.text()
    QTest.keyClick(window._list, Qt.Key.Key_Z)
    assert len(titles(window)) == 3


def test_copy_puts_markdown_on_the_clipboard(window):
    window._foot.copied.emit()
    assert "Call the landlord" in QGuiApplication.clipboard().text()


def test_closing_the_day_changes_no_item(window, home):
    before = home.todos()
    window._note.setText("A quiet day")
    window._foot.close_day.click()
    assert not window.isVisible()
    assert home.todos() == before
    assert home.digest(DAY).note == "A quiet day"


def test_enter_decides_nothing(window, home):
    press(window, Qt.Key.Key_Return, EVIL)
    assert len(home.todos()) == 3
    assert not any(
        button.isDefault() or button.autoDefault()
        for button in window.findChildren(type(window._foot.close_day))
    )


@pytest.fixture
def still(qtbot):
    """A window without a profile, for values."""
    made = DigestWindow()
    qtbot.addWidget(made)
    made.show_digest(a_digest())
    return made


def test_it_opens_720_wide_and_at_most_640_high(still):
    assert still.size() == QSize(720, 640)


def test_done_unfolds_and_folds(still):
    folded = len(still._list.rows)
    still._list.acted.emit("unfold", still._list.rows[0])
    assert len(still._list.rows) == folded + 9
    still._list.acted.emit("fold", still._list.rows[0])
    assert len(still._list.rows) == folded


def test_keys_are_shown_while_the_list_has_the_focus(still, qtbot):
    still.show()
    still.activateWindow()
    qtbot.waitUntil(lambda: still._keys._on)  # the list has the focus first
    still._note.setFocus()
    qtbot.waitUntil(lambda: not still._keys._on)


def test_a_z_in_the_note_is_a_letter(still):
    still.show()
    still._note.setFocus()
    QTest.keyClicks(still._note, "Zoo z")
    assert still._note.text() == "Zoo z"


def test_an_approval_opens_its_card_and_is_not_decided_here(tmp_path, clock, qtbot):
    # L-47
    app = paper_profile(tmp_path / "paper", [Request("Taxi <b>")], clock, PaperServer())
    made = DigestWindow(app)
    qtbot.addWidget(made)
    made.show()
    (row,) = [each for each in made._list.rows if each.source and each.source.kind == "approval"]
    with qtbot.waitSignal(made.wants) as heard:
        made._list.opened.emit(row)
    assert heard.args == [f"approvals:{row.source.id}"]
    app.close()
