"""Every row of one database into another, empty one, between SQLite and PostgreSQL in either direction.

Values are carried as they lie (JSON as its text, instants as numbers), so that hashes over them still hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, MetaData, Table, Text, insert, select, text
from sqlalchemy.exc import DataError
from sqlalchemy.types import TypeEngine

from assistant.hub.domain.chain import canonical
from assistant.hub.domain.findwords import pairs

from .columns import Instant, Json
from .database import SCHEMA, Database
from .people_tables import person

_BATCH = 1_000
metadata = person.metadata  # with the tables of people in it
_MOD = 1 << 256


class UnfitError(Exception):
    """A value that the other database can't store: PostgreSQL knows no NUL in a text."""


def tables() -> tuple[Table, ...]:
    """Every table without types of ours, in an order in which rows may refer to those before them."""
    plain = MetaData()
    return tuple(
        Table(each.name, plain, *map(_plain, each.columns)) for each in metadata.sorted_tables
    )


def hold(db: Connection) -> None:
    """Nobody writes into this database until the transaction ends; reading goes on."""
    if db.dialect.name == "postgresql":
        names = ", ".join(f'"{each.name}"' for each in metadata.sorted_tables)
        db.execute(text(f"lock table {names} in share mode"))


def occupied(db: Connection) -> str:
    """The first table that has rows, "" if the database is empty."""
    for table in tables():
        if db.execute(select(table).limit(1)).first() is not None:
            return table.name
    return ""


def copy(source: Connection, target: Connection, table: Table) -> int:
    """Copy a table's rows; how many. Memory holds a thousand of them.

    Raises UnfitError for a value that the target has no place for.
    """
    count, names = 0, table.columns.keys()
    for rows in _batches(source, table):
        try:
            target.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])
        except DataError as fault:
            raise UnfitError(table.name) from fault
        count += len(rows)
    return count


def fingerprint(db: Connection, table: Table) -> tuple[int, int]:
    """(rows, a sum of their hashes): equal on both sides if every row arrived as it was, in whatever order."""
    count = total = 0
    for rows in _batches(db, table):
        for row in rows:
            mark = hashlib.sha256(canonical(list(row)).encode()).digest()
            total = (total + int.from_bytes(mark, "big")) % _MOD
        count += len(rows)
    return count, total


def arrange(db: Connection) -> None:
    """After the rows: word indexes of the archive, sequences, and effects that the new queue has never heard of."""
    if db.dialect.name == "sqlite":
        db.execute(text("insert into archive_tri (archive_tri) values ('rebuild')"))
    for rows in _batches(db, _words()):
        db.execute(
            text(_PAIRS[db.dialect.name]),
            [{"s": seq, "p": _pairs(db, words)} for seq, words in rows],
        )
    if db.dialect.name == "postgresql":
        for table in metadata.sorted_tables:
            for column in table.primary_key.columns:
                if column.autoincrement is True:
                    db.execute(
                        text(_SEQUENCE.format(table=table.name, column=column.name, schema=SCHEMA))
                    )
    db.execute(text("update outbox set handed = false where state in ('queued', 'delivering')"))


def file_copy(database: Database, path: str) -> None:
    """SQLite's own copy of itself into a new file, while others write."""
    with database.engine.connect() as db:
        db.exec_driver_sql("vacuum into ?", (path,))


def _batches(db: Connection, table: Table) -> Iterator[list[tuple[object, ...]]]:
    found = db.execute(select(table), execution_options={"yield_per": _BATCH})
    for rows in found.partitions(_BATCH):
        yield [tuple(row) for row in rows]


def _plain(column: Column[object]) -> Column[object]:
    kind: TypeEngine[Any] = column.type
    if isinstance(kind, Json):
        kind = Text()
    elif isinstance(kind, Instant):
        kind = BigInteger()
    return Column(column.name, kind, primary_key=column.primary_key, autoincrement=False)


def _words() -> Table:
    return Table("archive", MetaData(), Column("seq", BigInteger), Column("words", Text))


def _pairs(db: Connection, words: object) -> object:
    made = pairs(str(words))
    return " ".join(made) if db.dialect.name == "sqlite" else list(made)


_PAIRS = {
    "sqlite": "insert into archive_pairs (rowid, pairs) values (:s, :p)",
    "postgresql": "update archive set pairs = array_to_tsvector(cast(:p as text[])) where seq = :s",
}
_SEQUENCE = (
    "select setval(pg_get_serial_sequence('{schema}.{table}', '{column}'), "
    "greatest((select coalesce(max({column}), 0) from {schema}.{table}), 1))"
)
