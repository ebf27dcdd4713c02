"""Approvals as rows of the end-of-day list: decided on a day, waiting for me, and what I asked for. Reads only.

The stored JSON is read as it is: the list is made by a fresh process, and the whole vocabulary would cost more than it.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.digest import Approvals, DigestRow

CAP = 100  # rows of one part; what is beyond is counted and said
ANY = "SELECT EXISTS (SELECT 1 FROM approval) OR EXISTS (SELECT 1 FROM decision)"
DECIDED_ON = (
    "SELECT d.task_id, d.action, d.stage, d.title, d.ended_at, d.result, d.for_whom, d.account_id, a.body "
    "FROM decision d LEFT JOIN approval a ON a.id = d.task_id WHERE d.ended_at >= ? AND d.ended_at < ? "
    "AND d.stage IN ('done', 'already') AND d.action NOT IN ('comment', 'urge') "
    "ORDER BY d.ended_at, d.id LIMIT ?"
)
# an invitation stands in its calendar, and in the list already
WAITING = (
    "FROM approval WHERE bucket = 'to_decide' AND gone = 0 AND first_at < ? "
    "AND account_id NOT IN (SELECT id FROM account WHERE kind IN ('caldav', 'ics', 'local')) "
    "AND id NOT IN (SELECT task_id FROM decision WHERE stage <> 'not_sent' "
    "AND stage IN ('held', 'not_sent', 'waiting', 'sending'))"
)
SOONEST = f"SELECT id, body {WAITING} ORDER BY due IS NULL, due, rank, id LIMIT ?"
BEYOND = f"SELECT count(*) {WAITING}"
ASKED = (
    "SELECT id, body FROM approval WHERE bucket = 'mine' AND gone = 0 AND first_at < ? "
    "AND state IN ('pending', 'returned', 'needs_admin') ORDER BY rank, id LIMIT ?"
)
UNSENT = "SELECT count(*) FROM decision WHERE stage IN ('held', 'not_sent', 'waiting', 'sending')"


def of_day(
    connection: sqlite3.Connection, zone: ZoneInfo, first: datetime, last: datetime
) -> Approvals | None:
    """What a work date [first, last) has of approvals; None where there is no source of them."""
    if not connection.execute(ANY).fetchone()[0]:
        return None
    start, end = int(first.timestamp()), int(last.timestamp())
    names = dict(connection.execute("SELECT id, name FROM account"))
    done = connection.execute(DECIDED_ON, (start, end, CAP))
    decided = tuple(_decided(row, names) for row in done)
    soonest = connection.execute(SOONEST, (end, CAP))
    waiting = tuple(_waiting(row, names) for row in soonest)
    more = 0
    if len(waiting) == CAP:
        more = int(connection.execute(BEYOND, (end,)).fetchone()[0]) - CAP
    asked = connection.execute(ASKED, (end, CAP))
    return Approvals(decided, waiting, tuple(_asked(row, names, zone) for row in asked), more)


def unsent(connection: sqlite3.Connection) -> int:
    """Decisions that have not left, or whose end is not known."""
    return int(connection.execute(UNSENT).fetchone()[0])


def _decided(row: tuple[Any, ...], names: dict[str, str]) -> DigestRow:
    ident, action, stage, title, ended_at, result, for_whom, account, body = row
    task, end = json.loads(body or "{}"), json.loads(result or "{}")
    return DigestRow(
        id=ident,
        kind="approval",
        why="decided",
        title=task.get("title", title) or title,
        at=_moment(ended_at),
        detail=_from(task),
        account=task.get("account", "") or names.get(account, ""),
        who=end.get("who", "") if stage == "already" else for_whom,
        amount=task.get("amount", ""),
        currency=task.get("currency", ""),
        result=action if stage == "done" else "already",
    )


def _waiting(row: tuple[Any, ...], names: dict[str, str]) -> DigestRow:
    ident, task = row[0], json.loads(row[1])
    return DigestRow(
        id=ident,
        kind="approval",
        why="approval",
        title=task.get("title", ""),
        at=_instant(task.get("opened")),
        due=_instant(task.get("due")),
        detail=_from(task),
        priority=1 if task.get("urgent") else 0,
        account=task.get("account", "") or names.get(task.get("account_id", ""), ""),
        who=task.get("for_whom", ""),
        amount=task.get("amount", ""),
        currency=task.get("currency", ""),
    )


def _asked(row: tuple[Any, ...], names: dict[str, str], zone: ZoneInfo) -> DigestRow:
    """With whom, since when: the source's own sentence where it has one (L-36)."""
    ident, task = row[0], json.loads(row[1])
    since = _instant(task.get("updated")) or _instant(task.get("opened"))
    returned = task.get("state") == "returned"
    return DigestRow(
        id=ident,
        kind="approval",
        why="returned" if returned else "request",
        title=task.get("title", ""),
        at=_instant(task.get("opened")),
        due=_instant(task.get("due")),
        detail=task.get("standing", ""),
        account=task.get("account", "") or names.get(task.get("account_id", ""), ""),
        who=", ".join(task.get("waiting_for", ())),
        since=_day(since, zone),
        amount=task.get("amount", ""),
        currency=task.get("currency", ""),
    )


def _from(task: dict[str, Any]) -> str:
    return str(task.get("requester", ""))


def _moment(epoch: float) -> datetime:
    return datetime.fromtimestamp(epoch, UTC)


def _instant(epoch: float | None) -> datetime | None:
    return None if epoch is None else _moment(epoch)


def _day(at: datetime | None, zone: ZoneInfo) -> date | None:
    return None if at is None else at.astimezone(zone).date()
