"""What things look like, as values: colours by role, type, and the Look that painted parts ask.

A widget asks for `ink2`, never for a hex value. Nothing is painted here.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.words import language_for, plain

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the program, by what it is for."""

    paper: str  # the surface that text stands on
    canvas: str  # behind paper, where two surfaces meet
    sunken: str  # chips, files, disabled buttons
    hover: str  # a row or quiet button under the pointer
    ink: str  # text
    ink2: str  # second line, labels, icons
    ink3: str  # hour labels, place-holders; never the only carrier of a fact
    hair: str  # 1 px separators, decoration only
    edge: str  # outlines that must be seen: check circles, fields (3:1)
    accent: str  # words and icons that can be pressed, the focus ring
    fill: str  # the primary button
    fill_down: str  # the same, pressed or under the pointer
    on_fill: str
    soft: str  # selection, the next event, a person's disc
    block: str  # a later meeting on the day line
    past: str  # a meeting that is over
    sun: str  # where the day stands: the day line and the mark, nothing else
    red: str  # a real deadline that has passed; a refusal
    red_soft: str
    green: str  # a settled result
    green_soft: str
    amber: str  # look again: stale, changed, not sent
    amber_soft: str


# fmt: off
LIGHT = Colours(
    paper="#FFFFFF", canvas="#F7F6F3", sunken="#F3F2EF", hover="#F5F4F1",
    ink="#1F2026", ink2="#5B5D66", ink3="#6A6C75", hair="#E9E7E2", edge="#868890",
    accent="#3553C4", fill="#3553C4", fill_down="#2A45A8", on_fill="#FFFFFF", soft="#EFF2FD",
    block="#7C8EDF", past="#DFDDD8", sun="#D9691C", red="#B4232F", red_soft="#FCEDEC",
    green="#1C7A4C", green_soft="#E8F5EC", amber="#8A5300", amber_soft="#FDF3E1",
)
DARK = Colours(
    paper="#1E2028", canvas="#191A21", sunken="#2A2D37", hover="#272A33",
    ink="#ECECF0", ink2="#A9ACB8", ink3="#8F93A0", hair="#30333E", edge="#747886",
    accent="#9BADFA", fill="#4C66D6", fill_down="#546EDC", on_fill="#FFFFFF", soft="#282F4C",
    block="#5766AE", past="#353843", sun="#F59A52", red="#FF8F8A", red_soft="#3A2428",
    green="#6FCF97", green_soft="#1E3429", amber="#E9B872", amber_soft="#352C1E",
)
# fmt: on


class Type(Enum):
    """Size in px at 100 %, and weight. Two weights only: many CJK families have no more."""

    AMOUNT = (28, QFont.Weight.DemiBold)
    TITLE = (20, QFont.Weight.DemiBold)
    HEAD = (15, QFont.Weight.DemiBold)
    BODY = (14, QFont.Weight.Normal)
    STRONG = (14, QFont.Weight.DemiBold)
    NOTE = (12, QFont.Weight.Normal)
    LABEL = (12, QFont.Weight.DemiBold)
    TICK = (11, QFont.Weight.Normal)


@lru_cache(maxsize=64)
def _face(kind: Type, language: str, scale: float) -> QFont:
    size, weight = kind.value
    font = QFont([*_latin(), *_cjk(language)])
    font.setPixelSize(round(size * scale))
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)  # times and amounts stand in columns
    return font


def _latin() -> list[str]:
    match sys.platform:
        case "win32":
            return ["Segoe UI Variable Text", "Segoe UI"]
        case "darwin":
            return [".AppleSystemUIFont"]
        case _:
            return ["Inter", "Adwaita Sans", "Noto Sans"]


def _cjk(language: str) -> list[str]:
    """The first family that is installed is used; each script gets its own regional glyphs."""
    match plain(language):
        case "zh_CN":
            return ["PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC"]
        case "zh_TW":
            return ["PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", "Noto Sans TC"]
        case _:
            return ["PingFang HK", "Microsoft JhengHei UI", "Noto Sans CJK HK", "Noto Sans HK"]


@dataclass(frozen=True, slots=True)
class Look:
    """What a painted part needs to know; made anew when scheme, language or text size change."""

    colours: Colours = LIGHT
    language: str = (
        "en"  # en, zh_HK, zh_TW or zh_CN; after an @ the user's calendar (ui.words.calendar_of)
    )
    calm: bool = False  # less motion was asked for
    contrast: bool = False  # high contrast was asked for
    scale: float = 1.0  # the system's text size over its default, 1 to 2
    safe: bool = False  # titles, people and amounts are masked: somebody looks on

    def font(self, kind: Type) -> QFont:
        """A copy, so that the caller may change it."""
        return QFont(_face(kind, self.language, self.scale))

    def colour(self, role: str) -> QColor:
        """The colour of a role of `Colours`."""
        return QColor(getattr(self.colours, role))

    def px(self, size: float) -> int:
        """A length that grows with the text."""
        return round(size * self.scale)

    def ms(self, duration: int) -> int:
        """A duration of the motion rules: 0 with reduced motion."""
        return 0 if self.calm else duration

    def palette(self) -> QPalette:
        """The same roles in Qt's words, so that stock dialogs and text fields agree with ours."""
        roles = QPalette.ColorRole
        # fmt: off
        pairs = {
            roles.Window: "paper", roles.WindowText: "ink", roles.Base: "paper", roles.Text: "ink",
            roles.AlternateBase: "paper", roles.PlaceholderText: "ink3", roles.Button: "sunken",
            roles.ButtonText: "ink", roles.Highlight: "fill", roles.HighlightedText: "on_fill",
            roles.Link: "accent", roles.Accent: "fill", roles.ToolTipBase: "ink",
            roles.ToolTipText: "paper", roles.Mid: "hair", roles.BrightText: "red",
        }
        # fmt: on
        palette = QPalette()
        for role, name in pairs.items():
            palette.setColor(role, self.colour(name))
        for role in (roles.Text, roles.WindowText, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("ink3"))
        return palette


def look() -> Look:
    """The Look of the running application: the one its style carries (see `ui.style.dress`)."""
    found = getattr(QApplication.style(), "look", None)
    return found if isinstance(found, Look) else Look()


def high_contrast(colours: Colours) -> Colours:
    """Quiet ink becomes ink, hairs become edges."""
    return replace(colours, ink2=colours.ink, ink3=colours.ink, hair=colours.edge)


def system_look(
    theme: str = "system", language: str = "", *, calm: bool = False, safe: bool = False
) -> Look:
    """The Look that the system and the settings ask for.

    `theme`: system, light or dark. `language`: one of ours, or empty for the system's; a calendar after an @ stays.
    """
    hints = QGuiApplication.styleHints()
    dark = theme == "dark" or (theme != "light" and hints.colorScheme() == Qt.ColorScheme.Dark)
    contrast = _high_contrast_wanted()
    colours = DARK if dark else LIGHT
    name, at, calendar = language.partition("@")
    return Look(
        high_contrast(colours) if contrast else colours,
        language_for(name or QLocale.system().uiLanguages()[0]) + at + calendar,
        calm or _calm_wanted(),
        contrast,
        _text_scale(),
        safe,
    )


def _high_contrast_wanted() -> bool:
    reader = getattr(QGuiApplication.styleHints(), "accessibility", None)  # Qt 6.10 and later
    return (
        reader is not None and reader().contrastPreference() == Qt.ContrastPreference.HighContrast
    )


def _calm_wanted() -> bool:
    reader = getattr(QGuiApplication.styleHints(), "accessibility", None)
    wish = getattr(reader(), "motionPreference", None) if reader else None  # not in every Qt yet
    return wish is not None and "Reduce" in str(wish())


def _text_scale() -> float:
    """Text size of the system over its default: 9 pt on Windows, 13 on macOS, 9 to 11 on Linux."""
    size = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    usual = {"win32": 9.0, "darwin": 13.0}.get(sys.platform, 11.0)
    return min(2.0, max(1.0, round(size / usual, 2)))
