"""The built program, on a virtual desktop and without Python's environment: kinds, tray, a sync, the list."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.desk.conftest import INKS
from tests.desk.desktop import desktop
from tests.desk.profile import afternoon_zone
from tests.servers.radicale import radicale

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "dist" / "sundown" / "sundown"

pytestmark = [
    pytest.mark.dist,
    pytest.mark.skipif(
        not PROGRAM.exists() and not os.environ.get("CI"), reason="make dist builds it first"
    ),
]


def run(home: Path, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    env = {
        "HOME": str(home),
        "SUNDOWN_HOME": str(home / "profile"),
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "TZ": afternoon_zone(),  # the same day whenever the test runs
    }
    return subprocess.run(
        [PROGRAM, *words],
        env=env,
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_it_knows_its_kinds(tmp_path: Path):
    said = run(tmp_path, "connectors", "--json")
    assert {row["id"] for row in json.loads(said.stdout)} >= {"caldav", "ics", "local"}, said.stderr


def test_it_syncs_with_a_real_server_and_makes_the_list(tmp_path: Path):
    (tmp_path / "server").mkdir()
    with radicale(tmp_path / "server") as server:
        words = (
            "account",
            "add",
            "caldav",
            "--name",
            "Work",
            "--url",
            server.root,
            "--username",
            "alice",
            "--password-command",
            "echo secret",
        )
        assert (made := run(tmp_path, *words)).returncode == 0, made.stderr
        added = run(tmp_path, "todo", "add", "交報表", "--due", "today", "--collection", "todos")
        assert added.returncode == 0, added.stderr
        synced = run(tmp_path, "sync", "--json")
        assert synced.returncode == 0, synced.stderr
        assert json.loads(synced.stdout)[0]["pushed"] == 1
        assert list((tmp_path / "server" / "collections").rglob("todos/*.ics"))
    said = run(tmp_path, "digest")
    assert "交報表" in said.stdout, said.stderr


def test_the_tray_icon_appears_and_opens_today(tmp_path: Path):
    assert run(tmp_path, "todo", "add", "Water the plants", "--due", "today").returncode == 0
    with desktop("trayer", "dunst") as desk:
        tray = desk.spawn(
            PROGRAM, "--home", tmp_path / "profile", name="built", TZ=afternoon_zone()
        )
        icon = desk.until(lambda: desk.in_panel(INKS[0]), "the tray icon of the built program")
        desk.click(icon)
        desk.until(lambda: desk.windows("^Today$"), "Today")
        assert "Traceback" not in desk.log("built")
        assert desk.end(tray) == 0
