"""The guard in front of CEL: a rule is cut into tokens, and one that is not allowed never reaches the engine.

CEL has no cost limit: four nested `.map` run for ever, and a comment or another spelling hides a name from a search
in the text. So nothing is searched for here: every character must belong to a token that is known to be harmless.
"""

from __future__ import annotations

import re
from typing import Any

from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

LONGEST = 500  # characters
_DEEPEST = 24  # open brackets
ROOTS = frozenset({"form", "request"})
METHODS = frozenset({"size", "contains", "startsWith", "endsWith"})
FUNCTIONS = frozenset({"size", "has", "double", "int"})
WORDS = frozenset({"true", "false", "null", "in"})
_TOKEN = re.compile(
    r"""(?P<space>[ \t\r\n]+)
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
    |(?P<number>[0-9]{1,18}(?:\.[0-9]{1,12})?(?![0-9A-Za-z_.]))
    |(?P<text>"[^"\\\x00-\x1f]*"|'[^'\\\x00-\x1f]*')
    |(?P<sign>&&|\|\||[=!<>]=|[-<>!?:,.()\[\]+*/%])""",
    re.VERBOSE,
)
DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?", re.ASCII)


class RuleTrouble(Invalid):
    """A rule that can't be taken, or that failed on a form: the request stops for an admin, nobody is passed over."""


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is name, number, text or sign; `text` as it was written."""

    kind: str
    text: str


def tokens(text: str) -> tuple[Token, ...]:
    """The rule's tokens. Raises RuleTrouble for one too long, with a comment, a loop, an unknown name or character."""
    if len(text) > LONGEST:
        raise RuleTrouble("routes.rule_long", longest=LONGEST, length=len(text))
    found = _cut(text)
    _check_depth(found)
    for index, token in enumerate(found):
        if token.kind == "name":
            _check_name(found, index)
        elif token.kind == "text":
            _check_text(found, index)
    return found


def paths(found: tuple[Token, ...]) -> frozenset[tuple[str, ...]]:
    """What the rule reads: ("form", "days"), ("form", "lines", "[]", "amount"). An index counts as "[]"."""
    return frozenset(
        _path(found, index)
        for index, token in enumerate(found)
        if token.text in ROOTS and not _after_dot(found, index)
    )


def texts(found: tuple[Token, ...]) -> frozenset[tuple[str, ...]]:
    """The paths whose texts the rule looks into (`.contains(...)`): there a number is a text like any other."""
    spoken = "".join(token.text + "\0" for token in found)
    return frozenset(
        path
        for path in paths(found)
        if any(f"{path[-1]}\0.\0{name}\0(" in spoken for name in METHODS - {"size"})
    )


def _cut(text: str) -> tuple[Token, ...]:
    found: list[Token] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or text.startswith("//", place):
            raise RuleTrouble("routes.rule_character", at=place + 1, found=text[place : place + 8])
        if match.lastgroup != "space":
            found.append(Token(str(match.lastgroup), match[0]))
        place = match.end()
    if not found:
        raise RuleTrouble("routes.rule_empty")
    return tuple(found)


def _check_depth(found: tuple[Token, ...]) -> None:
    depth = 0
    for token in found:
        depth += (token.text in ("(", "[")) - (token.text in (")", "]"))
        if depth > _DEEPEST:
            raise RuleTrouble("routes.rule_deep", deepest=_DEEPEST)


def _check_name(found: tuple[Token, ...], index: int) -> None:
    """A name is a field after a dot, a function or method that is allowed, or one of the two roots."""
    name, called = found[index].text, _text(found, index + 1) == "("
    if called:
        allowed = name in (METHODS if _after_dot(found, index) else FUNCTIONS)
    else:
        allowed = _after_dot(found, index) or name in ROOTS or name in WORDS
    if not allowed or (name != "in" and _text(found, index + 1)[:1] in ("'", '"')):
        raise RuleTrouble("routes.rule_name", name=name)


def _check_text(found: tuple[Token, ...], index: int) -> None:
    """Numbers stand without quotes, since decimal texts of a form count as numbers; and no tripled quotes."""
    text = found[index].text
    looked_for = _text(found, index - 1) == "(" and _text(found, index - 2) in METHODS
    if DECIMAL.fullmatch(text[1:-1]) and not looked_for:
        raise RuleTrouble("routes.rule_quoted", value=text)
    if _text(found, index + 1)[:1] in ("'", '"'):
        raise RuleTrouble("routes.rule_grammar", rule="".join(each.text for each in found))


def _path(found: tuple[Token, ...], index: int) -> tuple[str, ...]:
    path = [found[index].text]
    place = index + 1
    while True:
        nxt = found[place + 1] if place + 1 < len(found) else None
        if _text(found, place) == "." and nxt is not None and nxt.kind == "name":
            if _text(found, place + 2) == "(":
                return tuple(path)
            path.append(nxt.text)
            place += 2
        elif _text(found, place) == "[" and nxt is not None and _text(found, place + 2) == "]":
            path.append(nxt.text[1:-1] if nxt.kind == "text" else "[]")
            place += 3
        else:
            return tuple(path)


def _after_dot(found: tuple[Token, ...], index: int) -> bool:
    return index > 0 and found[index - 1].text == "."


def _text(found: tuple[Token, ...], index: int) -> str:
    return found[index].text if 0 <= index < len(found) else ""


def literal(token: Token) -> Any:
    """The value of a text token, as it was meant."""
    return token.text[1:-1]
