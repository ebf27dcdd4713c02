"""Approvals in the list's window: result, deadline, with whom; masked like everything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.model.approval import Action
from assistant.model.digest import Approvals, Digest, DigestRow
from assistant.planning.digest import build_digest
from tests.planning.samples import NOW, at, snapshot
from ui.present.digest import digest_rows, summary
from ui.present.mask import veil
from ui.present.row import Kind, Row

TAXI = DigestRow(
    "a",
    "approval",
    "approval",
    "Taxi",
    due=at("18:00"),
    detail="Chen Yi",
    amount="1800",
    currency="HKD",
)
DONE = replace(TAXI, why="decided", at=at("10:42"), result="approve")
MINE = DigestRow(
    "m",
    "approval",
    "request",
    "Laptop",
    who="Wang",
    since=date(2026, 11, 17),
    amount="90",
    currency="HKD",
)


HIDDEN = ("Taxi", "Laptop", "Chen", "Wang", "Lin", "1,800", "90")


def made(**parts) -> Digest:
    return build_digest(snapshot(approvals=Approvals(**parts)), NOW)


def rows(language: str = "en", **parts) -> tuple[Row, ...]:
    return tuple(
        row
        for row in digest_rows(made(**parts), language, unfolded=True)
        if row.kind is not Kind.SECTION
    )


def test_a_decision_stands_with_its_result_and_hour():
    # L-33
    (row,) = rows(decided=(DONE,))
    assert (row.lead, row.title, row.trail) == ("10:42", "Taxi", "Approved")
    assert row.detail == "Chen Yi · HKD\u00a01,800.00"
    (row,) = rows(decided=(replace(DONE, result="already", who="Lin"),))
    assert (row.trail, row.detail.split(" · ")[0]) == (
        "Already handled",
        "Already handled by Lin",
    )


def test_every_action_has_a_word_in_every_language():
    for language in ("en", "zh_HK", "zh_TW", "zh_CN"):
        for action in (*Action, "already"):
            (row,) = rows(language, decided=(replace(DONE, result=str(action), who="林"),))
            assert row.trail


def test_what_waits_has_its_deadline_and_no_button_that_decides():
    # L-35, L-47
    (row,) = rows(waiting=(TAXI,))
    assert (row.chip, row.tone, row.actions) == ("18:00", "ink2", ())
    (late,) = rows(waiting=(replace(TAXI, due=at("15:00")),))
    assert late.tone == "red"


def test_my_request_says_with_whom_and_since_when():
    # L-36
    (row,) = rows(asked=(MINE,))
    assert "Wang" in row.detail
    assert (row.person, row.actions) == ("Wang", ())


def test_the_sentence_counts_what_is_listed_and_what_is_beyond():
    # L-32
    assert "13 waiting for you" in summary(made(waiting=(TAXI,), unlisted=12), "en")
    assert rows(waiting=(TAXI,), unlisted=12)[-1].title == "12 more wait in the inbox"


def test_the_safe_view_shows_no_name_and_no_amount():
    #
    already = replace(DONE, id="b", result="already", who="Lin")
    for row in veil(rows(decided=(DONE, already), waiting=(TAXI,), asked=(MINE,))):
        told = f"{row.title} {row.detail} {row.trail} {row.chip} {row.person} {row.spoken}"
        assert not any(part in told for part in HIDDEN)
