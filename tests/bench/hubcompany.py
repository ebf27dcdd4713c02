"""A made-up company of 500 people for the hub's bench: four levels above the staff, so that three steps ask three people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assistant.hub.access.seal import Seal
from assistant.hub.domain.people import Department, Grant
from assistant.hub.domain.records import Change, Plan, Record
from assistant.hub.services import definitions as routes
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import definitions, people
from assistant.hub.store.database import Database
from assistant.system.clock import Clock, HeldClock

DIRECTORS, MANAGERS, LEADS, STAFF = 4, 16, 64, 415
CEO, AUDITOR, FINANCE, HR = "ceo", "s0000", "s0001", "s0002"
ROUTE = """\
form: blank
version: 2
start: [employee]
steps:
  - {id: lead, name: {en: Team lead}, who: {supervisor: 1}, timeout: {work_hours: 8}}
  - {id: manager, name: {en: Manager}, who: {supervisor: 2}, timeout: {work_hours: 8}}
  - {id: director, name: {en: Director}, who: {supervisor: 3}, timeout: {work_hours: 16}}
cc:
  - {role: hr, at: approved}
"""


@dataclass(frozen=True, slots=True)
class Team:
    """Who signs for whom: the lead's own people, and the three above them."""

    lead: str
    manager: str
    director: str
    staff: tuple[str, ...]


def teams() -> tuple[Team, ...]:
    """All of them."""
    return tuple(
        Team(
            f"l{number:04}",
            f"m{number % MANAGERS:04}",
            f"d{number % MANAGERS % DIRECTORS:04}",
            tuple(f"s{each:04}" for each in range(number, STAFF, LEADS)),
        )
        for number in range(LEADS)
    )


def everybody() -> tuple[str, ...]:
    """The ids of all people."""
    return tuple(each.id for each in _records())


def office(database: Database, folder: Path, clock: Clock) -> Hub:
    """A hub without a door and without a queue."""
    return Hub(
        database=database, clock=clock, folder=folder, zone="Asia/Hong_Kong", currency="HKD",
        wake=lambda: None, seal=Seal(folder), announce=lambda: None,
    )  # fmt: skip


def settle(database: Database, folder: Path, now: datetime) -> None:
    """The company, the ready forms and routes, and a general form that three people sign."""
    changes = tuple(Change("added", each, {}, {}) for each in _records())
    branches = tuple(
        Department(f"team{number:02}", f"Team {number}", "", f"l{number:04}")
        for number in range(LEADS)
    )
    granted = (
        *(Grant(CEO, role) for role in ("ceo", "admin", "author")),
        Grant(AUDITOR, "auditor"), Grant(FINANCE, "finance"), Grant(FINANCE, "cfo"), Grant(HR, "hr"),
    )  # fmt: skip
    with database.begin() as db:
        people.write(db, Plan(changes, branches, granted), now)
        people.put_setting(db, "company", {"zone": "Asia/Hong_Kong", "currency": "HKD"})
        definitions.seed(db, now)
    hub = office(database, folder, HeldClock(now, "Asia/Hong_Kong"))
    routes.draft_route(hub, Actor(CEO), ROUTE)
    routes.publish(hub, Actor(CEO), "blank")


def _records() -> list[Record]:
    found = [_record(CEO, "", "", 9)]
    found += [_record(f"d{each:04}", CEO, "", 7) for each in range(DIRECTORS)]
    found += [_record(f"m{each:04}", f"d{each % DIRECTORS:04}", "", 5) for each in range(MANAGERS)]
    for number, team in enumerate(teams()):
        found.append(_record(team.lead, team.manager, f"team{number:02}", 3))
        found += [_record(each, team.lead, f"team{number:02}", 1) for each in team.staff]
    return found


def _record(name: str, supervisor: str, department: str, level: int) -> Record:
    return Record(
        name, f"E{name}", f"Tester {name} 測試", f"{name}@company.test", department, supervisor, "HK", level,
        zone="Asia/Hong_Kong", week="mon-fri 09:00-13:00 14:00-18:00",
    )  # fmt: skip
