"""The hub's words as a whole: three columns that say the same, set as Chinese is set, to one reader in one tone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

from assistant.hub.words import AREAS, say

VALUE = re.compile(r"\{(\w+)(?::[^{}]*)?\}")
HAN = "\u3007\u3400-\u9fff"
HALF = re.compile(rf"(?<=[{HAN}）」』”]) ?[,.;:?!()]|[,;:?!()](?=[{HAN}（「『“])|(?<=\}})[,;:?!]")


def rows() -> Iterator[tuple[str, tuple[str, str, str]]]:
    for area in AREAS:
        yield from import_module(f"assistant.hub.words.{area}").ROWS.items()


def test_the_three_columns_take_the_same_values() -> None:
    wrong = [
        code for code, row in rows() if len({frozenset(VALUE.findall(each)) for each in row}) > 1
    ]
    assert wrong == []


def test_chinese_is_set_with_full_width_punctuation() -> None:
    """But for the number in front of a line."""
    found = [(code, each) for code, row in rows() for each in row[1:] if HALF.search(each)]
    assert found == []
    assert HALF.search("已完成,請稍候")
    assert HALF.search("已完成.")


def test_everybody_is_addressed_alike() -> None:
    assert [code for code, row in rows() if "您" in "".join(row)] == []


def test_no_code_is_there_twice() -> None:
    codes = [code for code, _ in rows()]
    assert sorted(codes) == sorted(set(codes))


def test_one_of_a_thing_is_not_several() -> None:
    said = [
        say("audit.whole", entries=n, chains=n, anchors=n, n=n).partition(",")[0] for n in (1, 2)
    ]
    assert said == [
        "The trail is whole: 1 entry of 1 chain",
        "The trail is whole: 2 entries of 2 chains",
    ]
