"""How each control looks: button, tick, field, combo, progress, scroll bar. Called by the style."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QProgressBar,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
)

from ui.paint import paint_icon, paint_ring, paint_round, paint_words, width_of
from ui.theme import Look, Type

State = QStyle.StateFlag
AFTER = 20  # px: a 14 px icon after the words, and its gap


def words_of(button: QPushButton) -> str:
    """The button's words, without the marks of mnemonics."""
    return button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def button_font(look: Look, button: QPushButton) -> QFont:
    """The type of a button's words, by its kind; `small` makes any of them a note."""
    kinds = {"primary": Type.STRONG, "link": Type.NOTE, "file": Type.NOTE}
    small = button.property("small")
    return look.font(Type.NOTE if small else kinds.get(button.property("kind") or "", Type.BODY))


def button_size(look: Look, button: QPushButton) -> tuple[int, int]:
    """Width and height of a button, by its kind, glyph and words."""
    kind, words = button.property("kind"), words_of(button)
    glyph = look.px(22 if words else 16) if button.property("glyph") else 0
    glyph += look.px(AFTER) if button.property("glyph_after") else 0
    padding = {"link": 16, "quiet": 16, "icon": 16, "file": 20}.get(kind, 28)
    high = 28 if kind == "file" else 36 if button.property("tall") else 32
    width = width_of(words, button_font(look, button)) + glyph + padding
    return max(look.px(32), round(width)), look.px(high)


def paint_button(look: Look, option: QStyleOption, painter: QPainter, button: QPushButton) -> None:
    """primary: filled; None: outlined; quiet: words; link: small accent words; file; icon; day."""
    box = QRectF(option.rect)
    ink = _button_ground(look, option, painter, button)
    if option.state & State.State_HasFocus and option.state & State.State_KeyboardFocusChange:
        paint_ring(painter, box, 8, look)
    glyph, words = button.property("glyph"), words_of(button)
    font, after = button_font(look, button), button.property("glyph_after")
    shift = look.px(22 if words else 16) if glyph else 0
    x, middle = box.center().x() - (width_of(words, font) + shift) / 2, box.center().y()
    x -= look.px(AFTER) / 2 if after else 0
    if glyph:
        paint_icon(painter, glyph, x, middle, look.px(16), look.colour(ink))
    wide = paint_words(painter, words, QPointF(x + shift, middle), font, look.colour(ink))
    if after:
        start = x + shift + wide + look.px(AFTER) - look.px(14)
        paint_icon(painter, after, start, middle, look.px(14), look.colour(ink))


def _button_ground(look: Look, option: QStyleOption, painter: QPainter, button: QPushButton) -> str:
    """Paint what lies under the words and return the role of their ink."""
    box, kind = QRectF(option.rect), button.property("kind")
    over = bool(option.state & State.State_MouseOver) or button.isDown()
    if not button.isEnabled():
        if kind in ("primary", None):
            paint_round(painter, box, 8, look.colour("sunken"))
        return "ink3"
    if kind == "primary" or (kind == "day" and button.isChecked()):
        paint_round(painter, box, 8, look.colour("fill_down" if over else "fill"))
        return "on_fill"
    if kind is None:
        ground, line = ("hover", "edge") if over else ("paper", "hair")
        paint_round(painter, box, 8, look.colour(ground), look.colour(line))
    elif over or kind == "file":
        paint_round(painter, box, 8, look.colour("hover" if over else "sunken"))
    quiet = "accent" if button.property("tone") == "accent" else "ink2"
    day = "accent" if quiet == "accent" else "ink"
    return {"link": "accent", "quiet": quiet, "icon": quiet, "day": day}.get(kind, "ink")


def paint_tick(look: Look, option: QStyleOption, painter: QPainter) -> None:
    """A check box's square, 18 px."""
    box, on = QRectF(option.rect), bool(option.state & State.State_On)
    ground = look.colour("fill" if on else "paper")
    paint_round(painter, box, 5, ground, None if on else look.colour("edge"))
    if on:
        size, left = look.px(13), box.left() + (box.width() - look.px(13)) / 2
        paint_icon(painter, "check", left, box.center().y(), size, look.colour("on_fill"))


def paint_field(look: Look, option: QStyleOption, painter: QPainter) -> None:
    """A text field's ground; its ring shows with any focus."""
    box = QRectF(option.rect)
    paint_round(painter, box, 8, look.colour("paper"), look.colour("edge"))
    if option.state & State.State_HasFocus:
        paint_ring(painter, box, 8, look)


def paint_combo(look: Look, option: QStyleOption, painter: QPainter) -> None:
    """A combo box with its words and its chevron."""
    box = QRectF(option.rect)
    over = bool(option.state & State.State_MouseOver)
    line = look.colour("edge" if over else "hair")
    paint_round(painter, box, 8, look.colour("hover" if over else "paper"), line)
    if option.state & State.State_HasFocus:
        paint_ring(painter, box, 8, look)
    ink = look.colour("ink" if option.state & State.State_Enabled else "ink3")
    if isinstance(option, QStyleOptionComboBox):
        start = QPointF(box.left() + 12, box.center().y())
        paint_words(painter, option.currentText, start, look.font(Type.BODY), ink, box.width() - 44)
    size, ink2 = look.px(16), look.colour("ink2")
    paint_icon(painter, "chevron-down", box.right() - 10 - size, box.center().y(), size, ink2)


def paint_progress(look: Look, option: QStyleOption, painter: QPainter, bar: QProgressBar) -> None:
    """A hair with the accent over the share that is done."""
    box, span = QRectF(option.rect), max(1, bar.maximum() - bar.minimum())
    paint_round(painter, box, box.height() / 2, look.colour("hair"))
    box.setWidth(box.width() * (bar.value() - bar.minimum()) / span)
    paint_round(painter, box, box.height() / 2, look.colour("accent"))
