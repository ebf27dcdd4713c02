"""Passwords that are kept nowhere: asked for on the terminal, good for one run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from assistant.model.account import Account
from assistant.model.errors import NeedsUser

from .out import say

if TYPE_CHECKING:
    from assistant.app import Sundown


def ask_missing(app: Sundown, wanted: str = "") -> None:
    """On a terminal, ask for the password of each account (or the one `wanted`) that has none which can be had.

    It goes to the keyring if there is one by now, else it is forgotten with the program.
    """
    if not sys.stdin.isatty():
        return
    from getpass import getpass

    from assistant.system.vault import Vault

    vault = Vault(tell=say)
    for account in app.accounts():
        if wanted in {"", account.name, account.id} and _asks_for_one(account):
            try:
                vault.password(account)
            except NeedsUser as error:
                say(str(error))
                if secret := getpass(f"Password of {account.name}, for this run: ", sys.stderr):
                    app.set_password(account.name, secret)


def _asks_for_one(account: Account) -> bool:
    signs_in = account.username or account.option("auth") == "bearer"
    return bool(signs_in) and not account.option("password_command")
