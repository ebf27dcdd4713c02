"""The composition root and the façade: faces call this and nothing below it.

Opening is cheap: it opens one SQLite file. Libraries for the network, iCalendar and the timetable are imported by
the methods which need them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.facade.approvals import Approvals
from assistant.facade.capture import Capture
from assistant.facade.day import Day
from assistant.facade.deeds import Deeds
from assistant.facade.history import History
from assistant.facade.requests import Requests
from assistant.facade.telling import Tellings
from assistant.model.account import Account
from assistant.model.notice import Notice
from assistant.model.settings import SETTINGS
from assistant.services.core import Core, Link
from assistant.store import accounts
from assistant.store.database import Database
from assistant.system import paths
from assistant.system.clock import Clock, SystemClock
from assistant.system.vault import Vault

if TYPE_CHECKING:
    from assistant.model.notification import Notifier, OnAction
    from assistant.model.view import Check, SyncReport


class Sundown(Day, History, Deeds, Tellings, Capture, Approvals, Requests):
    """One open profile. Methods may be called from any thread; each returns values, never open things."""

    @classmethod
    def open(
        cls, home: Path | None = None, *, clock: Clock | None = None, vault: Vault | None = None
    ) -> Sundown:
        """Open a profile, making it if it is not there. Raises Refused with a sentence if it can't be."""
        folder, secrets = paths.open_home(home), vault or Vault()

        def connect(account: Account) -> Link:
            from assistant.services.approvals import invitations
            from assistant.services.setup import open_link
            from assistant.system.language import chosen

            tongue = chosen(accounts.settings(database).get("language", ""))
            known = replace(account, options=(*account.options, ("language", tongue)))
            opened = open_link(known, lambda: secrets.password(account))
            return invitations.joined(app.core, account, opened)

        database = Database(folder / paths.DATABASE)
        app = cls(Core(folder, database, clock or SystemClock(), secrets, connect))
        if not accounts.accounts(database):
            from assistant.services.setup import ensure_local

            ensure_local(app.core)
        return app

    def close(self) -> None:
        """Stop what runs and close the file."""
        self.stop()
        self.core.held.end(self.core.home)
        self.core.database.close()

    def sync(
        self, account: str = "", report: Callable[[str, int, int], None] | None = None
    ) -> tuple[SyncReport, ...]:
        """One full pass over one account or all, in this thread."""
        from assistant.services import live

        return live.sync_now(self.core, account, report)

    def start(self) -> None:
        """Begin to live: lanes and the timetable. Returns at once."""
        from assistant.services.live import Live

        if self._live is None:
            self._live = Live(self.core, self.watch)
            self._live.start()

    def stop(self) -> None:
        """End what `start` began; waits for running requests for some seconds."""
        live, self._live = self._live, None
        if live is not None:
            live.stop()

    def sync_soon(self, account: str = "") -> None:
        """Look for news as soon as possible, in the background."""
        if self._live is not None:
            self._live.wake(self.core.account(account).id if account else "")

    def pause(self, *, on: bool) -> None:
        """Leave the servers alone, or go on."""
        if self._live is not None:
            self._live.pause(on=on)

    def look_again(self) -> None:
        """The machine has slept or its clock was set: compute every hour anew, and look for news."""
        if self._live is not None:
            self._live.look_again()

    def subscribe(self, listener: Callable[[Notice], None]) -> Callable[[], None]:
        """Be told what changed; `listener` is called on worker threads. Call what comes back to stop."""
        return self.core.bus.subscribe(listener)

    def notifier(self, on_action: OnAction) -> Notifier | None:
        """The desktop's notifications, None where there are none."""
        from assistant.system.notify import open_notifier

        return open_notifier(on_action)

    def doctor(self) -> Iterator[Check]:
        """One check after the other; those of servers go over the network."""
        from assistant.services import doctor

        return doctor.checks(self.core)


__all__ = ["SETTINGS", "Sundown"]
