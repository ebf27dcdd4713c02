"""Ready forms and complete data for them, for the tests of forms."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from assistant.hub.domain.computed import completed
from assistant.hub.domain.form import Attached, FormDef
from assistant.hub.domain.formread import read_form, ready_forms
from assistant.planning.holidays import NO_HOLIDAYS, Holidays
from assistant.planning.workday import default_profile

READY = ready_forms()
FORMS = {name: read_form(body) for name, body in READY.items()}
PROFILE = default_profile("Asia/Hong_Kong", "HK")
CHRISTMAS = Holidays("HK", {"2026-12-25": ("Christmas Day", False)})

LINE = {"date": "2026-11-02", "category": "travel", "description": "Taxi", "amount": "800"}
GIVEN: dict[str, dict[str, Any]] = {
    "leave": {"kind": "annual", "start": "2026-12-01", "end": "2026-12-02", "reason": "Hiking"},
    "expense": {"purpose": "Client visit", "project": "P-7", "currency": "HKD", "lines": [LINE]},
    "purchase": {
        "subject": "Chairs", "reason": "The old ones broke", "vendor": {"name": "Made-up Chairs Ltd"}, "currency": "HKD",
        "items": [{"name": "Chair", "quantity": 3, "price": "450.50"}],
        "quotes": [{"vendor": "Made-up Chairs Ltd", "amount": "1351.50"}],
    },
    "blank": {"subject": "Key to the roof", "text": "For the plants"},
}  # fmt: skip


def given(form: str, **more: Any) -> dict[str, Any]:
    return {**deepcopy(GIVEN[form]), **more}


def ready(form: str, holidays: Holidays = NO_HOLIDAYS, **more: Any) -> dict[str, Any]:
    """Complete data as the hub keeps them."""
    return completed(FORMS[form], given(form, **more), PROFILE, holidays)


def file(
    tag: str = "", mime: str = "application/pdf", size: int = 1000, name: str = "f1"
) -> Attached:
    return Attached(name, "receipt.pdf", size, mime, "0" * 64, tag)


def definition(**changes: Any) -> dict[str, Any]:
    """The smallest form, with changes."""
    body = {
        "id": "small",
        "prefix": "SM",
        "titles": {"en": "Small"},
        "schema": {"type": "object", "properties": {"note": {"type": "string"}}},
        "ui": [{"pointer": "/note", "titles": {"en": "Note"}, "widget": "text"}],
    }
    return {**body, **changes}


def with_note(**schema: Any) -> FormDef:
    """The smallest form, whose note has this schema."""
    return read_form(definition(schema={"type": "object", "properties": {"note": schema}}))
