"""kill -9 during the hold, between mark and reply, and after the reply: nothing is lost and nothing happens twice."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, Listener
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.paper import Paper, PaperServer, Request
from assistant.model.approval import Stage, State
from assistant.system.clock import HeldClock
from tests.approvals import ACCOUNT, paper_device
from tests.services.approvals.farsource import AT, KEY
from tests.services.approvals.rooms import HOLD

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.chaos


@contextmanager
def program(home: Path, mode: str) -> Iterator[tuple[Connection, subprocess.Popen[bytes]]]:
    """The other program, and the line over which it asks."""
    home.mkdir(exist_ok=True)
    with Listener(("127.0.0.1", 0), authkey=KEY) as listener:
        port = str(listener.address[1])
        command = [
            sys.executable,
            "-m",
            "tests.services.approvals.farsource",
            str(home),
            port,
            mode,
        ]
        running = subprocess.Popen(command, cwd=ROOT)
        try:
            with listener.accept() as line:
                yield line, running
        finally:
            running.kill()
            running.wait()


def killed(home: Path, server: PaperServer, mode: str, at: str) -> str:
    """Serve the program until it says `at`, then kill -9; the id of its decision. "lost" kills before the reply."""
    source, made = Paper(ACCOUNT, server), ""
    with program(home, mode) as (line, running):
        while True:
            name, values = line.recv()
            if name == "decided":
                made = values[0]
            elif name == "pull":
                line.send(list(source.pull(values[0], lambda _done, _all: None)))
            elif name == "decide" and at == "early":
                break
            elif name not in {"stalled", "ended"}:
                answer = (
                    source.decide(values[0], lambda _text: None)
                    if name == "decide"
                    else getattr(source, name)(*values)
                )
                if name == "decide" and at == "lost":
                    break
                line.send(answer)
            if name == at:
                break
        running.kill()
    return made


@contextmanager
def after(home: Path, server: PaperServer) -> Iterator[tuple[Sundown, HeldClock]]:
    clock = HeldClock(AT)
    app = paper_device(home, server, clock)
    yield app, clock
    app.close()


def served() -> PaperServer:
    server = PaperServer()
    server.add(Request("Taxi"))
    return server


def test_during_the_hold_nothing_is_sent_by_itself(tmp_path: Path) -> None:
    """P-10"""
    server = served()
    made = killed(tmp_path / "home", server, "hold", "decided")
    with after(tmp_path / "home", server) as (app, clock):
        assert app.decision(made).stage is Stage.NOT_SENT
        clock.move(HOLD)
        app.sync()
        assert app.decision(made).stage is Stage.NOT_SENT
        assert server.get("P-1").acts == []
        app.send_decision(made)
        app.sync()
        assert app.decision(made).stage is Stage.DONE


@pytest.mark.parametrize(
    ("mode", "at"),
    [
        pytest.param("send", "early", id="marked-and-never-arrived"),
        pytest.param("send", "lost", id="between-mark-and-reply"),
        pytest.param("stall", "stalled", id="after-the-reply-before-it-is-settled"),
        pytest.param("send", "ended", id="after-it-was-settled"),
    ],
)
def test_after_the_mark_it_is_looked_up_and_done_once(tmp_path: Path, mode: str, at: str) -> None:
    """A-5, A-16"""
    server = served()
    made = killed(tmp_path / "home", server, mode, at)
    with after(tmp_path / "home", server) as (app, _clock):
        wanted = Stage.DONE if at == "ended" else Stage.SENDING
        assert app.decision(made).stage is wanted
        assert not app.undo_decision(made)
        app.sync()
        assert app.decision(made).stage is Stage.DONE
        assert server.get("P-1").state is State.APPROVED
        assert [act.action for act in server.get("P-1").acts] == ["approve"]
