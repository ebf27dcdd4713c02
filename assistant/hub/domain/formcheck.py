"""What a filled-in form lacks, field by field and reason by reason. Never raises, whatever it is given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any

from assistant.hub.problems import Invalid
from assistant.hub.words import known, language_of, say

from . import money
from .computed import absence
from .consequences import asked, kind_of
from .fields import FILES, computed_fields, in_language, rows, title
from .filecheck import file_lacks
from .form import Attached, FormDef, Lacking
from .formschema import flat, validator
from .leave import LONGEST, halves_of, spoken
from .pointers import lookup, pattern_of, places, tidy, unsound
from .rules import RuleTrouble, compile_rule
from .schemalacks import schema_lacks

MOST = 200  # told at a time
_ERRORS = 2_000


def lacking(
    form: FormDef,
    data: object,
    attached: Sequence[Attached] = (),
    left: Mapping[int, Decimal] | None = None,
) -> tuple[Lacking, ...]:
    """Everything missing or wrong in completed data, in the form's order; empty if the form is complete.

    `left` are the days left of the balance it draws on, by year; years it does not have are not checked.
    Own rules of the form are asked once nothing else is lacking, so that they may count on the fields they name.
    """
    if problem := unsound(data):
        return (Lacking(problem[0], problem[1], problem[2]),)
    if not isinstance(data, Mapping):
        return (Lacking("", "wrong_group", {}),)
    clean: dict[str, Any] = tidy(data)
    found = _once(
        [
            *_money(form, clean),
            *_dates(form, clean),
            *_schema(form, clean),
            *file_lacks(form, clean, attached),
        ]
    )
    found = _telling(form, found)
    if not found:
        found = _once([*_own_rules(form, clean), *_balance(form, clean, left)])
    return tuple(_ordered(form, found)[:MOST])


def check_sound(data: Any) -> None:
    """Raises Invalid for data that no draft may hold: too deep, too much, no JSON, text no database takes."""
    if not isinstance(data, Mapping):
        raise Invalid("forms.data", field="")
    if problem := unsound(data):
        raise Invalid("forms.data", field=problem[0][:200])


def sentence(lack: Lacking, language: str) -> str:
    """Why, in words; what the approver wrote stands behind it."""
    texts = lack.values.get("texts")
    if isinstance(texts, Mapping):
        said = in_language(texts, language)
    else:
        code = lack.reason if known(lack.reason) else "look_again"
        said = say(code, language_of(language), **lack.values)
    return f"{said} {lack.note}".strip() if lack.note else said


def told(form: FormDef, lack: Lacking, language: str) -> dict[str, str]:
    """One item as a client shows it: {field, title, reason, message}."""
    return {
        "field": lack.field,
        "title": title(form, lack.field, language),
        "reason": lack.reason,
        "message": sentence(lack, language),
    }


def _schema(form: FormDef, data: Mapping[str, Any]) -> Iterator[Lacking]:
    errors = islice(validator(flat(form.schema)).iter_errors(data), _ERRORS)
    return schema_lacks(form, errors)


def _telling(form: FormDef, found: list[Lacking]) -> list[Lacking]:
    """Without what only follows from something else that is lacking, unless there is nothing else.

    That is what the hub would fill in itself, and a rule that could not be told.
    """
    own = set(computed_fields(form))
    first = [
        each
        for each in found
        if each.reason != "check_failed" and "/" + each.field[1:].split("/")[0] not in own
    ]
    return first or found


def _money(form: FormDef, data: Mapping[str, Any]) -> Iterator[Lacking]:
    given = lookup(data, form.currency) if form.currency else None
    places_ = _digits(given)
    if given is not None and places_ is None:
        yield Lacking(form.currency, "currency_unknown", {"given": str(given)[:20]})
    for pattern, row in rows(form).items():
        if row["widget"] == "money":
            for place in places(data, pattern):
                if reason := _amount_reason(lookup(data, place), row, places_):
                    yield Lacking(place, reason, {"currency": given, "digits": places_})


def _digits(currency: Any) -> int | None:
    try:
        return money.digits(currency) if isinstance(currency, str) else None
    except Invalid:
        return None


def _amount_reason(value: Any, row: Mapping[str, Any], places_: int | None) -> str:
    found = money.amount(value)
    if found is None:
        return "not_money"
    if places_ is not None and found != round(found, places_):
        return "too_fine"
    return "not_positive" if found < 0 or (found == 0 and not row.get("zero")) else ""


def _dates(form: FormDef, data: Mapping[str, Any]) -> Iterator[Lacking]:
    for pointer, compute in computed_fields(form).items():
        named = compute.get("leave_days")
        away = absence(named, data) if named else None
        if named is None or away is None:
            continue
        values = {"start": away.start.isoformat(), "end": away.end.isoformat(), "most": LONGEST}
        if away.backwards:
            yield Lacking(named["end"], "dates_order", values)
        elif away.too_long:
            yield Lacking(named["end"], "dates_long", values)
        elif halves_of(lookup(data, pointer)) == 0:
            yield Lacking(named["start"], "no_work_days", values)


def _own_rules(form: FormDef, data: Mapping[str, Any]) -> Iterator[Lacking]:
    for check in form.checks:
        field = check.get("field", "")
        texts = check.get("texts")
        try:
            broken = compile_rule(check["when"]).holds(form=data, request={})
        except RuleTrouble:  # fails closed: the author's mistake must be seen, not passed over
            yield Lacking(field, "check_failed", {})
            continue
        if broken:
            reason = check.get("reason") or "own_rule"
            yield Lacking(field, reason, {"texts": texts} if texts else {})


def _balance(
    form: FormDef, data: Mapping[str, Any], left: Mapping[int, Decimal] | None
) -> Iterator[Lacking]:
    if left is None or not kind_of(form, data):
        return
    days = next((p for p, how in computed_fields(form).items() if "leave_days" in how), "")
    for year, halves in asked(form, data).items():
        if year in left and Decimal(halves) / 2 > left[year]:
            has = f"{left[year].normalize():f}"
            values = {"days": spoken(halves), "left": has, "year": year}
            yield Lacking(days, "balance_short", values)


def _once(found: Iterable[Lacking]) -> list[Lacking]:
    kept: dict[tuple[str, str, str], Lacking] = {}
    for each in found:
        kept.setdefault((each.field, each.reason, str(each.values.get("name", ""))), each)
    return list(kept.values())


def _ordered(form: FormDef, found: list[Lacking]) -> list[Lacking]:
    """As the form stands on the screen: by row, a list's items by number; files last."""
    order = {pattern: number for number, pattern in enumerate(rows(form))}
    last = len(order)

    def place(lack: Lacking) -> tuple[int, list[int], int]:
        top = "/" + lack.field[1:].split("/")[0]
        numbers = [
            int(each)
            for each in lack.field.split("/")
            if each.isdigit() and len(each) < len("10000")
        ]
        here = last + 1 if lack.field == FILES else order.get(top, last)
        return here, numbers, order.get(pattern_of(lack.field), last)

    return sorted(found, key=place)
