"""What the user answers to a reminder: not now, not again, done, I'm in. Kept here at once; in the item where it may.

An answer goes into the item, and so to every device of the user, where its calendar can be written and the item is the
user's own. In what others organize or only share to be read, in a series that is put off, and where the setting says
no, it stays on this computer (R-6): nobody may be told by a server that somebody closed a reminder.
"""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.model.command import Acknowledge, Command, Complete, Snooze
from assistant.model.errors import BadInput, NotFound, Refused
from assistant.model.notice import Kind
from assistant.model.reminder import Reminder
from assistant.planning import remind as planning
from assistant.planning.alarmrows import Alarmed
from assistant.planning.moments import begins
from assistant.store import accounts, alarms, snoozes
from assistant.store.database import Connection

from . import changes, remind
from .core import Core

HERE = ""  # the token of an answer that has nothing waiting or sent


def snooze(core: Core, reminder: Reminder, until: datetime) -> str:
    """Put off until `until` (aware). Here, and in the item of what does not repeat; the date stays (R-10)."""
    until = until.astimezone(UTC).replace(microsecond=0)
    item, at = reminder.item_id, _seen(core, reminder)
    writable, repeats = _own(core, reminder)
    command: Command = (
        Acknowledge(item, at, reminder.recurrence_id) if repeats else Snooze(item, at, until)
    )
    with core.database.write() as connection:
        token = _written(core, command) if writable else HERE
        _settle(core, connection, reminder)
        wish = planning.Snooze(item, reminder.recurrence_id, reminder.start, until, at)
        snoozes.snooze(
            connection, wish, core.epoch()
        )  # also where it was written: servers drop alarms
    core.bus.changed(Kind.ITEMS)
    return token


def dismiss(core: Core, reminder: Reminder) -> str:
    """Close it for good. The event is neither declined nor hidden by it (R-5)."""
    with core.database.write() as connection:
        command = Acknowledge(reminder.item_id, _seen(core, reminder), reminder.recurrence_id)
        token = _written(core, command) if _own(core, reminder)[0] else HERE
        _settle(core, connection, reminder)
    core.bus.changed(Kind.ITEMS)
    return token


def done(core: Core, reminder: Reminder) -> str:
    """The to-do is done, and with it everything that would remind of it."""
    command = Complete(reminder.item_id, core.now(), recurrence_id=reminder.recurrence_id)
    with core.database.write() as connection:
        token = changes.do(core, command)
        _settle(core, connection, reminder)
    core.bus.changed(Kind.ITEMS, Kind.OUTBOX)
    return token


def joined(core: Core, reminder: Reminder) -> None:
    """The user is in: nothing of this instance rings until it has begun."""
    with core.database.write() as connection:
        snoozes.join(connection, reminder.item_id, reminder.recurrence_id, core.epoch())
        _settle(core, connection, reminder)
    core.bus.changed(Kind.ITEMS)


def is_in(core: Core, item_id: str, recurrence_id: str) -> None:
    """The user went in without a reminder, from the day's own list: no second alert for this instance."""
    with core.database.write() as connection:
        snoozes.join(connection, item_id, recurrence_id, core.epoch())
    core.bus.changed(Kind.ITEMS)


def later(core: Core, item_id: str, until: datetime, recurrence_id: str = "") -> None:
    """Remind of any instance at `until` (aware), alarm or not. Raises NotFound where it is over or gone."""
    found = alarms.of_items(core.database, core.zone(), {item_id})
    same = [one for one in found if one.recurrence_id == recurrence_id or not recurrence_id]
    if not same:
        raise NotFound("That item is no longer there, or it is done.")
    one = next((each for each in same if not each.recurring), None) or _next_of(core, same)
    wish = planning.Snooze(
        item_id, one.recurrence_id, one.start, until.astimezone(UTC).replace(microsecond=0)
    )
    with core.database.write() as connection:
        snoozes.snooze(connection, wish, core.epoch())
        snoozes.silence(connection, item_id, core.epoch(), on=False)  # the user wants to hear of it
    core.bus.changed(Kind.ITEMS)


def never(core: Core, item_id: str, recurrence_id: str = "") -> None:
    """Take a "remind me later" back, of one instance or of the whole item."""
    with core.database.write() as connection:
        for wish in snoozes.snoozes(core.database):
            if wish.item_id == item_id and recurrence_id in {"", wish.recurrence_id}:
                snoozes.forget(connection, item_id, wish.recurrence_id)
    core.bus.changed(Kind.ITEMS)


def silence(core: Core, item_id: str, *, on: bool) -> None:
    """Never remind of an item, or do so again (R-4)."""
    with core.database.write() as connection:
        snoozes.silence(connection, item_id, core.epoch(), on=on)
    core.bus.changed(Kind.ITEMS)


def undo(core: Core, reminder: Reminder, token: str) -> None:
    """Take an answer back: the reminder comes again at once."""
    if token:
        changes.undo(core, token)
    with core.database.write() as connection:
        now = core.epoch()
        wish = planning.Snooze(reminder.item_id, reminder.recurrence_id, reminder.start, core.now())
        snoozes.unmark(connection, (reminder.id, *reminder.covers))
        snoozes.snooze(connection, wish, now)
    core.bus.changed(Kind.ITEMS)


def _own(core: Core, reminder: Reminder) -> tuple[bool, bool]:
    """(may the answer go into the item, does the item repeat)."""
    from assistant.protocols import icalalarm

    from .indexing import first_entry

    try:
        text, collection, _ = changes.current(core, reminder.item_id)
        entry = first_entry(text)
        free = icalalarm.has_place(text, reminder.recurrence_id)
    except (NotFound, BadInput, Refused):  # gone, or in a text that no edit would be safe in
        return False, bool(reminder.recurrence_id)
    repeats = bool(entry.rrule or entry.rdate or entry.recurrence)
    mine = not entry.organizer or entry.organizer in accounts.addresses(core.database)
    wanted = core.setting("write_acknowledged") == "on"
    local = core.account(collection.account_id).kind == "local"  # no other device would hear of it
    return wanted and free and mine and not local and not collection.read_only, repeats


def _written(core: Core, command: Command) -> str:
    try:
        return changes.do(core, command)
    except (NotFound, BadInput, Refused):
        return HERE


def _seen(core: Core, reminder: Reminder) -> datetime:
    """Until when everything counts as seen: now, or the alarm's own time if it was answered ahead of it."""
    return max(core.now(), reminder.at).replace(microsecond=0)


def _settle(core: Core, connection: Connection, reminder: Reminder) -> None:
    """What rang does not ring again here, nor do its repeats; an older wish for "later" has been answered."""
    state = remind.read(core, core.now(), frozenset({reminder.item_id}))
    ids = {reminder.id, *reminder.covers, *planning.chain(state.rows, reminder)}
    snoozes.answer(connection, ids, core.epoch())
    snoozes.forget(connection, reminder.item_id, reminder.recurrence_id)


def _next_of(core: Core, instances: list[Alarmed]) -> Alarmed:
    """Of a series the next instance, else the last."""
    now, zone = core.now(), core.zone()
    ordered = sorted(instances, key=lambda one: begins(one.start, zone) if one.start else now)
    ahead = (one for one in ordered if one.start and begins(one.start, zone) >= now)
    return next(ahead, ordered[-1])
