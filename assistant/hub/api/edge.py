"""The outermost layer of the HTTP face: caps, headers that protect, one log line and one measurement per request."""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
from collections.abc import Awaitable, Callable, Iterable

from fastapi import Request, Response
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.model.value import dataclass

from .metrics import Metrics
from .problem import language, problem

PATIENCE = 30.0  # seconds in which a body, or the next piece of an upload, must be there
DEEPEST = 32  # levels of brackets in a JSON body
_LOG = logging.getLogger("sundown.hub.http")
# possessive, and a string may lack its end: read once from left to right, whatever comes
_STRINGS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_BRACKETS = re.compile(rb"[\[\]{}]")
_WANTED_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)
_HSTS = (b"strict-transport-security", b"max-age=31536000")
_ID = b"x-request-id"


@dataclass(frozen=True, slots=True)
class Rules:
    """`caps` gives the octets a path may be sent; `monotonic` is in seconds; `secure`: reached over TLS only.

    `may_upload` says whether this Authorization header may send files to a path: else nothing of them is kept.
    """

    caps: Callable[[str], int]
    monotonic: Callable[[], float]
    secure: bool
    may_upload: Callable[[str, str], Awaitable[bool]]


class Edge:
    """ASGI middleware around everything."""

    def __init__(self, app: ASGIApp, rules: Rules, metrics: Metrics) -> None:
        """`app` is what is protected."""
        self._app, self._rules, self._metrics = app, rules, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _Answer(send, secure=self._rules.secure)
        headers = Headers(scope=scope)
        scope.setdefault("state", {})["request_id"] = answer.id = _request_id(headers)
        begun = self._rules.monotonic()
        try:
            await self._inside(scope, headers, receive, answer)
        except Exception as fault:  # noqa: BLE001 - the one crash hook of the HTTP face
            await self._crashed(fault, scope, receive, answer)
        finally:
            self._note(scope, answer, self._rules.monotonic() - begun)

    async def _inside(
        self, scope: Scope, headers: Headers, receive: Receive, answer: _Answer
    ) -> None:
        cap = self._rules.caps(scope["path"])
        if "content-length" in headers and "transfer-encoding" in headers:
            answer.last = True  # a proxy may have seen another end of this request (RFC 9112, 6.1)
            await _refuse(scope, receive, answer, 400, "api.unreadable")
            return
        if _is_file(headers):
            if not await self._rules.may_upload(scope["path"], headers.get("authorization", "")):
                await _dropped(receive, cap)
                await _refuse(scope, receive, answer, 401, "api.token_needed")
                return
            await self._app(scope, _counted(receive, cap), answer.send)
            return
        if "content-length" not in headers and "transfer-encoding" not in headers:
            await self._app(scope, receive, answer.send)  # there is no body (RFC 9112, 6.3)
            return
        try:
            async with asyncio.timeout(PATIENCE):
                whole = await _body(receive, cap)
        except TimeoutError:
            answer.last = True
            await _refuse(scope, receive, answer, 408, "api.unreadable")
            return
        if len(whole) > cap:
            await _refuse(scope, receive, answer, 413, "api.too_large")
            return
        if too_deep(whole):
            await _refuse(scope, receive, answer, 422, "api.too_deep")
            return
        scope["state"]["body"] = whole
        await self._app(scope, _again(whole, receive), answer.send)

    async def _crashed(
        self, fault: Exception, scope: Scope, receive: Receive, answer: _Answer
    ) -> None:
        """A fault of our own: into the log with its place, to the caller without any detail."""
        _LOG.error("fault", extra={"fields": {"request_id": answer.id}}, exc_info=fault)
        if not answer.status:
            await _refuse(scope, receive, answer, 500, "api.fault")

    def _note(self, scope: Scope, answer: _Answer, took: float) -> None:
        route = getattr(scope.get("route"), "path", "-")
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        self._metrics.saw(method, route, answer.status, took)
        fields = {
            "request_id": answer.id, "method": method, "route": route, "status": answer.status,
            "ms": round(took * 1000, 1),
        }  # fmt: skip
        if _LOG.isEnabledFor(logging.INFO):  # without a look at the stack for the line that says it
            record = logging.LogRecord(_LOG.name, logging.INFO, "", 0, "request", None, None)
            record.fields = fields
            _LOG.handle(record)


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class _Answer:
    """The way out: remembers the status, adds the headers that protect where the route did not choose its own."""

    def __init__(self, send: Send, *, secure: bool) -> None:
        self._send, self._secure = send, secure
        self.status, self.id = 0, ""
        self.last = False  # whether the connection ends with this answer

    async def send(self, message: Message) -> None:
        """Pass a message on."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = self._with_ours(message.get("headers", ()))
        await self._send(message)

    def _with_ours(self, given: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """The route's own headers, and ours where it has none."""
        own = [each for each in given if each[0] != _ID]
        named = {name for name, _ in own}
        ours = (*_HEADERS, _HSTS) if self._secure else _HEADERS
        found = [*own, *(each for each in ours if each[0] not in named), (_ID, self.id.encode())]
        return [*found, (b"connection", b"close")] if self.last else found


def too_deep(body: bytes) -> bool:
    """Whether brackets lie in one another more than DEEPEST times; brackets within strings don't count."""
    if body.count(b"[") + body.count(b"{") <= DEEPEST:
        return False
    depth = 0
    for found in _BRACKETS.finditer(_STRINGS.sub(b"", body)):
        depth += 1 if found.group() in b"[{" else -1
        if depth > DEEPEST:
            return True
    return False


def _request_id(headers: Headers) -> str:
    wanted = headers.get("x-request-id", "")
    return wanted if _WANTED_ID.fullmatch(wanted) else secrets.token_hex(8)


def _is_file(headers: Headers) -> bool:
    return headers.get("content-type", "").lower().startswith("multipart/")


async def _body(receive: Receive, cap: int) -> bytes:
    """The whole body; of one that is larger than `cap` only the beginning, which is larger too."""
    whole, more = bytearray(), True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(whole)
        whole += message.get("body", b"")
        more = message.get("more_body", False)
        if len(whole) > cap:
            break
    return bytes(whole)


async def _dropped(receive: Receive, cap: int) -> None:
    """Let a stranger finish, so that he hears the answer; what he sends lands nowhere."""
    seen, more = 0, True
    while more and seen <= cap:
        message = await receive()
        seen += len(message.get("body", b""))
        more = message["type"] == "http.request" and message.get("more_body", False)


def _again(whole: bytes, receive: Receive) -> Receive:
    """The body once more for the application; afterwards what the server says (that the client left)."""
    left = [whole]

    async def once() -> Message:
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        return await receive()

    return once


def _counted(receive: Receive, cap: int) -> Receive:
    """An upload, passed on piece by piece up to `cap` octets."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        try:
            async with asyncio.timeout(PATIENCE):
                message = await receive()
        except TimeoutError:
            raise HTTPException(408) from None
        seen += len(message.get("body", b""))
        if seen > cap:
            raise HTTPException(413)
        return message

    return counted


async def _refuse(scope: Scope, receive: Receive, answer: _Answer, status: int, code: str) -> None:
    spoken = language(Request(scope))
    made: Response = problem(status, code, spoken, more={"request_id": answer.id})
    await made(scope, receive, answer.send)
