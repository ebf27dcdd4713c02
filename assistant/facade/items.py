"""Items: reading, finding and changing them. A change is one transaction; the network comes later."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.account import Collection, Component
from assistant.model.errors import BadInput, NotFound, TryLater
from assistant.model.item import ItemText, Occurrence, Todo
from assistant.store import digests, journal, mirror
from assistant.system.clock import known_zone

from .accounts import Accounts

if TYPE_CHECKING:  # dataclasses cost time to make, and a list of the day needs none of these
    from assistant.model.command import Command, Pending
    from assistant.model.view import ConflictNote, Detail, Hit, ImportReport, JournalEntry


class Items(Accounts):
    """Events and to-dos, the outbox over them, the journal."""

    def agenda(self, first: date, last: date, zone: str = "") -> tuple[Occurrence, ...]:
        """Occurrences of the days from `first` to `last`, both included, as days of `zone`."""
        from assistant.services import agenda

        if zone and not known_zone(zone):
            raise BadInput(
                f"There is no time zone {zone!r}. Write an IANA name such as Asia/Hong_Kong."
            )
        return agenda.of_days(self.core, first, last, ZoneInfo(zone) if zone else self.core.zone())

    def todos(self, *, include_done: bool = False) -> tuple[Todo, ...]:
        """To-dos by deadline, those without one last."""
        from assistant.services import reads

        return reads.todos(self.core, include_done=include_done)

    def detail(self, item_id: str, recurrence_id: str = "") -> Detail:
        """Everything about one item, or one occurrence, waiting changes included. Raises NotFound."""
        from assistant.services import detail

        return detail.of_item(self.core, item_id, recurrence_id)

    def find_item(self, prefix: str) -> str:
        """The full id that begins so. Raises NotFound or BadInput."""
        return _only(mirror.by_prefix(self.core.database, prefix), prefix, "item")

    def find_change(self, prefix: str) -> str:
        """The full id of a waiting change that begins so. Raises NotFound or BadInput."""
        from assistant.store import outbox

        return _only(outbox.by_prefix(self.core.database, prefix), prefix, "waiting change")

    def find_collection(self, name: str = "", component: Component | None = None) -> Collection:
        """A collection by name, or id, or "account/name"; without a name, one on this computer."""
        from assistant.services import detail

        return detail.find_collection(self.core, name, component)

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """Items, past lists and journal entries in which every word occurs; at most `limit` of each."""
        from assistant.store import search

        with suppress(TryLater):  # another program writes at this moment: what is indexed is found
            search.catch_up(self.core.database)
        return search.search(self.core.database, words, limit, self.core.zone(), self.now())

    def broken(self) -> tuple[ItemText, ...]:
        """What came and could not be read."""
        return mirror.broken(self.core.database)

    def conflicts(self) -> tuple[ConflictNote, ...]:
        """Where both sides had changed the same thing."""
        return journal.conflicts(self.core.database)

    def journal(self, limit: int = 200, kind: str = "") -> tuple[JournalEntry, ...]:
        """What happened, newest first."""
        return journal.entries(self.core.database, limit, kind)

    def do(self, command: Command, hold: float = 0) -> str:
        """Put a command into the outbox; returns its id. It leaves after `hold` seconds."""
        from assistant.services import changes

        ident = changes.do(self.core, command, hold)
        self._nudge()
        return ident

    def undo(self, command_id: str) -> bool:
        """Take a change or an action back, also after it was sent. False if it can't be any more."""
        from assistant.services import deeds

        done = deeds.undo(self.core, command_id)
        self._nudge()
        return done

    def drop(self, item_id: str) -> str:
        """Give a to-do up: it is cancelled, not deleted."""
        from assistant.model.command import Edit
        from assistant.services.changes import DROPPED

        return self.do(Edit(item_id, DROPPED))

    def plan(self, item_id: str, day: date | None) -> date | None:
        """The day on which the user means to do it; never a deadline. Returns the day it had."""
        from assistant.services import deeds

        before = digests.planned(self.core.database, item_id)
        deeds.plan(self.core, (item_id,), day)
        return before

    def outbox(self) -> tuple[Pending, ...]:
        """What has not been sent, oldest first."""
        from assistant.store import outbox

        return outbox.pending(self.core.database)

    def retry(self, prefix: str) -> None:
        """Let a refused change be sent again."""
        from assistant.services import changes

        changes.retry(self.core, self.find_change(prefix))
        self._nudge()

    def discard(self, prefix: str) -> None:
        """Give a waiting change up."""
        from assistant.services import changes

        changes.discard(self.core, self.find_change(prefix))

    def import_ics(
        self,
        text: str | bytes,
        collection: Collection | None = None,
        report: Callable[[int, int], None] | None = None,
    ) -> ImportReport:
        """Create what a calendar text, or a file's bytes, hold; on this computer unless a collection is named.

        `report` hears how many items are done, of how many.
        """
        from assistant.services import files

        done = files.import_text(self.core, text, collection or self.find_collection(), report)
        self._nudge()
        return done

    def export_ics(
        self, collections: Iterable[Collection] = (), tell: Callable[[str], object] | None = None
    ) -> str:
        """One calendar text with everything in these collections, or in all; `tell` hears what was left out."""
        from assistant.services import files

        text, problems = files.export_text(self.core, tuple(collections) or self.collections())
        if tell:
            for problem in problems:
                tell(problem)
        return text


def _only(found: list[str], prefix: str, what: str) -> str:
    """The one id, or a sentence. An id that is given in full is never ambiguous."""
    if not found or not prefix:
        raise NotFound(f"There is no {what} {prefix!r}. The lists show the ids.")
    if len(found) > 1 and prefix not in found:
        raise BadInput(f"More than one {what} begins with {prefix!r}: give more of its id.")
    return prefix if prefix in found else found[0]
