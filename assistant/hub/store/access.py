"""Rows of sign-in: devices, invites, sessions, attempts under way, bound subjects, policies. Digests, never tokens."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from assistant.hub.domain.policies import DEFAULTS, Policy
from assistant.model.value import dataclass

from . import people_tables as t
from .directory import touch

_DEVICE_BY_TOKEN = select(t.device).where(t.device.c.revoked.is_(None))


@dataclass(frozen=True, slots=True)
class Device:
    """A signed-in device of one person. `seen` is the last use, to the minute; times are UTC."""

    id: str
    person: str
    name: str
    created: datetime
    seen: datetime | None
    revoked: datetime | None


@dataclass(frozen=True, slots=True)
class Session:
    """A session of the admin pages. `expires` moves with use (idle time); `created` bounds it for good."""

    key: str
    person: str
    created: datetime
    expires: datetime
    csrf: str


def policies(db: Connection) -> tuple[Policy, ...]:
    """What roles may do here; the defaults as long as nobody changed them."""
    rows = db.execute(select(t.policy)).all()
    found = tuple(Policy(row.role, row.object, row.action, row.scope, row.effect) for row in rows)
    return found or DEFAULTS


def write_policies(db: Connection, rows: Iterable[Policy]) -> None:
    """Put these in the place of all that were there."""
    db.execute(delete(t.policy))
    values = [
        {
            "role": p.role,
            "scope": p.scope,
            "object": p.object,
            "action": p.action,
            "effect": p.effect,
        }
        for p in rows
    ]
    if values:
        db.execute(insert(t.policy), values)
    touch(db)


def add_device(db: Connection, device: Device, token_sha256: str) -> None:
    """A new device with its token's digest."""
    db.execute(
        insert(t.device).values(
            id=device.id, person=device.person, name=device.name, created=device.created,
            token_sha256=token_sha256, seen=device.seen, revoked=None,
        )
    )  # fmt: skip


def device_of(db: Connection, token_sha256: str) -> Device | None:
    """The device of a token that was not revoked."""
    row = db.execute(_DEVICE_BY_TOKEN.where(t.device.c.token_sha256 == token_sha256)).one_or_none()
    return _device(row) if row else None


def devices(db: Connection, person: str) -> tuple[Device, ...]:
    """Every device of a person, revoked ones too, newest first."""
    rows = db.execute(
        select(t.device).where(t.device.c.person == person).order_by(t.device.c.created.desc())
    )
    return tuple(_device(row) for row in rows)


def device(db: Connection, id: str) -> Device | None:  # noqa: A002 - the device's own name
    """One device."""
    row = db.execute(select(t.device).where(t.device.c.id == id)).one_or_none()
    return _device(row) if row else None


def device_seen(db: Connection, id: str, now: datetime) -> None:  # noqa: A002 - the device's own name
    """It was used."""
    db.execute(update(t.device).where(t.device.c.id == id).values(seen=now))


def revoke_device(db: Connection, id: str, now: datetime) -> bool:  # noqa: A002 - the device's own name
    """End a device; False if it had ended."""
    row = update(t.device).where(t.device.c.id == id, t.device.c.revoked.is_(None))
    return db.execute(row.values(revoked=now)).rowcount == 1


def shut_out(db: Connection, people: Iterable[str], now: datetime) -> None:
    """End every device, session and open invite of these people."""
    gone = list(people)
    for start in range(0, len(gone), 500):
        some = gone[start : start + 500]
        db.execute(
            update(t.device).where(t.device.c.person.in_(some), t.device.c.revoked.is_(None)).values(revoked=now)
        )  # fmt: skip
        db.execute(delete(t.session).where(t.session.c.person.in_(some)))
        db.execute(delete(t.invite).where(t.invite.c.person.in_(some), t.invite.c.used.is_(None)))


def add_invite(
    db: Connection, code_sha256: str, person: str, by: str, span: tuple[datetime, datetime]
) -> None:
    """A new invite; `span` is when it was made and when it ends. Older unused ones of the person end here."""
    db.execute(delete(t.invite).where(t.invite.c.person == person, t.invite.c.used.is_(None)))
    db.execute(
        insert(t.invite).values(
            code_sha256=code_sha256, person=person, by=by, created=span[0], expires=span[1]
        )
    )


def use_invite(db: Connection, code_sha256: str, now: datetime) -> str:
    """Take the invite; its person, or "" if it is unknown, used or too old. Two at once: one gets it."""
    mine = (
        t.invite.c.code_sha256 == code_sha256,
        t.invite.c.used.is_(None),
        t.invite.c.expires > now,
    )
    if db.execute(update(t.invite).where(*mine).values(used=now)).rowcount != 1:
        return ""
    found: str = db.execute(
        select(t.invite.c.person).where(t.invite.c.code_sha256 == code_sha256)
    ).scalar_one()
    return found


def add_session(db: Connection, session: Session) -> None:
    """A new session."""
    db.execute(
        insert(t.session).values(
            token_sha256=session.key, person=session.person, created=session.created,
            expires=session.expires, csrf=session.csrf,
        )
    )  # fmt: skip


def session(db: Connection, key: str) -> Session | None:
    """A session by its token's digest, expired or not."""
    row = db.execute(select(t.session).where(t.session.c.token_sha256 == key)).one_or_none()
    if row is None:
        return None
    return Session(row.token_sha256, row.person, row.created, row.expires, row.csrf)


def move_session(db: Connection, key: str, expires: datetime) -> None:
    """It was used: it ends later."""
    db.execute(update(t.session).where(t.session.c.token_sha256 == key).values(expires=expires))


def end_session(db: Connection, key: str) -> None:
    """Signed out."""
    db.execute(delete(t.session).where(t.session.c.token_sha256 == key))


def put_attempt(db: Connection, id: str, body: Mapping[str, Any], expires: datetime) -> None:  # noqa: A002 - its key
    """Keep a sign-in that is under way, in the place of one with the same id."""
    db.execute(delete(t.signin).where(t.signin.c.id == id))
    db.execute(insert(t.signin).values(id=id, body=dict(body), expires=expires))


def alone(db: Connection, key: str) -> None:
    """Until the end of this transaction nobody else is here with this key. SQLite has one writer anyway."""
    if db.dialect.name == "postgresql":
        number = zlib.crc32(key.encode()) - 2**31
        db.execute(text("select pg_advisory_xact_lock(4243, :n)"), {"n": number})


def attempt(db: Connection, id: str, now: datetime) -> dict[str, Any] | None:  # noqa: A002 - its key
    """What was kept, if it has not expired."""
    row = db.execute(select(t.signin).where(t.signin.c.id == id, t.signin.c.expires > now))
    found = row.one_or_none()
    return dict(found.body) if found else None


def move_attempt(db: Connection, id: str, body: Mapping[str, Any]) -> None:  # noqa: A002 - its key
    """Keep something else under the same id, until the same moment."""
    db.execute(update(t.signin).where(t.signin.c.id == id).values(body=dict(body)))


def take_attempt(db: Connection, id: str, now: datetime) -> dict[str, Any] | None:  # noqa: A002 - its key
    """The same, and it is gone: a second call with the same id, at the same moment too, gets None."""
    found = attempt(db, id, now)
    gone = db.execute(delete(t.signin).where(t.signin.c.id == id)).rowcount
    return found if gone == 1 else None


def bound(db: Connection, issuer: str, subject: str) -> str:
    """The person to whom this subject of an identity provider was bound, "" if none."""
    found = db.execute(
        select(t.identity.c.person).where(
            t.identity.c.issuer == issuer, t.identity.c.subject == subject
        )
    ).scalar()
    return found or ""


def subject_of(db: Connection, issuer: str, person: str) -> str:
    """The subject bound to this person at this provider, "" if none."""
    found = db.execute(
        select(t.identity.c.subject).where(
            t.identity.c.issuer == issuer, t.identity.c.person == person
        )
    ).scalar()
    return found or ""


def bind(db: Connection, issuer: str, subject: str, person: str, now: datetime) -> None:
    """From now on this subject is this person."""
    db.execute(insert(t.identity).values(issuer=issuer, subject=subject, person=person, at=now))


def sweep(db: Connection, now: datetime) -> int:
    """Delete what has expired: attempts, sessions, unused invites, verifications. The number of rows."""
    old = now - timedelta(days=1)
    gone = (
        delete(t.signin).where(t.signin.c.expires < now),
        delete(t.session).where(t.session.c.expires < now),
        delete(t.invite).where(t.invite.c.used.is_(None), t.invite.c.expires < old),
        delete(t.verification).where(t.verification.c.expires < old),
    )
    return sum(db.execute(each).rowcount for each in gone)


def ever_in(db: Connection, person: str) -> bool:
    """Whether the person has ever signed in: used an invite, or was bound to a subject."""
    used = select(t.invite.c.person).where(
        t.invite.c.person == person, t.invite.c.used.is_not(None)
    )
    known = select(t.identity.c.person).where(t.identity.c.person == person)
    return db.execute(used).first() is not None or db.execute(known).first() is not None


def _device(row: Any) -> Device:
    return Device(row.id, row.person, row.name, row.created, row.seen, row.revoked)
