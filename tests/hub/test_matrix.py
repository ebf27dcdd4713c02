"""Every route of the OpenAPI and every role: nobody reads, decides or exports what belongs to another.

A route that is not in the table fails the first test: whoever adds one says who may use it.
"""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.hub.domain.case import Effect
from assistant.hub.domain.people import Directory, Grant
from assistant.hub.effects.signing import new_secret
from assistant.hub.services import signin
from assistant.hub.services.context import Actor
from assistant.hub.store import endpoints, outbox
from assistant.hub.store.columns import canonical
from assistant.hub.store.database import Database
from assistant.hub.store.endpoints import Endpoint
from tests.hub.api.served import LEAVE, Served, serving
from tests.hub.company import company
from tests.hub.matrix import (
    ACCOUNT,
    FORM,
    LAST,
    MARK,
    PDF,
    READERS,
    ROBOT,
    ROLES,
    SECRET,
    SOON,
    TABLE,
)


@dataclass
class Office:
    """The hub with one request of everybody's interest, and what stands for the names in the addresses."""

    served: Served
    names: dict[str, str]
    spare: dict[str, dict[str, str]] = field(
        default_factory=dict
    )  # by role: things that a call may end


def people() -> Directory:
    """The sample company with an author, an operator, and one person per role who may be removed."""
    base = company()
    eve = base.people["eve"]
    more = {
        name: dataclasses.replace(
            eve, id=name, number=f"X-{name}", name=f"Made-up {name}", email=f"{name}@company.test", department="it"
        )
        for name in ("amy", "oli", "rob", "ron", *(f"spare_{role}" for role in ROLES))
    }  # fmt: skip
    added = {"amy": "author", "oli": "operator", "rob": "robot_author", "ron": "robot_runner"}
    kept = [each for each in base.grants if each != Grant("ken", "robot_author")]
    grants = (*kept, *(Grant(name, role) for name, role in added.items()))
    return dataclasses.replace(base, people={**base.people, **more}, grants=grants)


@pytest.fixture(scope="module")
def office(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("matrix")
    shutil.copy(migrated_sqlite, folder / "hub.db")
    database = Database(f"sqlite:///{folder / 'hub.db'}")
    with serving(database, folder, rate=100_000, staff=people()) as served:
        yield Office(served, prepared(served), {role: spares(served, role) for role in ROLES})
    database.close()


def prepared(served: Served) -> dict[str, str]:
    """Eve's expense: Dan was asked and transferred it to Fay, for whom Gus stands in; Chan has a copy."""
    eve, dan, fay = (served.as_(each) for each in ("eve", "dan", "fay"))
    deputy(served, datetime.now(UTC), "gus")
    file = {"file": ("receipt.pdf", PDF, "application/pdf")}
    taken = eve.post("/v1/attachments", files=file, data={"tag": "/lines/0/receipt"}).json()["id"]
    line = {**FORM["lines"][0], "receipt": taken}
    sent = {"form": "expense", "data": {**FORM, "lines": [line]}, "attachments": [taken]}
    made = eve.post("/v1/requests", json=sent).json()
    assert made["state"] == "pending", made
    eve.post(f"/v1/requests/{made['request']}:copy", json={"people": ["chan"]})
    task = dan.get("/v1/inbox").json()["rows"][0]["task"]
    moved = dan.post(f"/v1/tasks/{task}/decisions", json={"action": "transfer", "person": "fay"})
    assert moved.status_code == 200, moved.text
    task = fay.get("/v1/inbox").json()["rows"][0]["task"]
    stopped = served.as_("ada").post("/v1/requests", json={"form": "leave", "data": LEAVE}).json()
    assert stopped["state"] == "needs_admin", stopped
    sealed = served.hub.seal.seal(canonical([new_secret()]))
    with served.hub.database.begin() as db:
        endpoints.put(db, Endpoint("crm", "in", "", sealed, False, True, {}))
    robot = served.as_("rob").post("/v1/robots", json=ROBOT).json()
    assert "id" in robot, robot
    effect = Effect(
        f"webhook:{made['request']}:0:1", "webhook", {"endpoint": "erp", "request": made["request"]}
    )
    with served.hub.database.begin() as db:
        outbox.add(db, made["request"], [effect], served.hub.clock.now())
    return {
        "request": made["request"], "task": task, "id": taken, "key": effect.key, "form": "expense", "name": "crm",
        "factor": "none", "group": "hr", "kind": "User",
        "schema": "urn:ietf:params:scim:schemas:core:2.0:User", "stopped": stopped["request"], "robot": robot["id"],
    }  # fmt: skip


def spares(served: Served, role: str) -> dict[str, str]:
    """A device of Eve's, a deputy of Fay's and a person, of which this role may try to make an end."""
    token = signin.redeem(served.hub, signin.invite(served.hub, Actor("eve"), "eve"), role)
    device = signin.who(served.hub, token).device
    at = SOON + timedelta(days=10 + list(ROLES).index(role))
    return {
        "device": device,
        "deputy": deputy(served, at, "ada"),
        "person": f"spare_{role}",
        "spare": f"spare_{role}",
    }


def deputy(served: Served, start: datetime, delegate: str) -> str:
    sent = {
        "delegate": delegate,
        "start": start.isoformat(),
        "end": (start + timedelta(hours=9)).isoformat(),
    }
    made = served.as_("fay").post("/v1/me/deputies", json=sent)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def test_every_route_is_in_the_table(office: Office) -> None:
    described = office.served.nobody().get("/v1/openapi.json").json()["paths"]
    routes = {
        f"{method.upper()} {path}" for path, methods in described.items() for method in methods
    }
    assert routes == set(TABLE)


def call(office: Office, role: str, name: str) -> tuple[int, str]:
    """Status and text of this route's call by this role."""
    row, (method, path) = TABLE[name], name.split(" ")
    client = office.served.as_(ROLES[role]) if ROLES[role] else office.served.nobody()
    values = {**office.names, **office.spare[role], "request": office.names[row.on]}
    for key, value in values.items():
        path = path.replace("{" + key + "}", value)
    file = {"file": ("a.pdf", PDF, "application/pdf")} if row.files else None
    body = filled(row.body, office.spare[role])
    key = {"Idempotency-Key": f"{role} {name}".replace(" ", "-")}
    with client.stream(method, path + row.query, json=body, files=file, headers=key) as answer:
        if path == "/v1/events" and answer.status_code == 200:
            return 200, ""
        return answer.status_code, answer.read().decode("utf-8", "replace")


def filled(body: Any, values: dict[str, str]) -> Any:
    if isinstance(body, dict):
        return {key: filled(value, values) for key, value in body.items()}
    return body.replace("{spare}", values["spare"]) if isinstance(body, str) else body


def test_each_role_gets_where_it_may_and_nowhere_else(office: Office) -> None:
    """The issue's matrix. Readers read, the rest is told 401, 403 or 404; masked fields stay masked everywhere."""
    wrong = []
    for name in (*(each for each in TABLE if each not in LAST), *LAST):
        for role in ROLES:
            status, said = call(office, role, name)
            wrong += faults(name, role, status, said)
    assert wrong == [], "\n".join(wrong)


def faults(name: str, role: str, status: int, said: str) -> Iterator[str]:
    row = TABLE[name]
    let_in = status not in {401, 403, 404}
    if status >= 500:
        yield f"{role} {name}: {status} {said}"
    elif row.statuses:
        if status not in row.statuses:
            yield f"{role} {name}: {status}"
    elif let_in != (role in row.who):
        yield f"{role} {name}: {'let in' if let_in else 'refused'} ({status} {said[:150]})"
    elif (
        role == "nobody"
        and not let_in
        and status != 401
        and "/hooks/" not in name
        and "/auth/" not in name
    ):
        yield f"{role} {name}: {status}, not 401"
    if status < 300 and name.startswith("GET") and MARK in said and role not in READERS:
        yield f"{role} {name}: reads what is another's"
    if (
        SECRET in said and role not in ACCOUNT and "dry-run" not in name
    ):  # which says what it was sent
        yield f"{role} {name}: sees a masked field"


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PATCH", "/scim/v2/Users/judy", {"Operations": [{"op": "replace", "path": "userName", "value": "carol2@company.test"}]}),
        ("PATCH", "/scim/v2/Users/judy", {"Operations": [{"op": "replace", "path": "externalId", "value": "X-1"}]}),
        ("PATCH", "/scim/v2/Users/carol", {"Operations": [{"op": "add", "path": "roles", "value": [{"value": "admin"}]}]}),
        ("PUT", "/scim/v2/Users/judy", {"userName": "carol3@company.test", "displayName": "Judy"}),
        ("DELETE", "/scim/v2/Users/judy", None),
        ("POST", "/v1/auth/invites", {"person": "judy"}),
        ("PATCH", "/scim/v2/Groups/admin", {"Operations": [{"op": "add", "path": "members", "value": [{"value": "carol"}]}]}),
    ],
)  # fmt: skip
def test_who_keeps_people_does_not_become_an_admin_by_it(
    office: Office, method: str, path: str, body: Any
) -> None:
    """HR may change people; the address or id by which an admin signs in, an admin's invite and roles it may not."""
    carol = office.served.as_("carol")
    answer = carol.request(method, path, json=body)
    judy = office.served.as_("judy").get("/v1/me").json()
    assert (judy["email"], "admin" in judy["roles"]) == ("judy@company.test", True), answer.text
    assert "admin" not in carol.get("/v1/me").json()["roles"]
    assert answer.status_code in {400, 403, 422} or "roles" in str(body), answer.text
