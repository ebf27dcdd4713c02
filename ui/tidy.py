"""Python's garbage is collected in the GUI thread alone: a widget in a dead cycle must not end on another thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class Tidy(QObject):
    """As long as it lives, cycles are looked for here, as often as Python would have done it itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """The oldest generation whose turn has come, with the younger ones."""
        due = [
            generation
            for generation, (count, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > most
        ]
        if due:
            gc.collect(due[-1])

    def close(self) -> None:
        """Python does it by itself again."""
        self._timer.stop()
        gc.enable()
