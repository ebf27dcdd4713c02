"""A command line to type on: one profile in a temporary folder, Hong Kong time, no keyring, no display."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.cli.run import run
from assistant.services.demo import Server


@dataclass(frozen=True, slots=True)
class Ended:
    status: int
    out: str
    err: str

    def json(self) -> Any:
        assert self.status == 0, self.err
        return json.loads(self.out)


Cli = Callable[..., Ended]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, str]:
    """What the machine says, for commands in this process and for programs of their own."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "SUNDOWN_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TZ", "Asia/Hong_Kong")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return dict(os.environ)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def cli(
    environment: dict[str, str],
    home: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Cli:
    """Runs words in this process: cli("todo", "add", "x"); `typed` is standard input."""

    def type_words(*words: str, typed: str = "") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        capsys.readouterr()
        status = run(["--home", str(home), *words])
        said = capsys.readouterr()
        return Ended(status, said.out, said.err)

    return type_words


@pytest.fixture
def silent(cli: Cli) -> Cli:
    """The same without the reminder of what is unfinished, which comes on work days at an hour of its own."""
    assert cli("settings", "set", "unfinished_at", "").status == 0
    return cli


@pytest.fixture
def program(environment: dict[str, str], home: Path) -> Cli:
    """Runs words as a program of its own, with its real ends: signals, pipes, tracebacks."""

    def start(*words: str, typed: str = "") -> Ended:
        command = [sys.executable, "-m", "assistant", "--home", str(home), *words]
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            input=typed,
            env=environment,
            timeout=60,
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return start


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A real CalDAV server with three empty collections."""
    with Server(tmp_path / "server") as started:
        yield started


@pytest.fixture
def account(cli: Cli, server: Server) -> Server:
    """The server as account "office", looked at once."""
    added = cli(
        "account", "add", "caldav", "--name", "office", "--url", server.url,
        "--username", "demo", "--password-command", server.password_command,
    )  # fmt: skip
    assert added.status == 0, added.err
    assert cli("sync").status == 0
    return server
