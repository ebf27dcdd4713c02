"""Reminders: what is due now and when to look again. There is one alarm, computed from the items each time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.account import Component
from assistant.model.item import When
from assistant.model.notice import ReminderDue
from assistant.model.reminder import Reminder
from assistant.planning import remind
from assistant.planning.moments import begins, from_epoch
from assistant.store import accounts, alarms, journal

from .core import Core

DEFAULT_LEAD = -600  # an event without an alarm of its own: 10 min before (P-12)
YEAR = 366 * 86_400  # seconds
SINCE = timedelta(hours=24)  # how far back a first look goes


def look(core: Core, now: datetime | None = None) -> tuple[tuple[Reminder, ...], datetime | None]:
    """(due at `now` and not shown yet, the next instant at which there may be more)."""
    now = now or core.now()
    rows = tuple(_rows(core, now))
    seen = journal.shown(core.database)
    kept = accounts.meta(core.database, "last_alarm")
    since = datetime.fromtimestamp(int(kept), UTC) if kept else now - SINCE
    since = max(min(since, now - timedelta(minutes=1)), now - SINCE)
    due = remind.due(rows, now, seen, since, core.zone().key)
    return due, remind.next_alarm(rows, now, seen)


def tell(core: Core) -> datetime | None:
    """Publish that something is due, if it is; returns when to look again."""
    due, following = look(core)
    if due:
        core.bus.publish(ReminderDue())
    return following


def shown(core: Core, reminders: tuple[Reminder, ...]) -> None:
    """These have been shown; they never come again."""
    with core.database.write() as connection:
        journal.mark_shown(connection, tuple(each.id for each in reminders), core.epoch())
        accounts.set_meta(connection, "last_alarm", str(core.epoch()))


def _rows(core: Core, now: datetime) -> Iterator[remind.AlarmRow]:
    zone = core.zone()
    for found in alarms.coming(core.database, zone, now - SINCE, now + timedelta(days=32)):
        yield from _of(found, zone)


def _of(found: alarms.Alarmed, zone: ZoneInfo) -> Iterator[remind.AlarmRow]:
    """One row per alarm of one instance; timed ones of people without an alarm get the default."""
    kept: list[Any] = json.loads(found.alarms) if found.alarms else []
    if not kept and isinstance(found.start, datetime):
        kept = [[0 if found.todo else DEFAULT_LEAD, None, False, 0, 0, None]]
    for trigger, at, related_end, repeat, every, acknowledged in kept:
        if max(abs(trigger or 0), every) > YEAR:
            continue  # nobody means it, and it would lead out of the calendar
        first = _trigger(found, zone, trigger, at, related_end=related_end)
        for step in range(min(max(repeat, 0), 20) + 1):
            yield _row(
                found,
                first + timedelta(seconds=step * every),
                acknowledged,
                absolute=at is not None,
            )


def _trigger(
    found: alarms.Alarmed, zone: ZoneInfo, trigger: int | None, at: int | None, *, related_end: bool
) -> datetime:
    if at is not None:
        return from_epoch(at)
    base: When = found.end if related_end else found.start
    return begins(base, zone) + timedelta(seconds=trigger or 0)


def _row(
    found: alarms.Alarmed, trigger: datetime, acknowledged: int | None, *, absolute: bool
) -> remind.AlarmRow:
    return remind.AlarmRow(
        found.item_id,
        found.recurrence_id,
        Component.TODO if found.todo else Component.EVENT,
        found.summary,
        found.location,
        found.start,
        found.end,
        trigger,
        absolute,
        None if acknowledged is None else from_epoch(acknowledged),
        (found.link,) if found.link else (),
    )
