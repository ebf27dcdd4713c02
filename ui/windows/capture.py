"""The bar of quick add: one line in the middle of the screen, what it means, and nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QWidget

from assistant.model.account import Component
from assistant.model.captured import Captured
from assistant.model.errors import SundownError
from ui.paint import paint_round, smooth
from ui.present.sentence import in_language
from ui.theme import look
from ui.widgets.capturedeeds import capture, parted, reader
from ui.widgets.capturefield import CaptureField
from ui.widgets.capturesaid import CaptureSaid
from ui.widgets.deeds import Deed
from ui.widgets.keycaps import KeyCaps
from ui.widgets.layout import fit, stack
from ui.windows import View

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, MARGIN, MOST, GAP = 600, 20, 200, 8
HEIGHT_SHARE = 4  # its upper edge is at this part of the screen's height


class CaptureWindow(View):
    """Enter adds and closes, Ctrl+Enter adds and stays, Ctrl+E flips, Esc closes. An unfinished line is kept.

    Ctrl+Z in the empty bar takes back what it made last.
    """

    name = "capture"

    def __init__(self, app: Sundown | None = None) -> None:
        super().__init__(app)
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self._field = CaptureField(reader(app) if app is not None else None)
        self._keys = KeyCaps()
        self._said = CaptureSaid()
        self._field.entered.connect(self._enter)
        self._field.understood.connect(self._show_keys)
        self._field.line.regretted.connect(self._undo_last)
        self._last: Deed | None = None
        margins = (MARGIN, MARGIN, MARGIN, 12)
        stack(self._field, self._keys, gap=12, margins=margins, parent=self)
        self._keys.show_keys(True)
        self._show_keys(None)

    def title(self) -> str:
        """The window's title."""
        return self.say("capture")

    def first_focus(self) -> QWidget:
        """The line."""
        return self._field.line

    def refresh(self) -> None:
        """Stand where the eye is; the hour may have changed what the line means."""
        self.setFixedWidth(look().px(WIDTH))
        fit(self, look().px(WIDTH), look().px(MOST))
        if not self.isActiveWindow():
            screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
            area = screen.availableGeometry()
            top = area.top() + area.height() // HEIGHT_SHARE
            self.move(area.center().x() - self.width() // 2, top)
        self._field.look_again()

    def hint(self, how: str) -> None:
        """`clipboard`: begin with the text of the clipboard; what stood there unfinished goes."""
        if how != "clipboard":
            return
        first, rest = parted(QGuiApplication.clipboard().text())
        if first:
            self._field.set_text(first, rest)
        elif not self._field.text():
            self._field.say(self.say("capture.clipboard_empty"))

    def _show_keys(self, made: object) -> None:
        event = isinstance(made, Captured) and made.component is Component.EVENT
        flip = "capture.flip_todo" if event else "capture.flip_event"
        self._keys.set_keys(
            (
                ("Enter", self.say("capture.save")),
                ("Ctrl+Enter", self.say("capture.stay")),
                ("Ctrl+E", self.say(flip)),
                ("Esc", self.say("close")),
            )
        )

    def _enter(self, line: str, flip: bool, note: str, stay: bool) -> None:  # noqa: FBT001 - a slot of entered
        if self._app is None:
            return
        try:
            deed = capture(self._app, line, flip, note)
        except SundownError as error:
            self._field.say(in_language(str(error), look().language))
            return
        self._field.clear()
        self._last = deed
        box = self.frameGeometry()
        spot = QPoint(box.center().x(), box.bottom() + GAP if stay else box.top())
        if not stay:
            self.close()
        self._said.say(deed.said, spot, partial(self._undo, deed, spot))

    def _undo_last(self) -> None:
        if self._last is not None:
            box = self.frameGeometry()
            self._undo(self._last, QPoint(box.center().x(), box.bottom() + GAP))

    def _undo(self, deed: Deed, spot: QPoint) -> None:
        self._last = None
        try:
            back = deed.undo()
        except SundownError as error:
            self._said.say(in_language(str(error), look().language), spot, None)
            return
        self._said.say(self.say("undone" if back else "cannot_undo"), spot, None)

    def changeEvent(self, event: QEvent) -> None:
        """An empty bar goes when another window is used."""
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible() and not self._field.text():
            self.close()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper under a hair: there is no frame."""
        now = look()
        paint_round(smooth(self), QRectF(self.rect()), 0, now.colour("paper"), now.colour("edge"))
