"""Every sentence that the core can say to a window has its Chinese, and the values in it survive (N-1)."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from assistant.connectors import KINDS
from assistant.connectors.caldav.push import REASONS, STATUSES
from assistant.model.account import SourceState, Trouble
from assistant.model.errors import Refused
from assistant.model.settings import SETTINGS
from assistant.model.view import Hit
from tests.ui.coretexts import source
from ui.present.search import hit_rows
from ui.present.sentence import in_language
from ui.present.sources import source_words
from ui.style import dress
from ui.theme import Look
from ui.widgets.toast import Toast
from ui.widgets.undo import Net
from ui.widgets.words import Words
from ui.words.sentences import COLUMNS, messages, own_words, sentences

UI = Path(__file__).parents[2] / "ui"
CHINESE = tuple(COLUMNS)
BUSY = "a.example is busy and asks to be left alone for a while."


def english(key: str, values: list[str]) -> str:
    """The sentence as the core makes it."""
    parts = key.split("{}")
    return parts[0] + "".join(map("".join, zip(values, parts[1:], strict=True)))


def test_every_sentence_of_the_core_has_its_row():
    said, _every = source()
    assert len(said) > 200, "the sentences are not found any more"
    assert not sorted(said - sentences().keys())


def test_no_row_has_lost_its_place_in_the_core():
    _said, every = source()
    assert not sorted(sentences().keys() - every)
    lower = {text.lower() for text in every}
    gone = [
        key
        for key in messages("zh_HK")["values"]
        if not {key.lower(), key.lower().removeprefix("{}")} & lower
    ]
    assert not gone


def test_every_reason_of_a_refusal_and_every_missing_field_has_its_words():
    assert {*REASONS.values(), *STATUSES.values()} <= own_words().keys()
    for field in (field for kind in KINDS for field in kind.fields if field.required):
        said = in_language(f"{field.label} is missing. {field.help}".strip(), "zh_HK")
        assert field.label not in said
        assert not field.help or field.help not in said


def test_each_language_has_all_values():
    for key, row in {**own_words(), **sentences()}.items():
        wanted = {str(number) for number in range(key.count("{}"))}
        for chinese in row:
            assert set(re.findall(r"\{(\d+)\*?\}", chinese)) == wanted, key
            assert chinese.strip(), key
            assert not re.search(r"[一-鿿][,;:!?]", chinese), "Chinese has marks of its own"
            assert ("。" in chinese[-1:]) == (
                key.endswith(".") and key.count("{}: {}") == 0
            ) or "{}" in key


@given(
    st.sampled_from(sorted(key for key in sentences() if "{}" in key)),
    st.sampled_from(CHINESE),
    st.data(),
)
def test_values_survive_whatever_they_hold(key, language, data):
    row = sentences()[key]
    values = data.draw(
        st.lists(
            st.text("{}%0Xy日\\$*「」<", min_size=1).filter(bool),
            min_size=key.count("{}"),
            max_size=key.count("{}"),
        )
    )
    said = in_language(english(key, values), language)
    assert all(said.count(value) >= values.count(value) for value in values)
    literals = re.split(r"\{\d+\*?\}", row[COLUMNS[language]])
    assert all(part in said for part in literals)


@given(st.text() | st.sampled_from(sorted(sentences())), st.sampled_from(("en", *CHINESE)))
def test_any_text_is_taken_and_english_is_left_alone(text, language):
    said = in_language(text, language)
    assert in_language(said, "en") == said
    assert in_language(text, "en@sunday") == text
    assert isinstance(said, str)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("cal.example took too long to answer.", "cal.example 太久沒有回應。"),
        (
            "Work: The reply of cal.example was cut off.",
            "Work：cal.example 的回應還沒傳完就中斷了。",
        ),
        ("Give the account a name.", "請為帳號命名。"),
        ("'{0}' can only be read, not changed.", "「{0}」是唯讀的，無法變更。"),
        ('There is no group called "Ann\'s". Add it first.', "沒有名為「Ann's」的群組。請先新增。"),
        (
            "a.example refused the change: the item is too big (it says: 413).",
            "a.example 拒絕了這項變更：項目太大（它說：413）。",
        ),
        ("a.example refused the change: status 499.", "a.example 拒絕了這項變更：狀態 499。"),
        (
            "3 times: “Standup” is damaged and was left out.",
            "3 次：「Standup」已損毀，因此略過。",
        ),
        (
            "Changed here and on the server (dtstart, summary): the server's copy was kept, yours is saved as a copy.",
            "這裡和伺服器都變更過（開始時間、標題）：保留了伺服器的版本，你的版本另存為副本。",
        ),
        ("Nobody has ever said this.", "Nobody has ever said this."),
    ],
)
def test_taiwan_reads_it_as_it_should(sentence, said):
    assert in_language(sentence, "zh_TW@minguo.sunday") == said


def test_the_name_of_a_setting_is_the_one_on_the_screen():
    lead = next(one for one in SETTINGS if one.name == "lead_minutes")
    said = in_language(f"{lead.label} is a number from 5 to 60.", "zh_CN")
    assert said == "“下班前几分钟送上清单”是 5 至 60 的数字。"


def test_a_sentence_in_a_sentence_in_a_sentence_ends():
    endless = "1 times: " * 5_000
    assert in_language(endless + "x", "zh_HK").endswith("x")


def test_the_tip_of_an_account_speaks_the_language_of_the_window():
    source = SourceState("1", "Work", "caldav", trouble=Trouble.TRY_LATER, message=BUSY)
    assert (
        source_words(source, date(2026, 11, 22), "zh_CN", "UTC").tip
        == "a.example 正忙，请稍后再试。"
    )
    assert source_words(source, date(2026, 11, 22), "en", "UTC").tip == BUSY


def test_the_journal_speaks_the_language_of_the_window():
    hit = Hit("1", "journal", "Report", "3 removed by the server")
    (row,) = hit_rows([hit], "report", "", date(2026, 11, 22), "zh_HK")
    assert "伺服器移除了 3 項" in row.detail


def test_a_toast_says_why_in_the_language_of_the_window(qapp, qtbot):
    dress(qapp, Look(language="zh_HK", calm=True))
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(window, 0, 0)

    def refused() -> None:
        raise Refused("There is no text in it.")

    assert not Net(toast).do(refused)
    assert "裏面沒有文字。" in {words.text() for words in toast.findChildren(Words)}


def test_no_window_shows_the_english_of_an_error():
    bare = re.compile(r"(?<!in_language\()(?<!_failed\()str\((error|why|wrong|exc)\)")
    found = [
        path.name
        for path in UI.rglob("*.py")
        if path.name != "bridge.py" and bare.search(path.read_text(encoding="utf-8"))
    ]
    assert not found
