"""The outbox: what the user asked for and no server has confirmed. A click writes here and nowhere else.

A row holds the text before and after, so that it can be merged, undone and shown without any server. While it waits,
its own index rows stand in front of the mirror's; they go with it.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from assistant.model.account import Component
from assistant.model.command import Outcome, Pending

from . import index
from .database import Database


@dataclass(frozen=True, slots=True)
class Row:
    """One change on its way. `before` is the text it was made on, None for a new item; `after` None deletes."""

    id: str
    account_id: str
    collection_id: str
    item_id: str
    href: str
    uid: str
    component: Component
    verb: str
    summary: str
    base_etag: str
    base: str | None
    after: str | None
    created_at: int
    not_before: int = 0
    attempts: int = 0
    unsure: bool = False  # handed to the network, and no answer came: look before sending again
    refused: bool = False
    last_error: str = ""
    seq: int = 0


FIELDS = (
    "id, account_id, collection_id, item_id, href, uid, component, verb, summary, base_etag, base, after, "
    "created_at, not_before, attempts, unsure, refused, last_error, seq"
)


def _row(values: tuple[Any, ...]) -> Row:
    row = Row(*values)
    return replace(
        row, component=Component(row.component), unsure=bool(row.unsure), refused=bool(row.refused)
    )


def rows(database: Database, where: str = "", values: tuple[Any, ...] = ()) -> tuple[Row, ...]:
    """Rows in the order in which they were asked for. `where` is one of ours, never a user's text."""
    sql = f"SELECT {FIELDS} FROM outbox {where} ORDER BY seq"  # noqa: S608 - constants
    return tuple(_row(values) for values in database.read(sql, values))


def ready(database: Database, account_id: str, now: int) -> tuple[Row, ...]:
    """What an account owes. Behind a refused change of the same item, later ones wait.

    A delay counts from when it was asked for; a clock that was set back since then ends it.
    """
    return rows(
        database,
        "WHERE account_id = ? AND (not_before <= ? OR created_at > ?) AND item_id NOT IN "
        "(SELECT item_id FROM outbox WHERE refused = 1)",
        (account_id, now, now),
    )


def of_item(database: Database, item_id: str) -> tuple[Row, ...]:
    """The changes that wait for one item."""
    return rows(database, "WHERE item_id = ?", (item_id,))


def one(database: Database, command_id: str) -> Row | None:
    """One row by its id."""
    found = rows(database, "WHERE id = ?", (command_id,))
    return found[0] if found else None


def kept(database: Database, command_id: str) -> Row | None:
    """A confirmed change with both its texts, as it was sent."""
    rows = database.read(
        "SELECT command_id, '', collection_id, item_id, href, uid, component, verb, summary, '', "
        "before, after, at FROM history WHERE command_id = ? AND component <> ''",
        (command_id,),
    )
    return _row(rows[0]) if rows else None


def pending(database: Database) -> tuple[Pending, ...]:
    """The outbox as people see it."""
    found = database.read(
        "SELECT o.id, a.name, o.account_id, o.item_id, o.verb, o.summary, o.created_at, o.refused, o.unsure, "
        "o.attempts, o.last_error, o.not_before FROM outbox o JOIN account a ON a.id = o.account_id ORDER BY o.seq"
    )
    return tuple(_pending(row) for row in found)


def _pending(row: tuple[Any, ...]) -> Pending:
    (
        ident,
        account,
        account_id,
        item_id,
        verb,
        summary,
        at,
        refused,
        unsure,
        attempts,
        error,
        hold,
    ) = row
    outcome = Outcome.REFUSED if refused else Outcome.SENDING if unsure else Outcome.WAITING
    return Pending(
        str(ident),
        str(account),
        str(account_id),
        str(item_id),
        str(verb),
        str(summary),
        datetime.fromtimestamp(int(at), UTC),
        outcome,
        int(attempts),
        str(error),
        datetime.fromtimestamp(int(hold), UTC) if hold else None,
    )


def add(connection: sqlite3.Connection, row: Row, indexed: index.Indexed | None) -> None:
    """Write one change and show it in front of the mirror."""
    marks = ", ".join("?" * 18)
    names = FIELDS.removesuffix(", seq")
    connection.execute(
        f"INSERT INTO outbox ({names}) VALUES ({marks})",  # noqa: S608 - constants
        (
            row.id,
            row.account_id,
            row.collection_id,
            row.item_id,
            row.href,
            row.uid,
            row.component,
            row.verb,
            row.summary,
            row.base_etag,
            row.base,
            row.after,
            row.created_at,
            row.not_before,
            row.attempts,
            int(row.unsure),
            int(row.refused),
            row.last_error,
        ),
    )
    _project(connection, row.item_id, indexed)


def rebase(connection: sqlite3.Connection, row: Row, indexed: index.Indexed | None) -> None:
    """The same change, made on another text; what is shown follows if it is the last change of its item."""
    connection.execute(
        "UPDATE outbox SET href = ?, base_etag = ?, base = ?, after = ?, unsure = ? WHERE id = ?",
        (row.href, row.base_etag, row.base, row.after, int(row.unsure), row.id),
    )
    last = connection.execute(
        "SELECT id FROM outbox WHERE item_id = ? ORDER BY seq DESC LIMIT 1", (row.item_id,)
    ).fetchone()
    if last[0] == row.id:
        _project(connection, row.item_id, indexed)


def _project(connection: sqlite3.Connection, item_id: str, indexed: index.Indexed | None) -> None:
    index.show(connection, item_id, mirror=False)
    if indexed is None:
        index.remove(connection, (item_id,), pending=True)
    else:
        index.write(connection, (indexed,), pending=True)


def drop(connection: sqlite3.Connection, command_id: str, indexed: index.Indexed | None) -> None:
    """Take a change out: confirmed, undone or discarded. `indexed` is the last change left for its item."""
    found = connection.execute("SELECT item_id FROM outbox WHERE id = ?", (command_id,)).fetchone()
    if found is None:
        return
    connection.execute("DELETE FROM outbox WHERE id = ?", (command_id,))
    left = connection.execute(
        "SELECT count(*) FROM outbox WHERE item_id = ?", (found[0],)
    ).fetchone()[0]
    if left:
        _project(connection, found[0], indexed)
    else:
        index.remove(connection, (found[0],), pending=True)
        index.show(connection, found[0], mirror=True)


def mark(
    connection: sqlite3.Connection,
    command_id: str,
    *,
    unsure: bool,
    refused: bool = False,
    error: str = "",
    tried: bool = False,
) -> None:
    """Where a change stands. `tried` counts an attempt."""
    connection.execute(
        "UPDATE outbox SET unsure = ?, refused = ?, last_error = ?, attempts = attempts + ? WHERE id = ?",
        (int(unsure), int(refused), error, int(tried), command_id),
    )


def by_prefix(database: Database, prefix: str) -> list[str]:
    """Ids that begin so; at most three."""
    found = database.read(
        "SELECT id FROM outbox WHERE id >= ? AND id < ? LIMIT 3", (prefix, prefix + "\uffff")
    )
    return [str(row[0]) for row in found]
