"""What a Sundown hub answers, as values: members that are needed, members that may be missing, problems.

Unknown members are passed over. What lacks something needed raises Broken, which the caller tells in one sentence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from assistant.model.form import Lack

LONGEST = 20_000  # characters of one text; the rest is cut off
MOST = 2_000  # items of one list
DEEPEST = 64  # lists and objects within each other
_BAD = re.compile("[\0\ud800-\udfff]")
_GREATEST = 2**63  # what a database takes as a whole number is smaller
_YEARS = range(1900, 9000)  # any zone's time of it is a date, too
_BODY = "/body/data"
# ISO 4217: digits behind the point are two unless told otherwise
_DIGITS = {
    **dict.fromkeys(("CLP", "ISK", "JPY", "KRW", "VND"), 0),
    **dict.fromkeys(("BHD", "JOD", "KWD", "OMR", "TND"), 3),
}

Json = Mapping[str, Any]


class Broken(ValueError):  # noqa: N818 - named by what the reply is
    """A reply that no hub gives."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An error of the hub (RFC 9457). `detail` is a sentence in the language that was asked for."""

    status: int
    code: str = ""
    detail: str = ""
    purpose: str = ""  # 428: what the second verification must be for
    who: str = ""  # 409: who had decided
    person: str = ""
    action: str = ""
    at: datetime | None = None
    lacks: tuple[Lack, ...] = ()


@dataclass(frozen=True, slots=True)
class Me:
    """The person of a token."""

    id: str
    name: str
    currency: str = ""  # the company's: amounts are told in it
    factors: tuple[str, ...] = ()


def decoded(body: bytes) -> Any:
    """JSON in UTF-8 (RFC 8259); texts without what no database, bus or screen takes."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Broken("no JSON") from error
    return sound(found)


def sound(value: Any, deep: int = 0) -> Any:
    """The value without NUL and without halves of surrogate pairs (RFC 8259, 8.2), which JSON can spell."""
    if deep > DEEPEST:
        raise Broken("too deep")
    if isinstance(value, str):
        return value if value.isprintable() else _BAD.sub("\ufffd", value)
    if isinstance(value, list):
        return [sound(each, deep + 1) for each in value]
    if isinstance(value, dict):
        return {sound(name): sound(each, deep + 1) for name, each in value.items()}
    return value


def obj(value: Any) -> Json:
    """The value as an object."""
    if not isinstance(value, Mapping):
        raise Broken("no object")
    return value


def part_of(row: Json, name: str) -> Json:
    """The object under a name; an empty one where there is none."""
    found = row.get(name)
    return found if isinstance(found, Mapping) else {}


def objects(value: Any) -> list[Json]:
    """The objects in a list; what is none is passed over."""
    found = value if isinstance(value, list) else []
    return [each for each in found[:MOST] if isinstance(each, Mapping)]


def listed(value: Any) -> list[Json]:
    """A list that has to be one."""
    if not isinstance(value, list):
        raise Broken("no list")
    return objects(value)


def needed(row: Json, name: str) -> str:
    """A text that has to be there."""
    found = row.get(name)
    if not isinstance(found, str) or not found:
        raise Broken(f"no {name}")
    return found[:LONGEST]


def text(row: Json, name: str) -> str:
    """A text, "" where there is none."""
    found = row.get(name)
    return found[:LONGEST] if isinstance(found, str) else ""


def texts(value: Any) -> tuple[str, ...]:
    """The texts in a list."""
    found = value if isinstance(value, list) else []
    return tuple(each[:LONGEST] for each in found[:MOST] if isinstance(each, str))


def number(row: Json, name: str, default: int = 0) -> int:
    """A whole number; `default` where there is none."""
    found = row.get(name)
    if not isinstance(found, int) or isinstance(found, bool) or abs(found) >= _GREATEST:
        return default
    return found


def flag(row: Json, name: str) -> bool:
    """Whether it says true."""
    return row.get(name) is True


def moment(value: Any) -> datetime | None:
    """RFC 3339 as an instant in UTC; None for anything else, and for what only means "never"."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
        return found.astimezone(UTC) if found.tzinfo and found.year in _YEARS else None
    except (ValueError, OverflowError):
        return None


def name_of(value: Any) -> str:
    """The name of a person given as {id, name}."""
    return text(value, "name") if isinstance(value, Mapping) else ""


def id_of(value: Any) -> str:
    """The id of a person given as {id, name}."""
    return text(value, "id") if isinstance(value, Mapping) else ""


def money(value: Any, currency: str) -> str:
    """The decimal text of an amount in the currency's smallest unit; "" for none."""
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= _GREATEST:
        return ""
    places = _DIGITS.get(currency, 2)
    return f"{Decimal(value).scaleb(-places):.{places}f}"


def lack(row: Json) -> Lack:
    """One thing that is missing: the words for it are under another name in errors than in lists.

    The hub's words end with the note already; here it stands apart, so that it is said once.
    """
    field, note = text(row, "field").removeprefix(_BODY), text(row, "note")
    words = text(row, "message") or text(row, "detail") or text(row, "reason")
    return Lack(field, words.removesuffix(note).rstrip() or words, note)


def lacks(value: Any) -> tuple[Lack, ...]:
    """What is missing, item by item."""
    return tuple(map(lack, objects(value)))


def problem(status: int, body: bytes) -> Problem:
    """An error; one that is not the hub's own (a proxy's page) has no code and no words."""
    try:
        found = obj(decoded(body))
    except Broken:
        return Problem(status)
    return Problem(
        status,
        text(found, "code"),
        text(found, "detail"),
        text(found, "purpose"),
        text(found, "who"),
        text(found, "person"),
        text(found, "action"),
        moment(found.get("at")),
        lacks(found.get("errors")),
    )


def me(value: Any) -> Me:
    """GET /v1/me."""
    found = obj(value)
    factors = found.get("factors")
    kinds = [str(each) for each in factors] if isinstance(factors, Mapping) else []
    first = sorted(kinds, key=lambda each: (each != "totp", each == "recovery", each))
    return Me(needed(found, "id"), needed(found, "name"), text(found, "currency"), tuple(first))
