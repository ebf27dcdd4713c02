"""/v1/events: what the caller's desktop must look at again, as server-sent events with ids only."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from typing import Annotated

from fastapi import APIRouter, Header
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from assistant.hub.problems import HubError, NotSignedIn, Unavailable
from assistant.hub.services import signin
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import events
from assistant.hub.store.database import Database

from .caller import Bearer, Caller
from .face import Face, TheFace
from .stream import Heard, Listener, Source
from .tail import Event

router = APIRouter(prefix="/v1", tags=["events"])
HEARTBEAT = 15.0  # seconds; also how soon a revoked token ends its stream
REPLAYED = 500  # events sent again after a break; who missed more reads everything anew
_END = (
    "text/event-stream of the HTML standard. `event: ready` first, then one event per change "
    '(`data: {"ref": id}`), `event: reset` when everything must be read anew.'
)
LastId = Annotated[
    str, Header(alias="Last-Event-ID", max_length=20, description="The id of the last event heard.")
]


@router.get(
    "/events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}, "description": _END}},
)  # fmt: skip
async def stream(
    here: TheFace, actor: Caller, bearer: Bearer, last: LastId = ""
) -> StreamingResponse:
    """Listen. Events carry ids; what they are about is read with the caller's own rights."""
    if here.stream.over or here.stream.count >= here.settings.streams:
        raise Unavailable("api.no_room")
    token = bearer.credentials if bearer else ""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    told = _told(here, actor, token, last)
    return StreamingResponse(told, media_type="text/event-stream", headers=headers)


def source(hub: Hub) -> Source:
    """The event table of this hub."""
    return Source(
        newer=lambda after, also, many: newer(hub.database, after, also, many),
        last=lambda: _last(hub.database),
        monotonic=hub.clock.monotonic,
    )


def newer(database: Database, after: int, also: Sequence[int], many: int) -> list[Event]:
    """Events above `after`, and before them the ones numbered in `also` that have appeared meanwhile."""
    with database.read() as db:
        late: Sequence[events.Event] = ()
        if also:
            late = events.after(db, min(also) - 1, max(also) - min(also) + 1)
        rows = [each for each in late if each.seq in set(also)]
        rows += events.after(db, after, many)
    return [Event(each.seq, each.person, each.kind, each.ref) for each in rows]


async def _told(here: Face, actor: Actor, token: str, last: str) -> AsyncIterator[bytes]:
    async with here.stream.listening(actor.person) as (listener, mark):
        missed = await run_in_threadpool(_missed, here.hub, actor.person, last) if last else ()
        # who is cut off before what he missed must come back with the number he came with
        yield _frame("ready", min(int(last), mark) if missed else mark)
        if missed is None:
            yield _frame("reset", mark)
        for each in missed or ():
            yield _frame(each.kind, min(each.seq, mark), each.ref)
        sent = frozenset(each.seq for each in missed or ())
        async for piece in _live(here, listener, token, sent):
            yield piece


async def _live(
    here: Face, listener: Listener, token: str, sent: frozenset[int]
) -> AsyncIterator[bytes]:
    """Everything from now on; `sent` are the numbers that the replay gave already."""
    clock = here.hub.clock
    due = clock.monotonic() + HEARTBEAT
    while True:
        if clock.monotonic() >= due:  # however busy the stream is
            if not await run_in_threadpool(_still, here.hub, token):
                return
            due = clock.monotonic() + HEARTBEAT
            yield b": here\n\n"
        try:
            heard = await listener.next(max(0.0, due - clock.monotonic()))
        except TimeoutError:
            continue
        if heard is None:
            return
        if piece := _piece(heard, sent):
            yield piece


def _piece(heard: Heard, sent: frozenset[int]) -> bytes:
    if heard.event is None:
        return _frame("reset", heard.mark)
    if heard.event.seq in sent:
        return b""
    return _frame(heard.event.kind, heard.mark, heard.event.ref)


def _frame(kind: str, mark: int, ref: str = "") -> bytes:
    return f"id: {mark}\nevent: {kind}\ndata: {json.dumps({'ref': ref})}\n\n".encode()


def _missed(hub: Hub, person: str, last: str) -> Sequence[events.Event] | None:
    """What came after `last`; None when that can't be told: too long ago, too much, or not a number of ours."""
    if not (last.isascii() and last.isdigit()):
        return None
    number = int(last)
    with hub.database.read() as db:
        oldest = events.after(db, 0, 1)
        if number > events.last(db) or (oldest and number < oldest[0].seq - 1):
            return None
        found = events.of_person(db, person, number, REPLAYED + 1)
    return found if len(found) <= REPLAYED else None


def _last(database: Database) -> int:
    with database.read() as db:
        return events.last(db)


def _still(hub: Hub, token: str) -> bool:
    """Whether the token is still good; a database that is away ends no stream, nor does a desktop that calls much."""
    try:
        signin.who(hub, token)
    except NotSignedIn:
        return False
    except HubError:
        return True
    return True
