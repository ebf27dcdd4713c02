"""The end-of-day list and the frozen snapshot it is made from."""

from __future__ import annotations

from datetime import date, datetime, time

from .account import SourceState
from .item import Occurrence, Response, Todo, When
from .value import dataclass


@dataclass(frozen=True, slots=True)
class WorkBlock:
    """Work from `start` to `end` on one weekday, in local wall time."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class WorkProfile:
    """When the user works. `week[0]` is Monday; a day may have several blocks, none = not a work day.

    `region` names the holiday data (HK, TW, CN, GB, US or ""), `zone` is an IANA name, `lead_minutes` how long
    before the end of work the list fires, `day_boundary` the hour at which a day closes (local).
    """

    zone: str
    week: tuple[tuple[WorkBlock, ...], ...]
    region: str = ""
    lead_minutes: int = 20
    day_boundary: int = 4
    company_days: tuple[
        tuple[str, bool, str], ...
    ] = ()  # (ISO date, is a work day, name) from a company's ICS


@dataclass(frozen=True, slots=True)
class DayKind:
    """Is it a work day, and why. `reason` is a holiday's or an absence's name, or "" for an ordinary day."""

    work: bool
    blocks: tuple[WorkBlock, ...] = ()
    reason: str = ""
    make_up: bool = False
    data_ran_out: bool = (
        False  # the holiday data end before this day: the answer is a guess from the week alone
    )


@dataclass(frozen=True, slots=True)
class WorkDay:
    """One day of the user, with its limits as aware instants. `closes` is the day boundary after it."""

    date: date
    kind: DayKind
    opens: datetime  # the day boundary that begins it
    closes: datetime
    work_start: datetime | None = None
    work_end: datetime | None = None
    fires: datetime | None = None  # when the list comes by itself; None on a free day


@dataclass(frozen=True, slots=True)
class Approvals:
    """What the sources of approvals have for a day, as rows; None in the snapshot where there is nothing.

    `decided` on the work date, `waiting` for the user, `asked` by the user and open. `unlisted` wait beyond the limit.
    """

    decided: tuple[DigestRow, ...] = ()
    waiting: tuple[DigestRow, ...] = ()
    asked: tuple[DigestRow, ...] = ()
    unlisted: int = 0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All a digest may look at, read in one transaction.

    `today` has the occurrences that touch the work date, `next_day` those of the next work day; `todos` every open
    to-do that is overdue, due on either day, started, or planned, and those completed on the work date.
    """

    zone: str
    day: WorkDay
    next: WorkDay
    today: tuple[Occurrence, ...] = ()
    next_day: tuple[Occurrence, ...] = ()
    todos: tuple[Todo, ...] = ()
    invitations: tuple[Occurrence, ...] = ()  # unanswered, not over yet; the first instance of each
    sources: tuple[SourceState, ...] = ()
    unsent: int = 0
    note: str = ""
    unlisted: int = (
        0  # open to-dos the day asks for that are too many to list; said, never silently cut
    )
    asks: bool = True  # may a row that was carried three times ask what shall become of it?
    approvals: Approvals | None = None


@dataclass(frozen=True, slots=True)
class DigestRow:
    """One row. `why` is a word for programs.

    done, attended; overdue, due, started, worked, planned; invitation, event; blocked, waiting, handed-over; aside.
    Approvals: decided; approval (waits for my decision), returned (my request came back); request (waits for others).
    """

    id: str
    kind: str  # todo | event | approval
    why: str
    title: str
    at: When | None = None
    end: When | None = None
    due: When | None = None
    detail: str = ""
    priority: int = 0
    carries: int = 0
    late: bool = False  # a real deadline that has passed
    after_hours: bool = False
    recurrence_id: str = ""
    response: Response = Response.NONE
    account: str = ""
    collection_id: str = ""
    read_only: bool = False
    who: str = ""  # for whom it waits, in the rows of `others`
    since: date | None = None  # since when it waits or was set aside
    ask: bool = False  # carried so often that the user is asked: split, hand over, drop or keep
    carried_from: date | None = None  # the day from which it was carried by itself to its plan
    amount: str = ""  # a decimal number, of an approval
    currency: str = ""
    result: str = ""  # of a decision: its action, or "already" (by `who`)


@dataclass(frozen=True, slots=True)
class NextDay:
    """What comes on the next work day."""

    date: date
    first: DigestRow | None = None
    rows: tuple[DigestRow, ...] = ()
    conflicts: tuple[tuple[str, str], ...] = ()  # titles of events that overlap
    free_minutes: int = 0
    too_full: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """The end-of-day list of one work date. Same snapshot and instant, same digest.

    `made_at` is the instant it was made for; all instants are aware.
    """

    date: date
    zone: str
    made_at: datetime
    work_day: bool
    reason: str
    hours: tuple[WorkBlock, ...]
    done: tuple[DigestRow, ...] = ()
    open: tuple[DigestRow, ...] = ()
    waiting: tuple[DigestRow, ...] = ()
    next: NextDay | None = None
    note: str = ""
    sources: tuple[SourceState, ...] = ()
    unsent: int = 0
    data_ran_out: bool = False
    unlisted: int = 0  # more open to-dos than the list can show
    others: tuple[DigestRow, ...] = ()  # what waits for others
    aside: tuple[DigestRow, ...] = ()  # set aside after many carries; shown once a week
    unlisted_waiting: int = 0  # more approvals wait than the list can show
