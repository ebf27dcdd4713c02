"""What must not happen by accident: the wrong request decided, undone or shown; names left in sight; words lost."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.connectors.paper import PaperServer
from assistant.model.approval import Action, Decide, Origin, Stage, State
from tests.ui.approvaldriver import (
    HOTEL,
    LAPTOP,
    LEAVE,
    TAXI,
    a_profile,
    a_window,
    opened,
    press,
    send,
    task_of,
)
from ui.bridge import Worker
from ui.popup import Popup
from ui.popups import Popups
from ui.style import dress
from ui.theme import Look
from ui.widgets.cardfoot import AWAKE_MS


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


# ---------------------------------------------------------------------- the right request


def test_a_link_pulls_no_card_away_under_an_open_sheet(window, app):
    """A-12, A-17: what is written there is about the card behind it."""
    taxi = opened(window, app, TAXI)
    press(window, "reject")
    window.hint(task_of(app, LEAVE).id)
    assert window.desk.task_id == taxi.id
    assert window.desk.asking()
    window.desk.deeds.sheet.close()
    window.hint(task_of(app, LEAVE).id)
    assert window.desk.task_id == task_of(app, LEAVE).id


def test_a_second_check_that_is_answered_late_is_not_shown_on_another_card(
    window, app, clock, server, qtbot
):
    """A-1, A-10: the source is slow, and the user has gone on to the next one."""
    laptop = opened(window, app, LAPTOP)

    def foot_of():
        press(window, "approve")  # asleep for a while after each reading
        return getattr(window.desk.deeds.check, "foot", None) is not None

    qtbot.waitUntil(foot_of)
    foot = window.desk.deeds.check.foot
    foot.typed.setText("180000")
    foot.code.setText(server.password)
    QTest.qWait(AWAKE_MS + 50)
    foot.go.click()
    window.hint(task_of(app, TAXI).id)
    qtbot.waitUntil(lambda: task_of(app, LAPTOP).decision is not None)
    QTest.qWait(50)
    assert window.desk.task_id != laptop.id
    assert window.desk.shown.task.decision is None
    assert window.desk.card.foot.foot.asks


def test_undo_from_the_list_that_comes_too_late_speaks_of_its_own_request(
    window, app, clock, server
):
    """A-19."""
    task = task_of(app, TAXI)
    made = app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    opened(window, app, LEAVE)
    send(app, clock)
    window.desk.undo(made.id)
    assert app.decision(made.id).stage is Stage.DONE
    assert window.desk.shown.task.no == LEAVE
    assert window.desk.card.foot.foot.asks
    assert "Paper" in window.toast.text()


def test_a_key_decides_about_the_card_that_was_in_sight_for_a_while(window, app):
    """A-12: another card has come under the fingers."""
    opened(window, app, TAXI)
    window.hint(task_of(app, LEAVE).id)
    QTest.keyClick(window.desk.card, Qt.Key.Key_A)
    QTest.qWait(AWAKE_MS - 350)
    QTest.keyClick(window.desk.card, Qt.Key.Key_A)
    assert not [row for row in window.list.rows if row.decision]


def test_a_request_that_changes_under_the_second_check_is_asked_anew(window, app, server, qtbot):
    """A-1: the button named the amount of before."""
    opened(window, app, LAPTOP)
    press(window, "approve")
    server.change(LAPTOP, amount="181000")
    app.sync()
    window.refresh()
    assert window.desk.deeds.check.foot is None
    assert window.desk.card.foot.isVisible()


def test_the_request_vanishes_while_it_is_being_returned(window, app, server):
    """A-7: one sentence, nothing sent."""
    opened(window, app, HOTEL)
    press(window, "return")
    sheet = window.desk.deeds.sheet
    server.press("wang", HOTEL, Action.WITHDRAW)
    app.sync()
    window.refresh()
    sheet.comment.setPlainText("Which hotel?")
    QTest.qWait(AWAKE_MS + 50)
    sheet.go.click()
    assert server.get(HOTEL).state is not State.RETURNED


# ---------------------------------------------------------------------- nobody reads along


def test_the_safe_view_takes_sheets_and_files_away(window, app, qapp):
    """P-3, row 62."""
    opened(window, app, HOTEL)
    press(window, "return")
    assert window.desk.asking()
    dress(qapp, Look(calm=True, safe=True))
    window.refresh()
    assert not window.desk.asking()
    readable = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert readable == [window]


# ---------------------------------------------------------------------- notices


def test_a_notice_never_stands_on_another_one(qapp):
    """A-12: the lower one has gone, and the next one takes its place, not that of the upper one."""
    shown = Popups()
    for key in ("a", "b"):
        shown.put(key, (key, "words", (("open", "Open"),)), lambda _ident: None)
    shown.close("a")
    shown.put("c", ("c", "more words, and longer", (("open", "Open"),)), lambda _ident: None)
    found = [
        each for each in qapp.topLevelWidgets() if isinstance(each, Popup) and each.isVisible()
    ]
    boxes = [each.geometry() for each in found]
    assert len(boxes) == 2
    assert not boxes[0].intersects(boxes[1])
    for each in found:
        each.close()
    assert isinstance(boxes[0], QRect)
    assert boxes[0].topLeft() != QPoint()


# ---------------------------------------------------------------------- threads


class Mortal(QWidget):
    """Says on which thread it ended."""

    def __init__(self, ends: list[bool]) -> None:
        super().__init__()
        self._ends, self.worker = ends, Worker("bug", self)

    def job(self) -> None:
        QThread.msleep(20)

    def __del__(self) -> None:
        self._ends.append(threading.current_thread() is threading.main_thread())


def test_a_window_never_ends_on_the_thread_of_its_worker(qtbot):
    ends: list[bool] = []
    for _ in range(20):
        mortal = Mortal(ends)
        mortal.worker.work(mortal.job, lambda _done: None, lambda _why: None)
        del mortal
    qtbot.waitUntil(lambda: len(ends) == 20)
    assert all(ends)


@pytest.fixture
def as_usual():
    """Python looks for garbage as often as it does by itself."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("as_usual")
def test_garbage_is_left_to_the_thread_of_the_windows(tidy):
    ends: list[bool] = []
    mortal = Mortal(ends)
    mortal.itself = mortal
    del mortal
    made = threading.Thread(target=lambda: [[n] for n in range(20_000)])
    made.start()
    made.join()
    assert ends == []
    while not ends:
        rubbish = [[n] for n in range(2_000)]
        tidy.tidy()
        del rubbish
    assert ends == [True]
