"""A drawing in its own colours, sharp at every scale: the mark of the program, an icon of the tray."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from ui.paint import smooth


class Picture(QWidget):
    """Square; says nothing to a screen reader."""

    def __init__(self, path: Path, size: int) -> None:
        super().__init__()
        self._drawing = QSvgRenderer(str(path))
        self.setFixedSize(size, size)

    def paintEvent(self, _event: object) -> None:
        """The drawing."""
        air = self.width() / 16  # the drawing's own margin: its edge stands where words begin
        box = QRectF(self.rect()).adjusted(-air, -air, air, air)
        self._drawing.render(smooth(self), box)
