"""What an outcome does inside the hub, beside the effects outside: moves on balances of leave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .fields import computed_fields, rows
from .form import FormDef
from .leave import Move, day_of, halves_of
from .pointers import lookup

_SIGN = {"approved": -1, "revoked": 1}


def kind_of(form: FormDef, data: Mapping[str, Any]) -> str:
    """The balance this request draws on; "" if on none.

    A form's `balance` names it, or points to the field whose choice does: then only choices marked `balance` draw.
    """
    if not form.balance.startswith("/"):
        return form.balance
    chosen = lookup(data, form.balance)
    options = rows(form).get(form.balance, {}).get("options", ())
    draws = any(each["value"] == chosen and each.get("balance") for each in options)
    return str(chosen) if draws else ""


def moves(
    form: FormDef, data: Mapping[str, Any], request_id: str, requester: str, outcome: str
) -> tuple[Move, ...]:
    """Approved takes the days from the balance, revoked gives them back; one move per year, any other outcome none.

    `request_id` is the request whose leave it is (of a revocation: the one that it takes back).
    """
    kind, sign = kind_of(form, data), _SIGN.get(outcome, 0)
    if not kind or not sign:
        return ()
    return tuple(
        Move(requester, kind, year, sign * halves, request_id, f"{outcome}:{year}")
        for year, halves in sorted(asked(form, data).items())
    )


def asked(form: FormDef, data: Mapping[str, Any]) -> dict[int, int]:
    """Half days by year that a completed form asks for; a form that spans two years says how many of each."""
    days: dict[int, int] = {}
    by_year: dict[int, int] = {}
    for pointer, compute in computed_fields(form).items():
        value = lookup(data, pointer)
        if "leave_by_year" in compute and isinstance(value, Mapping):
            by_year = {
                int(year): halves_of(each) or 0 for year, each in value.items() if _year(year)
            }
        start = day_of(lookup(data, compute.get("leave_days", {}).get("start", "/start")))
        if "leave_days" in compute and start:
            days = {start.year: halves_of(value) or 0}
    return {year: halves for year, halves in (by_year or days).items() if halves}


def _year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) == len("2026")
