"""What a transition may look at, put together from the stores: form, route, company, calendars, prices."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from assistant.hub.domain import money, resolve
from assistant.hub.domain.case import Case, Request, RequestState
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.people import Directory
from assistant.hub.domain.world import World
from assistant.hub.store import dossier, rates
from assistant.hub.store.ids import new_id
from assistant.hub.words import language_of

from .context import Desk


def world(
    desk: Desk, request: Request, *, verified: bool = False, original: Case | None = None
) -> World:
    """Everything around this request at this moment."""
    hub, db = desk.hub, desk.db
    form = hub.form(db, request.form, request.form_version)
    route = hub.route(db, request.form, request.route_version)
    directory, holidays = desk.directory, hub.holidays()
    person = directory.people.get(request.requester)
    return World(
        form=form,
        route=route,
        directory=directory,
        holidays=holidays,
        new_id=lambda: new_id(desk.now),
        plan=lambda asked: resolve.plan(route, asked, directory, desk.now, holidays),
        holds=lambda when, asked: resolve.holds(when, route, asked, directory),
        copies=lambda asked, at: resolve.copies(route, asked, directory, at, desk.now),
        priced=priced(desk, form) if form.amount else None,
        verified=verified,
        money=bool(form.amount),
        admin=request.state is RequestState.NEEDS_ADMIN
        and desk.allows("resolve", "request", request.department),
        original=original,
        language=language_of(person.locale if person else ""),
    )


def resolving(desk: Desk, request: Request, around: World) -> World:
    """The same for an admin's press, whatever state the request is in by now: may he, and has another been quicker?"""
    admin = desk.allows("resolve", "request", request.department)
    resolved = dossier.last_press(desk.db, request.id, "resolve")
    return dataclasses.replace(around, admin=admin, resolved=resolved)


def priced(desk: Desk, form: FormDef) -> Callable[[Mapping[str, Any]], int | None]:
    """The sum of form data in the company's smallest unit, at the rate of today."""

    def price(data: Mapping[str, Any]) -> int | None:
        return amount_of(desk, form, data)[0]

    return price


def amount_of(desk: Desk, form: FormDef, data: Mapping[str, Any]) -> tuple[int | None, str]:
    """(sum in the company's smallest unit or None, the currency it was given in). Raises Invalid without a rate."""
    if not form.amount:
        return None, ""
    table = rates.table(desk.db, desk.hub.currency)
    return money.of_form(form, data, table, today(desk))


def today(desk: Desk) -> date:
    """The company's day."""
    return desk.now.astimezone(ZoneInfo(desk.hub.zone)).date()


def completed(
    desk: Desk, form: FormDef, data: Mapping[str, Any], directory: Directory, requester: str
) -> dict[str, Any]:
    """The data with what the hub fills in itself, by the requester's own calendar."""
    from assistant.hub.domain import computed
    from assistant.planning.holidays import NO_HOLIDAYS

    person = directory.people[requester]
    region = person.work.region or person.region
    days = desk.hub.holidays().get(region, NO_HOLIDAYS)
    return computed.completed(form, data, person.work, days)
