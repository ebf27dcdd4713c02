"""The index made again from the texts that are here: the window moves on, or texts are read in another way."""

from __future__ import annotations

from assistant.store import accounts, index, mirror, outbox

from .core import Core
from .indexing import SLACK, Context, index_text, window

BATCH = 500
READING = "2"  # another one when the same text gives other rows than before: all is read anew, once


def index_all(core: Core) -> int:
    """Make the whole index again from the stored texts, batch by batch; returns how many items that were."""
    about, count = _wanted(core), 0
    for batch in mirror.every(core.database, batch=BATCH):
        _rewrite(core, about, [(text.id, text.collection_id, text.raw) for text in batch])
        count += len(batch)
    _finish(core, about)
    return count


def roll(core: Core) -> bool:
    """Move the window on when a week has passed: what recurs is expanded again. True if it moved.

    What an older program has indexed, which read texts in another way, is indexed anew.
    """
    kept = accounts.meta(core.database, "window")
    if kept and accounts.meta(core.database, "reading") != READING:
        index_all(core)
        return True
    about = _wanted(core)
    if kept and abs(int(kept.split(",")[0]) - about.first) < SLACK.total_seconds():
        return False
    rows = mirror.repeating(core.database)
    for begin in range(0, len(rows), BATCH):
        _rewrite(core, about, rows[begin : begin + BATCH])
    _finish(core, about)
    return True


def _wanted(core: Core) -> Context:
    """The window around now, whatever is in force."""
    return Context(accounts.addresses(core.database), *window(core.now()))


def _rewrite(core: Core, about: Context, texts: list[tuple[str, str, str]]) -> None:
    indexed = [index_text(item, collection, raw, about) for item, collection, raw in texts]
    with core.database.write() as connection:
        index.write(connection, indexed, pending=False)
        mirror.write_problems(connection, indexed)


def _finish(core: Core, about: Context) -> None:
    """What waits in the outbox follows, and the window is in force: last, so that a kill begins it all again."""
    with core.database.write() as connection:
        last = {row.item_id: row for row in outbox.rows(core.database)}
        waiting = [row for row in last.values() if row.after is not None]
        texts = ((row.item_id, row.collection_id, row.after or "") for row in waiting)
        index.write(connection, [index_text(*text, about) for text in texts], pending=True)
        accounts.set_meta(connection, "window", f"{about.first},{about.last}")
        accounts.set_meta(connection, "reading", READING)
