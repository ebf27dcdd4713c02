"""Use cases of the clock: a share of a step's time is over; the timers made anew at a start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.hub.domain import timing, transitions
from assistant.hub.domain.case import StepState
from assistant.hub.domain.deeds import TimeUp
from assistant.hub.store import cases, outbox, steptimes
from assistant.model.value import dataclass

from . import surroundings
from .context import Actor, Answer, Desk, Hub
from .press import keyed, moment_of, settle

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PAGE = 200  # steps looked at in one transaction
_LAST = 100  # per cent: the share that escalates
CLOCK = Actor("", origin="timer")


def time_up(hub: Hub, step_id: str, share: int) -> bool:
    """A timer fired: only a hint, `due` is read again under the lock. True if it did something."""
    with hub.database.read() as db:
        seen = steptimes.step_now(db, step_id)
    if seen is None or _void(seen, share):
        return False
    answer = keyed(
        hub,
        CLOCK,
        "",
        "",
        lambda db: _press(Desk(hub, db, CLOCK, moment_of(hub)), seen[0], TimeUp(step_id, share)),
    )
    return answer.status == _DONE


@dataclass(frozen=True, slots=True)
class Fired:
    """A timer's row: its key in the outbox, the step it is about, and the share of its time that is over."""

    key: str
    step: str
    share: int


def all_up(hub: Hub, fired: Sequence[Fired]) -> frozenset[str]:
    """Several timers in one transaction, ticked off in it; the keys of those that were heard.

    The others are to be tried alone: requests that somebody else has locked, since who holds many locks may wait for
    none, and revocations, which take a second lock. At any fault nothing has happened.
    """
    done: list[str] = []

    def work(db: Connection) -> Answer:
        desk = Desk(hub, db, CLOCK, moment_of(hub))
        seen = steptimes.steps_now(db, [each.step for each in fired])
        stale = {e.key for e in fired if e.step not in seen or _void(seen[e.step], e.share)}
        wanted = [each for each in fired if each.key not in stale]
        ours = steptimes.unlocked(db, [seen[each.step][0] for each in wanted])
        for each in wanted:
            if seen[each.step][0] in ours:
                _press(desk, seen[each.step][0], TimeUp(each.step, each.share))
                done.append(each.key)
        done.extend(stale)
        outbox.close(db, done, desk.now)
        return Answer(_DONE, {})

    keyed(hub, CLOCK, "", "", work)
    return frozenset(done)


def rebuild(hub: Hub) -> int:
    """At a start, and after a company moved in: every open step has the timers it should have; how many were looked at.

    A timer that is known already is no second one.
    """
    looked, after = 0, ""
    while True:
        with hub.database.begin() as db:
            page = steptimes.timed_steps(db, after, _PAGE)
            _wind_all(Desk(hub, db, CLOCK, moment_of(hub)), sorted({each[1] for each in page}))
        looked += len(page)
        if len(page) < _PAGE:
            hub.wake()
            return looked
        after = page[-1][0]


_DONE, _NOTHING = 200, 204


def _void(seen: steptimes.StepNow, share: int) -> bool:
    """Seen without a lock: the step is over, or this share was announced before. `seen` = request, state, reminded."""
    _request, state, reminded, due = seen
    return state != StepState.OPEN or due is None or (share < _LAST and reminded >= share)


def _press(desk: Desk, request_id: str, deed: TimeUp) -> Answer:
    case = cases.lock(desk.db, request_id)
    if case is None:
        return Answer(_NOTHING, {})
    original = cases.lock(desk.db, case.request.revokes) if case.request.revokes else None
    around = surroundings.world(desk, case.request, original=original)
    turn = transitions.turn(case, deed, "", desk.now, around)
    settle(desk, case, turn, around.form)
    did = turn.case != case or bool(turn.facts)
    return Answer(_DONE if did else _NOTHING, {})


def _wind_all(desk: Desk, requests: Sequence[str]) -> None:
    for request_id in requests:
        case = cases.read(desk.db, request_id)
        if case is not None:
            around = surroundings.world(desk, case.request)
            outbox.add(desk.db, request_id, timing.timers_of(case, around, desk.now), desk.now)
