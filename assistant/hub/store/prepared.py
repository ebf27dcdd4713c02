"""Statements of the busiest ways: compiled once, then run on the driver itself, below SQLAlchemy's own execution.

Built anew for each press, statements cost more than what the database does with them. The transaction stays its.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Executable

from assistant.model.value import dataclass

from . import ahead

Values = Mapping[str, Any]
Line = tuple[Any, ...]
_Change = Callable[[Any], Any]
_POSTGRESQL = "postgresql"
_ABREAST = 8  # rows of one INSERT: a statement each would cost more than the row


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
        plan = _plan(self, db.dialect)
        with ahead.faults(db, plan.text):
            cursor = ahead.cursor(db)
            cursor.execute(plan.text, plan.bound(values))
        return _lines(db, plan, cursor)

    def first(self, db: Connection, values: Values) -> Line | None:
        """The first row, None if there is none."""
        return next(iter(self.all(db, values)), None)

    def run(self, db: Connection, values: Values) -> None:
        """Without looking at what comes back."""
        plan = _plan(self, db.dialect)
        with ahead.faults(db, plan.text):
            ahead.cursor(db).execute(plan.text, plan.bound(values))

    def many(self, db: Connection, rows: Sequence[Values]) -> None:
        """Once per row; nothing for none."""
        if len(rows) == 1:
            self.run(db, rows[0])
        elif self.columns and db.dialect.name == _POSTGRESQL:
            for at in range(0, len(rows), _ABREAST):
                self._insert(db, rows[at : at + _ABREAST])
        elif rows:
            plan = _plan(self, db.dialect)
            with ahead.faults(db, plan.text):
                ahead.cursor(db).executemany(plan.text, [plan.bound(each) for each in rows])

    def _insert(self, db: Connection, rows: Sequence[Values]) -> None:
        """Rows of one statement."""
        plan = _plan(self, db.dialect, len(rows))
        named = {
            f"{name}_m{at}": each[name] for at, each in enumerate(rows) for name in self.columns
        }
        with ahead.faults(db, plan.text):
            ahead.cursor(db).execute(plan.text, plan.bound(named))


def ask(db: Connection, questions: Sequence[tuple[Prepared, Values]]) -> list[list[Line]]:
    """The rows of each, run in this order; on PostgreSQL in one way there and back."""
    if db.dialect.name != _POSTGRESQL:
        return [each.all(db, values) for each, values in questions]
    found = []
    with ahead.together(db):
        for each, values in questions:
            plan = _plan(each, db.dialect)
            with ahead.faults(db, plan.text):
                cursor = ahead.cursor(db)
                cursor.execute(plan.text, plan.bound(values))
            found.append((plan, cursor))
        return [_lines(db, plan, cursor) for plan, cursor in found]


def _lines(db: Connection, plan: _Plan, cursor: Any) -> list[Line]:
    with ahead.faults(db, plan.text):
        return [plan.line(each) for each in cursor.fetchall()]


@lru_cache(maxsize=1024)
def _plan(prepared: Prepared, dialect: Dialect, rows: int = 0) -> _Plan:
    """`rows`: of an INSERT that is written out for so many; its names are NAME_m0, NAME_m1 and so on."""
    made: Any = prepared.statement
    filled: Any = list(prepared.columns) or None
    if rows:
        made, filled = made.values([dict.fromkeys(prepared.columns)] * rows), None
    compiled = made.compile(dialect=dialect, column_keys=filled)
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
