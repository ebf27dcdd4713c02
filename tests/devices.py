"""Profiles that share one memory server, as two devices of one user would."""

from __future__ import annotations

from pathlib import Path

from assistant.app import Sundown
from assistant.connectors.memory import Memory, MemoryServer
from assistant.model.account import Account
from assistant.services.core import Core, Link
from assistant.services.setup import ensure_local
from assistant.store import accounts
from assistant.store.database import Database
from assistant.system.clock import Clock
from assistant.system.vault import Vault

ACCOUNT = Account("shared-account", "memory", "Shared")


def device(home: Path, server: MemoryServer, clock: Clock) -> Sundown:
    """A profile with one account on the memory server, its collections known."""
    home.mkdir(parents=True, exist_ok=True)

    def connect(account: Account) -> Link:
        return Link(Memory(account, server))

    core = Core(home, Database(home / "sundown.db"), clock, Vault(find=lambda: None), connect)
    if not accounts.accounts(core.database):
        ensure_local(core)
        with core.database.write() as connection:
            accounts.add(connection, ACCOUNT)
            accounts.write_collections(
                connection, ACCOUNT.id, Memory(ACCOUNT, server).discover(), core.epoch()
            )
    return Sundown(core)
