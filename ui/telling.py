"""The only one that puts something on the screen unasked: notifications with their buttons, or the program's own popup.

What is said, and when, is the core's decision (`app.tellings`); here it gets words, buttons and a place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from assistant.app import Sundown
from assistant.model.approval import Decision, Stage
from assistant.model.notice import Kind
from assistant.model.notification import DEFAULT, NOT_SHOWN
from assistant.model.telling import Do, Telling, Topic
from ui.bridge import Bridge, Worker
from ui.popups import Popups
from ui.present.sentence import in_language
from ui.present.telling import words
from ui.tellanswers import Answers
from ui.tellrules import (
    LOCKED,
    OF_APPROVALS,
    OF_LISTS,
    OPENS,
    WINDOWS,
    Shown,
    buttons,
    buttons_of,
    covers,
    desktop_buttons,
    manner_of,
    replaces,
    wants_reason,
    window_of,
)
from ui.theme import look
from ui.widgets.asktime import ask_time
from ui.words import say

Found = tuple[
    tuple[tuple[str, Telling], ...], tuple[Telling, ...]
]  # what is over, by key, and what is due
Run = Callable[
    [Callable[[], Found], Callable[[Found], None], Callable[[str], None]], None
]  # (job, done, failed), as Worker.work
MOST = 12  # the newest ones that can be answered and taken away
AGAIN_MS = 2_000  # another program holds the database: what is due is asked for again
HOURS = (Do.EVENING, Do.TOMORROW, Do.AT)
HANDLED = frozenset({Kind.ITEMS, Kind.DIGEST, Kind.APPROVALS})  # what may take a notice away


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
        self._answers = Answers(app, self)
        self._answers.failed.connect(self._failed)
        self._safe = look().safe
        self._popups = Popups()
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
        over = tuple(each for each in shown if self._app.telling_over(each[1]))
        due = self._app.tellings()
        # told before it is shown: nothing comes twice after a crash
        return over, tuple(each for each in due if self._app.told(each.key))

    def _put(self, found: Found) -> None:
        over, due = found
        anew = {each.key for each in due}
        for key, telling in over:
            if key not in anew and self._says_still(key, telling):
                self._remove(key)
        for each in due:
            if not self._needless(each):
                self.show(each)
        self._looked()

    def _says_still(self, key: str, telling: Telling) -> bool:
        """Not if an answer of the user's, given while it was looked up, has put another stage in its place."""
        shown = self._shown.get(key)
        return shown is not None and shown.telling.decision == telling.decision

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
        """Who looks at the list, or at the card, needs no notice of it (N-2); nor does who sees it there already."""
        if telling.decision is not None:
            shown = self._shown.get(telling.key)
            said = shown.telling.decision if shown else None
            gone = self._notifier is None and self._popups.corner(telling.key) is None
            plain = telling.decision.stage is Stage.DONE and (shown is None or gone)
            return plain or said == telling.decision or self._sees("approvals")
        return telling.topic in OF_LISTS and self._sees("digest")

    def show(self, telling: Telling, asked: Telling | None = None) -> None:
        """One notice, without taking the focus, in the place of what it replaces; `asked` is what led to it."""
        title, body = words(telling, look().language, self._app.zone, self._app.now())
        before, corner = self._before(telling)
        made = Shown(telling, title, body, buttons_of(telling), QElapsedTimer(), asked or before)
        self._shown[telling.key] = made
        for old in list(self._shown)[:-MOST]:
            del self._shown[old]
        full = self._app.settings()["full_screen_alert"] == "on"
        if full and covers(telling, self._app.now()):
            self._cover(telling)
        else:
            self._put_up(made, corner)

    def _before(self, telling: Telling) -> tuple[Telling | None, QPoint | None]:
        """Take away what it replaces: the notice that had asked, and where it stood."""
        same = self._shown.get(telling.key)
        asked, corner = same.asked if same else None, self._popups.corner(telling.key)
        for key, each in list(self._shown.items()):
            if replaces(telling, each.telling):
                corner = self._popups.corner(key) or corner
                asked = each.telling if telling.decision is not None else None
                self._remove(key)
        return asked, corner

    def _put_up(self, shown: Shown, corner: QPoint | None = None) -> None:
        shown.since.start()
        if self._notifier is None:
            self._pop_up(shown.telling.key, corner)
        else:
            self._notify(shown)

    def _notify(self, shown: Shown, *, silent: bool = False) -> None:
        telling = shown.telling
        silent = silent or self._app.settings()["sounds"] != "on"
        actions = desktop_buttons(shown)
        if self._notifier is not None:
            self._notifier.notify(telling.key, shown.title, shown.body, actions, silent=silent)

    def _cover(self, telling: Telling) -> None:
        from ui.windows.alert import show_alert

        (reminder,) = telling.reminders
        window = show_alert(self._app, reminder, self._answers.work, masked=telling.masked)
        self._alerts[id(window)] = window
        window.destroyed.connect(lambda: self._alerts.pop(id(window), None))

    def list_opened(self) -> None:
        """The window shows the list: what speaks of it may go, and it is not ignored."""
        for key in [key for key, each in self._shown.items() if each.telling.topic in OF_LISTS]:
            self._remove(key)
        self._answers.work(self._app.digest_opened)

    def _changed(self, kinds: frozenset[Kind]) -> None:
        if Kind.SETTINGS in kinds:
            self._veil()
        if kinds & HANDLED and self._shown:
            self.look()

    def _veil(self) -> None:
        """The safe view was switched on: what stands on the screen is said again without names (P-3)."""
        before, self._safe = self._safe, look().safe
        if before or not self._safe:
            return
        for key, each in list(self._shown.items()):
            if not each.telling.masked and not key.startswith(LOCKED):
                self._put_masked(key, each)

    def _put_masked(self, key: str, shown: Shown) -> None:
        """In its place, and without a sound."""
        corner, telling = self._popups.corner(key), replace(shown.telling, masked=True)
        title, body = words(telling, look().language, self._app.zone, self._app.now())
        made = self._shown[key] = replace(shown, telling=telling, title=title, body=body)
        if self._notifier is None:
            if corner is not None:
                self._put_up(made, corner)
        else:
            self._notify(made, silent=True)

    def _remove(self, key: str) -> None:
        self._shown.pop(key, None)
        if self._notifier is not None:
            self._notifier.withdraw(key)
        self._popups.close(key)

    # ------------------------------------------------------------------ answers

    def _acted(self, key: str, action: str) -> None:
        shown = self._shown.get(key)
        if shown is None:
            return
        if action == NOT_SHOWN:
            shown.since.start()
            self._pop_up(key)
        elif shown.early(action):
            self._put_up(shown)  # the desktop has taken it away: it comes again, unanswered
        elif shown.telling.topic in OF_APPROVALS:
            self._acted_on_approval(shown, action)
        else:
            self._remove(key)
            self._answered(shown, action)

    def _answered(self, shown: Shown, action: str) -> None:
        if action in {DEFAULT, Do.OPEN}:
            self._open(shown.telling)
        elif action == Do.MORE:
            self._offer(replace(shown, buttons=buttons(HOURS)))
        elif action == Do.AT:
            spot = QCursor.pos()
            self._asks = ask_time(self._app, None, spot, partial(self._snooze, shown.telling))
        elif action in {ident for ident, _label in shown.buttons}:
            self._answers.do(shown.telling, Do(action))

    def _acted_on_approval(self, shown: Shown, action: str) -> None:
        """What opens goes away; what decides stays, asleep, until the answer stands in its place (A-13)."""
        telling = shown.telling
        if action in OPENS or wants_reason(telling, action):
            self._remove(telling.key)
            self.wants.emit(window_of(telling))
        elif action in {ident for ident, _label in shown.buttons}:
            job = partial(self._app.telling_action, telling, Do(action))
            self._answers.ask(job, partial(self._decided, shown), partial(self._undecided, shown))

    def _decided(self, shown: Shown, decision: Decision | None) -> None:
        """It is durable: the same notice says how it stands; after Undo it asks again."""
        if decision is None or decision.stage is Stage.UNDONE:
            asked = shown.asked
            self._remove(shown.telling.key)
            if asked is not None and decision is not None:
                self.show(asked)
            return
        held = decision.stage is Stage.HELD
        key, actions = f"decision:{decision.id}", (Do.UNDO,) if held else ()
        told = shown.telling
        # a look that came first has taken the notice that asked away already
        self.show(Telling(key, Topic.DECISION, actions=actions, masked=told.masked, tasks=told.tasks,
                          decision=decision), told if told.decision is None else shown.asked)  # fmt: skip

    def _undecided(self, shown: Shown, why: str) -> None:
        """The core said no: its sentence, in the place of the notice."""
        self._remove(shown.telling.key)
        self._failed(why)

    def _offer(self, shown: Shown) -> None:
        """The same notice with the other hours to choose from."""
        self._shown[shown.telling.key] = shown
        self._put_up(shown)

    def _snooze(self, telling: Telling, until: datetime | None) -> None:
        """Put all of a notice off; without an hour it stays, and says so."""
        if until is None:
            self._failed(say(look().language, "later.unread"))
            self.show(telling)
            return
        self._answers.work(
            lambda: [self._app.remind_snooze(each, until) for each in telling.reminders]
        )

    def _open(self, telling: Telling) -> None:
        if telling.topic not in WINDOWS:
            self._answers.work(lambda: self._app.tell_action(telling.key, Do.OPEN))
        self.wants.emit(WINDOWS.get(telling.topic, "digest"))

    def _failed(self, why: str) -> None:
        said = (in_language(why, look().language), "", ())
        self._popups.put("failed", said, partial(self._acted, "failed"))

    # ------------------------------------------------------------------ where no desktop shows it

    def _pop_up(self, key: str, corner: QPoint | None = None) -> None:
        shown = self._shown[key]
        if key.startswith(LOCKED):
            return  # no window of ours stands on a locked screen
        opens = () if shown.buttons else ((DEFAULT, say(look().language, "open")),)
        self._popups.close(key)
        said = (shown.title, shown.body, (*shown.buttons, *opens))
        manner = manner_of(shown.telling, self._app.now())
        self._popups.put(key, said, partial(self._acted, key), manner, corner)
