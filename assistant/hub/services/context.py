"""What every use case of the hub is given: the hub itself, and who acts. With the pictures kept in memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.hub.access.permissions import Permissions, permissions
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.people import Directory
from assistant.hub.domain.route import RouteDef
from assistant.hub.problems import Forbidden, Missing
from assistant.hub.store import access, definitions, directory
from assistant.hub.store.database import Database
from assistant.model.value import dataclass
from assistant.planning.holidays import Holidays, parse_holidays
from assistant.system.clock import Clock
from assistant.system.paths import resources_dir

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from assistant.hub.access.seal import Seal

_FEW = 256
_KEPT = {"directory": 3, "permissions": 3, "summary": 1024, "row": 4096}


class Memory:
    """What this process remembers: bounded, safe between threads, keyed so that nothing in it can be out of date."""

    def __init__(self) -> None:
        """Empty."""
        self._lock = threading.Lock()
        self._shelves: dict[str, OrderedDict[Hashable, Any]] = {}
        self._running: set[Hashable] = set()

    def once(self, key: Hashable, make: Callable[[], Any], shelf: str = "") -> Any:
        """The value of `key`; made outside the lock, so two threads may make it and one of them is kept."""
        with self._lock:
            kept = self._shelves.setdefault(shelf, OrderedDict())
            if key in kept:
                kept.move_to_end(key)
                return kept[key]
        return self.keep(key, make(), shelf)

    def keep(self, key: Hashable, made: Any, shelf: str) -> Any:
        """Remember a value; the one that was there first stays."""
        with self._lock:
            kept = self._shelves.setdefault(shelf, OrderedDict())
            made = kept.setdefault(key, made)
            while len(kept) > _KEPT.get(shelf, _FEW):
                kept.popitem(last=False)
        return made

    def held(self, keys: Iterable[Hashable], shelf: str) -> dict[Hashable, Any]:
        """What is known of these."""
        with self._lock:
            kept = self._shelves.setdefault(shelf, OrderedDict())
            found = {each: kept[each] for each in keys if each in kept}
            for each in found:
                kept.move_to_end(each)
            return found

    def claim(self, key: Hashable) -> bool:
        """Begin something that may run once at a time; False if it runs already."""
        with self._lock:
            if key in self._running:
                return False
            self._running.add(key)
            return True

    def release(self, key: Hashable) -> None:
        """It has ended."""
        with self._lock:
            self._running.discard(key)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, from where. `origin`: api, admin, robot, timer, cli, with the address where there is one.

    `zone` is the person's IANA zone, for moments in sentences; "" where nobody reads any.

    `verification` is the id of a fresh second verification sent with this press, "" if none.
    """

    person: str
    device: str = ""
    origin: str = "api"
    verification: str = ""
    language: str = "en"
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a press came to: an HTTP status and a body of JSON values. `replayed`: it was answered before."""

    status: int
    body: Mapping[str, Any]
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class Hub:
    """The hub's parts. `wake` tells the relay after a commit, `announce` the listening desktops; both return at once.

    `zone` is the company's IANA zone, `currency` its ISO 4217 code, `folder` where files and keys lie.
    """

    database: Database
    clock: Clock
    folder: Path
    zone: str
    currency: str
    wake: Callable[[], None]
    seal: Seal
    announce: Callable[[], None]
    memory: Memory = field(default_factory=Memory)

    def directory(self, db: Connection) -> Directory:
        """The company as it is in this transaction."""
        rev = directory.rev(db)
        found: Directory = self.memory.once(rev, lambda: directory.load(db, rev), "directory")
        return found

    def permissions(self, db: Connection, at: Directory | None = None) -> Permissions:
        """What roles may do, as it is in this transaction; `at` is its directory, if it was read already."""
        known = at or self.directory(db)
        found: Permissions = self.memory.once(
            known.rev, lambda: permissions(known, access.policies(db)), "permissions"
        )
        return found

    def may(
        self,
        db: Connection,
        actor: Actor,
        action: str,
        object: str,  # noqa: A002 - Casbin's word
        department: str = "",
    ) -> None:
        """Raises Forbidden unless a role of the actor allows it for this department ("" = the company as a whole)."""
        if not self.allows(db, actor, action, object, department):
            raise Forbidden("cases.forbidden")

    def allows(
        self,
        db: Connection,
        actor: Actor,
        action: str,
        object: str,  # noqa: A002 - Casbin's word
        department: str = "",
    ) -> bool:
        """The same as a question."""
        return self.permissions(db).may(actor.person, action, object, department)

    def form(self, db: Connection, id: str, version: int) -> FormDef:  # noqa: A002 - the form's own name
        """A version of a form; raises Missing. Published versions never change, so they are kept."""
        found: FormDef = self.memory.once(
            (id, version), lambda: definitions.form(db, id, version), "form"
        )
        return found

    def route(self, db: Connection, form: str, version: int) -> RouteDef:
        """A version of a form's route; raises Missing."""
        found: RouteDef = self.memory.once(
            (form, version), lambda: definitions.route(db, form, version), "route"
        )
        return found

    def newest(self, db: Connection, form: str) -> tuple[FormDef, RouteDef]:
        """The form and route that a new request gets; raises Missing for a form that is unknown or retired."""
        kinds = dict.fromkeys(("route", "form"), 0)
        for each in definitions.versions(db, form):
            if each.status == definitions.PUBLISHED:
                kinds[each.kind] = max(kinds[each.kind], each.version)
        if not all(kinds.values()):
            raise Missing("cases.no_form")
        return self.form(db, form, kinds["form"]), self.route(db, form, kinds["route"])

    def holidays(self) -> Mapping[str, Holidays]:
        """The public holidays of every region we know."""
        found: Mapping[str, Holidays] = self.memory.once("holidays", _holidays)
        return found


@dataclass(frozen=True, slots=True)
class Desk:
    """One transaction of one actor at one moment: `db` is its connection, `now` its only moment (UTC)."""

    hub: Hub
    db: Connection
    actor: Actor
    now: datetime
    read: dict[str, Directory] = field(default_factory=dict)  # what was read in this transaction

    @property
    def directory(self) -> Directory:
        """The company as it is in this transaction, read once."""
        if "directory" not in self.read:
            self.read["directory"] = self.hub.directory(self.db)
        return self.read["directory"]

    def allows(self, action: str, thing: str, department: str = "") -> bool:
        """Whether a role of the actor allows it for this department ("" = the company as a whole)."""
        rights = self.hub.permissions(self.db, self.directory)
        return rights.may(self.actor.person, action, thing, department)


def _holidays() -> dict[str, Holidays]:
    return {
        path.stem: parse_holidays(path.read_text(encoding="utf-8"))
        for path in sorted((resources_dir() / "holidays").glob("*.json"))
    }
