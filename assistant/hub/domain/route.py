"""What a route is: steps, conditions, matrix, what follows. Values only; reading and resolving live beside it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from assistant.model.value import dataclass

from .case import Sign


@dataclass(frozen=True, slots=True)
class Why:
    """A reason in no language yet: a code of hub/words and its values."""

    code: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a step asks. `kind`: person, role, supervisor, head (of the department), matrix, field (the form names him).

    `name` is the role, person id or pointer; `up` how many supervisors above (1 = the direct one).
    """

    kind: str
    name: str = ""
    up: int = 1


@dataclass(frozen=True, slots=True)
class Timeout:
    """How long a step may take: `hours` of the approver's working time, or of the clock if `natural`.

    `then`: "escalate" (to the supervisor, at the top an admin), or "remind" only. There is no automatic yes.
    """

    hours: Decimal
    natural: bool = False
    then: str = "escalate"


@dataclass(frozen=True, slots=True)
class StepRule:
    """One step of a route. `when` is CEL, "" = always. `quorum` is in per cent, for `all` steps."""

    key: str
    names: Mapping[str, str]
    who: tuple[Who, ...]
    sign: Sign
    when: str = ""
    quorum: int = 100
    timeout: Timeout | None = None
    step_up: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One row of the decision table; conditions that are None fit everything.

    Amounts are in minor units of the company's currency, `from` inclusive, `to` exclusive. The `approvers` are
    asked in this order or together, as the step says.
    """

    department: str | None
    region: str | None
    amount_from: int | None
    amount_to: int | None
    level_from: int | None
    level_to: int | None
    approvers: tuple[Who, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class After:
    """What follows an outcome (`on`: approved, rejected, withdrawn, revoked): a webhook by name. `when` is CEL."""

    webhook: str
    on: str = "approved"
    when: str = ""
    retries: int = 3


@dataclass(frozen=True, slots=True)
class Copy:
    """Who gets a copy, and at what: submitted or approved."""

    who: Who
    at: str = "approved"


@dataclass(frozen=True, slots=True)
class TierRule:
    """How much a decision weighs (`tier`, 0 light to 3 in the hub only) if `when` (CEL, "" = always) holds."""

    tier: int
    when: str = ""


@dataclass(frozen=True, slots=True)
class RouteDef:
    """A version of a form's route; never changed once published. `start` are roles that may use it (none = all)."""

    form: str
    version: int
    start: tuple[str, ...]
    steps: tuple[StepRule, ...]
    matrix: tuple[MatrixRow, ...]
    after: tuple[After, ...]
    copies: tuple[Copy, ...]
    urgent_factor: Decimal = Decimal("0.5")  # urgent requests have this share of each step's time
    currency: str = ""  # in which the file's amounts are written: the company's (ISO 4217)
    tiers: tuple[TierRule, ...] = ()  # the first that holds; see domain/tiers.py


@dataclass(frozen=True, slots=True)
class Chosen:
    """A person a step asks, and why. `on_behalf_of` is set when an absent one's deputy is asked in his place."""

    person: str
    why: Why
    on_behalf_of: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A step of the route on this very request: asked of these people, or passed over, and why.

    `trouble`: the request must stop here for an admin (no approver, a rule that failed); never passed over.
    """

    rule: StepRule
    runs: bool
    why: Why
    people: tuple[Chosen, ...] = ()
    trouble: Why | None = None
