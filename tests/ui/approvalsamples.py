"""Approvals as a source would tell them, at 14:51 in Hong Kong on a Friday; and decisions in every stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from assistant.model.approval import (
    Action,
    ApprovalTask,
    Attached,
    Bucket,
    Card,
    Change,
    Decision,
    Fact,
    Hint,
    Origin,
    Past,
    Stage,
    Step,
    Tier,
)
from tests.ui.samples import DAY, NOW, ZONE, at
from ui.present.approval import Here

EVIL = "<b>x</b> {0.__class__} %s & Co"
ALL = frozenset(Action) - {Action.URGE, Action.WITHDRAW, Action.TAKE_BACK, Action.REVOKE}
MINE = frozenset({Action.URGE, Action.WITHDRAW, Action.COMMENT})
CHANGE = Change("amount", "", "HKD 8000.00", "HKD 18000.00")


def here(language: str = "en") -> Here:
    return Here(NOW, DAY, ZONE, language)


def a_task(**more: object) -> ApprovalTask:
    made = ApprovalTask(
        "t1", "acc", "Harbour Hub", "hub", Bucket.TO_DECIDE, "r1", "q1", "v1",
        "Expense: booth deposit, Canton Fair 廣交會攤位訂金", no="E-204", form="expense", form_title="Expense",
        requester="May Ho", department="Sales, Kwun Tong", amount="18000", currency="HKD",
        facts=(
            Fact("/payee", "Payee", "China Foreign Trade Centre 中國對外貿易中心"),
            Fact("/account", "Account", "HSBC ···· 4821"),
            Fact("/cost_centre", "Cost centre", "Exhibitions 2027"),
        ),
        opened=at(9, 12), due=at(17), then="goes to Wang", actions=ALL, url="https://hub.harbour.example/r/q1",
    )  # fmt: skip
    return replace(made, **more)


def a_card(task: ApprovalTask | None = None, **more: object) -> Card:
    made = Card(
        task or a_task(),
        fields=(
            Fact("/amount", "Amount", "18000", "amount"),
            Fact("/receipt", "Receipt", "", lacking="Required above HKD 500"),
            Fact("/payee", "Payee", "China Foreign Trade Centre"),
        ),
        steps=(
            Step("May Ho", "done", ("May Ho",), at=at(9, 12)),
            Step("Head of Sales", "now", ("Carmen Lau",), "head of Sales", due=at(17), mine=True),
            Step("Finance", "next", ("陳國強",)),
            Step("Paid", "next"),
        ),
        history=(
            Past(at(9, 12), "May Ho", "submitted", "Before Friday please"),
            Past(at(9, 20), "Lin", "commented", EVIL, for_whom="Chen"),
        ),
        files=(Attached("f1", "invoice.pdf", 120_000), Attached("f2", "quote 報價.xlsx")),
        hints=(Hint("sum", "Third expense from May this month: HKD 21,400.00"),),
        read_at=at(14, 50),
    )  # fmt: skip
    return replace(made, **more)


def high(**more: object) -> ApprovalTask:
    return a_task(tier=Tier.HIGH, **more)


def a_decision(stage: Stage, **more: object) -> Decision:
    made = Decision(
        "d1", "t1", Action.APPROVE, stage, Origin.CARD, NOW, NOW + timedelta(seconds=8), at(17), seen="v1"
    )  # fmt: skip
    return replace(made, **more)


def decided(stage: Stage, **more: object) -> Card:
    """The card with a decision over it."""
    return a_card(a_task(decision=a_decision(stage, **more)))


ENDS = {
    Stage.HELD: decided(Stage.HELD),
    Stage.NOT_SENT: decided(Stage.NOT_SENT),
    Stage.WAITING: decided(Stage.WAITING),
    Stage.SENDING: decided(Stage.SENDING),
    Stage.DONE: decided(Stage.DONE, at=at(14, 42), next=("陳國強",)),
    Stage.ALREADY: decided(Stage.ALREADY, who="Lin", at=at(14, 40)),
    Stage.CHANGED: decided(Stage.CHANGED, changes=(CHANGE,)),
    Stage.REFUSED: decided(Stage.REFUSED, said=f"Budget closed {EVIL}"),
    Stage.EXPIRED: decided(Stage.EXPIRED),
    Stage.BROWSER: decided(Stage.BROWSER, url="https://hub.harbour.example/sign"),
}
