"""How a connection is opened and signed: logins, certificates, clients. The requests themselves are in http.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.model.errors import NeedsUser
from assistant.protocols.wire import loopback

from . import http_pin

if TYPE_CHECKING:
    import httpx

AGENT = "Sundown/1 (+CalDAV)"


@dataclass(frozen=True, slots=True)
class Login:
    """Who signs in at one origin. `password` is asked when it is needed; a bearer login sends it as a token."""

    origin: str
    username: str
    password: Callable[[], str]
    bearer: bool = False
    scheme: str = ""  # instead of Basic and Bearer: what the server wants before the secret


@dataclass(frozen=True, slots=True)
class Header:
    """Signs each request with the same header (RFC 7617 with UTF-8, RFC 6750)."""

    value: str

    def __call__(self, request: httpx.Request) -> httpx.Request:
        """What httpx calls before it sends."""
        request.headers["Authorization"] = self.value
        return request


def header_for(login: Login) -> Header:
    """What may be sent before the server asked for it."""
    from base64 import b64encode

    secret = login.password()
    if login.bearer or login.scheme:
        return Header(f"{login.scheme or 'Bearer'} {secret}")
    return Header("Basic " + b64encode(f"{login.username}:{secret}".encode()).decode("ascii"))


def answer_to(reply: httpx.Response, login: Login, tried: Any) -> Any:
    """What signs the request once more after this 401; None if nothing new can be said.

    Digest (RFC 7616) where only that is offered, or where Basic would show the password to the line.
    """
    import httpx

    offered = ", ".join(reply.headers.get_list("www-authenticate")).lower()
    open_line = reply.url.scheme == "http" and not loopback(str(reply.url))
    digest = "digest" in offered and ("basic" not in offered or open_line)
    if digest and not (login.bearer or login.scheme):
        return (
            None
            if isinstance(tried, httpx.DigestAuth)
            else httpx.DigestAuth(login.username, login.password())
        )
    again = header_for(login)  # a token may have been renewed, a password changed
    return None if again == tried else again


def new_client(
    start: str, ca_file: str, count: Callable[[httpx.Request], None], pin: str = ""
) -> httpx.Client:
    """A client for one origin: no cookies, no redirects of its own, the system's proxies but not for loopback."""
    import logging
    from http.cookiejar import CookieJar, DefaultCookiePolicy

    import httpx

    for name in ("httpx", "httpcore"):  # they log addresses; that of a private feed is a secret
        logging.getLogger(name).setLevel(logging.WARNING)
    return httpx.Client(
        verify=http_pin.context() if pin else tls_context(start, ca_file),
        trust_env=not loopback(start),
        headers={"User-Agent": AGENT},
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        event_hooks={"request": [http_pin.guard(pin), count] if pin else [count]},
        limits=httpx.Limits(max_connections=4, max_keepalive_connections=2, keepalive_expiry=600),
    )


def hang_up(reply: httpx.Response) -> None:
    """Shut the line of a reply that another thread is reading; closing it would not wake that thread."""
    import contextlib
    import socket

    line = reply.extensions.get("network_stream")
    found = line.get_extra_info("socket") if line is not None else None
    with contextlib.suppress(OSError):
        if found is not None:
            found.shutdown(socket.SHUT_RDWR)


def tls_context(start: str, ca_file: str) -> Any:
    """What the system trusts, and the user's own authority. Without https: a context which trusts no one."""
    import ssl

    if not start.startswith("https:"):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"] and not ssl.get_default_verify_paths().capath:
        import certifi  # comes with httpx; a frozen program may find no store of the system

        context.load_verify_locations(certifi.where())
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except OSError as error:
            raise NeedsUser(f"The certificate file {ca_file} can't be read: {error}.") from error
    return context
