"""A small sheet over a window that asks for a line or two of text: splitting, handing over."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, stack
from ui.widgets.surface import Surface
from ui.widgets.words import Words, heading
from ui.words import say

WIDTH, LINES_HIGH, LONGEST = 360, 104, 2_000
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: its name, a hint inside it, what stands in it at first; `many` lines or one."""

    name: str
    hint: str = ""
    value: str = ""
    many: bool = False


class AskPopup(Surface):
    """`answered` gives the texts, in the order of the fields, once; Esc closes without an answer.

    A window of its own and not a pop-up: input methods for Chinese do not work in windows that hold the keyboard.
    """

    answered = Signal(tuple)

    def __init__(
        self,
        over: QWidget | None,
        title: str,
        help_words: str,
        asked: tuple[Asked, ...],
        press: str,
    ) -> None:
        super().__init__(over)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.fields = tuple(self._field(one) for one in asked)
        column = stack(Words(title, Type.STRONG), 4, gap=4, margins=(16, 14, 16, 14), parent=self)
        for one, field in zip(asked, self.fields, strict=True):
            column.addWidget(heading(one.name))
            column.addWidget(field)
            column.addSpacing(6)
        column.addWidget(Words(help_words, Type.NOTE, "ink2", wrap=True))
        column.addSpacing(8)
        cancel = button(say(look().language, "cancel"), "quiet", press=self.close)
        self.press = button(press, "primary", press=self._answer)
        column.addLayout(across(None, cancel, self.press))
        self.setFixedWidth(look().px(WIDTH))

    def _field(self, asked: Asked) -> QLineEdit | QPlainTextEdit:
        field: QLineEdit | QPlainTextEdit
        if asked.many:
            field = QPlainTextEdit(asked.value)
            field.setTabChangesFocus(True)
            field.setProperty("kind", "field")
            field.viewport().setAutoFillBackground(False)
            field.setFixedHeight(look().px(LINES_HIGH))
            field.installEventFilter(self)
        else:
            field = QLineEdit(asked.value)
            field.setMaxLength(LONGEST)
            field.returnPressed.connect(self._answer)
        field.setPlaceholderText(asked.hint)
        field.setAccessibleName(asked.name)
        return field

    def open_at(self, spot: QPoint) -> None:
        """Show it with its upper right corner at this place of the screen, inside the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(max(screen.left(), spot.x() - self.width()), screen.right() - self.width())
        y = min(max(screen.top(), spot.y()), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self.activateWindow()
        self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def texts(self) -> tuple[str, ...]:
        """What stands in the fields."""
        return tuple(
            field.text() if isinstance(field, QLineEdit) else field.toPlainText()[:LONGEST]
            for field in self.fields
        )

    def _answer(self) -> None:
        self.answered.emit(self.texts())
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter answers from a field of many lines."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in ENTER and held:
                self._answer()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
