"""All that a turn may look at beside the case itself, frozen: form, route, company, calendars, a few questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from assistant.model.value import dataclass
from assistant.planning.holidays import Holidays

from .case import Case, Request
from .form import FormDef
from .people import Directory
from .route import Planned, RouteDef


def _nobody(_request: Request, _at: str) -> tuple[str, ...]:
    return ()


def _only_without_rule(when: str, _request: Request) -> bool:
    return not when


@dataclass(frozen=True, slots=True)
class World:
    """What surrounds one turn. `holidays` by region (HK, TW ...); a region that is not there has none.

    `new_id` makes the ids of new steps and tasks. `plan` gives the whole route for a request as it is now: it is asked
    again before each step, so that data changed on the way bring in those whom the new data ask for.
    `holds` says whether the rule of a follow-up (CEL) is true for a request; it may raise any HubError or ValueError.
    `copies` gives who gets a copy at "submitted" or "approved"; `priced` the sum of form data in minor units of the
    company's currency (None: the request's amount stays as it is).
    `verified`: this press carries a fresh second verification bound to it. `money`: the form asks for money.
    `admin`: the actor may resolve stopped requests; `resolved`: who did so last, and when (UTC), if that is asked.
    `original`: for a revocation, the case that it takes back.
    `language` is the one in which steps are named.
    """

    form: FormDef
    route: RouteDef
    directory: Directory
    holidays: Mapping[str, Holidays]
    new_id: Callable[[], str]
    plan: Callable[[Request], tuple[Planned, ...]]
    holds: Callable[[str, Request], bool] = _only_without_rule
    copies: Callable[[Request, str], tuple[str, ...]] = _nobody
    priced: Callable[[Mapping[str, Any]], int | None] | None = None
    verified: bool = False
    money: bool = False
    admin: bool = False
    resolved: tuple[str, datetime] | None = None
    original: Case | None = None
    language: str = "en"
