"""`sundown add`: one line in plain words (rows 11, 12), and the bar's shortcut."""

from __future__ import annotations

import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from .conftest import Cli


def test_a_line_is_added_and_said_in_words(cli: Cli):
    ended = cli("add", "next", "fri", "3pm", "call the bank", "for 30m", "#finance", "!1")
    assert len(ended.out.split()) == 1
    assert ended.err.startswith("Added 'call the bank': event, Fri ")
    assert "#finance, priority 1 · in Local, item " in ended.err


def test_chinese_is_understood(cli: Cli):
    made = cli("add", "--json", "明天下午三點 交報表 #財務").json()
    assert (made["title"], made["kind"], made["tags"]) == ("交報表", "todo", ["財務"])
    assert datetime.fromisoformat(made["due"]).hour == 15
    (row,) = cli("todo", "list", "--json").json()
    assert row["id"] == made["item_id"]


def test_a_dry_run_makes_nothing(cli: Cli):
    made = cli("add", "--dry-run", "--json", "tomorrow x").json()
    assert (made["id"], made["item_id"], made["title"]) == ("", "", "x")
    assert cli("todo", "list", "--json").json() == []


@pytest.mark.parametrize(("option", "kind"), [("--event", "event"), ("--todo", "todo")])
def test_the_kind_can_be_said(cli: Cli, option: str, kind: str):
    assert cli("add", option, "--dry-run", "--json", "lunch tomorrow 1pm").json()["kind"] == kind
    assert cli("add", option, "--dry-run", "--json", "friday").json()["kind"] == kind


def test_nothing_to_add_is_wrong_usage(cli: Cli):
    assert cli("add").status == 2
    assert cli("add", "--window", "x").status == 2


def test_a_window_without_a_display_says_what_to_do(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    ended = cli("add", "--window")
    assert ended.status == 2
    assert "no display" in ended.err


def test_the_running_program_is_asked_at_once(
    cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Whoever listens under the name of this profile hears it and answers; nothing of a window is loaded."""
    import socket
    import threading

    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    home.mkdir()
    mark = sha256(os.fsencode(home.resolve())).hexdigest()[:12]
    heard: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / f"sundown-{mark}.sock"))
        server.listen()

        def answer() -> None:
            line, _ = server.accept()
            with line:
                heard.append(line.recv(64))
                line.sendall(b"heard\n")

        thread = threading.Thread(target=answer)
        thread.start()
        assert cli("add", "--window").status == 0
        thread.join(10)
    assert heard == [b"show capture\n"]
