"""What may be shared: a tick a line; private events and amounts are off until the user says so (L-60)."""

from __future__ import annotations

import pytest

from assistant.planning.shareable import chosen, has_amount, share_lines
from tests.ui.samples import a_digest, at, row

LIST = a_digest(
    0,
    note="Tired",
    open=(row("t", "planned", "Pay the broker HKD 6,240.00"), row("u", "planned", "Call")),
    waiting=(
        row("d", "invitation", "Doctor", kind="event", at=at(19), end=at(19), detail="Dr Chan"),
    ),
)


def lines(private: bool = False):
    return share_lines(LIST, "en", lambda found: private and found.id == "d")


def test_every_line_comes_with_its_tick():
    assert [(line.text, line.on) for line in lines()] == [
        ("planned Pay the broker HKD 6,240.00", False),
        ("planned Call", True),
        ("Fri 20 Nov 19:00 Doctor · Dr Chan", True),
        ("Tired", False),
    ]


def test_a_private_event_is_off_and_names_nobody():
    doctor = next(line for line in lines(private=True) if "Doctor" in line.text)
    assert (doctor.on, doctor.why) == (False, "private")
    assert "Chan" not in doctor.text


@pytest.mark.parametrize(
    "text", ["HKD 18,000.00", "HK$500", "¥500", "NT$ 30", "3,000元", "US$1", "5萬", "18,000 HKD"]
)
def test_sums_of_money_are_seen(text: str):
    assert has_amount(f"Invoice {text} for Ho")


@pytest.mark.parametrize("text", ["Q4 review", "Room 8A", "2026-1184", "3 元朗 visits", "at 18:00"])
def test_other_figures_are_none(text: str):
    assert not has_amount(text)


def test_only_lines_that_were_seen_can_be_chosen():
    seen = lines()
    assert chosen(seen, [seen[1].id]) == (seen[1],)
    assert chosen(seen, [seen[1].id, "open:0000"]) is None


def test_an_id_changes_with_the_words():
    assert {line.id for line in lines()}.isdisjoint(
        line.id for line in lines(private=True) if "Doctor" in line.text
    )
