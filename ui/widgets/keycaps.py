"""The keys of a list and what they do, shown while the list has the focus."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paint import paint_round, paint_words, smooth, width_of
from ui.theme import Type, look

GAP, LEAST = 16, 10  # px between two keys, and where there is little room


class KeyCaps(QWidget):
    """One line of caps and words. Its height is kept when it shows nothing, so that nothing jumps."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[tuple[str, str], ...] = ()
        self._on = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Pairs of a key and a word."""
        self._keys = keys
        self.setAccessibleName(", ".join(f"{key}: {word}" for key, word in keys))
        self.update()

    def show_keys(self, on: bool) -> None:  # noqa: FBT001 - a slot of focus_changed
        """Whether the list has the focus."""
        self._on = on
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(320, look().px(20))

    def paintEvent(self, _event: object) -> None:
        """Cap, word, cap, word, as far as there is room."""
        if not self._on:
            return
        painter, now, x, middle = smooth(self), look(), 0.0, self.height() / 2
        tick, note = now.font(Type.TICK), now.font(Type.NOTE)
        caps = [max(now.px(18), width_of(key, tick) + 10) for key, _word in self._keys]
        needed = sum(
            cap + 6 + width_of(word, note) for cap, (_, word) in zip(caps, self._keys, strict=True)
        )
        between = max(1, len(caps) - 1)
        gap = max(LEAST, min(GAP, (self.width() - needed) / between))
        for cap, (key, word) in zip(caps, self._keys, strict=True):
            if x + cap + 6 + width_of(word, note) > self.width():
                return
            box = QRectF(x, middle - now.px(9), cap, now.px(18))
            paint_round(painter, box, 4, None, now.colour("past"))
            start = QPointF(x + (cap - width_of(key, tick)) / 2, middle)
            paint_words(painter, key, start, tick, now.colour("ink2"))
            start.setX(x + cap + 6)
            x = start.x() + paint_words(painter, word, start, note, now.colour("ink2")) + gap
