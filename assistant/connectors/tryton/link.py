"""Tryton's JSON-RPC: sessions, the classes in its JSON, and its errors as ours. Knows no approvals."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from assistant.connectors.approvals import UNREADABLE
from assistant.model.errors import NeedsUser, Refused, TryLater
from assistant.protocols.wire import Request, Response, host_of, origin, retry_after
from assistant.system.clock import SystemClock
from assistant.system.http import Http, Login

NOT_SIGNED_IN, MISSING = 401, 404
BUSY = frozenset({429, 503})


class Told(Refused):
    """What Tryton answers in place of a result. `kind`: UserError, UserWarning, ConcurrencyException, Fault."""

    def __init__(self, kind: str, said: str) -> None:
        """`said` is in the source's own words."""
        super().__init__(said)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Session:
    """A login that stands. `context` goes along with every call: company, employee, language."""

    uid: int
    context: Mapping[str, Any]


class Link:
    """One login at one database. Signs in when first asked, and again when the session has run out."""

    def __init__(self, http: Http, url: str, user: str, password: Callable[[], str]) -> None:
        self.http = http
        self.url = url
        self.user = user
        self._password = password
        self._session: Session | None = None

    @property
    def now(self) -> datetime:
        """The server's clock at its last reply; ours where it does not tell it."""
        return self.http.server_time or SystemClock().now()

    @property
    def session(self) -> Session:
        """Signed in, now or before. Raises NeedsUser for a wrong password."""
        if self._session is None:
            self._session = self._sign_in()
        return self._session

    def call(self, method: str, *params: Any, context: Mapping[str, Any] | None = None) -> Any:
        """The result of one call. Raises Told for the server's own no, and what the network may raise."""
        for again in (True, False):
            whole = {**self.session.context, **(context or {})}
            reply = self._send(method, [*params, whole])
            if reply.status != NOT_SIGNED_IN:
                return result_of(reply)
            self._session = None  # it has run out; nothing was done
            if not again:
                break
        raise NeedsUser(f"{host_of(self.url)} asks for a user name and a password.")

    @contextmanager
    def understood(self) -> Iterator[None]:
        """What is of another shape than Tryton's answers is a sentence, and not the end of a thread."""
        try:
            yield
        except UNREADABLE as error:
            raise Refused(
                f"{host_of(self.url)} does not answer as Tryton: check the address."
            ) from error

    def version(self) -> str:
        """Of the server's program; it is asked outside the database."""
        root = origin(self.url) + "/"
        return str(result_of(self._send("common.server.version", [], root)))

    def _sign_in(self) -> Session:
        """Wrong: 401 with a page. Unknown database: 404."""
        host = host_of(self.url)
        secret = {"password": self._password()}
        reply = self._send("common.db.login", [self.user, secret, "en"])
        if reply.status == NOT_SIGNED_IN:
            raise NeedsUser(
                f"{host} did not accept the user name and password: check them, or use an app password."
            )
        if reply.status == MISSING:
            raise NeedsUser(f"{host} has no such database: check the address.")
        uid, token = result_of(reply)
        text = b64encode(f"{self.user}:{uid}:{token}".encode()).decode("ascii")
        self.http.trust(Login(origin(self.url), self.user, lambda: text, scheme="Session"))
        context = result_of(self._send("model.res.user.get_preferences", [True, {}]))
        return Session(int(uid), context)

    def _send(self, method: str, params: list[Any], url: str = "") -> Response:
        body = json.dumps({"id": 1, "method": method, "params": params}).encode()
        headers = (("Content-Type", "application/json"), ("Accept", "application/json"))
        reply = self.http.send(Request("POST", url or self.url, headers, body), judged=False)
        host = host_of(self.url)
        if reply.status in BUSY:
            wait = retry_after(reply.headers.get("retry-after", ""), reply.headers.get("date", ""))
            raise TryLater(f"{host} is busy and asks to be left alone for a while.", wait)
        if reply.status >= 500:  # noqa: PLR2004 - class 5xx
            raise TryLater(f"{host} could not answer at this moment ({reply.status}).")
        return reply


def result_of(reply: Response) -> Any:
    """What is in a reply. Raises Told for an error of the application, which comes with status 200."""
    try:
        body = json.loads(reply.body, object_hook=value_of)
        found = body if isinstance(body, dict) and reply.ok else None
    except ValueError:
        found = None
    if found is None or not {"result", "error"} & found.keys():
        raise Refused(f"{host_of(reply.url)} does not answer as Tryton: check the address.")
    if "error" in found:
        raise told(found["error"])
    return found["result"]


def told(error: Any) -> Told:
    """[kind, [message, description, …]]; a warning has its name first; another fault of the server [text, trace]."""
    kind, given = (*error, "", "")[:2] if isinstance(error, list) else (str(error), "")
    words = [given] if isinstance(given, str) else list(given or ())
    match kind:
        case "UserError":
            said = words[:2]
        case "UserWarning":
            said = words[1:3]
        case "ConcurrencyException" | "LoginException":
            said = words[:1]
        case _:
            said, kind = [str(kind)[:200]], "Fault"
    return Told(str(kind), " ".join(str(each) for each in said if each))


def value_of(pairs: dict[str, Any]) -> Any:
    """Tryton's classes: instants are UTC without saying so; a Decimal stays a decimal text."""
    match pairs.get("__class__"):
        case "Decimal":
            return str(pairs["decimal"])
        case "date":
            return date(pairs["year"], pairs["month"], pairs["day"])
        case "datetime":
            clock = (
                pairs[name]
                for name in ("year", "month", "day", "hour", "minute", "second", "microsecond")
            )
            year, month, day, hour, minute, second, micro = clock
            return datetime(year, month, day, hour, minute, second, micro, UTC)
        case "bytes":
            return b64decode(pairs["base64"])
        case _:
            return pairs
