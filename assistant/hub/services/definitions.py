"""Authors' use cases: draft a form or a route, check both, publish them together, retire them; and reading them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.hub.domain import resolve
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.formread import form_body, read_form
from assistant.hub.domain.route import RouteDef, Why
from assistant.hub.domain.routefit import doubts, misfits
from assistant.hub.domain.routeread import read_route
from assistant.hub.problems import HubError, Invalid, Missing, Stale
from assistant.hub.store import audit
from assistant.hub.store import definitions as store
from assistant.hub.store.audit import Entry
from assistant.hub.store.definitions import DRAFT, PUBLISHED, Version
from assistant.hub.words import say
from assistant.model.value import dataclass

from .context import Actor, Hub
from .press import moment_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """A form and its route as they stand: of one version each, published or draft. `text` is the route's file."""

    form: FormDef
    body: Mapping[str, Any]
    route: RouteDef
    text: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check says, in the author's language. Without `problems` the two may be published."""

    problems: tuple[str, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """The versions that new requests get from now on, and what the author should look at again."""

    form_version: int
    route_version: int
    doubts: tuple[str, ...]


def draft_form(hub: Hub, actor: Actor, body: Mapping[str, Any], seen: str = "") -> Version:
    """Save a form's draft. `seen` is the sha256 of the draft it was made from, "" to overwrite any.

    Raises Invalid, Forbidden, Stale.
    """
    form = read_form(body)
    return _draft(hub, actor, "form", form.id, form_body(form), seen)


def draft_route(hub: Hub, actor: Actor, text: str, seen: str = "") -> Version:
    """Save a route's draft, as draft_form does; the file names its form."""
    return _draft(hub, actor, "route", read_route(text).form, text, seen)


def discard(hub: Hub, actor: Actor, id: str) -> None:  # noqa: A002 - the form's own name
    """Throw the drafts of a form and its route away. Raises Missing if there are none."""

    def write(db: Connection) -> None:
        if not store.discard(db, id):
            raise Missing("routes.no_draft", form=id[:40])
        _note(hub, db, actor, "definitions.discarded", {"form": id})

    _as_author(hub, actor, "author", id, write)


def publish(hub: Hub, actor: Actor, id: str) -> Published:  # noqa: A002 - the form's own name
    """Put the drafts of a form and its route in force, together. Requests under way keep the versions they have.

    Raises Missing without a draft, Invalid (`first` a sentence, `all` of them) if the two do not go together.
    """

    def write(db: Connection) -> Published:
        drafts = [each for each in store.versions(db, id) if each.status == DRAFT]
        if not drafts:
            raise Missing("routes.no_draft", form=id[:40])
        found = _found(db, id, (DRAFT, PUBLISHED))
        checked = _checked(hub, db, actor, found.form, found.route)
        if checked.problems:
            raise Invalid(
                "routes.not_publishable", first=checked.problems[0], all=list(checked.problems)
            )
        for each in drafts:
            store.publish(db, each, actor.person, moment_of(hub))
            _note(hub, db, actor, f"{each.kind}.published", _values(each))
        return Published(found.form.version, found.route.version, checked.doubts)

    return _as_author(hub, actor, "publish", id, write)


def retire(hub: Hub, actor: Actor, id: str) -> None:  # noqa: A002 - the form's own name
    """Nobody can start this form any more; its requests go on, its drafts stay. Raises Missing."""

    def write(db: Connection) -> None:
        if not store.retire(db, id):
            raise Missing("routes.no_form", form=id[:40])
        _note(hub, db, actor, "definitions.retired", {"form": id})

    _as_author(hub, actor, "publish", id, write)


def check(hub: Hub, actor: Actor, body: Mapping[str, Any], text: str) -> Checked:
    """What is wrong with a form and a route, without saving them; for the editor."""
    try:
        form, route = read_form(body), read_route(text)
    except HubError as fault:
        return Checked(_all_of(fault, actor.language), ())
    with hub.database.read() as db:
        hub.may(db, actor, "read", "route")
        return _checked(hub, db, actor, form, route)


def versions(hub: Hub, actor: Actor, id: str = "") -> tuple[Version, ...]:  # noqa: A002 - the form's own name
    """Every version of every form and route, or of one, with drafts; for authors."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "route")
        return store.versions(db, id)


def get(hub: Hub, actor: Actor, id: str, *, draft: bool = False) -> Found:  # noqa: A002 - the form's own name
    """A form and its route, in force or (for authors) as drafted. Raises Missing for a form one may not know of."""
    with hub.database.read() as db:
        if draft:
            hub.may(db, actor, "read", "route")
            return _found(db, id, (DRAFT, PUBLISHED))
        found = _found(db, id, (PUBLISHED,))
        if not hub.allows(db, actor, "read", "route") and not _may_start(
            hub, db, actor, found.route
        ):
            raise Missing("routes.no_form", form=id[:40])
        return found


def startable(hub: Hub, actor: Actor) -> tuple[FormDef, ...]:
    """The forms that the actor may send a request with, by id."""
    with hub.database.read() as db:
        listed = [each for each in store.versions(db) if each.status == PUBLISHED]
        newest = {(each.kind, each.id): each.version for each in reversed(listed)}
        return tuple(
            hub.form(db, id_, version)
            for (kind, id_), version in sorted(newest.items())
            if kind == "form"
            and ("route", id_) in newest
            and _may_start(hub, db, actor, hub.route(db, id_, newest["route", id_]))
        )


def _draft(hub: Hub, actor: Actor, kind: str, id_: str, body: Any, seen: str) -> Version:
    def write(db: Connection) -> Version:
        before = store.last(db, kind, id_, DRAFT)
        if seen and (before is None or before.sha256 != seen):
            raise Stale("routes.draft_changed")
        saved = store.save(db, kind, id_, body, actor.person, moment_of(hub))
        values = {**_values(saved), "before": before.sha256 if before else ""}
        _note(hub, db, actor, f"{kind}.drafted", values)
        return saved

    return _as_author(hub, actor, "author", id_, write)


def _as_author(
    hub: Hub, actor: Actor, action: str, id_: str, write: Callable[[Connection], T]
) -> T:
    with hub.database.begin() as db:
        hub.may(db, actor, "author", f"form:{id_}")
        hub.may(db, actor, action, "route")
        return write(db)


def _note(hub: Hub, db: Connection, actor: Actor, action: str, values: Mapping[str, Any]) -> None:
    entry = Entry(actor.person, "", action, values, actor.device, actor.origin, moment_of(hub))
    audit.append(db, audit.HUB, [entry])


def _values(version: Version) -> dict[str, Any]:
    return {"form": version.id, "version": version.version, "sha256": version.sha256}


def _found(db: Connection, id_: str, statuses: tuple[str, ...]) -> Found:
    """The newest of each with one of these statuses, the first status preferred."""
    known = store.versions(db, id_)
    chosen: dict[str, Version] = {}
    for status in statuses:
        for each in known:
            if each.status == status:
                chosen.setdefault(each.kind, each)
    if set(chosen) != {"form", "route"}:
        raise Missing("routes.no_form", form=id_[:40])
    body, text = (store.body(db, chosen[kind]) for kind in ("form", "route"))
    form = replace(read_form(body), version=chosen["form"].version)
    route = replace(read_route(text), version=chosen["route"].version)
    return Found(form, body, route, text, known)


def _checked(hub: Hub, db: Connection, actor: Actor, form: FormDef, route: RouteDef) -> Checked:
    problems = list(misfits(form, route))
    if route.currency not in ("", hub.currency):
        values = {"given": route.currency, "company": hub.currency}
        problems.append(Why("routes.fit_currency", values))
    words = [
        tuple(say(each.code, actor.language, **each.values) for each in whys)
        for whys in (problems, doubts(form, route, hub.directory(db)))
    ]
    return Checked(*words)


def _all_of(fault: HubError, language: str) -> tuple[str, ...]:
    """The sentences of a file's problems."""
    everything = fault.values.get("all") or [{"code": fault.code, **fault.values}]
    return tuple(
        say(each["code"], language, **{key: value for key, value in each.items() if key != "code"})
        for each in everything
    )


def _may_start(hub: Hub, db: Connection, actor: Actor, route: RouteDef) -> bool:
    directory = hub.directory(db)
    person = directory.people.get(actor.person)
    return (
        person is not None
        and hub.allows(db, actor, "start", f"form:{route.form}", person.department)
        and resolve.may_start(route, directory, actor.person)
    )
