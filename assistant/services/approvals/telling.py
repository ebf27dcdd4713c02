"""Approvals and decisions at the one door to the screen: what could be told, what was told, and the buttons' deeds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from assistant.model.approval import (
    Action,
    ApprovalTask,
    Card,
    Decide,
    Decision,
    Origin,
    Stage,
)
from assistant.model.errors import BadInput, NotFound
from assistant.model.notice import TellingDue
from assistant.model.telling import Do, Telling, Topic
from assistant.planning import approvaltell as plan
from assistant.planning.quiet import Around, Candidate
from assistant.services.core import Core
from assistant.store import approvals, approvaltold, decisions, told
from assistant.store.database import Connection

from . import inbox

SENDER, URGENT, DIGEST, TASK = "sender:", "urgent:", "approvals:", "approval"
DECIDES = {Do.APPROVE: Action.APPROVE, Do.REJECT: Action.REJECT}


def look(core: Core, how: Around, day: date) -> plan.Offers:
    """What could be told of approvals and decisions now. `day`: the work date."""
    if not approvaltold.anything(core.database):
        return plan.Offers()
    tasks = _present(core, approvaltold.news(core.database))
    told_ = _told(core, (plan.task_key(each) for each in tasks), how.now, day)
    open_ = inbox.counts(core).to_decide if tasks else 0
    room = how.room(Topic.APPROVALS)
    offers = plan.offers(tuple(tasks), open_, told_, how.now, room)
    return replace(offers, candidates=(*offers.candidates, *_answers(core, how.now)))


def _present(core: Core, ids: tuple[str, ...]) -> list[ApprovalTask]:
    """These tasks as they stand; those that are gone are left out."""
    if not ids:
        return []
    rows = tuple(row for row in approvals.several(core.database, ids) if not row.gone)
    return list(inbox.laid_over(core, rows)) if rows else []


def _told(core: Core, keys: Iterable[str], now: datetime, day: date) -> plan.Told:
    found = approvaltold.among(core.database, keys)
    hour = int((now - plan.HOUR).timestamp())
    senders: dict[str, tuple[datetime, ...]] = {}
    for topic, at in approvaltold.since(core.database, SENDER, day, hour):
        name = topic.removeprefix(SENDER)
        senders[name] = (*senders.get(name, ()), at)
    urgent = approvaltold.since(core.database, URGENT, day, 0)
    cards = [at for _, at in approvaltold.since(core.database, DIGEST, day, hour)]
    names = frozenset(topic.removeprefix(URGENT) for topic, _ in urgent)
    return plan.Told(found, senders, names, max(cards, default=None))


def _answers(core: Core, now: datetime) -> tuple[Candidate, ...]:
    """Where the user's decisions stand, if he has to know."""
    since = int((now - plan.NEWS - timedelta(minutes=1)).timestamp())
    recent = [inbox.standing(core, each) for each in decisions.recent(core.database, since)]
    keys = [
        key
        for each in recent
        for key in (plan.stage_key(each), plan.stage_key(each, Stage.NOT_SENT))
    ]
    known = approvaltold.among(core.database, keys) if keys else frozenset()
    worth = [each for each in recent if plan.worth(each, now, known)]
    fresh = [each for each in worth if plan.stage_key(each) not in known]
    rows = approvals.several(core.database, tuple(each.task_id for each in fresh)) if fresh else ()
    tasks = {each.id: each for each in inbox.laid_over(core, rows)} if rows else {}
    return tuple(plan.answering(each, tasks.get(each.task_id), now) for each in fresh)


def key_of(telling: Telling) -> str:
    """Its name among what was told: each stage of a decision has one of its own."""
    return plan.stage_key(telling.decision) if telling.decision is not None else telling.key


def keys_of(telling: Telling) -> frozenset[str]:
    """The names of all tasks that it tells of."""
    if telling.decision is not None:
        return frozenset()
    return frozenset(map(plan.task_key, telling.tasks))


def write(
    connection: Connection, core: Core, telling: Telling, day: date, *, working: bool
) -> None:
    """Its tasks were told, in the caller's transaction: they are not news any more (N-4)."""
    if telling.decision is not None:
        return
    now = core.epoch()
    for task in telling.tasks:
        told.write(connection, now, day, TASK, plan.task_key(task), unasked=False)
        if not task.told_version:
            shown = inbox.what_was_shown(core, task, task.version)
            shown = shown or Card(replace(task, decision=None))
            approvals.know(connection, task.id, shown, now, seen=False)
    for sender in sorted({plan.sender(task) for task in telling.tasks}):
        told.write(connection, now, day, SENDER + sender, telling.key, unasked=False)
        if telling.count("urgent") and not working:
            told.write(connection, now, day, URGENT + sender, telling.key, unasked=False)
    if telling.key.startswith(DIGEST):
        told.write(connection, now, day, DIGEST, telling.key, unasked=False)
    if telling.tasks and telling.count("approvals") > len(telling.tasks):
        approvaltold.all_told(connection, now)


def over(core: Core, telling: Telling) -> bool:
    """Was all of it handled, here or elsewhere, or may its buttons not stay (N-5, A-9, A-14)?"""
    now = core.now()
    if telling.decision is not None:
        return plan.decision_over(telling.decision, _decision(core, telling.decision.id))
    ids = tuple(each.id for each in telling.tasks)
    present = {each.id: each for each in _present(core, ids)}
    return all(plan.task_over(each, present.get(each.id), now) for each in telling.tasks)


def _decision(core: Core, decision_id: str) -> Decision | None:
    try:
        return inbox.decision(core, decision_id)
    except NotFound:
        return None


def act(core: Core, shown: Telling, action: Do) -> Decision | None:
    """A button of a notice, for the version that was told (A-15); the decision as it stands after it.

    Raises what deciding raises: Refused, NotFound; BadInput for a button that opens a window.
    """
    from . import absence, decide

    made: Decision | None
    if action in DECIDES and shown.tasks and shown.decision is None:
        task = shown.tasks[0]
        wish = Decide(task.id, DECIDES[action], task.version, Origin.TOAST)
        made = decide.decide(core, wish)
    elif action is Do.UNDO and shown.decision is not None:
        decide.undo(core, shown.decision.id)
        made = inbox.decision(core, shown.decision.id)
    elif action is Do.SEND_NOW and shown.decision is not None:
        made = decide.send_now(core, shown.decision.id)
    elif action is Do.NOBODY:
        absence.decline(core, shown.key)
        made = None
    else:
        raise BadInput("That button opens a window.")
    core.bus.publish(TellingDue())
    return made
