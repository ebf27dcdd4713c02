"""The rows of the list as lines in one language: what is done, open, waiting, set aside; events with their times."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from assistant.model.digest import Digest, DigestRow
from assistant.model.item import When
from assistant.model.value import dataclass

from .moments import local, local_date
from .plaintext import plain
from .words import Words, clock


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `when` and `notes` are ours; `title` and `foreign` are other people's text, not yet made safe."""

    title: str
    when: str = ""
    notes: tuple[str, ...] = ()
    foreign: str = ""
    box: bool | None = None  # a tick box, ticked or not


@dataclass(frozen=True, slots=True)
class View:
    """The list that is put into words, the language, and the reader's zone."""

    digest: Digest
    words: Words
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The reader's calendar day: "today" and "tomorrow" are said from here."""
        return local_date(self.digest.made_at, self.zone)

    def title(self, row: DigestRow) -> str:
        """What the row is called; something without a name must still be seen."""
        return row.title if plain(row.title) else self.words.untitled

    def clock(self, at: datetime) -> str:
        """The local time of day of an instant."""
        return clock(local(at, self.zone))


def done(row: DigestRow, view: View) -> Line:
    """A to-do with the hour at which it was done, a meeting attended, or a decision with its result."""
    ends = view.digest.hours[-1].end if view.digest.hours else None
    notes = (view.words.after.format(at=clock(ends)),) if row.after_hours and ends else ()
    if row.kind == "event":
        return Line(view.title(row), times(row, view), notes, row.detail, box=True)
    when = view.clock(row.at) if isinstance(row.at, datetime) else ""
    if row.kind == "approval":
        already = row.result == "already"
        told = () if already else (view.words.result(row.result, ""),)
        return Line(view.title(row), when, (*told, *notes), _about(row, view.words), box=True)
    return Line(view.title(row), when, notes, box=True)


def _about(row: DigestRow, words: Words) -> str:
    """What others wrote of an approval: who was quicker or is stood in for, how much, who asks."""
    who = words.for_whom.format(who=row.who) if row.who else ""
    if row.result == "already":
        who = words.result(row.result, row.who)
    return ", ".join(filter(None, (who, _money(row), row.detail)))


def _money(row: DigestRow) -> str:
    return f"{row.currency} {grouped(row.amount)}".strip() if row.amount else ""


def grouped(amount: str) -> str:
    """A decimal number with its thousands parted, "18,000.00"; what is none stays as it is."""
    whole, dot, rest = amount.partition(".")
    sign = "-" if whole.startswith("-") else ""
    digits = whole.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and (rest.isdigit() or not dot)):
        return amount
    return f"{sign}{int(digits):,}{dot}{rest}"


def waiting(row: DigestRow, view: View) -> Line:
    """What waits for the user: an approval with its deadline, a request that came back, or an invitation (L-35)."""
    if row.kind != "approval":
        return event(row, view)
    words = view.words
    due = _due(row.due, view, late=row.late) if row.due is not None else ""
    when = due or words.no_deadline
    if row.why == "returned":
        about = ", ".join(filter(None, (row.detail, _money(row))))
        return Line(view.title(row), words.came_back, foreign=about, box=False)
    return Line(view.title(row), when, foreign=_about(row, words), box=False)


def unfinished(row: DigestRow, view: View) -> Line:
    """What is not finished: why it is here, how far it got, how often it was carried."""
    notes = (row.detail, f"\u00d7{row.carries}" if row.carries else "")
    return Line(view.title(row), reason(row, view), tuple(filter(None, notes)), box=False)


def reason(row: DigestRow, view: View) -> str:
    """Why a to-do stands in the day: its deadline, or that it was begun, worked on or planned."""
    words = view.words
    if row.why in {"overdue", "due"} and row.due is not None:
        return _due(row.due, view, late=row.late)
    said = {"started": words.started, "worked": words.worked, "planned": words.planned}
    return said.get(row.why, "")


def apart(row: DigestRow, view: View) -> Line:
    """What waits for others, or was set aside: why, since when, for whom, where (L-36)."""
    words = view.words
    why = {
        "blocked": words.blocked,
        "waiting": words.waits,
        "request": words.waits,
        "handed-over": words.handed_over,
    }
    since = words.since.format(day=words.short_day(row.since)) if row.since else ""
    due = _due(row.due, view, late=row.late) if row.due is not None else ""
    notes = tuple(filter(None, (since, due)))
    standing = row.detail if row.why == "request" else ""
    foreign = ", ".join(filter(None, (standing or row.who, _money(row), row.account)))
    return Line(view.title(row), why.get(row.why, ""), notes, foreign, box=False)


def _due(due: When, view: View, *, late: bool) -> str:
    words, day = view.words, local_date(due, view.zone)
    today = day == view.today
    at = view.clock(due) if isinstance(due, datetime) else ""
    if late:
        told = at if today and at else words.short_day(day)
        return words.overdue.format(day=told)
    if today:
        return words.due_at.format(at=at) if at else words.due_today
    told = f"{words.short_day(day)} {at}".rstrip()
    return words.due_on.format(day=told)


def times(row: DigestRow, view: View) -> str:
    """The hours; where it starts and ends on different days, these too."""
    day, last = _days(row, view)
    if not isinstance(row.at, datetime) or not isinstance(row.end, datetime):
        return view.words.all_day if day == last else _from_to(day, last, view)
    start, end = view.clock(row.at), view.clock(row.end)
    if day != last:
        said = view.words.short_day
        return f"{said(day)} {start}\u2013{said(local_date(row.end, view.zone))} {end}"
    return start if row.at == row.end else f"{start}\u2013{end}"


def _from_to(day: date, last: date, view: View) -> str:
    return f"{view.words.short_day(day)}\u2013{view.words.short_day(last)}"


def _days(row: DigestRow, view: View) -> tuple[date, date]:
    """The first and the last day of an event; midnight still belongs to the evening before it."""
    end = row.end if row.end is not None else row.at
    day, last = (local_date(when or view.today, view.zone) for when in (row.at, end))
    closed = not isinstance(end, datetime) or local(end, view.zone).time() == time()
    return day, max(day, last - timedelta(days=1)) if closed else last


def event(row: DigestRow, view: View) -> Line:
    """An event with its day and hours."""
    if row.at is None:
        return Line(view.title(row), foreign=row.detail)
    day, last = _days(row, view)
    told = times(row, view)
    when = told if day != last else f"{view.words.short_day(day)} {told}"
    return Line(view.title(row), when, foreign=row.detail)
