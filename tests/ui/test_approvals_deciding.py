"""Deciding on the card and in a batch, over a whole source: hold, undo, every end, the second check."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.connectors.paper import Faults, PaperServer
from assistant.model.approval import Action, Bucket, Decide, Origin, Stage, State, Tier
from tests.approvals import paper_device
from tests.ui.approvaldriver import (
    CONTRACT,
    HOTEL,
    LAPTOP,
    LEAVE,
    TAXI,
    a_profile,
    a_window,
    button_of,
    foot_words,
    opened,
    press,
    said,
    send,
    task_of,
)
from ui.widgets.cardfoot import AWAKE_MS
from ui.widgets.cardviewer import Viewer
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


# ---------------------------------------------------------------------- deciding


def test_approve_hold_undo(window, app, clock, server):
    """A-3, A-13, row 65."""
    opened(window, app, TAXI)
    button = button_of(window, "Approve")
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert foot_words(window) == "Approving in 8 s…"
    assert [row.state for row in window.list.rows if row.decision] == ["Approving…"]
    press(window, "undo")
    assert window.desk.card.foot.foot.asks
    send(app, clock)
    assert server.get(TAXI).state is State.PENDING


def test_undo_stands_in_the_list_too(window, app, clock, server):
    opened(window, app, TAXI)
    press(window, "approve")
    at = next(n for n, row in enumerate(window.list.rows) if row.decision)
    made = window.list.indexWidget(window.list.model().index(at, 0))
    assert made.accessibleName() == "Undo: Expense"
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert window.desk.shown.task.decision is None
    assert not [row for row in window.list.rows if row.decision]


def test_the_same_card_ends_as_approved(window, app, clock, server):
    """A-6, A-7, row 73."""
    opened(window, app, TAXI)
    press(window, "approve")
    send(app, clock)
    window.refresh()
    assert server.get(TAXI).state is State.APPROVED
    assert foot_words(window).startswith("Approved ")
    assert window.desk.card.folded
    assert len(window.list.rows) == 6


def test_what_went_out_is_taken_back_where_the_source_lets_one(window, app, clock, server):
    """A-19, row 66."""
    opened(window, app, TAXI)
    press(window, "approve")
    send(app, clock)
    window.refresh()
    if not window.desk.card.foot.offers("take_back"):
        assert not task_of(app, TAXI, Bucket.HANDLED).actions & {Action.TAKE_BACK}
        return
    QTest.qWait(AWAKE_MS + 50)
    press(window, "take_back")
    assert foot_words(window).startswith("Taking back in")
    send(app, clock)
    window.refresh()
    assert server.get(TAXI).state is State.PENDING
    assert window.desk.card.foot.foot.asks


def test_reject_asks_for_a_reason_first(window, app, clock, server):
    """A-26, row 58."""
    opened(window, app, LEAVE)
    press(window, "reject")
    sheet = window.desk.deeds.sheet
    assert window.desk.shown.task.decision is None
    sheet.field.setPlainText("Year-end <b>closing</b>")
    QTest.qWait(AWAKE_MS + 50)
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert foot_words(window) == "Rejecting in 8 s…"
    send(app, clock)
    window.refresh()
    assert foot_words(window).startswith("Rejected ")
    assert "Year-end <b>closing</b>" in [act.comment for act in server.get(LEAVE).acts]


def test_return_sends_the_ticks(window, app, clock, server):
    """A-26, row 59."""
    opened(window, app, TAXI)
    press(window, "return")
    sheet = window.desk.deeds.sheet
    sheet.rows[0].tick.setChecked(True)
    sheet.rows[0].note.setText("which airport?")
    QTest.qWait(AWAKE_MS + 50)
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    send(app, clock)
    assert "which airport?" in server.get(TAXI).ticked.values()


def test_transfer_finds_a_colleague_at_the_source(window, app, qtbot):
    """Row 60."""
    opened(window, app, TAXI)
    press(window, "transfer")
    sheet = window.desk.deeds.sheet
    sheet.field.setText("li")
    qtbot.waitUntil(lambda: bool(sheet.found))
    QTest.mouseClick(sheet.found[0], Qt.MouseButton.LeftButton)
    QTest.qWait(AWAKE_MS + 50)
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert foot_words(window).startswith("Handing over in")


def test_a_comment_decides_nothing(window, app, clock):
    """Row 62."""
    opened(window, app, TAXI)
    press(window, "comment")
    sheet = window.desk.deeds.sheet
    sheet.field.setPlainText("Which flight?")
    QTest.qWait(AWAKE_MS + 50)
    QTest.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    assert window.desk.card.foot.foot.asks
    app.sync()
    window.refresh()
    assert window.desk.card.foot.foot.asks


def test_changed_meanwhile_is_shown_and_decided_again(window, app, clock, server):
    """A-4, A-7, A-15."""
    opened(window, app, "P-6")
    press(window, "approve")
    server.change("P-6", amount="9000.00")
    send(app, clock)
    window.refresh()
    assert foot_words(window) == "Changed since you looked"
    assert "9,000.00" in window.desk.card.foot.foot.detail
    press(window, "again")
    assert window.desk.card.foot.foot.asks
    assert window.desk.card.words.amount == "HKD\u00a09,000.00"
    assert server.get("P-6").state is State.PENDING


def test_somebody_else_was_first(window, app, clock, server):
    """A-16."""
    opened(window, app, LAPTOP)
    task = opened(window, app, TAXI)
    press(window, "approve")
    server.press("me", TAXI, Action.REJECT)
    send(app, clock)
    window.refresh()
    assert foot_words(window).startswith("Already handled")
    assert window.desk.task_id == task.id


def test_the_sources_refusal_in_its_own_words(window, app, clock, server):
    """A-7."""
    opened(window, app, TAXI)
    press(window, "approve")
    server.faults = Faults(denied="The <b>period</b> is closed.")
    send(app, clock)
    window.refresh()
    assert window.desk.card.foot.foot.detail == "The <b>period</b> is closed."
    assert foot_words(window) == "Paper said no"


def test_without_a_network_it_waits_and_can_be_undone(window, app, clock, server):
    """A-18, row 84."""
    opened(window, app, TAXI)
    press(window, "approve")
    server.faults = Faults(down=True)
    send(app, clock)
    window.refresh()
    assert foot_words(window) == "Not sent, waiting for network"
    press(window, "undo")
    assert window.desk.card.foot.foot.asks


def test_undo_that_comes_too_late_says_so_plainly(window, app, clock):
    """A-19."""
    opened(window, app, TAXI)
    press(window, "approve")
    decision = window.desk.shown.task.decision
    send(app, clock)
    window.desk.undo(decision.id)
    assert "It has gone out" in window.toast.text()


def test_what_the_end_of_the_program_stopped_is_sent_by_hand(tmp_path, app, clock, server, qtbot):
    """P-10."""
    task = task_of(app, TAXI)
    made = app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    app.close()
    again = paper_device(tmp_path / "home", server, clock)
    window = ApprovalsWindow(again)
    qtbot.addWidget(window)
    window.resize(940, 700)
    window.show()
    opened(window, again, TAXI)
    assert foot_words(window) == "Not sent"
    press(window, "send")
    send(again, clock)
    assert again.decision(made.id).stage is Stage.DONE
    again.close()


# ---------------------------------------------------------------------- tier 2 and 3


def verify(window, amount, code):
    press(window, "approve")
    check = window.desk.deeds.check.foot
    check.typed.setText(amount)
    check.code.setText(code)
    QTest.qWait(AWAKE_MS + 50)
    QTest.mouseClick(check.go, Qt.MouseButton.LeftButton)
    return check


def test_tier_two_wants_amount_and_password(window, app, clock, server, qtbot):
    """A-10, A-24."""
    opened(window, app, LAPTOP)
    check = verify(window, "180,000", "wrong")
    qtbot.waitUntil(lambda: "That was not the password." in said(check))
    assert check.typed.text() == "180,000"
    check.code.setText(server.password)
    QTest.mouseClick(check.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.desk.deeds.check.foot is None)
    assert foot_words(window) == "Approving in 8 s…"
    send(app, clock)
    assert server.get(LAPTOP).step == 1


def test_tier_two_without_a_network_decides_nothing(window, app, server, qtbot):
    """A-18: it never waits."""
    opened(window, app, LAPTOP)
    server.faults = Faults(down=True)
    check = verify(window, "180000", server.password)
    qtbot.waitUntil(check._said.isVisible)
    assert window.desk.shown.task.decision is None
    press_escape = Qt.Key.Key_Escape
    QTest.keyClick(check.code, press_escape)
    assert window.desk.deeds.check.foot is None
    assert window.desk.card.foot.isVisible()
    assert window.isVisible()


def test_tier_three_is_opened_at_its_source_only(window, app):
    """A-11."""
    opened(window, app, CONTRACT)
    texts = [made.text() for made in window.desk.card.foot.buttons()]
    assert texts[0].startswith("Open ")
    assert "Approve" not in texts
    assert task_of(app, CONTRACT).tier is Tier.SOURCE


# ---------------------------------------------------------------------- mine, snooze, files


def test_mine_is_urged_and_withdrawn(window, app, clock, server):
    """Row 57."""
    opened(window, app, "P-8", Bucket.MINE)
    press(window, "urge")
    assert window.desk.card.foot.foot.asks
    assert window.toast.text() == "Urged"
    app.sync()
    window.refresh()
    QTest.qWait(AWAKE_MS + 50)
    press(window, "withdraw")
    assert foot_words(window) == "Withdrawing in 8 s…"
    send(app, clock)
    assert server.get("P-8").state is State.WITHDRAWN


def test_a_returned_one_is_edited_in_the_request_window(window, app, server, qtbot):
    server.press("li", "P-8", Action.RETURN)
    app.sync()
    window.refresh()
    task = opened(window, app, "P-8", Bucket.MINE)
    if "edit" not in [one.key for one in window.desk.card.foot.foot.buttons]:
        pytest.skip("the paper source gives it back in another way")
    with qtbot.waitSignal(window.wants) as caught:
        press(window, "edit")
    assert caught.args == [f"request:edit:{task.id}"]


def test_a_snooze_never_goes_beyond_the_deadline(window, app):
    """A-25, R-13, row 71."""
    opened(window, app, LEAVE)
    press(window, "snooze")
    sheet = window.desk.deeds.sheet
    assert any("goes to Lin Hao" in words for words in said(sheet))
    QTest.mouseClick(sheet.choices[-1], Qt.MouseButton.LeftButton)
    task = task_of(app, LEAVE)
    assert task.snoozed_until is not None
    assert task.snoozed_until < task.due
    assert window.toast.text().startswith("You are reminded again")


def test_an_attachment_is_fetched_beside_the_window_and_shown(window, app, qtbot):
    """Row 54."""
    opened(window, app, HOTEL)
    qtbot.waitUntil(lambda: bool(window.desk.shown.files))
    window.desk.card.file_opened.emit("f1")
    qtbot.waitUntil(lambda: bool(window.findChildren(Viewer)))
    viewer = window.findChildren(Viewer)[0]
    assert "receipt.pdf" in said(viewer)
    viewer.close()


# ---------------------------------------------------------------------- several at once


def start_batch(window, app, *numbers, seen=True):
    window.foot.select.click()
    for number in numbers:
        task = task_of(app, number)
        if seen:
            app.approval_seen(task.id, task.version)
        window.list.scene.ticks[task.id] = None
    window._count_ticks()
    window.foot.together.click()
    QTest.qWait(AWAKE_MS + 80)
    return window.sheet


def test_a_batch_is_one_form_with_its_sum_and_a_result_per_row(window, app, clock, server):
    """A-20, rows 63 and 64."""
    sheet = start_batch(window, app, TAXI, "P-6", "P-7", LAPTOP, LEAVE)
    ticked = {line.task.no: line.tick.isChecked() for line in sheet.lines}
    assert ticked == {TAXI: True, "P-6": True, "P-7": True, LAPTOP: False, LEAVE: False}
    assert sheet._sum.text() == "Total HKD\u00a01,525.50"
    assert {"Needs its own card", "Another form"} <= set(said(sheet))
    sheet.lines[0].tick.setChecked(False)
    QTest.keyClick(sheet.approve, Qt.Key.Key_Return)
    assert not sheet._made
    server.change("P-7", amount="96.00")
    QTest.mouseClick(sheet.approve, Qt.MouseButton.LeftButton)
    send(app, clock)
    window.refresh()
    results = [line.state.text() for line in sheet.lines if line.decision]
    assert any(words.startswith("Approved") for words in results)
    assert "Changed since you looked" in results
    sheet.close()


def test_unseen_rows_are_unticked_and_say_why(window, app):
    """A-20."""
    sheet = start_batch(window, app, "P-6", "P-7", seen=False)
    assert not any(line.tick.isChecked() for line in sheet.lines)
    assert said(sheet).count("Not looked at yet") == 2
    assert not sheet.approve.isEnabled()
    sheet.lines[0].tick.setChecked(True)
    assert sheet.approve.isEnabled()
    sheet.close()


def test_one_undo_takes_all_of_a_batch_back(window, app, clock, server):
    """A-20, A-3."""
    sheet = start_batch(window, app, TAXI, "P-6")
    QTest.mouseClick(sheet.approve, Qt.MouseButton.LeftButton)
    QTest.mouseClick(sheet.undo, Qt.MouseButton.LeftButton)
    send(app, clock)
    assert {server.get(number).state for number in (TAXI, "P-6")} == {State.PENDING}
    assert [line.state.text() for line in sheet.lines] == ["Undone", "Undone"]
    sheet.close()
