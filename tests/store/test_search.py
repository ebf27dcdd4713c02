"""Search: in every script, by parts of words, never by what is gone, and no word is a command."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Create, Delete, Edit, Fields
from tests.conftest import examples


@pytest.fixture
def found(app: Sundown):  # type: ignore[no-untyped-def]
    place = app.find_collection().id
    for title, note in (
        ("Quarterly report", "ask Wong"),
        ("提交季度報表", "王先生"),
        ('Buy 50% off "milk"', ""),
    ):
        app.do(Create(place, Component.TODO, Fields(summary=title, note=note)))
    return lambda words: [hit.title for hit in app.search(words) if hit.kind != "journal"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("quarterly", ["Quarterly report"]),
        ("REPORT wong", ["Quarterly report"]),
        ("arter", ["Quarterly report"]),
        ("季度報表", ["提交季度報表"]),
        ("報表", ["提交季度報表"]),
        ("王", ["提交季度報表"]),
        ('"milk"', ['Buy 50% off "milk"']),
        ("50%", ['Buy 50% off "milk"']),
        ("report milk", []),
        ("", []),
        ("   ", []),
    ],
)
def test_items_are_found_by_parts_of_their_words(found, words: str, expected: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert found(words) == expected


def test_what_was_renamed_is_found_by_its_new_name_only(app: Sundown, found) -> None:  # type: ignore[no-untyped-def]
    item = app.search("quarterly")[0].id
    app.do(Edit(item, Fields(summary="Yearly report")))
    assert (found("quarterly"), found("yearly")) == ([], ["Yearly report"])


def test_what_is_deleted_is_not_found_but_the_journal_remembers(app: Sundown, found) -> None:  # type: ignore[no-untyped-def]
    app.do(Delete(app.search("quarterly")[0].id))
    assert found("quarterly") == []
    assert {hit.detail or hit.where for hit in app.search("quarterly")} == {"created", "deleted"}


@settings(
    max_examples=examples(60),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
def test_no_text_breaks_the_search(app: Sundown, words: str) -> None:
    app.search(words)
