"""Tier 2: the second verification goes over the network now, for one decision (A-10, A-24); never written."""

from __future__ import annotations

from dataclasses import replace

from assistant.connectors import factor_of
from assistant.connectors.approvals import Deciding, Source
from assistant.model.approval import Action, ApprovalTask, Card, Decide, Decision
from assistant.model.errors import NotFound, Refused
from assistant.planning import approverules as rules
from assistant.services.core import Core, new_id
from assistant.store import approvals
from assistant.store.decisions import Row

from . import inbox, settling
from .decide import OVER, Chosen, build, open_task, write
from .reading import source_of


def factor(core: Core, task_id: str) -> str:
    """With what the user verifies himself for this task; "" where nothing is needed."""
    about = inbox.task(core, task_id)
    if not rules.wants_proof(about, Action.APPROVE):
        return ""
    return factor_of(about.kind)


def decide(core: Core, wish: Decide, code: str) -> Decision:
    """The same as a decision without it, after `code` was accepted for it at the source, as the request is now."""
    about = open_task(core, wish.task_id)
    rules.check(about, wish, verified=True)
    if not rules.wants_proof(about, wish.action):
        return write(core, (Chosen(about, wish),))[0]
    with source_of(core, about.account_id) as source:
        card = _read(core, source, about)
        if card.task.version != wish.seen:
            return write(core, (Chosen(inbox.task(core, about.id), wish),))[0]
        asked = Chosen(about, wish, id=new_id(core.now()))
        proof = _proof(core, source, asked, card, code)
    return write(core, (replace(asked, proof=proof),))[0]


def _read(core: Core, source: Source, about: ApprovalTask) -> Card:
    """The request as it is now, kept; what is verified is what stands there."""
    try:
        card = source.card(about)
    except NotFound as error:
        raise Refused(OVER) from error
    if about.id != card.task.id or not card.task.actions:
        raise Refused(OVER)
    with core.database.write() as connection:
        approvals.write_card(connection, about.id, card, core.epoch())
        approvals.write(connection, card.task, core.epoch())
    return card


def _proof(core: Core, source: Source, chosen: Chosen, card: Card, code: str) -> str:
    """What the source gives for the code. Both ends of it are in the log."""
    row = build(core, chosen, core.held.begin(core.home))
    wish = chosen.wish
    deciding = Deciding(
        row.id,
        card.task,
        row.action,
        row.comment,
        wish.fields,
        wish.to,
        wish.people,
        wish.where,
        wish.sign,
    )
    try:
        proof = source.verify(deciding, card, code)
    except Refused as error:
        _note(core, row, "verify_failed", str(error))
        raise
    _note(core, row, "verified", "")
    return proof


def _note(core: Core, row: Row, event: str, result: str) -> None:
    with core.database.write() as connection:
        settling.note(connection, row, event, core.epoch(), result=result)
