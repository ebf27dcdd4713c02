"""What every use case is given: the store, the doors, and the few facts that all of them need."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.account import Account, Collection
from assistant.model.errors import NotFound
from assistant.model.settings import DEFAULTS
from assistant.model.value import dataclass
from assistant.store import accounts
from assistant.store.database import Database
from assistant.system.clock import Clock, known_zone
from assistant.system.vault import Vault

from .bus import Bus
from .held import Held

if TYPE_CHECKING:
    from assistant.connectors.approvals import Source
    from assistant.connectors.base import Connector
    from assistant.system.http import Http


@dataclass(frozen=True, slots=True)
class Link:
    """An open connector and, where it needs one, the socket it speaks through."""

    connector: Connector
    http: Http | None = None
    source: Source | None = None  # what the account has of approvals

    def traffic(self) -> tuple[int, int]:
        """(requests, bytes both ways) so far."""
        if self.http is None:
            return 0, 0
        return self.http.requests, self.http.bytes_in + self.http.bytes_out

    def close(self) -> None:
        """Give connections back."""
        self.connector.close()
        if self.source is not None:
            self.source.close()
        if self.http is not None:
            self.http.close()


Connect = Callable[[Account], Link]


@dataclass(frozen=True, slots=True)
class Core:
    """The composition, passed to every use case. `connect` opens the connector of an account."""

    home: Path
    database: Database
    clock: Clock
    vault: Vault
    connect: Connect
    bus: Bus = field(default_factory=Bus)
    held: Held = field(default_factory=Held)

    def now(self) -> datetime:
        """The present instant, UTC."""
        return self.clock.now()

    def epoch(self) -> int:
        """The present instant in epoch seconds."""
        return int(self.clock.now().timestamp())

    def lane_lock(self, account_id: str) -> Path:
        """The file that one program locks while it talks to an account's server."""
        return self.home / f"sync-{account_id}.lock"

    def setting(self, name: str) -> str:
        """What the user set, else the default."""
        return accounts.settings(self.database).get(name, DEFAULTS.get(name, ""))

    def zone(self) -> ZoneInfo:
        """The user's time zone: as set, else the system's."""
        name = self.setting("zone")
        return ZoneInfo(name if name and known_zone(name) else self.clock.zone())

    def account(self, account_id: str) -> Account:
        """One account by id or by name."""
        for each in accounts.accounts(self.database):
            if account_id in {each.id, each.name}:
                return each
        raise NotFound(
            f"There is no account called {account_id!r}. 'sundown account list' shows them."
        )

    def collection(self, collection_id: str) -> Collection:
        """One collection by id."""
        for each in accounts.collections(self.database):
            if each.id == collection_id:
                return each
        raise NotFound("That calendar is no longer there.")


def new_id(now: datetime) -> str:
    """A fresh id that sorts by time: milliseconds, then chance."""
    return f"{int(now.timestamp() * 1000):012x}{os.urandom(6).hex()}"
