"""Every sentence exists in every language, with the same values, and every key that is asked for is there."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from assistant.model.settings import SETTINGS
from ui.words import LANGUAGES, label, language_for, say, table

UI = Path(__file__).parents[2] / "ui"
SPEAKERS = {"say", "_say", "_word", "word"}
FRAMES = {"dow", "month", "action.", "key."}  # the beginnings of keys that are put together


def asked() -> set[str]:
    """Keys in calls of say(...), written out."""
    found: set[str] = set()
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(
                getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", "")
            )
            if isinstance(node, ast.Call) and name in SPEAKERS:
                found |= {
                    arg.value
                    for arg in node.args[:2]
                    if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                }
    return found


def values_in(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", sorted(table()))
def test_no_language_is_missing(key):
    row = table()[key]
    needed = row[:1] if key.endswith(".one") else row
    assert all(sentence.strip() for sentence in needed)
    assert (
        len({frozenset(values_in(sentence)) for sentence in needed if not key.startswith("day_")})
        <= 1
        or key == "in_hours"
    )


def test_every_key_that_is_asked_for_exists():
    missing = (
        asked() - table().keys() - set(LANGUAGES) - {"amber", "green", "red", "ink2"}
    )  # tones of notes
    assert not missing


def test_every_setting_has_its_words():
    for field in SETTINGS:
        key = f"setting.{field.name}"
        assert key in table()
        assert not field.help or f"{key}.help" in table()
        assert {f"{key}.choice.{choice}" for choice in field.choices} <= table().keys()


def test_english_knows_one_and_many():
    assert say("en", "meetings_left", n=1) == "1 meeting left"
    assert say("en", "meetings_left", n=2) == "2 meetings left"
    assert say("zh_HK", "meetings_left", n=1) == "餘下 1 個會議"


def test_values_are_never_read_as_a_format():
    assert say("en", "done_it", title="{n} {0.__class__}") == "Done: {n} {0.__class__}"


def test_a_field_without_words_shows_its_own():
    assert label("zh_HK", "field.unheard_of", "Unheard of") == "Unheard of"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("de_DE", "en"),
        ("zh-Hant-HK", "zh_HK"),
        ("zh_MO", "zh_HK"),
        ("zh_Hant", "zh_TW"),
        ("zh_CN.UTF-8", "zh_CN"),
        ("zh", "zh_CN"),
    ],
)
def test_a_locale_finds_its_language(locale, language):
    assert language_for(locale) == language


def test_every_icon_is_used_and_drawn_without_style_or_clip():
    sources = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    for path in (UI.parent / "resources" / "icons" / "ui").glob("*.svg"):
        assert f'"{path.stem}"' in sources, path.name
        drawing = path.read_text(encoding="utf-8")
        assert "clipPath" not in drawing
        assert "<style" not in drawing
    assert (UI.parent / "resources" / "icons" / "ui" / "LICENSE").is_file()
