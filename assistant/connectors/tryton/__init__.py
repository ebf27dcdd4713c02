"""Tryton 7 (JSON-RPC): approvals of one account. There is no calendar in it."""

from __future__ import annotations

from collections.abc import Callable

from assistant.connectors.nocalendar import NoCalendar
from assistant.model.account import Account
from assistant.model.errors import BadInput
from assistant.protocols.wire import origin, without_password
from assistant.system.http import Http

from .link import Link
from .source import Tryton

__all__ = ["Tryton", "open_account", "open_source"]


def open_account(
    account: Account, password: Callable[[], str], http: Http | None = None
) -> NoCalendar:
    """The calendar side: none."""
    del account, password, http
    return NoCalendar()


def open_source(account: Account, password: Callable[[], str], http: Http | None = None) -> Tryton:
    """The approvals of an account; the address ends with the name of the database.

    Raises:
        BadInput: the address, the database or the user name is missing.
    """
    url = account.url.strip()
    without_password(url)
    start = origin(url)
    path = url.partition("?")[0].partition("#")[0][len(url.partition("://")[0]) + 3 :]
    database = path.partition("/")[2].strip("/")
    if not start.startswith("http") or not database or not account.username:
        raise BadInput(
            "Tryton needs its address with the database (https://erp.example.com/company) and your user name there."
        )
    http = http or Http(ca_file=account.option("ca_file"))
    return Tryton(account, Link(http, f"{start}/{database}/", account.username, password))
