"""A screen of few px, or a large scale of one (1366 × 768 at 125 %): no window hangs over its lower edge."""

from __future__ import annotations

import pytest

from assistant.model.account import Component
from assistant.model.command import Create, Fields
from tests.ui.samples import DAY
from ui.windows import open_window

ROOM = 500  # px, less than 640: a screen of 1366 × 768 at 125 % has 614, with a frame and a panel in them


@pytest.mark.parametrize(
    "name", ["today", "digest", "accounts", "history", "request", "settings", "share", "welcome"]
)
def test_a_window_is_no_higher_than_its_screen(app, qtbot, monkeypatch, name: str):
    monkeypatch.setattr("ui.widgets.layout.room", lambda _window: ROOM)
    monkeypatch.setattr("ui.windows.accounts.room", lambda _window: ROOM)
    place = app.find_collection(component=Component.TODO).id
    for number in range(30):
        app.do(Create(place, Component.TODO, Fields(summary=f"Row {number}", due=DAY)))
    made = open_window(name, app)
    qtbot.addWidget(made)
    made.show()
    assert made.height() <= ROOM
