"""The line to one CalDAV server: URLs, replies as values, and refusals as sentences."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from assistant.model.change import Upsert
from assistant.model.errors import NeedsUser, Refused, SundownError, TryLater
from assistant.protocols import dav
from assistant.protocols.davxml import Multistatus, Row, preconditions
from assistant.protocols.wire import Request, Response, host_of, origin, resolve, same_service
from assistant.system.http import CAP, Http, Login

T = TypeVar("T")


class Declined(Exception):  # noqa: N818 - named by what happened; never leaves the package
    """The server answered with a status that the caller may have another way around."""

    def __init__(self, status: int, why: str, names: frozenset[str] = frozenset()) -> None:
        """`names` are the preconditions that the server named."""
        super().__init__(why)
        self.status, self.names = status, names

    def final(self) -> SundownError:
        """As what the caller of the connector has to do."""
        if self.status >= 500 and self.status not in {501, 505, 507}:  # noqa: PLR2004 - class 5xx
            return TryLater(str(self))
        return NeedsUser(str(self)) if self.status in {404, 410} else Refused(str(self))


@dataclass(frozen=True, slots=True)
class Reading:
    """A multistatus under way. `rows` is to be read to its end; then `token()` is known."""

    rows: Iterator[Row]
    parser: Multistatus

    def token(self) -> str:
        """The sync-token of the reply."""
        return self.parser.token


@dataclass(frozen=True, slots=True)
class Link:
    """One server, as the connector's parts share it. `own`: names written from here that no report has named since."""

    http: Http
    base: str
    login: Login
    own: set[str] = field(default_factory=set)

    @property
    def host(self) -> str:
        """The server's name for people."""
        return host_of(self.base)

    def url(self, href: str) -> str:
        """Where to send a request about this href. The login goes along to the same service only."""
        url = resolve(self.base, href)
        start = origin(url)
        if start != origin(self.base) and same_service(self.base, url):
            self.http.trust(replace(self.login, origin=start))
        return url

    def steps(self, steps: Generator[Request, Response, T]) -> T:
        """Run sans-I/O steps to their end."""
        try:
            request = next(steps)
            while True:
                self.url(request.url)
                try:
                    reply = self.http.send(request)
                except SundownError as error:
                    request = steps.throw(error)
                else:
                    request = steps.send(reply)
        except StopIteration as stop:
            value: T = stop.value
            return value

    def ask(self, request: Request) -> Reading:
        """A multistatus, parsed while it comes in.

        Raises:
            Declined: the reply is none.
        """
        parser = Multistatus(self.host)
        return Reading(self._rows(request, parser), parser)

    def _rows(self, request: Request, parser: Multistatus) -> Iterator[Row]:
        with self.http.stream(request) as (head, pieces):
            if head.status not in {
                200,
                207,
            }:  # RFC 4918, 11.1 wants 207; the parser judges the body
                raise self.declined(replace(head, body=_start_of(pieces)))
            for piece in pieces:
                yield from parser.feed(piece)
            yield from parser.close()

    def declined(self, reply: Response) -> Declined:
        """A reply that is not what was asked for."""
        return Declined(
            reply.status,
            f"{self.host} refused it ({reply.status}): {dav.words(reply) or 'without a reason'}",
            preconditions(reply.body, self.host),
        )

    def look(self, href: str) -> Upsert | None:
        """One resource as it is now; None if it is gone.

        Raises:
            TryLater, Refused: it could not be read.
        """
        url = self.url(href)
        reply = self.http.send(dav.get(url))
        if reply.status in {404, 410}:
            return None
        if not reply.ok:
            raise self.declined(reply).final()
        text = dav.text_of(reply)
        if text.startswith("<"):
            raise TryLater(
                f"{self.host} answered with a web page, not with calendar data: check the address."
            )
        if not text[:6].upper() == "BEGIN:":
            raise Refused(f"{self.host} answered with something that is not calendar data.")
        if not dav.ended(text):
            raise TryLater(f"The reply of {self.host} was cut off.")
        etag = reply.headers.get("etag", "") or self.etag(href) or ""
        return Upsert(href, dav.bare_etag(etag), text)

    def etag(self, href: str) -> str | None:
        """The etag of one resource; empty if the server gives none, None if it is gone."""
        reply = self.http.send(dav.etag_query(self.url(href)))
        if reply.status in {404, 410}:
            return None
        if not reply.ok:
            return ""
        rows = [*(parser := Multistatus(self.host)).feed(reply.body), *parser.close()]
        if rows and rows[0].status in {404, 410}:
            return None
        return dav.bare_etag(rows[0].text(dav.ETAG)) if rows else ""


def _start_of(pieces: Iterator[bytes]) -> bytes:
    body = b""
    for piece in pieces:
        body += piece
        if len(body) > min(CAP, 65536):
            break
    return body
