"""The small picture of a file: its middle, square, with round corners; the sign of a file for everything else."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImageReader, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.paint import paint_icon, smooth
from ui.present.request import PICTURES
from ui.theme import look

THUMB = 36
LARGEST = 20_000_000  # octets of a picture that is drawn small
MOST_PIXELS_MB = 128  # memory for one picture that is read


class Thumb(QWidget):
    """The picture of a picture, else the sign of a file."""

    def __init__(self, path: Path | None, mime: str) -> None:
        super().__init__()
        self.setFixedSize(look().px(THUMB), look().px(THUMB))
        self._small = _small(path, look().px(THUMB)) if path and mime in PICTURES else None
        self._icon = "file-text"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """With round corners."""
        painter, box, now = smooth(self), QRectF(self.rect()), look()
        way = QPainterPath()
        way.addRoundedRect(box, 6, 6)
        painter.fillPath(way, now.colour("sunken"))
        if self._small is None:
            spot = (box.width() - 16) / 2
            paint_icon(painter, self._icon, spot, box.center().y(), 16, now.colour("ink2"))
            return
        painter.setClipPath(way)
        painter.drawPixmap(box, self._small, QRectF(self._small.rect()))


def _small(path: Path, edge: int) -> QPixmap | None:
    """A square of the picture's middle; None for what is none, or is too large to be read for this."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        return None
    QImageReader.setAllocationLimit(MOST_PIXELS_MB)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    full = reader.size()
    if not full.isValid() or full.isEmpty():
        return None
    reader.setScaledSize(
        full.scaled(QSize(edge * 2, edge * 2), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    )
    read = reader.read()
    if read.isNull():
        return None
    side = min(read.width(), read.height())
    return QPixmap.fromImage(
        read.copy((read.width() - side) // 2, (read.height() - side) // 2, side, side)
    )
