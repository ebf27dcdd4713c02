"""Instants, dates and zones: how a wall-clock time of the user becomes an instant, and the other way round."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from assistant.model.errors import BadInput
from assistant.model.item import When

# A calendar may hold any year from 1 to 9999; nearer to these ends a change of the zone or one day more has no value.
EARLIEST = datetime(2, 1, 1, tzinfo=UTC)
LATEST = datetime(9998, 12, 31, 23, 59, 59, tzinfo=UTC)
_FIRST_DAY, _LAST_DAY = EARLIEST.date(), LATEST.date()
_FIRST_SECOND, _LAST_SECOND = int(EARLIEST.timestamp()), int(LATEST.timestamp())


def zone_of(name: str) -> ZoneInfo:
    """The zone of an IANA name; an empty name is UTC. Raises BadInput for a name nobody knows."""
    try:
        return ZoneInfo(name or "UTC")
    except (LookupError, ValueError, OSError) as error:
        raise BadInput(
            f"“{name}” is not a time zone; write an IANA name such as Asia/Hong_Kong."
        ) from error


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant (UTC) of a local wall time, also on the days on which the clocks change.

    A time that is skipped moves on by the gap; of one that happens twice the first is meant (RFC 5545, 3.3.5).
    """
    return datetime.combine(within_day(day), at, zone).astimezone(UTC)


def within(moment: datetime) -> datetime:
    """The instant itself, or the nearest one (UTC) of the years 2 to 9998, which every zone can say."""
    if moment.year < EARLIEST.year:
        return EARLIEST
    return moment if moment.year <= LATEST.year else LATEST


def within_day(day: date) -> date:
    """The day itself, or the nearest one of the years 2 to 9998."""
    return min(max(day, _FIRST_DAY), _LAST_DAY)


def from_epoch(seconds: int) -> datetime:
    """The instant (UTC) of epoch seconds, within the years 2 to 9998."""
    if not _FIRST_SECOND <= seconds <= _LAST_SECOND:
        seconds = min(max(seconds, _FIRST_SECOND), _LAST_SECOND)
    return datetime.fromtimestamp(seconds, UTC)


def local(moment: datetime, zone: ZoneInfo) -> datetime:
    """An instant as the clock on the user's wall says it."""
    return within(moment).astimezone(zone)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The instant at which a calendar day begins."""
    return instant(day, time(), zone)


def begins(when: When, zone: ZoneInfo) -> datetime:
    """The instant of a value; of an all-day value the start of its day."""
    return within(when) if isinstance(when, datetime) else midnight(when, zone)


def deadline(when: When, zone: ZoneInfo) -> datetime:
    """The instant after which a due value has passed; an all-day one lasts until its day is over."""
    if isinstance(when, datetime):
        return within(when)
    return midnight(within_day(when) + timedelta(days=1), zone)


def local_date(when: When, zone: ZoneInfo) -> date:
    """The calendar day of a value on the user's wall."""
    return local(when, zone).date() if isinstance(when, datetime) else within_day(when)


def overlaps(start: datetime, end: datetime, first: datetime, last: datetime) -> bool:
    """Does [start, end) touch [first, last)? Something without length touches where it stands."""
    return start < last and (end > first or start >= first)
