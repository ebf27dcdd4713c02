"""Forgetting without a trace: what a try-out has left behind outside the tables of its account."""

from __future__ import annotations

import sqlite3

TABLES = (
    "journal",
    "history",
    "plan",
    "carry",
    "aside",
    "waiting",
    "worked",
    "snooze",
    "silenced",
    "joined",
)


def traces(connection: sqlite3.Connection, account_id: str, name: str) -> None:
    """Delete what is written anywhere about the items of an account, and that it came. Before the account goes."""
    items = (
        "SELECT i.id FROM item i JOIN collection c ON c.id = i.collection_id WHERE c.account_id = ?"
    )
    for table in TABLES:
        connection.execute(f"DELETE FROM {table} WHERE item_id IN ({items})", (account_id,))  # noqa: S608 - constants
    connection.execute("DELETE FROM journal WHERE kind = 'account' AND title = ?", (name,))
