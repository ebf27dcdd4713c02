"""A sheet over a window: paper with a title, asking for something before a decision. Esc closes without an answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import Type, look
from ui.widgets.layout import fit, stack
from ui.widgets.surface import Surface
from ui.widgets.words import Words

WIDTH, SIDE, LINES_HIGH, LONGEST = 420, 20, 84, 2_000
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Sheet(Surface):
    """A window of its own: input methods for Chinese don't work in windows that hold the keyboard."""

    def __init__(
        self, over: QWidget | None, title: str, text: str = "", width: int = WIDTH
    ) -> None:
        super().__init__(over)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._wide = look().px(width)
        self.setFixedWidth(self._wide)
        self.column: QVBoxLayout = stack(margins=(SIDE, 16, SIDE, 16), parent=self)
        self.column.addWidget(Words(title, Type.HEAD, wrap=True))
        if text:
            self.column.addSpacing(4)
            self.column.addWidget(Words(text, Type.NOTE, "ink2", wrap=True))
        self.column.addSpacing(12)

    def asks(self, field: QWidget) -> None:
        """Enter in this field or button presses nothing."""
        field.installEventFilter(self)

    def open_over(self, first: QWidget | None = None) -> None:
        """Show it over the middle of its window, inside the screen, with the focus on `first`."""
        fit(self, self._wide, self.screen().availableGeometry().height())
        parent = self.parentWidget()
        window = parent.window() if parent is not None else None
        if window is not None:
            middle = window.mapToGlobal(window.rect().center())
            self.move(self._inside(middle - QPoint(self.width() // 2, self.height() // 2)))
        self.show()
        self.activateWindow()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def refit(self) -> None:
        """Something was shown or hidden."""
        fit(self, self._wide, self.screen().availableGeometry().height())

    def _inside(self, spot: QPoint) -> QPoint:
        area = self.screen().availableGeometry()
        x = max(area.left(), min(spot.x(), area.right() - self.width()))
        y = max(area.top(), min(spot.y(), area.bottom() - self.height()))
        return QPoint(x, y)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter decides nothing: in a field of lines it begins a line, elsewhere nothing happens."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            lines = isinstance(watched, QPlainTextEdit)
            if event.key() in ENTER and not lines:
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def lines_field(name: str, hint: str = "") -> QPlainTextEdit:
    """A field for some lines of plain text."""
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setProperty("kind", "field")
    field.viewport().setAutoFillBackground(False)
    field.setFixedHeight(look().px(LINES_HIGH))
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    return field


def height_at(widget: QWidget | None, width: int) -> int:
    """Px that the contents of a widget need at this width."""
    layout = widget.layout() if widget is not None else None
    if widget is None or layout is None:
        return 0
    layout.activate()
    high = layout.heightForWidth(width) if layout.hasHeightForWidth() else -1
    return high if high >= 0 else widget.sizeHint().height()


def text_of(field: QPlainTextEdit) -> str:
    """What was typed, at most 2,000 characters."""
    return field.toPlainText().strip()[:LONGEST]
