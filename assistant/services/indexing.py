"""From a stored text to what the lists read: scan, expand over the rolling window, find out what concerns the user."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from assistant.model.account import Component
from assistant.model.errors import BadInput
from assistant.model.item import Response
from assistant.planning import joinlink
from assistant.protocols.icalpacked import packed
from assistant.protocols.icalscan import Entry, Scanned, scan
from assistant.protocols.icalscan_types import Stamp
from assistant.protocols.icalscan_values import wall
from assistant.protocols.recurrence import Expansion, Instance, expansion, expansion_problem
from assistant.protocols.recurrence_shape import clock_of
from assistant.store import accounts, index, outbox

from .core import Core

BACK, AHEAD, SLACK = timedelta(days=90), timedelta(days=400), timedelta(days=7)
NEAR_BACK, NEAR_AHEAD = timedelta(days=7), timedelta(days=30)  # of what repeats too often
TOO_OFTEN = "It repeats too often: only the days around today are shown."
NOTE = 1_000  # characters of a note that lists and the search know; the whole of it is in the text
LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """What indexing needs to know besides the text: who the user is, and the window [first, last) in epoch s."""

    addresses: frozenset[str]
    first: int
    last: int


def context(core: Core) -> Context:
    """The window that is in force, and the user's addresses."""
    kept = accounts.meta(core.database, "window")
    first, last = (int(part) for part in kept.split(",")) if kept else window(core.now())
    return Context(accounts.addresses(core.database), first, last)


def window(now: datetime) -> tuple[int, int]:
    """The rolling window around `now`, with a week's slack on each side so that it need not move every day."""
    return int((now - BACK - SLACK).timestamp()), int((now + AHEAD + SLACK).timestamp())


def index_text(item_id: str, collection_id: str, raw: str, about: Context) -> index.Indexed:
    """Everything the lists know of one resource. A text that cannot be read has a problem and no rows."""
    scanned = scan(raw)
    if scanned.problem and not scanned.entries:
        return index.Indexed(item_id, collection_id, scanned.uid, scanned.problem, (), ())
    recurring = _recurring(scanned)
    instances, cut = _expansion(scanned, about, recurring=recurring)
    components = tuple(
        _component(scanned, at, about, recurring) for at in range(len(scanned.entries))
    )
    occurrences = _occurrences(scanned, instances)
    problem = scanned.problem or (TOO_OFTEN if cut else "") or expansion_problem(scanned)
    return index.Indexed(item_id, collection_id, scanned.uid, problem, components, occurrences)


def _expansion(scanned: Scanned, about: Context, *, recurring: bool) -> Expansion:
    """What recurs is kept for the window alone, or its middle where that is too much; a single event always."""
    if not recurring:
        return expansion(scanned, -(1 << 40), 1 << 40)
    named = scanned.component is not Component.EVENT  # see _occurrences
    found = expansion(scanned, about.first, about.last, named=named)
    if not found.cut:
        return found
    now = timedelta(seconds=about.first) + BACK + SLACK
    first, last = now - NEAR_BACK, now + NEAR_AHEAD
    span = int(first.total_seconds()), int(last.total_seconds())
    near = expansion(scanned, *span, named=named)
    return Expansion(near.instances, cut=True)


def _recurring(scanned: Scanned) -> bool:
    return any(entry.rrule or entry.rdate or entry.recurrence for entry in scanned.entries)


def _occurrences(scanned: Scanned, instances: list[Instance]) -> tuple[index.OccurrenceRow, ...]:
    """Instances as rows. An event's instance that stands where its rule put it needs no name of its own."""
    plain = [
        entry.recurrence is None and entry.component is Component.EVENT for entry in scanned.entries
    ]
    return tuple(
        [  # a list first: a first sync makes a hundred thousand of these
            (entry, start, "" if plain[entry] else name, end, clock)
            for entry, name, clock, start, end in instances
        ]
    )


def _component(scanned: Scanned, at: int, about: Context, recurring: bool) -> index.ComponentRow:  # noqa: FBT001 - a fact of the item
    entry = scanned.entries[at]
    start, due = place(scanned, entry.start), place(scanned, entry.due)
    anchor = due or start
    todo = entry.component is Component.TODO
    status = entry.status or ("NEEDS-ACTION" if todo else "")
    return index.ComponentRow(
        kind=int(todo),
        uid=entry.uid,
        recurrence_id=_rid(entry),
        recurring=int(recurring),
        summary=entry.summary,
        location=entry.location,
        note=entry.note[:NOTE],
        status=status,
        response=my_response(entry, about.addresses).value,
        organizer=entry.organizer,
        link=link_of(entry),
        transparent=int(entry.transparent),
        busy=entry.busy_kind,
        start=start[1] if start else None,
        start_clock=start[0] if start else 0,
        due=due[1] if due else None,
        due_clock=due[0] if due else 0,
        open=int(todo and status not in {"COMPLETED", "CANCELLED"} and not entry.completed),
        completed=entry.completed,
        percent=entry.percent,
        priority=entry.priority,
        created=entry.created,
        modified=entry.modified,
        alarms=packed(entry, anchor[1] if anchor else None, _said_of_all(scanned)),
    )


def place(scanned: Scanned, stamp: Stamp | None) -> tuple[int, int] | None:
    """(clock, epoch seconds on that clock) of a time in a text."""
    if stamp is None:
        return None
    clock = clock_of(stamp, scanned.zones)
    return clock.kind, clock.value(wall(stamp.text))


def _rid(entry: Entry) -> str:
    """The original start of an override, spelled as in Instance.recurrence_id; only to tell rows apart."""
    if entry.recurrence is None:
        return ""
    return entry.recurrence.text + ("Z" if entry.recurrence.tzid == "UTC" else "")


def my_response(entry: Entry, addresses: frozenset[str]) -> Response:
    """The user's PARTSTAT; who organizes a meeting attends it. NONE where the user is not in it by a known address."""
    for address, partstat in entry.attendees:
        if address in addresses:
            try:
                return Response(partstat or Response.NEEDS_ACTION)
            except ValueError:  # DELEGATED and the like: somebody else goes
                return Response.DECLINED
    return Response.ACCEPTED if entry.organizer in addresses else Response.NONE


def link_of(entry: Entry) -> str:
    """Where to join: a known meeting service first, then what the event names as its link or place."""
    if known := joinlink.find(entry.links, entry.location, entry.note):
        return known
    if entry.links:
        return entry.links[0]
    found = LINK.match(entry.location.strip())
    return found[0] if found else ""


def _said_of_all(scanned: Scanned) -> int | None:
    """Until when the alarms of a series are dismissed in other programs' way: the master says it for all."""
    if len(scanned.entries) == 1:
        return None
    masters = (entry.acknowledged for entry in scanned.entries if entry.recurrence is None)
    return next(masters, None)


def index_row(core: Core, row: outbox.Row) -> index.Indexed | None:
    """The index of an outbox row's text; None where it deletes."""
    if row.after is None:
        return None
    return index_text(row.item_id, row.collection_id, row.after, context(core))


def first_entry(raw: str) -> Entry:
    """The master, or what stands for it."""
    entries = scan(raw).entries
    if not entries:
        raise BadInput("This item can't be read, so it can't be changed here.")
    return next((entry for entry in entries if entry.recurrence is None), entries[0])


def is_done(raw: str) -> bool:
    """Whether a text is that of a completed to-do."""
    return any(entry.status == "COMPLETED" and not entry.recurrence for entry in scan(raw).entries)


def uid_of(raw: str) -> str:
    """The UID of a text."""
    return scan(raw).uid


def title_of(raw: str) -> str:
    """The summary of a text, for people."""
    entries = scan(raw).entries
    return entries[0].summary if entries else ""
