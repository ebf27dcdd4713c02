"""Today: the date, the day line, the next event, one list of what is left, and how fresh it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from assistant.model.approval import Bucket
from assistant.model.command import Pending
from assistant.model.notice import Kind
from assistant.model.view import Today
from ui.present import when
from ui.present.dayline import day_line
from ui.present.links import host_of, meeting_link
from ui.present.row import Kind as RowKind
from ui.present.row import Row
from ui.present.sources import Said, outbox_words, sync_words
from ui.present.today import day_sentence, next_up, today_rows
from ui.present.todayapprovals import FEW, approval_rows, window_of
from ui.theme import Type, look
from ui.widgets.asking import Asking, Days
from ui.widgets.buttons import button, menu
from ui.widgets.capturedeeds import capture, reader
from ui.widgets.captureinto import CaptureInto
from ui.widgets.dayline import DayLineView
from ui.widgets.joinask import JoinAsk
from ui.widgets.layout import across, fit, held, stack
from ui.widgets.nextup import NextUpView
from ui.widgets.quickadd import QuickAdd
from ui.widgets.rowlist import RowList
from ui.widgets.saidline import SaidLine
from ui.widgets.surface import Hair
from ui.widgets.toast import Toast
from ui.widgets.undo import Net
from ui.widgets.words import Words, by_parts
from ui.windows import View

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, MOST, MARGIN, FOOT = 380, 640, 20, 40
MINUTE_MS = 60_000
BAR = frozenset({"next", "pick", "later", "accept", "decline"})  # the circle is the button for done


class TodayWindow(View):
    """380 px wide, as high as its content and at most 640; then the list scrolls."""

    name = "today"
    interests = frozenset(
        {Kind.ITEMS, Kind.OUTBOX, Kind.ACCOUNTS, Kind.PLANS, Kind.SETTINGS, Kind.APPROVALS}
    )

    def __init__(self, app: Sundown | None = None) -> None:
        super().__init__(app)
        self._today: Today | None = None
        self._all_undated = self._stale = False
        self._date, self._sentence = Words("", Type.TITLE), Words("", Type.NOTE, "ink2", wrap=True)
        self._add = QuickAdd(MARGIN, reader(app) if app is not None else None)
        self._line, self._next = DayLineView(), NextUpView()
        self._list = RowList(MARGIN, self.say("today"), BAR)
        self._nothing = Words(self.say("nothing_more"), Type.BODY, "ink2")
        self._sync, self._outbox = SaidLine(), SaidLine()
        self._lay_out()
        self.toast = Toast(self, 12, FOOT + 12)
        self._net = Net(self.toast)
        self._join = JoinAsk(app, self.toast, lambda: self._today)
        self._connect()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    def title(self) -> str:
        """The window's title."""
        return self.say("today")

    def _lay_out(self) -> None:
        self._plus = button("", "icon", "plus", self.say("add_todo"), press=self._open_add)
        self._more = button("", "icon", "ellipsis", self.say("more"), press=self._open_menu)
        head = across(self._date, None, self._plus, self._more, gap=0)
        head.setContentsMargins(MARGIN, 16, MARGIN - 8, 0)  # an icon's own air is 8
        top = stack(head, across(self._sentence, margins=(MARGIN, 0, MARGIN, 2)))
        block = held(stack(self._next, margins=(12, 6, 12, 2)))
        self._block = block
        column = stack(top, self._add, self._line, block, parent=self)
        column.addWidget(self._list, 1)
        self._empty = held(stack(self._nothing, margins=(MARGIN, 20, MARGIN, 24)))
        column.addWidget(self._empty)
        column.addSpacing(8)
        foot = across(self._sync, None, self._outbox, margins=(MARGIN, 12, MARGIN, 12))
        column.addWidget(Hair())
        column.addLayout(foot)

    def _connect(self) -> None:
        self._list.acted.connect(self._act)
        self._list.opened.connect(self._open_row)
        self._list.clicked.connect(self._clicked)
        self._list.settled.connect(self._settled)
        self._next.joined.connect(self._join.ask)
        self._add.added.connect(self._create)
        self._add.closed.connect(self._list.setFocus)
        self._add.closed.connect(self._fit)
        self._add.line().regretted.connect(self._net.undo)
        self._into = CaptureInto(self, self._app, self._net, self.toast)
        self._into.typed.connect(self._open_add)
        self._net.changed.connect(self.refresh)

    def first_focus(self) -> QWidget:
        """The list, so that arrows work at once."""
        return self._list

    # showing

    def refresh(self) -> None:
        """Read the day again, unless a row is just leaving: then right after it."""
        if self._app is None:
            return
        if self._list.busy:
            self._stale = True
            return
        self._stale = False
        self.show_today(self._app.today(), self._app.outbox())
        self._minute.start()

    def show_today(self, today: Today, waiting: Sequence[Pending] = ()) -> None:
        """Show this day; `waiting` are the outbox's rows, for the age of the oldest."""
        self._today, language, zone = today, look().language, today.zone
        self._date.setText(when.day_title(today.day.date, language))
        sentence = day_sentence(today, language)
        room = look().px(WIDTH) - 2 * MARGIN
        self._sentence.setText(by_parts(sentence, Type.NOTE, room))
        self._sentence.setVisible(bool(sentence))
        self._line.show_line(day_line(today, language))
        self._show_next(today)
        waits = self._approvals(today)
        rows = today_rows(today, language, all_undated=self._all_undated, approvals=waits)
        self._list.show_rows(rows)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows and self._next.isHidden())
        self._sync.show_said(
            sync_words(today.sources, today.now, language, zone, paused=today.paused)
        )
        self._outbox.show_said(outbox_words(today.unsent, waiting, today.now, language))
        self._fit()

    def _approvals(self, today: Today) -> tuple[Row, ...]:
        """What waits for the user's decision; the card decides, never a row here (L-47)."""
        if self._app is None:
            return ()
        total = self._app.approval_counts().to_decide
        tasks = self._app.approvals(Bucket.TO_DECIDE, limit=2 * FEW) if total else ()
        return approval_rows(tasks, total, today, look().language)

    def _show_next(self, today: Today) -> None:
        coming = next_up(today, look().language)
        link = meeting_link(coming.source) if coming else ""
        self._next.show_next(coming, link, host_of(link))
        self._block.setVisible(coming is not None)

    def _fit(self) -> None:
        now = look()
        self.setFixedWidth(now.px(WIDTH))
        fit(self, now.px(WIDTH), now.px(MOST))

    def syncing(self, *, running: bool) -> None:
        """Say in the foot that a pass runs."""
        if running and self._today is not None:
            self._sync.show_said(Said(self.say("syncing"), "refresh-cw"))
        elif self._app is not None:
            self.refresh()

    # doing

    def _act(self, action: str, row: Row) -> None:
        if self._app is not None and self._today is not None:
            today = self._today.day.date
            days = Days(today, self._app.next_workday(today).date)
            Asking(self, self._app, self._list, self._net).act(action, row, days)

    def _settled(self) -> None:
        if self._stale:
            self.refresh()

    def _clicked(self, index: QModelIndex) -> None:
        row = self._list.rows[index.row()]
        if row.kind is not RowKind.MORE and (window := window_of(row.key)):
            self.wants.emit(window)

    def _open_row(self, row: Row) -> None:
        if window := window_of(row.key):
            self.wants.emit(window)
        elif row.key == "more" and self._today is not None:
            self._all_undated = True
            self.show_today(self._today, self._app.outbox() if self._app else ())

    def _open_add(self, text: str = "", note: str = "") -> None:
        if self._today is not None:
            self._add.open_for(self._today.day.date, text, note)
            self._fit()

    def _create(self, line: str, flip: bool, note: str) -> None:  # noqa: FBT001 - a slot of added
        if self._app is None:
            return
        if not self._net.do(partial(capture, self._app, line, flip, note)):
            self._open_add(line, note)  # nothing that was typed is lost

    def _menu_entries(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return (
            (self.say("sync_now"), self._sync_now),
            (self.say("end_of_day"), partial(self.wants.emit, "digest")),
            (self.say("accounts"), partial(self.wants.emit, "accounts")),
            (self.say("search"), partial(self.wants.emit, "search")),
            (self.say("history"), partial(self.wants.emit, "history")),
            (self.say("capture.clipboard"), self._into.paste),
            (self.say("safe_off" if look().safe else "safe_on"), self._turn_safe),
            (self.say("settings"), partial(self.wants.emit, "settings")),
        )

    def _turn_safe(self) -> None:
        if self._app is not None:
            self._app.set_setting("safe_view", "off" if look().safe else "on")

    def _open_menu(self) -> None:
        made = menu(self, self._menu_entries())
        left = self._more.width() - made.sizeHint().width()
        made.popup(self._more.mapToGlobal(QPoint(left, self._more.height())))

    def _sync_now(self) -> None:
        if self._app is not None:
            self._app.sync_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Z takes back, wherever the focus is; Ctrl+V brings the clipboard; Esc closes."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._into.paste()
        elif event.key() == Qt.Key.Key_Z:
            self._net.undo()
        else:
            super().keyPressEvent(event)
