"""Approvals: the inbox on the left, the card on the right; in a narrow window one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from assistant.model.approval import Bucket
from assistant.model.decided import Counts
from assistant.model.errors import NotFound, SundownError
from assistant.model.notice import Kind
from ui.present.approval import ApprovalRow, approval_rows, bucket_counts
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.approvaldesk import ApprovalDesk
from ui.widgets.approvallist import ApprovalList
from ui.widgets.approvalrows import PAGE
from ui.widgets.batchbar import BatchBar
from ui.widgets.batchsheet import BatchSheet
from ui.widgets.bucketbar import BucketBar
from ui.widgets.layout import across, draw_now, held, stack
from ui.widgets.searchfield import SearchField
from ui.widgets.surface import Hair
from ui.widgets.toast import Toast
from ui.widgets.words import Words
from ui.windows import View

if TYPE_CHECKING:
    from assistant.app import Sundown

LIST, MOST_LIST, HIGH, MARGIN = 392, 520, 660, 20
TYPING_MS, MINUTE_MS = 120, 30_000


class ApprovalsWindow(View):
    """Nothing is decided in the list; A, R and B act on the card while it has the focus, Enter never."""

    name = "approvals"
    interests = frozenset({Kind.APPROVALS, Kind.ACCOUNTS, Kind.SETTINGS})

    def __init__(self, app: Sundown | None = None) -> None:
        super().__init__(app)
        self._wanted, self._narrow = "", False
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._anew)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        self.bar = BucketBar()
        self.field = SearchField(self.say("approval.search"))
        self.list = ApprovalList(MARGIN, self.say("approvals"))
        self.desk = ApprovalDesk(app)
        self.sheet: BatchSheet | None = None
        self._said = Words("", Type.BODY, "ink2", wrap=True)
        self.foot = BatchBar(MARGIN)
        self._left = QWidget()
        self._lay_out()
        self.toast = Toast(self, MARGIN - 8, 64)
        self._connect()

    def title(self) -> str:
        """The window's title."""
        return self.say("approvals")

    # ------------------------------------------------------------------ laying out

    def _lay_out(self) -> None:
        now = look()
        top = stack(self.bar, 8, self.field, margins=(MARGIN - 8, 14, MARGIN - 8, 8))
        empty = stack(self._said, None, margins=(MARGIN, 12, MARGIN, 0))
        self._empty = held(empty)
        column = stack(top, parent=self._left)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        for thing in (Hair(), self.foot):
            column.addWidget(thing)
        line = across(gap=0, parent=self)
        line.addWidget(self._left, 1)
        line.addWidget(self.desk, 1)
        self._left.setMinimumWidth(now.px(LIST) if now.scale < 1.5 else 0)  # noqa: PLR2004 - big text
        self.setMinimumSize(now.px(360), now.px(400))
        room = self.screen().availableSize()
        wide = min(now.px(LIST) + self.desk.sizeHintForCard() + 20, room.width() - 40)
        self.resize(wide, min(now.px(HIGH), room.height() - 60))

    def _connect(self) -> None:
        self.bar.chosen.connect(lambda _bucket: self._other_bucket())
        self.field.textChanged.connect(lambda _text: self._typing.start())
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._enter)
        self.list.picked.connect(self._picked)
        self.list.opened.connect(self._open)
        self.list.undone.connect(self.desk.undo)
        self.list.ticked.connect(self._count_ticks)
        self.foot.wanted.connect(lambda: self.wants.emit("request"))
        self.foot.begun.connect(self._start_batch)
        self.foot.ended.connect(lambda: self.list.select(on=False))
        self.foot.opened.connect(self._open_batch)
        self.desk.changed.connect(self._touched)
        self.desk.left.connect(self._back)
        self.desk.told.connect(self._tell)
        self.desk.wants.connect(self.wants)

    def first_focus(self) -> QWidget:
        """The list, or the card where one was asked for."""
        return self.desk.card if self._wanted else self.list

    def hint(self, how: str) -> None:
        """The id of the card to show."""
        if not how or self._app is None or self.desk.asking():
            return
        try:
            card = self._app.approval(how)
        except (NotFound, SundownError) as error:
            self._tell(in_language(str(error), look().language), "amber")
            return
        self.field.clear()
        self._wanted = how
        self.bar.choose(card.task.bucket)
        self._anew()
        self.list.choose(how, quiet=True)
        self._open(how)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Read the list, the counts and the card again."""
        if self._app is None:
            return
        self.show_counts(self._app.approval_counts())
        self._read_list()
        self.desk.refresh()
        if self.sheet is not None:
            self.sheet.refresh()
        if not self._minute.isActive():
            self._minute.start()
        self._first()

    def _touched(self, key: str) -> None:
        """A click on the card: its row and the counts, drawn at once; the rest when the notice of it comes."""
        if self._app is None or not key or not self._touch(key):
            self.refresh()
            return
        self.show_counts(self._app.approval_counts())
        draw_now(self.desk.card.foot)

    def _touch(self, key: str) -> bool:
        """The card read again, and its row made of it; False where it is not in the list."""
        self.desk.refresh()
        card = self.desk.shown
        if card is None or card.task.id != key:
            return False
        return self.list.patch_one(*approval_rows((card.task,), self.desk.here(), safe=look().safe))

    def show_counts(self, counts: Counts) -> None:
        """What stands beside the headings."""
        self.bar.show_counts(bucket_counts(counts))

    def _read_list(self) -> None:
        """All rows that are here already; of a long list only those in sight, while they are the same."""
        count = len(self.list.rows)
        if count > 2 * PAGE:
            first, last = self.list.span()
            if self.list.patch(first, self._rows(first, last - first)):
                return
        self.show_rows(self._rows(0, max(PAGE, -(-count // PAGE) * PAGE)))

    def _rows(self, after: int, limit: int = PAGE) -> tuple[ApprovalRow, ...]:
        app = self._app
        if app is None:
            return ()
        words = self.field.text().strip()
        found = app.approvals(self.bar.bucket, limit=limit, after=after, words=words)
        return approval_rows(found, self.desk.here(), safe=look().safe)

    def show_rows(self, rows: tuple[ApprovalRow, ...]) -> None:
        """Show these rows, or one line where there are none."""
        self.list.show_rows(rows, self._rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        bucket = self.bar.bucket
        found = self.field.text().strip()
        self._said.setText(self.say("approval.none" if found else f"approval.empty.{bucket.value}"))
        self.foot.select.setVisible(bucket is Bucket.TO_DECIDE and len(rows) > 1)

    def _anew(self) -> None:
        """Other words or another part: from the top."""
        self.list.show_rows(())
        self._read_list()

    def _other_bucket(self) -> None:
        self.foot.end()
        self.field.clear()
        self._typing.stop()
        self._anew()

    def _first(self) -> None:
        """A wide window shows the first card at once."""
        wide = not self._narrow and self.bar.bucket is Bucket.TO_DECIDE
        if wide and not self.desk.task_id and self.list.rows and self.isVisible():
            key = self.list.rows[0].key
            self.list.choose(key, quiet=True)
            self.desk.open(key)

    def _tick(self) -> None:
        """Minutes pass: the time that is left is another one."""
        if self.isVisible():
            self._read_list()
            self.desk.refresh()

    # ------------------------------------------------------------------ choosing

    def _picked(self, key: str) -> None:
        if not self._narrow:
            self.desk.open(key)

    def _open(self, key: str) -> None:
        """The card has the focus from now on; nothing is decided by opening it."""
        self.desk.open(key)
        self._arrange()
        self.desk.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, by: int) -> None:
        rows = self.list.rows
        at = next((n for n, row in enumerate(rows) if row.key == self.list.current()), -1)
        if rows:
            key = rows[min(max(at + by, 0), len(rows) - 1)].key
            self.list.choose(key)
            self._picked(key)

    def _enter(self) -> None:
        if key := self.list.current() or (self.list.rows[0].key if self.list.rows else ""):
            self._open(key)

    def _back(self) -> None:
        self.desk.leave()
        self._wanted = ""
        self._arrange()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Both beside one another, or one of them where there is no room."""
        open_card = bool(self.desk.task_id)
        self._left.setVisible(not self._narrow or not open_card)
        self.desk.setVisible(not self._narrow or open_card)
        self.desk.back.setVisible(self._narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Is there room for both?"""
        super().resizeEvent(event)
        self._narrow = self.width() < look().px(LIST) + self.desk.sizeHintForCard() - 60
        self._arrange()
        list_room = max(look().px(LIST), self.width() - self.desk.sizeHintForCard())
        self._left.setMaximumWidth(
            16_777_215 if self._narrow else min(list_room, look().px(MOST_LIST))
        )

    # ------------------------------------------------------------------ several at once

    def _start_batch(self) -> None:
        self.list.select(on=True)
        self._count_ticks()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _count_ticks(self) -> None:
        self.foot.count(len(self.list.ticks()))

    def _open_batch(self) -> None:
        app, ticks = self._app, self.list.ticks()
        if app is None or not ticks:
            return
        if look().safe:
            self._tell(self.say("card.safe", mask="•••"), "amber")
            return
        try:
            batch = app.batch(ticks)
        except SundownError as error:
            self._tell(in_language(str(error), look().language), "amber")
            return
        self.sheet = BatchSheet(self, app, batch, self.desk.here)
        self.sheet.changed.connect(self.refresh)
        self.sheet.destroyed.connect(self._batch_closed)
        self.sheet.open_over(self.sheet.shut)

    def _batch_closed(self) -> None:
        self.sheet = None
        self.foot.end()

    # ------------------------------------------------------------------ the window

    def _tell(self, words: str, tone: str) -> None:
        if not words:
            self.toast.hide()
            return
        icon = "triangle-alert" if tone == "amber" else "info"
        self.toast.say(words, icon=icon, tone=tone)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Opened again, it begins with what is to be decided."""
        self._minute.stop()
        self.foot.end()
        self._wanted = ""
        self.desk.leave()
        self.list.forget()
        self.field.clear()
        self.bar.choose(Bucket.TO_DECIDE)
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from the card back to the list where only one is shown; else it closes."""
        if event.key() == Qt.Key.Key_Escape and self._narrow and self.desk.task_id:
            self._back()
        else:
            super().keyPressEvent(event)
