"""Approvals as the command line writes them: JSON rows, and cards in words. Text of others is data."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.model.approval import Action, ApprovalTask, Card, Decision, Fact, Stage

from .out import Json
from .when import rfc3339, spoken
from .words import quoted, short

DONE_WORDS = {
    Action.APPROVE: "Approved",
    Action.REJECT: "Rejected",
    Action.RETURN: "Returned",
    Action.TRANSFER: "Transferred",
    Action.DELEGATE: "Delegated",
    Action.ADD_SIGN: "Somebody else was asked",
    Action.COMMENT: "Commented",
    Action.URGE: "Urged",
    Action.WITHDRAW: "Withdrawn",
    Action.TAKE_BACK: "Taken back",
    Action.REVOKE: "Revoked",
}


def task_json(each: ApprovalTask, zone: ZoneInfo) -> Json:
    """One row; `id` is what the other commands take."""
    return {
        "id": each.id,
        "account": each.account,
        "kind": each.kind,
        "bucket": str(each.bucket),
        "no": each.no,
        "title": each.title,
        "form": each.form,
        "form_title": each.form_title,
        "requester": each.requester,
        "department": each.department,
        "for_whom": each.for_whom,
        "step": each.step,
        "amount": each.amount,
        "currency": each.currency,
        "facts": [fact_json(fact) for fact in each.facts],
        "state": str(each.state),
        "standing": each.standing,
        "waiting_for": list(each.waiting_for),
        "tier": int(each.tier),
        "verify": each.verify,
        "urgent": each.urgent,
        "urgent_reason": each.urgent_reason,
        "opened": rfc3339(each.opened, zone),
        "due": rfc3339(each.due, zone),
        "then": each.then,
        "updated": rfc3339(each.updated, zone),
        "actions": sorted(map(str, each.actions)),
        "reason_needed": sorted(map(str, each.reason_needed)),
        "files": each.files,
        "decided": each.decided,
        "unread": each.unread,
        "snoozed_until": rfc3339(each.snoozed_until, zone),
        "version": each.version,
        "url": each.url,
        "decision": decision_json(each.decision, zone) if each.decision else None,
    }


def fact_json(each: Fact) -> Json:
    """One field."""
    return {"name": each.name, "label": each.label, "value": each.value, "before": each.before}


def decision_json(each: Decision, zone: ZoneInfo) -> Json:
    """One decision, and how it stands or ended."""
    return {
        "id": each.id,
        "task_id": each.task_id,
        "action": str(each.action),
        "stage": str(each.stage),
        "origin": str(each.origin),
        "created_at": rfc3339(each.created_at, zone),
        "not_before": rfc3339(each.not_before, zone),
        "expires_at": rfc3339(each.expires_at, zone),
        "comment": each.comment,
        "for_whom": each.for_whom,
        "who": each.who,
        "at": rfc3339(each.at, zone),
        "said": each.said,
        "url": each.url,
        "next": list(each.next),
        "changes": [
            {"name": one.name, "label": one.label, "before": one.before, "after": one.after}
            for one in each.changes
        ],
    }


def card_json(card: Card, zone: ZoneInfo) -> Json:
    """Everything about one."""
    return task_json(card.task, zone) | {
        "fields": [fact_json(each) for each in card.fields],
        "steps": [
            {
                "name": each.name,
                "state": each.state,
                "people": list(each.people),
                "why": each.why,
                "due": rfc3339(each.due, zone),
                "at": rfc3339(each.at, zone),
                "mine": each.mine,
            }
            for each in card.steps
        ],
        "history": [
            {
                "at": rfc3339(each.at, zone),
                "who": each.who,
                "sentence": each.sentence,
                "comment": each.comment,
                "for_whom": each.for_whom,
            }
            for each in card.history
        ],
        "attachments": [
            {"id": each.id, "name": each.name, "size": each.size, "mime": each.mime}
            for each in card.files
        ],
        "hints": [{"kind": each.kind, "sentence": each.sentence} for each in card.hints],
        "places": [{"key": each.key, "name": each.name} for each in card.places],
        "changes": [
            {"name": each.name, "label": each.label, "before": each.before, "after": each.after}
            for each in card.changes
        ],
        "note": card.note,
        "read_at": rfc3339(card.read_at, zone),
    }


def cells(each: ApprovalTask, zone: ZoneInfo) -> tuple[str, ...]:
    """One line of the list."""
    return (
        spoken(each.due, zone) or "",
        ("! " if each.urgent else "") + each.title,
        each.requester,
        f"{each.amount} {each.currency}".strip(),
        each.account,
        standing(each, zone),
        short(each.id),
    )


def standing(each: ApprovalTask, zone: ZoneInfo) -> str:
    """How it stands, in few words."""
    if each.decision is not None and each.decision.stage is not Stage.UNDONE:
        return ended(each.decision, zone).rstrip(".")
    waits = f"waits for {', '.join(each.waiting_for)}" if each.waiting_for else ""
    return each.decided or waits or each.standing or str(each.state)


def ended(each: Decision, zone: ZoneInfo) -> str:
    """The result in one sentence, as the card says it (A-7)."""
    match each.stage:
        case Stage.HELD:
            return f"{each.action} is held until {_clock(each.not_before, zone)}; nothing was sent."
        case Stage.NOT_SENT:
            return each.said or "Not sent: the program ended before it could be."
        case Stage.WAITING:
            return "Not sent, waiting for the network."
        case Stage.SENDING:
            return "Sent, and no answer yet: it is looked up with the next 'sundown sync'."
        case Stage.UNDONE:
            return "Taken back: nothing was sent."
        case _:
            return _final(each, zone)


def _final(each: Decision, zone: ZoneInfo) -> str:
    match each.stage:
        case Stage.DONE:
            after = f"; it now waits for {', '.join(each.next)}" if each.next else ""
            asked = each.action is Action.REVOKE and each.next  # others have yet to agree
            done = "Asked to be revoked" if asked else DONE_WORDS[each.action]
            return f"{done}{_at(each.at, zone)}{after}."
        case Stage.ALREADY:
            by = f" by {each.who}" if each.who else ""
            return f"Already handled{by}{_at(each.at, zone)}."
        case Stage.CHANGED:
            return f"Changed since you looked{_changes(each)}. Look at it and decide again."
        case Stage.EXPIRED:
            return "It waited too long and was not sent. Decide it again."
        case Stage.BROWSER:
            return f"Only the page of the source can do this: {each.url}"
        case _:
            return each.said or "The source said no."


def _changes(each: Decision) -> str:
    found = "; ".join(
        f"{one.label or one.name} {one.before} -> {one.after}" for one in each.changes
    )
    return f": {found}" if found else ""


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M:%S}"


def _at(at: datetime | None, zone: ZoneInfo) -> str:
    return f" {at.astimezone(zone):%H:%M}" if at else ""


def named(task: ApprovalTask) -> str:
    """A task within a sentence."""
    return f"{quoted(task.title)} of {task.requester}" if task.requester else quoted(task.title)
