"""The only socket of the desktop: plain requests in, plain replies out, every fault as one sentence.

Knows HTTP, logins and redirects; nothing of calendars. httpx is imported when the first request is sent.
"""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from assistant.model.errors import Refused, TryLater
from assistant.protocols.wire import Request, Response, host_of, loopback, origin, same_service

from .http_faults import check, naming, next_hop
from .http_login import Login, answer_to, hang_up, header_for, new_client

if TYPE_CHECKING:
    import httpx

CAP = 64 << 20  # bytes of one decoded reply
STREAM_CAP = 2 << 30
CONNECT, READ, READ_LONG = 10.0, 60.0, 180.0  # seconds
HOPS = 5
PIECE = 1 << 18
REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT"})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
__all__ = ["CAP", "Http", "Login"]


class Http:
    """Connections kept alive per origin, for one account. `requests`, `bytes_in`, `bytes_out` count the wire.

    `server_time` is the Date of the last reply in UTC (RFC 9110, 6.6.1); None if it had none that can be read.

    Any method may raise TryLater (network, time-outs, 429, 503), NeedsUser (401, 407, an untrusted certificate)
    or Refused (a web page instead of data, a reply beyond the cap, a redirect that can't be followed safely).
    """

    def __init__(self, *, ca_file: str = "", pin: str = "") -> None:
        """`pin`: SHA-256 of the only certificate (leaf) that is accepted; whoever signed it does not matter then."""
        self._ca_file, self._pin = ca_file, pin
        self._clients: dict[str, httpx.Client] = {}
        self._logins: dict[str, Login] = {}
        self._signatures: dict[str, Any] = {}
        self.requests = self.bytes_in = self.bytes_out = 0
        self.server_time: datetime | None = None
        self._open: set[httpx.Response] = set()

    def trust(self, login: Login) -> None:
        """Sign in with this login at its origin, and nowhere else."""
        self._logins[login.origin] = login
        self._signatures.pop(login.origin, None)

    def send(self, request: Request, *, cap: int = CAP, judged: bool = True) -> Response:
        """One request, its whole reply. Not `judged`: also 401, 407, 429 and 503 are for the caller to read."""
        with self.stream(request, cap=cap, read=READ, judged=judged) as (head, pieces):
            return Response(head.status, head.headers, b"".join(pieces), head.url)

    @contextlib.contextmanager
    def stream(
        self,
        request: Request,
        *,
        cap: int = STREAM_CAP,
        read: float = READ_LONG,
        judged: bool = True,
        prompt: bool = False,
    ) -> Iterator[tuple[Response, Iterator[bytes]]]:
        """One request; its head, and its body piece by piece. `read` is the longest silence in seconds.

        `prompt`: each piece as soon as it comes in, however small.
        """
        with naming(host_of(request.url)):
            reply = self._follow(request, read)
            if judged:
                self._check(request, reply)
        head = Response(reply.status_code, lowered(reply), b"", str(reply.url))
        self._open.add(reply)
        try:
            yield head, self._pieces(reply, cap, head, None if prompt else PIECE)
        finally:
            self._open.discard(reply)
            reply.close()

    def hang_up(self) -> None:
        """Cut what is being read right now, from another thread: whoever waits for the next piece gets TryLater."""
        for reply in tuple(self._open):
            hang_up(reply)

    def close(self) -> None:
        """Close every connection."""
        for client in self._clients.values():
            client.close()
        self._clients.clear()
        self._signatures.clear()

    def _follow(self, request: Request, read: float) -> httpx.Response:
        url = request.url
        if not origin(url):
            raise Refused("That is no address on the web: check it.")
        for _ in range(HOPS):
            reply = self._signed(request, url, read)
            self.server_time = date_of(reply.headers.get("date", ""))
            where = reply.headers.get("location")
            if reply.status_code not in REDIRECTS or not where:
                return reply
            reply.close()
            target = next_hop(request, url, where)
            self._carry(url, target)
            url = target
        raise Refused(f"{host_of(url)} redirects in a circle: check the address.")

    def _carry(self, url: str, target: str) -> None:
        """The login goes along to the https of the same host, and to a known sister host."""
        login = self._logins.get(origin(url))
        if login is not None and same_service(url, target):
            self._logins.setdefault(origin(target), replace(login, origin=origin(target)))

    def _signed(self, request: Request, url: str, read: float) -> httpx.Response:
        """The reply, after signing in as the origin asks for it (Basic first, then Digest)."""
        start = origin(url)
        login = self._logins.get(start)
        auth = self._signatures.get(start)
        # on an open line the server speaks first: it may want a Digest, which does not show the password
        if auth is None and login is not None and (url.startswith("https:") or loopback(url)):
            auth = self._signatures[start] = header_for(login)
        reply = self._sent(request, url, read, auth)
        if reply.status_code != 401 or login is None:  # noqa: PLR2004 - RFC 9110, 15.5.2
            return reply
        better = answer_to(reply, login, auth)
        if better is None:
            return reply
        reply.close()
        self._signatures[start] = better
        return self._sent(request, url, read, better)

    def _sent(self, request: Request, url: str, read: float, auth: Any) -> httpx.Response:
        import httpx

        client = self._client(url)
        message = client.build_request(
            request.method,
            url,
            headers=[("Accept-Encoding", accepted(url)), *request.headers],
            content=request.body,
            timeout=httpx.Timeout(read, connect=CONNECT),
        )
        try:
            return client.send(message, auth=auth, stream=True)
        except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError):
            # a connection kept alive may have died meanwhile; only what changes nothing may be sent twice
            if request.method not in REPEATABLE:
                raise
            return client.send(message, auth=auth, stream=True)

    def _client(self, url: str) -> httpx.Client:
        start = origin(url)
        if start not in self._clients:
            self._clients[start] = new_client(start, self._ca_file, self._count, self._pin)
        return self._clients[start]

    def _count(self, request: httpx.Request) -> None:
        self.requests += 1
        self.bytes_out += int(request.headers.get("content-length", 0))

    def _check(self, request: Request, reply: httpx.Response) -> None:
        """Raise for a reply that the caller can't judge."""
        try:
            check(request, reply, signed_in=origin(str(reply.url)) in self._logins)
        except BaseException:
            reply.close()
            raise

    def _pieces(
        self, reply: httpx.Response, cap: int, head: Response, piece_size: int | None
    ) -> Iterator[bytes]:
        host = host_of(head.url)
        unpack = unpacker(head.headers.get("content-encoding", ""), host)
        total = 0
        with naming(host):
            for raw in reply.iter_raw(piece_size):
                self.bytes_in += len(raw)
                for piece in unpack(raw):
                    total += len(piece)
                    if total > cap:
                        raise Refused(f"{host} sent more than {cap >> 20} MB in one reply.")
                    yield piece


def date_of(value: str) -> datetime | None:
    """A Date header in UTC, also in the obsolete forms (RFC 9110, 5.6.7); None if it can't be read."""
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(value)
        return date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def accepted(url: str) -> str:
    """Compression pays on a line, not inside one machine."""
    return "identity" if loopback(url) else "gzip, deflate"


def lowered(reply: httpx.Response) -> dict[str, str]:
    """The reply's headers with lower-case names."""
    return {name.lower(): value for name, value in reply.headers.items()}


def unpacker(encoding: str, host: str) -> Callable[[bytes], Iterator[bytes]]:
    """Undo a content encoding in pieces of bounded size, so that a bomb meets the cap before the memory's end."""
    encoding = encoding.strip().lower()
    if encoding in {"", "identity"}:
        return lambda raw: iter((raw,))
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise Refused(f"{host} answered in an encoding that was not asked for ({encoding[:20]}).")
    machine = zlib.decompressobj(zlib.MAX_WBITS | 32)

    def unpack(raw: bytes) -> Iterator[bytes]:
        while raw:
            try:
                piece = machine.decompress(raw, PIECE)
            except zlib.error as error:
                raise TryLater(f"The reply of {host} was damaged on the way.") from error
            raw = machine.unconsumed_tail
            if piece:
                yield piece

    return unpack
