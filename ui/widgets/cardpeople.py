"""Choosing colleagues at a source: for handing over, standing in, or signing as well. The search runs on a worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from assistant.model.approval import Action
from assistant.model.standin import Colleague
from ui.bridge import Worker
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.cardfoot import AWAKE_MS
from ui.widgets.cardparts import Flow
from ui.widgets.layout import across, held, stack
from ui.widgets.searchfield import SearchField
from ui.widgets.sheet import Sheet, lines_field, text_of
from ui.widgets.words import Words
from ui.words import say

TYPING_MS, SHOWN = 250, 6
WHERE, SIGN = ("before", "after", "parallel"), ("all", "any", "seq")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who, with which words; `where` and `sign` as in `Decide`."""

    people: tuple[str, ...]
    comment: str
    where: str = "before"
    sign: str = "all"


class PeopleSheet(Sheet):
    """`answered` gives a Chosen, once. One person for transfer and delegate, some for adding signers."""

    answered = Signal(object)

    def __init__(
        self,
        over: QWidget | None,
        action: Action,
        find: Callable[[str], tuple[Colleague, ...]],
        *,
        needed: bool = False,
    ) -> None:
        """`find` asks the source (network). `needed`: the source wants words."""
        language = look().language
        title = say(language, f"approval.do.{action.value}")
        super().__init__(over, title, say(language, f"card.people.{action.value}"))
        self._many, self._find, self._needed = action is Action.ADD_SIGN, find, needed
        self.chosen: dict[str, str] = {}
        self._worker = Worker(say(language, "went_wrong"), self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._search)
        self.field = SearchField(say(language, "card.people.hint"))
        self.found: list[QPushButton] = []
        self._results, self._taken = stack(gap=2), Flow(6)
        self._said = Words("", Type.NOTE, "ink2", wrap=True)
        self.comment = lines_field(say(language, "card.words"), say(language, "card.words_hint"))
        self.where, self.sign = self._combo("where", WHERE), self._combo("sign", SIGN)
        self.go = button(title, "primary", tall=True, press=self._answer)
        self._lay_out()
        self._early = True
        QTimer.singleShot(AWAKE_MS, self, self._ready)

    def _combo(self, name: str, keys: tuple[str, ...]) -> QComboBox:
        made = QComboBox()
        for key in keys:
            made.addItem(say(look().language, f"card.{name}.{key}"), key)
        made.setAccessibleName(say(look().language, f"card.{name}"))
        return made

    def _lay_out(self) -> None:
        self.field.textChanged.connect(lambda _text: self._typing.start())
        self.field.entered.connect(self._typing.start)
        self.comment.textChanged.connect(self._wake)
        self.column.addLayout(self._taken)
        self.column.addSpacing(6)
        self.column.addWidget(self.field)
        self.column.addSpacing(4)
        self.column.addLayout(self._results)
        self.column.addWidget(self._said)
        self._said.hide()
        if self._many:
            line = across(self.where, self.sign, None)
            self.column.addSpacing(10)
            self.column.addWidget(held(line))
        self.column.addSpacing(10)
        self.column.addWidget(self.comment)
        self.column.addSpacing(12)
        cancel = button(say(look().language, "cancel"), "quiet", tall=True, press=self.close)
        for made in (self.go, cancel):
            self.asks(made)
        self.column.addLayout(across(None, cancel, self.go))
        self._wake()

    def _ready(self) -> None:
        self._early = False

    # ------------------------------------------------------------------ finding

    def _search(self) -> None:
        words = self.field.text().strip()
        if not words:
            self._show(())
            return
        self._worker.work(partial(self._find, words), self._show_found, self._failed)

    def _show_found(self, found: tuple[Colleague, ...]) -> None:
        self._show(found)
        self._tell("" if found else say(look().language, "card.people.none"))

    def _failed(self, sentence: str) -> None:
        self._show(())
        self._tell(in_language(sentence, look().language))

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self.refit()

    def _show(self, found: tuple[Colleague, ...]) -> None:
        for made in self.found:
            self._results.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.found = [self._person(one) for one in found[:SHOWN]]
        for made in self.found:
            self._results.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self._tell("")

    def _person(self, one: Colleague) -> QPushButton:
        words = " · ".join(part for part in (one.name, one.detail) if part)
        made = button(words, "quiet", press=partial(self._take, one))
        self.asks(made)
        return made

    # ------------------------------------------------------------------ choosing

    def _take(self, one: Colleague) -> None:
        self.chosen = ({**self.chosen} if self._many else {}) | {one.id: one.name}
        self.field.clear()
        self._show(())
        self._show_taken()

    def _drop(self, ident: str) -> None:
        self.chosen = {key: name for key, name in self.chosen.items() if key != ident}
        self._show_taken()

    def _show_taken(self) -> None:
        while (item := self._taken.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for ident, name in self.chosen.items():
            spoken = say(look().language, "card.people.remove", name=name)
            made = button(name, "file", "x", spoken, press=partial(self._drop, ident))
            self.asks(made)
            self._taken.addWidget(made)
            made.show()
        self._taken.invalidate()
        self._wake()
        self.refit()

    def _wake(self) -> None:
        self.go.setEnabled(bool(self.chosen) and (not self._needed or bool(text_of(self.comment))))

    def _answer(self) -> None:
        if self._early or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        where, sign = str(self.where.currentData()), str(self.sign.currentData())
        self.answered.emit(Chosen(tuple(self.chosen), text_of(self.comment), where, sign))
        self.close()
