"""A made-up profile on this computer: a working day with meetings, to-dos of every kind, and something done."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Fields
from assistant.model.item import When
from assistant.system.clock import HeldClock

# each: title, when it begins, minutes, place
MEETINGS = {
    "en": (
        ("Stand-up", time(9, 30), 15, ""),
        ("Supplier call: spring prices", time(11, 0), 60, "https://meet.example.com/spring"),
        ("Q4 shipment review", time(15, 0), 60, "Room 3"),
        ("Handover with the night desk", time(16, 15), 30, ""),
    ),
    "zh": (
        ("晨會", time(9, 30), 15, ""),
        ("供應商通話：春季報價", time(11, 0), 60, "https://meet.example.com/spring"),
        ("第四季出貨檢討", time(15, 0), 60, "三號會議室"),
        ("與夜班交接", time(16, 15), 30, ""),
    ),
    "zh_CN": (
        ("晨会", time(9, 30), 15, ""),
        ("供应商通话：春季报价", time(11, 0), 60, "https://meet.example.com/spring"),
        ("第四季度出货检讨", time(15, 0), 60, "三号会议室"),
        ("与夜班交接", time(16, 15), 30, ""),
    ),
}
# each: title, due in how many days if at all, done or not
TODOS = {
    "en": (
        ("Send the customs papers to Kowloon Freight", -2, False),
        ("Reply to the auditor about invoice 2231", 0, False),
        ("Book the meeting room for Thursday", 0, False),
        ("Order toner <b>before</b> Friday & ask for a quote", 3, False),
        ("Tidy up the shared folder", None, False),
        ("Approve the packing list", 0, True),
        ("Call Ms Lee about the sample", 0, True),
    ),
    "zh": (
        ("把報關文件寄給九龍貨運", -2, False),
        ("回覆審計師：發票 2231", 0, False),
        ("預訂星期四的會議室", 0, False),
        ("星期五之前訂購碳粉 & 詢價", 3, False),
        ("整理共用資料夾", None, False),
        ("核對裝箱單", 0, True),
        ("致電李小姐談樣品", 0, True),
    ),
    "zh_CN": (
        ("把报关文件寄给九龙货运", -2, False),
        ("回复审计师：发票 2231", 0, False),
        ("预订星期四的会议室", 0, False),
        ("星期五之前订购碳粉 & 询价", 3, False),
        ("整理共享文件夹", None, False),
        ("核对装箱单", 0, True),
        ("致电李小姐谈样品", 0, True),
    ),
}


def afternoon_zone(hour: int = 14) -> str:
    """A time zone in which it is now this hour: the same day looks the same whenever the test runs."""
    ahead = (hour - datetime.now(ZoneInfo("UTC")).hour + 11) % 24 - 11
    return "UTC" if not ahead else f"Etc/GMT{-ahead:+d}"  # POSIX counts the other way round


def make_profile(
    home: Path,
    *,
    language: str = "en",
    theme: str = "light",
    empty: bool = False,
    list_due: bool = False,
) -> None:
    """Write the profile; `empty` has the settings only, `list_due` is between 17 and 18 o'clock, when the list is due."""
    settings = {
        "language": language,
        "theme": theme,
        "zone": afternoon_zone(17 if list_due else 14),
        "lead_minutes": "60",
        "work_week": "mon-sun 09:00-18:00",
    }
    app = Sundown.open(home)
    try:
        for name, value in settings.items():
            app.set_setting(name, value)
        if not empty:
            _fill(
                app, language if language in TODOS else "zh" if language.startswith("zh") else "en"
            )
    finally:
        app.close()


def _fill(app: Sundown, words: str) -> None:
    zone, today = ZoneInfo(app.zone), app.work_date()
    events, lists = (
        app.find_collection("", Component.EVENT),
        app.find_collection("", Component.TODO),
    )
    for title, begins, minutes, place in MEETINGS[words]:
        start = datetime.combine(today, begins, zone)
        fields = Fields(
            summary=title,
            start=start,
            end=start + timedelta(minutes=minutes),
            location=place or None,
        )
        app.do(Create(events.id, Component.EVENT, fields))
    for title, days, _done in TODOS[words]:
        due: When | None = None if days is None else today + timedelta(days=days)
        app.do(Create(lists.id, Component.TODO, Fields(summary=title, due=due)))
    done = {title for title, _days, done in TODOS[words] if done}
    for todo in app.todos():
        if todo.summary in done:
            app.do(Complete(todo.id, app.now()))


def add_meeting(home: Path, title: str, minutes: int, place: str = "") -> None:
    """One more meeting, so many minutes from now; made an hour ago, as one's own deeds are not notified at once."""
    now = datetime.now(UTC)
    app = Sundown.open(home, clock=HeldClock(now - timedelta(hours=1)))
    try:
        where, start = app.find_collection("", Component.EVENT), now + timedelta(minutes=minutes)
        end = start + timedelta(minutes=30)
        fields = Fields(summary=title, start=start, end=end, location=place or None)
        app.do(Create(where.id, Component.EVENT, fields))
    finally:
        app.close()


def add_todo(home: Path, title: str) -> None:
    """One more to-do, due a moment ago, made an hour ago."""
    now = datetime.now(UTC)
    app = Sundown.open(home, clock=HeldClock(now - timedelta(hours=1)))
    try:
        where = app.find_collection("", Component.TODO)
        app.do(Create(where.id, Component.TODO, Fields(summary=title, due=now)))
    finally:
        app.close()
