"""The scripted story of issue 4: played, as expected, and told in the README as it is played."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.hub.access.sheet import read_sheet
from assistant.hub.story.cast import LIST
from assistant.hub.story.transcript import Transcript
from assistant.hub.words.story import ROWS
from assistant.system.paths import resource

# played once, not by each worker that has one of these
pytestmark = pytest.mark.xdist_group("story")
README = Path(__file__).parents[3] / "assistant" / "hub" / "README.md"
_CHANGES = (  # what differs from run to run, or with what else the trail notes
    (re.compile(r"\d\d-\d\d \d\d:\d\d  "), "MM-DD HH:MM  "),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d"), "YYYY-MM-DD HH:MM"),
    (re.compile(r"[0-9a-f]{12}…"), "HASH…"),
    (re.compile(r"(entr(?:y|ies)) \d+|\d+ (entries)|of \d+ chains"), "N"),
)


def masked(text: str) -> str:
    for pattern, sign in _CHANGES:
        text = pattern.sub(sign, text)
    return text.strip()


def test_the_story_goes_as_expected(english: subprocess.CompletedProcess[str]) -> None:
    """H-1, H-3, H-4, H-5, H-8, H-9, H-15, H-17, H-18: every step of it has an expectation of its own."""
    assert (english.returncode, english.stderr) == (0, ""), english.stdout
    assert english.stdout.count("\n11. ") == 1


def test_the_readme_tells_what_is_printed(english: subprocess.CompletedProcess[str]) -> None:
    """`sundown hub story` brings it up to date."""
    block = README.read_text(encoding="utf-8").split("```text\n")[1].split("\n```")[0]
    assert masked(block) == masked(english.stdout)


def test_it_is_told_in_chinese_and_as_json_too(
    english: subprocess.CompletedProcess[str], chinese: subprocess.CompletedProcess[str]
) -> None:
    assert (chinese.returncode, chinese.stderr) == (0, "")
    found = json.loads(chinese.stdout)
    lines = found["lines"]
    assert found["whole"] is True
    assert not [each for each in lines if each["kind"] == "did" and each["text"].isascii()]
    assert sum(each["kind"] == "did" for each in lines) == len(
        re.findall(r"^\d\d-\d\d ", english.stdout, re.MULTILINE)
    )


def test_what_is_not_as_expected_is_said() -> None:
    printed: list[str] = []
    told = Transcript("en", printed.append)
    told.scene("company")
    told.did(datetime(2027, 3, 1, 1, tzinfo=UTC), "Eve", "approves")
    told.expect("a thing", True)
    assert told.whole()
    told.expect("another", [])
    assert (told.whole(), printed[-1].strip()) == (False, "! Not as expected: another.")
    assert printed[1] == "03-01 09:00  Eve approves."


def test_the_sample_company_has_twelve_people() -> None:
    lines, faults = read_sheet(resource(LIST).read_bytes())
    assert (len(lines), faults) == (12, ())


def test_every_sentence_of_the_story_is_told_and_every_one_told_is_there() -> None:
    story = README.parent / "story"
    text = "".join(each.read_text(encoding="utf-8") for each in story.glob("*.py"))
    quoted = set(re.findall(r'"([a-z_0-9]+)"', text))
    assert {code for code in ROWS if code.removeprefix("story.") not in quoted} == set()
    said = set(re.findall(r'(?:\.say\(|\.scene\(|\.did\([\w.()]+, )"([a-z_]+)"', text))
    assert {code for code in said if f"story.{code}" not in ROWS} == set()
