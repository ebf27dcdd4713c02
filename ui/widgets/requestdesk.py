"""The files of one draft: copied in beside the window's thread, known by their ids."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from assistant.app import Sundown
from assistant.model.errors import NotFound
from assistant.model.form import Draft, DraftFile
from ui.bridge import Worker
from ui.present.sentence import in_language
from ui.theme import look
from ui.words import say


class Desk(QObject):
    """What a form of receipts talks to."""

    def __init__(self, app: Sundown, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._draft = ""
        self._files: dict[str, DraftFile] = {}
        self._coming: list[str] = []  # the drafts of files that are being copied

    def open(self, draft: Draft) -> None:
        """From now on it is about this draft."""
        self._draft = draft.id
        self._files = {each.id: each for each in draft.files}

    def files_at(self, place: str) -> list[DraftFile]:
        """The files of a field."""
        return [each for each in self._files.values() if each.field == place]

    def kept(self, file_id: str) -> Path | None:
        """The draft's own copy."""
        return self._app.draft_file(self._draft, file_id)

    def move(self, file_id: str, place: str) -> None:
        """Its row has another number now. Written at once: the next save counts on it."""
        self._files[file_id] = replace(self._files[file_id], field=place)
        self._app.move_file(self._draft, file_id, place)

    def places(self) -> list[str]:
        """The fields that have a file."""
        return [each.field for each in self._files.values()]

    def has_files(self) -> bool:
        """Has the draft a file, or will it have one in a moment?"""
        return bool(self._files) or self._draft in self._coming

    def attach(
        self,
        place: str,
        path: Path,
        done: Callable[[DraftFile], object],
        failed: Callable[[str], object],
    ) -> None:
        """Copy a file into the draft; `failed` gets one sentence in the language of the screen."""
        draft = self._draft
        worker = Worker(say(look().language, "went_wrong"), self)

        def kept(file: DraftFile) -> None:
            worker.deleteLater()
            self._coming.remove(draft)
            if draft == self._draft:
                self._files[file.id] = file
                done(file)

        def refused(why: str) -> None:
            worker.deleteLater()
            self._coming.remove(draft)
            if draft == self._draft:
                failed(in_language(why, look().language))

        self._coming.append(draft)
        worker.work(lambda: self._app.attach(draft, place, path), kept, refused)

    def detach(self, file_id: str) -> None:
        """Throw it away; what is gone already is gone."""
        self._files.pop(file_id, None)
        with suppress(NotFound):
            self._app.detach(self._draft, file_id)
