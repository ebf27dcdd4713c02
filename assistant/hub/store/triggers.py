"""Triggers that hold the trail: no UPDATE and no DELETE on it, in both databases. The one way out is a written erasure.

They stop mistakes and stolen application rights; the owner of the database can switch them off, and is then found by
the chain, its anchors and their signatures.
"""

from __future__ import annotations

from sqlalchemy import Connection, Table, text

from .tables import audit, audit_anchor, decision
from .trail_tables import anchor_head, audit_head, erasure

_ERASED = "exists (select 1 from erasure where erasure.request = old.request)"
# what an erasure may empty, and how it looks then
_MAY: tuple[tuple[Table, dict[str, str]], ...] = (
    (audit, {"body": "new.body is null", "salt": "new.salt = ''"}),
    (decision, {"comment": "new.comment = ''"}),
)
_NEVER = (audit_anchor, anchor_head, erasure)


def protect(db: Connection) -> None:
    """Create the triggers; a part of the first migration."""
    make = _sqlite if db.dialect.name == "sqlite" else _postgresql
    for table, emptied in _MAY:
        make(db, table.name, f"{_ERASED} and {_same(db, table, emptied)}")
    for table in _NEVER:
        make(db, table.name, "")
    make(db, audit_head.name, "new.request = old.request and new.rseq > old.rseq")


def _same(db: Connection, table: Table, emptied: dict[str, str]) -> str:
    """Every column as it was, but those that an erasure empties."""
    equal = "is" if db.dialect.name == "sqlite" else "is not distinct from"
    kept = (
        f'new."{each.name}" {equal} old."{each.name}"'
        for each in table.columns
        if each.name not in emptied
    )
    return " and ".join((*emptied.values(), *kept))


def _sqlite(db: Connection, table: str, allowed: str) -> None:
    say = f"select raise(abort, '{_sentence(table)}'); end"
    when = f"when not ({allowed})" if allowed else ""
    db.execute(text(f"create trigger {table}_kept before update on {table} {when} begin {say}"))
    db.execute(text(f"create trigger {table}_stays before delete on {table} begin {say}"))


def _postgresql(db: Connection, table: str, allowed: str) -> None:
    if_allowed = f"if tg_op = 'UPDATE' and {allowed} then return new; end if;" if allowed else ""
    # a plpgsql IF evaluates OLD and NEW only where they are: TRUNCATE has neither, so it has a function of its own
    raising = f"raise exception '{_sentence(table)}' using errcode = 'restrict_violation';"
    for name, body in ((f"{table}_kept", if_allowed), (f"{table}_stays", "")):
        db.execute(
            text(
                f"create function {name}() returns trigger language plpgsql as "
                f"$$ begin {body} {raising} end $$"
            )
        )
    for name, event, each in (
        ("kept", "update", "row"),
        ("stays", "delete", "row"),
        ("whole", "truncate", "statement"),
    ):
        function = f"{table}_kept" if name == "kept" else f"{table}_stays"
        db.execute(
            text(
                f"create trigger {table}_{name} before {event} on {table} "
                f"for each {each} execute function {function}()"
            )
        )


def _sentence(table: str) -> str:
    return f"{table} is append-only"
