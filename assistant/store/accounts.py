"""Accounts, their collections and how fresh they are; settings. Secrets are never here."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from assistant.model.account import Account, Collection, Component, SourceState, Trouble

from .database import Database

if TYPE_CHECKING:  # a list of the day needs none of it
    from assistant.model.change import Cursor


def _moment(value: int | None) -> str:
    return datetime.fromtimestamp(value, UTC).isoformat() if value else ""


def add(connection: sqlite3.Connection, account: Account) -> None:
    """Write a new account. Its name must be free."""
    connection.execute(
        "INSERT INTO account VALUES (?, ?, ?, ?, ?, ?)",
        (
            account.id,
            account.kind,
            account.name,
            account.url,
            account.username,
            json.dumps(account.options),
        ),
    )
    connection.execute("INSERT INTO source (account_id) VALUES (?)", (account.id,))


def remove(connection: sqlite3.Connection, account_id: str) -> None:
    """Forget an account and everything that came from it. The journal stays."""
    collections = connection.execute(
        "SELECT id FROM collection WHERE account_id = ?", (account_id,)
    ).fetchall()
    for (collection_id,) in collections:
        drop_collection(connection, collection_id)
    for table in ("outbox", "source"):
        connection.execute(f"DELETE FROM {table} WHERE account_id = ?", (account_id,))  # noqa: S608 - constants
    connection.execute("DELETE FROM account WHERE id = ?", (account_id,))


def drop_collection(connection: sqlite3.Connection, collection_id: str) -> None:
    """Forget one collection with its items and their index."""
    connection.execute(
        "DELETE FROM occurrence WHERE component_id IN (SELECT id FROM component WHERE collection_id = ?)",
        (collection_id,),
    )
    for table in ("component", "item", "outbox"):
        connection.execute(
            f"DELETE FROM {table} WHERE collection_id = ?",  # noqa: S608 - constants
            (collection_id,),
        )
    connection.execute("DELETE FROM collection WHERE id = ?", (collection_id,))


def accounts(database: Database) -> tuple[Account, ...]:
    """All accounts, in the order of their names, `local` first."""
    rows = database.read(
        "SELECT id, kind, name, url, username, options FROM account ORDER BY kind <> 'local', name"
    )
    return tuple(
        Account(
            str(i), str(k), str(n), str(u), str(w), tuple((a, b) for a, b in json.loads(str(o)))
        )
        for i, k, n, u, w, o in rows
    )


COLLECTION = "SELECT id, account_id, href, name, components, colour, read_only FROM collection "


def _collection(row: tuple[Any, ...]) -> Collection:
    ident, account_id, href, name, components, colour, read_only = row
    held = frozenset(Component(word) for word in str(components).split(",") if word)
    return Collection(
        str(ident), str(account_id), str(href), str(name), held, str(colour), bool(read_only)
    )


def collections(database: Database, account_id: str = "") -> tuple[Collection, ...]:
    """The collections of one account, or of all."""
    where = "WHERE account_id = ? OR ? = '' ORDER BY name, id"
    return tuple(
        _collection(row) for row in database.read(COLLECTION + where, (account_id, account_id))
    )


def write_collections(
    connection: sqlite3.Connection, account_id: str, found: Iterable[Collection], now: int
) -> tuple[str, ...]:
    """Take over what discovery found; returns the ids of those which are gone (they are kept until asked)."""
    seen = []
    for each in found:
        seen.append(each.id)
        connection.execute(
            "INSERT INTO collection (id, account_id, href, name, components, colour, read_only) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET href = excluded.href, "
            "name = excluded.name, components = excluded.components, colour = excluded.colour, "
            "read_only = excluded.read_only",
            (
                each.id,
                account_id,
                each.href,
                each.name,
                ",".join(sorted(each.components)),
                each.colour,
                int(each.read_only),
            ),
        )
    connection.execute(
        "UPDATE source SET discovered_at = ? WHERE account_id = ?", (now, account_id)
    )
    known = connection.execute(
        "SELECT id FROM collection WHERE account_id = ?", (account_id,)
    ).fetchall()
    return tuple(row[0] for row in known if row[0] not in seen)


def discovered_at(database: Database, account_id: str) -> int:
    """When the collections were last looked up, epoch seconds; 0 = never."""
    rows = database.read("SELECT discovered_at FROM source WHERE account_id = ?", (account_id,))
    return int(rows[0][0]) if rows and rows[0][0] else 0


def sources(database: Database) -> tuple[SourceState, ...]:
    """How fresh each account is."""
    rows = database.read(
        "SELECT a.id, a.name, a.kind, s.synced_at, s.tried_at, s.trouble, s.message, s.complete, "
        "(SELECT coalesce(sum(held), 0) FROM collection c WHERE c.account_id = a.id) "
        "FROM account a JOIN source s ON s.account_id = a.id ORDER BY a.kind <> 'local', a.name"
    )
    return tuple(
        SourceState(
            str(i),
            str(n),
            str(k),
            _moment(s),
            _moment(t),
            Trouble(str(w)),
            str(m),
            bool(c),
            int(h),
        )
        for i, n, k, s, t, w, m, c, h in rows
    )


def write_state(
    connection: sqlite3.Connection,
    account_id: str,
    now: int,
    trouble: Trouble,
    message: str,
    *,
    complete: bool,
) -> None:
    """How a pass ended. Only a pass without trouble moves `synced_at`."""
    connection.execute(
        "UPDATE source SET tried_at = ?, trouble = ?, message = ?, complete = ?, "
        "synced_at = CASE WHEN ? = '' THEN ? ELSE synced_at END WHERE account_id = ?",
        (now, trouble, message, int(complete), trouble, now, account_id),
    )


def write_addresses(
    connection: sqlite3.Connection, account_id: str, addresses: Iterable[str]
) -> None:
    """The calendar addresses of the user at this account."""
    connection.execute(
        "UPDATE source SET addresses = ? WHERE account_id = ?",
        (",".join(sorted(addresses)), account_id),
    )


def addresses(database: Database) -> frozenset[str]:
    """All addresses known as the user's own."""
    rows = database.read(
        "SELECT addresses FROM source UNION ALL SELECT value FROM setting WHERE name = 'my_addresses'"
    )
    words = (word.strip().lower() for row in rows for word in str(row[0]).split(","))
    return frozenset(word for word in words if word)


def cursor(database: Database, collection_id: str) -> Cursor | None:
    """Where the last complete pull of a collection ended; None before the first."""
    from assistant.model.change import Cursor

    rows = database.read(
        "SELECT token, ctag, primed FROM collection WHERE id = ?", (collection_id,)
    )
    if not rows or not rows[0][2]:
        return None
    return Cursor(str(rows[0][0]), str(rows[0][1]))


def write_cursor(connection: sqlite3.Connection, collection_id: str, mark: Cursor) -> None:
    """To be called in the transaction of the data which the mark covers."""
    connection.execute(
        "UPDATE collection SET token = ?, ctag = ?, primed = 1 WHERE id = ?",
        (mark.token, mark.ctag, collection_id),
    )


def hold(connection: sqlite3.Connection, collection_id: str, removals: int) -> None:
    """So many removals wait for the user's word; 0 lifts it."""
    connection.execute(
        "UPDATE collection SET held = ?, accept_removals = 0 WHERE id = ?",
        (removals, collection_id),
    )


def accept(connection: sqlite3.Connection, account_id: str) -> int:
    """The user said yes to the held removals; returns how many there are."""
    held = connection.execute(
        "SELECT coalesce(sum(held), 0) FROM collection WHERE account_id = ?", (account_id,)
    ).fetchone()[0]
    # forgetting the marks makes the next pull list everything, and the list then decides
    connection.execute(
        "UPDATE collection SET accept_removals = 1, token = '', ctag = '', primed = 0 "
        "WHERE account_id = ? AND held > 0",
        (account_id,),
    )
    return int(held)


def accepts(database: Database, collection_id: str) -> bool:
    """May this collection's next pull take many items away?"""
    rows = database.read("SELECT accept_removals FROM collection WHERE id = ?", (collection_id,))
    return bool(rows and rows[0][0])


def unsent(database: Database) -> int:
    """How many changes wait in the outbox."""
    return int(database.read("SELECT count(*) FROM outbox")[0][0])


def settings(database: Database) -> dict[str, str]:
    """What the user set; defaults are the caller's."""
    return {
        str(name): str(value) for name, value in database.read("SELECT name, value FROM setting")
    }


def set_setting(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Write one setting."""
    connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def meta(database: Database, key: str) -> str:
    """A small fact about the file itself."""
    rows = database.read("SELECT value FROM meta WHERE key = ?", (key,))
    return str(rows[0][0]) if rows else ""


def set_meta(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Write a small fact about the file itself."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
