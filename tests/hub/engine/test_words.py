"""Every code that the engine uses has a sentence in three languages."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.hub.domain.allowed import _LATE
from assistant.hub.domain.case import RequestState
from assistant.hub.words import LANGUAGES, known, say

HERE = Path(__file__).parents[3] / "assistant" / "hub" / "domain"
FILES = (
    "allowed",
    "advance",
    "asking",
    "leaving",
    "outcome",
    "press_*",
    "revoking",
    "seats",
    "groups",
    "reasons",
)


def codes() -> set[str]:
    text = "".join(p.read_text() for name in FILES for p in HERE.glob(f"{name}.py"))
    raised = re.findall(
        r'(?:Invalid|Forbidden|Late|Missing|Stale|TooOften|NeedsVerification|Why)\(\s*"(\w+)"', text
    )
    needed = re.findall(r'needed="(\w+)"', text)
    did = [f"did_{each}" for each in re.findall(r'\.fact\(\s*"(\w+)"', text)]
    late = [f"late_request_{each.value}" for each in RequestState]
    return {*raised, *needed, *did, *late, *_LATE.values()}


def test_each_code_has_its_sentence():
    found = codes()
    assert len(found) > 60
    assert [each for each in sorted(found) if not known(each)] == []


def test_a_late_press_reads_well():
    values = {"who": "Carol Lee", "at": "10:42"}
    said = [say("late_approved", each, **values) for each in LANGUAGES]
    assert said == [
        "Carol Lee approved this at 10:42.",
        "Carol Lee 已於 10:42 批准。",
        "Carol Lee 已于 10:42 批准。",
    ]
