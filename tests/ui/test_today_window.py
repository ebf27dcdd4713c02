"""The Today window over a real profile: clicks, keys, undo, adding."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest

from assistant.connectors.paper import PaperServer, Request
from assistant.model.account import Component
from assistant.model.approval import Tier
from assistant.model.command import Create, Fields
from tests.approvals import paper_profile
from tests.ui.samples import DAY, EVIL, MONDAY, PENDING, SOURCES, a_today, work_day
from ui.present.row import Kind
from ui.widgets.datepick import DatePick
from ui.windows.today import TodayWindow


@pytest.fixture
def home(app):
    """A profile with two to-dos for today."""
    where = app.find_collection(component=Component.TODO).id
    for title in ("Send packing list", EVIL):
        app.do(Create(where, Component.TODO, Fields(summary=title, due=DAY)))
    return app


@pytest.fixture
def window(home, qtbot):
    made = TodayWindow(home)
    qtbot.addWidget(made)
    made.show()
    return made


def todo_rows(window):
    return [row for row in window._list.rows if row.kind is Kind.TODO]


def circle_of(window, title):
    rows = window._list
    at = next(at for at, row in enumerate(rows.rows) if row.title == title)
    return QPoint(29, rows.visualRect(rows.model().index(at, 0)).center().y())


def test_a_title_is_shown_as_typed(window):
    assert EVIL in [row.title for row in todo_rows(window)]


def test_a_click_on_the_circle_completes_and_the_row_leaves(window, home, qtbot):
    with qtbot.waitSignal(window._list.settled, timeout=5000):
        QTest.mouseClick(
            window._list.viewport(), Qt.MouseButton.LeftButton, pos=circle_of(window, EVIL)
        )
        assert [todo.summary for todo in home.todos()] == ["Send packing list"]
        assert len(todo_rows(window)) == 2  # with its tick, for 600 ms
    assert [row.title for row in todo_rows(window)] == ["Send packing list"]
    assert window.toast.text() == f"Done: {EVIL}"


def test_a_click_beside_the_circle_decides_nothing(window, home):
    spot = circle_of(window, EVIL) + QPoint(60, 0)
    QTest.mouseClick(window._list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(window._list, Qt.Key.Key_Return)
    QTest.mouseDClick(window._list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert len(home.todos()) == 2


def test_undo_brings_the_row_back(window, home, qtbot):
    QTest.mouseClick(
        window._list.viewport(), Qt.MouseButton.LeftButton, pos=circle_of(window, EVIL)
    )
    window.toast.buttons()[0].click()
    assert len(home.todos()) == 2
    assert len(todo_rows(window)) == 2
    assert not window._list.busy


def test_keys_do_what_the_buttons_do(window, home, qtbot):
    window._list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window._list, Qt.Key.Key_D)
    assert len(home.todos()) == 1
    QTest.keyClick(window._list, Qt.Key.Key_Z)
    assert len(home.todos()) == 2


def test_t_means_the_next_work_day(window, home):
    window._list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window._list, Qt.Key.Key_T)
    assert {todo.plan for todo in home.todos()} == {MONDAY, None}
    assert window.toast.text().endswith("Mon")


def test_a_day_can_be_picked_and_taken_back(window, home):
    row = todo_rows(window)[0]
    window._act("pick", row)
    window.findChild(DatePick).picked.emit(MONDAY)
    assert {todo.plan for todo in home.todos()} == {MONDAY, None}
    window._net.undo()
    assert {todo.plan for todo in home.todos()} == {None}


def test_adding_a_todo_with_a_day(window, home, qtbot):
    QTest.mouseClick(window._plus, Qt.MouseButton.LeftButton)
    QTest.keyClicks(window._add.line(), "Zebra & <i>co</i>")
    window._add._set_day(DAY)
    QTest.keyClick(window._add.line(), Qt.Key.Key_Return)
    made = next(todo for todo in home.todos() if todo.summary == "Zebra & <i>co</i>")
    assert made.due == DAY
    assert any(row.title == made.summary for row in todo_rows(window))


def test_escape_closes_the_field_first_then_the_window(window):
    QTest.mouseClick(window._plus, Qt.MouseButton.LeftButton)
    QTest.keyClick(window._add.line(), Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window._add.isHidden()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_menu_leads_to_the_other_windows(window, qtbot):
    with qtbot.waitSignal(window.wants) as asked:
        window._menu_entries()[1][1]()
    assert asked.args == ["digest"]


@pytest.fixture
def still(qtbot):
    """A window without a profile, for values."""
    made = TodayWindow()
    qtbot.addWidget(made)
    return made


def test_join_shows_the_host_before_it_opens(still):
    still.show_today(a_today())
    still.show()
    still._next.findChildren(type(still._plus))[0].click()
    assert still.toast.text() == "Open meet.example.org?"


def test_the_foot_says_how_fresh_and_what_waits(still):
    still.show_today(a_today(), (PENDING,))
    assert still._sync.text() == "Synced 14:50"
    assert still._outbox.text() == "2 waiting for 12 min"
    still.syncing(running=True)
    assert still._sync.text() == "Syncing…"


def test_an_empty_day_is_one_line(still):
    still.show_today(
        a_today(events=(), todos=(), next_event=None, invitations=(), unsent=0, open_count=0)
    )
    still.show()
    assert still._nothing.isVisible()
    assert still._outbox.isHidden()


def test_a_free_day_has_no_line(still):
    still.show_today(a_today(day=work_day(free="Holiday"), sources=SOURCES[1:]))
    still.show()
    assert still._line.isHidden()


def test_it_is_380_wide_and_at_most_640_high(still):
    still.show_today(a_today())
    assert still.size() == QSize(380, 640)


def test_more_shows_all_that_have_no_date(still):
    still.show_today(a_today())
    before = len(still._list.rows)
    still._list.opened.emit(still._list.rows[-1])
    assert len(still._list.rows) == before + 3


def test_approvals_that_wait_open_their_card_and_are_not_decided_here(tmp_path, clock, qtbot):
    # row 14, L-47
    asked = [Request("Taxi <b>", amount="180.00"), Request("Laptops", tier=Tier.HIGH)]
    app = paper_profile(tmp_path / "paper", asked, clock, PaperServer())
    made = TodayWindow(app)
    qtbot.addWidget(made)
    made.show()
    rows = [row for row in made._list.rows if row.key.startswith("approval:")]
    assert {row.title for row in rows} == {"Taxi <b>", "Laptops"}
    assert all(row.actions == () for row in rows)
    with qtbot.waitSignal(made.wants) as heard:
        made._list.opened.emit(rows[0])
    assert heard.args == [f"approvals:{rows[0].key.removeprefix('approval:')}"]
    app.close()
