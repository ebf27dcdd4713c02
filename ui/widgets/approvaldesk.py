"""The card's place in the window: what is known here at once, then what the source says; and what its foot does."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter
from PySide6.QtWidgets import QWidget

from assistant.model.approval import Action, Card, Change, Decision
from assistant.model.errors import NotFound, SundownError
from ui.present.approval import Here
from ui.present.card import card_words, veil_card
from ui.present.decision import foot_of, holding_words, veil_foot, web_host
from ui.present.mask import MASK
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.approvalcard import ApprovalCard
from ui.widgets.buttons import button
from ui.widgets.carddeeds import CardDeeds
from ui.widgets.cardmade import Made
from ui.widgets.cardreading import CardReading
from ui.widgets.layout import across, stack
from ui.widgets.words import Words
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

MARGIN = 24
HIDES_NOTHING = frozenset(
    {"undo", "open", "details", "snooze", "again"}
)  # allowed in the safe view


class ApprovalDesk(QWidget):
    """One card over the façade. `changed`: this row, "" for all; `told`: a sentence, its tone; `left`: to the list."""

    changed = Signal(str)
    told = Signal(str, str)
    left = Signal()
    wants = Signal(str)

    def __init__(self, app: Sundown | None) -> None:
        super().__init__()
        self._app = app
        self._id = self._said = ""
        self._made = Made(app)
        self._shown: Card | None = None
        self._kept: tuple[str, str, tuple[Change, ...]] = ("", "", ())
        self.card = ApprovalCard(self._now, self._holding)
        self.deeds = CardDeeds(self, app, self.card, self.here)
        self.deeds.decided.connect(self._decided)
        self.deeds.failed.connect(self._refused)
        self.deeds.told.connect(self.told)
        self.card.pressed.connect(self.press)
        self.card.file_opened.connect(self._fetch)
        self.reading = CardReading(self.card, app)
        self.reading.came.connect(self._came)
        self.reading.told.connect(self.told)
        self._empty = Words(say(look().language, "approval.choose"), Type.BODY, "ink2", wrap=True)
        self.back = button(
            say(look().language, "approval.back"), "quiet", "chevron-left", press=self.left.emit
        )
        self.back.hide()
        top = across(self.back, None)
        column = stack(top, self._empty, self.card, None, parent=self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.card.hide()

    # ------------------------------------------------------------------ showing

    @property
    def task_id(self) -> str:
        """The task whose card is shown, "" for none."""
        return self._id

    @property
    def shown(self) -> Card | None:
        """The card as it is shown."""
        return self._shown

    def open(self, task_id: str) -> None:
        """Show this card: what is known here at once, then what the source says."""
        if self._app is None or (task_id == self._id and self._shown is not None):
            return
        self.leave()
        self._id = task_id
        self.refresh()
        if self._shown is not None:
            self.reading.read(self._id)

    def leave(self) -> None:
        """Show no card."""
        self._id = self._said = ""
        self._made.forget()
        self._shown, self._kept = None, ("", "", ())
        self.reading.forget()
        self.deeds.put_away()
        self.card.hide()
        self._empty.show()

    def refresh(self) -> None:
        """Read again what is known here; a card whose task has gone stays with its answer."""
        app = self._app
        if app is None or not self._id:
            return
        gone = False
        try:
            card = app.approval(self._id)
        except NotFound:
            if self._shown is None:
                self.told.emit(say(look().language, "approval.gone"), "amber")
                self.leave()
                return
            card, gone = self._shown, True
        self.show_card(self._made.laid_over(card, gone=gone))

    def show_card(self, card: Card) -> None:
        """Show this one."""
        here, safe = self.here(), look().safe
        before = self._shown.task if self._shown is not None else None
        moved = before is not None and before.version != card.task.version
        self._id, self._shown = card.task.id, card
        words = card_words(card, here, self._changes(card), self._said)
        foot = foot_of(card, here, self._made.offers(card))
        if safe:
            words, foot = veil_card(words), veil_foot(foot)
            self.deeds.put_away()
            self.reading.put_away()
        if not foot.asks or moved:
            self.deeds.check.end()
        self.card.show_card(words, foot)
        self._empty.hide()
        self.card.show()
        self.reading.shows(card)

    def here(self) -> Here:
        """When and where the user looks."""
        app = self._app
        if app is None:
            raise NotFound(say(look().language, "went_wrong"))
        return Here(app.now(), app.work_date(), app.zone, look().language)

    def _now(self) -> datetime:
        return self._app.now() if self._app is not None else self.here().now

    def _holding(self, decision: Decision) -> str:
        return holding_words(decision, self.here())

    def _changes(self, card: Card) -> tuple[Change, ...]:
        """What differs stays in sight as long as the card is open, also when it counts as seen."""
        task = card.task
        known = self._kept[2] if self._kept[:2] == (task.id, task.version) else ()
        names = {change.name for change in known}
        found = (*known, *(change for change in card.changes if change.name not in names))
        self._kept = (task.id, task.version, found)
        return found

    def _came(self, said: str) -> None:
        """The source was asked; `said`: why it did not answer."""
        if self._id:
            self._said = said
            self.refresh()

    def _fetch(self, file_id: str) -> None:
        if self._shown is not None:
            self.reading.fetch(self._shown, file_id)

    def event(self, event: QEvent) -> bool:
        """A window that comes to the front is looked at."""
        if event.type() == QEvent.Type.WindowActivate:
            self.reading.watch()
        return super().event(event)

    # ------------------------------------------------------------------ doing

    def press(self, key: str) -> None:
        """What the foot, its menu or a key said."""
        card = self._shown
        if card is None:
            return
        if look().safe and key not in HIDES_NOTHING:
            self.told.emit(say(look().language, "card.safe", mask=MASK), "amber")
            return
        match key:
            case "undo" | "send" | "again" | "details":
                self._stand(key, card)
            case "open":
                self._open_page(card)
            case "edit":
                self.wants.emit(f"request:edit:{card.task.id}")
            case "take_back" | "revoke":
                self.deeds.act(key, self._made.twin(card) or card)
            case _:
                self.deeds.act(key, card)

    def _stand(self, key: str, card: Card) -> None:
        decision = card.task.decision
        if decision is None or self._app is None:
            return
        match key:
            case "undo":
                self.undo(decision.id)
            case "send":
                self.card.foot.sleep()
                self.deeds.send(decision.id)
            case "details":
                self.card.fold(on=not self.card.folded)
            case _:
                self._made.pass_by(decision)
                self.refresh()
                self.reading.read(self._id)

    def undo(self, decision_id: str) -> None:
        """Take it back, or say what the source offers now that it has gone out (A-19)."""
        app = self._app
        if app is None:
            return
        try:
            done = app.undo_decision(decision_id)
        except SundownError as error:
            self._refused(in_language(str(error), look().language))
            return
        if done:
            self.told.emit(say(look().language, "card.undone"), "ink2")
        else:
            self.told.emit(self._made.late(decision_id, self._shown), "amber")
        self.changed.emit("")

    def _open_page(self, card: Card) -> None:
        """Only http and https; the button names the host."""
        decision = card.task.decision
        url = (decision.url if decision is not None else "") or card.task.url
        if web_host(url):
            QDesktopServices.openUrl(QUrl(url))

    def asking(self) -> bool:
        """Does a sheet stand over the card? It keeps its card until it is answered or closed."""
        return self.deeds.asking()

    def _decided(self, decision: Decision) -> None:
        if not self._made.about(decision, self._shown):
            pass  # another card is open by now: the list says how that one stands
        elif decision.action not in {Action.COMMENT, Action.URGE}:
            self._made.take(decision)
        else:
            self.told.emit(say(look().language, f"approval.did.{decision.action.value}"), "ink2")
            self._wake()
        self.changed.emit(decision.task_id)

    def _refused(self, sentence: str) -> None:
        """It was not done; the question stands again."""
        self.told.emit(sentence, "amber")
        self._wake()

    def _wake(self) -> None:
        """The buttons of the question had gone to sleep."""
        if self.card.foot.foot is not None:
            self.card.foot.show_foot(self.card.foot.foot, anew=True)

    def paintEvent(self, _event: object) -> None:
        """The ground behind the paper."""
        QPainter(self).fillRect(QRectF(self.rect()), look().colour("canvas"))

    def sizeHintForCard(self) -> int:
        """Px that the card and its margins take."""
        return self.card.maximumWidth() + 2 * MARGIN
