"""Who is calling: invites, device tokens, the list of devices, and the first admin of a new hub."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from assistant.hub.access.doors import Doors
from assistant.hub.access.limits import SIGN_IN
from assistant.hub.access.tokens import DEVICE_PREFIX, Bearer, digest, new_token
from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.problems import Forbidden, Invalid, Missing, NotSignedIn
from assistant.hub.store import access as rows
from assistant.hub.store import people
from assistant.hub.store.access import Device
from assistant.hub.store.audit import Entry, append
from assistant.hub.store.ids import new_id

from .context import Actor, Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from assistant.hub.domain.people import Person

T = TypeVar("T")
INVITE_DAYS = 7
_SEEN_EVERY = timedelta(minutes=10)  # a device's last use is written no oftener
_LONGEST_NAME = 80
FIRST = "admin"  # employee number of the admin a new hub begins with


def doors(hub: Hub) -> Doors:
    """What access keeps in memory for this hub."""
    found: Doors = hub.memory.once("doors", Doors, shelf="doors")
    return found


def invite(hub: Hub, actor: Actor, person: str, days: int = INVITE_DAYS) -> str:
    """A code that signs `person` in on one device, once, within a week; older ones of the person end.

    Everybody may invite himself (another device). Who keeps people may invite those without a role; an admin all.
    Raises Forbidden, Missing.
    """
    now = hub.clock.now()
    with hub.database.begin() as db:
        _may_invite(hub, db, actor, person)
        code = _invite(db, person, actor.person, now, days)
        append(db, "", [_entry(actor, "invite", now, person=person)])
    return code


def redeem(hub: Hub, code: str, device_name: str, address: str = "") -> str:
    """Use an invite: the new device's token, shown this once. Raises NotSignedIn (unknown, used, too old), TooOften."""
    return _entered(hub, code, address, lambda db, who, now: _new_device(db, who, device_name, now))


def redeem_as(hub: Hub, code: str, address: str = "") -> Actor:
    """Use an invite in a browser: who it is, for a session. Raises NotSignedIn, TooOften."""
    return _entered(hub, code, address, lambda _db, who, _now: Actor(who.id, "", "admin"))


def new_device(hub: Hub, actor: Actor, name: str) -> str:
    """A token for a device of a person who has just signed in another way (OIDC). Shown once."""
    now = hub.clock.now()
    with hub.database.begin() as db:
        return _new_device(db, active(hub, db, actor.person), name, now)


def who(hub: Hub, token: str, address: str = "") -> Actor:
    """The person and device of a token. Raises NotSignedIn; TooOften for a device or an address that calls too much.

    A token seen in the last 30 s costs no query; what this process revokes ends at once, another's within that time.
    """
    memory, now, seconds = doors(hub), hub.clock.now(), hub.clock.monotonic()
    if address:
        memory.limits.take(f"address:{address}", memory.address, seconds)
    key = digest(token)
    bearer, begun = memory.tokens.get(key, now), memory.tokens.round
    if bearer is None:
        try:
            bearer = _looked_up(hub, key, now)
        except NotSignedIn:
            if address:
                memory.limits.take(f"wrong:{address}", SIGN_IN, seconds)
            raise
        memory.tokens.put(key, bearer, now, begun)
    memory.limits.take(f"device:{bearer.device}", memory.device, seconds)
    origin = f"api {address}".rstrip()
    return Actor(bearer.person, bearer.device, origin, "", bearer.language, bearer.zone)


def remembered(hub: Hub, token: str) -> bool:
    """Whether `who` will answer for this token without a query."""
    return doors(hub).tokens.get(digest(token), hub.clock.now()) is not None


def devices(hub: Hub, actor: Actor, person: str = "") -> tuple[Device, ...]:
    """The devices of the actor, or of `person` for who may manage those of others. Raises Forbidden."""
    with hub.database.read() as db:
        if person and person != actor.person:
            hub.may(db, actor, "manage", "devices")
        return rows.devices(db, person or actor.person)


def revoke(hub: Hub, actor: Actor, device: str) -> None:
    """End a device of one's own, or of another for who may manage those. Raises Missing."""
    now = hub.clock.now()
    with hub.database.begin() as db:
        found = rows.device(db, device)
        mine = found is not None and found.person == actor.person
        if found is None or not (mine or hub.allows(db, actor, "manage", "devices")):
            raise Missing("access.no_device")
        if rows.revoke_device(db, device, now):
            append(
                db, "", [_entry(actor, "device.revoked", now, device=device, person=found.person)]
            )
    doors(hub).tokens.forget()


def first_admin(hub: Hub) -> str:
    """A code for the first admin as long as no admin has ever signed in; "" afterwards. A new one at every start."""
    now = hub.clock.now()
    with hub.database.begin() as db:
        rows.alone(db, "first_admin")
        admins = people.holders(db, "admin")
        if any(rows.ever_in(db, each) for each in admins):
            return ""
        person = admins[0] if admins else people.add_first(db, new_id(now), FIRST, hub.zone, now)
        code = _invite(db, person, "", now, INVITE_DAYS)
        append(db, "", [Entry("", "", "invite", {"person": person}, "", "cli", now)])
    return code


def active(hub: Hub, db: Connection, person: str) -> Person:
    """The person, still with the company; raises NotSignedIn."""
    directory = hub.directory(db)
    if not directory.active(person):
        raise NotSignedIn("access.not_signed_in")
    return directory.people[person]


def _may_invite(hub: Hub, db: Connection, actor: Actor, person: str) -> None:
    directory = hub.directory(db)
    if not directory.active(person):
        raise Missing("access.no_person")
    if person == actor.person:
        return
    hub.may(db, actor, "write", "people", directory.people[person].department)
    if directory.roles(person) - {EMPLOYEE} and not hub.allows(db, actor, "write", "roles"):
        raise Forbidden("access.invite_role")  # else who keeps people could sign in as an admin


def _invite(db: Connection, person: str, by: str, now: datetime, days: int) -> str:
    code = new_token()
    rows.add_invite(db, digest(code), person, by, (now, now + timedelta(days=days)))
    return code


def _entered(
    hub: Hub, code: str, address: str, then: Callable[[Connection, Person, datetime], T]
) -> T:
    now = hub.clock.now()
    if address:
        doors(hub).limits.take(f"invite:{address}", SIGN_IN, hub.clock.monotonic())
    with hub.database.begin() as db:
        person = rows.use_invite(db, digest(code), now)
        if not person:
            raise NotSignedIn("access.invite_spent")
        return then(db, active(hub, db, person), now)


def _new_device(db: Connection, person: Person, name: str, now: datetime) -> str:
    title = " ".join(name.split())[:_LONGEST_NAME]
    if not title or not title.isprintable():
        raise Invalid("access.device_name")
    token = new_token(DEVICE_PREFIX)
    device = Device(new_id(now), person.id, title, now, None, None)
    rows.add_device(db, device, digest(token))
    body = {"device": device.id, "name": title}
    append(db, "", [Entry(person.id, "", "device.added", body, device.id, "api", now)])
    return token


def _looked_up(hub: Hub, key: str, now: datetime) -> Bearer:
    with hub.database.read() as db:
        device = rows.device_of(db, key)
        if device is None:
            raise NotSignedIn("access.not_signed_in")
        person = active(hub, db, device.person)
    if device.seen is None or now - device.seen > _SEEN_EVERY:
        with hub.database.begin() as db:
            rows.device_seen(db, device.id, now)
    return Bearer(person.id, device.id, person.locale, person.work.zone)


def _entry(actor: Actor, action: str, now: datetime, **body: str) -> Entry:
    return Entry(actor.person, "", action, body, actor.device, actor.origin, now)
