"""Content lines: what is read is what is written, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import Refused
from assistant.protocols.icaltext import (
    block,
    escape,
    fold,
    name_of,
    parameter,
    parameters,
    parse,
    parts,
    unescape,
    unfold,
    value_of,
    walk,
    with_parameter,
    with_value,
    write,
)

from .icalsamples import SAMPLES, crlf

TEXT = st.text(st.characters(), max_size=200)
LINE = st.text(
    st.characters(exclude_characters="\r\n\x00", exclude_categories=["Cs"]), min_size=1
).filter(
    lambda line: line[:1] not in " \t\ufeff" and not line.upper().startswith(("BEGIN:", "END:"))
)


NAMED = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", " ", "\xa0", "\x1f", "X"]),
    st.sampled_from(["CLASS", "class", "cla\xdf", "CLASS ", "DTSTART", "DtStart", "A" * 50]),
    st.sampled_from(["", ":1", ";P=a:1", ";P", " :1"]),
)


@given(st.lists(NAMED, max_size=8), st.sampled_from(["CLASS", "DTSTART", "A" * 50]))
def test_the_first_line_of_a_name_is_the_first_of_its_lines(lines: list[str], name: str) -> None:
    own = block("VEVENT", lines)
    assert own.line(name) == next(iter(own.lines(name)), None)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_written_as_it_was_read(name: str) -> None:
    text = SAMPLES[name]
    assert list(walk(parse(text))) == unfold(text)
    assert unfold(write(parse(text))) == unfold(text)


@given(st.lists(LINE))
def test_any_lines_survive_folding(lines: list[str]) -> None:
    assert unfold("".join(map(fold, lines))) == lines


@given(LINE)
def test_no_part_of_a_folded_line_is_longer_than_75_octets(line: str) -> None:
    assert all(len(part.encode()) <= 75 for part in fold(line * 9).split("\r\n"))


@given(TEXT)
def test_text_comes_back_from_its_escaped_form(text: str) -> None:
    kept = escape(text)
    assert not set(kept) & {chr(code) for code in (*range(9), *range(10, 32), 127)}
    assert len(unfold(f"X:{kept}")) == 1
    assert escape(unescape(kept)) == kept


def test_text_can_never_begin_a_new_line() -> None:
    for end in ("\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x1e"):
        assert escape(f"a{end}END:VEVENT") == "a\\nEND:VEVENT"


def test_line_ends_of_every_kind_are_read() -> None:
    for end in ("\r\n", "\n", "\r", "\r\r\n", "\n\n"):
        text = end.join(["\ufeffBEGIN:VCALENDAR", "X-A:1", "END:VCALENDAR", ""])
        assert unfold(text) == ["BEGIN:VCALENDAR", "X-A:1", "END:VCALENDAR"]


def test_a_line_may_be_folded_anywhere() -> None:
    assert unfold("SUM\r\n MARY:a\n\t b\r\n\r\n c") == ["SUMMARY:a bc"]


def test_a_character_folded_in_two_by_octets_is_not_broken_by_us() -> None:
    assert all("\ufffd" not in part for part in fold("SUMMARY:" + "報告" * 60).split("\r\n "))


ODD = 'ATTENDEE;cn="Doe; Jane: \'x\',y";X-Odd=a"b";ROLE=CHAIR:MAILTO:jane@example.com;x=1'


def test_quoted_parameters_hide_colons_and_semicolons() -> None:
    assert name_of(ODD) == "ATTENDEE"
    assert parameter(ODD, "CN") == "Doe; Jane: 'x',y"
    assert parameter(ODD, "ROLE") == "CHAIR"
    assert value_of(ODD) == "MAILTO:jane@example.com;x=1"


def test_a_lone_quote_does_not_eat_the_value() -> None:
    assert value_of('ATTENDEE;CN="Jane:mailto:j@example.com') == "mailto:j@example.com"
    assert value_of("no content line") == ""
    assert name_of("no content line") == ""


def test_changing_one_thing_leaves_the_rest_of_the_line() -> None:
    assert with_value(ODD, "x") == ODD.replace("MAILTO:jane@example.com;x=1", "x")
    changed = with_parameter(ODD, "ROLE", "NON-PARTICIPANT")
    assert changed == ODD.replace("CHAIR", "NON-PARTICIPANT")
    assert with_parameter(ODD, "ROLE", None) == ODD.replace(";ROLE=CHAIR", "")
    assert with_parameter("X:1", "CN", 'a"b;c\r\nd') == 'X;CN="ab;c d":1'


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_parameter_stays_one_parameter(value: str, other: str) -> None:
    line = with_parameter(with_parameter("X;A=1:v", "CN", value), "TZID", other)
    assert [name for name, _ in parameters(line)] == ["A", "CN", "TZID"]
    assert value_of(line) == "v"
    assert len(unfold(line)) == 1


def test_lists_are_cut_at_bare_commas_only() -> None:
    assert parts(r"a\,b,c,,d\\,e") == (r"a\,b", "c", r"d\\", "e")


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR",
        "BEGIN:VCALENDAR",
        "END:VCALENDAR",
        "BEGIN:A\n" * 50,
    ],
)
def test_a_text_whose_parts_do_not_match_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="calendar data"):
        parse(crlf(text))
