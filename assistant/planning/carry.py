"""What becomes of a day's unfinished to-dos when the next day begins: pure, one decision for each (L-50 to L-58)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from assistant.model.digest import WorkDay, WorkProfile
from assistant.model.item import Occurrence, Todo

from .holidays import NO_HOLIDAYS, Holidays
from .rows import ASK
from .workday import work_date, workday

CARRIED, ASIDE, FRESH = "carried", "aside", "fresh"
FARTHEST = 30  # days that are counted: whoever was away for longer is asked, whatever the number
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rules:
    """The boundary that has passed, and how the user wants it.

    `day` is the work date that has begun, `to_day` the first work day from it on. After `limit` carries a to-do is
    set aside. `fresh`: nothing is carried, plans of the past are cleared.
    """

    day: WorkDay
    to_day: date
    profile: WorkProfile
    holidays: Holidays = NO_HOLIDAYS
    absences: tuple[Occurrence, ...] = ()
    limit: int = 5
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What has been decided already, and by whom.

    `settled` has the pairs (item, day) that were decided; `no_day` the latest day on which the user said "no day" of
    an item; `by_hand` the items whose plan the user has set since the boundary; `worked` those worked on since they
    stand; `fresh_accounts` the accounts whose to-dos stand in a list for the first time.
    """

    settled: frozenset[tuple[str, date]] = frozenset()
    no_day: tuple[tuple[str, date], ...] = ()
    by_hand: frozenset[str] = frozenset()
    worked: frozenset[str] = frozenset()
    automatic: frozenset[str] = frozenset()
    fresh_accounts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Move:
    """One decision. `to_day` is None where the to-do is set aside or its plan is cleared."""

    item_id: str
    title: str
    from_day: date
    to_day: date | None
    what: str
    carries: int = 0


def moves(todos: Iterable[Todo], rules: Rules, known: Known) -> tuple[Move, ...]:
    """The moves of all of them, by id. Asking again when they have been written gives none (L-52)."""
    found = (move(todo, rules, known) for todo in todos)
    return tuple(sorted(filter(None, found), key=lambda each: each.item_id))


def move(todo: Todo, rules: Rules, known: Known) -> Move | None:
    """What becomes of one to-do, None if it stays as it is.

    It must have stood in a list before the boundary, and nobody may have touched it since (L-54): neither its text
    (`modified`), nor its plan.
    """
    if not todo.open or todo.waiting or todo.aside or _touched(todo, rules, known):
        return None
    stood = standing(todo, rules)
    if todo.recurring and _renewed(todo, rules):
        return _cleared(todo, rules, known)
    if stood is None or _decided(todo, stood, known):
        return None
    if rules.fresh:
        return _fresh(todo, stood)
    if todo.plan is None and todo.account_id in known.fresh_accounts:
        return None
    return _carried(todo, stood, rules, known)


def standing(todo: Todo, rules: Rules) -> date | None:
    """The day on which it stood unfinished: its plan, else its deadline; None if that is not before the new day.

    Only started, without either, it stands in every list by itself and has nothing that could be moved.
    """
    own = _own_day(todo, rules)
    day = own if todo.plan is None else todo.plan
    if todo.recurring and own is not None and day is not None:
        day = max(day, own)  # a plan before the instance was one for an instance before it
    return day if day is not None and day < rules.day.date else None


def _own_day(todo: Todo, rules: Rules) -> date | None:
    """The work date of its deadline; of an instance without one, that of its start."""
    when = todo.due if todo.due is not None or not todo.recurring else todo.start
    if isinstance(when, datetime):
        return work_date(when, rules.profile)
    return when


def _touched(todo: Todo, rules: Rules, known: Known) -> bool:
    """By hand, or its text since the boundary; a time that is still to come is a clock that goes wrong elsewhere."""
    day, at = rules.day, todo.modified
    return todo.id in known.by_hand or (at is not None and day.opens <= at < day.closes)


def _renewed(todo: Todo, rules: Rules) -> bool:
    own = _own_day(todo, rules)
    return own is not None and own >= rules.day.date


def _cleared(todo: Todo, rules: Rules, known: Known) -> Move | None:
    """The next instance has come: what was planned or counted for the one before it goes (L-55)."""
    plan = todo.plan
    if plan is None or plan > rules.day.date or (todo.id, plan) in known.settled:
        return None
    if plan == rules.day.date and todo.id not in known.automatic:
        return None
    return Move(todo.id, todo.summary, plan, None, FRESH)


def _decided(todo: Todo, stood: date, known: Known) -> bool:
    if (todo.id, stood) in known.settled:
        return True
    return any(item == todo.id and day >= stood for item, day in known.no_day)


def _fresh(todo: Todo, stood: date) -> Move | None:
    if todo.plan is None:
        return None
    return Move(todo.id, todo.summary, stood, None, FRESH)


def _carried(todo: Todo, stood: date, rules: Rules, known: Known) -> Move:
    """To the next work day, or aside. Nothing is set aside before it has asked in a list once (L-57)."""
    asks = min(ASK, rules.limit - 1)
    carries = todo.carries + _counted(todo, stood, rules, known)
    if todo.carries < asks:
        carries = min(carries, max(rules.limit - 1, asks))
    if carries >= rules.limit and todo.carries >= asks:
        return Move(todo.id, todo.summary, stood, None, ASIDE, carries)
    return Move(todo.id, todo.summary, stood, rules.to_day, CARRIED, carries)


def _counted(todo: Todo, stood: date, rules: Rules, known: Known) -> int:
    """Work days on the way; one for what nobody had planned, none for what was worked on."""
    if todo.id in known.worked:
        return 0
    return 1 if todo.plan is None else max(work_days(stood, rules), 1)


def work_days(stood: date, rules: Rules) -> int:
    """The work days after `stood` until the day to which is carried, included (L-56); the last 30 days count."""
    first = max(stood + _DAY, rules.to_day - FARTHEST * _DAY)
    days = (first + step * _DAY for step in range((rules.to_day - first).days + 1))
    return sum(
        workday(day, rules.profile, rules.holidays, rules.absences).kind.work for day in days
    )


@dataclass(frozen=True, slots=True)
class Missed:
    """An instance of a repeating to-do that was never done, since the next one has come (L-55)."""

    item_id: str
    title: str
    recurrence_id: str
    day: date


def missed(before: Iterable[Todo], now: Iterable[Todo], rules: Rules) -> tuple[Missed, ...]:
    """The instances that were current before the boundary, are still open, and are not current any more."""
    current = {todo.id: todo for todo in now}
    found = []
    for old in before:
        new, day = current.get(old.id), _own_day(old, rules)
        if new is None or new.recurrence_id == old.recurrence_id or not old.open:
            continue
        if day is not None and day < rules.day.date:
            found.append(Missed(old.id, old.summary, old.recurrence_id, day))
    return tuple(found)
