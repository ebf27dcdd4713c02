"""CSV: one row a line, read back by any reader, and no cell is a formula (L-66)."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.csvlines import HEADS, harmless, to_csv
from tests.ui.samples import a_digest


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_line_of_the_list_is_a_row():
    digest = a_digest(3, note="Late")
    rows = rows_of(to_csv([digest]))
    assert [row["section"] for row in rows] == ["done"] * 3 + ["open"] * 5 + ["waiting", "note"]
    assert rows[0]["date"] == "2026-11-20"
    assert rows[0]["start"] == "2026-11-20 09:10"
    assert rows[3]["title"] == "核對十月月結單 — Wing Fung Logistics"


def test_the_amount_of_an_approval_has_columns_of_its_own():
    digest = a_digest(1)
    asked = replace(digest.done[0], kind="approval", amount="1200.50", currency="HKD")
    (row,) = rows_of(to_csv([replace(digest, done=(asked,), open=(), waiting=())]))
    assert (row["amount"], row["currency"]) == ("1200.50", "HKD")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "|cmd", "＝1", " =1", "\t=1"])
def test_what_could_be_a_formula_is_text(text: str):
    assert harmless(text).startswith("'")


@given(st.text())
def test_any_title_comes_back_from_one_cell(title: str):
    digest = a_digest(1)
    digest = replace(digest, done=(replace(digest.done[0], title=title),), open=(), waiting=())
    (row,) = rows_of(to_csv([digest]))
    assert set(row) == set(HEADS)
    assert row["title"] == harmless(title)
    assert not row["title"].startswith(("=", "+", "-", "@"))
