"""The one door to the screen: collects what could be said, asks planning what may be said now, records what was."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from assistant.model.digest import WorkDay
from assistant.model.errors import Refused
from assistant.model.notice import Kind
from assistant.model.telling import Do, Telling, Topic
from assistant.planning import quiet
from assistant.planning.fire import Act
from assistant.planning.meetings import meeting_until
from assistant.planning.workday import spans
from assistant.store import accounts, digests, told

from . import digest, reads, remind
from .approvals import absence
from .approvals import telling as approving
from .core import Core
from .watch import Watch

POLL = timedelta(seconds=30)  # while a full screen holds something: nobody is told when it ends
PATIENCE_MS = 200  # a face asks in its own thread, and asks again soon
STEP = {Do.EARLIER: 20, Do.LATER: -10}  # minutes
LEAD = (5, 60)  # minutes
PARTS = {
    "done": Topic.LIST,
    "lists": Topic.MISSED,
    "unfinished": Topic.UNFINISHED,
}  # by their counts


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be shown now; `again`: when there may be more. `anything`: is something of it not told yet?"""

    tellings: tuple[Telling, ...]
    again: datetime | None
    anything: bool
    held: tuple[quiet.Candidate, ...] = ()


def around(core: Core, watch: Watch) -> quiet.Around:
    """How it is round the user now."""
    now, zone = core.now(), core.zone()
    day = reads.day_of(core, reads.today_date(core, now))
    known, blocks = watch.surroundings, spans(day, zone)
    events = reads.absences(core, day.date - timedelta(days=1), day.date + timedelta(days=1))
    filed = digests.read(core.database, day.date)
    return quiet.Around(
        now,
        zone.key,
        known.locked,
        known.quiet,
        known.presenting,
        watch.rests_until,
        meeting_until(events, now, zone),
        working=any(start <= now < end for start, end in blocks),
        works_at=min((start for start, _ in blocks if start > now), default=None),
        spent=told.spent(core.database, day.date),
        list_told=bool(filed and filed.shown_at),
        masked=core.setting("safe_view") == "on"
        or core.setting("notification_content") == "counts",
    )


def look(core: Core, watch: Watch) -> Due:
    """What is to be told now. Telling nothing changes by it."""
    how = around(core, watch)
    reminders, alarm = remind.look(core, how.now)
    asked = approving.look(core, how, reads.today_date(core, how.now))
    every = (
        *_notices(core, how),
        *(quiet.reminding(each) for each in reminders),
        *asked.candidates,
        *absence.candidates(core),
    )
    candidates = [each for each in every if approving.key_of(each.telling) not in watch.said]
    dealt = quiet.deal(candidates, how)
    fresh = tuple(
        each
        for each in dealt.tellings
        if not each.key.startswith("locked:") or (each.key not in watch.said and _new(core, each))
    )
    polled = dealt.held and (how.presenting or how.quiet)
    hours = [alarm, dealt.again, asked.again, how.now + POLL if polled else None]
    again = min((at for at in hours if at is not None and at > how.now), default=None)
    return Due(fresh, again, bool(fresh), dealt.held)


def give(core: Core, watch: Watch) -> tuple[Telling, ...]:
    """What is to be told now, for a face that shows it at once and says so with `told_now`."""
    found = look(core, watch).tellings
    watch.given = {each.key: each for each in found}
    return found


def _new(core: Core, telling: Telling) -> bool:
    return not told.known(core.database, telling.key)


def _notices(core: Core, how: quiet.Around) -> tuple[quiet.Candidate, ...]:
    """What is no reminder: the list, the lists nobody looked at, what was not finished."""
    decision, day = digest.decide(core)
    of_list = decision.act is Act.NOTIFY and digest.prepared(core, day.date)
    found = [_list(core, day)] if of_list else []
    if days := digest.missed(core):
        key = f"{Topic.MISSED}:{days[-1]}"
        found.append(Telling(key, Topic.MISSED, days=days, counts=(("lists", len(days)),)))
    elif day.fires is not None and how.now < day.fires:
        found += _unfinished(core, day)
    return tuple(quiet.Candidate(each) for each in _with_aside(core, day, found))


def _list(core: Core, day: WorkDay) -> Telling:
    filed = digests.read(core.database, day.date)
    kept = json.loads(filed.body) if filed and filed.body else {}
    beyond = {"waiting": kept.get("unlisted_waiting", 0)}
    counts = tuple(
        (part, len(kept.get(part, ())) + beyond.get(part, 0))
        for part in ("done", "open", "waiting")
    )
    if digest.ignoring(core).ask:
        buttons = (Do.STOP, Do.EARLIER, Do.LATER)
        return Telling(f"{Topic.ASK}:{day.date}", Topic.ASK, (), (day.date,), (), counts, buttons)
    return Telling(f"{Topic.LIST}:{day.date}", Topic.LIST, days=(day.date,), counts=counts)


def _unfinished(core: Core, day: WorkDay) -> list[Telling]:
    """What is still open, once a work day at its hour (R-20)."""
    found = remind.unfinished(core)
    if found is None:
        return []
    key, counts = f"{Topic.UNFINISHED}:{day.date}", (("unfinished", found.count),)
    return [Telling(key, Topic.UNFINISHED, titles=found.titles, counts=counts)]


def _with_aside(core: Core, day: WorkDay, found: list[Telling]) -> list[Telling]:
    """What is set aside is one line more on the first card of a week (L-57), never a card of its own."""
    if not found:
        return found
    last, number = told.last(core.database, "aside"), told.set_aside(core.database)
    if not number or (last and last.isocalendar()[:2] == day.date.isocalendar()[:2]):
        return found
    first, *rest = found
    return [replace(first, counts=(*first.counts, ("aside", number))), *rest]


def told_now(core: Core, watch: Watch, key: str) -> bool:
    """That notice goes to the screen now; False: it was not given out, or has been told.

    Written before it is shown, so nothing is shown twice after a crash.
    """
    telling = watch.given.get(key)
    if telling is None:
        return False
    try:
        _write(core, watch, telling)
    except (
        Refused
    ):  # a full disk is no reason to miss a meeting, nor to be told of it again and again
        watch.said |= _keys(core, telling)
    watch.given.pop(key, None)
    if _lists_of(telling):
        core.bus.changed(Kind.DIGEST)
    return True


def _lists_of(telling: Telling) -> tuple[date, ...]:
    """The days whose lists it tells of; those of an absence have none."""
    return () if telling.topic is Topic.ABSENCE else telling.days


def _keys(core: Core, telling: Telling) -> frozenset[str]:
    """The keys of all that it stands for."""
    counts, days = dict(telling.counts), {*telling.days, digest.today(core)}
    parts = {f"{topic}:{day}" for name, topic in PARTS.items() if name in counts for day in days}
    reminders = (f"remind:{one.id}" for one in telling.reminders)
    tasks = approving.keys_of(telling)
    return frozenset({approving.key_of(telling), *parts, *tasks, *reminders})


def _write(core: Core, watch: Watch, telling: Telling) -> None:
    now, day = core.epoch(), digest.today(core)
    working = not telling.count("urgent") or around(core, watch).working
    with core.database.write(PATIENCE_MS) as connection:
        if telling.reminders:
            waiting = _waiting(core, telling)  # before: "shown" moves the time of the last check
            remind.shown(core, telling.reminders)
            if waiting is not None:
                accounts.set_meta(connection, remind.CHECKED, str(int(waiting.timestamp()) - 1))
        for each in _lists_of(telling):
            digests.mark(connection, each, now, shown=True)
        key = approving.key_of(telling)
        told.write(connection, now, day, telling.topic, key, unasked=telling.unasked)
        approving.write(connection, core, telling, day, working=working)
        if telling.count("unfinished"):
            remind.unfinished_shown(core)
        if telling.count("aside"):
            told.write(connection, now, day, "aside", telling.key, unasked=False)


def _waiting(core: Core, telling: Telling) -> datetime | None:
    """When the first of the reminders was due that are held while this one is shown: they must not count as seen."""
    shown = {each.id for each in telling.reminders}
    return min((each.at for each in remind.look(core)[0] if each.id not in shown), default=None)


def over(core: Core, watch: Watch, telling: Telling) -> bool:
    """Was everything in it handled, here or elsewhere, so that it has to leave the screen (N-5, R-19)?"""
    if telling.key.startswith("locked:"):
        return not watch.surroundings.locked
    if telling.topic is Topic.ABSENCE:
        return absence.answered(core, telling.key)
    asks = telling.tasks or telling.decision
    if asks and not approving.over(core, telling):
        return False
    if telling.topic in {Topic.APPROVALS, Topic.DECISION}:
        return bool(asks)
    if not (telling.days or telling.reminders or asks):
        return False
    if _open_days(core, telling.days):
        return False
    if telling.topic is Topic.LIST:
        return True
    return remind.over(core, telling.reminders) >= {each.id for each in telling.reminders}


def _open_days(core: Core, days: tuple[date, ...]) -> bool:
    states = told.lists(core.database, days[0]) if days else ()
    return any(each.day in days and not (each.reviewed or each.lapsed) for each in states)


def act(core: Core, key: str, action: Do) -> None:
    """A button that is the core's own: the answers to "stop it, or move its hour?", and that a list was opened."""
    from . import settings

    topic = key.partition(":")[0]
    if topic in {Topic.ASK, Topic.LIST, Topic.MISSED, Topic.SUMMARY}:
        digest.opened(core)
    if action is Do.STOP:
        settings.write(core, "digest_enabled", "off")
    elif action in STEP:
        lead = reads.profile(core).lead_minutes + STEP[action]
        settings.write(core, "lead_minutes", str(min(max(lead, LEAD[0]), LEAD[1])))
