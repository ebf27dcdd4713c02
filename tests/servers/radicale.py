"""Radicale on a free loopback port with two calendars of alice and one of bob, made as plain directories."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .program import CalendarServer, free_port, running

CONFIG = """\
[server]
hosts = 127.0.0.1:{port}
max_connections = 100
max_content_length = 100000000
timeout = 300
[auth]
type = htpasswd
htpasswd_filename = {directory}/users
htpasswd_encryption = plain
delay = 0
[rights]
type = from_file
file = {directory}/rights
[storage]
filesystem_folder = {directory}/collections
{limits}
[web]
type = none
[logging]
level = warning
"""
LIMITS = "[reporting]\nmax_expand_occurrence = {0}\nmax_freebusy_occurrence = {0}"
RAISED = 10_000_000
RIGHTS = """\
[root]
user: .+
collection:
permissions: R
[principal]
user: .+
collection: {user}
permissions: RW
[readonly]
user: .+
collection: {user}/holidays
permissions: r
[calendars]
user: .+
collection: {user}/[^/]+
permissions: rw
"""
CALENDARS = (
    ("alice", "work", "VEVENT"),
    ("alice", "todos", "VTODO"),
    ("alice", "holidays", "VEVENT"),
    ("bob", "work", "VEVENT"),
)


@contextmanager
def radicale(
    directory: Path,
    *,
    limit: int | None = RAISED,
    seed: Path | None = None,
    users: Sequence[str] = (),
) -> Iterator[CalendarServer]:
    """A running Radicale. A query that brings more than `limit` items answers 400; None: its own limit (10,000).

    `seed` has work/*.ics and todos/*.ics, which are there before it starts. `users` are more of them, all with the
    password "secret".
    """
    port = free_port()
    (directory / "users").write_text(
        "".join(f"{user}:secret\n" for user in ("alice", "bob", *users))
    )
    (directory / "rights").write_text(RIGHTS)
    config = directory / "config"
    config.write_text(
        CONFIG.format(port=port, directory=directory, limits=LIMITS.format(limit) if limit else "")
    )
    for user, name, component in CALENDARS:
        make_calendar(directory, user, name, component)
    if seed is not None:
        for name in ("work", "todos"):
            fill(directory, f"alice/{name}", seed / name)
    command = [sys.executable, "-m", "radicale", "--config", str(config)]
    with running(command, port, directory / "log"):
        root = f"http://127.0.0.1:{port}"
        yield CalendarServer(
            "radicale",
            f"{root}/",
            f"{root}/alice/work/",
            f"{root}/alice/todos/",
            "alice",
            "secret",
            directory,
            f"{root}/bob/work/",
        )


def make_calendar(directory: Path, user: str, name: str, component: str) -> None:
    where = directory / "collections" / "collection-root" / user / name
    where.mkdir(parents=True, exist_ok=True)
    props = {
        "tag": "VCALENDAR",
        "C:supported-calendar-component-set": component,
        "D:displayname": name,
        "ICAL:calendar-color": "#35607aff",
    }
    (where / ".Radicale.props").write_text(json.dumps(props))


def fill(directory: Path, collection: str, source: Path) -> None:
    """Put files into a collection; only while the server is not running."""
    where = directory / "collections" / "collection-root" / collection
    for file in source.glob("*.ics"):
        (where / file.name).write_bytes(file.read_bytes())
