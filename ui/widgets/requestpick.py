"""The first page of a new request: the forms that may be started, and what was begun before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assistant.model.form import Draft, DraftStage, FormKind
from ui.present.request import standing
from ui.present.row import Kind, Row
from ui.theme import Type, look
from ui.widgets.layout import held, stack
from ui.widgets.rowlist import RowList
from ui.widgets.surface import Note
from ui.widgets.words import Words
from ui.words import say

AMBER = frozenset({DraftStage.LACKING, DraftStage.REFUSED})
ICONS = {
    DraftStage.WAITING: "cloud-off",
    DraftStage.LACKING: "corner-up-left",
    DraftStage.REFUSED: "circle-x",
    DraftStage.SENT: "circle-check",
}
FORM, DRAFT = "form:", "draft:"


class PickPage(QWidget):
    """`chosen` gives the account and the form; `resumed` a draft's id."""

    chosen = Signal(str, str)
    resumed = Signal(str)

    def __init__(self, margin: int) -> None:
        super().__init__()
        language = look().language
        self._forms: tuple[FormKind, ...] = ()
        self.list = RowList(margin, say(language, "request.title"))
        self._said = Words("", Type.BODY, "ink2", wrap=True)
        self.note = Note()
        self.note.hide()
        head = stack(Words(say(language, "request.title"), Type.TITLE), 2, self._said, 8, self.note)
        head.setContentsMargins(margin, 20, margin, 8)
        column = stack(held(head), parent=self)
        column.addWidget(self.list, 1)
        self.list.opened.connect(self._opened)
        self.list.clicked.connect(lambda index: self._opened(self.list.rows[index.row()]))

    def show_choice(
        self, forms: Sequence[FormKind], drafts: Sequence[Draft], now: datetime, zone: str
    ) -> None:
        """Show these; without any form it says how there could be some."""
        self._forms, language = tuple(forms), look().language
        self._said.setText(say(language, "request.intro" if forms else "request.no_forms"))
        begun = [_draft_row(each, now, zone) for each in drafts if each.stage != DraftStage.SENT]
        rows = [Row(Kind.SECTION, say(language, "request.begun"))] if begun else []
        rows += begun
        for account in dict.fromkeys(each.account for each in forms):
            title = say(language, "request.forms_of", account=account)
            rows.append(Row(Kind.SECTION, title))
            rows += [_form_row(at, one) for at, one in enumerate(forms) if one.account == account]
        self.list.show_rows(tuple(rows))

    def busy(self, *, on: bool) -> None:
        """A form is being fetched."""
        self.note.hide()
        self.list.setEnabled(not on)

    def tell(self, sentence: str) -> None:
        """Why it could not be opened."""
        self.note.say(sentence, "amber", "triangle-alert")
        self.note.show()

    def _opened(self, row: Row) -> None:
        """Once: the second half of a double click finds the list asleep."""
        if not self.list.isEnabled():
            return
        if row.key.startswith(DRAFT):
            self.resumed.emit(row.key.removeprefix(DRAFT))
        elif row.key.startswith(FORM):
            kind = self._forms[int(row.key.removeprefix(FORM))]
            self.chosen.emit(kind.account_id, kind.id)


def _form_row(at: int, kind: FormKind) -> Row:
    """What a form is called is no secret: in the safe view it stays readable."""
    shown = Kind.MORE if look().safe else Kind.EVENT
    return Row(shown, kind.title, f"{FORM}{at}", kind.detail, icon="file-text")


def _draft_row(draft: Draft, now: datetime, zone: str) -> Row:
    language = look().language
    return Row(
        Kind.EVENT,
        draft.form_title,
        f"{DRAFT}{draft.id}",
        standing(draft, now, language, zone),
        icon=ICONS.get(draft.stage, "pencil"),
        tone="amber" if draft.stage in AMBER else "ink2",
        trail=say(language, "request.urgent_chip") if draft.urgent else "",
    )
