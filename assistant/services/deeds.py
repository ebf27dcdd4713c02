"""What a row's actions do beside changing the item: plan, hand over, wait, set aside, split; and undo for all of it.

Each is one transaction and one id. Nothing here is sent anywhere but the parts of a split, which are ordinary changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from assistant.model.account import Component
from assistant.model.command import KEEP, Command, Create, Edit, Fields
from assistant.model.errors import BadInput, NotFound, Refused
from assistant.model.item import Todo
from assistant.model.notice import Kind
from assistant.planning import handover
from assistant.planning.plaintext import plain
from assistant.store import journal, marks, outbox, plans, snapshot
from assistant.store.database import Connection
from assistant.store.plans import Deed, Write

from . import changes, reads
from .core import Core, new_id
from .planback import say_no_day, write_back

BLOCKED, WAITING, UNIMPORTANT, HANDED_OVER = "blocked", "waiting", "unimportant", "handed-over"
_FEWEST = 2  # parts of a split


def plan(core: Core, items: Iterable[str], day: date | None) -> str:
    """Mean to do these on a day, or on none; one undo for all. The counter of carries stays with a plan.

    What was set aside comes back by it. No day is a decision too: what is left of the plan is not carried.
    """
    wanted = tuple(dict.fromkeys(items))
    with core.database.write() as connection:
        today = reads.today_date(core, core.now()).isoformat()
        writes: list[Write] = []
        for item in wanted:
            old = plans.kept(connection, "plan", (item,))
            if day is None:
                writes.append(Write("plan", (item,), None))
                writes.append(Write("carry", (item, today), ("", core.epoch(), plans.HAND, 0, "")))
            else:
                values = (day.isoformat(), old[1] if old else 0, 0, core.epoch())
                writes += (Write("plan", (item,), values), *_anew(connection, item, today))
        told = day.isoformat() if day else ""
        ident = _act(core, connection, "planned", wanted, writes, told)
    return _said(core, ident)


def _anew(connection: Connection, item: str, today: str) -> list[Write]:
    """A new day ends "no day" and being set aside."""
    done = [Write("aside", (item,), None)] if plans.kept(connection, "aside", (item,)) else []
    said = plans.kept(connection, "carry", (item, today))
    if said is not None and said[2] == plans.HAND:
        done.append(Write("carry", (item, today), None))
    return done


def keep(core: Core, item: str) -> str:
    """The answer to "carried three times": it stays where it is, and the counter begins anew."""
    with core.database.write() as connection:
        old = plans.kept(connection, "plan", (item,))
        values = (old[0], 0, 0, core.epoch()) if old else None
        ident = _act(core, connection, "kept", (item,), [Write("plan", (item,), values)])
    return _said(core, ident)


def wait(core: Core, item: str, reason: str, who: str = "", note: str = "") -> str:
    """It can't be done because of someone or something else: it leaves the day and stands under those."""
    who = plain(who)
    if reason == HANDED_OVER and not who:
        raise BadInput("Say to whom it is handed over.")
    values = (reason, who, core.epoch(), "\n".join(map(plain, note.splitlines())).strip())
    with core.database.write() as connection:
        writes = [Write("waiting", (item,), values)]
        ident = _act(core, connection, reason, (item,), writes, who)
    return _said(core, ident)


def not_done_because(core: Core, item: str, reason: str, who: str = "") -> str:
    """Blocked or waiting: it stands under the others. Not important: it is set aside (L-44). Raises BadInput."""
    match reason:
        case "blocked" | "waiting":
            return wait(core, item, reason, who)
        case "unimportant":
            return set_aside(core, item)
        case _:
            raise BadInput("The reason is one of: blocked, waiting, unimportant.")


def got_back(core: Core, item: str) -> str:
    """It waits for nobody any more. The days on which it waited are no carries: a plan of the past is today's now."""
    with core.database.write() as connection:
        today = reads.today_date(core, core.now()).isoformat()
        writes = [Write("waiting", (item,), None)]
        old = plans.kept(connection, "plan", (item,))
        if old is not None and old[0] < today:
            writes.append(Write("plan", (item,), (today, old[1], 0, core.epoch())))
        ident = _act(core, connection, "got-back", (item,), writes)
    return _said(core, ident)


def worked_on(core: Core, item: str, *, on: bool) -> str:
    """Worked on during the present work date, and not finished."""
    with core.database.write() as connection:
        day = reads.today_date(core, core.now()).isoformat()
        values = (core.epoch(),) if on else None
        writes = [Write("worked", (item, day), values)]
        ident = _act(core, connection, "worked" if on else "not-worked", (item,), writes, day)
    return _said(core, ident)


def set_aside(core: Core, item: str) -> str:
    """Out of the day until it is taken back, or until a deadline of its own comes."""
    with core.database.write() as connection:
        writes = [Write("aside", (item,), (core.epoch(),)), Write("plan", (item,), None)]
        ident = _act(core, connection, "aside", (item,), writes)
    return _said(core, ident)


def take_back(core: Core, item: str) -> str:
    """Into the day again: planned for today, and the counter of carries begins anew."""
    with core.database.write() as connection:
        today = reads.today_date(core, core.now()).isoformat()
        values = (today, 0, 0, core.epoch())
        writes = [*_anew(connection, item, today), Write("plan", (item,), values)]
        ident = _act(core, connection, "taken-back", (item,), writes)
    return _said(core, ident)


def split(core: Core, item: str, parts: tuple[str, ...], day: date | None) -> str:
    """Make parts of it. The first is the item itself with a new title, so that its history, alarms and links stay.

    The others are new to-dos in the same list, with its deadline, priority and categories. All are planned for `day`,
    else for the day it is planned for. Raises BadInput, Refused, NotFound.
    """
    titles = tuple(filter(None, map(plain, parts)))
    if len(titles) < _FEWEST:
        raise BadInput("Give at least two parts.")
    from .detail import of_item

    with core.database.write() as connection:
        whole = of_item(core, item)
        fields = whole.fields
        if fields.rrule not in {None, KEEP, ""}:
            raise Refused("A repeating to-do can't be split. Add its parts as to-dos of their own.")
        shared = Fields(due=fields.due, priority=fields.priority, categories=fields.categories)
        orders: list[Command] = [Edit(item, Fields(summary=titles[0]))]
        orders += [
            Create(whole.collection.id, Component.TODO, replace(shared, summary=title))
            for title in titles[1:]
        ]
        done = tuple(changes.do(core, order) for order in orders)
        rows = (
            outbox.one(core.database, each) or outbox.kept(core.database, each) for each in done[1:]
        )
        made = [row.item_id for row in rows if row is not None]
        old = plans.kept(connection, "plan", (item,))
        when = day.isoformat() if day else old[0] if old else ""
        values = (when, 0, 0, core.epoch()) if when else None
        writes = [Write("plan", (each,), values) for each in (item, *made)]
        told = " / ".join(titles)
        ident = _act(core, connection, "split", (item,), writes, told, done)
    return _said(core, ident, Kind.ITEMS, Kind.OUTBOX)


def aside(core: Core) -> tuple[Todo, ...]:
    """Open to-dos that were set aside, the latest first."""
    found = [todo for todo in _marked(core) if todo.aside]
    return tuple(sorted(found, key=lambda todo: (todo.since or date.min, todo.id), reverse=True))


def waiting(core: Core) -> tuple[Todo, ...]:
    """Open to-dos that wait for others, the longest first."""
    found = [todo for todo in _marked(core) if todo.waiting]
    return tuple(sorted(found, key=lambda todo: (todo.since or date.min, todo.summary, todo.id)))


def _marked(core: Core) -> list[Todo]:
    today = reads.today_date(core, core.now())
    with core.database.reading() as connection:
        return marks.open_ones(connection, snapshot.day_span(core.zone(), today, today))


def handover_text(core: Core, item: str, language: str) -> str:
    """What to say to the one who takes it over: title, deadline, note. Plain text."""
    from .detail import of_item

    with core.database.reading() as connection:
        row = plans.kept(connection, "waiting", (item,))
    fields = of_item(core, item).fields
    return handover.text(fields, row[3] if row else "", language, core.zone())


def find(core: Core, prefix: str) -> str:
    """The full id of an action, or of a change that waits or was sent. Raises NotFound or BadInput."""
    found = plans.by_prefix(core.database, prefix) if prefix else []
    if prefix in found:
        return prefix
    if len(found) > 1:
        raise BadInput(f"More than one change begins with {prefix!r}: give more of its id.")
    if not found:
        raise NotFound(f"There is no change {prefix!r} that can be undone.")
    return found[0]


def undo(core: Core, ident: str) -> bool:
    """Take an action or a change back. What was changed since stays. False if it is too old to be known."""
    with core.database.write() as connection:
        done = plans.deed(connection, ident)
        if done is not None:
            for command in reversed(done.commands):
                changes.undo(core, command)
            say_no_day(core, plans.take_back(connection, done))
            journal.write(connection, core.epoch(), "undone", done.title, "", done.item_id, ident)
    if done is None:
        return changes.undo(core, ident)
    _said(core, ident, Kind.ITEMS, Kind.OUTBOX)
    return True


def _act(
    core: Core,
    connection: Connection,
    verb: str,
    items: tuple[str, ...],
    writes: Iterable[Write],
    detail: str = "",
    commands: tuple[str, ...] = (),
) -> str:
    """The rows, what takes them back, and a line of the journal for each item."""
    ident, now = new_id(core.now()), core.epoch()
    titles = {item: plans.title(connection, item) for item in items}
    if None in titles.values() or not items:
        raise NotFound("That to-do is no longer there.")
    told = tuple((item, title or "") for item, title in titles.items())
    writes = tuple(writes)
    commands += write_back(core, writes)
    plans.perform(connection, Deed(ident, verb, *told[0], (), commands), writes, now)
    for item, title in told:
        journal.write(connection, now, verb, title, detail, item, ident)
    return ident


def _said(core: Core, ident: str, *kinds: Kind) -> str:
    core.bus.changed(Kind.PLANS, *kinds)
    return ident
