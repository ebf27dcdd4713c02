"""Looking at an attachment: images and plain text here, documents by the system's program after saying what they are.

What a file is, its bytes say, not its name. Programs and pages are not opened at all.
"""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QMimeDatabase, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageReader, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.present.cardfacts import size_words
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across
from ui.widgets.sheet import Sheet
from ui.widgets.words import Words
from ui.words import say

IMAGES = frozenset({b"png", b"jpeg", b"jpg", b"gif", b"webp", b"bmp"})
LONGEST = 200_000  # characters of a text
WIDTH, HIGH = 720, 520
DOCUMENTS = frozenset(
    {
        "application/pdf",
        "application/msword",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/rtf",
        "image/tiff",
        "image/heif",
        "image/heic",
    }
)
OFFICE = ("application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.")


class Shown(Enum):
    """How a file can be looked at."""

    IMAGE = auto()
    TEXT = auto()
    OUTSIDE = auto()  # by the system's program
    NOT = auto()


def how(path: Path) -> tuple[Shown, str]:
    """How this file is shown, and what it is in the system's words."""
    kind = QMimeDatabase().mimeTypeForFile(str(path), QMimeDatabase.MatchMode.MatchContent)
    named = QMimeDatabase().mimeTypeForFile(str(path))
    if bytes(QImageReader.imageFormat(str(path)).data()) in IMAGES:
        return Shown.IMAGE, kind.comment()
    if kind.name() == "text/plain" and named.name() in {"text/plain", "text/csv"}:
        return Shown.TEXT, named.comment()
    if named.name() in DOCUMENTS or named.name().startswith(OFFICE):
        return Shown.OUTSIDE, named.comment()
    return Shown.NOT, named.comment()


class Viewer(Sheet):
    """One file. Nothing in it is run, followed or fetched."""

    def __init__(self, over: QWidget | None, path: Path, name: str) -> None:
        """`name` is the source's name of the file, as it was typed there."""
        self.shown, kind = how(path)
        self._path = path
        wide = WIDTH if self.shown in {Shown.IMAGE, Shown.TEXT} else 380
        size = size_words(path.stat().st_size)
        super().__init__(over, name, " · ".join(part for part in (kind, size) if part), width=wide)
        match self.shown:
            case Shown.IMAGE:
                self.column.addWidget(_image(path), 1)
            case Shown.TEXT:
                self.column.addWidget(_text(path), 1)
            case Shown.OUTSIDE | Shown.NOT:
                key = "card.file.outside" if self.shown is Shown.OUTSIDE else "card.file.not"
                self.column.addWidget(Words(say(look().language, key), Type.BODY, wrap=True))
        self.column.addSpacing(12)
        self.close_button = button(say(look().language, "close"), press=self.close)
        line = across(None)
        if self.shown is Shown.OUTSIDE:
            line.addWidget(button(say(look().language, "open"), "primary", press=self._open))
        line.addWidget(self.close_button)
        self.column.addLayout(line)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))
        self.close()


class Photo(QWidget):
    """A picture in the middle of its place."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        self.setMinimumHeight(image.height())
        self.setAccessibleName(say(look().language, "card.file.image"))

    def paintEvent(self, _event: object) -> None:
        """The picture, as large as it is."""
        QPainter(self).drawImage((self.width() - self._image.width()) // 2, 0, self._image)


def _image(path: Path) -> QWidget:
    """Scaled down into the sheet; a broken one says so. A picture of more than 128 MB is refused by Qt."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    room = QSize(look().px(WIDTH - 56), look().px(HIGH))
    if reader.size().isValid() and (
        reader.size().width() > room.width() or reader.size().height() > room.height()
    ):
        reader.setScaledSize(reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return Words(say(look().language, "card.file.broken"), Type.BODY, wrap=True)
    return Photo(image)


def _text(path: Path) -> QWidget:
    with path.open("rb") as file:
        text = file.read(LONGEST * 4).decode("utf-8-sig", "replace")[:LONGEST]
    field = QPlainTextEdit(text)
    field.setReadOnly(True)
    field.setProperty("kind", "field")
    field.setMinimumHeight(look().px(HIGH - 120))
    field.setAccessibleName(say(look().language, "card.file.text"))
    return field
