"""The inbox: what the sources last said of each row, what the user saw of it, and its card. No decision is here.

A pull writes `approval` and never `approval_known`: what a person was told or has seen changes by a person only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from assistant.model.approval import ApprovalTask, Bucket, Card
from assistant.model.value import dataclass
from assistant.planning import approvaljson
from assistant.planning.approvaljson import storable
from assistant.planning.approve import rank

from .database import Database

KEEP_GONE_S = 30 * 86400  # a card that has ended can be looked at so long
PIECE = 500
KEPT = 256  # rows whose texts need not be read again: a page of the list and some

# what comes back under the same id was asked for anew: nobody has seen or was told of it
AGAIN = (
    "UPDATE approval_known SET told_at = 0, seen_at = 0 WHERE task_id = ? AND EXISTS "
    "(SELECT 1 FROM approval WHERE id = ? AND gone > 0 AND version <> ?)"
)
ROW = (
    "SELECT a.id, a.body, a.gone, k.version, k.seen_at, k.snoozed_until FROM approval a "
    "LEFT JOIN approval_known k ON k.task_id = a.id "
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row as stored: `task` with what the user knows of it; `gone` in epoch seconds, 0 while it is there."""

    task: ApprovalTask
    gone: int
    seen: bool  # with his own eyes, not only told


@dataclass(frozen=True, slots=True)
class Taken:
    """What a piece of a pull changed: how many rows, and ids of tasks that the source names no more."""

    changed: int
    vanished: tuple[str, ...]


def _row(values: tuple[Any, ...]) -> Row:
    _, body, gone, known, seen_at, until = values
    return Row(_task(body, known or "", until or 0), int(gone), bool(seen_at))


@lru_cache(maxsize=KEPT)
def _task(body: str, known: str, until: int) -> ApprovalTask:
    """The same texts are the same task: a list that is read again after each notice has mostly the same rows."""
    held = approvaljson.loaded(body)
    if known:
        held["told_version"] = known
    if until:
        held["snoozed_until"] = until
    if held.get("unread") and known == held.get("version"):
        held["unread"] = False
    return approvaljson.made(ApprovalTask, held)


def one(database: Database, task_id: str) -> Row | None:
    """One row, whether the source still names it or not."""
    found = database.read(ROW + "WHERE a.id = ?", (task_id,))
    return _row(found[0]) if found else None


def rows(
    database: Database, bucket: Bucket, limit: int, after: int, words: str = ""
) -> tuple[Row, ...]:
    """Rows of one bucket in its order; with `words` those in which each of them occurs."""
    wanted = [f"%{_plain(each)}%" for each in words.casefold().split()]
    narrowed = " AND a.words LIKE ? ESCAPE '\\'" * len(wanted)
    sql = f"{ROW}WHERE a.bucket = ? AND a.gone = 0{narrowed} ORDER BY a.rank, a.id LIMIT ? OFFSET ?"
    return tuple(_row(each) for each in database.read(sql, (bucket, *wanted, limit, after)))


def _plain(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def of_request(database: Database, account_id: str, request: str) -> tuple[Row, ...]:
    """All rows of one request."""
    where = "WHERE a.account_id = ? AND a.request = ? ORDER BY a.bucket, a.id"
    return tuple(_row(each) for each in database.read(ROW + where, (account_id, request)))


def several(database: Database, ids: tuple[str, ...]) -> tuple[Row, ...]:
    """Rows by their ids, in that order; those nobody knows are left out."""
    marks = ", ".join("?" * len(ids))
    found = {row[0]: _row(row) for row in database.read(f"{ROW}WHERE a.id IN ({marks})", ids)}
    return tuple(found[ident] for ident in ids if ident in found)


def by_prefix(database: Database, prefix: str) -> tuple[tuple[str, str, str], ...]:
    """(id, bucket, request) of rows that begin so or have this number, at most ten; those that are there first."""
    found = database.read(
        "SELECT id, bucket, account_id || ' ' || request, gone > 0 AS past FROM approval WHERE id >= ? AND id < ? "
        "UNION SELECT id, bucket, account_id || ' ' || request, gone > 0 FROM approval WHERE no = ? AND no <> '' "
        "ORDER BY past, id LIMIT 10",
        (prefix, prefix + "\uffff", prefix),
    )
    here = [each for each in found if not each[3]] or found
    return tuple((str(ident), str(bucket), str(request)) for ident, bucket, request, _ in here)


def take(
    connection: sqlite3.Connection,
    account_id: str,
    found: Iterable[ApprovalTask],
    whole: frozenset[str],
    complete: frozenset[Bucket],
    now: int,
    named: set[str],
) -> Taken:
    """Write one piece of a pull. `named` collects the ids which this pull has named so far.

    What is stored of `whole` requests or `complete` buckets and was not named is gone from now on.
    """
    changed = 0
    for task in found:
        if task.id in named:
            continue  # two under one id would take turns for ever
        named.add(task.id)
        changed += write(connection, task, now)
    gone = [
        row for row in _candidates(connection, account_id, whole, complete) if row[0] not in named
    ]
    connection.executemany(
        "UPDATE approval SET gone = ? WHERE id = ?", ((now, row[0]) for row in gone)
    )
    tasks = tuple(str(row[0]) for row in gone if row[1] == Bucket.TO_DECIDE)
    return Taken(changed + len(gone), tasks)


def _candidates(
    connection: sqlite3.Connection,
    account_id: str,
    whole: frozenset[str],
    complete: frozenset[Bucket],
) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for bucket in complete:
        found += connection.execute(
            "SELECT id, bucket FROM approval WHERE account_id = ? AND bucket = ? AND gone = 0",
            (account_id, bucket),
        )
    for request in whole:
        found += connection.execute(
            "SELECT id, bucket FROM approval WHERE account_id = ? AND request = ? AND gone = 0",
            (account_id, request),
        )
    return list(dict.fromkeys(found))


def write(connection: sqlite3.Connection, task: ApprovalTask, now: int) -> int:
    """Write one row as a source says it is; returns whether it is another one than before."""
    body = approvaljson.pack(task)
    connection.execute(AGAIN, (task.id, task.id, storable(task.version)))
    values = (
        task.id, task.account_id, task.bucket, task.ref, task.request, task.version, task.no, task.form,
        task.requester_id or task.requester, task.state, int(task.urgent), _epoch(task.due),
        int(task.unread), rank(task), now, 0, _words(task), body,
    )  # fmt: skip
    return connection.execute(
        "INSERT INTO approval VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET request = excluded.request, version = excluded.version, no = excluded.no, "
        "form = excluded.form, requester = excluded.requester, state = excluded.state, urgent = excluded.urgent, "
        "due = excluded.due, unread = excluded.unread, rank = excluded.rank, gone = 0, words = excluded.words, "
        "body = excluded.body WHERE approval.body <> excluded.body OR approval.gone > 0",
        tuple(storable(each) if isinstance(each, str) else each for each in values),
    ).rowcount


def _epoch(at: datetime | None) -> int | None:
    return None if at is None else int(at.timestamp())


def _words(task: ApprovalTask) -> str:
    parts = (
        task.title,
        task.no,
        task.requester,
        task.department,
        task.form_title,
        task.amount,
        task.account,
    )
    return " ".join(part for part in parts if part).casefold()


def leave(connection: sqlite3.Connection, task_id: str, now: int) -> None:
    """A task was decided and read back: it is not in its bucket any more, before the next pull says so."""
    connection.execute("UPDATE approval SET gone = ? WHERE id = ? AND gone = 0", (now, task_id))


def tidy(connection: sqlite3.Connection, now: int) -> None:
    """Forget what has long ended, with all that belongs to it. Decisions and their log stay."""
    old = "SELECT id FROM approval WHERE gone > 0 AND gone < ?"
    for table in ("approval_known", "approval_card"):
        connection.execute(
            f"DELETE FROM {table} WHERE task_id IN ({old})",  # noqa: S608 - constants
            (now - KEEP_GONE_S,),
        )
    connection.execute("DELETE FROM approval WHERE gone > 0 AND gone < ?", (now - KEEP_GONE_S,))


def forget(connection: sqlite3.Connection, account_id: str) -> None:
    """An account goes with its inbox, its drafts, its forms and its deputies. Its decisions are the caller's."""
    mine = "SELECT id FROM approval WHERE account_id = ?"
    for table in ("approval_known", "approval_card"):
        connection.execute(f"DELETE FROM {table} WHERE task_id IN ({mine})", (account_id,))  # noqa: S608 - constants
    drafts = "SELECT id FROM draft WHERE account_id = ?"
    connection.execute(f"DELETE FROM draft_file WHERE draft_id IN ({drafts})", (account_id,))  # noqa: S608 - constants
    for table in ("approval", "draft", "form_kind", "cover"):
        connection.execute(f"DELETE FROM {table} WHERE account_id = ?", (account_id,))  # noqa: S608 - constants


def card(database: Database, task_id: str) -> Card | None:
    """The card as it was read last, with the hour."""
    found = database.read("SELECT body, read_at FROM approval_card WHERE task_id = ?", (task_id,))
    if not found:
        return None
    held = approvaljson.loaded(found[0][0]) | {"read_at": found[0][1]}
    return approvaljson.made(Card, held)


def write_card(connection: sqlite3.Connection, task_id: str, found: Card, now: int) -> None:
    """Keep a card for when there is no network."""
    connection.execute(
        "INSERT OR REPLACE INTO approval_card VALUES (?, ?, ?, ?)",
        (task_id, storable(found.task.version), now, approvaljson.pack(found)),
    )


def known(database: Database, task_id: str) -> tuple[str, Card | None]:
    """(version, card) of what the user was told of or saw last; ("", None) before that."""
    found = database.read("SELECT version, body FROM approval_known WHERE task_id = ?", (task_id,))
    if not found or not found[0][0]:
        return "", None
    return str(found[0][0]), approvaljson.unpack(Card, found[0][1])


def know(
    connection: sqlite3.Connection, task_id: str, shown: Card, now: int, *, seen: bool
) -> None:
    """The user was told of this (a notice), or has `seen` it (a list or card in front of him)."""
    column = "seen_at" if seen else "told_at"
    connection.execute(
        f"INSERT INTO approval_known (task_id, version, body, {column}) VALUES (?, ?, ?, ?) "  # noqa: S608 - constants
        "ON CONFLICT (task_id) DO UPDATE SET version = excluded.version, body = excluded.body, "
        f"{column} = excluded.{column}",
        (task_id, shown.task.version, approvaljson.pack(shown), now),
    )


def snooze(connection: sqlite3.Connection, task_id: str, until: int) -> None:
    """Remind again then; 0 takes it back."""
    connection.execute(
        "INSERT INTO approval_known (task_id, version, body, snoozed_until) VALUES (?, '', '', ?) "
        "ON CONFLICT (task_id) DO UPDATE SET snoozed_until = excluded.snoozed_until",
        (task_id, until),
    )


def moment(epoch: int) -> datetime | None:
    """An instant of a column where 0 means none."""
    return datetime.fromtimestamp(epoch, UTC) if epoch else None
