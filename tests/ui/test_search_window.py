"""The search window: results as one types, the hands on the keyboard, hits marked and plain."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.model.account import Component
from assistant.model.command import Create, Delete, Fields
from assistant.model.view import Hit
from tests.services.pastdays import THURSDAY, file_days
from tests.ui.samples import DAY, EVIL
from ui.present.search import count_words, hit_rows
from ui.widgets.rowmarks import spans
from ui.windows.search import SearchWindow


@pytest.fixture
def window(app, qtbot):
    place = app.find_collection(component=Component.TODO).id
    for title, note in (("Packing list 永豐", "two copies"), ("Call the bank", ""), (EVIL, "")):
        app.do(Create(place, Component.TODO, Fields(summary=title, note=note, due=DAY)))
    file_days(app, THURSDAY)
    made = SearchWindow(app)
    qtbot.addWidget(made)
    made.show()
    return made


def titles(window):
    return [row.title for row in window._list.rows]


def find(window, qtbot, words):
    window._field.insert(words)  # as an input method does: key clicks are Latin only
    qtbot.waitUntil(lambda: bool(window._hits) and window._words == words, timeout=5000)


def test_results_come_as_one_types(window, qtbot):
    find(window, qtbot, "永")
    assert titles(window)[0] == "Packing list 永豐"
    assert "List of Thursday 19 November" in titles(window)


def test_the_first_row_is_chosen_and_arrows_walk_from_the_field(window, qtbot):
    find(window, qtbot, "永")
    assert window._list.currentIndex().row() == 0
    QTest.keyClick(window._field, Qt.Key.Key_Down)
    assert window._list.currentIndex().row() == 1
    QTest.keyClick(window._field, Qt.Key.Key_Up)
    QTest.keyClick(window._field, Qt.Key.Key_Up)
    assert window._list.currentIndex().row() == 0
    assert window._field.hasFocus()


def test_kinds_with_their_counts(window, qtbot):
    find(window, qtbot, "永")
    shown = [made for made in window._kinds._buttons if not made.isHidden()]
    assert [(made.kind, made.count) for made in shown] == [
        ("", "3"),
        ("todo", "1"),
        ("list", "1"),
        ("journal", "1"),
    ]
    QTest.mouseClick(shown[2], Qt.MouseButton.LeftButton)
    assert titles(window) == ["List of Thursday 19 November"]


def test_enter_opens_a_past_list_in_the_history(window, qtbot):
    find(window, qtbot, "永")
    QTest.keyClick(window._field, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.wants) as asked:
        QTest.keyClick(window._field, Qt.Key.Key_Return)
    assert asked.args == ["history:2026-11-19"]


def test_enter_shows_everything_of_an_item_in_place(window, qtbot):
    find(window, qtbot, "packing")
    QTest.keyClick(window._field, Qt.Key.Key_Return)
    qtbot.waitUntil(window._panel.isVisible, timeout=5000)
    assert window._item.text() == "Packing list 永豐"
    assert "two copies" in window._detail.text()
    QTest.keyClick(window._field, Qt.Key.Key_Down)
    assert window._panel.isHidden()


def test_an_item_that_has_gone_meanwhile(window, app, qtbot):
    find(window, qtbot, "bank")
    app.do(Delete(app.search("bank")[0].id))
    QTest.keyClick(window._field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "todo" not in {hit.kind for hit in window._hits}, timeout=5000)


def test_nothing_found_is_a_sentence(window, qtbot):
    QTest.keyClicks(window._field, "zebra")
    said = "Nothing was found. Try fewer words."
    qtbot.waitUntil(lambda: window._said.text() == said, timeout=5000)
    window._field.clear()
    qtbot.waitUntil(lambda: window._said.text().startswith("Type"), timeout=5000)


def test_titles_are_shown_as_typed(window, qtbot):
    find(window, qtbot, "URGENT")
    assert titles(window)[0] == EVIL
    assert window._list.rows[0].marks == ("urgent",)


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("永豐物流", ("永豐",), [(0, 2)]),
        ("a b a", ("a",), [(0, 1), (4, 5)]),
        ("banana", ("ana", "nan"), [(1, 5)]),
        ("x", ("",), []),
    ],
)
def test_where_the_hits_stand(text, marks, expected):
    assert spans(text, marks) == expected


@pytest.mark.parametrize("language", ["en", "zh_HK", "zh_TW", "zh_CN"])
def test_every_kind_of_hit_has_a_row(language):
    hits = [
        Hit("1", "todo", "", "", "2026-11-20", "Local"),
        Hit("2", "event", "Call", "Room 4", "2026-11-20T10:00:00+08:00", "Office"),
        Hit("2026-11-19", "list", "2026-11-19", "Call", "2026-11-19"),
        Hit("3", "journal", "Call", "", "2025-11-19T10:00:00+08:00", "created"),
    ]
    rows = hit_rows(hits, "call", "", date(2026, 11, 20), language)
    assert all(row.title and row.spoken for row in rows)
    assert len(hit_rows(hits, "call", "event", date(2026, 11, 20), language)) == 1


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"todo": 49, "journal": 1}, {"": "50", "todo": "49", "journal": "1"}),
        ({"todo": 50}, {"": "50+", "todo": "50+", "journal": "0"}),
        ({"todo": 20, "event": 30}, {"todo": "20+", "event": "30+", "list": "0"}),
        ({"todo": 3, "list": 50}, {"": "53+", "todo": "3", "list": "50+"}),
    ],
)
def test_a_count_that_stopped_says_so(found, said):
    """Row 8: what was not loaded to its end is not shown as all there is."""
    kinds = {"": sum(found.values()), **found}
    assert {kind: count_words(kinds, kind) for kind in said} == said


@pytest.mark.parametrize(
    ("language", "here"), [("en", "On this computer"), ("zh_CN", "在这台电脑")]
)
def test_the_list_of_this_computer_is_named_in_the_language_of_the_screen(language, here):
    hits = [Hit("1", "todo", "x", "", "", "Local"), Hit("2", "todo", "x", "", "", "Office")]
    rows = hit_rows(hits, "x", "", date(2026, 11, 20), language)
    assert [row.detail.split(" · ")[1] for row in rows] == [here, "Office"]


def test_it_can_be_opened_with_words(window, qtbot):
    window.hint("bank")
    qtbot.waitUntil(lambda: "Call the bank" in titles(window), timeout=5000)
