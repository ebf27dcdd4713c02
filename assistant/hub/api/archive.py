"""/v1/archive: search in closed requests, and one request on paper or as a signed file."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Response
from pydantic import AfterValidator

from assistant.hub.services import archive
from assistant.hub.services.context import Actor

from .caller import Caller
from .face import TheFace
from .models import ID, sound
from .models_requests import Rows
from .out import JSON, reply
from .paging import Cursor, Limit, page, place

router = APIRouter(prefix="/v1", tags=["archive"])
RequestId = Annotated[str, Path(pattern=ID, description="The request's id.")]
Name = Annotated[str, Query(max_length=64, pattern=r"^[A-Za-z0-9_.-]*$")]
Sum = Annotated[
    int | None, Query(ge=0, le=2**53, description="Minor units of the company's currency.")
]
Day = Annotated[
    date | None,
    Query(
        ge=date(1970, 1, 2),
        le=date(2999, 12, 31),
        description="A day of the company's zone, included.",
    ),
]
Verified = Annotated[
    str,
    Header(
        alias="Verification", max_length=64, pattern=r"^[A-Za-z0-9_-]*$",
        description='A fresh verification for "export:<request>".',
    ),
]  # fmt: skip
PDF = "application/pdf"


@router.get("/archive", response_model=Rows)
def search(  # noqa: PLR0913 - one parameter per filter
    *,
    here: TheFace,
    actor: Caller,
    q: Annotated[str, Query(max_length=200), AfterValidator(sound)] = "",
    form: Name = "",
    person: Name = "",
    amount_from: Sum = None,
    amount_to: Sum = None,
    date_from: Day = None,
    date_to: Day = None,
    cursor: Cursor = "",
    limit: Limit = 50,
) -> Response:
    """Closed requests that the caller may read and that hold all the words, the last filed first."""
    scope = f"archive {q} {form} {person} {amount_from} {amount_to} {date_from} {date_to}"
    found = archive.search(
        here.hub, actor, words=q, form=form, person=person, amount_from=amount_from, amount_to=amount_to,
        date_from=date_from, date_to=date_to, cursor=place(here.hub, actor, scope, cursor), limit=limit,
    )  # fmt: skip
    return reply(page(here.hub, actor, scope, found.rows, found.next))


@router.get(
    "/requests/{request}.pdf",
    response_class=Response,
    responses={200: {"content": {PDF: {"schema": {"type": "string", "format": "binary"}}}}},
)
def on_paper(
    here: TheFace, actor: Caller, request: RequestId, verification: Verified = ""
) -> Response:
    """One request with its trail, as PDF."""
    content = archive.export_pdf(here.hub, _with(actor, verification), request)
    return Response(content, headers=_named(request, "pdf"), media_type=PDF)


@router.get("/requests/{request}.json", response_model=dict[str, object])
def as_file(
    here: TheFace, actor: Caller, request: RequestId, verification: Verified = ""
) -> Response:
    """One request with its trail, signed by the hub: `sundown hub admin verify-export` checks it."""
    content = archive.export_json(here.hub, _with(actor, verification), request)
    return Response(content, headers=_named(request, "json"), media_type=JSON)


def _with(actor: Actor, verification: str) -> Actor:
    return dataclasses.replace(actor, verification=verification)


def _named(request: str, ending: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{request}.{ending}"'}
