"""A PowerDoor over D-Bus: one thread owns both buses and sleeps until there is a signal or an order."""

from __future__ import annotations

import selectors
import socket
import threading
from dataclasses import replace

from assistant.model.surroundings import OnPower, Power, Surroundings

from . import power_bus as wire
from .fullscreen import full_screen
from .power_bus import Bus, BusError, Heard

WAIT_S = 1.0


class LinuxPower:
    """Hears logind, the screen saver and the notification service. Without any of them it is quiet."""

    def __init__(self, on_power: OnPower) -> None:
        self._on_power = on_power
        self._known = Surroundings()
        self._bell, self._ear = socket.socketpair()
        self._ear.setblocking(False)
        self._looked = threading.Event()
        self._closed = False
        self._thread = threading.Thread(target=self._work, daemon=True, name="power")
        self._system: Bus | None = None
        self._session: Bus | None = None
        self._held: int | None = None
        self._own: frozenset[str] = frozenset()  # the paths of our session; empty: nobody knows

    def start(self) -> None:
        """Listen from now on; see PowerDoor."""
        self._thread.start()
        self._looked.wait(WAIT_S)

    def surroundings(self) -> Surroundings:
        """As it was seen last."""
        return self._known

    def refresh(self) -> None:
        """Ask again; waits for a second at most."""
        self._looked.clear()
        try:
            self._bell.send(b"?")
        except OSError:
            return  # the program ends meanwhile
        self._looked.wait(WAIT_S)

    def close(self) -> None:
        """Listen no more; waits for a second at most."""
        self._closed = True
        self._bell.send(b"!")
        if self._thread.is_alive():
            self._thread.join(WAIT_S)
        if not self._thread.is_alive():
            self._bell.close()
            self._ear.close()

    # ------------------------------------------------------------------ the thread

    def _work(self) -> None:
        self._connect()
        self._look()
        while not self._closed:
            while (
                heard := self._listen()
            ):  # again: a signal may have come while an answer was awaited
                for each in heard:
                    self._hear(each)
            if self._sleep():
                self._connect()
                self._look()
        self._lose_system()
        self._lose_session()

    def _connect(self) -> None:
        """Both buses, as far as they are there; asked again at each look, as a bus may have been started anew."""
        if self._system is None:
            self._system = _open("SYSTEM")
            if self._system is not None:
                self._held = wire.hold_up(self._system)
                self._own = wire.own_session(self._system)
        if self._session is None:
            self._session = _open("SESSION")

    def _lose_system(self) -> None:
        bus, self._system = self._system, None
        held, self._held = self._held, None
        wire.release(held)
        if bus is not None:
            bus.close()

    def _lose_session(self) -> None:
        bus, self._session = self._session, None
        if bus is not None:
            bus.close()

    def _look(self) -> None:
        for bus in (self._system, self._session):
            if bus is not None:
                bus.silent.clear()
        self._known = Surroundings(
            locked=wire.locked(self._system, self._session),
            presenting=full_screen(),
            quiet=wire.quiet(self._session),
        )
        self._looked.set()

    def _sleep(self) -> bool:
        """Wait for a bus or an order; True: an order to look again."""
        with selectors.DefaultSelector() as all_of:
            all_of.register(self._ear, selectors.EVENT_READ)
            for bus in (self._system, self._session):
                if bus is not None:
                    all_of.register(bus.socket, selectors.EVENT_READ)
            all_of.select()
        try:
            return bool(self._ear.recv(4096)) and not self._closed
        except BlockingIOError:
            return False

    def _listen(self) -> list[Heard]:
        found: list[Heard] = []
        if self._system is not None:
            try:
                found += self._system.heard()
            except BusError:
                self._lose_system()
        if self._session is not None:
            try:
                found += self._session.heard()
            except BusError:
                self._lose_session()
        return found

    def _hear(self, heard: Heard) -> None:
        match heard.member, heard.body:
            case ("PrepareForSleep" | "PrepareForShutdown") as word, (True,):
                self._held_up(Power.SUSPENDING if word == "PrepareForSleep" else Power.ENDING)
            case "PrepareForSleep", (False,):
                self._hold_up()
                self._look()
                self._on_power(Power.RESUMED)
            case "PrepareForShutdown", (False,):
                self._hold_up()  # it was called off
            case ("Lock" | "Unlock") as word, _ if heard.path in self._own or not self._own:
                self._lock(on=word == "Lock")
            case "ActiveChanged", (bool(on),):
                self._lock(on=on)
            case "PropertiesChanged", _:
                self._changed()
            case _:
                return

    def _changed(self) -> None:
        before = self._known
        self._look()
        now = self._known
        if now.locked != before.locked:
            self._on_power(Power.LOCKED if now.locked else Power.UNLOCKED)
        elif now != before:
            self._on_power(Power.CHANGED)

    def _lock(self, *, on: bool) -> None:
        if on != self._known.locked:
            self._known = replace(self._known, locked=on)
            self._on_power(Power.LOCKED if on else Power.UNLOCKED)

    def _held_up(self, event: Power) -> None:
        """What has to be written is written, then the machine may go."""
        try:
            self._on_power(event)
        finally:
            held, self._held = self._held, None
            wire.release(held)

    def _hold_up(self) -> None:
        if self._held is None and self._system is not None:
            self._held = wire.hold_up(self._system)


def _open(which: str) -> Bus | None:
    """A bus with all we want to hear; None where it is not there."""
    rules = {
        "SYSTEM": (
            {"interface": wire.MANAGER, "path": wire.LOGIN_PATH},
            {"interface": wire.SESSION},
            {"interface": wire.PROPERTIES, "path_namespace": f"{wire.LOGIN_PATH}/session"},
        ),
        "SESSION": (
            *({"interface": name, "member": "ActiveChanged"} for name, _ in wire.SAVERS),
            {"interface": wire.PROPERTIES, "path": wire.NOTIFY_PATH},
        ),
    }
    try:
        bus = Bus(which)
        for rule in rules[which]:
            bus.listen(**rule)
    except BusError:
        return None
    return bus
