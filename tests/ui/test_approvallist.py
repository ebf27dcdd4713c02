"""The inbox as a list: an Undo button wherever an open decision is in sight, on the first page and on the last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ui.present.approval import ApprovalRow
from ui.widgets.approvallist import ApprovalList

ROWS = tuple(
    ApprovalRow(f"k{at}", f"Row {at}", "", "Eve", decision=f"d{at}" if at % 2 else "")
    for at in range(1_000)
)


@pytest.fixture
def shown(qtbot):
    made = ApprovalList(20, "Approvals")
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show_rows(ROWS)
    with qtbot.waitExposed(made):
        made.show()
    made.executeDelayedItemsLayout()
    return made


def undone(shown):
    """The decisions which have a button."""
    boxes = {at: shown.indexWidget(shown.model().index(at, 0)) for at in range(len(shown.rows))}
    return [box.property("decision") for box in boxes.values() if box is not None]


def in_sight(shown):
    first, last = shown.span()
    return [row.decision for row in shown.rows[first:last] if row.decision]


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_a_button_on_each_open_decision_in_sight_and_nowhere_else(shown, share):
    bar = shown.verticalScrollBar()
    bar.setValue(int(bar.maximum() * share))
    assert 0 < len(undone(shown)) < 20
    assert undone(shown) == in_sight(shown)


def test_what_is_no_longer_held_loses_its_button_and_another_decision_gets_its_own(shown):
    assert shown.patch(1, (replace(ROWS[1], decision=""),))
    assert shown.patch(3, (replace(ROWS[3], decision="other"),))
    assert undone(shown)[:2] == ["other", "d5"]


def test_the_button_takes_its_own_decision_back(shown, qtbot):
    shown.scrollToBottom()
    last = shown.indexWidget(shown.model().index(999, 0))
    with qtbot.waitSignal(shown.undone) as told:
        last.click()
    assert told.args == ["d999"]


def test_other_rows_have_other_buttons(shown):
    shown.show_rows(ROWS[1:4])
    assert undone(shown) == ["d1", "d3"]
