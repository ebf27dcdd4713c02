"""Qt off screen, dressed as the program dresses it."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.style import dress
from ui.theme import Look
from ui.tidy import Tidy


@pytest.fixture(scope="session", autouse=True)
def tidy(qapp: QApplication) -> Iterator[Tidy]:
    """Cycles with widgets in them end in this thread, as in the program."""
    made = Tidy(qapp)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def look(qapp: QApplication, tidy: Tidy) -> Look:
    """Light, English, without motion."""
    tidy.tidy()
    made = Look(calm=True)
    dress(qapp, made)
    return made
