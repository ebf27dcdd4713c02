"""Words and content lines of which tests/gen_calendar.py makes its items."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ZONES = ("Asia/Hong_Kong", "Europe/London", "America/New_York", "UTC", "")
TITLES = (
    *(
        "Weekly stand-up",
        "Budget review",
        "1:1 with manager",
        "Client call: ACME; phase 2",
        "Dentist",
    ),
    *(
        "Gym",
        "School run",
        "Deploy window",
        "Board meeting",
        "Interview, round 2",
        "Lunch with Sam",
    ),
    "Flight HKG-LHR",
)
TITLES_ZH = (
    *(
        "每週例會",
        "预算审查会议",
        "與客戶通話，第二階段",
        "牙醫預約",
        "健身房",
        "接小朋友放學",
        "系統上線窗口",
    ),
    *(
        "董事会会议",
        "面试（第二轮）",
        "和小明吃午飯",
        "航班 香港－伦敦",
        "妈妈生日 🎂",
        "季度總結與計劃",
    ),
)
PLACES = (
    *(
        "Room 12/F",
        "https://meet.example.com/abc-defg-hij?pwd=1",
        "香港中環皇后大道中1號",
        "线上会议",
    ),
    *("London, 1 Aldwych", ""),
)
WORDS = (
    *(
        "agenda",
        "notes",
        "please",
        "bring",
        "the",
        "latest",
        "numbers",
        "and",
        "the",
        "draft",
        "plan",
        "for",
    ),
    *(
        "discussion",
        "請於會前閱讀附件",
        "会议纪要将于会后发送",
        "remember",
        "to",
        "confirm",
        "the",
        "room",
        "booking",
    ),
    *("https://example.com/doc?id=42&x=1", "thanks", "謝謝"),
)
TRIGGERS = (
    *("TRIGGER:-PT10M", "TRIGGER:-PT15M", "TRIGGER:-PT1H", "TRIGGER:-P1D"),
    *("TRIGGER;RELATED=END:PT0S", "TRIGGER:PT0S"),
)
ANSWERS = ("NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE")


def _observance(kind: str, start: str, rule: str, offsets: str, name: str) -> list[str]:
    before, after = offsets.split()
    rules = [f"RRULE:FREQ=YEARLY;{rule}"] if rule else []
    lines = [
        f"DTSTART:{start}",
        *rules,
        f"TZOFFSETFROM:{before}",
        f"TZOFFSETTO:{after}",
        f"TZNAME:{name}",
    ]
    return [f"BEGIN:{kind}", *lines, f"END:{kind}"]


def _timezone(name: str, *parts: list[str]) -> list[str]:
    inner = [line for part in parts for line in part]
    return ["BEGIN:VTIMEZONE", f"TZID:{name}", *inner, "END:VTIMEZONE"]


VTIMEZONES = {
    "Asia/Hong_Kong": _timezone(
        "Asia/Hong_Kong", _observance("STANDARD", "19791021T033000", "", "+0900 +0800", "HKT")
    ),
    "Europe/London": _timezone(
        "Europe/London",
        _observance("DAYLIGHT", "19960331T010000", "BYMONTH=3;BYDAY=-1SU", "+0000 +0100", "BST"),
        _observance("STANDARD", "19961027T020000", "BYMONTH=10;BYDAY=-1SU", "+0100 +0000", "GMT"),
    ),
    "America/New_York": _timezone(
        "America/New_York",
        _observance("DAYLIGHT", "20070311T020000", "BYMONTH=3;BYDAY=2SU", "-0500 -0400", "EDT"),
        _observance("STANDARD", "20071104T020000", "BYMONTH=11;BYDAY=1SU", "-0400 -0500", "EST"),
    ),
}


def escape(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11)."""
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return text


def fold(line: str) -> str:
    """At most 75 octets a line, never inside a character (RFC 5545, 3.1)."""
    if len(line.encode()) <= 75:
        return line
    out, current, size, limit = [], "", 0, 75
    for letter in line:
        octets = len(letter.encode())
        if size + octets > limit:
            out.append(current)
            current, size, limit = "", 0, 74
        current += letter
        size += octets
    return "\r\n ".join([*out, current])


def calendar(lines: list[str]) -> str:
    """Folded lines with CRLF."""
    return "\r\n".join(fold(line) for line in lines) + "\r\n"


def stamp(name: str, at: datetime, zone: str, *, all_day: bool) -> str:
    """A property with a DATE or DATE-TIME."""
    if all_day:
        return f"{name};VALUE=DATE:{at:%Y%m%d}"
    if zone in {"UTC", ""}:
        return f"{name}:{at:%Y%m%dT%H%M%S}{'Z' * (zone == 'UTC')}"
    return f"{name};TZID={zone}:{at:%Y%m%dT%H%M%S}"


def until(at: datetime, zone: str, *, all_day: bool) -> str:
    if all_day or not zone:
        return f"{at:%Y%m%d}" if all_day else f"{at:%Y%m%dT%H%M%S}"
    return f"{at.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC):%Y%m%dT%H%M%S}Z"
