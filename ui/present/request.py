"""A request being written, in words: values by pointer, what is missing at once, sizes, where a draft stands. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from unicodedata import normalize

from assistant.model.form import Draft, DraftStage, FormField, Lack, Trial
from ui.present.sentence import in_language
from ui.present.when import at, day_of, inside
from ui.words import say

Data = dict[str, object]
KIB = 1024
PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp")
EMPTY: tuple[object, ...] = (None, "", [], {})


def parts(pointer: str) -> list[str]:
    """The keys of a JSON Pointer (RFC 6901), or of a name relative to a row."""
    trimmed = pointer.removeprefix("/")
    return [key.replace("~1", "/").replace("~0", "~") for key in trimmed.split("/")]


def joined(prefix: str, name: str) -> str:
    """The pointer of a field below another one."""
    return f"{prefix}/{name.removeprefix('/')}"


def value_at(data: Mapping[str, object], pointer: str) -> object:
    """What stands there; None where nothing does."""
    found: object = data
    for key in parts(pointer):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def put_at(data: Data, pointer: str, value: object) -> None:
    """Write a value at its place; an empty one leaves no trace."""
    *way, last = parts(pointer)
    for key in way:
        inner = data.setdefault(key, {})
        if not isinstance(inner, dict):
            return
        data = inner
    if value in EMPTY:
        data.pop(last, None)
    else:
        data[last] = value


def number(text: str) -> str | None:
    """A number as people type it, as the sources want it: "１８,000.50" is "18000.50"; None if it is none."""
    plain = normalize("NFKC", text).replace(",", "").replace(" ", "").replace("\u00a0", "")
    try:
        read = Decimal(plain)
    except InvalidOperation:
        return None
    return plain if read.is_finite() and "e" not in plain.lower() and "_" not in plain else None


# ------------------------------------------------------------------ what is missing


def missing(
    fields: Sequence[FormField], data: Mapping[str, object], files: Sequence[str], language: str
) -> tuple[Lack, ...]:
    """What can be seen to be missing or wrong without asking the source. `files`: the fields that have some."""
    return tuple(_missing(fields, data, frozenset(files), language, ""))


def _missing(
    fields: Sequence[FormField],
    data: Mapping[str, object],
    files: frozenset[str],
    language: str,
    prefix: str,
) -> Iterator[Lack]:
    for field in fields:
        place, value = joined(prefix, field.name), value_at(data, field.name)
        if field.kind == "files" and place in files:
            continue
        if isinstance(value, list) and field.kind == "list":
            for at_, row in enumerate(value):
                yield from _missing(field.columns, row, files, language, f"{place}/{at_}")
        if wrong := _lack(field, value, language):
            yield Lack(place, wrong)


def _lack(field: FormField, value: object, language: str) -> str:
    if value not in EMPTY:
        return _wrong(field, str(value), language)
    key = _wanted(field) if field.required else ""
    return say(language, key) if key else ""


def _wanted(field: FormField) -> str:
    """The key of what is said of an empty field; "" where the source fills it in, or no is an answer."""
    known = {"files": "request.no_file", "list": "request.no_row", "choice": "request.no_choice"}
    known |= {"computed": "", "switch": ""}
    return known.get(field.kind, "request.missing")


def _wrong(field: FormField, value: str, language: str) -> str:
    """What is wrong with a value that is there, "" if nothing."""
    if field.kind in {"number", "amount"}:
        read = number(value)
        if read is None:
            return say(language, "request.no_number")
        if field.kind == "amount" and Decimal(read) <= 0:
            return say(language, "request.not_positive")
        least, most = number(field.minimum or ""), number(field.maximum or "")
        if least is not None and Decimal(read) < Decimal(least):
            return say(language, "request.at_least", value=field.minimum)
        if most is not None and Decimal(read) > Decimal(most):
            return say(language, "request.at_most", value=field.maximum)
    if field.kind == "choice" and field.choices and value not in dict(field.choices):
        return say(language, "request.no_choice")
    return ""


def marks(lacks: Sequence[Lack], language: str) -> dict[str, str]:
    """One sentence for each field that lacks something; the first reason wins."""
    said: dict[str, str] = {}
    for each in lacks:
        reason = in_language(each.reason, language)
        words = (
            say(language, "request.lack", reason=reason, note=each.note) if each.note else reason
        )
        said.setdefault(each.field, words)
    return said


def label_of(fields: Sequence[FormField], pointer: str, language: str) -> str:
    """What a field is called, with the row it stands in: "Line 2: Receipt"."""
    for field in fields:
        mine = joined("", field.name)
        if pointer == mine:
            return field.label
        if field.kind == "list" and pointer.startswith(f"{mine}/"):
            row, _, column = pointer.removeprefix(f"{mine}/").partition("/")
            inner = label_of(field.columns, f"/{column}", language)
            at_row = say(language, "request.row", name=field.label, n=int(row) + 1)
            return say(language, "request.in_row", row=at_row, name=inner) if inner else at_row
    return ""


# ------------------------------------------------------------------ words


def size(octets: int, language: str) -> str:
    """As in: 240 KB, 1.2 MB."""
    if octets < KIB * KIB:
        return say(language, "request.kb", n=max(1, round(octets / KIB)))
    return say(language, "request.mb", size=f"{octets / KIB / KIB:.1f}")


def amount(value: str, currency: str) -> str:
    """As in: HKD 18,000.00; what is no number is shown as it is."""
    read = number(value)
    shown = value if read is None else f"{Decimal(read):,.2f}"
    return f"{currency}\u00a0{shown}" if currency else shown


def computed(value: object) -> str:
    """What the source has computed, in one line."""
    if isinstance(value, Mapping):
        return " · ".join(f"{key}: {computed(one)}" for key, one in value.items())
    return "" if value is None else str(value)


def standing(draft: Draft, now: datetime, language: str, zone: str) -> str:
    """Where a draft stands, as a row of the list says it."""
    match draft.stage:
        case DraftStage.WAITING:
            return say(language, "request.waits")
        case DraftStage.LACKING:
            return say(language, "request.came_back", n=max(1, len(draft.lacks)))
        case DraftStage.REFUSED:
            said = in_language(draft.said, language)
            return (
                say(language, "request.refused", said=said)
                if said
                else say(language, "request.refused_plain")
            )
        case DraftStage.SENT:
            return say(language, "request.sent")
        case _:
            return say(language, "request.saved", when=when(draft.updated_at, now, language, zone))


def when(moment: datetime, now: datetime, language: str, zone: str) -> str:
    """As in: 15:20; yesterday 15:20."""
    return inside(at(moment, day_of(now, zone), language, zone), language)


def currency_of(field: FormField, data: Mapping[str, object]) -> str:
    """The currency of an amount: as the form says it, or as it stands in another field."""
    if field.currency.startswith("/"):
        found = value_at(data, field.currency)
        return found if isinstance(found, str) else ""
    return field.currency


def total(trial: Trial) -> str:
    """The sum as the source reads it, "" where it says none."""
    return amount(trial.amount, trial.currency) if trial.amount else ""


def iso_day(value: object) -> date | None:
    """A day as a draft holds it."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def read_data(text: str) -> Data:
    """The values of a draft; nothing where they can't be read."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
