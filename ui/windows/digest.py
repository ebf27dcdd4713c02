"""The end of the day: what is done, what is not, who waits, what comes next; and closing the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from assistant.model.digest import Digest, DigestRow
from assistant.model.notice import Kind
from ui.present import when
from ui.present.digest import (
    digest_rows,
    hours_words,
    next_name,
    planned_only,
    summary,
)
from ui.present.row import Row
from ui.theme import Type, look
from ui.widgets.asking import Asking, Days
from ui.widgets.buttons import button
from ui.widgets.digestfoot import DigestFoot
from ui.widgets.keycaps import KeyCaps
from ui.widgets.layout import across, fit, stack
from ui.widgets.rowlist import RowList
from ui.widgets.surface import Note
from ui.widgets.toast import Toast
from ui.widgets.undo import Net
from ui.widgets.words import Words
from ui.windows import View
from ui.words import plain

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, MOST, MARGIN, FOOT = 720, 640, 32, 108
KEYS = (
    ("↑↓", "key.move"),
    ("D", "key.done"),
    ("T", "action.next"),
    ("P", "key.pick"),
    ("L", "key.later"),
    ("S", "key.split"),
    ("H", "key.handover"),
    ("X", "key.drop"),
    ("Z", "key.undo"),
)


class DigestWindow(View):
    """720 px wide; opens as high as its content, at most 640. Closing it changes no item."""

    name = "digest"
    interests = frozenset(
        {Kind.ITEMS, Kind.OUTBOX, Kind.DIGEST, Kind.PLANS, Kind.ACCOUNTS, Kind.APPROVALS}
    )

    def __init__(self, app: Sundown | None = None) -> None:
        super().__init__(app)
        self._digest: Digest | None = None
        self._missed_day: date | None = None
        self._unfolded = self._stale = self._fitted = False
        self._date, self._hours = Words("", Type.TITLE), Words("", Type.BODY, "ink2")
        self._summary = Words("", Type.BODY, "ink2")
        self._ran_out = Note(self.say("data_ran_out"))
        self._list = RowList(MARGIN, self.say("end_of_day"))
        self._note, self._keys = QLineEdit(), KeyCaps()
        self._foot = DigestFoot(MARGIN)
        self._missed = button("", "link", press=self._open_missed)
        self._lay_out()
        self.toast = Toast(self, MARGIN - 12, FOOT)
        self._net = Net(self.toast)
        self._connect()

    def title(self) -> str:
        """The window's title."""
        return self.say("end_of_day")

    def _lay_out(self) -> None:
        self.setMinimumSize(560, 400)
        head = across(self._date, None, self._hours)
        top = stack(head, 2, self._summary, 6, self._ran_out)
        top.setContentsMargins(MARGIN, 20, MARGIN, 0)
        missed = across(self._missed, None)
        missed.setContentsMargins(MARGIN - 8, 0, MARGIN, 0)
        column = stack(top, missed, parent=self)
        column.addWidget(self._list, 1)
        self._note.setMaxLength(500)
        self._note.setPlaceholderText(self.say("note_hint"))
        self._note.setAccessibleName(self.say("note_label"))
        keys = stack(self._keys, 10, self._note, margins=(MARGIN, 12, MARGIN, 14))
        column.addLayout(keys)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        self._list.acted.connect(self._act)
        self._list.opened.connect(self._open_row)
        self._list.clicked.connect(lambda index: self._open_row(self._list.rows[index.row()]))
        self._list.settled.connect(self._settled)
        self._list.focus_changed.connect(self._keys.show_keys)
        self._note.editingFinished.connect(self._keep_note)
        self._net.changed.connect(self.refresh)
        self._foot.copied.connect(self._copy)
        self._foot.shared.connect(self._share)
        self._foot.skipped.connect(self._skip)
        self._foot.closed.connect(self._close_day)

    def first_focus(self) -> QWidget:
        """The list, so that arrows work at once."""
        return self._list

    # showing

    def refresh(self) -> None:
        """Read the list of its day again, unless a row is just leaving: then right after it."""
        if self._app is None:
            return
        if self._list.busy:
            self._stale = True
            return
        self._stale = False
        self.show_digest(self._app.digest(self._digest.date if self._digest else None))

    def show_digest(self, digest: Digest) -> None:
        """Show this list."""
        self._digest, language = digest, look().language
        self._date.setText(when.day_title(digest.date, language))
        self._hours.setText(hours_words(digest))
        self._summary.setText(summary(digest, language))
        self._ran_out.setVisible(digest.data_ran_out)
        self._list.show_rows(digest_rows(digest, language, unfolded=self._unfolded))
        self._keys.set_keys(self._key_words(digest))
        if not self._note.hasFocus():
            self._note.setText(digest.note)
        self._foot.show_sources(digest)
        self._show_missed(digest)
        if not self._fitted:
            self._fitted = True
            self.fit_content()

    def fit_content(self) -> None:
        """As high as the content, at most 640."""
        fit(self, look().px(WIDTH), look().px(MOST))

    def _key_words(self, digest: Digest) -> tuple[tuple[str, str], ...]:
        if not digest.open:
            return ()
        language = look().language
        day = next_name(digest.next, digest.date, language) if digest.next else ""
        day = when.inside(day, language)
        said = [(key, self.say(word)) for key, word in KEYS]
        return tuple((key, day or word) if key == "T" else (key, word) for key, word in said)

    def show_day(self, day: date) -> None:
        """Show the list of this work date from now on."""
        if self._app is not None:
            self.show_digest(self._app.digest(day))

    def _show_missed(self, digest: Digest) -> None:
        """One line for all lists that nobody has looked at."""
        missed = self._app.missed_days() if self._app else ()
        others = [day for day in missed if day != digest.date]
        self._missed_day = min(others, default=None)
        self._missed.setVisible(bool(others))
        if self._missed_day is not None:
            language = look().language
            day = when.inside(when.near(self._missed_day, digest.date, language), language)
            self._missed.setText(self.say("missed", n=len(others), day=day))

    def _open_missed(self) -> None:
        if self._missed_day is not None:
            self.show_day(self._missed_day)

    # doing

    def _act(self, action: str, row: Row) -> None:
        match action:
            case "fold" | "unfold":
                self._unfold(on=action == "unfold")
            case "bulk":
                self._move_planned()
            case _:
                if (asking := self._asking()) and (days := self._days()):
                    asking.act(action, row, days)

    def _open_row(self, row: Row) -> None:
        """An approval opens its card; nothing is decided in the list (L-47)."""
        source = row.source
        if isinstance(source, DigestRow) and source.kind == "approval":
            self.wants.emit(f"approvals:{source.id}")

    def _asking(self) -> Asking | None:
        return Asking(self, self._app, self._list, self._net) if self._app is not None else None

    def _days(self) -> Days | None:
        """The day of the list, and the next work day after it, or after today for a list of the past."""
        if self._digest is None or self._app is None:
            return None
        today = max(self._digest.date, self._app.work_date())
        if self._digest.next is not None and self._digest.next.date > today:
            return Days(today, self._digest.next.date)
        return Days(today, self._app.next_workday(today).date)

    def _unfold(self, *, on: bool) -> None:
        self._unfolded = on
        if self._digest is not None:
            self.show_digest(self._digest)

    def _move_planned(self) -> None:
        if self._digest and (asking := self._asking()) and (days := self._days()):
            asking.plan_all(tuple(row.id for row in planned_only(self._digest)), days)

    def _settled(self) -> None:
        if self._stale:
            self.refresh()

    def _keep_note(self) -> None:
        if self._app is not None and self._digest is not None:
            words = self._note.text().strip()
            if words != self._digest.note:
                self._app.set_note(self._digest.date, words)

    def _copy(self) -> None:
        if self._app is None or self._digest is None:
            return
        text = self._app.digest_text(self._digest, "markdown", plain(look().language))
        QGuiApplication.clipboard().setText(text)
        self.toast.say(self.say("copied"))

    def _share(self) -> None:
        self.wants.emit(f"share:{self._digest.date}" if self._digest else "share")

    def _skip(self) -> None:
        """No list by itself today; it stays in the history."""
        if self._app is not None:
            self._app.skip_today()
        self.close()

    def _close_day(self) -> None:
        """It has been looked at; no item changes. A file of the user's that can't be written is told."""
        self._keep_note()
        app, digest = self._app, self._digest
        if app and digest and (said := app.mark_reviewed(digest.date)):
            self.toast.say(said, icon="triangle-alert", tone="amber")
            return
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Opened again, it shows the list of that day's own date."""
        self._keep_note()
        self._digest, self._unfolded, self._fitted = None, False, False
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Z takes back, wherever the focus is; Esc closes."""
        if event.key() == Qt.Key.Key_Z:
            self._net.undo()
        else:
            super().keyPressEvent(event)
