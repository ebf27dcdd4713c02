"""Occurrences of any days: from the rolling window where it reaches, expanded on demand where it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Response
from assistant.planning.moments import begins
from assistant.store import accounts, mirror, snapshot
from assistant.store.rows import ALL_DAY, moment

from .core import Core

if TYPE_CHECKING:
    from assistant.protocols.icalscan import Entry
    from assistant.protocols.recurrence import Instance


def of_days(core: Core, first: date, last: date, zone: ZoneInfo) -> tuple[Occurrence, ...]:
    """Occurrences which touch the days from `first` to `last`, both included, as days of `zone`, by start."""
    span = snapshot.day_span(zone, first, last)
    with core.database.reading() as connection:
        stored = snapshot.occurrences(connection, span)
    begin, end = _window(core)
    if begin <= span.first - timedelta(days=1) and span.last + timedelta(days=1) <= end:
        return stored
    beyond = [each for each in _expanded(core, span) if not begin <= begins(each.start, zone) < end]
    found = {(each.id, each.recurrence_id, str(each.start)): each for each in (*stored, *beyond)}
    return tuple(
        sorted(
            found.values(),
            key=lambda each: (begins(each.start, zone), not each.all_day, each.summary),
        )
    )


def _window(core: Core) -> tuple[datetime, datetime]:
    from .indexing import window

    kept = accounts.meta(core.database, "window")
    first, last = (int(part) for part in kept.split(",")) if kept else window(core.now())
    return datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC)


def _expanded(core: Core, span: snapshot.Span) -> list[Occurrence]:
    """What recurs, beyond the window."""
    from assistant.protocols.icalscan import scan
    from assistant.protocols.recurrence import expand

    places = {each.id: each for each in accounts.collections(core.database)}
    mine = accounts.addresses(core.database)
    found = []
    for item, collection_id, raw in mirror.recurring(core.database):
        scanned = scan(raw)
        for each in expand(scanned, int(span.first.timestamp()), int(span.last.timestamp())):
            made = _occurrence(item, scanned.entries[each.entry], each, span.zone, mine)
            if made is not None and collection_id in places:
                place = places[collection_id]
                found.append(
                    replace(
                        made,
                        collection_id=place.id,
                        account_id=place.account_id,
                        read_only=place.read_only,
                    )
                )
    return [each for each in found if _touches(each, span)]


def _occurrence(
    item: str, entry: Entry, each: Instance, zone: ZoneInfo, mine: frozenset[str]
) -> Occurrence | None:
    from assistant.model.account import Component

    from .indexing import link_of, my_response

    if entry.component is not Component.EVENT:
        return None
    return Occurrence(
        item,
        entry.uid,
        each.recurrence_id,
        moment(each.start, each.clock, zone),
        moment(each.end, each.clock, zone),
        each.clock == ALL_DAY,
        entry.summary,
        entry.location,
        entry.status,
        Response(my_response(entry, mine)),
        entry.organizer,
        link_of(entry),
        entry.transparent,
        entry.busy_kind,
    )


def _touches(each: Occurrence, span: snapshot.Span) -> bool:
    if not isinstance(each.start, datetime):
        return each.start < span.end and (each.end > span.day or each.start >= span.day)
    start, end = begins(each.start, span.zone), begins(each.end, span.zone)
    return start < span.last and (end > span.first or start >= span.first)
