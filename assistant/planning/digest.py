"""The end-of-day list, made from a snapshot: pure, deterministic, each to-do at most once (L-32 to L-42)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from assistant.model.digest import Approvals, Digest, DigestRow, Snapshot
from assistant.model.item import Occurrence, Response

from .moments import begins, overlaps, zone_of
from .nextday import next_day
from .rows import OPEN, Place, event_row, place, todo_order, todo_row

_NO_APPROVALS = Approvals()
_ATTENDING = frozenset({Response.ACCEPTED, Response.TENTATIVE})


def build_digest(snapshot: Snapshot, now: datetime) -> Digest:
    """The list of `snapshot.day` as it is at `now` (aware). Same snapshot and instant, same list.

    Every to-do stands in one place or in none: done, not finished, waiting for others, next work day, set aside. Left
    out are cancelled ones, those completed on another day, and open ones that neither the day nor the next work day
    asks for. What was set aside is shown where the snapshot has it: once a week.
    Raises BadInput if the snapshot's zone is unknown.
    """
    zone, day = zone_of(snapshot.zone), snapshot.day
    approvals = snapshot.approvals or _NO_APPROVALS
    return Digest(
        date=day.date,
        zone=snapshot.zone,
        made_at=now,
        work_day=day.kind.work,
        reason=day.kind.reason,
        hours=day.kind.blocks,
        done=_done(snapshot, now, zone),
        open=_open(snapshot, now, zone),
        waiting=(*_to_decide(approvals, now), *_waiting(snapshot, now, zone)),
        others=(*_asked(approvals), *_apart(Place.OTHERS, snapshot, now, zone)),
        aside=_apart(Place.ASIDE, snapshot, now, zone),
        next=next_day(snapshot, now, zone),
        note=snapshot.note.strip(),
        sources=snapshot.sources,
        unsent=snapshot.unsent,
        unlisted=snapshot.unlisted,
        unlisted_waiting=approvals.unlisted,
        data_ran_out=day.kind.data_ran_out or snapshot.next.kind.data_ran_out,
    )


def attended(event: Occurrence, snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> bool:
    """Was this meeting attended on the work date: accepted, tentative or the user's own, and over at `now` (L-33).

    Without an answer of the user it counts in a calendar of their own: many servers do not say which address is
    theirs. In one that they may only read, someone else's event is not theirs. All-day events, those that leave the
    time free, and what was declined, not answered or cancelled never count.
    """
    if event.all_day or event.transparent or event.status == "CANCELLED":
        return False
    if event.response not in _ATTENDING and (
        event.response or (event.organizer and event.read_only)
    ):
        return False
    start, end, day = begins(event.start, zone), begins(event.end, zone), snapshot.day
    return end <= min(now, day.closes) and overlaps(start, end, day.opens, day.closes)


def _done(snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> tuple[DigestRow, ...]:
    ended = snapshot.day.work_end
    rows = _decided(snapshot)
    for todo in snapshot.todos:
        at = todo.completed or todo.modified
        if at and place(todo, snapshot, now, zone) is Place.DONE:
            late = ended is not None and at > ended
            rows.append((at, todo_row(todo, "done", snapshot, now, after_hours=late)))
    for event in _once(snapshot.today):
        if attended(event, snapshot, now, zone):
            at = begins(event.end, zone)
            late = ended is not None and at > ended
            rows.append((at, event_row(event, "attended", snapshot, after_hours=late)))
    rows.sort(key=lambda pair: (pair[0], pair[1].title, pair[1].id, pair[1].recurrence_id))
    return tuple(row for _, row in rows)


def _decided(snapshot: Snapshot) -> list[tuple[datetime, DigestRow]]:
    """Approvals that I decided, each once with its last result (L-33)."""
    ended = snapshot.day.work_end
    found = {row.id: row for row in (snapshot.approvals or _NO_APPROVALS).decided}
    return [
        (row.at, replace(row, after_hours=ended is not None and row.at > ended))
        for row in found.values()
        if isinstance(row.at, datetime)
    ]


def _to_decide(approvals: Approvals, now: datetime) -> tuple[DigestRow, ...]:
    """Approvals by time left, soonest first, those without a deadline last; then requests that came back (L-35)."""
    late = (
        replace(row, late=isinstance(row.due, datetime) and row.due <= now)
        for row in approvals.waiting
    )
    back = (row for row in approvals.asked if row.why == "returned")
    return (*sorted(late, key=_time_left), *back)


def _time_left(row: DigestRow) -> tuple[bool, float, int, str]:
    due = row.due.timestamp() if isinstance(row.due, datetime) else 0.0
    return row.due is None, due, -row.priority, row.id


def _asked(approvals: Approvals) -> tuple[DigestRow, ...]:
    """What I asked for, the longest waiting first (L-36)."""
    open_ = (row for row in approvals.asked if row.why == "request")
    return tuple(sorted(open_, key=lambda row: (row.since is None, row.since or date.min, row.id)))


def _open(snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> tuple[DigestRow, ...]:
    placed = ((place(todo, snapshot, now, zone), todo) for todo in snapshot.todos)
    chosen = [(where, todo) for where, todo in placed if where in OPEN]
    chosen.sort(key=lambda pair: (OPEN[pair[0]], todo_order(pair[1], zone)))
    return tuple(todo_row(todo, where.value, snapshot, now) for where, todo in chosen)


def _apart(
    wanted: Place, snapshot: Snapshot, now: datetime, zone: ZoneInfo
) -> tuple[DigestRow, ...]:
    """What waits for others (L-36) or was set aside (L-57), the longest first."""
    found = [todo for todo in snapshot.todos if place(todo, snapshot, now, zone) is wanted]
    found.sort(key=lambda todo: (todo.since or snapshot.day.date, todo_order(todo, zone)))
    return tuple(todo_row(todo, todo.waiting or "aside", snapshot, now) for todo in found)


def _waiting(snapshot: Snapshot, now: datetime, zone: ZoneInfo) -> tuple[DigestRow, ...]:
    """Unanswered invitations, soonest first; of a series one row (L-35)."""
    asked = [
        event
        for event in snapshot.invitations
        if event.response is Response.NEEDS_ACTION
        and event.status != "CANCELLED"
        and begins(event.end, zone) > now
    ]
    asked.sort(key=lambda event: (begins(event.start, zone), event.summary, event.id))
    first = {event.id: event for event in reversed(asked)}
    kept = (event for event in asked if first[event.id] is event)
    return tuple(event_row(event, "invitation", snapshot) for event in kept)


def _once(events: Iterable[Occurrence]) -> Iterable[Occurrence]:
    return {(event.id, event.recurrence_id): event for event in events}.values()
