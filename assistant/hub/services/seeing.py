"""As what somebody looks at a request, and so what its masks let him see."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from assistant.hub.access.permissions import audience
from assistant.hub.domain import masking
from assistant.hub.domain.case import Case, Request
from assistant.hub.domain.form import FormDef

from . import reading
from .context import Desk


def audience_of(desk: Desk, case: Case) -> frozenset[str]:
    """The actor's roles for this request, with "requester" and "approver" where he is that."""
    person = desk.actor.person
    signs = person in reading.signers(case) or reading.principals(desk, case)
    return roles_of(desk, case.request, [person] if signs else ())


def roles_of(desk: Desk, request: Request, approvers: Collection[str]) -> frozenset[str]:
    """The same for a request alone, when it is known who signs it."""
    directory = desk.directory
    return audience(directory, desk.actor.person, request, approvers)


def masked(form: FormDef, request: Request, roles: frozenset[str]) -> dict[str, Any]:
    """The members of a request that its masks may hide: data and amount."""
    return {"data": masking.seen(form, request.data, roles), **amount(form, request, roles)}


def amount(form: FormDef, request: Request, roles: frozenset[str]) -> dict[str, Any]:
    """The sum in minor units of the company's currency, and the currency it was given in; nothing if it is masked."""
    hidden = bool(form.amount) and masking.hidden(form, form.amount, roles)
    return {
        "amount": None if hidden else request.amount,
        "currency": "" if hidden else request.currency,
    }


def summary(
    desk: Desk, form: FormDef, request: Request, roles: frozenset[str], language: str
) -> list[dict[str, str]]:
    """The decisive fields as this reader may see them; kept, as a list asks for the same ones again and again."""

    def make() -> list[dict[str, str]]:
        data = masking.seen(form, request.data, roles)
        found = masking.summary(form, data, language)
        return [{"title": title, "value": value} for title, value in found]

    key = (request.id, request.data_rev, request.updated, roles, language)
    made: list[dict[str, str]] = desk.hub.memory.once(key, make, "summary")
    return made


def person(desk: Desk, id_: str) -> dict[str, str]:
    """Somebody as a client shows him."""
    return {"id": id_, "name": desk.directory.name(id_)}
