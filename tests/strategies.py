"""Hypothesis strategies for the vocabulary: moments on and beside DST days, to-dos, occurrences, whole snapshots.

Values are biased towards what breaks programs: clock changes, day boundaries, all-day values, hostile text.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from assistant.model.account import SourceState, Trouble
from assistant.model.digest import Snapshot, WorkBlock, WorkProfile
from assistant.model.item import Occurrence, Response, Todo
from assistant.planning.holidays import NO_HOLIDAYS, Holidays
from assistant.planning.workday import next_workday, workday

ZONES = (
    "Asia/Hong_Kong",
    "Asia/Taipei",
    "Europe/London",
    "America/New_York",
    "America/Bogota",  # UTC-5 without DST
    "Australia/Lord_Howe",  # half an hour of DST
    "Asia/Kathmandu",  # +05:45
    "Pacific/Kiritimati",  # +14
    "Pacific/Pago_Pago",  # -11
    "America/Havana",  # changes at midnight
    "UTC",
)
CLOCK_CHANGES = (
    date(2026, 3, 8),
    date(2026, 11, 1),
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2026, 4, 5),
    date(2026, 10, 4),
    date(2027, 3, 14),
)
HOSTILE = (
    "",
    "Send the report",
    "寄出第三季報告（草稿）",
    "# not a heading",
    "- [x] not a box",
    "1. not a list",
    "*bold* _em_ `code` ~~gone~~",
    "[link](https://evil.example/)",
    "![image](https://evil.example/pixel.png)",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;",
    "www.evil.example https://evil.example a@evil.example",
    "two\nlines\r\nand a\ttab",
    "\x1b]0;owned\x07\x1b[31mred",
    "\u202egnp.exe",
    "{0} {name} %s %(x)s",
    "e\u0301\u200d👩‍💻",
)

# anyone may send an invitation for the last evening that can be written
FAR_DAYS = (date.max, date.max - timedelta(days=1), date.min, date.min + timedelta(days=1))
FAR_MOMENTS = (
    datetime(9999, 12, 31, 20, tzinfo=UTC),
    datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(1, 1, 1, 8, tzinfo=ZoneInfo("Asia/Hong_Kong")),
)

zones = st.sampled_from(ZONES)
days = st.one_of(
    st.dates(date(2025, 1, 1), date(2028, 12, 31)),
    st.builds(
        lambda day, shift: day + timedelta(days=shift),
        st.sampled_from(CLOCK_CHANGES),
        st.integers(-1, 1),
    ),
)
texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40))
clock_times = st.builds(time, st.integers(0, 23), st.sampled_from((0, 1, 15, 30, 59)))


@st.composite
def moments(draw, around: date | None = None, spread: int = 3):
    """Aware instants in UTC; near `around` (calendar days) if it is given, else anywhere in 2025 to 2028."""
    day = (
        draw(days)
        if around is None
        else around + timedelta(days=draw(st.integers(-spread, spread)))
    )
    local = datetime.combine(day, draw(clock_times), ZoneInfo(draw(zones)))
    return local.replace(fold=draw(st.integers(0, 1))).astimezone(UTC)


@st.composite
def whens(draw, around: date, spread: int = 3):
    """An instant or a date near a day; now and then one at an end of all time."""
    if draw(st.integers(0, 7)) == 0:
        return draw(st.sampled_from((*FAR_DAYS, *FAR_MOMENTS)))
    if draw(st.booleans()):
        return draw(moments(around, spread))
    return around + timedelta(days=draw(st.integers(-spread, spread)))


@st.composite
def blocks(draw):
    """One to three work blocks of a day, in order, none past midnight."""
    edges = draw(st.lists(st.integers(0, 95), min_size=2, max_size=6, unique=True).map(sorted))
    quarters = [time(edge // 4, edge % 4 * 15) for edge in edges]
    return tuple(WorkBlock(*pair) for pair in zip(quarters[::2], quarters[1::2], strict=False))


weeks = st.tuples(*[st.one_of(st.just(()), blocks())] * 7)


@st.composite
def profiles(draw):
    """Any work profile; part of them have company days near a clock change."""
    company = draw(st.lists(st.tuples(days, st.booleans(), texts), max_size=3))
    return WorkProfile(
        zone=draw(zones),
        week=draw(weeks),
        lead_minutes=draw(st.integers(5, 60)),
        day_boundary=draw(st.integers(0, 6)),
        company_days=tuple((day.isoformat(), work, name) for day, work, name in company),
    )


@st.composite
def holiday_data(draw):
    """Holidays of no real region, with an end."""
    found = draw(st.dictionaries(days, st.tuples(texts, st.booleans()), max_size=6))
    until = draw(st.none() | days)
    return Holidays("XX", {day.isoformat(): entry for day, entry in found.items()}, until)


@st.composite
def todos(draw, around: date, number: int = 0):
    """One to-do near a day; every status, plan and deadline."""
    status = draw(st.sampled_from(("NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED")))
    near = st.one_of(moments(around, 1), moments(around, 1), st.sampled_from(FAR_MOMENTS))
    return Todo(
        id=f"todo-{number}",
        uid=f"uid-todo-{number}",
        summary=draw(texts),
        due=draw(st.none() | whens(around)),
        status=status,
        completed=draw(st.none() | near) if status == "COMPLETED" else None,
        modified=draw(st.none() | near),
        percent=draw(st.sampled_from((0, 0, 0, 40, 100))),
        priority=draw(st.integers(0, 9)),
        plan=draw(st.none() | st.integers(-3, 5).map(lambda step: around + timedelta(days=step))),
        carries=draw(st.sampled_from((0, 0, 1, 3, 5))),
        account_id=draw(st.sampled_from(("", "work", "home"))),
        worked=draw(st.sampled_from((False, False, True))),
        waiting=draw(st.sampled_from(("", "", "", "blocked", "handed-over"))),
        who=draw(texts),
        since=draw(st.none() | st.just(around - timedelta(days=1))),
        aside=draw(st.sampled_from((False, False, True))),
    )


@st.composite
def occurrences(draw, around: date, number: int = 0):
    """One instance of an event near a day: timed, without length, over midnight, or all-day.

    Now and then its start or its end, or both, are at an end of all time.
    """
    all_day = draw(st.integers(0, 3)) == 0
    if all_day:
        start = around + timedelta(days=draw(st.integers(-2, 2)))
        end = start + timedelta(days=draw(st.integers(1, 3)))
    else:
        start = draw(moments(around, 1))
        end = start + timedelta(minutes=draw(st.sampled_from((0, 1, 15, 60, 600, 3000))))
    if draw(st.integers(0, 7)) == 0:
        far = st.sampled_from(FAR_DAYS if all_day else FAR_MOMENTS)
        start, end = sorted((draw(st.just(start) | far), draw(far)))
    return Occurrence(
        id=f"event-{number}",
        uid=f"uid-event-{number}",
        recurrence_id=draw(st.sampled_from(("", "", "20261122T010000Z"))),
        start=start,
        end=end,
        all_day=all_day,
        summary=draw(texts | st.sampled_from(("Annual leave", "年假", "Stand-up"))),
        location=draw(texts),
        status=draw(st.sampled_from(("", "CONFIRMED", "TENTATIVE", "CANCELLED"))),
        response=draw(st.sampled_from(Response)),
        organizer=draw(st.sampled_from(("", "boss@example.com"))),
        transparent=draw(st.booleans()),
        busy_kind=draw(st.sampled_from(("", "", "OOF"))),
        account_id=draw(st.sampled_from(("", "work", "home"))),
    )


@st.composite
def sources(draw, around: date, account_id: str = "work"):
    """The state of one account, fresh, stale, failed, never loaded or loaded in part."""
    synced = draw(st.none() | moments(around, 1))
    trouble = draw(st.sampled_from(Trouble))
    return SourceState(
        account_id=account_id,
        account=draw(texts),
        kind=draw(st.sampled_from(("caldav", "local", "ics"))),
        synced_at=synced.isoformat() if synced else "",
        trouble=trouble,
        message=draw(texts) if trouble else "",
        complete=draw(st.booleans()),
        held_removals=draw(st.sampled_from((0, 0, 1, 12))),
    )


@st.composite
def snapshots(draw):
    """A snapshot and an instant from which to look at it."""
    profile, day = draw(profiles()), draw(days)
    absences = draw(st.lists(occurrences(day), max_size=1))
    coming = next_workday(day, profile, NO_HOLIDAYS)
    found = [draw(occurrences(day, number)) for number in range(draw(st.integers(0, 4)))]
    later = [draw(occurrences(coming.date, number)) for number in range(draw(st.integers(0, 3)))]
    snapshot = Snapshot(
        zone=profile.zone,
        day=workday(day, profile, draw(holiday_data()), absences),
        next=coming,
        today=tuple(found),
        next_day=tuple(later),
        todos=tuple(draw(todos(day, number)) for number in range(draw(st.integers(0, 6)))),
        invitations=tuple(found + later),
        sources=tuple(draw(sources(day, name)) for name in ("work", "home")),
        unsent=draw(st.sampled_from((0, 1, 3))),
        note=draw(texts),
    )
    return snapshot, draw(moments(day, 1))
