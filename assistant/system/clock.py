"""The one place that reads the clock and asks the system for its time zone."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """The door to time; passed in, so that a test or the demo can choose its hour."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds since some moment; never goes back. For durations only."""
        ...

    def zone(self) -> str:
        """The IANA name of the time zone the user lives in."""
        ...

    def wall(self, at: datetime) -> datetime:
        """The computer's own instant (UTC) at which this clock will show `at`: for what waits by the computer's."""
        ...


class SystemClock:
    """The computer's own clock, `ahead` of it if wanted (the demo shows another hour of the day)."""

    def __init__(self, ahead: timedelta = timedelta(0)) -> None:
        self._ahead = ahead

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC) + self._ahead

    def monotonic(self) -> float:
        """Seconds since boot or so; never goes back."""
        return time.monotonic()

    def zone(self) -> str:
        """The system's zone; "UTC" where the system does not say."""
        return system_zone()

    def wall(self, at: datetime) -> datetime:
        """Earlier than `at` by as much as this clock is ahead."""
        return at.astimezone(UTC) - self._ahead


class HeldClock:
    """A clock that stands until it is moved. A real part for rehearsals: it keeps every promise of `Clock`."""

    def __init__(self, at: datetime, zone: str = "UTC") -> None:
        self._at, self._zone, self._run = at.astimezone(UTC), zone, 0.0

    def now(self) -> datetime:
        """The instant at which it was put, in UTC."""
        return self._at

    def monotonic(self) -> float:
        """Seconds by which it was moved forward in all."""
        return self._run

    def zone(self) -> str:
        """The zone it was made with."""
        return self._zone

    def wall(self, at: datetime) -> datetime:
        """As if it began to run now."""
        return datetime.now(UTC) + (at - self._at)

    def put(self, at: datetime) -> None:
        """Stand at this instant; going back does not turn `monotonic` back."""
        moved = (at - self._at).total_seconds()
        self._at, self._run = at.astimezone(UTC), self._run + max(0.0, moved)

    def move(self, step: timedelta) -> None:
        """Go on by `step`."""
        self.put(self._at + step)


def system_zone() -> str:
    """The IANA name of the system's zone: TZ, then /etc, then what tzlocal finds; "UTC" as the last word."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _linked_zone(Path("/etc/localtime"))):
        if name and known_zone(name):
            return name
    return _zone_from_tzlocal()


def known_zone(name: str) -> bool:
    """Whether `name` is a zone of the IANA database on this computer."""
    try:
        ZoneInfo(name)
    except (ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError of its own kind
        return False
    except KeyError:
        return False
    return True


def _linked_zone(link: Path) -> str:
    """The zone a localtime link points to; importing tzlocal costs 30 ms, reading the link nothing."""
    try:
        target = link.readlink().as_posix()
    except OSError:
        return ""
    return target.partition("zoneinfo/")[2]


def _zone_from_tzlocal() -> str:
    try:
        import tzlocal

        name = tzlocal.get_localzone_name()
    except (ImportError, LookupError, ValueError, OSError):
        return "UTC"
    return name if name and known_zone(name) else "UTC"
