"""Whole days at high speed: what comes to the screen, when, and how often."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from assistant.app import Sundown
from assistant.model.surroundings import Power
from assistant.model.telling import Topic
from assistant.system.clock import HeldClock
from tests.flows.playing import Day

ROOT = Path(__file__).parents[2]
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def day(app: Sundown, clock: HeldClock) -> Day:
    """Friday in Hong Kong, 08:30."""
    made = Day(app, clock)
    clock.put(made.at("2026-11-20 08:30"))
    return made


def start(tmp_path, vault, zone: str, when: str) -> Day:
    clock = HeldClock(datetime.fromisoformat(when).replace(tzinfo=ZoneInfo(zone)), zone)
    return Day(Sundown.open(tmp_path / "zone", clock=clock, vault=vault), clock)


def test_an_empty_day_says_one_thing(day):
    # L-12, N-17
    day.play("2026-11-21 09:00")
    assert day.topics() == ["17:40 list"]


def test_a_full_day_stays_within_the_budget(day):
    """N-17, P-1, P-2, L-14, R-18: meetings, a lock, a sleep over reminders, a late meeting."""
    for number in range(8):
        length = 100 if 13 <= 9 + number < 15 else 30
        day.event(f"Meeting {number}", f"2026-11-20 {9 + number:02}:30", length)
        day.todo(f"Task {number}", FRIDAY - timedelta(days=number))
    day.event("Late", "2026-11-20 17:15", 40)
    day.event("Dinner", "2026-11-20 20:00")
    script = [
        ("2026-11-20 12:05", day.lock),
        ("2026-11-20 12:50", lambda: day.lock(on=False)),
        ("2026-11-20 13:05", lambda: day.sleep("2026-11-20 15:00")),
    ]
    day.play("2026-11-21 09:00", script)
    unasked = [(when, each) for when, each in day.said if each.unasked]
    assert 1 <= len(unasked) <= 6
    assert all(9 <= when.hour < 18 or (when.hour, when.minute) < (18, 30) for when, _ in unasked)
    assert "17:57 list" in day.topics()  # the late meeting's end, and two minutes
    assert "19:50 reminders" in day.topics()  # the user's own event: asked for (P-2)
    slept = [each for each in day.said if f"{each[0]:%H:%M}" == "15:00"]
    ((_, card),) = slept
    assert [each.title for each in card.reminders] == ["Meeting 4", "Meeting 5"]
    shown = [r.id for _, each in day.said for r in each.reminders]
    assert len(shown) == len(set(shown))


def test_do_not_disturb_until_night_leaves_a_badge_only(day):
    # L-14, R-21
    script = [
        ("2026-11-20 16:00", lambda: day.see(quiet=True)),
        ("2026-11-20 21:00", day.see),
    ]
    day.play("2026-11-21 09:00", script)
    assert day.said == []
    assert day.app.filed_days() == {FRIDAY: False}


def test_a_presentation_holds_the_notice_until_two_minutes_after_it(day):
    # L-14
    script = [
        ("2026-11-20 17:00", lambda: day.see(presenting=True)),
        ("2026-11-20 17:50", day.see),
    ]
    day.play("2026-11-21 09:00", script)
    assert day.topics() == ["17:52 list"]


def test_home_under_a_lock_the_list_waits_for_the_next_work_day(day):
    # L-15, L-20, P-3: on Saturday nothing is said, on Monday at work one card
    script = [
        ("2026-11-20 17:20", day.lock),
        ("2026-11-21 11:00", lambda: day.lock(on=False)),
    ]
    day.play("2026-11-23 12:00", script)
    assert day.topics() == ["09:00 missed"]
    ((_, card),) = day.said
    assert card.days == (FRIDAY,)


def test_back_before_the_hour_the_notice_still_comes_once(day):
    # L-18
    script = [
        ("2026-11-20 16:30", day.lock),
        ("2026-11-20 17:00", lambda: day.lock(on=False)),
    ]
    day.play("2026-11-20 16:45", script[:1])
    assert day.app.filed_days() == {FRIDAY: False}  # written at once
    day.play("2026-11-21 09:00", script[1:])
    assert day.topics() == ["17:40 list"]


def test_a_short_lock_writes_nothing(day):
    # L-15
    script = [
        ("2026-11-20 16:30", day.lock),
        ("2026-11-20 16:35", lambda: day.lock(on=False)),
    ]
    day.play("2026-11-20 17:00", script)
    assert day.app.filed_days() == {}


def test_after_a_long_absence_there_is_one_card_in_all(day):
    # L-21, L-22
    day.play("2026-11-12 09:00")  # the clock stands later: nothing happens
    day.play("2026-11-20 12:00")
    day.clock.put(day.at("2026-12-02 09:30"))
    day.play("2026-12-02 12:00")
    (when, card), *more = day.said
    assert (when.day, card.topic, more) == (2, Topic.MISSED, [])
    assert card.days[0] == date(2026, 11, 25)
    assert card.count("lists") == len(card.days) == 5


def test_a_week_later_a_list_closes_by_itself(day):
    # L-22
    day.play("2026-11-20 23:00")
    day.clock.put(day.at("2026-11-28 10:00"))
    day.play("2026-11-28 10:30")
    rows = day.app.core.database.read("SELECT work_date FROM digest WHERE lapsed_at IS NOT NULL")
    assert rows == [("2026-11-20",)]
    assert FRIDAY in day.app.filed_days()  # it stays in the history
    assert FRIDAY not in day.app.missed_days()


def test_a_backward_clock_never_makes_a_second_list(day):
    # L-25
    day.play("2026-11-20 18:00")
    day.clock.put(day.at("2026-11-20 09:00"))
    day.play("2026-11-21 12:00")
    day.clock.put(day.at("2026-11-19 12:00"))
    day.play("2026-11-19 13:00")
    assert [topic for topic in day.topics() if "list" in topic] == ["17:40 list"]
    assert len(day.app.journal(kind="digest")) == 1


def test_switched_off_it_leaves_no_work_behind(day):
    # L-30
    day.app.set_setting("digest_off_days", "fri")
    day.play("2026-11-20 17:50", [("2026-11-20 17:30", lambda: day.app.power(Power.ENDING))])
    day.app.digest_off()
    day.play("2026-11-24 10:00")
    assert (day.said, day.app.filed_days(), day.app.missed_days()) == ([], {}, ())


def test_not_today(day):
    # L-30
    day.app.skip_today()
    day.play("2026-11-23 18:00")
    assert day.topics() == ["17:40 list"]  # Monday's


def test_half_day_leave_moves_the_list(day):
    # L-9
    day.event("Annual leave", "2026-11-20 13:00", 300)
    day.play("2026-11-21 09:00")
    assert [each for each in day.topics() if "list" in each] == ["12:40 list"]


def test_ignored_five_days_it_asks_once_and_then_keeps_quiet(day):
    # L-31
    for step in range(14):
        each = FRIDAY + timedelta(days=step)
        for hour in ("09:00", "17:30"):
            day.clock.put(day.at(f"{each} {hour}"))
            day.play(f"{each} {hour[:2]}:59")
    asked = [when for when, each in day.said if each.topic is Topic.ASK]
    lists = [when for when, each in day.said if each.topic is Topic.LIST]
    assert (len(asked), len(lists)) == (1, 5)
    assert max(lists) < min(asked) == day.said[-1][0]
    day.app.digest_opened()
    day.clock.put(day.at("2026-12-04 17:30"))
    day.play("2026-12-04 18:00")
    assert day.said[-1][1].topic is Topic.LIST


def test_the_answers_to_the_question(day):
    # L-31
    day.app.digest_earlier()
    day.play("2026-11-21 09:00")
    assert day.topics() == ["17:20 list"]
    day.app.digest_off()
    assert day.app.settings()["digest_enabled"] == "off"


@pytest.mark.parametrize("zone", ["Etc/GMT+5", "Etc/GMT-8", "America/New_York", "Europe/London"])
@pytest.mark.parametrize("first", ["2026-03-26", "2026-10-22", "2026-03-05", "2026-10-29"])
def test_in_every_zone_and_over_the_change_of_the_clocks(tmp_path, vault, zone, first):
    # L-26: each work day has one list at 17:40 on the wall, and each once
    day = start(tmp_path, vault, zone, f"{first} 08:00")
    work = [date.fromisoformat(first) + timedelta(days=step) for step in range(5)]
    for each in work:
        for hour in ("03:50", "17:30"):
            day.clock.put(day.at(f"{each} {hour}"))
            day.play(f"{each} {hour[:2]}:59")
    lists = [when for when, each in day.said if each.topic is Topic.LIST]
    assert [when.date() for when in lists] == [each for each in work if each.weekday() < 5]
    assert {f"{when:%H:%M}" for when in lists} == {"17:40"}
    day.app.close()


# ------------------------------------------------------------------ five exits (L-19)

EXITS = {
    "lock": "app.power(Power.LOCKED); clock.move(timedelta(minutes=11)); live.turn(); os.kill(os.getpid(), 9)",
    "suspend": "app.power(Power.SUSPENDING); os.kill(os.getpid(), 9)",
    "log-off": "app.power(Power.ENDING); os._exit(0)",
    "power cut": "os.kill(os.getpid(), 9)",
    "crash": "threading.Timer(0.02, lambda: os.kill(os.getpid(), 9)).start(); work()",
}
PROGRAM = """
import os, sys, threading
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo
from assistant.app import Sundown
from assistant.model.surroundings import Power
from assistant.services.live import Live
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault
clock = HeldClock(datetime(2026, 11, 20, 16, 20, tzinfo=ZoneInfo("Asia/Hong_Kong")), "Asia/Hong_Kong")
app = Sundown.open(Path(sys.argv[1]), clock=clock, vault=Vault(find=lambda: None))
live = Live(app.core, app.watch)
live.turn()
def work():
    while True:
        app.digest()
        clock.move(timedelta(seconds=1))
"""


@pytest.mark.parametrize("way", EXITS)
def test_after_every_exit_the_list_is_there_next_morning(tmp_path, vault, way):
    # L-19
    home = tmp_path / "home"
    program = [sys.executable, "-c", PROGRAM + EXITS[way], str(home)]
    ended = subprocess.run(program, cwd=ROOT, timeout=60, check=False).returncode
    assert ended in {0, -signal.SIGKILL}
    clock = HeldClock(
        datetime(2026, 11, 23, 9, 5, tzinfo=ZoneInfo("Asia/Hong_Kong")), "Asia/Hong_Kong"
    )
    day = Day(Sundown.open(home, clock=clock, vault=vault), clock)
    written = day.app.filed_days()
    if way in {"lock", "suspend", "log-off"}:
        assert written == {FRIDAY: False}
    day.play("2026-11-23 10:00")
    assert FRIDAY in day.app.filed_days()
    assert day.topics() == ["09:05 missed"]
    again = Day(day.app, clock)  # N-4: a restart says it not again
    again.play("2026-11-23 11:00")
    assert again.said == []
    day.app.close()
