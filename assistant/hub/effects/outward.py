"""One webhook goes out: signed, to a checked address, within ten seconds; and what its answer means."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from email.utils import parsedate_to_datetime

from assistant.model.value import dataclass
from assistant.system.clock import Clock, SystemClock

from . import signing
from .guard import Place, place
from .port import Again, Never

LIMIT = 10.0  # seconds for everything: connecting, sending, the answer
_READ = 64 * 1024  # bytes of an answer that are looked at before the line is closed
_LATER = frozenset({408, 425, 429})
_OK = range(200, 300)
_REDIRECT = range(300, 400)
_SERVER = 500


@dataclass(frozen=True, slots=True)
class Target:
    """An endpoint with its secrets opened, the one in use first, an older one behind it while receivers change over."""

    url: str
    secrets: Sequence[str]
    private_ok: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: `after`, the seconds it wants us to wait (0 = it did not say); `body`, its beginning."""

    status: int
    after: float = 0.0
    body: bytes = b""


def send(
    target: Target, key: str, body: bytes, clock: Clock | None = None, limit: float = LIMIT
) -> int:
    """POST the body; the status if it was taken (2xx).

    Raises Again for network faults, 408, 425, 429 and 5xx, Never for everything else: redirects are not followed.
    No message of either holds the secret, the address or the answer.
    """
    now = (clock or SystemClock()).now()
    where = place(target.url, private_ok=target.private_ok)
    try:
        signed = signing.headers(target.secrets, key, body, now)
    except ValueError as fault:
        raise Never(str(fault)) from None
    return judged(_post(where, signed, body, now, limit))


def ask(
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    private_ok: bool = False,
    clock: Clock | None = None,
    limit: float = LIMIT,
) -> Reply:
    """POST to somebody with signatures of his own (a chat group), under the same guard; what came back, unjudged.

    Raises Again for network faults, Never for an address that may not be reached.
    """
    now = (clock or SystemClock()).now()
    return _post(place(url, private_ok=private_ok), dict(headers), body, now, limit)


def judged(reply: Reply) -> int:
    """What a status means (RFC 9110, 15)."""
    if reply.status in _OK:
        return reply.status
    if reply.status in _LATER or reply.status >= _SERVER:
        raise Again(f"HTTP {reply.status}", reply.after)
    if reply.status in _REDIRECT:
        raise Never(f"HTTP {reply.status}: redirects are not followed")
    raise Never(f"HTTP {reply.status}")


def retry_after(text: str | None, now: datetime) -> float:
    """Seconds of a Retry-After header, a number or a date (RFC 9110, 10.2.3); 0 if it says nothing."""
    if not text:
        return 0.0
    if text.strip().isdigit():
        return float(text.strip()[:9])
    try:
        return max(0.0, (parsedate_to_datetime(text) - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def _post(where: Place, signed: dict[str, str], body: bytes, now: datetime, limit: float) -> Reply:
    try:
        with _line(where, limit) as line:
            wanted = {
                "Content-Type": "application/json",
                "User-Agent": "Sundown-Hub",
                "Connection": "close",
            }
            line.request("POST", where.path, body, {**wanted, **signed})
            answer = line.getresponse()
            later = retry_after(answer.getheader("Retry-After"), now)
            return Reply(answer.status, later, _drained(answer))
    except TimeoutError:
        raise Again("no answer in time") from None
    except ssl.SSLError:
        raise Again("no secure connection") from None
    except (OSError, http.client.HTTPException):
        raise Again("no connection") from None


@contextmanager
def _line(where: Place, limit: float) -> Iterator[http.client.HTTPConnection]:
    """A connection to the very address that was judged; cut off when the time is over, however slowly bytes drip."""
    plain = socket.create_connection((where.address, where.port), timeout=limit)
    twin, late = plain.dup(), threading.Event()  # TLS takes the first one away
    line = http.client.HTTPConnection(where.host, where.port, timeout=limit)
    line.default_port = 443 if where.secure else 80
    cut = threading.Timer(limit, _cut, (twin, late))
    cut.daemon = True
    cut.start()
    try:
        line.sock = _secured(plain, where) if where.secure else plain
        yield line
    except (OSError, http.client.HTTPException):
        if late.is_set():
            raise TimeoutError from None
        raise
    finally:
        cut.cancel()
        for each in (line, plain, twin):
            each.close()


def _cut(line: socket.socket, late: threading.Event) -> None:
    late.set()
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _secured(plain: socket.socket, where: Place) -> socket.socket:
    return ssl.create_default_context().wrap_socket(plain, server_hostname=where.host)


def _drained(answer: http.client.HTTPResponse) -> bytes:
    """Read a little so that the other side can finish; the answer's words are kept nowhere."""
    with suppress(OSError, http.client.HTTPException):
        return answer.read(_READ)
    return b""
