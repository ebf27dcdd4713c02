"""The bar that runs while a decision is held: from full to nothing, linear; with less motion once a second."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QProgressBar

from ui.theme import look

HIGH, STEPS = 3, 1_000
TICK_MS, CALM_MS = 50, 1_000


class HoldBar(QProgressBar):
    """3 px high; says nothing to a screen reader, the words beside it do."""

    def __init__(self, milliseconds: int) -> None:
        super().__init__()
        self._whole = max(1, milliseconds)
        self._since = QElapsedTimer()
        self._since.start()
        self.setTextVisible(False)
        self.setRange(0, STEPS)
        self.setValue(STEPS)
        self.setFixedHeight(look().px(HIGH))
        self._timer = QTimer(self, interval=CALM_MS if look().calm else TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        left = max(0, self._whole - self._since.elapsed())
        self.setValue(STEPS * left // self._whole)
        if not left:
            self._timer.stop()
