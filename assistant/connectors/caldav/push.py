"""Writes one resource, provided that it is still the one on which the change was made (RFC 4791, 5.3; RFC 9110, 13)."""

from __future__ import annotations

from typing import NoReturn

from assistant.model.change import Upsert
from assistant.model.command import Receipt, Sending
from assistant.model.errors import Conflict, Refused, SundownError, TryLater
from assistant.model.ids import resource_name
from assistant.protocols import dav
from assistant.protocols.davxml import CALDAV
from assistant.protocols.wire import Request, Response

from .link import Link

GONE = frozenset({404, 410})
CHANGED = 412
REASONS = {
    CALDAV + "no-uid-conflict": "it holds an item with the same identity already",
    CALDAV + "unique-scheduling-object-resource": "another of your calendars holds it already",
    CALDAV + "valid-calendar-data": "it can't read the item",
    CALDAV + "supported-calendar-component": "this calendar does not hold items of that kind",
    CALDAV + "max-resource-size": "the item is too big",
    CALDAV + "max-attendees-per-instance": "there are too many attendees",
    "DAV:}quota-not-exceeded": "your space there is used up",
    "DAV:}need-privileges": "you may not change this calendar",
}
STATUSES = {
    404: "the calendar is not there",
    403: "you may not change this item or calendar",
    405: "this calendar can't be changed",
    409: "the calendar is not there, or holds the item already",
    413: "the item is too big",
    415: "it does not take items of that kind",
    507: "your space there is used up",
}


class Push:
    """Writing to one server. Learns whether it keeps texts as they were sent."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._faithful: bool | None = None
        self._careless = "/sogo/" in link.base.lower()  # ignores If-None-Match (seen in SOGo 5.8)

    def push(self, sending: Sending) -> Receipt:
        """Put or delete; see Connector.push."""
        href = sending.href or sending.collection_href + resource_name(sending.uid, sending.id)
        if sending.after is None:
            return self._delete(href, sending.etag)
        if sending.create and self._careless and (there := self._link.look(href)) is not None:
            raise _conflict(there)
        return self._put(href, sending, sending.after)

    def _put(self, href: str, sending: Sending, text: str) -> Receipt:
        url = self._link.url(href)
        reply = self._send(dav.put(url, text, etag=sending.etag, create=sending.create))
        for last in (False, True):
            if reply.status != CHANGED:
                break
            etag = self._meet(href, sending, reply)
            # twice, and the etag is still the same: the server can't compare its own etags
            reply = self._send(dav.put(url, text, etag="" if last else etag))
        if reply.status in GONE and not sending.create:
            raise Conflict(f"{self._link.host} no longer has this item.", href, "", None)
        if not reply.ok:
            self._refuse(reply)
        receipt = self._receipt(href, reply, text)
        self._link.own.add(receipt.href)
        return receipt

    def _meet(self, href: str, sending: Sending, reply: Response) -> str:
        """After a 412: raises Conflict or Refused; the etag as it is now, if nothing has changed after all."""
        theirs = self._link.look(href)
        if theirs is None and not sending.create:
            raise Conflict(f"{self._link.host} no longer has this item.", href, "", None)
        if theirs is None:
            self._refuse(reply)  # not there: the server means another precondition than ours
        if sending.create or not sending.etag or theirs.etag != dav.bare_etag(sending.etag):
            raise _conflict(theirs)
        if self._link.declined(reply).names:
            self._refuse(reply)
        return theirs.etag

    def _delete(self, href: str, etag: str) -> Receipt:
        """Delete. The etag is read before, for servers that delete whatever the condition says."""
        done = Receipt(href, "", None)
        now = self._link.etag(href)
        if now is None:
            return done
        if now and etag and now != dav.bare_etag(etag):
            return self._changed(href, done)
        reply = self._send(dav.delete(self._link.url(href), etag))
        for last in (False, True):  # as in _put
            if reply.status != CHANGED:
                break
            theirs = self._link.look(href)
            if theirs is None:
                return done
            if not etag or theirs.etag != dav.bare_etag(etag):
                raise _conflict(theirs)
            reply = self._send(dav.delete(self._link.url(href), "" if last else theirs.etag))
        if not reply.ok and reply.status not in GONE:
            self._refuse(reply)
        return done

    def _changed(self, href: str, done: Receipt) -> Receipt:
        theirs = self._link.look(href)
        if theirs is None:
            return done
        raise _conflict(theirs)

    def _send(self, request: Request) -> Response:
        reply = self._link.http.send(request)
        if reply.status == 423:  # noqa: PLR2004 - RFC 4918, 11.3
            raise TryLater(f"{self._link.host} says that the item is locked at this moment.")
        if reply.status >= 500 and reply.status not in {501, 505, 507}:  # noqa: PLR2004 - class 5xx
            raise self._link.declined(reply).final()
        return reply

    def _receipt(self, href: str, reply: Response, text: str) -> Receipt:
        """What the server has now, read back where it may differ from what was sent."""
        spelling = dav.Spelling(href.rpartition("/")[0] + "/")
        href = spelling.of(reply.headers.get("location", "")) or href
        etag = reply.headers.get("etag", "").strip()
        strong = bool(etag) and not etag.startswith("W/")
        if strong and self._faithful and "\nORGANIZER" not in text:
            return Receipt(href, etag, text)
        try:
            now = self._link.look(href)
        except SundownError:
            now = None  # it is written; the next pull brings what the server made of it
        if now is None:
            return Receipt(href, dav.bare_etag(etag), None)
        same = now.raw == dav.calendar_text(text)
        self._faithful = same if self._faithful is None else self._faithful and same
        return Receipt(href, now.etag, now.raw)

    def _refuse(self, reply: Response) -> NoReturn:
        names = self._link.declined(reply).names
        reason = next((REASONS[name] for name in sorted(names) if name in REASONS), "")
        reason = reason or STATUSES.get(reply.status, "")
        said = dav.words(reply)
        detail = f" (it says: {said})" if said and not names else ""
        raise Refused(
            f"{self._link.host} refused the change: {reason or f'status {reply.status}'}{detail}."
        )


def _conflict(theirs: Upsert) -> Conflict:
    return Conflict("It was changed on the server meanwhile.", theirs.href, theirs.etag, theirs.raw)
