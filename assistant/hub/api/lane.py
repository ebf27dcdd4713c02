"""The two busiest ways, the inbox and a decision, straight to their routes' functions.

Only what is plain in every respect is taken here; anything else, above all what is wrong, goes the usual way, which
knows all checks and words. Both end in the same functions.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from urllib.parse import parse_qsl

from fastapi import Request, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.hub.problems import HubError
from assistant.hub.services.context import Actor
from assistant.hub.services.signin import remembered
from assistant.model.value import dataclass

from . import tasks
from .caller import known
from .face import Face
from .models import ID
from .models_requests import Decision
from .paging import MOST
from .press import Press, fingerprint
from .problem import told

Work = Callable[[Actor], Response]
_PATH = re.compile(rf"/v1/tasks/({ID.strip('^$')})/decisions")
_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_FORM = re.compile(r"[a-z0-9_.-]{0,64}")
_LIMIT = re.compile(r"[1-9][0-9]{0,2}")
_LONGEST = 2000  # of a cursor
_QUESTIONS = frozenset({"bucket", "limit", "cursor", "form"})
_ONCE = frozenset({b"authorization", b"idempotency-key", b"content-type", b"accept-language"})


@dataclass(frozen=True, slots=True)
class Way:
    """As the router's own route stands in the measurements."""

    path: str


_INBOX, _DECISION = Way("/v1/inbox"), Way("/v1/tasks/{task}/decisions")


class Lane:
    """ASGI, between the edge, which has read the body, and the application."""

    def __init__(self, app: ASGIApp, here: Face) -> None:
        """`app` is the usual way."""
        self._app, self._here = app, here

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        plain = self._plain(scope) if scope["type"] == "http" else None
        if plain is None:
            await self._app(scope, receive, send)
            return
        way, token, work = plain
        scope["route"] = way
        request = Request(scope)
        try:
            answer = await run_in_threadpool(work, known(request, self._here, token))
        except HubError as error:
            answer = await told(request, error)
        await answer(scope, receive, send)

    def _plain(self, scope: Scope) -> tuple[Way, str, Work] | None:
        """The way, the token and what is to be done; None for whatever is not quite plain, or whose token is new."""
        path, method = scope["path"], scope["method"]
        if method == "GET" and path == _INBOX.path:
            way, make = _INBOX, _inbox
        elif method == "POST" and (found := _PATH.fullmatch(path)):
            way, make = _DECISION, partial(_decision, found[1])
        else:
            return None
        headers = _headers(scope)
        token = _token(headers) if headers is not None else ""
        if headers is None or not token or not remembered(self._here.hub, token):
            return None
        work = make(self._here, scope, headers)
        return None if work is None else (way, token, work)


def _headers(scope: Scope) -> dict[bytes, bytes] | None:
    """By name; None if one of those that count is there twice."""
    found: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        if name in found and name in _ONCE:
            return None
        found[name] = value
    return found


def _token(headers: Mapping[bytes, bytes]) -> str:
    scheme, _, token = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    return token if scheme == "Bearer" and token.isascii() and " " not in token else ""


def _inbox(here: Face, scope: Scope, _headers: Mapping[bytes, bytes]) -> Work | None:
    asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    given = dict(asked)
    bucket, limit = given.get("bucket", "to_decide"), given.get("limit", "50")
    cursor, form = given.get("cursor", ""), given.get("form", "")
    plain = (
        len(given) == len(asked)
        and set(given) <= _QUESTIONS
        and bucket in tasks.BUCKETS
        and _LIMIT.fullmatch(limit) is not None
        and int(limit) <= MOST
        and _FORM.fullmatch(form) is not None
        and len(cursor) <= _LONGEST
    )
    if not plain:
        return None
    return lambda actor: tasks.inbox(here, actor, cursor, int(limit), bucket, form)


def _decision(task: str, here: Face, scope: Scope, headers: Mapping[bytes, bytes]) -> Work | None:
    key, body = headers.get(b"idempotency-key"), scope["state"].get("body", b"")
    spelled = None if key is None else key.decode("latin-1")
    plain = (
        headers.get(b"content-type") == b"application/json"
        and not scope["query_string"]
        and (spelled is None or _KEY.fullmatch(spelled))
    )
    if not plain:
        return None
    try:
        sent = Decision.model_validate(json.loads(body))
    except (ValidationError, ValueError, RecursionError):
        return None  # the usual way says what is wrong with it
    press = Press(spelled, fingerprint("POST", scope["path"], body)) if spelled else Press()
    return lambda actor: tasks.decision(here, actor, press, task, sent)
