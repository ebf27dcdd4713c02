"""Every sentence exists in every language, with the same values, and every key that is asked for is there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

import pytest

from assistant.model.settings import SETTINGS
from ui.words import FOLDER, LANGUAGES, label, language_for, say
from ui.words.sentences import messages

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


def files() -> dict[str, ET.Element]:
    """The files as they are; they are our own."""
    return {name: ET.parse(FOLDER / f"sundown_{name}.ts").getroot() for name in LANGUAGES}  # noqa: S314 - our own


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Every translation of a file with its key, each form of a plural by itself."""
    for message in files()[language].iter("message"):
        name = message.get("id") or message.findtext("source", "")
        translation = message.find("translation")
        forms = list(translation.iter("numerusform")) or [translation]
        yield from ((name, form.text or "") for form in forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_untranslated(language):
    unfinished = [
        message.get("id") or message.findtext("source")
        for message in files()[language].iter("message")
        if message.find("translation").get("type")
    ]
    assert not unfinished
    assert not [key for key, said in sentences(language) if not said.strip()]


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_sentences(language):
    ours = {name: set(rows) for name, rows in messages(language).items()}
    assert ours[""] == set(messages("en")[""])
    assert ours == {name: set(rows) for name, rows in messages("zh_CN").items()}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_sentence_has_the_values_of_the_english_one(language):
    english, ours = messages("en")[""], messages(language)[""]
    free = {key for key in english if key.startswith("day_")} | {"in_hours"}
    for key in english.keys() - free:
        assert values_in(ours[key]) == values_in(english[key]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_was_translated(language):
    forms = list(sentences(language))
    for key in messages(language)[""]:
        assert (key, label(language, key, "")) in forms


def test_every_key_that_is_asked_for_exists():
    missing = (
        asked() - messages("en")[""].keys() - set(LANGUAGES) - {"amber", "green", "red", "ink2"}
    )  # tones of notes
    assert not missing


def test_every_setting_has_its_words():
    for field in SETTINGS:
        key = f"setting.{field.name}"
        words = messages("en")[""].keys()
        assert key in words
        assert not field.help or f"{key}.help" in words
        assert {f"{key}.choice.{choice}" for choice in field.choices} <= words


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


def test_no_sentence_is_there_for_nothing():
    """Keys are written out, or begin as one that is put together."""
    code = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    begun = set(re.findall(r'f"([a-z_.]+)\{', code))
    ends = (".alone", ".title", ".help")  # {action}.title and so on
    unused = [
        key
        for key in messages("en")[""]
        if f'"{key}"' not in code and not key.endswith(ends) and not key.startswith(tuple(begun))
    ]
    assert not unused
