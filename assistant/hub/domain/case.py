"""One request with its steps and tasks, as rows say it: what a transition takes and gives. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from assistant.model.value import dataclass

from .form import Lacking


class RequestState(StrEnum):
    """draft -> pending -> approved | rejected; pending <-> returned, needs_admin; pending, returned -> withdrawn.

    A revocation is a request of its own; when it is approved, the one it names becomes `revoked`.
    """

    DRAFT = "draft"
    PENDING = "pending"
    RETURNED = "returned"
    NEEDS_ADMIN = "needs_admin"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"


class StepState(StrEnum):
    """`skipped`: its condition was false. `cancelled`: the request was returned, rejected or withdrawn."""

    QUEUED = "queued"
    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


class TaskState(StrEnum):
    """`waiting`: until those added before have signed. `queued`: until its turn comes (in turn, or added after)."""

    QUEUED = "queued"
    OPEN = "open"
    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"
    RETURNED = "returned"
    TRANSFERRED = "transferred"
    DELEGATED = "delegated"
    ESCALATED = "escalated"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


class Sign(StrEnum):
    """How a step ends: every task (`all`), the first one (`any`), one after the other (`seq`)."""

    ALL = "all"
    ANY = "any"
    SEQ = "seq"


class Origin(StrEnum):
    """How a task came to be."""

    ROUTE = "route"
    TRANSFER = "transfer"
    DELEGATION = "delegation"
    ADD_BEFORE = "add-before"
    ADD_AFTER = "add-after"
    ADD_PARALLEL = "add-parallel"
    ESCALATION = "escalation"


@dataclass(frozen=True, slots=True)
class Request:
    """The request's row. `amount` is in minor units of the company's currency, None for forms without one.

    `data` is what the form holds; `data_rev` moves with it, `rev` with every transaction. `round` counts from 1 and
    rises when the request comes back; `back_to` is the step to which a returned request goes straight ("" = all again).
    `revokes` is the id of the approved request that this one takes back, "" for the others. Times are UTC.
    """

    id: str
    no: str
    form: str
    form_version: int
    route_version: int
    requester: str
    department: str
    region: str
    amount: int | None
    currency: str
    title: str
    state: RequestState
    round: int
    rev: int
    data_rev: int
    data: Mapping[str, Any]
    urgent: bool
    urgent_reason: str
    lacking: tuple[Lacking, ...]
    back_to: str
    revokes: str
    trouble: str  # why it is in needs_admin, as a code of hub/words with its values in JSON; "" otherwise
    created: datetime
    submitted: datetime | None
    updated: datetime
    closed: datetime | None
    urged: datetime | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of one round. `key` is the step's id in the route; `due` is UTC, None without a time-out.

    `escalations` counts how often it was escalated; `reminded` is the highest share of the time announced (50, 90).
    """

    id: str
    request: str
    key: str
    idx: int
    round: int
    name: str
    sign: Sign
    quorum: int  # per cent of an `all` step's tasks that must approve; 100 = every one
    state: StepState
    step_up: bool
    opened: datetime | None
    due: datetime | None
    escalations: int
    reminded: int
    why: str  # JSON of the Why: why this step is asked, or skipped


@dataclass(frozen=True, slots=True)
class Task:
    """One signature asked of one person. `on_behalf_of` is the principal a deputy or delegate acts for, "" if none.

    `why` is JSON of the Why that names this person. `parent` is the task it came from. Times are UTC.
    `batch` groups tasks that were added: "before:seq:ID" or "after:any:ID", "" for those of the step itself;
    `data_rev` is the form's revision as it was decided upon, 0 while it is undecided.
    """

    id: str
    request: str
    step: str
    assignee: str
    on_behalf_of: str
    origin: Origin
    parent: str
    ord: int
    state: TaskState
    rev: int
    why: str
    opened: datetime | None
    closed: datetime | None
    closed_by: str = ""
    batch: str = ""
    data_rev: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """A request under its lock, with every step and task of every round."""

    request: Request
    steps: tuple[Step, ...] = ()
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the audit trail: what happened, and what changed. `before`/`after` hold only what differs."""

    action: str
    actor: str  # "" = the hub itself (a timer, the route)
    on_behalf_of: str = ""
    task: str = ""
    step: str = ""
    comment: str = ""
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """Something to be done outside after the commit. `key` makes it unique; the same key twice is one effect.

    `kind` is one of hub.effects.port.KINDS; `not_before` is UTC, None = at once.
    """

    key: str
    kind: str
    body: Mapping[str, Any]
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody's desktop must look again: an event with ids only (SSE). `kind` e.g. "task.opened", "request.closed"."""

    person: str
    kind: str
    ref: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What a press or a timer does to a case: the case afterwards, and what must be written and told beside it.

    `cancel` names keys of effects (timers) that are void now; `copies` are people who may read the request from now on.
    """

    case: Case
    facts: tuple[Fact, ...] = ()
    effects: tuple[Effect, ...] = ()
    cancel: tuple[str, ...] = ()
    told: tuple[Told, ...] = ()
    copies: tuple[str, ...] = ()
