"""From the content lines of one component to an Entry or Alarm."""

from __future__ import annotations

from dataclasses import replace

from assistant.model.account import Component

from .icalscan_types import Alarm, Entry, Stamp
from .icalscan_values import (
    address,
    duration,
    instant,
    number,
    parameter,
    plain,
    stamp,
    stamps,
    wall,
    words,
)

Properties = dict[str, list[tuple[str, str]]]  # name -> (parameters, value) of its lines

_TEXTS = ("SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "URL", "ORGANIZER", "ATTENDEE")
_TIMES = (
    "RECURRENCE-ID",
    "DTSTART",
    "DTEND",
    "DURATION",
    "DUE",
    "RRULE",
    "RDATE",
    "EXDATE",
    "TZID",
)
_STATES = ("COMPLETED", "CREATED", "LAST-MODIFIED", "PERCENT-COMPLETE", "PRIORITY", "SEQUENCE")
_KINDS = ("CATEGORIES", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS")
_LINKS = (
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "URL",
)
SNOOZE = "X-MOZ-SNOOZE-TIME"  # with "-" and the instance in microseconds behind it in a series
_SAID = ("X-MOZ-LASTACK", SNOOZE)
NAMES = frozenset({"BEGIN", "END", "UID", *_TEXTS, *_TIMES, *_STATES, *_KINDS, *_LINKS, *_SAID})
ALARM_NAMES = frozenset(
    {
        "BEGIN",
        "END",
        "TRIGGER",
        "REPEAT",
        "DURATION",
        "ACKNOWLEDGED",
        "ACTION",
        "UID",
        "X-WR-ALARMUID",
        "RELATED-TO",
        "X-SUNDOWN-START",
    }
)
_RULE_LIMIT = 1_000  # characters of one RRULE
_DAY = 86_400
_NONE: list[tuple[str, str]] = []


def entry_of(
    component: Component, found: Properties, alarms: tuple[Alarm, ...], default_zone: str
) -> Entry:
    """One component. Of a property that may stand once, the first line counts."""
    recurrence = _stamp(found, "RECURRENCE-ID")
    days, seconds = _length(found)
    busy = _word(found, "X-MICROSOFT-CDO-BUSYSTATUS")
    transparency = _word(found, "TRANSP")
    dates, ends = _rdates(found) if "RDATE" in found else ((), ())
    entry = Entry(
        component,
        _text(found, "UID").strip(),
        recurrence,
        recurrence is not None and _this_and_future(found["RECURRENCE-ID"][0][0]),
        _text(found, "SUMMARY"),
        _text(found, "LOCATION"),
        _text(found, "DESCRIPTION"),
        _word(found, "STATUS"),
        _text(found, "URL"),
        address(*found["ORGANIZER"][0]) if "ORGANIZER" in found else "",
        _attendees(found.get("ATTENDEE", _NONE)) if "ATTENDEE" in found else (),
        _stamp(found, "DTSTART"),
        _stamp(found, "DTEND"),
        seconds,
        days,
        _stamp(found, "DUE"),
        _instant(found, "COMPLETED"),
        _instant(found, "CREATED"),
        _instant(found, "LAST-MODIFIED"),
        _rules(found["RRULE"]) if "RRULE" in found else (),
        dates,
        tuple([one for line in found.get("EXDATE", _NONE) for one in stamps(*line)]),
        _number(found, "PERCENT-COMPLETE", 100),
        _number(found, "PRIORITY", 9),
        _number(found, "SEQUENCE", 2**31),
        _categories(found["CATEGORIES"]) if "CATEGORIES" in found else (),
        transparency == "TRANSPARENT" or (busy == "FREE" and not transparency),
        "OOF" if busy == "OOF" else "",
        alarms,
        _links(found),
        ends,
        *_answers(found),
    )
    zone = _text(found, "TZID").strip() if "TZID" in found else default_zone
    return _in_zone(entry, zone) if zone else entry


def _rules(lines: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple([value[:_RULE_LIMIT].strip() for _, value in lines if value.strip()])


def _categories(lines: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple([word for _, value in lines for word in words(value) if word])


def _text(found: Properties, name: str) -> str:
    return plain(found[name][0][1]) if name in found else ""


def _word(found: Properties, name: str) -> str:
    return found[name][0][1][:40].strip().upper() if name in found else ""


def _number(found: Properties, name: str, highest: int) -> int:
    return number(found[name][0][1], highest) if name in found else 0


def _instant(found: Properties, name: str) -> int | None:
    return instant(found[name][0][1]) if name in found else None


def _stamp(found: Properties, name: str) -> Stamp | None:
    """The first line of this name that can be read."""
    for params, value in found.get(name, _NONE):
        read = stamp(params, value)
        if read is not None:
            return read
    return None


def _length(found: Properties) -> tuple[int, int | None]:
    read = duration(found["DURATION"][0][1]) if "DURATION" in found else None
    return read or (0, None)


def _this_and_future(params: str) -> bool:
    return bool(params) and parameter(params, "RANGE").upper() == "THISANDFUTURE"


def _attendees(lines: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple([(address(params, value), _partstat(params)) for params, value in lines])


def _partstat(params: str) -> str:
    """The answer; without one it is NEEDS-ACTION (RFC 5545, 3.2.12)."""
    if '"' in params or ";PARTSTAT=" not in params:
        return parameter(params, "PARTSTAT").upper() or "NEEDS-ACTION"
    return params.partition(";PARTSTAT=")[2].partition(";")[0].upper()


def _links(found: Properties) -> tuple[str, ...]:
    values = [value.strip() for name in _LINKS if name in found for _, value in found[name]]
    kept = [value for value in values if value[:8].lower().startswith(("http://", "https://"))]
    return tuple(dict.fromkeys(kept))


def _answers(found: Properties) -> tuple[int | None, tuple[tuple[int | None, int], ...]]:
    """What Thunderbird writes of all alarms of an item: dismissed until, and put off."""
    return _instant(found, "X-MOZ-LASTACK"), _snoozes(found[SNOOZE]) if SNOOZE in found else ()


def _snoozes(lines: list[tuple[str, str]]) -> tuple[tuple[int | None, int], ...]:
    """Thunderbird's snoozes; of an instance the tail of the name stands in the place of the parameters."""
    found: list[tuple[int | None, int]] = []
    for tail, value in lines:
        until, micro = instant(value), tail[1:20]
        if until is not None and (tail[:1] != "-" or micro.isdecimal()):
            found.append((int(micro) // 1_000_000 if tail[:1] == "-" else None, until))
    return tuple(found)


def _rdates(found: Properties) -> tuple[tuple[Stamp, ...], tuple[tuple[str, int], ...]]:
    """RDATE as stamps; periods (RFC 5545, 3.3.9) also give their length."""
    dates: list[Stamp] = []
    ends: list[tuple[str, int]] = []
    for params, value in found["RDATE"]:
        for part in value.split(","):
            begin, slash, end = part.partition("/")
            start = stamp(params, begin)
            if start is None:
                continue
            dates.append(start)
            seconds = _period_seconds(start, params, end) if slash else None
            if seconds is not None:
                ends.append((start.text, seconds))
    return tuple(dates), tuple(ends)


def _period_seconds(start: Stamp, params: str, end: str) -> int | None:
    length = duration(end)
    if length is not None:
        return max(0, length[0] * _DAY + length[1])
    until = stamp(params, end)
    return None if until is None else max(0, wall(until.text) - wall(start.text))


def alarm_of(found: Properties) -> Alarm | None:
    """A VALARM; None if it has no trigger that can be read."""
    if "TRIGGER" not in found:
        return None
    params, value = found["TRIGGER"][0]
    length = duration(value)
    at = instant(value) if length is None else None
    if length is None and at is None:
        return None
    _, every = _length(found)
    uid = _text(found, "UID") or _text(found, "X-WR-ALARMUID")
    return Alarm(
        None if length is None else length[0] * _DAY + length[1],
        at,
        bool(params) and parameter(params, "RELATED").upper() == "END",
        _number(found, "REPEAT", 1_000),
        every or 0,
        _instant(found, "ACKNOWLEDGED"),
        _word(found, "ACTION"),
        uid,
        *(_snooze(found) if "RELATED-TO" in found else ()),
    )


def _snooze(found: Properties) -> tuple[str, str, bool]:
    """Of a snooze the alarm it is about, and the start for which it was meant."""
    for params, value in found["RELATED-TO"]:
        if parameter(params, "RELTYPE").upper() == "SNOOZE":
            return plain(value).strip(), _text(found, "X-SUNDOWN-START").strip(), True
    return "", "", False


def _in_zone(entry: Entry, zone: str) -> Entry:
    """The same entry, its floating times read in this zone (a TZID property, or X-WR-TIMEZONE of a feed)."""

    def placed(one: Stamp | None) -> Stamp | None:
        return one if one is None or one.date or one.tzid else Stamp(one.text, zone, date=False)

    return replace(
        entry,
        recurrence=placed(entry.recurrence),
        start=placed(entry.start),
        end=placed(entry.end),
        due=placed(entry.due),
        rdate=tuple([placed(one) or one for one in entry.rdate]),
        exdate=tuple([placed(one) or one for one in entry.exdate]),
    )
