"""/v1/attachments: files come in piece by piece, and go out only to those who may read their request."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Path, Response, UploadFile
from fastapi.responses import FileResponse

from assistant.hub.problems import Invalid
from assistant.hub.services import attachments

from .caller import Caller
from .face import TheFace
from .models import ID, Given, sound
from .out import reply

PATH = "/v1/attachments"
router = APIRouter(prefix=PATH, tags=["attachments"])
FileId = Annotated[str, Path(alias="id", pattern=ID)]
Tag = Annotated[str, Form(max_length=200, description='What it is for, e.g. "/lines/0/receipt".')]
_FILE = {
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
}


class Taken(Given):
    """A file that was taken; its id goes into `attachments` of a request."""

    id: str
    name: str
    size: int
    mime: str
    sha256: str
    tag: str


@router.post("", status_code=201, response_model=Taken)
def take(here: TheFace, actor: Caller, file: UploadFile, tag: Tag = "") -> Response:
    """Take a file; its content must be of the type it says, and of a type and size that are taken."""
    try:
        name, tag = sound(file.filename or ""), sound(tag)
    except ValueError as fault:
        raise Invalid("api.invalid") from fault
    mime = (file.content_type or "application/octet-stream")[:100]
    return reply(attachments.take(here.hub, actor, name, mime, file.file, tag), 201)


@router.get("/{id}", response_class=FileResponse, responses={200: _FILE})
def give(here: TheFace, actor: Caller, id: FileId) -> Response:  # noqa: A002 - the path's own word
    """The file, to keep; a browser does not show it."""
    found, path = attachments.open_for(here.hub, actor, id)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.name)}",
        "ETag": f'"{found.sha256}"',
    }
    return FileResponse(path, media_type=found.mime, headers=headers)
