"""The tray icon as a drawing: five states on three pixel grids, in the ink of the panel. No state is kept here."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).parents[1] / "resources" / "icons" / "tray"
SIZES = (16, 22, 24, 32, 48, 64)
GRID = {16: 16, 22: 22, 24: 24, 32: 16, 48: 24, 64: 16}
PILL = {16: (9, 8), 22: (11, 9), 24: (12, 10), 32: (15, 12), 48: (20, 16), 64: (26, 20)}
INK = {False: "#2A2C34", True: "#F2F2F5"}  # by: is the panel dark?
SUN, DIGITS, TROUBLE, WHITE = "#F59A52", "#1B1D24", "#D93A46", "#FFFFFF"
DASHES = 3  # of the line while syncing; one of them is faint and moves on
FAINT = 0.35


class State(StrEnum):
    """What the icon says, strongest first."""

    TROUBLE = "trouble"
    PAUSED = "paused"
    BADGE = "badge"
    SYNCING = "syncing"
    NORMAL = "normal"


@dataclass(frozen=True, slots=True)
class Face:
    """Everything that can be seen in the icon. `count` is for BADGE, `step` (0 = all dashes alike) for SYNCING."""

    state: State = State.NORMAL
    count: int = 0
    dark_panel: bool = False
    step: int = 0


@lru_cache(maxsize=24)
def draw(face: Face) -> QIcon:
    """The icon in every size that panels ask for."""
    icon = QIcon()
    for px in SIZES:
        icon.addPixmap(picture(face, px))
    icon.setIsMask(sys.platform == "darwin" and face.state not in {State.BADGE, State.TROUBLE})
    return icon


def picture(face: Face, px: int) -> QPixmap:
    """One size of it, without a background."""
    made = QPixmap(px, px)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    source = _source(face, GRID[px])
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, px, px))
    if face.state == State.BADGE:
        _corner(painter, px, "9+" if face.count > 9 else str(face.count), SUN, DIGITS)  # noqa: PLR2004 - one digit
    elif face.state == State.TROUBLE:
        _corner(painter, px, "!", TROUBLE, WHITE)
    painter.end()
    return made


def _source(face: Face, grid: int) -> str:
    name = State.BADGE if face.state == State.TROUBLE else face.state
    text = (DRAWINGS / f"{name}-{grid}.svg").read_text(encoding="utf-8")
    if face.step:
        parts = text.split("<rect")  # the last three are the dashes
        at = len(parts) - DASHES + (face.step - 1) % DASHES
        parts[at] = f' opacity="{FAINT}"{parts[at]}'
        text = "<rect".join(parts)
    return text.replace("currentColor", INK[face.dark_panel])


def _corner(painter: QPainter, px: int, words: str, ground: str, ink: str) -> None:
    """A pill top right with a cleared rim, the words centred by their outline."""
    height, size = PILL[px]
    font = QFont()
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.Bold)
    glyphs = QPainterPath()
    glyphs.addText(0, 0, font, words)
    seen = glyphs.boundingRect()
    width = max(height, round(seen.width() + height * 0.45))
    pill, rim = QRectF(px - width, 0, width, height), max(1.0, px / 24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setBrush(Qt.GlobalColor.black)
    wide = pill.adjusted(-rim, -rim, rim, rim)
    painter.drawRoundedRect(wide, wide.height() / 2, wide.height() / 2)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    glyphs.translate(pill.center() - seen.center())
    painter.fillPath(glyphs, QColor(ink))
