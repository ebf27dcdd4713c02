"""What the user answered to reminders, on this computer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.app import Sundown
from assistant.planning.remind import Snooze
from assistant.store import journal, snoozes

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
STAMP = int(NOW.timestamp())


@pytest.mark.parametrize("start", [None, date(2026, 11, 20), NOW])
def test_a_snooze_is_kept_with_the_start_it_was_meant_for(app: Sundown, start):
    wish = Snooze("item", "20261120", start, NOW + timedelta(minutes=10), NOW)
    with app.core.database.write() as connection:
        snoozes.snooze(connection, wish, STAMP)
        snoozes.snooze(connection, wish, STAMP)
    assert snoozes.snoozes(app.core.database) == (wish,)
    with app.core.database.write() as connection:
        snoozes.forget(connection, "item", "20261120")
    assert snoozes.snoozes(app.core.database) == ()


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(texts, texts)
def test_ids_are_data(app: Sundown, item: str, rid: str):
    with app.core.database.write() as connection:
        snoozes.join(connection, item, rid, STAMP)
        snoozes.silence(connection, item, STAMP, on=True)
        snoozes.silence(connection, item, STAMP, on=False)
    assert snoozes.joined(app.core.database)[item, rid] == NOW
    assert snoozes.silenced(app.core.database) == frozenset()


def test_what_is_old_is_forgotten_and_what_waits_is_not(app: Sundown):
    late = Snooze("a", "", None, NOW + timedelta(days=90), NOW)
    with app.core.database.write() as connection:
        snoozes.answer(connection, ["old"], STAMP - snoozes.KEPT - 1)
        snoozes.answer(connection, ["new"], STAMP)
        snoozes.snooze(connection, late, STAMP - snoozes.KEPT - 1)
        snoozes.prune(connection, STAMP)
    assert snoozes.answered(app.core.database) == journal.shown(app.core.database) == {"new"}
    assert snoozes.snoozes(app.core.database) == (late,)


def test_taken_back_it_may_be_shown_again(app: Sundown):
    with app.core.database.write() as connection:
        snoozes.answer(connection, ["one", "two"], STAMP)
        snoozes.unmark(connection, ["one"])
    assert journal.shown(app.core.database) == {"two"}
