"""What went wrong on the wire, as the errors and sentences which say what to do; and where a redirect may lead."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from assistant.model.errors import NeedsUser, Refused, SundownError, TryLater
from assistant.protocols.wire import (
    Elsewhere,
    Request,
    host_of,
    origin,
    retry_after,
    same_service,
)

if TYPE_CHECKING:
    import httpx

XML_METHODS = frozenset({"PROPFIND", "REPORT"})


def next_hop(request: Request, url: str, location: str) -> str:
    """Where a redirect leads, if it may be followed.

    Raises:
        Refused: it leads from https to http, or off the web.
        Elsewhere: it leads a request for personal data to another server.
    """
    try:
        target = urljoin(url, location)
    except ValueError:
        target = ""
    here, there = origin(url), origin(target)
    if not there.startswith(("http:", "https:")):
        raise Refused(f"{host_of(url)} redirects to something that is not a web address.")
    if here.startswith("https:") and there.startswith("http:"):
        if urlsplit(here).hostname != urlsplit(there).hostname:
            raise Refused(
                f"{host_of(url)} redirects to an unprotected address, which is not followed."
            )
        there = here  # a proxy in front did not tell the server that the line is https
    if not same_service(here, there) and request.method not in {"GET", "HEAD"}:
        raise Elsewhere(url, target)
    parts = urlsplit(target)
    return there + urlunsplit(("", "", parts.path or "/", parts.query, ""))


def check(request: Request, reply: httpx.Response, *, signed_in: bool) -> None:
    """Raise for the replies which mean the same whatever was asked."""
    host, status = host_of(str(reply.url)), reply.status_code
    if status == 401:  # noqa: PLR2004 - RFC 9110, 15.5.2
        raise NeedsUser(
            f"{host} did not accept the user name and password: check them, or use an app password."
            if signed_in
            else f"{host} asks for a user name and a password."
        )
    if status == 407:  # noqa: PLR2004 - RFC 9110, 15.5.8
        raise NeedsUser(f"The proxy on the way to {host} asks for a password: sign in there.")
    if status in {429, 503}:
        after = retry_after(reply.headers.get("retry-after", ""), reply.headers.get("date", ""))
        raise TryLater(f"{host} is busy and asks to be left alone for a while.", after)
    kind = reply.headers.get("content-type", "")
    if status // 100 == 2 and kind.startswith("text/html") and request.method in XML_METHODS:  # noqa: PLR2004 - class 2xx
        raise Refused(
            f"{host} answered with a web page, not with calendar data: check the address."
        )


@contextlib.contextmanager
def naming(host: str) -> Iterator[None]:
    """Faults of the network as the sentences that a user can act on."""
    import httpx

    try:
        yield
    except httpx.TransportError as error:
        raise named(error, host) from error
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Refused(f"The address of {host} can't be used: check it.") from error


def named(error: httpx.TransportError, host: str) -> SundownError:
    """One transport fault as what the user has to do about it."""
    import ssl

    import httpx

    causes: list[BaseException | None] = [error, error.__cause__, error.__context__]
    while causes[-1] is not None:
        causes.append(causes[-1].__cause__ or causes[-1].__context__)
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return NeedsUser(
                f"{host} shows a certificate which this computer does not trust ({cause.verify_message}): "
                "name your company's certificate file in the account, or ask who runs the server."
            )
    match error:
        case httpx.UnsupportedProtocol() | httpx.LocalProtocolError():
            return Refused(f"The address of {host} can't be used: check it.")
        case httpx.ConnectTimeout() | httpx.PoolTimeout():
            return TryLater(f"{host} did not answer: check the network.")
        case httpx.TimeoutException():
            return TryLater(f"{host} took too long to answer.")
        case httpx.ConnectError():
            return TryLater(f"{host} could not be reached: check the network and the address.")
        case _:
            return TryLater(f"{host} broke off the connection.")
