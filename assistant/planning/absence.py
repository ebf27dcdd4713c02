"""Is the user away, and for which hours: read from their own calendar (L-7, L-9)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Response

from .moments import begins, instant

Span = tuple[datetime, datetime]

MIDDAY = time(13)

# A title is the user's own absence only if it begins with it: "Anna: annual leave" and "陳大文 年假" are others',
# "leave for the airport" and "年假申請截止" are none.
_ENGLISH = re.compile(
    r"(?:i'?m |i am |my |(?:half|full)[- ]day\W+|(?:am|pm|morning|afternoon)\W+)*"
    r"(?:(?:out of (?:the )?office|away from (?:the )?office|ooo|oof|on (?:\w+ )?(?:leave|vacation)"
    r"|(?:annual|sick|unpaid|paid|parental|maternity|paternity|compassionate|study|casual) leave)\b"
    r"(?! (?:requests?|applications?|policy|forms?|planning|deadline|days?|balances?)\b)"
    r"|(?:leave|vacation|day off|time off|pto)"
    r"(?=\s*(?:$|[\d(\[:,/.\-\u2013\u2014]|(?:until|till|today|am|pm|morning|afternoon)\b)))",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?:我)?(?:(?:上午|下午|半天|半日|全天|全日)\s*)?"
    r"(?:年假|休假|請假|请假|特休|病假|事假|婚假|產假|产假|陪產假|陪产假|補休|补休|大假|放假|不在辦公室|不在办公室)"
    r"(?=$|[\s\d（(【\[:：,，、。.\-–—/~～一二兩两三四五六七八九十半全上下中第])"
)
_MORNING = re.compile(r"\b(?:am|morning)\b|上午|早上", re.IGNORECASE)
_AFTERNOON = re.compile(r"\b(?:pm|afternoon)\b|下午", re.IGNORECASE)
_HALF = re.compile(r"half[- ]?day|半天|半日", re.IGNORECASE)


def is_absence(event: Occurrence) -> bool:
    """Does this event say that the user is away? Declined and cancelled ones never do."""
    if event.status == "CANCELLED" or event.response is Response.DECLINED:
        return False
    return event.busy_kind == "OOF" or says_away(event.summary)


def is_part(event: Occurrence) -> bool:
    """Does an all-day event speak of a part of its day: a morning, an afternoon, half a day?"""
    text = event.summary
    return bool(_MORNING.search(text) or _AFTERNOON.search(text) or _HALF.search(text))


@lru_cache(maxsize=1024)
def says_away(summary: str) -> bool:
    """Does a title, by its beginning, say that its owner is away?"""
    title = summary.strip().lstrip("[【(（").lstrip()
    return bool(_ENGLISH.match(title) or _CHINESE.match(title))


def away(day: date, absences: Iterable[Occurrence], zone: ZoneInfo) -> list[tuple[Span, str]]:
    """The spans of `day` (instants) in which the user is away, with the reason as it is written.

    An all-day event that speaks of the morning or the afternoon takes that half, parted at 13:00 local; one of
    "half a day" that does not say which takes nothing, as the end of work is not known.
    """
    spans = ((_span(day, event, zone), event.summary) for event in absences if is_absence(event))
    return [(span, summary) for span, summary in spans if span is not None]


def _span(day: date, event: Occurrence, zone: ZoneInfo) -> Span | None:
    if not event.all_day:
        return begins(event.start, zone), begins(event.end, zone)
    first, last = begins(event.start, zone), begins(event.end, zone)
    noon, text = instant(day, MIDDAY, zone), event.summary
    morning, afternoon = bool(_MORNING.search(text)), bool(_AFTERNOON.search(text))
    if morning != afternoon:
        return (first, min(noon, last)) if morning else (max(noon, first), last)
    return None if _HALF.search(text) else (first, last)
