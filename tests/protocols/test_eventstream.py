"""Server-sent events as the HTML standard frames them, however the bytes are cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.protocols.eventstream import LONGEST, Event, Stream, TooLong

TEXT = b": here\n\nid: 7\nevent: task.opened\ndata: {\ndata: }\n\ndata:x\n\n"
EVENTS = [Event("task.opened", "{\n}", "7"), Event("message", "x", "7")]


def heard(*pieces: bytes) -> list[Event]:
    stream = Stream()
    return [event for piece in pieces for event in stream.feed(piece)]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@given(cuts=st.lists(st.integers(0, 80), max_size=6))
def test_however_lines_end_and_wherever_they_are_cut(end: bytes, cuts: list[int]) -> None:
    raw = TEXT.replace(b"\n", end)
    places = [0, *sorted(min(each, len(raw)) for each in cuts), len(raw)]
    pieces = [raw[a:b] for a, b in pairwise(places)]
    assert heard(*pieces) == EVENTS


def test_an_event_is_given_when_its_blank_line_is_there() -> None:
    """Also where lines end with CR alone: nothing waits for a byte that may never come."""
    assert heard(b"data: 1\r\r") == [Event("message", "1", "")]


def test_a_byte_order_mark_and_unknown_fields_are_passed_over() -> None:
    assert heard(b"\xef\xbb\xbfdata: 1\nretry: 5\nwhat\n\n") == [Event("message", "1", "")]


def test_an_id_with_a_nul_is_none_and_without_data_there_is_no_event() -> None:
    assert heard(b"id: a\0b\ndata: 1\n\n", b"event: x\n\n", b"data: 2\n\n") == [
        Event("message", "1", ""),
        Event("message", "2", ""),
    ]


def test_broken_utf8_and_a_character_cut_in_two() -> None:
    raw = "data: 請假\n\n".encode()
    assert heard(raw[:8], raw[8:]) == [Event("message", "請假", "")]
    assert heard(b"data: \xff\n\n") == [Event("message", "�", "")]


def test_what_never_ends_is_refused() -> None:
    with pytest.raises(TooLong):
        heard(b"data: " + b"x" * LONGEST + b"y")
    with pytest.raises(TooLong):
        heard(*(b"data: " + b"x" * 1000 + b"\n" for _ in range(100)))
