"""A hub with the sample company in it, on a clock that stands until it is moved; and short words for presses."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

from sqlalchemy import Table, insert, select

from assistant.hub.access.seal import Seal
from assistant.hub.domain.deeds import Approve, Deed
from assistant.hub.domain.people import Directory
from assistant.hub.problems import HubError
from assistant.hub.services import decide, requests, views
from assistant.hub.services.context import Actor, Answer, Hub
from assistant.hub.store import definitions
from assistant.hub.store import people_tables as t
from assistant.hub.store.database import Database
from assistant.hub.store.directory import touch
from assistant.planning.workweek import print_week
from assistant.system.clock import HeldClock
from tests.hub.company import company

MONDAY = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)  # 10:00 in Hong Kong
LEAVE = {"kind": "annual", "start": "2026-12-01", "end": "2026-12-02", "reason": "Family visit"}
EXPENSE = {"purpose": "Client lunch", "currency": "HKD"}


def settle_in(database: Database, directory: Directory) -> None:
    """The company's rows, and the ready forms and routes."""
    with database.begin() as db:
        db.execute(insert(t.person), [_person(each) for each in directory.people.values()])
        rows = [
            {"id": d.id, "name": d.name, "parent": d.parent, "head": d.head}
            for d in directory.departments.values()
        ]
        db.execute(insert(t.department), rows)
        granted = {(g.person, g.role, g.scope) for g in directory.grants}
        names = ("person", "role", "scope")
        db.execute(insert(t.grant), [dict(zip(names, each, strict=True)) for each in granted])
        for each in directory.deputies:
            db.execute(
                insert(t.deputy).values(
                    id=each.id, principal=each.principal, delegate=each.delegate,
                    start=each.start, end=each.end, forms=list(each.forms), absent=each.absent,
                )
            )  # fmt: skip
        definitions.seed(db, MONDAY)
        touch(db)


def open_hub(database: Database, folder: Path, clock: HeldClock | None = None) -> Hub:
    return Hub(
        database=database,
        clock=clock or HeldClock(MONDAY, "Asia/Hong_Kong"),
        folder=folder,
        zone="Asia/Hong_Kong",
        currency="HKD",
        wake=lambda: None,
        seal=Seal(folder),
        announce=lambda: None,
    )


class Office:
    """Short words over the use cases."""

    def __init__(self, hub: Hub) -> None:
        self.hub, self.clock = hub, hub.clock

    def ask(self, who: str, form: str, data: Mapping[str, Any], **more: Any) -> Mapping[str, Any]:
        return requests.create(self.hub, Actor(who), form=form, data=data, **more).body

    def waiting(self, who: str) -> list[Mapping[str, Any]]:
        return list(views.inbox(self.hub, Actor(who), "to_decide").rows)

    def task(self, who: str, request: str) -> str:
        return next(each["task"] for each in self.waiting(who) if each["request"] == request)

    def press(self, who: str, deed: Deed, key: str = "", **actor: Any) -> Answer:
        mark = hashlib.sha256(repr(deed).encode()).hexdigest()
        return decide.decide(
            self.hub, Actor(who, **actor), deed.task, deed, key=key, fingerprint=mark
        )

    def approve(self, who: str, request: str, rev: int = 1) -> Mapping[str, Any]:
        return self.press(who, Approve(self.task(who, request), rev)).body

    def act(self, who: str, request: str, deed: Deed, key: str = "") -> Answer:
        return requests.act(self.hub, Actor(who), request, deed, key=key)

    def route(self, text: str) -> None:
        """A new version of the general form's route, in force at once."""
        with self.hub.database.begin() as db:
            made = definitions.save(db, "route", "blank", "form: blank\n" + text, "judy", MONDAY)
            definitions.publish(db, made, "judy", MONDAY)

    def anything(self, who: str) -> str:
        """A general request of somebody; its id."""
        return str(
            self.ask(who, "blank", {"subject": "Desk", "text": "A desk, please."})["request"]
        )

    def rows(self, table: Table, *where: Any) -> list[Any]:
        with self.hub.database.read() as db:
            return list(db.execute(select(table).where(*where)))

    def see(self, who: str, request: str) -> dict[str, Any]:
        return views.request(self.hub, Actor(who), request)


def at_once(*presses: Callable[[], Any]) -> list[Any]:
    """All of them at the same moment; each one's answer, or the hub's error."""
    gate, found = Barrier(len(presses)), [None] * len(presses)

    def run(place: int) -> None:
        gate.wait()
        try:
            found[place] = presses[place]()
        except HubError as error:
            found[place] = error

    threads = [Thread(target=run, args=(place,)) for place in range(len(presses))]
    [each.start() for each in threads]
    [each.join() for each in threads]
    return found


def staff() -> Directory:
    return company()


def _person(each: Any) -> dict[str, Any]:
    return {
        "id": each.id, "number": each.number, "name": each.name, "email": each.email,
        "department": each.department, "supervisor": each.supervisor, "region": each.region,
        "level": each.level, "active": each.active, "locale": each.locale, "zone": each.work.zone,
        "week": print_week(each.work.week), "external": "", "rev": 1, "updated": MONDAY,
    }  # fmt: skip
