"""Amounts of money: decimal text as people write it, integers of the smallest unit as we count, one rate table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

from .form import FormDef
from .pointers import lookup

# ISO 4217; the digits behind the point are two unless told otherwise
_KNOWN = frozenset((
    "AED", "ARS", "AUD", "BDT", "BGN", "BHD", "BND", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK",
    "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JOD", "JPY", "KHR", "KRW",
    "KWD", "KZT", "LAK", "LKR", "MMK", "MNT", "MOP", "MXN", "MYR", "NGN", "NOK", "NPR", "NZD", "OMR",
    "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TND", "TRY", "TWD",
    "UAH", "USD", "UYU", "VND", "ZAR",
))  # fmt: skip
_DIGITS = {
    **dict.fromkeys(("CLP", "ISK", "JPY", "KRW", "VND"), 0),
    **dict.fromkeys(("BHD", "JOD", "KWD", "OMR", "TND"), 3),
}
_AMOUNT = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")


@dataclass(frozen=True, slots=True)
class Rates:
    """The company's rate table: per currency the rates with the day from which each holds, oldest first.

    A rate is how many units of the company's currency one unit of the other is worth.
    """

    company: str
    table: Mapping[str, tuple[tuple[date, Decimal], ...]]


def digits(currency: str) -> int:
    """How many digits stand behind the point; raises Invalid for a currency we don't know."""
    if currency not in _KNOWN:
        raise Invalid("forms.currency", currency=str(currency)[:20])
    return _DIGITS.get(currency, 2)


def amount(text: object) -> Decimal | None:
    """The number of a decimal text such as "1200.50"; None if it is none. Digits and point only, no separators."""
    return Decimal(text) if isinstance(text, str) and _AMOUNT.fullmatch(text) else None


def minor(text: str, currency: str) -> int:
    """The amount in the currency's smallest unit. Raises Invalid for no number, or one with too many digits."""
    found, places = amount(text), digits(currency)
    if found is None:
        raise Invalid("forms.amount", given=str(text)[:40])
    scaled = found.scaleb(places)
    if scaled != scaled.to_integral_value():
        raise Invalid("forms.amount_fine", currency=currency, digits=places)
    return int(scaled)


def text(units: int, currency: str) -> str:
    """The decimal text of an amount in the smallest unit: 120050 HKD is "1200.50"."""
    places = digits(currency)
    return f"{Decimal(units).scaleb(-places):.{places}f}"


def spoken(units: int, currency: str) -> str:
    """As people read it: "HKD 1,200.50"."""
    places = digits(currency)
    return f"{currency} {Decimal(units).scaleb(-places):,.{places}f}"


def in_company(units: int, currency: str, rates: Rates, day: date) -> int:
    """The amount in the company's smallest unit at the rate that holds on `day`, half a unit rounded up.

    Raises Invalid if the table has no rate for that day: an amount is never guessed.
    """
    places, own = digits(currency), digits(rates.company)
    if currency == rates.company:
        return units
    held = [rate for since, rate in rates.table.get(currency, ()) if since <= day]
    if not held:
        raise Invalid("forms.no_rate", currency=currency, day=day.isoformat())
    exact = Decimal(units).scaleb(own - places) * held[-1]
    return int(exact.to_integral_value(ROUND_HALF_UP))


def of_form(
    form: FormDef, data: Mapping[str, Any], rates: Rates, day: date
) -> tuple[int | None, str]:
    """The form's sum in the company's smallest unit, and the currency it was given in; None for a form without one.

    A draft whose sum can't be read yet has None too; its check says why. Raises Invalid if there is no rate.
    """
    if not form.amount:
        return None, ""
    given = lookup(data, form.currency) if form.currency else rates.company
    currency = given if isinstance(given, str) else rates.company
    found = lookup(data, form.amount)
    if currency not in _KNOWN or amount(found) is None:
        return None, currency[:3]
    try:
        units = minor(str(found), currency)
    except Invalid:
        return None, currency
    return in_company(units, currency, rates, day), currency
