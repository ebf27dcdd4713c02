"""A click on the card is answered before anything else happens: its row, the counts, its foot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject

from assistant.connectors.paper import PaperServer
from assistant.model.approval import Bucket
from tests.ui.approvaldriver import TAXI, a_profile, a_window, opened, task_of


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def app(tmp_path, clock):
    made = a_profile(tmp_path / "home", clock, PaperServer())
    yield made
    made.close()


def row_of(window, key):
    return next(row for row in window.list.rows if row.key == key)


def test_its_row_and_its_foot_are_drawn_before_the_click_returns(app, qtbot):
    # A-3, P-13
    window = a_window(app, qtbot)
    task = opened(window, app, TAXI)
    paints = Paints(window.desk.card.foot), Paints(window.list.viewport())
    before = app.approval_counts().to_decide
    window.desk.card.foot.press("approve")
    assert row_of(window, task.id).decision
    assert all(each.count for each in paints)
    assert window.bar.buttons[0].count == before - 1


def test_undo_in_the_row_of_another_card_is_drawn_too(app, qtbot):
    #
    window = a_window(app, qtbot)
    task = opened(window, app, TAXI)
    window.desk.card.foot.press("approve")
    decision = row_of(window, task.id).decision
    other = next(each for each in app.approvals(Bucket.TO_DECIDE) if each.id != task.id)
    window.desk.open(other.id)
    window.desk.undo(decision)
    assert not row_of(window, task.id).decision
    assert task_of(app, TAXI).decision is None
