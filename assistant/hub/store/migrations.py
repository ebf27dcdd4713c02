"""The schema's steps, appended and never edited. `migrate` brings a database from any earlier one to the newest."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, text

from .archive_index import archive_index
from .database import SCHEMA, Database
from .people_tables import person
from .triggers import protect

Step = Callable[[Connection], None]


def first(db: Connection) -> None:
    """Every table of the first release."""
    person.metadata.create_all(db)
    protect(db)
    archive_index(db)


STEPS: tuple[Step, ...] = (first,)


def migrate(database: Database) -> int:
    """Bring the schema up to date; the number of steps that were done. Two hubs starting at once do it once."""
    with database.begin() as db:
        if database.dialect == "postgresql":
            db.execute(text("select pg_advisory_xact_lock(4242, 1)"))
            db.execute(text(f"create schema if not exists {SCHEMA}"))
        db.execute(text("create table if not exists schema_version (version integer not null)"))
        done = db.execute(text("select coalesce(max(version), 0) from schema_version")).scalar_one()
        for number, step in enumerate(STEPS[done:], done + 1):
            step(db)
            db.execute(text("insert into schema_version values (:n)"), {"n": number})
    return len(STEPS) - int(done)
