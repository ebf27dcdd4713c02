from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from assistant.app import Sundown
from assistant.planning.moments import begins
from assistant.services.indexing import TOO_OFTEN, Context, index_text, window
from tests.protocols.icaltexts import resource

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ABOUT = Context(frozenset(), *window(NOW))


def indexed_days(start: str, rule: str) -> tuple[str, list[date]]:
    """Its problem, and the days from the first to the last that it has rows for."""
    found = index_text("i", "c", resource(start, f"RRULE:{rule}", "SUMMARY:often"), ABOUT)
    days = {datetime.fromtimestamp(start, UTC).date() for _, start, *_ in found.occurrences}
    return found.problem, sorted(days)


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=MINUTELY"])
def test_what_repeats_too_often_is_shown_around_today(rule: str):
    problem, days = indexed_days("DTSTART:19000101T000000Z", rule)
    assert problem == TOO_OFTEN
    assert (days[0], days[-1], len(days)) == (date(2026, 11, 15), date(2026, 12, 22), 38)


def test_what_repeats_less_often_is_shown_in_the_whole_window():
    problem, days = indexed_days("DTSTART:19000101T000000Z", "FREQ=HOURLY")
    assert (problem, days[0] < date(2026, 9, 1), days[-1] > date(2027, 12, 1)) == ("", True, True)


def test_the_agenda_of_a_far_day_has_it(app: Sundown):
    app.import_ics(resource("DTSTART:19000101T000000", "RRULE:FREQ=SECONDLY", "SUMMARY:often"))
    day = date(2031, 6, 23)
    found = app.agenda(day, day)
    assert found
    zone = ZoneInfo(app.zone)
    assert {begins(each.start, zone).astimezone(zone).date() for each in found} == {day}
    assert [each.broken for each in app.broken()] == [TOO_OFTEN]
