"""The quick way past the zones in front of a text gives what the reader of lines gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.protocols.icalscan import scan
from tests.gen_calendar import events

SAMPLES = [text for _, text in events(60, seed=7) if "VTIMEZONE" in text]
ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
)
EVENT = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Here:20261122T090000\r\nSUMMARY:S\r\nEND:VEVENT\r\n"
PARTS = st.sampled_from(
    (
        ZONE,
        EVENT,
        ZONE.replace("Here", "There"),
        ZONE.replace("TZID:Here", "TZID:He\r\n re"),
        ZONE.replace("END:VTIMEZONE\r\n", "END:VTIMEZONE\r\n X\r\n"),
        ZONE.replace("END:VTIMEZONE\r\n", ""),
        ZONE.replace("END:STANDARD\r\n", EVENT),
        ZONE.replace("TZID:Here\r\n", ""),
        "X-WR-TIMEZONE:Asia/Hong_Kong\r\n",
        "BEGIN:VTIMEZONE\r\n",
        "END:VTIMEZONE\r\n",
        "begin:vevent\r\n",
        "TZID:" + "x" * 12_000 + "\r\n",
    )
)


def by_lines(text: str) -> str:
    """The same text, spelled so that only the reader of lines knows it."""
    return text.replace("BEGIN:VTIMEZONE", "BEGIN:VTIMEZONE ")


@given(st.lists(PARTS, max_size=6).map("".join), st.sampled_from(("BEGIN:VCALENDAR\r\n", "")))
def test_zones_in_front_are_found_either_way(parts: str, head: str) -> None:
    quick, slow = scan(head + parts), scan(head + by_lines(parts))
    assert (quick.entries, quick.problem) == (slow.entries, slow.problem)
    assert quick.zones.keys() == slow.zones.keys()


@pytest.mark.parametrize("text", SAMPLES)
def test_what_servers_send_is_read_alike(text: str) -> None:
    quick, slow = scan(text), scan(by_lines(text))
    assert quick.entries == slow.entries
    assert quick.zones == slow.zones


ESCAPED = ZONE.replace("TZID:Here", "TZID:(UTC+02:00) Athens\\, Bucharest")


@pytest.mark.parametrize("spelled", [ESCAPED, by_lines(ESCAPED)])
@pytest.mark.parametrize("comma", [",", "\\,"])
def test_a_zone_is_found_though_its_name_is_escaped_like_a_text(spelled: str, comma: str) -> None:
    own = EVENT.replace("TZID=Here", f'TZID="(UTC+02:00) Athens{comma} Bucharest"')
    scanned = scan(f"BEGIN:VCALENDAR\r\n{spelled}{own}END:VCALENDAR\r\n")
    start = scanned.entries[0].start
    assert start is not None
    assert start.tzid in scanned.zones
