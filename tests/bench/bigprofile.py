"""A profile after many years: 100,000 to-dos, 300,000 occurrences. Rows go in through the store's own functions.

The lists read the index alone, so the texts behind it are left out. To-dos: 85 % done over six years; of the open ones
40 % have no deadline, a quarter of the others are overdue; 100 recur; 500 are planned. Events: nine tenths are single
and lie in the last fifteen years, about fifty a day; the others are series in the rolling window, sixty a day more.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from assistant.app import Sundown
from assistant.model.account import Account, Collection
from assistant.services.indexing import window
from assistant.store import accounts, digests, index
from assistant.store.index import DAY, ComponentRow, Indexed, OccurrenceRow
from tests.gen_lines import PLACES, TITLES, TITLES_ZH, WORDS

BATCH = 5_000
HOUR = 3_600
ME = "alice@example.com"


class Filler:
    """Random rows around one day; the same for the same seed and day."""

    def __init__(self, today: date, now: datetime) -> None:
        self._random = random.Random(11)
        self._today = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp())
        self._first, self._last = window(now)
        self._number = 0

    def todos(self, count: int) -> Iterator[Indexed]:
        """Resources with one to-do each."""
        for _ in range(count):
            yield self._todo(recurring=self._number < count // 1_000)

    def singles(self, count: int) -> Iterator[Indexed]:
        """Resources with one event each."""
        for _ in range(count):
            day = self._today + self._random.randint(-15 * 365, 365) * DAY
            yield self._event([day], recurring=False)

    def series(self, count: int, each: int) -> Iterator[Indexed]:
        """Resources with one series each, of so many instances in the window."""
        step = (self._last - self._first) // each // DAY * DAY
        begin = self._first // DAY * DAY
        for _ in range(count):
            shift = self._random.randrange(step // DAY) * DAY
            days = [begin + shift + n * step for n in range(each)]
            yield self._event(days, recurring=True)

    def _todo(self, *, recurring: bool) -> Indexed:
        r = self._random
        done = not recurring and r.random() < 0.85
        dated = recurring or r.random() < 0.6
        all_day = r.random() < 0.5
        day = self._today + self._due(done=done, recurring=recurring) * DAY
        due = (day if all_day else day + r.randint(1, 12) * HOUR) if dated else None
        status = "COMPLETED" if done else "IN-PROCESS" if r.random() < 0.05 else "NEEDS-ACTION"
        row = self._row(
            kind=1,
            recurring=int(recurring),
            status=status,
            due=due,
            due_clock=2 * all_day * dated,
            open=int(not done),
            completed=self._today - r.randrange(6 * 365 * DAY) + 10 * HOUR if done else None,
        )
        days = [day + 7 * DAY * n for n in range(70 if recurring else 1)] if due else []
        shift = 0 if all_day or due is None else due - day
        clock = 2 * all_day
        return self._indexed("todos", row, [(0, at + shift, "", at + shift, clock) for at in days])

    def _due(self, *, done: bool, recurring: bool) -> int:
        r = self._random
        if recurring:
            return r.randint(-90, 0)
        if done:
            return r.randint(-6 * 365, 5)
        return -int(r.expovariate(1 / 120)) if r.random() < 0.25 else int(r.expovariate(1 / 90))

    def _event(self, days: list[int], *, recurring: bool) -> Indexed:
        r = self._random
        all_day, zone = r.random() < 0.1, r.random() < 0.02
        clock = 2 if all_day else int(zone)
        length = DAY * (1 + (r.random() < 0.1) * r.randint(1, 14)) if all_day else HOUR
        start = 0 if all_day else r.randint(0, 20) * HOUR // 2
        mine = r.random()
        response = "NEEDS-ACTION" if mine < 0.005 else "ACCEPTED" if mine < 0.2 else ""
        rows = [(0, day + start, "", day + start + length, clock) for day in days]
        row = self._row(
            kind=0,
            recurring=int(recurring),
            status="CONFIRMED" if r.random() < 0.4 else "",
            response=response,
            organizer=ME if response else "",
            start=rows[0][1],
            start_clock=clock,
        )
        return self._indexed("events", row, rows)

    def _row(self, **given: object) -> ComponentRow:
        r = self._random
        long = r.random() < 0.35
        plain: dict[str, object] = {
            "uid": f"{r.getrandbits(64):016x}@example.com",
            "recurrence_id": "",
            "summary": f"{r.choice((*TITLES, *TITLES_ZH))} {r.randrange(10_000)}",
            "location": r.choice(PLACES),
            "note": " ".join(r.choice(WORDS) for _ in range(40)) if long else "",
            "response": "",
            "organizer": "",
            "link": "",
            "busy": "",
            "transparent": 0,
            "start": None,
            "start_clock": 0,
            "due": None,
            "due_clock": 0,
            "open": 0,
            "completed": None,
            "percent": 0,
            "priority": r.choice((0, 0, 0, 1, 5, 9)),
            "created": self._today - 9 * DAY,
            "modified": self._today - r.randrange(900 * DAY),
            "alarms": "[[-900, null, false, 0, 0, null]]" if r.random() < 0.1 else "",
        }
        return ComponentRow(**{**plain, **given})  # type: ignore[arg-type]  # as the fields say

    def _indexed(self, where: str, row: ComponentRow, rows: list[OccurrenceRow]) -> Indexed:
        self._number += 1
        ident = f"{self._random.getrandbits(64):016x}"
        return Indexed(ident, where, row.uid, "", (row,), tuple(rows))


def fill(app: Sundown, rows: int) -> dict[str, int]:
    """Put `rows` to-dos and three times as many occurrences into a fresh profile; says how many there are."""
    for name, value in (("work_week", "mon-sun 09:00-18:00"), ("zone", "UTC")):
        app.set_setting(name, value)
    core, filler = app.core, Filler(app.work_date(), app.now())
    account = Account("big", "caldav", "Big", "http://localhost/", "alice")
    held = [Collection(name, account.id, f"/{name}/", name) for name in ("todos", "events")]
    with core.database.write() as connection:
        accounts.add(connection, account)
        accounts.write_collections(connection, account.id, held, core.epoch())
    todos = list(filler.todos(rows))
    _write(app, iter(todos))
    _write(app, filler.singles(rows * 27 // 10))
    _write(app, filler.series(rows * 3 // 10 // 50, 50))
    _plan(app, [each for each in todos if each.components[0].open][: rows // 200])
    count = "SELECT count(*) FROM "
    return {
        "todos": core.database.read(count + "component WHERE kind = 1")[0][0],
        "occurrences": core.database.read(count + "occurrence")[0][0],
    }


def _write(app: Sundown, rows: Iterator[Indexed]) -> None:
    while batch := list(islice(rows, BATCH)):
        with app.core.database.write() as connection:
            index.write(connection, batch, pending=False)


def _plan(app: Sundown, todos: list[Indexed]) -> None:
    """Plan some open to-dos for a day of the last and the next weeks."""
    days, now = random.Random(5), app.core.epoch()
    with app.core.database.write() as connection:
        for todo in todos:
            day = app.work_date() + timedelta(days=days.randint(-10, 60))
            digests.plan(connection, todo.item_id, day, now)
