"""Today as rows: one list of what is overdue, what has an hour, and what has not; and invitations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assistant.model.item import Occurrence, Todo
from assistant.model.view import Today
from ui.present import when
from ui.present.events import invited, over, same, takes_place
from ui.present.links import place_of
from ui.present.row import Kind, Row, say_row
from ui.words import say

TODO_ACTIONS = ("done", "next", "pick", "later", "split", "handover", "drop", "worked")
READ_ONLY_ACTIONS = ("next", "pick", "later")
FEW = 5  # to-dos without a date that show at once


@dataclass(frozen=True, slots=True)
class NextUp:
    """The block of the next event."""

    time: str
    countdown: str
    title: str
    detail: str
    source: Occurrence


def day_sentence(today: Today, language: str) -> str:
    """What is left of the day in one sentence, or why it is free."""
    left = len([event for event in _to_come(today) if not event.all_day])
    waiting = len(_invitations(today))
    parts = [_kind_of_day(today, language)]
    for count, key in (
        (left, "meetings_left"),
        (today.open_count, "to_do_count"),
        (waiting, "invitations_wait"),
    ):
        parts.append(say(language, key, n=count) if count else "")
    parts.append(_room(today, language))
    return " · ".join(part for part in parts if part)


def _room(today: Today, language: str) -> str:
    """What is free of the work hours that are left, or that the work does not fit into them."""
    free = sum((end - start).seconds for start, end in today.free) // 60
    if today.needed_minutes > free and today.day.kind.work and _before_end(today):
        needed = when.length(today.needed_minutes, language)
        left = when.length(free, language)
        return say(language, "does_not_fit", needed=needed, left=left)
    return say(language, "free_time", length=when.length(free, language)) if free else ""


def _before_end(today: Today) -> bool:
    return today.day.work_end is not None and today.now < today.day.work_end


def _kind_of_day(today: Today, language: str) -> str:
    kind = today.day.kind
    if kind.make_up:
        return kind.reason or say(language, "make_up_day")
    if not kind.work:
        return kind.reason or say(language, "free_day")
    return ""


def _to_come(today: Today) -> list[Occurrence]:
    """Events that are not over, without those that wait for an answer below."""
    return [event for event in today.events if takes_place(event) and not over(event, today)]


def _invitations(today: Today) -> tuple[Occurrence, ...]:
    """Those the façade names, and those of today that it does not."""
    known = {(event.id, event.recurrence_id) for event in today.invitations}
    also = [event for event in _to_come(today) if invited(event)]
    fresh = [event for event in also if (event.id, event.recurrence_id) not in known]
    return (*today.invitations, *fresh)


def next_up(today: Today, language: str) -> NextUp | None:
    """The block of the next event, if there is one with an hour."""
    event = today.next_event
    if event is None or not isinstance(event.start, datetime):
        return None
    day = when.day_of(event.start, today.zone)
    ahead = "" if day == today.day.date else when.near(day, today.day.date, language)
    minutes = 0
    if isinstance(event.end, datetime):
        minutes = (event.end - event.start) // timedelta(minutes=1)
    parts = (when.length(minutes, language) if minutes else "", place_of(event))
    return NextUp(
        when.clock(event.start, today.zone),
        ahead or when.countdown(event.start, today.now, language),
        event.summary or say(language, "untitled"),
        " · ".join(part for part in parts if part),
        event,
    )


def today_rows(
    today: Today, language: str, *, all_undated: bool = False, approvals: tuple[Row, ...] = ()
) -> tuple[Row, ...]:
    """The list under the next event. `approvals` stand with what else waits for the user."""
    dated = [todo for todo in today.todos if todo.due or todo.plan]
    undated = [todo for todo in today.todos if not (todo.due or todo.plan)]
    main = [*_dated_rows(today, dated, language)]
    rows: list[Row] = []
    if main:
        rows += [Row(Kind.SECTION, say(language, "today"), "today", chip=str(len(main))), *main]
    asked = [_invitation_row(event, today, language) for event in _invitations(today)]
    if asked := [*approvals, *asked]:
        title = say(language, "waiting_for_you")
        count = str(sum(row.kind is not Kind.MORE for row in asked))
        rows += [Row(Kind.SECTION, title, "waiting", chip=count), *asked]
    rows += _undated_rows(today, undated, language, everything=all_undated)
    return tuple(rows)


def _dated_rows(today: Today, todos: list[Todo], language: str) -> list[Row]:
    """Overdue first, then all-day events, then by the hour, then to-dos of the day without one."""
    shown = today.next_event
    placed: list[tuple[int, float, Row]] = []
    for todo in todos:
        row = todo_row(todo, today, language)
        rank = 0 if row.tone == "red" else 2 if _hour_today(todo, today) is not None else 3
        placed.append((rank, _hour_today(todo, today) or 0.0, row))
    for event in _to_come(today):
        if invited(event) or (shown and same(event, shown)):
            continue
        start = event.start
        rank = 2 if isinstance(start, datetime) else 1
        hour = start.timestamp() if isinstance(start, datetime) else 0.0
        placed.append((rank, hour, event_row(event, today, language)))
    placed.sort(key=lambda one: one[:2])  # stable: the façade's own order decides the rest
    return [row for _rank, _hour, row in placed]


def _hour_today(todo: Todo, today: Today) -> float | None:
    if not isinstance(todo.due, datetime):
        return None
    same = when.day_of(todo.due, today.zone) == today.day.date
    return todo.due.timestamp() if same else None


def _undated_rows(today: Today, todos: list[Todo], language: str, *, everything: bool) -> list[Row]:
    if not todos:
        return []
    title = say(language, "no_date_section")
    few = todos if everything or len(todos) <= FEW + 1 else todos[:FEW]
    rows = [Row(Kind.SECTION, title, "undated", chip=str(len(todos)))]
    rows += [todo_row(todo, today, language) for todo in few]
    if hidden := len(todos) - len(few):
        words = say(language, "show_more", n=hidden)
        rows.append(Row(Kind.MORE, words, "more", spoken=words, actions=("open",)))
    return rows


def todo_row(todo: Todo, today: Today, language: str) -> Row:
    """A to-do with its deadline as a chip: red only where it has passed."""
    chip, late = "", False
    if todo.due is not None:
        chip, late = when.due_chip(todo.due, today.now, language, today.zone, today.day.date)
    row = Row(
        Kind.TODO,
        todo.summary or say(language, "untitled"),
        f"{todo.id} {todo.recurrence_id}",
        chip=chip,
        tone="red" if late else "ink2",
        carried=todo.carries,
        actions=READ_ONLY_ACTIONS if todo.read_only else TODO_ACTIONS,
        source=todo,
    )
    times = say(language, "carried", n=todo.carries) if todo.carries else ""
    return replace(row, spoken=say_row(row, times))


def event_row(event: Occurrence, today: Today, language: str) -> Row:
    """A meeting with its hours as a chip."""
    hours = when.span(event.start, event.end, today.zone)
    row = Row(
        Kind.EVENT,
        event.summary or say(language, "untitled"),
        f"{event.id} {event.recurrence_id}",
        detail=" · ".join(
            part for part in (place_of(event), _clash(event, today, language)) if part
        ),
        icon="calendar",
        chip=hours or say(language, "all_day"),
        source=event,
    )
    return replace(row, spoken=say_row(row))


def _clash(event: Occurrence, today: Today, language: str) -> str:
    """With which other event it overlaps, if it does."""
    for one, two in today.conflicts:
        if same(event, one) or same(event, two):
            other = two if same(event, one) else one
            return say(language, "overlaps_with", title=other.summary or say(language, "untitled"))
    return ""


def _invitation_row(event: Occurrence, today: Today, language: str) -> Row:
    who = event.organizer.removeprefix("mailto:")
    start = when.at(event.start, today.day.date, language, today.zone)
    row = Row(
        Kind.WAITING,
        event.summary or say(language, "untitled"),
        f"{event.id} {event.recurrence_id}",
        detail=" · ".join(part for part in (who, start) if part),
        icon="" if who else "mail",
        person=who,
        actions=() if event.read_only else ("accept", "decline"),
        source=event,
    )
    return replace(row, spoken=say_row(row, say(language, "invitation")))
