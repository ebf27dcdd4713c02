"""The composition of a running hub: every part is made here, begun in order, and ended in the reverse one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.hub.access.seal import Seal
from assistant.hub.effects.port import PAUSES
from assistant.hub.robots import tasks
from assistant.hub.services import attachments, audit, retention, signin
from assistant.hub.services.context import Hub
from assistant.hub.services.engine import Engine
from assistant.hub.services.relay import Bell
from assistant.hub.store import access, archive_index, definitions, people
from assistant.hub.store.database import Database
from assistant.hub.store.migrations import migrate
from assistant.model.errors import Refused
from assistant.model.value import dataclass
from assistant.system.clock import Clock, SystemClock
from assistant.system.lock import held

if TYPE_CHECKING:
    from sqlalchemy import Connection

DATABASE, LOCK = "hub.db", "hub.lock"
_AFTER_MIDNIGHT = 10  # minutes, in the company's zone
CURRENCY = "HKD"  # of a company that did not say
_COMPANY = "company"


class Announced:
    """Calls back whoever asked to be told of new events. `ring` returns as soon as they have."""

    def __init__(self) -> None:
        """Nobody listens yet."""
        self._lock, self._told = threading.Lock(), list[Callable[[], None]]()

    def listen(self, told: Callable[[], None]) -> None:
        """Be called at every ring, from whatever thread rings."""
        with self._lock:
            self._told.append(told)

    def ring(self) -> None:
        """Call everybody."""
        with self._lock:
            told = tuple(self._told)
        for each in told:
            each()


@dataclass(frozen=True, slots=True)
class Wish:
    """How a hub is opened. `url` "" is the SQLite file of the folder; zone and currency count on the first start."""

    folder: Path
    url: str = ""
    zone: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Running:
    """A hub at work. `announced` takes a callback for every commit that wrote events; `close` ends everything."""

    hub: Hub
    announced: Callable[[Callable[[], None]], None]
    working: Callable[[], bool]
    close: Callable[[], None]

    def advice(self) -> tuple[str, ...]:
        """What an admin could mend, as codes of hub/words."""
        with self.hub.database.read() as db:
            return () if archive_index.trigrams(db) else ("archive.no_trigram",)

    def known_as(self, url: str) -> None:
        """People reach it at this address: links that are made without a door to look at lead there, too."""
        with self.hub.database.begin() as db:
            access.alone(db, "start")
            people.put_setting(db, people.PUBLIC_URL, {"url": url})

    def invite(self) -> str:
        """The first admin's code, as long as no admin has signed in; "" afterwards."""
        return signin.first_admin(self.hub)


def open_hub(
    folder: Path,
    database_url: str = "",
    clock: Clock | None = None,
    *,
    zone: str = "",
    currency: str = "",
    pauses: Sequence[float] = PAUSES,
) -> Running:
    """Open the hub that lies in `folder`, and begin to work: a new one is made with the ready forms and routes.

    `pauses` are the seconds between the tries of an effect; a rehearsal has shorter ones.
    Raises Refused when another process has this SQLite hub, Unavailable when the database can't be reached.
    """
    with ExitStack() as stack:
        hub, seen, woken = _made(
            stack, Wish(folder, database_url, zone, currency), clock or SystemClock()
        )
        engine = _work(stack, hub, woken, pauses)
        close = stack.pop_all().close
    return Running(hub, seen.listen, lambda: engine.working, close)


def _made(stack: ExitStack, wish: Wish, clock: Clock) -> tuple[Hub, Announced, Bell]:
    wish.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not wish.url.startswith("postgres") and not stack.enter_context(held(wish.folder / LOCK)):
        raise Refused(
            f"A hub is running on {wish.folder} already: stop it, or choose another --home."
        )
    database = Database(wish.url or f"sqlite:///{wish.folder / DATABASE}")
    stack.callback(database.close)
    migrate(database)
    with database.begin() as db:
        access.alone(db, "start")  # two hubs may start at once
        zone, currency = _company(db, wish, clock)
        definitions.seed(db, clock.now(), currency)
    seen, woken = Announced(), Bell()
    hub = Hub(
        database=database, clock=clock, folder=wish.folder, zone=zone, currency=currency,
        wake=woken.ring, seal=Seal(wish.folder), announce=seen.ring,
    )  # fmt: skip
    return hub, seen, woken


def _company(db: Connection, wish: Wish, clock: Clock) -> tuple[str, str]:
    """The company's zone and currency: what was said at the first start holds from then on."""
    known = people.setting(db, _COMPANY) or {}
    if not known:
        known = {"zone": wish.zone or clock.zone(), "currency": wish.currency or CURRENCY}
        people.put_setting(db, _COMPANY, known)
    return str(known["zone"]), str(known["currency"])


def _daily(hub: Hub) -> dict[str, Callable[[], object]]:
    """The chores of every day, by the "what" of their body."""
    return {
        "anchor": lambda: _anchor(hub),
        "retention": lambda: retention.sweep(hub),
        "files": lambda: attachments.sweep(hub),
        "sign-in": lambda: _expired(hub),
    }


def _anchor(hub: Hub) -> None:
    """Yesterday's trail is closed: its heads are hashed, signed and noted."""
    now = hub.clock.now()
    day = (now.astimezone(ZoneInfo(hub.zone)) - timedelta(days=1)).date().isoformat()
    with hub.database.begin() as db:
        audit.anchor(db, hub.folder, day, now)


def _expired(hub: Hub) -> None:
    with hub.database.begin() as db:
        access.sweep(db, hub.clock.now())


def _work(stack: ExitStack, hub: Hub, woken: Bell, pauses: Sequence[float]) -> Engine:
    """The queue, the relay in front of it, the watch over other hubs, and what comes round every day."""
    chores = _daily(hub)
    robots = {"robots": lambda: tasks.arrange(hub, engine.port)}
    engine: Engine = Engine(hub, woken, tasks.tasks(hub), {**chores, **robots}, pauses)
    engine.start()
    stack.callback(engine.stop)
    tasks.arrange(hub, engine.port)
    for minute, what in enumerate(chores, _AFTER_MIDNIGHT):
        at = f"{minute} 0 * * *"
        engine.port.cron(f"hub.{what}", at, hub.zone, "housekeeping", {"what": what})
    return engine
