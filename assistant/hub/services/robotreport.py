"""Rows and numbers of a scheduled report, as its robot's role sees them; groups get no private ones."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.hub.domain.case import Request, RequestState
from assistant.hub.domain.fields import in_language
from assistant.hub.domain.robotdays import period
from assistant.hub.domain.robotrule import SECTIONS, Refusal, is_private
from assistant.hub.domain.robottext import Row
from assistant.hub.store import robotdata
from assistant.hub.store.robotdata import Waiting
from assistant.planning.holidays import NO_HOLIDAYS
from assistant.planning.holidays import Holidays as Calendar

from . import robotrights, robotscene
from .context import Desk
from .robotscene import NOBODY, Scene

SHOWN = 25  # rows of a section; the others are counted
_MOST = 50_000  # requests of a section that are counted
_HOUR = 3600


def days(desk: Desk, scene: Scene, at: datetime) -> tuple[datetime, datetime] | None:
    """What the report of this moment covers (UTC), None on a day off."""
    when = scene.plan.when
    known: Mapping[str, Calendar] = desk.hub.holidays()
    calendar = known.get(when.work_days, NO_HOLIDAYS) if when.work_days else None
    return period(at, when.zone, calendar)


def told(
    scene: Scene,
    span: tuple[datetime, datetime],
    audience: frozenset[str] = NOBODY,
    *,
    group: bool = True,
) -> Scene:
    """The scene with the report's values for these readers. Raises Refusal if its role reads no such form."""
    desk, robot, plan = scene.desk, scene.robot, scene.plan
    forms = robotrights.forms(desk.hub, desk.db, robot.role, plan.scope, plan.when.forms)
    if not forms:
        raise Refusal("robots.reads_nothing")
    roles = (frozenset({robot.role}), audience)
    ended = robotdata.closed(desk.db, forms, *span, _MOST)
    waiting = robotdata.waiting(desk.db, forms, _MOST)
    private = robotrights.private_forms(desk.db) if group else ()
    shown = [each for each in ended if _shown(scene, each, private, group=group)]
    open_ = [each for each in waiting if _shown(scene, each.request, private, group=group)]
    found: dict[str, Sequence[Request | Waiting]] = {
        "closed": shown,
        "approved": [each for each in shown if each.state is RequestState.APPROVED],
        "rejected": [each for each in shown if each.state is RequestState.REJECTED],
        "waiting": open_,
        "overdue": [each for each in open_ if each.due and each.due < desk.now],
    }
    in_scope = sum(_in_scope(scene, each) for each in (*ended, *(w.request for w in waiting)))
    values = _values(scene, found, span) | {"held_back": in_scope - len(shown) - len(open_)}
    rows = {name: _rows(scene, each[:SHOWN], roles) for name, each in found.items()}
    return dataclasses.replace(scene, report=values, sections=rows)


def _rows(
    scene: Scene, found: Sequence[Request | Waiting], roles: Sequence[frozenset[str]]
) -> list[Row]:
    """Only of those that are shown: there may be thousands."""
    open_ = [each.request.id for each in found if isinstance(each, Waiting)]
    people = robotdata.asked(scene.desk.db, open_)
    return [
        _open(scene, each, people.get(each.request.id, ()), roles)
        if isinstance(each, Waiting)
        else _row(scene, each, roles)
        for each in found
    ]


def _values(
    scene: Scene, found: Mapping[str, Sequence[Any]], span: tuple[datetime, datetime]
) -> dict[str, Any]:
    here = ZoneInfo(scene.plan.when.zone)
    values: dict[str, Any] = {
        "from": robotscene.day(span[0].astimezone(here)),
        "to": robotscene.day(span[1].astimezone(here)),
    }
    for name in SECTIONS:
        values[f"{name}_count"] = len(found[name])
        values[f"{name}_more"] = max(0, len(found[name]) - SHOWN)
    return values


def _shown(scene: Scene, request: Request, private: Sequence[str], *, group: bool) -> bool:
    hidden = group and (request.form in private or is_private(request.data))
    return _in_scope(scene, request) and not hidden


def _in_scope(scene: Scene, request: Request) -> bool:
    scope = scene.plan.scope
    return scope == "*" or scope in scene.desk.directory.chain(request.department)


def _row(scene: Scene, request: Request, roles: Sequence[frozenset[str]]) -> dict[str, Any]:
    desk, language = scene.desk, scene.plan.language
    form = desk.hub.form(desk.db, request.form, request.form_version)
    known = desk.directory.departments.get(request.department)
    at = request.closed or request.updated
    return {
        "no": request.no,
        "title": request.title,
        "form": in_language(form.titles, language),
        "requester": desk.directory.name(request.requester),
        "department": known.name if known else request.department,
        "amount": robotscene.amount(scene, form, request, roles),
        "state": robotscene.outcome(str(request.state), language),
        "at": at.astimezone(ZoneInfo(scene.plan.when.zone)).strftime("%Y-%m-%d %H:%M"),
        "waiting_for": "",
        "late": "",
    }


def _open(
    scene: Scene, each: Waiting, people: Sequence[str], roles: Sequence[frozenset[str]]
) -> dict[str, Any]:
    late = int((scene.desk.now - each.due).total_seconds() // _HOUR) if each.due else 0
    names = [scene.desk.directory.name(person) for person in people]
    return {
        **_row(scene, each.request, roles),
        "waiting_for": ", ".join(names),
        "late": str(max(0, late)),
    }
