"""Connections that say nothing, or half of it, are shown out; whoever is being answered is left alone."""

from __future__ import annotations

import asyncio
import resource
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager, suppress
from urllib.parse import urlsplit

import httpx
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

from assistant.hub.api.patience import ROOM, Patience, room
from assistant.hub.api.server import Server
from assistant.hub.door import Door
from tests.hub.wire import PLAIN

SAID = (b"", b"GET / HTTP/1.1\r\nHost:", b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /a")


@contextmanager
def answering(end: threading.Event) -> Iterator[str]:
    """A server with hardly any patience; /slow goes on until `end`."""
    app = FastAPI()

    @app.get("/slow")
    async def slow() -> StreamingResponse:
        async def pieces() -> AsyncIterator[bytes]:
            yield b"begun\n"
            await asyncio.to_thread(end.wait, 20)
            yield b"done\n"

        return StreamingResponse(pieces())

    server = Server(Door(port=0), Patience(every=0, looks=1))
    ready = threading.Event()
    thread = threading.Thread(target=server.run, args=(app, ready.set))
    thread.start()
    try:
        assert ready.wait(10)
        yield server.url
    finally:
        end.set()
        server.stop()
        thread.join(15)
        server.close()


def whole(half: socket.socket) -> bytes:
    """What comes until the other side ends it."""
    found = b""
    with closing(half), suppress(ConnectionResetError):
        while piece := half.recv(4096):
            found += piece
    return found


def test_half_a_request_is_shown_out_and_a_long_answer_is_not() -> None:
    """Nothing at all; half of a head; half of the second one on a connection that was fine."""
    end = threading.Event()
    with (
        answering(end) as url,
        httpx.Client(base_url=url, timeout=30, verify=PLAIN) as client,
    ):
        place = (urlsplit(url).hostname, urlsplit(url).port)
        with client.stream("GET", "/slow") as long:
            lines = long.iter_lines()
            assert next(lines) == "begun"
            halves = [socket.create_connection(place, timeout=20) for _ in SAID]
            for half, said in zip(halves, SAID, strict=True):
                half.sendall(said)
            assert [b" 404 " in whole(half) for half in halves] == [False, False, True]
            end.set()
            assert list(lines) == ["done"]


def test_there_is_room_for_as_many_as_the_system_allows() -> None:
    found = room()
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert 0 < found <= ROOM
    assert soft == resource.RLIM_INFINITY or found < soft
