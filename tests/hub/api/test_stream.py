"""One reader for all desktops: everybody hears his own, once, in order; a slow one is told to read anew."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from assistant.hub.api.stream import Heard, Listener, Source, Stream
from assistant.hub.api.tail import Event
from assistant.system.clock import SystemClock


class Table:
    """An event table in memory: a real one as far as the stream can see."""

    def __init__(self) -> None:
        self.rows: list[Event] = []
        self.looks = 0

    def add(self, person: str) -> None:
        self.rows.append(Event(len(self.rows) + 1, person, "task.opened", f"r{len(self.rows)}"))

    def newer(self, after: int, also: Sequence[int], many: int) -> list[Event]:
        self.looks += 1
        return [each for each in self.rows if each.seq > after or each.seq in also][:many]

    def source(self) -> Source:
        return Source(self.newer, lambda: len(self.rows), SystemClock().monotonic)


def stream(table: Table, pause: float = 60.0) -> Stream:
    return Stream(table.source(), pause, lambda: False)


async def opened(made: Stream) -> Stream:
    made.start()
    return made


def test_everybody_hears_his_own_and_nobody_elses() -> None:
    """H-13."""

    async def run() -> None:
        table = Table()
        table.add("ada")
        here = await opened(stream(table))
        async with here.listening("ada") as (ada, mark), here.listening("ben") as (ben, _):
            assert mark == 1
            table.add("ben")
            table.add("ada")
            here.ring()
            first, second = await ada.next(5), await ben.next(5)
            assert [heard and heard.event and heard.event.seq for heard in (first, second)] == [
                3,
                2,
            ]
        await here.stop()

    asyncio.run(run())


def test_what_another_process_wrote_is_found_without_a_ring() -> None:
    async def run() -> None:
        table = Table()
        here = await opened(stream(table, pause=0.02))
        async with here.listening("ada") as (ada, _):
            table.add("ada")
            assert await ada.next(5)
        await here.stop()

    asyncio.run(run())


def test_five_hundred_listeners_cost_one_look() -> None:
    async def run() -> None:
        from contextlib import AsyncExitStack

        table = Table()
        here = await opened(stream(table))
        async with AsyncExitStack() as stack:
            all_ = [
                (await stack.enter_async_context(here.listening(f"p{n}")))[0] for n in range(500)
            ]
            before = table.looks
            for n in range(500):
                table.add(f"p{n}")
            here.ring()
            heard = await asyncio.gather(*(each.next(5) for each in all_))
            assert len(heard) == 500
            assert table.looks - before == 1
        await here.stop()

    asyncio.run(run())


def test_nobody_listening_means_no_look() -> None:
    async def run() -> None:
        table = Table()
        here = await opened(stream(table, pause=0.01))
        here.ring()
        await asyncio.sleep(0.05)
        assert table.looks == 0
        await here.stop()

    asyncio.run(run())


def test_what_is_written_while_the_first_one_enters_is_not_waited_for() -> None:
    """It rang when nobody listened yet, and after the place to begin from was found."""

    async def run() -> None:
        table = Table()

        def newer(after: int, also: Sequence[int], many: int) -> list[Event]:
            found = table.newer(after, also, many)
            if not table.rows:  # the place is found; before anybody has entered somebody writes
                table.add("ada")
                here.ring()
            return found

        source = table.source()
        here = Stream(Source(newer, source.last, source.monotonic), 60, lambda: False)
        await opened(here)
        async with here.listening("ada") as (ada, _):
            assert await ada.next(5)
        await here.stop()

    asyncio.run(run())


def test_a_slow_desktop_is_told_to_read_everything_anew() -> None:
    async def run() -> None:
        slow = Listener("ada")
        for seq in range(1, 300):
            slow.put(Heard(seq, Event(seq, "ada", "x", "r")))
        first = await slow.next(1)
        assert first is not None
        assert first.event is None

    asyncio.run(run())


def test_the_end_of_the_process_ends_the_streams() -> None:
    async def run() -> None:
        ending = False
        here = Stream(Table().source(), 0.01, lambda: ending)
        here.start()
        async with here.listening("ada") as (ada, _):
            ending = True
            assert await ada.next(5) is None
        assert here.over
        await here.stop()

    asyncio.run(run())


def test_one_person_has_so_many_streams_and_the_oldest_ends() -> None:
    """Nobody takes the places of all; and a desktop that is long gone makes room for its next connection."""

    async def run() -> None:
        from contextlib import AsyncExitStack

        here = await opened(stream(Table()))
        async with AsyncExitStack() as stack:
            first, *others = [
                (await stack.enter_async_context(here.listening("ada")))[0] for _ in range(40)
            ]
            assert here.count < 40
            assert await first.next(1) is None
            await stack.enter_async_context(here.listening("ben"))
            assert others[-1] is not None
        assert here.count == 0
        await here.stop()

    asyncio.run(run())
