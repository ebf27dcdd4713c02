"""A proxy in front of a real server which can be told to misbehave, and remembers what it saw.

A fault says which requests it strikes and what happens instead. `Forward` reaches the real server.
"""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

from assistant.protocols.wire import Request

METHODS = (
    "GET",
    "HEAD",
    "OPTIONS",
    "POST",
    "PUT",
    "PATCH",
    "DELETE",
    "PROPFIND",
    "REPORT",
    "MKCALENDAR",
)
HOP = {"connection", "transfer-encoding", "content-length", "keep-alive", "date", "server"}


@dataclass(frozen=True)
class Seen:
    """A request as it arrived. Header names are lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Reply:
    """What goes back. `cut`: bytes of the body after which the connection breaks; `silent`: it breaks at once."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    cut: int = -1
    silent: bool = False


Forward = Callable[[Seen], Reply]


@dataclass
class Fault:
    """Strikes `times` requests (-1: every one) for which `when` is true."""

    when: Callable[[Seen], bool]
    act: Callable[[Seen, Forward], Reply]
    times: int = -1


class FaultProxy:
    """A running proxy. Append to `faults`; read `seen`."""

    def __init__(self, upstream: str) -> None:
        self.upstream = urlsplit(upstream)
        self.faults: list[Fault] = []
        self.seen: list[Seen] = []
        self.root = ""

    def url(self, upstream_url: str) -> str:
        """The same resource through the proxy."""
        return self.root + urlsplit(upstream_url).path

    def fault(
        self, when: Callable[[Seen], bool], act: Callable[[Seen, Forward], Reply], times: int = -1
    ) -> None:
        self.faults.append(Fault(when, act, times))

    def answer(self, seen: Seen) -> Reply:
        self.seen.append(seen)
        for fault in self.faults:
            if fault.times and fault.when(seen):
                fault.times -= 1
                return fault.act(seen, self.forward)
        return self.forward(seen)

    def forward(self, seen: Seen) -> Reply:
        line = http.client.HTTPConnection(self.upstream.hostname or "", self.upstream.port or 80)
        try:
            headers = {name: value for name, value in seen.headers.items() if name not in HOP}
            line.request(seen.method, seen.path, seen.body, headers)
            reply = line.getresponse()
            kept = {name: value for name, value in reply.getheaders() if name.lower() not in HOP}
            return Reply(reply.status, kept, reply.read())
        finally:
            line.close()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # head and body are two writes
    proxy: FaultProxy

    def handle_any(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        reply = self.proxy.answer(Seen(self.command, self.path, headers, body))
        if reply.silent:
            self.close_connection = True
            return
        self.send_response_only(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body if reply.cut < 0 else reply.body[: reply.cut])
        self.close_connection = self.close_connection or reply.cut >= 0

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in http.server
        """Stay silent."""


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that breaks off is what these tests are about."""


@contextmanager
def fault_proxy(upstream: str) -> Iterator[FaultProxy]:
    """A proxy on a free loopback port."""
    proxy = FaultProxy(upstream)
    handler = type(
        "BoundHandler",
        (Handler,),
        {"proxy": proxy} | {f"do_{name}": Handler.handle_any for name in METHODS},
    )
    server = QuietServer(("127.0.0.1", 0), handler)
    proxy.root = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def silent(seen: Seen, forward: Forward) -> Reply:
    """The request arrives and is done; the answer is lost."""
    return replace(forward(seen), silent=True)


def lost(seen: Seen, forward: Forward) -> Reply:
    """The request never arrives."""
    return Reply(0, silent=True)


def cut(at: float) -> Callable[[Seen, Forward], Reply]:
    """The answer breaks off after this share of its body."""

    def act(seen: Seen, forward: Forward) -> Reply:
        reply = forward(seen)
        return replace(reply, cut=int(len(reply.body) * at))

    return act


def canned(status: int, body: bytes = b"", **headers: str) -> Callable[[Seen, Forward], Reply]:
    """Always this answer; a _ in a header's name stands for -."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda *_: Reply(status, named, body)


def edited(change: Callable[[Reply], Reply]) -> Callable[[Seen, Forward], Reply]:
    """The real answer, changed."""
    return lambda seen, forward: change(forward(seen))


def body(change: Callable[[bytes], bytes]) -> Callable[[Seen, Forward], Reply]:
    """The real answer with another body."""
    return edited(lambda reply: replace(reply, body=change(reply.body)))


def is_report(name: str) -> Callable[[Seen], bool]:
    """A REPORT of this kind: sync-collection, calendar-query, calendar-multiget."""
    return lambda seen: seen.method == "REPORT" and f":{name} ".encode() in seen.body[:200]


def is_method(*names: str) -> Callable[[Seen], bool]:
    return lambda seen: seen.method in names


def names(href: str) -> Callable[[Seen], bool]:
    """A request for this resource, alone or among others."""
    return lambda seen: seen.path == href or href.encode() in seen.body


def always(site: FaultProxy, status: int, body: bytes = b"", **headers: str) -> None:
    """From now on, this answer to everything."""
    site.fault(lambda _: True, canned(status, body, **headers))


def get(site: FaultProxy, path: str = "/") -> Request:
    return Request("GET", site.root + path)
