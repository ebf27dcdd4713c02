"""The share window: a tick a line, nothing leaves before Send, and then only what is ticked (L-60, L-62)."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.model.history import ShareLine, ShareTarget
from tests.services.pastdays import THURSDAY, file_days
from tests.sim.chatgroup import chat_group
from tests.ui.samples import EVIL
from ui.windows.digest import DigestWindow
from ui.windows.share import ShareWindow


@pytest.fixture
def group(app):
    file_days(app, THURSDAY)
    with chat_group("feishu", "s", app.now().timestamp()) as made:
        app.add_share_target("Office", "feishu", made.url, "s")
        yield made


@pytest.fixture
def window(app, group, qtbot):
    made = ShareWindow(app)
    qtbot.addWidget(made)
    made.hint("2026-11-19")
    made.show()
    return made


def ticked(window):
    return [row.line.text for row in window.rows.rows if row.tick.isChecked()]


def test_private_lines_come_without_a_tick(window):
    private = [row for row in window.rows.rows if row.line.why == "private"]
    assert private
    assert not any(row.tick.isChecked() for row in private)


def test_the_button_counts(window):
    count = len(ticked(window))
    assert window.send.text() == f"Send {count} lines"
    first = next(row for row in window.rows.rows if row.tick.isChecked())
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert window.send.text() == f"Send {count - 1} lines"


def test_without_a_tick_nothing_can_be_sent(window, group):
    for row in window.rows.rows:
        row.tick.setChecked(False)
    assert not window.send.isEnabled()
    window.send.click()
    assert group.seen == 0


def test_send_sends_what_is_ticked(window, group, qtbot):
    for row in window.rows.rows:
        row.tick.setChecked(row.line.text == window.rows.rows[0].line.text)
    assert group.seen == 0
    window.send.click()
    qtbot.waitUntil(lambda: len(group.taken) == 1, timeout=10_000)
    qtbot.waitUntil(window._note.isVisible, timeout=5000)
    assert window._note.accessibleName() == "Sent to Office."
    assert EVIL not in json.dumps(group.taken[0], ensure_ascii=False)


def test_what_goes_wrong_is_said_and_can_be_tried_again(window, group, qtbot):
    group.status = 500
    window.send.click()
    qtbot.waitUntil(window._note.isVisible, timeout=10_000)
    assert "Feishu has trouble of its own" in window._note.accessibleName()
    assert window.send.isEnabled()


def test_ticks_stay_when_the_lines_are_read_again(window):
    window.rows.rows[1].tick.setChecked(True)
    window.refresh()
    assert window.rows.rows[1].tick.isChecked()


def test_without_a_group_it_asks_for_one(app, qtbot):
    file_days(app, THURSDAY)
    made = ShareWindow(app)
    qtbot.addWidget(made)
    made.show_day(THURSDAY)
    made.show()
    assert made.form.isVisible()
    assert not made.send.isVisible()
    made._keep()
    assert made.form._problems["share_name"].text()


def test_a_group_is_added_in_the_form(app, qtbot):
    file_days(app, THURSDAY)
    made = ShareWindow(app)
    qtbot.addWidget(made)
    made.show_day(THURSDAY)
    made.show()
    made.form.control("share_name").setText("Office")
    made.form.control("share_url").setText("http://unsafe.example/")
    made._keep()
    qtbot.waitUntil(made._note.isVisible, timeout=5000)
    assert "https" in made._note.accessibleName()
    made.form.control("share_url").setText(
        "https://oapi.dingtalk.com/robot/send?access_token=made-up"
    )
    made._keep()
    qtbot.waitUntil(made.send.isVisible, timeout=5000)
    assert made.targets.currentData() == "Office"
    made._remove()
    qtbot.waitUntil(made.form.isVisible, timeout=5000)


def test_texts_are_shown_as_typed(qtbot):
    made = ShareWindow()
    qtbot.addWidget(made)
    made.show_lines(THURSDAY, (ShareLine("done:1", EVIL, True, "Done"),))
    made.show_targets((ShareTarget("R&D <b>", "slack"),))
    made.show()
    assert made.rows.rows[0].tick.accessibleName() == EVIL
    assert made.targets.currentText() == "R&D <b> · Slack"


def test_the_end_of_day_leads_here(app, qtbot):
    made = DigestWindow(app)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.wants) as asked:
        made._foot.shared.emit()
    assert asked.args == ["share:2026-11-20"]
