"""The program's own notices on the screen: which of them stand, one above the other, by the key of what they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from ui.tellrules import Buttons, Manner

if TYPE_CHECKING:
    from ui.popup import Popup


class Popups:
    """Every popup that is not closed yet."""

    def __init__(self) -> None:
        self._open: dict[int, Popup] = {}

    def put(
        self,
        key: str,
        words: tuple[str, str, Buttons],
        act: Callable[[str], object],
        manner: Manner | None = None,
        corner: QPoint | None = None,
    ) -> None:
        """Show title, body and buttons: at `corner`, or above those that stand."""
        from ui.popup import Popup

        popup = Popup(*words, act, manner)
        popup.setObjectName(key)
        popup.destroyed.connect(lambda: self._open.pop(id(popup), None))
        standing = [each.geometry() for each in self._open.values() if each.isVisible()]
        self._open[id(popup)] = popup
        popup.appear(standing, corner)

    def close(self, key: str) -> None:
        """Take away what that key says."""
        for popup in self._of(key):
            popup.close()

    def corner(self, key: str) -> QPoint | None:
        """The lower right corner of that key's notice, while it stands."""
        found = [each for each in self._of(key) if each.isVisible()]
        if not found:
            return None
        return found[0].pos() + QPoint(found[0].width() - 1, found[0].height() - 1)

    def _of(self, key: str) -> list[Popup]:
        return [each for each in self._open.values() if each.objectName() == key]
