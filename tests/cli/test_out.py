"""Tables that line up, and text of others that can't steer the terminal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.out import clean, show_json, table, width


def test_columns_line_up_with_chinese_text():
    made = table(("TITLE", "ID"), [("買牛奶", "a1"), ("milk", "b2")])
    assert made == "TITLE   ID\n買牛奶  a1\nmilk    b2"


@pytest.mark.parametrize(
    ("text", "columns"), [("e\u0301", 1), ("✈\ufe0f", 1), ("👩\u200d👧", 4), ("กิน", 2)]
)
def test_what_has_no_width_of_its_own_takes_none(text: str, columns: int):
    assert width(text) == columns


def test_a_narrow_terminal_cuts_the_widest_column():
    made = table(("ID", "TITLE"), [("a1", "x" * 100)], 20)
    assert made.splitlines()[1] == "a1  " + "x" * 15 + "…"


def test_nothing_is_cut_where_there_is_no_terminal():
    assert "x" * 500 in table(("TITLE",), [("x" * 500,)])


def test_a_wide_character_is_never_cut_in_half():
    for room in range(10, 30):
        assert all(width(line) <= room for line in table(("T",), [("買" * 40,)], room).splitlines())


@pytest.mark.parametrize(
    "evil", ["\x1b[2J", "\x9b31m", "\r", "\b", "\u202e", "\u2066", "\x7f", "\0"]
)
def test_what_steers_a_terminal_is_taken_out(evil: str):
    assert evil not in clean(f"a{evil}b")
    assert evil not in table(("T",), [(f"a{evil}b",)])


def test_a_cell_stays_on_one_line():
    assert len(table(("T",), [("one\ntwo\u2028three",)]).splitlines()) == 2


@given(st.text())
def test_json_comes_back_as_it_was_and_is_harmless(text: str):
    import contextlib
    import io

    with contextlib.redirect_stdout(io.StringIO()) as out:
        show_json({"t": text})
    assert json.loads(out.getvalue()) == {"t": text}
    assert not set(out.getvalue()) & set(map(chr, [*range(9), *range(11, 32), *range(0x7F, 0xA0)]))


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1), st.integers(20, 200))
def test_any_table_has_a_line_for_each_row(rows: list[tuple[str, str]], room: int):
    assert len(table(("A", "B"), rows, room).split("\n")) == len(rows) + 1
