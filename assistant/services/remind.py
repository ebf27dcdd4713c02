"""Reminders: what is due now and when to look again. There is one alarm, computed from the items each time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from assistant.model.errors import NotFound, SundownError
from assistant.model.reminder import Later, Reminder, Unfinished
from assistant.planning import alarmrows, joinlink, later, remind
from assistant.planning.alarmrows import Alarmed, Wishes
from assistant.planning.moments import begins, instant, local_date
from assistant.store import accounts, alarms, journal, snoozes

from . import reads
from .core import Core

DAY = timedelta(days=1)
FIRST_LOOK = DAY  # how far back the first look of all goes
LONGEST_SLEEP = timedelta(days=14)  # what is older is no reminder any more
OVERLAP = timedelta(minutes=1)
WRITTEN_EVERY = timedelta(minutes=5)  # a look is a read: it waits for no other writer more often
MORNING = time(9)  # where a day has no work hours
NEAR = timedelta(days=4)
NAMED = 3  # titles in the reminder of what is unfinished
CHECKED, SAID = "last_alarm", "last_unfinished"  # facts about the file


@dataclass(frozen=True, slots=True)
class State:
    """All that decides what is due, read once."""

    now: datetime
    rows: tuple[remind.AlarmRow, ...]
    shown: frozenset[str]
    since: datetime
    zone: str

    def due(self, own: Mapping[str, datetime] = remind.NOBODY) -> tuple[Reminder, ...]:
        """What has to be shown; `own`: when the user changed an item here."""
        return remind.due(self.rows, self.now, self.shown, self.since, self.zone, own)


def look(core: Core, now: datetime | None = None) -> tuple[tuple[Reminder, ...], datetime | None]:
    """(due at `now` and not shown yet, the next instant at which there may be more).

    A look at the present at which nothing is due is kept as the time of the last check (R-17).
    """
    state = read(core, now or core.now())
    due = state.due()
    if due:
        oldest = min(each.at for each in due)
        span = int(oldest.timestamp()), int(state.now.timestamp())
        own = snoozes.changed_here(core.database, *span)
        due = state.due(own) if own else due
    if core.setting("full_screen_alert") == "on":
        due = tuple(map(remind.covering, due))
    if not due and abs(core.now() - state.now) < OVERLAP:
        _checked(core, state)
    return due, _next(core, state)


def _next(core: Core, state: State) -> datetime | None:
    following = remind.next_alarm(state.rows, state.now, state.shown)
    said = unfinished_at(core, state.now)
    hours = [at for at in (following, said) if at is not None and at > state.now]
    return min(hours, default=None)


def shown(core: Core, reminders: tuple[Reminder, ...]) -> None:
    """These have been shown; they never come again."""
    ids = tuple(ident for each in reminders for ident in (each.id, *each.covers))
    with core.database.write() as connection:
        journal.mark_shown(connection, ids, core.epoch())
        accounts.set_meta(connection, CHECKED, str(core.epoch()))
        snoozes.prune(connection, core.epoch())


def over(
    core: Core, reminders: tuple[Reminder, ...], now: datetime | None = None
) -> frozenset[str]:
    """The ids of those which have no business on the screen any more (R-6)."""
    ids = frozenset(each.id for each in reminders)
    if not ids:
        return ids
    state = read(core, now or core.now(), frozenset(each.item_id for each in reminders))
    answered = snoozes.answered(core.database)
    return ids - remind.standing(state.rows, ids, state.now, state.zone, answered)


def of_item(core: Core, item_id: str) -> Reminder:
    """The reminder of an item that an answer is about. Raises NotFound where nothing reminds of it."""
    state = read(core, core.now(), frozenset({item_id}))
    found = remind.foremost(state.rows, item_id, state.now)
    if found is None:
        raise NotFound("Nothing reminds you of that item. 'sundown remind snooze' sets a reminder.")
    return found


def choices(core: Core, now: datetime | None = None) -> tuple[Later, ...]:
    """When one may be reminded again."""
    now = now or core.now()
    day = reads.day_of(core, local_date(now, core.zone()))
    return later.snooze_choices(now, day, core.zone().key)


def read(core: Core, now: datetime, items: frozenset[str] = frozenset()) -> State:
    """The alarms around `now`; with `items` also those of every instance of these."""
    zone, waiting = core.zone(), snoozes.snoozes(core.database)
    since = _since(core, now)
    near = alarms.coming(core.database, zone, since - DAY, now)
    asked = items | {each.item_id for each in waiting}
    extra = alarms.of_items(core.database, zone, asked)
    known = {(one.item_id, one.recurrence_id): one for one in (*extra, *near)}
    found = [_joinable(core, one, now, zone) for one in known.values()]
    wishes = wishes_of(core)
    made = alarmrows.rows(found, wishes)
    heard = [one for one in found if one.item_id not in wishes.silenced]
    put_off = alarmrows.put_off(heard, waiting)
    return State(now, (*made, *put_off), journal.shown(core.database), since, zone.key)


def wishes_of(core: Core) -> Wishes:
    """What the user wants of reminders."""
    kept, zone = core.setting("remind_minutes"), core.zone()
    today = local_date(core.now(), zone)

    @lru_cache(maxsize=64)
    def morning(day: date) -> datetime:
        usual = instant(day, MORNING, zone)
        if abs(day - today) > NEAR:  # it is looked at again before then
            return usual
        return reads.day_of(core, day).work_start or usual

    return Wishes(
        zone,
        morning,
        int(kept) * 60 if kept.isdigit() else None,
        core.setting("remind_tentative") == "on",
        core.setting("full_screen_alert") == "on",
        snoozes.silenced(core.database),
        snoozes.joined(core.database),
    )


def _since(core: Core, now: datetime) -> datetime:
    """The last check, with a little overlap: what was shown is known by its id."""
    kept = accounts.meta(core.database, CHECKED)
    since = datetime.fromtimestamp(int(kept), UTC) if kept else now - FIRST_LOOK
    return max(min(since, now - OVERLAP), now - LONGEST_SLEEP)


def _checked(core: Core, state: State) -> None:
    if state.now - state.since <= WRITTEN_EVERY:
        return
    try:
        with core.database.write() as connection:
            accounts.set_meta(connection, CHECKED, str(int(state.now.timestamp())))
    except (
        SundownError
    ):  # another program has the database, or the disk is full: a later look keeps it
        return


def _joinable(core: Core, found: Alarmed, now: datetime, zone: ZoneInfo) -> Alarmed:
    if not found.link or found.start is None:
        return found
    join = _join(core, found, begins(found.start, zone) - now)
    return replace(found, join=join) if join else found


def _join(core: Core, found: Alarmed, ahead: timedelta) -> str:
    """Where one joins: at a known service, or where the item itself says that this is its conference."""
    if joinlink.service_of(found.link):
        return found.link
    if abs(ahead) > DAY or not joinlink.safe(found.link):
        return ""
    from assistant.protocols.icalalarm import declared

    from .changes import current

    try:
        return found.link if declared(current(core, found.item_id)[0], found.link) else ""
    except SundownError:
        return ""


# ---------------------------------------------------------------- what is unfinished


def unfinished(core: Core, now: datetime | None = None) -> Unfinished | None:
    """What is open for today, if it is time to say so and was not said; None if there is nothing (R-20)."""
    now = now or core.now()
    at = unfinished_at(core, now)
    if at is None or now < at:
        return None
    titles = _open_titles(core, now)
    return Unfinished(titles[:NAMED], len(titles)) if titles else None


def unfinished_at(core: Core, now: datetime) -> datetime | None:
    """The hour of today at which it is to be said; None where it was said, is not wanted, or nobody works today."""
    kept, today = core.setting("unfinished_at"), reads.today_date(core, now)
    if not kept or accounts.meta(core.database, SAID) == today.isoformat():
        return None
    day = reads.day_of(core, today)
    if not day.kind.work or day.work_end is None or now >= day.work_end:
        return None
    return instant(today, time.fromisoformat(kept), core.zone())


def unfinished_shown(core: Core, now: datetime | None = None) -> None:
    """It has been said for this work day."""
    today = reads.today_date(core, now or core.now()).isoformat()
    with core.database.write() as connection:
        accounts.set_meta(connection, SAID, today)


def _open_titles(core: Core, now: datetime) -> tuple[str, ...]:
    """Overdue, due today, or meant for today; not what waits for others or was set aside."""
    today, zone = reads.today_date(core, now), core.zone()
    found = []
    for todo in reads.take(core, today).todos:
        days = [local_date(todo.due, zone)] if todo.due else []
        days += [todo.plan] if todo.plan else []
        if todo.open and days and min(days) <= today and not (todo.waiting or todo.aside):
            found.append((todo.due is None, min(days), todo.priority or 9, todo.summary))
    return tuple(title for *_, title in sorted(found))
