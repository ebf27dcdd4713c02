"""Returning a request: tick what has to change, say it beside the field; the requester sees it marked (A-26)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QScrollArea, QWidget

from assistant.model.approval import Place, Ticked
from ui.present.cardfacts import FactLine
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.cardfoot import AWAKE_MS
from ui.widgets.cardparts import column_of
from ui.widgets.layout import across, held, stack
from ui.widgets.sheet import Sheet, height_at, lines_field, text_of
from ui.widgets.surface import Hair, Sign
from ui.widgets.words import Words
from ui.words import say

WIDTH, NAME, MOST_HIGH = 520, 104, 420


@dataclass(frozen=True, slots=True)
class Returned:
    """What was said: the fields, the words, and to whom."""

    fields: tuple[Ticked, ...]
    comment: str
    to: str


class FieldRow(QWidget):
    """One field: tick, name, value, why it is missing; ticked, a line for words."""

    changed = Signal()

    def __init__(self, fact: FactLine) -> None:
        super().__init__()
        self._name = fact.name
        self.tick = QCheckBox()
        self.tick.setAccessibleName(f"{fact.label}: {fact.value}")
        self.note = QLineEdit()
        self.note.setMaxLength(500)
        self.note.setAccessibleName(say(look().language, "return.note_for", name=fact.label))
        self.note.setPlaceholderText(say(look().language, "return.note"))
        self._label = Words(fact.label, Type.BODY, wrap=True)
        line = across(gap=8)
        line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(column_of(self._label, NAME), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Words(fact.value, Type.BODY, "ink2", wrap=True), 1)
        if fact.lacking:
            line.addWidget(Sign("info", "amber", 14), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Words(fact.lacking, Type.NOTE, "amber", wrap=True), 1)
        below = across(self.note, margins=(look().px(18) + 8, 0, 0, 0))
        self._below = held(below)
        self._below.hide()
        stack(11, line, 6, self._below, 5, Hair(), parent=self)
        self.tick.toggled.connect(self._turn)
        self.note.textChanged.connect(lambda _text: self.changed.emit())

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - a slot of toggled
        self._below.setVisible(on)
        self._label.setProperty("type", (Type.STRONG if on else Type.BODY).name)
        self._label.style().polish(self._label)
        if on:
            self.note.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def ticked(self) -> Ticked | None:
        """The field with its words, None where it is not ticked."""
        return Ticked(self._name, self.note.text().strip()) if self.tick.isChecked() else None


class ReturnSheet(Sheet):
    """`answered` gives a Returned, once. At least one tick or some words."""

    answered = Signal(object)

    def __init__(
        self,
        over: QWidget | None,
        who: str,
        facts: tuple[FactLine, ...],
        places: tuple[Place, ...] = (),
        *,
        needed: bool = False,
    ) -> None:
        """`needed`: the source wants words, whatever is ticked."""
        language = look().language
        title = (
            say(language, "return.title", who=who) if who else say(language, "approval.do.return")
        )
        super().__init__(over, title, say(language, "return.text"), width=WIDTH)
        self._needed = needed
        self.rows = [FieldRow(fact) for fact in facts]
        self.comment = lines_field(say(language, "return.words"), say(language, "return.words"))
        self.places = QComboBox()
        self._count = Words("", Type.NOTE, "ink2")
        self.go = button(
            say(language, "approval.do.return"), "primary", tall=True, press=self._answer
        )
        self._lay_out(places)
        self._early = True
        QTimer.singleShot(AWAKE_MS, self, self._ready)
        self._wake()

    def _lay_out(self, places: tuple[Place, ...]) -> None:
        language = look().language
        column = stack(*self.rows, None)
        inside = held(column)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._area = area
        for row in self.rows:
            row.changed.connect(self._wake)
        self.comment.textChanged.connect(self._wake)
        self.column.addWidget(area, 1)
        self.column.addSpacing(12)
        self.column.addWidget(self.comment)
        if len(places) > 1:
            self._where(places)
        self.column.addSpacing(16)
        cancel = button(say(language, "cancel"), "quiet", tall=True, press=self.close)
        for made in (self.go, cancel):
            self.asks(made)
        self.column.addLayout(across(self._count, None, cancel, self.go))
        self._measure()

    def _where(self, places: tuple[Place, ...]) -> None:
        name = say(look().language, "return.to")
        for place in places:
            self.places.addItem(place.name, place.key)
        self.places.setAccessibleName(name)
        self.column.addSpacing(12)
        self.column.addLayout(across(Words(name, Type.NOTE, "ink2"), self.places, None, gap=16))

    def _measure(self) -> None:
        wide = self._wide - 2 * self.column.contentsMargins().left()
        high = height_at(self._area.widget(), wide)
        self._area.setFixedHeight(min(high, look().px(MOST_HIGH)))

    def _ready(self) -> None:
        self._early = False

    def _ticked(self) -> tuple[Ticked, ...]:
        return tuple(one for row in self.rows if (one := row.ticked()) is not None)

    def _wake(self) -> None:
        ticked, words = self._ticked(), text_of(self.comment)
        self._count.setText(say(look().language, "return.count", n=len(ticked)) if ticked else "")
        self.go.setEnabled(bool(words) or (bool(ticked) and not self._needed))
        self._measure()
        self.refit()

    def _answer(self) -> None:
        if self._early or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        to = self.places.currentData() if self.places.count() else ""
        self.answered.emit(Returned(self._ticked(), text_of(self.comment), str(to or "")))
        self.close()
