"""P-13: days of leave and sums, money and rates, and what an outcome moves."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from assistant.hub.domain import money
from assistant.hub.domain.computed import completed
from assistant.hub.domain.consequences import asked, kind_of, moves
from assistant.hub.domain.formread import read_form
from assistant.hub.domain.leave import Absence, half_days, halves_of, spoken
from assistant.hub.domain.money import Rates
from assistant.hub.problems import Invalid
from assistant.planning.holidays import NO_HOLIDAYS
from assistant.planning.workweek import parse_week
from tests.conftest import examples

from .filled import CHRISTMAS, FORMS, LINE, PROFILE, READY, given, ready

RATES = Rates("HKD", {"USD": ((date(2026, 1, 1), Decimal("7.8")), (date(2026, 7, 1), Decimal("7.75"))),
                      "JPY": ((date(2026, 1, 1), Decimal("0.0512")),)})  # fmt: skip


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ({}, "2"),
        ({"start_half": "afternoon"}, "1.5"),
        ({"end": "2026-12-01", "end_half": "noon"}, "0.5"),
        ({"end": "2026-12-01", "start_half": "afternoon"}, "0.5"),
        ({"end": "2026-12-07"}, "5"),
        ({"start": "2026-12-24", "end": "2026-12-28"}, "2"),
        ({"start": "2026-12-05", "end": "2026-12-07", "start_half": "afternoon"}, "1"),
    ],
)
def test_days_are_working_days_and_halves_count_half(more, days):
    """P-13: Saturdays, Sundays and Christmas Day cost nothing."""
    assert ready("leave", CHRISTMAS, **more)["days"] == days


def test_a_short_saturday_is_half_a_day():
    week = parse_week("mon-fri 09:00-18:00; sat 09:00-13:00")
    saturday = dataclasses.replace(PROFILE, week=week)
    data = given("leave", start="2026-12-04", end="2026-12-05")
    assert completed(FORMS["leave"], data, saturday, NO_HOLIDAYS)["days"] == "1.5"
    late = Absence(date(2026, 12, 5), date(2026, 12, 5), late=True)
    assert half_days(late, saturday, NO_HOLIDAYS) == {}


def test_a_company_may_count_calendar_days():
    body = {**READY["leave"], "ui": [dict(row) for row in READY["leave"]["ui"]]}
    for row in body["ui"]:
        if "compute" in row:
            row["compute"] = {how: {**named, "count": "calendar"} for how, named in row["compute"].items()}  # fmt: skip
    data = given("leave", start="2026-12-04", end="2026-12-07")
    assert completed(read_form(body), data, PROFILE, NO_HOLIDAYS)["days"] == "4"


def test_what_a_client_computes_is_overwritten():
    assert ready("leave", days="0.5", by_year={"2026": "9"})["days"] == "2"
    assert "by_year" not in ready("leave", by_year={"2026": "9"})
    assert ready("expense", total="1.00")["total"] == "800.00"
    assert "total" not in ready("expense", total="1.00", lines=[{"amount": "x"}])


def test_a_total_has_the_digits_of_its_currency():
    assert ready("expense", currency="JPY")["total"] == "800"
    assert ready("expense", lines=[LINE, {**LINE, "amount": "0.1"}])["total"] == "800.10"
    assert ready("purchase")["total"] == "1351.50"


def test_leave_over_new_year_is_told_by_year():
    data = ready("leave", start="2026-12-30", end="2027-01-04", start_half="afternoon")
    assert (data["days"], data["by_year"]) == ("3.5", {"2026": "1.5", "2027": "2"})
    assert asked(FORMS["leave"], data) == {2026: 3, 2027: 4}
    taken = moves(FORMS["leave"], data, "r1", "eve", "approved")
    assert [(each.year, each.half_days, each.note) for each in taken] == [
        (2026, -3, "approved:2026"), (2027, -4, "approved:2027"),
    ]  # fmt: skip


def test_a_revocation_gives_back_what_was_taken():
    form, data = FORMS["leave"], ready("leave", end_half="noon")
    both = [moves(form, data, "r1", "eve", each)[0] for each in ("approved", "revoked")]
    assert [each.half_days for each in both] == [-3, 3]
    assert moves(form, data, "r1", "eve", "rejected") == ()


def test_only_kinds_with_a_balance_draw_on_one():
    assert kind_of(FORMS["leave"], ready("leave")) == "annual"
    assert kind_of(FORMS["leave"], ready("leave", kind="sick")) == ""
    assert kind_of(FORMS["expense"], ready("expense")) == ""


@for_all(st.integers(0, 1999))
def test_half_days_are_read_as_they_are_written(halves):
    assert halves_of(spoken(halves)) == halves


@settings(max_examples=examples(40))
@for_all(st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.integers(0, 60), st.booleans(), st.booleans())  # fmt: skip
def test_working_days_are_never_more_than_days(start, length, late, early):
    end = date.fromordinal(start.toordinal() + length)
    away = Absence(start, end, late, early)
    working = sum(half_days(away, PROFILE, CHRISTMAS).values())
    every = sum(half_days(away, PROFILE, CHRISTMAS, calendar=True).values())
    assert 0 <= working <= every
    assert every == (0 if away.backwards else 2 * (length + 1) - late - early)


@pytest.mark.parametrize(
    ("text", "currency", "units"),
    [("1200.5", "HKD", 120_050), ("0.01", "HKD", 1), ("500", "JPY", 500), ("1.234", "KWD", 1234), ("-3.00", "USD", -300)],
)  # fmt: skip
def test_money_is_counted_in_the_smallest_unit(text, currency, units):
    assert money.minor(text, currency) == units
    assert money.minor(money.text(units, currency), currency) == units


@pytest.mark.parametrize(
    ("text", "currency"),
    [("1,200", "HKD"), ("1.005", "HKD"), ("0.5", "JPY"), ("", "HKD"), ("1", "XXX"), ("1", "hkd"), ("NaN", "HKD"), ("1e5", "HKD"), ("٣", "HKD")],
)  # fmt: skip
def test_what_is_no_money_is_refused(text, currency):
    with pytest.raises(Invalid):
        money.minor(text, currency)


def test_money_of_others_is_worth_the_rate_of_its_day():
    assert money.in_company(10_000, "USD", RATES, date(2026, 6, 30)) == 78_000
    assert money.in_company(10_000, "USD", RATES, date(2026, 7, 1)) == 77_500
    assert money.in_company(1_000, "JPY", RATES, date(2026, 7, 1)) == 5_120
    assert money.in_company(1, "USD", RATES, date(2026, 7, 1)) == 8
    with pytest.raises(Invalid):
        money.in_company(1, "USD", RATES, date(2025, 12, 31))


def test_the_sum_of_a_form_in_the_company_s_currency():
    day = date(2026, 11, 1)
    form = FORMS["expense"]
    assert money.of_form(form, ready("expense", currency="USD"), RATES, day) == (620_000, "USD")
    assert money.of_form(form, {}, RATES, day) == (None, "HKD")
    assert money.of_form(form, {"total": [], "currency": {}}, RATES, day) == (None, "HKD")
    assert money.of_form(FORMS["blank"], ready("blank"), RATES, day) == (None, "")
    with pytest.raises(Invalid):
        money.of_form(form, ready("expense", currency="CNY"), RATES, day)
