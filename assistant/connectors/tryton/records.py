"""What waits for an approval in Tryton 7, as data: models, states and buttons; and records as rows. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from html import unescape
from typing import Any

from assistant.model.account import Account
from assistant.model.amount import number
from assistant.model.approval import Action, ApprovalTask, Bucket, Fact, State, Tier
from assistant.model.ids import approval_id

FACTS = 6


@dataclass(frozen=True, slots=True)
class Paper:
    """One model. `buttons` of an action are its methods; `ends` says what its states mean for a request."""

    model: str
    title: str
    waiting: str  # the state in which it waits
    buttons: Mapping[Action, str]
    ends: Mapping[str, State]
    amount: str
    asked_by: str
    where: tuple[tuple[str, str, str], ...] = ()

    def state(self, record: Mapping[str, Any]) -> State:
        """How the request stands; one that was sent back is a draft again."""
        found = str(record.get("state"))
        return State.PENDING if found == self.waiting else self.ends.get(found, State.RETURNED)

    def after(self, action: Action) -> State:
        """How it stands after an action."""
        return {
            Action.APPROVE: State.APPROVED,
            Action.REJECT: State.REJECTED,
            Action.RETURN: State.RETURNED,
            Action.WITHDRAW: State.RETURNED,
        }[action]


_GONE_ON = dict.fromkeys(("processing", "succeeded", "failed", "done"), State.APPROVED)
PAPERS = (
    Paper(
        "account.payment",
        "Payment",
        "submitted",
        {Action.APPROVE: "approve", Action.RETURN: "draft", Action.WITHDRAW: "draft"},
        {"approved": State.APPROVED, **_GONE_ON},
        "amount",
        "submitted_by",
        (("kind", "=", "payable"),),  # receivable ones have no approval
    ),
    Paper(
        "purchase.purchase",
        "Purchase",
        "quotation",
        {
            Action.APPROVE: "confirm",
            Action.REJECT: "cancel",
            Action.RETURN: "draft",
            Action.WITHDRAW: "draft",
        },
        {"confirmed": State.APPROVED, "cancelled": State.REJECTED, **_GONE_ON},
        "total_amount",
        "quoted_by",
    ),
)
NAMES = ("rec_name", "state", "description", "reference", "number", "kind", "date", "purchase_date", "delivery_date",
         "amount", "total_amount", "create_date", "write_date")  # fmt: skip
LINKS = ("party", "journal", "company", "currency", "create_uid", "write_uid", "submitted_by", "approved_by",
         "quoted_by", "confirmed_by", "payment_term")  # fmt: skip
SHOWN = (("party", "person"), ("journal", "text"), ("date", "date"), ("purchase_date", "date"),
         ("delivery_date", "date"), ("company", "text"), ("reference", "text"), ("payment_term", "text"))  # fmt: skip


def columns(known: Mapping[str, Any]) -> list[str]:
    """What to ask of a model that has these fields."""
    names = [each for each in NAMES if each in known]
    links = [f"{each}.rec_name" for each in LINKS if each in known]
    code = ["currency.code"] if "currency" in known else []
    return [*names, *links, *code, "_timestamp"]


def linked(record: Mapping[str, Any], name: str, what: str = "rec_name") -> str:
    """A field of the record behind a field."""
    found = record.get(f"{name}.")
    return str(found.get(what) or "") if isinstance(found, dict) else ""


def version_of(record: Mapping[str, Any]) -> str:
    """The lock, which has whole seconds on some databases, and the instant of the last write beside it."""
    changed = record.get("write_date") or record.get("create_date")
    return f"{record.get('_timestamp') or ''} {changed}"


def number_of(record: Mapping[str, Any], name: str) -> int:
    """The id of the record behind a field, 0 if there is none."""
    found = record.get(f"{name}.")
    return int(found.get("id") or 0) if isinstance(found, dict) else 0


def may_press(form: str, button: str) -> bool:
    """Whether a form offers the user this button: where he has no right, Tryton writes it as read-only."""
    for tag in re.findall(r"<button\b[^>]*>", form):
        name = re.search(r'\bname="([^"]*)"', tag)
        if name and name[1] == button:
            return re.search(r'"readonly": ?true\b', unescape(tag)) is None
    return False


@dataclass(frozen=True, slots=True)
class Setting:
    """What an account fixes for its rows."""

    account: Account
    uid: int

    def tier(self, record: Mapping[str, Any], amount: str) -> Tier:
        """2 from the account's limit on (P-5), and for what the user asked for himself."""
        own = number_of(record, "create_uid") == self.uid
        text = self.account.option("amount_limit", "10000").strip()
        limit = number(text) or Decimal(0)  # one that can't be read is no reason to ask less
        above = bool(amount and text) and abs(Decimal(amount)) >= limit
        return Tier.HIGH if own or above else Tier.MIDDLE

    def task(
        self,
        paper: Paper,
        record: Mapping[str, Any],
        bucket: Bucket,
        pressed: Mapping[Action, bool],
    ) -> ApprovalTask:
        """One record as a row; `pressed` says which buttons the user has."""
        ref = f"{paper.model},{record['id']}"
        amount = str(record.get(paper.amount) or "")
        asked = linked(record, paper.asked_by) or linked(record, "create_uid")
        account = self.account
        changed = record.get("write_date") or record.get("create_date")
        state = paper.state(record)
        return ApprovalTask(
            approval_id(account.id, bucket, ref),
            account.id,
            account.name,
            account.kind,
            bucket,
            ref,
            ref,
            version_of(record),
            str(
                record.get("description")
                or record.get("reference")
                or record.get("rec_name")
                or ref
            ),
            no=str(record.get("number") or f"#{record['id']}"),
            form=paper.model,
            form_title=paper.title,
            requester=asked,
            requester_id=str(number_of(record, "create_uid")),
            amount=f"{Decimal(amount):f}" if amount else "",
            currency=linked(record, "currency", "code"),
            facts=facts_of(record)[:FACTS],
            state=state,
            standing=str(record.get("state") or "") if bucket is not Bucket.TO_DECIDE else "",
            tier=self.tier(record, amount),
            opened=changed if isinstance(changed, datetime) else None,
            updated=changed if isinstance(changed, datetime) else None,
            actions=actions_of(paper, bucket, state, pressed),
        )


def actions_of(
    paper: Paper, bucket: Bucket, state: State, pressed: Mapping[Action, bool]
) -> frozenset[Action]:
    """What may be done now: a comment always, the buttons while it waits."""
    found = {Action.COMMENT}
    if state is State.PENDING and bucket is Bucket.TO_DECIDE:
        found |= {each for each in paper.buttons if pressed.get(each)} - {Action.WITHDRAW}
    if state is State.PENDING and bucket is Bucket.MINE and pressed.get(Action.WITHDRAW):
        found.add(Action.WITHDRAW)
    return frozenset(found)


def facts_of(record: Mapping[str, Any]) -> tuple[Fact, ...]:
    """The fields with a value, in a fixed order; labels are the names which Tryton gives them in English."""
    found = []
    for name, kind in SHOWN:
        value = linked(record, name) or record.get(name)
        if value and not isinstance(value, dict):
            text = value.isoformat() if isinstance(value, date) else str(value)
            found.append(Fact(name, name.replace("_", " ").capitalize(), text, kind))
    return tuple(found)
