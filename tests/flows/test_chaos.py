"""kill -9 at random moments, again and again, two devices on a real server: afterwards all three agree.

SUNDOWN_CHAOS_SECONDS says for how long; SUNDOWN_CHAOS_SEED repeats the choices of a run, though not its moments.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Create, Fields
from assistant.model.item import Todo
from assistant.system.clock import SystemClock
from tests.flows.chaos_driver import DAY, SHARED, log_of, read_log
from tests.flows.profiles import ACCOUNT, Other, clean, opener, place, sync
from tests.servers.program import CalendarServer

SECONDS = float(os.environ.get("SUNDOWN_CHAOS_SECONDS", "60"))
SEED = int(os.environ.get("SUNDOWN_CHAOS_SEED", "0")) or random.randrange(1, 1 << 30)
ROOT = Path(__file__).resolve().parents[2]
NAMES = ("a", "b")


@contextmanager
def killed(words: list[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program that is killed when the block is left, wherever it is then."""
    with (folder / "said").open("ab") as said:
        process = subprocess.Popen([sys.executable, *words], cwd=ROOT, stdout=said, stderr=said)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def life(folder: Path, name: str, chance: random.Random) -> Iterator[None]:
    """Lives of one device, each begun at `next` and killed at the one after; now and then a second program is at it."""
    home = folder / name
    while True:
        words = ["-m", "tests.flows.chaos_driver", str(home), name, str(chance.randrange(1 << 30))]
        with killed(words, folder) as driver:
            yield
            assert driver.poll() is None, (folder / "said").read_text()[-3000:]
            if chance.random() < 0.3:
                with killed(["-m", "assistant", "--home", str(home), "sync"], folder):
                    yield


def torment(folder: Path, chance: random.Random) -> int:
    """Two devices for SECONDS; returns how often one was killed."""
    lives = [life(folder, name, chance) for name in NAMES]
    for each in lives:
        next(each)
    until, kills = time.monotonic() + SECONDS, 0
    while time.monotonic() < until:
        time.sleep(chance.choice((0.1, 0.5, 1, 2)) * chance.random() + 0.2)
        next(chance.choice(lives))
        kills += 1
    for each in lives:
        each.close()  # type: ignore[attr-defined]
    return kills


def wanted(folder: Path, name: str) -> dict[str, dict[str, object]]:
    """What the log of a device says that its to-dos must be."""
    found: dict[str, dict[str, object]] = {}
    for kind, title, value, ended in read_log(log_of(folder / name)):
        if not ended:
            continue
        if kind == "delete":
            found.pop(title, None)
        else:
            found.setdefault(title, {})[kind] = value
    return found


def is_as_asked(each: Todo, fields: dict[str, object]) -> bool:
    due = fields.get("due")
    return (
        each.note == fields.get("note", "")
        and each.open is not fields.get("done", False)
        and (due is None or each.due == DAY + timedelta(days=int(str(due))))
    )


def settled(folder: Path, apps: list[Sundown]) -> None:
    """The last life of each device may have ended between a change and its line in the log."""
    from tests.flows.chaos_driver import Device

    for app, name in zip(apps, NAMES, strict=True):
        Device(app, name, log_of(folder / name), random.Random()).settle(0)


@pytest.mark.chaos
@pytest.mark.server
@pytest.mark.timeout(max(180, SECONDS + 120))
def test_killed_again_and_again_nothing_is_lost_and_nothing_is_doubled(
    tmp_path: Path, radicale_calendar: CalendarServer, other: Other
) -> None:
    chance = random.Random(SEED)
    with opener(tmp_path, SystemClock(), radicale_calendar) as open_profile:
        for name in NAMES:
            clean(open_profile(name, options={"password_command": "echo secret"}))
        begin = open_profile("a")
        begin.do(Create(place(begin).id, Component.TODO, Fields(summary=SHARED)))
        clean(begin)
        clean(open_profile("b"))
    kills = torment(tmp_path, chance)
    with opener(tmp_path, SystemClock(), radicale_calendar) as open_profile:
        apps = [open_profile(name) for name in NAMES]
        settled(tmp_path, apps)
        for app in (*apps, *apps):
            if sync(app).held:
                app.accept_removals(ACCOUNT)
        for app in (*apps, *apps):
            clean(app)
        compare(tmp_path, apps, other, kills)


def compare(folder: Path, apps: list[Sundown], other: Other, kills: int) -> None:
    expected = wanted(folder, "a") | wanted(folder, "b")
    expected[SHARED] = wanted(folder, "a").get(SHARED, {}) | wanted(folder, "b").get(SHARED, {})
    about = f"seed {SEED}, {kills} kills, {len(expected)} to-dos"
    assert other.values("SUMMARY") == sorted(expected), about
    for app in apps:
        shown = app.todos(include_done=True)
        assert sorted(each.summary for each in shown) == sorted(expected), about
        assert [each for each in shown if not is_as_asked(each, expected[each.summary])] == [], (
            about
        )
        assert (app.outbox(), app.conflicts(), app.core.database.integrity()) == ((), (), ""), about
    print(about)
