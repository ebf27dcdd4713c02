"""A notice in words: title and body, plain text. Pure; days and times are the user's."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.model.reminder import Reminder
from assistant.model.telling import Telling, Topic
from ui.present import tellapproval
from ui.present.when import clock, near, weekday
from ui.words import say

FAR = timedelta(days=8)  # from so far away a day is named with its date
NAMED = 3  # titles that a card names

OF_APPROVALS = frozenset({Topic.APPROVALS, Topic.DECISION, Topic.ABSENCE})
LONG_AGO = datetime(1970, 1, 1, tzinfo=ZoneInfo("UTC"))  # from there every day has its date

Words = tuple[str, str]


def words(telling: Telling, language: str, zone: str, now: datetime | None = None) -> Words:
    """(title, body). A masked one has counts only. `now`: from when days are named (today, tomorrow)."""
    if telling.topic in OF_APPROVALS:
        return _of_approvals(telling, language, zone, now or LONG_AGO)
    title, body = _words(telling, language, zone)
    if not (aside := telling.count("aside")):
        return title, body
    return title, "\n".join(filter(None, (body, say(language, "tell.aside", n=aside))))


def _of_approvals(telling: Telling, language: str, zone: str, now: datetime) -> Words:
    here = tellapproval.here_of(language, zone, now)
    match telling.topic:
        case Topic.DECISION:
            return tellapproval.decided(telling, here)
        case Topic.ABSENCE:
            return tellapproval.absence(telling, here)
        case _:
            return tellapproval.approvals(telling, here)


def _words(telling: Telling, language: str, zone: str) -> Words:
    match telling.topic:
        case Topic.LIST:
            return say(language, "notify.ready"), counts(telling, language)
        case Topic.ASK:
            return say(language, "tell.ask"), say(language, "tell.ask_body")
        case Topic.MISSED:
            return missed(telling, language), say(language, "tell.missed_body")
        case Topic.UNFINISHED:
            return _unfinished(telling, language), _named(telling, language)
        case Topic.REMINDERS:
            return _reminders(telling, language, zone)
        case _:
            return say(language, "tell.summary"), _summary(telling, language, zone)


def counts(telling: Telling, language: str) -> str:
    """As in: 6 done, 3 open, 2 waiting for your answer."""
    key = "notify.counts_waiting" if telling.count("waiting") else "notify.counts"
    return say(language, key, **dict(telling.counts))


def missed(telling: Telling, language: str) -> str:
    """As in: Thursday's list, not yet looked at. Or: 3 lists since Thu 12 Nov."""
    number, first = telling.count("lists"), telling.days[0]
    if number == 1:
        return say(language, "tell.missed", day=weekday(first, language))
    return say(language, "tell.missed_many", n=number, day=near(first, first + FAR, language))


def _unfinished(telling: Telling, language: str) -> str:
    return say(language, "tell.unfinished", n=telling.count("unfinished"))


def _named(telling: Telling, language: str) -> str:
    if telling.masked:
        return ""
    return _listed(telling.titles, telling.count("unfinished"), language)


def _listed(titles: tuple[str, ...], number: int, language: str) -> str:
    """The first titles, and how many more there are."""
    shown = [title or say(language, "untitled") for title in titles[:NAMED]]
    joined = say(language, "and_join").join(shown)
    more = number - len(shown)
    return say(language, "tell.and_more", titles=joined, n=more) if more > 0 else joined


def _reminders(telling: Telling, language: str, zone: str) -> Words:
    about, number = telling.reminders, telling.count("reminders")
    if telling.masked:
        one = number == 1
        others = tellapproval.waiting(telling, language) if telling.count("approvals") else ""
        return say(
            language, "tell.reminder_masked" if one else "notify.reminders", n=number
        ), others
    if len(about) == 1:
        (only,) = about
        start = say(language, "tell.starts") if only.second else ""
        # a web address is what Join is for; where Join leads is said beside it
        place = " ".join(part for part in only.location.split() if "://" not in part)
        where = only.join_host if only.join else ""
        return headline(only, language, zone), "\n".join(filter(None, (start, place, where)))
    return say(language, "notify.reminders", n=number), _headlines(telling, language, zone)


def _headlines(telling: Telling, language: str, zone: str) -> str:
    named = tuple(headline(each, language, zone) for each in telling.reminders)
    return _listed(named, len(named), language)


def headline(reminder: Reminder, language: str, zone: str) -> str:
    """As in: 14:00 · Title."""
    title = reminder.title or say(language, "untitled")
    time = clock(reminder.start, zone) if reminder.start is not None else ""
    return f"{time} · {title}" if time else title


def _summary(telling: Telling, language: str, zone: str) -> str:
    """One line for each thing that was held back."""
    lines = []
    if telling.count("lists"):
        lines.append(missed(telling, language))
    if telling.count("done") or telling.count("open") or telling.count("waiting"):
        lines.append(_line(say(language, "notify.ready"), counts(telling, language), language))
    if number := telling.count("reminders"):
        title = say(language, "notify.reminders", n=number)
        named = "" if telling.masked else _headlines(telling, language, zone)
        lines.append(_line(title, named, language))
    if telling.count("approvals"):
        lines.append(tellapproval.waiting(telling, language))
    if telling.count("unfinished"):
        lines.append(_line(_unfinished(telling, language), _named(telling, language), language))
    return "\n".join(lines)


def _line(what: str, titles: str, language: str) -> str:
    return say(language, "tell.line", what=what, titles=titles) if titles else what
