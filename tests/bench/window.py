"""The program with its face on a virtual desktop: how soon its icon is there, what it costs at rest, whether it stalls."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from assistant.app import Sundown
from assistant.protocols import dav
from tests.bench.options import Options
from tests.bench.programs import ROOT, folder
from tests.bench.raw import curl
from tests.bench.table import Measure
from tests.desk.conftest import INKS
from tests.desk.desktop import Desktop, desktop, missing
from tests.desk.profile import make_profile
from tests.desk.test_desk_idle import pss, ticks
from tests.gen_calendar import generate
from tests.servers.program import CalendarServer
from tests.servers.radicale import radicale

STARTS = 6  # the first one is not counted: it warms the disk's cache
SETTLED = 8.0  # seconds until a start has come to rest
WATCHED = 20.0  # seconds of rest


def measures(options: Options) -> Iterator[Measure]:
    """Start and rest, then the heartbeat."""
    if gone := missing():
        print(f"... no desktop: {', '.join(gone)} not installed", flush=True)
        return
    with desktop("trayer", "dunst") as desk:
        yield from _start_and_rest(desk)
        yield from _heartbeat(desk, options)


def _start_and_rest(desk: Desktop) -> Iterator[Measure]:
    home = desk.folder / "profile"
    make_profile(home)
    found = []
    for _ in range(STARTS):
        seconds, child = _icon(desk, home)
        found.append(seconds)
        time.sleep(1)
        desk.end(child)
    warm = found[1:]
    note = f"median {statistics.median(warm):.2f} s of {len(warm)} warm starts; seen every 0.1 s"
    yield Measure("window: tray icon", min(warm), None, 0.7, note=note)
    _, child = _icon(desk, home)
    time.sleep(SETTLED)
    used = ticks(child.pid)
    time.sleep(WATCHED)
    used = ticks(child.pid) - used
    second = os.sysconf("SC_CLK_TCK")
    note = f"ticks of 1/{second} s in {WATCHED:.0f} s"
    yield Measure("window: CPU at rest", used, None, 0, "", used / second, note)
    yield Measure("window: memory at rest", pss(child.pid), None, 90, "MiB", note="PSS")
    desk.end(child)


def _icon(desk: Desktop, home: Path) -> tuple[float, subprocess.Popen[bytes]]:
    """Seconds until the icon with its number is painted in the tray."""
    begin = time.perf_counter()
    words = (sys.executable, "-m", "ui", "--home", home, "--hidden")
    child = desk.spawn(*words, name="sundown", PYTHONPATH=str(ROOT))
    look = ("xdotool", "search", "--onlyvisible", "--pid", str(child.pid))
    desk.until(lambda: desk.run(*look, check=False), "the tray icon's window")
    desk.until(lambda: desk.in_panel(INKS[0]), "the tray icon")
    return time.perf_counter() - begin, child


def _heartbeat(desk: Desktop, options: Options) -> Iterator[Measure]:
    """The first sync of everything, with no window and with Today open."""
    with folder(fast=True) as place:
        generate(place / "seed", options.events, options.todos)
        (place / "server").mkdir()
        with radicale(place / "server", seed=place / "seed") as server:
            for url in (server.calendar, server.todos):
                curl(server, dav.whole_query(url))
                curl(server, dav.sync_query(url, ""))
            for window in ("", "today"):
                yield from _stalls(desk, server, window)


def _stalls(desk: Desktop, server: CalendarServer, window: str) -> Iterator[Measure]:
    home = desk.folder / f"first-{window}"
    make_profile(home)
    with closing(Sundown.open(home)) as app:
        command = {"password_command": f"echo {server.password}"}
        app.add_account("caldav", "bench", server.root, server.username, command, None)
    words = (sys.executable, "-m", "tests.bench.heartbeat", home, window)
    child = desk.spawn(*words, name=f"heart-{window}", PYTHONPATH=str(ROOT))
    child.wait(300)
    said = json.loads(desk.log(f"heart-{window}").splitlines()[-1])
    name = f"window: late by, while {said['items']:,} items come in"
    shown = f"{'Today open' if window else 'no window'}; {said['seconds']:.1f} s"
    note = f"{shown}; {said['beats']:,} beats of 5 ms, {said['over']} late by more than 50 ms"
    yield Measure(f"{name}, p99", said["p99"], None, 50, "ms", said["cpu"], note)
    yield Measure(f"{name}, worst", said["worst"], None, None, "ms", note=shown)
