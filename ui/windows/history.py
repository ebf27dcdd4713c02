"""History: a month of lists on the left, the list of one day on the right; correcting, copying, saving, sharing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.model.errors import NotFound, SundownError
from assistant.model.history import PastDay
from assistant.model.notice import Kind
from assistant.model.view import Hit
from ui.bridge import Worker
from ui.present.history import week_sentence
from ui.present.row import Row
from ui.present.search import hit_rows
from ui.present.sentence import in_language
from ui.theme import look
from ui.widgets.buttons import menu
from ui.widgets.copying import copy_html, copy_text
from ui.widgets.deeds import Deed
from ui.widgets.layout import across
from ui.widgets.monthgrid import moved
from ui.widgets.monthpane import MonthPane
from ui.widgets.paper import write_pdf
from ui.widgets.pastday import Edit, PastDayView
from ui.widgets.toast import Toast
from ui.widgets.undo import Net
from ui.windows import View
from ui.words import plain

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, HIGH, MARGIN, BETWEEN = 800, 560, 32, 28
FORMS = {".md": "markdown", ".html": "html", ".csv": "csv", ".json": "json", ".txt": "text"}
PDF = ".pdf"


class HistoryWindow(View):
    """800 px wide. What is corrected here is the list of that day, never an item."""

    name = "history"
    interests = frozenset({Kind.DIGEST, Kind.SETTINGS})

    def __init__(self, app: Sundown | None = None) -> None:
        super().__init__(app)
        self._day = self._today = date.min
        self._worker = Worker(self.say("went_wrong"), self)
        self.pane, self.side = MonthPane(), PastDayView(MARGIN)
        line = across(gap=BETWEEN - MARGIN + 28, margins=(MARGIN - 4, 20, 0, 0), parent=self)
        line.addWidget(self.pane)
        line.addWidget(self.side, 1)
        self.toast = Toast(self, MARGIN - 12, 16)
        self._net = Net(self.toast)
        self._connect()
        self.setMinimumSize(look().px(680), look().px(480))
        self.resize(look().px(WIDTH), look().px(HIGH))

    def title(self) -> str:
        """The window's title."""
        return self.say("history")

    def _connect(self) -> None:
        self.pane.picked.connect(self.show_day)
        self.pane.turned.connect(self._show_month)
        self.pane.typed.connect(self._search)
        self._net.changed.connect(self.refresh)
        self.side.wanted.connect(self._correct)
        self.side.opened.connect(self._open_row)
        self.side.menu_asked.connect(self._open_menu)

    def hint(self, how: str) -> None:
        """The word "yesterday", or a day in ISO 8601."""
        if how and self._app is not None:
            self.show_day(self._app.yesterday() if how == "yesterday" else date.fromisoformat(how))

    def first_focus(self) -> QWidget:
        """The month: arrows go from day to day."""
        return self.pane.grid

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Read the month and the day again; a search that is shown stays."""
        if self._app is None:
            return
        self._today = self._app.work_date()
        if self._day == date.min:
            self._day = self._app.yesterday()
            self._show_month(self._day)
        self._show_month(self.pane.grid.month)
        if not self.pane.words():
            self._read_day()

    def show_day(self, day: date) -> None:
        """Show the list of this day; its month comes with it."""
        if day != self._day:
            self.side.keep_note()
            self.side.fresh()
        self._day = day
        self.pane.forget_words()
        if self._app is not None:
            self._today = self._app.work_date()
            self._show_month(day)
            self._read_day()

    def _read_day(self) -> None:
        if self._app is None:
            return
        past: PastDay | None = None
        with suppress(NotFound):  # the words of the window say it
            past = self._app.past(self._day)
        self.side.show_past(self._day, past, self._today)

    def _show_month(self, month: date) -> None:
        if self._app is None:
            return
        first = month.replace(day=1)
        entries = {each.date: each for each in self._app.history(first, last_of(first))}
        week = week_sentence(self._app.week(self._day), look().language)
        self.pane.show_month(first, (self._today, self._day), entries, week)

    # ------------------------------------------------------------------ doing

    def _correct(self, edit: Edit) -> None:
        self._net.do(partial(self._deed, edit))

    def _deed(self, edit: Edit) -> Deed | None:
        app, day = self._app, self._day
        if app is None:
            return None
        made = app.correct(day, edit.mark, edit.row, edit.text)
        return Deed(edit.said, lambda: app.take_back_correction(day, made.id))

    def _search(self, words: str) -> None:
        app = self._app
        if app is None:
            return
        if not words:
            self._worker.forget()
            self._read_day()
            return
        self._worker.work(lambda: app.search(words), partial(self._found, words), self._failed)

    def _found(self, words: str, hits: tuple[Hit, ...]) -> None:
        lists = [hit for hit in hits if hit.kind == "list"]
        rows = hit_rows(lists, words, "", self._today, look().language)
        self.side.show_found(self.say("history.found", n=len(rows)), rows)

    def _open_row(self, row: Row) -> None:
        kind, _, day = row.key.partition(" ")
        if kind == "list":
            self.show_day(date.fromisoformat(day))
            self.pane.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, sentence: str) -> None:
        self.toast.say(in_language(sentence, look().language), icon="triangle-alert", tone="amber")

    # ------------------------------------------------------------------ taking it along

    def _menu_entries(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return (
            (self.say("history.copy_text"), partial(self.copy, "text")),
            (self.say("history.copy_markdown"), partial(self.copy, "markdown")),
            (self.say("history.copy_html"), partial(self.copy, "html")),
            (self.say("history.save_as"), partial(self._save, self._day, self._day)),
            (self.say("history.save_month"), self._save_month),
            (self.say("history.share"), partial(self.wants.emit, f"share:{self._day}")),
        )

    def _open_menu(self, corner: QPoint) -> None:
        made = menu(self, self._menu_entries())
        made.popup(corner - QPoint(made.sizeHint().width(), 0))

    def copy(self, form: str) -> None:
        """Put the list as it is shown on the clipboard: text, markdown or html."""
        digest, language = self.side.digest, plain(look().language)
        if self._app is None or digest is None:
            return
        text = self._app.digest_text(digest, form, language)
        if form == "html":
            copy_html(text, self._app.digest_text(digest, "text", language))
        else:
            copy_text(text)
        self.toast.say(self.say("copied"))

    def _save_month(self) -> None:
        first = self.pane.grid.month
        self._save(first, min(last_of(first), self._today))

    def _save(self, first: date, last: date) -> None:
        name = f"{first}.md" if first == last else f"{first:%Y-%m}.md"
        kinds = ";;".join(f"*{ending}" for ending in (*FORMS, PDF))
        chosen, _kind = QFileDialog.getSaveFileName(self, self.say("history.save_as"), name, kinds)
        if chosen:
            self.save_to(Path(chosen), first, last)

    def save_to(self, path: Path, first: date, last: date) -> None:
        """Write the lists of these days; the form follows from the file's ending."""
        if self._app is None:
            return
        form = FORMS.get(path.suffix.lower(), "text")
        try:
            text = self._app.export_history(first, last, form, plain(look().language))
            if path.suffix.lower() != PDF:
                self._app.save_history(path, text, form)
            elif not write_pdf(path, text):
                self._failed(self.say("history.not_saved", name=path.name))
                return
        except SundownError as error:
            self._failed(str(error))
        else:
            self.toast.say(self.say("history.saved", name=path.name))

    # ------------------------------------------------------------------ the window

    def closeEvent(self, event: QCloseEvent) -> None:
        """Opened again, it shows the last list."""
        self.side.keep_note()
        self.side.fresh()
        self._day = date.min
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Z takes back, wherever the focus is; Esc closes."""
        if event.key() == Qt.Key.Key_Z:
            self._net.undo()
        else:
            super().keyPressEvent(event)


def last_of(first: date) -> date:
    """The last day of the month that begins on this day."""
    return moved(first, 1) - timedelta(days=1)
