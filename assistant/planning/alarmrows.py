"""From an instance and the alarms of its item to rows: each alarm at its time, put-off ones, the one at the start.

Pure. The alarms come as the index keeps them (protocols/icalpacked.py says how they are packed).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.account import Component
from assistant.model.item import When

from .moments import begins, from_epoch
from .remind import AlarmRow, Snooze

YEAR = 366 * 86_400  # seconds; a longer lead is nobody's wish, and would lead out of the calendar
REPEATS, MONTH = (
    5,
    30 * 86_400,
)  # who has not answered six times does not want to; seconds after the first
JOINED_BEFORE = timedelta(hours=4)  # an older "joined" is about the meeting before it was moved
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Alarmed:
    """One instance; `alarms` is the packed text of its item's alarms, empty where it has none."""

    item_id: str
    recurrence_id: str
    todo: bool
    summary: str
    location: str
    link: str
    alarms: str
    start: When | None
    end: When | None
    recurring: bool = False
    tentative: bool = False
    read_only: bool = False
    meeting: bool = False  # somebody organizes it: others take part
    join: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants. `lead`: seconds before the start, None for never; `morning`: when work begins on a day."""

    zone: ZoneInfo
    morning: Callable[[date], datetime]
    lead: int | None = 600
    tentative: bool = True
    cover: bool = False  # the screen, when a meeting begins: then every meeting rings at its start
    silenced: frozenset[str] = frozenset()
    joined: Mapping[tuple[str, str], datetime] | None = None

    def wants(self, found: Alarmed) -> bool:
        """Is this item to remind the user at all (R-4)?"""
        return found.item_id not in self.silenced and (self.tentative or not found.tentative)


def rows(instances: Iterable[Alarmed], wishes: Wishes) -> tuple[AlarmRow, ...]:
    """The alarms of all instances. One at a time of its own rings once for a series, not for each instance."""
    made = [row for found in instances if wishes.wants(found) for row in rows_of(found, wishes)]
    return tuple(_once(made))


def rows_of(found: Alarmed, wishes: Wishes) -> list[AlarmRow]:
    """The alarms of one instance: its own or the default (P-12), what was put off, and the one at the start (R-16)."""
    if found.start is None:
        return []
    kept: list[list[Any]] = (
        json.loads(found.alarms) if found.alarms else [[None, None, False, 0, 0, None]]
    )
    plain = [alarm for alarm in kept if len(alarm) == 6]  # noqa: PLR2004 - snoozes have two more
    firsts = [_first(found, alarm, wishes) for alarm in plain]
    made = [
        row
        for alarm, first in zip(plain, firsts, strict=True)
        if first is not None
        for row in _ringing(found, alarm, first, wishes)
    ]
    for snooze in kept[len(plain) :]:
        made += _put_off(found, snooze, list(zip(plain, firsts, strict=True)))
    return _unjoined([*made, *_second(found, made, wishes)], found, wishes)


def put_off(instances: Iterable[Alarmed], snoozes: Iterable[Snooze]) -> list[AlarmRow]:
    """One row per snooze that is still meant (R-7, R-11).

    Its instance is there and was not moved, and what does not repeat was not dismissed since on any device.
    """
    standing = {(one.item_id, one.recurrence_id): one for one in instances}
    made = []
    for snooze in snoozes:
        found = standing.get((snooze.item_id, snooze.recurrence_id))
        if found is None or found.start != snooze.start:
            continue
        if found.recurring or snooze.at is None or _dismissed_until(found) <= snooze.at:
            made.append(_row(found, snooze.until, absolute=True, snoozed=True))
    return made


def _dismissed_until(found: Alarmed) -> datetime:
    kept = json.loads(found.alarms) if found.alarms else []
    return from_epoch(max((alarm[5] for alarm in kept if alarm[5] is not None), default=0))


def _first(found: Alarmed, alarm: Sequence[Any], wishes: Wishes) -> datetime | None:
    """When an alarm rings first by its own words; None where the user wants no default, or nobody can mean it."""
    trigger, at, related_end, _repeat, _every, _known = alarm
    if at is not None:
        return from_epoch(at)
    if trigger is None:
        return _default(found, wishes)
    if abs(trigger) > YEAR:
        return None
    base = found.end if related_end else found.start
    return None if base is None else begins(base, wishes.zone) + timedelta(seconds=trigger)


def _default(found: Alarmed, wishes: Wishes) -> datetime | None:
    if found.start is None or (wishes.lead is None and not found.todo):
        return None
    if not isinstance(found.start, datetime):
        return begins(found.start, wishes.zone)
    return begins(found.start, wishes.zone) - timedelta(
        seconds=0 if found.todo else wishes.lead or 0
    )


def _ringing(
    found: Alarmed, alarm: Sequence[Any], first: datetime, wishes: Wishes
) -> Iterator[AlarmRow]:
    """An alarm and its repeats. Of a day, what would ring at midnight rings when work begins (P-12)."""
    _trigger, at, _end, repeat, every, known = alarm
    nominal = first
    if at is None and not isinstance(found.start, datetime) and _midnight(first, wishes.zone):
        first = wishes.morning(first.astimezone(wishes.zone).date())
    steps = range(min(max(repeat, 0), REPEATS) + 1 if every > 0 else 1)
    for later in (step * every for step in steps if step * every <= MONTH):
        seen = None if known is None else from_epoch(known)
        when = first + timedelta(seconds=later)
        yield _row(found, when, absolute=at is not None, acknowledged=seen, nominal=nominal)


def _midnight(moment: datetime, zone: ZoneInfo) -> bool:
    local = moment.astimezone(zone)
    return (local.hour, local.minute, local.second) == (0, 0, 0)


def _put_off(
    found: Alarmed, snooze: Sequence[Any], about: list[tuple[list[Any], datetime | None]]
) -> list[AlarmRow]:
    """A snooze in the item. One whose alarm will ring again is of a time before the event was moved (R-7)."""
    *_, known, place, instance = snooze
    if instance is not None and instance != _named(found):
        return []
    if 0 <= place < len(about):
        alarm, first = about[place]
        if first is not None and (alarm[5] is None or from_epoch(alarm[5]) < first):
            return []
    seen = None if known is None else from_epoch(known)
    return [_row(found, from_epoch(snooze[1]), absolute=True, snoozed=True, acknowledged=seen)]


def _named(found: Alarmed) -> int | None:
    """The instance's original start as Thunderbird counts it, in seconds; a wall time as if it were UTC."""
    try:
        named = datetime.fromisoformat(found.recurrence_id.removesuffix("Z"))
    except ValueError:
        return None
    return int(named.replace(tzinfo=UTC).timestamp())


def _second(found: Alarmed, made: list[AlarmRow], wishes: Wishes) -> list[AlarmRow]:
    """The alert at the start of what can be joined, if an earlier one was to come and none was put off beyond it."""
    meant = found.join or (wishes.cover and found.meeting)
    if found.todo or not meant or not isinstance(found.start, datetime):
        return []
    start = begins(found.start, wishes.zone)
    earlier = any(row.trigger < start and not row.snoozed for row in made)
    later = any(row.trigger > start and row.snoozed for row in made)
    seen = max((row.acknowledged for row in made if row.acknowledged), default=None)
    row = _row(found, start, second=True, acknowledged=seen)
    return [row] if earlier and not later else []


def _unjoined(made: list[AlarmRow], found: Alarmed, wishes: Wishes) -> list[AlarmRow]:
    """Without what the user needs no more, being in the meeting: all that rings until its start."""
    if found.start is None or not wishes.joined:
        return made
    start = begins(found.start, wishes.zone)
    at = wishes.joined.get((found.item_id, found.recurrence_id))
    if at is None or at < start - JOINED_BEFORE:
        return made
    return [row for row in made if row.trigger > max(start, at) and not row.snoozed]


def _once(made: Iterable[AlarmRow]) -> Iterator[AlarmRow]:
    """Of absolute alarms of a series those of the instance they are nearest to: the next one, else the last."""
    best: dict[tuple[str, datetime], AlarmRow] = {}
    for row in made:
        if not (row.absolute and row.recurrence_id):
            yield row
            continue
        key = row.item_id, row.trigger
        if key not in best or _nearness(row) < _nearness(best[key]):
            best[key] = row
    yield from best.values()


def _nearness(row: AlarmRow) -> tuple[bool, timedelta]:
    start = row.start if isinstance(row.start, datetime) else None
    if start is None and row.start is not None:
        start = datetime(row.start.year, row.start.month, row.start.day, tzinfo=UTC)
    away = (start or row.trigger) - row.trigger
    return away < timedelta(), abs(away)


def _row(found: Alarmed, trigger: datetime, **more: Any) -> AlarmRow:
    return AlarmRow(
        found.item_id,
        found.recurrence_id,
        Component.TODO if found.todo else Component.EVENT,
        found.summary,
        found.location,
        found.start,
        found.end,
        trigger,
        links=(found.link,) if found.link else (),
        join=found.join,
        can_complete=found.todo and not found.read_only,
        meeting=not found.todo and bool(found.meeting or found.join),
        **more,
    )
