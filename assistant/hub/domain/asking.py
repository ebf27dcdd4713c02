"""Whom changed data bring in: what is signed, or being signed, by fewer people than the route asks for now."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .advance import begin_round, carried, passed_steps
from .case import RequestState, Sign, Step, StepState
from .outcome import clear
from .route import Planned
from .sheet import Sheet

_SIGNED = frozenset({StepState.OPEN, StepState.DONE})


def asked_anew(sheet: Sheet, before: Sequence[Planned]) -> Step | None:
    """The first step, open or signed, for which the route asks somebody whom it did not ask `before` the change."""
    was = {each.rule.key: each for each in before}
    now = {each.rule.key: each for each in sheet.plan()}
    for step in sheet.round_steps():
        if step.state in _SIGNED or carried(step):
            new, old = now.get(step.key), was.get(step.key)
            if new and not _covers(new, _people(old) if old and not old.trouble else ()):
                return step
    return None


def still_signed(sheet: Sheet, keys: Sequence[str]) -> list[str]:
    """Of these steps the ones that ask, by the data of now, nobody who was not asked when they were signed."""
    now = {each.rule.key: each for each in sheet.plan()}
    return [each for each in keys if each not in now or _covers(now[each], _asked(sheet, each))]


def new_round(sheet: Sheet, passed: Collection[str]) -> None:
    """Everything but the `passed` steps is signed again."""
    clear(sheet)
    round_ = sheet.request.round + 1
    sheet.set_request(state=RequestState.PENDING, trouble="", round=round_)
    sheet.fact("round_begun", hub=True, after={"round": round_})
    begin_round(sheet, passed)


def passed_before(sheet: Sheet, step: Step) -> list[str]:
    """The keys of the steps that were signed and stand before this one."""
    return [each.key for each in passed_steps(sheet) if each.idx < step.idx]


def _covers(planned: Planned, asked: Collection[str]) -> bool:
    """Of a step that any one may sign, one who was asked before is enough."""
    if not planned.runs and planned.trouble is None:
        return True
    fits = [bool({each.person, each.on_behalf_of} & set(asked)) for each in planned.people]
    enough = any(fits) if planned.rule.sign is Sign.ANY else all(fits)
    return planned.trouble is None and enough


def _people(planned: Planned) -> list[str]:
    return [name for each in planned.people for name in (each.person, each.on_behalf_of) if name]


def _asked(sheet: Sheet, key: str) -> set[str]:
    steps = {each.id for each in sheet.steps.values() if each.key == key}
    tasks = [each for each in sheet.tasks.values() if each.step in steps]
    return {name for each in tasks for name in (each.assignee, each.on_behalf_of) if name}
