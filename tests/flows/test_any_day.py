"""Any day at all: whatever the machine and the user do, what reaches the screen keeps its promises."""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.app import Sundown
from assistant.model.telling import Topic
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault
from tests.conftest import HONG_KONG, examples
from tests.flows.playing import Day

START, END = "2026-11-19 08:00", "2026-11-20 12:00"
minutes = st.integers(0, 26 * 60)
whats = st.one_of(
    st.tuples(st.just("lock"), st.booleans()),
    st.tuples(st.just("see"), st.sampled_from(["quiet", "presenting", ""])),
    st.tuples(st.just("sleep"), st.integers(1, 300)),
    st.tuples(st.just("event"), st.integers(5, 120)),
    st.tuples(st.just("todo"), st.integers(0, 120)),
    st.tuples(st.just("due"), st.integers(-3, 1)),
    st.tuples(st.just("restart"), st.none()),
    st.tuples(st.just("back"), st.integers(1, 90)),
)
scripts = st.lists(st.tuples(minutes, whats), max_size=14)


def act(day: Day, number: int, what: str, value) -> None:
    now = day.clock.now().astimezone(HONG_KONG)
    match what:
        case "lock":
            day.lock(on=value)
        case "see":
            day.see(**({value: True} if value else {}))
        case "sleep":
            day.sleep(f"{now + timedelta(minutes=value):%Y-%m-%d %H:%M}")
        case "event":
            day.event(f"event {number}", f"{now + timedelta(minutes=15):%Y-%m-%d %H:%M}", value)
        case "todo":
            day.todo(f"todo {number}", now + timedelta(minutes=value))
        case "due":
            day.todo(f"due {number}", now.date() + timedelta(days=value))
        case "restart":
            day.app.core.database.release()
            day.__post_init__()
        case "back":
            day.clock.put(day.clock.now() - timedelta(minutes=value))


def played(home: Path, script) -> Day:
    clock = HeldClock(datetime.fromisoformat(START).replace(tzinfo=HONG_KONG), "Asia/Hong_Kong")
    day = Day(Sundown.open(home, clock=clock, vault=Vault(find=lambda: None)), clock)
    begin = clock.now()
    for number, (minute, (what, value)) in enumerate(sorted(script, key=lambda each: each[0])):
        when = (begin + timedelta(minutes=minute)).astimezone(HONG_KONG)
        day.play(f"{when:%Y-%m-%d %H:%M}")
        act(day, number, what, value)
    day.see()
    day.play(END)
    return day


@settings(max_examples=examples(6), deadline=None)
@given(scripts)
def test_whatever_happens_the_promises_hold(script):
    """L-1, L-12 to L-25, R-2, R-18 to R-24, N-17, P-1 to P-3."""
    with tempfile.TemporaryDirectory() as folder:
        day = played(Path(folder) / "home", script)
        try:
            keep_promises(day, script)
        finally:
            day.app.close()


def keep_promises(day: Day, script) -> None:
    unasked = Counter(day.app.work_date(when) for when, each in day.said if each.unasked)
    assert max(unasked.values(), default=0) <= 6
    for when, each in day.said:
        hour = (when.hour, when.minute)
        if each.unasked:
            of_list = each.topic in {Topic.LIST, Topic.SUMMARY}
            assert (9, 0) <= hour < ((18, 30) if of_list else (18, 0))
        if each.topic is Topic.LIST:
            assert (17, 40) <= hour < (18, 30)
    days = Counter(one for _, each in day.said for one in each.days)
    assert max(days.values(), default=0) <= 1  # no list is told twice
    shown = Counter(one.id for _, each in day.said for one in each.reminders)
    assert max(shown.values(), default=0) <= 1  # no reminder comes twice by itself
    slept_over = any(what == "sleep" for _, (what, _value) in script)
    assert slept_over or any(each.isoformat() == "2026-11-19" for each in day.app.filed_days())
