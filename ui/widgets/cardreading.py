"""What a card asks beside the window: the source's present state, its files; and when it counts as seen."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from assistant.model.approval import Card
from assistant.model.errors import NotFound
from ui.bridge import Worker
from ui.present.sentence import in_language
from ui.theme import look
from ui.widgets.cardviewer import Viewer
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

SEEN_MS = 1000


class CardReading(QWidget):
    """Never shown itself. `came`: the source was asked, "" or the sentence why not; `told`: a sentence and its tone."""

    came = Signal(str)
    told = Signal(str, str)

    def __init__(self, over: QWidget, app: Sundown | None) -> None:
        super().__init__(over)
        self.hide()
        self._over, self._app = over, app
        self._card: Card | None = None
        self._viewer: Viewer | None = None
        self._seen: set[tuple[str, str]] = set()
        bug = say(look().language, "went_wrong")
        self._worker, self._files = Worker(bug, self), Worker(bug, self)
        self._look = QTimer(self, singleShot=True, interval=SEEN_MS)
        self._look.timeout.connect(self._looked)

    def read(self, task_id: str) -> None:
        """Ask the source about this one; an answer about another is dropped."""
        app = self._app
        if app is not None:
            self._worker.work(
                partial(app.read_approval, task_id),
                lambda _card: self.came.emit(""),
                self._not_read,
            )

    def forget(self) -> None:
        """No card is shown any more."""
        self._worker.forget()
        self._look.stop()
        self._card = None
        self.put_away()

    def put_away(self) -> None:
        """No file is shown any more, and none that is on its way will be."""
        self._files.forget()
        if self._viewer is not None and isValid(self._viewer):
            self._viewer.close()
        self._viewer = None

    def _not_read(self, sentence: str) -> None:
        self.came.emit(in_language(sentence, look().language))

    # ------------------------------------------------------------------ seen

    def shows(self, card: Card) -> None:
        """This card is on the screen now."""
        self._card = card
        self.watch()

    def watch(self) -> None:
        """The second begins."""
        card = self._card
        if card is not None and (card.task.id, card.task.version) not in self._seen:
            self._look.start()

    def _looked(self) -> None:
        app, card = self._app, self._card
        if app is None or card is None or look().safe or not self._visible():
            return
        self._seen.add((card.task.id, card.task.version))
        with suppress(NotFound):
            app.approval_seen(card.task.id, card.task.version)

    def _visible(self) -> bool:
        return self._over.isVisible() and self._over.window().isActiveWindow()

    # ------------------------------------------------------------------ files

    def fetch(self, card: Card, file_id: str) -> None:
        """Get an attachment and show it."""
        app = self._app
        if app is None or look().safe:
            return
        name = next((file.name for file in card.files if file.id == file_id), file_id)
        self.told.emit(say(look().language, "card.file.fetching", name=name), "ink2")
        job = partial(app.approval_file, card.task.id, file_id)
        self._files.work(job, partial(self._view, name), self._failed)

    def _view(self, name: str, path: Path) -> None:
        self.told.emit("", "ink2")
        viewer = self._viewer = Viewer(self._over, path, name)
        viewer.open_over(viewer.close_button)

    def _failed(self, sentence: str) -> None:
        self.told.emit(in_language(sentence, look().language), "amber")
