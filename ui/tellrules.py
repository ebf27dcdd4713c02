"""Rules of notices on the screen: buttons, what takes whose place, where they lead, which clicks are too early."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QElapsedTimer

from assistant.model.approval import Action, Stage
from assistant.model.notification import DEFAULT
from assistant.model.telling import Do, Telling, Topic
from ui.theme import look
from ui.words import say

Buttons = tuple[tuple[str, str], ...]  # (id, label)
LOCKED = "locked:"  # the key of what a locked screen may say
EARLY_MS = 600  # a click that comes so soon was meant for something else
BEGINS = timedelta(
    minutes=2
)  # a meeting that begins within so long covers the screen, if that is wanted
WINDOWS = {Topic.REMINDERS: "today", Topic.UNFINISHED: "today", Topic.APPROVALS: "approvals"}
OF_LISTS = (Topic.LIST, Topic.ASK, Topic.MISSED)
OF_APPROVALS = frozenset({Topic.APPROVALS, Topic.DECISION, Topic.ABSENCE})
OPENS = frozenset({Do.OPEN, Do.REVIEW, Do.COVER, DEFAULT})  # they open a window and decide nothing
SIGNS = {Topic.APPROVALS: "stamp", Topic.ABSENCE: "users"}
STAGES = {
    Stage.HELD: ("stamp", "ink2"),
    Stage.SENDING: ("stamp", "ink2"),
    Stage.DONE: ("circle-check", "green"),
    Stage.ALREADY: ("user-round", "ink2"),
    Stage.REFUSED: ("circle-x", "red"),
    Stage.WAITING: ("cloud-off", "amber"),
    Stage.NOT_SENT: ("arrow-up", "amber"),
}


@dataclass(frozen=True, slots=True)
class Manner:
    """How a notice behaves: its sign, for how many ms its buttons sleep, and how long its hold bar runs (ms).

    `plain`: no button is filled, and the last of several is quiet. A notice that decides stays as it was pressed,
    asleep, until another takes its place (A-13).
    """

    icon: str = "mark"
    tone: str = "sun"
    asleep: int = 0
    plain: bool = False
    hold: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A notice that is on the screen, what it says there, and since when.

    `asked`: the notice whose button led here; after Undo it stands there again.
    """

    telling: Telling
    title: str
    body: str
    buttons: Buttons
    since: QElapsedTimer
    asked: Telling | None = None

    def early(self, action: str) -> bool:
        """Is this a click that was on its way before the notice came? What only opens a window may be early."""
        decides = self.telling.topic in OF_APPROVALS and action not in OPENS
        return decides and self.since.elapsed() < EARLY_MS


def buttons_of(telling: Telling) -> Buttons:
    """The buttons with their words. Beside Approve and Reject, looking at it is just Open."""
    opens = Do.APPROVE in telling.actions
    return tuple(
        (do.value, say(look().language, f"tell.do.{_word(do, opens=opens)}"))
        for do in telling.actions
    )


def _word(action: Do, *, opens: bool) -> str:
    return Do.OPEN.value if action is Do.REVIEW and opens else action.value


def buttons(actions: tuple[Do, ...]) -> Buttons:
    """These actions with their words."""
    return tuple((do.value, say(look().language, f"tell.do.{do.value}")) for do in actions)


def desktop_buttons(shown: Shown) -> Buttons:
    """What the desktop is given: a click on the notice opens. Of approvals that is the last button, and said once."""
    telling = shown.telling
    if telling.key.startswith(LOCKED):
        return shown.buttons
    opens = [label for ident, label in shown.buttons if ident in OPENS]
    if telling.topic in OF_APPROVALS:
        deciding = tuple(each for each in shown.buttons if each[0] not in OPENS)
        return (*deciding, (DEFAULT, opens[0] if opens else say(look().language, "open")))
    return ((DEFAULT, say(look().language, "open")), *shown.buttons)


def manner_of(telling: Telling, now: datetime) -> Manner:
    """How our own notice looks and behaves: of approvals no button is filled, and all sleep at first."""
    if telling.topic not in OF_APPROVALS:
        return Manner()
    decision = telling.decision
    icon, tone = SIGNS.get(telling.topic, "triangle-alert"), "ink2"
    hold = 0
    if decision is not None:
        icon, tone = STAGES.get(decision.stage, ("triangle-alert", "amber"))
        left = decision.not_before - now
        hold = max(0, left // timedelta(milliseconds=1)) if decision.stage is Stage.HELD else 0
    return Manner(icon, tone, EARLY_MS, plain=True, hold=hold)


def window_of(telling: Telling) -> str:
    """The window that a notice leads to. A card decides nothing by being opened."""
    if telling.decision is not None:
        return f"approvals:{telling.decision.task_id}"
    if telling.topic is Topic.ABSENCE:
        return f"cover:{telling.key.split(':')[1].partition('@')[0]}"
    if (
        telling.topic is Topic.APPROVALS
        and len(telling.tasks) == 1
        and telling.count("approvals") <= 1
    ):
        return f"approvals:{telling.tasks[0].id}"
    return WINDOWS.get(telling.topic, "digest")


def wants_reason(telling: Telling, action: str) -> bool:
    """Does the source want a reason for it? A notice has no room for one: the card asks (A-26)."""
    needed = telling.tasks[0].reason_needed if telling.tasks else frozenset()
    return action == Do.REJECT and Action.REJECT in needed


def replaces(telling: Telling, shown: Telling) -> bool:
    """Does it say the same anew: a higher number, the next alarm of the same instances, the decision of a task?"""
    if telling.key.startswith(LOCKED):
        return shown.key.startswith(LOCKED)
    if telling.decision is not None:
        task = telling.decision.task_id
        alone = len(shown.tasks) == 1 and shown.topic is Topic.APPROVALS
        return alone and shown.tasks[0].id == task
    new, old = (
        {(one.item_id, one.recurrence_id) for one in each.reminders} for each in (telling, shown)
    )
    return bool(old) and old <= new and not shown.days


def covers(telling: Telling, now: datetime) -> bool:
    """Is it one meeting that begins (R-15)?"""
    if len(telling.reminders) != 1:
        return False
    (only,) = telling.reminders
    start = only.start if isinstance(only.start, datetime) else None
    return only.meeting and start is not None and abs(start - now) < BEGINS
