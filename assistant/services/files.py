"""iCalendar in and out: an import reads what it can and says what it could not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from assistant.model.account import Collection, Component
from assistant.model.command import Create
from assistant.model.errors import BadInput, SundownError
from assistant.model.view import ImportReport
from assistant.protocols.icalscan import scan
from assistant.protocols.recurrence import expansion_problem
from assistant.protocols.xmlbytes import calendar_of
from assistant.store import mirror, outbox

from . import changes
from .core import Core

Report = Callable[[int, int], None]
PRODID = "-//Sundown//Sundown//EN"
EXAMPLES, SHOWN = 3, 60  # lines named in a sentence, characters of each
# what a sentence begins or ends with whose item was imported all the same
_NOTE = re.compile(
    r"Not UTF-8,.*|.*(?:the later version was taken|kept with every item of this file|and import it again)\."
)


def import_text(
    core: Core, text: str | bytes, collection: Collection, report: Report | None = None
) -> ImportReport:
    """Create every event and to-do of a text. What is there already, by UID, is skipped: twice does it once.

    Bytes are read as a subscription's are: lines that are not UTF-8 as latin-1, which is said. `report` hears how many
    are done, of how many.

    Raises:
        BadInput: there is no text at all.
    """
    from assistant.protocols.icalfiles import split_with_problems

    text, guessed = (text, ()) if isinstance(text, str) else calendar_of(text)
    if not text.strip("\ufeff \t\r\n"):
        raise BadInput("This file holds no calendar: it should begin with BEGIN:VCALENDAR.")
    resources, found = split_with_problems(text)
    problems, created, skipped = list(found), 0, 0
    odd = list[tuple[str, str]]()
    if not resources and not problems:
        problems.append("There is no event and no to-do in this file.")
    problems += _guessed(guessed)
    for uid, raw in _told(resources, report or _nobody):
        scanned = scan(raw)
        if scanned.problem:
            problems.append(f"{uid}: {scanned.problem}")
        if scanned.component is None or not scanned.entries:
            continue
        if mirror.by_uid(core.database, collection.id, uid):
            skipped += 1
            continue
        try:
            changes.do(core, Create(collection.id, Component(scanned.component), uid=uid, raw=raw))
            created += not scanned.problem  # kept, and shown by no list: told among the problems
            odd.append((uid, expansion_problem(scanned)))
        except SundownError as error:
            problems.append(f"{uid}: {error}")
    notes = (*(each for each in problems if _NOTE.fullmatch(each)), *_in_part(odd))
    left_out = tuple(each for each in problems if not _NOTE.fullmatch(each))
    return ImportReport(created, skipped, left_out, notes)


def _told(resources: Sequence[tuple[str, str]], report: Report) -> Iterator[tuple[str, str]]:
    for done, resource in enumerate(resources):
        report(done, len(resources))
        yield resource


def _nobody(done: int, total: int) -> None:
    """Nobody waits for it."""


def _in_part(odd: list[tuple[str, str]]) -> Iterator[str]:
    """What came, but with a zone or a rule that nobody knows; a sentence about many items is said once."""
    counted = Counter(why for _, why in odd if why)
    for uid, why in odd:
        if counted[why] == 1:
            yield f"{uid}: {why}"
    yield from (f"{count} times: {why}" for why, count in counted.items() if count > 1)


def _guessed(lines: tuple[str, ...]) -> Iterator[str]:
    """A second import skips what the first one made: so the advice is to look, and to delete before it."""
    if lines:
        shown = ", ".join(f"“{' '.join(line.split())[:SHOWN]}”" for line in lines[:EXAMPLES])
        yield (
            f"Not UTF-8, read as Western European letters: {shown}{' and others' if lines[EXAMPLES:] else ''}"
            f" ({len(lines)} in all). If they look wrong: delete these items, save the file as UTF-8, and import"
            " it again."
        )


def export_text(core: Core, collections: Iterable[Collection]) -> tuple[str, tuple[str, ...]]:
    """One VCALENDAR with everything in these collections, waiting changes included, and what is too damaged for it.

    What the lists could not read, or only in part, is in it all the same: an export is also a copy to keep.
    """
    from assistant.protocols.icalfiles import join_with_problems

    return join_with_problems(_texts(core, collections), PRODID)


def _texts(core: Core, collections: Iterable[Collection]) -> Iterator[str]:
    for collection in collections:
        waiting = {
            row.item_id: row.after
            for row in outbox.rows(core.database, "WHERE collection_id = ?", (collection.id,))
        }
        for batch in mirror.every(core.database, collection.id):
            yield from (each.raw for each in batch if each.id not in waiting)
        yield from (text for text in waiting.values() if text is not None)
