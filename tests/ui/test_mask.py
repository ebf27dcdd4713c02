"""The safe view: nothing of titles, names and amounts can be read (A-23, row 91)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.samples import a_digest, a_today
from ui.present.digest import digest_rows
from ui.present.mask import MASK, mask_amounts, veil
from ui.present.row import Kind
from ui.present.today import today_rows
from ui.style import dress
from ui.theme import Look
from ui.windows.today import TodayWindow

SECRETS = ("URGENT", "永豐物流", "lam@example.org", "dinner", "scorecard", "Harbour Room")


@pytest.mark.parametrize(
    "rows", [today_rows(a_today(), "en"), digest_rows(a_digest(), "en", unfolded=True)]
)
def test_no_title_and_no_name_is_left(rows):
    shown = veil(rows)
    said = " ".join(f"{r.title} {r.detail} {r.person} {r.chip} {r.trail} {r.spoken}" for r in shown)
    assert not [secret for secret in SECRETS if secret in said]
    assert MASK in said


def test_what_can_be_done_and_when_it_is_stays():
    rows = today_rows(a_today(), "en")
    for before, after in zip(rows, veil(rows), strict=True):
        assert (before.key, before.actions, before.kind, before.source) == (
            after.key,
            after.actions,
            after.kind,
            after.source,
        )
        if before.kind is Kind.SECTION:
            assert before == after


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Pay HKD 18,000.00 today", "Pay ••• today"),
        ("付 1.8萬", "付 •••"),
        ("港幣 18,000 定金", "••• 定金"),
        ("$5", "•••"),
        ("18,000 元", "•••"),
        ("Due 17:00", "Due 17:00"),
        ("Room 3", "Room 3"),
    ],
)
def test_amounts_are_masked_wherever_they_stand(text, masked):
    assert mask_amounts(text) == masked


@given(st.text(max_size=200))
def test_masking_twice_is_masking_once(text):
    assert mask_amounts(mask_amounts(text)) == mask_amounts(text)


def test_windows_are_veiled_while_the_safe_view_is_on(qapp, qtbot):
    dress(qapp, Look(safe=True))
    window = TodayWindow()
    qtbot.addWidget(window)
    window.show_today(a_today())
    said = (
        " ".join(row.title + row.spoken for row in window._list.rows)
        + window._next.accessibleName()
    )
    assert not [secret for secret in (*SECRETS, "shipment") if secret in said]
    dress(qapp, Look())
    window.show_today(a_today())
    assert "shipment" in window._next.accessibleName()
