"""What stands in the middle of a card: facts, files, the route, what happened. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.model.approval import ApprovalTask, Attached, Card, Change, Fact, Past, Step
from ui.present import when
from ui.present.approval import Here, money
from ui.present.changes import fact_label
from ui.words import say

STOPS = 4  # steps of the route that stand beside one another
SHEETS = (".xls", ".xlsx", ".ods", ".csv")


@dataclass(frozen=True, slots=True)
class FactLine:
    """A field: `was` is what it was before, `lacking` why it is missing or wrong."""

    name: str
    label: str
    value: str
    was: str = ""
    lacking: str = ""


@dataclass(frozen=True, slots=True)
class FileChip:
    """An attachment with its icon and size."""

    id: str
    name: str
    icon: str
    size: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """One step of the route. `state` as in `Step`."""

    name: str
    under: str
    state: str
    mine: bool = False
    spoken: str = ""


def decisive(card: Card) -> tuple[Fact, ...]:
    """Six fields of the form where the source names no decisive ones; the head's are not said twice."""
    task = card.task
    amount = {task.amount, f"{task.currency} {task.amount}"} if task.amount else set()
    said = {task.title, task.requester} | amount
    return tuple(fact for fact in card.fields if fact.value not in said)[:6]


def fact_lines(
    facts: Iterable[Fact], task: ApprovalTask, changes: tuple[Change, ...], language: str
) -> tuple[FactLine, ...]:
    """The decisive fields with what they were; empty ones are left out."""
    before = {change.name: change.before for change in changes}
    shown = (
        FactLine(
            fact.name,
            fact.label or fact_label(fact.name, language),
            _value(fact, task, language),
            _dated(before.get(fact.name, fact.before), fact, language),
            fact.lacking,
        )
        for fact in facts
    )
    return tuple(one for one in shown if one.value or one.lacking)


def _value(fact: Fact, task: ApprovalTask, language: str) -> str:
    if fact.kind == "amount":
        return money(fact.value, task.currency)
    return _dated(fact.value, fact, language)


def _dated(value: str, fact: Fact, language: str) -> str:
    """A date as everywhere else, in the user's calendar; any other text as it is."""
    try:
        return when.day_year(date.fromisoformat(value), language) if fact.kind == "date" else value
    except ValueError:
        return value


def field_lines(card: Card, language: str) -> tuple[FactLine, ...]:
    """Every field that RETURN may tick; the decisive ones where the source names no others."""
    return tuple(
        FactLine(
            fact.name,
            fact.label or fact_label(fact.name, language),
            _value(fact, card.task, language) or say(language, "card.empty"),
            "",
            fact.lacking,
        )
        for fact in card.fields or card.task.facts
    )


def file_chip(file: Attached) -> FileChip:
    """An attachment as a button."""
    sheet = file.name.lower().endswith(SHEETS)
    return FileChip(
        file.id, file.name, "file-spreadsheet" if sheet else "file-text", size_words(file.size)
    )


def size_words(size: int) -> str:
    """For example "120 kB"; "" where the source does not say."""
    if size < 0:
        return ""
    if size < 1000:  # noqa: PLR2004 - bytes of a kilobyte
        return f"{size} B"
    return f"{size / 1e3:,.0f} kB" if size < 1e6 else f"{size / 1e6:,.1f} MB"  # noqa: PLR2004 - bytes of a megabyte


def route(steps: tuple[Step, ...], here: Here) -> tuple[Stop, ...]:
    """The four steps around the one it stands at."""
    alive = [step for step in steps if step.state not in {"skipped", "cancelled"}]
    now = next((at for at, step in enumerate(alive) if step.state == "now"), len(alive) - 1)
    first = max(0, min(now - 1, len(alive) - STOPS))
    return tuple(_stop(step, here) for step in alive[first : first + STOPS])


def _stop(step: Step, here: Here) -> Stop:
    language, people = here.language, ", ".join(step.people)
    name = say(language, "card.you") if step.mine and step.state == "now" else step.name
    under = people if people != name else ""
    if step.state == "done" and step.at is not None:
        under = when.at(step.at, here.today, language, here.zone)
    elif step.mine and step.state == "now":
        at = when.at(step.due, here.today, language, here.zone) if step.due else ""
        under = say(language, "card.until", at=at) if at else ""
    spoken = ", ".join(
        part for part in (name, people, say(language, f"card.step.{step.state}"), under) if part
    )
    return Stop(name, under, step.state, step.mine, spoken)


def why(steps: tuple[Step, ...], language: str) -> str:
    """Why me, and who is next."""
    mine = next((step.why for step in steps if step.mine and step.state == "now" and step.why), "")
    follows = next((step for step in steps if step.state == "next"), None)
    parts = [say(language, "card.why", why=mine)] if mine else []
    if follows is not None and follows.people:
        who = ", ".join(follows.people)
        parts.append(say(language, "card.next", step=follows.name, who=who))
    return " ".join(parts)


def past_line(past: Past, here: Here) -> tuple[str, str]:
    """One thing that happened: when, who (for whom, A-27), what; and the comment."""
    at = when.at(past.at, here.today, here.language, here.zone) if past.at else ""
    who = past.who
    if past.for_whom:
        who = say(here.language, "card.behalf", who=past.who, name=past.for_whom)
    line = " · ".join(part for part in (at, who, past.sentence) if part)
    return line, past.comment
