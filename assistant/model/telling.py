"""What Sundown puts on the screen by itself: one value for each notice, without words."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from .approval import ApprovalTask, Decision
from .reminder import Reminder
from .value import dataclass


class Topic(StrEnum):
    """What a notice is about."""

    LIST = "list"  # the end-of-day list is ready
    MISSED = "missed"  # lists which nobody has looked at
    ASK = "ask"  # the list was ignored for five work days: stop it, or move its hour?
    REMINDERS = "reminders"  # one reminder, or several in one card
    UNFINISHED = "unfinished"  # deadlines that have passed, in one card
    SUMMARY = "summary"  # several things that were held back, in one card
    APPROVALS = "approvals"  # one task that waits for the user's decision, or several in one card
    DECISION = "decision"  # how a decision of the user stands, or how it ended
    ABSENCE = "absence"  # the calendar says that the user will be away: shall somebody act for him?


class Do(StrEnum):
    """What a button does. JOIN to DONE are about the one reminder of the notice, APPROVE to REVIEW about its one task.

    OPEN as a button of an approval opens its card with nothing to decide in the notice; REVIEW the small card.
    """

    OPEN = "open"  # a click on the notice itself: its window
    JOIN = "join"
    SNOOZE_10 = "10min"
    SNOOZE_60 = "1h"
    MORE = "more"  # the other hours to choose from
    EVENING = "evening"
    TOMORROW = "tomorrow"
    AT = "at"  # at a time that is asked for
    DONE = "done"
    DISMISS = "dismiss"
    JOINED = "joined"
    STOP = "stop"  # no list by itself any more
    EARLIER = "earlier"
    LATER = "later"
    APPROVE = "approve"  # tier 0 only; held with Undo
    REJECT = "reject"  # tier 0 only; without a reason (P-6)
    REVIEW = "review"  # the small card: decided there with two clicks
    UNDO = "undo"  # of a decision that was not sent
    SEND_NOW = "send_now"  # what the end of the program had stopped (P-10)
    COVER = "cover"  # choose who acts for the user
    NOBODY = "nobody"  # nobody shall; it is not offered again


@dataclass(frozen=True, slots=True)
class Telling:
    """One notice. `key` names it on the screen: the same key replaces what stands there.

    `days` are work dates, oldest first. `counts` are (name, number): done, open, waiting, lists, reminders,
    unfinished, aside (what was set aside; once a week). `masked`: say the counts only, no title and no name.
    `unasked` ones count for the day's budget.

    APPROVALS: `tasks` as they were told, soonest first (the version of each is the one that a button decides);
    counts approvals, more (tasks that came with them and are not named), urgent. `until` is when the first one ends,
    `back`: the user had put it off. DECISION: `decision`. ABSENCE: `titles`, `days` are its first and last day.
    """

    key: str
    topic: Topic
    reminders: tuple[Reminder, ...] = ()
    days: tuple[date, ...] = ()
    titles: tuple[str, ...] = ()  # the first ones of UNFINISHED
    counts: tuple[tuple[str, int], ...] = ()
    actions: tuple[Do, ...] = ()  # the buttons, in their order
    masked: bool = False
    unasked: bool = True
    tasks: tuple[ApprovalTask, ...] = ()
    decision: Decision | None = None
    until: datetime | None = None
    back: bool = False

    def count(self, name: str) -> int:
        """One of the counts; 0 where there is none."""
        return dict(self.counts).get(name, 0)
