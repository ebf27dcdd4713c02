"""Carries what is unfinished into the new work date, once for each account, when its data are of after the boundary.

A machine that was off, or a server that could not be reached, only makes it later (P-4): whoever finishes a pass, or
notices a new day, calls `run`, and what has been done is not done again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

from assistant.model.account import SourceState, Trouble
from assistant.model.carry import Carried
from assistant.model.item import Todo
from assistant.model.notice import Kind
from assistant.planning import carry as planning
from assistant.planning.absence import is_absence
from assistant.planning.carry import ASIDE, CARRIED, Known, Move, Rules
from assistant.planning.freshness import synced
from assistant.planning.workday import workday
from assistant.store import accounts, journal, marks, plans, snapshot
from assistant.store.database import Connection
from assistant.store.plans import Deed, Write

from . import digest, reads
from .core import Core, new_id
from .planback import write_back

DONE = "carried"  # in `meta`: the work date up to which each account has been carried, as JSON
LEAST, MOST, USUAL = 2, 30, 5


@dataclass(frozen=True, slots=True)
class _Due:
    """The accounts whose turn it is, and the work date up to which each had been carried ("" = never)."""

    since: dict[str, str]

    @property
    def new(self) -> frozenset[str]:
        return frozenset(ident for ident, day in self.since.items() if not day)

    def last(self) -> date | None:
        """The earliest work date up to which one of them had been carried."""
        known = [date.fromisoformat(day) for day in self.since.values() if day]
        return min(known, default=None)


def run(core: Core) -> int:
    """Carry what is due to be carried; returns how many to-dos were moved. Cheap where there is nothing to do."""
    today = reads.today_date(core, core.now())
    opens = workday(today, reads.profile(core)).opens
    if not _due(core, today, opens).since:
        return 0
    if accounts.meta(core.database, "last_seen") != today.isoformat():
        digest.find_missed(core)  # yesterday's list shows yesterday's plans
    with core.database.write() as connection:
        due = _due(core, today, opens)
        rules = _rules(core, today)
        found = _unfinished(core, connection, due, rules)
        known = _known(connection, found, rules, due)
        wanted = planning.moves(found, rules, known)
        for move in wanted:
            _write(core, connection, move)
        _note_missed(core, connection, due, rules)
        _note_done(core, connection, due, today)
    if wanted:
        core.bus.changed(Kind.PLANS)
    return len(wanted)


def moves(core: Core, day: date | None) -> tuple[Carried, ...]:
    """What was moved by itself when `day` began."""
    began = reads.day_of(core, day or reads.today_date(core, core.now()))
    limits = (int(each.timestamp()) for each in (began.opens, began.closes))
    return tuple(
        Carried(
            row.item_id,
            row.title,
            date.fromisoformat(row.from_day),
            date.fromisoformat(row.to_day) if row.to_day else None,
            datetime.fromtimestamp(row.at, UTC),
            row.carries,
            row.what == ASIDE,
            row.deed_id,
        )
        for row in plans.moved(core.database, *limits)
    )


def _due(core: Core, today: date, opens: datetime) -> _Due:
    """The accounts whose data are of after the boundary, and that were not carried into this date yet (L-53)."""
    done: dict[str, str] = json.loads(accounts.meta(core.database, DONE) or "{}")
    return _Due(
        {
            each.account_id: done.get(each.account_id, "")
            for each in accounts.sources(core.database)
            if done.get(each.account_id) != today.isoformat() and _is_fresh(each, opens)
        }
    )


def _is_fresh(source: SourceState, opens: datetime) -> bool:
    """A source that failed, or was loaded in part, is not believed (L-28)."""
    if source.kind == "local":
        return True
    at = synced(source)
    return at is not None and at >= opens and source.complete and source.trouble is Trouble.NONE


def _rules(core: Core, today: date) -> Rules:
    about = reads.profile(core)
    known = reads.holidays(about.region, core.setting("language"))
    taken = reads.take(core, today)
    to_day = today if taken.day.kind.work else taken.next.date
    limit = core.setting("carry_limit")
    events = reads.absences(core, today - planning.FARTHEST * reads.DAY, to_day)
    return Rules(
        day=taken.day,
        to_day=to_day,
        profile=about,
        holidays=known,
        absences=tuple(filter(is_absence, events)),  # each day of each to-do looks at all of them
        limit=min(max(int(limit), LEAST), MOST) if limit.isdigit() else USUAL,
        fresh=core.setting("carry") == "fresh",
    )


def _unfinished(core: Core, connection: Connection, due: _Due, rules: Rules) -> list[Todo]:
    opens, day = rules.day.opens, rules.day.date
    span = snapshot.Span(core.zone(), opens, opens, day, day + reads.DAY)
    return [todo for todo in marks.unfinished(connection, span) if todo.account_id in due.since]


def _known(connection: Connection, todos: list[Todo], rules: Rules, due: _Due) -> Known:
    stood = {todo.id: planning.standing(todo, rules) for todo in todos}
    opens, closes = (int(each.timestamp()) for each in (rules.day.opens, rules.day.closes))
    past = plans.past(connection, stood, opens, closes)
    worked = {
        item for item, day in past.worked if (first := stood[item]) and day >= first.isoformat()
    }
    return Known(
        settled=frozenset(_days(past.settled)),
        no_day=tuple(_days(past.no_day)),
        by_hand=frozenset(past.by_hand),
        worked=frozenset(worked),
        automatic=frozenset(past.automatic),
        fresh_accounts=due.new,
    )


def _days(pairs: tuple[tuple[str, str], ...]) -> list[tuple[str, date]]:
    """Pairs with their days read; those of instances, which are no days, are left out."""
    return [(item, date.fromisoformat(day)) for item, day in pairs if "-" in day]


def _write(core: Core, connection: Connection, move: Move) -> None:
    """The plan, or the setting aside; what takes it back; and that this day of it is settled (L-52, N-13)."""
    now, ident = core.epoch(), new_id(core.now())
    plan = (move.to_day.isoformat(), move.carries, 1, now) if move.to_day else None
    writes = [Write("plan", (move.item_id,), plan)]
    if move.what == ASIDE:
        writes.append(Write("aside", (move.item_id,), (now,)))
    sent = write_back(core, writes, automatic=True)
    deed = Deed(ident, move.what, move.item_id, move.title, (), sent)
    plans.perform(connection, deed, writes, now)
    to_day = move.to_day.isoformat() if move.to_day else ""
    told = (to_day, now, move.what, move.carries, ident)
    plans.put(connection, "carry", (move.item_id, move.from_day.isoformat()), told)
    detail = f"{move.from_day} → {move.to_day}" if move.what == CARRIED else str(move.from_day)
    kind = {CARRIED: "carried", ASIDE: "set aside"}.get(move.what, "plan cleared")
    journal.write(connection, now, kind, move.title, detail, move.item_id, ident)


def _note_missed(core: Core, connection: Connection, due: _Due, rules: Rules) -> None:
    """Instances of repeating to-dos that the next one has overtaken (L-55)."""
    last = due.last()
    if last is None:
        return
    zone, now = core.zone(), core.epoch()
    spans = (snapshot.day_span(zone, day, day) for day in (last, rules.day.date))
    before, current = (snapshot.recurring(connection, span) for span in spans)
    mine = [todo for todo in before if due.since.get(todo.account_id)]
    for each in planning.missed(mine, current, rules):
        key = (each.item_id, each.recurrence_id)
        if plans.kept(connection, "carry", key) is None:
            plans.put(connection, "carry", key, ("", now, "missed", 0, ""))
            journal.write(connection, now, "missed", each.title, str(each.day), each.item_id)


def _note_done(core: Core, connection: Connection, due: _Due, today: date) -> None:
    done = json.loads(accounts.meta(core.database, DONE) or "{}")
    done |= dict.fromkeys(due.since, today.isoformat())
    accounts.set_meta(connection, DONE, json.dumps(done))
