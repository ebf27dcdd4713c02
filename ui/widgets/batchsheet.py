"""Deciding several together (A-20): one form, at most 20, the sum in sight; one Undo, then a result per row."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QProgressBar, QScrollArea, QWidget

from assistant.model.approval import Action, Decide, Decision, Origin, Stage
from assistant.model.decided import Batch, BatchRow
from assistant.model.errors import NotFound, SundownError
from ui.present.approval import STAGE_TONES, Here, decision_words, money
from ui.present.batch import total_words
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.cardasking import ReasonSheet
from ui.widgets.cardfoot import AWAKE_MS, CALM_MS, TICK_MS
from ui.widgets.layout import across, held, stack
from ui.widgets.sheet import Sheet
from ui.widgets.surface import Hair
from ui.widgets.words import Words
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, MOST, MOST_HIGH = 560, 20, 440


class BatchLine(QWidget):
    """One request: tick, title and who asks, amount; why it is not ticked, later how it ended."""

    changed = Signal()

    def __init__(self, row: BatchRow, here: Here) -> None:
        super().__init__()
        task = row.task
        self.task, self.decision = task, ""
        self.tick = QCheckBox()
        self.tick.setChecked(row.ticked)
        self.tick.setEnabled(row.allowed)
        keeps = self.tick.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.tick.setSizePolicy(keeps)
        self.tick.setVisible(row.allowed)
        amount = money(task.amount, task.currency)
        self.tick.setAccessibleName(", ".join(p for p in (task.title, task.requester, amount) if p))
        self.tick.toggled.connect(lambda _on: self.changed.emit())
        why = say(here.language, f"batch.why.{row.why}") if row.why else ""
        self.state = Words(why, Type.NOTE, "amber" if row.allowed else "ink2")
        title = Words(task.title, Type.BODY)
        who = Words(task.requester, Type.NOTE, "ink2")
        line = across(self.tick, stack(title, who), gap=8)
        line.setStretch(1, 1)
        right, end = stack(), Qt.AlignmentFlag.AlignRight
        right.addWidget(Words(amount, Type.STRONG), 0, end)
        right.addWidget(self.state, 0, end)
        line.addLayout(right)
        stack(6, line, 6, Hair(), parent=self)

    def show_result(self, decision: Decision, here: Here) -> None:
        """How it stands."""
        self.state.setText(decision_words(decision, here))
        self.state.set_tone(STAGE_TONES.get(decision.stage, "ink2"))


class BatchSheet(Sheet):
    """`changed`: something was decided or taken back."""

    changed = Signal()

    def __init__(
        self, over: QWidget | None, app: Sundown, batch: Batch, here: Callable[[], Here]
    ) -> None:
        language = look().language
        title = batch.form_title or say(language, "batch.title")
        super().__init__(over, title, say(language, "batch.text", most=MOST), width=WIDTH)
        self._app, self._here = app, here
        self.lines = [BatchLine(row, here()) for row in batch.rows]
        self._sum, self._said = Words("", Type.STRONG), Words("", Type.NOTE, "amber", wrap=True)
        self._bar, self._left = QProgressBar(), Words("", Type.STRONG)
        self._made: tuple[Decision, ...] = ()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._early = True
        QTimer.singleShot(AWAKE_MS, self, self._ready)
        self.approve = button("", "primary", tall=True, press=partial(self._decide, Action.APPROVE))
        self.reject = button("", tall=True, press=self._ask)
        self.undo = button(say(language, "undo"), None, "undo-2", tall=True, press=self._undo)
        self.shut = button(say(language, "close"), "quiet", tall=True, press=self.close)
        self._lay_out()
        self._count()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = held(stack(*self.lines, None))
        area.setWidget(inside)
        area.setFixedHeight(min(inside.sizeHint().height() + 4, look().px(MOST_HIGH)))
        for line in self.lines:
            line.changed.connect(self._count)
        for made in (self.approve, self.reject, self.undo, self.shut):
            self.asks(made)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(3)
        self._asking = held(across(self.approve, self.reject, None, self._sum))
        self._holding = held(stack(across(self._left, None, self.undo), 8, self._bar))
        self._holding.hide()
        self._said.hide()
        self.column.addWidget(area, 1)
        for thing in (12, self._said, 4, self._asking, self._holding, 4, across(None, self.shut)):
            if isinstance(thing, int):
                self.column.addSpacing(thing)
            elif isinstance(thing, QWidget):
                self.column.addWidget(thing)
            else:
                self.column.addLayout(thing)

    def _ready(self) -> None:
        self._early = False

    # ------------------------------------------------------------------ choosing

    def chosen(self) -> list[BatchLine]:
        """The ticked lines."""
        return [line for line in self.lines if line.tick.isChecked()]

    def _count(self) -> None:
        language, chosen = look().language, self.chosen()
        count = len(chosen)
        self.approve.setText(say(language, "batch.approve", n=count))
        self.reject.setText(say(language, "batch.reject", n=count))
        offered = [line.task.actions for line in chosen]
        self.approve.setEnabled(0 < count <= MOST and all(Action.APPROVE in one for one in offered))
        self.reject.setEnabled(0 < count <= MOST and all(Action.REJECT in one for one in offered))
        total = total_words([line.task for line in chosen])
        self._sum.setText(say(language, "batch.total", sum=total) if total else "")
        self._sum.setVisible(bool(total))
        self._tell(say(language, "batch.most", most=MOST) if count > MOST else "")

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    # ------------------------------------------------------------------ deciding

    def _ask(self) -> None:
        if self._early:
            return
        chosen, language = self.chosen(), look().language
        needed = any(
            line.task.tier > 0 or Action.REJECT in line.task.reason_needed for line in chosen
        )
        reasons = self._reasons(chosen[0].task.id) if chosen else ()
        text = say(language, "card.reason_needed" if needed else "card.reason_free")
        verb = say(language, "approval.do.reject")
        sheet = ReasonSheet(self, (verb, text, verb), reasons, needed=needed)
        sheet.answered.connect(partial(self._decide, Action.REJECT))
        sheet.open_over(sheet.field)

    def _reasons(self, task_id: str) -> tuple[str, ...]:
        try:
            return self._app.reject_reasons(task_id, Origin.BATCH)[:8]
        except SundownError:
            return ()

    def _decide(self, action: Action, comment: str = "") -> None:
        chosen = self.chosen()
        if self._early or not chosen:
            return
        for made in (self.approve, self.reject):
            made.setEnabled(False)
        wishes = tuple(
            Decide(line.task.id, action, line.task.version, Origin.BATCH, comment)
            for line in chosen
        )
        try:
            decisions = self._app.decide_batch(wishes)
        except SundownError as error:
            self._count()
            self._tell(in_language(str(error), look().language))
            return
        for line, decision in zip(chosen, decisions, strict=True):
            line.decision = decision.id
        for line in self.lines:
            line.tick.setEnabled(False)
        self._made = decisions
        self._tell("")
        self._asking.hide()
        self._holding.show()
        self._timer.start(CALM_MS if look().calm else TICK_MS)
        self.refresh()
        self.changed.emit()

    def _undo(self) -> None:
        """Take back all that has not gone out."""
        try:
            for decision in self._made:
                self._app.undo_decision(decision.id)
        except SundownError as error:
            self._tell(in_language(str(error), look().language))
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Read the results again. In the safe view it goes: the list says the same without names."""
        if look().safe:
            self.close()
            return
        here, stages = self._here(), set()
        for line in self.lines:
            with suppress(NotFound):  # its account was taken away meanwhile
                decision = self._app.decision(line.decision) if line.decision else None
                if decision is not None:
                    stages.add(decision.stage)
                    line.show_result(decision, here)
        if self._made and Stage.HELD not in stages:
            self._timer.stop()
            self._holding.hide()
        elif self._made:
            self._tick()

    def _tick(self) -> None:
        first = self._made[0]
        left = _left(first, self._here().now)
        whole = max(1.0, (first.not_before - first.created_at).total_seconds())
        self._bar.setRange(0, round(whole * 1000))
        self._bar.setValue(round(min(left, whole) * 1000))
        self._left.setText(say(look().language, "batch.holding", n=-int(-left // 1)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """The decisions go on; the list shows them."""
        self._timer.stop()
        super().closeEvent(event)


def _left(decision: Decision, now: datetime) -> float:
    return max(0.0, (decision.not_before - now).total_seconds())
