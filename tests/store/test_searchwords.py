"""The word indexes and the order of what is found."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Create, Delete, Edit, Fields
from assistant.model.history import Mark
from assistant.store import searchwords
from tests.services.pastdays import THURSDAY, WEDNESDAY, file_days

HK = ZoneInfo("Asia/Hong_Kong")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("季度報表", {"季度", "度報", "報表", "表"}),
        ("Q4 審查", {"q4", "審查", "查"}),
        ("Budget", {"bu"}),
        ("A股", {"a股", "股"}),
        ("x", {"x"}),
        ("永豐Wing", {"永豐", "豐w"}),
        ("...", set()),
    ],
)
def test_what_short_words_are_found_by(text: str, expected: set[str]):
    assert searchwords.tokens(text) >= expected
    assert len(searchwords.tokens(text)) <= len(expected) + 1


CJK = st.text(st.sampled_from("永豐物流季度報表AaＷ3 ,"), min_size=1, max_size=12)


@given(CJK, st.data())
def test_each_pair_of_chinese_characters_is_found(text: str, data: st.DataObject):
    at = data.draw(st.integers(0, max(0, len(text) - 2)))
    word = text[at : at + 2].lower()
    if all("\u4e00" <= char <= "\u9fff" for char in word):
        wanted = searchwords.short_query(word)
        tokens = searchwords.tokens(text)
        if len(word) == 1:
            assert any(token.startswith(word) for token in tokens)
        else:
            assert wanted.strip('"') in tokens


def todo(app: Sundown, title: str, due: date | None = None, note: str = "") -> str:
    place = app.find_collection(component=Component.TODO).id
    app.do(Create(place, Component.TODO, Fields(summary=title, due=due, note=note)))
    return next(each.id for each in app.todos() if each.summary == title)


def titles(app: Sundown, words: str, kind: str = "todo") -> list[str]:
    return [hit.title for hit in app.search(words) if hit.kind == kind]


@pytest.mark.parametrize(
    "words", ["豐", "永豐", "永豐 物流", "永豐物流", "q4", "Q", "永豐 report", "re 永"]
)
def test_short_and_long_words_find_the_same(app: Sundown, words: str):
    todo(app, "Q4 report 永豐物流")
    todo(app, "something else")
    assert titles(app, words) == ["Q4 report 永豐物流"]


def test_a_title_comes_before_a_note_and_near_before_far(app: Sundown):
    today = app.work_date()
    todo(app, "far 永豐", today + timedelta(days=90))
    todo(app, "in the note", today, "永豐")
    todo(app, "near 永豐", today + timedelta(days=1))
    todo(app, "never 永豐")
    todo(app, "past 永豐", today - timedelta(days=20))
    assert titles(app, "永豐") == [
        "near 永豐",
        "past 永豐",
        "far 永豐",
        "never 永豐",
        "in the note",
    ]


def test_what_is_gone_is_not_found_by_a_short_word(app: Sundown):
    item = todo(app, "永豐")
    assert titles(app, "永豐") == ["永豐"]
    app.do(Edit(item, Fields(summary="物流")))
    assert (titles(app, "永豐"), titles(app, "物流")) == ([], ["物流"])
    app.do(Delete(item))
    assert titles(app, "物流") == []


def test_a_series_is_found_at_its_next_instance(app: Sundown):
    place = app.find_collection().id
    start = datetime(2026, 11, 2, 9, 0, tzinfo=HK)
    fields = Fields(summary="Stand-up", start=start, end=start, rrule="FREQ=WEEKLY")
    app.do(Create(place, Component.EVENT, fields))
    (hit,) = [each for each in app.search("stand") if each.kind == "event"]
    assert hit.at == "2026-11-23T09:00:00+08:00"


def test_past_lists_are_found_with_their_corrections(app: Sundown):
    file_days(app, WEDNESDAY, THURSDAY)
    assert titles(app, "永豐", "list") == ["2026-11-19", "2026-11-18"]
    made = app.correct(WEDNESDAY, Mark.ADDED, text="海關")
    assert titles(app, "海關", "list") == ["2026-11-18"]
    app.take_back_correction(WEDNESDAY, made.id)
    assert titles(app, "海關", "list") == []
    app.delete_history(THURSDAY)
    assert titles(app, "永豐", "list") == ["2026-11-19"]


def test_the_journal_is_found_too(app: Sundown):
    todo(app, "永豐")
    assert titles(app, "永", "journal") == ["永豐"]


def test_an_index_that_is_mostly_old_is_made_anew(app: Sundown):
    item = todo(app, "永豐")
    app.search("x")
    with app.core.database.write() as connection:  # as if very much had come and gone
        connection.execute("UPDATE meta SET value = '90000' WHERE key = 'pairs_high'")
        connection.execute("UPDATE meta SET value = '90001' WHERE key = 'component_id'")
    app.do(Edit(item, Fields(summary="物流")))
    assert titles(app, "物流") == ["物流"]
    (made,) = app.core.database.read("SELECT value FROM meta WHERE key = 'pairs_made'")
    assert int(made[0]) >= 90_000


def test_a_character_of_a_later_unicode_breaks_nothing(app: Sundown):
    todo(app, "a \U0002ebe1 b")
    assert titles(app, "\U0002ebe1") == ["a \U0002ebe1 b"]
