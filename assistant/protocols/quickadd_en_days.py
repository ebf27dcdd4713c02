"""English days, as tables: tomorrow, next fri, in 2 weeks, 25 dec, end of month. The text is folded (lower case)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.model.captured import Reading

from .quickadd_days import (
    WEEK,
    ahead,
    coming,
    exact,
    in_month,
    in_week,
    in_year,
    last_of,
    month_on,
    months_on,
    next_workday,
    today,
    week_end,
)
from .quickadd_facts import Day, Entry, Fact

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FULL = r"mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
SHORT = r"mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun"
EDGE, END = r"(?<![a-z0-9_'\-])", r"(?![a-z0-9_]|'[a-z]|-[a-z])"
SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
COUNT = r"(\d{1,3}|" + "|".join(sorted(SMALL, key=len, reverse=True)) + ")"
PARTS = {"morning": 9 * 60, "afternoon": 15 * 60, "evening": 19 * 60, "night": 20 * 60}
_PART = r"(?:\s+(?:in\s+the\s+)?(morning|afternoon|evening|night))?"
_NAMES = re.compile(  # names of films, feasts and papers
    r"\b(?:the|good|black|ash|palm|cyber|super|casual|freaky|bloody|blue|easter|maundy|taco|giving|fat|man|sheffield|happy|ruby|tgi|bowl|if|whether|about|last|past|previous|since"
    r"|1st|first|2nd|second|3rd|third|4th|fourth)\s$"
)
_TITLES = re.compile(
    r"\s(?:the\s+13th|night\s+(?:lights|live|football)|times|roast|school|blues|addams|lunch club)\b"
)
MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
_STOREY = (
    r"(?!\s+(?:floor|avenue|ave|street|st|grade|hole|level|edition|draft|version|attempt|page|row|chapter"
    r"|century|anniversary)\b)"
)
_NEAR = 12  # characters, the longest word before a day
_BOUND = re.compile(
    r"(?:\b(?:on|by|before|due|until|till|from|this|next|every|for|or|and|to|coming)|^)\s*$"
)
_TIMED = re.compile(
    r"\s*(?:$|[,.;:!?#@/\x00\-]|to\s|and\s|at\s|\d{1,2}(?::\d\d|\s*[ap]m)|noon|from\s|for\s|by\s)"
)


def count(text: str) -> int:
    """2, two, an as a number."""
    return int(text) if text.isdecimal() else SMALL[text]


def weekday(text: str) -> int:
    """0 for Monday."""
    return WEEKDAYS.index(text[:3])


def _day(day: date | None, part: str | None = None) -> Fact | None:
    if day is None:
        return None
    late = part in {"evening", "night", "afternoon"}
    return Day(day, clock=PARTS[part] if part else None, late=late)


def _named(match: re.Match[str], about: Reading) -> Fact | None:
    days = {"today": 0, "tonight": 0, "overmorrow": 2}
    word = match[1]
    away = 2 if word.startswith(("day", "the")) else days.get(word, 1)
    return _day(ahead(about, away), "night" if word == "tonight" else match[2])


def _this_part(match: re.Match[str], about: Reading) -> Fact | None:
    return _day(today(about), match[1])


def _weekday(match: re.Match[str], about: Reading) -> Fact | None:
    prefix, word, part = match[1] or "", match[2], match[3]
    if word.endswith("days") or (not prefix and not _is_day(match, word)):
        return None
    wanted = weekday(word)
    day = (
        in_week(about, wanted, 1)
        if prefix.startswith("next") or match[4]
        else coming(about, wanted)
    )
    if prefix.startswith("this") and wanted == today(about).weekday():
        day = today(about)
    return _day(day, part)


def _is_day(match: re.Match[str], word: str) -> bool:
    """Not a film, and of the short words sat, sun, wed, mon only those that stand as days do."""
    text, start, end = match.string, match.start(), match.end(2)
    near = max(0, start - _NEAR)
    if _NAMES.search(text, near, start) or _TITLES.match(text, end):
        return False
    if word not in {"sat", "sun", "wed", "mon"}:
        return True
    if text.endswith(("the ", "a "), 0, start):
        return False
    return bool((start and _BOUND.search(text, near, start)) or _TIMED.match(text, end))


def _weekend(match: re.Match[str], about: Reading) -> Fact | None:
    day = in_week(about, 5, 1 if match[1] == "next" else 0)
    return _day(max(day, today(about)) if day else None)


def _in(match: re.Match[str], about: Reading) -> Fact | None:
    amount, unit = count(match[2]), match[3]
    day = {
        "d": lambda: ahead(about, amount),
        "w": lambda: ahead(about, WEEK * amount),
        "m": lambda: months_on(about, amount),
        "y": lambda: months_on(about, 12 * amount),
    }[unit[0]]()
    return Day(day, due=match[1] == "within") if day else None


def _from_now(match: re.Match[str], about: Reading) -> Fact | None:
    steps = {"d": 1, "w": WEEK}
    unit = match[2][0]
    amount = count(match[1])
    return _day(ahead(about, amount * steps[unit]) if unit in steps else months_on(about, amount))


def _date(month: str, day: str, year: str | None, about: Reading) -> Fact | None:
    number = MONTHS.index(month[:3]) + 1
    if year:
        return _day(exact(int(year), number, int(day)))
    return _day(in_year(about, number, int(day)))


def _day_month(match: re.Match[str], about: Reading) -> Fact | None:
    return _date(match[2], match[1], match[3], about)


def _month_day(match: re.Match[str], about: Reading) -> Fact | None:
    return _date(match[1], match[2], match[3], about)


def _range_start(match: re.Match[str], about: Reading) -> Fact | None:
    return _date(match[3], match[1], None, about)


def _a_week_on(match: re.Match[str], about: Reading) -> Fact | None:
    word = match[1] or match[2]
    days = {"today": 0, "tomorrow": 1}
    day = ahead(about, days[word]) if word in days else coming(about, weekday(word))
    return _day(day + timedelta(days=WEEK) if day else None)


def _the_nth(match: re.Match[str], about: Reading) -> Fact | None:
    return _day(in_month(about, int(match[1])))


def _next(match: re.Match[str], about: Reading) -> Fact | None:
    return _day(in_week(about, 0, 1) if match[1] == "week" else month_on(about, 1))


def _end(match: re.Match[str], about: Reading) -> Fact | None:
    word = match[0]
    following = "next" in word
    if word.endswith(("month", "eom", "month end", "month-end")):
        day = last_of(month_on(about, int(following)))
    elif word.endswith(("year", "eoy", "year end", "year-end")):
        day = exact(today(about).year + following, 12, 31)
    else:
        day = week_end(about, int(following))
    return Day(day, due=True) if day else None


def _next_workday(_match: re.Match[str], about: Reading) -> Fact | None:
    return _day(next_workday(about))


TABLE: tuple[Entry, ...] = (
    (
        re.compile(
            rf"{EDGE}(?:a\s+week\s+(?:on|from)\s+({FULL}|{SHORT}|today|tomorrow)"
            rf"|(?:(?<=on )|(?<=by ))({FULL})\s+week){END}"
        ),
        _a_week_on,
    ),
    (re.compile(rf"{EDGE}{COUNT}\s+(days?|weeks?|months?)\s+from\s+(?:now|today){END}"), _from_now),
    (
        re.compile(
            rf"{EDGE}((?:the\s+)?day\s+after\s+tomorrow|overmorrow|(?<!usa )today"
            rf"|tonight|tomorrow|tmrw|tmr|tmw|tomoz|2moro|2morrow){_PART}{END}"
        ),
        _named,
    ),
    (re.compile(rf"{EDGE}this\s+(morning|afternoon|evening){END}"), _this_part),
    (re.compile(rf"{EDGE}(?:the\s+)?next\s+(?:work(?:ing)?\s?|business\s)day{END}"), _next_workday),
    (
        re.compile(
            rf"{EDGE}((?:next|this)\s+week\s+(?:on\s+)?|next\s+|this\s+(?:coming\s+)?|coming\s+)?({FULL}|{SHORT})\b(?!\.[a-z])\.?{_PART}(\s+next\s+week)?{END}"
        ),
        _weekday,
    ),
    (re.compile(rf"{EDGE}(this|next)\s+weekend{END}"), _weekend),
    (
        re.compile(
            rf"{EDGE}(in|within)\s+{COUNT}\s+(days?|weeks?|months?|years?){END}(?!\s+time\s+zone)"
        ),
        _in,
    ),
    (re.compile(rf"{EDGE}{NTH}(?=\s?(?:-|to)\s?{NTH}\s+{MONTH}{END})"), _range_start),
    (
        re.compile(
            rf"(?:{EDGE}|(?<=[\d\x00]-)){NTH}(?:\s+(?:of\s+)?|-){MONTH}(?:[,\-]?\s+(\d{{4}}))?{END}"
        ),
        _day_month,
    ),
    (
        re.compile(
            rf"{EDGE}{MONTH}\s+{NTH}(?:,?\s+(\d{{4}})(?!:))?{END}(?![:.%]\d|\s*(?:[ap]m|people|times|items|miles|km|steps|weeks|days|hours|%)\b)"
        ),
        _month_day,
    ),
    (
        re.compile(rf"{EDGE}(?:(?<=on )|(?<=by ))the\s+(\d{{1,2}})(?:st|nd|rd|th){END}{_STOREY}"),
        _the_nth,
    ),
    (
        re.compile(
            rf"{EDGE}(?:(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:week|month|year)"
            rf"|(?<=by )(?:month|year)[\s\-]end|eow|eom|eoy){END}"
        ),
        _end,
    ),
    (re.compile(rf"{EDGE}next\s+(week|month){END}"), _next),
)
