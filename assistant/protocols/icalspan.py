"""Start, end and due date of a component changed together, so that they go on fitting one another.

What already says the same stays as it is written; an end given as DURATION stays a DURATION. An event that is moved
without a new end keeps its length; a to-do that is moved keeps its due date, unless it repeats.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from assistant.model.command import Fields, Keep
from assistant.model.errors import BadInput
from assistant.model.item import When

from .icalitem import end_of, put_one, recurs
from .icaltext import Block, with_value
from .icaltime import Zones, alike, dated, gap, plus, read, spell_duration, utc, zone_name

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Span:
    start: When | None
    end: When | None


def same(left: When | None, right: When | None) -> bool:
    """The same value type, wall time and zone."""
    if isinstance(left, datetime) and isinstance(right, datetime):
        wall = left.replace(tzinfo=None, fold=0) == right.replace(tzinfo=None, fold=0)
        return wall and zone_name(left.tzinfo) == zone_name(right.tzinfo)
    return type(left) is type(right) and left == right


def put_span(own: Block, fields: Fields, zones: Zones) -> Block:
    """The component with the fields' start, and end or due date.

    Raises:
        BadInput: they don't fit one another, or this kind of component.
    """
    old = _Span(read(own.line("DTSTART"), zones), end_of(own, zones))
    todo = own.name == "VTODO"
    if (fields.end if todo else fields.due) not in {None, Keep.KEEP}:
        raise BadInput("A to-do has a due date, an event has an end: give that one.")
    start = _clean(fields.start)
    end = _clean(fields.due if todo else fields.end)
    if _keeps(start, old.start) and _keeps(end, old.end):
        return own  # whoever wrote it: a change of the title mends no dates
    new = _todo_span(own, old, start, end) if todo else _event_span(own, old, start, end)
    if same(old.start, new.start) and same(old.end, new.end):
        return own
    _check(new, todo=todo)
    return _written(own, old, new, zones)


def _clean(when: When | Keep | None) -> When | Keep | None:
    return when.replace(microsecond=0, fold=0) if isinstance(when, datetime) else when


def _keeps(given: When | Keep | None, old: When | None) -> bool:
    return isinstance(given, Keep) or same(given, old)


def _event_span(
    own: Block, old: _Span, start: When | Keep | None, end: When | Keep | None
) -> _Span:
    if start is None and old.start is not None:
        raise BadInput("An event needs a start.")
    begin = old.start if isinstance(start, Keep) else start
    if isinstance(end, Keep):
        return _Span(begin, old.end if same(begin, old.start) else _carried(old, begin))
    stated = own.line("DTEND") or own.line("DURATION")
    if end is None and stated is None and same(begin, old.start):
        return old
    if end is None:
        return _Span(begin, begin if isinstance(begin, datetime) else begin and plus(begin, _DAY))
    if begin is not None and end == begin and not isinstance(end, datetime):
        end = plus(end, _DAY)
    return _Span(begin, end)


def _carried(old: _Span, start: When | None) -> When | None:
    """The end when only the start was moved: the length stays; an hour or whole days if the kind changed."""
    if start is None or old.start is None or old.end is None:
        return start if isinstance(start, datetime) else start and plus(start, _DAY)
    length = gap(old.start, old.end)
    if isinstance(start, datetime) and not isinstance(old.start, datetime):
        return plus(start, _HOUR if length <= _DAY else length)
    if not isinstance(start, datetime):
        return plus(start, max(_DAY, timedelta(days=-(-length // _DAY))))
    end = plus(start, length)
    if (
        isinstance(end, datetime)
        and isinstance(old.end, datetime)
        and isinstance(old.start, datetime)
    ):
        away = zone_name(old.end.tzinfo) != zone_name(old.start.tzinfo)
        return alike(end, old.end) if away else end
    return end


def _todo_span(own: Block, old: _Span, start: When | Keep | None, due: When | Keep | None) -> _Span:
    begin = old.start if isinstance(start, Keep) else start
    end = old.end if isinstance(due, Keep) else due
    if begin is None or end is None:
        return _Span(begin, end)
    if isinstance(due, Keep) and recurs(own) and not same(begin, old.start):
        return _Span(begin, _carried(old, begin))
    if isinstance(begin, datetime) != isinstance(end, datetime):
        begin, end = _one_kind(begin, end, keep_due=not isinstance(due, Keep))
    if isinstance(start, Keep) and is_before(end, begin):
        length = gap(old.start, old.end) if old.start and old.end else timedelta()
        begin = plus(end, -max(length, timedelta())) or end
    return _Span(begin, end)


def _one_kind(start: When, due: When, *, keep_due: bool) -> tuple[When, When]:
    """Both with or both without a time of day (RFC 5545, 3.8.2.3): the one that was given says which."""
    model = due if keep_due else start
    if not isinstance(model, datetime):
        return date(start.year, start.month, start.day), date(due.year, due.month, due.day)
    day = start if keep_due else due
    timed = datetime.combine(day, time(), tzinfo=model.tzinfo)
    return (min(timed, model), due) if keep_due else (start, max(timed, model))


def is_before(end: When, start: When) -> bool:
    """Whether an end lies before its start; both are dates or both are times."""
    if isinstance(end, datetime) and isinstance(start, datetime):
        if (end.tzinfo is None) != (start.tzinfo is None):
            return end.replace(tzinfo=None) < start.replace(tzinfo=None)
        return end < start if end.tzinfo is None else utc(end) < utc(start)
    return end < start


def _check(span: _Span, *, todo: bool) -> None:
    start, end = span.start, span.end
    if start is None or end is None:
        return
    if isinstance(start, datetime) != isinstance(end, datetime):
        raise BadInput("Start and end both need a time of day, or neither of them.")
    if (
        isinstance(start, datetime)
        and isinstance(end, datetime)
        and bool(start.tzinfo) != bool(end.tzinfo)
    ):
        raise BadInput("Start and end both need a time zone, or neither of them.")
    if is_before(end, start):
        raise BadInput(f"The {'due date' if todo else 'end'} is before the start.")


def _written(own: Block, old: _Span, new: _Span, zones: Zones) -> Block:
    name = "DUE" if own.name == "VTODO" else "DTEND"
    if new.start is None and old.start is not None and own.line("DURATION") is not None:
        own = own.put("DURATION", ())
    if not same(old.start, new.start):
        first = new.start
        line = None if first is None else dated(own.line("DTSTART") or "DTSTART:", first, zones)
        own = put_one(own, "DTSTART", line)
    if same(end_of(own, zones), new.end):
        return own
    if new.end is None:
        return own.put(name, ()).put("DURATION", ())
    if own.line("DURATION") is not None and own.line(name) is None and new.start is not None:
        length = spell_duration(_nominal(new.start, new.end))
        return put_one(own, "DURATION", with_value(own.line("DURATION") or "DURATION:", length))
    like = own.line("DTSTART") or ""
    return put_one(
        own.put("DURATION", ()),
        name,
        dated(own.line(name) or f"{name}:", new.end, zones, like=like),
    )


def _nominal(start: When, end: When) -> timedelta:
    """The length to write: whole days in wall time, the rest exact (RFC 5545, 3.3.6)."""
    days = timedelta(days=max(gap(start, end).days, 0))
    middle = plus(start, days)
    if not isinstance(middle, datetime) or not isinstance(end, datetime) or middle.tzinfo is None:
        return gap(start, end)
    return days + max(utc(end) - utc(middle), timedelta())
