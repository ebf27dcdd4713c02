"""Brings one collection up to date: each page of a pull is planned, then written in one transaction.

The last page carries the cursor, which is stored together with its data: killed at any moment, the next pull goes on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from assistant.model.account import Collection
from assistant.model.change import Page, Remove, Upsert
from assistant.model.errors import SundownError
from assistant.model.ids import canonical, item_id
from assistant.model.notice import Kind
from assistant.planning.merge import Guard, Plan, plan_pull
from assistant.store import accounts, journal, mirror, outbox
from assistant.store.index import Indexed

from . import indexing, settle
from .core import Core
from .worker import Part, Text, Worker

if TYPE_CHECKING:
    from assistant.connectors.base import Connector

Report = Callable[[int, int], None]
Read = Callable[[list[Upsert]], list[Indexed]]
AHEAD = 3  # pages that wait for the worker at most


@dataclass(slots=True)
class Pulled:
    """What a pull of one collection did."""

    written: int = 0
    removed: int = 0
    held: int = 0
    complete: bool = True
    problems: list[str] = field(default_factory=list)


def pull(
    core: Core,
    connector: Connector,
    collection: Collection,
    report: Report,
    stopped: Callable[[], bool],
) -> Pulled:
    """Run one pull to its end, or until `stopped` says so; what was written by then stays."""
    result = Pulled()
    mark = accounts.cursor(core.database, collection.id)
    guard_count = mirror.count(core.database, collection.id)
    allowed = accounts.accepts(core.database, collection.id)
    pages = connector.pull(
        collection, mark, lambda: mirror.known(core.database, collection.id), report
    )
    about = indexing.context(core)
    with closing(_read(pages, collection, about, first=mark is None)) as read_pages:
        for page, read in read_pages:
            guard = Guard(guard_count, result.removed, allowed)
            _apply(core, collection, page, guard, read, result)
            if stopped():
                result.complete = False
                break
    return result


def _read(
    pages: Iterable[Page], collection: Collection, about: indexing.Context, *, first: bool
) -> Generator[tuple[Page, Read]]:
    """Each page with what reads its texts: this thread, or in a first pull a worker while more pages come in."""
    if not first:
        for page in pages:
            yield page, lambda changed: [_index(collection, each, about) for each in changed]
        return
    with closing(Worker(about)) as worker:
        yield from _read_ahead(pages, collection, worker)


def _read_ahead(
    pages: Iterable[Page], collection: Collection, worker: Worker
) -> Iterator[tuple[Page, Read]]:
    waiting: deque[tuple[Page, list[Upsert], list[Part]]] = deque()

    def taken() -> tuple[Page, Read]:
        page, upserts, parts = waiting.popleft()
        rows = dict(zip((each.href for each in upserts), worker.take(parts), strict=True))
        return page, lambda changed: [rows[each.href] for each in changed]

    try:
        for page in pages:
            upserts = [change for change in page.changes if isinstance(change, Upsert)]
            waiting.append((page, upserts, worker.put([_text(collection, e) for e in upserts])))
            while waiting and (len(waiting) > AHEAD or worker.ready(waiting[0][2])):
                yield taken()
    except SundownError:  # what came before it is kept
        while waiting:
            yield taken()
        raise
    while waiting:
        yield taken()


def _text(collection: Collection, change: Upsert) -> Text:
    return item_id(collection.id, change.href), collection.id, change.raw


def _index(collection: Collection, change: Upsert, about: indexing.Context) -> Indexed:
    return indexing.index_text(*_text(collection, change), about)


def _apply(
    core: Core,
    collection: Collection,
    page: Page,
    guard: Guard,
    read: Read,
    result: Pulled,
) -> None:
    """One page, one transaction."""
    seen, known = _of_others(core, collection, _canonical(page), _known(core, collection, page))
    plan = plan_pull(seen, known, guard)
    spelled = {
        canonical(change.href): change for change in page.changes if isinstance(change, Upsert)
    }
    fresh = accounts.cursor(core.database, collection.id) is None
    changed = [
        spelled[change.href]
        for change in plan.writes
        if fresh or not _same(core, collection, spelled[change.href])
    ]
    indexed = read(changed)
    gone = [item_id(collection.id, href) for href in plan.removes]
    now = core.epoch()
    with core.database.write() as connection:
        mirror.write(connection, changed, indexed)
        mirror.remove(connection, gone, now)
        _rebase(core, collection, changed, gone)
        _marks(core, collection, page, result.held + plan.held)
        if gone:
            journal.write(
                connection, now, "removed", collection.name, f"{len(gone)} removed by the server"
            )
    _count(result, page, plan, indexed, gone)
    if changed or gone:
        core.bus.changed(Kind.ITEMS)


def _canonical(page: Page) -> Page:
    changes = tuple(
        Upsert(canonical(change.href), change.etag, "")
        if isinstance(change, Upsert)
        else Remove(canonical(change.href))
        for change in page.changes
    )
    listing = None if page.listing is None else frozenset(canonical(href) for href in page.listing)
    return Page(
        changes, page.cursor, listing, tuple((canonical(href), why) for href, why in page.failed)
    )


def _of_others(
    core: Core, collection: Collection, page: Page, known: Mapping[str, str]
) -> tuple[Page, Mapping[str, str]]:
    """(page, known): a listing with nothing but what we have just put there ourselves is an empty one."""
    if not page.listing or not known.keys() - page.listing:
        return page, known
    own = frozenset(canonical(href) for href in journal.just_made(core.database, collection))
    if page.listing - own:
        return page, known
    others = {href: etag for href, etag in known.items() if href not in own}
    return replace(page, listing=frozenset()), others


def _known(core: Core, collection: Collection, page: Page) -> Mapping[str, str]:
    """What the plan must know: everything for a listing, else whether the removed ones are here."""
    if page.listing is not None:
        known = mirror.known(core.database, collection.id)
        return {canonical(href): etag for href, etag in known.items()}
    removed = [change.href for change in page.changes if isinstance(change, Remove)]
    here = mirror.texts(core.database, [item_id(collection.id, href) for href in removed])
    return {canonical(href): "" for href in removed if item_id(collection.id, href) in here}


def _same(core: Core, collection: Collection, change: Upsert) -> bool:
    """Nothing to write: the text and the etag are the ones we have (our own push, come back)."""
    stored = mirror.item(core.database, item_id(collection.id, change.href))
    return stored is not None and stored.etag == change.etag and stored.raw == change.raw


def _rebase(core: Core, collection: Collection, changed: list[Upsert], gone: list[str]) -> None:
    """Changes that wait for an item which has just changed are made on its new text."""
    waiting = {
        row.item_id
        for row in outbox.rows(core.database, "WHERE collection_id = ?", (collection.id,))
    }
    if not waiting:
        return
    by_item = {item_id(collection.id, change.href): change for change in changed}
    for item in waiting:
        theirs = by_item.get(item)
        if theirs is None and item not in gone:
            continue
        first = outbox.of_item(core.database, item)[0]
        if not first.unsure:  # of an unsure one the push finds out what became of it
            settle.meet(core, first, theirs, core.epoch())


def _marks(core: Core, collection: Collection, page: Page, held: int) -> None:
    """The end of a pull. While removals are held the mark stays: each pass asks anew whether they are still gone."""
    if page.cursor is None:
        return
    connection = core.database.connection
    accounts.hold(connection, collection.id, held)
    if not held:
        accounts.write_cursor(connection, collection.id, page.cursor)


def _count(result: Pulled, page: Page, plan: Plan, indexed: list[Indexed], gone: list[str]) -> None:
    result.written += len(indexed)
    result.removed += len(gone)
    result.held += plan.held
    result.complete = result.complete and not page.failed
    result.problems += [f"{href}: {why}" for href, why in page.failed]
    result.problems += [
        f"{row.uid or row.item_id}: {row.problem}" for row in indexed if row.problem
    ]
