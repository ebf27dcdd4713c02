"""What the user has decided on the open card: laid over what the source still says, until that is read again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.model.approval import Action, Bucket, Card, Decision, Stage
from assistant.model.errors import NotFound
from ui.present.approval import SETTLED
from ui.present.decision import BACK, late_words
from ui.theme import look

if TYPE_CHECKING:
    from assistant.app import Sundown

HANDLED = 50  # of those handled last, among which the twin of a task is looked for


class Made:
    """The last decision on one card. `passed`: the answer that was read, so that the question stands again."""

    def __init__(self, app: Sundown | None) -> None:
        self._app = app
        self._id = self._passed = ""

    def forget(self) -> None:
        """Another card."""
        self._id = self._passed = ""

    def about(self, decision: Decision, shown: Card | None) -> bool:
        """Is it about the card that is shown, or about its handled twin?"""
        if shown is None or decision.task_id == shown.task.id:
            return shown is not None
        twin = self.twin(shown)
        return twin is not None and decision.task_id == twin.task.id

    def take(self, decision: Decision) -> None:
        """This was decided just now."""
        self._id, self._passed = decision.id, ""

    def pass_by(self, decision: Decision) -> None:
        """It was read: the question again."""
        self._id, self._passed = "", decision.id

    def laid_over(self, card: Card, *, gone: bool) -> Card:
        """With the decision that was made here, unless the task is the user's to decide again."""
        decision, mine = card.task.decision, self._mine()
        if mine is not None and (gone or decision is not None or mine.stage not in SETTLED):
            decision = mine
        if decision is not None and (decision.id == self._passed or decision.stage is Stage.UNDONE):
            decision = None
        return replace(card, task=replace(card.task, decision=decision))

    def _mine(self) -> Decision | None:
        if not self._id or self._app is None:
            return None
        try:
            decision = self._app.decision(self._id)
        except NotFound:
            return None
        return None if decision.stage is Stage.UNDONE else decision

    def offers(self, card: Card) -> frozenset[Action]:
        """What the source allows after a decision has gone out: it stands with the handled one of the same request."""
        decision = card.task.decision
        if decision is None or decision.stage is not Stage.DONE:
            return frozenset()
        twin = self.twin(card)
        return twin.task.actions & BACK if twin is not None else frozenset()

    def twin(self, card: Card) -> Card | None:
        """The handled task of the same request."""
        if self._app is None or card.task.bucket is not Bucket.TO_DECIDE:
            return card
        for task in self._app.approvals(Bucket.HANDLED, limit=HANDLED):
            if (task.account_id, task.request) == (card.task.account_id, card.task.request):
                return Card(task)
        return None

    def late(self, decision_id: str, shown: Card | None) -> str:
        """Undo came too late: what the source of that very decision offers now (A-19)."""
        card = self._card_of(decision_id, shown)
        twin = self.twin(card) if card is not None else None
        offers = twin.task.actions & BACK if twin is not None else frozenset()
        return late_words(offers, card.task.account if card is not None else "", look().language)

    def _card_of(self, decision_id: str, shown: Card | None) -> Card | None:
        if self._app is None:
            return shown
        try:
            task_id = self._app.decision(decision_id).task_id
            same = shown is not None and shown.task.id == task_id
            return shown if same else self._app.approval(task_id)
        except NotFound:
            return None
