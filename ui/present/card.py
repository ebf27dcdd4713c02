"""One approval in full, in words: who asks, the number, what changed, and the parts of its card. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from assistant.model.approval import ApprovalTask, Bucket, Card, Change, State, Tier
from ui.present import when
from ui.present.approval import (
    SETTLED,
    Here,
    deadline,
    money,
    stands_in,
    state_word,
    time_left,
    waits_words,
)
from ui.present.cardfacts import (
    FactLine,
    FileChip,
    Stop,
    decisive,
    fact_lines,
    file_chip,
    past_line,
    route,
    why,
)
from ui.present.changes import amount_change, fact_label, was_before
from ui.present.mask import MASK, mask
from ui.words import say

ALARMS = frozenset({"duplicate", "over_budget", "budget", "self", "urgent"})


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence with an icon; tone amber, red or green stands on a tinted ground."""

    text: str
    tone: str = "ink2"
    icon: str = "info"


@dataclass(frozen=True, slots=True)
class CardWords:
    """Everything of a card but its foot."""

    task_id: str
    version: str
    person: str
    who: str
    whence: str
    left: str
    left_tone: str
    what: str
    amount: str
    was: str = ""
    notes: tuple[Remark, ...] = ()
    facts: tuple[FactLine, ...] = ()
    files: tuple[FileChip, ...] = ()
    hints: tuple[Remark, ...] = ()
    stops: tuple[Stop, ...] = ()
    why: str = ""
    history: tuple[tuple[str, str], ...] = ()  # a line, and the comment below it
    as_of: str = ""


def card_words(
    card: Card, here: Here, changes: tuple[Change, ...] = (), said: str = ""
) -> CardWords:
    """The card. `changes`: against what the person saw before; `said`: why the source could not be asked now."""
    task, language = card.task, here.language
    moved = amount_change(task, changes)
    left, tone = _clock(task, here)
    return CardWords(
        task.id,
        task.version,
        task.requester[:1],
        task.requester or task.account,
        _whence(task, here),
        left,
        tone,
        task.title or task.form_title or say(language, "untitled"),
        money(task.amount, task.currency),
        was_before(moved, task) if moved else "",
        notes=_loud_first((*_changed(task, changes, moved, language), *_notes(card, here))),
        facts=fact_lines(task.facts or decisive(card), task, changes, language),
        files=tuple(file_chip(one) for one in card.files),
        hints=tuple(_hint(hint.kind, hint.sentence) for hint in card.hints if hint.sentence),
        stops=route(card.steps, here),
        why=why(card.steps, language),
        history=tuple(past_line(one, here) for one in card.history),
        as_of=_as_of(card.read_at, said, here),
    )


# ---------------------------------------------------------------------- the head


def _clock(task: ApprovalTask, here: Here) -> tuple[str, str]:
    over = task.decision is not None and task.decision.stage in SETTLED
    if task.due is None or task.bucket is not Bucket.TO_DECIDE or over:
        return "", "ink2"
    left = time_left(task.due, here.now, here.language)
    return (left, "ink2") if left else deadline(task, here)


def _whence(task: ApprovalTask, here: Here) -> str:
    opened = ""
    if task.opened is not None:
        at = _stamp(task.opened, here)
        opened = say(here.language, "card.sent", when=at)
    number = task.no if task.no not in task.title else ""
    return " · ".join(part for part in (task.department, number, opened) if part)


def _stamp(at: datetime, here: Here) -> str:
    """For example "today 09:12"."""
    day = when.near(when.day_of(at, here.zone), here.today, here.language)
    return when.inside(f"{day} {when.clock(at, here.zone)}", here.language)


# ---------------------------------------------------------------------- notes


def _notes(card: Card, here: Here) -> Iterable[Remark]:
    task, language = card.task, here.language
    if deputy := stands_in(task, language):
        yield Remark(deputy, "ink2", "users")
    if task.bucket is not Bucket.TO_DECIDE:
        yield Remark(_standing(task, language), "ink2", "info")
    if task.urgent:
        reason = task.urgent_reason or say(language, "card.no_reason")
        yield Remark(say(language, "card.urgent", reason=reason), "amber", "triangle-alert")
    if card.note:
        yield Remark(card.note, "amber", "triangle-alert")
    if task.then and task.bucket is Bucket.TO_DECIDE and task.state is State.PENDING:
        yield Remark(_then(task, here), "ink2", "clock")


def _loud_first(notes: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """What must be known before deciding stands right under the amount."""
    return tuple(sorted(notes, key=lambda one: one.tone == "ink2"))


def _standing(task: ApprovalTask, language: str) -> str:
    words = task.standing or waits_words(task, language)
    state = state_word(task.state, language)
    return f"{state} · {words}" if words else state


def _then(task: ApprovalTask, here: Here) -> str:
    """What happens at the deadline."""
    if task.due is None:
        return task.then
    at = when.inside(when.at(task.due, here.today, here.language, here.zone), here.language)
    return say(here.language, "card.then", at=at, then=task.then)


def _changed(
    task: ApprovalTask, changes: tuple[Change, ...], moved: Change | None, language: str
) -> Iterable[Remark]:
    """One amber note that names what is another than before (A-2)."""
    if not changes:
        return
    if moved is not None and len(changes) == 1:
        key = "card.amount_changed_check" if task.tier is Tier.HIGH else "card.amount_changed"
        yield Remark(say(language, key), "amber", "triangle-alert")
        return
    names = ", ".join(one.label or fact_label(one.name, language) for one in changes)
    yield Remark(say(language, "card.changed", names=names), "amber", "triangle-alert")


def _hint(kind: str, sentence: str) -> Remark:
    alarm = kind in ALARMS
    return Remark(sentence, "amber" if alarm else "ink2", "triangle-alert" if alarm else "info")


def _as_of(read_at: datetime | None, said: str, here: Here) -> str:
    """Shown when the source could not be asked just now."""
    if not said:
        return ""
    if read_at is None:
        return said
    at = when.at(read_at, here.today, here.language, here.zone)
    return f"{say(here.language, 'card.as_of', at=at)} {said}"


# ---------------------------------------------------------------------- the safe view


def veil_card(words: CardWords) -> CardWords:
    """Without names, amounts, texts and comments; deadlines and the shape of the route stay (A-23)."""
    return replace(
        words,
        person=MASK,
        who=mask(words.who),
        whence=mask(words.whence),
        what=mask(words.what),
        amount=mask(words.amount),
        was=mask(words.was),
        notes=tuple(replace(one, text=mask(one.text)) for one in words.notes),
        facts=tuple(
            replace(one, value=mask(one.value), was=mask(one.was), lacking=mask(one.lacking))
            for one in words.facts
        ),
        files=tuple(replace(one, name=mask(one.name)) for one in words.files),
        hints=tuple(replace(one, text=mask(one.text)) for one in words.hints),
        stops=tuple(
            replace(one, name=mask(one.name), under=mask(one.under), spoken=MASK)
            for one in words.stops
        ),
        why=mask(words.why),
        history=tuple((mask(line), mask(comment)) for line, comment in words.history),
    )
