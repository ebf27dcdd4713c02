"""Forms and routes by version. A draft may be replaced; what was published is never changed, only retired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from assistant.hub.domain.form import FormDef
from assistant.hub.domain.formread import form_body, read_form, ready_forms
from assistant.hub.domain.route import RouteDef
from assistant.hub.domain.routeread import read_route, ready_routes
from assistant.hub.problems import Missing, Stale
from assistant.model.value import dataclass

from . import audit
from .audit import Entry
from .columns import canonical
from .tables import form_def, route_def

DRAFT, PUBLISHED, RETIRED = "draft", "published", "retired"
_HOME = "HKD"  # the currency that the ready routes are written in


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a form or a route (`kind`), without its body. `at` is when it was saved or published, UTC."""

    kind: str
    id: str
    version: int
    status: str
    sha256: str
    author: str
    at: datetime


def form(db: Connection, id: str, version: int) -> FormDef:  # noqa: A002 - the form's own name
    """A version that was published at some time. Raises Missing."""
    body = _body(db, form_def, id, version)
    return replace(read_form(body), version=version)


def route(db: Connection, form: str, version: int) -> RouteDef:
    """A version of the form's route that was published at some time. Raises Missing."""
    text = _body(db, route_def, form, version)
    return replace(read_route(text), version=version)


def newest(db: Connection, id: str) -> tuple[FormDef, RouteDef]:  # noqa: A002 - the form's own name
    """The form and route that a new request gets. Raises Missing for a form that is unknown or retired."""
    numbers = [last(db, kind, id, PUBLISHED) for kind in ("form", "route")]
    if None in numbers:
        raise Missing("routes.no_form", form=id[:40])
    of_form, of_route = (each.version for each in numbers if each)
    return form(db, id, of_form), route(db, id, of_route)


def last(db: Connection, kind: str, id: str, status: str) -> Version | None:  # noqa: A002 - as above
    """The newest version with this status, None if there is none."""
    found = [each for each in versions(db, id) if each.kind == kind and each.status == status]
    return found[0] if found else None


def versions(db: Connection, id: str = "") -> tuple[Version, ...]:  # noqa: A002 - as above
    """Every version of a form and its route, or of all ("") of them; newest first."""
    found: list[Version] = []
    for kind, table in (("form", form_def), ("route", route_def)):
        name = _name(table)
        columns = (
            name,
            table.c.version,
            table.c.status,
            table.c.sha256,
            table.c.author,
            table.c.at,
        )
        query = select(*columns).order_by(name, table.c.version.desc())
        found += [
            Version(kind, *row) for row in db.execute(query.where(name == id) if id else query)
        ]
    return tuple(found)


def body(db: Connection, version: Version) -> Any:
    """What stands in it: a form's definition as a mapping, a route's file as text."""
    table = _table(version.kind)
    where = and_(_name(table) == version.id, table.c.version == version.version)
    return db.execute(select(table.c.body).where(where)).scalar_one()


def in_force(db: Connection) -> Iterator[tuple[Version, str]]:
    """Every version that is or was published, with the SHA-256 of its body as it lies there now."""
    for each in versions(db):
        if each.status != DRAFT:
            yield each, fingerprint(body(db, each))


def save(db: Connection, kind: str, id: str, body: Any, author: str, now: datetime) -> Version:  # noqa: A002 - as above
    """The draft of a form or route, in place of the former draft. Raises Stale when two are saved at once."""
    table = _table(kind)
    name = _name(table)
    db.execute(delete(table).where(name == id, table.c.status == DRAFT))
    highest = select(func.coalesce(func.max(table.c.version), 0)).where(name == id)
    number = db.execute(highest).scalar_one() + 1
    kept = {**body, "version": number} if kind == "form" else body
    saved = Version(kind, id, number, DRAFT, fingerprint(kept), author, now)
    row = {
        name.name: id,
        "version": number,
        "body": kept,
        "sha256": saved.sha256,
        "status": DRAFT,
        "author": author,
        "at": now,
    }
    try:
        db.execute(insert(table), row)
    except IntegrityError as fault:
        raise Stale("routes.draft_changed") from fault
    return saved


def discard(db: Connection, id: str) -> int:  # noqa: A002 - as above
    """Throw the drafts of a form and its route away; how many there were."""
    return sum(
        db.execute(delete(table).where(_name(table) == id, table.c.status == DRAFT)).rowcount
        for table in (form_def, route_def)
    )


def publish(db: Connection, version: Version, author: str, now: datetime) -> None:
    """Make a draft the version that new requests get. Raises Stale if it is not the draft that was looked at."""
    table = _table(version.kind)
    where = and_(
        _name(table) == version.id,
        table.c.version == version.version,
        table.c.sha256 == version.sha256,
        table.c.status == DRAFT,
    )
    done = db.execute(
        update(table).where(where).values(status=PUBLISHED, author=author, at=now)
    ).rowcount
    if done != 1:
        raise Stale("routes.draft_changed")


def retire(db: Connection, id: str) -> int:  # noqa: A002 - as above
    """No new requests with this form; running ones keep their versions. How many versions were in force."""
    return sum(
        db.execute(
            update(table)
            .where(_name(table) == id, table.c.status == PUBLISHED)
            .values(status=RETIRED)
        ).rowcount
        for table in (form_def, route_def)
    )


def seed(db: Connection, now: datetime, currency: str = _HOME) -> int:
    """Publish the ready forms and routes on a hub that has none; how many. Limits are in the company's currency."""
    if versions(db):
        return 0
    forms, routes = ready_forms(), ready_routes()
    both = sorted(set(forms) & set(routes))
    for id_ in both:
        text = routes[id_].replace(f"\ncurrency: {_HOME}\n", f"\ncurrency: {currency}\n")
        read_route(text)
        for kind, value in (("form", form_body(read_form(forms[id_]))), ("route", text)):
            publish(db, save(db, kind, id_, value, "", now), "", now)
    if both:
        marks = {f"{each.kind}:{each.id}:{each.version}": each.sha256 for each in versions(db)}
        said = {"forms": both, "sha256": marks}
        audit.append(db, audit.HUB, [Entry("", "", "definitions.seeded", said, "", "cli", now)])
    return len(both)


def fingerprint(value: Mapping[str, Any] | str) -> str:
    """SHA-256 of a body in its one spelling."""
    text = value if isinstance(value, str) else canonical(value)
    return sha256(text.encode()).hexdigest()


def _body(db: Connection, table: Table, id_: str, version: int) -> Any:
    where = and_(_name(table) == id_, table.c.version == version, table.c.status != DRAFT)
    found = db.execute(select(table.c.body).where(where)).scalar_one_or_none()
    if found is None:
        raise Missing("routes.no_version", form=id_[:40], version=version)
    return found


def _table(kind: str) -> Table:
    return form_def if kind == "form" else route_def


def _name(table: Table) -> Any:
    return table.c.id if table is form_def else table.c.form
