"""The stream of events: what was missed comes after a break, what is too old says so, nobody hears another's."""

from __future__ import annotations

from typing import Any

from assistant.hub.domain.case import Told
from assistant.hub.store import events
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


def test_what_can_not_be_told_any_more_says_so(shared: Served) -> None:
    tell(shared, "eve", "r1")
    for last in ("999999", "x", "-1"):
        assert [each["event"] for each in listen(shared, "eve", last, 2)] == ["ready", "reset"]


def test_who_missed_very_much_reads_everything_anew(shared: Served) -> None:
    [ready] = listen(shared, "gus")
    tell(shared, "gus", *(f"r{n}" for n in range(501)))
    assert listen(shared, "gus", ready["id"], 2)[1]["event"] == "reset"
