"""Approvals: what waits for a decision, what a person decides, and how it ended. Values only, for every source alike.

Texts come from others and are shown as plain text. Instants are aware (UTC). Amounts are decimal texts ("18000.00").
"""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum, StrEnum

from .value import dataclass


class Bucket(StrEnum):
    """The four parts of the inbox."""

    TO_DECIDE = "to_decide"
    MINE = "mine"
    HANDLED = "handled"
    COPIES = "copies"


class Tier(IntEnum):
    """How much a decision asks for. A user may raise the tier of a request and never lower it (A-8)."""

    LOW = 0  # buttons in the notification
    MIDDLE = 1  # two clicks
    HIGH = 2  # never from a notification, batch or queue; amount typed, second verification
    SOURCE = 3  # opened at the source


class Action(StrEnum):
    """What can be done to a task or a request. The source says which of them are open now."""

    APPROVE = "approve"
    REJECT = "reject"
    RETURN = "return"
    TRANSFER = "transfer"
    DELEGATE = "delegate"
    ADD_SIGN = "add_sign"
    COMMENT = "comment"
    URGE = "urge"
    WITHDRAW = "withdraw"
    TAKE_BACK = "take_back"  # my own approval, while the next step has not begun
    REVOKE = "revoke"  # an approved request of mine


class State(StrEnum):
    """How a request stands at its source."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"
    NEEDS_ADMIN = "needs_admin"
    DRAFT = "draft"
    GONE = "gone"  # the source names it no more


class Origin(StrEnum):
    """From where a decision was made; it stands in the log."""

    TOAST = "toast"
    CARD = "card"
    LIST = "list"
    BATCH = "batch"
    COMMAND = "command"  # the command line


class Stage(StrEnum):
    """Where a decision stands, and how it ended (A-7)."""

    HELD = "held"  # undo is possible, nothing was sent
    NOT_SENT = "not_sent"  # the program ended during the hold: Send now, or Undo (P-10)
    WAITING = "waiting"  # no network yet; goes out when there is one, after a new look
    SENDING = "sending"  # handed over; without an answer it is looked up, never sent again blindly
    DONE = "done"  # read back at the source
    ALREADY = "already"  # somebody else had decided
    CHANGED = "changed"  # the request changed since the person looked: decide again
    REFUSED = "refused"  # the source said no, in `said`
    EXPIRED = "expired"  # it waited longer than it may
    BROWSER = "browser"  # the source wants to be opened
    UNDONE = "undone"


OPEN_STAGES = frozenset({Stage.HELD, Stage.NOT_SENT, Stage.WAITING, Stage.SENDING})
AGAIN_STAGES = frozenset(  # the task is the user's to decide again
    {Stage.CHANGED, Stage.REFUSED, Stage.EXPIRED, Stage.BROWSER, Stage.UNDONE}
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One field in words. `name` is the source's name of it (a JSON Pointer, a column): what RETURN ticks.

    `label` is in the source's words; empty: the face has words for `name`. `kind`: text, amount, date, person.
    `before` is what it was in the version that was told or seen before, where it differs.
    """

    name: str
    label: str
    value: str
    kind: str = "text"
    before: str = ""
    lacking: str = ""  # why it is missing or wrong, in words


@dataclass(frozen=True, slots=True)
class Hint:
    """What an approver wants to know beside the form: balance, duplicate, budget, sum, urgent, self."""

    kind: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Change:
    """A value that is another one than in the version the person saw."""

    name: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as people see it. `said` is the source's own sentence; `who` and `at` say who decided, and when.

    `for_whom`: in whose place it was made (a deputy), "" for the user's own. `not_before`: until then Undo sends
    nothing. `next`: for whom it still waits after this decision.
    """

    id: str
    task_id: str
    action: Action
    stage: Stage
    origin: Origin
    created_at: datetime
    not_before: datetime
    expires_at: datetime
    comment: str = ""
    for_whom: str = ""
    who: str = ""
    at: datetime | None = None
    said: str = ""
    url: str = ""  # BROWSER: the page of the source
    changes: tuple[Change, ...] = ()
    next: tuple[str, ...] = ()
    title: str = ""
    seen: str = ""  # the version the person saw


@dataclass(frozen=True, slots=True)
class ApprovalTask:
    """One row of the inbox: a task of mine (TO_DECIDE), or a request (the other buckets).

    `ref` is the source's id of the task, `request` of the request (the same where it has one id only). `version` is
    opaque: another one means that something a person may have looked at is another. `then` says what happens at `due`.
    """

    id: str  # approval_id(account_id, bucket kind, ref)
    account_id: str
    account: str
    kind: str  # of the account: hub, rt, tryton, odoo; invitation
    bucket: Bucket
    ref: str
    request: str
    version: str
    title: str
    no: str = ""
    form: str = ""  # what may be decided together: one form in one account
    form_title: str = ""
    requester: str = ""
    requester_id: str = ""
    department: str = ""
    for_whom: str = ""  # I stand in for this person
    step: str = ""
    amount: str = ""
    currency: str = ""
    facts: tuple[Fact, ...] = ()  # the 4 to 6 decisive ones; the amount is not among them
    state: State = State.PENDING
    standing: str = (
        ""  # where the request stands, in the source's words ("waits for Wang since Tue")
    )
    waiting_for: tuple[str, ...] = ()
    tier: Tier = Tier.MIDDLE  # the source's; after `planning.approve.tier_of` the one in force
    verify: bool = False  # the source itself asks for a second verification
    urgent: bool = False
    urgent_reason: str = ""
    opened: datetime | None = None  # since when it waits for me
    due: datetime | None = None
    then: str = ""
    updated: datetime | None = None
    actions: frozenset[Action] = frozenset()
    reason_needed: frozenset[Action] = frozenset()
    url: str = ""  # http(s) page at the source
    files: int = 0
    decided: str = ""  # HANDLED: what I decided, in words or as an Action
    unread: bool = False  # COPIES and answers that nobody has looked at
    told_version: str = (
        ""  # the version of which the user was told or which he saw last; "" = none yet
    )
    snoozed_until: datetime | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the route. `state`: done, now, next, skipped, cancelled. `why`: why these people."""

    name: str
    state: str
    people: tuple[str, ...] = ()
    why: str = ""
    due: datetime | None = None
    at: datetime | None = None
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """One line of what happened to the request."""

    at: datetime | None
    who: str
    sentence: str
    comment: str = ""
    for_whom: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file at the source; its bytes are fetched when it is opened. `size` in bytes, -1 if the source does not say."""

    id: str
    name: str
    size: int = -1
    mime: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a request may be returned to. `key` "" is the requester."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one task or request. `fields` are all of the form, in order: what RETURN may tick.

    `changes`: against the version the user was told of or saw last. `read_at`: when it was read at the source.
    """

    task: ApprovalTask
    fields: tuple[Fact, ...] = ()
    steps: tuple[Step, ...] = ()
    history: tuple[Past, ...] = ()
    files: tuple[Attached, ...] = ()
    hints: tuple[Hint, ...] = ()
    places: tuple[Place, ...] = ()
    changes: tuple[Change, ...] = ()
    note: str = ""  # a sentence above the facts
    digest: str = ""  # the source's hash of the data: what a second verification is bound to
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ticked:
    """A field marked when a request is returned."""

    field: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decide:
    """What the user wants: bound to the task and to the version he saw (A-1).

    `people` are the source's ids: one for TRANSFER and DELEGATE, some for ADD_SIGN. `typed` is the amount as it was
    typed at tier 2. `to` is a Place's key. The code of a second verification is never part of it.
    """

    task_id: str
    action: Action
    seen: str
    origin: Origin
    comment: str = ""
    fields: tuple[Ticked, ...] = ()
    to: str = ""
    people: tuple[str, ...] = ()
    where: str = "before"  # ADD_SIGN: before, after, parallel
    sign: str = "all"  # ADD_SIGN: all, any, seq
    typed: str = ""
