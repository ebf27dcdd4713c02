"""The one door to the screen: which of the things that could be said are said now, later, or by a badge only.

L-14, R-18 to R-24, N-1 to N-6, N-17, P-1 to P-3. Pure: what is round the user comes in as a value.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Response
from assistant.model.reminder import Reminder
from assistant.model.telling import Do, Telling, Topic

from .fire import Hold
from .moments import begins

REST = timedelta(minutes=2)  # after a meeting or a presentation (L-14)
LATE = timedelta(
    seconds=90
)  # a reminder older than this was missed or held back: one card for all
BUDGET = 6  # unasked notices a work day (N-17)
ALONE_FOR = timedelta(
    hours=4
)  # a longer block without anybody else ("Office") is the day itself, no meeting
SINGLES = 3  # more reminders at one time than this come as one card
NAMED = 3  # titles of a grouped card
ALONE = (Topic.ASK,)  # never one line of a summary: it is a question


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

    def hold(self) -> Hold | None:
        """Is the user busy, and until when (L-14)?"""
        if self.quiet or self.presenting or self.locked:
            return Hold()
        ends = [each for each in (self.meeting_until, self.rests_until) if each and each > self.now]
        return Hold(max(ends)) if ends else None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could be said: a notice of one topic, or one reminder."""

    telling: Telling
    reminder: Reminder | None = None


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


def meeting_until(
    events: Iterable[Occurrence], now: datetime, zone: ZoneInfo, rest: timedelta = REST
) -> datetime | None:
    """When the meeting that runs at `now` is over, `rest` included; one that follows at once counts to it.

    Meetings are the user's own and accepted ones that block the time; not all-day, cancelled, tentative or free ones,
    nor a long block of nobody but the user.
    """
    spans = sorted(
        (begins(each.start, zone), begins(each.end, zone) + rest)
        for each in events
        if _blocks(each) and not _is_frame(each, zone)
    )
    until: datetime | None = None
    for start, end in spans:
        if start <= (until or now) and end > (until or now):
            until = end
    return until


def _blocks(event: Occurrence) -> bool:
    return (
        not event.all_day
        and not event.transparent
        and event.status not in {"CANCELLED", "TENTATIVE"}
        and event.response in {Response.NONE, Response.ACCEPTED}
        and event.start != event.end
    )


def _is_frame(event: Occurrence, zone: ZoneInfo) -> bool:
    alone = not event.organizer and event.response is Response.NONE
    return alone and begins(event.end, zone) - begins(event.start, zone) > ALONE_FOR


def asked_for(reminder: Reminder) -> bool:
    """Is it about the user's own event, or an item with a time set by the user? It does not count as unasked (P-2)."""
    return reminder.kind == "event" or isinstance(reminder.start, datetime)


def decide(candidate: Candidate, around: Around) -> Decided:
    """What becomes of one candidate now."""
    if around.quiet or around.presenting:
        return Decided(Verdict.HOLD)
    asked = candidate.reminder is not None and asked_for(candidate.reminder)
    if around.locked:
        return Decided(Verdict.COUNT if asked else Verdict.HOLD)
    if asked:
        return _decide_asked(candidate, around)
    if (hold := around.hold()) is not None:
        return Decided(Verdict.HOLD, hold.until)
    # the list has hours of its own: planning.fire let it come (P-1)
    of_list = candidate.telling.topic in {Topic.LIST, Topic.ASK}
    if not of_list and not around.working:
        return Decided(Verdict.HOLD, around.works_at)
    kept = 0 if of_list or around.list_told else 1  # the last one of the day is the list's
    return Decided(Verdict.SHOW if around.spent < BUDGET - kept else Verdict.BADGE)


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
    if len(fresh) > SINGLES:
        return (*alone, *_merged(rest), *_merged(fresh))
    return (*alone, *_merged(rest), *(each.telling for each in fresh))


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
    )
    return (one,)


def _locked(counted: list[Candidate]) -> tuple[Telling, ...]:
    """That something waits, for a locked screen: a number, no content, no buttons (R-24)."""
    if not counted:
        return ()
    key = f"locked:{_digest([each.telling.key for each in counted])}"
    number = (("reminders", len(counted)),)
    return (Telling(key, Topic.REMINDERS, counts=number, masked=True, unasked=False),)


def _dressed(telling: Telling, around: Around) -> Telling:
    """Without titles and names, where the user wants it so."""
    if not around.masked or telling.masked:
        return telling
    return replace(telling, masked=True)


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
