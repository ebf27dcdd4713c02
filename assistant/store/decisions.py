"""What the user decided, from the click to its end. Each step is one UPDATE that names the stage it starts from.

So Undo and sending can't both win: the database knows one of them. No proof of who the user is stands here.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import Any

from assistant.model.approval import Action, Card, Change, Decide, Decision, Origin, Stage, State
from assistant.model.value import dataclass
from assistant.planning import approvaljson

from .database import Database

KEEP_S = 400 * 86400  # an ended decision stays so long; its line in the log stays for ever
OPEN = "('held', 'not_sent', 'waiting', 'sending')"  # as the index of open ones says it: else it is not used
BOUND = f"action NOT IN ('comment', 'urge') AND stage IN {OPEN}"  # what keeps the task from being decided
UNSENT = (Stage.HELD, Stage.NOT_SENT, Stage.WAITING)


@dataclass(frozen=True, slots=True)
class Result:
    """How it ended, as far as it is known."""

    who: str = ""
    at: datetime | None = None
    said: str = ""
    url: str = ""
    changes: tuple[Change, ...] = ()
    next: tuple[str, ...] = ()
    state: State | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One decision. Times are epoch seconds; `seen` is the version, `card` all that the person saw of it."""

    id: str
    account_id: str
    task_id: str
    request: str
    form: str
    action: Action
    stage: Stage
    origin: Origin
    tier: int
    created_at: int
    not_before: int
    expires_at: int
    seen: str
    comment: str
    title: str
    for_whom: str
    runner: str
    wish: Decide
    card: Card
    ended_at: int = 0
    progress: str = ""
    attempts: int = 0
    result: Result = Result()


NAMES = (
    "id, account_id, task_id, request, form, action, stage, origin, tier, created_at, not_before, expires_at, "
    "seen, comment, title, for_whom, runner, wish, card, ended_at, progress, attempts, result"
)
SHORT = (
    "SELECT id, task_id, action, stage, origin, created_at, not_before, expires_at, comment, for_whom, "
    "result, title, seen, runner, account_id, request FROM decision "
)


def _row(values: tuple[Any, ...]) -> Row:
    (ident, account, task, request, form, action, stage, origin, *rest) = values
    *middle, wish, card, ended_at, progress, attempts, result = rest
    head = [ident, account, task, request, form, Action(action), Stage(stage), Origin(origin)]
    read = [approvaljson.unpack(Decide, wish), approvaljson.unpack(Card, card)]
    end = approvaljson.unpack(Result, result)
    made: list[Any] = [*head, *middle, *read, ended_at, progress, attempts, end]
    return Row(*made)


WHOLE = f"SELECT {NAMES} FROM decision "  # noqa: S608 - constants


def one(database: Database, decision_id: str) -> Row | None:
    """One decision."""
    found = database.read(WHOLE + "WHERE id = ?", (decision_id,))
    return _row(found[0]) if found else None


def open_ones(database: Database, account_id: str) -> tuple[Row, ...]:
    """What has not ended of one account, in the order in which it was decided."""
    return still_open(database.connection, account_id)


def still_open(connection: sqlite3.Connection, account_id: str) -> tuple[Row, ...]:
    """The same inside a transaction."""
    where = f"WHERE account_id = ? AND stage IN {OPEN} ORDER BY rowid"
    return tuple(map(_row, connection.execute(WHOLE + where, (account_id,)).fetchall()))


def accounts_with_open(database: Database) -> frozenset[str]:
    """Accounts for which something has not ended."""
    found = database.read(f"SELECT DISTINCT account_id FROM decision WHERE stage IN {OPEN}")  # noqa: S608 - constants
    return frozenset(str(row[0]) for row in found)


def held_ones(database: Database) -> tuple[tuple[str, str, str], ...]:
    """(id, account id, runner) of all that is held."""
    found = database.read(
        f"SELECT id, account_id, runner FROM decision WHERE stage = 'held' AND stage IN {OPEN}"  # noqa: S608 - constants
    )
    return tuple((str(ident), str(account), str(runner)) for ident, account, runner in found)


@dataclass(frozen=True, slots=True)
class Shown:
    """A decision for the faces, with what its place in a list needs."""

    decision: Decision
    runner: str
    account_id: str
    request: str


def _shown(values: tuple[Any, ...]) -> Shown:
    ident, task, action, stage, origin, created, before, expires, *rest = values
    comment, for_whom, result, title, seen, runner, account, request = rest
    end = approvaljson.unpack(Result, result)
    decision = Decision(
        ident, task, Action(action), Stage(stage), Origin(origin), _moment(created), _moment(before),
        _moment(expires), comment, for_whom, end.who, end.at, end.said, end.url, end.changes, end.next,
        title, seen,
    )  # fmt: skip
    return Shown(decision, runner, account, request)


def _moment(epoch: int) -> datetime:
    return datetime.fromtimestamp(epoch, UTC)


def shown(database: Database, decision_id: str) -> Shown | None:
    """One decision as people see it."""
    found = database.read(SHORT + "WHERE id = ?", (decision_id,))
    return _shown(found[0]) if found else None


def latest(database: Database, task_ids: tuple[str, ...]) -> dict[str, Shown]:
    """The decision about each of these tasks that has not ended, else the newest, where there is one.

    A comment that was written after the click does not hide it, and its Undo.
    """
    marks = ", ".join("?" * len(task_ids))
    newest = f"SELECT max(rowid) FROM decision WHERE task_id IN ({marks}) GROUP BY task_id"  # noqa: S608 - constants
    moving = f"SELECT rowid FROM decision WHERE task_id IN ({marks}) AND {BOUND}"  # noqa: S608 - constants
    where = f"WHERE rowid IN ({newest} UNION {moving}) ORDER BY {BOUND}, rowid"
    found = database.read(SHORT + where, (*task_ids, *task_ids))
    return {each.decision.task_id: each for each in map(_shown, found)}


def ended(database: Database, account_id: str, requests: tuple[str, ...]) -> dict[str, Shown]:
    """The newest decision about each of these requests that is over at its source."""
    marks = ", ".join("?" * len(requests))
    where = f"WHERE account_id = ? AND request IN ({marks}) AND stage IN ('done', 'already') ORDER BY rowid"
    found = database.read(SHORT + where, (account_id, *requests))
    return {each.request: each for each in map(_shown, found)}


def recent(database: Database, since: int) -> tuple[Shown, ...]:
    """Decisions that ended since then (epoch seconds), and those that are open; oldest first."""
    either = f"SELECT rowid FROM decision WHERE ended_at >= ? UNION SELECT rowid FROM decision WHERE stage IN {OPEN}"  # noqa: S608 - constants
    where = f"WHERE rowid IN ({either}) ORDER BY rowid"
    return tuple(map(_shown, database.read(SHORT + where, (since,))))


def add(connection: sqlite3.Connection, row: Row) -> None:
    """Write a new decision."""
    values = tuple(getattr(row, name) for name in NAMES.split(", "))
    plain = tuple(map(_column, values))
    marks = ", ".join("?" * len(plain))
    connection.execute(f"INSERT INTO decision ({NAMES}) VALUES ({marks})", plain)  # noqa: S608 - constants


def _column(value: object) -> object:
    if isinstance(value, str):
        return approvaljson.storable(value)
    return value if isinstance(value, int) else approvaljson.pack(value)


def open_for(connection: sqlite3.Connection, task_id: str) -> tuple[str, Stage] | None:
    """(id, stage) of the decision about this task that has not ended. A comment on its way is none."""
    found = connection.execute(
        f"SELECT id, stage FROM decision WHERE task_id = ? AND {BOUND}",  # noqa: S608 - constants
        (task_id,),
    ).fetchone()
    return (str(found[0]), Stage(found[1])) if found else None


def move(
    connection: sqlite3.Connection, decision_id: str, start: tuple[Stage, ...], stage: Stage
) -> bool:
    """From one of these stages to another. False: somebody else was quicker, and nothing happened."""
    marks = ", ".join("?" * len(start))
    done = connection.execute(
        f"UPDATE decision SET stage = ?, attempts = attempts + ? WHERE id = ? AND stage IN ({marks})",  # noqa: S608 - constants
        (stage, int(stage is Stage.SENDING), decision_id, *start),
    )
    return done.rowcount == 1


def end(
    connection: sqlite3.Connection,
    decision_id: str,
    start: tuple[Stage, ...],
    stage: Stage,
    result: Result,
    now: int,
) -> bool:
    """The same, with what is known of the end. `now` in epoch seconds; an end that is none keeps 0."""
    marks = ", ".join("?" * len(start))
    ended_at = 0 if f"'{stage.value}'" in OPEN else now
    done = connection.execute(
        f"UPDATE decision SET stage = ?, result = ?, ended_at = ? WHERE id = ? AND stage IN ({marks})",  # noqa: S608 - constants
        (stage, approvaljson.pack(result), ended_at, decision_id, *start),
    )
    return done.rowcount == 1


def hold_again(connection: sqlite3.Connection, decision_id: str, runner: str, at: int) -> bool:
    """Send now: what was stopped or is held leaves at `at` (epoch seconds), by this program."""
    done = connection.execute(
        "UPDATE decision SET stage = 'held', runner = ?, not_before = ?, result = '{}' "
        "WHERE id = ? AND stage IN ('held', 'not_sent')",
        (runner, at, decision_id),
    )
    return done.rowcount == 1


def progress(connection: sqlite3.Connection, decision_id: str, text: str) -> None:
    """How far it got at its source."""
    connection.execute("UPDATE decision SET progress = ? WHERE id = ?", (text, decision_id))


def reasons(database: Database, account_id: str, form: str) -> tuple[str, ...]:
    """What the user typed last when he rejected in this form, newest first, at most five."""
    found = database.read(
        "SELECT comment FROM decision WHERE account_id = ? AND form = ? AND action = 'reject' AND comment <> '' "
        "GROUP BY comment ORDER BY max(rowid) DESC LIMIT 5",
        (account_id, form),
    )
    return tuple(str(row[0]) for row in found)


def drop(connection: sqlite3.Connection, account_id: str) -> None:
    """An account goes, and what was decided there with it; the log stays."""
    connection.execute("DELETE FROM decision WHERE account_id = ?", (account_id,))


def tidy(connection: sqlite3.Connection, now: int) -> None:
    """Forget what ended long ago."""
    connection.execute("DELETE FROM decision WHERE ended_at > 0 AND ended_at < ?", (now - KEEP_S,))


TO_DECIDE = (
    "SELECT count(*), coalesce(sum(urgent), 0), coalesce(sum(due IS NOT NULL AND due <= ?), 0) FROM approval "  # noqa: S608 - constants
    "WHERE bucket = 'to_decide' AND gone = 0 "
    f"AND id NOT IN (SELECT task_id FROM decision WHERE {BOUND} AND stage <> 'not_sent')"
)


def counts(database: Database, now: int) -> dict[str, int]:
    """to_decide, urgent, overdue, mine, stuck, copies, not_sent: what the badge and the headings say."""
    waits, urgent, overdue = database.read(TO_DECIDE, (now,))[0]
    found = database.read(
        "SELECT bucket, count(*), sum(state IN ('returned', 'needs_admin')) FROM approval "
        "WHERE bucket = 'mine' AND gone = 0 AND state IN ('pending', 'returned', 'needs_admin') GROUP BY bucket"
    )
    stopped = database.read(
        f"SELECT count(*) FROM decision WHERE stage = 'not_sent' AND stage IN {OPEN}"  # noqa: S608 - constants
    )[0][0]
    copies = database.read(
        "SELECT count(*) FROM approval a WHERE bucket = 'copies' AND gone = 0 AND unread = 1 AND NOT EXISTS "
        "(SELECT 1 FROM approval_known k WHERE k.task_id = a.id AND k.version = a.version)"
    )[0][0]
    _, total, stuck = found[0] if found else ("", 0, 0)
    return {
        "to_decide": waits, "urgent": urgent, "overdue": overdue, "mine": total, "stuck": stuck,
        "copies": copies, "not_sent": stopped,
    }  # fmt: skip
