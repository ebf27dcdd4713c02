"""Made-up notices of approvals: one that asks, and the ends of a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assistant.model.approval import (
    Action,
    ApprovalTask,
    Bucket,
    Decision,
    Fact,
    Origin,
    Stage,
    Tier,
)
from assistant.model.telling import Do, Telling, Topic

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
ZONE = "Asia/Hong_Kong"
TASK = ApprovalTask(
    "0123456789abcdef", "a", "Hub", "hub", Bucket.TO_DECIDE, "t1", "r1", "v1", "Leave, 1 day <b>",
    requester="林志明", facts=(Fact("/start", "Start", "2026-11-23", "date"), Fact("/kind", "Kind", "Annual")),
    amount="18000", currency="HKD", tier=Tier.LOW, due=NOW + timedelta(hours=2), then="it goes to Wang",
)  # fmt: skip
DECISION = Decision(
    "d1", TASK.id, Action.APPROVE, Stage.HELD, Origin.TOAST, NOW, NOW + timedelta(seconds=8), NOW + timedelta(days=1),
    title=TASK.title,
)  # fmt: skip
BUTTONS = (Do.APPROVE, Do.REJECT, Do.REVIEW)


def single(**more) -> Telling:
    kept = {"tasks": (TASK,), "counts": (("approvals", 1),), "actions": BUTTONS, "until": TASK.due}
    return Telling(f"approval:{TASK.id}:1", Topic.APPROVALS, **(kept | more))


def ended(stage: Stage, **more) -> Telling:
    decision = replace(DECISION, stage=stage, **more)
    return Telling("decision:d1", Topic.DECISION, tasks=(TASK,), decision=decision)
