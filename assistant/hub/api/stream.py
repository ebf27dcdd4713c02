"""One reader of the event table for all the desktops that listen to this process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress

from assistant.hub.problems import Unavailable
from assistant.model.value import dataclass

from .tail import Event, Tail, read

_QUEUE = 256  # events that wait for a slow desktop; after that it is told to read everything anew
_BATCH = 1000
_TICK = 0.5  # seconds between two looks at whether the process is to end
_EACH = 32  # streams of one person; the oldest ends when another one comes, for its desktop may be long gone
_BACK = 200  # rows below the end that are looked at when the first listener comes: a gap there may still be filled


@dataclass(frozen=True, slots=True)
class Source:
    """How events are read. `newer(after, also, limit)` gives those above `after` and the ones numbered in `also`."""

    newer: Callable[[int, Sequence[int], int], Sequence[Event]]
    last: Callable[[], int]
    monotonic: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a listener gets: an event with the mark to resume from, or None when it must read everything anew."""

    mark: int
    event: Event | None


class Listener:
    """The queue of one connection. Lives in the event loop's thread alone."""

    def __init__(self, person: str) -> None:
        """Nothing heard yet."""
        self.person = person
        self._queue: asyncio.Queue[Heard | None] = asyncio.Queue(_QUEUE)

    def put(self, heard: Heard | None) -> None:
        """Pass on; a queue that is full is emptied, and its owner told to read anew. None ends it."""
        if self._queue.full():
            while not self._queue.empty():
                self._queue.get_nowait()
            if heard is not None:
                heard = Heard(heard.mark, None)
        self._queue.put_nowait(heard)

    async def next(self, patience: float) -> Heard | None:
        """The next thing, or None at the end of the stream. Raises TimeoutError after `patience` seconds."""
        async with asyncio.timeout(patience):
            return await self._queue.get()


class Stream:
    """Reads when it is rung, and now and then for what another process wrote; nothing at all while nobody listens."""

    def __init__(self, source: Source, pause: float, ending: Callable[[], bool]) -> None:
        """`pause` is the longest time (s) between two readings; when `ending` says so, all streams end."""
        self._source, self._pause, self._ending = source, pause, ending
        self._listeners: dict[str, dict[Listener, None]] = {}
        self._tail = Tail(0)
        self._rung, self._lock = asyncio.Event(), asyncio.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self.over = self._unheard = False

    def start(self) -> None:
        """Begin; called in the event loop."""
        self._loop = asyncio.get_running_loop()
        self._task = self._loop.create_task(self._run())

    def ring(self) -> None:
        """Events were written. From any thread; returns at once, and wakes nobody while nobody listens."""
        self._unheard = (
            True  # before the look at who listens: else whoever enters just now might miss it
        )
        if self._loop is not None and self._listeners:
            with suppress(RuntimeError):  # the loop has closed: nobody listens any more
                self._loop.call_soon_threadsafe(self._rung.set)

    async def stop(self) -> None:
        """End every stream and the reading."""
        self._end()
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    @property
    def count(self) -> int:
        """How many listen."""
        return sum(map(len, self._listeners.values()))

    @asynccontextmanager
    async def listening(self, person: str) -> AsyncIterator[tuple[Listener, int]]:
        """Hear the person's events from now on, until the block ends; with the number that "now" is."""
        mine = Listener(person)
        async with self._lock:
            first, self._unheard = not self._listeners, False
            if first:
                await self._place()
            self._enter(mine)
            if first and self._unheard:  # it was rung while the place was found
                self._rung.set()
            mark = self._tail.mark
        try:
            yield mine, mark
        finally:
            others = self._listeners.get(person, {})
            others.pop(mine, None)
            if not others:
                self._listeners.pop(person, None)

    def _enter(self, mine: Listener) -> None:
        here = self._listeners.setdefault(mine.person, {})
        while len(here) >= _EACH:
            oldest = next(iter(here))
            oldest.put(None)
            del here[oldest]
        here[mine] = None

    async def _place(self) -> None:
        last = await asyncio.to_thread(self._source.last)
        begin = Tail(max(0, last - _BACK))
        found = await asyncio.to_thread(self._source.newer, begin.last, (), _BATCH)
        self._tail = read(begin, (each.seq for each in found), self._source.monotonic())

    async def _run(self) -> None:
        looked = self._source.monotonic()
        while not self._ending():
            with suppress(TimeoutError):
                async with asyncio.timeout(min(_TICK, self._pause)):
                    await self._rung.wait()
            now = self._source.monotonic()
            if self._rung.is_set() or now - looked >= self._pause:
                self._rung.clear()
                looked = now
                with suppress(Unavailable):  # the database is away: again at the next turn
                    await self._look()
        self._end()

    async def _look(self) -> None:
        """Read what is new and pass it on."""
        more = True
        while more and self._listeners:
            async with self._lock:
                before = self._tail
                found = await asyncio.to_thread(
                    self._source.newer, before.last, before.missing, _BATCH
                )
                self._tail = read(before, (each.seq for each in found), self._source.monotonic())
                self._pass_on(found)
            more = len(found) >= _BATCH

    def _pass_on(self, found: Sequence[Event]) -> None:
        for event in found:
            for listener in self._listeners.get(event.person, ()):
                listener.put(Heard(self._tail.mark, event))

    def _end(self) -> None:
        self.over = True
        for listeners in self._listeners.values():
            for listener in listeners:
                listener.put(None)
