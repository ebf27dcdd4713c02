"""What the parts of a quick-add line can mean, and the line as the tables of the languages see it. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from assistant.model.captured import PieceKind, Reading

ZONED = (
    r"(?!\s?(?:gmt|utc|bst|[ecmp][sd]t|ce?s?t|jst|kst|et)\b)"  # 5pm GMT is not five o'clock here
)
GONE = "\x00"  # stands for a character that was understood or is never read


@dataclass(frozen=True, slots=True)
class Day:
    """A day. `clock`: minutes after midnight if no time is said ("tonight"); `late`: an hour means the afternoon."""

    day: date
    due: bool = False
    clock: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes after midnight, up to 1440. `sure` is False for "at 8": the evening, if the day says so."""

    minutes: int
    sure: bool = True
    until: int | None = None
    due: bool = False


@dataclass(frozen=True, slots=True)
class After:
    """So many minutes from now."""

    minutes: int
    due: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """Minutes that it takes."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A repetition: the text of RFC 5545, 3.3.10, its first day, and the minutes of "every morning"."""

    text: str
    first: date
    clock: int | None = None


@dataclass(frozen=True, slots=True)
class Priority:
    """1 (high) to 9."""

    level: int


@dataclass(frozen=True, slots=True)
class Word:
    """A tag, the name of a list, or a link, by the kind of its token."""

    text: str


Fact = Day | Clock | After | Length | Rule | Priority | Word
Read = Callable[[re.Match[str], Reading], Fact | None]
Entry = tuple[re.Pattern[str], Read]


@dataclass(frozen=True, slots=True)
class Token:
    """A part of the line, from `start` up to `end`, and what it means."""

    start: int
    end: int
    fact: Fact
    kind: PieceKind


_SIMPLE = dict(
    zip(
        map(
            ord,
            "週點鐘後個兩禮號這時開會國間聽晝從過於內貳參叁肆伍陸柒捌玖壹末線樓門機館車隻嘅紀曆農議見說問題論結據頭評審討談發報長診醫臘閏陰舊試約飯復條術資統紙經濟優鮮郵聞識兒遲現還實進鋒為碼倉廳櫃聲證聰隨電風庫鋪閘橋裡裏幹億萬驗勢缺須項題響",
        ),
        "周点钟后个两礼号这时开会国间听昼从过于内二三三四五六七八九一末线楼门机馆车只的纪历农议见说问题论结据头评审讨谈发报长诊医腊闰阴旧试约饭复条术资统纸经济优鲜邮闻识儿迟现还实进锋为码仓厅柜声证聪随电风库铺闸桥里里干亿万验势缺须项题响",
        strict=True,
    )
) | {
    ord("拜"): "拜",
    ord("\u3000"): " ",
    ord("〇"): "零",
    ord("\u2019"): "'",
    ord("–"): "-",
    ord("—"): "-",
}


def folded(line: str) -> str:
    """The line for reading: half-width, lower case, simplified; each character stands where it stood."""
    return "".join(map(_folded, line)) if not line.isascii() else line.lower()


def _folded(char: str) -> str:
    if char.isascii():
        return char.lower()
    plain = normalize("NFKC", char).lower()
    return (plain if len(plain) == 1 else char).translate(_SIMPLE)


def hidden(text: str, start: int, end: int) -> str:
    """The text with these characters taken out of sight."""
    return f"{text[:start]}{GONE * (end - start)}{text[end:]}"


def kind_of(fact: Fact) -> PieceKind:
    """How a fact about time is shown."""
    match fact:
        case Day():
            return PieceKind.DAY
        case Length():
            return PieceKind.LENGTH
        case Rule():
            return PieceKind.REPEAT
        case _:
            return PieceKind.TIME


def find(text: str, table: tuple[Entry, ...], about: Reading) -> tuple[list[Token], str]:
    """What a table finds, and the text without it. The first entries of a table go first."""
    found: list[Token] = []
    for pattern, read in table:
        here = [
            Token(match.start(), match.end(), fact, kind_of(fact))
            for match in pattern.finditer(text)
            if (fact := read(match, about)) is not None
        ]
        for token in here:
            text = hidden(text, token.start, token.end)
        found += here
    return found, text
