"""Qt off screen, dressed as the program dresses it."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtWidgets import QApplication

from ui.style import dress
from ui.theme import Look


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Look:
    """Light, English, without motion."""
    made = Look(calm=True)
    dress(qapp, made)
    return made
