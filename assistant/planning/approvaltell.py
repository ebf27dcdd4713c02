"""Which approvals and which decisions are worth a notice, and with which buttons. Pure; quiet.py says when.

A-9, A-13, A-14, A-21, A-25, N-2, N-4, N-5, N-12, P-10.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime, timedelta

from assistant.model.approval import (
    OPEN_STAGES,
    ApprovalTask,
    Bucket,
    Decision,
    Origin,
    Stage,
    State,
    Tier,
)
from assistant.model.telling import Do, Telling, Topic
from assistant.model.value import dataclass

from .quiet import Candidate

HOUR = timedelta(hours=1)
A_SENDER = 3  # notices of one requester in an hour
DIGEST = 5  # more open ones than this are told as a number
SINGLES = 2  # more new ones than this come as one card
PROMPT = timedelta(minutes=10)  # so long after his decision the user waits for its end
NEWS = timedelta(days=7)  # an older end was seen in the inbox; a weekend and a holiday are shorter
BUTTONS = {Tier.LOW: (Do.APPROVE, Do.REJECT, Do.REVIEW), Tier.MIDDLE: (Do.REVIEW,)}
TROUBLE = frozenset({Stage.ALREADY, Stage.CHANGED, Stage.REFUSED, Stage.EXPIRED, Stage.BROWSER})
IN_PLACE = frozenset({Stage.HELD, Stage.WAITING, Stage.DONE})  # said where the button was


@dataclass(frozen=True, slots=True)
class Told:
    """What was put on the screen. `senders`: when, in the last hour, by `sender`; aware instants.

    `keys`: of those asked for. `urgent`: senders whose one urgent notice of the day has come. `digest`: when the
    last card with a number came.
    """

    keys: frozenset[str] = frozenset()
    senders: Mapping[str, tuple[datetime, ...]] = field(default_factory=dict)
    urgent: frozenset[str] = frozenset()
    digest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Offers:
    """What could be said now, and when there may be more by the clock alone."""

    candidates: tuple[Candidate, ...] = ()
    again: datetime | None = None


def task_key(task: ApprovalTask) -> str:
    """What a notice of it is called: another one when the task is opened anew, or comes back from a snooze."""
    if task.snoozed_until is not None:
        return f"approval:{task.id}:back{int(task.snoozed_until.timestamp())}"
    return f"approval:{task.id}:{int(task.opened.timestamp()) if task.opened else 0}"


def sender(task: ApprovalTask) -> str:
    """Who asks, as one word that no text of his can break."""
    who = "\0".join((task.account_id, task.requester_id or task.requester))
    return hashlib.sha256(who.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def buttons(task: ApprovalTask) -> tuple[Do, ...]:
    """By its tier alone, on every system (A-9)."""
    return BUTTONS.get(task.tier, (Do.OPEN,))


def alive(task: ApprovalTask, now: datetime) -> bool:
    """Does it wait for the user's decision now: not decided, put off, or past its time (A-14)?"""
    return (
        task.bucket is Bucket.TO_DECIDE
        and task.state is State.PENDING
        and not (task.decision is not None and task.decision.stage in OPEN_STAGES)
        and (task.due is None or task.due > now)
        and (task.snoozed_until is None or task.snoozed_until <= now)
    )


def is_news(task: ApprovalTask, told: Told, now: datetime) -> bool:
    """Has the user still to be told, of one that he has not seen or that comes back from a snooze?"""
    return alive(task, now) and task_key(task) not in told.keys


def offers(
    tasks: Sequence[ApprovalTask], open_: int, told: Told, now: datetime, room: int
) -> Offers:
    """The notices of new tasks. `tasks`: neither seen nor told, or put off; soonest first. `open_`: all that wait.

    `room`: how many unasked notices the day still has. What is braked waits in the inbox and is counted.
    """
    news = [each for each in tasks if is_news(each, told, now)]
    back = [each for each in news if each.snoozed_until is not None]
    fresh = [each for each in news if each.snoozed_until is None]
    braked = [each for each in fresh if _spent(each, told, now) >= A_SENDER]
    urgent = _urgent([each for each in fresh if each not in braked], told)
    plain = [each for each in fresh if each not in braked and each not in urgent]
    found = [*_singles(back, wanted=True), *_singles(urgent, urgent=True)]
    later = [_free_at(each, told) for each in braked] + _comes_back(tasks, now)
    if open_ > DIGEST and told.digest is not None and now < told.digest + HOUR:
        later.append(told.digest + HOUR if plain else None)
    elif open_ > DIGEST and plain:
        found.append(_card(plain, open_))
    else:
        few = len(plain) <= max(min(SINGLES, room), 1)
        found += _singles(plain) if few else [_card(plain, len(plain))]
    again = min((at for at in later if at is not None and at > now), default=None)
    return Offers(tuple(_with_more(found, len(braked))), again)


def _spent(task: ApprovalTask, told: Told, now: datetime) -> int:
    return sum(at > now - HOUR for at in told.senders.get(sender(task), ()))


def _free_at(task: ApprovalTask, told: Told) -> datetime | None:
    times = sorted(told.senders.get(sender(task), ()))
    return times[-A_SENDER] + HOUR if len(times) >= A_SENDER else None


def _comes_back(tasks: Iterable[ApprovalTask], now: datetime) -> list[datetime | None]:
    return [each.snoozed_until for each in tasks if each.snoozed_until and each.snoozed_until > now]


def _urgent(tasks: Sequence[ApprovalTask], told: Told) -> list[ApprovalTask]:
    """With a reason, of a named person, the first of a sender on this day (N-12)."""
    first: dict[str, ApprovalTask] = {}
    for each in tasks:
        named = each.urgent and each.urgent_reason.strip() and each.requester.strip()
        if named and sender(each) not in told.urgent:
            first.setdefault(sender(each), each)
    return list(first.values())


def _singles(
    tasks: Iterable[ApprovalTask], *, wanted: bool = False, urgent: bool = False
) -> list[Candidate]:
    return [
        Candidate(
            Telling(
                task_key(each),
                Topic.APPROVALS,
                counts=(("approvals", 1), *((("urgent", 1),) if each.urgent else ())),
                actions=buttons(each),
                unasked=not wanted,
                tasks=(each,),
                until=each.due,
                back=wanted,
            ),
            wanted=wanted,
            urgent=urgent,
        )
        for each in tasks
    ]


def _card(tasks: Sequence[ApprovalTask], count: int) -> Candidate:
    """One card for all of them; nothing is decided from it."""
    text = "\0".join(sorted(map(task_key, tasks)))
    telling = Telling(
        f"approvals:{hashlib.sha256(text.encode()).hexdigest()[:12]}",
        Topic.APPROVALS,
        counts=(("approvals", count),),
        actions=(Do.OPEN,),
        tasks=tuple(tasks),
        until=min((each.due for each in tasks if each.due is not None), default=None),
    )
    return Candidate(telling)


def _with_more(found: list[Candidate], more: int) -> list[Candidate]:
    """How many wait beside them without a notice, on the last card."""
    if not more or not found:
        return found
    *rest, last = found
    telling = replace(last.telling, counts=(*last.telling.counts, ("more", more)))
    return [*rest, replace(last, telling=telling)]


def decision_key(decision: Decision) -> str:
    """Its name on the screen: the same for all its stages, so that each replaces the one before (A-7, A-13)."""
    return f"decision:{decision.id}"


def stage_key(decision: Decision, stage: Stage | None = None) -> str:
    """Its name among what was told, at this stage or another."""
    return f"{decision_key(decision)}:{stage or decision.stage}"


def answering(decision: Decision, task: ApprovalTask | None, now: datetime) -> Candidate:
    """The notice of where a decision stands. `prompt` while the user waits for its end."""
    telling = Telling(
        decision_key(decision),
        Topic.DECISION,
        actions=_after(decision, task),
        unasked=False,
        tasks=(task,) if task is not None else (),
        decision=decision,
    )
    return Candidate(telling, prompt=now - decision.created_at < PROMPT)


def worth(decision: Decision, now: datetime, told: Collection[str] = ()) -> bool:
    """Has the user to know how it stands? A plain end only where his button was (N-2).

    `told`: names among what was told; one that was asked again in a notice had its button there. Of what has ended the
    caller gives what ended within NEWS.
    """
    if decision.stage is Stage.HELD and decision.not_before <= now:
        return False
    here = decision.origin is Origin.TOAST or stage_key(decision, Stage.NOT_SENT) in told
    in_place = here and decision.stage in IN_PLACE and now - decision.created_at < NEWS
    return in_place or decision.stage in TROUBLE or decision.stage is Stage.NOT_SENT


def _after(decision: Decision, task: ApprovalTask | None) -> tuple[Do, ...]:
    match decision.stage:
        case Stage.HELD:
            return (Do.UNDO,)
        case Stage.NOT_SENT:
            high = task is not None and task.tier >= Tier.HIGH
            return (Do.OPEN if high else Do.SEND_NOW, Do.UNDO)
        case Stage.WAITING | Stage.DONE:
            return ()
        case _:
            return (Do.OPEN,)


def task_over(told: ApprovalTask, present: ApprovalTask | None, now: datetime) -> bool:
    """Was a task that stands on the screen handled, or may its buttons not stay (N-5, A-9, A-14)?"""
    if present is None or not alive(present, now):
        return True
    return present.tier > told.tier and present.tier >= Tier.HIGH


def decision_over(told: Decision, present: Decision | None) -> bool:
    """Does what stands there about a decision hold no more? Another stage of it replaces it by itself."""
    if present is None or present.stage is Stage.UNDONE:
        return True
    return told.stage is Stage.NOT_SENT and present.stage is not Stage.NOT_SENT
