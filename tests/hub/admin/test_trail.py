"""The audit page: every action has its words, and its filters ask the whole trail."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from assistant.hub.services import rates
from assistant.hub.services.context import Actor
from assistant.hub.words import known, say
from tests.hub.admin.pages import Pages

HUB = Path(__file__).parents[3] / "assistant" / "hub"
PLACES = {
    "Entry": 2,
    "fact": 0,
    "_entry": 1,
    "_write": 4,
}  # where a call that writes has the action
MADE = {  # actions that are put together from a part and a word
    "person.{}": ("added", "changed", "left", "back"),
    "robot.{}": ("draft", "on", "off"),
    "{}.published": ("form", "route"),
    "{}.drafted": ("form", "route"),
    "request_{}": ("approved", "rejected", "withdrawn", "revoked"),
}
NAMED = {
    "approver_left",
    "deputy_ended",
    "role.granted",
    "role.revoked",
    "anchored",
}  # by a variable


def texts(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from texts(node.body)
            yield from texts(node.orelse)
        case ast.JoinedStr():
            parts = [each.value if isinstance(each, ast.Constant) else "{}" for each in node.values]
            shape = "".join(map(str, parts))
            yield from (shape.replace("{}", word) for word in MADE[shape])


def written(call: ast.Call) -> Iterator[str]:
    """The actions that a call writes into the trail."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name in PLACES and PLACES[name] < len(call.args):
        yield from texts(call.args[PLACES[name]])
    if name == "_note":
        yield from (text for each in call.args for text in texts(each) if "." in text)


def actions() -> set[str]:
    calls = (
        node
        for file in HUB.rglob("*.py")
        if file.name != "deliver.py"  # whose _note writes no entry
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )
    return {text for call in calls for text in written(call)} | NAMED


def test_every_action_of_the_trail_has_its_words() -> None:
    """P-9: whoever reads the trail reads words; a new action without them fails here."""
    found = actions()
    assert {"approved", "robot.on", "role.granted", "balance.given", "erased"} <= found
    assert [
        each for each in sorted(found) if not known(f"admin.did_{each.replace('.', '_')}")
    ] == []


def test_the_filters_ask_the_whole_trail(pages: Pages) -> None:
    """An entry is found behind any number of others; the next page goes on with the same filter."""
    rates.put(pages.hub, Actor("ivan"), "SEK", date(2026, 1, 2), "2.5")
    for day in range(1, 29):
        for month in range(1, 5):
            rates.put(pages.hub, Actor("ben"), "SEK", date(2025, month, day), "2.5")
    with pages.as_("ken") as ken:
        mine = ken.get("/admin/audit", params={"who": "Ivan", "action": "rate.set"}).text
        assert mine.count(">Ivan Ma 馬一文</td>") == 1
        first = ken.get("/admin/audit", params={"who": "Ben", "action": "rate.set"}).text
        assert first.count(">Ben Wong</td>") == 100
        further = first.split('<p><a href="')[-1].split('"')[0].replace("&amp;", "&")
        assert ken.get(further).text.count(">Ben Wong</td>") == 12
        assert say("admin.did_rate_set", "zh-Hans") in first
        assert "chip red" not in first
