"""The clock of an open step: its due instant, the timers that remind of it, and which of them are void."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from assistant.model.digest import WorkProfile
from assistant.planning.holidays import NO_HOLIDAYS, Holidays
from assistant.planning.moments import zone_of

from .case import Case, Effect, Step, StepState, Task, TaskState
from .clockwork import SHARES, due_at, shares_at
from .route import Timeout
from .sheet import Sheet
from .world import World

_TICK = timedelta(milliseconds=1)  # what a column can tell apart
_ONCE = Decimal(1)


def wind(sheet: Sheet, step_id: str) -> datetime | None:
    """The step's due instant, set by those who have it open now; it only moves when somebody new is asked.

    Of several approvers the latest counts: nobody is passed over before his own hours have gone by.
    """
    step, timeout = sheet.steps[step_id], sheet.timeout(sheet.steps[step_id])
    slowest = _slowest(sheet, step, timeout) if timeout else None
    if timeout is None or slowest is None:
        return None
    ends = _shares(sheet, timeout, slowest)
    due = ends[SHARES[-1]]
    if step.due is not None and due <= step.due and not _stopped(sheet, step):
        return step.due
    stop(sheet, step_id)
    if step.due is not None and due <= step.due:
        due = step.due + _TICK  # a clock that is wound anew has timers of its own
    step = sheet.set_step(step_id, due=due, reminded=0)
    for share in SHARES:
        sheet.effect(timer(step, share, due if share == SHARES[-1] else ends[share]))
    return due


def stop(sheet: Sheet, step_id: str) -> None:
    """The timers of the step are void."""
    step = sheet.steps[step_id]
    if step.due is not None:
        sheet.void(timer(step, share, step.due).key for share in SHARES)


def again(sheet: Sheet, step_id: str, share: int, at: datetime) -> None:
    """A timer came too early (the clock was set): it is asked for once more, under a name of its own."""
    first = timer(sheet.steps[step_id], share, at)
    key = f"{first.key}:again:{int(sheet.now.timestamp())}"
    sheet.effect(Effect(key, first.kind, first.body, at))


def share_due(sheet: Sheet, step: Step, share: int) -> datetime | None:
    """When this share of the step's time is over, as the rows say now; None if nobody has it open."""
    if share >= SHARES[-1] or step.due is None:
        return step.due
    timeout = sheet.timeout(step)
    slowest = _slowest(sheet, step, timeout) if timeout else None
    if timeout is None or slowest is None:
        return None
    return min(_shares(sheet, timeout, slowest)[share], step.due)


def timers_of(case: Case, world: World, now: datetime) -> tuple[Effect, ...]:
    """Every timer that this case should have, for a hub that starts anew; those of the past are due at once."""
    sheet = Sheet(case, "", now, world)
    found = []
    for step in case.steps:
        if step.state is StepState.OPEN and step.due is not None:
            left = [share for share in SHARES if share > step.reminded]
            dues = [(share, share_due(sheet, step, share)) for share in left]
            found += [timer(step, share, at) for share, at in dues if at is not None]
    return tuple(found)


def timer(step: Step, share: int, at: datetime) -> Effect:
    """The timer of a share; its key names the due instant that it belongs to, in microseconds."""
    due = step.due or at
    name = f"timer:{step.id}:{step.escalations}:{share}:{int(due.timestamp() * 1_000_000)}"
    return Effect(name, "timer", {"step": step.id, "share": share}, at)


def _stopped(sheet: Sheet, step: Step) -> bool:
    """Is it a step that was passed once and is open again? Its timers were voided then."""
    return step.state is StepState.OPEN and step.opened == sheet.now


def _slowest(sheet: Sheet, step: Step, timeout: Timeout) -> Task | None:
    asked = [each for each in sheet.tasks_of(step.id) if each.state is TaskState.OPEN]
    if len(asked) == 1:
        return asked[0]
    return max(asked, key=lambda each: _task_due(sheet, timeout, each), default=None)


def _task_due(sheet: Sheet, timeout: Timeout, task: Task) -> datetime:
    profile, holidays, factor = _calendar(sheet, task)
    return due_at(task.opened or sheet.now, timeout, profile, holidays, factor)


def _shares(sheet: Sheet, timeout: Timeout, task: Task) -> dict[int, datetime]:
    profile, holidays, factor = _calendar(sheet, task)
    return shares_at(task.opened or sheet.now, timeout, profile, holidays, factor)


def _calendar(sheet: Sheet, task: Task) -> tuple[WorkProfile, Holidays, Decimal]:
    person = sheet.world.directory.people.get(task.assignee)
    factor = sheet.world.route.urgent_factor if sheet.request.urgent else _ONCE
    if person is None:
        return WorkProfile(zone="UTC", week=((),) * 7), NO_HOLIDAYS, factor
    zone_of(person.work.zone)  # a zone nobody knows is refused before anything is counted
    region = person.work.region or person.region
    return person.work, sheet.world.holidays.get(region, NO_HOLIDAYS), factor
