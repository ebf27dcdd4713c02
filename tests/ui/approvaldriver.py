"""Driving the inbox's window in tests: a profile over a paper source, its cards, its buttons."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from assistant.model.approval import Bucket
from tests.approvals import paper_profile, sample
from ui.widgets.cardfoot import AWAKE_MS
from ui.windows.approvals import ApprovalsWindow

HOTEL, LEAVE, TAXI, LAPTOP, CONTRACT = "P-5", "P-2", "P-1", "P-3", "P-4"


def a_profile(home, clock, server):
    """A morning's inbox, pulled."""
    return paper_profile(home, sample(clock.now()), clock, server)


def a_window(app, qtbot):
    """The window, wide enough for both sides."""
    made = ApprovalsWindow(app)
    qtbot.addWidget(made)
    made.resize(940, 700)
    made.show()
    QTest.qWait(30)
    return made


def in_front(window):
    """The window is the active one: offscreen, the one before may take its time to go."""
    for _ in range(20):
        if window.isActiveWindow():
            return
        window.activateWindow()
        QTest.qWait(100)
    raise AssertionError("the window never became the active one")


def task_of(app, number, bucket=Bucket.TO_DECIDE):
    return next(task for task in app.approvals(bucket) if task.no == number)


def opened(window, app, number, bucket=Bucket.TO_DECIDE):
    """The card of this request, awake."""
    task = task_of(app, number, bucket)
    window.hint(task.id)
    for _ in range(40):  # until the source has been asked, on a busy machine too
        if window.desk.shown.read_at is not None or window.desk.card.words.as_of:
            break
        QTest.qWait(50)
    QTest.qWait(AWAKE_MS + 80)
    return task


def press(window, key):
    window.desk.card.foot.press(key)
    QTest.qWait(20)


def button_of(window, text):
    return next(made for made in window.desk.card.foot.buttons() if made.text() == text)


def foot_words(window):
    return window.desk.card.foot.foot.text


def said(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


def send(app, clock):
    clock.move(timedelta(seconds=9))
    app.sync()


def awake():
    """The first 600 ms are over."""
    QTest.qWait(AWAKE_MS + 50)


def words_in(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
