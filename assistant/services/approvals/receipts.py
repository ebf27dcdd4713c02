"""Receipts of drafts: copied into the profile, under names of ours, until they are at the source."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.model.errors import BadInput, NotFound, Refused
from assistant.model.form import DraftFile
from assistant.model.notice import Kind
from assistant.planning.receipts import HEAD, harmless, kind_of
from assistant.services.core import Core, new_id
from assistant.store import drafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.form import Draft, Form, FormField

FOLDER = "drafts"
LARGEST = 25 << 20  # bytes of one file
MOST = 100  # files of one draft


def attach(
    core: Core, draft: Draft, about: FormField, field: str, path: Path, still: Callable[[], Draft]
) -> DraftFile:
    """Copy a file in. Raises BadInput where it is none, too large, empty, or of a kind that the form does not take.

    `still` raises when the draft can't be changed any more: a large file takes its time.
    """
    content = _content(path)
    name = harmless(path.name)
    mime = kind_of(content[:HEAD], name)
    beside = [each for each in draft.files if each.field == field]
    _check(name, mime, about, len(beside), len(draft.files))
    made = DraftFile(new_id(core.now()), field, name, mime, len(content))
    place = where(core, draft.id, made.id)
    _keep(place, content)
    try:
        with core.database.write() as connection:
            still()
            drafts.add_file(connection, draft.id, made, sha256(content).hexdigest())
    except BaseException:
        place.unlink(missing_ok=True)
        raise
    core.bus.changed(Kind.APPROVALS)
    return made


def detach(core: Core, draft_id: str, file_id: str, still: Callable[[], Draft]) -> None:
    """Take a file out. Raises NotFound, and what `still` raises."""
    with core.database.write() as connection:
        if all(each.id != file_id for each in still().files):
            raise NotFound("That file is no longer part of the draft.")
        drafts.drop_file(connection, draft_id, file_id)
    where(core, draft_id, file_id).unlink(missing_ok=True)
    core.bus.changed(Kind.APPROVALS)


def content(core: Core, draft: Draft, file: DraftFile) -> bytes:
    """The bytes of a receipt. Raises Refused where somebody has taken it away."""
    try:
        return where(core, draft.id, file.id).read_bytes()
    except OSError as error:
        raise Refused(f"The file {file.name} is gone from the draft: attach it again.") from error


def forget(core: Core, draft_id: str) -> None:
    """The folder of a draft."""
    with suppress(OSError):
        shutil.rmtree(core.home / FOLDER / draft_id)


def where(core: Core, draft_id: str, file_id: str) -> Path:
    """Where a receipt lies: no name of the user's is ever part of the path."""
    return core.home / FOLDER / draft_id / file_id


def field_of(form: Form, pointer: str) -> FormField:
    """The field that takes files at this pointer, a line's too ("/lines/0/receipt"). Raises BadInput."""
    for each in form.fields:
        if each.name == pointer and each.kind == "files":
            return each
        head, _, name = pointer.removeprefix(f"{each.name}/").partition("/")
        if each.columns and pointer.startswith(f"{each.name}/") and head.isdigit():
            for column in each.columns:
                if column.name == f"/{name}" and column.kind == "files":
                    return column
    raise BadInput("No file belongs into this field.")


def _check(name: str, mime: str, about: FormField, beside: int, all_: int) -> None:
    if about.accept and mime not in about.accept:
        raise BadInput(f"{name} is of a kind that this form does not take.")
    if (about.most and beside >= about.most) or all_ >= MOST:
        raise BadInput("There are as many files as may be: take one out first.")


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise BadInput("That is no file that can be attached.")
        with path.open("rb") as file:
            found = file.read(LARGEST + 1)
    except OSError as error:
        raise BadInput(f"The file {harmless(path.name)} can't be read.") from error
    if not found:
        raise BadInput(f"The file {harmless(path.name)} is empty.")
    if len(found) > LARGEST:
        raise BadInput(f"The file {harmless(path.name)} is larger than 25 MB.")
    return found


def _keep(place: Path, content_: bytes) -> None:
    """Whole or not at all, and for nobody else's eyes."""
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = place.with_suffix(".part")
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content_)
            file.flush()
            os.fsync(file.fileno())
        part.replace(place)
    except OSError as error:
        raise Refused("The profile folder can't be written to. Check its permissions.") from error
