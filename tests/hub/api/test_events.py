"""The stream of events: what was missed comes after a break, what is too old says so, nobody hears another's."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

from assistant.hub.access.limits import Rate
from assistant.hub.api.events import _live, _still, source
from assistant.hub.api.face import Face, Settings
from assistant.hub.api.metrics import Metrics
from assistant.hub.api.stream import Heard, Listener, Stream
from assistant.hub.api.tail import Event
from assistant.hub.domain.case import Told
from assistant.hub.services import signin
from assistant.hub.services.context import Actor, Memory
from assistant.hub.store import events
from assistant.system.clock import HeldClock
from tests.hub.api.served import Served, frames


def tell(served: Served, person: str, *refs: str) -> None:
    with served.hub.database.begin() as db:
        events.add(db, [Told(person, "task.opened", each) for each in refs], served.hub.clock.now())
    served.hub.announce()


def listen(served: Served, person: str, last: str = "", count: int = 1) -> list[dict[str, Any]]:
    headers = {"Last-Event-ID": last} if last else {}
    with served.as_(person).stream("GET", "/v1/events", headers=headers) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        heard = frames(stream.iter_lines())
        return [next(heard) for _ in range(count)]


def test_what_was_missed_comes_after_a_break(served: Served) -> None:
    """Last-Event-ID: on both databases, in order, the person's own only."""
    tell(served, "eve", "r1")
    [ready] = listen(served, "eve")
    tell(served, "eve", "r2")
    tell(served, "dan", "r3")
    tell(served, "eve", "r4")
    missed = listen(served, "eve", ready["id"], 3)[1:]
    assert [(each["event"], each["data"]["ref"]) for each in missed] == [
        ("task.opened", "r2"),
        ("task.opened", "r4"),
    ]
    assert listen(served, "eve", missed[-1]["id"])[0]["id"] == missed[-1]["id"]


def test_who_is_cut_off_before_what_he_missed_hears_it_the_next_time(served: Served) -> None:
    """The number that a browser comes back with is the last it read, even if that was the greeting's."""
    [ready] = listen(served, "eve")
    tell(served, "eve", "r2")
    [again] = listen(served, "eve", ready["id"])
    assert again["event"] == "ready"
    missed = listen(served, "eve", again["id"], 2)[1]
    assert (missed["event"], missed["data"]["ref"]) == ("task.opened", "r2")


def test_what_can_not_be_told_any_more_says_so(shared: Served) -> None:
    tell(shared, "eve", "r1")
    for last in ("999999", "x", "-1"):
        assert [each["event"] for each in listen(shared, "eve", last, 2)] == ["ready", "reset"]


def test_who_missed_very_much_reads_everything_anew(shared: Served) -> None:
    [ready] = listen(shared, "gus")
    tell(shared, "gus", *(f"r{n}" for n in range(501)))
    assert listen(shared, "gus", ready["id"], 2)[1]["event"] == "reset"


def test_a_busy_stream_ends_too_when_its_token_is_revoked(shared: Served) -> None:
    """The token is looked at by the clock, not only in a pause between events."""
    clock = HeldClock(shared.hub.clock.now())
    hub = replace(shared.hub, clock=clock, memory=Memory())
    token = signin.redeem(hub, signin.invite(hub, Actor("fay"), "fay"), "laptop")
    face = Face(hub, Settings(""), Stream(source(hub), 60, lambda: False), Metrics())
    listener = Listener("fay")

    async def heard() -> list[bytes]:
        live = _live(face, listener, token, frozenset())
        pieces = []
        for seq in range(1, 9):
            listener.put(Heard(seq, Event(seq, "fay", "x", "r")))
            if seq == 3:
                device = signin.who(hub, token).device
                signin.revoke(hub, Actor("fay"), device)
            clock.move(timedelta(seconds=6))
            pieces.append(await anext(live, b""))
        return pieces

    pieces = asyncio.run(heard())
    assert pieces[0]
    assert pieces[-1] == b""


def test_a_desktop_that_calls_much_keeps_its_stream(shared: Served) -> None:
    hub = replace(shared.hub, memory=Memory())
    token = signin.redeem(hub, signin.invite(hub, Actor("fay"), "fay"), "laptop")
    signin.doors(hub).device = Rate(1, 0.001)
    assert signin.who(hub, token)
    assert _still(hub, token)
