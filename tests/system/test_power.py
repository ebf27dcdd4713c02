"""The machine's hours without a machine: what Windows' messages mean, and doors that find nothing to listen to."""

from __future__ import annotations

import pytest

from assistant.model.surroundings import Power, Surroundings
from assistant.system.fullscreen import full_screen
from assistant.system.power import open_power
from assistant.system.power_mac import MacPower
from assistant.system.power_windows import event_of, stands


@pytest.mark.parametrize(
    ("message", "word", "event"),
    [
        (0x0011, 0, Power.ENDING),
        (0x0218, 0x4, Power.SUSPENDING),
        (0x0218, 0x12, Power.RESUMED),
        (0x02B1, 0x7, Power.LOCKED),
        (0x02B1, 0x8, Power.UNLOCKED),
        (0x0218, 0xA, None),  # the mains
        (0x0200, 0, None),
    ],
)
def test_what_windows_says(message, word, event):
    # L-15
    assert event_of(message, word) is event


def test_how_windows_stands():
    #
    assert stands(1) == Surroundings(locked=True)
    assert [stands(state).presenting for state in (2, 3, 4, 5)] == [True, True, True, False]
    assert stands(6) == Surroundings(quiet=True)


def test_without_any_bus_the_door_is_quiet(monkeypatch):
    for which in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{which}_BUS_ADDRESS", "unix:path=/nowhere/bus")
    monkeypatch.delenv("DISPLAY", raising=False)
    door = open_power(lambda _event: None)
    assert door is not None
    door.start()
    door.refresh()
    assert door.surroundings() == Surroundings()
    door.close()


def test_no_display_is_no_full_screen(monkeypatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":65000")
    assert not full_screen()


def test_the_small_door_of_macos_is_quiet_elsewhere():
    door = MacPower(lambda _event: None)
    door.start()
    door.refresh()
    assert door.surroundings() == Surroundings()
