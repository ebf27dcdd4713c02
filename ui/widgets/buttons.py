"""The one place that makes push buttons, switches and menus: none is a default, each has a spoken name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QWidget

from ui.paint import paint_ring, paint_round, smooth
from ui.theme import look
from ui.widgets.words import set_tip


def shown(text: str) -> str:
    """Text for a button or a menu: an ampersand is an ampersand, not a mnemonic."""
    return text.replace("&", "&&")


def button(
    text: str,
    kind: str | None = None,
    icon: str = "",
    name: str = "",
    *,
    tall: bool = False,
    press: Callable[[], object] | None = None,
) -> QPushButton:
    """A push button that Enter never presses by itself.

    `kind`: primary (filled), None (outlined), quiet, link, file, icon, day. `name` is spoken and is
    the tooltip; an icon button needs one.
    """
    made = QPushButton(shown(text))
    made.setAutoDefault(False)
    made.setProperty("kind", kind)
    made.setProperty("glyph", icon)
    made.setProperty("tall", tall)
    made.setAccessibleName(name or text)
    if name:
        set_tip(made, name)
    if press:
        made.clicked.connect(lambda _on=False: press())
    return made


class Switch(QAbstractButton):
    """On or off, 38 × 22."""

    def __init__(self, name: str, *, on: bool = False) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setFixedSize(self.sizeHint())  # the drawing is 22 high, the target 32

    def sizeHint(self) -> QSize:
        """The target's size."""
        return QSize(look().px(38), look().px(32))

    def paintEvent(self, _event: object) -> None:
        """A track and a knob; the ring with keyboard focus."""
        painter, now, on = smooth(self), look(), self.isChecked()
        track = QRectF(0, now.px(5), now.px(38), now.px(22))
        knob = QRectF(now.px(19 if on else 3), now.px(8), now.px(16), now.px(16))
        paint_round(painter, track, track.height() / 2, now.colour("fill" if on else "edge"))
        paint_round(painter, knob, knob.height() / 2, now.colour("on_fill"))
        if self.hasFocus():
            paint_ring(painter, track.adjusted(-0.5, -3.5, 0.5, 3.5), track.height() / 2 + 1, now)


def menu(parent: QWidget, entries: tuple[tuple[str, Callable[[], object]], ...]) -> QMenu:
    """A menu of words; it goes when it is closed."""
    made = QMenu(parent)
    for text, act in entries:
        made.addAction(shown(text)).triggered.connect(lambda _on=False, act=act: act())
    made.aboutToHide.connect(made.deleteLater)
    return made
