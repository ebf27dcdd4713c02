"""The company as the tables say it, and the number that rises with every change of it."""

from __future__ import annotations

import secrets
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, RowMapping, column, select, table, text

from assistant.hub.domain.people import Department, Deputy, Directory, Grant, Person
from assistant.model.digest import WorkProfile
from assistant.planning.workweek import Week, parse_week

from . import people_tables as t
from .prepared import Prepared

_REV = Prepared(
    select(column("value")).select_from(table("meta")).where(column("key") == "directory_rev")
)
_TOUCH = text(
    "insert into meta (key, value) values ('directory_rev', :step) "
    "on conflict (key) do update set value = cast(cast(meta.value as bigint) + cast(:step as bigint) as text)"
)
_STRIDE = 1_000_000  # revs are apart by chance: one that was rolled back is not met again with other content
_PEOPLE, _DEPARTMENTS = select(t.person), select(t.department)
_GRANTS, _DEPUTIES = select(t.grant), select(t.deputy)


def rev(db: Connection) -> int:
    """Rises whenever a person, department, grant, deputy or policy changes; what is cached is keyed by it."""
    row = _REV.first(db, {})
    return int(row[0]) if row else 0


def touch(db: Connection) -> None:
    """Say that the directory changed, in the transaction that changes it and after the change."""
    db.execute(_TOUCH, {"step": str(1 + secrets.randbelow(_STRIDE))})


def load(db: Connection, at_rev: int) -> Directory:
    """The whole company in one picture. `at_rev` was read before in the same transaction."""
    people = {row["id"]: _person(row) for row in db.execute(_PEOPLE).mappings()}
    return Directory(
        at_rev,
        people,
        {
            row.id: Department(row.id, row.name, row.parent, row.head)
            for row in db.execute(_DEPARTMENTS)
        },
        tuple(Grant(row.person, row.role, row.scope) for row in db.execute(_GRANTS)),
        tuple(
            Deputy(
                row.id,
                row.principal,
                row.delegate,
                row.start,
                row.end,
                tuple(row.forms),
                row.absent,
            )
            for row in db.execute(_DEPUTIES)
        ),
    )


def _person(row: RowMapping) -> Person:
    value: dict[str, Any] = {str(name): each for name, each in row.items()}
    zone, week, region = value.pop("zone"), value.pop("week"), value["region"]
    for name in ("external", "rev", "updated"):
        del value[name]
    return Person(**value, work=WorkProfile(zone, _week(week), region))


@lru_cache(maxsize=256)
def _week(written: str) -> Week:
    return parse_week(written)
