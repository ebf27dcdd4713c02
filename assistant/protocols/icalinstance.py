"""One instance of a series: whether it is there, and the override that says just what the master says about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assistant.model.errors import NotFound
from assistant.model.item import When

from .icalitem import Series, end_of, instance, recurs, start_of
from .icalscan import scan
from .icaltext import Block, name_of, write
from .icaltime import Zones, alike, dated, instance_id, plus, read, utc
from .recurrence import expand

_OF_THE_SERIES = frozenset({"RRULE", "RDATE", "EXDATE", "EXRULE"})
_EPOCH, _SECOND, _DAY = datetime(1970, 1, 1, tzinfo=UTC), timedelta(seconds=1), 86_400


def is_there(series: Series, when: When) -> bool:
    """Whether the series has an instance that begins then, as the index counts (a to-do stands at its due date)."""
    master = series.master
    anchor = None if master is None else start_of(master, series.zones)
    if master is None or anchor is None:
        return False
    end = _moved_end(master, anchor, when, series.zones) or when
    first, last = sorted((_seconds(when), _seconds(end)))
    found = expand(scan(write(series.root)), first - _DAY, last + _DAY)
    return any(one.recurrence_id == instance_id(when) for one in found)


def _seconds(when: When) -> int:
    if not isinstance(when, datetime):
        when = datetime(when.year, when.month, when.day, tzinfo=UTC)
    return (utc(when if when.tzinfo else when.replace(tzinfo=UTC)) - _EPOCH) // _SECOND


def override(series: Series, recurrence_id: str) -> Block:
    """A new component for one instance, saying just what the master says about it.

    Raises:
        NotFound: the series has no such instance, or no longer.
    """
    master, zones = series.master, series.zones
    anchor = None if master is None else start_of(master, zones)
    if master is None or anchor is None or not recurs(master):
        raise NotFound("This occurrence is not there any more.")
    when = instance(recurrence_id, anchor)
    if not is_there(series, when):
        raise NotFound("This occurrence is not in its series, or not any more.")
    return plain(master, anchor, when, zones)


def plain(master: Block, anchor: When, when: When, zones: Zones) -> Block:
    """The component of the instance that begins at `when`, unchecked; `anchor` is the master's start."""
    name = "DTSTART" if read(master.line("DTSTART"), zones) is not None else "DUE"
    model = master.line(name) or ""
    end = _moved_end(master, anchor, when, zones)
    children: list[str | Block] = []
    for child in master.children:
        kind = name_of(child) if isinstance(child, str) else ""
        if isinstance(child, str) and kind == name:
            children += [
                dated("RECURRENCE-ID:", when, zones, like=model),
                dated(child, when, zones),
            ]
        elif isinstance(child, str) and kind in {"DTEND", "DUE"} and end is not None:
            children.append(dated(child, end, zones))
        elif kind not in _OF_THE_SERIES:
            children.append(child)
    return replace(master, children=tuple(children))


def _moved_end(master: Block, anchor: When, when: When, zones: Zones) -> When | None:
    """The instance's end: as long after its start as the master's, exactly (RFC 5545, 3.8.5.3)."""
    end = end_of(master, zones)
    if end is None or isinstance(end, datetime) != isinstance(when, datetime):
        return end
    if isinstance(end, datetime) and isinstance(when, datetime) and isinstance(anchor, datetime):
        if end.tzinfo is not None and when.tzinfo is not None and anchor.tzinfo is not None:
            exact = plus(utc(when), utc(end) - utc(anchor))
            return exact and alike(exact, end)
        return plus(when, end.replace(tzinfo=None) - anchor.replace(tzinfo=None))
    return plus(when, end - anchor)
