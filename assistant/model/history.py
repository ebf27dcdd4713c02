"""Past days: what the day browser shows, corrections with their times, a period, and what may be shared."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from .digest import Digest, DigestRow
from .value import dataclass


class ListState(StrEnum):
    """What became of a day's list."""

    REVIEWED = "reviewed"
    NOT_REVIEWED = "not reviewed"  # filed, and nobody has looked at it
    MISSING = "missing"  # a past work day without a list
    NONE = "none"  # a free day, a day to come, or one before the first list


class Mark(StrEnum):
    """What a correction does to the list of its day; never to the item (L-49)."""

    DONE = "done"
    OPEN = "open"
    ADDED = "added"
    REMOVED = "removed"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One day of the browser. The counts are those of the list with its corrections."""

    date: date
    state: ListState
    done: int = 0
    open: int = 0
    waiting: int = 0
    note: str = ""
    corrected: bool = False
    work_day: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """One later edit. `row` is the `row_key` of a line, empty for a note; `text` the new line or note."""

    id: int
    at: datetime  # UTC
    mark: Mark
    row: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class PastDay:
    """The list as it was filed, and as it reads with its corrections. `reviewed_at` is an instant, UTC."""

    original: Digest
    corrected: Digest
    corrections: tuple[Correction, ...] = ()
    reviewed_at: datetime | None = None

    def last_of(self, row: DigestRow) -> Correction | None:
        """The newest correction of a line, None if it stands as it was filed."""
        mine = [each for each in self.corrections if each.row == row_key(row)]
        return mine[-1] if mine else None


@dataclass(frozen=True, slots=True)
class Period:
    """The lists of some days in order, corrected. `since`: what was done before this instant is left out."""

    first: date
    last: date
    days: tuple[Digest, ...] = ()
    since: datetime | None = None
    meeting: str = ""  # the title of the meeting it counts from


@dataclass(frozen=True, slots=True)
class ShareLine:
    """One line that could be sent. `id` changes with the text; `why` says what switched it off: private, amount."""

    id: str
    text: str
    on: bool
    section: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ShareTarget:
    """A chat group to send to. Its address is a secret and stays in the keyring."""

    name: str
    kind: str  # dingtalk, feishu, teams or slack


def row_key(row: DigestRow) -> str:
    """How a line of a list is named: the item, with the instance."""
    return f"{row.id} {row.recurrence_id}".strip()
