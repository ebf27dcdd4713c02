"""Accounts and settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from assistant.model.account import Account, Collection, SourceState
from assistant.model.settings import DEFAULTS
from assistant.model.setup import SAMPLE
from assistant.store import accounts
from assistant.system.vault import Kept

from .start import Start

if TYPE_CHECKING:
    from assistant.connectors import Kind as AccountKind


class Accounts(Start):
    """Accounts, their collections and how fresh they are; settings."""

    def kinds(self) -> tuple[AccountKind, ...]:
        """The kinds of accounts, with the fields of their forms."""
        from assistant.connectors import KINDS

        return KINDS

    def accounts(self) -> tuple[Account, ...]:
        """All accounts."""
        return accounts.accounts(self.core.database)

    def collections(self, account: str = "") -> tuple[Collection, ...]:
        """The calendars and lists of one account (by name or id), or of all."""
        ident = self.core.account(account).id if account else ""
        return accounts.collections(self.core.database, ident)

    def sources(self) -> tuple[SourceState, ...]:
        """How fresh each account is."""
        return accounts.sources(self.core.database)

    def add_account(
        self,
        kind: str,
        name: str,
        url: str = "",
        username: str = "",
        options: Mapping[str, str] | None = None,
        password: str | None = None,
        found: Iterable[Collection] = (),
    ) -> tuple[Account, Kept | None]:
        """Write an account, with the calendars that a trial has `found`; says where its secret is kept."""
        from assistant.services import setup

        draft = Account("", kind, name, url, username, tuple((options or {}).items()))
        made = setup.add(self.core, draft, password, found)
        self._refresh()
        return made

    def set_password(self, account: str, password: str) -> Kept:
        """Keep a new secret for an account; says where. The next pass uses it."""
        ident = self.core.account(account).id
        kept = self.core.vault.set(ident, password)
        if self._live is not None:
            self._live.wake(ident)
        return kept

    def remove_account(self, name: str) -> None:
        """Forget an account and what came from it; nothing is deleted on the server."""
        from assistant.services import removal

        if name == SAMPLE and self.has_sample():
            self.remove_sample()
        else:
            removal.remove(self.core, name)
        self._refresh()

    def test_account(
        self,
        kind: str,
        url: str,
        username: str = "",
        options: Mapping[str, str] | None = None,
        password: Callable[[], str] = str,
    ) -> tuple[Collection, ...]:
        """Sign in and say what is there; writes nothing. Goes over the network."""
        from assistant.services import setup

        return setup.try_out(kind, url, username, options or {}, password)

    def accept_removals(self, account: str) -> int:
        """The user means it: what the server no longer has goes at the next pass. Returns how many were held."""
        with self.core.database.write() as connection:
            held = accounts.accept(connection, self.core.account(account).id)
        self._nudge()
        return held

    def settings(self) -> dict[str, str]:
        """All settings, defaults included."""
        return DEFAULTS | accounts.settings(self.core.database)

    def set_setting(self, name: str, value: str) -> None:
        """Write one setting. Raises BadInput with a sentence where the value can't be read."""
        from assistant.services import settings

        settings.write(self.core, name, value)
