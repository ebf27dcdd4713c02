from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.protocols.zones import find_zone
from assistant.protocols.zones_windows import SHOWN_ZONES, WINDOWS_ZONES

NAMES = sorted(available_timezones() - {"localtime", "Factory"})
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECONDS = st.integers(-2_208_988_800, 4_102_444_800)  # 1900 to 2100
NEW_YORK = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16011104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
END:VTIMEZONE"""


def zone(name: str, zones: dict[str, str] | None = None):
    found = find_zone(name, zones or {})
    assert found is not None
    return found


def offset(aware: datetime) -> int:
    found = aware.utcoffset()
    assert found is not None
    return int(found.total_seconds())


@given(st.sampled_from(NAMES), SECONDS)
def test_offsets_at_instants_are_those_of_zoneinfo(name, instant):
    there = (EPOCH + timedelta(seconds=instant)).astimezone(ZoneInfo(name))
    assert zone(name).offset_at(instant) == offset(there)


@given(st.sampled_from(NAMES), SECONDS)
def test_offsets_of_wall_times_are_those_of_zoneinfo(name, wall):
    there = (EPOCH + timedelta(seconds=wall)).replace(tzinfo=ZoneInfo(name))
    assert zone(name).offset_of_wall(wall) == offset(there)


@pytest.mark.parametrize(
    "name",
    ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Gaza"],
)
def test_every_quarter_of_an_hour_of_years_with_changes(name):
    found, rules = zone(name), ZoneInfo(name)
    first = int(datetime(2025, 1, 1, tzinfo=UTC).timestamp())
    walls = list(range(first, first + 2 * 366 * 86_400, 900))
    expected = [
        wall - offset((EPOCH + timedelta(seconds=wall)).replace(tzinfo=rules)) for wall in walls
    ]
    assert found.instants(walls) == expected


@pytest.mark.parametrize(
    ("name", "iana"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("/Europe/Vienna", "Europe/Vienna"),
        ("China Standard Time", "Asia/Shanghai"),
        ("GMT Standard Time", "Europe/London"),
        ("GMT Standard Time 1", "Europe/London"),
        ("Europe/London 2", "Europe/London"),
        ("/freeassociation.sourceforge.net/Europe/London", "Europe/London"),
        ("/softwarestudio.org/Olson_20011030_5/America/New_York", "America/New_York"),
        (
            "/citadel.org/20210210_1/America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
        ),
    ],
)
def test_spellings_of_known_zones(name, iana):
    assert zone(name).name == iana


def test_every_windows_zone_is_known():
    names = WINDOWS_ZONES.keys() - {"UTC"}
    assert {name: zone(name).name for name in names} == {n: WINDOWS_ZONES[n] for n in names}


@pytest.mark.parametrize(
    ("name", "hours"), [("(UTC+08:00) Beijing, Urumqi", 8), ("GMT-0330", -3.5), ("UTC+9", 9)]
)
def test_offsets_in_names(name, hours):
    assert zone(name).offset_at(0) == hours * 3600


@pytest.mark.parametrize(
    ("name", "iana"),
    [
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ('"(GMT-08:00) Pacific Time (US and Canada)"', "America/Los_Angeles"),
        ("(UTC) Coordinated Universal Time", "Etc/UTC"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
    ],
)
def test_a_name_as_windows_shows_it_has_summer_time(name, iana):
    assert zone(name).name == iana


@pytest.mark.parametrize("iana", SHOWN_ZONES.values())
def test_every_zone_that_windows_shows_is_there(iana):
    assert zone(iana).name == iana


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Nowhere",
        "../etc/passwd",
        "/etc/passwd",
        "Europe",
        "a\x00b",
        "right/UTC/x",
        "é" * 999,
        "Europe/../../x",
    ],
)
def test_unknown_zones_are_none(name):
    assert find_zone(name, {}) is None


def test_a_zone_nobody_knows_is_read_from_its_vtimezone():
    found = zone("Customized Time Zone", {"Customized Time Zone": NEW_YORK})
    rules = ZoneInfo("America/New_York")
    for day in range(5 * 366):
        instant = int(datetime(2025, 1, 1, 12, tzinfo=UTC).timestamp()) + day * 86_400
        there = (EPOCH + timedelta(seconds=instant)).astimezone(rules)
        assert found.offset_at(instant) == offset(there)
        wall = instant + offset(there)
        assert found.offset_of_wall(wall) == offset(there)


def test_known_names_outrank_a_vtimezone():
    assert zone("Europe/London", {"Europe/London": NEW_YORK}).table is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BEGIN:VTIMEZONE\nBEGIN:STANDARD\nEND:STANDARD",
        NEW_YORK.replace("DTSTART", "X"),
        NEW_YORK.replace("TZOFFSETTO", "X"),
        NEW_YORK.replace("-0400", "+9900").replace("-0500", "late"),
    ],
)
def test_a_vtimezone_without_offsets_is_unknown(text):
    assert find_zone("Mine", {"Mine": text}) is None


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "nonsense",
        "FREQ=YEARLY;UNTIL=16020101T000000Z",
    ],
)
def test_odd_rules_in_a_vtimezone_do_no_harm(rule):
    text = NEW_YORK.replace("FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", rule)
    assert zone("Mine", {"Mine": text}).offset_at(1_800_000_000) in {-5 * 3600, -4 * 3600}


def test_a_fold_is_its_first_time_and_a_gap_has_the_offset_before():
    london = zone("Europe/London")
    gap = int(datetime(2026, 3, 29, 1, 30, tzinfo=UTC).timestamp())
    fold = int(datetime(2026, 10, 25, 1, 30, tzinfo=UTC).timestamp())
    assert (london.offset_of_wall(gap), london.offset_of_wall(fold)) == (0, 3600)
