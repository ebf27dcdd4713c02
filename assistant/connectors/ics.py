"""A calendar file, or a subscription to one (webcal): read as a whole, split into resources, never written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from assistant.model.account import Account, Collection, Component
from assistant.model.change import Cursor, Page, Upsert
from assistant.model.command import Receipt, Sending
from assistant.model.errors import BadInput, NeedsUser, Refused, TryLater
from assistant.model.ids import collection_id, resource_name
from assistant.protocols.dav import ended, text_of
from assistant.protocols.wire import Request, Response, host_of, loopback, origin, without_password
from assistant.system.http import Http, Login

from .base import PAGE, Known, Report

HREF = "ics:"
READ_ONLY = "A calendar file or subscription can only be read, not changed."
LARGEST = 64 << 20  # bytes


class Ics:
    """One file or address. The cursor's token is its ETag, date, or the hash of its text."""

    def __init__(self, account: Account, url: str, http: Http | None) -> None:
        self._account = account
        self._url = url
        self._http = http

    def discover(self) -> tuple[Collection, ...]:
        """The one collection, after its text was found to be a calendar."""
        text, _ = self._read("")
        account = self._account.id
        return (
            Collection(
                collection_id(account, HREF),
                account,
                HREF,
                _name(text or "") or self._account.name,
                frozenset(Component),
                read_only=True,
            ),
        )

    def pull(
        self, collection: Collection, cursor: Cursor | None, known: Known, report: Report
    ) -> Iterator[Page]:
        """The resources whose text differs; a listing, since the file holds everything there is."""
        from assistant.protocols.icalfiles import split_with_problems

        del collection
        text, mark = self._read(cursor.token if cursor else "")
        if text is None or (cursor is not None and mark == cursor.token):
            yield Page(cursor=cursor)
            return
        resources, problems = split_with_problems(text)
        have = known()
        found = {HREF + resource_name(uid, "0"): raw for uid, raw in resources}
        fresh = [
            upsert
            for upsert in (Upsert(href, _hash(raw), raw) for href, raw in found.items())
            if have.get(upsert.href) != upsert.etag
        ]
        failed = tuple((self._where, why) for why in problems)
        for start in range(0, max(len(fresh), 1), PAGE):
            part = tuple(fresh[start : start + PAGE])
            report(start + len(part), len(fresh))
            if start + PAGE < len(fresh):
                yield Page(part)
            else:
                yield Page(part, Cursor(mark), frozenset(found), failed)

    def push(self, sending: Sending) -> Receipt:
        """Refused, always."""
        del sending
        raise Refused(READ_ONLY)

    def look(self, collection: Collection, href: str) -> Upsert | None:
        """One resource of the file as it is now."""
        from assistant.protocols.icalfiles import split

        del collection
        text, _ = self._read("")
        for uid, raw in split(text or ""):
            if HREF + resource_name(uid, "0") == href:
                return Upsert(href, _hash(raw), raw)
        return None

    def addresses(self) -> frozenset[str]:
        """None of its own."""
        return frozenset()

    def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            self._http.close()

    @property
    def _where(self) -> str:
        """The file or the host, for people. The rest of an address may be a secret."""
        return Path(self._url).name if self._http is None else host_of(self._url)

    def _read(self, mark: str) -> tuple[str | None, str]:
        """(text, its mark); no text where the server says that the mark is still right."""
        if self._http is not None:
            return self._download(self._http, mark)
        path = Path(self._url)
        try:
            if path.stat().st_size > LARGEST:
                raise Refused(f"{path.name} is bigger than {LARGEST >> 20} MB.")
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise NeedsUser(f"The file {path} is not there: choose it again.") from error
        except OSError as error:
            raise NeedsUser(f"The file {path} can't be read: {error.strerror}.") from error
        return _calendar(Response(200, {}, data, path.name), path.name), _hash_bytes(data)

    def _download(self, http: Http, mark: str) -> tuple[str | None, str]:
        host = self._where
        reply = http.send(
            Request("GET", self._url, (("Accept", "text/calendar"), *_conditions(mark)))
        )
        if reply.status == 304:  # noqa: PLR2004 - RFC 9110, 15.4.5
            return None, mark
        if reply.status >= 500:  # noqa: PLR2004 - class 5xx
            raise TryLater(f"{host} could not give the calendar at this moment ({reply.status}).")
        if reply.status in {404, 410}:
            raise NeedsUser(f"The calendar is no longer at its address on {host}.")
        if not reply.ok:
            raise Refused(f"{host} does not give the calendar ({reply.status}).")
        fresh = reply.headers.get("etag") or reply.headers.get("last-modified")
        return _calendar(reply, host), fresh or _hash_bytes(reply.body)


def _conditions(mark: str) -> tuple[tuple[str, str], ...]:
    """If it has not changed (RFC 9110, 13.1): an etag is quoted, a date begins with a letter, a hash with #."""
    if not mark or mark.startswith("#"):
        return ()
    return ((("If-None-Match" if mark.startswith(('"', "W/")) else "If-Modified-Since"), mark),)


def _calendar(reply: Response, where: str) -> str:
    text = text_of(reply)
    if not text[:15].upper() == "BEGIN:VCALENDAR":
        raise Refused(f"{where} holds something that is not a calendar: check the address.")
    if not ended(text):  # half a calendar would look as if the rest had been deleted
        raise TryLater(f"The calendar from {where} was cut off.")
    return text


def _name(text: str) -> str:
    """The name that the file gives itself (X-WR-CALNAME; RFC 7986, 5.1)."""
    for line in text[:4096].split("\r\n"):
        key, _, value = line.partition(":")
        if key.partition(";")[0].upper() in {"X-WR-CALNAME", "NAME"}:
            return value.replace("\\,", ",").replace("\\;", ";").strip()[:100]
        if key.upper() == "BEGIN" and value.upper() != "VCALENDAR":
            break
    return ""


def _hash(text: str) -> str:
    return f'"{sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def _hash_bytes(data: bytes) -> str:
    return "#" + sha256(data).hexdigest()[:32]


def open_account(account: Account, password: Callable[[], str], http: Http | None = None) -> Ics:
    """The connector of a file or subscription. webcal: means https:, as everyone reads it; on this machine http:.

    Raises:
        BadInput: the address can't be understood.
    """
    url = account.url.strip()
    without_password(url)
    scheme, mark, rest = url.partition("://")
    match scheme.lower() if mark else "":
        case "webcal" | "webcals" as name:
            url = f"{'http' if name == 'webcal' and loopback(url) else 'https'}://{rest}"
        case "http" | "https":
            pass
        case "file":
            return Ics(account, unquote(urlsplit(url).path), None)
        case "" if url:
            return Ics(account, str(Path(url).expanduser()), None)
        case _:
            raise BadInput(
                f"{url[:80]!r} is no address of a calendar: write https://…, webcal://… or a file's path."
            )
    start = origin(url)
    if not start:
        raise BadInput("That address has no server's name in it.")
    http = http or Http(ca_file=account.option("ca_file"))
    if account.username:
        http.trust(Login(start, account.username, password))
    return Ics(account, url, http)
