"""Approvals on the screen: buttons by tier, the first 600 ms, Undo in its place, and what came of it (A-3 to A-22)."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from assistant.connectors.paper import PaperServer, Request
from assistant.model.approval import (
    Action,
    Bucket,
    Origin,
    Stage,
    Tier,
)
from assistant.model.errors import SundownError
from assistant.model.telling import Do, Telling, Topic
from assistant.planning.approvaltell import task_key
from tests.approvals import paper_profile
from tests.ui.notices import BUTTONS, NOW, ended, single
from ui.bridge import Bridge
from ui.popup import BELOW, Popup
from ui.telling import Teller
from ui.tellrules import EARLY_MS


@pytest.fixture
def server():
    return PaperServer()


@pytest.fixture
def approver(tmp_path, clock, server, monkeypatch):
    """A profile with one small request that waits, and no session bus."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    opened = paper_profile(tmp_path / "paper", [Request("Taxi", tier=Tier.LOW)], clock, server)
    yield opened
    opened.close()


@pytest.fixture
def teller(approver, qapp):
    parent = QObject()
    bridge = Bridge(approver)
    made = Teller(approver, bridge, parent, lambda _name: False, at_once)
    made._answers.ask = at_once
    yield made
    made.close()
    bridge.close()
    for popup in popups():
        popup.close()


def at_once(job, done, failed):
    try:
        found = job()
    except SundownError as error:
        failed(str(error))
    else:
        done(found)


def popups() -> list[Popup]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Popup) and w.isVisible()]


def corner_of(popup) -> QPoint:
    return popup.pos() + QPoint(popup.width(), popup.height())


def labels(popup) -> list[str]:
    return [b.text() for b in popup.findChildren(QPushButton) if b.text()]


def press(label: str) -> None:
    """A click, once the buttons are awake."""
    (popup,) = popups()
    made = next(b for b in popup.findChildren(QPushButton) if b.text() == label)
    QTest.qWait(EARLY_MS + 50)
    while not made.isEnabled():  # Qt's timers may be late
        QTest.qWait(10)
    made.click()


def shown(approver, teller, tier=Tier.LOW) -> Popup:
    (task,) = approver.approvals(Bucket.TO_DECIDE)
    actions = {0: BUTTONS, 1: (Do.REVIEW,)}.get(tier, (Do.OPEN,))
    kept = replace(task, tier=tier)
    for each in approver.tellings():
        approver.told(each.key)  # so that no look tells of it by itself
    teller.show(
        Telling(task_key(task), Topic.APPROVALS, tasks=(kept,), counts=(("approvals", 1),), actions=actions)
    )  # fmt: skip
    return popups()[-1]


@pytest.mark.parametrize(
    ("tier", "wanted"),
    [(Tier.LOW, ["Approve", "Reject", "Open"]), (Tier.MIDDLE, ["Review"]), (Tier.HIGH, ["Open"]), (Tier.SOURCE, ["Open"])],
)  # fmt: skip
def test_the_tier_decides_the_buttons(approver, teller, tier, wanted):
    #
    assert labels(shown(approver, teller, tier)) == wanted


def test_no_button_is_filled_or_default_and_none_is_near_the_cross(approver, teller):
    #
    popup = shown(approver, teller)
    made = [b for b in popup.findChildren(QPushButton) if b.text()]
    assert {b.property("kind") for b in made} == {None, "quiet"}
    assert not any(b.isDefault() or b.autoDefault() for b in made)
    cross = popup.cross.geometry()
    assert all(b.geometry().top() - cross.bottom() >= BELOW for b in made)
    assert made[0].geometry().right() < cross.left()
    assert made[0].property("kind") == made[1].property("kind")  # both look the same


def test_a_click_in_the_first_moment_does_nothing(approver, teller):
    #
    popup = shown(approver, teller)
    approve = next(b for b in popup.findChildren(QPushButton) if b.text() == "Approve")
    approve.click()
    popup._pressed("approve")
    assert approver.approvals(Bucket.TO_DECIDE)[0].decision is None
    assert popup.isVisible()


def test_an_early_answer_of_the_desktop_is_not_taken_and_the_notice_comes_again(approver, teller):
    #
    told: list[str] = []

    class Desk:
        def notify(self, key, *_words, **_more) -> None:
            told.append(key)

        def withdraw(self, key) -> None:
            told.append(f"-{key}")

        def close(self) -> None:
            pass

    teller._notifier = Desk()
    (task,) = approver.approvals(Bucket.TO_DECIDE)
    teller.show(replace(single(), tasks=(task,)))
    key = single().key
    teller._acted(key, "approve")
    assert told == [key, key]
    assert approver.approvals(Bucket.TO_DECIDE)[0].decision is None
    time.sleep(EARLY_MS / 1000 + 0.05)
    teller._acted(key, "approve")
    assert approver.approvals(Bucket.TO_DECIDE)[0].decision is not None


def test_approve_is_held_with_undo_in_the_same_place(approver, teller):
    #
    corner = corner_of(shown(approver, teller))
    press("Approve")
    (held,) = popups()
    assert (held.windowTitle(), labels(held)) == ("Approving…", ["Undo"])
    assert corner_of(held) == corner
    decision = approver.approvals(Bucket.TO_DECIDE)[0].decision
    assert (decision.stage, decision.origin) == (Stage.HELD, Origin.TOAST)


def test_after_undo_the_question_stands_there_again_and_can_be_answered(
    approver, teller, server, clock
):
    # nothing was sent
    shown(approver, teller)
    press("Approve")
    press("Undo")
    assert labels(popups()[0]) == ["Approve", "Reject", "Open"]
    press("Reject")
    assert popups()[0].windowTitle() == "Rejecting…"
    clock.move(timedelta(seconds=9))
    approver.sync()
    teller.look()
    assert "Rejected" in popups()[0].windowTitle()


def test_undo_asks_again_although_a_look_came_before_the_answer(approver, teller):
    # the look finds the task decided, takes its notice away and says where the decision stands
    def slow(job, done, failed):
        found = job()
        teller.look()
        done(found)

    shown(approver, teller)
    teller._answers.ask = slow
    press("Approve")
    teller._answers.ask = at_once
    press("Undo")
    assert labels(popups()[0]) == ["Approve", "Reject", "Open"]


def test_a_double_click_never_reaches_undo(approver, teller):
    # the second click finds buttons that sleep
    shown(approver, teller)
    press("Approve")
    popups()[0]._pressed("undo")
    assert approver.approvals(Bucket.TO_DECIDE)[0].decision.stage is Stage.HELD


def test_decided_elsewhere_takes_the_notice_away(approver, teller, server):
    # A-16, N-5
    shown(approver, teller)
    (task,) = approver.approvals(Bucket.TO_DECIDE)
    server.drop(task.request)
    approver.sync()
    teller.look()
    assert popups() == []


def test_review_opens_the_card_and_decides_nothing(approver, teller, qtbot):
    popup = shown(approver, teller, Tier.MIDDLE)
    (task,) = approver.approvals(Bucket.TO_DECIDE)
    with qtbot.waitSignal(teller.wants) as heard:
        popup._pressed("review")
    assert heard.args == [f"approvals:{task.id}"]
    assert approver.approvals(Bucket.TO_DECIDE)[0].decision is None


def test_reject_opens_the_card_where_the_source_wants_a_reason(approver, teller, qtbot):
    #
    (task,) = approver.approvals(Bucket.TO_DECIDE)
    strict = replace(task, reason_needed=frozenset({Action.REJECT}))
    teller.show(replace(single(), tasks=(strict,)))
    with qtbot.waitSignal(teller.wants) as heard:
        press("Reject")
    assert heard.args == [f"approvals:{task.id}"]
    assert approver.approvals(Bucket.TO_DECIDE)[0].decision is None


def test_a_click_beside_the_buttons_means_nothing(approver, teller):
    shown(approver, teller)
    QTest.qWait(EARLY_MS + 50)
    (popup,) = popups()
    QTest.mouseClick(popup, _left(), pos=QPoint(60, popup.height() - 8))
    assert approver.approvals(Bucket.TO_DECIDE)[0].decision is None


def _left():
    from PySide6.QtCore import Qt

    return Qt.MouseButton.LeftButton


def test_success_needs_no_new_notice_when_the_first_was_closed(approver, teller):
    teller._put(((), (ended(Stage.DONE, at=NOW),)))
    assert popups() == []


def test_what_is_over_does_not_take_its_next_stage_away(teller):
    # looked up while "Send now" was pressed
    before, after = ended(Stage.NOT_SENT), ended(Stage.HELD)
    teller.show(before)
    teller.show(after)
    teller._put((((before.key, before),), ()))
    assert len(popups()) == 1
    teller._put((((after.key, after),), (ended(Stage.DONE, at=NOW),)))
    assert len(popups()) == 1


def test_what_was_stopped_by_the_end_of_the_program_asks(approver, teller):
    # P-10
    asked = replace(ended(Stage.NOT_SENT), actions=(Do.SEND_NOW, Do.UNDO))
    teller.show(asked)
    assert labels(popups()[0]) == ["Send now", "Undo"]
