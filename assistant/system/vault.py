"""The door to secrets: the system's keyring or a password command; nothing of it is ever written by us."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from assistant.model.account import Account
from assistant.model.errors import NeedsUser

if TYPE_CHECKING:  # the keyring is slow to import, and a list of the day needs none
    from .keyrings import Line, Ring

SERVICE = "sundown"
NOTHING = (
    "No password is kept for this account:"
    " give it again under Accounts, or with 'sundown account password'."
)


class Kept(StrEnum):
    """Where a secret is now."""

    KEYRING = "keyring"
    RUN_ONLY = "run_only"  # in memory until the program ends: there is no usable keyring


class Vault:
    """Secrets by account id. Thread-safe.

    `limit` is the seconds a call may take; `tell` hears a sentence when it takes long enough to be noticed.
    `find` gives the keyring to use, None if there is none that can be trusted.
    """

    def __init__(
        self,
        *,
        limit: float = 15.0,
        tell: Callable[[str], None] | None = None,
        find: Callable[[], Ring | None] | None = None,
    ) -> None:
        self._limit, self._tell, self._find = limit, tell, find
        self._run: dict[str, str] = {}
        self._opened: Line | None = None

    def password(self, account: Account) -> str:
        """The secret of an account: from its password command where it has one, else from the keyring.

        Raises NeedsUser with a sentence where there is none.
        """
        command = account.option("password_command")
        return secret_from(command) if command else self.get(account.id)

    def get(self, account_id: str) -> str:
        """The secret kept under this id. Raises NeedsUser: locked, not there, no keyring."""
        if account_id in self._run:
            return self._run[account_id]
        secret = self._line().ask(lambda ring: ring.get_password(SERVICE, account_id))
        if secret is None:
            raise NeedsUser(NOTHING)
        return secret

    def set(self, account_id: str, secret: str) -> Kept:
        """Keep a secret: in the keyring if there is one that answers, else until the program ends."""
        self._run[account_id] = secret
        try:
            self._line().ask(lambda ring: ring.set_password(SERVICE, account_id, secret), late=True)
        except NeedsUser:
            return Kept.RUN_ONLY
        self._run.pop(account_id, None)
        return Kept.KEYRING

    def forget(self, account_id: str) -> None:
        """Take a secret away. Where there is none, or no keyring, nothing happens."""
        self._run.pop(account_id, None)

        def erase(ring: Ring) -> None:
            if ring.get_password(SERVICE, account_id) is not None:
                ring.delete_password(SERVICE, account_id)

        try:
            self._line().ask(erase, late=True)
        except NeedsUser:
            return  # it can't be read either, and the account that named it is gone

    def kept(self, account_id: str) -> Kept | None:
        """RUN_ONLY if this secret will be gone with the program, None if it is not in memory."""
        return Kept.RUN_ONLY if account_id in self._run else None

    def describe(self) -> str:
        """The keyring in use, by name. Raises NeedsUser where there is none, or it does not answer."""
        from .keyrings import title

        line = self._line()
        line.ask(lambda ring: ring.get_password(SERVICE, "no such account"))
        return line.ask(title)

    def _line(self) -> Line:
        if self._opened is None:
            from .keyrings import Line, find

            self._opened = Line(self._find or find, self._limit, self._tell)
        return self._opened


def secret_from(command: str, limit: float = 60.0) -> str:
    """The first line that a password command prints. Run anew each time, without a shell, never stored.

    Raises NeedsUser with a sentence; what the command printed is in none of them.
    """
    import os
    import shlex
    import subprocess

    try:
        # Windows gives a program its words as one line, and the program splits it
        words = command if os.name == "nt" else shlex.split(command)
        done = subprocess.run(  # noqa: S603 - the user's own command, which is the point of it
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NeedsUser(f"The password command gave no answer in {limit:.0f} seconds.") from None
    except (OSError, ValueError, IndexError):
        raise NeedsUser("The password command can't be started: check its spelling.") from None
    secret = done.stdout.decode("utf-8", "replace").partition("\n")[0].rstrip("\r")
    if done.returncode:
        raise NeedsUser(
            f"The password command ended with exit status {done.returncode}: run it by hand to see why."
        )
    if not secret:
        raise NeedsUser("The password command printed nothing: run it by hand to see why.")
    return secret
