"""Xandikos on a free loopback port: one user without a password, a git repository for each collection."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .program import CalendarServer, free_port, running, script

TODOS = "[DEFAULT]\ntype = calendar\ndisplayname = todos\n[calendar]\ncomponents = VTODO\n"


@contextmanager
def xandikos(directory: Path, *, seed: Path | None = None) -> Iterator[CalendarServer]:
    """A running Xandikos with the calendars of /alice. `seed` has work/*.ics and todos/*.ics."""
    root = directory / "root"
    home = root / "alice" / "calendars"
    repository(home / "todos", TODOS)
    if seed is not None:
        command, port = _command(directory)
        with running(command, port, directory / "log.first"):
            pass  # the first start makes the default calendar
        fill(home / "calendar", seed / "work")
        fill(home / "todos", seed / "todos")
    command, port = _command(directory)
    with running(command, port, directory / "log"):
        base = f"http://127.0.0.1:{port}"
        yield CalendarServer(
            "xandikos",
            f"{base}/",
            f"{base}/alice/calendars/calendar/",
            f"{base}/alice/calendars/todos/",
            "alice",
            "secret",
            directory,
        )


def _command(directory: Path) -> tuple[list[str], int]:
    port = free_port()
    return [
        *script("xandikos"),
        "serve",
        "--defaults",
        "--current-user-principal=/alice/",
        f"--directory={directory / 'root'}",
        f"--state-dir={directory / 'state'}",
        "--listen-address=127.0.0.1",
        f"--port={port}",
        "--no-detect-systemd",
    ], port


def repository(where: Path, settings: str) -> None:
    if where.exists():
        return
    where.mkdir(parents=True)
    git(where, "init", "-q", ".")
    (where / ".xandikos").write_text(settings)
    commit(where, "made")


def fill(where: Path, source: Path) -> None:
    """Put files into a collection in one commit; only while the server is not running."""
    for file in source.glob("*.ics"):
        (where / file.name).write_bytes(file.read_bytes())
    commit(where, "seed")


def commit(where: Path, message: str) -> None:
    git(where, "add", "-A", ".")
    git(where, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", message)


def git(where: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=where, check=True, capture_output=True)
