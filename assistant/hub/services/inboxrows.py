"""Rows of the inbox as clients show them: the decisive fields, who asks, how long there is, what happens then."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from typing import Any

from assistant.hub.domain.fields import in_language
from assistant.hub.store import inbox
from assistant.hub.store.inbox import Row
from assistant.hub.store.waiting import Waiting
from assistant.hub.words import language_of
from assistant.model.value import dataclass

from . import offers, seeing, weighing
from .context import Desk


@dataclass(frozen=True, slots=True)
class Kept:
    """A row that was made, and how it was written out: for who is late with it, and for who is not."""

    row: Mapping[str, Any]
    written: dict[bool, bytes] = field(default_factory=dict)

    def late(self, now: datetime) -> bool:
        """Whether its time is over."""
        return self.row["due"] is not None and self.row["due"] <= now


def waiting(desk: Desk, found: Sequence[Waiting]) -> Iterator[dict[str, Any]]:
    """Rows of what waits. One that was made before is taken as it is: no press, and no change of the company, since."""
    for each in _kept(desk, found):
        yield {**each.row, "overdue": each.late(desk.now)}


def written(
    desk: Desk, found: Sequence[Waiting], write: Callable[[Mapping[str, Any]], bytes]
) -> Iterator[bytes]:
    """The same rows as `write` writes them out, each time they change only."""
    for each in _kept(desk, found):
        late = each.late(desk.now)
        if late not in each.written:
            each.written[late] = write({**each.row, "overdue": late})
        yield each.written[late]


def _kept(desk: Desk, found: Sequence[Waiting]) -> Iterator[Kept]:
    hub, who = desk.hub, (desk.directory.rev, desk.actor.person, desk.actor.language)
    keys: dict[str, Hashable] = {each.task: (each.task, each.rev, each.due, *who) for each in found}
    known = hub.memory.held(keys.values(), "row")
    made: dict[str, Kept] = {each: known[key] for each, key in keys.items() if key in known}
    fresh = list(inbox.tasks(desk.db, [each for each in found if each.task not in made]))
    for row, built in zip(fresh, rows(desk, fresh), strict=True):
        key = (row.task, row.request.rev, row.key[1], *who)
        made[row.task] = hub.memory.keep(key, Kept(built), "row")
    return (made[each.task] for each in found)


def rows(desk: Desk, found: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """Each row; roles are asked once per department, as a page has few of them."""
    known: dict[tuple[str, bool, bool], frozenset[str]] = {}
    for each in found:
        own = each.request.requester == desk.actor.person
        key = (each.request.department, bool(each.task), own)
        if key not in known:
            signs = [desk.actor.person] if each.task else []
            known[key] = seeing.roles_of(desk, each.request, signs)
        yield _row(desk, each, known[key])


def _row(desk: Desk, row: Row, roles: frozenset[str]) -> dict[str, Any]:
    request, language = row.request, language_of(desk.actor.language)
    form = desk.hub.form(desk.db, request.form, request.form_version)
    title = in_language(form.titles, language)
    made = {
        "request": request.id,
        "no": request.no,
        "form": request.form,
        "form_title": title,
        "title": title or request.title,
        "state": str(request.state),
        "requester": seeing.person(desk, request.requester),
        "department": request.department,
        "urgent": request.urgent,
        "urgent_reason": request.urgent_reason,
        "data_rev": request.data_rev,
        "created": request.created,
        "submitted": request.submitted,
        "updated": request.updated,
        "lacking": len(request.lacking),
        "revokes": request.revokes,
        "tier": weighing.tier(desk, form, request, step_up=row.step_up),
        "summary": seeing.summary(desk, form, request, roles, language),
        **seeing.amount(form, request, roles),
    }
    if row.task:
        made |= _task(desk, row, language)
    if row.at:
        made |= {"at": row.at, "seen": row.seen}
    return made


def _task(desk: Desk, row: Row, language: str) -> dict[str, Any]:
    route = desk.hub.route(desk.db, row.request.form, row.request.route_version)
    rule = next((each for each in route.steps if each.key == row.step_key), None)
    then = rule.timeout.then if rule and rule.timeout else "escalate"
    made: dict[str, Any] = {
        "task": row.task,
        "task_state": row.task_state,
        "step": row.step_key,
        "step_name": offers.step_name(desk, row.request, row.step_key, row.step_name, language),
        "verify": row.step_up,
        "assignee": seeing.person(desk, row.assignee),
        "on_behalf_of": seeing.person(desk, row.on_behalf_of) if row.on_behalf_of else None,
        "origin": row.origin,
        "opened": row.opened,
        "due": row.due,
        "overdue": row.due is not None and row.due <= desk.now,
    }
    if row.due and row.task_state == "open":
        made |= offers.what_then(desk, row.request, then, row.assignee)
    return made
