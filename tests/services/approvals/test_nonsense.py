"""Sources that answer nonsense, two rows under one id, texts that no file can hold, and what must not wait."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.connectors.approvals import (
    Deciding,
    Found,
    Mark,
    Outcome,
    Pulled,
    Source,
)
from assistant.connectors.nocalendar import NoCalendar
from assistant.connectors.paper import Paper, PaperServer, Request
from assistant.model.approval import Action, Bucket, Decide, Origin, Stage, Tier
from assistant.model.errors import Refused, TryLater
from assistant.services.approvals import passing, pulling
from assistant.services.approvals.passing import Look
from assistant.services.core import Link
from assistant.system.clock import HeldClock
from tests.approvals import ACCOUNT
from tests.services.approvals.rooms import HOLD, Room


@pytest.fixture
def room(tmp_path: Path, clock: HeldClock) -> Iterator[Room]:
    made = Room(tmp_path / "home", clock)
    yield made
    made.app.close()


class Odd(Paper):
    """A paper source that refuses to tell, or says no after it has done it."""

    def __init__(self, server: PaperServer, *, mute: str = "", lying: bool = False) -> None:
        super().__init__(ACCOUNT, server)
        self.mute, self.lying, self.no_card = mute, lying, False

    def card(self, task):
        if self.no_card:
            raise TryLater("The paper source could not be reached.")
        return super().card(task)

    def reconcile(self, deciding: Deciding) -> Found:
        if deciding.id == self.mute:
            raise Refused("That makes no sense.")
        return super().reconcile(deciding)

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        made = super().decide(deciding, mark)
        if self.lying:
            raise Refused("That is no answer of a paper source.")
        return made


def turn(room: Room, source: Source) -> passing.News:
    return passing.run(
        room.app.core,
        ACCOUNT,
        Link(NoCalendar(), None, source),
        Look(),
        lambda *_: None,
        lambda: False,
    )


def test_one_that_nobody_can_look_up_holds_up_no_other_and_ends(room: Room) -> None:
    """A-16, A-18"""
    first, second = room.decide(room.ask("First")), room.decide(room.ask("Second"))
    room.fault(lost_replies=1)
    room.send()
    odd = Odd(room.server, mute=first.id)
    news = turn(room, odd)
    assert news.partial == "That makes no sense."
    assert (room.stage(first), room.stage(second)) == (Stage.SENDING, Stage.DONE)
    room.clock.move(timedelta(hours=25))
    turn(room, odd)
    ended = room.app.decision(first.id)
    assert (ended.stage, ended.said) == (Stage.BROWSER, "That makes no sense.")


def test_a_no_after_the_deed_is_looked_up(room: Room) -> None:
    """A-16"""
    made = room.decide(room.ask())
    room.clock.move(HOLD)
    turn(room, Odd(room.server, lying=True))
    assert room.stage(made) is Stage.DONE


def test_tier_two_does_not_wait_after_it_was_looked_up(room: Room) -> None:
    """A-18"""
    task = room.ask("Computers", amount="20000", tier=Tier.HIGH)
    wish = Decide(task.id, Action.APPROVE, task.version, Origin.CARD, "Fine", typed="20000")
    made = room.app.decide_verified(wish, room.server.password)
    room.fault(lost_requests=1)
    room.send()
    assert room.stage(made) is Stage.SENDING
    odd = Odd(room.server)
    odd.no_card = True
    with suppress(TryLater):
        turn(room, odd)
    assert room.stage(made) is Stage.NOT_SENT
    room.send()
    assert room.acts(task.request) == []


def test_a_comment_neither_hides_a_decision_nor_keeps_it_from_being_made(room: Room) -> None:
    """A-3"""
    task = room.ask()
    said = Decide(task.id, Action.COMMENT, task.version, Origin.CARD, "When?")
    room.app.decide(said)
    assert room.app.approval_counts().to_decide == 1
    made = room.decide(task)
    room.app.decide(said)
    assert room.app.approvals(Bucket.TO_DECIDE)[0].decision == made
    assert room.app.undo_decision(made.id)


def test_two_rows_under_one_id_do_not_take_turns(room: Room) -> None:
    room.server.add(Request("Taxi"))

    class Twice(Paper):
        def pull(self, hints, report):
            for piece in super().pull(hints, report):
                other = tuple(replace(row, title="Other", version="x") for row in piece.rows)
                yield Pulled(piece.rows)
                yield replace(piece, rows=other)

    source = Twice(ACCOUNT, room.server)
    found = [
        pulling.pull(room.app.core, ACCOUNT, source, frozenset(), lambda *_: None).changed
        for _ in range(3)
    ]
    assert found == [1, 0, 0]


@pytest.mark.parametrize("title", ["half \ud800 a pair", "a \0 in it", "\u202eback"])
def test_whatever_is_in_a_title_it_is_kept_and_can_be_decided(room: Room, title: str) -> None:
    made = room.decide(room.ask(title), comment="so \udfff so")
    room.send()
    assert room.stage(made) is Stage.DONE


def test_a_long_listing_is_written_piece_by_piece(room: Room) -> None:
    """A click waits for one piece at most."""
    for number in range(pulling.MOST * 2 + 1):
        room.server.add(Request(f"Taxi {number}"))
    pieces = list(Paper(ACCOUNT, room.server).pull(frozenset(), lambda *_: None))
    whole = Pulled(tuple(row for piece in pieces for row in piece.rows), complete=frozenset(Bucket))

    class AtOnce(Paper):
        def pull(self, hints, report):
            del hints, report
            yield whole

    heard: list[object] = []
    stop = room.app.core.bus.subscribe(heard.append)
    source = AtOnce(ACCOUNT, room.server)
    news = pulling.pull(room.app.core, ACCOUNT, source, frozenset(), lambda *_: None)
    stop()
    assert (news.changed, len(heard)) == (len(whole.rows), 3)
