"""Balances of leave as people see and keep them: what is left by kind and year, and days given or taken by hand."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from assistant.hub.domain.leave import Move
from assistant.hub.problems import Invalid, Missing
from assistant.hub.store import audit, balances, definitions
from assistant.hub.store.audit import Entry
from assistant.model.value import dataclass

from .context import Actor, Hub

_YEARS = range(2000, 2101)
_MOST = 366
_LONGEST = 200
GIVEN = "given:"  # before the key and the reason, in a move that no request made


@dataclass(frozen=True, slots=True)
class Account:
    """One person's year: days left by kind, and the moves they are the sum of, oldest first."""

    left: Mapping[str, Decimal]
    moves: tuple[Move, ...]


def account(hub: Hub, actor: Actor, person: str, year: int) -> Account:
    """Somebody's balances of a year; everybody sees his own. Raises Forbidden, Missing."""
    with hub.database.read() as db:
        found = hub.directory(db).people.get(person)
        if found is None:
            raise Missing("access.no_person")
        if person != actor.person:
            hub.may(db, actor, "read", "balances", found.department)
        return Account(balances.of_person(db, person, year), balances.moves(db, person, year))


def may_write(hub: Hub, actor: Actor, person: str) -> bool:
    """Whether the actor may give days to this person; nobody gives them to himself."""
    with hub.database.read() as db:
        found = hub.directory(db).people.get(person)
        return (
            found is not None
            and person != actor.person
            and hub.allows(db, actor, "write", "balances", found.department)
        )


def kinds(hub: Hub) -> dict[str, Mapping[str, str]]:
    """The kinds of leave that the forms in force draw on: value -> titles by language."""
    made: dict[str, Mapping[str, str]] = {}
    with hub.database.read() as db:
        for each in definitions.versions(db):
            if (each.kind, each.status) != ("form", "published"):
                continue
            form = hub.form(db, each.id, each.version)
            rows = [row for row in form.ui if row["pointer"] == form.balance]
            made |= {
                str(one["value"]): one.get("titles", {})
                for row in rows
                for one in row.get("options", ())
            }
    return made  # fmt: skip


def give(  # noqa: PLR0913 - what a line of the ledger says
    hub: Hub, actor: Actor, person: str, *, kind: str, year: int, days: str, why: str, key: str
) -> None:
    """Add days (half days, or fewer than none to take them away) to a balance; the same `key` twice is once.

    Raises Forbidden, Missing, Invalid.
    """
    halves, reason, now = _halves(days), why.strip(), hub.clock.now()
    if year not in _YEARS:
        raise Invalid("admin.bad_year")
    if kind not in kinds(hub):
        raise Invalid("admin.bad_kind")
    if not 0 < len(reason) <= _LONGEST:
        raise Invalid("admin.say_why")
    with hub.database.begin() as db:
        found = hub.directory(db).people.get(person)
        if found is None:
            raise Missing("access.no_person")
        hub.may(db, actor, "write", "balances", found.department)
        if person == actor.person:
            raise Invalid("admin.own_balance")
        move = Move(person, kind, year, halves, f"{GIVEN}{key[:64]}", f"{GIVEN}{reason}")
        if not balances.write(db, [move], now):
            return
        body = {
            "person": person,
            "kind": kind,
            "year": year,
            "days": f"{Decimal(halves) / 2:f}",
            "comment": reason,
        }
        said = Entry(actor.person, "", "balance.given", body, actor.device, actor.origin, now)
        audit.append(db, audit.HUB, [said])


def _halves(text: str) -> int:
    try:
        halves = Decimal(text.replace(",", "").strip()) * 2
    except InvalidOperation:
        raise Invalid("admin.bad_days") from None
    if (
        not halves.is_finite()
        or halves != halves.to_integral_value()
        or not 0 < abs(halves) <= _MOST * 2
    ):
        raise Invalid("admin.bad_days")
    return int(halves)
