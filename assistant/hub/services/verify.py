"""Second verification: setting up a factor, a fresh verification bound to one purpose, spending it with the press."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from assistant.hub.access import totp
from assistant.hub.problems import Invalid, NeedsVerification
from assistant.hub.store import factors as rows
from assistant.hub.store.audit import Entry, append
from assistant.hub.store.factors import Factor, Verification
from assistant.hub.store.ids import new_id
from assistant.model.value import dataclass

from . import tries
from .context import Actor, Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

GOOD_FOR = timedelta(minutes=5)
FACTORS = "factors"  # the purpose that changing one's second factor needs
SETTINGS = "settings"
_PURPOSE = re.compile(r"[a-z_]{1,30}(:[\w.\-]{0,80}){0,3}")


@dataclass(frozen=True, slots=True)
class Offer:
    """A TOTP secret that waits for its first code. `uri` is for the square code; shown once."""

    id: str
    secret: str
    uri: str


def purpose(action: str, task: str, data_sha256: str) -> str:
    """The purpose of a decision: bound to the action, the task and the form's data as it was seen."""
    return f"{action}:{task}:{data_sha256}"


def begin(hub: Hub, actor: Actor) -> Offer:
    """A new TOTP secret. Who has a factor in force must have verified himself with it, for "factors".

    Raises NeedsVerification.
    """
    now, secret = hub.clock.now(), totp.new_secret()
    with hub.database.begin() as db:
        if _in_force(rows.factors(db, actor.person)):
            spend(db, actor.verification, actor.person, FACTORS, now)
        rows.drop_factors(db, actor.person, "totp", unconfirmed=True)
        row = Factor(actor.person, "totp", new_id(now), hub.seal.seal(secret), None)
        rows.add_factors(db, [row])
        person = hub.directory(db).people[actor.person]
    return Offer(row.id, secret, totp.uri(secret, person.email, "Sundown"))


def confirm(hub: Hub, actor: Actor, offer: str, code: str) -> tuple[str, ...]:
    """The first code of the new secret: from now on it is the factor. The recovery codes, shown this once.

    Raises Invalid for a wrong code, TooOften after several.
    """
    now = hub.clock.now()
    with tries.guarded(hub, actor.person, now) as (db, wrong):
        row = _pending(rows.factors(db, actor.person), offer)
        step = totp.step_of(hub.seal.open(row.sealed), code, now) if row else None
        if row is None or step is None:
            wrong("access.code_wrong")
        codes = _enrol(db, row, step, now)
        append(db, "", [_entry(actor, "factor.confirmed", now, kind="totp")])
    return codes


def methods(hub: Hub, person: str) -> dict[str, int]:
    """What the person can verify himself with: kind -> how many (recovery codes that are left)."""
    with hub.database.read() as db:
        found = [each.kind for each in rows.factors(db, person) if each.confirmed]
    return {kind: found.count(kind) for kind in sorted(set(found))}


def verify(hub: Hub, actor: Actor, purpose: str, code: str) -> str:
    """A fresh verification by TOTP or a recovery code, for this purpose only; its id goes with the press.

    Raises Invalid (wrong code, no factor), TooOften after five wrong ones.
    """
    wanted, now = checked(purpose), hub.clock.now()
    with tries.guarded(hub, actor.person, now) as (db, wrong):
        found = rows.factors(db, actor.person)
        if not _in_force(found):
            raise Invalid("access.no_factor")
        method = _matched(hub, db, found, code, now)
        if not method:
            append(db, "", [_entry(actor, "verification.failed", now, purpose=wanted)])
            wrong("access.code_wrong")
        return grant(db, actor, wanted, method, now)


def grant(db: Connection, actor: Actor, purpose: str, method: str, now: datetime) -> str:
    """Write a verification that was just shown, in this transaction; its id. `method`: totp, recovery, oidc."""
    row = Verification(new_id(now), actor.person, purpose, method, now, now + GOOD_FOR)
    rows.add_verification(db, row)
    append(db, "", [_entry(actor, "verification", now, purpose=purpose, method=method)])
    return row.id


def spend(db: Connection, verification: str, person: str, purpose: str, now: datetime) -> datetime:
    """Use a verification up, inside the press's own transaction: what is rolled back is not spent. When it was given.

    Raises NeedsVerification when there is none, or it is another's, for something else, used, or over five minutes old.
    """
    found = (
        rows.spend_verification(db, verification, person, purpose, now) if verification else None
    )
    if found is None:
        raise NeedsVerification("access.verify_needed", purpose=purpose)
    return found


def reset(hub: Hub, actor: Actor, person: str) -> None:
    """An admin takes a lost telephone's factor away; the person sets up a new one. Raises Forbidden."""
    now = hub.clock.now()
    with hub.database.begin() as db:
        hub.may(db, actor, "manage", "devices")
        if actor.person == person and _in_force(rows.factors(db, person)):
            spend(db, actor.verification, person, FACTORS, now)
        rows.drop_factors(db, person)
        append(db, "", [_entry(actor, "factor.reset", now, person=person)])


def checked(purpose: str) -> str:
    """The purpose, if it is shaped like one; raises Invalid."""
    if not _PURPOSE.fullmatch(purpose):
        raise Invalid("access.purpose")
    return purpose


def _matched(hub: Hub, db: Connection, found: Sequence[Factor], code: str, now: datetime) -> str:
    """The method that the code belongs to, now used up; "" if to none."""
    for row in found:
        if row.kind == "totp" and row.confirmed:
            step = totp.step_of(hub.seal.open(row.sealed), code, now)
            if step is not None and rows.use_step(db, row, step):
                return "totp"
    person = found[0].person
    if rows.use_recovery(db, person, totp.recovery_digest(person, code)):
        return rows.RECOVERY
    return ""


def _enrol(db: Connection, row: Factor, step: int, now: datetime) -> tuple[str, ...]:
    for old in rows.factors(db, row.person):
        if old.kind in ("totp", rows.RECOVERY) and old.id != row.id:
            rows.drop_factor(db, old)
    rows.use_step(db, row, step)
    rows.confirm_factor(db, row, now)
    codes = totp.recovery_codes()
    digests = (totp.recovery_digest(row.person, code) for code in codes)
    rows.add_factors(db, [Factor(row.person, rows.RECOVERY, each, "", now) for each in digests])
    return codes


def _pending(found: Sequence[Factor], offer: str) -> Factor | None:
    return next((f for f in found if f.id == offer and f.kind == "totp" and not f.confirmed), None)


def _in_force(found: Sequence[Factor]) -> bool:
    return any(each.confirmed and each.kind != rows.RECOVERY for each in found)


def _entry(actor: Actor, action: str, now: datetime, **body: str) -> Entry:
    return Entry(actor.person, "", action, body, actor.device, actor.origin, now)
