"""Requests made by real presses, once per team and state, and what is copied of them: every row, as it lies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from assistant.hub.domain.deeds import Approve
from assistant.hub.services import decide, requests
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import moving
from assistant.hub.store.database import Database
from assistant.hub.store.migrations import migrate
from assistant.system.clock import HeldClock
from tests.bench.hubcompany import Team, office, settle, teams

WORDS = "@@WORDS@@"
LEVELS = 3
SOME = 16  # teams whose closed requests are copied
SUM = "1717.00"  # replaced in every copy, for a search by amount
TABLES = {
    each.name: each
    for each in moving.tables()
    if each.name
    in {"request", "step", "task", "decision", "audit", "audit_head", "outbox", "copy", "archive"}
}  # fmt: skip
Rows = dict[str, list[list[Any]]]


@dataclass(frozen=True, slots=True)
class Template:
    """One request: its rows as JSON text, the ids in it that every copy has its own of, the team and the requester."""

    text: str
    ids: tuple[str, ...]
    no: str
    requester: str
    staff: tuple[str, ...]
    ended: int  # milliseconds; 0 = it is open


@dataclass(frozen=True, slots=True)
class Templates:
    """`open[n]` wait at level n (0 = first); `closed` are one, two and three presses long."""

    open: tuple[tuple[Template, ...], ...]
    closed: tuple[Template, ...]


def made(folder: Path, now: datetime, many: int) -> Templates:
    """Those of so many teams, in a hub of their own in `folder`."""
    database = Database(f"sqlite:///{folder / 'templates.db'}")
    migrate(database)
    settle(database, folder, now)
    hub = office(database, folder, HeldClock(now, "Asia/Hong_Kong"))
    found = [[_general(hub, team, level) for team in teams()[:many]] for level in range(LEVELS)]
    ended = [one for team in teams()[: min(SOME, many)] for one in _closed(hub, team, now)]
    database.close()
    return Templates(tuple(map(tuple, found)), tuple(ended))


def _closed(hub: Hub, team: Team, now: datetime) -> Iterator[Template]:
    monday = (now + timedelta(days=14 - now.weekday())).date()
    day = {"start": monday.isoformat(), "end": (monday + timedelta(days=1)).isoformat()}
    leave = {"kind": "no_pay", **day, "reason": WORDS}
    yield _asked(hub, team, "leave", leave, (team.lead,))
    item = {"name": WORDS, "quantity": 1, "price": SUM}
    buy = {
        "subject": "Order", "reason": WORDS, "currency": "HKD", "items": [item], "quotes": [], "vendor": {"name": WORDS},
    }  # fmt: skip
    yield _asked(hub, team, "purchase", buy, (team.lead, team.lead))
    yield _general(hub, team, LEVELS)


def _general(hub: Hub, team: Team, presses: int) -> Template:
    signers = (team.lead, team.manager, team.director)[:presses]
    return _asked(hub, team, "blank", {"subject": WORDS, "text": WORDS}, signers)


def _asked(
    hub: Hub, team: Team, form: str, data: dict[str, Any], signers: tuple[str, ...]
) -> Template:
    requester = team.staff[-1]
    body = requests.create(hub, Actor(requester), form=form, data=data).body
    for person in signers:
        with hub.database.read() as db:
            task = _waiting(db, str(body["request"]), person)
        decide.decide(hub, Actor(person), task, Approve(task, 1))
    with hub.database.read() as db:
        return _taken(db, str(body["request"]), team, requester)


def _waiting(db: Connection, request: str, person: str) -> str:
    task = TABLES["task"].c
    found = select(task.id).where(
        task.request == request, task.assignee == person, task.state == "open"
    )
    return str(db.execute(found).scalar_one())


def _taken(db: Connection, request: str, team: Team, requester: str) -> Template:
    rows: Rows = {}
    for name, table in TABLES.items():
        key = table.c.id if name == "request" else table.c.request
        found = select(table).where(key == request)
        if (
            name == "outbox"
        ):  # what is over will have been tidied away, what was said has been heard
            found = found.where(table.c.kind == "timer", table.c.state == "queued")
        rows[name] = [list(each) for each in db.execute(found)]
    held = dict(zip(TABLES["request"].c.keys(), rows["request"][0], strict=True))
    ids = [request, *(row[0] for name in ("step", "task", "decision") for row in rows[name])]
    return Template(
        json.dumps(rows, ensure_ascii=False), tuple(ids), held["no"], requester, team.staff,
        held["closed"] or 0,
    )  # fmt: skip
