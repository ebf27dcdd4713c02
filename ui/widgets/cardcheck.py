"""The second check of a card: asked under it, answered at its source beside the window, in memory only."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.model.amount import number
from assistant.model.approval import ApprovalTask, Decide, Decision
from assistant.model.errors import SundownError
from ui.bridge import Worker
from ui.present.approval import money
from ui.present.sentence import in_language
from ui.theme import look
from ui.widgets.approvalcard import ApprovalCard
from ui.widgets.cardverify import VerifyFoot
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown


class SecondCheck(QObject):
    """`decided` gives the Decision, `failed` a sentence where nobody stands before the fields any more."""

    decided = Signal(object)
    failed = Signal(str)

    def __init__(self, card: ApprovalCard, app: Sundown | None, parent: QObject) -> None:
        super().__init__(parent)
        self._card, self._app = card, app
        self._worker = Worker(say(look().language, "went_wrong"), self)
        self.foot: VerifyFoot | None = None

    def ask(self, task: ApprovalTask, made: Decide) -> None:
        """Amount and code for this one."""
        if self._app is None:
            return
        try:
            factor = self._app.approval_factor(task.id)
        except SundownError as error:
            self._failed(str(error))
            return
        verb = say(look().language, f"approval.do.{made.action.value}")
        typed = "" if number(task.amount) is None else task.amount  # a masked one nobody can type
        foot = VerifyFoot(verb, typed, money(task.amount, task.currency), factor, task.account)
        foot.answered.connect(partial(self._verify, made, foot))
        foot.cancelled.connect(self.end)
        self.foot = foot
        self._card.put_under(foot)
        foot.first().setFocus()

    def end(self) -> None:
        """The question again. What was sent already is answered all the same."""
        if self.foot is not None:
            self.foot = None
            self._card.put_under(None)

    def _verify(self, made: Decide, foot: VerifyFoot, typed: str, code: str) -> None:
        app = self._app
        if app is None:
            return
        full = replace(made, typed=typed)
        self._worker.work(
            lambda: app.decide_verified(full, code),
            partial(self._verified, foot),
            partial(self._wrong, foot),
        )

    def _verified(self, foot: VerifyFoot, decision: Decision) -> None:
        if foot is self.foot:
            self.end()
        self.decided.emit(decision)

    def _wrong(self, foot: VerifyFoot, sentence: str) -> None:
        if foot is self.foot:
            foot.refuse(in_language(sentence, look().language))
        else:
            self._failed(sentence)

    def _failed(self, sentence: str) -> None:
        self.failed.emit(in_language(sentence, look().language))
