"""Files of requests: taken in one by one, attached later, read by those who may read the request, swept when unused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.hub.domain import masking
from assistant.hub.domain.fields import FILES
from assistant.hub.domain.filetypes import HEAD, fitting, huge_picture, safe_name, sniffed
from assistant.hub.domain.form import Attached, FormDef
from assistant.hub.problems import Forbidden, Invalid, Missing, Unavailable
from assistant.hub.store import attachments, cases
from assistant.hub.store.attachments import Kept
from assistant.hub.store.ids import new_id

from . import contents, reading, seeing, unpacking
from .context import Actor, Desk, Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

MOST_BYTES = 26_214_400  # of one file; a form may allow less
_MOST_WAITING, _MOST_WAITING_BYTES = 200, 1_073_741_824  # of one person, attached to nothing yet
_UNUSED = timedelta(days=1)
_UNNAMED = timedelta(hours=1)
_TAG = re.compile(r"(/[A-Za-z0-9_]{1,40}){0,6}")


def take(
    hub: Hub, actor: Actor, name: str, mime: str, stream: contents.Source, tag: str = ""
) -> Attached:
    """Take a file in. `tag` is the pointer of the field it belongs to ("/lines/0/receipt"), "" for the form as a whole.

    `mime` is what the sender says; kept is what the bytes say. Raises Invalid for a name, size or kind that is not
    taken and for files that hurt whoever unpacks them, Unavailable if the disk is full.
    """
    name = safe_name(name)
    if not _TAG.fullmatch(tag):
        raise Invalid("forms.file_tag")
    with contents.received(hub.folder, stream, MOST_BYTES, HEAD) as content:
        kind = _kind(content, name)
        now = hub.clock.now()
        file = Attached(
            new_id(now), fitting(kind, name, mime), content.size, kind, content.sha256, tag
        )
        with hub.database.begin() as db:
            count, size = attachments.waiting(db, actor.person)
            if count >= _MOST_WAITING or size + content.size > _MOST_WAITING_BYTES:
                raise Invalid("forms.file_many")
            attachments.hold(db, content.sha256)
            contents.settle(hub.folder, content)
            attachments.add(db, file, actor.person, now)
    return file


def open_for(hub: Hub, actor: Actor, id: str) -> tuple[Attached, Path]:  # noqa: A002 - the file's own name
    """A file and where its content lies. Raises Missing for who may not know of it, Forbidden where it is masked.

    Serve it as a download (Content-Disposition: attachment, X-Content-Type-Options: nosniff).
    """
    with hub.database.read() as db:
        kept = attachments.find(db, id)
        if kept is None:
            raise Missing("forms.file_unknown")
        _check_reader(Desk(hub, db, actor, hub.clock.now()), kept)
    path = contents.place(hub.folder, kept.file.sha256)
    if not path.is_file():
        raise Unavailable("forms.file_lost")
    return kept.file, path


def sweep(hub: Hub) -> int:
    """Delete files that were attached to nothing for a day, and contents no row names; how many contents went."""
    now = hub.clock.now()
    with hub.database.read() as db:
        unused = attachments.stale(db, now - _UNUSED)
    gone = 0
    for id_, sha256 in unused:
        with hub.database.begin() as db:
            attachments.hold(db, sha256)
            attachments.drop(db, id_)
            gone += _clear(hub, db, sha256)
    return gone + clear(hub, list(contents.older(hub.folder, now - _UNNAMED)))


def clear(hub: Hub, contents_: Iterable[str]) -> int:
    """Delete these contents (SHA-256) as far as no row names them any more; how many went."""
    gone = 0
    for sha256 in contents_:
        with hub.database.begin() as db:
            attachments.hold(db, sha256)
            gone += _clear(hub, db, sha256)
    return gone


def shown(
    form: FormDef, files: Iterable[Attached], audience: frozenset[str]
) -> tuple[Attached, ...]:
    """The files this audience may see. A masked one is not even named."""
    return tuple(each for each in files if not masking.hidden(form, each.tag, audience))


def _clear(hub: Hub, db: Connection, sha256: str) -> bool:
    return not attachments.used(db, sha256) and contents.remove(hub.folder, sha256)


def _kind(content: contents.Received, name: str) -> str:
    names: tuple[str, ...] = ()
    if content.head.startswith(b"PK\x03\x04"):
        names = unpacking.members(content.path)
    kind = sniffed(content.head, name, names)
    if kind == "application/zip":
        unpacking.check_plain(names)
    if huge_picture(content.head):
        raise Invalid("forms.file_bomb")
    return kind


def _check_reader(desk: Desk, kept: Kept) -> None:
    if not kept.request:
        if kept.owner != desk.actor.person:
            raise Missing("forms.file_unknown")
        return
    case = cases.read(desk.db, kept.request)
    if case is None or not reading.may_know(desk, case):
        raise Missing("forms.file_unknown")
    form = desk.hub.form(desk.db, case.request.form, case.request.form_version)
    audience = seeing.audience_of(desk, case)
    if any(masking.hidden(form, tag, audience) for tag in places(form, kept.file.tag)):
        raise Forbidden("forms.file_masked")


def places(form: FormDef, tag: str) -> tuple[str, ...]:
    """Where a file with this tag stands; one that was taken out has stood anywhere, so every mask on files holds."""
    if tag != attachments.REMOVED:
        return (tag or FILES,)
    each = form.files.get("each")
    return (FILES, f"{each['list']}/0/{each['name']}") if each else (FILES,)
