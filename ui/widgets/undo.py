"""Doing with a net: every deed gets a toast with Undo; Z takes back the last one, then the one before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from assistant.model.errors import SundownError
from ui.present.row import Row
from ui.present.sentence import in_language
from ui.theme import look
from ui.widgets.deeds import Deed
from ui.widgets.rowlist import RowList
from ui.widgets.toast import Toast
from ui.words import say

KEPT = 20  # deeds that can be taken back one by one


def tick(rows: RowList, row: Row, act: Callable[[], Deed | None]) -> Deed | None:
    """Do it at once; the row shows its tick for 600 ms, or stays where it is undone meanwhile."""
    rows.leave(row.key)
    try:
        deed = act()
    except SundownError:
        rows.stay(row.key)
        raise
    if deed is None:
        rows.stay(row.key)
        return None

    def undo() -> bool:
        rows.stay(row.key)
        return deed.undo()

    return Deed(deed.said, undo)


class Net(QObject):
    """`changed` follows each deed and each undo: read again."""

    changed = Signal()

    def __init__(self, toast: Toast) -> None:
        super().__init__(toast)
        self._toast = toast
        self._deeds: list[Deed] = []

    def do(self, deed: Callable[[], Deed | None]) -> bool:
        """Do it; say what was done, or the one sentence why not. Was it done?"""
        try:
            done = deed()
        except SundownError as error:
            self._toast.say(
                in_language(str(error), look().language), icon="triangle-alert", tone="amber"
            )
            return False
        if done is None:
            return False
        self._deeds = [*self._deeds[1 - KEPT :], done]
        self._toast.say(done.said, (self._word("undo"), lambda: self._undo(done)))
        self.changed.emit()
        return True

    def tell(self, words: str) -> None:
        """Say something that was not done."""
        self._toast.say(words, icon="info")

    def undo(self) -> None:
        """Take back the last deed."""
        if self._deeds:
            self._undo(self._deeds[-1])
        else:
            self._toast.say(self._word("nothing_to_undo"), icon="info")

    def _undo(self, deed: Deed) -> None:
        self._deeds = [one for one in self._deeds if one is not deed]
        try:
            back = deed.undo()
        except SundownError as error:
            self._toast.say(
                in_language(str(error), look().language), icon="triangle-alert", tone="amber"
            )
            return
        key, icon = ("undone", "undo-2") if back else ("cannot_undo", "info")
        self._toast.say(self._word(key), icon=icon)
        self.changed.emit()

    def _word(self, key: str) -> str:
        return say(look().language, key)
