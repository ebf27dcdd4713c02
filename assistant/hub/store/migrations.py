"""The schema's steps, appended and never edited. `migrate` brings a database from any earlier one to the newest."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, text

from .archive_index import archive_index
from .database import SCHEMA, Database
from .people_tables import person
from .tables import NEVER
from .triggers import protect

Step = Callable[[Connection], None]


def first(db: Connection) -> None:
    """Every table of the first release."""
    person.metadata.create_all(db)
    protect(db)
    archive_index(db)


def second(db: Connection) -> None:
    """Tasks know their place in an inbox. A database made by this release has the columns from its first step."""
    if "urgency" in {each["name"] for each in inspect(db).get_columns("task", schema=_schema(db))}:
        return
    for line in _PLACES:
        db.execute(text(line))


_PLACES = (
    "alter table task add column urgency integer not null default 1",
    f"alter table task add column due bigint not null default {NEVER}",
    "update task set urgency = 0 where request in (select id from request where urgent)",
    f"update task set due = (select coalesce(due, {NEVER}) from step where step.id = task.step)",  # noqa: S608 - constants
    "drop index task_inbox",
    "create index task_inbox on task (assignee, state, urgency, due, id, on_behalf_of, request)",
    "drop index step_rank",
)


def _schema(db: Connection) -> str | None:
    return SCHEMA if db.dialect.name == "postgresql" else None


STEPS: tuple[Step, ...] = (first, second)


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
