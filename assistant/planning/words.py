"""What a language has to say for the list to be written in it: labels, counts, dates, spans of time."""

from __future__ import annotations

from datetime import date, datetime, time

from assistant.model.value import dataclass

_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Words:
    """One language. Pairs are (for exactly 1, for all else); `{n}`, `{day}`, `{at}` take our own values."""

    language: str
    weekdays: tuple[str, ...]
    done: str
    open: str
    waiting: str
    tomorrow: str
    starts: str
    ready: str
    ready_none: str
    comma: str
    behind: str
    untitled: str
    nothing: str
    free_day: str
    section_done: str
    section_open: str
    section_waiting: str
    section_next: str
    section_note: str
    section_sources: str
    due_today: str
    due_at: str
    due_on: str
    overdue: str
    started: str
    planned: str
    after: str
    unlisted: str
    first: str
    goes_on: str
    all_day: str
    overlap: str
    free: str
    too_full: str
    hours: str
    minutes: str
    synced: str
    as_of: str
    never: str
    partly: str
    held: tuple[str, str]
    unsent: tuple[str, str]
    ran_out: str
    section_others: str
    section_aside: str
    worked: str
    blocked: str
    waits: str
    handed_over: str
    since: str
    results: tuple[
        tuple[str, str], ...
    ]  # what a decision did, by its action; "already" names who was quicker
    came_back: str
    for_whom: str
    no_deadline: str

    def result(self, name: str, who: str) -> str:
        """How a decision ended, "approved"; an action that is new here is named as it is."""
        return dict(self.results).get(name, name).format(who=who)

    @property
    def chinese(self) -> bool:
        """Full-width brackets and colons, no blanks between words."""
        return self.language != "en"

    def count(self, forms: tuple[str, str], n: int) -> str:
        """The singular or the plural form with its number."""
        return forms[0 if n == 1 else 1].format(n=n)

    def day(self, day: date) -> str:
        """A date in full, "Friday 20 November 2026"."""
        name = self.weekdays[day.weekday()]
        if self.chinese:
            return f"{day.year}年{day.month}月{day.day}日（{name}）"
        return f"{name} {day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"

    def short_day(self, day: date) -> str:
        """A date in a column, "Fri 20 Nov"."""
        name = self.weekdays[day.weekday()]
        if self.chinese:
            return f"{day.month}月{day.day}日（{name[-1]}）"
        return f"{name[:3]} {day.day} {_ENGLISH_MONTHS[day.month - 1][:3]}"

    def length(self, minutes: int) -> str:
        """A span of time, "6 h 30 min"; nothing is 0 minutes."""
        parts = [(self.hours, minutes // 60), (self.minutes, minutes % 60)]
        said = [form.format(n=n) for form, n in parts if n] or [self.minutes.format(n=0)]
        return " ".join(said)

    def titled(self, title: str, text: str) -> str:
        """A label and its value."""
        return f"{title}：{text}" if self.chinese else f"{title}: {text}"


def clock(value: datetime | time) -> str:
    """A time of day; all four languages write it alike."""
    return f"{value.hour:02}:{value.minute:02}"
