"""HTTP as values: what goes out and what comes back. No sockets here; system/http.py has the only one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from assistant.model.errors import BadInput, NeedsUser
from assistant.model.ids import plain_path

DEFAULT_PORTS = {"http": 80, "https": 443}
SISTERS = (".icloud.com",)  # hosts of one service which keeps its parts on several of them
_DAY = 86_400
_LOOPBACK = re.compile(r"127\.\d+\.\d+\.\d+").fullmatch


class Elsewhere(NeedsUser):
    """The server sends to another one, where the login of this one must not go. `url` is the other's address."""

    def __init__(self, here: str, url: str) -> None:
        """`here` and `url` are absolute URLs; only their origins are named."""
        super().__init__(
            f"{host_of(here)} sends to another server, {host_of(url)}: "
            f"if you trust it, enter its address ({origin(url)}) in the account."
        )
        self.url = url


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request. `url` is absolute; `body` is sent as it stands."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Response:
    """One HTTP reply, decoded from its transfer and content encodings.

    Header names are lower case. `url` is where the reply came from, after redirects.
    """

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    url: str = ""

    @property
    def ok(self) -> bool:
        """A status of the 2xx class."""
        return 200 <= self.status < 300  # noqa: PLR2004 - RFC 9110, 15.3


def origin(url: str) -> str:
    """Scheme, host and port of an absolute URL in one spelling (RFC 6454, 4); empty if it has none."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if not parts.scheme or not parts.hostname:
        return ""
    scheme = parts.scheme.lower()
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{scheme}://{host}" + ("" if port in {None, DEFAULT_PORTS.get(scheme)} else f":{port}")


def host_of(url: str) -> str:
    """The server's name for people: host, and the port where it is not the usual one. Never a login."""
    return origin(url).partition("://")[2] or "the server"


def without_password(url: str) -> None:
    """Addresses are stored and shown; a password in one would be, too.

    Raises:
        BadInput: there is one.
    """
    login, at, _ = url.partition("://")[2].partition("/")[0].rpartition("@")
    if at and ":" in login:
        raise BadInput(
            "Write the user name and the password in their own fields, not in the address."
        )


def loopback(url: str) -> bool:
    """Whether the URL names this very machine."""
    host = urlsplit(origin(url)).hostname or ""
    return host in {"localhost", "::1"} or _LOOPBACK(host) is not None


def same_service(here: str, there: str) -> bool:
    """Whether a login for `here` may be used at `there`: the same origin, its https, or a known sister host."""
    old, new = origin(here), origin(there)
    if new in {old, old.replace("http:", "https:", 1)}:
        return bool(new)
    secure = old.startswith("https:") and new.startswith("https:")
    return secure and any(old.endswith(end) and new.endswith(end) for end in SISTERS)


def resolve(base: str, href: str) -> str:
    """An href as a server wrote it, as a URL to ask: absolute ones as they are, paths on the origin of `base`.

    A path that begins with // stays a path (RFC 3986 would read a host into it). Characters which a request
    line can't carry are percent-encoded; what is encoded already stays as the server spelled it.
    """
    if "://" in href.partition("?")[0]:
        start, path = origin(href), "/" + href.split("://", 1)[1].partition("/")[2]
    elif href.startswith("/"):
        start, path = origin(base), href
    else:
        start, path = origin(base), urlsplit(base).path.rpartition("/")[0] + "/" + href
    return start + sendable(path)


def sendable(path: str) -> str:
    """A path as it may stand in a request line; % stays where two hexadecimal digits follow it."""
    if plain_path(path):
        return path
    out = []
    for index, piece in enumerate(path.split("%")):
        escaped = quote(piece, safe="/:@!$&'()*+,;=~-._?")
        if index:
            escaped = ("%" if _hex2(piece) else "%25") + escaped
        out.append(escaped)
    return "".join(out)


def _hex2(text: str) -> bool:
    return len(text) > 1 and all(c in "0123456789abcdefABCDEF" for c in text[:2])


def retry_after(value: str, date: str = "") -> float:
    """Seconds to wait (RFC 9110, 10.2.3): the number, or the time from the reply's own Date to the one it names.

    0 where the server said nothing readable. Never more than a day.
    """
    from email.utils import parsedate_to_datetime

    value = value.strip()
    if value.isdecimal() and value.isascii():
        return float(min(int(value), _DAY))
    try:
        wait = (parsedate_to_datetime(value) - parsedate_to_datetime(date)).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return 0.0
    return min(max(wait, 0.0), float(_DAY))
