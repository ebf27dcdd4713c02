"""What a card's buttons do: ask for what a decision needs, then hand it to the façade. One decision for one press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from assistant.model.approval import Action, Bucket, Card, Decide, Decision, Origin, Tier
from assistant.model.errors import SundownError
from ui.present import when
from ui.present.approval import Here
from ui.present.cardfacts import field_lines
from ui.present.sentence import in_language
from ui.theme import look
from ui.widgets.approvalcard import ApprovalCard
from ui.widgets.cardasking import ReasonSheet, SnoozeSheet
from ui.widgets.cardcheck import SecondCheck
from ui.widgets.cardpeople import Chosen, PeopleSheet
from ui.widgets.returning import Returned, ReturnSheet
from ui.widgets.sheet import Sheet
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

PROVED = frozenset({Action.APPROVE, Action.REJECT})  # what tier 2 asks a second verification for


class CardDeeds(QObject):
    """`decided` gives the Decision once it is durable, `failed` one sentence in the language of the screen."""

    decided = Signal(object)
    failed = Signal(str)
    told = Signal(str, str)  # a sentence and its tone

    def __init__(
        self, parent: QObject, app: Sundown | None, card: ApprovalCard, here: Callable[[], Here]
    ) -> None:
        """`card` is what the sheets stand over; `here`: when and where the user looks."""
        super().__init__(parent)
        self._app, self._card, self._here = app, card, here
        self.check = SecondCheck(card, app, self)
        self.check.decided.connect(self.decided)
        self.check.failed.connect(self.failed)
        self.sheet: Sheet | None = None  # the one that was opened last

    def act(self, key: str, card: Card) -> None:
        """One button or entry of the menu."""
        if self._app is None:
            return
        if key == "snooze":
            self._snooze(card)
            return
        action = Action(key)
        match action:
            case Action.APPROVE:
                self._go(card, wish(card, action))
            case Action.REJECT | Action.COMMENT:
                self._reason(card, action)
            case Action.RETURN:
                self._return(card)
            case Action.TRANSFER | Action.DELEGATE | Action.ADD_SIGN:
                self._people(card, action)
            case _ if action in card.task.reason_needed:
                self._reason(card, action)
            case _:
                self._go(card, wish(card, action))

    # ------------------------------------------------------------------ asking

    def _reason(self, card: Card, action: Action) -> None:
        verb = self._say(f"approval.do.{action.value}")
        reasons = self._reasons(card) if action is Action.REJECT else ()
        task = card.task
        hard = action is Action.REJECT and task.bucket is Bucket.TO_DECIDE and task.tier > Tier.LOW
        needed = action is Action.COMMENT or hard or action in task.reason_needed
        text = self._say("card.reason_needed" if needed else "card.reason_free")
        text = self._say("card.comment_text") if action is Action.COMMENT else text
        sheet = ReasonSheet(self._card, (verb, text, verb), reasons, needed=needed)
        sheet.answered.connect(lambda words: self._go(card, wish(card, action, comment=words)))
        self._open(sheet)
        sheet.open_over(sheet.field)

    def _reasons(self, card: Card) -> tuple[str, ...]:
        try:
            found = self._app.reject_reasons(card.task.id, Origin.CARD) if self._app else ()
        except SundownError:
            return ()
        return found[:8]

    def _return(self, card: Card) -> None:
        facts = field_lines(card, look().language)
        needed = Action.RETURN in card.task.reason_needed
        sheet = ReturnSheet(self._card, card.task.requester, facts, card.places, needed=needed)
        sheet.answered.connect(partial(self._returned, card))
        self._open(sheet)
        sheet.open_over(sheet.rows[0].tick if sheet.rows else sheet.comment)

    def _returned(self, card: Card, said: Returned) -> None:
        self._go(
            card,
            wish(card, Action.RETURN, comment=said.comment, fields=said.fields, to=said.to),
        )

    def _people(self, card: Card, action: Action) -> None:
        app = self._app
        if app is None:
            return
        find = partial(app.colleagues, card.task.account_id)
        needed = action in card.task.reason_needed
        sheet = PeopleSheet(self._card, action, find, needed=needed)
        sheet.answered.connect(partial(self._chosen, card, action))
        self._open(sheet)
        sheet.open_over(sheet.field)

    def _chosen(self, card: Card, action: Action, said: Chosen) -> None:
        made = wish(
            card, action, comment=said.comment, people=said.people, where=said.where, sign=said.sign
        )
        self._go(card, made)

    def _snooze(self, card: Card) -> None:
        app, task, here = self._app, card.task, self._here()
        if app is None:
            return
        choices = tuple(
            (self._say(f"later.{one.name}"), self._at(one.at, here), one.at)
            for one in app.remind_choices()
            if task.due is None or one.at < task.due
        )
        limit = ""
        if task.due is not None:
            at = self._at(task.due, here)
            limit = say(look().language, "card.then", at=at, then=task.then) if task.then else ""
            limit = limit or say(look().language, "card.snooze_limit", at=at)
        sheet = SnoozeSheet(self._card, limit, choices)
        sheet.chosen.connect(partial(self._snoozed, card))
        self._open(sheet)
        sheet.open_over(sheet.choices[0] if sheet.choices else None)

    def _snoozed(self, card: Card, until: datetime) -> None:
        if self._app is None:
            return
        try:
            taken = self._app.approval_snooze(card.task.id, until)
        except SundownError as error:
            self._failed(str(error))
            return
        at = self._at(taken, self._here())
        self.told.emit(say(look().language, "card.snoozed", at=at), "ink2")

    # ------------------------------------------------------------------ deciding

    def _go(self, card: Card, made: Decide) -> None:
        """Durable now, or after the second check at tier 2."""
        task = card.task
        if task.bucket is Bucket.TO_DECIDE and task.tier is Tier.HIGH and made.action in PROVED:
            self.check.ask(task, made)
        else:
            self._card.foot.sleep()
            self._do(lambda app: app.decide(made))

    def send(self, decision_id: str) -> None:
        """Send now what waits."""
        self._do(lambda app: app.send_decision(decision_id))

    def _do(self, deed: Callable[[Sundown], Decision]) -> None:
        if self._app is None:
            return
        try:
            decision = deed(self._app)
        except SundownError as error:
            self._failed(str(error))
        else:
            self.decided.emit(decision)

    # ------------------------------------------------------------------ small

    def asking(self) -> bool:
        """Is a sheet open?"""
        return self.sheet is not None and isValid(self.sheet) and self.sheet.isVisible()

    def put_away(self) -> None:
        """Nothing is asked any more: another card is shown, or nobody may read along."""
        self.check.end()
        if self.sheet is not None and isValid(self.sheet):
            self.sheet.close()
        self.sheet = None

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def _failed(self, sentence: str) -> None:
        self.failed.emit(in_language(sentence, look().language))

    def _at(self, at: datetime, here: Here) -> str:
        return when.at(at, here.today, here.language, here.zone)

    def _say(self, key: str) -> str:
        return say(look().language, key)


def wish(card: Card, action: Action, **more: object) -> Decide:
    """A decision about the version that is on the screen (A-1)."""
    return Decide(card.task.id, action, card.task.version, Origin.CARD, **more)  # type: ignore[arg-type]  # fields of Decide
