"""Use cases of the person who signs: every press on a task."""

from __future__ import annotations

import dataclasses
from datetime import datetime

from assistant.hub.domain import transitions
from assistant.hub.domain.case import Case
from assistant.hub.domain.deeds import Deed
from assistant.hub.problems import NeedsVerification
from assistant.hub.store import cases

from . import reading, surroundings, verify
from .context import Actor, Answer, Desk, Hub
from .press import data_sha256, on_case, settle
from .pressed import name_of, pressed_of
from .saying import answer


def decide(
    hub: Hub, actor: Actor, task_id: str, deed: Deed, *, key: str = "", fingerprint: str = ""
) -> Answer:
    """Approve, Reject, Return, Transfer, Delegate, AddSign, TakeBack or Comment on a task.

    Raises Late (the sentence says who decided and when), Stale, Forbidden, Invalid, Missing, and NeedsVerification with
    the `purpose` that a fresh second verification must be for.
    """

    def work(desk: Desk, case: Case) -> Answer:
        verified = _verified(desk, case, task_id, deed)
        original = cases.lock(desk.db, case.request.revokes) if case.request.revokes else None
        around = surroundings.world(
            desk, case.request, verified=verified is not None, original=original
        )
        try:
            turn = transitions.turn(case, deed, actor.person, desk.now, around)
        except NeedsVerification as needed:
            needed.values["purpose"] = _purpose(case, task_id, deed)
            raise
        pressed = dataclasses.replace(pressed_of(deed), task=task_id, verified_at=verified)
        turn = reading.with_mentioned(desk, case, turn)
        settle(desk, case, turn, around.form, pressed)
        return answer(desk, turn.case, task=task_id)

    return on_case(hub, actor, (key, fingerprint), lambda db: cases.lock_of_task(db, task_id), work)


def _verified(desk: Desk, case: Case, task_id: str, deed: Deed) -> datetime | None:
    """When the second verification sent with this press was given; it is spent with it, or not at all."""
    actor = desk.actor
    if not actor.verification:
        return None
    wanted = _purpose(case, task_id, deed)
    return verify.spend(desk.db, actor.verification, actor.person, wanted, desk.now)


def _purpose(case: Case, task_id: str, deed: Deed) -> str:
    return verify.purpose(name_of(deed), task_id, data_sha256(case))
