"""What the icon in the tray says: trouble, paused, what waits, a pass that runs; and on which ground it stands."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from assistant.model.account import SourceState, Trouble
from assistant.model.view import Today
from ui.trayicon import Face, State


def face_of(today: Today, waiting: int, *, syncing: bool, dark_panel: bool) -> Face:
    """What the icon says: trouble, paused, badge, syncing, in this order.

    `waiting` is what waits for the user: approvals to decide, a list nobody has looked at; never to-dos.
    """
    if any(troubled(source) for source in today.sources):
        return Face(State.TROUBLE, dark_panel=dark_panel)
    if today.paused:
        return Face(State.PAUSED, dark_panel=dark_panel)
    if waiting:
        return Face(State.BADGE, min(waiting, 10), dark_panel)
    return Face(State.SYNCING if syncing else State.NORMAL, dark_panel=dark_panel)


def troubled(source: SourceState) -> bool:
    """Does the account wait for the user? Being offline is no trouble: it ends by itself."""
    return bool(source.held_removals) or source.trouble in {Trouble.NEEDS_USER, Trouble.REFUSED}


def dark_panel() -> bool:
    """Is the panel dark? GNOME's always is; elsewhere panels follow the scheme of the system."""
    if "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", ""):
        return True
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
