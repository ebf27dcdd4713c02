"""The demo's parts: sample data with dates around a day, and a throw-away CalDAV server of our own on loopback."""

from __future__ import annotations

import os
import re
import secrets
import shlex
import socket
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from threading import Event
from typing import Self

from assistant.model.errors import Refused
from assistant.system.paths import frozen, resource

USER = "demo"
ADDRESS = "mei.chan@harbour.example"
SETTINGS = {
    "zone": "Asia/Hong_Kong",
    "region": "HK",
    "work_week": "mon-fri 09:00-18:00",
    "my_addresses": ADDRESS,
}
COLLECTIONS = (
    ("work", "Work 工作", "VEVENT", "#2d7ff9"),
    ("team", "Team 團隊", "VEVENT", "#2e9e6b"),
    ("tasks", "Tasks 待辦", "VTODO", "#e0862a"),
)
_TOKEN = re.compile(r"\{(prev|day|next)([+-]\d+)?\}")
_CONFIG = """[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[rights]
type = owner_only
[storage]
filesystem_folder = {folder}/data
[web]
type = none
[logging]
level = warning
"""


@dataclass(frozen=True, slots=True)
class Days:
    """The days around which the sample data lie: a work day, the one before it and the one after it."""

    prev: date
    day: date
    next: date


def sample(name: str, days: Days) -> str:
    """The iCalendar text of one sample collection; its tokens such as {day+3} have become dates."""

    def written(token: re.Match[str]) -> str:
        base: date = getattr(days, token[1])
        return f"{base + timedelta(days=int(token[2] or 0)):%Y%m%d}"

    text = resource(f"sample/{name}.ics").read_text(encoding="utf-8")
    return _TOKEN.sub(written, text)


def server_missing() -> str:
    """Why there can be no server here, "" if there can: one sentence that says how to get it."""
    if frozen():
        return (
            "The built program brings no CalDAV server: the sample data is kept on this computer."
        )
    if find_spec("radicale") is None:
        return "The demo's CalDAV server is missing: install it with pip install 'sundown[demo]'."
    return ""


class Server:
    """A Radicale of our own: empty, on loopback, with one user; it ends with the `with` block.

    Raises Refused with a sentence where it does not come up.
    """

    def __init__(self, folder: Path, port: int = 0) -> None:
        self._folder, self._port = folder, port
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self._port}/"

    @property
    def password_command(self) -> str:
        """What prints the password of its user; it stands in no account and in no keyring."""
        code = "import sys; print(open(sys.argv[1]).read())"
        words = [sys.executable, "-c", code, str(self._folder / "password")]
        return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)

    def __enter__(self) -> Self:
        self._port = _free_port(self._port)
        self._prepare()
        words = [sys.executable, "-m", "radicale", "--config", str(self._folder / "config")]
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - no word of it comes from outside
                words, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        try:
            self._await()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _prepare(self) -> None:
        """The configuration, its user, and the empty collections; Radicale reads them as they lie."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        password = secrets.token_urlsafe(16)
        for name, text in (
            ("password", password),
            ("users", f"{USER}:{password}\n"),
            ("config", _CONFIG.format(port=self._port, folder=self._folder)),
        ):
            (self._folder / name).touch(mode=0o600)
            (self._folder / name).write_text(text, encoding="utf-8")
        for name, title, component, colour in COLLECTIONS:
            place = self._folder / "data" / "collection-root" / USER / name
            place.mkdir(parents=True)
            (place / ".Radicale.props").write_text(_props(title, component, colour), "utf-8")

    def _await(self) -> None:
        """Wait until it accepts a connection, ten seconds at most."""
        pause = Event()
        for _ in range(200):
            if self._process is None or self._process.poll() is not None:
                raise Refused(
                    f"The demo's server did not start on port {self._port}: is it in use?"
                )
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    return
            pause.wait(0.05)
        raise Refused("The demo's server did not answer within ten seconds.")


def _props(title: str, component: str, colour: str) -> str:
    import json

    return json.dumps(
        {
            "tag": "VCALENDAR",
            "D:displayname": title,
            "C:supported-calendar-component-set": component,
            "ICAL:calendar-color": colour,
        }
    )


def _free_port(wanted: int) -> int:
    """`wanted`, or any for 0. Raises Refused where another program has it."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", wanted))
        except (OSError, OverflowError):
            raise Refused(f"Port {wanted} can't be used: choose another one, or none.") from None
        port: int = probe.getsockname()[1]
        return port
