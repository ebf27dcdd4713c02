"""When a step's time is over: hours of the approver's own work days, or of the clock. Instants in UTC."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

from assistant.model.digest import WorkProfile
from assistant.planning.holidays import NO_HOLIDAYS, Holidays
from assistant.planning.moments import LATEST, local, zone_of
from assistant.planning.workday import spans, workday

from .route import Timeout

_DAY = timedelta(days=1)
_LONGEST = (
    800  # days to look ahead: somebody whose calendar has no work at all gets hours of the clock
)
_HOUR = 3_600_000_000  # microseconds
SHARES = (50, 90, 100)  # reminded at the first two, escalated at the last
_ONCE = Decimal(1)


def due_at(
    start: datetime,
    timeout: Timeout,
    profile: WorkProfile,
    holidays: Holidays = NO_HOLIDAYS,
    factor: Decimal = _ONCE,
) -> datetime:
    """The end of `timeout.hours` x `factor` from `start` on, counted in the work blocks of the profile.

    Blocks are instants: on a day on which the clocks change, an hour more or less of work is counted as it is worked.
    Raises BadInput if the profile's zone is unknown.
    """
    left = timedelta(microseconds=int(timeout.hours * factor * _HOUR))
    if timeout.natural or left <= timedelta():
        return _plus(start, left)
    for opens, closes in _blocks(start, profile, holidays):
        room = closes - max(opens, start)
        if room >= left:
            return max(opens, start) + left
        left -= max(room, timedelta())
    return _plus(start, left)


def share_at(
    start: datetime,
    timeout: Timeout,
    profile: WorkProfile,
    holidays: Holidays = NO_HOLIDAYS,
    factor: Decimal = _ONCE,
    *,
    share: int,
) -> datetime:
    """When `share` per cent of that time are over."""
    return due_at(start, timeout, profile, holidays, factor * share / 100)


def _blocks(
    start: datetime, profile: WorkProfile, holidays: Holidays
) -> Iterator[tuple[datetime, datetime]]:
    zone = zone_of(profile.zone)
    first = local(start, zone).date() - _DAY  # a night shift began the day before
    for step in range(_LONGEST):
        yield from spans(workday(first + step * _DAY, profile, holidays), zone)


def _plus(start: datetime, time: timedelta) -> datetime:
    return LATEST if LATEST - start < time else start + time
