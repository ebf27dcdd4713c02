"""What the façade hands to a face: frozen values, ready to be put into words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from .account import Account, Collection, Component, SourceState
from .digest import WorkDay
from .item import ItemText, Occurrence, Todo
from .value import dataclass

if TYPE_CHECKING:
    from .command import Fields


@dataclass(frozen=True, slots=True)
class Today:
    """The day at a glance. `events` are today's, in order; `todos`: overdue, due, planned, then without a date."""

    now: datetime
    zone: str
    day: WorkDay
    events: tuple[Occurrence, ...] = ()
    todos: tuple[Todo, ...] = ()
    next_event: Occurrence | None = None
    sources: tuple[SourceState, ...] = ()
    unsent: int = 0
    open_count: int = 0  # to-dos still open today: overdue, due, or planned for today
    paused: bool = False
    invitations: tuple[Occurrence, ...] = ()  # unanswered, not over yet; the first instance of each
    free: tuple[
        tuple[datetime, datetime], ...
    ] = ()  # what is left of the work hours, 15 min at least
    conflicts: tuple[tuple[Occurrence, Occurrence], ...] = ()  # events of today that overlap
    needed_minutes: int = 0  # what the open to-dos of today need, by their length or half an hour


@dataclass(frozen=True, slots=True)
class Detail:
    """Everything about one item. `conflict` is a sentence or empty, `component` None where unreadable."""

    item: ItemText
    fields: Fields
    collection: Collection
    account: Account
    pending: bool = False
    conflict: str = ""
    component: Component | None = None


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One thing that happened. `kind`: done, reopened, created, edited, deleted, responded, sent, conflict, ..."""

    id: int
    at: datetime
    kind: str
    title: str
    detail: str = ""
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result. `kind`: event, todo, approval, list or journal."""

    id: str
    kind: str
    title: str
    detail: str = ""
    at: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class ConflictNote:
    """Both sides changed the same thing: the server's copy was kept, mine is saved as `copy_id`."""

    id: int
    at: datetime
    item_id: str
    title: str
    clashes: tuple[tuple[str, str, str], ...]  # (property, mine, theirs)
    copy_id: str = ""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """How one pass over one account went. `seconds` is wall time; `error` one sentence or empty."""

    account: str
    pushed: int = 0
    pulled: int = 0
    removed: int = 0
    conflicts: int = 0
    held: int = 0
    requests: int = 0
    bytes: int = 0
    seconds: float = 0.0
    complete: bool = True
    error: str = ""
    trouble: str = ""
    problems: tuple[str, ...] = ()
    after: float = 0.0  # seconds for which the server asked to be left alone


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; `problems` are sentences about what could not be read, `notes` about what came in part."""

    created: int = 0
    skipped: int = 0
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the doctor. `ok` is None where it does not apply; `remedy` says what to do."""

    name: str
    ok: bool | None
    message: str
    remedy: str = ""
