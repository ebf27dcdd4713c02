"""The work week as text."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.model.digest import WorkBlock
from assistant.model.errors import BadInput
from assistant.planning.workweek import parse_week, print_week
from tests.strategies import weeks


@given(weeks)
def test_what_is_printed_is_read_as_it_was(week):
    assert parse_week(print_week(week)) == week


@given(st.text(alphabet="monfri -:;,0123456789~", max_size=30) | st.text(max_size=20))
@example("mon-")
@example("25:00")
def test_any_text_is_read_or_refused(text):
    try:
        assert len(parse_week(text)) == 7
    except BadInput as refusal:
        assert "write it like" in str(refusal)  # noqa: PT017 - both ends are right


def test_the_documented_example():
    week = parse_week("mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00")
    assert week[0] == week[3] == (WorkBlock(time(9), time(13)), WorkBlock(time(14), time(18)))
    assert week[4] == (WorkBlock(time(9), time(16)),)
    assert week[5:] == ((), ())
    assert print_week(week) == "mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Mon-Fri 9:00-18:00", "mon-fri 09:00-18:00"),
        ("monday, wednesday 09:00 – 12:00", "mon 09:00-12:00; wed 09:00-12:00"),
        ("sat-mon 09:00-12:00", "mon 09:00-12:00; sat-sun 09:00-12:00"),
        ("mon 14:00-18:00; mon 09:00-13:00", "mon 09:00-13:00 14:00-18:00"),
        ("mon 22:00-24:00", "mon 22:00-24:00"),
        ("fri 18:00-02:00", "fri 18:00-02:00"),
        ("mon-fri 09：00-18：00；", "mon-fri 09:00-18:00"),
        ("", ""),
    ],
)
def test_spellings(text, printed):
    assert print_week(parse_week(text)) == printed


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("mon-fri", "needs days and hours"),
        ("09:00-18:00", "needs days and hours"),
        ("xyz 09:00-18:00", "is not a weekday"),
        ("mon 09:00-25:00", "is not a span of time"),
        ("mon 09:00", "is not a span of time"),
        ("mon 09:00-09:00", "ends when it begins"),
        ("mon 09:00-13:00 12:00-18:00", "overlap"),
        ("mon 09:00-13:00; mon 10:00-11:00", "overlap"),
    ],
)
def test_refusals_say_what_is_wrong(text, why):
    with pytest.raises(BadInput, match=why):
        parse_week(text)
