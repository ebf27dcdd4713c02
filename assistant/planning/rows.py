"""Where a to-do stands in the list, in which order, and how to-dos and events become rows."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from assistant.model.digest import DigestRow, Snapshot
from assistant.model.item import Occurrence, Todo, When

from .moments import deadline, local_date


class Place(StrEnum):
    """The one place of a to-do in a list."""

    DONE = "done"
    OVERDUE = "overdue"
    DUE = "due"
    STARTED = "started"
    WORKED = "worked"
    PLANNED = "planned"
    NEXT = "next"
    OTHERS = "others"
    ASIDE = "aside"
    OUT = "out"


# of the unfinished, in their order; started and worked on today are one group (L-34)
OPEN = {Place.OVERDUE: 0, Place.DUE: 1, Place.STARTED: 2, Place.WORKED: 2, Place.PLANNED: 3}
ASK = 3  # carries after which a row asks: split, hand over, drop or keep (L-57)

_NO_PRIORITY = 10  # after 9, the lowest of RFC 5545, 3.8.1.9


def place(todo: Todo, snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> Place:
    """The place of a to-do: total, so no to-do can stand twice or be lost between two sections (L-33, L-34, L-37).

    A plan for a later day is the user's word: the to-do leaves today, and stands under the next work day if it is
    planned for it or has a deadline until its end. What waits for others has left the day, and so has what was set
    aside, unless a deadline comes that had not passed then.
    """
    if not todo.open:
        at = todo.completed or todo.modified
        done = todo.status == "COMPLETED" and at is not None
        return Place.DONE if done and _on_day(at, snapshot) else Place.OUT
    if todo.waiting:
        return Place.OTHERS
    if is_aside(todo, snapshot.next.date, zone):
        return Place.ASIDE
    return _in_day(todo, snapshot, now, zone)


def is_aside(todo: Todo, until: date, zone: ZoneInfo) -> bool:
    """Is it set aside, and has it no later deadline that falls on a day until `until`?"""
    if not todo.aside:
        return False
    due = None if todo.due is None else local_date(todo.due, zone)
    return due is None or due > until or (todo.since is not None and due <= todo.since)


def _in_day(todo: Todo, snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> Place:
    if todo.plan is not None and todo.plan > snapshot.day.date:
        return Place.NEXT if _asks_next(todo, snapshot, zone) else Place.OUT
    return _open_place(todo, snapshot, now, zone)


def _open_place(todo: Todo, snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> Place:
    if is_late(todo.due, snapshot, now):
        return Place.OVERDUE
    if todo.due is not None and _due_day(todo.due, snapshot, zone) <= snapshot.day.date:
        return Place.DUE
    if todo.status == "IN-PROCESS" or todo.percent > 0:
        return Place.STARTED
    if todo.worked:
        return Place.WORKED
    if todo.plan is not None:
        return Place.PLANNED
    return Place.NEXT if _asks_next(todo, snapshot, zone) else Place.OUT


def is_late(due: When | None, snapshot: Snapshot, now: datetime) -> bool:
    """Has a real deadline passed? A due day lasts until the list's own day is over."""
    if isinstance(due, datetime):
        return due < min(now, snapshot.day.closes) or due < snapshot.day.opens
    return due is not None and due < snapshot.day.date


def todo_order(todo: Todo, zone: ZoneInfo) -> tuple[bool, float, int, int, str, str, str]:
    """Deadline, then priority, then carries; then what makes the order the same each time."""
    at = deadline(todo.due, zone).timestamp() if todo.due is not None else 0.0
    priority = todo.priority or _NO_PRIORITY
    return (
        todo.due is None,
        at,
        priority,
        -todo.carries,
        todo.summary,
        todo.id,
        todo.recurrence_id,
    )


def todo_row(
    todo: Todo, why: str, snapshot: Snapshot, now: datetime, *, after_hours: bool = False
) -> DigestRow:
    """The row of a to-do. `at` is when it was done; `detail` how far it got."""
    return DigestRow(
        id=todo.id,
        kind="todo",
        why=why,
        title=todo.summary,
        at=None if todo.open else todo.completed or todo.modified,
        due=todo.due,
        detail=f"{todo.percent}%" if todo.open and todo.percent else "",
        priority=todo.priority,
        carries=todo.carries,
        late=todo.open and is_late(todo.due, snapshot, now),
        after_hours=after_hours,
        recurrence_id=todo.recurrence_id,
        account=_account(todo.account_id, snapshot),
        collection_id=todo.collection_id,
        read_only=todo.read_only,
        who=todo.who if todo.waiting else "",
        since=todo.since if todo.waiting or todo.aside else None,
        ask=snapshot.asks and todo.open and todo.carries >= ASK,
        carried_from=todo.carried_from if todo.open else None,
    )


def event_row(
    event: Occurrence, why: str, snapshot: Snapshot, *, after_hours: bool = False
) -> DigestRow:
    """The row of an event. `at` and `end` are its own; `detail` its place."""
    return DigestRow(
        id=event.id,
        kind="event",
        why=why,
        title=event.summary,
        at=event.start,
        end=event.end,
        detail=event.location,
        after_hours=after_hours,
        recurrence_id=event.recurrence_id,
        response=event.response,
        account=_account(event.account_id, snapshot),
        collection_id=event.collection_id,
        read_only=event.read_only,
    )


def _asks_next(todo: Todo, snapshot: Snapshot, zone: ZoneInfo) -> bool:
    """Is it planned for the next work day, or due until its end?"""
    until = snapshot.next.date
    if todo.plan is not None and snapshot.day.date < todo.plan <= until:
        return True
    return todo.due is not None and _due_day(todo.due, snapshot, zone) <= until


def _on_day(at: datetime | None, snapshot: Snapshot) -> bool:
    return at is not None and snapshot.day.opens <= at < snapshot.day.closes


def _due_day(due: When, snapshot: Snapshot, zone: ZoneInfo) -> date:
    """The work date of a deadline: 02:00 still belongs to the day before (L-3)."""
    if isinstance(due, datetime) and due < snapshot.day.closes:
        return min(snapshot.day.date, local_date(due, zone))
    if isinstance(due, datetime) and due < snapshot.next.closes:
        return min(snapshot.next.date, local_date(due, zone))
    return local_date(due, zone)


def _account(account_id: str, snapshot: Snapshot) -> str:
    return next((one.account for one in snapshot.sources if one.account_id == account_id), "")
