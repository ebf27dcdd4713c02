"""One connection: uvicorn's quick parser (httptools, written in C), with what it leaves to whoever uses it.

RFC 9112: exactly one Host (3.2), one Transfer-Encoding at most, heads of a bounded length. And a request that offers an
upgrade is answered as if it did not (RFC 9110, 7.8), where that parser would drop its body: Java's HttpClient offers
HTTP/2 with its first request, whatever it carries. Such a connection is handed over to the parser in Python (h11).
"""

from __future__ import annotations

from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_HEAD = 65536  # octets of a head, or of a trailer


class _Quiet:
    """Nobody has to be told that an offer was not taken, least of all to install something."""

    def _unsupported_upgrade_warning(self) -> None:
        return


class _Second(_Quiet, H11Protocol):
    """Who takes over."""


class Visitor(_Quiet, HttpToolsProtocol):
    """Says 400 and hangs up where a request is none; what was said and is not understood yet is kept in between."""

    def __init__(self, *args: Any, **named: Any) -> None:
        """Nothing was said."""
        super().__init__(*args, **named)
        self._said, self._upgrade = b"", False

    def data_received(self, data: bytes) -> None:
        """Octets as they come."""
        self._said += data
        super().data_received(data)
        if self._upgrade:
            self._hand_over()
        elif len(self._said) > _HEAD and not self.transport.is_closing():
            self.send_400_response("The head of the request is too long.")

    def on_headers_complete(self) -> None:
        """The head is whole. Raises ValueError for one that could mean two things: the parser makes a 400 of it."""
        if self.parser.should_upgrade():
            self._upgrade = True
            return
        names = [name for name, _ in self.headers]
        hosts = names.count(b"host")
        if hosts > 1 or not (hosts or self.parser.get_http_version() == "1.0"):
            raise ValueError(hosts)
        if names.count(b"transfer-encoding") > 1:
            raise ValueError(names)
        self._said = b""
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A piece of the body; how long that may be is for whoever reads it."""
        self._said = b""
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The end of a request; what offers an upgrade ends for this parser with its head."""
        if not self._upgrade:
            super().on_message_complete()

    def _hand_over(self) -> None:
        self.connections.discard(self)
        other = _Second(self.config, self.server_state, self.app_state)
        other.connection_made(self.transport)
        self.transport.set_protocol(other)
        other.data_received(self._said)
