"""The hub's line of news: what is heard, what is made up for after a break, and how it ends."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.connectors.approvals import Applied, Deciding
from assistant.connectors.hub import Hub, listening, open_source
from assistant.hub.door import Door
from assistant.model.account import Account
from assistant.model.approval import Action
from assistant.model.errors import NeedsUser, SundownError, TryLater
from tests.connectors.hubs import device, hub_in, nothing, token, unmarked, waiting
from tests.hub.api.served import Served

PATIENCE = 10.0  # seconds; it is heard at once, on a busy machine too


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def dan(served: Served) -> Iterator[Hub]:
    made = device(served, "dan")
    yield made
    made.close()


class Ear:
    """A thread that listens, as a desktop has one."""

    def __init__(self, source: Hub, last: str = "") -> None:
        self.heard: queue.Queue[tuple[str, str]] = queue.Queue()
        self.over = threading.Event()
        self.error: SundownError | None = None
        self._source, self._last = source, last
        self.thread = threading.Thread(target=self._listen)
        self.thread.start()

    def _listen(self) -> None:
        try:
            self._source.listen(self._last, self._hear, self.over.is_set)
        except SundownError as error:
            self.error = error

    def _hear(self, event: str, request: str) -> None:
        self.heard.put((event, request))

    def next(self) -> tuple[str, str]:
        return self.heard.get(timeout=PATIENCE)

    def ended(self) -> bool:
        self.thread.join(PATIENCE)
        return not self.thread.is_alive()


@contextmanager
def ear(source: Hub, last: str = "") -> Iterator[Ear]:
    made = Ear(source, last)
    try:
        yield made
    finally:
        made.over.set()
        source.news.http.hang_up()
        assert made.ended()


def of(source: Hub, hint: str) -> set[str]:
    """The requests that a hint is about."""
    return {
        each.request for piece in source.pull(frozenset({hint}), nothing) for each in piece.rows
    }


def test_a_new_request_is_heard_and_leads_to_its_rows(served: Served, dan: Hub) -> None:
    with ear(dan) as listening_:
        assert listening_.next() == ("", "")
        listening_.next()
        asked = served.ask_leave()
        _, hint = listening_.next()
        assert of(dan, hint) == {asked["request"]}


def test_after_a_break_it_goes_on_where_it_was(served: Served, dan: Hub) -> None:
    with ear(dan) as first:
        assert first.next() == ("", "")
        first.next()
        served.ask_leave()
        last, _ = first.next()
    missed = served.ask_leave()
    with ear(dan, last) as again:
        assert again.next() == ("", "")
        assert missed["request"] in of(dan, again.next()[1])


def test_a_line_on_which_nothing_came_yet_has_its_place_too(served: Served, dan: Hub) -> None:
    """What is asked for between the first break and the second line would else wait for the next full listing."""
    with ear(dan) as first:
        assert first.next() == ("", "")
        place, hint = first.next()
        assert (bool(place), hint) == (True, "")
    missed = served.ask_leave()
    with ear(dan, place) as again:
        assert again.next() == ("", "")
        assert missed["request"] in of(dan, again.next()[1])


def test_after_too_long_everything_is_read_anew(dan: Hub) -> None:
    with ear(dan, "999999999") as listening_:
        assert listening_.next() == ("", "")
        event, hint = listening_.next()
        assert event
        assert hint == ""


def test_closing_the_source_ends_the_listening_at_once(served: Served) -> None:
    source = device(served, "dan")
    listening_ = Ear(source)
    listening_.next()
    source.close()
    assert listening_.ended()
    assert isinstance(listening_.error, TryLater)


def test_a_device_that_is_not_known_is_told_to_sign_in(served: Served) -> None:
    source = open_source(Account("a", "hub", "Hub", served.url), lambda: "sdt_made-up")
    with pytest.raises(NeedsUser, match="sign in again"):
        source.listen("", lambda *_: None, lambda: False)
    source.close()


@contextmanager
def mute() -> Iterator[str]:
    """A server that begins to tell, and then is silent with the line open, as behind a router that forgot it."""
    door = socket.create_server(("127.0.0.1", 0))
    lines = []

    def serve() -> None:
        line, _ = door.accept()
        lines.append(line)
        line.recv(4096)
        line.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nid: 1\nevent: ready\ndata: {}\n\n"
        )

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
    finally:
        thread.join(PATIENCE)
        door.close()
        for each in lines:
            each.close()


def test_a_line_that_says_nothing_any_more_is_given_up() -> None:
    """No sign of life for three times the hub's own pause: the line is dead, whatever TCP believes."""
    heard: list[tuple[str, str]] = []
    with mute() as url:
        source = open_source(Account("a", "hub", "Hub", url), lambda: "x")
        with pytest.raises(TryLater, match="took too long"):
            listening.listen(
                source.news, "", lambda *each: heard.append(each), lambda: False, silence=0.3
            )
        source.close()
    assert heard == [("", ""), ("1", "")]


def test_a_hub_that_is_restarted_in_the_middle(tmp_path: Path) -> None:
    """The token, the task and the key outlive it; the decision is made once."""
    with hub_in(tmp_path / "hub") as first:
        secret, asked = token(first, "dan"), first.ask_leave()
        port = int(first.url.rpartition(":")[2])
        dan = open_source(Account("dan", "hub", "Hub", first.url), lambda: secret)
        task = waiting(dan, asked["request"])
        listening_ = Ear(dan)
        listening_.next()
    assert listening_.ended()
    assert isinstance(listening_.error, TryLater)
    wish = Deciding("d1", task, Action.APPROVE)
    with pytest.raises(TryLater):
        dan.decide(wish, unmarked)
    with hub_in(tmp_path / "hub", Door(port=port)):
        assert isinstance(dan.decide(wish, unmarked), Applied)
        assert isinstance(dan.reconcile(wish), Applied)
        dan.close()
