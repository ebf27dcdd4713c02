"""Conditions as rows "field, operator, value" for people who write no code. The condition holds if every row does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from assistant.hub.problems import Invalid

from .rulelex import DECIMAL, RuleTrouble, Token, literal, tokens

Brick = tuple[str, str, Any]  # field ("form.days"), operator, value
COMPARE = ("==", "!=", ">", ">=", "<", "<=")
OPERATORS = (*COMPARE, "in", "contains", "startsWith", "endsWith")
_FIELD = re.compile(r"(?:form|request)(?:\.[A-Za-z_][A-Za-z0-9_]*)+", re.ASCII)


def bricks(text: str) -> list[Brick] | None:
    """The rows of a condition; None where it is free CEL (or no condition at all can be read).

    Numbers come as Decimal, lists as tuples. `from_bricks` of the rows says the same as the text.
    """
    try:
        found = tokens(text)
    except RuleTrouble:
        return None
    rows = [_row(part) for part in _parts(found)]
    return None if any(row is None for row in rows) else [row for row in rows if row is not None]


def from_bricks(rows: Iterable[Brick]) -> str:
    """The condition that holds when every row does. Raises Invalid for a row that can't be written."""
    return " && ".join(_written(*row) for row in rows)


def number(value: Decimal) -> str:
    """A number as CEL writes doubles: always with a point."""
    text = f"{value:f}"
    return text if "." in text else text + ".0"


def _parts(found: tuple[Token, ...]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in found:
        if token.text == "&&":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _row(part: list[Token]) -> Brick | None:
    field, rest = _field(part)
    if not field or not rest:
        return None
    operator = rest[0].text
    if operator in COMPARE:
        return _valued(field, operator, _value(rest[1:]))
    if operator == "in":
        return _valued(field, operator, _list(rest[1:]))
    if operator == "." and rest[-1].text == ")" and len(rest) == 5:  # noqa: PLR2004 - . name ( text )
        return _valued(field, rest[1].text, literal(rest[3]) if rest[3].kind == "text" else None)
    return None


def _valued(field: str, operator: str, value: Any) -> Brick | None:
    return None if value is None or operator not in OPERATORS else (field, operator, value)


def _field(part: list[Token]) -> tuple[str, list[Token]]:
    """The path at the front, without double(...) around it, and what follows."""
    words = [token.text for token in part]
    wrapped = words[:2] in (["double", "("], ["int", "("])
    here = 2 if words[:2] == ["double", "("] else 0
    end = here + 1
    while words[end : end + 1] == ["."] and words[end + 2 : end + 3] != ["("]:
        end += 2
    name = "".join(words[here:end])
    if (wrapped and words[end : end + 1] != [")"]) or not _FIELD.fullmatch(name):
        return "", []
    return name, part[end + wrapped :]


def _value(rest: list[Token]) -> Any:
    minus = bool(rest) and rest[0].text == "-"
    rest = rest[minus:]
    if len(rest) != 1:
        return None
    match rest[0]:
        case Token("number", text):
            return -Decimal(text) if minus else Decimal(text)
        case Token("text") as token if not minus:
            return literal(token)
        case Token("name", ("true" | "false") as text) if not minus:
            return text == "true"
    return None


def _list(rest: list[Token]) -> tuple[Any, ...] | None:
    if len(rest) < 3 or rest[0].text != "[" or rest[-1].text != "]":  # noqa: PLR2004 - [ value ]
        return None
    values, inner = [], [*rest[1:-1], Token("sign", ",")]
    while inner:
        end = next(index for index, token in enumerate(inner) if token.text == ",")
        values.append(_value(inner[:end]))
        inner = inner[end + 1 :]
    return None if None in values else tuple(values)


def _written(field: str, operator: str, value: Any) -> str:
    if not _FIELD.fullmatch(field):
        raise Invalid("routes.brick_field", field=field)
    if operator not in OPERATORS:
        raise Invalid("routes.brick_operator", operator=operator)
    if operator == "in":
        values = value if isinstance(value, tuple | list) else (value,)
        return f"{field} in [{', '.join(map(_spelled, values))}]"
    if operator in COMPARE:
        return f"{field} {operator} {_spelled(value)}"
    return f"{field}.{operator}({_quoted(str(value))})"


def _spelled(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | Decimal):
        return number(Decimal(str(value)))
    text = str(value)
    return number(Decimal(text)) if DECIMAL.fullmatch(text) else _quoted(text)


def _quoted(text: str) -> str:
    quote = "'" if "'" not in text else '"'
    if quote in text or "\\" in text or any(sign < " " for sign in text):
        raise Invalid("routes.brick_value", value=text)
    return f"{quote}{text}{quote}"
