"""The card of one approval, 460 wide: one object from the question to the answer.

Pressing a button replaces its foot and nothing else, so nothing moves under the pointer; after the answer it folds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from assistant.model.approval import Decision
from ui.paint import paint_ring, ringed, smooth
from ui.present.card import CardWords, Remark
from ui.present.decision import Foot
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.cardfoot import CardFoot
from ui.widgets.cardparts import Amount, Route, facts_grid, files_flow
from ui.widgets.layout import across, held, stack
from ui.widgets.sheet import height_at
from ui.widgets.surface import Hair, Note, Sign, Surface
from ui.widgets.words import Words
from ui.words import say

WIDTH, SIDE, FOOT_HIGH, CORNER = 460, 24, 47, 10
KEYS = {Qt.Key.Key_A: "approve", Qt.Key.Key_R: "reject", Qt.Key.Key_B: "return"}
FOLD_MS = 240


class Paper(QScrollArea):
    """The card's contents: as high as they are, and scrolled where the window is lower."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._high = 0

    def sizeHint(self) -> QSize:
        """All of it."""
        return QSize(200, self._high)

    def minimumSizeHint(self) -> QSize:
        """The head, or some lines of it."""
        return QSize(120, min(self._high, look().px(120)))

    def measure(self) -> None:
        """The contents have changed."""
        self._high = height_at(self.widget(), self.width())
        self.setMaximumHeight(self._high)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower is higher."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.measure()


class ApprovalCard(Surface):
    """`pressed` names an action or a deed of the foot, `file_opened` a file. A, R and B act while it has the focus."""

    pressed = Signal(str)
    file_opened = Signal(str)

    def __init__(self, now: Callable[[], datetime], holding: Callable[[Decision], str]) -> None:
        super().__init__()
        self._words: CardWords | None = None
        self._folded = self._history = False
        self._amount: Amount | None = None
        self._body: QWidget | None = None
        self.foot = CardFoot(now, holding)
        self.foot.pressed.connect(self.pressed)
        self.foot.setMinimumHeight(look().px(FOOT_HIGH))
        self.paper = Paper()
        self._slide = QPropertyAnimation(self.paper, b"maximumHeight", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._slid)
        self._under = stack(margins=(SIDE, 0, SIDE, 14))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaximumWidth(look().px(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        inset = stack(
            self.paper, margins=(0, CORNER, 4, 0)
        )  # a scroll bar stays inside the round corner
        self._column = stack(inset, self._under, parent=self)
        for thing in (16, Hair(), 16, self.foot):
            if isinstance(thing, int):
                self._under.addSpacing(thing)
            else:
                self._under.addWidget(thing)

    @property
    def words(self) -> CardWords | None:
        """What is shown."""
        return self._words

    def show_card(self, words: CardWords, foot: Foot, *, anew: bool = False) -> None:
        """Show it. What is the same stays as it stands, with its scroll bar and its focus."""
        before = self._words
        other = before is None or before.task_id != words.task_id
        if other:
            self._history = False
        if before is None or _lasting(before) != _lasting(words):
            self._build(words)
        self._words = words
        moved = before is not None and not other and before.version != words.version
        self.foot.show_foot(foot, anew=anew or other or moved)
        self.fold(on=foot.fold, at_once=other)
        self.setAccessibleName(_spoken(words, foot))

    def put_under(self, widget: QWidget | None) -> None:
        """Show this instead of the foot (the second check), or the foot again."""
        while self._under.count() > 4:  # noqa: PLR2004 - gap, hair, gap, foot
            item = self._under.takeAt(4)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.foot.setVisible(widget is None)
        if widget is not None:
            self._under.addWidget(widget)

    def fold(self, *, on: bool, at_once: bool = False) -> None:
        """To the head and the foot alone, or everything again."""
        if on == self._folded or self._amount is None or self._body is None:
            return
        self._folded = on
        self._slide.stop()
        start = self.paper.height()
        self._amount.fold(on=on)
        if not on or at_once or not look().ms(FOLD_MS) or not self.isVisible():
            self._slid()
            return
        head = start - self._body.height()
        self._slide.setDuration(look().ms(FOLD_MS))
        self._slide.setStartValue(start)
        self._slide.setEndValue(max(head, 0))
        self._slide.start()

    @property
    def folded(self) -> bool:
        """Does it show its head alone?"""
        return self._folded

    def _slid(self) -> None:
        if self._body is not None:
            self._body.setVisible(not self._folded)
        self.paper.measure()

    # ------------------------------------------------------------------ building

    def _build(self, words: CardWords) -> None:
        scrolled = self.paper.verticalScrollBar().value()
        inside = QWidget()
        column = stack(margins=(SIDE, 20 - CORNER, SIDE - 4, 0), parent=inside)
        self._head(column, words)
        self._body = held(self._facts(words))
        column.addWidget(self._body)
        self._body.setVisible(not self._folded)
        self.paper.setWidget(inside)
        inside.setAutoFillBackground(False)  # the card's own paper has round corners
        if self._amount is not None:
            self._amount.fold(on=self._folded)
        self.paper.measure()
        self.paper.verticalScrollBar().setValue(scrolled)

    def _head(self, column: QVBoxLayout, words: CardWords) -> None:
        names = stack(Words(words.who, Type.STRONG), gap=2)
        if words.whence:
            names.addWidget(Words(words.whence, Type.NOTE, "ink2"))
        line = across(Sign("", size=36, person=words.person or "–"), gap=12)
        line.addLayout(names, 1)
        if words.left:
            clock = Words(words.left, Type.NOTE, words.left_tone)
            line.addLayout(across(Sign("clock", words.left_tone, 14), clock, gap=5))
        column.addLayout(line)
        column.addSpacing(16)
        column.addWidget(Words(words.what, Type.BODY, wrap=True))
        self._amount = Amount(words.amount, words.was)
        self._amount.setVisible(bool(words.amount))
        column.addSpacing(4)
        column.addWidget(self._amount)

    def _facts(self, words: CardWords) -> QVBoxLayout:
        column = stack()
        for note in words.notes:
            self._add(column, 10, _remark(note))
        if words.facts:
            self._add(column, 16, facts_grid(words.facts))
        if words.files:
            self._add(column, 14, files_flow(words.files, self.file_opened.emit))
        for hint in words.hints:
            self._add(column, 14 if hint is words.hints[0] else 6, _remark(hint, plain=True))
        self._ways(column, words)
        return column

    def _ways(self, column: QVBoxLayout, words: CardWords) -> None:
        """The route, what happened, and how old all of it is."""
        if len(words.stops) > 1:
            self._add(column, 18, Route(words.stops))
        if words.why:
            gap = 8 if len(words.stops) > 1 else 14
            self._add(column, gap, Words(words.why, Type.NOTE, "ink2", wrap=True))
        if words.history:
            self._past(column, words)
        if words.as_of:
            self._add(column, 14, _remark(Remark(words.as_of, "amber", "cloud-off"), plain=True))

    def _add(self, column: QVBoxLayout, gap: int, thing: QWidget | QLayout) -> None:
        column.addSpacing(gap)
        if isinstance(thing, QWidget):
            column.addWidget(thing)
        else:
            column.addLayout(thing)

    def _past(self, column: QVBoxLayout, words: CardWords) -> None:
        """What happened, folded until asked for."""
        lines = stack(gap=6)
        for line, comment in words.history:
            lines.addWidget(Words(line, Type.NOTE, "ink2", wrap=True))
            if comment:
                lines.addLayout(across(Words(comment, Type.NOTE, wrap=True), margins=(12, 0, 0, 0)))
        box = held(lines)
        box.setVisible(self._history)
        title = say(look().language, "card.history", n=len(words.history))
        made = button(title, "file")
        made.setProperty("glyph_after", "chevron-up" if self._history else "chevron-down")

        def turn() -> None:
            self._history = not self._history
            box.setVisible(self._history)
            made.setProperty("glyph_after", "chevron-up" if self._history else "chevron-down")
            made.update()
            self.paper.measure()

        made.clicked.connect(lambda _on=False: turn())
        self._add(column, 12, across(made, None))
        self._add(column, 8, box)

    # ------------------------------------------------------------------ keys and focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A, R and B press the buttons of the foot; Enter presses nothing."""
        key = KEYS.get(Qt.Key(event.key()))
        if key and not event.modifiers() and not event.isAutoRepeat() and self.foot.isVisible():
            self.foot.press(key)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self.paper.verticalScrollBar()
            bar.setValue(bar.value() + (40 if event.key() == Qt.Key.Key_Down else -40))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring shows."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: object) -> None:
        """Paper, and the ring for those who came by keyboard."""
        super().paintEvent(event)
        if ringed(self):
            paint_ring(smooth(self), QRectF(self.rect()), 12, look())


def _remark(remark: Remark, *, plain: bool = False) -> QWidget | QLayout:
    """On a tinted ground where it must be seen, else a quiet line with its icon."""
    if remark.tone != "ink2" and not plain:
        return Note(remark.text, remark.tone, remark.icon)
    sign = Sign(remark.icon, remark.tone, 14)
    line = across(gap=7)
    line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Words(remark.text, Type.NOTE, remark.tone, wrap=True), 1)
    return line


def _lasting(words: CardWords) -> CardWords:
    """What is painted: another version with the same words is the same picture."""
    return replace(words, version="")


def _spoken(words: CardWords, foot: Foot) -> str:
    before = say(look().language, "card.before", value=words.was) if words.was else ""
    parts = (words.what, words.amount, before, words.who, words.left, foot.text)
    return ", ".join(part for part in parts if part)
