"""One calendar resource, made and changed without loss: only the lines of what was edited are touched.

Unknown properties, parameters, alarms, time zones, order and spelling of everything else stay as their writer left
them. Recurrence ids are spelled "20261122", "20261122T090000" (floating) or "20261122T010000Z" (zoned, in UTC).
Every function raises Refused where the text is damaged in a way that no edit would be safe.
"""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.model.account import Component
from assistant.model.command import KEEP, Fields
from assistant.model.errors import BadInput, NotFound, Refused
from assistant.model.item import Response

from .icalfields import apply, finished, reopened, shown
from .icalinstance import is_there, override
from .icalitem import (
    Series,
    dates,
    instance,
    put_text,
    recurs,
    same_instance,
    stamped,
    start_of,
    take_apart,
)
from .icalseries import follow, follow_override, move_of
from .icaltext import Block, block, escape, parameter, value_of, with_parameter, write
from .icaltime import Zones, dated, spell
from .icalzone import with_zones

PRODID = "-//Sundown//Sundown 0.1//EN"
_STAMPS = frozenset({"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "RECURRENCE-ID"})


def create(component: Component, fields: Fields, uid: str, now: datetime) -> str:
    """A new resource. An event is CONFIRMED, a to-do NEEDS-ACTION unless the fields say otherwise.

    Raises:
        BadInput: the fields can't be; an event has no start.
    """
    if not uid.strip():
        raise BadInput("A new item needs an identifier of its own.")
    if component is Component.EVENT and fields.start in {KEEP, None}:
        raise BadInput("An event needs a start.")
    at = spell(now.astimezone(UTC).replace(microsecond=0))
    lines = [
        f"UID:{escape(uid)}",
        f"DTSTAMP:{at}",
        f"CREATED:{at}",
        f"LAST-MODIFIED:{at}",
        "SEQUENCE:0",
    ]
    empty = block("VCALENDAR", ["VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN"])
    own = apply(block(component, lines), fields, Zones(), now)
    if fields.status is KEEP and own.line("STATUS") is None:
        status = "CONFIRMED" if component is Component.EVENT else "NEEDS-ACTION"
        own = put_text(own, "STATUS", status)
    calendar = block("VCALENDAR", (*empty.children, own))
    return write(with_zones(empty, calendar))


def edit(raw: str, fields: Fields, now: datetime, recurrence_id: str = "") -> str:
    """The resource with these fields changed; the same text where they already say so.

    With a recurrence id only that occurrence is changed: its override is made where there is none. Without one the
    master is changed, and what hangs on its start follows (see icalseries.py); overrides keep their own texts.

    Raises:
        BadInput: the fields can't be.
        NotFound: there is no such occurrence.
    """
    series = take_apart(raw)
    if recurrence_id:
        return _edit_one(raw, series, fields, now, recurrence_id)
    old = series.main()
    new = apply(old, fields, series.zones, now)
    if new == old:
        return raw
    if old is series.master:
        return _text(series, _edit_series(series, old, new, now))
    return _text(series, series.swapped(old, stamped(old, new, now)))


def _edit_one(raw: str, series: Series, fields: Fields, now: datetime, recurrence_id: str) -> str:
    if fields.rrule not in {KEEP, None, ""}:
        raise BadInput("A single occurrence can't repeat; change the whole series.")
    there = series.find(recurrence_id)
    old = there or override(series, recurrence_id)
    new = apply(old, fields, series.zones, now)
    if new == old:
        return raw
    return _text(series, _with(series, there, stamped(old, new, now)))


def _edit_series(series: Series, old: Block, new: Block, now: datetime) -> Series:
    """The master changed, and with it what names its instances."""
    tied = bool(series.overrides or old.lines("EXDATE", "RDATE"))
    pairs: list[tuple[Block, Block | None]] = []
    move = move_of(old, new, series.zones, count=tied) if recurs(new) else None
    if recurs(old) and not recurs(new):
        pairs = [(own, None) for own in series.overrides]
    elif move is not None:
        new = follow(new, move, series.zones, same_rule=new.lines("RRULE") == old.lines("RRULE"))
        moved = ((own, follow_override(own, move, series.zones)) for own in series.overrides)
        pairs = [(own, stamped(own, there, now)) for own, there in moved if there != own]
    return series.changed([*pairs, (old, stamped(old, new, now))])


def _with(series: Series, there: Block | None, own: Block) -> Series:
    return series.added(own) if there is None else series.swapped(there, own)


def _text(before: Series, after: Series) -> str:
    return write(after.tree(with_zones(before.calendar, after.calendar)))


def complete(raw: str, at: datetime, done: bool, now: datetime, recurrence_id: str = "") -> str:  # noqa: FBT001 - the agreed signature
    """The to-do done at the instant `at`, or open again; STATUS, PERCENT-COMPLETE and COMPLETED agree.

    One instance of a repeating to-do gets an override; opening it again takes the override away if it says nothing
    else of its own.

    Raises:
        Refused: it is no to-do.
        NotFound: there is no such occurrence.
    """
    series = take_apart(raw)
    there = series.find(recurrence_id) if recurrence_id else series.main()
    old = there or override(series, recurrence_id)
    if old.name != "VTODO":
        raise Refused("Only a to-do can be marked as done.")
    if (old.text("STATUS").upper() == "COMPLETED") == done:
        return raw
    if (
        not done
        and recurrence_id
        and there is not None
        and _says_nothing(series, there, recurrence_id)
    ):
        return _text(series, series.swapped(there, None))
    new = finished(old, at) if done else reopened(old)
    return _text(series, _with(series, there, stamped(old, new, now)))


def _says_nothing(series: Series, own: Block, recurrence_id: str) -> bool:
    """Whether an override differs from its instance only by being done."""
    if series.master is None or series.master.text("STATUS").upper() == "COMPLETED":
        return False
    try:
        plain = override(series, recurrence_id)
    except NotFound:
        return False
    return _rest(reopened(plain)) == _rest(reopened(own))


def _rest(own: Block) -> list[str | Block]:
    ignored = (*_STAMPS, "PERCENT-COMPLETE")
    left = own
    for name in ignored:
        left = left.put(name, ())
    return list(left.children)


def respond(
    raw: str, response: Response, addresses: frozenset[str], now: datetime, recurrence_id: str = ""
) -> str:
    """My answer to an invitation: the PARTSTAT of the attendee that is one of `addresses` (RFC 5546, 3.2.3).

    For a whole series, overrides that had the master's answer get the new one; those answered apart keep theirs.

    Raises:
        Refused: none of the attendees is me.
        BadInput: no answer is given.
        NotFound: there is no such occurrence.
    """
    if response is Response.NONE:
        raise BadInput("An answer is accepted, declined or tentative.")
    series = take_apart(raw)
    mine = frozenset(_address(address) for address in addresses)
    there = series.find(recurrence_id) if recurrence_id else series.main()
    old = there or override(series, recurrence_id)
    said = _answers(old, mine)
    if not said:
        raise Refused("You are not invited to this, so there is nothing to answer.")
    answered = _answered(old, response, mine, now)
    if recurrence_id:
        result = series if answered == old else _with(series, there, answered)
    else:
        alike = [own for own in series.overrides if own is not old and _answers(own, mine) == said]
        result = series.changed(
            [(old, answered), *((own, _answered(own, response, mine, now)) for own in alike)]
        )
    return raw if result.calendar == series.calendar else _text(series, result)


def _address(value: str) -> str:
    return value.strip().lower().removeprefix("mailto:")


def _is_mine(line: str, mine: frozenset[str]) -> bool:
    return not mine.isdisjoint(
        {_address(value_of(line)), _address(parameter(line, "EMAIL"))} - {""}
    )


def _answers(own: Block, mine: frozenset[str]) -> set[str]:
    lines = (line for line in own.lines("ATTENDEE") if _is_mine(line, mine))
    return {parameter(line, "PARTSTAT").upper() or "NEEDS-ACTION" for line in lines}


def _answered(own: Block, response: Response, mine: frozenset[str], now: datetime) -> Block:
    if _answers(own, mine) == {response.value}:
        return own
    lines = (
        with_parameter(line, "PARTSTAT", response.value) if _is_mine(line, mine) else line
        for line in own.lines("ATTENDEE")
    )
    return stamped(own, own.put("ATTENDEE", lines), now, counts=False)


def delete_occurrence(raw: str, recurrence_id: str, now: datetime) -> str:
    """The series without one occurrence: an EXDATE in the master, and no override of it any more.

    Raises:
        NotFound: there is no such occurrence.
        Refused: it is the only one that is left here, or later ones hang on it: delete the item, or edit the series.
    """
    series = take_apart(raw)
    there = series.find(recurrence_id)
    if there is not None and parameter(there.line("RECURRENCE-ID") or "", "RANGE"):
        raise Refused("Later occurrences hang on this one, so it can't be deleted alone.")
    master = series.master
    if master is None or not recurs(master):
        return _without(series, there)
    anchor = start_of(master, series.zones)
    if anchor is None:
        raise Refused("The start of this series can't be read, so no occurrence can be taken out.")
    result = series if there is None else series.swapped(there, None)
    gone = dates(master, "EXDATE", series.zones)
    if not any(same_instance(when, recurrence_id, strict=False) for when in gone):
        if there is None and not is_there(series, instance(recurrence_id, anchor)):
            raise NotFound("This occurrence is not in its series, or not any more.")
        like = master.line("DTSTART") or master.line("DUE") or ""
        line = dated("EXDATE:", instance(recurrence_id, anchor), series.zones, like=like)
        new = master.put("EXDATE", (*master.lines("EXDATE"), line))
        result = result.swapped(master, stamped(master, new, now))
    return raw if result is series else _text(series, result)


def _without(series: Series, there: Block | None) -> str:
    if there is None:
        raise NotFound("This occurrence is not there any more.")
    if series.master is None and len(series.overrides) == 1:
        raise Refused("This is the only occurrence that is known here: delete the whole item.")
    return _text(series, series.swapped(there, None))


def fields_of(raw: str, recurrence_id: str = "") -> Fields:
    """What the edit form shows; edit() with just these fields changes nothing.

    Times are in their own zone: a ZoneInfo, UTC, none for floating ones, or the zone its VTIMEZONE describes where
    the name means nothing elsewhere. Texts are unescaped. An occurrence has no rule of its own.

    Raises:
        NotFound: there is no such occurrence.
    """
    series = take_apart(raw)
    if not recurrence_id:
        return shown(series.main(), series.zones)
    return shown(series.find(recurrence_id) or override(series, recurrence_id), series.zones)
