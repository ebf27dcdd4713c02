"""One approval in lines of words, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.approval import Card, Fact, Past

from .approvalrows import standing
from .when import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable


def card_text(card: Card, zone: ZoneInfo) -> str:
    """A card in lines."""
    task = card.task
    lines = [task.title, ""]
    lines += _pairs(
        (
            ("number", task.no),
            ("form", task.form_title),
            ("from", task.requester + (f", {task.department}" if task.department else "")),
            ("in place of", task.for_whom),
            ("amount", f"{task.amount} {task.currency}".strip()),
            ("due", spoken(task.due, zone) + (f"; then {task.then}" if task.then else "")),
            ("urgent", task.urgent_reason if task.urgent else ""),
            ("state", standing(task, zone)),
            ("account", task.account),
            ("tier", str(int(task.tier))),
            ("may be", ", ".join(sorted(str(each) for each in task.actions))),
            ("page", task.url),
            ("id", task.id),
        )
    )
    fields = card.fields or task.facts
    lines += _block("FIELDS", (_field(each) for each in fields))
    lines += _block(
        "CHANGED", (f"{c.label or c.name}: {c.before} -> {c.after}" for c in card.changes)
    )
    lines += _block("TO KNOW", (each.sentence for each in card.hints))
    lines += _block("STEPS", (_step(each.name, each.state, each.people) for each in card.steps))
    lines += _block("FILES", (f"{each.name}  {each.id}" for each in card.files))
    lines += _block(
        "HISTORY",
        (f"{spoken(each.at, zone)}  {each.who}: {_happened(each)}" for each in card.history),
    )
    return "\n".join(lines)


def _pairs(found: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{name:<12}{value}" for name, value in found if value]


def _block(head: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines if line.strip()]
    return ["", head, *found] if found else []


def _field(each: Fact) -> str:
    before = f" (was {each.before})" if each.before else ""
    lacking = f" [{each.lacking}]" if each.lacking else ""
    return f"{each.label or each.name}: {each.value}{before}{lacking}"


def _step(name: str, state: str, people: tuple[str, ...]) -> str:
    who = f": {', '.join(people)}" if people else ""
    return f"{name} ({state}){who}"


def _happened(each: Past) -> str:
    return f"{each.sentence} {each.comment}".strip()
