"""Search in every script: which rows hold all words, and in which order they are shown. Reads only.

Words of three characters and more are found anywhere in a word (trigrams), shorter ones where a word begins or
anywhere in Chinese (pairs). Title before detail, near in time
before far. Where very many rows fit, only those near today and the newest ones are looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.item import When
from assistant.model.view import Hit

from . import rows
from .database import Database
from .searchwords import CJK, JOURNAL, catch_up, short_query

__all__ = ["catch_up", "search"]

TRIGRAM = 3
MANY = 2_000  # rows that are ranked; of more, those near today and the newest
NEAR = (30 * 86_400, 60 * 86_400)  # seconds before and after now
DAY = 86_400

FOUND = (
    "SELECT c.item_id, c.kind, c.summary, c.location, c.start, c.start_clock, c.due, c.due_clock, l.name, c.id, c.open,"
    " (SELECT o.start FROM occurrence o WHERE o.component_id = c.id AND c.recurring = 1 AND o.start >= ? "
    "ORDER BY o.start LIMIT 1) "
    "FROM json_each(?) j CROSS JOIN component c ON c.id = j.value JOIN collection l ON l.id = c.collection_id "
    "WHERE c.shown = 1"
)


def search(
    database: Database, words: str, limit: int, zone: ZoneInfo, now: datetime
) -> tuple[Hit, ...]:
    """Items in which every word occurs, the best first; approvals; past lists; the journal. At most `limit` of each."""
    wanted = words.replace("\0", " ").lower().split()  # FTS5 takes a NUL for the end of a phrase
    if not wanted or limit <= 0:
        return ()
    with database.reading():
        found = _matching(database, wanted)
        ids = [each for each in found if each < JOURNAL]
        items = _items(database, ids, wanted, limit, (zone, now))
        noted = [each - JOURNAL for each in found if each > JOURNAL][:limit]
        asked = _approvals(database, wanted, limit, zone)
        lists = _lists(database, wanted, limit)
        return (*items, *asked, *lists, *_journal(database, noted, zone))


def _matching(database: Database, wanted: Sequence[str]) -> list[int]:
    """The row ids of all that holds every word, the newest first."""
    long = [word for word in wanted if len(word) >= TRIGRAM]
    short = [word for word in wanted if len(word) < TRIGRAM]
    queries = [query for word in short if (query := short_query(word))]
    parts: list[set[int]] = []
    if queries:
        parts.append(_ids(database, "pairs", " AND ".join(queries)))
    if long:
        phrases = ('"' + word.replace('"', '""') + '"' for word in long)
        parts.append(_ids(database, "words", " AND ".join(phrases)))
    odd = [word for word in short if not short_query(word)]
    if odd:
        near = set.intersection(*parts) if parts else None
        parts.append(_scanned(database, odd, near))
    return sorted(set.intersection(*parts), reverse=True) if parts else []


def _ids(database: Database, index: str, query: str) -> set[int]:
    found = database.read(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (query,))  # noqa: S608 - one of two names
    return {row[0] for row in found}


def _scanned(database: Database, odd: Sequence[str], near: set[int] | None) -> set[int]:
    """Short words with signs in them ("5%") are in no index: the texts that can hold them are looked through."""
    found_by = (short_query(char) for word in odd for char in word if CJK.match(char))
    letters = [
        query for query in found_by if query
    ]  # none for a character that Python's Unicode does not know yet
    if near is None and letters:
        near = _ids(database, "pairs", " AND ".join(letters))
    where = " AND ".join("instr(lower(title || ' ' || detail), ?)" for _ in odd)
    if near is None:
        found = database.read(f"SELECT rowid FROM words WHERE {where}", tuple(odd))  # noqa: S608 - marks only
    else:
        sql = f"SELECT rowid FROM words WHERE rowid IN (SELECT value FROM json_each(?)) AND {where}"  # noqa: S608 - marks only
        found = database.read(sql, (json.dumps(sorted(near)), *odd))
    return {row[0] for row in found}


def _items(
    database: Database,
    ids: list[int],
    wanted: Sequence[str],
    limit: int,
    here: tuple[ZoneInfo, datetime],
) -> tuple[Hit, ...]:
    zone, stamp = here[0], int(here[1].timestamp())
    if len(ids) > MANY:
        near = _near(database, stamp) & set(ids)
        ids = [*near, *(each for each in ids[:MANY] if each not in near)]
    found = database.read(FOUND, (stamp, json.dumps(ids)))
    ranked = sorted(found, key=lambda row: _rank(row, wanted, stamp, zone))
    hits: dict[str, Hit] = {}
    for row in ranked:
        hits.setdefault(str(row[0]), _hit(row, zone))
        if len(hits) >= limit:
            break
    return tuple(hits.values())


def _near(database: Database, stamp: int) -> set[int]:
    """The components with an instance about today."""
    found = database.read(
        "SELECT component_id FROM occurrence "
        "WHERE long IN (0, 1, 2) AND clock IN (0, 1, 2) AND start > ? AND start < ?",
        (stamp - NEAR[0], stamp + NEAR[1]),
    )
    return {row[0] for row in found}


def _rank(
    row: tuple[Any, ...], wanted: Sequence[str], stamp: int, zone: ZoneInfo
) -> tuple[int, int, float, int]:
    """In the title, open before done, near before far; what is to come counts as twice as near as what was."""
    title = str(row[2]).lower()
    in_title = sum(word in title for word in wanted)
    at = _moment(row)
    away = None if at is None else rows.instant(*at, zone) - stamp
    far = 400.0 if away is None else away / DAY if away >= 0 else -2 * away / DAY
    closed = bool(row[1]) and not row[10]
    return -in_title, int(closed), far, -int(row[9])


def _moment(row: tuple[Any, ...]) -> tuple[int, int] | None:
    kind, start, start_clock, due, due_clock, following = row[1], *row[4:8], row[11]
    if following is not None:
        return int(following), int(due_clock if kind and due is not None else start_clock)
    value, clock = (due, due_clock) if kind and due is not None else (start, start_clock)
    return None if value is None else (int(value), int(clock))


def _hit(row: tuple[Any, ...], zone: ZoneInfo) -> Hit:
    at = _moment(row)
    shown = "" if at is None else _shown(rows.moment(*at, zone), zone)
    kind = "todo" if row[1] else "event"
    return Hit(str(row[0]), kind, str(row[2]), str(row[3]), shown, str(row[8]))


def _shown(at: When, zone: ZoneInfo) -> str:
    """A date, or an instant with the offset of the zone (RFC 3339)."""
    return at.astimezone(zone).isoformat() if isinstance(at, datetime) else at.isoformat()


def _approvals(
    database: Database, wanted: Sequence[str], limit: int, zone: ZoneInfo
) -> tuple[Hit, ...]:
    """Requests, each once: as a task of mine if it is one; those that are there before those that are gone.

    They are some thousands at most, with a text of their own, so no index is kept of them.
    """
    where = " AND ".join("instr(words, ?)" for _ in wanted)
    found = database.read(
        "SELECT id, account_id || ' ' || request, body FROM approval "  # noqa: S608 - marks only
        f"WHERE {where} ORDER BY gone > 0, CASE bucket WHEN 'to_decide' THEN 0 WHEN 'mine' THEN 1 ELSE 2 END, rank, id",
        tuple(word.casefold() for word in wanted),
    )
    first: dict[str, tuple[str, str]] = {}
    for ident, request, body in found:
        first.setdefault(request, (ident, body))
    chosen = list(first.values())[:limit]
    return tuple(_approval(ident, json.loads(body), zone) for ident, body in chosen)


def _approval(ident: str, task: dict[str, Any], zone: ZoneInfo) -> Hit:
    at = next((int(task[name]) for name in ("due", "updated", "opened") if task.get(name)), 0)
    detail = " \u00b7 ".join(filter(None, (task.get("requester"), task.get("no"))))
    title = task.get("title") or task.get("form_title", "")
    return Hit(
        ident, "approval", title, detail, _at(at, zone) if at else "", task.get("account", "")
    )


def _lists(database: Database, wanted: Sequence[str], limit: int) -> tuple[Hit, ...]:
    """Past lists, the newest first; the detail is the line with the words."""
    where = " AND ".join("instr(lower(text), ?)" for _ in wanted)
    found = database.read(
        f"SELECT work_date, text FROM listword WHERE {where} ORDER BY work_date DESC LIMIT ?",  # noqa: S608 - marks only
        (*wanted, limit),
    )
    return tuple(
        Hit(str(day), "list", str(day), _line(str(text), wanted), str(day)) for day, text in found
    )


def _line(text: str, wanted: Sequence[str]) -> str:
    lines = text.split("\n")
    return max(lines, key=lambda line: sum(word in line.lower() for word in wanted))


def _journal(database: Database, ids: Iterable[int], zone: ZoneInfo) -> tuple[Hit, ...]:
    found = database.read(
        "SELECT id, kind, title, detail, at FROM journal WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
        (json.dumps(list(ids)),),
    )
    return tuple(
        Hit(str(ident), "journal", str(title), str(detail), _at(int(at), zone), str(kind))
        for ident, kind, title, detail, at in found
    )


def _at(stamp: int, zone: ZoneInfo) -> str:
    return datetime.fromtimestamp(stamp, UTC).astimezone(zone).isoformat()


def day_of(hit: Hit) -> date | None:
    """The day of a hit, None if it has none."""
    return date.fromisoformat(hit.at[:10]) if hit.at else None
