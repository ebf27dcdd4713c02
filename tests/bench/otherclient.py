"""Another client of the same account: what changes on a server while Sundown is not looking."""

from __future__ import annotations

import http.client
import random
import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.gen_calendar import events
from tests.servers.program import CalendarServer


@dataclass(frozen=True, slots=True)
class Changed:
    """The hrefs that were changed or are new, and those which are gone."""

    there: tuple[str, ...]
    gone: tuple[str, ...]


class OtherClient:
    """Writes to one collection; never touches the same item twice."""

    def __init__(self, server: CalendarServer, collection: str, hrefs: Sequence[str]) -> None:
        place = urlsplit(collection)
        self._line = http.client.HTTPConnection(place.netloc, timeout=300)
        word = b64encode(f"{server.username}:{server.password}".encode()).decode()
        self._headers = {"Authorization": f"Basic {word}", "Content-Type": "text/calendar"}
        self._path = place.path
        self._left = sorted(hrefs)
        random.Random(7).shuffle(self._left)
        self._round = 100

    def change(self, modified: int, deleted: int, new: int) -> Changed:
        """Give some items a new title, delete some, add some."""
        edited = [self._left.pop() for _ in range(modified)]
        gone = [self._left.pop() for _ in range(deleted)]
        for href in edited:
            text = self._send("GET", href).decode()
            self._send("PUT", href, re.sub(r"(?m)^SUMMARY:", "SUMMARY:(later) ", text).encode())
        for href in gone:
            self._send("DELETE", href)
        self._round += 1
        added = []
        for uid, text in events(new, seed=self._round):
            added.append(f"{self._path}{uid}.ics")
            self._send("PUT", added[-1], text.encode())
        return Changed((*edited, *added), tuple(gone))

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def _send(self, method: str, href: str, body: bytes = b"") -> bytes:
        self._line.request(method, href, body or None, self._headers)
        reply = self._line.getresponse()
        said = reply.read()
        assert reply.status < 300, f"{method} {href} answered {reply.status}: {said[:200]!r}"
        return said
