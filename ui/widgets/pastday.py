"""One past day: its list, what was corrected, and the fields for correcting it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assistant.model.digest import Digest, DigestRow
from assistant.model.history import Mark, PastDay, row_key
from ui.present import when
from ui.present.history import past_rows, past_sentence
from ui.present.row import Row
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, held, stack
from ui.widgets.rowlist import RowList
from ui.widgets.surface import Hair, Note
from ui.widgets.words import Words, heading
from ui.words import say

BAR = frozenset({"done", "not_done", "remove_line"})
MARKS = {
    "done": (Mark.DONE, "history.line_done"),
    "not_done": (Mark.OPEN, "history.line_open"),
    "remove_line": (Mark.REMOVED, "history.line_removed"),
}
KEYS = {Qt.Key.Key_N: "not_done", Qt.Key.Key_Delete: "remove_line"}


@dataclass(frozen=True, slots=True)
class Edit:
    """A correction that the user wants, and the sentence for when it is made."""

    mark: Mark
    row: str
    text: str
    said: str


class PastDayView(QWidget):
    """Shows; `wanted` gives an Edit, `menu_asked` the place for the menu, `opened` a row."""

    wanted = Signal(object)
    menu_asked = Signal(QPoint)
    opened = Signal(object)

    def __init__(self, margin: int) -> None:
        super().__init__()
        self._past: PastDay | None = None
        self._today = date.min
        self._original = self._correcting = False
        self._title, self._sentence = Words("", Type.TITLE), Words("", Type.BODY, "ink2")
        self.list = RowList(margin, self._say("history"), BAR)
        self._nothing = Words("", Type.BODY, "ink2", wrap=True)
        self._note_words = Words("", Type.BODY, "ink2", wrap=True)
        self._aid = Note(self._say("history.correcting"), "accent", "pencil")
        self.add, self.note = self._field("history.add_line"), self._field("note_label")
        self._turn = button("", "link", press=self._turn_over)
        self._edit = button(self._say("history.correct"), "quiet", "pencil", press=self.correct)
        more = self._say("history.more")
        self._more = button("", "icon", "copy", more, press=self._ask_menu)
        self._lay_out(margin)
        self._connect()

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)

    def _field(self, key: str) -> QLineEdit:
        made = QLineEdit()
        made.setMaxLength(500)
        made.setPlaceholderText(self._say(key))
        made.setAccessibleName(self._say(key))
        return made

    def _lay_out(self, margin: int) -> None:
        head = across(self._title, None, self._edit, self._more, gap=4)
        head.setContentsMargins(margin, 0, margin - 8, 0)
        under = held(
            across(self._sentence, self._turn, None, gap=4, margins=(margin, 0, margin, 0))
        )
        under.setFixedHeight(look().px(32))
        column: QVBoxLayout = stack(head, under, parent=self)
        self._aid_place = held(stack(self._aid, margins=(margin, 10, margin, 0)))
        self._empty = held(stack(self._nothing, None, margins=(margin, 20, margin, 24)))
        noted = stack(heading(self._say("note_label")), 4, self._note_words)
        noted.setContentsMargins(margin, 12, margin, 20)
        self._noted = held(stack(held(stack(Hair(), margins=(margin, 0, margin, 0))), noted))
        self._fields = held(stack(self.add, 8, self.note, margins=(margin, 12, margin, 20)))
        column.addWidget(self._aid_place)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._noted)
        column.addWidget(self._fields)

    def _connect(self) -> None:
        self.list.acted.connect(self._act)
        self.list.opened.connect(self.opened)
        self.add.returnPressed.connect(self._add_line)
        self.note.editingFinished.connect(self.keep_note)

    # ------------------------------------------------------------------ showing

    @property
    def past(self) -> PastDay | None:
        """The day that is shown."""
        return self._past

    @property
    def digest(self) -> Digest | None:
        """The list as it is shown: as it was filed, or as it was corrected."""
        if self._past is None:
            return None
        return self._past.original if self._original else self._past.corrected

    def fresh(self) -> None:
        """Another day: not correcting, not the original."""
        self._original = self._correcting = False

    def show_past(self, day: date, past: PastDay | None, today: date) -> None:
        """Show the list of one day, or that there is none."""
        self._past, self._today, language = past, today, look().language
        self._title.setText(when.day_title(day, language))
        self._correcting = self._correcting and past is not None and day < today
        rows: tuple[Row, ...] = ()
        if past is not None:
            rows = past_rows(past, language, original=self._original, correcting=self._correcting)
            self._sentence.setText(past_sentence(past, language, original=self._original))
        self._show_rows(rows, "history.nothing" if past else "history.no_list")
        self._edit.setVisible(past is not None and day < today)
        self._settle()

    def show_found(self, title: str, rows: tuple[Row, ...]) -> None:
        """Show what a search has found instead of a day."""
        self._past = None
        self.fresh()
        self._title.setText(title)
        self._show_rows(rows, "history.found_none")
        self._edit.hide()
        self._settle()

    def _show_rows(self, rows: tuple[Row, ...], why: str) -> None:
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._nothing.setText(self._say(why))

    def _settle(self) -> None:
        """What is there besides the rows."""
        past, digest = self._past, self.digest
        self._sentence.setVisible(past is not None)
        self._more.setVisible(past is not None)
        ending = "history.correct_end" if self._correcting else "history.correct"
        self._edit.setText(self._say(ending))
        self._edit.setProperty("glyph", "check" if self._correcting else "pencil")
        self._edit.setAccessibleName(self._say(ending))
        self._aid_place.setVisible(self._correcting)
        self._fields.setVisible(self._correcting)
        note = digest.note if digest else ""
        self._noted.setVisible(bool(note) and not self._correcting)
        self._note_words.setText(note.replace("\n", "\u2028"))
        if not self.note.hasFocus():
            self.note.setText(note)
        self._turn.setVisible(bool(past and past.corrections) and not self._correcting)
        turn = self._say("history.corrected" if self._original else "history.original")
        self._turn.setText(turn)
        self._turn.setAccessibleName(turn)

    def _again(self) -> None:
        if self._past is not None:
            self.show_past(self._past.original.date, self._past, self._today)

    # ------------------------------------------------------------------ doing

    def correct(self) -> None:
        """Begin to correct, or end it."""
        self.keep_note()
        self._correcting, self._original = not self._correcting, False
        self._again()
        if self._correcting:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_over(self) -> None:
        self._original = not self._original
        self._again()

    def _ask_menu(self) -> None:
        self.menu_asked.emit(
            self._more.mapToGlobal(QPoint(self._more.width(), self._more.height()))
        )

    def _act(self, action: str, row: Row) -> None:
        if action in MARKS and isinstance(row.source, DigestRow):
            mark, words = MARKS[action]
            said = self._say(words, title=row.title)
            self.wanted.emit(Edit(mark, row_key(row.source), "", said))

    def _add_line(self) -> None:
        text = self.add.text().strip()
        if text:
            self.add.clear()
            said = self._say("history.line_added", title=text)
            self.wanted.emit(Edit(Mark.ADDED, "", text, said))

    def keep_note(self) -> None:
        """A note that was changed becomes a correction."""
        text = self.note.text().strip()
        if self._correcting and self._past and text != self._past.corrected.note:
            self.wanted.emit(Edit(Mark.NOTE, "", text, self._say("history.note_changed")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While correcting, N and Delete act on the row with the focus."""
        at = self.list.currentIndex().row()
        action = KEYS.get(Qt.Key(event.key()), "")
        rows = self.list.rows
        if self.list.hasFocus() and 0 <= at < len(rows) and action in rows[at].actions:
            self._act(action, rows[at])
        else:
            super().keyPressEvent(event)
