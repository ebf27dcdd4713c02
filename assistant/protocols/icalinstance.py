"""One instance of a series: whether it is there, and the override that says just what the master says about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from assistant.model.errors import NotFound
from assistant.model.item import When

from .icalitem import Series, end_of, instance, number, recurs, start_of
from .icalscan import scan
from .icaltext import Block, name_of, parameter, write
from .icaltime import Zones, alike, dated, instance_id, plus, read, utc
from .recurrence import has_instance

_OF_THE_SERIES = frozenset({"RRULE", "RDATE", "EXDATE", "EXRULE"})


def is_there(series: Series, when: When) -> bool:
    """Whether the series has an instance that begins then, as the index counts (a to-do stands at its due date)."""
    if series.master is None or start_of(series.master, series.zones) is None:
        return False
    return has_instance(scan(write(series.root)), instance_id(when))


def override(series: Series, recurrence_id: str) -> Block:
    """A new component for one instance, saying just what the series says about it.

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
    return plain(series, master, when)


def plain(series: Series, master: Block, when: When) -> Block:
    """The component of the instance that begins at `when`, unchecked.

    It is modelled on the latest override before it that has RANGE=THISANDFUTURE, and else on the master.
    """
    zones = series.zones
    future = _future(series, when)
    model = master if future is None else future[1]
    begin = start_of(model, zones)
    start = when if future is None or begin is None else _shifted(when, future[0], begin)
    named = dated("RECURRENCE-ID:", when, zones, like=_start_line(master, zones))
    return _instance_of(model, named, start, zones)


def _instance_of(model: Block, named: str, start: When, zones: Zones) -> Block:
    """The model moved to this start; `named` is its RECURRENCE-ID."""
    begin, first = start_of(model, zones), _start_line(model, zones)
    end = None if begin is None else _moved_end(model, begin, start, zones)
    is_named = model.line("RECURRENCE-ID") is not None
    children: list[str | Block] = []
    for child in model.children:
        kind = name_of(child) if isinstance(child, str) else ""
        if kind == "RECURRENCE-ID":
            children.append(named)
        elif isinstance(child, str) and child == first:
            children += [*([] if is_named else [named]), dated(child, start, zones)]
        elif isinstance(child, str) and kind in {"DTEND", "DUE"} and end is not None:
            children.append(dated(child, end, zones))
        elif kind not in _OF_THE_SERIES:
            children.append(child)
    return replace(model, children=tuple(children))


def _start_line(own: Block, zones: Zones) -> str:
    name = "DTSTART" if read(own.line("DTSTART"), zones) is not None else "DUE"
    return own.line(name) or ""


def _future(series: Series, when: When) -> tuple[When, Block] | None:
    """The last RANGE=THISANDFUTURE before this instance, and the instance it names; as the index chooses it."""
    found = []
    for own in series.overrides:
        line = own.line("RECURRENCE-ID") or ""
        named = read(line, series.zones)
        if named is not None and parameter(line, "RANGE").upper() == "THISANDFUTURE":
            found.append((alike(named, when), number(own, "SEQUENCE") or 0, own))
    earlier = [one for one in found if _instant(one[0]) < _instant(when)]
    last = max(earlier, key=lambda one: (_instant(one[0]), one[1]), default=None)
    return None if last is None else (last[0], last[2])


def _instant(when: When) -> datetime:
    timed = when if isinstance(when, datetime) else _wall(when)
    return utc(timed) if timed.tzinfo is not None else timed.replace(tzinfo=UTC)


def _shifted(when: When, named: When, begin: When) -> When:
    """As far from `when`, in the series' wall time, as `begin` is from the instance `named`; written as `begin` is."""
    is_same_kind = isinstance(begin, datetime) == isinstance(when, datetime)
    at = plus(_wall(when), _wall(alike(begin, when) if is_same_kind else begin) - _wall(named))
    if not isinstance(at, datetime):
        return when
    if not isinstance(begin, datetime):
        return at.date()
    zone = when.tzinfo if isinstance(when, datetime) else begin.tzinfo
    return alike(at.replace(tzinfo=zone), begin)


def _wall(when: When) -> datetime:
    if isinstance(when, datetime):
        return when.replace(tzinfo=None, fold=0)
    return datetime(when.year, when.month, when.day)  # noqa: DTZ001 - wall time has no zone


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
