"""What a quick-add line was understood as, in one line of words. Pure."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from assistant.model.account import Component
from assistant.model.captured import Captured
from assistant.model.item import When
from ui.present import when
from ui.words import say

SEPARATOR = " · "
HERE = "Local"  # the list of this computer, as it was named when it was made
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}


def preview(made: Captured, today: date, language: str, zone: str, place: str) -> str:
    """For example "Tomorrow, Sat 21 Nov, 15:00 · to-do in Work · #財務 · priority 1"."""
    words = [
        time_words(made, today, language, zone),
        rule_words(made.rrule, language) if made.rrule else "",
        kind_words(made, language, place),
        _takes(made, language),
        *(f"#{tag}" for tag in made.tags),
        say(language, "capture.priority", n=made.priority) if made.priority else "",
        *(made.links[:1]),
    ]
    return SEPARATOR.join(filter(None, words))


def kind_words(made: Captured, language: str, place: str) -> str:
    """What it will be, and where."""
    kind = "event" if made.component is Component.EVENT else "todo"
    if place == HERE:
        return say(language, f"capture.{kind}_here")
    return say(language, f"capture.{kind}_in" if place else f"capture.{kind}", place=place)


def time_words(made: Captured, today: date, language: str, zone: str) -> str:
    """When it is, or by when; "" without a time."""
    if made.component is Component.EVENT and made.start is not None and made.end is not None:
        return _span(made.start, made.end, today, language, zone)
    if made.due is None:
        return ""
    words = _moment(made.due, today, language, zone)
    return say(language, "capture.by", when=words) if made.deadline else words


def _span(start: When, end: When, today: date, language: str, zone: str) -> str:
    if not isinstance(end, datetime):
        last = end - timedelta(days=1)
        first = _day(when.day_of(start, zone), today, language)
        if last <= when.day_of(start, zone):
            return first
        return say(language, "capture.from_to", start=first, end=_day(last, today, language))
    if when.day_of(start, zone) == when.day_of(end, zone):
        return f"{_day(when.day_of(start, zone), today, language)} {when.span(start, end, zone)}"
    first, last_words = (_moment(each, today, language, zone) for each in (start, end))
    return say(language, "capture.from_to", start=first, end=last_words)


def _moment(moment: When, today: date, language: str, zone: str) -> str:
    day = _day(when.day_of(moment, zone), today, language)
    return f"{day} {when.clock(moment, zone)}".strip()


def _day(day: date, today: date, language: str) -> str:
    """Tomorrow, Sat 21 Nov; of other days the weekday and the date."""
    away = (day - today).days
    dow = when.weekday(day, language, "short")
    form = "day_short" if day.year == today.year else "day_year"
    month = say(language, f"month{day.month}")
    exact = say(language, form, dow=dow, day=day.day, month=month, mon=month[:3], year=day.year)
    if 0 <= away <= 1:
        return say(language, "capture.near", near=when.near(day, today, language), day=exact)
    return exact if dow in exact else f"{exact} {dow}" if language != "en" else f"{dow} {exact}"


def _takes(made: Captured, language: str) -> str:
    if not made.minutes or made.component is Component.EVENT:
        return ""
    return say(language, "capture.takes", length=when.length(made.minutes, language))


def rule_words(rule: str, language: str) -> str:
    """A repetition of the line's own making in words."""
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    unit, pace = _UNITS.get(parts.get("FREQ", ""), "day"), int(parts.get("INTERVAL", "1"))
    every = say(language, f"capture.every_{unit}" + ("s" if pace > 1 else ""), n=pace)
    if days := parts.get("BYDAY"):
        names = (say(language, f"dow{_CODES.index(day)}.short") for day in days.split(","))
        return say(language, "capture.on_days", every=every, days=_comma(language).join(names))
    month_day = parts.get("BYMONTHDAY", "")
    if unit == "month" and month_day:
        key = "capture.on_last" if month_day == "-1" else "capture.on_the"
        return say(language, key, every=every, day=month_day)
    return every


def _comma(language: str) -> str:
    return ", " if language.startswith("en") else "、"
