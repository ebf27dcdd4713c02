"""A whole series moved: its exceptions follow their instances.

The policy, where the rule itself is not edited: instance number n of the old series becomes instance number n of
the new one. So EXDATE, RDATE and RECURRENCE-ID move by as much wall time as DTSTART did (for monthly and yearly
rules: to the instance with the same number), each line in the zone and value type it has; UNTIL moves too; a rule's
days follow the start if they were the start's own. An override that only has its instance's time moves along; one
that was given its own time keeps it. Where the rule is edited too, the exceptions move by the same wall time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from assistant.model.command import Fields
from assistant.model.item import When

from .icalitem import put_one, start_of
from .icalspan import put_span
from .icaltext import Block, name_of, parameter, parts, value_of, with_parameter, with_value
from .icaltime import Zones, alike, dated, plus, read, read_value, spell, utc

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MOST = 5000  # instances that are counted to pair old with new ones
_UNTIL = re.compile(r"UNTIL=([^;]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Move:
    """From one start to another. `pairs` are wall times of instances, old to new, where counting is needed."""

    old: When
    new: When
    pairs: Mapping[datetime, datetime]

    @property
    def shift(self) -> timedelta:
        """The way in wall time; a day is its midnight."""
        return _wall(self.new) - _wall(self.old)

    def moved(self, when: When) -> When:
        """A point of the old series in the new one: in its value type and zone, or in UTC where it was in UTC."""
        wall = _wall(alike(when, self.old))
        there = self.pairs.get(wall) or plus(wall, self.shift)
        if not isinstance(there, datetime):
            return when
        if not isinstance(self.new, datetime):
            return there.date()
        if not isinstance(when, datetime) and isinstance(self.old, datetime):
            return there.date()
        result = there.replace(tzinfo=self.new.tzinfo)
        in_utc = (
            isinstance(when, datetime) and spell(when).endswith("Z") and result.tzinfo is not None
        )
        return utc(result) if in_utc else result


def _wall(when: When) -> datetime:
    if isinstance(when, datetime):
        return when.replace(tzinfo=None, fold=0)
    return datetime(when.year, when.month, when.day)  # noqa: DTZ001 - wall time has no zone


def move_of(before: Block, after: Block, zones: Zones, *, count: bool) -> Move | None:
    """How a master's start was moved; None where it was not. `count`: there are exceptions to be paired."""
    old, new = start_of(before, zones), start_of(after, zones)
    if old is None or new is None or (type(old) is type(new) and _zoned(old) == _zoned(new)):
        return None
    rule = before.text("RRULE")
    return Move(old, new, _pairs(rule, old, aligned(rule, old, new), new) if count else {})


def _zoned(when: When) -> tuple[str, object]:
    return spell(when), when.tzinfo if isinstance(when, datetime) else None


def _pairs(old_rule: str, old: When, new_rule: str, new: When) -> dict[datetime, datetime]:
    if not re.search("FREQ=(MONTHLY|YEARLY)", old_rule, re.IGNORECASE):
        return {}
    from dateutil.rrule import rrulestr

    try:
        olds = rrulestr(_endless(old_rule), dtstart=_wall(old))
        news = rrulestr(_endless(new_rule), dtstart=_wall(new))
        return dict(zip(islice(olds, _MOST), islice(news, _MOST), strict=False))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError):
        return {}


def _endless(rule: str) -> str:
    kept = (part for part in rule.split(";") if not part.upper().startswith(("UNTIL=", "COUNT=")))
    return ";".join(kept)


def aligned(rule: str, old: When, new: When) -> str:
    """The rule with the days that were the old start's own turned into the new start's."""
    days = (_wall(new).date() - _wall(old).date()).days
    upper = rule.upper()
    if not days:
        return rule
    if "FREQ=WEEKLY" in upper:
        return re.sub(
            r"(?<=BYDAY=)[A-Z,]+", lambda m: _turned(m[0], days), rule, flags=re.IGNORECASE
        )
    if "BYSETPOS" in upper:
        return rule
    rule = re.sub(rf"(?<=BYMONTHDAY=){old.day}(?=;|$)", str(new.day), rule, flags=re.IGNORECASE)
    rule = re.sub(rf"(?<=BYMONTH=){old.month}(?=;|$)", str(new.month), rule, flags=re.IGNORECASE)
    return re.sub(_own_weekday(old), lambda m: _same_kind(m[0], new), rule, flags=re.IGNORECASE)


def _turned(days: str, by: int) -> str:
    known = {day: _DAYS[(place + by) % 7] for place, day in enumerate(_DAYS)}
    return ",".join(known.get(day, day) for day in days.upper().split(","))


def _own_weekday(when: When) -> str:
    day = _DAYS[when.weekday()]
    last = "-1|" if _is_last(when) else ""
    return rf"(?<=BYDAY=)(?:{last}\+?{(when.day + 6) // 7}){day}(?=;|$)"


def _same_kind(place: str, when: When) -> str:
    from_end = place.startswith("-") and _is_last(when)
    return f"{-1 if from_end else (when.day + 6) // 7}{_DAYS[when.weekday()]}"


def _is_last(when: When) -> bool:
    later = plus(when, timedelta(days=7))
    return later is None or later.month != when.month


def follow(master: Block, move: Move, zones: Zones, *, same_rule: bool) -> Block:
    """The moved master with its EXDATE and RDATE, and its rule unless that was edited too."""
    children = [
        _moved_line(child, move, zones)
        if isinstance(child, str) and name_of(child) in {"EXDATE", "RDATE"}
        else _moved_rule(child, move)
        if same_rule and isinstance(child, str) and name_of(child) in {"RRULE", "EXRULE"}
        else child
        for child in master.children
    ]
    return Block(master.name, tuple(children), master.opening, master.closing)


def _moved_rule(line: str, move: Move) -> str:
    rule = aligned(value_of(line), move.old, move.new)
    found = _UNTIL.search(rule)
    until = read_value(found[1], None) if found else None
    if found is not None and until is not None:
        rule = rule[: found.start(1)] + spell(_moved_until(until, move)) + rule[found.end(1) :]
    return line if rule == value_of(line) else with_value(line, rule)


def _moved_until(until: When, move: Move) -> When:
    """UNTIL, by as much as the start (it need not be an instance), in the type that the new start asks for."""
    if (
        not isinstance(until, datetime)
        and isinstance(move.old, datetime)
        and isinstance(move.new, datetime)
    ):
        return plus(until, timedelta(days=move.shift.days)) or until
    there = plus(_wall(alike(until, move.old)), move.shift)
    if not isinstance(there, datetime):
        return until
    if not isinstance(move.new, datetime):
        return there.date()
    zoned = there.replace(tzinfo=move.new.tzinfo)
    return utc(zoned) if zoned.tzinfo is not None else zoned


def _moved_line(line: str, move: Move, zones: Zones) -> str:
    zone = zones.find(parameter(line, "TZID"))
    values, model = [], None
    for value in parts(value_of(line)):
        first, slash, last = value.partition("/")
        when = read_value(first, zone)
        if when is None:
            values.append(value)
            continue
        model = move.moved(when)
        end = read_value(last, zone)
        values.append(spell(model) + slash + (spell(move.moved(end)) if end else last))
    if model is None:
        return line
    kept = parameter(line, "VALUE").upper() == "PERIOD"
    fitted = dated(line, model, zones, like="")
    fitted = with_parameter(fitted, "VALUE", "PERIOD") if kept else fitted
    return with_value(fitted, ",".join(values))


def follow_override(own: Block, move: Move, zones: Zones) -> Block:
    """An override of a moved series: it names the moved instance, and moves along unless it has its own time."""
    line = own.line("RECURRENCE-ID")
    was = read(line, zones)
    if line is None or was is None:
        return own
    there = move.moved(was)
    begin = start_of(own, zones)
    moved = put_one(own, "RECURRENCE-ID", dated(line, there, zones))
    if begin is None or _wall(alike(begin, move.old)) != _wall(alike(was, move.old)):
        return moved
    there = alike(there, move.new)
    return put_span(moved, Fields(start=there) if own.line("DTSTART") else Fields(due=there), zones)
