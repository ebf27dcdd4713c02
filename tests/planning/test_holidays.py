"""The holiday data that are shipped, and the company's own days."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.errors import BadInput
from assistant.planning.holidays import company_days, parse_holidays
from tests.planning.samples import FRIDAY, MONDAY, all_day, event, holidays_of

REGIONS = ("HK", "TW", "CN", "GB", "US")


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("language", ["en", "zh_HK", "zh_TW", "zh_CN"])
def test_every_day_has_a_name_and_stands_within_the_announced_years(region, language):
    data = holidays_of(region, language)
    assert data.region == region
    assert len(data.days) > 15
    for iso, (name, _) in data.days.items():
        assert name
        assert not data.ran_out(date.fromisoformat(iso))


@pytest.mark.parametrize("region", REGIONS)
def test_make_up_days_are_weekend_days(region):
    work = [
        date.fromisoformat(iso) for iso, (_, works) in holidays_of(region).days.items() if works
    ]
    assert all(day.weekday() >= 5 for day in work)
    assert bool(work) == (region in {"TW", "CN"})


def test_china_as_the_state_council_announced_2026():
    # General Office of the State Council, 4 November 2025
    days = holidays_of("CN").days
    work = {iso for iso, (_, works) in days.items() if works and iso.startswith("2026")}
    assert work == {
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10",
    }
    assert all(f"2026-10-0{n}" in days for n in (1, 2, 5, 6, 7))
    assert "2026-10-08" not in days


def test_china_ends_with_the_last_announced_year():
    # L-11: 2027 had not been announced when the data were made
    assert holidays_of("CN").valid_until == date(2026, 12, 31)


def test_taiwan_makes_up_no_day_after_the_rules_of_2025():
    assert [iso for iso, (_, works) in holidays_of("TW").days.items() if works] == ["2025-02-08"]


def test_names_come_in_the_readers_language_or_the_nearest():
    assert holidays_of("HK", "zh_HK").days["2026-10-01"] == ("國慶日", False)
    assert holidays_of("HK", "zh_TW").days["2026-10-01"] == ("國慶日", False)
    assert holidays_of("CN", "zh_HK").days["2026-10-01"] == ("國慶節", False)
    assert holidays_of("GB", "zh_CN").days["2026-12-25"] == ("Christmas Day", False)


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"region": 1, "valid_until": "x", "days": {}}', "{"]
)
def test_a_damaged_file_is_one_sentence(text):
    with pytest.raises(BadInput, match="holiday data"):
        parse_holidays(text)


def test_company_days():
    found = company_days(
        [
            all_day("Factory closed", FRIDAY, MONDAY),
            all_day("Stocktaking (work)", MONDAY, MONDAY),
            all_day("Called off", MONDAY, MONDAY, status="CANCELLED"),
            all_day("補班", date(2026, 12, 5), date(2026, 12, 6)),
            event("Party", "18:00", "20:00"),
        ]
    )
    assert found == (
        ("2026-11-20", False, "Factory closed"),
        ("2026-11-21", False, "Factory closed"),
        ("2026-11-22", False, "Factory closed"),
        ("2026-11-23", True, "Stocktaking (work)"),
        ("2026-12-05", True, "補班"),
    )
