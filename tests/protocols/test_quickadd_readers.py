"""Quick add (rows 11 and 12): what five readers expect of their own lines, on a Sunday and at the year's end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.captured import Reading
from assistant.protocols.quickadd import MOST, understand
from tests.protocols.quickadd_examples_end import YEAR_END
from tests.protocols.quickadd_examples_hans import HANS
from tests.protocols.quickadd_examples_hant import HANT
from tests.protocols.quickadd_examples_uk import AMERICAN, BRITISH
from tests.protocols.quickadd_table import wrong

HONG_KONG = ZoneInfo("Asia/Hong_Kong")
PLACES = ("Work", "Home", "工作", "私人", "财务")
SUNDAY = Reading(datetime(2026, 11, 22, 14, 0, tzinfo=HONG_KONG), places=PLACES)
LAST = replace(SUNDAY, now=datetime(2026, 12, 31, 23, 30, tzinfo=HONG_KONG))
LONDON = replace(SUNDAY, day_first=True)
SAID = [line for line, _, _ in (*HANT, *HANS, *BRITISH, *AMERICAN, *YEAR_END)]
MIXED = st.lists(st.sampled_from(SAID), min_size=1, max_size=4).map(" ".join)
CUT = st.builds(
    lambda line, start, end: line[start:end], MIXED, st.integers(0, 30), st.integers(0, 90)
)


def test_hong_kong_taipei_shanghai_and_new_york():
    assert wrong((*HANT, *HANS, *AMERICAN), SUNDAY) == {}


def test_london():
    assert wrong(BRITISH, LONDON) == {}


def test_half_an_hour_before_the_year_ends():
    assert wrong(YEAR_END, LAST) == {}


@given(CUT, st.sampled_from([SUNDAY, LAST, LONDON]))
def test_pieces_of_lines_lose_and_invent_nothing(line, about):
    made = understand(line, about)
    rest = iter(line)
    assert all(char in rest for char in made.title if char != " ")
    inside = {at for piece in made.pieces for at in range(piece.start, piece.end)}
    left = [char for at, char in enumerate(line) if at not in inside and char.isalnum()]
    kept = [char for char in made.title if char.isalnum()]
    assert kept in (left, [char for char in line if char.isalnum()])


@given(st.sampled_from(SAID), st.integers(1, 300))
def test_a_line_said_again_and_again_is_read_all_the_same(line, times):
    long = (f"{line} " * times)[:MOST].strip()
    made = understand(long, SUNDAY)
    assert made.title
    assert made.line == long
