"""A past day as rows: the list as it reads with its corrections, each marked with its day. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from assistant.model.digest import Digest, DigestRow
from assistant.model.history import DayEntry, ListState, Mark, PastDay
from ui.present import when
from ui.present.digest import digest_rows
from ui.present.row import Kind, Row, say_row
from ui.words import say

DONE_ACTIONS = ("not_done", "remove_line")
OPEN_ACTIONS = ("done", "remove_line")


def past_rows(
    day: PastDay, language: str, *, original: bool = False, correcting: bool = False
) -> tuple[Row, ...]:
    """Every section of the list but the next day; with the actions of a correction while correcting."""
    digest = replace(day.original if original else day.corrected, next=None)
    every = digest_rows(digest, language, unfolded=True)
    return tuple(
        _section(row) if row.kind is Kind.SECTION else _line(row, day, language, correcting)
        for row in every
    )


def _section(row: Row) -> Row:
    """Nothing is folded or moved in a day that is over."""
    return replace(row, press="", trail="", spoken="")


def _line(row: Row, day: PastDay, language: str, correcting: bool) -> Row:  # noqa: FBT001 - one of two looks
    actions: tuple[str, ...] = ()
    if correcting and row.source is not None:
        actions = OPEN_ACTIONS if row.kind is Kind.TODO else DONE_ACTIONS
        actions = ("remove_line",) if row.kind is Kind.WAITING else actions
    edit = day.last_of(row.source) if isinstance(row.source, DigestRow) else None
    shown = replace(row, actions=actions)
    words = ""
    if edit is not None or row.key.startswith("added:"):
        words = _edited(row, day, language)
        shown = replace(shown, chip=words, tone="ink2", trail="")
    return replace(shown, spoken=say_row(shown))


def _edited(row: Row, day: PastDay, language: str) -> str:
    number = row.key.partition(" ")[0].removeprefix("added:")
    for each in reversed(day.corrections):
        added = each.mark is Mark.ADDED and str(each.id) == number and row.key.startswith("added:")
        if added or (row.key.strip() == each.row):
            key = "history.added" if added else "history.changed"
            return say(language, key, day=_short(each.at, day, language))
    return ""


def past_sentence(day: PastDay, language: str, *, original: bool = False) -> str:
    """For example "7 done · 2 open · reviewed 17:52"."""
    digest = day.original if original else day.corrected
    parts = list(_counts(digest, language))
    if original:
        at = when.at(digest.made_at, digest.date, language, digest.zone)
        return " · ".join((*parts, say(language, "history.filed_at", when=at)))
    if day.reviewed_at is not None:
        parts.append(
            say(language, "history.reviewed_at", when=_seen(day.reviewed_at, day, language))
        )
    else:
        parts.append(say(language, "history.state.not reviewed"))
    return " · ".join(parts)


def _seen(at: datetime, day: PastDay, language: str) -> str:
    """The hour on the day itself, else the day."""
    same = when.day_of(at, day.original.zone) == day.original.date
    return when.clock(at, day.original.zone) if same else _short(at, day, language)


def _short(at: datetime, day: PastDay, language: str) -> str:
    """For example "20 Nov"."""
    there = when.day_of(at, day.original.zone)
    month = say(language, f"month{there.month}")
    return say(language, "day_bare", day=there.day, month=month, mon=month[:3])


def _counts(digest: Digest, language: str) -> Iterable[str]:
    counted = ((digest.done, "n_done"), (digest.open, "n_open"), (digest.waiting, "n_waiting"))
    return (say(language, key, n=len(rows)) for rows, key in counted if rows)


def spoken_day(day: date, entry: DayEntry | None, language: str) -> str:
    """What a screen reader says for a day of the month."""
    title = when.day_title(day, language)
    if entry is None:
        return f"{title}, {say(language, 'history.state.none')}"
    parts = [title, say(language, f"history.state.{entry.state.value}")]
    if entry.state is not ListState.MISSING:
        parts += [say(language, "n_done", n=entry.done), say(language, "n_open", n=entry.open)]
    return ", ".join(parts)


def week_sentence(days: Iterable[DayEntry], language: str) -> str:
    """For example "This week: 23 done, 4 open": all that was done, what the last list left open."""
    listed = [each for each in days if each.state in {ListState.REVIEWED, ListState.NOT_REVIEWED}]
    if not listed:
        return ""
    done = sum(each.done for each in listed)
    return say(language, "history.week", done=done, open=listed[-1].open)
