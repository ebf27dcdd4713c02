"""What the user wants. A command's id is its idempotency key; the outbox keeps it until the server confirmed it."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from enum import StrEnum

from .account import Component
from .item import Response, When
from .value import dataclass


class Keep(StrEnum):
    """The value of a field that a command leaves alone; None clears the field."""

    KEEP = "keep"


KEEP = Keep.KEEP


@dataclass(frozen=True, slots=True)
class Fields:
    """The properties a person edits. KEEP leaves one alone, None takes it out.

    Datetimes are aware, in the zone in which they shall be written (its key becomes the TZID); naive ones are
    floating; dates make it all-day. `end` of an event is exclusive. `rrule` is the text of RFC 5545, 3.3.10.
    """

    summary: str | Keep = KEEP
    start: When | Keep | None = KEEP
    end: When | Keep | None = KEEP
    due: When | Keep | None = KEEP
    location: str | Keep | None = KEEP
    note: str | Keep | None = KEEP
    priority: int | Keep | None = KEEP
    percent: int | Keep | None = KEEP
    status: str | Keep | None = KEEP
    rrule: str | Keep | None = KEEP
    categories: tuple[str, ...] | Keep | None = KEEP


@dataclass(frozen=True, slots=True)
class Create:
    """A new item in a collection. `raw`, if given, is the item's own text (an import, a conflict copy)."""

    collection_id: str
    component: Component
    fields: Fields = field(default_factory=Fields)
    uid: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Change properties of an item, or of one occurrence where `recurrence_id` is given."""

    item_id: str
    fields: Fields
    recurrence_id: str = ""


@dataclass(frozen=True, slots=True)
class Complete:
    """Mark a to-do as done, or open it again. `at` is an aware instant."""

    item_id: str
    at: datetime
    done: bool = True
    recurrence_id: str = ""


@dataclass(frozen=True, slots=True)
class Delete:
    """Take an item away, or one occurrence of it."""

    item_id: str
    recurrence_id: str = ""


@dataclass(frozen=True, slots=True)
class Respond:
    """Answer an invitation as `address` (one of the user's own calendar addresses, without mailto:)."""

    item_id: str
    response: Response
    address: str = ""
    recurrence_id: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """The user has dismissed what reminded until `at` (an aware instant): on every device (RFC 9074, 6.1)."""

    item_id: str
    at: datetime
    recurrence_id: str = ""


@dataclass(frozen=True, slots=True)
class Snooze:
    """Remind again at `until`; dismissed until `at` (aware instants; RFC 9074, 7). Not for what repeats."""

    item_id: str
    at: datetime
    until: datetime


Command = Create | Edit | Complete | Delete | Respond | Acknowledge | Snooze


@dataclass(frozen=True, slots=True)
class Sending:
    """One outbox row as a connector sees it: put `after`, or delete where it is None.

    `etag` is the one the change was made on; empty together with `create` for a new resource.
    """

    id: str
    collection_id: str
    collection_href: str
    href: str  # empty: the connector chooses one from the uid
    uid: str
    component: Component
    etag: str
    after: str | None
    create: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """How a push ended well. `raw` is what the server stores now, where it was read back; else what was sent."""

    href: str
    etag: str
    raw: str | None


class Outcome(StrEnum):
    """Where an outbox row stands."""

    WAITING = "waiting"
    SENDING = "sending"  # handed to the network; after a crash: unknown, look before sending again
    REFUSED = "refused"  # the server said no; stays until the user retries or discards it


@dataclass(frozen=True, slots=True)
class Pending:
    """One row of the outbox as people see it."""

    id: str
    account: str
    account_id: str
    item_id: str
    verb: str
    summary: str
    created_at: datetime
    outcome: Outcome
    attempts: int = 0
    last_error: str = ""
    not_before: datetime | None = None
