"""Small calendar resources for the tests of scanning and repeating."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.protocols.icalscan import scan
from assistant.protocols.recurrence import Instance, expand


def resource(*lines: str, kind: str = "VEVENT", top: tuple[str, ...] = ()) -> str:
    """One component with a UID, in a calendar."""
    begin = ["BEGIN:VCALENDAR", "VERSION:2.0", *top, f"BEGIN:{kind}", "UID:made-up@example.com"]
    return "\r\n".join([*begin, *lines, f"END:{kind}", "END:VCALENDAR", ""])


def again(*lines: str, kind: str = "VEVENT") -> tuple[str, ...]:
    """Ends the component and begins one more of the same UID."""
    return (f"END:{kind}", f"BEGIN:{kind}", "UID:made-up@example.com", *lines)


def seconds(text: str) -> int:
    """Epoch seconds of a UTC time like "2026-11-22 09:00"."""
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def instances(text: str, first: str, last: str) -> list[Instance]:
    """What a resource gives in a window."""
    return expand(scan(text), seconds(first), seconds(last))


def starts(text: str, first: str = "2026-01-01", last: str = "2027-01-01") -> list[str]:
    """Its starts, as "2026-11-22 09:00" (UTC, or the wall's time where floating or all-day)."""
    found = [datetime.fromtimestamp(one.start, UTC) for one in instances(text, first, last)]
    return [f"{start:%Y-%m-%d %H:%M}" for start in found]
