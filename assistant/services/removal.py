"""An account goes: what was decided there and not sent is taken back first, in the log too; then it is forgotten."""

from __future__ import annotations

import threading
from contextlib import closing, suppress

from assistant.connectors.approvals import Leaves
from assistant.model.account import Account
from assistant.model.approval import Stage
from assistant.model.errors import BadInput, SundownError
from assistant.model.notice import Kind
from assistant.store import accounts, approvals, decisions, drafts, journal
from assistant.store.database import Connection
from assistant.store.decisions import UNSENT, Result

from .approvals import reading, receipts, settling
from .core import Core
from .setup import LOCAL

PATIENCE_S = 3.0  # a hub that is away keeps nobody waiting


def remove(core: Core, name: str) -> None:
    """Forget an account, what came from it, and its secret. Nothing is deleted on the server."""
    account = core.account(name)
    if account.kind == "local" and account.name == LOCAL:
        raise BadInput("The account on this computer stays: it is where your own items are.")
    _sign_out(core, account)
    written = drafts.of_account(core.database, account.id)
    with core.database.write() as connection:
        _approvals(connection, account, core.epoch())
        accounts.remove(connection, account.id)
        journal.write(connection, core.epoch(), "account", account.name, "removed")
    core.vault.forget(account.id)
    reading.forget(core, account.id)
    for each in written:
        receipts.forget(core, each)
    core.bus.changed(Kind.ACCOUNTS, Kind.ITEMS, Kind.OUTBOX, Kind.APPROVALS)


def _sign_out(core: Core, account: Account) -> None:
    """The source forgets this device, if it can be asked just now; the account goes in any case."""

    def leave() -> None:
        try:
            with suppress(SundownError), closing(core.connect(account)) as link:
                source: object = link.source
                if isinstance(source, Leaves):
                    source.leave()
        finally:
            core.database.release()

    asking = threading.Thread(target=leave, name="sign-out", daemon=True)
    asking.start()
    asking.join(PATIENCE_S)


def _approvals(connection: Connection, account: Account, now: int) -> None:
    """In the transaction that removes it, before it goes. `now` in epoch seconds."""
    for row in decisions.still_open(connection, account.id):
        gone = Result(said="account removed")
        if not settling.put(connection, row, Stage.UNDONE, gone, UNSENT, now):
            settling.note(connection, row, "unknown", now, result=gone.said)  # it was on its way
    decisions.drop(connection, account.id)
    approvals.forget(connection, account.id)
