"""A company moves from one database to another: all of it, checked, in one transaction of the target, or nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.hub.problems import Invalid
from assistant.hub.store import audit, migrations, moving
from assistant.hub.store.audit import Entry
from assistant.hub.store.database import Database
from assistant.hub.words import say
from assistant.model.value import dataclass

from . import audit as trail

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Moved:
    """What arrived."""

    tables: int
    rows: int


def move(source: Database, target: Database, now: datetime, folder: Path | None = None) -> Moved:
    """Copy everything; nobody writes into the source meanwhile. An error leaves the target empty: just try again.

    Raises Invalid for a target that has rows, a trail that does not hold (before or after), rows that did not arrive
    as they were, or a sign that the target can't store.
    """
    if source.url == target.url:
        raise Invalid("audit.same")
    migrations.migrate(target)
    with source.begin() as old, target.begin() as new:
        moving.hold(old)
        if table := moving.occupied(_vacant(new)):
            raise Invalid("audit.not_empty", table=table)
        _whole(old, folder)
        count = _copied(old, new)
        moving.arrange(new)
        _whole(new, folder)
        body = {"from": source.dialect, "to": target.dialect, "rows": count}
        audit.append(new, audit.HUB, [Entry("", "", "moved", body, "", "cli", now)])
    return Moved(len(moving.tables()), count)


def _vacant(db: Connection) -> Connection:
    """The target under its lock, so that nobody fills it meanwhile."""
    moving.hold(db)
    return db


def _copied(old: Connection, new: Connection) -> int:
    count = 0
    for table in moving.tables():
        try:
            count += moving.copy(old, new, table)
        except moving.UnfitError as fault:
            raise Invalid("audit.unfit", table=table.name) from fault
        sent, here = moving.fingerprint(old, table), moving.fingerprint(new, table)
        if sent != here:
            raise Invalid("audit.miscounted", table=table.name, rows=sent[0], there=here[0])
    return count


def _whole(db: Connection, folder: Path | None) -> None:
    """The first finding of the trail's check stops the move."""
    for finding in trail.walk(db, folder):
        sentence = say(f"audit.found_{finding.kind}", **finding.values)
        raise Invalid("audit.broken_source", found=sentence)
