"""Profiles that share one real calendar, and another program that writes to it without us."""

from __future__ import annotations

import http.client
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from assistant.app import Sundown
from assistant.model.account import Collection, Component
from assistant.model.command import Create, Fields
from assistant.model.item import Todo
from assistant.model.view import SyncReport
from assistant.system.clock import Clock
from assistant.system.vault import Vault
from tests.servers.program import CalendarServer
from tests.sim.proxy import FaultProxy, fault_proxy

ACCOUNT = "Server"
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Other program//EN\r\n"
Open = Callable[..., Sundown]


@contextmanager
def opener(folder: Path, clock: Clock, calendar: CalendarServer) -> Iterator[Open]:
    """Opens profiles by name; a new one gets an account on the calendar, or on `url`."""
    with ExitStack() as opened:

        def open_profile(
            name: str = "one",
            url: str = "",
            password: str = "",
            options: Mapping[str, str] | None = None,
        ) -> Sundown:
            home = folder / name
            known = home.exists()
            vault = Vault(find=lambda: None)
            app = opened.enter_context(closing(Sundown.open(home, clock=clock, vault=vault)))
            if not known:
                where = url or calendar.calendar
                app.add_account("caldav", ACCOUNT, where, calendar.username, options, None)
            app.set_password(ACCOUNT, password or calendar.password)
            return app

        yield open_profile


@contextmanager
def through_proxy(calendar: CalendarServer) -> Iterator[tuple[FaultProxy, CalendarServer]]:
    """The calendar behind a line that can be told to misbehave."""
    with fault_proxy(calendar.root) as proxy:
        yield proxy, replace(calendar, calendar=proxy.url(calendar.calendar))


@dataclass(frozen=True)
class Other:
    """Another program on the same calendar: plain HTTP, nothing of ours."""

    calendar: CalendarServer

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, str]:
        login = b64encode(f"{self.calendar.username}:{self.calendar.password}".encode()).decode()
        line = http.client.HTTPConnection(urlsplit(self.calendar.root).netloc, timeout=30)
        with closing(line):
            line.request(method, path, body, {"Authorization": f"Basic {login}", **headers})
            reply = line.getresponse()
            return reply.status, reply.read().decode("utf-8", "replace")

    @property
    def folder(self) -> str:
        return urlsplit(self.calendar.calendar).path

    def put(self, name: str, text: str | bytes) -> int:
        body = text if isinstance(text, bytes) else text.encode()
        status, said = self.ask(
            "PUT", f"{self.folder}{name}.ics", body, **{"Content-Type": "text/calendar"}
        )
        assert status in {200, 201, 204}, f"{status}: {said[:300]}"
        return status

    def delete(self, name: str) -> None:
        status, _ = self.ask("DELETE", name if name.startswith("/") else f"{self.folder}{name}.ics")
        assert status in {200, 204}, status

    def hrefs(self) -> list[str]:
        status, said = self.ask("PROPFIND", self.folder, b"", Depth="1")
        assert status == 207
        return sorted(set(re.findall(r"<(?:\w+:)?href>([^<]+\.ics)</", said)))

    def texts(self) -> dict[str, str]:
        """href -> text of everything there is."""
        return {href: self.ask("GET", href)[1].replace("\r\n", "\n") for href in self.hrefs()}

    def only(self) -> str:
        """The one text that is there."""
        (text,) = self.texts().values()
        return text

    def values(self, name: str) -> list[str]:
        """Every value of a property on the whole calendar, sorted."""
        return sorted(value for text in self.texts().values() for value in values(text, name))


def values(text: str, name: str) -> list[str]:
    """The values of a property, by unfolded content lines."""
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
    return [
        line.partition(":")[2] for line in lines if re.split("[:;]", line, maxsplit=1)[0] == name
    ]


def event(
    uid: str, summary: str = "A meeting", extra: str = "", start: str = "20261123T090000Z"
) -> str:
    return (
        f"{HEAD}BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T090000Z\r\nDTSTART:{start}\r\nDURATION:PT1H\r\n"
        f"SUMMARY:{summary}\r\n{extra}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def todo(uid: str, summary: str = "A to-do", extra: str = "") -> str:
    return (
        f"{HEAD}BEGIN:VTODO\r\nUID:{uid}\r\nDTSTAMP:20261101T090000Z\r\nSUMMARY:{summary}\r\n{extra}"
        "END:VTODO\r\nEND:VCALENDAR\r\n"
    )


def place(app: Sundown) -> Collection:
    """The shared calendar."""
    return app.collections(ACCOUNT)[0]


def add(app: Sundown, title: str, **fields: object) -> str:
    """A new to-do on the server; returns its item id."""
    app.do(Create(place(app).id, Component.TODO, Fields(summary=title, **fields)))  # type: ignore[arg-type]
    return find(app, title).id


def find(app: Sundown, title: str) -> Todo:
    """The one to-do of this title."""
    (found,) = (each for each in app.todos(include_done=True) if each.summary == title)
    return found


def titles(app: Sundown) -> list[str]:
    return sorted(each.summary for each in app.todos(include_done=True))


def sync(app: Sundown) -> SyncReport:
    (report,) = app.sync()
    return report


def clean(app: Sundown) -> SyncReport:
    """A pass that has nothing to say."""
    report = sync(app)
    assert (report.error, report.problems, report.complete) == ("", (), True)
    return report
