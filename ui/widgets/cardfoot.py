"""The foot of a card: the question with its buttons, the hold with Undo and its bar, how it ended.

Nothing here is a default button, Enter presses none of them, and what comes within 600 ms of a foot's appearing
decides nothing (A-12, A-13).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from assistant.model.approval import Decision
from ui.present.decision import Button, Foot
from ui.theme import Type, look
from ui.widgets.buttons import button, menu
from ui.widgets.cardparts import Flow
from ui.widgets.layout import across, stack
from ui.widgets.surface import Sign
from ui.widgets.words import Words
from ui.words import say

AWAKE_MS = 600
TICK_MS, CALM_MS = 50, 1000
FREE = frozenset({"undo", "details", "again", "open", "comment", "snooze"})  # these decide nothing
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardFoot(QWidget):
    """`pressed` names an action or a deed. After a press that decides, every button sleeps until another foot comes."""

    pressed = Signal(str)

    def __init__(self, now: Callable[[], datetime], holding: Callable[[Decision], str]) -> None:
        """`holding` says how much is left of a hold."""
        super().__init__()
        self._now, self._holding = now, holding
        self._foot: Foot | None = None
        self._asleep = False
        self._since = QElapsedTimer()
        self._buttons: list[QPushButton] = []
        self._bar: QProgressBar | None = None
        self._words: Words | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._inner: QWidget | None = None
        self._column = stack(parent=self)

    @property
    def foot(self) -> Foot | None:
        """What is shown."""
        return self._foot

    def buttons(self) -> list[QPushButton]:
        """The buttons from left to right."""
        return self._buttons

    def show_foot(self, foot: Foot, *, anew: bool = False) -> None:
        """Show it; the same foot stays as it is, unless `anew`: its buttons had gone to sleep."""
        if self._foot is not None and _still(foot) == _still(self._foot) and not anew:
            return
        held = self._focused()
        self._foot, self._asleep = foot, False
        self._clear()
        self._inner = QWidget()
        self._fill(self._inner, foot)
        self._column.addWidget(self._inner)
        self._inner.show()
        self._since.restart()
        self._timer.stop()
        if foot.holding is not None:
            self._timer.start(CALM_MS if look().calm else TICK_MS)
            self._tick()
        if held and (parent := self.parentWidget()):
            parent.setFocus(Qt.FocusReason.OtherFocusReason)

    def awake(self) -> bool:
        """Has it been on the screen for long enough?"""
        return self._since.isValid() and self._since.elapsed() >= AWAKE_MS

    def offers(self, key: str) -> bool:
        """Is there a button, or an entry of the menu, for this?"""
        foot = self._foot
        return foot is not None and any(one.key == key for one in (*foot.buttons, *foot.more))

    def press(self, key: str) -> None:
        """As if the button were pressed, by mouse, by key or by menu."""
        if self._asleep or not self.offers(key):
            return
        if key not in FREE and not self.awake():
            return
        self.pressed.emit(key)

    def sleep(self) -> None:
        """A decision is on its way: nothing can be pressed twice."""
        self._asleep = True
        for made in self._buttons:
            made.setEnabled(False)

    def showEvent(self, event: QShowEvent) -> None:
        """The 600 ms begin when it can be seen."""
        super().showEvent(event)
        self._since.restart()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter presses nothing, on any desktop (GNOME's theme would let it)."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.key() in ENTER or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------ making

    def _focused(self) -> bool:
        return any(made.hasFocus() for made in self._buttons)

    def _clear(self) -> None:
        self._buttons, self._bar, self._words = [], None, None
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()

    def _fill(self, holder: QWidget, foot: Foot) -> None:
        if foot.asks:
            self._question(holder, foot)
        elif foot.holding is not None:
            self._hold(holder, foot)
        else:
            self._result(holder, foot)

    def _made(self, one: Button) -> QPushButton:
        made = button(one.text, one.kind, one.icon, tall=True, press=partial(self.press, one.key))
        made.installEventFilter(self)
        self._buttons.append(made)
        return made

    def _question(self, holder: QWidget, foot: Foot) -> None:
        flow = Flow()
        for one in foot.buttons:
            flow.addWidget(self._made(one))
        line = across(parent=holder)
        line.addLayout(flow, 1)
        if foot.more:
            more = button(
                "", "icon", "ellipsis", say(look().language, "more"), tall=True, press=self._menu
            )
            self._buttons.append(more)
            line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        if not foot.buttons and not foot.more:
            line.addWidget(
                Words(say(look().language, "card.nothing"), Type.NOTE, "ink2", wrap=True), 1
            )

    def _menu(self) -> None:
        foot = self._foot
        if foot is None:
            return
        entries = tuple((one.text, partial(self.press, one.key)) for one in foot.more)
        made = menu(self, entries)
        corner = self._buttons[-1].mapToGlobal(self._buttons[-1].rect().bottomRight())
        corner.setX(corner.x() - made.sizeHint().width())
        made.popup(corner)

    def _hold(self, holder: QWidget, foot: Foot) -> None:
        self._words = Words(foot.text, Type.STRONG)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(3)
        self._bar.setAccessibleName(foot.text)
        line = across(self._words, None)
        for one in foot.buttons:
            line.addWidget(self._made(one))
        stack(line, self._bar, gap=8, parent=holder)

    def _result(self, holder: QWidget, foot: Foot) -> None:
        said = stack(Words(foot.text, Type.STRONG, foot.tone, wrap=True), gap=3)
        if foot.detail:
            said.addWidget(Words(foot.detail, Type.NOTE, "ink2", wrap=True))
        line = across(gap=10, parent=holder)
        if foot.icon:
            line.addWidget(Sign(foot.icon, foot.tone, 18))
        line.addLayout(said, 1)
        for one in foot.buttons:
            line.addWidget(self._made(one), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleDescription(f"{foot.text}. {foot.detail}")

    def _tick(self) -> None:
        decision = self._foot.holding if self._foot is not None else None
        if decision is None or self._bar is None or self._words is None:
            self._timer.stop()
            return
        whole = max(1.0, (decision.not_before - decision.created_at).total_seconds())
        left = max(0.0, (decision.not_before - self._now()).total_seconds())
        self._bar.setRange(0, round(whole * 1000))
        self._bar.setValue(round(min(left, whole) * 1000))
        self._words.setText(self._holding(decision))


def _still(foot: Foot) -> Foot:
    """A foot without the seconds that run."""
    return foot if foot.holding is None else replace(foot, text="")
