"""English hours, lengths and repetitions, as tables: 3pm, 3-4pm, for 1.5h, every mon and wed. The text is folded."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.model.captured import Reading

from .quickadd_days import NOON, hour, today
from .quickadd_en_days import COUNT, EDGE, END, FULL, PARTS, SHORT, count, weekday
from .quickadd_en_months import RULES as MONTHS
from .quickadd_facts import ZONED, After, Clock, Entry, Fact, Length, Rule
from .quickadd_months import weekly

_AM = r"\s?([ap])(?:\.?m\.?|(?<=:\d\d[ap]))"  # 2:30p too
_TIME = r"(\d{1,2})(?:[:.](\d{2}))?"
_UNITS = r"(h|hrs?|hours?|m|mins?|minutes?)"
_HALF = 12 * 60
_RISING = re.compile(r"\b(?:wake|get) ?up\b|\bbreakfast\b")  # at 6 is no evening then


def _at(said: str, minute: str | None, half: str | None) -> int | None:
    if half:
        return hour(int(said), int(minute or 0), f"{half}m") if 0 < int(said) <= 12 else None  # noqa: PLR2004 - am, pm
    return hour(int(said), int(minute or 0), "am" if said.startswith("0") else "")


def _clock(match: re.Match[str], _about: Reading) -> Fact | None:
    at = _at(match[1], match[2], match[3])
    return None if at is None else Clock(at)


def _led(match: re.Match[str], _about: Reading) -> Fact | None:
    """PM 3:00, as in Taiwan."""
    at = _at(match[2], match[3], match[1])
    return None if at is None else Clock(at)


def _bare(match: re.Match[str], _about: Reading) -> Fact | None:
    early = "a" if int(match[1]) < NOON // 60 and _RISING.search(match.string) else None
    at = _at(match[1], match[2], early if match[1] != "0" else None)
    return None if at is None else Clock(at, sure=bool(early) or (len(match[1]) > 1 and at >= NOON))


def _span(match: re.Match[str], _about: Reading) -> Fact | None:
    first_half, last_half = match[3], match[6]
    last = _at(match[4], match[5], last_half)
    first = _at(match[1], match[2], first_half or last_half)
    if first is None or last is None:
        return None
    if first >= last and not first_half and first >= _HALF:
        first -= _HALF  # 11-1pm
    if last <= first:
        last += _HALF if not last_half and last + _HALF > first else 2 * _HALF
    return Clock(first, sure=bool(first_half or last_half or first >= NOON), until=last)


def _word(match: re.Match[str], _about: Reading) -> Fact | None:
    return Clock(2 * NOON if match[1] == "midnight" else NOON)


def _work_end(_match: re.Match[str], about: Reading) -> Fact | None:
    return Clock(about.day_end, due=True)


def _amount(number: str, unit: str) -> int:
    size = 60 if unit.startswith("h") else 1
    value = float(number) if "." in number else count(number)
    return round(value * size)


def _minutes(match: re.Match[str]) -> int:
    words = match[0]
    if "half" in words:
        return 30 if "hour" in words and " and " not in words else 90
    more = int(match[3]) if match.re.groups > 2 and match[3] else 0  # noqa: PLR2004 - groups of _LENGTH
    return _amount(match[1], match[2]) + more


def _length(match: re.Match[str], _about: Reading) -> Fact | None:
    minutes = _minutes(match)
    return Length(minutes) if 0 < minutes <= 2 * _HALF else None


def _short(match: re.Match[str], about: Reading) -> Fact | None:
    """A length at the end, without "for": half a day at most, "open 24 hours" is a name."""
    return _length(match, about) if _minutes(match) <= _HALF else None


def _spoken(match: re.Match[str], _about: Reading) -> Fact | None:
    at = hour(count(match[2]), 0, "") if count(match[2]) <= 12 else None  # noqa: PLR2004 - a clock's face
    return None if at is None else Clock(at + _PAST[match[1] or ""], sure=False)


def _after(match: re.Match[str], _about: Reading) -> Fact | None:
    return After(_minutes(match), due="within" in match[0])


def _every_days(match: re.Match[str], about: Reading) -> Fact | None:
    days = tuple(
        sorted({weekday(each) for each in re.findall(rf"\b(?:{FULL}|{SHORT})\b", match[2])})
    )
    rule = weekly(about, days, ";INTERVAL=2" if match[1] else "")
    return replace(rule, clock=PARTS[match[3]]) if match[3] else rule


def _every_workday(_match: re.Match[str], about: Reading) -> Fact | None:
    return weekly(about, about.workdays) if about.workdays else None


def _every_part(match: re.Match[str], about: Reading) -> Fact | None:
    return Rule("FREQ=DAILY", today(about), PARTS[match[1]])


def _every(match: re.Match[str], about: Reading) -> Fact | None:
    pace = 2 if match[1] == "other" else count(match[1]) if match[1] else 1
    name = {"d": "DAILY", "w": "WEEKLY", "m": "MONTHLY", "y": "YEARLY"}[match[2][0]]
    return Rule(f"FREQ={name}" + (f";INTERVAL={pace}" if pace > 1 else ""), today(about))


_DAY = rf"(?:{FULL}|{SHORT})"
_PAST = {"": 0, "half past": 30, "quarter past": 15, "quarter to": -15}
_FACE = "one|two|three|four|five|six|seven|eight|nine|ten|twelve"
_CLOSED = (
    rf"(?=\s*(?:$|[#@!\x00])|\s+(?:today|tonight|tomorrow|tmrw?|on|at|by|next|every|{_DAY})\b)"
)
_PART = r"(?:\s+(morning|afternoon|evening|night))?"
_PLURAL = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
_WORDS = "an?|one|two|three|four|five|six|ten|fifteen|twenty"
_AMOUNT = (
    r"(?:half\s+an\s+hour|(?:an?|one)\s+hour\s+and\s+a\s+half"
    rf"|(\d+(?:\.\d+)?|{_WORDS})\s?{_UNITS}(?:\s?(\d{{1,2}})\s?(?:m|mins?|minutes?)?)?)"
)
RULES: tuple[Entry, ...] = (
    (re.compile(rf"{EDGE}(?:every|each)\s+(morning|afternoon|evening|night){END}"), _every_part),
    (
        re.compile(
            rf"{EDGE}every\s+(other\s+)?({_DAY}(?:(?:\s*[,&/]\s*(?:and\s+)?|\s+and\s+|\s+){_DAY})*){_PART}{END}"
        ),
        _every_days,
    ),
    (
        re.compile(
            rf"{EDGE}(?:every|each)\s+(?:work\s?day|week\s?day|working\s+day|business\s+day){END}"
        ),
        _every_workday,
    ),
    (
        re.compile(
            rf"{EDGE}()on\s+({_PLURAL}(?:(?:\s*,\s*|\s*&\s*|\s+and\s+){_PLURAL})*){_PART}{END}"
        ),
        _every_days,
    ),
    (
        re.compile(
            rf"(?<=\S\s){EDGE}(?<!once )(?<!twice )(?<!bi )()(daily|weekly|monthly|yearly)(?=\s*$|\s+at\s+\d)"
        ),
        _every,
    ),
    *MONTHS,
    (
        re.compile(
            rf"{EDGE}(?:every|each)\s+(?:(other|{COUNT[1:-1]})\s+)?(days?|weeks?|months?|years?){END}"
        ),
        _every,
    ),
)
CLOCKS: tuple[Entry, ...] = (
    (
        re.compile(
            r"(?<![a-z0-9/.:\-])(\d{1,2}):(\d{2})()\s*[-~]\s*(\d{1,2})()()(?![\d:.\w%/]|\s?[ap]m)"
        ),
        _span,
    ),
    (re.compile(rf"{EDGE}(?:in|within)\s+{_AMOUNT}{END}"), _after),
    (re.compile(rf"{EDGE}(?:for|~)\s*{_AMOUNT}{END}"), _length),
    (
        re.compile(
            rf"(?<=[^\s\x00,]\s)(?<!every\s)(?<!last\s)(\d{{1,3}}(?:\.\d)?)\s?(h|hrs?|hours?|mins?|minutes?){_CLOSED}"
        ),
        _short,
    ),
    (
        re.compile(
            rf"{EDGE}(?:from\s+|between\s+){_TIME}(?:{_AM})?\s*(?:-|~|to|until|till|and)\s*{_TIME}(?:{_AM})?{END}"
        ),
        _span,
    ),
    (
        re.compile(
            rf"(?<![a-z0-9/.:\-])(\d{{1,2}})(?:[:.](\d{{2}}))?(?:{_AM})?\s*(?:-|~|to|until|till)\s*{_TIME}{_AM}{END}{ZONED}"
        ),
        _span,
    ),
    (re.compile(rf"{EDGE}([ap])m\s?(\d{{1,2}}):(\d{{2}})(?![\d:])"), _led),
    (re.compile(rf"(?<![a-z0-9/.:\-]){_TIME}{_AM}{END}{ZONED}"), _clock),
    (
        re.compile(
            rf"{EDGE}(?<=at )(\d{{1,2}})(?::(\d{{2}}))?(?:\s?o'clock)?{END}(?![:.%/]\d"
            r"|\s*(?:%|people|places|shops|star|-star))"
        ),
        _bare,
    ),
    (
        re.compile(rf"{EDGE}(half past|quarter past|quarter to)\s+(\d{{1,2}}|{_FACE}){END}(?!:)"),
        _spoken,
    ),
    (re.compile(rf"{EDGE}()(\d{{1,2}}|{_FACE})\s?o'clock{END}"), _spoken),
    (
        re.compile(
            rf"{EDGE}(noon|midday|midnight){END}(?!\s+(?:oil|mass|express|blue|sun|snack|feast)\b)"
        ),
        _word,
    ),
    (
        re.compile(
            rf"{EDGE}(?:(?:the\s+)?end\s+of\s+(?:the\s+)?(?:work\s?)?day|eod|cob|close\s+of\s+business){END}"
        ),
        _work_end,
    ),
)
