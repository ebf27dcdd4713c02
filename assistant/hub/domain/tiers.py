"""How much a decision on a request weighs: what the route says, and what nobody may say less than. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.hub.problems import Invalid

from .case import Request
from .form import FormDef
from .people import Directory
from .pointers import lookup
from .resolve import holds
from .route import RouteDef

LIGHT, USUAL, HEAVY, ELSEWHERE = range(4)


def tier_of(
    route: RouteDef,
    request: Request,
    directory: Directory,
    *,
    step_up: bool = False,
    new_account: bool = False,
) -> int:
    """0 (from a notification), 1 (a card), 2 (verified) or 3 (where the request lives only).

    The first rule of the route that holds; without one 1. At least 2 for a step that asks for a second verification,
    for a revocation, for money to an account that is not the one of before (`new_account`), and when a rule fails.
    """
    floor = HEAVY if step_up or request.revokes or new_account else LIGHT
    return max(floor, _said(route, request, directory))


def account_in(form: FormDef, data: Mapping[str, Any]) -> str:
    """The account to which a form's data ask to be paid; "" if the form has no such field, or nothing stands there."""
    pointer = next((str(each["pointer"]) for each in form.ui if each.get("pays_to")), "")
    found = lookup(data, pointer) if pointer else None
    return " ".join(str(found).split()).casefold() if found else ""


def _said(route: RouteDef, request: Request, directory: Directory) -> int:
    try:
        found = (e.tier for e in route.tiers if holds(e.when, route, request, directory))
        return next(found, USUAL)
    except Invalid:
        return HEAVY
