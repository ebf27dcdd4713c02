"""Statements of the busiest ways: compiled once, then run on the driver itself, below SQLAlchemy's own execution.

Built anew for each press, statements cost more than what the database does with them. The transaction stays its.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.exc import DBAPIError

from assistant.model.value import dataclass

Values = Mapping[str, Any]
Line = tuple[Any, ...]
_Change = Callable[[Any], Any]
_POSTGRESQL = "postgresql"


@dataclass(frozen=True, slots=True)
class _Plan:
    """A statement in one dialect. `names` in the order of the marks; values by name where the driver wants them so."""

    text: str
    names: tuple[str, ...]
    fixed: Values
    into: tuple[tuple[str, _Change], ...]
    out: tuple[tuple[int, _Change], ...]
    by_name: bool

    def bound(self, values: Values) -> Any:
        """What the driver is given."""
        held = {**self.fixed, **values} if self.fixed else dict(values)
        for name, change in self.into:
            held[name] = change(held[name])
        return held if self.by_name else [held[name] for name in self.names]

    def line(self, raw: Sequence[Any]) -> Line:
        """A row with its values as the columns' types have them."""
        if not self.out:
            return tuple(raw)
        held = list(raw)
        for place, change in self.out:
            held[place] = change(held[place])
        return tuple(held)


class Prepared:
    """A statement whose parts are all named values; an INSERT says which `columns` it fills.

    Faults come as SQLAlchemy's, with the values left out.
    """

    def __init__(self, statement: Executable, columns: Sequence[str] = ()) -> None:
        """Nothing is compiled before it is first run."""
        self.statement, self.columns = statement, tuple(columns)

    def all(self, db: Connection, values: Values) -> list[Line]:
        """Its rows."""
        plan, cursor = _plan(self, db.dialect), _raw(db).cursor()
        try:
            cursor.execute(plan.text, plan.bound(values))
            return [plan.line(each) for each in cursor.fetchall()]
        except db.dialect.loaded_dbapi.Error as fault:
            raise _told(db, plan.text, fault) from fault

    def first(self, db: Connection, values: Values) -> Line | None:
        """The first row, None if there is none."""
        return next(iter(self.all(db, values)), None)

    def run(self, db: Connection, values: Values) -> None:
        """Without looking at what comes back."""
        plan, cursor = _plan(self, db.dialect), _raw(db).cursor()
        try:
            cursor.execute(plan.text, plan.bound(values))
        except db.dialect.loaded_dbapi.Error as fault:
            raise _told(db, plan.text, fault) from fault

    def many(self, db: Connection, rows: Sequence[Values]) -> None:
        """Once per row; nothing for none."""
        if len(rows) == 1:
            self.run(db, rows[0])
        elif rows:
            plan, cursor = _plan(self, db.dialect), _raw(db).cursor()
            try:
                cursor.executemany(plan.text, [plan.bound(each) for each in rows])
            except db.dialect.loaded_dbapi.Error as fault:
                raise _told(db, plan.text, fault) from fault


def ask(db: Connection, questions: Sequence[tuple[Prepared, Values]]) -> list[list[Line]]:
    """The rows of each, run in this order; on PostgreSQL in one way there and back."""
    if db.dialect.name != _POSTGRESQL:
        return [each.all(db, values) for each, values in questions]
    found = []
    with together(db):
        for each, values in questions:
            plan, cursor = _plan(each, db.dialect), _raw(db).cursor()
            cursor.execute(plan.text, plan.bound(values))
            found.append((plan, cursor))
        return [[plan.line(row) for row in cursor.fetchall()] for plan, cursor in found]


@contextlib.contextmanager
def together(db: Connection) -> Iterator[None]:
    """What is run within waits for no answer until the end; on PostgreSQL. Only `run` and `many` may be within."""
    if db.dialect.name != _POSTGRESQL:
        yield
        return
    try:
        with _raw(db).pipeline():
            yield
    except db.dialect.loaded_dbapi.Error as fault:
        raise _told(db, "", fault) from fault


@lru_cache(maxsize=1024)
def _plan(prepared: Prepared, dialect: Dialect) -> _Plan:
    made: Any = prepared.statement
    compiled = made.compile(dialect=dialect, column_keys=list(prepared.columns) or None)
    columns = made.exported_columns if made.is_select or made.returning_column_descriptions else ()
    by_name = not compiled.positional
    return _Plan(
        text=str(compiled),
        names=tuple(compiled.positiontup or ()),
        fixed={
            name: bind.effective_value for name, bind in compiled.binds.items() if not bind.required
        },
        into=tuple(
            (name, change)
            for name, bind in compiled.binds.items()
            if (change := bind.type.dialect_impl(dialect).bind_processor(dialect))
        ),
        out=tuple(
            (place, change)
            for place, column in enumerate(columns)
            if (change := column.type.dialect_impl(dialect).result_processor(dialect, None))
        ),
        by_name=by_name,
    )


def _told(db: Connection, text: str, fault: Exception) -> BaseException:
    """The driver's fault as SQLAlchemy says it; a connection that is lost is not used again."""
    driver = db.dialect.loaded_dbapi.Error
    lost = db.dialect.is_disconnect(fault, _raw(db), None)  # type: ignore[arg-type]  # the module is a protocol
    if lost:
        db.invalidate(fault)
    return DBAPIError.instance(
        text, None, fault, driver, hide_parameters=True, connection_invalidated=lost, dialect=db.dialect
    )  # fmt: skip


def _raw(db: Connection) -> Any:
    """The driver's connection."""
    return db.connection.driver_connection
