"""The one door to the screen: which of the things that could be said are said now, later, or by a badge only.

L-14, R-18 to R-24, N-1 to N-6, N-17, P-1 to P-3. Pure: what is round the user comes in as a value.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from assistant.model.reminder import Reminder
from assistant.model.telling import Do, Telling, Topic

from .fire import Hold

LATE = timedelta(
    seconds=90
)  # a reminder older than this was missed or held back: one card for all
BUDGET = 6  # unasked notices a work day (N-17)
SINGLES = 3  # more reminders at one time than this come as one card
NAMED = 3  # titles of a grouped card
OF_LIST = (Topic.LIST, Topic.ASK)
ALONE = (
    Topic.ASK,
    Topic.ABSENCE,
    Topic.DECISION,
)  # never one line of a summary: it is a question or an answer
TOGETHER = 3  # more notices at one time than this come as one card


@dataclass(frozen=True, slots=True)
class Around:
    """How it is round the user at `now`. All instants are aware."""

    now: datetime
    zone: str = "UTC"
    locked: bool = False
    quiet: bool = False  # do-not-disturb
    presenting: bool = False
    rests_until: datetime | None = None  # 2 min after the screen or do-not-disturb became free
    meeting_until: datetime | None = None  # the end of the meeting that runs, and 2 min
    working: bool = True  # inside a work block
    works_at: datetime | None = None  # when the next work block of the day begins
    spent: int = 0  # unasked notices told on this work date
    list_told: bool = False
    masked: bool = False  # the user wants counts only

    def room(self, topic: Topic) -> int:
        """How many unasked notices may still come today; the last one of the day is the list's (N-17)."""
        kept = 0 if topic in OF_LIST or self.list_told else 1
        return max(BUDGET - kept - self.spent, 0)

    def hold(self) -> Hold | None:
        """Is the user busy, and until when (L-14)?"""
        if self.quiet or self.presenting or self.locked:
            return Hold()
        ends = [each for each in (self.meeting_until, self.rests_until) if each and each > self.now]
        return Hold(max(ends)) if ends else None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could be said: a notice of one topic, or one reminder.

    `wanted`: the user set its hour, as he does with a snooze (P-2). `urgent`: it may come outside work hours (N-12).
    `prompt`: it answers what the user did a moment ago.
    """

    telling: Telling
    reminder: Reminder | None = None
    wanted: bool = False
    urgent: bool = False
    prompt: bool = False


class Verdict(StrEnum):
    """What becomes of a candidate."""

    SHOW = "show"
    COUNT = "count"  # on a locked screen: that there is something, and nothing else
    HOLD = "hold"
    BADGE = "badge"  # not on the screen; the window and the icon have it


@dataclass(frozen=True, slots=True)
class Decided:
    """`at`: when a held one may be looked at again (aware); None: when the surroundings change."""

    verdict: Verdict
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Dealt:
    """What to put on the screen, when to look again (None: nothing is held until an hour), and whether one is held."""

    tellings: tuple[Telling, ...] = ()
    again: datetime | None = None
    held: tuple[Candidate, ...] = ()


def asked_for(reminder: Reminder) -> bool:
    """Is it about the user's own event, or an item with a time set by the user? It does not count as unasked (P-2)."""
    return reminder.kind == "event" or isinstance(reminder.start, datetime)


def decide(candidate: Candidate, around: Around) -> Decided:
    """What becomes of one candidate now."""
    if candidate.prompt:
        return _decide_prompt(candidate, around)
    if around.quiet or around.presenting:
        return Decided(Verdict.HOLD)
    asked = candidate.wanted or (candidate.reminder is not None and asked_for(candidate.reminder))
    topic = candidate.telling.topic
    if around.locked:
        counted = asked or (topic is Topic.APPROVALS and _in_hours(candidate, around))
        return Decided(Verdict.COUNT if counted else Verdict.HOLD)
    if asked:
        return _decide_asked(candidate, around)
    if (hold := around.hold()) is not None:
        return Decided(Verdict.HOLD, hold.until)
    if not _in_hours(candidate, around):
        return Decided(Verdict.HOLD, around.works_at)
    if not candidate.telling.unasked:
        return Decided(Verdict.SHOW)
    return Decided(Verdict.SHOW if around.room(topic) > 0 else Verdict.BADGE)


def _in_hours(candidate: Candidate, around: Around) -> bool:
    """Is it time for this one: work hours, or one that may come outside them (P-1, N-12)?

    The list has hours of its own: planning.fire let it come.
    """
    return around.working or candidate.urgent or candidate.telling.topic in OF_LIST


def _decide_prompt(candidate: Candidate, around: Around) -> Decided:
    """The user waits for it; but what ends comes to nobody who is away, and to no audience."""
    if around.locked:
        return Decided(Verdict.HOLD)
    undo = Do.UNDO in candidate.telling.actions
    busy = around.quiet or around.presenting
    return Decided(Verdict.HOLD if busy and not undo else Verdict.SHOW)


def _decide_asked(candidate: Candidate, around: Around) -> Decided:
    """Reminders that the user wants: in a meeting those of events come, to-dos wait for its end."""
    event = candidate.reminder is not None and candidate.reminder.kind == "event"
    until = around.meeting_until
    if not event and until is not None and until > around.now:
        return Decided(Verdict.HOLD, until)
    return Decided(Verdict.SHOW)


def deal(candidates: Sequence[Candidate], around: Around) -> Dealt:
    """Decide for all of them together: what is late or held back becomes one card (R-18, R-23)."""
    decided = [(each, decide(each, around)) for each in candidates]
    shown = [each for each, what in decided if what.verdict is Verdict.SHOW]
    counted = [each for each, what in decided if what.verdict is Verdict.COUNT]
    later = [
        what.at
        for _, what in decided
        if what.verdict is Verdict.HOLD and what.at is not None and what.at > around.now
    ]
    held = tuple(each for each, what in decided if what.verdict in {Verdict.HOLD, Verdict.COUNT})
    made = (*_cards(shown, around), *_locked(counted))
    return Dealt(tuple(_dressed(each, around) for each in made), min(later, default=None), held)


def _cards(shown: list[Candidate], around: Around) -> tuple[Telling, ...]:
    fresh = [each for each in shown if _fresh(each, around.now)]
    alone = [each.telling for each in shown if each.telling.topic in ALONE]
    rest = [each for each in shown if each not in fresh and each.telling.topic not in ALONE]
    singles = _merged(fresh) if len(fresh) > SINGLES else [each.telling for each in fresh]
    return (*alone, *_rest(rest, around), *singles)


def _rest(rest: list[Candidate], around: Around) -> tuple[Telling, ...]:
    """Approvals keep cards of their own, with their buttons, while there are few and the day's budget has room."""
    others = [each for each in rest if each.telling.topic is not Topic.APPROVALS]
    apart = (
        *_merged(others),
        *(each.telling for each in rest if each.telling.topic is Topic.APPROVALS),
    )
    unasked = sum(each.unasked for each in apart)
    return apart if len(apart) <= TOGETHER and _fits(unasked, apart, around) else _merged(rest)


def _fits(unasked: int, cards: Sequence[Telling], around: Around) -> bool:
    room = max((around.room(each.topic) for each in cards if each.unasked), default=0)
    return unasked <= max(room, 1)


def _fresh(candidate: Candidate, now: datetime) -> bool:
    reminder = candidate.reminder
    return reminder is not None and asked_for(reminder) and reminder.at > now - LATE


def _folded(rest: list[Candidate]) -> list[Candidate]:
    """The list of the day has all that is due on it: its reminders of days without an hour are told with it."""
    lists = [each for each in rest if each.telling.topic is Topic.LIST]
    in_list = [each.reminder for each in rest if each.reminder and not asked_for(each.reminder)]
    if not lists or not in_list:
        return rest
    one = Candidate(replace(lists[0].telling, reminders=tuple(in_list)))
    return [one if each is lists[0] else each for each in rest if each.reminder not in in_list]


def _merged(rest: list[Candidate]) -> tuple[Telling, ...]:
    """One card for all of them; a single one stays what it is."""
    rest = _folded(rest)
    if len(rest) < 2:  # noqa: PLR2004 - one thing needs no summary
        return tuple(each.telling for each in rest)
    late = [each.reminder for each in rest if each.reminder is not None]
    notices = [each.telling for each in rest if each.reminder is None]
    about = (*late, *(one for each in notices for one in each.reminders))
    counts: dict[str, int] = {"reminders": len(late)} if late else {}
    for each in notices:
        counts |= dict(each.counts)
    counts |= _approvals(notices)
    topic = Topic.SUMMARY if notices else Topic.REMINDERS
    one = Telling(
        f"{topic}:{_digest([each.telling.key for each in rest])}",
        topic,
        about,
        tuple(sorted({day for each in notices for day in each.days})),
        tuple(title for each in notices for title in each.titles),
        tuple(counts.items()),
        (Do.DISMISS,) if topic is Topic.REMINDERS else (),
        unasked=any(each.telling.unasked for each in rest),
        tasks=tuple(one for each in notices for one in each.tasks),
        until=min((each.until for each in notices if each.until), default=None),
    )
    return (one,)


def _approvals(notices: Sequence[Telling]) -> dict[str, int]:
    """How many wait: a card for many counts all that are open, the others what they name."""
    found = [(each.count("approvals"), len(each.tasks)) for each in notices if each.tasks]
    named = sum(size for _, size in found)
    return {"approvals": max(named, *(count for count, _ in found))} if found else {}


def _locked(counted: list[Candidate]) -> tuple[Telling, ...]:
    """That something waits, for a locked screen: a number, no content, no buttons (R-24, A-22)."""
    if not counted:
        return ()
    key = f"locked:{_digest([each.telling.key for each in counted])}"
    approvals = _approvals([each.telling for each in counted])
    reminders = sum(each.reminder is not None for each in counted)
    number = ((("reminders", reminders),) if reminders else ()) + tuple(approvals.items())
    topic = Topic.REMINDERS if reminders else Topic.APPROVALS
    return (Telling(key, topic, counts=number, masked=True, unasked=False),)


def _dressed(telling: Telling, around: Around) -> Telling:
    """Without titles and names, where the user wants it so; and nobody decides what he can't see (A-23)."""
    if not around.masked or telling.masked:
        return telling
    blind = {Do.APPROVE, Do.REJECT}
    return replace(
        telling, masked=True, actions=tuple(each for each in telling.actions if each not in blind)
    )


def _digest(keys: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(sorted(keys)).encode()).hexdigest()[:12]


def reminding(reminder: Reminder) -> Candidate:
    """The candidate of one reminder, with its buttons."""
    actions = [Do.JOIN] if reminder.join else []
    actions += [Do.JOINED] if reminder.second else [Do.SNOOZE_10, Do.SNOOZE_60, Do.MORE]
    actions += [Do.DONE] if reminder.can_complete else []
    actions.append(Do.DISMISS)
    telling = Telling(
        f"remind:{reminder.id}",
        Topic.REMINDERS,
        (reminder,),
        counts=(("reminders", 1),),
        actions=tuple(actions),
        unasked=not asked_for(reminder),
    )
    return Candidate(telling, reminder)
