"""The first five minutes: preset, guess, sample data, a look at the list; and what pickers of a day know."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.model.digest import DayKind, Digest, WorkBlock
from assistant.store import accounts

from .base import Face

if TYPE_CHECKING:
    from assistant.model.account import Account
    from assistant.model.setup import Guess, Preset

Week = tuple[tuple[WorkBlock, ...], ...]
SUNDAY_FIRST = frozenset({"HK", "TW", "US"})
SUNDAY_SPEAKERS = frozenset({"zh_HK", "zh_TW"})


class Start(Face):
    """What Welcome and Settings ask besides accounts and settings."""

    @property
    def tongue(self) -> str:
        """The language, and after an @ the user's calendar: "zh_TW@minguo.lunar.sunday"."""
        language, region = self.language, self.core.setting("region")
        sunday = region in SUNDAY_FIRST if region else language in SUNDAY_SPEAKERS
        chosen = (
            ("minguo", self.core.setting("calendar_years") == "minguo"),
            ("lunar", self.core.setting("lunar_dates") == "on" and language.startswith("zh")),
            ("sunday", sunday),
        )
        calendar = ".".join(word for word, on in chosen if on)
        return f"{language}@{calendar}" if calendar else language

    def preset(self, path: Path | None = None) -> Preset | None:
        """What the firm's IT has written down, None if nothing. Raises BadInput where it can't be read."""
        from assistant.services import preset

        return preset.read(path or preset.path_of())

    def guess(self) -> Guess:
        """Holidays and work hours as they probably are, from zone and locale."""
        from assistant.planning.guess import guess
        from assistant.system.language import system_locale

        return guess(self.zone, system_locale())

    def untouched(self) -> bool:
        """Has nobody put anything into this profile yet?"""
        fresh = not accounts.settings(self.core.database)
        return fresh and len(accounts.accounts(self.core.database)) == 1 and not self._journal()

    def untouched_hours(self) -> bool:
        """Has nobody said yet when the user works?"""
        return not accounts.settings(self.core.database).keys() & {"work_week", "region"}

    def _journal(self) -> bool:
        from assistant.store import journal

        return bool(journal.entries(self.core.database, 1))

    def has_sample(self) -> bool:
        """Are the sample data here?"""
        from assistant.services import sample

        return sample.there(self.core)

    def add_sample(self) -> Account:
        """Put the sample data into an account of their own."""
        from assistant.services import sample

        return sample.add(self.core)

    def remove_sample(self) -> None:
        """Take the sample data away without a trace."""
        from assistant.services import sample

        sample.remove(self.core)

    def preview_digest(self) -> Digest:
        """The list as it will come at today's hour, or at the next work day's; nothing is filed."""
        from assistant.planning.digest import build_digest
        from assistant.services import reads, sample

        shot = reads.take(self.core, sample.days_around(self.core).day)
        return build_digest(shot, max(shot.day.fires or self.now(), self.now()))

    def day_kinds(self, first: date, last: date) -> dict[date, DayKind]:
        """Work day, free day or make-up work day, for each day from `first` to `last`; absences do not count."""
        from assistant.planning.workday import workday
        from assistant.services import reads

        about = reads.profile(self.core)
        known = reads.holidays(about.region, self.language)
        days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
        return {day: workday(day, about, known).kind for day in days}

    def read_week(self, text: str) -> Week:
        """The blocks of a work week's text, Monday first. Raises BadInput."""
        from assistant.planning.workweek import parse_week

        return parse_week(text)

    def write_week(self, week: Week) -> str:
        """The text of a work week, as the setting keeps it."""
        from assistant.planning.workweek import print_week

        return print_week(week)

    def autostart(self) -> bool:
        """Does the system start Sundown at log-in? As it is, whatever the setting says."""
        from assistant.system.autostart import Autostart

        return Autostart().on()
