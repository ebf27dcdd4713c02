"""When the user works: is a day a work day, its limits as instants, and the hour of the list (L-3, L-5 to L-12)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from assistant.model.digest import DayKind, WorkBlock, WorkDay, WorkProfile
from assistant.model.item import Occurrence

from .absence import Span, away
from .holidays import NO_HOLIDAYS, Holidays
from .moments import instant, local, within_day, zone_of
from .workweek import parse_week

__all__ = ["default_profile", "next_workday", "work_date", "workday"]

DEFAULT_WEEK = "mon-fri 09:00-18:00"
_SEARCH_DAYS = 366
_DAY = timedelta(days=1)
_NOON = 12  # no shift of the day before lasts longer


def default_profile(zone: str, region: str) -> WorkProfile:
    """Monday to Friday, 09:00 to 18:00 in `zone`, with the public holidays of `region` (L-6)."""
    return WorkProfile(zone=zone, week=parse_week(DEFAULT_WEEK), region=region)


def workday(
    day: date,
    profile: WorkProfile,
    holidays: Holidays = NO_HOLIDAYS,
    absences: Sequence[Occurrence] = (),
) -> WorkDay:
    """One day of the user, decided in this order: week, holidays and company days, own absence (L-7).

    All instants are UTC. A half-day absence moves the end of work, and with it the hour of the list (L-9).
    Raises BadInput if the profile's zone is unknown.
    """
    zone = zone_of(profile.zone)
    kind = _kind(day, profile, holidays)
    opens, closes = (_boundary(one, profile, zone) for one in (day, within_day(day) + _DAY))
    if kind.work:
        kind = _without_absence(day, kind, absences, zone)
    if not kind.work:
        return WorkDay(day, kind, opens, closes)
    start, end = _span(day, kind.blocks[0], zone)[0], _span(day, kind.blocks[-1], zone)[1]
    end = max(start, min(end, closes))
    fires = max(start, end - timedelta(minutes=profile.lead_minutes))
    return WorkDay(day, kind, opens, closes, start, end, fires)


def work_date(now: datetime, profile: WorkProfile) -> date:
    """The work date of an instant: until the day boundary it is still the day before (L-3, L-25)."""
    zone = zone_of(profile.zone)
    day = local(now, zone).date()
    # by instants, not by the wall clock's hour: on a DST day an hour may come twice
    return day if now >= _boundary(day, profile, zone) else day - _DAY


def next_workday(
    day: date,
    profile: WorkProfile,
    holidays: Holidays = NO_HOLIDAYS,
    absences: Sequence[Occurrence] = (),
) -> WorkDay:
    """The first work day after `day`. Within 366 days there may be none: then tomorrow, as the free day it is."""
    for step in range(1, _SEARCH_DAYS + 1):
        found = workday(day + timedelta(days=step), profile, holidays, absences)
        if found.kind.work:
            return found
    return workday(day + _DAY, profile, holidays, absences)


def spans(day: WorkDay, zone: ZoneInfo) -> list[Span]:
    """The work blocks of a day as instants, none beyond the day's close."""
    found = (_span(day.date, block, zone) for block in day.kind.blocks)
    return [(start, min(end, day.closes)) for start, end in found if start < day.closes]


def _boundary(day: date, profile: WorkProfile, zone: ZoneInfo) -> datetime:
    """When `day` opens: at the boundary, but not in the middle of the night shift that began the day before."""
    usual = time(profile.day_boundary)
    before, own = (profile.week[each.weekday()] for each in (within_day(day) - _DAY, day))
    if not before or before[-1].end > before[-1].start or before[-1].end <= usual:
        return instant(day, usual, zone)
    ends = before[-1].end
    late = time(min(ends.hour + 1, _NOON), ends.minute)  # an hour to look at the list
    return instant(day, max(usual, min([late, *(block.start for block in own[:1])])), zone)


def _span(day: date, block: WorkBlock, zone: ZoneInfo) -> Span:
    ends_on = day if block.end > block.start else within_day(day) + _DAY
    return instant(day, block.start, zone), instant(ends_on, block.end, zone)


def _kind(day: date, profile: WorkProfile, holidays: Holidays) -> DayKind:
    blocks, iso = profile.week[day.weekday()], day.isoformat()
    company = {entry: (name, work) for entry, work, name in profile.company_days}
    special = company.get(iso) or holidays.days.get(iso)
    ran_out = iso not in company and holidays.ran_out(day)
    if special is None:
        return DayKind(bool(blocks), blocks, data_ran_out=ran_out)
    name, work = special
    if not work:
        return DayKind(work=False, reason=name, data_ran_out=ran_out)
    make_up = not blocks
    blocks = blocks or _usual(profile)
    return DayKind(
        bool(blocks), blocks, name, make_up=make_up and bool(blocks), data_ran_out=ran_out
    )


def _usual(profile: WorkProfile) -> tuple[WorkBlock, ...]:
    """The hours of most work days; a make-up Saturday is worked like them."""
    counted = Counter(blocks for blocks in profile.week if blocks)
    return counted.most_common(1)[0][0] if counted else ()


def _without_absence(
    day: date, kind: DayKind, absences: Sequence[Occurrence], zone: ZoneInfo
) -> DayKind:
    reason, left = kind.reason, [_span(day, block, zone) for block in kind.blocks]
    for gone, summary in away(day, absences, zone):
        kept = [piece for span in left for piece in _minus(span, gone)]
        reason = summary if kept != left else reason
        left = kept
    if not left:
        return DayKind(work=False, reason=reason, data_ran_out=kind.data_ran_out)
    blocks = tuple(WorkBlock(_wall(start, zone), _wall(end, zone)) for start, end in left)
    return DayKind(
        work=True,
        blocks=blocks,
        reason=reason,
        make_up=kind.make_up,
        data_ran_out=kind.data_ran_out,
    )


def _minus(span: Span, gone: Span) -> list[Span]:
    start, end = span
    pieces = ((start, min(end, gone[0])), (max(start, gone[1]), end))
    return [(first, last) for first, last in pieces if first < last]


def _wall(moment: datetime, zone: ZoneInfo) -> time:
    return moment.astimezone(UTC).astimezone(zone).time().replace(tzinfo=None, fold=0)
