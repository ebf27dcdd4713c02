"""Ten thousand open and a hundred thousand archived requests: copied in two processes, written in bulk.

SQLite gets its rows through a plain connection, PostgreSQL by COPY; both through tables that our own migration made.
"""

from __future__ import annotations

import multiprocessing
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
from sqlalchemy import text

from assistant.hub.access.tokens import DEVICE_PREFIX, digest, new_token
from assistant.hub.domain.findwords import pairs
from assistant.hub.store import access, archive_index
from assistant.hub.store.access import Device
from assistant.hub.store.columns import millis
from assistant.hub.store.database import SCHEMA, Database
from assistant.hub.store.ids import new_id
from assistant.hub.store.migrations import migrate
from tests.bench.hubcompany import LEADS, everybody, settle
from tests.bench.hubcopies import COLUMNS, Made, Wanted, copies
from tests.bench.hubtemplates import LEVELS, Templates, made

_DAYS = 700  # over which the archive's requests ended
_BATCH = 1_000
_QUICK = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-300000", "locking_mode=EXCLUSIVE")


# as `archive_readers.admit` for each request, for all of them at once
_READERS = """
insert into archive_reader (person, seq, form)
select distinct v.person, a.seq, a.form from archive a join (
    select requester as person, request from archive
    union all select actor, request from decision
    union all select assignee, request from task
    union all select closed_by, request from task
    union all select on_behalf_of, request from task
    union all select person, request from copy
) v on v.request = a.request
where v.person <> ''
"""


@dataclass(frozen=True, slots=True)
class Filled:
    """A device token of every person, `tokens[person]`."""

    tokens: dict[str, str]


def fill(folder: Path, url: str, requests: int, archived: int, teams: int = LEADS) -> Filled:
    """Migrate and fill the database at `url`; `teams` of the company ask and sign."""
    now = datetime.now(UTC).replace(microsecond=0)
    database = Database(url)
    migrate(database)
    settle(database, folder, now)
    tokens = {each: new_token(DEVICE_PREFIX) for each in everybody()}
    with database.begin() as db:
        for who, token in tokens.items():
            access.add_device(db, Device(new_id(), who, "bench", now, now, None), digest(token))
    with tempfile.TemporaryDirectory(dir=folder) as apart:
        templates = made(Path(apart), now, teams)
    wanted, counters = _wanted(templates, requests, archived, now)
    write = _into_sqlite if database.dialect == "sqlite" else _into_postgresql
    database.close()
    write(url, _made(wanted))
    _end(url, counters)
    return Filled(tokens)


def _wanted(
    templates: Templates, requests: int, archived: int, now: datetime
) -> tuple[list[Wanted], dict[str, int]]:
    counters: dict[str, int] = {}

    def number(prefix: str, year: int) -> str:
        series = f"{prefix}-{year}"
        counters[series] = counters.get(series, 0) + 1
        return f"{series}-{counters[series]:06d}"

    found, step = [], timedelta(days=_DAYS) / max(1, archived)
    for at in range(archived):
        ended = now - timedelta(days=_DAYS) + step * at
        template = templates.closed[at % len(templates.closed)]
        no = number(template.no[:2], ended.year)
        found.append(Wanted(template, no, at + 1, millis(ended), at))
    for at in range(requests):
        some = templates.open[at % LEVELS]
        template = some[at // LEVELS % len(some)]
        found.append(Wanted(template, number(template.no[:2], now.year), seed=archived + at))
    return found, counters


def _made(wanted: list[Wanted]) -> Iterator[Made]:
    parts = [wanted[at : at + _BATCH] for at in range(0, len(wanted), _BATCH)]
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        yield from pool.imap(copies, parts)


def _into_sqlite(url: str, parts: Iterator[Made]) -> None:
    db = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    for each in _QUICK:
        db.execute(f"pragma {each}")
    db.execute("begin")
    for part in parts:
        for name, made_rows in part.rows.items():
            keys = [each for each in COLUMNS[name] if each != "seq" or name == "archive"]
            rows = _unnumbered(name, made_rows)
            marks = ", ".join("?" * len(keys))
            names = ", ".join(f'"{each}"' for each in keys)
            db.executemany(f"insert into {name} ({names}) values ({marks})", rows)  # noqa: S608 - our own names
        db.executemany(
            "insert into archive_tri (rowid, words) values (?, ?)",
            [(s, w) for s, w, _ in part.pairs],
        )
        db.executemany(
            "insert into archive_pairs (rowid, pairs) values (?, ?)",
            [(s, p) for s, _, p in part.pairs],
        )
    db.execute("commit")
    db.execute("pragma journal_mode=WAL")
    db.close()


def _into_postgresql(url: str, parts: Iterator[Made]) -> None:
    with psycopg.connect(url, options=f"-c search_path={SCHEMA},public") as db:
        db.execute("set session_replication_role = replica")
        db.execute("set synchronous_commit = off")
        db.execute("drop index archive_tri")
        db.execute("drop index archive_pairs")
        for part in parts:
            for name, rows in part.rows.items():
                keys = [each for each in COLUMNS[name] if each != "seq" or name == "archive"]
                names = ", ".join(f'"{each}"' for each in keys)
                with db.cursor().copy(f"copy {name} ({names}) from stdin") as out:
                    for row in _unnumbered(name, rows):
                        out.write_row(row)
        _pairs(db)


def _pairs(db: psycopg.Connection) -> None:
    """The pairs of characters go through a table of their own: one UPDATE instead of one per row."""
    db.execute("create temp table made (seq bigint, pairs text[]) on commit drop")
    with db.cursor(name="words") as found:
        found.execute("select seq, words from archive")
        rows = found.fetchall()
    with db.cursor().copy("copy made from stdin") as out:
        for seq, words in rows:
            out.write_row((seq, list(pairs(words))))
    db.execute(
        "update archive a set pairs = array_to_tsvector(m.pairs) from made m where m.seq = a.seq"
    )
    db.execute("create index archive_pairs on archive using gin (pairs)")


def _unnumbered(name: str, rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Rows without a number of their own get theirs from the database; the archive's come in their order."""
    if name == "archive" or "seq" not in COLUMNS[name]:
        return rows
    at = COLUMNS[name].index("seq")
    return [row[:at] + row[at + 1 :] for row in rows]


def _end(url: str, counters: dict[str, int]) -> None:
    database = Database(url)
    with database.begin() as db:
        db.execute(text(_READERS))
        for name, value in counters.items():
            db.execute(text("insert into counter values (:n, :v)"), {"n": name, "v": value})
        if database.dialect == "postgresql":
            archive_index.trigrams(db)
            db.execute(
                text(
                    f"select setval(pg_get_serial_sequence('{SCHEMA}.archive', 'seq'), max(seq)) from archive"  # noqa: S608
                )
            )
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
        db.exec_driver_sql("analyze" if database.dialect == "sqlite" else "vacuum analyze")
    database.close()
