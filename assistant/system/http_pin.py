"""One certificate and no other: what a server shows is compared before a byte of the request goes out."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.model.errors import BadInput, NeedsUser, TryLater
from assistant.protocols.wire import host_of, loopback, origin

if TYPE_CHECKING:
    import httpx

_HEX = frozenset("0123456789abcdef")
_DIGITS = 64
_SHAKEN = ".start_tls.complete"  # httpcore's name of the moment at which the handshake is over
PATIENCE = 10.0  # seconds

Trace = Callable[[str, dict[str, Any]], None]


def normal(pin: str) -> str:
    """A fingerprint as people write it ("AB:CD …") in the one spelling we keep: 64 hexadecimal digits.

    Raises:
        BadInput: it is no SHA-256.
    """
    bare = "".join(pin.lower().replace(":", " ").split())
    if bare and (len(bare) != _DIGITS or not set(bare) <= _HEX):
        raise BadInput("A certificate's fingerprint is 64 hexadecimal digits (SHA-256).")
    return bare


def context() -> Any:
    """TLS that trusts nobody's word: the pin alone says which certificate is the right one."""
    import ssl

    made = ssl.create_default_context()
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE
    return made


def guard(pin: str) -> Callable[[httpx.Request], None]:
    """What a client runs on each request: a line without TLS is refused, and each new handshake is looked at."""

    def check(request: httpx.Request) -> None:
        url = str(request.url)
        if not url.startswith("https:"):
            raise NeedsUser(
                f"{host_of(url)} shows no certificate, and this account wants a certain one: "
                "use its https address."
            )
        request.extensions["trace"] = watcher(pin, host_of(url))

    return check


def watcher(pin: str, host: str) -> Trace:
    """Called by the transport at every stage of a connection (httpx, "trace"); raises NeedsUser for another leaf."""

    def watch(stage: str, facts: dict[str, Any]) -> None:
        if not stage.endswith(_SHAKEN):
            return
        line = facts["return_value"]
        shown = line.get_extra_info("ssl_object").getpeercert(True)
        if shown is None or sha256(shown).hexdigest() != pin:
            line.close()
            raise NeedsUser(
                f"{host} shows another certificate than the one this account wants. Nothing was sent: "
                "ask who runs the server, and take the new fingerprint only if it is right."
            )

    return watch


def fingerprint(url: str, patience: float = PATIENCE) -> str:
    """SHA-256 of the leaf certificate that this server shows now; "" where the line has no TLS. Trusts nothing.

    Raises:
        TryLater: it can't be reached, or speaks no TLS.
    """
    import ssl

    parts = urlsplit(origin(url))
    if parts.scheme != "https" or not parts.hostname:
        return ""
    try:
        text = ssl.get_server_certificate((parts.hostname, parts.port or 443), timeout=patience)
    except (OSError, ValueError) as error:
        raise TryLater(
            f"{host_of(url)} could not be reached: check the network and the address."
        ) from error
    return sha256(ssl.PEM_cert_to_DER_cert(text)).hexdigest()


def protected(url: str) -> bool:
    """Whether a secret may go there: TLS, or this very machine."""
    return origin(url).startswith("https:") or loopback(url)
