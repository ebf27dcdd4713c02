"""What is asked of Request Tracker's REST2 (RT 5), and its errors as ours. Knows HTTP and JSON, not approvals."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from assistant.connectors.approvals import UNREADABLE
from assistant.model.errors import NotFound, Refused, TryLater
from assistant.protocols.wire import Request, Response, host_of
from assistant.system.clock import SystemClock
from assistant.system.http import Http

from .tickets import Ticket, instant, ticket_of

PIECE = 50
Fields = tuple[tuple[str, str], ...]
LEAN: Fields = (("fields", "LastUpdated,Owner"),)  # enough to know whether a ticket is as it was
BRIEF: Fields = (
    (
        "fields",
        "Type,Subject,Status,Queue,Owner,Requestor,LastUpdatedBy,Created,LastUpdated,Due,_hyperlinks",
    ),
    ("fields[Queue]", "Name"),
)
OK, FORBIDDEN, MISSING, STALE = 200, 403, 404, 412


@dataclass(frozen=True, slots=True)
class Written:
    """What a write was answered: its status, and RT's own words. 200 does not mean that anything was done."""

    status: int
    said: str = ""
    made: str = ""  # the id of what was made

    @property
    def ok(self) -> bool:
        """The class 2xx."""
        return OK <= self.status < 300  # noqa: PLR2004 - RFC 9110, 15.3


class Link:
    """One login at one RT. `web` is the address of its pages."""

    def __init__(self, http: Http, web: str, piece: int = PIECE) -> None:
        """`piece`: rows of one reply of a search."""
        self._piece = piece
        self.http = http
        self.web = web
        self._kept: dict[str, Ticket] = {}
        self._names: dict[str, str] = {}

    @property
    def now(self) -> datetime:
        """The server's clock at its last reply; ours where it does not tell it."""
        return self.http.server_time or SystemClock().now()

    @contextlib.contextmanager
    def understood(self) -> Iterator[None]:
        """What is of another shape than RT's answers is a sentence, and not the end of a thread."""
        try:
            yield
        except UNREADABLE as error:
            raise Refused(
                f"{host_of(self.web)} does not answer as Request Tracker 5: check the address."
            ) from error

    def read(self, path: str, *query: tuple[str, str]) -> Any:
        """The JSON at a path. Raises NotFound, Refused (in RT's words) and what the network may raise."""
        return self._json(self._send("GET", path, query))

    def ticket(self, number: str) -> Ticket:
        """A ticket as it is now, with its ETag. Raises NotFound also where the user may not see it.

        RT still shows deleted tickets, and would even resolve them.
        """
        reply = self._send("GET", f"/ticket/{quote(number, safe='')}")
        found = ticket_of(self._json(reply), reply.headers.get("etag", ""))
        if not found.status:
            raise Refused(
                f"{host_of(reply.url)} does not answer as Request Tracker 5: check the address."
            )
        if found.status == "deleted":
            raise NotFound("That ticket is no longer there.")
        made = self._with_queue(found)
        self._keep(made)
        return made

    def known(self, brief: Ticket) -> Ticket:
        """The whole ticket: the one read before if a listing shows that it is the same, else anew."""
        kept = self._kept.get(brief.id)
        if kept is not None and kept.updated == brief.updated and kept.owner == brief.owner:
            return kept
        return self.ticket(brief.id)

    def some(self, numbers: Iterable[str]) -> dict[str, Ticket]:
        """Those of these tickets which the user may see; one question tells which are as they were."""
        wanted = sorted({each for each in numbers if each.isdecimal()}, key=int)
        found: dict[str, Ticket] = {}
        if len(wanted) == 1:
            with contextlib.suppress(NotFound):
                found[wanted[0]] = self.ticket(wanted[0])
            return found
        for start in range(0, len(wanted), PIECE):
            part = wanted[start : start + PIECE]
            either = " OR ".join(f"id={each}" for each in part)
            # without its Type clause RT finds no approvals
            for piece in self.search(f"(Type='approval' OR Type='ticket') AND ({either})"):
                found |= {each.id: each for each in piece}
        return self.whole(found.values())

    def whole(self, briefs: Iterable[Ticket]) -> dict[str, Ticket]:
        """The whole tickets of a listing, without those that went meanwhile."""
        found: dict[str, Ticket] = {}
        for brief in briefs:
            with contextlib.suppress(NotFound):
                found[brief.id] = self.known(brief)
        return found

    def search(
        self, query: str, *, order: str = "id", most: int = 0, fields: Fields = LEAN
    ) -> Iterator[tuple[Ticket, ...]]:
        """Tickets in pieces, ascending by id, or the first `most` of another order.

        Each piece begins behind the last id of the one before: pages by number would skip rows when one leaves.
        """
        last = "0"
        while True:
            where = query if most else f"({query}) AND id > {last}"
            asked = (
                ("query", where),
                ("orderby", order),
                ("per_page", str(most or self._piece)),
                *fields,
            )
            items = self.read("/tickets", *asked).get("items") or ()
            found = tuple(ticket_of(each) for each in items)
            yield found
            if most or len(found) < self._piece:
                return
            last = found[-1].id

    def items(self, path: str, *query: tuple[str, str]) -> list[dict[str, Any]]:
        """All items of a listing, page by page; it may say "pages": null, or 0.0 for an empty one."""
        found: list[dict[str, Any]] = []
        for page in range(1, 100):
            part = self.read(path, ("per_page", "100"), ("page", str(page)), *query)
            items = part.get("items") or []
            found += items
            if len(items) < 100:  # noqa: PLR2004 - as asked above
                break
        return found

    def write(self, method: str, path: str, body: dict[str, Any], etag: str = "") -> Written:
        """One change, if the ticket still has this ETag. Never concludes from the status alone: read back."""
        headers = [("Content-Type", "application/json")]
        if etag:
            headers.append(("If-Match", f'"{etag}"'))
        reply = self._send(method, path, (), json.dumps(body).encode(), tuple(headers))
        if reply.status == MISSING:
            raise NotFound(_said(reply) or "That ticket is no longer there.")
        made = reply.headers.get("location", "").rpartition("/")[2]
        return Written(reply.status, _said(reply), made)

    def name(self, who: str) -> str:
        """A person's name in full, as far as RT tells it."""
        if who and who not in self._names:
            try:
                found = self.read(f"/user/{quote(who, safe='')}")
            except (NotFound, Refused):
                found = {}
            self._names[who] = str(found.get("RealName") or who)
        return self._names.get(who, who)

    def _keep(self, ticket: Ticket) -> None:
        """RT's times have whole seconds: what was written in the second before may be written again unseen."""
        read = self.http.server_time
        if read and ticket.updated and read - ticket.updated > timedelta(seconds=2):
            self._kept[ticket.id] = ticket
        else:
            self._kept.pop(ticket.id, None)

    def _with_queue(self, ticket: Ticket) -> Ticket:
        """A ticket alone names its queue by a number."""
        key = f"queue {ticket.queue}"
        if ticket.queue.isdecimal() and ticket.kind != "approval" and key not in self._names:
            try:
                found = self.read(f"/queue/{ticket.queue}")
            except (NotFound, Refused):
                found = {}
            self._names[key] = str(found.get("Name") or ticket.queue)
        return replace(ticket, queue=self._names.get(key, ticket.queue))

    def _send(
        self,
        method: str,
        path: str,
        query: tuple[tuple[str, str], ...] = (),
        body: bytes = b"",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> Response:
        url = f"{self.web}/REST/2.0{path}" + (f"?{urlencode(query)}" if query else "")
        reply = self.http.send(
            Request(method, url, (("Accept", "application/json"), *headers), body)
        )
        if reply.status >= 500:  # noqa: PLR2004 - class 5xx
            raise TryLater(f"{host_of(url)} could not answer at this moment ({reply.status}).")
        return reply

    def _json(self, reply: Response) -> Any:
        said = _said(reply)
        if reply.status in {FORBIDDEN, MISSING}:
            raise NotFound(said or "That ticket is no longer there.")
        if not reply.ok:
            raise Refused(said or f"{host_of(reply.url)} refused to answer ({reply.status}).")
        try:
            return json.loads(reply.body)
        except ValueError as error:
            raise Refused(
                f"{host_of(reply.url)} does not answer as Request Tracker 5: check the address."
            ) from error


def _said(reply: Response) -> str:
    """RT's own words: {"message": …} or ["Ticket 2: …"]."""
    try:
        body = json.loads(reply.body)
    except ValueError:
        return ""
    if isinstance(body, dict):
        return str(body.get("message") or "")
    words = (str(each) for each in body) if isinstance(body, list) else ()
    return "; ".join(
        each.partition(": ")[2] if each.startswith("Ticket ") else each for each in words
    )


def quoted(text: str) -> str:
    """A text in a query (TicketSQL)."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


__all__ = ["Link", "Written", "instant", "quoted"]
