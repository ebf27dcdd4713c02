"""Rows on their way out: a done row shows its tick for 600 ms."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

LEAVE_MS = 600


class Leaving(QObject):
    """`keys` is shared with the painter; `gone` names each row whose time is over."""

    gone = Signal(str)

    def __init__(self, parent: QObject, keys: set[str]) -> None:
        super().__init__(parent)
        self._keys = keys

    def begin(self, key: str) -> None:
        """From now on it is leaving."""
        self._keys.add(key)
        QTimer.singleShot(LEAVE_MS, self, lambda: self._over(key))

    def end(self, key: str) -> None:
        """It stays after all."""
        self._keys.discard(key)

    def _over(self, key: str) -> None:
        if key in self._keys:
            self._keys.discard(key)
            self.gone.emit(key)
