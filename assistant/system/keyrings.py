"""The keyrings of the systems we know, and the one thread in which they are asked.

A locked keyring blocks its caller for ever, keyring itself has no limit: both measured. Loaded late.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLong
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, Protocol, TypeVar

from assistant.model.errors import NeedsUser

T = TypeVar("T")
PATIENCE = 1.0  # seconds before the user is told what is waited for
WAITING = "Waiting for your system keyring: it may ask you to unlock it."
SILENT = "Your system keyring did not answer: unlock it, then try again."
FAILED = "Your system keyring could not be opened: unlock it, then try again."
ABSENT = (
    "There is no system keyring here that can be trusted with a password:"
    " start one, or give the account a password command."
)
CHOICE = "PYTHON_KEYRING_BACKEND"

# Only what the system itself guards. A plaintext file, or a chain that may end in one, is never asked.
TRUSTED: dict[str, tuple[tuple[str, str], ...]] = {
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
    "linux": (
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
    ),
}

log = logging.getLogger("sundown.vault")


class Ring(Protocol):
    """What we use of a keyring back end."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """The secret, or None."""
        ...

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep the secret."""
        ...

    def delete_password(self, service: str, username: str, /) -> None:
        """Take the secret away."""
        ...


def find() -> Ring | None:
    """The first trusted keyring that works here; None if there is none, or the user chose one we refuse."""
    known = TRUSTED.get(sys.platform, TRUSTED["linux"])
    chosen = os.environ.get(CHOICE, "")
    for module, name in known:
        if chosen in {"", f"{module}.{name}"} and (ring := _usable(module, name)):
            return ring
    return None


def _usable(module: str, name: str) -> Ring | None:
    try:
        backend: Any = getattr(importlib.import_module(module), name)
        ring: Ring | None = backend() if backend.viable else None
    except (ImportError, AttributeError, RuntimeError, OSError, ValueError) as why:
        log.info("%s is not usable: %s", module, type(why).__name__)
        return None
    return ring


def title(ring: Ring) -> str:
    """A keyring's name for people, such as "SecretService"."""
    return type(ring).__module__.rpartition(".")[2]


class Line:
    """The queue before the keyring: one daemon thread, which may hang without anybody hanging with it."""

    def __init__(
        self,
        find: Callable[[], Ring | None],
        limit: float,
        tell: Callable[[str], None] | None,
    ) -> None:
        self._find, self._limit, self._tell = find, limit, tell
        self._jobs: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._lock = Lock()
        self._worker: Thread | None = None
        self._ring: Ring | None = None

    def ask(self, call: Callable[[Ring], T], *, late: bool = False) -> T:
        """Run `call` on the keyring and wait for it. Raises NeedsUser: silent, failing, absent.

        A call that was given up runs no more, except one that is worth doing `late`.
        """
        future: Future[T] = Future()
        self._jobs.put(lambda: self._run(future, call))
        self._wake()
        try:
            return self._wait(future)
        except TooLong:
            if not late:
                future.cancel()
            raise NeedsUser(SILENT) from None

    def _wait(self, future: Future[T]) -> T:
        patience = min(PATIENCE, self._limit)
        try:
            return future.result(patience)
        except TooLong:
            if self._tell:
                self._tell(WAITING)
            return future.result(self._limit - patience)

    def _wake(self) -> None:
        with self._lock:
            if self._worker is None:
                self._worker = Thread(target=self._serve, name="keyring", daemon=True)
                self._worker.start()

    def _serve(self) -> None:
        while True:
            self._jobs.get()()

    def _run(self, future: Future[T], call: Callable[[Ring], T]) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            future.set_result(call(self._open()))
        except NeedsUser as why:
            future.set_exception(why)
        except BaseException as why:  # noqa: BLE001 - as an executor: back ends raise what they like, the thread must live
            log.warning("the keyring failed: %s", type(why).__name__)
            future.set_exception(NeedsUser(FAILED))

    def _open(self) -> Ring:
        self._ring = self._ring or self._find()
        if self._ring is None:
            raise NeedsUser(ABSENT)
        return self._ring
