"""The clock door: what is read, and what stands still."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from assistant.system import clock

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def test_the_system_clock_is_in_utc():
    assert clock.SystemClock().now().tzinfo is UTC


def test_a_clock_ahead_shows_another_hour():
    ahead = clock.SystemClock(timedelta(days=2))
    assert ahead.now() - clock.SystemClock().now() > timedelta(days=1, hours=23)


def test_a_held_clock_stands_until_it_is_moved():
    held = clock.HeldClock(NOON, "Asia/Hong_Kong")
    assert (held.now(), held.monotonic(), held.zone()) == (NOON, 0.0, "Asia/Hong_Kong")
    held.move(timedelta(minutes=5))
    assert held.now() == NOON + timedelta(minutes=5)


def test_setting_a_clock_back_never_turns_monotonic_back():
    held = clock.HeldClock(NOON)
    held.move(timedelta(seconds=30))
    held.put(NOON - timedelta(days=1))
    assert held.monotonic() == 30.0


def test_a_held_clock_answers_in_utc_whatever_it_is_given():
    local = NOON.astimezone(ZoneInfo("Asia/Hong_Kong"))
    assert clock.HeldClock(local).now().tzinfo is UTC


def test_tz_names_the_zone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", ":Asia/Taipei")
    assert clock.system_zone() == "Asia/Taipei"


def test_a_tz_that_is_no_zone_is_passed_over(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", "../../etc/passwd")
    assert clock.known_zone(clock.system_zone())


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "/etc/passwd", "../UTC", "a\0b"])
def test_what_is_no_zone_is_not_known(name: str):
    assert not clock.known_zone(name)


def test_a_link_into_the_zone_files_is_read(tmp_path: Path):
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/London")
    assert clock._linked_zone(link) == "Europe/London"
    assert clock._linked_zone(tmp_path / "none") == ""


def test_tzlocal_is_the_last_word():
    assert clock.known_zone(clock._zone_from_tzlocal())
