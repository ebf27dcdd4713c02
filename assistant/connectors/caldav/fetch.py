"""Reads many resources by their names: big multigets, cut in halves around what a server chokes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.model.change import Upsert
from assistant.model.errors import NeedsUser, Refused, SundownError, TryLater
from assistant.protocols import dav

from .link import Declined, Link

BATCH = 500
SMALL = 25  # a smaller batch that fails for the network's sake is not cut again


@dataclass(frozen=True, slots=True)
class Part:
    """What one batch brought."""

    upserts: tuple[Upsert, ...]
    failed: tuple[tuple[str, str], ...]
    last: bool


class Fetch:
    """Multigets of one collection. Remembers how much at a time the server can take."""

    def __init__(self, link: Link, url: str, spelling: dav.Spelling) -> None:
        self._link = link
        self._url = url
        self._spelling = spelling
        self._size = BATCH

    def parts(self, hrefs: Sequence[str]) -> Iterator[Part]:
        """All of them, in order. A resource that is gone meanwhile is in no part."""
        start = 0
        while start < len(hrefs):
            batch = hrefs[start : start + self._size]
            start += len(batch)
            upserts: dict[str, Upsert] = {}
            failed: list[tuple[str, str]] = []
            self._read(batch, upserts, failed)
            yield Part(tuple(upserts.values()), tuple(failed), start >= len(hrefs))

    def _read(
        self, batch: Sequence[str], upserts: dict[str, Upsert], failed: list[tuple[str, str]]
    ) -> bool:
        """Whether the batch was read in one piece."""
        if len(batch) == 1:
            self._single(batch[0], upserts, failed)
            return True
        try:
            self._multiget(batch, upserts)
        except NeedsUser:
            raise
        except (Declined, Refused, TryLater) as error:
            if isinstance(error, TryLater) and (error.after or len(batch) <= SMALL):
                raise
            middle = (len(batch) + 1) // 2
            whole = [self._read(half, upserts, failed) for half in (batch[:middle], batch[middle:])]
            if all(whole) and middle > 1:
                self._size = min(self._size, middle)
            return False
        for href in batch:  # a row that is not there proves nothing: ask for that one alone
            if href not in upserts:
                self._single(href, upserts, failed)
        return True

    def _multiget(self, batch: Sequence[str], upserts: dict[str, Upsert]) -> None:
        asked = set(batch)
        for row in self._link.ask(dav.multiget(self._url, batch)).rows:
            href = self._spelling.of(row.href)
            found = dav.resource(row, href) if href in asked else None
            if found is not None:
                upserts[href] = found

    def _single(self, href: str, upserts: dict[str, Upsert], failed: list[tuple[str, str]]) -> None:
        try:
            found = self._link.look(href)
        except NeedsUser:
            raise
        except SundownError as error:
            if isinstance(error, TryLater) and error.after:
                raise
            failed.append((href, str(error)))
        else:
            if found is not None:
                upserts[href] = found
