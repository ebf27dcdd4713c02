"""How much a decision on a request weighs, with what the company's records say about where the money goes."""

from __future__ import annotations

from assistant.hub.domain import tiers
from assistant.hub.domain.case import Request
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.route import RouteDef
from assistant.hub.store import hints as records

from .context import Desk


def tier(desk: Desk, form: FormDef, request: Request, *, step_up: bool = False) -> int:
    """0 to 3, by the route that the request runs on; see domain.tiers."""
    route = desk.hub.route(desk.db, request.form, request.route_version)
    return by(desk, route, form, request, step_up=step_up)


def by(
    desk: Desk, route: RouteDef, form: FormDef, request: Request, *, step_up: bool = False
) -> int:
    """The same by a route that may be nobody's yet."""
    strange = _new_account(desk, form, request)
    return tiers.tier_of(route, request, desk.directory, step_up=step_up, new_account=strange)


def _new_account(desk: Desk, form: FormDef, request: Request) -> bool:
    """Whether it is paid to another account than the requester's last one that was approved before this was sent.

    A first account is a new one: nobody has seen it yet. Nothing later counts, so the answer stays the same.
    """
    account = tiers.account_in(form, request.data)
    if not account:
        return False
    for data in records.approved_before(desk.db, request, request.submitted or desk.now):
        if before := tiers.account_in(form, data):
            return before != account
    return True
