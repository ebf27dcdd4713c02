"""Profiles with a paper account: a whole source of approvals in memory, for tests and pictures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from assistant.app import Sundown
from assistant.connectors.nocalendar import NoCalendar
from assistant.connectors.paper import Paper, PaperServer, Request
from assistant.model.account import Account
from assistant.model.approval import Attached, Fact, Hint, Tier
from assistant.services.core import Core, Link
from assistant.services.setup import ensure_local
from assistant.store import accounts
from assistant.store.database import Database
from assistant.system.clock import Clock, SystemClock
from assistant.system.vault import Vault

ACCOUNT = Account("paper-account", "paper", "Paper")


def paper_device(
    home: Path, server: PaperServer, clock: Clock | None = None, user: str = "me"
) -> Sundown:
    """A profile whose one account (besides the local one) is `user` at this server. Nothing is pulled yet."""
    home.mkdir(parents=True, exist_ok=True)

    def connect(account: Account) -> Link:
        return Link(NoCalendar(), None, Paper(account, server, user))

    vault = Vault(find=lambda: None)
    core = Core(home, Database(home / "sundown.db"), clock or SystemClock(), vault, connect)
    if not accounts.accounts(core.database):
        ensure_local(core)
        with core.database.write() as connection:
            accounts.add(connection, ACCOUNT)
    return Sundown(core)


def paper_profile(
    home: Path,
    requests: Iterable[Request] = (),
    clock: Clock | None = None,
    server: PaperServer | None = None,
) -> Sundown:
    """A profile that has pulled these requests from a paper source (give a `server` to change them later)."""
    server = server or PaperServer()
    for each in requests:
        server.add(each)
    app = paper_device(home, server, clock)
    app.sync()
    return app


def sample(now: datetime) -> list[Request]:
    """A morning's inbox: all tiers, all four buckets, a deadline that is near, one that has passed, markup in a title."""
    hour = timedelta(hours=1)
    receipt = (Attached("f1", "receipt.pdf", 11, "application/pdf"), b"%PDF-1.4 no")
    return [
        Request(
            "Taxi to the airport", amount="180.00", tier=Tier.LOW, due=now + 26 * hour,
            facts=(Fact("/date", "Date", "2026-11-18", "date"), Fact("/purpose", "Purpose", "Client visit")),
        ),
        Request(
            "Annual leave, 2 days", form="leave", form_title="Leave", requester="li", due=now + 3 * hour,
            then="goes to Lin Hao", facts=(Fact("/from", "From", "2026-12-01", "date"), Fact("/days", "Days", "2")),
            hints=(Hint("balance", "6 of 14 days are left."),), department="Sales",
        ),
        Request(
            "新筆記型電腦 10 部", amount="180000.00", tier=Tier.HIGH, verify=True, form="purchase",
            form_title="Purchase", approvers=["me", "lin"], files={"f1": receipt},
            facts=(Fact("/supplier", "Supplier", "Example Computers Ltd"), Fact("/quantity", "Quantity", "10")),
            hints=(Hint("budget", "Over the department's budget by HKD 12,000.00."),), due=now + 50 * hour,
        ),
        Request(
            "Contract with signature", tier=Tier.SOURCE, browser=True, form="contract", form_title="Contract",
            requester="lin",
        ),
        Request(
            "<b>Hotel</b> & breakfast", amount="2400.00", urgent=True, urgent_reason="The flight is tonight",
            due=now - hour, then="was due", files={"f1": receipt},
        ),
        Request("Client dinner", amount="1250.50", requester="li", due=now + 30 * hour),
        Request("Printer paper", amount="95.00", requester="li", tier=Tier.LOW),
        Request("My training course", amount="5200.00", requester="me", approvers=["li", "lin"], form="purchase",
                form_title="Purchase"),
        Request("Office party", amount="3000.00", approvers=["li"], copies=["me"]),
    ]  # fmt: skip
