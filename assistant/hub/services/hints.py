"""What an approver wants to know beside the form: the balance, look-alikes, the sum, how often it was urgent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from assistant.hub.domain import consequences, masking, money
from assistant.hub.store import hints as counted
from assistant.hub.words import say

from . import seeing
from .picture import Look

_MONTH = timedelta(days=30)


def hints(at: Look) -> list[dict[str, Any]]:
    """Sentences with their values; nothing that a mask hides from this reader. Rows 56 and 67."""
    if not at.roles & {"requester", "approver", "hr", "finance", "admin"}:
        return []
    return [*_balance(at), *_alike(at), *_month(at), *_urgent(at)]


def _balance(at: Look) -> Iterator[dict[str, Any]]:
    request, form = at.case.request, at.form
    kind = consequences.kind_of(form, request.data)
    if not kind or (form.balance.startswith("/") and masking.hidden(form, form.balance, at.roles)):
        return
    years = consequences.asked(form, request.data)
    left = counted.days_left(at.desk.db, request.requester, kind, years)
    for year, days in sorted(left.items()):
        yield _hint(at, "balance", days=f"{days.normalize():f}", year=year)


def _alike(at: Look) -> Iterator[dict[str, Any]]:
    since = at.desk.now - _MONTH
    for id_, number in counted.lookalikes(at.desk.db, at.case.request, since):
        yield {**_hint(at, "duplicate", no=number), "request": id_}


def _month(at: Look) -> Iterator[dict[str, Any]]:
    request, form = at.case.request, at.form
    if request.amount is None or masking.hidden(form, form.amount, at.roles):
        return
    count, total = counted.spent(at.desk.db, request, at.desk.now - _MONTH)
    if count > 1:
        yield _hint(at, "month", count=count, sum=money.spoken(total, at.desk.hub.currency))


def _urgent(at: Look) -> Iterator[dict[str, Any]]:
    request = at.case.request
    if request.urgent:
        count = counted.urgent_ones(at.desk.db, request.requester, at.desk.now - _MONTH)
        who = seeing.person(at.desk, request.requester)["name"]
        yield _hint(at, "urgent", count=count, who=who)


def _hint(at: Look, kind: str, **values: Any) -> dict[str, Any]:
    return {"kind": kind, "sentence": say(f"cases.hint.{kind}", at.language, **values), **values}
