"""The fields a form fills in itself: days of leave, totals of lines. What a client sends there is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from assistant.hub.problems import Invalid
from assistant.model.digest import WorkProfile
from assistant.planning.holidays import Holidays

from . import money
from .fields import computed_fields
from .form import FormDef
from .leave import AFTERNOON, NOON, Absence, day_of, half_days, spoken
from .pointers import lookup, places, put, tidy, unsound, without

_LARGEST = Decimal(10) ** 12


def completed(
    form: FormDef, data: object, profile: WorkProfile, holidays: Holidays
) -> dict[str, Any]:
    """The data with the hub's own fields filled in, and without fields that hold nothing; never raises for bad data.

    A field that can't be computed yet is left out. Days of leave are decimal strings in half days.
    """
    if not isinstance(data, Mapping):
        return {}
    if unsound(data):
        return dict(data)
    own = computed_fields(form)
    clean: dict[str, Any] = tidy(data)
    for pointer in own:
        clean = without(clean, pointer)
    for pointer, compute in own.items():
        value = _value(form, compute, clean, profile, holidays)
        clean = clean if value is None else put(clean, pointer, value)
    return clean


def absence(compute: Mapping[str, str], data: Mapping[str, Any]) -> Absence | None:
    """The range of a leave form; None while its dates can't be read."""
    start, end = (day_of(lookup(data, compute[name])) for name in ("start", "end"))
    if start is None or end is None:
        return None
    late = "start_half" in compute and lookup(data, compute["start_half"]) == AFTERNOON
    early = "end_half" in compute and lookup(data, compute["end_half"]) == NOON
    return Absence(start, end, late, early)


def _value(
    form: FormDef,
    compute: Mapping[str, Mapping[str, str]],
    data: Mapping[str, Any],
    profile: WorkProfile,
    holidays: Holidays,
) -> Any:
    if "sum" in compute:
        return _sum(form, compute["sum"], data)
    how, named = next(iter(compute.items()))
    away = absence(named, data)
    if away is None or away.backwards or away.too_long:
        return None
    halves = half_days(away, profile, holidays, calendar=named.get("count") == "calendar")
    if how == "leave_days":
        return spoken(sum(halves.values()))
    return {str(year): spoken(each) for year, each in halves.items()} if len(halves) > 1 else None


def _sum(form: FormDef, named: Mapping[str, str], data: Mapping[str, Any]) -> str | None:
    items = [lookup(data, place) for place in places(data, f"{named['list']}/*")]
    found = [_item(each, named) for each in items]
    known = [each for each in found if each is not None]
    total = sum(known, Decimal(0))
    if not items or len(known) < len(items) or abs(total) >= _LARGEST:
        return None
    return _written(total, lookup(data, form.currency) if form.currency else "")


def _item(item: Any, named: Mapping[str, str]) -> Decimal | None:
    if not isinstance(item, Mapping):
        return None
    amount = money.amount(item.get(named["field"]))
    if amount is None or "times" not in named:
        return amount
    times = item.get(named["times"])
    factor = money.amount(
        str(times) if isinstance(times, int) and not isinstance(times, bool) else times
    )
    return None if factor is None else amount * factor


def _written(total: Decimal, currency: object) -> str:
    """With the currency's own digits, or with as many as the lines have where they have more (the check says so)."""
    try:
        places = money.digits(str(currency))
    except Invalid:
        places = 2
    exact = -int(total.normalize().as_tuple().exponent)
    return f"{total:.{max(places, exact)}f}"
