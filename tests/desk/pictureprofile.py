"""The profile of the pictures: four days in a made-up office, against a real CalDAV server, with the clock held."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Fields
from assistant.model.telling import Topic
from assistant.system.clock import HeldClock
from tests.desk import picturedata as data
from tests.desk.profile import afternoon_zone
from tests.servers.program import CalendarServer
from tests.servers.radicale import make_calendar, radicale

DINGTALK = "https://oapi.dingtalk.com/robot/send?access_token=made-up"
DAYS = 3  # of history before today
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//harbour.example//EN
BEGIN:VEVENT
UID:dinner@harbour.example
DTSTAMP:{made:%Y%m%dT%H%M%SZ}
DTSTART:{start:%Y%m%dT%H%M%SZ}
DTEND:{end:%Y%m%dT%H%M%SZ}
SUMMARY:{title}
ORGANIZER;CN={host}:mailto:lam@harbour.example
ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{user}
END:VEVENT
END:VCALENDAR
"""


@contextmanager
def office(folder: Path) -> Iterator[CalendarServer]:
    """A Radicale with the calendars and lists of the office, still empty."""
    folder.mkdir(parents=True)
    for name, (title, component) in data.COLLECTIONS.items():
        make_calendar(folder, data.USER, name, component)
        kept = folder / "collections" / "collection-root" / data.USER / name / ".Radicale.props"
        kept.write_text(json.dumps(json.loads(kept.read_text()) | {"D:displayname": title}))
    with radicale(folder, users=(data.USER,)) as server:
        yield server


class Week:
    """Somebody's days up to now, each lived through in order."""

    def __init__(self, home: Path, language: str, hour: int) -> None:
        """`hour` is what the user's clock shows at present, whenever the pictures are made."""
        self.zone = ZoneInfo(afternoon_zone(hour))
        self.now = datetime.now(UTC)
        self.today = self.now.astimezone(self.zone).date()
        self.clock = HeldClock(self.at(-DAYS, time(9)), str(self.zone))
        self.app = Sundown.open(home, clock=self.clock)
        self.column = data.COLUMN[language]
        self.ids: dict[data.Task, str] = {}

    def at(self, days: int, hour: time) -> datetime:
        """An hour by the user's clock."""
        return datetime.combine(self.today + timedelta(days=days), hour, self.zone)

    def settle(self, settings: dict[str, str], server: CalendarServer) -> None:
        """The settings, and the account with its first pass."""
        for name, value in settings.items():
            self.app.set_setting(name, value)
        command = shlex.join([sys.executable, "-c", f"print({server.password!r})"])
        options = {"password_command": command}
        self.app.add_account("caldav", data.ACCOUNT, server.root, data.USER, options)
        self.sync()

    def sync(self) -> None:
        """A pass that must succeed."""
        assert not [said for report in self.app.sync(data.ACCOUNT) if (said := report.error)]

    def fill(self) -> None:
        """What stood there at the beginning."""
        places = {each.name: each.id for each in self.app.collections(data.ACCOUNT)}
        where = {name: places[title] for name, (title, _kind) in data.COLLECTIONS.items()}
        for meeting in data.MEETINGS:
            start = self.at(meeting.days, meeting.start)
            fields = Fields(summary=meeting.titles[self.column], start=start, location=meeting.place or None,
                            end=start + timedelta(minutes=meeting.minutes))  # fmt: skip
            self.app.do(Create(where[meeting.where], Component.EVENT, fields))
        for task in data.TASKS_OF_THE_DAY:
            title = task.titles[self.column]
            due = None if task.due is None else self.today + timedelta(days=task.due)
            self.app.do(Create(where[task.where], Component.TODO, Fields(summary=title, due=due)))
            self.ids[task] = next(t.id for t in self.app.todos() if t.summary == title)
            if task.planned:
                self.app.plan(self.ids[task], self.today - timedelta(days=DAYS))
        self._invite(where[data.OFFICE])

    def _invite(self, calendar: str) -> None:
        start = self.at(2, time(19)).astimezone(UTC)
        text = INVITATION.format(
            made=self.clock.now(), start=start, end=start + timedelta(hours=2),
            title=data.INVITATION[self.column], host=data.HOST, user=data.USER,
        )  # fmt: skip
        self.app.do(Create(calendar, Component.EVENT, raw=text.replace("\n", "\r\n")))

    def live(self, days: int) -> None:
        """One day: carried in the morning, worked on, its list filed in the evening."""
        self.clock.put(self.at(days, time(9)))
        self.sync()
        self.app.carry()
        self._work(days, min(self.at(days, time(13)), self.now))
        if days < 0:
            self.clock.put(self.at(days, time(17, 45)))
            self.sync()
            self.app.digest()
            self.app.mark_reviewed(self.today + timedelta(days=days))

    def hush(self) -> None:
        """What would remind of the day's own items while the pictures are made has been said; the list has not."""
        for minutes in range(-60, 31, 5):
            self.clock.put(self.now + timedelta(minutes=minutes))
            for each in self.app.tellings():
                if each.topic is not Topic.LIST:
                    self.app.told(each.key)

    def _work(self, days: int, at: datetime) -> None:
        for number, task in enumerate(data.TASKS_OF_THE_DAY):
            self.clock.put(at - timedelta(minutes=47 - 7 * (number % 6)))
            if task.done == days:
                self.app.do(Complete(self.ids[task], self.clock.now()))
            if task.worked and days == 0:
                self.app.worked_on(self.ids[task])
            if task.waits_for and days == -2:
                self.app.hand_over(self.ids[task], task.waits_for)


def make_week(
    home: Path, server: CalendarServer, language: str, hour: int, settings: dict[str, str]
) -> date:
    """Write the profile, and everything on the server; returns the work date of now."""
    week = Week(home, language, hour)
    with closing(week.app):
        week.settle(settings | {"language": language, "zone": str(week.zone)}, server)
        week.fill()
        for days in range(-DAYS, 1):
            week.live(days)
        week.hush()
        week.clock.put(week.now)
        week.sync()
        week.app.add_share_target("Harbour sales", "dingtalk", DINGTALK)
        return week.today
