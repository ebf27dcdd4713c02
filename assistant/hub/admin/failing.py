"""A press that failed: its sentence beside the field it is about, else above the form."""

from __future__ import annotations

from typing import Any

from assistant.hub.problems import HubError

from .pages import sentence
from .visit import Visitor

_FIELDS = {
    "admin.code_missing": "code", "admin.no_factor_yet": "code", "access.code_wrong": "code",
    "access.verify_needed": "code",
    "admin.form_name": "name", "admin.form_taken": "name", "admin.bad_name": "name", "admin.bad_url": "url",
    "admin.bad_days": "days", "admin.bad_year": "year", "admin.bad_kind": "kind", "admin.say_why": "why",
    "archive.hold_reason": "why", "archive.years": "years", "forms.rate": "rate",
    "admin.own_currency": "currency", "forms.currency": "currency", "access.bad_role": "own_role",
    "access.oidc_address": "issuer", "access.own_deputy": "delegate", "access.deputy_span": "until",
    "access.absent_twice": "until", "admin.day_missing": "from", "access.no_factor": "code", "nobody_named": "person",
    "person_may_not_sign": "person", "person_signs_already": "person",
}  # fmt: skip


def told(guest: Visitor, error: HubError, form: str = "", field: str = "") -> dict[str, Any]:
    """What a template needs to say it: `wrong` by field and the `form` (its button's word) it was in, or `trouble`."""
    text = sentence(error, guest.language)
    name = field or _FIELDS.get(error.code, "")
    return {"wrong": {name: text}, "wrong_form": form} if name else {"trouble": text}
