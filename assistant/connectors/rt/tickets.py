"""Tickets of Request Tracker 5 as values, read from REST2's JSON, and as rows of the inbox. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from assistant.model.account import Account
from assistant.model.amount import number
from assistant.model.approval import Action, ApprovalTask, Bucket, Fact, State, Tier
from assistant.model.ids import approval_id

ENDED = {"resolved": State.APPROVED, "rejected": State.REJECTED, "deleted": State.GONE}
TARGETS = {Action.APPROVE: "resolved", Action.REJECT: "rejected"}
FACTS = 6  # on a card above the rest
_NUMBER = re.compile(r"-?\d[\d ',.]*(?:[eE][+-]?\d+)?")
_THOUSANDS = re.compile(r"-?\d{1,3}\.\d{3}")
_TIMES = re.compile(
    r"\d|(?<![^\W\d])(?:k|m|mio|mil|mn|bn|million|thousand)(?![^\W\d])|[百千万萬亿億]"
)


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket. `to`: the states it may go to now by the user's hand; `etag` is its newest visible transaction."""

    id: str
    kind: str = "ticket"
    subject: str = ""
    status: str = ""
    queue: str = ""
    owner: str = ""
    requester: str = ""
    by: str = ""  # who wrote it last
    created: datetime | None = None
    updated: datetime | None = None
    due: datetime | None = None
    fields: tuple[tuple[str, str, str], ...] = ()  # (id, name, value) of its custom fields
    behind: tuple[str, ...] = ()  # the tickets which wait for this one
    before: tuple[str, ...] = ()  # the tickets for which this one waits
    to: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()  # correspond, comment
    etag: str = ""

    @property
    def open(self) -> bool:
        """Whether it still can be decided."""
        return self.status not in ENDED


def ticket_of(data: Mapping[str, Any], etag: str = "") -> Ticket:
    """A ticket as REST2 writes it, alone or as an item of a search."""
    links = [each for each in data.get("_hyperlinks") or () if isinstance(each, dict)]
    return Ticket(
        str(data.get("id", "")),
        str(data.get("Type") or "ticket"),
        str(data.get("Subject") or ""),
        str(data.get("Status") or ""),
        _named(data.get("Queue")),
        _named(data.get("Owner")),
        _named(data.get("Requestor")),
        _named(data.get("LastUpdatedBy")),
        instant(data.get("Created")),
        instant(data.get("LastUpdated")),
        instant(data.get("Due")),
        _fields(data.get("CustomFields")),
        _linked(links, "depended-on-by"),
        _linked(links, "depends-on"),
        frozenset(str(each.get("to")) for each in links if each.get("ref") == "lifecycle"),
        frozenset(str(each.get("ref")) for each in links) & {"correspond", "comment"},
        etag.strip('"'),
    )


def instant(text: object) -> datetime | None:
    """RT writes times in UTC, and 1970 for none."""
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return found if found.tzinfo and found.timestamp() > 0 else None


def _named(value: Any) -> str:
    """The id of a person or queue, the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    return str(value.get("Name") or value.get("id") or "") if isinstance(value, dict) else ""


def _linked(links: Iterable[Mapping[str, Any]], ref: str) -> tuple[str, ...]:
    same = (each for each in links if each.get("ref") == ref and each.get("type") == "ticket")
    return tuple(str(each.get("id")) for each in same)


def _fields(value: Any) -> tuple[tuple[str, str, str], ...]:
    """Custom fields in the order in which they were made; their JSON has none."""
    found = []
    for each in value or ():
        texts = [part for part in each.get("values") or () if isinstance(part, str) and part]
        found.append((str(each.get("id")), str(each.get("name") or ""), ", ".join(texts)))
    return tuple(sorted(found, key=lambda field: (len(field[0]), field[0])))


def amount_of(text: str) -> tuple[str, str]:
    """(decimal text, currency) of "HKD 18,000.50" or "18 000,50 EUR"; ("", "") if there is no number in it."""
    plain = unicodedata.normalize("NFKC", text)
    found = _NUMBER.search(plain)
    value = number(found[0]) if found else None
    if found is None or value is None:
        return "", ""
    return f"{value:f}", (plain[: found.start()] + plain[found.end() :]).strip()


def doubtful(text: str) -> bool:
    """Whether a free text may mean more than the number in it: "18k", "1.8万", "ten thousand", "18.000"."""
    amount, rest = amount_of(text)
    return bool(text) and (
        not amount
        or bool(_TIMES.search(rest.casefold() + " "))
        or bool(_THOUSANDS.fullmatch(amount))
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """What an account fixes for its rows. `me` is the user's name at RT; `web` the address of its pages."""

    account: Account
    me: str
    web: str

    def is_me(self, who: str) -> bool:
        """RT does not mind capitals in names."""
        return who.casefold() == self.me.casefold()

    def money(self, ticket: Ticket) -> tuple[str, str]:
        """(amount, currency) from the custom fields that the account names."""
        amount, unit = amount_of(self._field(ticket, self.account.option("amount_field", "Amount")))
        return amount, (self._field(ticket, "currency") or unit) if amount else ""

    def _field(self, ticket: Ticket, wanted: str) -> str:
        found = {name.casefold(): value for _, name, value in ticket.fields}
        return found.get(wanted.casefold(), "").strip()

    def tier(self, ticket: Ticket, amount: str) -> Tier:
        """2 from the account's limit on (P-5), and for what the user asked for himself."""
        text = self.account.option("amount_limit", "10000").strip()
        limit = amount_of(text)[0] or "0"  # one that can't be read is no reason to ask less
        above = bool(amount and text) and abs(Decimal(amount)) >= Decimal(limit)
        written = self._field(ticket, self.account.option("amount_field", "Amount"))
        above = above or (bool(text) and doubtful(written))
        return Tier.HIGH if above or self.is_me(ticket.requester) else Tier.MIDDLE


def version_of(approval: Ticket, request: Ticket | None) -> str:
    """Both ETags: a requester changes his own ticket, not the approval."""
    return f"{approval.etag}.{request.etag if request else ''}"


def facts_of(setting: Setting, ticket: Ticket) -> tuple[Fact, ...]:
    """The queue, who asks, and every custom field with a value; the amount stands in the row itself."""
    skipped = {setting.account.option("amount_field", "Amount").casefold(), "currency"}
    who = Fact("requestor", "Requestor", ticket.requester, "person")
    found = [Fact("queue", "Queue", ticket.queue), who]
    found += [
        Fact(f"cf.{number}", name, value)
        for number, name, value in ticket.fields
        if value and name.casefold() not in skipped
    ]
    return tuple(fact for fact in found if fact.value)


def actions_of(approval: Ticket) -> frozenset[Action]:
    """What RT would let the user do now: its own list of next states, and of messages. It has no return."""
    found = {action for action, target in TARGETS.items() if target in approval.to}
    if found:
        found.add(Action.TRANSFER)
    if "comment" in approval.may:
        found.add(Action.COMMENT)
    return frozenset(found)


def task_of(setting: Setting, approval: Ticket, request: Ticket | None) -> ApprovalTask:
    """An approval that waits for the user. Without its original ticket the approval stands for itself."""
    shown = request or approval
    amount, currency = setting.money(shown)
    account = setting.account
    updates = [each for each in (approval.updated, shown.updated) if each is not None]
    return ApprovalTask(
        approval_id(account.id, Bucket.TO_DECIDE, approval.id),
        account.id,
        account.name,
        account.kind,
        Bucket.TO_DECIDE,
        approval.id,
        shown.id,
        version_of(approval, request),
        shown.subject,
        no=f"#{shown.id}",
        form=shown.queue,
        form_title=shown.queue,
        requester=shown.requester,
        requester_id=shown.requester,
        step=approval.subject,
        amount=amount,
        currency=currency,
        facts=facts_of(setting, shown)[:FACTS],
        state=ENDED.get(approval.status, State.PENDING),
        tier=setting.tier(shown, amount),
        opened=approval.created,
        due=approval.due or shown.due,
        updated=max(updates, default=None),
        actions=actions_of(approval),
        url=f"{setting.web}/Approvals/Display.html?id={approval.id}",
    )


def mine_of(setting: Setting, request: Ticket, waiting: tuple[str, ...]) -> ApprovalTask:
    """A ticket of the user that waits for others."""
    row = task_of(setting, replace(request, to=frozenset()), request)
    return replace(
        row,
        id=approval_id(setting.account.id, Bucket.MINE, request.id),
        bucket=Bucket.MINE,
        version=request.etag,
        step="",
        standing=request.status,
        waiting_for=waiting,
        url=f"{setting.web}/Ticket/Display.html?id={request.id}",
    )


def handled_of(setting: Setting, approval: Ticket) -> ApprovalTask:
    """An approval that the user ended."""
    row = task_of(setting, replace(approval, to=frozenset(), may=frozenset()), None)
    decided = next((name for name, target in TARGETS.items() if target == approval.status), "")
    return replace(
        row,
        id=approval_id(setting.account.id, Bucket.HANDLED, approval.id),
        bucket=Bucket.HANDLED,
        request=approval.behind[0] if approval.behind else approval.id,
        version=f"{approval.status} {approval.updated}",
        decided=str(decided),
    )
