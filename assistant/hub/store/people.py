"""Rows of people, departments, grants, deputies and settings, as imports, SCIM and the admin pages write them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update

from assistant.hub.domain.people import Department, Deputy, Grant
from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.domain.records import Company, Plan, Record

from . import people_tables as t
from .directory import touch
from .tables import setting as settings

_FIELDS = tuple(Record.__slots__)
_MANY = 500
PUBLIC_URL = "public_url"  # a setting: {"url": where people reached the hub when it ran last}


def company(db: Connection) -> Company:
    """Everything an import is compared with."""
    records = {row.id: _record(row) for row in db.execute(select(t.person))}
    branches = {
        row.id: Department(row.id, row.name, row.parent, row.head)
        for row in db.execute(select(t.department))
    }
    grants = tuple(Grant(row.person, row.role, row.scope) for row in db.execute(select(t.grant)))
    return Company(records, branches, grants)


def record(db: Connection, person: str) -> Record | None:
    """One person's row."""
    row = db.execute(select(t.person).where(t.person.c.id == person)).one_or_none()
    return _record(row) if row else None


def revised(db: Connection, person: str) -> tuple[int, datetime]:
    """How often the row was written, and when it was last."""
    row = db.execute(
        select(t.person.c.rev, t.person.c.updated).where(t.person.c.id == person)
    ).one()
    return int(row.rev), row.updated


def write(db: Connection, plan: Plan, now: datetime) -> None:
    """Write what a plan changes. The caller has locked the directory by `alone`."""
    new = [each.record for each in plan.changes if each.kind == "added"]
    old = [each.record for each in plan.changes if each.kind != "added"]
    for each in old:  # numbers and addresses may change hands within one file
        db.execute(
            update(t.person).where(t.person.c.id == each.id).values(number=f"~{each.id}", email=f"~{each.id}")
        )  # fmt: skip
    for each in old:
        db.execute(
            update(t.person)
            .where(t.person.c.id == each.id)
            .values(**_values(each), rev=t.person.c.rev + 1, updated=now)
        )
    for start in range(0, len(new), _MANY):
        some = new[start : start + _MANY]
        db.execute(insert(t.person), [{**_values(each), "rev": 1, "updated": now} for each in some])
    write_grants(db, [Grant(each.id, EMPLOYEE) for each in new], [])
    for branch in plan.departments:
        put_department(db, branch)
    write_grants(db, plan.granted, plan.revoked)
    touch(db)


def put_department(db: Connection, branch: Department) -> None:
    """A department, new or other than before."""
    values = {"name": branch.name, "parent": branch.parent, "head": branch.head}
    row = update(t.department).where(t.department.c.id == branch.id)
    if db.execute(row.values(**values)).rowcount == 0:
        db.execute(insert(t.department).values(id=branch.id, **values))
    touch(db)


def write_grants(db: Connection, granted: Iterable[Grant], revoked: Iterable[Grant]) -> None:
    """Take some roles away and give others; giving one that is there changes nothing."""
    for each in revoked:
        db.execute(delete(t.grant).where(_same(each)))
    for each in granted:
        if db.execute(select(t.grant.c.role).where(_same(each))).first() is None:
            db.execute(insert(t.grant).values(person=each.person, role=each.role, scope=each.scope))
    touch(db)


def add_first(db: Connection, id: str, number: str, zone: str, now: datetime) -> str:  # noqa: A002 - the person's own
    """The admin a new hub begins with; his id."""
    row = Record(id, number, "Administrator", f"{number}@localhost", zone=zone)
    db.execute(insert(t.person).values(**_values(row), rev=1, updated=now))
    write_grants(db, [Grant(id, "admin"), Grant(id, EMPLOYEE)], [])
    return id


def holders(db: Connection, role: str) -> tuple[str, ...]:
    """Active people who hold the role for the whole company, in the order of their numbers."""
    rows = db.execute(
        select(t.person.c.id)
        .join(t.grant, t.grant.c.person == t.person.c.id)
        .where(t.grant.c.role == role, t.grant.c.scope == "*", t.person.c.active.is_(True))
        .order_by(t.person.c.number)
    )
    return tuple(rows.scalars())


def by_email(db: Connection, email: str) -> str:
    """The person of an address (small letters), "" if none."""
    return db.execute(select(t.person.c.id).where(t.person.c.email == email)).scalar() or ""


def page(
    db: Connection, start: int, count: int, field: str = "", value: str = ""
) -> tuple[tuple[Record, ...], int]:
    """Some people in the order of their ids, and how many there are; `field` (email, external) must equal `value`."""
    fits = [t.person.c[field] == value] if field else []
    total = db.execute(select(func.count()).select_from(t.person).where(*fits)).scalar_one()
    rows = db.execute(
        select(t.person).where(*fits).order_by(t.person.c.id).offset(start).limit(count)
    )
    return tuple(_record(row) for row in rows), int(total)


def deputies(db: Connection, person: str) -> tuple[Deputy, ...]:
    """Who stands in for this person, and for whom he does, soonest first."""
    rows = db.execute(
        select(t.deputy)
        .where(or_(t.deputy.c.principal == person, t.deputy.c.delegate == person))
        .order_by(t.deputy.c.start)
    )
    return tuple(_deputy(row) for row in rows)


def deputy(db: Connection, id: str) -> Deputy | None:  # noqa: A002 - its own name
    """One of them."""
    row = db.execute(select(t.deputy).where(t.deputy.c.id == id)).one_or_none()
    return _deputy(row) if row else None


def overlapping(db: Connection, wanted: Deputy) -> tuple[Deputy, ...]:
    """The same principal's others in the same time."""
    rows = db.execute(
        select(t.deputy).where(
            t.deputy.c.principal == wanted.principal,
            t.deputy.c.start < wanted.end,
            t.deputy.c.end > wanted.start,
        )
    )
    return tuple(_deputy(row) for row in rows)


def add_deputy(db: Connection, row: Deputy) -> None:
    """Somebody stands in for somebody."""
    db.execute(
        insert(t.deputy).values(
            id=row.id, principal=row.principal, delegate=row.delegate, start=row.start, end=row.end,
            forms=list(row.forms), absent=row.absent,
        )
    )  # fmt: skip
    touch(db)


def drop_deputy(db: Connection, id: str) -> None:  # noqa: A002 - its own name
    """He does no longer."""
    db.execute(delete(t.deputy).where(t.deputy.c.id == id))
    touch(db)


def setting(db: Connection, key: str) -> Any:
    """A setting's value, None if it was never set."""
    found = db.execute(select(settings.c.value).where(settings.c.key == key)).one_or_none()
    return found[0] if found else None


def put_setting(db: Connection, key: str, value: Any) -> None:
    """Set it; None deletes it."""
    db.execute(delete(settings).where(settings.c.key == key))
    if value is not None:
        db.execute(insert(settings).values(key=key, value=value))


def _values(row: Record) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _FIELDS}


def _record(row: Any) -> Record:
    return Record(*(getattr(row, name) for name in _FIELDS))


def _deputy(row: Any) -> Deputy:
    return Deputy(
        row.id, row.principal, row.delegate, row.start, row.end, tuple(row.forms), row.absent
    )


def _same(row: Grant) -> Any:
    grant = t.grant.c
    return and_(grant.person == row.person, grant.role == row.role, grant.scope == row.scope)
