"""Sends what was decided when its undo window is over: read again, compare, mark, send, read back, settle.

Only under the account's lock, so that two programs on one profile never send the same decision. Nothing is sent
twice: what was marked and has no answer is looked up at the source first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from assistant.connectors.approvals import (
    Already,
    Applied,
    Browser,
    Deciding,
    Denied,
    Found,
    Moved,
    Nothing,
    Outcome,
    Source,
    Unproved,
)
from assistant.model.account import Account
from assistant.model.approval import Card, Decision, Stage, State, Tier
from assistant.model.errors import NeedsUser, NotFound, Refused, SundownError, TryLater
from assistant.model.notice import Kind
from assistant.planning import approve
from assistant.planning.approve import Differs, Go, Over, Prove
from assistant.services.core import Core
from assistant.store import approvals, decisions
from assistant.store.decisions import UNSENT, Result, Row
from assistant.system.lock import held

from . import inbox, parking, pulling
from .reading import source_of
from .settling import note, settle

NO_OFFER = "The source does not offer this any more."
PROVE = "This needs a second verification now. Decide it again on its card."
POLL_S = 0.1


@dataclass(frozen=True, slots=True)
class Sent:
    """The requests that were touched, and what the source said where it refused to tell what became of one."""

    touched: frozenset[str] = frozenset()
    refused: str = ""


def send_due(core: Core, account: Account, source: Source, stopped: Callable[[], bool]) -> Sent:
    """All that is due of an account, in the order in which it was decided; one that is stuck holds up no other.

    Raises TryLater and NeedsUser; what could not leave then waits, or is not sent (tier 2).
    """
    parking.stop_orphans(core)
    touched, refused = set(), ""
    for row in decisions.open_ones(core.database, account.id):
        if stopped():
            break
        if not parking.is_due(core, row):
            continue
        try:
            _send(core, source, row)
        except (TryLater, NeedsUser) as error:
            parking.park(core, account.id, str(error))
            raise
        except Refused as error:
            refused = refused or str(error)
        touched.add(row.request)
    return Sent(frozenset(touched), refused)


def _send(core: Core, source: Source, row: Row) -> None:
    if row.stage is Stage.SENDING:
        _look_up(core, source, row)
    else:
        _attempt(core, source, row)


def _attempt(core: Core, source: Source, row: Row) -> None:
    """From the new look to the settled end."""
    if _expired(core, row):
        settle(core, row, Stage.EXPIRED, Result(), UNSENT)
        return
    try:
        now = source.card(row.card.task)
    except NotFound:
        _over(core, source, row, State.GONE)
        return
    except Refused as error:
        settle(core, row, Stage.REFUSED, Result(said=str(error)), UNSENT)
        return
    tier = approve.tier_of(now.task, *inbox.bounds(core))
    proved = bool(core.held.proof(row.id))
    match approve.before_send(row.card, now, row.action, tier=tier, proved=proved):
        case Differs(changes):
            _keep(core, row, now)
            settle(core, row, Stage.CHANGED, Result(changes=changes), UNSENT)
        case Over():
            _closed(core, source, row, now, may=proved or tier < Tier.HIGH)
        case Prove():
            stage = Stage.NOT_SENT if row.tier >= tier else Stage.CHANGED
            settle(core, row, stage, Result(said=PROVE), UNSENT)
        case Go():
            _transmit(core, source, row, now)


def _expired(core: Core, row: Row) -> bool:
    return approve.has_expired(core.now(), _moment(row.created_at), _moment(row.expires_at))


def _transmit(core: Core, source: Source, row: Row, now: Card) -> None:
    """Mark, send, settle. Without an answer it stays marked, and is looked up in the next pass."""
    with core.database.write() as connection:
        if not decisions.move(connection, row.id, (Stage.HELD, Stage.WAITING), Stage.SENDING):
            return  # Undo was quicker
        note(connection, row, "sent", core.epoch())
    core.bus.changed(Kind.APPROVALS)

    def mark(text: str) -> None:
        try:
            with core.database.write() as connection:
                decisions.progress(connection, row.id, text)
        except SundownError as error:  # a full disk is no refusal of the source's
            raise TryLater(str(error)) from error

    deciding = _deciding(core, row)
    if row.action in approve.UNBOUND:
        deciding = replace(deciding, task=now.task)
    try:
        outcome = source.decide(deciding, mark)
    except Refused as error:  # maybe only of the look afterwards
        _answered(core, source, row, Denied(str(error)))
    except NotFound:
        _over(core, source, row, State.GONE, (Stage.SENDING,))
    else:
        _settled(core, row, outcome)


def _answered(core: Core, source: Source, row: Row, denied: Denied) -> None:
    """The source said no; whether it did it all the same only a look can tell."""
    match _found(core, source, row):
        case Nothing():
            _settled(core, row, denied)
        case found:
            _settled(core, row, found)


def _settled(core: Core, row: Row, outcome: Outcome) -> None:
    match outcome:
        case Applied(state, at, said, following):
            settle(
                core,
                row,
                Stage.DONE,
                Result("", at or core.now(), said, next=following, state=state),
            )
        case Already(who, at, state, _, said):
            settle(core, row, Stage.ALREADY, Result(who, at, said, state=state))
        case Moved(card):
            _changed(core, row, card, (Stage.SENDING,))
        case Denied(said):
            settle(core, row, Stage.REFUSED, Result(said=said))
        case Browser(url, said):
            settle(core, row, Stage.BROWSER, Result(said=said, url=url))
        case Unproved(said):
            settle(core, row, Stage.NOT_SENT, Result(said=said or PROVE))


def _changed(core: Core, row: Row, card: Card, start: tuple[Stage, ...]) -> None:
    _keep(core, row, card)
    changes = approve.differences(row.card, card)
    settle(core, row, Stage.CHANGED, Result(changes=changes), start)


def _look_up(core: Core, source: Source, row: Row) -> None:
    """It was handed over, and no answer came (A-16): did it happen? If it did not, it goes out once more."""
    try:
        found = _found(core, source, row)
    except Refused as error:
        if not _expired(core, row):
            raise
        settle(core, row, Stage.BROWSER, Result(said=str(error), url=row.card.task.url))
        return
    match found:
        case Nothing():
            _again(core, source, row)
        case _:
            _settled(core, row, found)


def _again(core: Core, source: Source, row: Row) -> None:
    """It is known not to have happened. It can be taken back again, until it is marked anew; tier 2 never waits."""
    if row.tier >= Tier.HIGH and row.action in approve.TIERED:
        settle(core, row, Stage.NOT_SENT, Result(said=PROVE))
        return
    with core.database.write() as connection:
        if not decisions.move(connection, row.id, (Stage.SENDING,), Stage.WAITING):
            return
        note(connection, row, "waiting", core.epoch(), result="it had not arrived")
    _attempt(core, source, replace(row, stage=Stage.WAITING))


def _over(
    core: Core, source: Source, row: Row, state: State, start: tuple[Stage, ...] = UNSENT
) -> None:
    """It is not the user's to decide any more: who did, and when? The source is the only truth (A-16)."""
    found = _found(core, source, row)
    if isinstance(found, Nothing):
        settle(core, row, Stage.ALREADY, Result(state=state), start)
    else:
        _ended(core, row, found, start)


def _closed(core: Core, source: Source, row: Row, now: Card, *, may: bool) -> None:
    """Not for the user to decide. Did somebody? If it is still open as he saw it, the source says why, in its words."""
    if now.task.state is not State.PENDING:
        _over(core, source, row, now.task.state)
        return
    found = _found(core, source, row)
    if not isinstance(found, Nothing):
        _ended(core, row, found, UNSENT)
    elif may and now.task.version == row.card.task.version:
        _transmit(core, source, row, now)
    else:
        settle(core, row, Stage.REFUSED, Result(said=NO_OFFER), UNSENT)


def _found(core: Core, source: Source, row: Row) -> Found:
    """What became of the task, by reading only."""
    try:
        return source.reconcile(_deciding(core, row))
    except NotFound:
        return Already("", None, State.GONE)


def _ended(
    core: Core, row: Row, found: Already | Applied | Moved, start: tuple[Stage, ...]
) -> None:
    """Nothing was sent from here, or it came too late."""
    match found:
        case Already(who, at, now, _, said):
            settle(core, row, Stage.ALREADY, Result(who, at, said, state=now), start)
        case Applied(now, at, said, following):
            settle(core, row, Stage.ALREADY, Result("", at, said, next=following, state=now), start)
        case Moved(card) if row.action in card.task.actions:
            _changed(core, row, card, start)
        case Moved(card):
            settle(core, row, Stage.ALREADY, Result(state=card.task.state), start)


def settle_vanished(core: Core, account: Account, source: Source) -> None:
    """A task that left the list while a decision about it was held or waits: it ends as handled, with who and when.

    One that the source still has as it was (a listing may leave rows out) is left to its own sending.
    """
    for row in decisions.open_ones(core.database, account.id):
        about = approvals.one(core.database, row.task_id)
        if row.stage not in UNSENT or (about is not None and not about.gone):
            continue
        with suppress(TryLater, Refused):  # the next pass, or its own sending, finds it out
            found = _found(core, source, row)
            if not isinstance(found, Nothing):
                _ended(core, row, found, UNSENT)


def _keep(core: Core, row: Row, card: Card) -> None:
    """How it is now, for the card that says what has changed. What the user saw stays as it was."""
    with core.database.write() as connection:
        approvals.write_card(connection, row.task_id, card, core.epoch())
        if card.task.id == row.task_id and card.task.actions:
            approvals.write(connection, card.task, core.epoch())


def _deciding(core: Core, row: Row) -> Deciding:
    wish = row.wish
    return Deciding(
        row.id, row.card.task, row.action, row.comment, wish.fields, wish.to, wish.people, wish.where,
        wish.sign, core.held.proof(row.id), row.progress,
    )  # fmt: skip


def _moment(epoch: int) -> datetime:
    return datetime.fromtimestamp(epoch, UTC)


def finish(core: Core, decision_id: str, patience: float) -> Decision:
    """Wait until its window is over and send it in this thread; at most so many seconds, then it stands as it does."""
    pause = threading.Event()
    for _ in range(max(1, int(patience / POLL_S))):
        row = decisions.one(core.database, decision_id)
        if row is None or inbox.decision(core, decision_id).stage not in parking.MOVING:
            break
        if parking.is_due(core, row) and _turn(core, row.account_id):
            break
        pause.wait(POLL_S)
    return inbox.decision(core, decision_id)


def _turn(core: Core, account_id: str) -> bool:
    """One turn of sending, if no other program is at it. Without a network what is due waits."""
    account = core.account(account_id)
    with held(core.lane_lock(account_id)) as mine:
        if not mine:
            return False
        try:
            with source_of(core, account_id) as source:
                touched = send_due(core, account, source, lambda: False).touched
                if touched:
                    pulling.pull(core, account, source, touched, lambda _done, _all: None)
        except (TryLater, NeedsUser) as error:
            parking.park(core, account_id, str(error))
    return True
