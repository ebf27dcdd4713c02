"""A list of people from a file: read, shown as what it would do, and done only then."""

from __future__ import annotations

from fastapi import APIRouter, Response

from assistant.hub.domain.records import Fault, Plan
from assistant.hub.problems import HubError, Invalid
from assistant.hub.services import people
from assistant.hub.words import known

from .pages import back, page
from .sheet import line
from .visit import Guest, Press, Pressed, Visitor

router = APIRouter()
_MOST = 200  # faults and changes that are shown
EXAMPLE = (
    "number,name,email,department,supervisor,region,level,roles\n"
    "E100,Ann Example,ann@company.test,sales,E001,HK,2,\n"
)


@router.get("/people/import")
def begin(guest: Guest) -> Response:
    """Where the list is given."""
    guest.need("people.write")
    return page(
        guest,
        "import.html",
        here="people",
        plan=None,
        text="",
        whole=False,
        trouble="",
        example=EXAMPLE,
    )


@router.post("/people/import")
def work(press: Pressed) -> Response:
    """Show what the list would do; with the button below the preview, do it."""
    guest = press.visitor
    guest.need("people.write")
    raw, kind = _given(press)
    whole = bool(press.sheet.get("whole"))
    try:
        if press.do == "apply":
            rev = line(press.sheet, "rev")
            plan = people.apply(
                guest.hub,
                guest.actor,
                raw,
                kind,
                whole=whole,
                rev=int(rev) if rev.isdigit() else -1,
            )
            if not plan.faults:
                return back("/people", "said_imported")
            rev_now = -1
        else:
            plan, rev_now = people.preview(guest.hub, guest.actor, raw, kind, whole=whole)
    except HubError as error:
        return page(
            guest, "import.html", error.status, here="people", plan=None, text=_text(raw), whole=whole,
            trouble=guest.say(error.code, **error.values), example=EXAMPLE,
        )  # fmt: skip
    return page(
        guest, "import.html", here="people", plan=plan, counts=plan.counts(), faults=_faults(guest, plan),
        changes=plan.changes[:_MOST], most=_MOST, rev=rev_now, text=_text(raw), kind=kind, whole=whole, trouble="",
        example=EXAMPLE,
    )  # fmt: skip


def _given(press: Press) -> tuple[bytes, str]:
    """The list and what it is: an uploaded file, else the text of the field."""
    raw = press.files.get("file") or str(press.sheet.get("list") or "").encode()
    if not raw.strip():
        raise Invalid("access.empty_file")
    head = raw.lstrip(b"\xef\xbb\xbf").lstrip()[:8].lower()
    return raw, "ldif" if head.startswith((b"dn:", b"version:")) else "csv"


def _text(raw: bytes) -> str:
    return raw.decode("utf-8-sig", "replace")


def _faults(guest: Visitor, plan: Plan) -> list[tuple[int, str]]:
    return [(each.line, _said(guest, each)) for each in plan.faults[:_MOST]]


def _said(guest: Visitor, fault: Fault) -> str:
    taken = {"code", "language"}
    values = {k: v for k, v in fault.values.items() if k not in taken}
    return (
        guest.say(fault.code, **{"field": fault.field, **values})
        if known(fault.code)
        else fault.code
    )
