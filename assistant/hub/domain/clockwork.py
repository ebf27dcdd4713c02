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
_ALL = SHARES[-1]
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
    return shares_at(start, timeout, profile, holidays, factor)[_ALL]


def shares_at(
    start: datetime,
    timeout: Timeout,
    profile: WorkProfile,
    holidays: Holidays = NO_HOLIDAYS,
    factor: Decimal = _ONCE,
) -> dict[int, datetime]:
    """When each of SHARES, in per cent, of that time is over: one walk over the days for all of them."""
    whole = timeout.hours * factor * _HOUR
    wanted = {share: timedelta(microseconds=int(whole * share / 100)) for share in SHARES}
    if timeout.natural or wanted[_ALL] <= timedelta():
        return {share: _plus(start, left) for share, left in wanted.items()}
    found: dict[int, datetime] = {}
    worked = timedelta()
    for opens, closes in _blocks(start, profile, holidays):
        begin = max(opens, start)
        room = max(closes - begin, timedelta())
        for share, left in wanted.items():
            if share not in found and worked + room >= left:
                found[share] = begin + (left - worked)
        if _ALL in found:
            return found
        worked += room
    return {
        share: found.get(share) or _plus(start, left - worked) for share, left in wanted.items()
    }


def _blocks(
    start: datetime, profile: WorkProfile, holidays: Holidays
) -> Iterator[tuple[datetime, datetime]]:
    zone = zone_of(profile.zone)
    first = local(start, zone).date() - _DAY  # a night shift began the day before
    for step in range(_LONGEST):
        yield from spans(workday(first + step * _DAY, profile, holidays), zone)


def _plus(start: datetime, time: timedelta) -> datetime:
    return LATEST if LATEST - start < time else start + time
