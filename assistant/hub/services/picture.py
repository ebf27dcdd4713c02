"""One request as somebody may see it: its steps and people with their reasons, what came before, files, copies."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from assistant.hub.domain import dryrun, formcheck, masking, reasons
from assistant.hub.domain.case import Case, RequestState, Step, StepState, Task, TaskState
from assistant.hub.domain.chain import Link
from assistant.hub.domain.fields import in_language
from assistant.hub.domain.form import FormDef
from assistant.hub.store import attachments, audit, cases
from assistant.hub.store.columns import moment
from assistant.hub.words import known, language_of, say
from assistant.model.value import dataclass

from . import offers, saying, seeing, weighing
from .context import Desk

_OVER = frozenset({TaskState.OPEN, TaskState.WAITING, TaskState.QUEUED})
_HUSHED = frozenset({"data_rev"})


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looking at a case: `roles` decide about masks, `language` about the words."""

    desk: Desk
    case: Case
    form: FormDef
    roles: frozenset[str]
    language: str


def look(desk: Desk, case: Case) -> Look:
    """The actor looking at this case."""
    form = desk.hub.form(desk.db, case.request.form, case.request.form_version)
    roles = seeing.audience_of(desk, case)
    return Look(desk, case, form, roles, language_of(desk.actor.language))


def head(at: Look) -> dict[str, Any]:
    """The request's own row."""
    request, form = at.case.request, at.form
    person, title = seeing.person, in_language(form.titles, at.language)
    return {
        "id": request.id,
        "no": request.no,
        "form": request.form,
        "form_version": request.form_version,
        "form_title": title,
        "title": title or request.title,
        "state": str(request.state),
        "sentence": saying.standing(at.case, at.desk.directory, at.language),
        "requester": person(at.desk, request.requester),
        "department": request.department,
        "region": request.region,
        "round": request.round,
        "data_rev": request.data_rev,
        "tier": tier(at),
        "urgent": request.urgent,
        "urgent_reason": request.urgent_reason,
        "created": request.created,
        "submitted": request.submitted,
        "updated": request.updated,
        "closed": request.closed,
        "back_to": request.back_to,
        "trouble": _trouble(at),
        "lacking": [dict(formcheck.told(form, each, at.language), note=each.note) for each in request.lacking],
        "summary": seeing.summary(at.desk, form, request, at.roles, at.language),
        **seeing.masked(form, request, at.roles),
    }  # fmt: skip


def tier(at: Look, task: str = "") -> int:
    """How much a decision weighs: on this task, or on what is open now."""
    asked = {each.step for each in at.case.tasks if each.id == task}
    step_up = any(
        each.step_up
        for each in at.case.steps
        if (each.id in asked if task else each.state is StepState.OPEN)
    )
    return weighing.tier(at.desk, at.form, at.case.request, step_up=step_up)


def steps(at: Look) -> list[dict[str, Any]]:
    """Every step of every round, in order, with the people it asks and why."""
    by_step: dict[str, list[Task]] = {}
    for task in at.case.tasks:
        by_step.setdefault(task.step, []).append(task)
    ordered = sorted(at.case.steps, key=lambda each: (each.round, each.idx, each.id))
    return [_step(at, step, by_step.get(step.id, [])) for step in ordered]


def history(at: Look) -> list[dict[str, Any]]:
    """The trail in words, oldest first; masked values stay masked in it."""
    rows = audit.trail(at.desk.db, at.case.request.id)
    return [_line(at, each) for each in rows]


def files(at: Look) -> list[dict[str, Any]]:
    """Its attachments; of files that are masked only that they are there."""
    return [
        {"id": each.id, "name": each.name, "size": each.size, "mime": each.mime, "tag": each.tag}
        for each in attachments.of(at.desk.db, at.case.request.id)
        if not masking.hidden(at.form, each.tag, at.roles)
    ]


def links(at: Look) -> dict[str, Any]:
    """The request that this one takes back, and those that ask for this one to be taken back."""
    request, db = at.case.request, at.desk.db
    old = cases.read(db, request.revokes) if request.revokes else None
    return {
        "revokes": {"id": old.request.id, "no": old.request.no} if old else None,
        "revoked_by": [
            {"id": id_, "no": no, "state": state}
            for id_, no, state in cases.revocations(db, request.id)
        ],
    }


def _step(at: Look, step: Step, tasks: list[Task]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": step.id,
        "key": step.key,
        "name": step_name(at, step),
        "round": step.round,
        "state": str(step.state),
        "sign": str(step.sign),
        "quorum": step.quorum,
        "verify": step.step_up,
        "opened": step.opened,
        "due": step.due,
        "escalations": step.escalations,
        "why": _why(at, step.why),
        "people": [_person(at, each) for each in tasks],
    }
    if step.due and step.opened and any(each.state in _OVER for each in tasks):
        made |= offers.deadline(at.desk, at.case, step)
    return made


def step_name(at: Look, step: Step) -> str:
    """What the route calls it in the reader's language."""
    return offers.step_name(at.desk, at.case.request, step.key, step.name, at.language)


def _person(at: Look, task: Task) -> dict[str, Any]:
    directory = at.desk.directory
    return {
        "task": task.id,
        "person": seeing.person(at.desk, task.assignee),
        "on_behalf_of": seeing.person(at.desk, task.on_behalf_of) if task.on_behalf_of else None,
        "origin": str(task.origin),
        "state": str(task.state),
        "why": _why(at, task.why, directory.name(task.assignee)),
        "opened": task.opened,
        "closed": task.closed,
        "closed_by": seeing.person(at.desk, task.closed_by) if task.closed_by else None,
    }


def _why(at: Look, text: str, name: str = "") -> str:
    found = reasons.read_why(text)
    return dryrun.reason(found, at.form, at.language, at.roles, name) if found.code else ""


def _trouble(at: Look) -> str:
    request = at.case.request
    stopped = request.state is RequestState.NEEDS_ADMIN and request.trouble
    return _why(at, request.trouble) if stopped else ""


def _body(text: str | None) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(text) if text else {}
    return held


def _line(at: Look, link: Link) -> dict[str, Any]:
    directory, body = at.desk.directory, _body(link.body)
    principal = link.on_behalf_of
    who = directory.name(principal) if principal else ""
    return {
        "at": moment(link.at),
        "actor": seeing.person(at.desk, link.actor),
        "on_behalf_of": seeing.person(at.desk, principal) if principal else None,
        "action": link.action,
        "sentence": _did(at, link.action, directory.name(link.actor), who),
        "comment": body.get("comment", ""),
        "task": body.get("task", ""),
        "step": body.get("step", ""),
        "changes": list(_changes(at, body)) if link.action == "edited" else [],
    }


def _did(at: Look, action: str, who: str, principal: str) -> str:
    code = f"cases.did.{action}"
    said = say(code, at.language, who=who) if known(code) else action
    return say("cases.did.for", at.language, said=said, who=principal) if principal else said


def _changes(at: Look, body: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    before, after = body.get("before") or {}, body.get("after") or {}
    places = [each for each in dict.fromkeys((*before, *after)) if each not in _HUSHED]
    found = tuple((each, before.get(each), after.get(each)) for each in places)
    for title, old, new in masking.shown_changes(at.form, found, at.roles, at.language):
        yield {"title": title, "before": old, "after": new}
