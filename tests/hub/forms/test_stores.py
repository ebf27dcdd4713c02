"""Balances and rates in both databases: sums of moves, each written once; the rate of a day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from assistant.hub.domain.consequences import moves
from assistant.hub.domain.leave import Move
from assistant.hub.problems import Invalid
from assistant.hub.store import balances, rates
from assistant.hub.store.database import Database

from .filled import FORMS, ready

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_a_balance_is_the_sum_of_moves_that_are_written_once(database: Database):
    given = Move("eve", "annual", 2026, 28, "", "entitlement:2026")
    taken = moves(FORMS["leave"], ready("leave", end_half="noon"), "r1", "eve", "approved")
    with database.begin() as db:
        assert balances.write(db, [given], NOW) == 1
        assert balances.write(db, taken, NOW) == 1
        assert balances.write(db, [given, *taken], NOW) == 0
    with database.read() as db:
        assert balances.balance(db, "eve", "annual", 2026) == Decimal("12.5")
        assert balances.known(db, "eve", "annual", (2026, 2027)) == {2026: Decimal("12.5")}
        assert balances.balance(db, "dan", "annual", 2026) == 0
        assert balances.of_person(db, "eve", 2026) == {"annual": Decimal("12.5")}
        assert set(balances.moves(db, "eve", 2026)) == {given, *taken}


def test_a_rate_holds_from_its_day_until_the_next(database: Database):
    with database.begin() as db:
        rates.put(db, "USD", date(2026, 7, 1), "7.75")
        rates.put(db, "USD", date(2026, 1, 1), "7.80")
        rates.put(db, "USD", date(2026, 7, 1), "7.76")
        for wrong in ("0", "-1", "NaN", "1e99", "x", "9" * 99):
            with pytest.raises(Invalid):
                rates.put(db, "USD", date(2026, 8, 1), wrong)
        with pytest.raises(Invalid):
            rates.put(db, "XYZ", date(2026, 8, 1), "1")
        table = rates.table(db, "HKD").table
        rates.remove(db, "USD", date(2026, 7, 1))
        left = rates.table(db, "HKD").table
    first = (date(2026, 1, 1), Decimal("7.80"))
    assert table == {"USD": (first, (date(2026, 7, 1), Decimal("7.76")))}
    assert left == {"USD": (first,)}
