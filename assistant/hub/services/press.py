"""One press: its transaction and idempotency, and all that is written of it. Who may press what is the engine's."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.hub.domain.case import Case, Fact, Turn
from assistant.hub.domain.form import FormDef
from assistant.hub.problems import Invalid, Late, Missing
from assistant.hub.store import audit, cases, copies, events, idempotency, outbox
from assistant.hub.store.cases import Decision
from assistant.hub.store.columns import canonical, millis, moment
from assistant.hub.store.ids import new_id
from assistant.model.value import dataclass

from . import closing, reading, robotcauses
from .context import Actor, Answer, Desk, Hub
from .trailing import entries

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["Answer", "Pressed", "data_sha256", "keyed", "moment_of", "settle"]


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press as it is kept: `task` is "" for those on the request itself, `verified_at` UTC or None."""

    action: str
    task: str = ""
    comment: str = ""
    seen_data_rev: int | None = None
    verified_at: datetime | None = None


def keyed(
    hub: Hub, actor: Actor, key: str, fingerprint: str, work: Callable[[Connection], Answer]
) -> Answer:
    """One transaction around `work`, once per actor and key; the relay and the desktops are told after the commit.

    The same press again gets the answer it got. Raises Late when it is being worked on right now, Invalid when the key
    was used for another body; what `work` raises has changed nothing.
    """
    mark = ("press", actor.person, key)
    if key and not hub.memory.claim(mark):
        raise Late("cases.still_running")
    try:
        with hub.database.begin() as db:
            again = _replay(db, actor, key, fingerprint) if key else None
            answer = again or work(db)
            if key and not answer.replayed:
                kept = idempotency.Kept(fingerprint, answer.status, answer.body, moment_of(hub))
                idempotency.keep(db, actor.person, key, kept)
    finally:
        if key:
            hub.memory.release(mark)
    if not answer.replayed:
        hub.wake()
        hub.announce()
    return answer


def on_case(
    hub: Hub,
    actor: Actor,
    press: tuple[str, str],
    lock: Callable[[Connection], Case | None],
    work: Callable[[Desk, Case], Answer],
) -> Answer:
    """A press on a request that exists, under its lock. `press` is (key, fingerprint), `lock` gives the request.

    Raises Missing for a request that is not there, or that the actor may not know of.
    """

    def locked(db: Connection) -> Answer:
        case = lock(db)
        if case is None:
            raise Missing("cases.no_request")
        desk = Desk(hub, db, actor, moment_of(hub))
        if not reading.may_know(desk, case):
            raise Missing("cases.no_request")
        return work(desk, case)

    return keyed(hub, actor, *press, locked)


def _replay(db: Connection, actor: Actor, key: str, fingerprint: str) -> Answer | None:
    """The answer this press got before, None if it is new."""
    running, kept = idempotency.taken(db, actor.person, key)
    if running:
        raise Late("cases.still_running")
    if kept is None:
        return None
    if kept.fingerprint != fingerprint:
        raise Invalid("cases.key_used")
    return Answer(kept.status, kept.answer, replayed=True)


def moment_of(hub: Hub) -> datetime:
    """This moment as a column can hold it, so that what is decided upon is what is read again."""
    return moment(millis(hub.clock.now()))


def data_sha256(case: Case) -> str:
    """The hash of the form's data as it was decided upon: what a second verification is bound to."""
    return hashlib.sha256(canonical(dict(case.request.data)).encode()).hexdigest()


def settle(
    desk: Desk, before: Case | None, turn: Turn, form: FormDef, pressed: Pressed | None = None
) -> None:
    """Write a turn: rows that differ, the press, copies, effects, events, what closing brings, and the trail last."""
    db, after, now = desk.db, turn.case, desk.now
    if before is None:
        cases.add(db, after)
    else:
        cases.write(db, before, after)
    if pressed is not None:
        cases.decide(db, _decision(desk, before or after, turn.facts, pressed))
    copies.add(db, after.request.id, turn.copies, now)
    outbox.cancel(db, turn.cancel, now)
    outbox.add(db, after.request.id, turn.effects, now)
    events.add(db, turn.told, now)
    robotcauses.of_turn(desk, before, turn)
    ended = before is None or before.request.state is not after.request.state
    if after.request.closed:
        closing.close(desk, after.request, form) if ended else closing.known_to(desk, after.request)
    audit.append(db, after.request.id, entries(desk, turn.facts))
    if ended and (back := closing.taken_back(desk, after.request)):
        settle(desk, *back)


def _decision(desk: Desk, seen: Case, facts: Sequence[Fact], pressed: Pressed) -> Decision:
    actor = desk.actor
    mine = next((each for each in facts if each.actor == actor.person), None)
    return Decision(
        id=new_id(desk.now),
        request=seen.request.id,
        task=pressed.task,
        actor=actor.person,
        on_behalf_of=mine.on_behalf_of if mine else "",
        action=pressed.action,
        comment=pressed.comment,
        seen_data_rev=pressed.seen_data_rev,
        data_sha256=data_sha256(seen),
        verified_at=pressed.verified_at,
        device=actor.device,
        at=desk.now,
    )
