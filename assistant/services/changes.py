"""What a click does: one transaction that puts a change into the outbox; undo takes it out again.

A change holds the whole text before and after, so nothing here, on the screen or in the merge asks a server.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from assistant.model.account import Collection, Component
from assistant.model.command import (
    Acknowledge,
    Command,
    Complete,
    Create,
    Delete,
    Edit,
    Fields,
    Respond,
    Snooze,
)
from assistant.model.errors import NotFound, Refused
from assistant.model.ids import item_id, resource_name
from assistant.model.item import Response
from assistant.model.notice import Kind
from assistant.store import accounts, journal, mirror, outbox
from assistant.store.database import Connection

from . import indexing, settle
from .core import Core, new_id

TITLES = {
    "create": "created",
    "edit": "edited",
    "delete": "deleted",
    "done": "done",
    "reopen": "reopened",
    "respond": "responded",
    "drop": "dropped",
    "undo": "undone",
    "restore": "undone",
    "dismiss": "dismissed",
    "snooze": "snoozed",
    "plan": "plan written",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A change before it has an id: which item, and its text before and after."""

    collection: Collection
    item_id: str
    href: str
    uid: str
    component: Component
    verb: str
    base: str | None
    after: str | None


def do(core: Core, command: Command, hold: float = 0) -> str:
    """Put a command into the outbox and return its id. `hold`: seconds before it may be sent.

    Raises NotFound, Refused or BadInput with a sentence; nothing is written then.
    """
    now = core.now()
    with core.database.write() as connection:  # no answer may come between the look and the change
        draft = _draft(core, command, now)
        if draft.collection.read_only:
            raise Refused(f"'{draft.collection.name}' can only be read, not changed.")
        if draft.after == draft.base:
            return new_id(now)  # it is so already: there is nothing to send, and nothing to undo
        ident = _write(core, connection, draft, now, hold)
    core.bus.changed(Kind.ITEMS, Kind.OUTBOX)
    return ident


def _draft(core: Core, command: Command, now: datetime) -> Draft:
    if isinstance(command, Create):
        return _created(core, command, now)
    text, collection, href = current(core, command.item_id)
    entry = indexing.first_entry(text)
    verb, after = _applied(core, command, text, now)
    return Draft(collection, command.item_id, href, entry.uid, entry.component, verb, text, after)


def _created(core: Core, command: Create, now: datetime) -> Draft:
    from assistant.protocols import ical

    collection = core.collection(command.collection_id)
    if command.component not in collection.components:
        kind = "to-dos" if command.component is Component.TODO else "events"
        raise Refused(f"'{collection.name}' holds no {kind}.")
    uid = command.uid or str(uuid.uuid4())
    raw = command.raw or ical.create(command.component, command.fields, uid, now)
    href = collection.href + resource_name(uid, uuid.uuid4().hex)
    return Draft(
        collection, item_id(collection.id, href), href, uid, command.component, "create", None, raw
    )


def _applied(core: Core, command: Command, text: str, now: datetime) -> tuple[str, str | None]:
    """(verb, text after) of a change to an item that is there."""
    from assistant.protocols import ical

    match command:
        case Edit():
            verb = "drop" if command.fields == DROPPED else "edit"
            return verb, ical.edit(text, command.fields, now, command.recurrence_id)
        case Complete():
            done = ical.complete(text, command.at, command.done, now, command.recurrence_id)
            return ("done" if command.done else "reopen"), done
        case Delete():
            rid = command.recurrence_id
            return "delete", ical.delete_occurrence(text, rid, now) if rid else None
        case Respond():
            mine = (
                frozenset({command.address})
                if command.address
                else accounts.addresses(core.database)
            )
            if command.response is Response.NONE:
                raise Refused("Answer with accepted, declined or tentative.")
            return "respond", ical.respond(text, command.response, mine, now, command.recurrence_id)
        case Acknowledge() | Snooze():
            return _answered(command, text)
        case Create():
            raise NotFound("A new item has no text yet.")


def _answered(command: Acknowledge | Snooze, text: str) -> tuple[str, str]:
    """An answer to a reminder: the alarms change, and nothing else."""
    from assistant.protocols import icalalarm

    if isinstance(command, Snooze):
        return "snooze", icalalarm.snooze(text, command.at, command.until)
    return "dismiss", icalalarm.acknowledge(text, command.at, command.recurrence_id)


DROPPED = Fields(status="CANCELLED")


def current(core: Core, item: str) -> tuple[str, Collection, str]:
    """(text, collection, href) of an item as the user sees it, waiting changes included."""
    waiting = outbox.of_item(core.database, item)
    if waiting:
        last = waiting[-1]
        if last.after is None:
            raise NotFound("That item has been deleted.")
        return last.after, core.collection(last.collection_id), last.href
    stored = mirror.item(core.database, item)
    if stored is None:
        raise NotFound("That item is no longer there.")
    return stored.raw, core.collection(stored.collection_id), stored.href


def _write(core: Core, connection: Connection, draft: Draft, now: datetime, hold: float = 0) -> str:
    """The outbox row, what is shown in front of the mirror, the journal."""
    stored = mirror.item(core.database, draft.item_id)
    waiting = outbox.of_item(core.database, draft.item_id)
    stamp = int(now.timestamp())
    row = outbox.Row(
        new_id(now),
        draft.collection.account_id,
        draft.collection.id,
        draft.item_id,
        draft.href,
        draft.uid,
        draft.component,
        draft.verb,
        indexing.title_of(draft.after or draft.base or ""),
        "" if waiting or stored is None else stored.etag,
        draft.base,
        draft.after,
        stamp,
        stamp + int(hold),
    )
    outbox.add(connection, row, indexing.index_row(core, row))
    journal.write(connection, stamp, TITLES[draft.verb], row.summary, "", row.item_id, row.id)
    if core.account(draft.collection.account_id).kind == "local":
        # there is no server to wait for: the change is confirmed as it is made
        settle.confirm(core, connection, row, settle.local_receipt(row), stamp)
    return row.id


def rewrite(core: Core, item: str, verb: str, change: Callable[[str], str]) -> str:
    """Put what `change` makes of an item's text into the outbox; its id, "" where nothing changes or may be changed."""
    with core.database.write() as connection:
        text, collection, href = current(core, item)
        after = text if collection.read_only else change(text)
        if after == text:
            return ""
        entry = indexing.first_entry(text)
        draft = Draft(collection, item, href, entry.uid, entry.component, verb, text, after)
        ident = _write(core, connection, draft, core.now())
    core.bus.changed(Kind.ITEMS, Kind.OUTBOX)
    return ident


def undo(core: Core, command_id: str) -> bool:
    """Take a change back: while it waits, as if it had never been; once it may have left, by a change back.

    What was changed after it stays. False if the change is too old to be known.
    """
    with core.database.write() as connection:
        row = outbox.one(core.database, command_id)
        if row is not None and not row.unsure:
            _take_out(core, connection, row, "undone")
        else:
            known = row or outbox.kept(core.database, command_id)
            if known is None:
                return False
            _turn_back(core, connection, known)
    core.bus.changed(Kind.ITEMS, Kind.OUTBOX)
    return True


def _take_out(core: Core, connection: Connection, row: outbox.Row, kind: str) -> None:
    """Remove a waiting row. Later rows of the item are made on what was before it; those of a new item go with it."""
    later = [each for each in outbox.of_item(core.database, row.item_id) if each.seq > row.seq]
    if row.base is None:
        for each in later:
            outbox.drop(connection, each.id, None)
    else:
        settle.rebase_rows(core, connection, row.after, later, row.base, row.base_etag)
    left = [each for each in outbox.of_item(core.database, row.item_id) if each.id != row.id]
    outbox.drop(connection, row.id, indexing.index_row(core, left[-1]) if left else None)
    journal.write(connection, core.epoch(), kind, row.summary, "", row.item_id, row.id)


def _turn_back(core: Core, connection: Connection, known: outbox.Row) -> None:
    """A change the other way round, made on what the item is now; of the same field the later change stays."""
    try:
        text: str | None = current(core, known.item_id)[0]
    except NotFound:
        text = None
    back = _reverse(known, text)
    if text == back:
        return
    draft = Draft(
        core.collection(known.collection_id),
        known.item_id,
        known.href,
        known.uid,
        known.component,
        "undo",
        text,
        back,
    )
    _write(core, connection, draft, core.now())


def _reverse(known: outbox.Row, text: str | None) -> str | None:
    """What was made and is done by now stays: finished work never disappears."""
    if text is None:
        return known.base
    if known.base is None:
        return text if indexing.is_done(text) else None
    if known.after is None:
        return text
    from assistant.protocols.icalmerge import merge

    return merge(known.after, known.base, text).raw


def retry(core: Core, command_id: str) -> None:
    """Let a refused change be sent again."""
    with core.database.write() as connection:
        outbox.mark(connection, command_id, unsure=False)
    core.bus.changed(Kind.OUTBOX)


def discard(core: Core, command_id: str) -> None:
    """Give a change up: the server's state is shown again."""
    with core.database.write() as connection:
        row = outbox.one(core.database, command_id)
        if row is None:
            raise NotFound("That change is no longer waiting.")
        _take_out(core, connection, row, "discarded")
    core.bus.changed(Kind.ITEMS, Kind.OUTBOX)
