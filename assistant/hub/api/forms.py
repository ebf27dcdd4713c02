"""/v1/forms: what can be asked for, how each form looks, and who would approve it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Response

from assistant.hub.domain.form import FormDef
from assistant.hub.domain.formread import form_body
from assistant.hub.services import definitions, views

from .caller import Caller
from .face import TheFace
from .models import NAME, Given
from .models_requests import Trial, Tried
from .out import reply

router = APIRouter(prefix="/v1/forms", tags=["forms"])
FormId = Annotated[str, Path(pattern=NAME, description="The form's id.")]


class FormRow(Given):
    """A form in the list."""

    id: str
    version: int
    title: str


class FormWhole(Given):
    """A form: `schema` is JSON Schema 2020-12, `ui` its fields in order, `files` the limits of attachments."""

    id: str
    version: int
    title: str


@router.get("", response_model=list[FormRow])
def listing(here: TheFace, actor: Caller) -> Response:
    """The forms that the caller may start, with their titles in his language."""
    found = definitions.startable(here.hub, actor)
    return reply([_head(each, actor.language) for each in found])


@router.get("/{form}", response_model=FormWhole)
def one(here: TheFace, actor: Caller, form: FormId) -> Response:
    """The newest version of a form: JSON Schema, fields in order, limits of files."""
    found = definitions.get(here.hub, actor, form)
    return reply({**form_body(found.form), **_head(found.form, actor.language)})


@router.post("/{form}:dry-run", response_model=Tried)
def dry_run(here: TheFace, actor: Caller, form: FormId, sent: Trial) -> Response:
    """Who would approve this, and why, in words; and what the form lacks. Nothing is written."""
    return reply(views.dry_run(here.hub, actor, form, sent.data, sent.requester))


def _head(form: FormDef, language: str) -> dict[str, Any]:
    title = form.titles.get(language) or form.titles.get("en") or form.id
    return {"id": form.id, "version": form.version, "title": title}
