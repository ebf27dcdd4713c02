"""One pass over one account: push what we owe, look for new collections now and then, pull what is new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.model.account import Account, Collection, Trouble
from assistant.model.change import Cursor
from assistant.model.errors import Gone, NeedsUser, Refused, SundownError, TryLater
from assistant.model.notice import Kind
from assistant.model.view import SyncReport
from assistant.store import accounts, journal, mirror

from . import pull, push, reindexing
from .approvals import passing
from .approvals.passing import EVERYTHING, Look
from .core import Core, Link

if TYPE_CHECKING:
    from assistant.connectors.base import Connector

DISCOVER_SECONDS = 6 * 3600
Report = Callable[[int, int], None]


@dataclass(slots=True)
class Pass:
    """What is known of a running pass."""

    pushed: push.Pushed = field(default_factory=push.Pushed)
    pulled: int = 0
    removed: int = 0
    held: int = 0
    complete: bool = True
    problems: list[str] = field(default_factory=list)


def sync_account(
    core: Core,
    account: Account,
    link: Link,
    report: Report,
    stopped: Callable[[], bool],
    look: Look = EVERYTHING,
) -> SyncReport:
    """One pass. Errors of the account end up in the report and in its state, in one sentence."""
    begun = core.clock.monotonic()
    done, trouble, message, after = Pass(), Trouble.NONE, "", 0.0
    try:
        if look.calendars:
            _run(core, account, link.connector, done, report, stopped)
        if done.pushed.trouble is not None:
            raise done.pushed.trouble
        _approvals(core, account, link, look, done, report, stopped)
    except SundownError as error:
        trouble, message = trouble_of(error), str(error)
        after = error.after if isinstance(error, TryLater) else 0
    done.complete = done.complete and trouble is Trouble.NONE
    if look.calendars or trouble is not Trouble.NONE:
        ended = done.complete or trouble is not Trouble.NONE
        _state(core, account, trouble, message, complete=ended)
    return SyncReport(
        account=account.name,
        pushed=done.pushed.sent,
        pulled=done.pulled,
        removed=done.removed,
        conflicts=done.pushed.conflicts,
        held=done.held,
        seconds=core.clock.monotonic() - begun,
        complete=done.complete,
        error=message,
        trouble=trouble,
        problems=tuple(done.problems),
        after=after,
    )


def _approvals(
    core: Core,
    account: Account,
    link: Link,
    look: Look,
    done: Pass,
    report: Report,
    stopped: Callable[[], bool],
) -> None:
    news = passing.run(core, account, link, look, report, stopped)
    done.pulled += news.changed
    if news.partial:
        done.complete = False
        done.problems.append(news.partial)


def failed(account: Account, error: SundownError) -> SyncReport:
    """The report of a pass that could not even begin, or could not write down how it ended."""
    return SyncReport(account.name, error=str(error), complete=False, trouble=trouble_of(error))


def trouble_of(error: SundownError) -> Trouble:
    """What has to happen next, by the kind of the error."""
    match error:
        case TryLater():
            return Trouble.TRY_LATER
        case NeedsUser():
            return Trouble.NEEDS_USER
        case _:
            return Trouble.REFUSED


def _run(
    core: Core,
    account: Account,
    connector: Connector,
    done: Pass,
    report: Report,
    stopped: Callable[[], bool],
) -> None:
    age = core.epoch() - accounts.discovered_at(core.database, account.id)
    if not 0 <= age <= DISCOVER_SECONDS:  # a clock that was set back counts as long ago
        discover(core, account, connector)
    done.pushed = push.push_all(core, account.id, connector, stopped)
    if done.pushed.trouble is not None and done.pushed.trouble.after:
        return  # a server that asks to be left alone gets no more requests
    refused: list[SundownError] = []
    for collection in accounts.collections(core.database, account.id):
        if stopped():
            done.complete = False
            return
        try:
            result = pull.pull(core, connector, collection, report, stopped)
        except (Refused, Gone) as error:  # one calendar says no; the others go on
            if isinstance(error, Gone):
                _forget_mark(core, collection)
            refused.append(type(error)(f"{collection.name}: {error}"))
            continue
        done.pulled += result.written
        done.removed += result.removed
        done.held += result.held
        done.complete = done.complete and result.complete
        done.problems += result.problems
    if refused:
        done.problems += [str(error) for error in refused[1:]]
        raise refused[0]


def _forget_mark(core: Core, collection: Collection) -> None:
    """What comes back at this address may be another calendar with marks like ours: it is compared as a whole."""
    if accounts.cursor(core.database, collection.id) not in {None, Cursor()}:
        with core.database.write() as connection:
            accounts.write_cursor(connection, collection.id, Cursor())


def discover(core: Core, account: Account, connector: Connector) -> tuple[Collection, ...]:
    """Look the collections up. Those which the server no longer names stay while they hold something unsent."""
    found = connector.discover()
    mine = connector.addresses()
    before = accounts.addresses(core.database)
    with core.database.write() as connection:
        missing = accounts.write_collections(connection, account.id, found, core.epoch())
        accounts.write_addresses(connection, account.id, mine)
        for collection_id in missing if found else ():
            if mirror.count(core.database, collection_id) == 0:
                accounts.drop_collection(connection, collection_id)
            else:
                journal.write(
                    connection,
                    core.epoch(),
                    "missing",
                    account.name,
                    "A calendar is no longer on the server.",
                )
    if accounts.addresses(core.database) != before:
        reindexing.index_all(core)
    core.bus.changed(Kind.ACCOUNTS)
    return found


def _state(core: Core, account: Account, trouble: Trouble, message: str, *, complete: bool) -> None:
    with core.database.write() as connection:
        accounts.write_state(
            connection, account.id, core.epoch(), trouble, message, complete=complete
        )
    core.bus.changed(Kind.ACCOUNTS)
