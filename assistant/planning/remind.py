"""Which reminders are due now, and when to look again. Alarms come as rows; what was shown is known by id."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from assistant.model.account import Component
from assistant.model.item import When
from assistant.model.reminder import Reminder

from .joinlink import host_of
from .moments import begins, zone_of

MISSED = timedelta(minutes=2)  # what is older at the first look was slept through, or not shown
LATE = timedelta(
    hours=24
)  # how old the last alarm of an event still ahead may be when the event first comes here


ANSWERED = timedelta(
    days=400
)  # nobody answers later: an ACKNOWLEDGED of the year 2099 must not silence a series for good
NOBODY: Mapping[str, datetime] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """One alarm of one instance (RFC 5545, 3.6.6). `trigger` and `acknowledged` are aware instants.

    `trigger` is resolved: relative ones already stand on the instance's start or end. `absolute` ones (and snoozes)
    don't move with the event. `acknowledged` is that of RFC 9074, 6.1: some client of the user dismissed it;
    `nominal` is the time it is compared with, where that is not the trigger (of a repeat the first).
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
    nominal: datetime | None = None
    join: str = ""
    second: bool = False
    snoozed: bool = False
    can_complete: bool = False
    meeting: bool = False


@dataclass(frozen=True, slots=True)
class Snooze:
    """A “remind me later”: until when, for the instance as it stood then (`start`), and when it was said (`at`)."""

    item_id: str
    recurrence_id: str
    start: When | None
    until: datetime
    at: datetime | None = None


def reminder_id(item_id: str, recurrence_id: str, trigger: datetime) -> str:
    """Stable per (item, instance, trigger), over restarts and devices; a moved event's alarm is a new one."""
    text = "\0".join((item_id, recurrence_id, trigger.astimezone(UTC).isoformat()))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def due(
    rows: Sequence[AlarmRow],
    now: datetime,
    shown: Collection[str],
    since: datetime,
    zone: str = "",
    own: Mapping[str, datetime] = NOBODY,
) -> tuple[Reminder, ...]:
    """What has to be shown now, in order of its time: triggers in (since, now], one per instance, the latest.

    `since` is the last check, so nothing is missed over sleep or a crash (R-17) and nothing old comes again (R-19).
    An event that is still ahead and came too late for its last alarm is due too. Nothing is that was due before the
    user made or changed the item here: `own` says when (R-2). Shown and acknowledged ones never come again. An alarm
    that was meant to come before the end of an event which is over by now is not shown. All-day ends are read in
    `zone` (IANA).
    """
    late = _late(rows, now, zone)
    found: dict[tuple[str, str], dict[str, AlarmRow]] = defaultdict(dict)
    for row in rows:
        fresh = since < row.trigger <= now or row in late
        changed = own.get(row.item_id)
        mine = changed is not None and not row.snoozed and row.trigger < changed
        if fresh and not mine and wanted(row, shown) and not _over(row, now, zone):
            found[row.item_id, row.recurrence_id].setdefault(_id(row), row)
    reminders = (_latest(list(same.values()), now) for same in found.values())
    return tuple(sorted(reminders, key=lambda each: (each.at, each.title, each.id)))


def _late(rows: Sequence[AlarmRow], now: datetime, zone: str) -> frozenset[AlarmRow]:
    """Of events that are still ahead the last alarm, where it has passed already and none is still to come."""
    last: dict[tuple[str, str], AlarmRow] = {}
    for row in rows:
        key = row.item_id, row.recurrence_id
        if not row.second and (key not in last or last[key].trigger < row.trigger):
            last[key] = row
    return frozenset(
        row
        for row in last.values()
        if now - LATE < row.trigger <= now
        and row.component is Component.EVENT
        and row.start is not None
        and begins(row.start, zone_of(zone)) > now
    )


def _latest(rows: list[AlarmRow], now: datetime) -> Reminder:
    """One reminder for all that is due of an instance at once; it covers the others."""
    rows.sort(key=lambda row: row.trigger)
    covers = tuple(_id(row) for row in rows[:-1])
    made = _reminder(rows[-1])
    return replace(made, missed=now - rows[-1].trigger > MISSED, covers=covers)


def covering(reminder: Reminder) -> Reminder:
    """The reminder, marked if it may cover the screen: of a meeting that begins about now, not slept through."""
    start = reminder.start
    begins_now = isinstance(start, datetime) and abs(reminder.at - start) <= timedelta(minutes=5)
    wants = reminder.meeting and begins_now and not reminder.missed
    return replace(reminder, full_screen=True) if wants else reminder


def next_alarm(rows: Sequence[AlarmRow], now: datetime, shown: Collection[str]) -> datetime | None:
    """The next instant at which `due` may have something, None if there is none."""
    return min(
        (row.trigger for row in rows if row.trigger > now and wanted(row, shown)), default=None
    )


def with_snoozes(rows: Sequence[AlarmRow], snoozes: Iterable[Snooze]) -> tuple[AlarmRow, ...]:
    """The rows and one more per snooze that is still meant: its instance is there and was not moved (R-7, R-11)."""
    standing = {(row.item_id, row.recurrence_id, row.start): row for row in rows}
    extra = []
    for snooze in snoozes:
        row = standing.get((snooze.item_id, snooze.recurrence_id, snooze.start))
        if row is not None:
            fresh = replace(row, acknowledged=None, nominal=None, second=False)
            extra.append(replace(fresh, trigger=snooze.until, absolute=True, snoozed=True))
    return (*rows, *extra)


def standing(
    rows: Sequence[AlarmRow],
    ids: Collection[str],
    now: datetime,
    zone: str,
    answered: Collection[str] = (),
) -> frozenset[str]:
    """Of the ids of reminders on the screen those that still mean something: there, not answered, not over."""
    return frozenset(
        ident
        for row in rows
        if (ident := _id(row)) in ids and wanted(row, answered) and not _over(row, now, zone)
    )


def wanted(row: AlarmRow, shown: Collection[str]) -> bool:
    """Neither dismissed by any client of the user nor shown here."""
    at = row.nominal or row.trigger
    if row.acknowledged is not None and at <= row.acknowledged <= at + ANSWERED:
        return False
    return not shown or _id(row) not in shown


def foremost(rows: Sequence[AlarmRow], item_id: str, now: datetime) -> Reminder | None:
    """The reminder of an item that an answer is about: the last that rang and stands, else the next, else any."""
    mine = sorted((row for row in rows if row.item_id == item_id), key=lambda row: row.trigger)
    rang = [row for row in mine if row.trigger <= now and wanted(row, ())]
    coming = [row for row in mine if row.trigger > now and wanted(row, ())]
    found = [*rang[-1:], *coming[:1], *mine[-1:]]
    return _reminder(found[0]) if found else None


def chain(rows: Sequence[AlarmRow], reminder: Reminder) -> tuple[str, ...]:
    """The ids of an alarm's own repeats: who has answered one of them has answered all (R-8)."""
    mine = [
        row
        for row in rows
        if (row.item_id, row.recurrence_id) == (reminder.item_id, reminder.recurrence_id)
    ]
    firsts = {row.nominal for row in mine if _id(row) == reminder.id} - {None}
    return tuple(_id(row) for row in mine if row.nominal in firsts)


def _over(row: AlarmRow, now: datetime, zone: str) -> bool:
    """A to-do is never over; an alarm set for the end or later is about what comes after it."""
    end = row.end if row.end is not None else row.start
    if row.component is not Component.EVENT or end is None:
        return False
    ended = begins(end, zone_of(zone))
    return row.trigger < ended <= now


def _id(row: AlarmRow) -> str:
    return reminder_id(row.item_id, row.recurrence_id, row.trigger)


def _reminder(row: AlarmRow) -> Reminder:
    return Reminder(
        id=_id(row),
        item_id=row.item_id,
        recurrence_id=row.recurrence_id,
        kind="event" if row.component is Component.EVENT else "todo",
        title=row.summary,
        at=row.trigger,
        start=row.start,
        location=row.location,
        links=row.links,
        end=row.end,
        join=row.join,
        join_host=host_of(row.join) if row.join else "",
        second=row.second,
        snoozed=row.snoozed,
        can_complete=row.can_complete,
        meeting=row.meeting,
    )
