"""A hub with a company and an approved expense in it, and a receiver for what follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from assistant.hub.access.seal import Seal
from assistant.hub.domain.case import Case
from assistant.hub.effects.signing import new_secret
from assistant.hub.services.context import Hub
from assistant.hub.services.relay import Bell
from assistant.hub.store import cases, definitions, endpoints
from assistant.hub.store.columns import canonical
from assistant.hub.store.database import Database
from assistant.hub.store.endpoints import Endpoint
from assistant.hub.store.people_tables import department, grant, person
from assistant.system.clock import SystemClock
from tests.hub.archive.filed import request
from tests.hub.company import company
from tests.hub.effects.receiver import Receiver, receiving

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def hub(database: Database, tmp_path: Path, bell: Bell) -> Hub:
    with database.begin() as db:
        people = company()
        db.execute(insert(person), [_person(each) for each in people.people.values()])
        db.execute(
            insert(department),
            [{n: getattr(each, n) for n in each.__slots__} for each in people.departments.values()],
        )
        db.execute(
            insert(grant), [{n: getattr(each, n) for n in each.__slots__} for each in people.grants]
        )
        definitions.seed(db, NOW)
        data = {"total": "12000.00", "currency": "HKD", "lines": [], "reason": "展覽"}
        cases.add(db, Case(request(1, form="expense", amount=1200000, data=data)))
    return Hub(
        database,
        SystemClock(),
        tmp_path,
        "Asia/Hong_Kong",
        "HKD",
        bell.ring,
        Seal(tmp_path),
        lambda: None,
    )


@pytest.fixture
def erp(hub: Hub) -> Iterator[Receiver]:
    """The company's ERP, on its own network, known as endpoint `erp`; its secret is being changed over."""
    old, new = new_secret(), new_secret()
    with receiving(old) as receiver:
        sealed = hub.seal.seal(canonical([new, old]))
        with hub.database.begin() as db:
            endpoints.put(
                db, Endpoint("erp", "out", receiver.url, sealed, True, True, {"roles": ["finance"]})
            )
        yield receiver


def _person(each):
    row = {n: getattr(each, n) for n in each.__slots__ if n != "work"}
    return {
        **row,
        "zone": each.work.zone,
        "week": "mon-fri 09:00-18:00",
        "external": "",
        "rev": 1,
        "updated": NOW,
    }
