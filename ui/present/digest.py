"""The end-of-day list as rows: done, not finished, waiting for me, next work day; and its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.model.account import SourceState, Trouble
from assistant.model.digest import Digest, DigestRow, NextDay
from ui.present import digestapprovals as approvals
from ui.present import when
from ui.present.row import Kind, Row, say_row
from ui.present.sources import Said, source_words
from ui.words import say

MANY = 7  # done rows above which the section is folded
BULK = 2  # planned rows from which they can be moved at once
OPEN_ACTIONS = ("done", "next", "pick", "later", "split", "handover", "drop")
MENU_ACTIONS = ("worked", "blocked", "waiting", "unimportant")  # in the menu of a row alone
READ_ONLY_ACTIONS = ("next", "pick", "later")
WAITS = {"handed-over": "with_since", "waiting": "waits_since", "blocked": "blocked_since"}


def hours_words(digest: Digest) -> str:
    """For example "09:00–13:00, 14:00–18:00", or why there are none."""
    if not digest.hours:
        return digest.reason
    blocks = (f"{one.start:%H:%M}–{one.end:%H:%M}" for one in digest.hours)
    return ", ".join(blocks)


def summary(digest: Digest, language: str) -> str:
    """The one sentence under the date."""
    waiting = len(digest.waiting) + digest.unlisted_waiting
    counted = ((len(digest.done), "n_done"), (len(digest.open), "n_open"), (waiting, "n_waiting"))
    parts = [say(language, key, n=n) for n, key in counted if n]
    start = _begins(digest)
    if digest.next and start:
        day = next_name(digest.next, digest.date, language)
        day = when.inside(day, language) if parts else day
        parts.append(say(language, "starts", day=day, when=start))
    return " · ".join(parts) or say(language, "nothing_to_close")


def _begins(digest: Digest) -> str:
    """The hour at which the next work day starts; what goes on from the days before says none."""
    first = digest.next.first if digest.next else None
    if digest.next is None or first is None or first.at is None:
        return ""
    begins_then = when.day_of(first.at, digest.zone) == digest.next.date
    return when.clock(first.at, digest.zone) if begins_then else ""


def next_name(following: NextDay, today: date, language: str) -> str:
    """For example "Tomorrow", "Monday", or the date where it is further off."""
    away = (following.date - today).days
    if 1 < away < when.WEEK:
        return when.weekday(following.date, language)
    return when.near(following.date, today, language)


def digest_rows(digest: Digest, language: str, *, unfolded: bool = False) -> tuple[Row, ...]:
    """Every section that is not empty."""
    return (
        *_done(digest, language, unfolded=unfolded),
        *_open(digest, language),
        *_waiting(digest, language),
        *_others(digest, language),
        *_next(digest, language),
        *_aside(digest, language),
    )


def _done(digest: Digest, language: str, *, unfolded: bool) -> tuple[Row, ...]:
    if not digest.done:
        return ()
    title, count = say(language, "done"), str(len(digest.done))
    rows = tuple(_done_row(row, digest, language) for row in digest.done)
    if len(rows) <= MANY:
        return (Row(Kind.SECTION, title, "done", chip=count), *rows)
    head = Row(
        Kind.SECTION,
        title,
        "done",
        chip=count,
        trail=_kinds(digest.done, language),
        press="fold" if unfolded else "unfold",
        spoken=say(language, "hide_done" if unfolded else "show_done"),
    )
    return (head, *rows) if unfolded else (head,)


def _kinds(rows: Sequence[DigestRow], language: str) -> str:
    meetings = sum(row.kind == "event" for row in rows)
    decided = sum(row.kind == "approval" for row in rows)
    todos = len(rows) - meetings - decided
    counted = ((meetings, "n_meetings"), (todos, "n_todos"), (decided, "day.n_approvals"))
    return " · ".join(say(language, key, n=n) for n, key in counted if n)


def _done_row(row: DigestRow, digest: Digest, language: str) -> Row:
    if row.kind == "approval":
        return approvals.done_row(row, digest, language)
    late = ""
    if row.after_hours and digest.hours:
        late = say(language, "after_hours", when=f"{digest.hours[-1].end:%H:%M}")
    shown = Row(
        Kind.DONE,
        row.title or say(language, "untitled"),
        _key(row),
        lead=when.clock(row.at, digest.zone) if row.at else "",
        icon="calendar" if row.kind == "event" else "check",
        trail=late,
        source=row,
    )
    return replace(shown, spoken=say_row(shown, say(language, "done")))


def _open(digest: Digest, language: str) -> tuple[Row, ...]:
    if not digest.open:
        return ()
    planned = planned_only(digest)
    head = Row(Kind.SECTION, say(language, "not_finished"), "open", chip=str(len(digest.open)))
    if len(planned) >= BULK and digest.next:
        day = next_name(digest.next, digest.date, language)
        words = say(language, "move_planned", n=len(planned), day=when.inside(day, language))
        head = replace(head, trail=words, press="bulk", spoken=words)
    rows = tuple(_open_row(row, digest, language) for row in digest.open)
    if not digest.unlisted:
        return (head, *rows)
    words = say(language, "unlisted", n=digest.unlisted)
    return (head, *rows, Row(Kind.EVENT, words, "unlisted", icon="info", spoken=words))


def planned_only(digest: Digest) -> tuple[DigestRow, ...]:
    """Rows that stand here because of a plan alone: no deadline asks for them."""
    return tuple(row for row in digest.open if row.why == "planned")


def _open_row(row: DigestRow, digest: Digest, language: str) -> Row:
    chip, tone = _open_chip(row, digest, language)
    shown = Row(
        Kind.TODO,
        row.title or say(language, "untitled"),
        _key(row),
        detail=_open_detail(row, language),
        chip=chip,
        tone=tone,
        carried=row.carries,
        actions=_open_actions(row),
        source=row,
    )
    times = say(language, "carried", n=row.carries) if row.carries else ""
    return replace(shown, spoken=say_row(shown, times))


def _open_actions(row: DigestRow) -> tuple[str, ...]:
    if row.read_only:
        return READ_ONLY_ACTIONS
    return (*OPEN_ACTIONS, *(("keep",) if row.ask else ()), *MENU_ACTIONS)


def _open_detail(row: DigestRow, language: str) -> str:
    if row.ask:
        return say(language, "ask_carried", n=row.carries)
    return say(language, "worked_on") if row.why in {"started", "worked"} else ""


def _open_chip(row: DigestRow, digest: Digest, language: str) -> tuple[str, str]:
    if row.due is not None:
        day = when.at(row.due, digest.date, language, digest.zone)
        if row.late:
            return say(language, "due", day=when.inside(day, language)), "red"
        return day, "ink2"
    return (say(language, "planned") if row.why == "planned" else ""), "ink2"


def _waiting(digest: Digest, language: str) -> tuple[Row, ...]:
    if not digest.waiting:
        return ()
    title = say(language, "waiting_for_me")
    more = digest.unlisted_waiting
    head = Row(Kind.SECTION, title, "waiting", chip=str(len(digest.waiting) + more))
    rows = (head, *(_waiting_row(row, digest, language) for row in digest.waiting))
    if not more:
        return rows
    words = say(language, "day.more", n=more)
    return (*rows, Row(Kind.EVENT, words, "unlisted waiting", icon="info", spoken=words))


def _waiting_row(row: DigestRow, digest: Digest, language: str) -> Row:
    if row.kind == "approval":
        return approvals.waiting_row(row, digest, language)
    start = when.at(row.at, digest.date, language, digest.zone) if row.at else ""
    detail = say(language, "no_answer_alone", when=start)
    if row.detail:
        detail = say(language, "no_answer", who=row.detail, when=start)
    shown = Row(
        Kind.WAITING,
        row.title or say(language, "untitled"),
        _key(row),
        detail=detail,
        icon="mail",
        trail=say(language, "invitation"),
        actions=() if row.read_only else ("accept", "decline"),
        source=row,
    )
    return replace(shown, spoken=say_row(shown))


def _others(digest: Digest, language: str) -> tuple[Row, ...]:
    """What waits for others: with whom, since when."""
    if not digest.others:
        return ()
    title = say(language, "waiting_for_others")
    head = Row(Kind.SECTION, title, "others", chip=str(len(digest.others)))
    return (head, *(_others_row(row, digest, language) for row in digest.others))


def _others_row(row: DigestRow, digest: Digest, language: str) -> Row:
    if row.kind == "approval":
        return approvals.others_row(row, digest, language)
    since = when.near(row.since, digest.date, language) if row.since else ""
    since = when.inside(since, language)
    key = WAITS.get(row.why, "waits_since")
    detail = say(language, key if row.who else f"{key}.alone", who=row.who, day=since)
    shown = Row(
        Kind.WAITING,
        row.title or say(language, "untitled"),
        _key(row),
        detail=detail,
        icon="" if row.who else "clock",
        person=row.who,
        actions=("gotback", "later", "drop"),
        source=row,
    )
    return replace(shown, spoken=say_row(shown))


def _aside(digest: Digest, language: str) -> tuple[Row, ...]:
    """What was carried so often that it left the day; it can be taken back."""
    if not digest.aside:
        return ()
    head = Row(Kind.SECTION, say(language, "set_aside"), "aside", chip=str(len(digest.aside)))
    return (head, *(_aside_row(row, digest, language) for row in digest.aside))


def _aside_row(row: DigestRow, digest: Digest, language: str) -> Row:
    since = when.near(row.since, digest.date, language) if row.since else ""
    since = when.inside(since, language)
    shown = Row(
        Kind.WAITING,
        row.title or say(language, "untitled"),
        _key(row),
        detail=say(language, "aside_since", day=since) if since else "",
        icon="archive",
        carried=row.carries,
        actions=("takeback", "drop"),
        source=row,
    )
    return replace(shown, spoken=say_row(shown))


def _next(digest: Digest, language: str) -> tuple[Row, ...]:
    following = digest.next
    if following is None or (following.first is None and not following.rows):
        return ()
    day = next_name(following, digest.date, language)
    trail, tone = _room(following, language)
    title = say(language, "next_first", day=day)
    head = Row(Kind.SECTION, title, "next", trail=trail, tone=tone)
    firsts = (following.first,) if following.first else ()
    rows = (_next_row(row, digest, language) for row in (*firsts, *following.rows))
    return (head, *rows, *_overlaps(following, language))


def _room(following: NextDay, language: str) -> tuple[str, str]:
    if following.too_full and following.rows:
        return say(language, "too_full"), "amber"
    if following.free_minutes:
        length = when.length(following.free_minutes, language)
        return say(language, "free_time", length=length), "ink2"
    return "", "ink2"


def _next_row(row: DigestRow, digest: Digest, language: str) -> Row:
    moment = row.at if row.kind == "event" else row.due
    event = row.kind == "event"
    lead = when.clock(moment, digest.zone) if moment else ""
    shown = Row(
        Kind.EVENT,
        row.title or say(language, "untitled"),
        f"next {_key(row)}",
        lead=lead or (say(language, "all_day") if event else ""),
        icon="calendar" if event else "list-checks",
        trail=row.detail if event else say(language, "due_word" if row.due else "planned"),
        carried=row.carries,
        source=row,
    )
    return replace(shown, spoken=say_row(shown))


def _overlaps(following: NextDay, language: str) -> tuple[Row, ...]:
    said = (say(language, "overlap", a=a, b=b) for a, b in following.conflicts)
    return tuple(
        Row(
            Kind.EVENT, words, f"overlap {words}", icon="triangle-alert", tone="amber", spoken=words
        )
        for words in said
    )


def source_lines(digest: Digest, language: str) -> tuple[Said, ...]:
    """The fresh sources in one, and each that needs a look by itself, with what follows from it."""
    fresh, said = [], []
    for source in digest.sources:
        one = source_words(source, _made_on(digest), language, digest.zone)
        if one.tone == "ink2":
            fresh.append(source)
        elif source.trouble is not Trouble.NONE or not source.complete:
            said.append(replace(one, text=say(language, "nothing_carried", source=one.text)))
        else:
            said.append(one)
    together = _together(fresh, digest, language)
    return (*((together,) if together else ()), *said)


def _made_on(digest: Digest) -> date:
    """The calendar day from which its sources are looked at: after midnight it is not the list's own."""
    return when.day_of(digest.made_at, digest.zone)


def _together(fresh: list[SourceState], digest: Digest, language: str) -> Said | None:
    """For example "Exchange, Nextcloud 17:38": the hour is the oldest."""
    remote = [source for source in fresh if source.kind != "local"]
    if not remote:
        return Said(say(language, "local_only")) if fresh else None
    seen = [one for source in remote if (one := when.stamp(source.synced_at))]
    names = say(language, "and_join").join(source.account for source in remote)
    time = when.at(min(seen), _made_on(digest), language, digest.zone) if seen else ""
    return Said(f"{names} {time}".strip(), "circle-check", "green")


def _key(row: DigestRow) -> str:
    return f"{row.id} {row.recurrence_id}"
