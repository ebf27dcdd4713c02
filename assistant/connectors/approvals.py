"""What every source of approvals can do, and how a decision may end there. Knows no protocol.

A source never concludes from a status code: `decide` reads back, `reconcile` only reads. Every method may raise
TryLater (nothing is known to have happened), NeedsUser or Refused; nothing else means anything but a bug.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, runtime_checkable

from assistant.model.approval import Action, ApprovalTask, Bucket, Card, State, Ticked
from assistant.model.form import Draft, DraftFile, Form, FormKind, Lack, Trial
from assistant.model.standin import Colleague, Deputy

from .base import Report

Mark = Callable[[str], None]
# what a reader of others' JSON stumbles over where it is of another shape
UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the user is at the source, and what it is."""

    id: str
    name: str
    version: str = ""  # of the source's program
    factors: tuple[str, ...] = ()  # with what he can verify himself there: totp, recovery, password


@dataclass(frozen=True, slots=True)
class Pulled:
    """One piece of a pull. What is stored of `whole` requests or `complete` buckets, and is not in a row, is gone.

    `whole`: requests whose every row is in this piece. `complete`: buckets that end with it.
    """

    rows: tuple[ApprovalTask, ...]
    whole: frozenset[str] = frozenset()
    complete: frozenset[Bucket] = frozenset()
    partial: str = ""  # why not all of it could be listed, in one sentence


@dataclass(frozen=True, slots=True)
class Deciding:
    """A decision on its way. `id` is the idempotency key; `progress` is what `mark` was last given for it."""

    id: str
    task: ApprovalTask  # as the person saw it
    action: Action
    comment: str = ""
    fields: tuple[Ticked, ...] = ()
    to: str = ""
    people: tuple[str, ...] = ()
    where: str = "before"
    sign: str = "all"
    proof: str = field(default="", repr=False)  # what `verify` gave; never written anywhere
    progress: str = ""


@dataclass(frozen=True, slots=True)
class Applied:
    """It happened, and was read back. `next`: for whom the request still waits."""

    state: State
    at: datetime | None = None
    said: str = ""
    next: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Already:
    """Somebody had decided before. `by_me`: it was the user himself, on another device or in another program."""

    who: str
    at: datetime | None
    state: State
    by_me: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """The request is not the one the person saw. `card` is how it is now."""

    card: Card


@dataclass(frozen=True, slots=True)
class Denied:
    """The source said no, in its own words."""

    said: str


@dataclass(frozen=True, slots=True)
class Browser:
    """Only the source's own page can do this."""

    url: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Unproved:
    """The source wants a second verification for this very decision."""

    said: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Only of `reconcile`: it did not happen; the task is as it was."""


Outcome = Applied | Already | Moved | Denied | Browser | Unproved
Found = Applied | Already | Moved | Nothing


class Source(Protocol):
    """One account at one source of approvals. Used by one thread at a time, except `listen`, which has its own."""

    def who(self) -> Identity:
        """Sign in, and who is that."""
        ...

    def pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        """All four buckets, or, with `hints`, the requests of these ids only (all their rows; none = gone).

        A complete listing of TO_DECIDE; of the others what is open and the newest hundred.
        """
        ...

    def card(self, task: ApprovalTask) -> Card:
        """Everything about it as it is now. Raises NotFound when the source knows it no more."""
        ...

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        """Do it, provided that the request still is the one the person saw, and read back.

        `mark(text)` is durable when it returns: between two calls of one decision, so that resuming skips the first.
        After TryLater the outcome is unknown: `reconcile` before sending again.
        """
        ...

    def reconcile(self, deciding: Deciding) -> Found:
        """Read only: did it happen?"""
        ...

    def verify(self, deciding: Deciding, card: Card, code: str) -> str:
        """A second verification for this decision only (a TOTP code; where there is none, the password at the source).

        Returns the proof that `decide` wants. Raises Refused for a wrong code, in a sentence.
        """
        ...

    def file(self, task: ApprovalTask, file_id: str) -> Iterator[bytes]:
        """The bytes of an attachment, piece by piece."""
        ...

    def close(self) -> None:
        """Give connections back."""
        ...


@runtime_checkable
class Listens(Protocol):
    """A source that tells by itself."""

    def listen(
        self, last: str, heard: Callable[[str, str], None], ended: Callable[[], bool]
    ) -> None:
        """Call `heard(event id, request id)` for each change until `ended()` or the line breaks (then TryLater).

        ("", "") is heard when the line stands; request id "" afterwards: read everything anew.
        """
        ...


@runtime_checkable
class Leaves(Protocol):
    """A source that knows this device by a token of its own."""

    def leave(self) -> None:
        """The token is worth nothing from now on."""
        ...


@runtime_checkable
class Stands(Protocol):
    """A source where somebody can act for the user."""

    def deputies(self) -> tuple[Deputy, ...]:
        """Those in force and to come, both ways."""
        ...

    def set_deputy(
        self, delegate: str, start: datetime, end: datetime, forms: tuple[str, ...] = ()
    ) -> Deputy:
        """From when until when; the user is not asked meanwhile."""
        ...

    def clear_deputy(self, deputy_id: str) -> None:
        """Back again. One that is gone already is no error."""
        ...

    def people(self, words: str) -> tuple[Colleague, ...]:
        """Colleagues whose name or number has these words, at most 20."""
        ...


@runtime_checkable
class Knows(Protocol):
    """A source that finds colleagues: to whom something may be given."""

    def people(self, words: str) -> tuple[Colleague, ...]:
        """Colleagues whose name or number has these words, at most 20."""
        ...


@runtime_checkable
class Asks(Protocol):
    """A source where the user can ask for something."""

    def forms(self) -> tuple[FormKind, ...]:
        """What the user may start."""
        ...

    def form(self, form_id: str) -> Form:
        """One form in its present version."""
        ...

    def trial(self, draft: Draft) -> Trial:
        """What it lacks, what the source computes, who would approve. Nothing is written."""
        ...

    def upload(self, draft: Draft, file: DraftFile, content: bytes) -> str:
        """Give a receipt; its id at the source. The same bytes twice are one file."""
        ...

    def submit(self, draft: Draft, key: str) -> tuple[ApprovalTask | None, tuple[Lack, ...], str]:
        """Send it (or a returned one again), once for each `key`. (the request, what is lacking, a sentence)."""
        ...


@runtime_checkable
class Edits(Protocol):
    """A source where a request that was returned can be changed and sent again."""

    def editing(self, request: str) -> Draft:
        """It as a draft: its form, data, files (with their ids at the source), what it lacks, its version."""
        ...
