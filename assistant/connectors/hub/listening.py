"""The hub's own line of news: server-sent events, which name ids and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from assistant.model.errors import NotFound, Refused, TryLater
from assistant.protocols.eventstream import Event, Stream, TooLong
from assistant.protocols.hubapi import Broken, Json, decoded, needed, obj, text
from assistant.protocols.wire import Request

from .link import Declined, Link

SILENCE = 45.0  # seconds: three signs of life were due by then, so the line is dead
_STREAM = "text/event-stream"

Heard = Callable[[str, str], None]


def listen(
    link: Link, last: str, heard: Heard, ended: Callable[[], bool], silence: float = SILENCE
) -> None:
    """Until `ended()`, or until the line breaks.

    Raises:
        TryLater: the line broke, or was silent for `silence` seconds.
        NeedsUser: the hub does not know this device any more.
    """
    headers = [("Accept", _STREAM), ("Cache-Control", "no-store")]
    if last:
        headers.append(("Last-Event-ID", last))
    request = Request("GET", f"{link.base}/v1/events", tuple(headers))
    with link.http.stream(request, read=silence, judged=False, prompt=True) as (head, pieces):
        if not head.ok or not head.headers.get("content-type", "").startswith(_STREAM):
            link.refused(head, pieces)
        stream = Stream(id=last)
        for piece in pieces:
            if ended():
                return
            _hear(stream, piece, heard, link, fresh=not last)
    if not ended():
        raise TryLater(f"{link.host} ended the line of news.")


def _hear(stream: Stream, piece: bytes, heard: Heard, link: Link, *, fresh: bool) -> None:
    try:
        for event in stream.feed(piece):
            heard(*_meaning(event, link))
            if event.kind == "ready" and fresh:
                # what came before this place was never heard of; after a break the news begin here
                heard(event.id, "")
    except TooLong as error:
        raise link.broken() from error


def _meaning(event: Event, link: Link) -> tuple[str, str]:
    """("", "") when the line stands; (id, "") when all is to be read anew; else the request that changed."""
    if event.kind == "ready":
        return "", ""
    ref = "" if event.kind == "reset" else _subject(event)
    return event.id, _request_of(ref, link) if event.kind.startswith("task.") else ref


def _subject(event: Event) -> str:
    try:
        found: Json = obj(decoded(event.data.encode()))
    except Broken:
        return ""
    return text(found, "request") or text(found, "ref")


def _request_of(ref: str, link: Link) -> str:
    """The request of a task; "" where we may not know of it any more: then the lists say what is left."""
    try:
        return link.get(f"/v1/tasks/{ref}", lambda found: needed(obj(found), "id")) if ref else ""
    except (Declined, NotFound, Refused):
        return ""
