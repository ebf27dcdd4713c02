"""Our occurrences beside those of recurring-ical-events, and every known difference with its reason."""

from __future__ import annotations

import json
import platform
import warnings
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

import icalendar
import pytest
import recurring_ical_events
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.protocols.icalscan import scan
from assistant.protocols.recurrence import expand, expansion
from tests.gen_calendar import events
from tests.protocols.icalrules import in_step, rules
from tests.protocols.icaltexts import again, resource, seconds
from tests.servers.prepared import alone, once

YEAR = (seconds("2026-01-01"), seconds("2027-01-01"))
TWO_MONTHS = (seconds("2026-11-01"), seconds("2026-12-31"))
PINS = Path(__file__).parents[2] / ".ci" / "constraints.txt"
DAY = 86_400
GENERATED = 10_000
SHARES = 10

Found = set[tuple[int, int, int, str]]  # (clock, start, end, summary)


def _moment(value: date) -> tuple[int, int]:
    if isinstance(value, datetime):
        return int(value.tzinfo is None), int(
            (value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp()
        )
    return 2, int(datetime(value.year, value.month, value.day, tzinfo=UTC).timestamp())


def theirs(text: str, first: int, last: int) -> Found:
    """The library's occurrences, asked for a wider window and cut to ours."""
    begin, end = (datetime.fromtimestamp(one, UTC) for one in (first - DAY, last + DAY))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(begin, end)
    made: Found = set()
    for one in found:
        clock, start = _moment(one["DTSTART"].dt)
        stop, margin = _moment(one["DTEND"].dt)[1], 14 * 3600 if clock else 0
        if start < last + margin and (first - margin < stop or first - margin <= start):
            made.add((clock, start, stop, str(one.get("SUMMARY", ""))))
    return made


def ours(text: str, first: int, last: int) -> Found:
    scanned = scan(text)
    return {
        (one.clock, one.start, one.end, scanned.entries[one.entry].summary)
        for one in expand(scanned, first, last)
    }


def kept(share: int, texts: dict[str, str]) -> dict[str, Found]:
    """Theirs of each text. It takes ten seconds for all and is the same for the same parts: kept under .cache."""
    parts = (platform.python_version(), PINS.read_text(), Path(__file__).read_text())
    with alone(f"occurrences/{share}") as folder:
        file = folder / "theirs.json"
        made = partial(_make, file, texts)
        once(folder / "made", (*parts, *texts.values()), made)
        found = json.loads(file.read_text())
    return {uid: {tuple(one) for one in each} for uid, each in found.items()}


def _make(file: Path, texts: dict[str, str]) -> None:
    file.write_text(
        json.dumps({uid: list(theirs(text, *TWO_MONTHS)) for uid, text in texts.items()})
    )


@pytest.mark.parametrize("share", range(SHARES))
def test_generated_calendars(share):
    texts = dict(events(GENERATED // SHARES, seed=100 + share))
    assert len(texts) == GENERATED // SHARES
    known = kept(share, texts)
    assert [uid for uid in texts if ours(texts[uid], *TWO_MONTHS) != known[uid]] == []


LONDON = "DTSTART;TZID=Europe/London:20260601T090000"
HOUR = "DTEND;TZID=Europe/London:20260601T100000"
SERIES = (LONDON, HOUR, "RRULE:FREQ=DAILY;COUNT=9")
ALL_DAY = ("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260603")
ZONE = (
    *("BEGIN:VTIMEZONE", "TZID:Customized Time Zone", "BEGIN:STANDARD", "DTSTART:16010101T020000"),
    *(
        "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "END:STANDARD",
    ),
    *("BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3"),
    *("TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "END:DAYLIGHT", "END:VTIMEZONE"),
)
CASES = {
    "single": resource(LONDON, HOUR),
    "no end": resource(LONDON),
    "all-day": resource(*ALL_DAY),
    "all-day without end": resource("DTSTART;VALUE=DATE:20260601", "RRULE:FREQ=WEEKLY;COUNT=3"),
    "floating": resource("DTSTART:20260601T090000", "DTEND:20260601T100000", "RRULE:FREQ=WEEKLY;BYDAY=MO,FR"),
    "end before start": resource("DTSTART:20260601T100000Z", "DTEND:20260601T090000Z"),
    "end in another zone": resource(LONDON, "DTEND;TZID=Asia/Tokyo:20260601T200000", "RRULE:FREQ=DAILY;COUNT=3"),
    "end as date": resource(LONDON, "DTEND;VALUE=DATE:20260602"),
    "duration": resource(LONDON, "DURATION:P1DT2H", "RRULE:FREQ=WEEKLY"),
    "two rules": resource(*SERIES, "RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20260901T000000Z"),
    "start outside the rule": resource(LONDON, HOUR, "RRULE:FREQ=MONTHLY;BYDAY=2TU"),
    "count and position": resource(LONDON, HOUR, "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4"),
    "never matching": resource(LONDON, HOUR, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"),
    "from 1970": resource("DTSTART:19700101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"),
    "hourly": resource("DTSTART:20260601T090000Z", "RRULE:FREQ=HOURLY;INTERVAL=5;COUNT=40"),
    "until before start": resource(LONDON, HOUR, "RRULE:FREQ=DAILY;UNTIL=20260501T000000Z"),
    "until the last": resource(LONDON, HOUR, "RRULE:FREQ=DAILY;UNTIL=20260604T080000Z"),
    "until of floating with Z": resource("DTSTART:20260601T090000", "RRULE:FREQ=DAILY;UNTIL=20260604T090000Z"),
    "until of dates with time": resource(*ALL_DAY, "RRULE:FREQ=DAILY;UNTIL=20260604T235959Z"),
    "rdate only": resource(LONDON, HOUR, "RDATE;TZID=Europe/London:20260605T090000"),
    "rdate in UTC": resource(*SERIES, "RDATE:20260605T080000Z,20261224T090000Z"),
    "rdate in another zone": resource(*SERIES, "RDATE;TZID=America/New_York:20261224T090000"),
    "rdate as period": resource(*SERIES, "RDATE;VALUE=PERIOD:20261224T090000Z/PT3H,20261225T090000Z/20261225T093000Z"),
    "rdate as date": resource(*SERIES, "RDATE;VALUE=DATE:20261224"),
    "rdates of all-day": resource(*ALL_DAY, "RDATE;VALUE=DATE:20260701,20260801"),
    "exdate": resource(*SERIES, "EXDATE;TZID=Europe/London:20260602T090000,20260603T090000"),
    "exdate in UTC": resource(*SERIES, "EXDATE:20260602T080000Z"),
    "exdate in another zone": resource(*SERIES, "EXDATE;TZID=Asia/Tokyo:20260602T170000"),
    "exdate floating": resource(*SERIES, "EXDATE:20260602T090000"),
    "exdate as date": resource(*SERIES, "EXDATE;VALUE=DATE:20260602"),
    "exdate with local digits and Z": resource(*SERIES, "EXDATE:20260602T090000Z"),
    "exdate at midnight of dates": resource(*ALL_DAY, "RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20260602T000000"),
    "exdate of the start": resource(*SERIES, "EXDATE:20260601T080000Z"),
    "exdate of a single": resource(LONDON, HOUR, "EXDATE:20260601T080000Z"),
    "override": resource(*SERIES, *again("RECURRENCE-ID;TZID=Europe/London:20260602T090000", "SUMMARY:moved", LONDON)),
    "override in UTC": resource(*SERIES, *again("RECURRENCE-ID:20260602T080000Z", "SUMMARY:moved", LONDON, HOUR)),
    "override all-day": resource(*SERIES, *again("RECURRENCE-ID:20260602T080000Z", "DTSTART;VALUE=DATE:20260602")),
    "override outside": resource(*SERIES, *again("RECURRENCE-ID:20261224T080000Z", "DTSTART:20261224T080000Z")),
    "override and exdate": resource(*SERIES, "EXDATE:20260602T080000Z", *again("RECURRENCE-ID:20260602T080000Z", LONDON)),
    "two overrides": resource(
        *SERIES,
        *again("RECURRENCE-ID:20260602T080000Z", "DTSTART:20260602T110000Z", "SEQUENCE:1"),
        *again("RECURRENCE-ID:20260602T080000Z", "DTSTART:20260602T120000Z", "SEQUENCE:2"),
    ),
    "two masters": resource(*SERIES, "SEQUENCE:1", *again("DTSTART:20260701T080000Z", "SEQUENCE:2")),
    "only overrides": resource(
        "RECURRENCE-ID:20260602T080000Z", "DTSTART:20260602T110000Z", "SUMMARY:a", *again("RECURRENCE-ID:20260603T080000Z", LONDON)
    ),
    "this and future": resource(
        *SERIES,
        *again("RECURRENCE-ID;RANGE=THISANDFUTURE:20260603T080000Z", "DTSTART:20260603T120000Z", "DURATION:PT3H", "SUMMARY:b"),
        *again("RECURRENCE-ID;RANGE=THISANDFUTURE:20260606T080000Z", "DTSTART:20260605T070000Z", "DURATION:PT2H", "SUMMARY:c"),
        *again("RECURRENCE-ID:20260607T080000Z", "DTSTART:20260607T070000Z", "SUMMARY:d"),
    ),
    "remainder of an older version": resource(
        *SERIES, "SEQUENCE:3",
        *again("RECURRENCE-ID:20260702T080000Z", "DTSTART:20260702T110000Z", "RRULE:FREQ=DAILY", "SEQUENCE:1"),
    ),
    "own zone": resource(
        "DTSTART;TZID=Customized Time Zone:20260201T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY", top=ZONE
    ),
    "Windows zone": resource("DTSTART;TZID=China Standard Time:20260201T090000", "RRULE:FREQ=WEEKLY;COUNT=3"),
    "zone with a vendor": resource("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20260601T090000"),
    "quoted zone": resource('DTSTART;TZID="Europe/London":20260601T090000', "RRULE:FREQ=WEEKLY;COUNT=3"),
    "zone of a feed": resource("DTSTART:20260601T090000", top=("X-WR-TIMEZONE:Asia/Tokyo",)),
    "unknown zone": resource("DTSTART;TZID=Nowhere:20260601T090000", "RRULE:FREQ=WEEKLY;COUNT=3"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_corner_cases(name):
    text = CASES[name]
    assert ours(text, *YEAR) == theirs(text, *YEAR)


class Clock(NamedTuple):
    """How the times of a made-up series are written."""

    params: str
    suffix: str
    until: str

    def line(self, name: str, at: datetime, more: str = "") -> str:
        text = f"{at:%Y%m%d}" if "DATE" in self.params else f"{at:%Y%m%dT%H%M%S}{self.suffix}"
        return f"{name}{more}{self.params}:{text}"


CLOCKS = [
    *(
        Clock(f";TZID={zone}", "", "T230000Z")
        for zone in ("Europe/London", "America/New_York", "Asia/Hong_Kong")
    ),
    *(Clock("", "Z", "T120000Z"), Clock("", "", "T120000"), Clock(";VALUE=DATE", "", "")),
]


@st.composite
def series(draw) -> str:
    """A series at hours at which no clock changes, with exceptions and overrides on and off its dates."""
    clock = draw(st.sampled_from(CLOCKS))
    day = draw(st.dates(date(2024, 1, 1), date(2026, 6, 1)))
    start = datetime.combine(day, time(draw(st.integers(5, 20)), draw(st.sampled_from([0, 30]))))
    length = (
        timedelta(days=draw(st.integers(1, 3)))
        if "DATE" in clock.params
        else timedelta(minutes=draw(st.integers(1, 200)))
    )
    rule = draw(rules())
    start = in_step(rule, start)
    assume("BYHOUR" not in rule)  # see the difference about EXDATE below
    assume("BYMINUTE" not in rule or "DATE" not in clock.params)  # the library halves dates
    if "COUNT" not in rule and draw(st.booleans()):
        rule += f";UNTIL={draw(st.dates(date(2025, 6, 1), date(2026, 12, 31))):%Y%m%d}{clock.until}"
    days = st.lists(
        st.integers(0, 60).map(lambda n: start + timedelta(days=n * 7)), max_size=3, unique=True
    )
    lines = [
        clock.line("DTSTART", start),
        clock.line("DTEND", start + length),
        f"RRULE:{rule}",
        "SUMMARY:master",
    ]
    lines += [clock.line(draw(st.sampled_from(["EXDATE", "RDATE"])), at) for at in draw(days)]
    for number, at in enumerate(draw(days)):
        moved = at + timedelta(hours=draw(st.sampled_from([-24, 0, 24])))
        future = draw(st.sampled_from(["", ";RANGE=THISANDFUTURE"]))
        lines += again(clock.line("RECURRENCE-ID", at, future), f"SUMMARY:{number}")
        lines += [clock.line("DTSTART", moved), clock.line("DTEND", moved + length * 2)]
    return resource(*lines)


@settings(deadline=None)
@given(series())
def test_made_up_series(text):
    window = (seconds("2026-02-15"), seconds("2026-05-15"))
    assert ours(text, *window) == theirs(text, *window)


def only_ours(text: str) -> tuple[list[str], list[str]]:
    """Starts that only we have, and those that only the library has."""
    left, right = ours(text, *YEAR), theirs(text, *YEAR)
    return _names(left - right), _names(right - left)


def _names(found: Found) -> list[str]:
    return [
        f"{datetime.fromtimestamp(start, UTC):%m-%d %H:%M}+{(end - start) / 3600:g}"
        for _, start, end, _ in sorted(found)
    ]


DIFFERENCES = {
    "UNTIL as a date holds the whole day: who writes it means that day (the library: midnight UTC)": (
        resource(LONDON, HOUR, "RRULE:FREQ=DAILY;UNTIL=20260603"),
        (["06-03 08:00+1"], []),
    ),
    "UNTIL as local time is local time (the library: UTC, which drops the last one west of Greenwich)": (
        resource("DTSTART;TZID=America/New_York:20260601T090000", "RRULE:FREQ=DAILY;UNTIL=20260603T090000"),
        (["06-03 13:00+0"], []),
    ),
    "hours of a DURATION are exact, RFC 5545, 3.3.6 (the library: the clock's hand)": (
        resource("DTSTART;TZID=Europe/London:20260328T120000", "DURATION:PT24H"),
        (["03-28 12:00+24"], ["03-28 12:00+23"]),
    ),
    "an all-day event with DTEND = DTSTART lasts its day: holiday calendars write that (the library: nothing)": (
        resource("DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260601"),
        (["06-01 00:00+24"], ["06-01 00:00+0"]),
    ),
    "a DATE start stays all-day whatever its end is (the library: midnight in some zone)": (
        resource("DTSTART;VALUE=DATE:20260601", "DTEND:20260601T120000Z"),
        (["06-01 00:00+24"], ["06-01 00:00+12"]),
    ),
    "EXDATE with a time takes a day out of an all-day series (the library: only at midnight)": (
        resource(*ALL_DAY, "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20260602T090000Z"),
        ([], ["06-02 00:00+48"]),
    ),
    "RECURRENCE-ID as a date replaces that day's occurrence (the library: shows both)": (
        resource(*SERIES, *again("RECURRENCE-ID;VALUE=DATE:20260602", "DTSTART:20260602T150000Z")),
        ([], ["06-02 08:00+1"]),
    ),
    "an hourly series meets the hour that is not there once (the library: twice the same instant, one a wrong hour)": (
        resource("DTSTART;TZID=Europe/London:20260329T003000", "DURATION:PT2H", "RRULE:FREQ=HOURLY;COUNT=3"),
        (["03-29 00:30+2"], ["03-29 00:30+1", "03-29 01:30+1"]),
    ),
    "a Z outranks a TZID, RFC 5545, 3.2.19 (the library: the TZID)": (
        resource("DTSTART;TZID=Europe/London:20260601T090000Z"),
        (["06-01 09:00+0"], ["06-01 08:00+0"]),
    ),
    "a plain and a counted weekday add up, RFC 5545, 3.3.10 (the library: days that are both)": (
        resource("DTSTART:20260601T090000Z", "RRULE:FREQ=MONTHLY;BYDAY=MO,1TU;COUNT=2"),
        (["06-02 09:00+0"], []),
    ),
    "a flight over a clock change ends when its DTEND says (the library: an hour off)": (
        resource("DTSTART;TZID=Europe/London:20261024T230000", "DTEND;TZID=Asia/Tokyo:20261025T190000"),
        (["10-24 22:00+12"], ["10-24 22:00+13"]),
    ),
    "a clock's gap leaves no event without length, RFC 5545, 3.8.5.3 (the library: from 03:30 to 03:30)": (
        resource(
            "DTSTART;TZID=America/New_York:20260301T023000",
            "DTEND;TZID=America/New_York:20260301T033000",
            "RRULE:FREQ=WEEKLY;COUNT=3",
        ),
        (["03-08 07:30+1"], ["03-08 07:30+0"]),
    ),
    "BYSETPOS counts in the whole first week, RFC 5545, 3.3.10, libical (the library: from DTSTART, so Wednesday is 1st)": (
        resource("DTSTART:20260603T090000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,3;COUNT=3"),
        (["06-10 09:00+0"], ["06-05 09:00+0"]),
    ),
    "EXDATE names an instant (the library: also one whose UTC digits are its local ones)": (
        resource(
            "DTSTART;TZID=America/New_York:20260105T130000",
            "RRULE:FREQ=WEEKLY;BYHOUR=8;COUNT=2",
            "EXDATE;TZID=America/New_York:20260112T130000",
        ),
        (["01-12 13:00+0"], []),
    ),
    "a name with a number behind it is the zone without it (the library: unknown, so floating)": (
        resource("DTSTART;TZID=GMT Standard Time 1:20260601T090000"),
        (["06-01 08:00+0"], ["06-01 09:00+0"]),
    ),
    "a series with DTEND before DTSTART repeats by its DTSTART (the library: by DTEND)": (
        resource("DTSTART:20260602T003000Z", "DTEND:20260601T233000Z", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1"),
        ([], ["06-02 23:30+1"]),
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", DIFFERENCES)
def test_known_differences(why):
    text, expected = DIFFERENCES[why]
    assert only_ours(text) == expected


@pytest.mark.parametrize("share", range(SHARES))
def test_without_names_it_is_the_same_but_for_them(share: int) -> None:
    for _, text in [*events(100, seed=share)]:
        scanned = scan(text)
        plain = expansion(scanned, *YEAR, named=False).instances
        full = expand(scanned, *YEAR)
        assert sorted(one._replace(recurrence_id="") for one in plain) == sorted(
            one._replace(recurrence_id="") for one in full
        )
        assert {one.recurrence_id for one in plain} <= {one.recurrence_id for one in full} | {""}
