"""Rows of second factors, recovery codes and fresh verifications. Secrets come sealed, codes as digests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Update, delete, insert, select, update

from assistant.model.value import dataclass

from .people_tables import factor, verification

RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Factor:
    """A second factor. `kind`: totp, webauthn, recovery; `sealed` is its secret; `last_step` is the newest one used.

    For webauthn `sealed` holds a Passkey and `last_step` its signature counter. Not confirmed = not in force.
    """

    person: str
    kind: str
    id: str
    sealed: str
    confirmed: datetime | None
    last_step: int = -1


@dataclass(frozen=True, slots=True)
class Verification:
    """A second verification of `person` for one `purpose`; good until `expires`, once. Times are UTC."""

    id: str
    person: str
    purpose: str
    method: str
    at: datetime
    expires: datetime


def factors(db: Connection, person: str) -> tuple[Factor, ...]:
    """Every factor of a person, recovery codes among them."""
    rows = db.execute(select(factor).where(factor.c.person == person).order_by(factor.c.id))
    return tuple(Factor(r.person, r.kind, r.id, r.sealed, r.confirmed, r.last_step) for r in rows)


def add_factors(db: Connection, rows: Iterable[Factor]) -> None:
    """New factors."""
    for row in rows:
        db.execute(
            insert(factor).values(
                person=row.person, kind=row.kind, id=row.id, sealed=row.sealed,
                confirmed=row.confirmed, last_step=row.last_step,
            )
        )  # fmt: skip


def drop_factors(db: Connection, person: str, kind: str = "", *, unconfirmed: bool = False) -> None:
    """Delete a person's factors: all, those of a kind, or only those never confirmed."""
    gone = delete(factor).where(factor.c.person == person)
    if kind:
        gone = gone.where(factor.c.kind == kind)
    if unconfirmed:
        gone = gone.where(factor.c.confirmed.is_(None))
    db.execute(gone)


def drop_factor(db: Connection, row: Factor) -> None:
    """Delete one factor."""
    db.execute(
        delete(factor).where(
            factor.c.person == row.person, factor.c.kind == row.kind, factor.c.id == row.id
        )
    )


def confirm_factor(db: Connection, row: Factor, now: datetime) -> None:
    """It is in force from now on."""
    db.execute(_one(row).values(confirmed=now))


def use_step(db: Connection, row: Factor, step: int) -> bool:
    """Take this step (or counter), once: False when it or a later one was taken, at this very moment too."""
    return (
        db.execute(_one(row).where(factor.c.last_step < step).values(last_step=step)).rowcount == 1
    )


def use_recovery(db: Connection, person: str, code_sha256: str) -> bool:
    """Take a recovery code; False if there is none like it."""
    gone = delete(factor).where(
        factor.c.person == person, factor.c.kind == RECOVERY, factor.c.id == code_sha256
    )
    return db.execute(gone).rowcount == 1


def add_verification(db: Connection, row: Verification) -> None:
    """A fresh second verification."""
    db.execute(
        insert(verification).values(
            id=row.id, person=row.person, purpose=row.purpose, method=row.method, at=row.at, expires=row.expires,
        )
    )  # fmt: skip


def spend_verification(
    db: Connection,
    id: str,  # noqa: A002 - its own name
    person: str,
    purpose: str,
    now: datetime,
) -> datetime | None:
    """Use it up in this transaction; when it was given, or None if it is not this one's, too old or used."""
    mine = (
        verification.c.id == id,
        verification.c.person == person,
        verification.c.purpose == purpose,
        verification.c.used.is_(None),
        verification.c.expires > now,
    )
    if db.execute(update(verification).where(*mine).values(used=now)).rowcount != 1:
        return None
    found: datetime = db.execute(
        select(verification.c.at).where(verification.c.id == id)
    ).scalar_one()
    return found


def _one(row: Factor) -> Update:
    return update(factor).where(
        factor.c.person == row.person, factor.c.kind == row.kind, factor.c.id == row.id
    )
