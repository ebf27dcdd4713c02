"""Which reminders are due now, and when to look again. Alarms come as rows; what was shown is known by id."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from assistant.model.account import Component
from assistant.model.item import When
from assistant.model.reminder import Reminder

from .moments import begins, zone_of


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """One alarm of one instance (RFC 5545, 3.6.6). `trigger` and `acknowledged` are aware instants.

    `trigger` is resolved: relative ones already stand on the instance's start or end. `absolute` ones (and snoozes)
    don't move with the event. `acknowledged` is that of RFC 9074, 6.1: some client of the user dismissed it.
    """

    item_id: str
    recurrence_id: str
    component: Component
    summary: str
    location: str
    start: When | None
    end: When | None
    trigger: datetime
    absolute: bool = False
    acknowledged: datetime | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snooze:
    """A “remind me later”: until when, and for the instance as it stood then (`start`)."""

    item_id: str
    recurrence_id: str
    start: When | None
    until: datetime


def reminder_id(item_id: str, recurrence_id: str, trigger: datetime) -> str:
    """Stable per (item, instance, trigger), over restarts and devices; a moved event's alarm is a new one."""
    text = "\0".join((item_id, recurrence_id, trigger.astimezone(UTC).isoformat()))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def due(
    rows: Sequence[AlarmRow],
    now: datetime,
    shown: frozenset[str],
    since: datetime,
    zone: str = "",
) -> tuple[Reminder, ...]:
    """What has to be shown now, in order of its time: triggers in (since, now].

    `since` is the last check, so nothing is missed over sleep or a crash (R-17) and nothing old comes again (R-19).
    Shown and acknowledged ones never come again, one per item, instance and time (R-2). An alarm that was meant to
    come before the end of an event which is over by now is not shown. All-day ends are read in `zone` (IANA).
    """
    found: dict[str, tuple[datetime, Reminder]] = {}
    for row in rows:
        if since < row.trigger <= now and _wanted(row, shown) and not _over(row, now, zone):
            reminder = _reminder(row)
            found.setdefault(reminder.id, (row.trigger, reminder))
    ordered = sorted(found.values(), key=lambda pair: (pair[0], pair[1].title, pair[1].id))
    return tuple(reminder for _, reminder in ordered)


def next_alarm(rows: Sequence[AlarmRow], now: datetime, shown: frozenset[str]) -> datetime | None:
    """The next instant at which `due` may have something, None if there is none."""
    return min(
        (row.trigger for row in rows if row.trigger > now and _wanted(row, shown)), default=None
    )


def with_snoozes(rows: Sequence[AlarmRow], snoozes: Iterable[Snooze]) -> tuple[AlarmRow, ...]:
    """The rows and one more per snooze that is still meant: its instance is there and was not moved (R-7, R-11)."""
    standing = {(row.item_id, row.recurrence_id, row.start): row for row in rows}
    extra = []
    for snooze in snoozes:
        row = standing.get((snooze.item_id, snooze.recurrence_id, snooze.start))
        if row is not None:
            extra.append(replace(row, trigger=snooze.until, absolute=True, acknowledged=None))
    return (*rows, *extra)


def _wanted(row: AlarmRow, shown: frozenset[str]) -> bool:
    if row.acknowledged is not None and row.acknowledged >= row.trigger:
        return False
    return reminder_id(row.item_id, row.recurrence_id, row.trigger) not in shown


def _over(row: AlarmRow, now: datetime, zone: str) -> bool:
    """A to-do is never over; an alarm set for the end or later is about what comes after it."""
    end = row.end if row.end is not None else row.start
    if row.component is not Component.EVENT or end is None:
        return False
    ended = begins(end, zone_of(zone))
    return row.trigger < ended <= now


def _reminder(row: AlarmRow) -> Reminder:
    return Reminder(
        id=reminder_id(row.item_id, row.recurrence_id, row.trigger),
        item_id=row.item_id,
        recurrence_id=row.recurrence_id,
        kind="event" if row.component is Component.EVENT else "todo",
        title=row.summary,
        at=row.trigger,
        start=row.start,
        location=row.location,
        links=row.links,
    )
