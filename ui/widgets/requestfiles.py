"""Receipts of a request: chosen or dropped onto the field, each with its picture, name, size and a way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.model.form import DraftFile, FormField
from ui.paint import smooth
from ui.present.request import size
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, stack
from ui.widgets.thumb import Thumb
from ui.widgets.words import Words, set_tip
from ui.words import say

HIGH = 48
OPEN_ENDED = 50  # files of a field for which the source says nothing


class Receipts(Protocol):
    """What holds the files of a draft; the window has it."""

    def files_at(self, place: str) -> list[DraftFile]:
        """The files of a field, by its pointer."""
        ...

    def kept(self, file_id: str) -> Path | None:
        """Where its bytes are on this computer, if that is known."""
        ...

    def move(self, file_id: str, place: str) -> None:
        """Its row has another number now."""
        ...

    def attach(
        self,
        place: str,
        path: Path,
        done: Callable[[DraftFile], object],
        failed: Callable[[str], object],
    ) -> None:
        """Copy a file into the draft, beside this thread."""
        ...

    def detach(self, file_id: str) -> None:
        """Throw it away."""
        ...


class FileRow(QWidget):
    """One file: picture, name, size, and the cross."""

    def __init__(self, file: DraftFile, path: Path | None, gone: Callable[[], object]) -> None:
        super().__init__()
        language = look().language
        name = Words(file.name)
        set_tip(name, file.name)
        said = stack(name, Words(size(file.size, language), Type.NOTE, "ink2"), gap=0)
        line = across(Thumb(path, file.mime), gap=10, parent=self)
        line.addLayout(said, 1)
        remove = say(language, "request.remove_file", name=file.name)
        line.addWidget(button("", "icon", "x", remove, press=gone))
        self.setAccessibleName(file.name)


class FilesField(QWidget):
    """A place to drop on, a button, and the files. The draft knows whose they are by the field's pointer."""

    edited = Signal()
    left = Signal()
    refused = Signal(str)  # why a file was not taken
    grown = Signal()

    def __init__(self, field: FormField, place: str, desk: Receipts) -> None:
        super().__init__()
        self._place = place  # the pointer; a row that moves up takes another one
        self._field, self._desk = field, desk
        self._over = False
        self.problem = ""  # why the last file was not taken
        self._rows = stack(gap=6)
        language = look().language
        drop = Words(say(language, "request.drop"), Type.NOTE, "ink2")
        self.choose = button(say(language, "request.choose_files"), "link", press=self._choose)
        self._target = across(12, drop, None, self.choose, 4, gap=4)
        self._drop_area = QWidget()
        self._drop_area.setLayout(self._target)
        self._drop_area.setFixedHeight(look().px(HIGH))
        stack(self._drop_area, self._rows, gap=8, parent=self)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.choose)
        self._show()

    # what is there

    def value(self) -> object:
        """Nothing that the data of the draft would hold."""
        return None

    def put(self, _value: object) -> None:
        """Show what the draft has for this field."""
        self._show()

    def files(self) -> list[DraftFile]:
        """The files of this field."""
        return self._desk.files_at(self._place)

    def move_to(self, place: str) -> None:
        """The row has another number, and its files with it."""
        if place != self._place:
            for each in self.files():
                self._desk.move(each.id, place)
            self._place = place

    def _show(self) -> None:
        while item := self._rows.takeAt(0):
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for each in self.files():
            row = FileRow(each, self._desk.kept(each.id), partial(self._remove, each.id))
            self._rows.addWidget(row)
            row.show()
        self.grown.emit()

    def _remove(self, file_id: str) -> None:
        self._desk.detach(file_id)
        self._show()
        self.edited.emit()
        self.left.emit()

    # taking files

    def take(self, paths: Sequence[Path]) -> None:
        """Attach these, as many as there may be."""
        room = (self._field.most or OPEN_ENDED) - len(self.files())
        for path in paths[: max(0, room)]:
            self._desk.attach(self._place, path, self._attached, self._refuse)
        if len(paths) > room:
            most = self._field.most or OPEN_ENDED
            self._refuse(say(look().language, "request.too_many", n=most))

    def _refuse(self, sentence: str) -> None:
        self.problem = sentence
        self.refused.emit(sentence)

    def _attached(self, _file: DraftFile) -> None:
        self.problem = ""
        self._show()
        self.edited.emit()
        self.left.emit()

    def _choose(self) -> None:
        title = say(look().language, "request.choose_files")
        found, _filter = QFileDialog.getOpenFileNames(self, title)
        self.take([Path(each) for each in found])

    # drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only files of this computer are taken."""
        if paths_of(event.mimeData()):
            self._light(on=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Gone again."""
        self._light(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them, as copies."""
        self._light(on=False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(paths_of(event.mimeData()))

    def _light(self, *, on: bool) -> None:
        self._over = on
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dashed place; lit while something hangs over it."""
        painter, now = smooth(self), look()
        box = QRectF(self._drop_area.geometry()).adjusted(0.5, 0.5, -0.5, -0.5)
        pen = QPen(now.colour("accent" if self._over else "edge"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(now.colour("soft" if self._over else "paper"))
        painter.drawRoundedRect(box, 8, 8)


def paths_of(data: QMimeData) -> list[Path]:
    """Files of this computer in what is dragged; no folders, no addresses of the web."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
