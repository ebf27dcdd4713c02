"""Past days: browsing, correcting, reporting, exporting, sharing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .base import Face

if TYPE_CHECKING:
    from assistant.model.history import (
        Correction,
        DayEntry,
        Mark,
        PastDay,
        ShareLine,
        ShareTarget,
    )
    from assistant.system.vault import Kept


class History(Face):
    """What was. The list of a day can be corrected; the items it tells of never change by it."""

    def history(self, first: date, last: date) -> tuple[DayEntry, ...]:
        """Every day from `first` to `last` that has a list or misses one. Raises BadInput beyond 400 days."""
        from assistant.services import history

        return history.history(self.core, first, last)

    def week(self, day: date) -> tuple[DayEntry, ...]:
        """The seven days from Monday on of the week with `day`, with their counts."""
        from assistant.services import history

        return history.week(self.core, day)

    def yesterday(self) -> date:
        """The last day before today with a list; without any, the last work day."""
        from assistant.services import history

        return history.yesterday(self.core)

    def past(self, day: date) -> PastDay:
        """The list of a day as it was filed, and with its corrections. Raises NotFound."""
        from assistant.services import history

        return history.past(self.core, day)

    def correct(self, day: date, mark: Mark, row: str = "", text: str = "") -> Correction:
        """Correct the list of a day that is over. `row`: the `row_key` of a line; `text`: a new line, or the note.

        Raises NotFound, BadInput.
        """
        from assistant.services import history

        return history.correct(self.core, day, mark, row, text)

    def take_back_correction(self, day: date, ident: int) -> bool:
        """Take one correction back; False if it is gone."""
        from assistant.services import history

        return history.take_back(self.core, day, ident)

    def delete_history(self, before: date) -> int:
        """Delete the lists of all days before this one; returns how many. Items and the journal stay."""
        from assistant.services import history

        return history.delete_before(self.core, before)

    def report(self, first: date, last: date, form: str = "text", language: str = "") -> str:
        """What was done from `first` to `last`, what is open, which meetings. Forms: see `export_history`."""
        from assistant.services import export

        return export.report(self.core, first, last, form, language or self.language)

    def report_since(self, meeting: str, form: str = "text", language: str = "") -> str:
        """The same since the end of the last meeting of this title, a part of it, or its item's id. Raises NotFound."""
        from assistant.services import export

        return export.report_since(self.core, meeting, form, language or self.language)

    def export_history(
        self, first: date, last: date, form: str = "markdown", language: str = ""
    ) -> str:
        """The filed lists of these days, corrected, as text, markdown, html, json or csv. Raises BadInput, NotFound."""
        from assistant.services import export

        return export.lists(self.core, first, last, form, language or self.language)

    def save_history(self, path: Path, text: str, form: str) -> None:
        """Write what was exported into a file, whole or not at all. Raises Refused."""
        from assistant.services import export

        export.save(path, text, form)

    def append_day(self, day: date) -> Path | None:
        """Put the day's list into the user's own Markdown file or folder; None if none is set. Raises Refused."""
        from assistant.services import export

        return export.append(self.core, day, self.language)

    def after_close(self, day: date) -> str:
        """What follows the closing of a day: the user's file, old lists. A sentence if the file can't be written."""
        from assistant.services import export

        return export.after_close(self.core, day, self.language)

    def share_targets(self) -> tuple[ShareTarget, ...]:
        """The chat groups that lists can be sent to."""
        from assistant.services import share

        return share.targets(self.core)

    def add_share_target(self, name: str, kind: str, url: str, secret: str = "") -> Kept:
        """Keep a group's webhook; address and signing secret go into the keyring. Raises BadInput."""
        from assistant.services import share

        return share.add(self.core, name, kind, url, secret)

    def remove_share_target(self, name: str) -> None:
        """Forget a group and its secrets."""
        from assistant.services import share

        share.remove(self.core, name)

    def share_preview(self, day: date) -> tuple[ShareLine, ...]:
        """Every line that could be sent; private events and amounts are off. Nothing leaves by it."""
        from assistant.services import share

        return share.preview(self.core, day, self.language)

    def share(self, day: date, line_ids: tuple[str, ...], target: str) -> None:
        """Send these lines and nothing else to a group. Goes over the network: not for a window's thread.

        Raises BadInput if the list has changed since the preview, NeedsUser, Refused, TryLater.
        """
        from assistant.services import share

        share.send(self.core, day, line_ids, target, self.language)
