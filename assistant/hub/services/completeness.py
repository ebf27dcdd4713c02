"""What a form lacks as it is now: by its own rules, its files, and what is left of the balance it draws on."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from assistant.hub.domain import consequences, formcheck
from assistant.hub.domain.case import Case, Request
from assistant.hub.domain.form import Attached, FormDef, Lacking
from assistant.hub.problems import Invalid
from assistant.hub.store import attachments, hints
from assistant.hub.store.access import alone

from .context import Desk


def lacking(desk: Desk, case: Case, files: Sequence[Attached] | None = None) -> tuple[Lacking, ...]:
    """What the form lacks as it is now; a revocation repeats data that were complete.

    Of a balance of leave, what other requests under way ask for is not there to be asked for again; until this
    transaction ends, nobody else asks for leave of the same person.
    """
    request = case.request
    if request.revokes:
        return ()
    form = desk.hub.form(desk.db, request.form, request.form_version)
    attached = attachments.of(desk.db, request.id) if files is None else files
    if consequences.kind_of(form, request.data):
        alone(desk.db, f"leave:{request.requester}")
    return formcheck.lacking(form, request.data, attached, left(desk, request, form))


def left(desk: Desk, request: Request, form: FormDef) -> Mapping[int, Decimal] | None:
    """Days of the balance it draws on that this request may ask for, by year; None if it draws on none."""
    kind = consequences.kind_of(form, request.data)
    years = consequences.asked(form, request.data) if kind else {}
    if not years:
        return None
    found = dict(hints.days_left(desk.db, request.requester, kind, years))
    for other, version, data in hints.under_way(desk.db, request.requester, request.id):
        its = desk.hub.form(desk.db, other, version)
        if consequences.kind_of(its, data) == kind:
            for year, halves in consequences.asked(its, data).items():
                if year in found:
                    found[year] -= Decimal(halves) / 2
    return found


def still_complete(
    desk: Desk, case: Case, data: Mapping[str, Any], before: Sequence[Lacking]
) -> None:
    """An approver's change must leave a form that could have been sent: nobody checks it after him.

    Raises Invalid with each item that is lacking now and was not `before`.
    """
    known = {(each.field, each.reason) for each in before}
    changed = dataclasses.replace(case, request=dataclasses.replace(case.request, data=data))
    fresh = [each for each in lacking(desk, changed) if (each.field, each.reason) not in known]
    if fresh:
        form = desk.hub.form(desk.db, case.request.form, case.request.form_version)
        said = formcheck.told(form, fresh[0], desk.actor.language)
        raise Invalid("cases.edit_lacks", said=f"{said['title']}: {said['message']}", lacking=fresh)
