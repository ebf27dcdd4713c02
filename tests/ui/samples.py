"""A made-up working day: Friday 20 November 2026, 14:51 in Hong Kong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from assistant.model.account import SourceState, Trouble
from assistant.model.command import Outcome, Pending
from assistant.model.digest import DayKind, Digest, DigestRow, NextDay, WorkBlock, WorkDay
from assistant.model.item import Occurrence, Response, Todo
from assistant.model.view import Today

ZONE = "Asia/Hong_Kong"
DAY = date(2026, 11, 20)
BLOCKS = (WorkBlock(time(9), time(18)),)
EVIL = "<b>URGENT</b><img src=file:///etc/passwd> update price list"
LONG = "回覆船公司 revised ETD for the Rotterdam container and confirm with the warehouse 星期五前"


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    """An instant by the clock in Hong Kong."""
    return datetime.combine(day, time(hour, minute), ZoneInfo(ZONE)).astimezone(UTC)


NOW = at(14, 51)


def work_day(*, free: str = "") -> WorkDay:
    start, end = (None, None) if free else (at(9), at(18))
    kind = DayKind(not free, () if free else BLOCKS, free)
    return WorkDay(
        DAY, kind, at(4), at(4) + timedelta(days=1), start, end, None if free else at(17, 40)
    )


def event(key: str, start: datetime, minutes: int, title: str, **more: object) -> Occurrence:
    made = Occurrence(
        key, f"{key}@example.org", "", start, start + timedelta(minutes=minutes), False, title
    )
    return replace(made, **more)


def todo(key: str, title: str, **more: object) -> Todo:
    return replace(Todo(key, f"{key}@example.org", title), **more)


REVIEW = event(
    "e3",
    at(15),
    45,
    "Q4 shipment review 第四季出貨檢討",
    location="https://meet.example.org/q4 Zoom, Carmen Lau and 4 more",
)
EVENTS = (
    event("e1", at(9, 30), 45, "Stand-up"),
    event("e2", at(11), 60, "Price talk"),
    REVIEW,
    event(
        "e4", at(16, 30), 30, "Call with 永豐物流", response=Response.TENTATIVE, location="Room 4"
    ),
)
INVITED = event(
    "e5",
    at(19, 0, date(2026, 11, 24)),
    120,
    "Year-end dinner 年終晚宴",
    response=Response.NEEDS_ACTION,
    organizer="lam@example.org",
)
TODOS = (
    todo("t1", "核對十月月結單 — Wing Fung Logistics", due=date(2026, 11, 18)),
    todo("t2", "Send packing list to 永豐物流", due=at(17)),
    todo("t3", LONG, plan=DAY, carries=3),
    todo("t4", EVIL, plan=DAY),
    *(todo(f"u{n}", f"Some day: tidy shelf {n}") for n in range(9)),
)
SOURCES = (
    SourceState("a1", "Office", "caldav", "2026-11-20T06:50:00+00:00"),
    SourceState("a0", "Local", "local"),
)
STALE = SourceState(
    "a2",
    "DingTalk",
    "caldav",
    "2026-11-20T07:20:00+00:00",
    trouble=Trouble.TRY_LATER,
    message="No answer.",
)
PENDING = Pending(
    "c1", "Office", "a1", "t9", "edit", "Price list", NOW - timedelta(minutes=12), Outcome.WAITING
)


def a_today(**more: object) -> Today:
    made = Today(
        NOW, ZONE, work_day(), EVENTS, TODOS, REVIEW, SOURCES, 2, 4, invitations=(INVITED,)
    )
    return replace(made, **more)


def row(key: str, why: str, title: str, **more: object) -> DigestRow:
    return replace(DigestRow(key, "todo", why, title), **more)


def done_rows(count: int) -> tuple[DigestRow, ...]:
    titles = ("Send packing list to 永豐物流", "Q4 shipment review 第四季出貨檢討", EVIL)
    return tuple(
        row(
            f"d{n}",
            "attended" if n % 2 else "done",
            titles[n % 3],
            at=at(9 + n, 10),
            kind="event" if n % 2 else "todo",
            after_hours=9 + n > 17,
        )
        for n in range(count)
    )


MONDAY = date(2026, 11, 23)
NEXT = NextDay(
    MONDAY,
    row(
        "n1",
        "event",
        "Stand-up with the Shenzhen warehouse 深圳倉",
        kind="event",
        at=at(9, 30, MONDAY),
        detail="Teams",
    ),
    (row("n2", "due", "Customs declaration, container TGHU 482913-7", due=at(12, 0, MONDAY)),),
    (("Stand-up with the Shenzhen warehouse 深圳倉", "Visit"),),
    210,
)
OPEN = (
    row("t1", "overdue", "核對十月月結單 — Wing Fung Logistics", due=date(2026, 11, 18), late=True),
    row("t3", "due", LONG, due=DAY, carries=3),
    row("t5", "started", "Draft the supplier scorecard 供應商評分表"),
    row("t4", "planned", EVIL),
    row("t6", "planned", "Call the landlord"),
)


def a_digest(done: int = 9, **more: object) -> Digest:
    made = Digest(
        DAY,
        ZONE,
        at(17, 40),
        True,
        "",
        BLOCKS,
        done_rows(done),
        OPEN,
        (
            row(
                "e5",
                "invitation",
                INVITED.summary,
                kind="event",
                at=INVITED.start,
                detail="Harbour Room",
            ),
        ),
        NEXT,
        sources=(replace(SOURCES[0], synced_at="2026-11-20T09:38:00+00:00"), STALE),
        unsent=2,
    )
    return replace(made, **more)
