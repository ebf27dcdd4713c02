"""What changed in one collection, with as few requests as the server allows.

A cursor: one sync-collection; what it names is fetched by one multiget. Nothing stored: stream everything in one
query, and leave an empty mark. No mark but something stored (the pull after the first, a first one that was cut, a
token that the server forgot): list, fetch what differs; the list brings the token it belongs to. Servers without
sync-collection: the ctag instead of the token, a PROPFIND instead of the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from assistant.model.account import Collection
from assistant.model.change import Change, Cursor, Page, Remove, Upsert
from assistant.model.errors import Gone, Refused, SundownError, TryLater
from assistant.protocols import dav

from .doubt import is_everything
from .fetch import Fetch
from .link import Declined, Link

PAGE = 1000  # larger pages are written for less, but a click that waits for one has to wait longer
MUCH = (
    1000  # from here on, and from a fifth of the collection, one whole query beats many multigets
)
RETRIES = 50  # resources that are asked for again by name
ROUNDS = 1000  # of a listing that comes in parts


@dataclass(frozen=True, slots=True)
class Listing:
    """The etags of everything there is, and the mark they belong to."""

    etags: Mapping[str, str]
    cursor: Cursor


class Pull:
    """One pull of one collection."""

    def __init__(
        self,
        link: Link,
        collection: Collection,
        known: Callable[[], Mapping[str, str]],
        report: Callable[[int, int], None],
    ) -> None:
        self._link = link
        self._name = collection.name
        self._known = known
        self._report = report
        self._url = link.url(collection.href)
        self._spelling = dav.Spelling(collection.href)
        self._fetch = Fetch(link, self._url, self._spelling)
        self._done = 0

    def pages(self, cursor: Cursor | None) -> Iterator[Page]:
        """The pages of this pull; the last one has the cursor."""
        try:
            if cursor is not None and cursor.token:
                yield from self._since(cursor)
            elif cursor is not None and cursor.ctag and self._ctag() == cursor.ctag:
                yield Page(cursor=cursor)
            else:
                yield from self._without_mark()
        except Declined as declined:
            raise self._sentence(declined) from declined

    def _since(self, cursor: Cursor) -> Iterator[Page]:
        """A change report. What is not in it has not changed."""
        retry = tuple(cursor.ctag.split("\n")) if cursor.ctag else ()
        try:
            news = self._changes(cursor.token)
        except Declined as declined:
            if declined.status not in dav.TOKEN_LOST:
                raise
            yield from self._without_mark()
            return
        if not news.etags and not news.gone and not retry:
            yield Page(cursor=Cursor(news.token or cursor.token))
            return
        known = self._known()
        own = self._link.own & news.etags.keys()
        self._link.own.difference_update(own)
        if is_everything(news, known, own):
            yield from self._without_mark()  # the token was unknown, and the server did not say so
            return
        wanted = [href for href, etag in news.etags.items() if not etag or known.get(href) != etag]
        gone = [Remove(href) for href in news.gone if href in known]
        wanted += [href for href in retry if href not in news.etags and href not in news.gone]
        yield from self._fetched(wanted, gone, Cursor(news.token or cursor.token), None)

    def _without_mark(self) -> Iterator[Page]:
        known = self._known()
        if known:
            yield from self._compared(known, whole=True)
        else:
            yield from self._first()

    def _first(self) -> Iterator[Page]:
        """Everything in one query, without a mark: what changes meanwhile is found by the list of the next pull.

        A token that is asked for beforehand would make the user wait: Radicale takes half a minute over its first one
        and then half as long as over all data; asked for beside or after the query it may hide a change.
        """
        poor: list[str] = []
        seen = False
        try:
            for page in self._whole(None, poor):
                seen = True
                yield page
        except (Declined, SundownError) as error:
            if seen or _hopeless(error):
                raise
        if seen or poor:
            yield from self._fetched(poor, [], Cursor(), None)
        else:  # refused, or nothing at all: a list tells an empty calendar from a query not understood
            yield from self._compared({}, whole=False)

    def _whole(self, wanted: Mapping[str, str] | None, poor: list[str]) -> Iterator[Page]:
        """Stream everything (but only `wanted`, if given); hrefs whose text is missing go to `poor`."""
        upserts = self._resources(wanted, poor)
        while batch := tuple(islice(upserts, PAGE)):
            self._count(len(batch), len(wanted) if wanted is not None else 0)
            yield Page(batch)

    def _resources(self, wanted: Mapping[str, str] | None, poor: list[str]) -> Iterator[Upsert]:
        for row in self._link.ask(dav.whole_query(self._url)).rows:
            href = self._spelling.of(row.href)
            if not href or (wanted is not None and href not in wanted):
                continue
            found = dav.resource(row, href)
            if found is not None:
                yield found
            else:
                poor.append(href)

    def _compared(self, known: Mapping[str, str], *, whole: bool) -> Iterator[Page]:
        """List everything, fetch what differs, and say what there is."""
        listing = self._listing()
        wanted = {
            href: etag
            for href, etag in listing.etags.items()
            if not etag or known.get(href) != etag
        }
        if whole and len(wanted) >= MUCH and len(wanted) * 5 >= len(listing.etags):
            try:
                for page in self._whole(wanted, []):
                    for change in page.changes:
                        wanted.pop(change.href, None)
                    yield page
            except (Declined, Refused, TryLater) as error:
                if _hopeless(error):
                    raise
        yield from self._fetched(list(wanted), [], listing.cursor, frozenset(listing.etags))

    def _listing(self) -> Listing:
        try:
            news = self._changes("")
        except Declined as declined:
            if declined.status not in dav.TOKEN_LOST:
                raise
        else:
            if news.token:
                return Listing(news.etags, Cursor(news.token))
        ctag = self._ctag()
        rows = self._link.ask(dav.etag_list(self._url)).rows
        return Listing(dav.news(rows, self._spelling).etags, Cursor(ctag=ctag))

    def _changes(self, token: str) -> dav.News:
        """A sync-collection, with its continuations (RFC 6578, 3.6) put together."""
        etags: dict[str, str] = {}
        gone: dict[str, None] = {}
        for _ in range(ROUNDS):
            reading = self._link.ask(dav.sync_query(self._url, token))
            part = dav.news(reading.rows, self._spelling)
            fresh = reading.token()
            for href in part.gone:
                etags.pop(href, None)
                gone[href] = None
            etags.update(part.etags)
            for href in part.etags:
                gone.pop(href, None)
            if not part.more or not fresh or fresh == token:
                return dav.News(etags, tuple(gone), token=fresh)
            token = fresh
        raise TryLater(f"{self._link.host} does not come to an end of its list.")

    def _fetched(
        self, hrefs: list[str], gone: list[Remove], cursor: Cursor, listing: frozenset[str] | None
    ) -> Iterator[Page]:
        """Fetch these, and end the pull. What could not be fetched is tried again with the next one."""
        total = self._done + len(hrefs)
        failed: list[tuple[str, str]] = []
        held: tuple[Change, ...] = tuple(gone)
        for part in self._fetch.parts(hrefs):
            if held and len(held) + len(part.upserts) > PAGE:
                yield Page(held)
                held = ()
            if len(held) + len(part.upserts) <= PAGE and part.last:
                held += part.upserts
            elif part.upserts:
                yield Page(held + part.upserts)
                held = ()
            failed += part.failed
            self._count(len(part.upserts), total)
        yield Page(held, _with_retries(cursor, failed), listing, tuple(failed))

    def _ctag(self) -> str:
        rows = list(self._link.ask(dav.ctag_query(self._url)).rows)
        return rows[0].text(dav.CTAG) if rows else ""

    def _sentence(self, declined: Declined) -> SundownError:
        """What a refusal of the whole collection means for the user. Nothing stored is touched."""
        if declined.status in {404, 410}:
            return Gone(
                f"'{self._name}' is no longer on {self._link.host}: look for calendars again, or remove it."
            )
        if declined.status == 403:  # noqa: PLR2004 - RFC 9110, 15.5.4
            return Refused(f"{self._link.host} does not let you read '{self._name}'.")
        return declined.final()

    def _count(self, more: int, total: int) -> None:
        self._done += more
        self._report(self._done, total)


def _with_retries(cursor: Cursor, failed: list[tuple[str, str]]) -> Cursor:
    """A cursor that brings the pull back to what could not be fetched: by name, or by comparing everything.

    Beside a token the ctag has no use of its own: it lists these hrefs, one a line.
    """
    if not failed:
        return cursor
    if not cursor.token or len(failed) > RETRIES:
        return Cursor()
    return Cursor(cursor.token, "\n".join(href for href, _ in failed))


def _hopeless(error: Exception) -> bool:
    """Whether another request would meet the same: the server wants the user, or to be left alone."""
    return not isinstance(error, (Declined, Refused)) and not (
        isinstance(error, TryLater) and not error.after
    )
