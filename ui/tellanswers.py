"""What an answer to a notice does in the core, beside the window's thread: it writes, and may wait for the database."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from assistant.app import Sundown
from assistant.model.reminder import Reminder
from assistant.model.telling import Do, Telling
from ui.bridge import Worker
from ui.present.links import host_of
from ui.theme import look
from ui.words import say

T = TypeVar("T")
LIST_ACTIONS = (Do.STOP, Do.EARLIER, Do.LATER)


class Answers(QObject):
    """`failed` gives one sentence of the core, where the one who asked does not hear it himself."""

    failed = Signal(str)

    def __init__(self, app: Sundown, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app

    def do(self, telling: Telling, action: Do) -> None:
        """A button of a reminder or of a list."""
        if action in LIST_ACTIONS:
            self.work(lambda: self._app.tell_action(telling.key, action))
            return
        if action is Do.JOIN:
            for link in (each.join for each in telling.reminders if host_of(each.join)):
                QDesktopServices.openUrl(QUrl(link))
        answer = self._answer_of(action)
        self.work(lambda: [answer(each) for each in telling.reminders])

    def _answer_of(self, action: Do) -> Callable[[Reminder], object]:
        app = self._app
        match action:
            case Do.JOIN | Do.JOINED:
                return app.remind_joined
            case Do.DONE:
                return app.remind_done
            case Do.DISMISS:
                return app.remind_dismiss
            case _:
                later = {each.name: each.at for each in app.remind_choices()}
                return lambda each: app.remind_snooze(each, later[action.value])

    def work(self, job: Callable[[], object]) -> None:
        """Nobody waits for it; what goes wrong is said."""
        self.ask(job, lambda _done: None, self.failed.emit)

    def ask(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[str], None]
    ) -> None:
        """Each on a thread of its own: answers don't wait for one another."""
        worker = Worker(say(look().language, "went_wrong"), self)
        worker.work(job, partial(_then, worker, done), partial(_then, worker, failed))


def _then(worker: Worker, then: Callable[[T], None], value: T) -> None:
    worker.deleteLater()
    then(value)
