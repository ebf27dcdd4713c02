"""Requests in the making: a new one, one that revokes, changed data, and what a form lacks."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.hub.domain import formcheck, masking, resolve
from assistant.hub.domain.case import Case, Request, RequestState
from assistant.hub.domain.deeds import Edit
from assistant.hub.domain.fields import in_language
from assistant.hub.domain.form import Attached, FormDef
from assistant.hub.domain.people import Directory, Person
from assistant.hub.domain.route import RouteDef
from assistant.hub.problems import Forbidden, Invalid
from assistant.hub.store import attachments, cases
from assistant.hub.store.ids import new_id
from assistant.model.value import dataclass

from . import seeing, surroundings
from .context import Desk


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to ask for, as it came in. `attachments` are ids."""

    form: str
    data: Mapping[str, Any]
    attachments: tuple[str, ...] = ()
    urgent: bool = False
    urgent_reason: str = ""


def draft(desk: Desk, wish: Wish) -> tuple[Request, FormDef, tuple[Attached, ...]]:
    """The new request as a draft with its number, its form and its files. Raises Missing, Forbidden, Invalid."""
    made, form, files = sketch(desk, wish)
    return dataclasses.replace(made, no=_number(desk, form)), form, files


def sketch(desk: Desk, wish: Wish) -> tuple[Request, FormDef, tuple[Attached, ...]]:
    """The same without a number: nothing is written."""
    person, directory = _requester(desk), desk.directory
    form, route = desk.hub.newest(desk.db, wish.form)
    may_start(desk, route, directory, person)
    formcheck.check_sound(wish.data)
    if wish.urgent and not wish.urgent_reason:
        raise Invalid("cases.urgent_reason")
    data = surroundings.completed(desk, form, wish.data, directory, person.id)
    amount, currency = surroundings.amount_of(desk, form, data)
    files = attachments.offered(desk.db, wish.attachments, person.id)
    made = dataclasses.replace(
        _blank(desk, form, person),
        route_version=route.version,
        amount=amount,
        currency=currency,
        data=data,
        urgent=wish.urgent,
        urgent_reason=wish.urgent_reason if wish.urgent else "",
    )
    return made, form, files


def revocation(desk: Desk, original: Case) -> tuple[Request, FormDef]:
    """The request that asks for `original` to be taken back: its data, its form and route as they were then."""
    old = original.request
    form = desk.hub.form(desk.db, old.form, old.form_version)
    made = dataclasses.replace(
        old,
        id=new_id(desk.now),
        no=_number(desk, form),
        state=RequestState.DRAFT,
        round=1,
        rev=1,
        data_rev=1,
        urgent=False,
        urgent_reason="",
        lacking=(),
        back_to="",
        trouble="",
        revokes=old.id,
        created=desk.now,
        submitted=None,
        updated=desk.now,
        closed=None,
        urged=None,
    )
    return made, form


def edited(
    desk: Desk, case: Case, data: Mapping[str, Any], files: Sequence[str], task: str
) -> Edit:
    """The new data as the engine takes them: what the actor may not see is kept, what the hub computes is computed."""
    request = case.request
    form = desk.hub.form(desk.db, request.form, request.form_version)
    formcheck.check_sound(data)
    audience = seeing.audience_of(desk, case)
    whole = masking.restored(form, request.data, data, audience)
    directory = desk.directory
    done = surroundings.completed(desk, form, whole, directory, request.requester)
    return Edit(
        done, _exchanged(desk, request.id, _with_hidden(desk, case, form, files), task), task
    )


def _with_hidden(desk: Desk, case: Case, form: FormDef, files: Sequence[str]) -> tuple[str, ...]:
    """Files that are masked for the actor stay, as he could not name them."""
    audience = seeing.audience_of(desk, case)
    veiled = [
        each.id
        for each in attachments.of(desk.db, case.request.id)
        if masking.hidden(form, each.tag, audience)
    ]
    return tuple(dict.fromkeys((*files, *veiled)))


def renewed(desk: Desk, case: Case) -> Case:
    """What nobody has been asked about yet is sent by the form and route in force, as its requester is placed now.

    So nobody keeps drafts of an old route. One that is under way keeps its version. Raises Missing for a form that is
    used no more, Forbidden, Invalid.
    """
    request = case.request
    if case.steps or request.revokes or request.requester != desk.actor.person:
        return case
    if request.state not in (RequestState.DRAFT, RequestState.RETURNED):
        return case
    person, (form, route) = _requester(desk), desk.hub.newest(desk.db, request.form)
    may_start(desk, route, desk.directory, person)
    data = surroundings.completed(desk, form, request.data, desk.directory, person.id)
    amount, currency = surroundings.amount_of(desk, form, data)
    fresh = dataclasses.replace(
        request,
        form_version=form.version,
        route_version=route.version,
        department=person.department,
        region=person.region,
        data=data,
        data_rev=request.data_rev + (data != request.data),
        amount=amount,
        currency=currency,
    )
    return dataclasses.replace(case, request=fresh)


def attach(desk: Desk, request_id: str, ids: Sequence[str]) -> None:
    """These files belong to the request from now on. Raises Invalid for files that the actor may not attach."""
    if ids:
        attachments.attach(desk.db, ids, desk.actor.person, request_id)


def _exchanged(desk: Desk, request_id: str, ids: Sequence[str], task: str) -> tuple[Attached, ...]:
    """The files after they were exchanged for these, () if nothing changed. An approver who names none takes none."""
    before = attachments.of(desk.db, request_id)
    if {each.id for each in before} == set(ids) or (task and not ids):
        return ()
    attachments.attach(desk.db, ids, desk.actor.person, request_id)
    return attachments.of(desk.db, request_id)


def may_start(desk: Desk, route: RouteDef, directory: Directory, person: Person) -> None:
    """Raises Forbidden unless the person may use this form."""
    allowed = desk.allows("start", f"form:{route.form}", person.department)
    if not allowed or not resolve.may_start(route, directory, person.id):
        raise Forbidden("cases.may_not_start")


def _requester(desk: Desk) -> Person:
    directory = desk.directory
    if not directory.active(desk.actor.person):
        raise Forbidden("cases.not_here")
    return directory.people[desk.actor.person]


def _number(desk: Desk, form: FormDef) -> str:
    return cases.next_number(desk.db, form.prefix, surroundings.today(desk).year)


def _blank(desk: Desk, form: FormDef, person: Person) -> Request:
    return Request(
        id=new_id(desk.now),
        no="",
        form=form.id,
        form_version=form.version,
        route_version=0,
        requester=person.id,
        department=person.department,
        region=person.region,
        amount=None,
        currency="",
        title=in_language(form.titles, person.locale),
        state=RequestState.DRAFT,
        round=1,
        rev=1,
        data_rev=1,
        data={},
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
