"""`sundown demo --headless`: a real server, a real pass, the same text every time, nothing left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import pytest

from .conftest import Cli

pytestmark = pytest.mark.server


@pytest.fixture
def shelf(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the demo makes its folder."""
    (place := tmp_path / "shelf").mkdir()
    environment["TMPDIR"] = str(place)
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def test_it_prints_the_list_and_where_it_came_from(program: Cli, shelf: Path):
    ended = program("demo", "--headless")
    assert ended.status == 0, ended.err
    assert "39 items" in ended.out.splitlines()[0]
    for title in ("Quarterly budget review 季度預算檢討", "续签商务签证", "Slides for the board"):
        assert title in ended.out
    assert list(shelf.iterdir()) == []


def test_it_says_the_same_again(program: Cli, shelf: Path):
    assert program("demo", "--headless").out == program("demo", "--headless").out


def test_as_json(cli: Cli, shelf: Path):
    told = cli("demo", "--json").json()
    assert told["sources"][0]["pulled"] == 39
    assert told["sources"][0]["requests"] > 0
    assert len(told["digest"]["waiting"]) == 2
    assert told["digest"]["work_day"] is True


def test_a_port_in_use_is_one_sentence(cli: Cli, shelf: Path):
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = cli("demo", "--headless", "--port", str(taken.getsockname()[1]))
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert list(shelf.iterdir()) == []


def test_without_its_server_it_says_how_to_get_it(cli: Cli, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "radicale", None)
    ended = cli("demo", "--headless")
    assert (ended.status, ended.out) == (1, "")
    assert "pip install 'sundown[demo]'" in ended.err


def test_the_built_program_shows_it_without_a_server(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, shelf: Path
):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    ended = cli("demo", "--headless")
    assert ended.status == 0
    assert "brings no CalDAV server" in ended.err
    assert ended.out.startswith("From 'Local': 39 items.\n")
    assert "续签商务签证" in ended.out


def test_without_a_display_it_says_how(cli: Cli):
    ended = cli("demo")
    assert (ended.status, "--headless" in ended.err) == (2, True)


def test_ended_from_outside_it_leaves_nothing(environment: dict[str, str], shelf: Path):
    running = subprocess.Popen(
        [sys.executable, "-m", "assistant", "demo", "--headless"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
    )
    assert running.stderr
    running.stderr.readline()  # its server runs
    children = psutil.Process(running.pid).children(recursive=True)
    os.kill(running.pid, signal.SIGTERM)
    assert running.wait(30) == 128 + signal.SIGTERM
    running.stderr.close()
    assert not any(child.is_running() for child in children)
    assert list(shelf.iterdir()) == []
