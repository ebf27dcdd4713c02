"""The page on which a request is written: its form, whether it is urgent, who would approve, and the foot with Send."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from assistant.model.form import Form, FormField, Lack
from ui.present.request import Data, label_of
from ui.theme import Type, look
from ui.widgets.buttons import Switch, button
from ui.widgets.layout import across, held, stack
from ui.widgets.requestbox import FieldBox
from ui.widgets.requestfields import LineField
from ui.widgets.requestfiles import Receipts
from ui.widgets.requestform import Fields, Kit
from ui.widgets.requestroute import RoutePanel
from ui.widgets.surface import Hair, Note
from ui.widgets.words import Words
from ui.words import say

NAMED = 3  # fields that the foot names; the rest is a number
URGENT = "urgent_reason"


class WritePage(QWidget):
    """Knows nothing of drafts: shows a form with its data, says what was typed, marks what is missing."""

    edited = Signal()
    left = Signal(str)  # a pointer
    sent = Signal()
    discarded = Signal()
    back = Signal()

    def __init__(self, margin: int, today: Callable[[], date], desk: Receipts) -> None:
        super().__init__()
        self._margin, self._kit = margin, Kit(today, desk)
        self._form: Form | None = None
        self.fields: Fields | None = None
        self.route = RoutePanel()
        self._title, self._account = Words("", Type.TITLE), Words("", Type.NOTE, "ink2")
        self.note = Note()
        self.note.hide()
        self._place = stack()
        self.urgent = Switch(self._say("request.urgent"))
        self.urgent.clicked.connect(self._urgent_pressed)
        reason = FormField(URGENT, self._say("request.urgent_why"), "text", required=True, most=200)
        self._why = LineField(reason)
        self.why = FieldBox(reason, self._why)
        self._why.edited.connect(self.edited)
        self._why.left.connect(lambda: self.left.emit(URGENT))
        self._missing = Words("", Type.NOTE, "ink2")
        self.state = Words("", Type.NOTE, "ink2")
        self.send = button(self._say("request.send"), "primary", tall=True, press=self.sent.emit)
        discard = self._say("request.discard")
        self.discard = button(discard, "quiet", tall=True, press=self._discard_pressed)
        self._sure = False
        self._lay_out()

    def _lay_out(self) -> None:
        side = self._margin
        back = button("", "icon", "chevron-left", self._say("request.back"), press=self.back.emit)
        named = stack(self._title, self._account, gap=0)
        head = across(back, gap=8, margins=(side - 16, 16, side, 8))
        head.addLayout(named, 1)
        asked = across(stack(
            Words(self._say("request.urgent"), Type.LABEL, "ink2"),
            Words(self._say("request.urgent_help"), Type.NOTE, "ink2"), gap=2,
        ), None, self.urgent)  # fmt: skip
        inner = stack(self.note, self._place, asked, self.why, Hair(), self.route, None, gap=16)
        inner.setContentsMargins(side, 8, side, 16)
        self.why.hide()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFocusPolicy(self.focusPolicy())
        self.area.setWidget(held(inner))
        said = stack(self._missing, self.state, gap=0)
        foot = across(gap=8, margins=(side, 12, side, 16))
        foot.addLayout(said, 1)
        foot.addWidget(self.discard)
        foot.addWidget(self.send)
        column = stack(held(head), parent=self)
        column.addWidget(self.area, 1)
        column.addWidget(held(stack(Hair(), margins=(side, 0, side, 0))))
        column.addLayout(foot)

    def show_form(self, form: Form, data: Mapping[str, object], urgent: str | None) -> None:
        """A form with what is in it. `urgent`: its reason; None where it is not urgent."""
        if self.fields is not None:
            self.fields.hide()
            self.fields.deleteLater()
        self._form = form
        self._title.setText(form.kind.title)
        self._account.setText(form.kind.account)
        fields = self.fields = Fields(form.fields, self._kit)
        fields.edited.connect(self.edited)
        fields.left.connect(self.left)
        fields.put(data)
        fields.put_computed(data)
        self._place.addWidget(fields)
        fields.show()
        self.urgent.setChecked(urgent is not None)
        self.why.setVisible(urgent is not None)
        self._why.put(urgent)
        self.route.wait()
        self.note.hide()
        self._ask_sure(on=False)
        self.area.verticalScrollBar().setValue(0)

    def value(self) -> Data:
        """What stands in the form."""
        return self.fields.value() if self.fields is not None else {}

    def reason(self) -> str:
        """Why it is urgent."""
        return str(self._why.value() or "")

    def _urgent_pressed(self) -> None:
        on = self.urgent.isChecked()
        self.why.setVisible(on)
        if on:
            self._why.setFocus()
        self.edited.emit()

    def _discard_pressed(self) -> None:
        """The second press throws it away: with its receipts it cannot be brought back."""
        if self._sure:
            self.discarded.emit()
        self._ask_sure(on=not self._sure)

    def _ask_sure(self, *, on: bool) -> None:
        self._sure = on
        self.discard.setText(self._say("request.discard_sure" if on else "request.discard"))

    # ------------------------------------------------------------------ marks

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """Say beside each field what is missing."""
        if self.fields is not None:
            self.fields.show_marks(marks)
        self.why.mark(marks.get(URGENT, ""))

    def show_missing(self, lacks: tuple[Lack, ...]) -> None:
        """The foot names what is missing before it can be sent."""
        fields = self._form.fields if self._form else ()
        language = look().language
        names = [label_of(fields, each.field, language) for each in lacks]
        named = list(dict.fromkeys(name for name in names if name))
        listed = self._say("and_join").join(named[:NAMED])
        words = self._say("request.still", n=len(lacks), names=listed) if lacks else ""
        self._missing.setText(words + ("…" if len(named) > NAMED else ""))
        self._missing.setVisible(bool(words))

    def go_to(self, pointer: str) -> None:
        """Bring a field into view, with the focus in it."""
        box = (
            self.why if pointer == URGENT else self.fields.box_of(pointer) if self.fields else None
        )
        if box is not None:
            self.area.ensureWidgetVisible(box, 0, 48)
            box.control.setFocus()

    def lock(self, *, on: bool) -> None:
        """What is on its way is not edited."""
        for part in (self._place.parentWidget(), self.send, self.discard):
            if part is not None:
                part.setEnabled(not on)

    def tell(self, sentence: str, tone: str, icon: str) -> None:
        """One sentence above the form."""
        self.note.say(sentence, tone, icon)
        self.note.show()

    def first_focus(self) -> QWidget | None:
        """The first field that takes text."""
        return self.findChild(QLineEdit) if self.fields is not None else None

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)
