"""What is another than in the version a person knows, in words; and the names of fields. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from assistant.model.approval import ApprovalTask, Change
from ui.present.approval import NBSP, money
from ui.words import label


def amount_change(task: ApprovalTask, changes: Iterable[Change]) -> Change | None:
    """The change that is the amount's: it ended where the amount is now, or is named so."""
    now = number_in(task.amount)
    for change in changes:
        name = change.name.rpartition("/")[2].lower()
        if task.amount and ("amount" in name or "total" in name):
            return change
        if now is not None and number_in(change.after) == now:
            return change
    return None


def number_in(text: str) -> Decimal | None:
    """The number that this text is, None if it is another text."""
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None


def change_words(changes: Iterable[Change], language: str) -> str:
    """For example "Amount 8,000 → 18,000"."""
    said = (
        f"{one.label or fact_label(one.name, language)} {_side(one.before, one)} → {_side(one.after, one)}"
        for one in changes
    )
    return "; ".join(said)


def _side(value: str, change: Change) -> str:
    """One side of a change: amounts as amounts, nothing as a dash."""
    if not value:
        return "–"
    return money_in(value) if "amount" in change.name or "total" in change.name else value


def money_in(text: str) -> str:
    """An amount as a source writes it ("HKD 8000.0", "8000") as we write it; any other text as it is."""
    currency, _, amount = text.rpartition(" ")
    return text if number_in(amount) is None else money(amount.replace(",", ""), currency)


def was_before(change: Change, task: ApprovalTask) -> str:
    """The amount before; its currency only where it is another one."""
    before = money_in(change.before)
    return before.removeprefix(f"{task.currency}{NBSP}") if task.currency else before


def fact_label(name: str, language: str) -> str:
    """Words for a field that the source has no words for."""
    last = name.rpartition("/")[2]
    return label(language, f"card.fact.{last}", last.replace("_", " "))
