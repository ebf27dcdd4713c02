"""What may be dropped on a window: a calendar file, a text, a link. Nothing is run, opened or fetched."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

MOST_BYTES = 20_000_000  # of a calendar file
MOST_TEXT = 20_000  # characters of a text
_LINK_WITH_TITLE = "text/x-moz-url"  # two lines in UTF-16: the address, the title


class CaptureDrop(QObject):
    """`file` gives name and bytes of an .ics file, b"" where it can't be read; `text` what else was dropped."""

    file = Signal(str, bytes)
    text = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what we know, as a copy."""
        if isinstance(event, QDragEnterEvent):
            if _calendars(event.mimeData()) or text_of(event.mimeData()):
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.take(event.mimeData())
            event.acceptProposedAction()
            return True
        return False

    def take(self, data: QMimeData) -> None:
        """Tell what is in it."""
        for path in _calendars(data):
            self.file.emit(path.name, _read(path))
        if not _calendars(data) and (text := text_of(data)):
            self.text.emit(text)


def _calendars(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in {".ics", ".ical", ".ifb"}]


def _read(path: Path) -> bytes:
    with suppress(OSError):
        if path.is_file() and path.stat().st_size <= MOST_BYTES:
            return path.read_bytes()
    return b""


def text_of(data: QMimeData) -> str:
    """Text or link; a link with its title comes as the title, then the address. Other files are not taken."""
    if data.hasFormat(_LINK_WITH_TITLE):
        address, _, title = (
            bytes(data.data(_LINK_WITH_TITLE).data()).decode("utf-16-le", "replace").partition("\n")
        )
        return f"{title.strip()}\n{address.strip()}".strip()[:MOST_TEXT]
    links = [url.toString() for url in data.urls() if url.scheme() in {"http", "https"}]
    if data.hasUrls() and not links:
        return ""
    return (links[0] if links else data.text()).strip()[:MOST_TEXT]
