"""Odoo's records as rows and facts: what a person is shown, and the version he is bound to. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from assistant.model.account import Account
from assistant.model.approval import Action, ApprovalTask, Bucket, Fact, State, Tier
from assistant.model.ids import approval_id
from assistant.protocols.odoovalues import (
    day,
    id_of,
    moment,
    money,
    name_of,
    plain,
    reaches,
    text,
)

from .kinds import Model

Record = Mapping[str, Any]
LIMIT = "10000"  # of an amount at which a decision is a high one, where the account says nothing
SEP = "|"  # between the parts of a version
DECIDING = frozenset({Action.APPROVE, Action.REJECT, Action.COMMENT})
_FACTS = 6


@dataclass(frozen=True, slots=True)
class Reader:
    """What all rows of one account share. `me` are the ids of the user's own employees."""

    account: Account
    base: str
    uid: int
    zone: ZoneInfo
    me: frozenset[int] = frozenset()

    def row(
        self,
        model: Model,
        labels: Mapping[str, Any],
        record: Record,
        bucket: Bucket,
        lines: Sequence[Record] = (),
    ) -> ApprovalTask:
        """One row of the inbox."""
        amount = amount_of(model, record)
        tier = Tier.HIGH if self.asked_by_me(model, record) else self._tier(model, record)
        state = model.states.get(str(record.get("state")), State.PENDING)
        deciding = state is State.PENDING and bucket is Bucket.TO_DECIDE
        reason = tier > Tier.LOW or bool(model.wizard)  # Odoo's own wizard takes no empty reason
        return replace(
            self._bare(model.name, int(record["id"]), bucket),
            version=version_of(model, record, lines),
            title=title_of(model, record),
            no=str(record.get("name") or "") if model.name == "purchase.order" else "",
            form_title=model.form,
            requester=name_of(record.get(model.person)),
            requester_id=str(id_of(record.get(model.person)) or ""),
            department=name_of(record.get("department_id")),
            step=step_of(model, labels, record),
            amount=amount,
            currency=name_of(record.get("currency_id")) if amount else "",
            facts=facts_of(model, labels, record),
            state=state,
            standing=_words(labels, "state", record.get("state")),
            tier=tier,
            opened=moment(record.get("create_date")),
            updated=moment(record.get("write_date")),
            actions=DECIDING if deciding else frozenset({Action.COMMENT}),
            reason_needed=frozenset({Action.REJECT}) if deciding and reason else frozenset(),
            files=sum(int(each.get("message_attachment_count") or 0) for each in (record, *lines)),
        )

    def _bare(self, model: str, number: int, bucket: Bucket) -> ApprovalTask:
        """Which one it is, and where it stands at the source."""
        ref = ref_of(model, number)
        return ApprovalTask(
            id=approval_id(self.account.id, str(bucket), ref),
            account_id=self.account.id,
            account=self.account.name,
            kind=self.account.kind,
            bucket=bucket,
            ref=ref,
            request=ref,
            version="",
            title="",
            form=model,
            url=url_of(self.base, model, number),
        )

    def asked_by_me(self, model: Model, record: Record) -> bool:
        """Whether the user asked for it himself."""
        who = id_of(record.get(model.person))
        return who == self.uid if model.person == "user_id" else who in self.me

    def _tier(self, model: Model, record: Record) -> Tier:
        limit = self.account.option("amount_limit") or LIMIT
        if any(reaches(each, limit) for each in amounts_of(model, record)):
            return Tier.HIGH
        days = record.get("number_of_days")
        short = isinstance(days, int | float) and not isinstance(days, bool) and 0 < days <= 1
        return Tier.LOW if model.name == "hr.leave" and short else Tier.MIDDLE

    def with_activity(self, task: ApprovalTask, activity: Record) -> ApprovalTask:
        """Since when it waits for the user, and until when: a deadline that was set on the very day is none."""
        opened = moment(activity.get("create_date")) or task.opened
        last = day(activity.get("date_deadline"))
        if last is None or opened is None or last <= opened.astimezone(self.zone).date():
            return replace(task, opened=opened)
        return replace(task, opened=opened, due=datetime.combine(last, time(23, 59), self.zone))

    def elsewhere(self, activity: Record) -> ApprovalTask:
        """An approval of a model that is not known here: opened at the source (tier 3)."""
        kind = name_of(activity.get("activity_type_id"))
        said = {"summary": text(activity.get("summary")), "note": plain(activity.get("note"))}
        task = replace(
            self._bare(str(activity["res_model"]), int(activity["res_id"]), Bucket.TO_DECIDE),
            version=f"{SEP}{activity.get('write_date') or ''}",
            title=text(activity.get("res_name")) or said["summary"] or kind,
            form_title=kind,
            facts=tuple(Fact(name, "", value) for name, value in said.items() if value),
            tier=Tier.SOURCE,
            updated=moment(activity.get("write_date")),
        )
        return self.with_activity(task, activity)


def ref_of(model: str, number: int) -> str:
    """Odoo's own notation of a reference."""
    return f"{model},{number}"


def split_ref(ref: str) -> tuple[str, int]:
    """(model, id) of a reference; ("", 0) where it is none."""
    model, _, number = ref.partition(",")
    return (model, int(number)) if number.isascii() and number.isdecimal() else ("", 0)


def url_of(base: str, model: str, number: int) -> str:
    """The page that leads to the form in every version."""
    return f"{base}/mail/view?" + urlencode({"model": model, "res_id": number})


def version_of(model: Model, record: Record, lines: Sequence[Record]) -> str:
    """State, write_date, and a hash of what was shown and of the lines: write_date has whole seconds only."""
    shown = [text(record.get(name)) for name in (*model.amount, *(f for f, _ in model.facts))]
    shown += [text(record.get(model.person))]
    for line in sorted(lines, key=lambda each: int(each["id"])):
        shown += [str(line["id"]), str(line.get("write_date")), text(line.get("name"))]
        shown += [money(line.get(model.lines.amount)) if model.lines else ""]
    code = sha256("\0".join(shown).encode()).hexdigest()[:12]
    return SEP.join((str(record.get("state")), str(record.get("write_date")), code))


def state_in(version: str) -> str:
    """Odoo's state in a version."""
    return version.partition(SEP)[0]


def written_in(version: str) -> datetime | None:
    """The write_date in a version."""
    return moment(version.split(SEP)[1]) if SEP in version else None


def amount_of(model: Model, record: Record) -> str:
    """The first of the amounts that this version has."""
    return next(iter(amounts_of(model, record)), "")


def amounts_of(model: Model, record: Record) -> tuple[str, ...]:
    """All of them: 19 has one in the currency of the expense and one in that of the company."""
    return tuple(found for name in model.amount if (found := money(record.get(name))))


def title_of(model: Model, record: Record) -> str:
    """One line: who asks for what."""
    name = text(record.get("display_name")) or f"{model.form} {record['id']}"
    who = name_of(record.get("partner_id" if model.name == "purchase.order" else model.person))
    said = text(record.get("name"))
    return " · ".join((name, *(each for each in (said, who) if each not in name)))


def step_of(model: Model, labels: Mapping[str, Any], record: Record) -> str:
    """Which of two steps, where there are two."""
    if model.name == "hr.leave" and record.get("validation_type") == "both":
        return _words(labels, "state", record.get("state"))
    return ""


def facts_of(model: Model, labels: Mapping[str, Any], record: Record) -> tuple[Fact, ...]:
    """The decisive fields in Odoo's own words."""
    made = (
        Fact(name, label_of(labels, name), _words(labels, name, record.get(name)), kind)
        for name, kind in model.facts
        if record.get(name)
    )
    return tuple(made)[:_FACTS]


def label_of(labels: Mapping[str, Any], name: str) -> str:
    """The field's label in the user's language at Odoo."""
    found = labels.get(name)
    return str(found.get("string") or "") if isinstance(found, dict) else ""


def _words(labels: Mapping[str, Any], name: str, value: Any) -> str:
    """A value; of a selection its words."""
    found = labels.get(name)
    choices = found.get("selection") if isinstance(found, dict) else None
    if isinstance(choices, list):
        return next((str(said) for key, said in choices if key == value), text(value))
    return text(value)
