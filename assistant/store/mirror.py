"""The mirror: the texts of the servers as last seen. Only a sync writes it (and a local account's own changes)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from assistant.model.change import Upsert
from assistant.model.item import ItemText

from . import index
from .database import Database

ITEM = "SELECT id, collection_id, href, uid, etag, raw, problem FROM item "
TOMBSTONE_DAYS = 30
OF_ITEMS = (  # the tables that know an item by its id alone
    *("component", "conflict", "plan", "carry", "aside", "waiting", "worked", "snooze", "silenced"),
    "joined",
)
PLAN = "X-SUNDOWN-"  # what a text has in which a plan is kept


def _text(row: tuple[Any, ...]) -> ItemText:
    return ItemText(*(str(value) for value in row))


def item(database: Database, item_id: str) -> ItemText | None:
    """One stored text."""
    rows = database.read(ITEM + "WHERE id = ?", (item_id,))
    return _text(rows[0]) if rows else None


def known(database: Database, collection_id: str) -> dict[str, str]:
    """The etag of every href of a collection; "" where the server gave none."""
    rows: list[Any] = database.read(
        "SELECT href, etag FROM item WHERE collection_id = ?", (collection_id,)
    )
    return dict(rows)


def count(database: Database, collection_id: str) -> int:
    """How many resources a collection has."""
    return int(
        str(
            database.read("SELECT count(*) FROM item WHERE collection_id = ?", (collection_id,))[0][
                0
            ]
        )
    )


def texts(database: Database, item_ids: Iterable[str]) -> dict[str, str]:
    """The stored texts of these items."""
    found = {}
    for item_id in item_ids:
        rows = database.read("SELECT raw FROM item WHERE id = ?", (item_id,))
        if rows:
            found[item_id] = str(rows[0][0])
    return found


def every(
    database: Database, collection_id: str = "", batch: int = 500
) -> Iterator[list[ItemText]]:
    """All texts, in batches, by id; each batch is a query of its own, so that writers never wait."""
    last = ""
    while True:
        rows = database.read(
            ITEM + "WHERE id > ? AND (? = '' OR collection_id = ?) ORDER BY id LIMIT ?",
            (last, collection_id, collection_id, batch),
        )
        if not rows:
            return
        yield [_text(row) for row in rows]
        last = str(rows[-1][0])


def recurring(database: Database) -> list[tuple[str, str, str]]:
    """(item id, collection id, raw) of everything that recurs and is shown, waiting changes included."""
    rows = database.read(
        "SELECT DISTINCT c.item_id, c.collection_id, coalesce((SELECT o.after FROM outbox o "
        "WHERE o.item_id = c.item_id ORDER BY o.seq DESC LIMIT 1), i.raw) FROM component c "
        "LEFT JOIN item i ON i.id = c.item_id WHERE c.recurring = 1 AND c.shown = 1"
    )
    return [(str(a), str(b), str(c)) for a, b, c in rows if c is not None]


def repeating(database: Database) -> list[tuple[str, str, str]]:
    """(item id, collection id, raw) of everything in the mirror that recurs."""
    return database.read(
        "SELECT id, collection_id, raw FROM item WHERE id IN "
        "(SELECT item_id FROM component WHERE recurring = 1 AND pending = 0)"
    )


def broken(database: Database) -> tuple[ItemText, ...]:
    """What came and could not be read: kept with its text, shown to the user."""
    return tuple(_text(row) for row in database.read(ITEM + "WHERE problem <> '' ORDER BY id"))


def write(
    connection: sqlite3.Connection, upserts: Sequence[Upsert], indexed: Sequence[index.Indexed]
) -> None:
    """Put resources and their index rows; `upserts` and `indexed` go in step."""
    connection.executemany(
        "INSERT OR REPLACE INTO item (id, collection_id, href, etag, uid, problem, raw) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                row.item_id,
                row.collection_id,
                change.href,
                change.etag,
                row.uid,
                row.problem,
                change.raw,
            )
            for change, row in zip(upserts, indexed, strict=True)
        ],
    )
    index.write(connection, indexed, pending=False)
    pairs = zip(upserts, indexed, strict=True)
    if marked := [(row.item_id, change.raw) for change, row in pairs if PLAN in change.raw]:
        from . import plans

        plans.take_over(connection, marked)


def write_problems(connection: sqlite3.Connection, indexed: Iterable[index.Indexed]) -> None:
    """What could not be read in texts that are here already."""
    connection.executemany(
        "UPDATE item SET problem = ? WHERE id = ? AND problem <> ?",
        [(row.problem, row.item_id, row.problem) for row in indexed],
    )


def touch(connection: sqlite3.Connection, item_id: str, etag: str) -> None:
    """Same text, new etag."""
    connection.execute("UPDATE item SET etag = ? WHERE id = ?", (etag, item_id))


def rename(connection: sqlite3.Connection, item_id: str, new_id: str, href: str) -> None:
    """The server keeps an item under another href, and so under another id: everything of it goes along."""
    index.remove(connection, (item_id,), pending=False)
    connection.execute("DELETE FROM item WHERE id = ?", (item_id,))
    for table in ("outbox", "history"):
        connection.execute(
            f"UPDATE {table} SET item_id = ?, href = ? WHERE item_id = ?",  # noqa: S608 - constants
            (new_id, href, item_id),
        )
    connection.execute(
        "UPDATE deed SET undo = replace(undo, ?, ?) WHERE instr(undo, ?)",
        (item_id, new_id, item_id),
    )
    for table in OF_ITEMS:
        connection.execute(
            f"UPDATE OR REPLACE {table} SET item_id = ? WHERE item_id = ?",  # noqa: S608 - constants
            (new_id, item_id),
        )


def remove(connection: sqlite3.Connection, item_ids: Sequence[str], now: int) -> None:
    """Take resources away; their texts stay in the history for 30 days."""
    connection.executemany(
        "INSERT OR IGNORE INTO history (command_id, at, item_id, collection_id, href, uid, component, verb, "
        "summary, before, after) SELECT 'gone-' || id || '-' || ?, ?, id, collection_id, href, uid, '', "
        "'removed', '', raw, NULL FROM item WHERE id = ?",
        [(now, now, item_id) for item_id in item_ids],
    )
    index.remove(connection, item_ids, pending=False)
    connection.executemany("DELETE FROM item WHERE id = ?", [(item_id,) for item_id in item_ids])


def forget_old(connection: sqlite3.Connection, now: int) -> None:
    """Let go of old texts after 30 days."""
    connection.execute("DELETE FROM history WHERE at < ?", (now - TOMBSTONE_DAYS * index.DAY,))


def by_prefix(database: Database, prefix: str) -> list[str]:
    """Ids of items (waiting new ones included) that begin so; at most three, enough to tell one from many."""
    low, high = prefix, prefix + "\uffff"
    rows = database.read(
        "SELECT id FROM item WHERE id >= ? AND id < ? UNION "
        "SELECT item_id FROM outbox WHERE item_id >= ? AND item_id < ? LIMIT 3",
        (low, high, low, high),
    )
    return [str(row[0]) for row in rows]


def by_uid(database: Database, collection_id: str, uid: str) -> str:
    """The id of the item with this UID in a collection, or ""."""
    rows = database.read(
        "SELECT item_id FROM component WHERE collection_id = ? AND uid = ? AND shown = 1 LIMIT 1",
        (collection_id, uid),
    )
    return str(rows[0][0]) if rows else ""
