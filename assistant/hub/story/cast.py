"""How the company comes into the hub: the first admin, the list of people, their devices, the ERP's address."""

from __future__ import annotations

from datetime import datetime, timedelta

import pyotp

from assistant.hub.access.totp import PERIOD
from assistant.hub.services import doors, people
from assistant.hub.services.context import Actor
from assistant.system.paths import resource

from .stage import Person, Stage, client

LIST = "hub/sample/company.csv"
ERP = "erp.invoice"
_ADMIN = "judy"
_OTHERS = ("ada", "ben", "carol", "dan", "eve", "fay", "gus", "hana", "ivan", "chan", "ken")
_VERIFIED = ("ben", "ken", _ADMIN)  # who decides or takes out what wants a second verification
_MADE = 201


def move_in(stage: Stage) -> None:
    """Twelve people with a device each, and the ERP's address."""
    stage.told.scene("company")
    _import(stage, _enter(stage, _ADMIN, stage.running.invite()))
    admin = _renamed(stage, _ADMIN)
    stage.did(admin, "first_admin")
    for each in _OTHERS:
        stage.later()
        found = admin.get("/v1/people", q=f"{each}@").body
        reply = admin.post("/v1/auth/invites", {"person": found[0]["id"]})
        stage.told.expect(f"invite of {each}: 201", reply.status == _MADE)
        _enter(stage, each, str(reply.body.get("code", "")))
    stage.did(admin, "invited", many=len(stage.people))
    for each in _VERIFIED:
        _authenticator(stage, stage.people[each])
    names = stage.people["ben"].name, stage.people["ken"].name
    stage.did(admin, "authenticators", other=names[0], third=names[1])
    _address(stage, admin)


def verified(stage: Stage, person: Person, purpose: str) -> str:
    """A fresh second verification with the code of the person's telephone; its id."""
    stage.clock.move(timedelta(seconds=PERIOD))  # a code is good once
    sent = {"purpose": purpose, "code": _code(person, stage.clock.now())}
    reply = person.post("/v1/verifications", sent)
    stage.told.expect("verification: 201", reply.status == _MADE)
    return str(reply.body.get("id", ""))


def _code(person: Person, now: datetime) -> str:
    """What the authenticator on the telephone shows."""
    return pyotp.TOTP(person.secret[-1], interval=PERIOD).at(now)


def _enter(stage: Stage, short: str, invite: str) -> Person:
    """Somebody opens an invite on a device of his own."""
    sent = {"code": invite, "device_name": "Desktop"}
    with client(stage.url, stage.told.language) as nobody:
        token = str(nobody.post("/v1/auth/redeem", json=sent).json().get("token", ""))
    stage.told.expect(f"{short} has a token", token)
    stage.people[short] = Person("", "", client(stage.url, stage.told.language, token))
    return _renamed(stage, short)


def _renamed(stage: Stage, short: str) -> Person:
    """The person as the hub knows him now."""
    known = stage.people[short]
    me = known.get("/v1/me").body
    stage.people[short] = Person(str(me.get("id")), str(me.get("name")), known.client)
    return stage.people[short]


def _import(stage: Stage, admin: Person) -> None:
    """As the admin page does it: preview first, then all of it or nothing."""
    hub, raw = stage.running.hub, resource(LIST).read_bytes()
    actor = Actor(admin.id, origin="admin", language=stage.told.language)
    plan, rev = people.preview(hub, actor, raw)
    stage.told.expect("the list of people has no faults", not plan.faults)
    people.apply(hub, actor, raw, rev=rev)


def _authenticator(stage: Stage, person: Person) -> None:
    offer = person.post("/v1/verifications/factors", {}).body
    person.secret.append(str(offer.get("secret")))
    sent = {"code": _code(person, stage.clock.now())}
    reply = person.post(f"/v1/verifications/factors/{offer.get('id')}:confirm", sent)
    stage.told.expect("the authenticator counts", reply.body.get("recovery_codes"))


def _address(stage: Stage, admin: Person) -> None:
    """Settings want a second verification; the secret is shown once."""
    proof = verified(stage, admin, "settings")
    actor = Actor(admin.id, origin="admin", verification=proof, language=stage.told.language)
    wanted = doors.Wanted(ERP, "out", stage.erp.url, "ERP", private_ok=True, roles=("finance",))
    stage.erp.secret = doors.put(stage.running.hub, actor, wanted)
    stage.did(admin, "endpoint", name=ERP)
