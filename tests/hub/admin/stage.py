"""A company at work for pictures: requests under way, closed and stopped, a webhook that is down, a draft."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import timedelta
from typing import Any

import pyotp

from assistant.hub.domain.case import Effect
from assistant.hub.domain.deeds import Approve, Reject
from assistant.hub.services import decide, definitions, doors, requests, verify, views
from assistant.hub.services.context import Actor, Hub
from assistant.hub.services.doors import Wanted
from assistant.hub.store import outbox

LEAVE = {"kind": "annual", "start": "2027-03-01", "end": "2027-03-02", "reason": "Family visit"}
DRAFT = """form: leave
start: [employee]
steps:
  - id: manager
    name: {en: Supervisor, zh-Hant: 直屬主管, zh-Hans: 直属主管}
    who: {supervisor: 1}
    timeout: {work_hours: 8}
  - id: hr
    name: {en: Human resources, zh-Hant: 人事部, zh-Hans: 人事部}
    when: form.days > 3.0
    who: {role: hr}
    timeout: {work_hours: 16}
  - id: board
    name: {en: Board, zh-Hant: 董事會, zh-Hans: 董事会}
    when: form.days > 10.0 && form.kind != 'sick'
    who: [{role: ceo}, {person: ben}]
    sign: all
    timeout: {work_hours: 24}
    step_up: true
"""


def code_of(hub: Hub, secret: str, step: int = 0) -> str:
    """What an authenticator shows now, or so many steps of half a minute later."""
    return pyotp.TOTP(secret).at(hub.clock.now() + timedelta(seconds=30 * step))


def enrol(hub: Hub, person: str) -> str:
    """The secret of a second verification that is in force."""
    offer = verify.begin(hub, Actor(person))
    verify.confirm(hub, Actor(person), offer.id, code_of(hub, offer.secret, -1))
    return offer.secret


def verified(hub: Hub, person: str, purpose: str) -> Actor:
    """An actor who has just shown it. Sets a fresh secret up, so that no code is used twice."""
    actor = Actor(person)
    offer = verify.begin(hub, actor)
    verify.confirm(hub, actor, offer.id, code_of(hub, offer.secret, -1))
    code = code_of(hub, offer.secret)
    return dataclasses.replace(actor, verification=verify.verify(hub, actor, purpose, code))


def fill(hub: Hub) -> str:
    """Everything; the id of a closed request."""
    closed = _ask(hub, "eve", "leave", LEAVE)
    _press(hub, "dan", closed, Approve)
    refused = _ask(hub, "hana", "leave", {**LEAVE, "start": "2027-04-05", "end": "2027-04-16"})
    _press(hub, "gus", refused, Reject, "The trade fair is in that week.")
    _ask(
        hub,
        "chan",
        "leave",
        {**LEAVE, "start": "2027-05-03", "end": "2027-05-10"},
        urgent=True,
        urgent_reason="Visa",
    )
    _ask(hub, "eve", "blank", {"subject": "A second screen", "text": "For the price lists."})
    _ask(hub, "ken", "blank", {"subject": "New badge", "text": "The old one is worn out."})
    actor = verified(hub, "judy", verify.SETTINGS)
    doors.put(
        hub,
        actor,
        Wanted(
            "erp.invoice", "out", "http://127.0.0.1:9/invoices", "ERP, invoices", private_ok=True
        ),
    )
    definitions.draft_route(hub, Actor("judy"), DRAFT)
    now = hub.clock.now()
    with hub.database.begin() as db:
        body = {"endpoint": "erp.invoice", "request": closed, "outcome": "approved"}
        keys = [f"webhook:{closed}:{at}:1" for at in range(3)]
        outbox.add(db, closed, [Effect(key, "webhook", body) for key in keys], now)
        outbox.follow(db, keys[0], "done", 1, "", now)
        outbox.follow(db, keys[1], "failed", 4, "HTTP 503 Service Unavailable", now)
    return closed


def _ask(hub: Hub, who: str, form: str, data: dict[str, Any], **more: Any) -> str:
    return str(requests.create(hub, Actor(who), form=form, data=data, **more).body["request"])


def _press(hub: Hub, who: str, request: str, deed: type[Approve | Reject], *more: str) -> None:
    rows = views.inbox(hub, Actor(who), "to_decide").rows
    task = next(str(each["task"]) for each in rows if each["request"] == request)
    made = deed(task, 1, *more)
    mark = hashlib.sha256(repr(made).encode()).hexdigest()
    decide.decide(hub, Actor(who), task, made, key=mark, fingerprint=mark)
