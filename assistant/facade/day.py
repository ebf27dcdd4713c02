"""The day: Today, the end-of-day list, the work days, reminders."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from assistant.model.digest import Digest, WorkDay
from assistant.model.notice import Kind
from assistant.store import digests

from .reminders import Reminders

if TYPE_CHECKING:
    from assistant.model.view import Today


class Day(Reminders):
    """Reads and files of one work date."""

    def today(self, day: date | None = None) -> Today:
        """The day at a glance."""
        from assistant.services import glance

        return glance.today(self.core, paused=self.paused, day=day)

    def work_date(self, now: datetime | None = None) -> date:
        """The work date of an instant: before the day boundary it is still yesterday."""
        from assistant.services import reads

        return reads.today_date(self.core, now or self.now())

    def next_workday(self, day: date | None = None) -> WorkDay:
        """The first work day after `day`, default today."""
        from assistant.services import reads

        return reads.take(self.core, day or self.work_date()).next

    def digest(self, day: date | None = None, now: datetime | None = None) -> Digest:
        """The end-of-day list; filed once per work date."""
        from assistant.services import digest

        return digest.make(self.core, day, now)

    def digest_text(self, made: Digest, form: str = "text", language: str = "") -> str:
        """A list as text, markdown or json, in the user's language unless one is named; no amounts in the safe view."""
        from assistant.services import prose

        safe = self.core.setting("safe_view") == "on"
        return prose.write(made, form, language or self.language, safe=safe)

    def digest_notice(self, day: date) -> str:
        """The one line of the notification: "Your list is ready: 6 done, 3 open"."""
        from assistant.services import prose

        return prose.notice(self.digest(day), self.language)

    def missed_days(self) -> tuple[date, ...]:
        """Days whose list nobody has looked at, of the last seven; files those that were missed."""
        from assistant.services import digest

        return digest.find_missed(self.core)

    def filed_digest(self, day: date) -> Digest | None:
        """The list of a day as it was filed."""
        from assistant.services import digest

        filed = digests.read(self.core.database, day)
        return digest.read(filed) if filed and filed.body else None

    def filed_days(self) -> dict[date, bool]:
        """Every day with a filed list, and whether it was looked at."""
        return digests.days(self.core.database)

    def mark_reviewed(self, day: date) -> str:
        """The user has looked the list through and closes the day. No item changes by it.

        Returns a sentence if the user's own file (setting append_to) could not be written, else nothing.
        """
        from assistant.services import digest, export

        digest.review(self.core, day)
        return export.after_close(self.core, day, self.language)

    def skip_today(self) -> None:
        """No list by itself today."""
        from assistant.services import digest

        digest.skip_today(self.core)

    def set_note(self, day: date, text: str) -> None:
        """The user's own line for a day."""
        with self.core.database.write() as connection:
            digests.set_note(connection, day, self.core.epoch(), text.strip())
        self.core.bus.changed(Kind.DIGEST)
