"""The only one that puts something on the screen unasked: notifications with their buttons, or the program's own popup.

What is said, and when, is the core's decision (`app.tellings`); here it gets words, buttons and a place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QCursor, QDesktopServices
from PySide6.QtWidgets import QWidget

from assistant.app import Sundown
from assistant.model.notice import Kind
from assistant.model.notification import DEFAULT, NOT_SHOWN
from assistant.model.reminder import Reminder
from assistant.model.telling import Do, Telling, Topic
from ui.bridge import Bridge, Worker
from ui.present.links import host_of
from ui.present.sentence import in_language
from ui.present.telling import words
from ui.theme import look
from ui.widgets.asktime import ask_time
from ui.words import say

Buttons = tuple[tuple[str, str], ...]  # (id, label)
Found = tuple[tuple[str, ...], tuple[Telling, ...]]  # keys of what is over, and what is due
Run = Callable[
    [Callable[[], Found], Callable[[Found], None], Callable[[str], None]], None
]  # (job, done, failed), as Worker.work
GAP = 10  # px between two popups
LOCKED = "locked:"  # the key of what a locked screen may say
MOST = 12  # the newest ones that can be answered and taken away
BEGINS = timedelta(
    minutes=2
)  # a meeting that begins within so long covers the screen, if that is wanted
AGAIN_MS = 2_000  # another program holds the database: what is due is asked for again
WINDOWS = {Topic.REMINDERS: "today", Topic.UNFINISHED: "today"}
OF_LISTS = (Topic.LIST, Topic.ASK, Topic.MISSED)
LIST_ACTIONS = (Do.STOP, Do.EARLIER, Do.LATER)
HOURS = (Do.EVENING, Do.TOMORROW, Do.AT)
HANDLED = frozenset({Kind.ITEMS, Kind.DIGEST})  # what may take a notice from the screen


@dataclass(frozen=True, slots=True)
class Shown:
    """A notice that is on the screen, and what it says there."""

    telling: Telling
    title: str
    body: str
    buttons: Buttons


class Teller(QObject):
    """Shows what is due, hears the answers, and takes away what was handled elsewhere."""

    wants = Signal(str)  # the name of a window

    def __init__(
        self,
        app: Sundown,
        bridge: Bridge,
        parent: QObject,
        sees: Callable[[str], bool],
        run: Run | None = None,
    ) -> None:
        """`sees`: does the user look at the window of that name just now? `run`: by default a thread beside ours."""
        super().__init__(parent)
        self._bug = say(look().language, "went_wrong")
        self._run: Run = run or Worker(self._bug, self).work
        self._looking = self._wanted = False
        self._sees = sees
        self._app, self._bridge = app, bridge
        self._shown: dict[str, Shown] = {}
        self._popups: dict[int, QWidget] = {}
        self._alerts: dict[int, QWidget] = {}
        self._asks: QWidget | None = None  # the sheet that asks for an hour
        self._notifier = app.notifier(bridge.answer)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.look)
        bridge.telling_due.connect(self.look)
        bridge.changed.connect(self._changed)
        bridge.acted.connect(self._acted)

    def close(self) -> None:
        """Say nothing more."""
        self._again.stop()
        if self._notifier is not None:
            self._notifier.close()

    def look(self) -> None:
        """Put on the screen what is due now, and take away what was handled here or elsewhere."""
        if self._looking:
            self._wanted = True  # once more, when this look has ended
            return
        self._looking = True
        shown = tuple((key, each.telling) for key, each in self._shown.items())
        self._run(lambda: self._due(shown), self._put, self._later)

    def _due(self, shown: tuple[tuple[str, Telling], ...]) -> Found:
        """Beside the window's thread: with many items a look takes longer than a window may stand still."""
        over = tuple(key for key, telling in shown if self._app.telling_over(telling))
        due = self._app.tellings()
        # told before it is shown: nothing comes twice after a crash
        return over, tuple(each for each in due if self._app.told(each.key))

    def _put(self, found: Found) -> None:
        over, due = found
        for key in over:
            self._remove(key)
        for each in due:
            if not self._needless(each):
                self.show(each)
        self._looked()

    def _later(self, why: str) -> None:
        """Another program held the database: soon again. A fault of ours would only come again."""
        if why != self._bug:
            self._again.start()
        self._looked()

    def _looked(self) -> None:
        self._looking, wanted, self._wanted = False, self._wanted, False
        if wanted:
            self.look()

    def _needless(self, telling: Telling) -> bool:
        """Who looks at the list needs no notice that it is there (N-2)."""
        return telling.topic in OF_LISTS and self._sees("digest")

    def show(self, telling: Telling) -> None:
        """One notice, without taking the focus."""
        title, body = words(telling, look().language, self._app.zone)
        buttons = _buttons(telling.actions)
        for old in [key for key, each in self._shown.items() if _replaces(telling, each.telling)]:
            self._remove(old)
        self._shown[telling.key] = Shown(telling, title, body, buttons)
        for old in list(self._shown)[:-MOST]:
            del self._shown[old]
        if self._covers(telling):
            self._cover(telling)
        elif self._notifier is None:
            self._pop_up(telling.key)
        else:
            self._notify(self._shown[telling.key])

    def _notify(self, shown: Shown) -> None:
        telling, language = shown.telling, look().language
        opens = () if telling.key.startswith(LOCKED) else ((DEFAULT, say(language, "open")),)
        silent = self._app.settings()["sounds"] != "on"
        actions = (*opens, *shown.buttons)
        if self._notifier is not None:
            self._notifier.notify(telling.key, shown.title, shown.body, actions, silent=silent)

    def _covers(self, telling: Telling) -> bool:
        """Is it a meeting that begins, and does the user want it over everything (R-15)?"""
        if len(telling.reminders) != 1 or self._app.settings()["full_screen_alert"] != "on":
            return False
        (only,) = telling.reminders
        start = only.start if isinstance(only.start, datetime) else None
        return only.meeting and start is not None and abs(start - self._app.now()) < BEGINS

    def _cover(self, telling: Telling) -> None:
        from ui.windows.alert import show_alert

        (reminder,) = telling.reminders
        window = show_alert(self._app, reminder, self._work, masked=telling.masked)
        self._alerts[id(window)] = window
        window.destroyed.connect(lambda: self._alerts.pop(id(window), None))

    def list_opened(self) -> None:
        """The window shows the list: what speaks of it may go, and it is not ignored."""
        for key in [key for key, each in self._shown.items() if each.telling.topic in OF_LISTS]:
            self._remove(key)
        self._work(self._app.digest_opened)

    def _changed(self, kinds: frozenset[Kind]) -> None:
        if kinds & HANDLED and self._shown:
            self.look()

    def _remove(self, key: str) -> None:
        self._shown.pop(key, None)
        if self._notifier is not None:
            self._notifier.withdraw(key)
        for popup in [each for each in self._popups.values() if each.objectName() == key]:
            popup.close()

    # ------------------------------------------------------------------ answers

    def _acted(self, key: str, action: str) -> None:
        shown = self._shown.get(key)
        if shown is None:
            return
        if action == NOT_SHOWN:
            self._pop_up(key)
            return
        self._remove(key)
        if action in {DEFAULT, Do.OPEN}:
            self._open(shown.telling)
        elif action == Do.MORE:
            self._offer(replace(shown, buttons=_buttons(HOURS)))
        elif action == Do.AT:
            spot = QCursor.pos()
            self._asks = ask_time(self._app, None, spot, partial(self._snooze, shown.telling))
        elif action in {ident for ident, _label in shown.buttons}:
            self._do(shown.telling, Do(action))

    def _offer(self, shown: Shown) -> None:
        """The same notice with the other hours to choose from."""
        self._shown[shown.telling.key] = shown
        if self._notifier is None:
            self._pop_up(shown.telling.key)
        else:
            self._notify(shown)

    def _snooze(self, telling: Telling, until: datetime | None) -> None:
        """Put all of a notice off; without an hour it stays, and says so."""
        if until is None:
            self._failed(say(look().language, "later.unread"))
            self.show(telling)
            return
        self._work(lambda: [self._app.remind_snooze(each, until) for each in telling.reminders])

    def _open(self, telling: Telling) -> None:
        if telling.topic not in WINDOWS:
            self._work(lambda: self._app.tell_action(telling.key, Do.OPEN))
        self.wants.emit(WINDOWS.get(telling.topic, "digest"))

    def _do(self, telling: Telling, action: Do) -> None:
        if action in LIST_ACTIONS:
            self._work(lambda: self._app.tell_action(telling.key, action))
            return
        if action is Do.JOIN:
            for link in (each.join for each in telling.reminders if host_of(each.join)):
                QDesktopServices.openUrl(QUrl(link))
        answer = self._answer_of(action)
        self._work(lambda: [answer(each) for each in telling.reminders])

    def _answer_of(self, action: Do) -> Callable[[Reminder], object]:
        """What a button of a reminder does in the core."""
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

    def _work(self, job: Callable[[], object]) -> None:
        """Beside the window's thread: an answer writes, and may have to wait for the database."""
        worker = Worker(say(look().language, "went_wrong"), self)
        worker.work(job, lambda _: worker.deleteLater(), self._failed)

    def _failed(self, why: str) -> None:
        self._appear("failed", in_language(why, look().language), "", ())

    # ------------------------------------------------------------------ where no desktop shows it

    def _pop_up(self, key: str) -> None:
        shown = self._shown[key]
        if key.startswith(LOCKED):
            return  # no window of ours stands on a locked screen
        opens = () if shown.buttons else ((DEFAULT, say(look().language, "open")),)
        self._appear(key, shown.title, shown.body, (*shown.buttons, *opens))

    def _appear(self, key: str, title: str, body: str, buttons: Buttons) -> None:
        from ui.popup import Popup

        popup = Popup(title, body, buttons, lambda action: self._acted(key, action))
        popup.setObjectName(key)
        popup.destroyed.connect(lambda: self._popups.pop(id(popup), None))
        taken = sum(each.height() + GAP for each in self._popups.values() if each.isVisible())
        self._popups[id(popup)] = popup
        popup.appear(taken)


def _buttons(actions: tuple[Do, ...]) -> Buttons:
    return tuple((do.value, say(look().language, f"tell.do.{do.value}")) for do in actions)


def _replaces(telling: Telling, shown: Telling) -> bool:
    """Does it say the same anew: a higher number on a locked screen, or the next alarm of the same instances?"""
    if telling.key.startswith(LOCKED):
        return shown.key.startswith(LOCKED)
    new, old = (
        {(one.item_id, one.recurrence_id) for one in each.reminders} for each in (telling, shown)
    )
    return bool(old) and old <= new and not shown.days
