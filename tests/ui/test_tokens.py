"""The colours keep the contrast they promise (WCAG 2.2: text 4.5, outlines and graphics 3.0)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont

from ui.theme import DARK, LIGHT, Colours, Look, Type, high_contrast, system_look

TEXT = [
    "ink/paper",
    "ink/soft",
    "ink2/paper",
    "ink2/hover",
    "ink2/sunken",
    "ink2/soft",
    "ink3/paper",
    "ink3/sunken",
    "accent/paper",
    "accent/soft",
    "on_fill/fill",
    "on_fill/fill_down",
    "red/paper",
    "red/red_soft",
    "green/green_soft",
    "amber/amber_soft",
]
SHAPES = ["edge/paper", "fill/paper", "block/paper", "sun/paper"]
PROMISED = {  # the table of the design, light and dark
    "ink/paper": (16.2, 13.8), "ink/soft": (14.5, 11.1), "ink2/paper": (6.6, 7.2), "ink2/hover": (6.0, 6.3),
    "ink2/sunken": (5.9, 6.1), "ink2/soft": (5.9, 5.8), "ink3/paper": (5.2, 5.3), "ink3/sunken": (4.7, 4.5),
    "accent/paper": (6.6, 7.5), "accent/soft": (5.9, 6.1), "on_fill/fill": (6.6, 5.0), "on_fill/fill_down": (8.3, 4.5),
    "red/paper": (6.5, 7.4), "red/red_soft": (5.7, 6.5), "green/green_soft": (4.7, 7.0), "amber/amber_soft": (5.8, 7.6),
    "edge/paper": (3.5, 3.7), "fill/paper": (6.6, 3.2), "block/paper": (3.0, 3.0), "sun/paper": (3.5, 7.4),
}  # fmt: skip


def luminance(colour: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(colours: Colours, pair: str) -> float:
    one, other = (luminance(getattr(colours, role)) for role in pair.split("/"))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@pytest.mark.parametrize("pair", [*TEXT, *SHAPES])
def test_every_pair_has_the_contrast_of_the_table(pair):
    found = (contrast(LIGHT, pair), contrast(DARK, pair))
    assert found == pytest.approx(PROMISED[pair], abs=0.11)
    assert min(found) >= (4.45 if pair in TEXT else 2.95)  # the table rounds to one digit


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_high_contrast_lifts_quiet_ink_and_hairs(colours):
    lifted = high_contrast(colours)
    assert contrast(lifted, "ink2/sunken") >= 7
    assert contrast(lifted, "ink3/paper") >= 7
    assert contrast(lifted, "hair/paper") >= 3


def test_the_palette_says_the_same_as_the_tokens():
    palette = Look(DARK).palette()
    assert palette.windowText().color() == QColor(DARK.ink)
    assert palette.window().color() == QColor(DARK.paper)


@pytest.mark.parametrize(
    ("language", "family"), [("zh_HK", "HK"), ("zh_TW", "TC"), ("zh_CN", "SC")]
)
def test_each_script_asks_for_its_own_glyphs_after_a_latin_family(language, family):
    families = Look(language=language).font(Type.BODY).families()
    assert any(f"CJK {family}" in name for name in families)
    assert "CJK" not in families[0]


def test_two_weights_and_figures_in_columns():
    fonts = [Look().font(kind) for kind in Type]
    assert {font.weight() for font in fonts} == {QFont.Weight.Normal, QFont.Weight.DemiBold}
    assert all(font.featureValue(QFont.Tag("tnum")) == 1 for font in fonts)


def test_text_grows_with_the_systems_size():
    assert Look(scale=2.0).font(Type.BODY).pixelSize() == 28
    assert Look(calm=True).ms(180) == 0


def test_a_theme_is_chosen_by_name(qapp):
    assert system_look("dark", "zh_TW").colours in {DARK, high_contrast(DARK)}
    assert system_look("light", "zh_TW").language == "zh_TW"
