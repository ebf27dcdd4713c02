"""Reminders on two devices: what is dismissed or put off on one is so on the other (R-6), on memory and a real server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.app import Sundown
from assistant.connectors.memory import MemoryServer
from assistant.model.account import Component
from assistant.model.reminder import Reminder
from assistant.system.clock import HeldClock
from tests.conftest import examples
from tests.devices import device
from tests.flows.profiles import Open, Other, clean, event, values

ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\n"
START = "20261120T090000Z"  # 17:00 in Hong Kong, where it is 16:00
Pair = tuple[Sundown, Sundown]


@pytest.fixture(params=["memory", pytest.param("radicale", marks=pytest.mark.server)])
def pair(request: pytest.FixtureRequest, tmp_path: Path, clock: HeldClock) -> Iterator[Pair]:
    if request.param == "radicale":
        open_profile: Open = request.getfixturevalue("open_profile")
        yield open_profile("one"), open_profile("two")
        return
    server = MemoryServer()
    apps = (device(tmp_path / "a", server, clock), device(tmp_path / "b", server, clock))
    yield apps
    for app in apps:
        app.close()


def meet(pair: Pair, extra: str = ALARM) -> None:
    one = pair[0]
    clean(one)  # discovers the calendars
    places = [each for each in one.collections() if each.account_id != _local(one)]
    place = next(each for each in places if Component.EVENT in each.components)
    one.import_ics(event("meeting", "Meeting", extra, START), place)
    exchange(*pair)


def _local(app: Sundown) -> str:
    return next(each.id for each in app.accounts() if each.kind == "local")


def exchange(*apps: Sundown) -> None:
    for app in (*apps, *apps):
        clean(app)


def due(app: Sundown) -> tuple[Reminder, ...]:
    found = app.reminders()[0]
    app.reminders_shown(found)
    return found


def test_dismissed_on_one_device_it_is_gone_on_the_other(pair: Pair, clock: HeldClock):
    meet(pair)
    clock.move(timedelta(minutes=50))
    (here,), (there,) = due(pair[0]), due(pair[1])
    pair[0].remind_dismiss(here)
    assert pair[1].reminders_over((there,)) == frozenset()
    exchange(*pair)
    assert pair[1].reminders_over((there,)) == {there.id}  # while it is on the screen
    clock.move(timedelta(minutes=1))
    assert (due(pair[0]), due(pair[1])) == ((), ())


def test_dismissed_before_the_other_device_wakes_it_never_comes_there(pair: Pair, clock: HeldClock):
    meet(pair)
    clock.move(timedelta(minutes=50))
    (here,) = due(pair[0])
    pair[0].remind_dismiss(here)
    exchange(*pair)
    assert due(pair[1]) == ()


@pytest.mark.parametrize("extra", [ALARM, ""])
def test_put_off_on_one_device_it_comes_back_on_both(pair: Pair, clock: HeldClock, extra: str):
    meet(pair, extra)
    clock.move(timedelta(minutes=50))
    (here,), (there,) = due(pair[0]), due(pair[1])
    pair[0].remind_snooze(here, pair[0].now() + timedelta(minutes=15))
    exchange(*pair)
    assert pair[1].reminders_over((there,)) == {there.id}
    clock.move(timedelta(minutes=15))
    again = (due(pair[0]), due(pair[1]))
    assert [[each.snoozed for each in found] for found in again] == [[True], [True]]
    pair[1].remind_dismiss(again[1][0])
    exchange(*pair)
    assert pair[0].reminders_over(again[0]) == {again[0][0].id}


def test_answers_on_both_before_they_meet_are_no_conflict(pair: Pair, clock: HeldClock):
    meet(pair)
    clock.move(timedelta(minutes=50))
    (here,), (there,) = due(pair[0]), due(pair[1])
    pair[0].remind_dismiss(here)
    clock.move(timedelta(minutes=2))
    pair[1].remind_dismiss(there)
    exchange(*pair)
    assert (pair[0].conflicts(), pair[1].conflicts()) == ((), ())
    both = zip(pair, (here, there), strict=True)
    raws = [app.detail(each.item_id).item.raw for app, each in both]
    assert {tuple(values(raw, "ACKNOWLEDGED")) for raw in raws} == {("20261120T085200Z",)}


def test_put_off_here_and_dismissed_there_afterwards_it_stays_away(pair: Pair, clock: HeldClock):
    meet(pair)
    clock.move(timedelta(minutes=50))
    (here,), (there,) = due(pair[0]), due(pair[1])
    pair[0].remind_snooze(here, pair[0].now() + timedelta(minutes=8))
    clock.move(timedelta(minutes=2))
    pair[1].remind_dismiss(there)  # it has not heard of the snooze
    exchange(*pair)
    clock.move(timedelta(minutes=6))
    assert (due(pair[0]), due(pair[1])) == ((), ())


@pytest.mark.server
def test_thunderbird_dismisses_and_puts_off(open_profile: Open, other: Other, clock: HeldClock):
    app = open_profile("one")
    other.put("meeting", event("meeting", "Meeting", ALARM, START))
    clean(app)
    clock.move(timedelta(minutes=50))
    (here,) = due(app)
    seen = "X-MOZ-LASTACK:20261120T085001Z\r\n"
    other.put("meeting", event("meeting", "Meeting", seen + ALARM, START))
    clock.move(timedelta(seconds=5))
    clean(app)
    assert app.reminders_over((here,)) == {here.id}
    later = "X-MOZ-SNOOZE-TIME:20261120T085600Z\r\n"
    other.put("meeting", event("meeting", "Meeting", seen + later + ALARM, START))
    clean(app)
    clock.move(timedelta(minutes=6))
    assert [each.snoozed for each in due(app)] == [True]


@pytest.mark.server
def test_an_answer_moves_no_line_but_those_of_alarms(
    open_profile: Open, other: Other, clock: HeldClock
):
    app = open_profile("one")
    text = event("meeting", "Meeting", f"SEQUENCE:4\r\nX-OWN;P=1:kept\r\n{ALARM}", START)
    other.put("meeting", text)
    clean(app)
    clock.move(timedelta(minutes=50))
    (here,) = due(app)
    app.remind_snooze(here, app.now() + timedelta(hours=2))
    clean(app)
    assert (values(other.only(), "SEQUENCE"), values(other.only(), "X-OWN")) == (["4"], ["kept"])
    assert values(other.only(), "DTSTAMP") == ["20261101T090000Z"]
    assert len(values(other.only(), "TRIGGER")) == 2


STEPS = st.lists(
    st.tuples(
        st.integers(0, 1), st.sampled_from(["dismiss", "snooze", "sync", "wait"]), st.integers(1, 9)
    ),
    max_size=8,
)


@settings(max_examples=examples(15), deadline=None)
@given(STEPS)
def test_however_answers_and_passes_interleave_the_devices_agree(steps: list[tuple[int, str, int]]):
    clock = HeldClock(
        datetime(2026, 11, 20, 16, 0, tzinfo=ZoneInfo("Asia/Hong_Kong")), "Asia/Hong_Kong"
    )
    server = MemoryServer()
    with TemporaryDirectory() as folder:
        pair = tuple(device(Path(folder) / name, server, clock) for name in "ab")
        meet((pair[0], pair[1]))
        clock.move(timedelta(minutes=50))
        found = tuple(due(app)[0] for app in pair)
        for who, what, minutes in steps:
            app, reminder = pair[who], found[who]
            clock.move(timedelta(minutes=minutes if what == "wait" else 0, seconds=1))
            if what == "dismiss":
                app.remind_dismiss(reminder)
            elif what == "snooze":
                app.remind_snooze(reminder, app.now() + timedelta(minutes=minutes))
            elif what == "sync":
                clean(app)
        exchange(*pair)
        texts = [app.detail(each.item_id).item.raw for app, each in zip(pair, found, strict=True)]
        assert texts[0] == texts[1]
        assert [app.conflicts() for app in pair] == [(), ()]
        assert values(texts[0], "SUMMARY") == ["Meeting"]
        assert len([each for each in values(texts[0], "TRIGGER") if each.startswith("-")]) == 1
        for app in pair:
            app.close()
