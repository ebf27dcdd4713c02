"""Approvals, decided pure: in which tier a task is, until when a decision may leave, what is not as it was seen."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from assistant.model.amount import number
from assistant.model.approval import Action, ApprovalTask, Bucket, Card, Change, Fact, State, Tier
from assistant.model.value import dataclass

LONGEST = timedelta(hours=24)
SKEW = timedelta(minutes=5)  # a clock that was put right is not one that was set back
BEFORE_DUE = timedelta(
    seconds=5
)  # a decision leaves before the deadline, if it has to, with less of the hold
URGENT_FIRST = 10**12
NO_DEADLINE = 10**11
REST = timedelta(minutes=30)  # a reminder comes so long before the deadline at the latest
OVERDUE_REST = timedelta(hours=1)
UNBOUND = frozenset({Action.COMMENT, Action.URGE})  # not about a version, not held
TIERED = frozenset(
    {
        Action.APPROVE,
        Action.REJECT,
        Action.RETURN,
        Action.TRANSFER,
        Action.DELEGATE,
        Action.ADD_SIGN,
    }
)
PROVED = frozenset({Action.APPROVE, Action.REJECT})  # what wants a second verification at tier 2


def rank(task: ApprovalTask) -> int:
    """The place in its bucket, smallest first: TO_DECIDE urgent ones, then by time left; the others newest first."""
    if task.bucket is not Bucket.TO_DECIDE:
        at = task.updated or task.opened
        return -int(at.timestamp()) if at else 0
    first = 0 if task.urgent else URGENT_FIRST
    if task.due is not None:
        return first + int(task.due.timestamp())
    return first + NO_DEADLINE + (int(task.opened.timestamp()) if task.opened else 0)


def tier_of(task: ApprovalTask, floor: int = 0, limit: Decimal | None = None) -> Tier:
    """The tier in force: the source's, or a higher one where the user or the source's `verify` wants it (A-8).

    `floor` is the user's own lowest tier; an amount that reaches his `limit`, or can't be read, is at least tier 2
    (P-5).
    """
    tier = max(task.tier, min(floor, Tier.HIGH), Tier.HIGH if task.verify else Tier.LOW)
    if limit is not None and task.amount:
        amount = number(task.amount)
        tier = max(tier, Tier.HIGH if amount is None or abs(amount) >= limit else Tier.LOW)
    return Tier(tier)


def expiry(now: datetime, due: datetime | None) -> datetime:
    """Until when a decision may wait: 24 hours, or the deadline if that is still to come (A-18)."""
    latest = now + LONGEST
    return min(latest, due) if due is not None and due > now else latest


def leaves(now: datetime, hold: timedelta, due: datetime | None) -> datetime:
    """When the undo window ends. It is shorter where the deadline comes first."""
    end = now + hold
    if due is None or due <= now:
        return end
    return max(now, min(end, due - BEFORE_DUE))


def has_expired(now: datetime, created: datetime, expires: datetime) -> bool:
    """May it not be sent any more? A decision from the future was made by a clock that was set back: ask again."""
    return now >= expires or now < created - SKEW


def snooze_end(now: datetime, until: datetime, due: datetime | None) -> datetime:
    """The hour at which to remind again: never so late that the deadline would be lost (A-25)."""
    if due is None:
        return until
    if due <= now:
        return min(until, now + OVERDUE_REST)
    latest = due - REST
    return min(until, latest if latest > now else due)


@dataclass(frozen=True, slots=True)
class Go:
    """Send it."""


@dataclass(frozen=True, slots=True)
class Differs:
    """It is not what the person saw: send nothing, show this (A-4, A-15)."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Over:
    """It can't be decided by this user any more. `state`: how the request stands."""

    state: State


@dataclass(frozen=True, slots=True)
class Prove:
    """It asks for more than when it was decided: a second verification that was not made."""


def before_send(
    seen: Card, now: Card, action: Action, *, tier: Tier, proved: bool
) -> Go | Differs | Over | Prove:
    """What to do with a decision about `seen`, the request being `now`. `tier`: the one in force now."""
    if action not in now.task.actions:
        return Over(now.task.state)
    if action in UNBOUND:
        return Go()
    if seen.task.version != now.task.version:
        return Differs(differences(seen, now))
    if action in PROVED and tier >= Tier.HIGH and not proved:
        return Prove()
    return Go()


def differences(seen: Card, now: Card) -> tuple[Change, ...]:
    """Each value that is another one, the decisive ones first. A field that is new or gone has one empty side."""
    made = list(_basics(seen.task, now.task))
    before, after = _facts(seen, now)
    for name in dict.fromkeys((*after, *before)):
        old, new = before.get(name), after.get(name)
        known = new or old
        was, has = old.value if old else "", new.value if new else ""
        bare = (was, has) == (seen.task.amount, now.task.amount)  # the amount itself, told above
        if known is not None and was != has and not bare:
            made.append(Change(name, known.label, was, has))
    if seen.read_at is not None and now.read_at is not None:
        made += _files(seen, now)
    return tuple(made)


def _basics(seen: ApprovalTask, now: ApprovalTask) -> list[Change]:
    pairs = (
        ("amount", _money(seen), _money(now)),
        ("title", seen.title, now.title),
        ("requester", seen.requester, now.requester),
        ("for_whom", seen.for_whom, now.for_whom),
    )
    return [Change(name, "", was, has) for name, was, has in pairs if was != has]


def _money(task: ApprovalTask) -> str:
    return f"{task.currency} {task.amount}".strip() if task.amount else ""


def _facts(seen: Card, now: Card) -> tuple[dict[str, Fact], dict[str, Fact]]:
    """The fields of both sides: all of the form where both cards were read, else the decisive ones."""
    if seen.fields and now.fields:
        return {each.name: each for each in seen.fields}, {each.name: each for each in now.fields}
    return (
        {each.name: each for each in seen.task.facts},
        {each.name: each for each in now.task.facts},
    )


def _files(seen: Card, now: Card) -> list[Change]:
    was = ", ".join(sorted(each.name for each in seen.files))
    has = ", ".join(sorted(each.name for each in now.files))
    return [Change("files", "", was, has)] if was != has else []
