"""Requests, routes and forms as short as tests want them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from assistant.hub.domain.case import Request, RequestState
from assistant.hub.domain.formread import read_form, ready_forms
from assistant.hub.domain.route import RouteDef
from assistant.hub.domain.routeread import read_route, ready_routes
from tests.hub.company import company

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
COMPANY = company()


def a_request(
    who: str = "eve", form: str = "leave", amount: int | None = None, **data: Any
) -> Request:
    """`who` asks; `amount` in cents."""
    person = COMPANY.people[who]
    return Request(
        id="r1", no="LV-2026-000001", form=form, form_version=1, route_version=1, requester=who,
        department=person.department, region=person.region, amount=amount, currency="HKD", title="",
        state=RequestState.PENDING, round=1, rev=1, data_rev=1, data=data, urgent=False, urgent_reason="",
        lacking=(), back_to="", revokes="", trouble="", created=NOW, submitted=NOW, updated=NOW, closed=None,
    )  # fmt: skip


def ready(form: str) -> RouteDef:
    return read_route(ready_routes()[form])


def ready_form(form: str):
    return read_form(ready_forms()[form])


def one_step(who: str, rest: str = "") -> RouteDef:
    """A route of a single step; `rest` are more lines of the file."""
    return read_route(f"form: leave\ncurrency: HKD\nsteps:\n  - {{id: s, who: {who}}}\n{rest}")
