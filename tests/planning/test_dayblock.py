"""A day's block in the user's Markdown file: replaced, never doubled; the user's own text stays (L-59)."""

from __future__ import annotations

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.planning.dayblock import with_block

DAY, OTHER = date(2026, 11, 20), date(2026, 11, 23)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=60)


def test_a_new_block_comes_after_what_is_there():
    assert with_block("# Mine\n", DAY, "one").startswith(
        "# Mine\n\n<!-- sundown 2026-11-20 -->\none\n"
    )


def test_an_empty_file_begins_with_it():
    assert with_block("", DAY, "one") == (
        "<!-- sundown 2026-11-20 -->\none\n<!-- /sundown 2026-11-20 -->\n"
    )


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_the_block_is_replaced_and_the_rest_stays(before: str, after: str, one: str, two: str):
    assume("<!--" not in before + after + one + two)
    first = with_block(before, DAY, one) + after
    second = with_block(first, DAY, two)
    assert second.count("<!-- sundown 2026-11-20 -->") == 1
    assert second.startswith(before.rstrip("\n"))
    assert second.endswith(after)
    assert with_block(second, DAY, two) == second


def test_days_have_blocks_of_their_own():
    made = with_block(with_block("", DAY, "friday"), OTHER, "monday")
    assert with_block(made, DAY, "FRIDAY").count("monday") == 1


def test_line_ends_stay_as_they_are():
    made = with_block("mine\r\n", DAY, "one\ntwo")
    assert made.replace("\r\n", "").count("\n") == 0


def test_half_a_block_is_the_users_own_text():
    broken = "<!-- sundown 2026-11-20 -->\nmy words\n"
    made = with_block(with_block(broken, DAY, "one"), DAY, "two")
    assert made.startswith(broken)
    assert ("one" in made, made.count("two")) == (False, 1)
