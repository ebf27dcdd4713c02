"""`sundown demo`: a throw-away profile with sample data, fetched over the network from a server of its own."""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from assistant.model.errors import Refused
from assistant.model.view import SyncReport

from . import tray
from .out import Json, say, show, show_json
from .sync import as_json
from .words import common

if TYPE_CHECKING:
    from assistant.app import Sundown
    from assistant.services.demo import Days, Server

ACCOUNT = "Demo server"
EVENING = time(17, 40)  # the hour of the day at which the printed list is made


def build(_name: str, parser: ArgumentParser) -> None:
    """The options of the command."""
    common(parser, run)
    parser.add_argument(
        "--headless", action="store_true", help="print the end-of-day list, no tray"
    )
    parser.add_argument(
        "--port", type=int, default=0, metavar="N", help="of its server; default: a free one"
    )


def run(args: Namespace) -> int:
    """Show it, and leave nothing behind. Needs a display unless headless."""
    headless = args.headless or args.json
    if not headless and not tray.has_display():
        say("There is no display for the tray here: 'sundown demo --headless' prints the list.")
        return 2
    with _ends_tidily(), _folder() as folder:
        return _demo(args, folder, headless=headless)


def _demo(args: Namespace, folder: Path, *, headless: bool) -> int:
    from assistant.services import demo
    from assistant.system.paths import frozen

    missing = demo.server_missing()
    if missing:
        if not frozen():
            raise Refused(missing)
        say(missing)
        return _present(args, folder, _plan(folder, headless=headless), None, headless=headless)
    with demo.Server(folder / "server", args.port) as server:
        say(
            "Started a CalDAV server of its own on this computer (Radicale); it ends with the demo."
        )
        days = _plan(folder, headless=headless)
        _fill(folder, server, days)
        return _present(args, folder, days, server, headless=headless)


def _plan(folder: Path, *, headless: bool) -> Days:
    """The days the sample data lie around: today, and for the printed list a work day."""
    from assistant.services.demo import Days

    with _profile(folder / "colleague") as app:
        today = app.now().astimezone(ZoneInfo(app.zone)).date()
        works = app.today(today).day.kind.work or not headless
        day = today if works else app.next_workday(today).date
        before = day - timedelta(days=1)
        while not app.today(before).day.kind.work:
            before -= timedelta(days=1)
        return Days(before, day, app.next_workday(day).date)


def _fill(folder: Path, server: Server, days: Days) -> None:
    """Put the sample data onto the server, from a second profile: a colleague's computer, so to say."""
    from assistant.services import demo

    with _profile(folder / "colleague") as app:
        _connect(app, server)
        _sync(app)  # finds its calendars, which are empty
        for name, title, _, _ in demo.COLLECTIONS:
            app.import_ics(demo.sample(name, days), app.find_collection(title))
        (report,) = _sync(app)
    say(f"Put {report.pushed} sample items onto it from a second profile ({_traffic(report)}).")


def _present(
    args: Namespace, folder: Path, days: Days, server: Server | None, *, headless: bool
) -> int:
    ahead = _ahead(days.day) if headless else timedelta(0)
    with _profile(folder / "profile", ahead) as app:
        if server:
            _connect(app, server)
            reports = _sync(app)
        else:
            reports = _import(app, days)
        if headless:
            _print(args, app, days, reports)
            return 0
    say("Starting the tray on it. Everything is gone when it quits.")
    return tray.start(folder / "profile", hidden=False, windows=("today", "digest"))


def _connect(app: Sundown, server: Server) -> None:
    from assistant.services.demo import USER

    options = {"password_command": server.password_command}
    app.add_account("caldav", ACCOUNT, server.url, USER, options)


def _sync(app: Sundown) -> tuple[SyncReport, ...]:
    reports = app.sync(ACCOUNT)
    for each in reports:
        if each.error:
            raise Refused(each.error)
    return reports


def _import(app: Sundown, days: Days) -> tuple[SyncReport, ...]:
    from assistant.services import demo

    made = [app.import_ics(demo.sample(name, days)) for name, *_ in demo.COLLECTIONS]
    here = app.find_collection().name
    return (SyncReport(here, pulled=sum(report.created for report in made)),)


def _print(args: Namespace, app: Sundown, days: Days, reports: tuple[SyncReport, ...]) -> None:
    made = app.digest(days.day)
    if args.json:
        import json

        whole: Json = {
            "day": days.day.isoformat(),
            "digest": json.loads(app.digest_text(made, "json", "en")),
            "sources": [as_json(each) for each in reports],
        }
        show_json(whole)
        return
    here = app.find_collection().id
    lists = ", ".join(each.name for each in app.collections() if each.id != here)
    for each in reports:
        came = (
            f" ({lists}): {each.pulled} items, {_traffic(each)}"
            if lists
            else f": {each.pulled} items"
        )
        show(f"From '{each.account}'{came}.\n")
    show(app.digest_text(made, "text", "en"))


def _traffic(report: SyncReport) -> str:
    return f"{report.requests} requests, {report.bytes:,} bytes"


def _ahead(day: date) -> timedelta:
    """How far the demo's clock is ahead of the real one: it shows the evening of the day."""
    from assistant.services.demo import SETTINGS
    from assistant.system.clock import SystemClock

    evening = datetime.combine(day, EVENING, ZoneInfo(SETTINGS["zone"]))
    return evening - SystemClock().now()


@contextmanager
def _profile(home: Path, ahead: timedelta = timedelta(0)) -> Iterator[Sundown]:
    from assistant.app import Sundown
    from assistant.services.demo import SETTINGS
    from assistant.system.clock import SystemClock
    from assistant.system.vault import Vault

    app = Sundown.open(home, clock=SystemClock(ahead), vault=Vault(find=lambda: None))
    try:
        for name, value in SETTINGS.items():
            if app.settings()[name] != value:
                app.set_setting(name, value)
        yield app
    finally:
        app.close()


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder of our own, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="sundown-demo-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _ends_tidily() -> Iterator[None]:
    """SIGTERM and a closed terminal run the clean-up like any other end: no server of ours stays behind."""

    def end(number: int, _: Any) -> None:
        sys.exit(128 + number)

    names = [
        name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)
    ]  # Windows has no SIGHUP
    numbers = [getattr(signal, name) for name in names]
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
