"""The list as JSON for programs: stable keys, times with their offset."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.account import SourceState
from assistant.model.digest import Digest, DigestRow, NextDay, WorkBlock
from assistant.model.item import When

from .freshness import is_stale, synced
from .moments import zone_of

Json = dict[str, Any]

_ROW_FIELDS = tuple(field.name for field in fields(DigestRow))


def to_json(digest: Digest) -> Json:
    """Stable keys; instants are RFC 3339 with the offset of the list's zone, all-day values dates; texts as given.

    `id` of a row is what other commands take. A source's `stale` says that its data must be read "as of".
    """
    zone = zone_of(digest.zone)
    coming = digest.next
    return {
        "date": digest.date.isoformat(),
        "zone": digest.zone,
        "made_at": _moment(digest.made_at, zone),
        "work_day": digest.work_day,
        "reason": digest.reason,
        "hours": [_block(block) for block in digest.hours],
        "done": [_row(row, zone) for row in digest.done],
        "open": [_row(row, zone) for row in digest.open],
        "waiting": [_row(row, zone) for row in digest.waiting],
        "others": [_row(row, zone) for row in digest.others],
        "aside": [_row(row, zone) for row in digest.aside],
        "next": None if coming is None else _next(coming, zone),
        "note": digest.note,
        "sources": [_source(source, digest, zone) for source in digest.sources],
        "unsent": digest.unsent,
        "data_ran_out": digest.data_ran_out,
        "unlisted": digest.unlisted,
        "unlisted_waiting": digest.unlisted_waiting,
    }


def _moment(when: When | None, zone: ZoneInfo) -> str | None:
    if isinstance(when, datetime):
        try:
            return when.astimezone(zone).isoformat()
        except OverflowError:  # the last hours that can be written stay in their own zone
            return when.isoformat()
    return None if when is None else when.isoformat()


def _block(block: WorkBlock) -> Json:
    return {"start": block.start.strftime("%H:%M"), "end": block.end.strftime("%H:%M")}


def _row(row: DigestRow, zone: ZoneInfo) -> Json:
    moments = {
        name: _moment(getattr(row, name), zone)
        for name in ("at", "end", "due", "since", "carried_from")
    }
    plain = {name: getattr(row, name) for name in _ROW_FIELDS}
    return plain | moments | {"response": row.response.value}


def _next(coming: NextDay, zone: ZoneInfo) -> Json:
    return {
        "date": coming.date.isoformat(),
        "first": None if coming.first is None else _row(coming.first, zone),
        "rows": [_row(row, zone) for row in coming.rows],
        "conflicts": [list(pair) for pair in coming.conflicts],
        "free_minutes": coming.free_minutes,
        "too_full": coming.too_full,
    }


def _source(source: SourceState, digest: Digest, zone: ZoneInfo) -> Json:
    at = synced(source)
    return asdict(source) | {
        "trouble": source.trouble.value,
        "synced_at": _moment(at, zone),
        "stale": is_stale(source, digest.made_at),
    }
