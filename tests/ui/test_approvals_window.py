"""The inbox: its four parts, its rows, its card; by mouse and by keys."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView

from assistant.connectors.paper import Faults, PaperServer, Request
from assistant.model.approval import Bucket, State
from tests.approvals import paper_profile
from tests.ui.approvaldriver import (
    HOTEL,
    LEAVE,
    TAXI,
    a_profile,
    a_window,
    in_front,
    opened,
    press,
    said,
    task_of,
)
from ui.style import dress
from ui.theme import Look
from ui.widgets.cardfoot import AWAKE_MS
from ui.windows import open_window
from ui.windows.approvals import ApprovalsWindow


@pytest.fixture
def server():
    return PaperServer()


@pytest.fixture
def app(tmp_path, clock, server):
    made = a_profile(tmp_path / "home", clock, server)
    yield made
    made.close()


@pytest.fixture
def window(app, qtbot):
    return a_window(app, qtbot)


# ---------------------------------------------------------------------- the list


def test_rows_stand_by_time_left_with_markup_as_typed(window):
    """Rows 49 to 54: urgent first, then the nearest deadline."""
    rows = window.list.rows
    assert [row.title for row in rows][:3] == ["Expense", "Leave", "Expense"]
    assert "<b>Hotel</b> & breakfast" in rows[0].detail
    assert rows[0].tone == "red"
    assert [row.guarded for row in rows].count(True) == 2


def test_the_four_parts_have_counts(window):
    """Rows 51 and 52."""
    assert [made.count for made in window.bar.buttons] == [7, 1, 0, 1]
    window.bar.buttons[1].click()
    assert len(window.list.rows) == 1
    assert not window.foot.select.isVisible()
    window.bar.buttons[2].click()
    assert "You have decided nothing yet." in said(window)


def test_arrows_go_through_the_parts(window):
    in_front(window)
    window.bar.buttons[0].setFocus()
    QTest.keyClick(window.bar.buttons[0], Qt.Key.Key_Right)
    assert window.bar.bucket is Bucket.MINE
    assert len(window.list.rows) == 1


def test_words_are_looked_for(window, qtbot):
    QTest.keyClicks(window.field, "Hotel")
    qtbot.waitUntil(lambda: len(window.list.rows) == 1)
    window.field.setText("zebra")
    qtbot.waitUntil(lambda: not window.list.rows)
    assert "Nothing was found. Try fewer words." in said(window)


def test_enter_opens_the_card_and_never_approves(window, server):
    """A-12, N-15."""
    window.list.setFocus()
    for _ in range(4):
        QTest.keyClick(window.list, Qt.Key.Key_Return)
        QTest.keyClick(window.desk.card, Qt.Key.Key_Return)
        QTest.qWait(AWAKE_MS // 3)
    assert window.focusWidget() is window.desk.card
    assert not window._app.approvals(Bucket.HANDLED)
    assert window.desk.shown.task.decision is None
    assert server.get(HOTEL).state is State.PENDING


def test_letters_decide_nothing_while_the_list_has_the_focus(window):
    window.list.setFocus()
    QTest.qWait(AWAKE_MS + 50)
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_B, Qt.Key.Key_Space):
        QTest.keyClick(window.list, key)
    assert window.desk.shown.task.decision is None
    assert window.desk.deeds.sheet is None


def test_five_thousand_are_listed_page_by_page(tmp_path, clock, qtbot):
    """More come on scrolling."""
    many = [
        Request(f"Order {n}", amount="10.00", due=clock.now() + timedelta(hours=n + 1))
        for n in range(450)
    ]
    app = paper_profile(tmp_path / "many", many, clock)
    window = ApprovalsWindow(app)
    qtbot.addWidget(window)
    window.show()
    assert len(window.list.rows) == 200
    for _ in range(3):
        window.list.scrollToBottom()
        qtbot.wait(30)
    qtbot.waitUntil(lambda: len(window.list.rows) == 450)
    assert len({row.key for row in window.list.rows}) == 450
    window.refresh()
    assert len(window.list.rows) == 450
    app.close()


def test_new_request_and_names(window, qtbot):
    with qtbot.waitSignal(window.wants) as caught:
        QTest.mouseClick(window.foot.new, Qt.MouseButton.LeftButton)
    assert caught.args == ["request"]
    for kind in (QAbstractButton, QLineEdit, QListView):
        for control in window.findChildren(kind):
            if control.isVisible():
                assert control.accessibleName(), control
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


# ---------------------------------------------------------------------- the card


def test_a_hint_opens_its_card(app, qtbot):
    window = open_window("approvals", app)
    qtbot.addWidget(window)
    window.show()
    task = task_of(app, "P-8", Bucket.MINE)
    window.hint(task.id)
    assert window.desk.task_id == task.id
    assert window.bar.bucket is Bucket.MINE
    window.hint("nothing of that kind")
    assert "not known here" in window.toast.text()


def test_a_card_without_its_source_says_as_of_when(window, app, server, qtbot):
    opened(window, app, LEAVE)
    server.faults = Faults(down=True)
    window.desk.leave()
    opened(window, app, LEAVE)
    qtbot.waitUntil(lambda: any(words.startswith("As of ") for words in said(window.desk)))
    assert "6 of 14 days are left." in said(window.desk)


def test_what_was_on_the_screen_for_a_second_has_been_seen(window, app, qtbot):
    """A-2, A-20."""
    opened(window, app, TAXI)
    in_front(window)
    qtbot.waitUntil(
        lambda: task_of(app, TAXI).told_version == task_of(app, TAXI).version, timeout=4000
    )
    assert not task_of(app, "P-6").told_version


def test_the_safe_view_masks_and_counts_nothing_as_seen(qapp, app, qtbot):
    """A-23."""
    dress(qapp, Look(calm=True, safe=True))
    window = ApprovalsWindow(app)
    qtbot.addWidget(window)
    window.resize(940, 700)
    window.show()
    opened(window, app, HOTEL)
    everything = " ".join(said(window))
    assert "Hotel" not in everything
    assert "2,400" not in everything
    press(window, "approve")
    assert "Safe view" in window.toast.text()
    QTest.qWait(600)
    assert not task_of(app, HOTEL).told_version
    assert window.desk.shown.task.decision is None


def test_the_amount_that_changed_stays_struck_through_while_it_is_looked_at(
    window, app, server, qtbot
):
    """A-2, row 55."""
    task = opened(window, app, "P-6")
    app.approval_seen(task.id, task.version)
    server.change("P-6", amount="8000.00")
    app.sync()
    window.refresh()
    assert window.desk.card.words.was == "1,250.50"
    app.approval_seen(task.id, task_of(app, "P-6").version)
    window.refresh()
    assert window.desk.card.words.was == "1,250.50"


# ---------------------------------------------------------------------- the window


def test_a_narrow_window_shows_one_after_the_other(window, app):
    window.resize(420, 600)
    QTest.qWait(20)
    window.desk.leave()
    window._arrange()
    assert not window.desk.isVisible()
    window.list.choose(window.list.rows[0].key)
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    assert window.desk.isVisible()
    assert not window.list.isVisible()
    QTest.keyClick(window.desk.card, Qt.Key.Key_Escape)
    assert window.list.isVisible()
    QTest.keyClick(window.list, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_opened_again_it_begins_with_what_is_to_be_decided(window, app):
    window.bar.buttons[3].click()
    window.close()
    window.show()
    assert window.bar.bucket is Bucket.TO_DECIDE
    assert len(window.list.rows) == 7


def test_at_twice_the_text_it_fits_its_window(qapp, app, qtbot):
    dress(qapp, Look(scale=2.0, calm=True))
    window = ApprovalsWindow(app)
    qtbot.addWidget(window)
    window.show()
    assert window.minimumSizeHint().width() <= window.width()
