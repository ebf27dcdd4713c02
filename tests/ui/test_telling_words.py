"""Notices of approvals in words, in every language, and where they lead (A-6, A-7, A-21 to A-23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.model.approval import Stage
from assistant.model.telling import Do, Telling, Topic
from tests.ui.notices import NOW, TASK, ZONE, ended, single
from ui.present.telling import words
from ui.tellrules import window_of
from ui.words import LANGUAGES

CARDS = (
    single(),
    single(tasks=(replace(TASK, urgent=True, urgent_reason="Plane at six"),), back=True),
    single(tasks=(TASK, TASK), counts=(("approvals", 7), ("more", 2)), actions=(Do.OPEN,)),
    *(ended(stage, who="Lin", at=NOW, said="Over budget") for stage in Stage if stage is not Stage.UNDONE),
    Telling("absence:k@2026-12-05", Topic.ABSENCE, titles=("Holiday",), days=(date(2026, 12, 1), date(2026, 12, 5))),
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("telling", CARDS)
def test_every_card_has_words_in_every_language(telling, language):
    title, body = words(telling, language, ZONE, NOW)
    assert title
    assert "{" not in title + body


def test_one_task_says_who_what_how_much_and_until_when():
    title, body = words(single(), "en", ZONE, NOW)
    assert title == "Leave, 1 day <b> · 林志明"
    assert body.splitlines() == [
        "HKD\u00a018,000.00 · Mon · Annual",
        "Until 18:00 · it goes to Wang",
    ]


def test_several_are_a_number_and_open_the_inbox():
    #
    title, body = words(CARDS[2], "en", ZONE, NOW)
    assert title == "7 approvals wait"
    assert body.splitlines()[1] == "The first one until 18:00"
    assert window_of(CARDS[2]) == "approvals"


@pytest.mark.parametrize("telling", CARDS[:3])
def test_counts_only_names_nothing(telling):
    #
    said = " ".join(words(replace(telling, masked=True), "en", ZONE, NOW))
    assert not any(word in said for word in ("Leave", "林", "18", "Plane", "Wang"))


def test_the_ends_in_words():
    #
    assert words(ended(Stage.HELD), "en", ZONE, NOW)[0] == "Approving…"
    assert words(ended(Stage.DONE, at=NOW), "en", ZONE, NOW)[0] == "Approved 16:00"
    assert "Lin" in words(ended(Stage.ALREADY, who="Lin", at=NOW), "en", ZONE, NOW)[0]
    assert "Over budget" in words(ended(Stage.REFUSED, said="Over budget"), "en", ZONE, NOW)[1]


def test_every_notice_leads_to_its_card():
    assert window_of(single()) == f"approvals:{TASK.id}"
    assert window_of(ended(Stage.CHANGED)) == f"approvals:{TASK.id}"
    assert window_of(CARDS[-1]) == "cover:k"
