"""Request Tracker 5 (REST2): approvals of one account. There is no calendar in it."""

from __future__ import annotations

from collections.abc import Callable

from assistant.connectors.nocalendar import NoCalendar
from assistant.model.account import Account
from assistant.model.errors import BadInput
from assistant.protocols.wire import origin, without_password
from assistant.system.http import Http, Login

from .link import Link
from .source import Rt
from .tickets import Setting

__all__ = ["Rt", "open_account", "open_source"]


def open_account(
    account: Account, password: Callable[[], str], http: Http | None = None
) -> NoCalendar:
    """The calendar side: none."""
    del account, password, http
    return NoCalendar()


def open_source(account: Account, password: Callable[[], str], http: Http | None = None) -> Rt:
    """The approvals of an account; the address is that of RT's start page.

    Raises:
        BadInput: the address or the user name is missing.
    """
    url = account.url.strip()
    without_password(url)
    start, web = origin(url), url.partition("?")[0].partition("/REST/2.0")[0].rstrip("/")
    if not start.startswith("http") or not account.username:
        raise BadInput("Request Tracker needs its address (https://…) and your user name there.")
    http = http or Http(ca_file=account.option("ca_file"))
    scheme = "token" if account.option("auth") == "token" else ""
    login = Login(start, account.username, password, scheme=scheme)
    http.trust(login)
    return Rt(Setting(account, account.username, web), Link(http, web), login)
