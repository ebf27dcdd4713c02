"""Approvals as lines of a list: amount, who asks, how much time is left, how a decision stands. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from assistant.model.approval import (
    OPEN_STAGES,
    Action,
    ApprovalTask,
    Bucket,
    Decision,
    Stage,
    State,
    Tier,
)
from assistant.model.decided import Counts
from ui.present import when
from ui.present.mask import MASK, mask
from ui.words import say

NBSP = "\u00a0"
CENTS = 2
BUCKETS = (Bucket.TO_DECIDE, Bucket.MINE, Bucket.HANDLED, Bucket.COPIES)
TONES = {State.APPROVED: "green", State.REJECTED: "ink2", State.RETURNED: "amber"}
STAGE_TONES = {
    Stage.NOT_SENT: "amber",
    Stage.WAITING: "amber",
    Stage.CHANGED: "amber",
    Stage.EXPIRED: "amber",
    Stage.REFUSED: "red",
    Stage.DONE: "green",
}
SETTLED = frozenset({Stage.DONE, Stage.ALREADY})
ASIDE = frozenset({Action.COMMENT, Action.URGE})  # no decision about the task: the question stays


@dataclass(frozen=True, slots=True)
class Here:
    """When and where somebody looks: `today` is the work date, `zone` an IANA name."""

    now: datetime
    today: date
    zone: str
    language: str


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """One line of the inbox, in words. `state` takes the place of the detail while a decision stands over the row."""

    key: str
    title: str
    detail: str
    person: str
    amount: str = ""
    chip: str = ""
    tone: str = "ink2"
    guarded: bool = False
    fresh: bool = False  # nobody has looked at it yet
    state: str = ""
    state_tone: str = "ink2"
    decision: str = ""  # the id of the one that Undo takes back
    spoken: str = ""


# ---------------------------------------------------------------------- small words


def money(amount: str, currency: str = "") -> str:
    """For example "HKD 18,000.00": a no-break space, two decimals or as many as there are, never shortened."""
    try:
        value = Decimal(amount)
    except InvalidOperation:
        return amount
    if not value.is_finite():
        return amount
    exponent = value.as_tuple().exponent
    places = max(CENTS, -exponent if isinstance(exponent, int) else 0)
    return f"{currency}{NBSP if currency else ''}{value:,.{places}f}"


def time_left(due: datetime, now: datetime, language: str) -> str:
    """For example "2 h 10 min left", "3 days left"; "" when it has passed."""
    minutes = (due - now) // timedelta(minutes=1)
    if minutes < 0:
        return ""
    hours, rest = divmod(minutes, 60)
    if hours >= 48:  # noqa: PLR2004 - two days are counted in days
        return say(language, "approval.left", time=say(language, "days", n=hours // 24))
    if not hours:
        return say(language, "approval.left", time=say(language, "minutes", n=rest))
    if not rest:
        return say(language, "approval.left", time=say(language, "hours", n=hours))
    words = say(language, "approval.hours_minutes", hours=hours, minutes=rest)
    return say(language, "approval.left", time=words)


def deadline(task: ApprovalTask, here: Here) -> tuple[str, str]:
    """The chip of the real deadline and its tone: red only when it has passed; ("", "ink2") without one."""
    if task.due is None:
        return "", "ink2"
    if task.due <= here.now:
        words = when.inside(when.at(task.due, here.today, here.language, here.zone), here.language)
        return say(here.language, "due", day=words), "red"
    return when.at(task.due, here.today, here.language, here.zone), "ink2"


def state_word(state: State, language: str) -> str:
    """How a request stands, in one word."""
    return say(language, f"approval.state.{state.value}")


def action_word(action: str, language: str) -> str:
    """What an action has done, in one word ("approved"); the source's own words where it is none of ours."""
    known = action in set(Action)
    return say(language, f"approval.did.{action}") if known else action


def bucket_word(bucket: Bucket, language: str) -> str:
    """The heading of a part of the inbox."""
    return say(language, f"approval.bucket.{bucket.value}")


def bucket_counts(counts: Counts) -> dict[Bucket, int]:
    """What stands beside the four headings; handled ones are not counted: nothing is to be done there."""
    return {
        Bucket.TO_DECIDE: counts.to_decide,
        Bucket.MINE: counts.mine,
        Bucket.HANDLED: 0,
        Bucket.COPIES: counts.copies,
    }


def stands_in(task: ApprovalTask, language: str) -> str:
    """For example "for Chen, by you" (A-27); "" for the user's own."""
    return say(language, "approval.for", name=task.for_whom) if task.for_whom else ""


# ---------------------------------------------------------------------- a decision in few words


def decision_words(decision: Decision, here: Here) -> str:
    """How a decision stands, in the room of a line: "Approving…", "Not sent, waiting for network"."""
    language, verb = here.language, decision.action.value
    match decision.stage:
        case Stage.HELD | Stage.SENDING:
            return say(language, f"approval.doing.{verb}")
        case Stage.DONE:
            done = say(language, f"approval.did.{verb}")
            return f"{done} {_hour(decision.at, here)}".strip()
        case Stage.ALREADY:
            return already_words(decision, here)
        case stage:
            return say(language, f"approval.stage.{stage.value}")


def already_words(decision: Decision, here: Here) -> str:
    """For example "Already handled by Lin 10:40": the approver, as the source names him (A-16)."""
    at = _hour(decision.at, here)
    if decision.who and at:
        return say(here.language, "approval.already", who=decision.who, at=at)
    if decision.who:
        return say(here.language, "approval.already.by", who=decision.who)
    return say(here.language, "approval.already.alone")


def _hour(at: datetime | None, here: Here) -> str:
    return "" if at is None else when.at(at, here.today, here.language, here.zone)


def shown_decision(task: ApprovalTask) -> Decision | None:
    """The decision that stands over a task; one that was undone leaves the question as it was."""
    decision = task.decision
    return None if decision is None or decision.stage is Stage.UNDONE else decision


# ---------------------------------------------------------------------- rows


def approval_rows(
    tasks: Iterable[ApprovalTask], here: Here, *, safe: bool = False
) -> tuple[ApprovalRow, ...]:
    """The tasks as rows, in the order the core gives; masked in the safe view (A-23)."""
    made = (approval_row(task, here) for task in tasks)
    return tuple(veil_row(row) if safe else row for row in made)


def approval_row(task: ApprovalTask, here: Here) -> ApprovalRow:
    """One task."""
    chip, tone = _chip(task, here)
    decision = shown_decision(task)
    row = ApprovalRow(
        task.id,
        task.form_title or task.title or say(here.language, "untitled"),
        _detail(task, here),
        task.requester[:1],
        amount=money(task.amount, task.currency),
        chip=chip,
        tone=tone,
        guarded=task.bucket is Bucket.TO_DECIDE and task.tier >= Tier.HIGH,
        fresh=task.bucket is Bucket.COPIES and task.unread,
    )
    settled = task.bucket is Bucket.HANDLED and decision is not None and decision.stage in SETTLED
    if decision is not None and not settled:
        row = replace(
            row,
            state=decision_words(decision, here),
            state_tone=STAGE_TONES.get(decision.stage, "ink2"),
            decision=decision.id if undoable(decision) else "",
        )
    return replace(row, spoken=_spoken(row, task, here))


def undoable(decision: Decision) -> bool:
    """Can it be taken back without anybody hearing of it?"""
    return decision.stage in OPEN_STAGES - {Stage.SENDING}


def _detail(task: ApprovalTask, here: Here) -> str:
    title = task.title if task.form_title and task.title != task.form_title else ""
    title = title.removeprefix(f"{task.form_title} · ")  # it stands above
    if task.bucket is Bucket.MINE:
        return _joined(title, task.standing or waits_words(task, here.language))
    return _joined(stands_in(task, here.language), task.requester, title)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def waits_words(task: ApprovalTask, language: str) -> str:
    """For example "with Wang", where the source has no words of its own."""
    if task.state is not State.PENDING or not task.waiting_for:
        return ""
    return say(language, "approval.with", who=", ".join(task.waiting_for))


def _chip(task: ApprovalTask, here: Here) -> tuple[str, str]:
    match task.bucket:
        case Bucket.TO_DECIDE:
            return deadline(task, here)
        case Bucket.HANDLED:
            return action_word(task.decided, here.language), "ink2"
        case _:
            return state_word(task.state, here.language), TONES.get(task.state, "ink2")


def _spoken(row: ApprovalRow, task: ApprovalTask, here: Here) -> str:
    language = here.language
    left = time_left(task.due, here.now, language) if task.due else ""
    parts = [row.title, row.amount, row.detail, row.chip, left, row.state]
    parts += [say(language, "approval.second_check")] if row.guarded else []
    parts += [say(language, "approval.unread")] if row.fresh else []
    return ", ".join(part for part in parts if part)


def veil_row(row: ApprovalRow) -> ApprovalRow:
    """Without what it is about, who is meant and how much it is; its deadline stays."""
    spoken = ", ".join(part for part in (MASK, row.chip) if part)
    return replace(
        row,
        title=mask(row.title),
        detail=mask(row.detail),
        person=MASK if row.person else "",
        amount=mask(row.amount),
        state=mask(row.state) if row.state_tone == "ink2" and not row.decision else row.state,
        spoken=spoken,
    )
