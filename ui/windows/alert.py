"""The full-screen alert of a meeting that begins (R-15, R-28): off until the user switches it on.

The only thing of this program that comes over other work. What was being typed for another program never presses one
of its buttons: nothing answers for the first moments, nor until the keys have rested, and no button is a default.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCursor, QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from assistant.app import Sundown
from assistant.model.errors import SundownError
from assistant.model.reminder import Reminder
from ui.present import when
from ui.present.mask import mask
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.keycaps import KeyCaps
from ui.widgets.layout import across, held, stack
from ui.widgets.surface import Hair, Sign
from ui.widgets.words import Words
from ui.words import say

GUARD_MS = 1_500  # keys that come sooner were meant for another program
REST_MS = 600  # so long no key may have come before one counts
CLICK_MS = 600  # a click that was on its way
LOOK_MS = 10_000
SNOOZE = timedelta(minutes=5)
WIDTH, LONGEST = 560, 160  # px; characters of a title
Work = Callable[[Callable[[], object]], None]
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_CLICKS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)


class AlertWindow(QWidget):
    """Covers one screen. `answered` says how it ended: join, joined, snooze, dismiss, or over."""

    answered = Signal(str)

    def __init__(self, reminder: Reminder, zone: str, *, masked: bool = False) -> None:
        super().__init__()
        self._reminder, self._zone, self._ended = reminder, zone, False
        self._masked = masked or look().safe
        self._age, self._rest = QElapsedTimer(), QElapsedTimer()
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self.setAutoFillBackground(True)
        self.setWindowTitle(self._say("alert.title"))
        self._soon = Words("", Type.HEAD, "accent")
        self._buttons = self._make_buttons()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)

    # showing

    def _make_buttons(self) -> dict[str, QPushButton]:
        opens = self._say("alert.opens", host=self._reminder.join_host)
        made = {}
        if self._reminder.join:
            made["join"] = self._button("join", "alert.join", "primary", opens)
            made["joined"] = self._button("joined", "alert.in")
        made["snooze"] = self._button("snooze", "alert.snooze", name=self._say("alert.snooze_name"))
        made["dismiss"] = self._button("dismiss", "alert.dismiss")
        return made

    def _button(
        self, answer: str, key: str, kind: str | None = None, name: str = ""
    ) -> QPushButton:
        made = button(
            self._say(key), kind, name=name, tall=True, press=lambda: self._answer(answer)
        )
        made.installEventFilter(self)
        return made

    def _lay_out(self) -> None:
        named, time, place = self._facts()
        title = Words(named, Type.AMOUNT, wrap=True)
        details = [Words(text, Type.BODY, "ink2", wrap=True) for text in (time, place)]
        host = self._reminder.join_host
        hint = [Words(self._say("alert.opens", host=host), Type.NOTE, "ink2")]
        caps = KeyCaps()
        caps.set_keys(self._key_words())
        caps.show_keys(True)
        why = Words(self._say("alert.why"), Type.NOTE, "ink3")
        column = held(
            stack(
                across(Sign("mark", "sun", 22), self._soon, None, gap=10),
                title,
                *(words for words in details if words.text()),
                20,
                across(*self._buttons.values(), None),
                *(hint if host else ()),
                20,
                Hair(),
                caps,
                why,
                gap=8,
            )
        )
        column.setFixedWidth(look().px(WIDTH))
        stack(None, across(None, column, None), None, None, margins=(32, 32, 32, 32), parent=self)
        self.setAccessibleName(f"{named}. {time}")

    def _facts(self) -> tuple[str, str, str]:
        """Title, hours and place, short enough for every screen; masked in the safe view."""
        reminder = self._reminder
        words = reminder.location.split()  # a web address among them is what Join is for
        place = _short(" ".join(part for part in words if "://" not in part))
        title = _short(reminder.title) or self._say("untitled")
        start, end = reminder.start, reminder.end
        time = when.span(start, end or start, self._zone) if start is not None else ""
        return (mask(title), time, mask(place)) if self._masked else (title, time, place)

    def _key_words(self) -> tuple[tuple[str, str], ...]:
        names = (
            ("J", "join", "alert.join"),
            ("I", "joined", "alert.in"),
            ("S", "snooze", "alert.snooze"),
            ("Esc", "dismiss", "alert.dismiss"),
        )
        return tuple(
            (key, self._say(word)) for key, answer, word in names if answer in self._buttons
        )

    def show_time(self, now: datetime) -> None:
        """How soon it begins, or how long ago it began."""
        start = self._reminder.start
        if not isinstance(start, datetime):
            self._soon.setText("")
        elif start > now:
            soon = when.countdown(start, now, look().language)
            self._soon.setText(self._say("alert.soon", when=soon))
        elif now - start < timedelta(minutes=1):
            self._soon.setText(self._say("alert.now"))
        else:
            age = when.age(start, now, look().language)
            self._soon.setText(self._say("alert.running", age=age))

    def cover(self) -> None:
        """Cover the screen that the pointer is on."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        self.setGeometry(screen.geometry())
        self._age.start()
        self._rest.start()
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # on the window: no button has it

    # answering

    def _armed(self) -> bool:
        """May a key count? Not at first, and not while somebody is still typing."""
        return self._age.hasExpired(GUARD_MS) and self._rest.hasExpired(REST_MS)

    def event(self, event: QEvent) -> bool:
        """Keys and clicks that come too soon go nowhere."""
        return self._too_soon(event) or super().event(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The same for the buttons."""
        return self._too_soon(event)

    def _too_soon(self, event: QEvent) -> bool:
        if event.type() in _CLICKS:
            return not self._age.hasExpired(CLICK_MS)
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if not self._armed():
            self._rest.restart()
            return True
        return event.isAutoRepeat()  # a key that has been held down since before

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J joins, I: already in, S puts off, Esc and D dismiss; Enter presses what has the focus."""
        keys = {
            Qt.Key.Key_J: "join",
            Qt.Key.Key_I: "joined",
            Qt.Key.Key_S: "snooze",
            Qt.Key.Key_D: "dismiss",
            Qt.Key.Key_Escape: "dismiss",
        }
        answer = keys.get(Qt.Key(event.key()))
        focus = self.focusWidget()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if answer in self._buttons and plain:
            self._answer(str(answer))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(
            focus, QAbstractButton
        ):
            focus.click()
        else:
            super().keyPressEvent(event)

    def _answer(self, answer: str) -> None:
        if not self._ended:
            self._ended = True
            self.answered.emit(answer)
            self.close()

    def end(self) -> None:
        """It was answered elsewhere, or the meeting is over."""
        self._answer("over")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def show_alert(
    app: Sundown, reminder: Reminder, work: Work, *, masked: bool = False
) -> AlertWindow:
    """Cover the screen for a meeting (`Reminder.meeting`). Keep what comes back until it is destroyed.

    The reminder counts as shown by the caller. It goes by itself when it was answered on another device. `work` runs
    an answer beside the window's thread, and says what went wrong with it.
    """
    window = AlertWindow(reminder, app.zone, masked=masked)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def look_again() -> None:
        window.show_time(app.now())
        with suppress(SundownError):  # another program holds the database: the next look sees it
            if reminder.id in app.reminders_over((reminder,)):
                window.end()

    def answer(how: str) -> None:
        timer.stop()
        if how == "join":
            QDesktopServices.openUrl(QUrl(reminder.join))
        if how != "over":
            work(lambda: _do(app, reminder, how))

    timer = QTimer(window, interval=LOOK_MS)
    timer.timeout.connect(look_again)
    window.answered.connect(answer)
    window.show_time(app.now())
    window.cover()
    timer.start()
    return window


def _do(app: Sundown, reminder: Reminder, how: str) -> None:
    match how:
        case "join" | "joined":
            app.remind_joined(reminder)
        case "snooze":
            app.remind_snooze(reminder, app.now() + SNOOZE)
        case "dismiss":
            app.remind_dismiss(reminder)
        case _:
            pass
