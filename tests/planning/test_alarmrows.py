"""From instances to alarms: the default, the morning of a day, repeats, snoozes, the alert at the start."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.alarmrows import REPEATS, Alarmed, Wishes, put_off, rows, rows_of
from assistant.planning.moments import zone_of
from assistant.planning.remind import Snooze, covering, due, wanted
from tests.planning.samples import FRIDAY, PROFILE, at

ZONE = zone_of(PROFILE.zone)
WISHES = Wishes(ZONE, lambda day: at("09:00", day))
MEETING = Alarmed("item", "", False, "Review", "", "", "", at("14:00"), at("15:00"))
TASK = replace(MEETING, todo=True, start=at("17:00"), end=at("17:00"))
WHOLE_DAY = replace(MEETING, start=FRIDAY, end=FRIDAY + timedelta(days=1))


def alarms(*packed: list[object]) -> str:
    return json.dumps(packed)


def plain(
    trigger: int | None, when: datetime | None = None, *, end=False, repeat=0, every=0, ack=None
):
    seconds = None if when is None else int(when.timestamp())
    return [trigger, seconds, end, repeat, every, ack and int(ack.timestamp())]


def triggers(found: Alarmed, wishes: Wishes = WISHES) -> list[datetime]:
    return [row.trigger for row in rows_of(found, wishes)]


def test_without_an_alarm_the_users_own_lead_counts():
    # P-12, R-1
    assert triggers(MEETING) == [at("13:50")]
    assert triggers(MEETING, replace(WISHES, lead=1800)) == [at("13:30")]
    assert triggers(MEETING, replace(WISHES, lead=None)) == []


def test_a_todo_reminds_when_it_is_due_whatever_the_lead():
    # R-3, O-10
    for lead in (600, None):
        assert triggers(TASK, replace(WISHES, lead=lead)) == [at("17:00")]
        assert triggers(replace(TASK, start=FRIDAY), replace(WISHES, lead=lead))[:1] in (
            [at("09:00")],
            [],
        )
    assert triggers(replace(TASK, start=FRIDAY)) == [at("09:00")]


def test_what_lasts_all_day_reminds_when_work_begins():
    # P-12; also where its own alarm would ring at midnight
    assert triggers(WHOLE_DAY) == [at("09:00")]
    day_before = replace(WHOLE_DAY, alarms=alarms(plain(-86_400)))
    assert triggers(day_before) == [at("09:00", FRIDAY - timedelta(days=1))]
    evening = replace(WHOLE_DAY, alarms=alarms(plain(-6 * 3600)))
    assert triggers(evening) == [at("18:00", FRIDAY - timedelta(days=1))]


def test_a_dismissal_at_midnight_is_one_of_the_alarm_in_the_morning():
    seen = at("00:00") + timedelta(seconds=9)
    (row,) = rows_of(replace(WHOLE_DAY, alarms=alarms(plain(0, ack=seen))), WISHES)
    assert not wanted(row, ())


def test_alarms_from_the_end_absolute_ones_and_repeats():
    several = alarms(
        plain(-300, end=True), plain(None, at("12:00")), plain(-600, repeat=2, every=60)
    )
    assert triggers(replace(MEETING, alarms=several)) == [
        at("14:55"), at("12:00"), at("13:50"), at("13:51"), at("13:52"),
    ]  # fmt: skip


def test_no_alarm_at_all_is_not_the_same_as_none_to_be_shown():
    assert triggers(replace(MEETING, alarms="[]")) == []


def test_absurd_alarms_are_left_alone():
    assert triggers(replace(MEETING, alarms=alarms(plain(10**9)))) == []
    many = triggers(replace(MEETING, alarms=alarms(plain(0, repeat=10**6, every=60))))
    assert len(many) == REPEATS + 1


def test_tentative_and_silenced_ones_are_left_out():
    #
    tentative = replace(MEETING, tentative=True)
    assert len(rows([tentative], WISHES)) == 1
    assert rows([tentative], replace(WISHES, tentative=False)) == ()
    assert rows([MEETING], replace(WISHES, silenced=frozenset({"item"}))) == ()


def test_an_absolute_alarm_of_a_series_rings_once():
    packed = alarms(plain(None, at("12:00")))
    week = [
        replace(
            MEETING,
            alarms=packed,
            recurrence_id=f"2026112{day}T060000Z",
            start=at("14:00", date(2026, 11, 20 + day)),
        )
        for day in range(-2, 3)
    ]
    (row,) = rows(week, WISHES)
    assert row.start == at("14:00")


def join(**fields: object) -> Alarmed:
    return replace(MEETING, join="https://zoom.us/j/1", **fields)  # type: ignore[arg-type]


def test_the_second_alert_comes_at_the_start_of_what_can_be_joined():
    #
    first, second = rows_of(join(), WISHES)
    assert (first.second, second.second, second.trigger) == (False, True, at("14:00"))
    assert len(rows_of(MEETING, WISHES)) == 1
    assert len(rows_of(join(alarms="[]"), WISHES)) == 0  # a silent event stays silent
    assert len(rows_of(join(alarms=alarms(plain(0))), WISHES)) == 1  # it rings at the start anyway


def test_with_the_full_screen_alert_every_meeting_rings_at_its_start():
    #
    meeting = replace(MEETING, meeting=True)
    assert len(rows_of(meeting, WISHES)) == 1
    found = rows_of(meeting, replace(WISHES, cover=True))
    (one,) = due(found, at("14:00"), frozenset(), at("13:59"))
    assert covering(one).full_screen
    (early,) = due(found, at("13:50"), frozenset(), at("13:49"))
    assert not covering(early).full_screen


def test_joined_nothing_rings_until_it_has_begun():
    # R-16, P-11
    early = replace(WISHES, joined={("item", ""): at("13:55")})
    assert triggers(join(), early) == []
    from_end = join(alarms=alarms(plain(-600), plain(-300, end=True)))
    assert triggers(from_end, early) == [at("14:55")]


def test_joined_is_forgotten_when_the_meeting_moves_to_another_day():
    #
    yesterday = replace(WISHES, joined={("item", ""): at("13:55", FRIDAY - timedelta(days=1))})
    assert len(triggers(join(), yesterday)) == 2


def test_dismissed_after_the_start_no_second_alert_stands():
    packed = alarms(plain(-600, ack=at("14:01")))
    assert not any(wanted(row, ()) for row in rows_of(join(alarms=packed), WISHES))


def snoozed(place: int, until: datetime, instance: int | None = None) -> list[object]:
    return [None, int(until.timestamp()), False, 0, 0, None, place, instance]


def test_a_snooze_in_the_item_rings_beside_its_dismissed_alarm():
    packed = alarms(plain(-600, ack=at("13:51")), snoozed(0, at("14:05")))
    assert [
        row.trigger for row in rows_of(replace(MEETING, alarms=packed), WISHES) if row.snoozed
    ] == [at("14:05")]
    later = rows_of(join(alarms=packed), WISHES)
    assert not any(row.second for row in later)  # the user has said when


def test_a_snooze_from_before_a_move_stays_silent():
    # its alarm will ring again, so the dismissal is of the old time
    packed = alarms(plain(-600, ack=at("10:51")), snoozed(0, at("11:05")))
    assert triggers(replace(MEETING, alarms=packed)) == [at("13:50")]


def test_a_snooze_of_another_instance_is_not_mine():
    mine = int(datetime(2026, 11, 20, 6, tzinfo=UTC).timestamp())
    packed = alarms(plain(-600, ack=at("13:51")), snoozed(0, at("14:05"), mine))
    one = replace(MEETING, recurrence_id="20261120T060000Z", alarms=packed)
    other = replace(one, recurrence_id="20261121T060000Z", start=at("13:50"))
    assert at("14:05") in triggers(one)
    assert at("14:05") not in triggers(other)


@pytest.mark.parametrize(
    ("start", "comes"), [(at("14:00"), True), (at("16:00"), False), (None, False)]
)
def test_what_is_put_off_here_is_meant_for_the_event_as_it_stood(start, comes):
    #
    wish = Snooze("item", "", start, at("18:00"))
    assert bool(put_off([MEETING], [wish])) == comes


def test_a_later_dismissal_elsewhere_ends_what_was_put_off_here():
    # R-6; in a series it may be of another instance, so there it does not
    wish = Snooze("item", "", at("14:00"), at("18:00"), at("13:51"))
    for seen, comes in ((at("13:51"), True), (at("13:52"), False)):
        packed = alarms(plain(-600, ack=seen))
        assert bool(put_off([replace(MEETING, alarms=packed)], [wish])) == comes
        assert put_off([replace(MEETING, alarms=packed, recurring=True)], [wish])


def test_an_item_without_a_date_may_be_put_off_too():
    #
    task = replace(TASK, start=None, end=None)
    assert triggers(task) == []
    (row,) = put_off([task], [Snooze("item", "", None, at("18:00"))])
    assert due([row], at("18:00"), frozenset(), at("17:00"))[0].snoozed


packed_alarms = st.lists(
    st.tuples(
        st.none() | st.integers(-(10**10), 10**10),
        st.none() | st.integers(-(10**12), 10**12),
        st.booleans(),
        st.integers(0, 1_000),
        st.integers(0, 10**10),
        st.none() | st.integers(-(10**12), 10**12),
    ),
    max_size=5,
).map(json.dumps)


@given(packed_alarms, st.sampled_from([MEETING, TASK, WHOLE_DAY, join()]))
def test_whatever_an_item_holds_gives_rows_and_no_fault(packed: str, found: Alarmed):
    made = rows([replace(found, alarms=packed)], WISHES)
    assert len(made) <= 5 * (REPEATS + 1) + 1
    for row in due(made, at("14:00"), frozenset(), at("00:00"), PROFILE.zone):
        assert row.item_id == "item"
