"""Repeat rules by chance, as text: such as people and programs write, and odder ones."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import assume
from hypothesis import strategies as st

from assistant.protocols.recurrence_rule import Frequency, read_rule

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def numbers(lowest: int, highest: int) -> st.SearchStrategy[str]:
    some = st.sets(st.integers(lowest, highest).filter(bool), min_size=1, max_size=3)
    return some.map(lambda found: ",".join(map(str, sorted(found))))


def weekdays(*, counted: bool) -> st.SearchStrategy[str]:
    """Plain weekdays or counted ones: dateutil can't mix them (it wants a day that is both)."""
    plain = st.sets(st.sampled_from(WEEKDAYS), min_size=1, max_size=4)
    places = st.sampled_from([-2, -1, 1, 2, 3, 5])
    nth = st.sets(
        st.tuples(places, st.sampled_from(WEEKDAYS)).map(lambda p: f"{p[0]}{p[1]}"),
        min_size=1,
        max_size=3,
    )
    return (plain | nth if counted else plain).map(lambda found: ",".join(sorted(found)))


SHORT = {"HOURLY", "MINUTELY", "SECONDLY"}
PLACES = {
    "YEARLY": 3,
    "MONTHLY": 3,
    "WEEKLY": 2,
}  # BYSETPOS that can be met: dateutil seeks others up to 9999


def in_step(rule: str, start: datetime) -> datetime:
    """The start; of a weekly rule with BYSETPOS its week's first day, where dateutil begins to count in any case."""
    known = read_rule(rule)
    if known.frequency != Frequency.WEEKLY or not known.positions:
        return start
    return start - timedelta(days=(start.weekday() - known.week_start) % 7)


@st.composite
def rules(draw, frequencies=("YEARLY", "MONTHLY", "WEEKLY", "DAILY")) -> str:
    frequency = draw(st.sampled_from(frequencies))
    parts = {
        "INTERVAL": st.integers(1, 7).map(str),
        "COUNT": st.integers(1, 60).map(str),
        "BYHOUR": numbers(1, 23),
        "BYMINUTE": numbers(1, 59),
    }
    if frequency not in SHORT:
        most = PLACES.get(frequency, 1)
        parts |= {
            "WKST": st.sampled_from(WEEKDAYS),
            "BYMONTH": numbers(1, 12),
            "BYMONTHDAY": numbers(-31, 31),
            "BYDAY": weekdays(counted=frequency in {"YEARLY", "MONTHLY"}),
            "BYSETPOS": numbers(-most, most),
        }
    if frequency == "YEARLY":
        parts |= {"BYWEEKNO": numbers(1, 53), "BYYEARDAY": numbers(-366, 366)}
    names = draw(st.sets(st.sampled_from(sorted(parts)), max_size=4))
    assume("BYSETPOS" not in names or any(name.startswith("BY") for name in names - {"BYSETPOS"}))
    return ";".join(
        [f"FREQ={frequency}", *(f"{name}={draw(parts[name])}" for name in sorted(names))]
    )
