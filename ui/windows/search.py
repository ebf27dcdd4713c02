"""Search: one box over events, to-dos, past lists and the journal. The hands stay on the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from assistant.model.errors import NotFound
from assistant.model.notice import Kind
from assistant.model.view import Detail, Hit
from ui.bridge import Worker
from ui.present.itemdetail import detail_words
from ui.present.row import Row
from ui.present.search import KINDS, counts, hit_rows
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.keycaps import KeyCaps
from ui.widgets.layout import across, held, stack
from ui.widgets.rowlist import RowList
from ui.widgets.searchfield import Kinds, SearchField
from ui.widgets.surface import Hair
from ui.widgets.words import Words
from ui.windows import NAMES, View

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, HIGH, MARGIN, SIDE = 640, 480, 24, 20
TYPING_MS = 120


class SearchWindow(View):
    """640 px wide. Enter opens a past list in the history; of an item it shows everything in place."""

    name = "search"
    interests = frozenset({Kind.ITEMS, Kind.DIGEST})

    def __init__(self, app: Sundown | None = None) -> None:
        super().__init__(app)
        self._hits: tuple[Hit, ...] = ()
        self._words, self._today = "", date.min
        self._worker = Worker(self.say("went_wrong"), self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._field = SearchField(self.say("search.hint"))
        kinds = (("", "search.all"), *((kind, f"search.{kind}") for kind in KINDS))
        self._kinds = Kinds(tuple((kind, self.say(key)) for kind, key in kinds))
        self._list = RowList(MARGIN, self.say("search.results"), frozenset())
        self._list.stage.ring = True  # the row that Enter would open is always shown
        self._said = Words(self.say("search.empty"), Type.BODY, "ink2", wrap=True)
        self._item = Words("", Type.STRONG, "ink", wrap=True)
        self._detail = Words("", Type.NOTE, "ink2", wrap=True)
        self._keys = KeyCaps()
        self._lay_out()
        self._connect()
        self.show_hits("", (), date.min)

    def title(self) -> str:
        """The window's title."""
        return self.say("search")

    def _lay_out(self) -> None:
        now = look()
        self.setMinimumSize(now.px(480), now.px(320))
        self.resize(now.px(WIDTH), now.px(HIGH))
        top = stack(self._field, 12, self._kinds, 8, margins=(SIDE, 20, SIDE, 0))
        column = stack(top, parent=self)
        column.addWidget(self._list, 1)
        self._empty = held(stack(self._said, None, margins=(MARGIN, 12, MARGIN, 0)))
        column.addWidget(self._empty, 1)
        detail = stack(Hair(), 12, self._item, 2, self._detail, margins=(MARGIN, 8, MARGIN, 4))
        self._panel = held(detail)
        self._panel.hide()
        column.addWidget(self._panel)
        column.addLayout(across(self._keys, margins=(MARGIN, 8, MARGIN, 14)))
        said = (("↑↓", "key.move"), ("↵", "search.key_open"), ("Esc", "search.key_close"))
        self._keys.set_keys(tuple((key, self.say(words)) for key, words in said))
        self._keys.show_keys(True)

    def _connect(self) -> None:
        self._field.textChanged.connect(lambda _text: self._typing.start())
        self._field.stepped.connect(self._step)
        self._field.entered.connect(self._enter)
        self._kinds.chosen.connect(lambda _kind: self._show_kind())
        self._list.opened.connect(self._open)
        self._typing.timeout.connect(self.refresh)

    def first_focus(self) -> QWidget:
        """The field, with its words selected."""
        self._field.selectAll()
        return self._field

    def hint(self, how: str) -> None:
        """Words to look for."""
        if how:
            self.look_for(how)

    # ------------------------------------------------------------------ finding

    def look_for(self, words: str) -> None:
        """Search for these words at once."""
        self._field.setText(words)
        self._typing.stop()
        self.refresh()

    def refresh(self) -> None:
        """Search again for what stands in the field, beside the window's thread."""
        app, words = self._app, self._field.text().strip()
        if app is None:
            return
        if not words:
            self._worker.forget()
            self.show_hits("", (), app.work_date())
            return
        if not self._hits:
            self._said.setText("")  # an answer is on its way
        self._worker.work(
            lambda: (app.search(words), app.work_date()), partial(self._found, words), self._failed
        )

    def _found(self, words: str, found: tuple[Sequence[Hit], date]) -> None:
        self.show_hits(words, found[0], found[1])

    def show_hits(self, words: str, hits: Sequence[Hit], today: date) -> None:
        """Show what was found for these words."""
        same = words == self._words
        self._words, self._hits, self._today = words, tuple(hits), today
        self._kinds.show_counts(counts(self._hits))
        self._kinds.setVisible(bool(self._hits))
        self._show_kind(keep=same)

    def _show_kind(self, *, keep: bool = False) -> None:
        at = max(self._list.currentIndex().row(), 0) if keep else 0
        rows = hit_rows(self._hits, self._words, self._kinds.kind, self._today, look().language)
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._said.setText(self.say("search.none" if self._words else "search.empty"))
        self._panel.hide()
        self._choose(min(at, len(rows) - 1))

    def _failed(self, sentence: str) -> None:
        self._list.hide()
        self._said.setText(in_language(sentence, look().language))
        self._empty.show()

    # ------------------------------------------------------------------ keys

    def _choose(self, at: int) -> None:
        self._list.stage.ring = True
        self._list.setCurrentIndex(self._list.model().index(at, 0))

    def _step(self, by: int) -> None:
        last = len(self._list.rows) - 1
        self._choose(min(max(self._list.currentIndex().row() + by, 0), last))
        self._panel.hide()

    def _enter(self) -> None:
        at = self._list.currentIndex().row()
        if 0 <= at < len(self._list.rows):
            self._open(self._list.rows[at])

    def _open(self, row: Row) -> None:
        kind, _, ident = row.key.partition(" ")
        if kind == "list":
            self.wants.emit(f"history:{ident}")
        elif kind == "approval":
            self.wants.emit(f"approvals:{ident}")
        elif kind in {"todo", "event"} and "item" in NAMES:
            self.wants.emit(f"item:{ident}")
        elif kind in {"todo", "event"} and self._app is not None:
            app = self._app
            self._worker.work(lambda: _detail_of(app, ident), self._show_detail, self._failed)

    def _show_detail(self, detail: Detail | None) -> None:
        if detail is None:
            self.refresh()
            return
        zone = self._app.zone if self._app is not None else "UTC"
        title, *rest = detail_words(detail, self._today, look().language, zone)
        self._item.setText(title)
        self._detail.setText("\u2028".join(rest))
        self._detail.setAccessibleName("\n".join(rest))
        self._panel.show()


def _detail_of(app: Sundown, ident: str) -> Detail | None:
    """Everything about an item; None if it has gone since it was found."""
    try:
        return app.detail(ident)
    except NotFound:
        return None
