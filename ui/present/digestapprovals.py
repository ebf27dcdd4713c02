"""Approvals as rows of the end-of-day list: they open their card, and nothing is decided in the list (L-47). Pure."""

from __future__ import annotations

from dataclasses import replace

from assistant.model.digest import Digest, DigestRow
from ui.present import when
from ui.present.approval import action_word, money
from ui.present.row import Kind, Row, say_row
from ui.words import say

ICON = "stamp"


def done_row(row: DigestRow, digest: Digest, language: str) -> Row:
    """What I decided, with the result (L-33)."""
    late = ""
    if row.after_hours and digest.hours:
        late = say(language, "after_hours", when=f"{digest.hours[-1].end:%H:%M}")
    result = _result(row, language)
    shown = Row(
        Kind.DONE,
        row.title or say(language, "untitled"),
        f"{row.id} ",
        detail=_about(row, language),
        lead=when.clock(row.at, digest.zone) if row.at else "",
        icon=ICON,
        trail=" · ".join(filter(None, (result, late))),
        source=row,
    )
    return replace(shown, spoken=say_row(shown))


def _result(row: DigestRow, language: str) -> str:
    """Without names: they are masked in the safe view, and what stands at the end of a line is not."""
    already = row.result == "already"
    word = say(language, "approval.already.alone") if already else ""
    return word or action_word(row.result, language)


def waiting_row(row: DigestRow, digest: Digest, language: str) -> Row:
    """What waits for my decision, by its deadline; or a request of mine that came back (L-35)."""
    chip, tone = "", "ink2"
    if row.due is not None:
        day = when.at(row.due, digest.date, language, digest.zone)
        chip = say(language, "due", day=when.inside(day, language)) if row.late else day
        tone = "red" if row.late else "ink2"
    back = row.why == "returned"
    detail = " · ".join(filter(None, (row.detail, _money(row)))) if back else _about(row, language)
    shown = Row(
        Kind.WAITING,
        row.title or say(language, "untitled"),
        f"{row.id} ",
        detail=detail,
        icon=ICON,
        chip=chip,
        tone=tone,
        trail=say(language, "day.returned" if back else "day.approval"),
        source=row,
    )
    return replace(shown, spoken=say_row(shown))


def others_row(row: DigestRow, digest: Digest, language: str) -> Row:
    """My request: where it is, with whom, since when (L-36)."""
    since = when.near(row.since, digest.date, language) if row.since else ""
    key = "waits_since" if row.who else "waits_since.alone"
    told = say(language, key, who=row.who, day=when.inside(since, language)) if since else row.who
    shown = Row(
        Kind.WAITING,
        row.title or say(language, "untitled"),
        f"{row.id} ",
        detail=" · ".join(filter(None, (told, _money(row)))),
        icon="" if row.who else "clock",
        person=row.who,
        source=row,
    )
    return replace(shown, spoken=say_row(shown))


def _about(row: DigestRow, language: str) -> str:
    """Who was quicker or for whom I stand in, who asks, how much."""
    other = ""
    if row.who and row.result == "already":
        other = say(language, "approval.already.by", who=row.who)
    elif row.who:
        other = say(language, "approval.for", name=row.who)
    return " · ".join(filter(None, (other, row.detail, _money(row))))


def _money(row: DigestRow) -> str:
    return money(row.amount, row.currency) if row.amount else ""
