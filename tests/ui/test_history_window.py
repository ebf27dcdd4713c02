"""The history window over a real profile: days, corrections, the original, searching, taking it along (L-63 to L-66)."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from assistant.model.history import Mark, row_key
from tests.services.pastdays import FRIDAY, THURSDAY, WEDNESDAY, file_days
from ui.present.row import Kind
from ui.widgets.monthgrid import moved
from ui.windows.digest import DigestWindow
from ui.windows.history import HistoryWindow


@pytest.fixture
def window(app, qtbot):
    file_days(app, date(2026, 10, 30), WEDNESDAY, THURSDAY)
    made = HistoryWindow(app)
    qtbot.addWidget(made)
    made.show()
    return made


def titles(window):
    return [row.title for row in window.side.list.rows if row.kind is not Kind.SECTION]


def title(window):
    return window.side._title.text()


def test_it_opens_at_the_last_list(window):
    """L-64: what did I do yesterday."""
    assert title(window) == "Thursday 19 November"
    assert window.side._sentence.text() == "3 done · 5 open · 1 waiting for you · not looked at"
    assert window.pane._week.text() == "This week: 6 done, 5 open"


def test_a_day_is_picked_with_the_mouse_and_with_arrows(window):
    spot = window.pane.grid.box_of(WEDNESDAY).center().toPoint()
    QTest.mouseClick(window.pane.grid, Qt.MouseButton.LeftButton, pos=spot)
    assert title(window) == "Wednesday 18 November"
    QTest.keyClick(window.pane.grid, Qt.Key.Key_Up)
    assert title(window) == "Wednesday 11 November"
    assert window.side._nothing.text() == "There is no list of this day."
    assert window.pane.grid.accessibleName() == "Wednesday 11 November, no list"


def test_arrows_lead_into_another_month(window):
    for _ in range(3):
        QTest.keyClick(window.pane.grid, Qt.Key.Key_Up)
    assert window.pane.grid.month == date(2026, 10, 1)
    QTest.keyClick(window.pane.grid, Qt.Key.Key_PageDown)
    assert window.pane.grid.month == date(2026, 11, 1)


@pytest.mark.parametrize(
    ("day", "step", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
        (date(2028, 3, 31), -1, date(2028, 2, 29)),
    ],
)
def test_a_month_on_is_a_day_of_it(day, step, expected):
    assert moved(day, step) == expected


def test_nothing_can_be_done_before_correct_is_pressed(window):
    assert not any(row.actions for row in window.side.list.rows)


def press_key(window, row, key):
    rows = window.side.list
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    at = next(at for at, one in enumerate(rows.rows) if one.key == row.key)
    rows.setCurrentIndex(rows.model().index(at, 0))
    QTest.keyClick(rows, key)


def row_of(window, kind):
    return next(row for row in window.side.list.rows if row.kind is kind)


def test_correcting_by_key_and_taking_back(window, app):
    window.side.correct()
    first = row_of(window, Kind.TODO)
    press_key(window, first, Qt.Key.Key_D)
    assert app.past(THURSDAY).corrections[-1].row == row_key(first.source)
    assert window.toast.text() == f"Marked as done: {first.title}"
    QTest.keyClick(window, Qt.Key.Key_Z)
    assert app.past(THURSDAY).corrections == ()


@pytest.mark.parametrize(
    ("key", "mark"), [(Qt.Key.Key_N, Mark.OPEN), (Qt.Key.Key_Delete, Mark.REMOVED)]
)
def test_done_lines_are_corrected_by_key(window, app, key, mark):
    window.side.correct()
    press_key(window, row_of(window, Kind.DONE), key)
    assert app.past(THURSDAY).corrections[-1].mark is mark


def test_a_line_is_added_and_marked(window):
    window.side.correct()
    window.side.add.setText("Called <b>永豐</b>")
    QTest.keyClick(window.side.add, Qt.Key.Key_Return)
    added = next(row for row in window.side.list.rows if row.title == "Called <b>永豐</b>")
    assert added.chip == "Added 20 Nov"
    assert window.side.add.text() == ""


def test_the_note_is_corrected_when_it_is_left(window, app):
    window.side.correct()
    window.side.note.setText("Late")
    window.side.correct()
    assert app.past(THURSDAY).corrected.note == "Late"
    assert app.past(THURSDAY).original.note == ""
    assert window.side._note_words.text() == "Late"


def test_the_original_can_always_be_seen(window, app):
    """L-65."""
    before = titles(window)
    app.correct(THURSDAY, Mark.ADDED, text="One more")
    window.refresh()
    assert "One more" in titles(window)
    window.side._turn.click()
    assert titles(window) == before
    assert "as it was filed" in window.side._sentence.text()
    window.side._turn.click()
    assert "One more" in titles(window)


def test_today_is_shown_and_not_corrected(window, app):
    app.digest(FRIDAY)
    window.show_day(FRIDAY)
    assert title(window) == "Friday 20 November"
    assert window.side._edit.isHidden()


def test_past_lists_are_searched_as_one_types(window, qtbot):
    QTest.keyClicks(window.pane.field, "packing")
    qtbot.waitUntil(lambda: title(window) == "3 lists", timeout=5000)
    window.side.opened.emit(window.side.list.rows[2])
    assert title(window) == "Friday 30 October"
    assert window.pane.field.text() == ""


def test_words_that_no_list_has(window, qtbot):
    QTest.keyClicks(window.pane.field, "zebra")
    qtbot.waitUntil(lambda: title(window) == "0 lists", timeout=5000)
    assert window.side._nothing.text() == "No past list has these words."


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_list_is_copied(window, form):
    window.copy(form)
    data = QGuiApplication.clipboard().mimeData()
    assert "Send packing list" in data.text()
    assert data.hasHtml() == (form == "html")


def test_a_month_is_saved(window, tmp_path):
    window.save_to(tmp_path / "all.csv", date(2026, 11, 1), FRIDAY)
    assert (tmp_path / "all.csv").read_text("utf-8-sig").count("\n2026-11-18,") == 9
    assert window.toast.text() == "Saved: all.csv"
    window.save_to(tmp_path / "none.csv", date(2026, 9, 1), date(2026, 9, 2))
    assert "no list" in window.toast.text()


def test_the_tray_leads_to_yesterday(window):
    window.hint("2026-11-18")
    assert title(window) == "Wednesday 18 November"
    window.hint("yesterday")
    assert title(window) == "Thursday 19 November"


def test_sharing_opens_for_the_day(window, qtbot):
    with qtbot.waitSignal(window.wants) as asked:
        window._menu_entries()[-1][1]()
    assert asked.args == ["share:2026-11-19"]
    window._open_menu(QPoint(0, 0))


def test_a_day_without_a_list_offers_nothing(window):
    window.show_day(date(2026, 11, 3))
    assert window.side._more.isHidden()
    assert window.side._edit.isHidden()


def test_a_notes_file_that_can_not_be_written_is_told_when_the_day_closes(app, qtbot, tmp_path):
    """L-59: the day is closed all the same."""
    (tmp_path / "file").write_text("")
    app.set_setting("append_to", str(tmp_path / "file" / "notes.md"))
    made = DigestWindow(app)
    qtbot.addWidget(made)
    made.show()
    made._close_day()
    assert made.toast.text().startswith("“notes.md”")
    assert made.isVisible()
    assert app.filed_days()[FRIDAY]
