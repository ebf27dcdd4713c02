"""A Notifier over D-Bus: one thread owns the connection and sleeps until there is an order or a signal."""

from __future__ import annotations

import selectors
import socket
import threading
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

from assistant.model.notification import NOT_SHOWN, OnAction

from .notify_wire import ANSWER_S, Service, Show, Shown, UnshownError


@dataclass(frozen=True, slots=True)
class Withdraw:
    """An order: take that key from the screen."""

    key: str


Order = Show | Withdraw | None  # None ends the thread


class DBusNotifier:
    """A Notifier whose thread sleeps until there is an order or a signal. It begins with the first notification."""

    def __init__(self, on_action: OnAction) -> None:
        self._on_action = on_action
        self._orders: SimpleQueue[Order] = SimpleQueue()
        self._bell, self._ear = socket.socketpair()
        self._ear.setblocking(False)
        self._thread: threading.Thread | None = None
        self._service: Service | None = None
        self._shown: dict[str, Shown] = {}

    def notify(
        self,
        key: str,
        title: str,
        body: str = "",
        actions: tuple[tuple[str, str], ...] = (),
        *,
        silent: bool = True,
    ) -> None:
        """Show it, or replace what the same key shows; see Notifier."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, daemon=True, name="notify")
            self._thread.start()
        self._order(Show(key, title, body, actions, silent))

    def withdraw(self, key: str) -> None:
        """Take it from the screen, if it is still there."""
        if self._thread is not None:
            self._order(Withdraw(key))

    def close(self) -> None:
        """End the thread; waits for it no longer than one answer may take."""
        if self._thread is not None:
            self._order(None)
            self._thread.join(ANSWER_S + 1)
            self._thread = None

    def _order(self, order: Order) -> None:
        self._orders.put(order)
        self._bell.send(b"!")

    def _work(self) -> None:
        goes_on = True
        while goes_on:
            self._sleep()
            self._listen()
            while goes_on and not self._orders.empty():
                goes_on = self._obey(self._orders.get())
        self._leave()

    def _sleep(self) -> None:
        """Wait for an order or for the bus, as long as it takes."""
        with selectors.DefaultSelector() as both:
            both.register(self._ear, selectors.EVENT_READ)
            if self._service is not None:
                both.register(self._service.socket, selectors.EVENT_READ)
            both.select()
        try:
            self._ear.recv(4096)
        except BlockingIOError:
            return

    def _obey(self, order: Order) -> bool:
        match order:
            case Show():
                self._show(order)
            case Withdraw(key):
                if self._service is not None and (shown := self._shown.pop(key, None)):
                    self._service.withdraw(shown[1])
            case None:
                return False
        self._listen()  # signals that came in while the answer was awaited
        return True

    def _show(self, order: Show) -> None:
        try:
            self._service = self._service or Service()
            before = self._shown.get(order.key)
            self._shown[order.key] = self._service.show(order, before[1] if before else 0)
        except UnshownError:
            self._leave()
            self._on_action(order.key, NOT_SHOWN)

    def _listen(self) -> None:
        if self._service is None:
            return
        try:
            heard = self._service.signals()
        except UnshownError:
            self._leave()
            return
        for sender, member, body in heard:
            self._hear(sender, member, body)

    def _hear(self, sender: str, member: str, body: tuple[Any, ...]) -> None:
        match member, body:  # any program may send such a signal, with anything in it
            case "NotificationClosed", (int(number), *_):
                if (key := self._key(sender, number)) is not None:
                    del self._shown[key]
            case "ActionInvoked", (int(number), str(action), *_):
                if (key := self._key(sender, number)) is not None:
                    self._on_action(key, action)
                    self._shown.pop(key, None)
                    if self._service is not None:
                        self._service.withdraw(number)  # some services leave it on the screen
            case _:
                return

    def _key(self, sender: str, number: int) -> str | None:
        """Which of ours it is; None: another program's."""
        return next((k for k, shown in self._shown.items() if shown == (sender, number)), None)

    def _leave(self) -> None:
        """Forget the connection; the next notification makes a new one."""
        if self._service is not None:
            self._service.close()
        self._service, self._shown = None, {}
