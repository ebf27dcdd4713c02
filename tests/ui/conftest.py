"""Qt off screen, dressed as the program dresses it."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.style import dress
from ui.theme import Look
from ui.tidy import Tidy
from ui.windows import View


@pytest.fixture(scope="session", autouse=True)
def tidy(qapp: QApplication) -> Iterator[Tidy]:
    """Cycles with widgets in them end in this thread, as in the program."""
    made = Tidy(qapp)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def look(qapp: QApplication, tidy: Tidy) -> Iterator[Look]:
    """Light, English, without motion. A window that a test leaves behind goes with it."""
    tidy.tidy()
    made = Look(calm=True)
    dress(qapp, made)
    yield made
    for each in QApplication.topLevelWidgets():
        if isinstance(each, View):
            each.close()
            each.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def over(qtbot):
    """A window under what is tested."""
    window = QWidget()
    window.resize(460, 900)
    qtbot.addWidget(window)
    window.show()
    return window
