"""What the core says: the sentences that may reach a window, found in its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

CORE = Path(__file__).parents[2] / "assistant"
RAISED = {"TryLater", "NeedsUser", "Refused", "Conflict", "NotFound", "BadInput", "Gone"}
# what is said without being raised: problems of calendar data, reports, states of accounts
SAID = (
    "connectors/caldav/link.py",
    "protocols/icalfiles.py",
    "protocols/icalscan.py",
    "protocols/recurrence.py",
    "protocols/wire.py",
    "services/detail.py",
    "services/files.py",
    "services/indexing.py",
    "services/lanepass.py",
    "services/settle.py",
    "services/sync.py",
    "system/http_faults.py",
    "system/keyrings.py",
    "system/vault.py",
)
# every sentence with values has some words of its own, so that nothing is taken for it by chance
SENTENCE = re.compile(r"[A-Z“{].* .*[a-z).}]\.")


def template(node: ast.expr) -> str | None:
    """The text with {} for each value; None if it is no text."""
    if isinstance(node, ast.JoinedStr):
        return "".join(v.value if isinstance(v, ast.Constant) else "{}" for v in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.sub(r"\{\w+\}", "{}", node.value)
    return None


def texts_of(node: ast.expr, named: dict[str, set[str]]) -> set[str]:
    """All templates that an argument may be: written there, one of two, under a name, stripped."""
    if (text := template(node)) is not None:
        return {text}
    match node:
        case ast.IfExp(body=body, orelse=other):
            return texts_of(body, named) | texts_of(other, named)
        case ast.Name(id=name):
            return named.get(name, set())
        case ast.Call(func=ast.Attribute(value=inner, attr="format")):
            return texts_of(inner, named)
        case ast.Call(func=ast.Attribute(value=inner, attr="strip")):
            found = texts_of(inner, named)
            return found | {each.removesuffix(" {}") for each in found}
    return set()


def named_in(modules: Iterable[list[ast.AST]]) -> dict[str, set[str]]:
    """The texts of names, whichever module gives them."""
    found: dict[str, set[str]] = {}
    for node in chain.from_iterable(modules):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            text = template(node.value)
            found.setdefault(node.targets[0].id, set()).update(
                {text} if text and " " in text else set()
            )
    return found


def docstrings(nodes: list[ast.AST]) -> set[int]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    first = [node.body[0] for node in nodes if isinstance(node, kinds) and node.body]
    return {id(each.value) for each in first if isinstance(each, ast.Expr)}


@cache
def source() -> tuple[frozenset[str], frozenset[str]]:
    """(the sentences that the core says to windows, every text that is in it at all)."""
    apart = {CORE / "cli", CORE / "hub"}  # the hub has words of its own; its connector speaks here
    paths = [path for path in CORE.rglob("*.py") if not apart & set(path.parents)]
    modules = {path: list(ast.walk(ast.parse(path.read_text(encoding="utf-8")))) for path in paths}
    named = named_in(modules.values())
    said, every = set(), set()
    for path, nodes in modules.items():
        speaks, skipped = path.relative_to(CORE).as_posix() in SAID, docstrings(nodes)
        for node in nodes:
            if isinstance(node, ast.JoinedStr):
                skipped |= {id(part) for part in node.values}
        for node in nodes:
            if isinstance(node, ast.Call) and node.args and called(node) in RAISED:
                said |= texts_of(node.args[0], named)
            text = template(node) if isinstance(node, ast.expr) else None
            if text is not None and id(node) not in skipped:
                every.add(text)
                said |= {text} if speaks and SENTENCE.fullmatch(text) else set()
    return frozenset(said), frozenset(every | said)


def called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))
