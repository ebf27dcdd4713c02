"""One rig for each kind of account: makes devices on the same data, and says what the kind can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from assistant.connectors import connect
from assistant.connectors.base import Connector
from assistant.connectors.caldav import CalDav, open_account
from assistant.connectors.memory import Memory, MemoryServer
from assistant.model.account import Account, Collection, Component
from assistant.model.change import Cursor, Page, Remove, Upsert
from assistant.model.command import Receipt, Sending
from tests.servers.program import CalendarServer


def event(uid: str, summary: str = "A meeting", extra: str = "") -> str:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Test//EN\r\nBEGIN:VEVENT\r\n"
        f"UID:{uid}\r\nDTSTAMP:20261101T090000Z\r\nDTSTART:20261122T090000Z\r\nDTEND:20261122T100000Z\r\n"
        f"SUMMARY:{summary}\r\n{extra}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def nothing(done: int, total: int) -> None:
    """A report that no one reads."""


@dataclass
class Mirror:
    """What a device has stored, kept up to date as the store would do it."""

    etags: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    cursor: Cursor | None = None
    asked: int = 0  # how often known() was called

    def known(self) -> Mapping[str, str]:
        self.asked += 1
        return dict(self.etags)

    def take(self, page: Page) -> None:
        for change in page.changes:
            match change:
                case Upsert(href, etag, raw):
                    self.etags[href], self.texts[href] = etag, raw
                case Remove(href):
                    self.drop(href)
        if page.listing is not None:
            for href in self.etags.keys() - page.listing - {href for href, _ in page.failed}:
                self.drop(href)
        self.cursor = page.cursor or self.cursor

    def drop(self, href: str) -> None:
        self.etags.pop(href, None)
        self.texts.pop(href, None)

    def pull(self, device: Connector, collection: Collection) -> list[Page]:
        pages = []
        for page in device.pull(collection, self.cursor, self.known, nothing):
            self.take(page)
            pages.append(page)
        return pages

    def summaries(self) -> set[str]:
        return {
            line.partition(":")[2]
            for text in self.texts.values()
            for line in text.split("\r\n")
            if line.startswith("SUMMARY")
        }


class Rig(Protocol):
    def device(self) -> Connector: ...
    def seed(self, texts: Iterable[str]) -> None: ...
    def close(self) -> None: ...


@dataclass
class MemoryRig:
    server: MemoryServer = field(default_factory=MemoryServer)

    def device(self) -> Memory:
        return Memory(Account("a1", "memory", "Memory"), self.server)

    def seed(self, texts: Iterable[str]) -> None:
        device = self.device()
        fill(device, device.discover()[0], texts)

    def close(self) -> None:
        pass


class LocalRig:
    def device(self) -> Connector:
        return connect(Account("a1", "local", "Local"), lambda: "")

    def seed(self, texts: Iterable[str]) -> None:
        pass

    def close(self) -> None:
        pass


@dataclass
class IcsRig:
    path: Path

    def device(self) -> Connector:
        return connect(Account("a1", "ics", "Feed", str(self.path)), lambda: "")

    def seed(self, texts: Iterable[str]) -> None:
        parts = [text.split("\r\n", 3)[3].rpartition("END:VCALENDAR")[0] for text in texts]
        head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Test//EN\r\n"
        self.path.write_bytes((head + "".join(parts) + "END:VCALENDAR\r\n").encode())

    def close(self) -> None:
        pass


@dataclass
class ServerRig:
    calendar: CalendarServer
    made: list[CalDav] = field(default_factory=list)

    def device(self, url: str = "", username: str = "", password: str = "") -> CalDav:
        server = self.calendar
        account = Account(
            "a1", "caldav", server.name, url or server.calendar, username or server.username
        )
        made = open_account(account, lambda: password or server.password)
        self.made.append(made)
        return made

    def seed(self, texts: Iterable[str]) -> None:
        device = self.device()
        fill(device, device.discover()[0], texts)

    def close(self) -> None:
        for each in self.made:
            each.close()


def fill(device: Connector, collection: Collection, texts: Iterable[str]) -> None:
    for text in texts:
        create(device, collection, text)


def create(device: Connector, collection: Collection, text: str) -> Receipt:
    return device.push(sending(collection, text))


def sending(
    collection: Collection, text: str | None, href: str = "", etag: str = "", number: str = "c1"
) -> Sending:
    """A change as the outbox hands it over: new without an href, else on the resource with this etag."""
    uid = next((uid_of(text) for _ in (0,) if text), "")
    return Sending(
        number,
        collection.id,
        collection.href,
        href,
        uid,
        Component.EVENT,
        etag,
        text,
        create=not href,
    )


def uid_of(text: str) -> str:
    return text.partition("\r\nUID:")[2].partition("\r\n")[0]


def page_texts(pages: Iterable[Page]) -> Iterator[str]:
    for page in pages:
        for change in page.changes:
            if isinstance(change, Upsert):
                yield change.raw


def synced(
    server: ServerRig, through: Callable[[], CalDav], count: int = 3
) -> tuple[CalDav, Mirror]:
    """A device that has pulled a calendar of so many items, with summaries S0, S1 …"""
    server.seed(event(f"u{n}", f"S{n}") for n in range(count))
    device, mirror = through(), Mirror()
    mirror.pull(device, device.discover()[0])
    return device, mirror
