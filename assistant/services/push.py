"""Sends what the outbox owes to one account, in the order in which it was asked for.

Before a change leaves, its row says that it may have left: after a lost reply or a crash the server is asked first.
One refused item never stops the others; a server that does not answer three times in a row ends the pass.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.model.change import Upsert
from assistant.model.command import Receipt, Sending
from assistant.model.errors import Conflict, Refused, TryLater
from assistant.model.notice import Kind
from assistant.store import journal, outbox

from . import settle
from .core import Core

if TYPE_CHECKING:
    from assistant.connectors.base import Connector

MEETINGS = 3  # how often one change may meet another's in one pass
PATIENCE = 3  # failures in a row after which the server is left alone
STUBBORN = 3  # attempts after which a change has to let the others go first


@dataclass(slots=True)
class Pushed:
    """What a pass of pushing did."""

    sent: int = 0
    conflicts: int = 0
    refused: int = 0
    trouble: TryLater | None = None


def push_all(
    core: Core, account_id: str, connector: Connector, stopped: Callable[[], bool]
) -> Pushed:
    """Send what is ready. NeedsUser ends the pass at once; TryLater is reported in the result."""
    result, failures = Pushed(), 0
    waiting: set[str] = set()
    while failures < PATIENCE and not stopped():
        row = _next(core, account_id, waiting)
        if row is None:
            break
        try:
            _push(core, connector, row, result)
            failures = 0
        except TryLater as error:
            _mark(core, row, str(error))
            waiting.add(row.item_id)
            result.trouble, failures = error, failures + 1
            if error.after:  # it said for how long it wants to be left alone
                break
    return result


def _next(core: Core, account_id: str, waiting: set[str]) -> outbox.Row | None:
    """In the order asked for; but behind the others what the server has choked on several times."""
    rows = outbox.ready(core.database, account_id, core.epoch())
    left = [row for row in rows if row.item_id not in waiting]
    stubborn = {row.item_id for row in left if row.attempts >= STUBBORN}
    return next((row for row in left if row.item_id not in stubborn), left[0] if left else None)


def _push(core: Core, connector: Connector, row: outbox.Row, result: Pushed) -> None:
    """One change to its end: confirmed, merged away, or refused."""
    before = len(journal.conflicts(core.database, row.item_id))
    found: outbox.Row | None = _look(core, connector, row) if row.unsure else row
    for _ in range(MEETINGS):
        found = _hand_over(core, found) if found else None
        if found is None:
            break
        try:
            receipt = _send(core, connector, found)
        except Conflict as theirs:
            now = None if theirs.raw is None else Upsert(theirs.href, theirs.etag, theirs.raw)
            found = settle.meet(core, found, now, core.epoch())
        except Refused as no:
            _refuse(core, found, str(no))
            result.refused += 1
            return
        else:
            _confirm(core, found, receipt)
            break
    else:
        raise TryLater(f"'{row.summary}' is being changed elsewhere at this moment.")
    result.sent += 1
    result.conflicts += len(journal.conflicts(core.database, row.item_id)) - before


def _look(core: Core, connector: Connector, row: outbox.Row) -> outbox.Row | None:
    """An answer was lost: see what the server has, and go on from there."""
    theirs = connector.look(core.collection(row.collection_id), row.href)
    if theirs is not None and theirs.etag == row.base_etag and row.base_etag:
        return row  # it never arrived
    if theirs is not None and settle.arrived(row, theirs):
        _arrived(core, row, theirs)
        return None
    if theirs is None and (row.base is None or row.after is None):
        if row.after is None:
            _confirm(core, row, Receipt(row.href, "", None))
            return None
        return row
    return settle.meet(core, row, theirs, core.epoch())


def _hand_over(core: Core, row: outbox.Row) -> outbox.Row | None:
    """The change as it is now, marked as one that may have left; None if the user has taken it back."""
    with core.database.write() as connection:
        outbox.mark(connection, row.id, unsure=True, tried=True)
        return outbox.one(core.database, row.id)


def _send(core: Core, connector: Connector, row: outbox.Row) -> Receipt:
    collection = core.collection(row.collection_id)
    receipt = connector.push(
        Sending(
            row.id,
            collection.id,
            collection.href,
            row.href,
            row.uid,
            row.component,
            row.base_etag,
            row.after,
            create=row.base is None,
        )
    )
    if row.after is not None and receipt.raw is None and not receipt.etag:
        # neither a name for the new state nor the text read back: a login page says 200 too
        raise TryLater("The server did not confirm the change: it will be looked up.")
    return receipt


def _arrived(core: Core, row: outbox.Row, theirs: Upsert) -> None:
    """It is there, and others may have been at it since: what waits behind it meets them."""
    now = core.epoch()
    with core.database.write() as connection:
        settle.confirm(core, connection, row, Receipt(row.href, "", row.after), now)
        journal.write(connection, now, "sent", row.summary, row.verb, row.item_id, row.id)
        settle.take(core, connection, row.item_id, row.collection_id, theirs)
    core.bus.changed(Kind.ITEMS, Kind.OUTBOX)


def _confirm(core: Core, row: outbox.Row, receipt: Receipt) -> None:
    now = core.epoch()
    with core.database.write() as connection:
        settle.confirm(core, connection, row, receipt, now)
        journal.write(connection, now, "sent", row.summary, row.verb, row.item_id, row.id)
    core.bus.changed(Kind.ITEMS, Kind.OUTBOX)


def _refuse(core: Core, row: outbox.Row, why: str) -> None:
    with core.database.write() as connection:
        outbox.mark(connection, row.id, unsure=False, refused=True, error=why)
        journal.write(connection, core.epoch(), "refused", row.summary, why, row.item_id, row.id)
    core.bus.changed(Kind.OUTBOX)


def _mark(core: Core, row: outbox.Row, why: str) -> None:
    """Still owed. Whether it arrived is unknown, so the row stays unsure if it had been handed over."""
    now = outbox.one(core.database, row.id)
    if now is not None:
        with core.database.write() as connection:
            outbox.mark(connection, row.id, unsure=now.unsure, error=why)
        core.bus.changed(Kind.OUTBOX)
