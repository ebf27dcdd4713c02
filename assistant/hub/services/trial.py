"""The dry-run beside the editor: who would approve this, by a form and a route that are not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.hub.domain import dryrun, formcheck, resolve
from assistant.hub.domain.case import Request, RequestState
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.formread import read_form
from assistant.hub.domain.people import Person
from assistant.hub.domain.routeread import read_route
from assistant.hub.problems import Missing
from assistant.hub.words import language_of, say

from . import surroundings, weighing
from .context import Actor, Desk, Hub
from .press import moment_of


def explain(
    hub: Hub,
    actor: Actor,
    body: Mapping[str, Any],
    text: str,
    data: Mapping[str, Any],
    requester: str = "",
) -> tuple[tuple[str, ...], str]:
    """A sentence per step, for a request of `requester` (the actor if "") with these data; and how much it weighs.

    Writes nothing. Raises Invalid for a form or route that can't be read, Forbidden, Missing for a stranger.
    """
    form, route = read_form(body), read_route(text)
    formcheck.check_sound(data)
    with hub.database.read() as db:
        hub.may(db, actor, "read", "route")
        directory = hub.directory(db)
        person = directory.people.get(requester or actor.person)
        if person is None:
            raise Missing("routes.no_person", person=requester[:40])
        desk = Desk(hub, db, actor, moment_of(hub))
        full = surroundings.completed(desk, form, data, directory, person.id)
        request = _request(desk, form, person, full)
        planned = resolve.plan(route, request, directory, desk.now, hub.holidays())
        audience = directory.roles(actor.person) | {"requester"}
        lines = dryrun.explain(planned, directory, form, actor.language, audience)
        tier = weighing.by(desk, route, form, request)
        return tuple(lines), say(f"routes.tier_{tier}", language_of(actor.language))


def _request(desk: Desk, form: FormDef, person: Person, data: Mapping[str, Any]) -> Request:
    amount, currency = surroundings.amount_of(desk, form, data)
    return Request(
        id="",
        no="",
        form=form.id,
        form_version=form.version,
        route_version=0,
        requester=person.id,
        department=person.department,
        region=person.region,
        amount=amount,
        currency=currency,
        title="",
        state=RequestState.DRAFT,
        round=1,
        rev=1,
        data_rev=1,
        data=data,
        urgent=False,
        urgent_reason="",
        lacking=(),
        back_to="",
        revokes="",
        trouble="",
        created=desk.now,
        submitted=None,
        updated=desk.now,
        closed=None,
    )
