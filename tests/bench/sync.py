"""Syncing with a real server: the first time, with nothing new, and after 100 changes; beside curl and vdirsyncer.

Every number of ours comes from a process of its own over one open link. Other load on the machine disturbs all of
them alike, so each is the least of some runs, and the floor is taken in between.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from assistant.protocols import dav
from tests.bench.options import Options
from tests.bench.otherclient import Changed, OtherClient
from tests.bench.peer import Vdirsyncer
from tests.bench.programs import Helper, folder
from tests.bench.raw import Raw, curl, least
from tests.bench.table import Measure
from tests.gen_calendar import generate
from tests.servers.program import CalendarServer
from tests.servers.radicale import radicale
from tests.servers.xandikos import xandikos

Said = dict[str, Any]
CHANGES = (60, 20, 20)  # modified, deleted, new
QUIET_RUNS = 5


def measures(options: Options) -> Iterator[Measure]:
    """All of them, for Radicale and, if wanted, the first sync for Xandikos."""
    with folder(fast=True) as place, folder() as homes:
        generate(place / "seed", options.events, options.todos)
        (place / "server").mkdir()
        with radicale(place / "server", seed=place / "seed") as server:
            yield from Bench(server, homes, options).everything()
        if options.xandikos:
            (place / "xandikos").mkdir()
            with xandikos(place / "xandikos", seed=place / "seed") as server:
                yield from Bench(server, homes / "xandikos", options).first()


class Bench:
    """One server with its profiles."""

    def __init__(self, server: CalendarServer, homes: Path, options: Options) -> None:
        self._server, self._homes, self._options = server, homes, options
        self._whole = dav.whole_query(server.calendar)
        self._profiles: list[Helper] = []
        self._first: list[Said] = []

    def everything(self) -> Iterator[Measure]:
        """First sync, peer, quiet, changes."""
        try:
            yield from self.first()
            with folder() as place:
                peer = Vdirsyncer(place, self._server, ("work", "todos"))
                yield self._peer("first sync of the whole account", self._all_first(), peer)
                yield from self._quiet()
                yield self._peer("nothing changed", self._resting(), peer)
                yield from self._changed(peer)
        finally:
            for profile in self._profiles:
                profile.end()

    # ------------------------------------------------------------------ the first sync

    def first(self) -> Iterator[Measure]:
        """A fresh profile each time."""
        with told(f"{self._server.name} makes its cache"):
            self._warm()
        floors: list[Raw] = []
        for _ in range(self._options.runs):
            floors.append(curl(self._server, self._whole))
            self._first.append(self._first_once())
        yield from self._first_rows(min(raw.seconds for raw in floors))

    def _warm(self) -> None:
        """What a server computes only once: both of our questions, and the list that vdirsyncer asks for."""
        for url in (self._server.calendar, self._server.todos):
            curl(self._server, dav.whole_query(url))
            curl(self._server, dav.sync_query(url, ""))

    def _first_once(self) -> Said:
        server = self._server
        home = self._homes / f"profile{len(self._profiles)}"
        profile = Helper("tests.bench.syncing", home, server.root, server.username, server.password)
        self._profiles.append(profile)
        profile.ask("discover")
        said = profile.ask("pull", self._name())
        assert said["written"] == self._options.events, said
        return {**said, "start": profile.start["cpu"], "rest": profile.ask("pass")}

    def _name(self) -> str:
        return "work" if self._server.name == "radicale" else "calendar"

    def _first_rows(self, floor: float) -> Iterator[Measure]:
        best = min(self._first, key=lambda said: float(said["seconds"]))
        cpu = min(float(said["cpu"]) for said in self._first)
        start = min(float(said["start"]) for said in self._first)
        name = f"{self._server.name}: first sync of {self._options.events:,}"
        rest = best["rest"]
        note = f"{best['requests']} request; floor: one query"
        yield Measure(name, best["seconds"], floor, 2 * floor, cpu=cpu, note=note)
        note = f"{rest['requests']} requests: its list, and the first of the other collections"
        yield Measure(f"{name}: the pass after it", rest["seconds"], cpu=rest["cpu"], note=note)
        whole = f"fetch, index, window; {cpu + start:.2f} s with the start of Python"
        yield Measure(f"{name}: CPU", cpu, None, 2.0, cpu=cpu, note=whole)
        peak = max(float(said["peak"]) for said in self._first)
        yield Measure(
            f"{name}: peak memory",
            peak,
            None,
            150,
            "MiB",
            note="process and worker, each at its peak",
        )

    def _all_first(self) -> Said:
        """The first sync of one profile from its start to the end of its first whole pass."""
        said = min(self._first, key=lambda each: each["seconds"] + each["rest"]["seconds"])
        seconds = said["seconds"] + said["rest"]["seconds"]
        return {"seconds": seconds, "cpu": said["cpu"] + said["rest"]["cpu"]}

    def _peer(self, what: str, ours: Said, peer: Vdirsyncer) -> Measure:
        ran = peer.sync()
        note = f"peer: vdirsyncer, {ran.cpu:.2f} s CPU, {ran.peak:.0f} MiB, {peer.files():,} files"
        name = f"{self._server.name}: {what}"
        return Measure(name, ours["seconds"], ran.seconds, ran.seconds, cpu=ours["cpu"], note=note)

    # ------------------------------------------------------------------ later

    def _quiet(self) -> Iterator[Measure]:
        """A pass that finds nothing, over an open link."""
        collections = (self._server.calendar, self._server.todos, self._holidays())
        tokens = [least(self._server, dav.token_query(url), 1).rows() for url in collections]
        marks = [rows[0].text(dav.SYNC_TOKEN) for rows, _ in tokens]
        asks = [dav.sync_query(url, mark) for url, mark in zip(collections, marks, strict=True)]
        self._passes, floors = [], []
        for _ in range(QUIET_RUNS):
            floors.append(sum(curl(self._server, ask).seconds for ask in asks))
            self._passes += [profile.ask("pass") for profile in self._profiles]
        self._tokens = dict(zip(collections, marks, strict=True))
        assert not any(said["written"] for said in self._passes)
        best, floor = self._resting(), min(floors)
        name = f"{self._server.name}: nothing changed"
        each = max(said["requests"] for said in self._passes) / len(collections)
        yield Measure(f"{name}: requests a collection", each, 1, 1, "")
        goal, cpu = 1.2 * floor + 0.02, best["cpu"]
        note = f"floor: {len(collections)} sync-collections by curl"
        yield Measure(name, best["seconds"], floor, goal, cpu=cpu, note=note)
        yield Measure(f"{name}: CPU", cpu * 1000, None, 15, "ms", cpu, f"{len(collections)} lists")

    def _resting(self) -> Said:
        best = min(self._passes, key=lambda said: float(said["seconds"]))
        return {**best, "cpu": min(said["cpu"] for said in self._passes)}

    def _holidays(self) -> str:
        return self._server.calendar.replace("/work/", "/holidays/")

    def _changed(self, peer: Vdirsyncer) -> Iterator[Measure]:
        """100 changes by another client. Each profile takes them once."""
        server, mark = self._server, self._tokens[self._server.calendar]
        rows, _ = curl(server, dav.sync_query(server.calendar, "")).rows()
        client = OtherClient(server, server.calendar, [row.href for row in rows])
        with told("another client makes 100 changes"):
            changed = client.change(*CHANGES)
        client.close()
        curl(server, dav.sync_query(server.calendar, mark))  # the server's own first look at it
        passes, floors = [], []
        for profile in self._profiles:
            floors.append(self._raw_changes(changed, mark))
            passes.append(profile.ask("pass"))
        for said in passes:
            assert (said["written"], said["removed"]) == (CHANGES[0] + CHANGES[2], CHANGES[1]), said
        best, floor = min(passes, key=lambda said: float(said["seconds"])), min(floors)
        cpu = min(said["cpu"] for said in passes)
        name = f"{server.name}: 100 changed"
        asked = best["requests"] - 2  # the other two collections have their one each
        yield Measure(f"{name}: requests", asked, 2, 2, "")
        note = "floor: sync-collections and multiget by curl"
        yield Measure(name, best["seconds"], floor, 1.3 * floor, cpu=cpu, note=note)
        yield Measure(f"{name}: CPU", cpu * 1000, None, 60, "ms", cpu)
        yield self._peer("100 changed", {**best, "cpu": cpu}, peer)

    def _raw_changes(self, changed: Changed, mark: str) -> float:
        """What our pass asks, asked by curl."""
        server = self._server
        asks = [dav.sync_query(server.calendar, mark)]
        asks.append(dav.multiget(server.calendar, changed.there))
        asks += [dav.sync_query(url, self._tokens[url]) for url in (server.todos, self._holidays())]
        return sum(curl(server, ask).seconds for ask in asks)


@contextmanager
def told(what: str) -> Iterator[None]:
    """Say what takes its time."""
    begin = time.monotonic()
    print(f"... {what}", end="", flush=True)
    yield
    print(f" ({time.monotonic() - begin:.0f} s)", flush=True)
