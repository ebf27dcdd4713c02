"""Whether a robot acts on a cause: its conditions, its chain of causes, and what may never go to a group. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

from .form import FormDef
from .masking import hidden
from .robot import CRON, HOOK, Plan, Post
from .robottext import Template
from .rules import Rule, RuleTrouble, compile_rule, from_bricks

DEEPEST = 4  # robots that may wake one another in a row
MOST_A_MINUTE = 60  # runs of one robot that act; more of them are held
GROUPS = ("dingtalk", "feishu", "wecom", "teams", "slack", "group")
PRIVATE = "/private"  # a form's field by which its requester keeps a request out of every group
_REQUEST = (
    "no", "title", "form", "state", "requester", "department", "region", "amount", "urgent",
)  # fmt: skip
_ALWAYS = ("robot", "today", "now")
_REPORT = ("from", "to", "held_back")
SECTIONS = ("closed", "approved", "rejected", "overdue", "waiting")
COLUMNS = (
    "no", "title", "form", "requester", "department", "amount", "state", "at", "waiting_for", "late",
)  # fmt: skip
CRON_VALUES = (
    "from", "to", "closed_count", "approved_count", "rejected_count", "waiting_count", "overdue_count",
    "#overdue", "no", "title", "requester", "waiting_for", "late", "/overdue",
)  # fmt: skip
REQUEST_VALUES = (*(f"request.{each}" for each in _REQUEST), "today", "now", "robot")


class Refusal(Exception):  # noqa: N818 - named by what it is, as the errors of hub.problems are
    """The robot may not do this, and trying again will not help. `code` is a row of hub/words."""

    def __init__(self, code: str, **values: Any) -> None:
        """`values` fill the sentence and hold nothing private."""
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a robot runs. `key` is the same for every try; `chain` are the robots whose doing led here, first to last."""

    key: str
    on: str
    request: str = ""
    payload: Mapping[str, Any] | None = None
    chain: tuple[str, ...] = ()
    effect: str = ""


def rule_of(plan: Plan) -> Rule | None:
    """The conditions as one rule; None where there are none. Raises Invalid for a row that can't be one.

    A payload's fields are called payload.NAME; a rule knows them as the form's.
    """
    if not plan.conditions:
        return None
    rows = []
    for number, (field, operator, value) in enumerate(plan.conditions, 1):
        head, _, rest = field.partition(".")
        if (head == "payload") != (plan.when.on == HOOK) and head != "request":
            raise Invalid("robots.condition", row=number)
        rows.append((f"form.{rest}" if head == "payload" else field, operator, value))
    try:
        return compile_rule(from_bricks(rows))
    except RuleTrouble as fault:
        raise Invalid(fault.code, **fault.values) from fault


def holds(plan: Plan, form: Mapping[str, Any], request: Mapping[str, Any]) -> bool:
    """Whether every condition holds. Raises Refusal where it can't be told: never taken for a yes."""
    rule = rule_of(plan)
    try:
        return rule is None or rule.holds(form, request)
    except RuleTrouble as fault:
        raise Refusal(fault.code, **fault.values) from fault


def unlooped(robot: str, chain: Sequence[str]) -> tuple[str, ...]:
    """The chain with this robot at its end. Raises Refusal for a ring, or one that is too long."""
    if robot in chain:
        raise Refusal("robots.loop")
    if len(chain) >= DEEPEST:
        raise Refusal("robots.too_deep", most=DEEPEST)
    return (*chain, robot)


def check_names(plan: Plan, template: Template) -> None:
    """Raises Invalid for a value or a section that this robot will never have."""
    on = plan.when.on
    for name in template.sections():
        if on != CRON or name not in SECTIONS:
            raise Invalid("robots.unknown_section", name=name)
    for name in template.names():
        if not _known(name, on):
            raise Invalid("robots.unknown_value", name=name)


def _known(name: str, on: str) -> bool:
    head, _, rest = name.partition(".")
    if name in _ALWAYS:
        return True
    if on == CRON:
        counts = [f"{each}_{what}" for each in SECTIONS for what in ("count", "more")]
        return name in (*_REPORT, *counts, *COLUMNS)
    if on == HOOK:
        return head == "payload" and bool(rest)
    return (
        (head == "request" and rest in _REQUEST)
        or (head == "form" and bool(rest))
        or name == "effect"
    )


def is_group(body: Mapping[str, Any]) -> bool:
    """Whether an endpoint is a chat group's: people read there, whoever they are."""
    return body.get("format", "") in GROUPS


def check_group(form: FormDef, data: Mapping[str, Any], private: Sequence[str], post: Post) -> None:
    """Raises Refusal for what may never go to a group: a private form or request, a field with a mask of its own."""
    if form.id in private:
        raise Refusal("robots.private_form")
    if is_private(data):
        raise Refusal("robots.private_request")
    for template in (post.title, post.text):
        for name in sorted(template.names()):
            head, _, rest = name.partition(".")
            place = "/" + rest.replace(".", "/")
            if head == "form" and hidden(form, place, frozenset()):
                raise Refusal("robots.private_field", field=rest)


def is_private(data: Mapping[str, Any]) -> bool:
    """Whether its requester marked it as private."""
    return data.get(PRIVATE[1:]) is True
