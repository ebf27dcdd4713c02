"""The line to one hub: JSON there and back, and its refusals as sentences."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, NoReturn, TypeVar
from urllib.parse import quote, urlencode

from assistant.model.account import Account
from assistant.model.errors import NeedsUser, NotFound, Refused, SundownError, TryLater
from assistant.protocols.hubapi import Broken, Problem, decoded, problem
from assistant.protocols.wire import Request, Response, host_of, retry_after
from assistant.system.http import Http

T = TypeVar("T")
CAP = 8 << 20  # bytes of one reply; files are streamed
NO_SUCH_PATH = "api.no_such_path"  # an older hub
_PIECES = 64  # of an error's body
_UNAUTHORIZED, _MISSING, _TOO_OFTEN, _SERVER = 401, 404, 429, 500


class Declined(Exception):  # noqa: N818 - named by what happened; never leaves the package
    """The hub said no, in a way of which the caller may know what it means."""

    def __init__(self, said: Problem) -> None:
        """`said.detail` is the hub's own sentence."""
        super().__init__(said.detail)
        self.said = said


@dataclass(frozen=True, slots=True)
class Link:
    """One hub, as the connector's parts share it. `language` is a BCP 47 tag; no `device`: nobody has signed in yet."""

    http: Http
    base: str
    language: str = "en"
    device: bool = True

    @property
    def host(self) -> str:
        """The hub's name for people."""
        return host_of(self.base)

    def get(self, path: str, read: Callable[[Any], T], **query: str) -> T:
        """Ask; what `read` makes of the answer. Raises Declined and what `send` raises."""
        wanted = {name: each for name, each in query.items() if each}
        tail = f"?{urlencode(wanted)}" if wanted else ""
        return self.read(self._send("GET", path + tail), read)

    def post(
        self, path: str, body: Mapping[str, Any], read: Callable[[Any], T], key: str = ""
    ) -> T:
        """Do something, once for each `key`. Raises Declined and what `send` raises."""
        return self._taken(self._send("POST", path, body, key), read, key)

    def patch(self, path: str, body: Mapping[str, Any], read: Callable[[Any], T], key: str) -> T:
        """Change something, once for each `key`."""
        return self._taken(self._send("PATCH", path, body, key), read, key)

    def delete(self, path: str) -> None:
        """Take something away."""
        self._send("DELETE", path)

    def upload(self, tag: str, name: str, mime: str, content: bytes, read: Callable[[Any], T]) -> T:
        """Give a file (RFC 7578); `tag` says for which field."""
        mark = f"sundown-{os.urandom(12).hex()}"
        clean = quote(name, safe=" !#$&'()+,;=@[]{}~^`.-_").encode()
        if name.isprintable() and not set(name) & set('"\\'):
            clean = name.encode("utf-8", "replace")
        body = b"".join(
            (
                f'--{mark}\r\nContent-Disposition: form-data; name="tag"\r\n\r\n{tag}\r\n'.encode(),
                f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="'.encode(),
                clean,
                f'"\r\nContent-Type: {mime}\r\n\r\n'.encode(),
                content,
                f"\r\n--{mark}--\r\n".encode(),
            )
        )
        headers = (*self._headers(), ("Content-Type", f"multipart/form-data; boundary={mark}"))
        request = Request("POST", f"{self.base}/v1/attachments", headers, body)
        return self.read(self._judged(self.http.send(request, cap=CAP, judged=False)), read)

    def download(self, path: str) -> Iterator[bytes]:
        """A file, piece by piece."""
        request = Request("GET", self.base + path, self._headers("*/*"))
        with self.http.stream(request, judged=False) as (head, pieces):
            if not head.ok:
                self.refused(head, pieces)
            yield from pieces

    def refused(self, head: Response, pieces: Iterator[bytes]) -> NoReturn:
        """Raise what a reply means that was to be read piece by piece, and is none of those that were wanted."""
        body = b"".join(islice(pieces, _PIECES))
        try:
            self._judged(Response(head.status, head.headers, body, head.url))
        except Declined as error:
            declined(error, self.host)
        raise self.broken()

    def read(self, reply: Response, read: Callable[[Any], T]) -> T:
        """What `read` makes of the body; a reply that no hub gives is told in one sentence."""
        try:
            return read(decoded(reply.body))
        except Broken as error:
            raise self.broken() from error

    def _taken(self, reply: Response, read: Callable[[Any], T], key: str) -> T:
        """What `read` makes of the answer to a press. One that makes no sense is no refusal: it may have happened."""
        try:
            return self.read(reply, read)
        except Refused as error:
            if key:
                raise TryLater(f"{self.host} took it, and its answer can't be read.") from error
            raise

    def broken(self) -> Refused:
        """What to say of a reply that makes no sense."""
        return Refused(f"{self.host} did not answer like a Sundown hub: check the address.")

    def _headers(self, accept: str = "application/json") -> tuple[tuple[str, str], ...]:
        return (("Accept", accept), ("Accept-Language", self.language))

    def _send(
        self, method: str, path: str, body: Mapping[str, Any] | None = None, key: str = ""
    ) -> Response:
        headers, content = self._headers(), b""
        if body is not None:
            headers = (*headers, ("Content-Type", "application/json"))
            content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        if key:
            headers = (*headers, ("Idempotency-Key", key))
        request = Request(method, self.base + path, headers, content)
        return self._judged(self.http.send(request, cap=CAP, judged=False))

    def _judged(self, reply: Response) -> Response:
        """The reply, if it is a good one.

        Raises:
            Declined: the hub said no.
            TryLater: it is busy, or something is wrong with it.
            NeedsUser: it does not know this device (any more).
        """
        if reply.ok:
            return reply
        said = problem(reply.status, reply.body)
        if reply.status == _UNAUTHORIZED and self.device:
            raise NeedsUser(
                f"{self.host} does not know this device any more: sign in again under Accounts."
            )
        if reply.status == _TOO_OFTEN or reply.status >= _SERVER:
            after = retry_after(reply.headers.get("retry-after", ""), reply.headers.get("date", ""))
            raise TryLater(
                said.detail or f"{self.host} is busy and asks to be left alone for a while.", after
            )
        if not said.code:
            raise self.broken()
        raise Declined(said)


def final(said: Problem, host: str) -> SundownError:
    """A refusal where nothing else is known of it, as what the caller has to do."""
    words = said.detail or f"{host} refused it."
    return NotFound(words) if said.status == _MISSING else Refused(words)


def declined(error: Declined, host: str) -> NoReturn:
    """Raise what a refusal means where it is the end of it."""
    raise final(error.said, host) from error


def spoken(account: Account) -> str:
    """The language in which the hub is to answer: the account option "language" as a BCP 47 tag."""
    return tag_of(account.option("language"))


def tag_of(language: str) -> str:
    """One of our languages as a BCP 47 tag."""
    return {"zh_HK": "zh-HK", "zh_TW": "zh-TW", "zh_CN": "zh-CN"}.get(language, "en")
