"""One request with everything that belongs to it, as one person may see it: what the paper and the signed file hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.hub.access.permissions import audience
from assistant.hub.domain import masking
from assistant.hub.domain.case import Case
from assistant.hub.domain.chain import Link
from assistant.hub.domain.form import FormDef
from assistant.hub.problems import Forbidden, Missing
from assistant.hub.store import audit, cases
from assistant.hub.store import dossier as rows
from assistant.hub.store.audit import Entry
from assistant.model.value import dataclass

from . import attachments as attachments_of
from . import reading, verify
from .context import Actor, Desk, Hub

_MOST = 10_000  # entries of one trail


@dataclass(frozen=True, slots=True)
class Dossier:
    """`data` are masked for the reader. If any field is hidden from him, the trail's bodies are left out of `links`."""

    case: Case
    form: FormDef
    data: Mapping[str, Any]
    decisions: Sequence[Mapping[str, Any]]
    attachments: Sequence[Mapping[str, Any]]
    links: Sequence[Link]
    names: Mapping[str, str]  # person id -> name
    amount_hidden: bool
    erased: bool


def exported(hub: Hub, actor: Actor, request: str, shape: str) -> Dossier:
    """The dossier for an export (`shape`: pdf, json): second verification spent, written into the request's trail.

    Raises Missing for who may not know of it, Forbidden without the right to export what is not his own,
    NeedsVerification (purpose export:REQUEST).
    """
    now = hub.clock.now()
    with hub.database.begin() as db:
        desk = Desk(hub, db, actor, now)
        case = cases.lock(db, request)
        if case is None or not reading.may_know(desk, case):
            raise Missing("cases.no_request")
        if not reading.concerned(desk, case) and not hub.allows(
            db, actor, "export", "archive", case.request.department
        ):
            raise Forbidden("cases.forbidden")
        verify.spend(db, actor.verification, actor.person, f"export:{request}", now)
        said = Entry(actor.person, "", "exported", {"as": shape}, actor.device, actor.origin, now)
        audit.append(db, request, [said])
        return gathered(desk, case)


def gathered(desk: Desk, case: Case) -> Dossier:
    """Everything of the request that the actor may see; whether he may see it at all was asked before."""
    request, directory = case.request, desk.hub.directory(desk.db)
    form = desk.hub.form(desk.db, request.form, request.form_version)
    roles = audience(directory, desk.actor.person, request, reading.signers(case))
    links = audit.trail(desk.db, request.id, limit=_MOST)
    decisions = rows.decisions(desk.db, request.id)
    attachments = rows.attachments(desk.db, request.id)
    if _hidden(form, roles):
        links = [dataclasses.replace(each, body=None, salt="") for each in links]
    people = {each.actor for each in links} | {each.on_behalf_of for each in links}
    people |= reading.signers(case) | {request.requester, desk.actor.person}
    return Dossier(
        case,
        form,
        masking.seen(form, request.data, roles),
        decisions,
        [each for each in attachments if not _veiled_file(form, str(each["tag"]), roles)],
        links,
        {each: directory.name(each) for each in sorted(people)},
        bool(form.amount) and masking.hidden(form, form.amount, roles),
        rows.erased(desk.db, request.id),
    )


def veiled(desk: Desk, case: Case) -> bool:
    """Whether some field of the form is hidden from the actor; the trail's bodies might tell what it held."""
    form = desk.hub.form(desk.db, case.request.form, case.request.form_version)
    directory = desk.hub.directory(desk.db)
    return _hidden(
        form, audience(directory, desk.actor.person, case.request, reading.signers(case))
    )


def _veiled_file(form: FormDef, tag: str, roles: frozenset[str]) -> bool:
    return any(masking.hidden(form, each, roles) for each in attachments_of.places(form, tag))


def _hidden(form: FormDef, roles: frozenset[str]) -> bool:
    return any(roles.isdisjoint(seers) for seers in form.masks.values())
