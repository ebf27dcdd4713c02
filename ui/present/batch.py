"""Several requests together, in words. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from assistant.model.approval import ApprovalTask
from ui.present.approval import money


def total_words(tasks: Iterable[ApprovalTask]) -> str:
    """For example "HKD 1,200.00, USD 80.00"; "" where nothing has an amount."""
    sums: dict[str, Decimal] = {}
    for task in tasks:
        try:
            amount = Decimal(task.amount)
        except InvalidOperation:
            continue
        sums[task.currency] = sums.get(task.currency, Decimal()) + amount
    return ", ".join(money(f"{total:f}", currency) for currency, total in sorted(sums.items()))
