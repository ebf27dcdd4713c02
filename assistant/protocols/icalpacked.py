"""The alarms of one component as the index keeps them: what its own lines say, and what other programs add to them."""

from __future__ import annotations

import json
from functools import lru_cache

from .icalscan_types import Alarm, Entry
from .icalscan_values import stamp, wall

SILENT = frozenset({"EMAIL", "NONE", "PROCEDURE"})  # nothing that this program would show
# seconds; a longer lead, a time of its own, or the end as its anchor make an alarm a far one
FAR = 30 * 86_400


def packed(entry: Entry, anchor: int | None, acknowledged: int | None = None) -> str:
    """The alarms of one component as JSON for the index: "" for none, "[]" where none shows anything.

    Each is [seconds from the start or None, epoch seconds or None, from the end?, repeats, seconds between them,
    acknowledged, and of a snooze which alarm it stands for (its place, or -1) and for which instance]. With neither
    time it is the reminder that an item without alarms gets. The text of far ones begins with a blank. `anchor` is the
    start (of a to-do the due date) in the units of the index: a snooze made for another start is forgotten (R-7).
    `acknowledged` is what the master says of all its instances.
    """
    said = _latest(entry.acknowledged, acknowledged)
    own = [alarm for alarm in entry.alarms if not alarm.snooze and alarm.action not in SILENT]
    rows: list[list[object]] = [
        [
            one.trigger,
            one.at,
            one.related_end,
            one.repeat,
            one.every,
            _latest(one.acknowledged, said),
        ]
        for one in own
    ]
    if not entry.alarms and (said is not None or entry.snoozes):
        rows = [[None, None, False, 0, 0, said]]
    rows += _snoozed(entry, own, anchor)
    if not rows:
        return "[]" if entry.alarms else ""
    return _written(tuple([tuple(row) for row in rows]))


@lru_cache(maxsize=256)
def _written(rows: tuple[tuple[object, ...], ...]) -> str:
    """Cached: most items of a calendar are reminded of in the same few ways."""
    far = any(row[1] is not None or row[2] or abs(_int(row[0])) > FAR for row in rows)
    return (" " if far else "") + json.dumps(rows)


def _snoozed(entry: Entry, own: list[Alarm], anchor: int | None) -> list[list[object]]:
    """The snoozes that still count: made for this start, the latest of each alarm, and not dismissed since (R-6)."""
    waits: dict[int, Alarm] = {}
    for alarm in entry.alarms:
        if alarm.snooze and alarm.at is not None and _stands(alarm, anchor):
            place = next((n for n, one in enumerate(own) if one.uid == alarm.related), -1)
            if place < 0 or not _answered_since(own[place], alarm):
                waits[place] = max(alarm, waits.get(place, alarm), key=lambda one: one.at or 0)
    rows: list[list[object]] = [
        [None, one.at, False, 0, 0, one.acknowledged, place, None] for place, one in waits.items()
    ]
    place = 0 if own or not entry.alarms else -1
    rows += [[None, until, False, 0, 0, None, place, at] for at, until in entry.snoozes]
    return rows


def _answered_since(original: Alarm, snooze: Alarm) -> bool:
    """Of snoozes of ours: was the alarm dismissed, or put off again, after this one was made?"""
    made, answered = snooze.acknowledged, original.acknowledged
    return bool(snooze.stands) and made is not None and answered is not None and answered > made


def _stands(alarm: Alarm, anchor: int | None) -> bool:
    meant = stamp("", alarm.stands) if alarm.stands else None
    return meant is None or anchor is None or wall(meant.text) == anchor


def _latest(*instants: int | None) -> int | None:
    return max((one for one in instants if one is not None), default=None)


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0
