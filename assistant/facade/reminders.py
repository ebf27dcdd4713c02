"""Reminders: what is due, and what the user answers. Nothing here waits for a server."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from .base import Face

if TYPE_CHECKING:
    from assistant.model.reminder import Later, Reminder, Unfinished


class Reminders(Face):
    """Alarms of events and to-dos, snoozes, join links, and the one reminder of what is unfinished."""

    def reminders(
        self, now: datetime | None = None
    ) -> tuple[tuple[Reminder, ...], datetime | None]:
        """(what is due and was not shown, when the next alarm is)."""
        from assistant.services import remind

        return remind.look(self.core, now)

    def reminders_shown(self, reminders: tuple[Reminder, ...]) -> None:
        """These have been shown; they never come again by themselves."""
        from assistant.services import remind

        remind.shown(self.core, reminders)

    def reminders_over(
        self, reminders: tuple[Reminder, ...], now: datetime | None = None
    ) -> frozenset[str]:
        """The ids of those which have no business on the screen any more.

        Dismissed or put off on another device, done, moved, declined, deleted, joined, or past the event's end (R-6).
        """
        from assistant.services import remind

        return remind.over(self.core, reminders, now)

    def reminder_of(self, item_id: str) -> Reminder:
        """The reminder that stands for an item: the last that rang, else the next. Raises NotFound if none does."""
        from assistant.services import remind

        return remind.of_item(self.core, item_id)

    def remind_choices(self, now: datetime | None = None) -> tuple[Later, ...]:
        """10min, 1h, evening, tomorrow and next_week, each with its instant."""
        from assistant.services import remind

        return remind.choices(self.core, now)

    def remind_snooze(self, reminder: Reminder, until: datetime) -> str:
        """Put a reminder off; the item keeps its date. Returns what `remind_undo` takes."""
        from assistant.services import answers

        done = answers.snooze(self.core, reminder, until)
        self._nudge()
        return done

    def remind_dismiss(self, reminder: Reminder) -> str:
        """Close the alert, here and on every device; the event stays as it is (R-5, R-6)."""
        from assistant.services import answers

        done = answers.dismiss(self.core, reminder)
        self._nudge()
        return done

    def remind_done(self, reminder: Reminder) -> str:
        """The to-do is done. Raises Refused where its list can only be read."""
        from assistant.services import answers

        done = answers.done(self.core, reminder)
        self._nudge()
        return done

    def remind_joined(self, reminder: Reminder) -> None:
        """Join was pressed, or the user said "I'm in": no second alert for this instance (R-16, P-11)."""
        from assistant.services import answers

        answers.joined(self.core, reminder)

    def joined(self, item_id: str, recurrence_id: str = "") -> None:
        """Join was pressed in a list of the day: no second alert for this instance (P-11)."""
        from assistant.services import answers

        answers.is_in(self.core, item_id, recurrence_id)

    def remind_later(self, item_id: str, until: datetime, recurrence_id: str = "") -> None:
        """Remind of any item at `until`, with an alarm or without; its date stays (R-10). Raises NotFound."""
        from assistant.services import answers

        answers.later(self.core, item_id, until, recurrence_id)

    def remind_never(self, item_id: str, recurrence_id: str = "") -> None:
        """Take a `remind_later` back."""
        from assistant.services import answers

        answers.never(self.core, item_id, recurrence_id)

    def remind_silence(self, item_id: str, on: bool) -> None:  # noqa: FBT001 - the agreed signature
        """Never remind of this item, or do so again (R-4). Only on this computer."""
        from assistant.services import answers

        answers.silence(self.core, item_id, on=on)

    def is_silenced(self, item_id: str) -> bool:
        """Was this item silenced?"""
        from assistant.store import snoozes

        return item_id in snoozes.silenced(self.core.database)

    def remind_undo(self, reminder: Reminder, token: str) -> None:
        """Take back what `remind_snooze`, `remind_dismiss` or `remind_done` did."""
        from assistant.services import answers

        answers.undo(self.core, reminder, token)
        self._nudge()

    def unfinished(self, now: datetime | None = None) -> Unfinished | None:
        """What is still open, if it is time to say so: once a work day, at the hour of the setting (R-20)."""
        from assistant.services import remind

        return remind.unfinished(self.core, now)

    def unfinished_shown(self, now: datetime | None = None) -> None:
        """It has been said for this work day."""
        from assistant.services import remind

        remind.unfinished_shown(self.core, now)
