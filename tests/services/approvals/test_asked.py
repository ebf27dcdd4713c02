"""What a lane is asked for until its next pass."""

from __future__ import annotations

from assistant.services.approvals.asked import LISTENED_S, POLLED_S, Asked
from assistant.services.approvals.passing import Look


def listed(at: float = 0.0) -> Asked:
    asked = Asked()
    asked.everything()
    asked.done(asked.take(at, listens=True), at, well=True)
    return asked


def test_sync_now_lists_everything():
    asked = listed()
    asked.everything()
    assert asked.take(1.0, listens=True) == Look(full=True)


def test_a_source_that_tells_is_listed_every_quarter_of_an_hour():
    asked = listed()
    asked.regular()
    assert not asked.take(LISTENED_S - 1, listens=True).full
    asked.regular()
    assert asked.take(LISTENED_S, listens=True).full


def test_a_source_that_does_not_tell_is_listed_whenever_it_is_time():
    asked = listed()
    asked.regular()
    assert asked.take(POLLED_S, listens=False).full


def test_hints_are_gathered_and_taken_once():
    asked = listed()
    asked.hint("r1")
    asked.hint("r2")
    assert asked.take(1.0, listens=True) == Look(
        full=False, hints=frozenset({"r1", "r2"}), calendars=False
    )
    assert not asked.anything()


def test_a_hint_of_anything_lists_everything():
    """After "reset", or when the line stands again."""
    asked = listed()
    asked.hint("")
    assert asked.take(1.0, listens=True).full


def test_what_a_failed_pass_could_not_bring_is_asked_for_again():
    asked = listed()
    asked.hint("r1")
    asked.done(asked.take(1.0, listens=True), 1.0, well=False)
    asked.regular()
    assert asked.take(2.0, listens=True).hints == {"r1"}
    asked.everything()
    asked.done(asked.take(3.0, listens=True), 3.0, well=False)
    asked.regular()
    assert asked.take(4.0, listens=True).full


def test_a_due_decision_alone_leaves_the_rest_in_peace():
    asked = listed()
    asked.send()
    assert asked.anything()
    assert asked.take(1.0, listens=True) == Look(full=False, calendars=False)
