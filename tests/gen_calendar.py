"""Realistic calendars, the same for the same seed: `generate` writes folders, `events` and `todos` yield texts.

A fifth of the events recur (a quarter of those with EXDATE, 15 % with overrides); five kinds of zone, all-day events,
alarms, attendees, long notes, half of the titles Chinese. Run it as `python -m tests.gen_calendar OUT`.
"""

from __future__ import annotations

import argparse
import json
import uuid
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path

from tests.gen_lines import (
    ANSWERS,
    PLACES,
    TITLES,
    TITLES_ZH,
    TRIGGERS,
    VTIMEZONES,
    WORDS,
    ZONES,
    calendar,
    escape,
    stamp,
)
from tests.gen_series import Made, Series, end_of, make_series

TODAY = date(2026, 11, 22)
TOP = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example Corp.//Gen 1.0//EN")


class Generator:
    """One stream of random items; `counts` says what was made."""

    def __init__(self, seed: int, today: date = TODAY) -> None:
        self.made = Made(seed)
        self.random, self.counts, self._chance = (
            self.made.random,
            self.made.counts,
            self.made.chance,
        )
        self.today = datetime(today.year, today.month, today.day)  # noqa: DTZ001 - wall time, zones come later

    def _uid(self) -> str:
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def _title(self) -> str:
        return self.random.choice(TITLES_ZH if self._chance(0.5) else TITLES)

    def _stamp(self, days: int) -> str:
        return f"{self.today - timedelta(days=self.random.randint(1, days)):%Y%m%dT%H%M%S}Z"

    def _note(self) -> str:
        r = self.random
        rows = range(r.randint(1, 8))
        return "\n".join(" ".join(r.choice(WORDS) for _ in range(r.randint(6, 14))) for _ in rows)

    def _body(self, *, event: bool) -> list[str]:
        r = self.random
        lines = ["DESCRIPTION:" + escape(self._note())] if self._chance(0.35) else []
        place = r.choice(PLACES) if self._chance(0.6) else ""
        lines += ["LOCATION:" + escape(place)] if place else []
        if self._chance(0.2):
            lines.append(
                "CATEGORIES:" + ",".join(r.sample(["WORK", "工作", "Home", "旅行", "VIP"], 2))
            )
        if self._chance(0.3):
            lines.append(f"PRIORITY:{r.randint(1, 9)}")
        if event and self._chance(0.2):
            lines += self._people()
        if event and self._chance(0.1):
            lines += [
                "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",
                "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
            ]
        return lines

    def _people(self) -> list[str]:
        self.counts["attendees"] += 1
        return [
            "ORGANIZER;CN=Alice Chan:mailto:alice@example.com",
            *(
                f"ATTENDEE;CN=Person {n} 陳;ROLE=REQ-PARTICIPANT;PARTSTAT={self.random.choice(ANSWERS)};RSVP=TRUE"
                f":mailto:p{n}@example.com"
                for n in range(self.random.randint(1, 8))
            ),
        ]

    def _alarms(self) -> list[str]:
        if not self._chance(0.4):
            return []
        self.counts["with_alarm"] += 1
        lines = []
        for _ in range(1 if self._chance(0.8) else 2):
            trigger = self.random.choice(TRIGGERS)
            lines += [
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:Reminder 提醒",
                trigger,
                "END:VALARM",
            ]
        return lines

    def _start(self, *, all_day: bool) -> tuple[datetime, str]:
        r = self.random
        zone = r.choices(ZONES, [50, 18, 18, 10, 4])[0]
        day = self.today + timedelta(days=int(r.gauss(-200, 330)))
        if all_day:
            return day, zone
        return day.replace(hour=r.randint(6, 22), minute=r.choice([0, 0, 0, 15, 30, 45])), zone

    def _length(self, *, all_day: bool) -> timedelta:
        if all_day:
            return timedelta(days=self.random.choice([1, 1, 1, 2, 5]))
        return timedelta(minutes=self.random.choice([15, 30, 30, 60, 60, 90, 120, 480]))

    def event(self) -> tuple[str, str]:
        """(UID, text) of one event with its overrides."""
        uid, all_day = self._uid(), self._chance(0.12)
        start, zone = self._start(all_day=all_day)
        length = self._length(all_day=all_day)
        recurs = self._chance(0.20)
        self.counts["allday"] += all_day
        made, title = self._stamp(900), self._title()
        head = [f"UID:{uid}", f"DTSTAMP:{made}", f"CREATED:{made}", f"LAST-MODIFIED:{made}"]
        tail = [
            *self._body(event=True),
            "TRANSP:OPAQUE",
            "STATUS:CONFIRMED",
            *self._alarms(),
            "END:VEVENT",
        ]

        def component(at: datetime, extra: list[str], suffix: str = "") -> list[str]:
            times = [dated("DTSTART", at), dated("DTEND", at + length)]
            sequence = f"SEQUENCE:{self.random.randint(0, 4)}"
            summary = "SUMMARY:" + escape(title + suffix)
            return ["BEGIN:VEVENT", *head, sequence, *times, *extra, summary, *tail]

        def dated(name: str, at: datetime) -> str:
            return stamp(name, at, zone, all_day=all_day)

        zones = [] if all_day else VTIMEZONES.get(zone, [])
        lines = [*TOP, "CALSCALE:GREGORIAN", *zones]
        if not recurs:
            return uid, calendar([*lines, *component(start, []), "END:VCALENDAR"])
        lines += self._series(start, zone, component, dated)
        return uid, calendar([*lines, "END:VCALENDAR"])

    def _series(
        self,
        start: datetime,
        zone: str,
        component: Callable[..., list[str]],
        dated: Callable[[str, datetime], str],
    ) -> list[str]:
        """A master with its EXDATEs, and its overrides."""
        self.counts["recurring"] += 1
        all_day = "VALUE=DATE" in dated("X", start)
        kind, chance = self.random.random(), self.random.random()
        series = make_series(self.made, start, kind)
        rule = f"RRULE:{series.base}{end_of(self.made, series, chance, zone, all_day=all_day)}"
        gone = self._dates(series, 0.25, 4, "exdate")
        lines = component(series.start, [rule, *(dated("EXDATE", at) for at in gone.values())])
        for n, at in self._dates(series, 0.15, 3, "override").items():
            if n not in gone:
                hours = 24 if all_day else self.random.choice([1, 2, 24])
                moved = at + timedelta(hours=hours)
                lines += component(moved, [dated("RECURRENCE-ID", at)], " (moved 改期)")
        return lines

    def _dates(self, series: Series, share: float, most: int, name: str) -> dict[int, datetime]:
        """Some of the first dates of a series, if it is one of the `share` that gets some."""
        if not (series.step and self._chance(share)):
            return {}
        self.counts[name] += 1
        numbers = self.random.sample(range(1, 10), self.random.randint(1, most))
        found = {n: series.step(n) for n in numbers}
        return {n: at for n, at in found.items() if at is not None}

    def todo(self) -> tuple[str, str]:
        """(UID, text) of one to-do."""
        r = self.random
        uid, zone, made, title = (
            self._uid(),
            r.choice((*ZONES[:2], "UTC")),
            self._stamp(600),
            self._title(),
        )
        all_day, day = self._chance(0.5), self.today + timedelta(days=int(r.gauss(-60, 150)))
        due = day if all_day else day.replace(hour=r.randint(8, 20))
        head = [f"UID:{uid}", f"DTSTAMP:{made}", f"CREATED:{made}", f"LAST-MODIFIED:{made}"]
        lines = ["BEGIN:VTODO", *head, "SUMMARY:" + escape(title)]
        has_due = self._chance(0.8)
        recurs = has_due and self._chance(0.05)
        lines += [stamp("DUE", due, zone, all_day=all_day)] if has_due else []
        if recurs or self._chance(0.2):
            lines.append(stamp("DTSTART", due - timedelta(days=1), zone, all_day=all_day))
        lines += ["RRULE:FREQ=WEEKLY"] if recurs else []
        lines += self._progress(made)
        lines += ["RELATED-TO;RELTYPE=PARENT:" + self._uid()] if self._chance(0.15) else []
        lines += [*self._body(event=False), *(self._alarms() if has_due else []), "END:VTODO"]
        self.counts.update(todo_due=has_due, todo_recurring=recurs)
        zones = [] if all_day else VTIMEZONES.get(zone, [])
        return uid, calendar([*TOP, *zones, *lines, "END:VCALENDAR"])

    def _progress(self, made: str) -> list[str]:
        if self._chance(0.55):
            self.counts["todo_done"] += 1
            return [f"COMPLETED:{made}", "PERCENT-COMPLETE:100", "STATUS:COMPLETED"]
        percent = self.random.choice([0, 25, 50])
        return [
            "STATUS:" + self.random.choice(["NEEDS-ACTION", "IN-PROCESS"]),
            f"PERCENT-COMPLETE:{percent}",
        ]


def _stream(make: Callable[[], tuple[str, str]]) -> Iterator[tuple[str, str]]:
    while True:
        yield make()


def events(n: int, seed: int = 1, today: date = TODAY) -> Iterator[tuple[str, str]]:
    """(UID, text) of `n` events."""
    return islice(_stream(Generator(seed, today).event), n)


def todos(n: int, seed: int = 1, today: date = TODAY) -> Iterator[tuple[str, str]]:
    """(UID, text) of `n` to-dos."""
    return islice(_stream(Generator(seed, today).todo), n)


def generate(
    out: Path, events: int = 10_000, todos: int = 2_000, seed: int = 1, today: date = TODAY
) -> dict[str, int]:
    """Write `out`/work/UID.ics, `out`/todos/UID.ics and `out`/truth.json; gives the counts that are in it."""
    made = Generator(seed, today)
    sizes = {}
    for folder, number, make in (("work", events, made.event), ("todos", todos, made.todo)):
        (out / folder).mkdir(parents=True, exist_ok=True)
        sizes[folder] = 0
        for uid, text in islice(_stream(make), number):
            sizes[folder] += (out / folder / f"{uid}.ics").write_bytes(text.encode())
    counts = dict(made.counts) | {"events": events, "todos": todos}
    counts |= {"bytes_events": sizes["work"], "bytes_todos": sizes["todos"]}
    (out / "truth.json").write_text(json.dumps(counts, indent=1))
    return counts


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--todos", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--today", type=date.fromisoformat, default=TODAY)
    print(json.dumps(generate(**vars(parser.parse_args()))))
