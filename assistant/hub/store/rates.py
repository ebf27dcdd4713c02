"""The rate table: what one unit of another currency is worth in the company's own, from a day on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from sqlalchemy import Connection, delete, insert, select

from assistant.hub.domain.money import Rates, digits
from assistant.hub.problems import Invalid

from .tables import rate

_HIGHEST = Decimal(10) ** 9
_LONGEST = 24


def table(db: Connection, company: str) -> Rates:
    """Every rate, oldest first within its currency."""
    found: dict[str, tuple[tuple[date, Decimal], ...]] = {}
    for row in db.execute(select(rate).order_by(rate.c.currency, rate.c.day)):
        known = found.get(row.currency, ())
        found[row.currency] = (*known, (date.fromisoformat(row.day), Decimal(row.rate)))
    return Rates(company, found)


def put(db: Connection, currency: str, day: date, value: str) -> None:
    """The rate from this day on; replaces that of the same day. Raises Invalid for what is no currency or no rate."""
    digits(currency)
    written = _checked(value)
    remove(db, currency, day)
    db.execute(insert(rate).values(currency=currency, day=day.isoformat(), rate=written))


def remove(db: Connection, currency: str, day: date) -> None:
    """Take the rate of a day back; the one before it holds again."""
    db.execute(delete(rate).where(rate.c.currency == currency, rate.c.day == day.isoformat()))


def _checked(value: str) -> str:
    try:
        number = Decimal(value) if len(value) <= _LONGEST else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 0 < number < _HIGHEST:
        raise Invalid("forms.rate", given=str(value)[:_LONGEST])
    return f"{number:f}"
