"""What is no request, or could be two, is refused; what offers another protocol is answered in this one."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from urllib.parse import urlsplit

import pytest
from fastapi import FastAPI, Request

from assistant.hub.api.server import Server
from assistant.hub.door import Door

HOST = b"Host: x\r\n"
H2C = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"
GET, POST = b"GET / HTTP/1.1\r\n", b"POST / HTTP/1.1\r\n"
LAST = GET + HOST + b"Connection: close\r\n\r\n"
CHUNKED = POST + HOST + b"Transfer-Encoding: chunked\r\n\r\n"
REFUSED = {
    "no host": GET + b"\r\n",
    "two hosts": GET + HOST + HOST + b"\r\n",
    "length and chunks": POST + HOST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": POST + HOST + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
    "two encodings": POST + HOST + b"Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "another encoding": POST + HOST + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a space before the colon": GET + b"Host : x\r\n\r\n",
    "a folded line": GET + HOST + b"X: a\r\n b\r\n\r\n",
    "NUL": GET + HOST + b"X: a\0b\r\n\r\n",
    "octets in the path": b"GET /\xe5\x81\x87 HTTP/1.1\r\n" + HOST + b"\r\n",
    "TLS": bytes.fromhex("16030100b8010000b40303") + bytes(100),
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
}  # fmt: skip
ENDLESS = {
    "head": GET + HOST + b"X: ",
    "path": b"GET /",
    "chunk's extension": CHUNKED + b"1;",
    "trailer": CHUNKED + b"2\r\n{}\r\n0\r\nX: ",
}


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server that says how long the body was."""
    app = FastAPI()

    @app.api_route("/", methods=["GET", "POST"])
    async def length(request: Request) -> int:
        return len(await request.body())

    server, ready = Server(Door(port=0)), threading.Event()
    thread = threading.Thread(target=server.run, args=(app, ready.set))
    thread.start()
    try:
        assert ready.wait(10)
        yield urlsplit(server.url).port or 0
    finally:
        server.stop()
        thread.join(15)
        server.close()


def told(port: int, *pieces: bytes) -> bytes:
    """What comes back until the other side ends it."""
    found = b""
    with closing(socket.create_connection(("127.0.0.1", port), 10)) as line:
        with suppress(ConnectionError):
            for each in pieces:
                line.sendall(each)
        with suppress(ConnectionError):
            while piece := line.recv(65536):
                found += piece
    return found


@pytest.mark.parametrize("said", REFUSED.values(), ids=REFUSED)
def test_what_is_none_or_could_be_two_is_refused(port: int, said: bytes) -> None:
    assert told(port, said).startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize("begin", ENDLESS.values(), ids=ENDLESS)
def test_what_has_no_end_is_cut_off(port: int, begin: bytes) -> None:
    with closing(socket.create_connection(("127.0.0.1", port), 10)) as line:
        line.sendall(begin)
        with pytest.raises(ConnectionError):
            for _ in range(500):
                line.sendall(b"a" * 65536)


@pytest.mark.parametrize("parts", [1, 2, 3])
def test_the_body_of_who_offers_another_protocol_is_read(port: int, parts: int) -> None:
    """As Java's HttpClient does; in however many pieces it comes, and with another request behind it."""
    body = b"x" * 100_000
    whole = POST + HOST + H2C + b"Content-Length: 100000\r\n\r\n" + body
    cuts = {1: [], 2: [40], 3: [90, 50_000]}[parts]
    pieces: Iterable[bytes] = (
        whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)
    )
    came = told(port, *pieces, LAST)
    assert came.count(b"HTTP/1.1 200 OK") == 2
    assert b"\r\n\r\n100000HTTP" in came


def test_requests_one_after_the_other(port: int) -> None:
    many = POST + HOST + b"Content-Length: 2\r\n\r\n{}"
    assert told(port, many * 3 + LAST).count(b"\r\n\r\n2") == 3
    assert told(port, b"GET / HTTP/1.0\r\n\r\n").endswith(b"\r\n\r\n0")
