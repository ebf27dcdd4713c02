"""A new approval, from the colleague's request at the hub to the desktop: the list painted, the notice on the screen.

The hub is a process of its own, so is each desktop program; what lies between them is the hub's event stream. The
floor is the request itself: seconds until the hub has answered whoever asked.
"""

from __future__ import annotations

import re
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import IO

import httpx

from assistant.app import Sundown
from assistant.hub.access.seal import Seal
from assistant.hub.services import signin
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store.database import Database
from assistant.hub.store.migrations import migrate
from assistant.system.clock import SystemClock
from tests.bench.hubproc import Running, hub
from tests.bench.options import Options
from tests.bench.programs import ROOT
from tests.bench.table import Measure
from tests.desk.desktop import Desktop, desktop, missing
from tests.desk.profile import make_profile
from tests.hub.api.served import settle

ASKED = 12
QUIET_S = 3.0  # after the first row: the line to the hub stands
PATIENCE_S = 60.0
FIRST = date(2027, 3, 2)  # no Tuesday of that spring is a holiday
PAIRS = (("gus", "hana"), ("judy", "ken"), ("fay", "dan"))  # who decides, and who asks
TIME = re.compile(r"time=([0-9.]+) .*member=Notify\b")
RULE = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'"


class Colleague:
    """Who asks Dan for one Tuesday of leave after the other."""

    def __init__(self, running: Running, token: str) -> None:
        headers = {"Authorization": f"Bearer {token}"}
        self._client = httpx.Client(base_url=running.url, headers=headers, timeout=30)
        self._day = FIRST

    def ask(self) -> float:
        """Seconds until the hub has answered."""
        day = self._day.isoformat()
        self._day += timedelta(days=7)
        data = {"kind": "annual", "start": day, "end": day, "reason": "Family visit"}
        begin = time.perf_counter()
        answer = self._client.post("/v1/requests", json={"form": "leave", "data": data})
        assert answer.status_code == 201, answer.text
        return time.perf_counter() - begin

    def close(self) -> None:
        """Hang up."""
        self._client.close()


def measures(options: Options) -> Iterator[Measure]:
    """The list, then the notice."""
    del options
    with tempfile.TemporaryDirectory(prefix="bench.") as made:
        place = Path(made)
        tokens = _company(place / "site" / "hub")
        with hub(place / "site") as running:
            with closing(Colleague(running, tokens["eve"])) as eve:
                yield _listed(_joined(place / "list", running, tokens["dan"]), eve)
            if gone := missing():
                print(f"... no desktop: {', '.join(gone)} not installed", flush=True)
                return
            with desktop("trayer", "dunst") as desk:
                yield _noticed(desk, running, tokens)


def _company(folder: Path) -> dict[str, str]:
    """The sample company's hub on SQLite, and a device for each of those who take part."""
    folder.mkdir(parents=True, mode=0o700)
    database = Database(f"sqlite:///{folder / 'hub.db'}")
    migrate(database)
    made = Hub(
        database=database, clock=SystemClock(), folder=folder, zone="Asia/Hong_Kong", currency="HKD",
        wake=lambda: None, seal=Seal(folder), announce=lambda *_: None,
    )  # fmt: skip
    settle(made)
    tokens = {}
    for person in {"dan", "eve", *(each for pair in PAIRS for each in pair)}:
        code = signin.invite(made, Actor(person), person)
        tokens[person] = signin.redeem(made, code, f"{person}'s desktop")
    database.close()
    return tokens


def _joined(home: Path, running: Running, token: str) -> Path:
    """Dan's profile: a working day, and one account."""
    make_profile(home, empty=True)
    with closing(Sundown.open(home)) as app:
        command = {"password_command": f"echo {token}"}
        app.add_account("hub", "Hub", running.url, "", command, None)
    return home


# ---------------------------------------------------------------------- the list


@contextmanager
def _hearing(home: Path) -> Iterator[IO[str]]:
    """The window beside the bench; what it says."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.hearing", str(home)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, cwd=ROOT,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        yield process.stdout
    finally:
        process.communicate(timeout=60)


def _listed(home: Path, eve: Colleague) -> Measure:
    found, asked = [], []
    with _hearing(home) as said:
        eve.ask()
        _line(said)
        time.sleep(QUIET_S)
        for _ in range(ASKED):
            begin = time.monotonic()
            asked.append(eve.ask())
            found.append(_line(said) - begin)
            time.sleep(0.3)
    middle = statistics.median(found) * 1000
    note = f"of {ASKED}, p50 {middle:.0f} ms; hub in its own process, row painted; floor: the request answered"
    return Measure(
        "approvals: asked at the hub to seen in the list, worst", max(found) * 1000,
        statistics.median(asked) * 1000, 2_000, "ms", note=note,
    )  # fmt: skip


def _line(said: IO[str]) -> float:
    """When the next row was painted."""
    ready, _, _ = select.select([said], [], [], PATIENCE_S)
    assert ready, "no row came"
    words = said.readline()
    assert words, "the window ended"
    return float(words.rpartition(":")[2].rstrip("} \n"))


# ---------------------------------------------------------------------- the notice


def _noticed(desk: Desktop, running: Running, tokens: dict[str, str]) -> Measure:
    """The whole program in the tray; the second at which the session bus carried its notice."""
    desk.spawn("dbus-monitor", "--session", RULE, name="monitor")
    found = [_notice(desk, running, tokens[who], tokens[asks]) for who, asks in PAIRS]
    shown = ", ".join(f"{each * 1000:.0f}" for each in found)
    note = f"{shown}: three people's programs in the tray, Notify on the session bus"
    worst = max(found) * 1000
    return Measure(
        "approvals: asked at the hub to the notice, worst", worst, None, 2_000, "ms", note=note
    )


def _notice(desk: Desktop, running: Running, token: str, asks: str) -> float:
    """Nothing waits before: what comes next of the same sender is gathered, and would wait for its hour."""
    home = _joined(desk.folder / f"profile-{len(desk.children)}", running, token)
    words = (sys.executable, "-m", "ui", "--home", home, "--hidden")
    child = desk.spawn(*words, name="sundown", PYTHONPATH=str(ROOT))
    look = ("xdotool", "search", "--onlyvisible", "--pid", str(child.pid))
    desk.until(lambda: desk.run(*look, check=False), "the tray icon's window")
    time.sleep(QUIET_S)
    before = len(_notices(desk))
    with closing(Colleague(running, asks)) as colleague:
        begin = time.time()
        colleague.ask()
        desk.until(lambda: len(_notices(desk)) > before, "the notice", PATIENCE_S)
    took = _notices(desk)[before] - begin
    desk.end(child)
    return took


def _notices(desk: Desktop) -> list[float]:
    """Epoch seconds of each so far."""
    return [float(found.group(1)) for found in TIME.finditer(desk.log("monitor"))]
